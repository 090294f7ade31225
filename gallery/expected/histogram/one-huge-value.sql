-- duckdb
select cast($1 + a.d0 * $2 as bigint) as "Population", a.m0 as "Nations and years"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor((cast(t0."population" as double precision) - $3) / $4) as d0
    from "nations" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($5 as bigint);
-- [0,100000,0,100000,10001]

-- postgres
select cast($1 + a.d0 * $2 as bigint) as "Population", a.m0 as "Nations and years"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor((cast(t0."population" as double precision) - $3) / $4) as d0
    from "public"."nations" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($5 as bigint);
-- [0,100000,0,100000,10001]

-- sqlite
select cast(?1 + a.d0 * ?2 as integer) as "Population", a.m0 as "Nations and years"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor((cast(t0."population" as double precision) - ?3) / ?4) as d0
    from "main"."nations" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?5 as integer);
-- [0,100000,0,100000,10001]

-- mariadb
select cast(? + a.d0 * ? as signed) as `Population`, a.m0 as `Nations and years`
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor(((t0.`population` + 0e0) - ?) / ?) as d0
    from `fixture`.`nations` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- [0,100000,0,100000]

-- mysql-8
select cast(? + a.d0 * ? as signed) as `Population`, a.m0 as `Nations and years`
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor(((t0.`population` + 0e0) - ?) / ?) as d0
    from `fixture`.`nations` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- [0,100000,0,100000]

-- clickhouse-18
select toInt64(round({p1:Float64} + a.d0 * {p2:Float64})) as `Population`, a.m0 as `Nations and years`
from (
  select floor((toFloat64(t0.`population`) - {p3:Float64}) / {p4:Float64}) as d0, count(*) as m0
  from `default`.`nations` as t0
  group by floor((toFloat64(t0.`population`) - {p5:Float64}) / {p6:Float64})
) as a
order by a.d0 nulls last
limit 10001;
-- [0,100000,0,100000,0,100000]

-- clickhouse
select toInt64(round({p1:Float64} + a.d0 * {p2:Float64})) as `Population`, a.m0 as `Nations and years`
from (
  select floor((toFloat64(t0.`population`) - {p3:Float64}) / {p4:Float64}) as d0, count(*) as m0
  from `default`.`nations` as t0
  group by floor((toFloat64(t0.`population`) - {p5:Float64}) / {p6:Float64})
) as a
order by a.d0 nulls last
limit 10001;
-- [0,100000,0,100000,0,100000]

-- sqlserver
select top (@p1) cast(@p2 + a.d0 * @p3 as bigint) as [Population], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [Nations and years]
from (
  select s.d0 as d0, count_big(*) as m0
  from (
    select floor((cast(t0.[population] as float) - @p4) / @p5) as d0
    from [dbo].[nations] as t0
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;
-- [10001,0,100000,0,100000]

-- trino
select cast(? + a.d0 * ? as bigint) as "Population", a.m0 as "Nations and years"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor((cast(t0."population" as double) - ?) / ?) as d0
    from "default"."nations" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;
-- [0,100000,0,100000,10001]
