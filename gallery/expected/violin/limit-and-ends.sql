-- duckdb
select cast($1 + a.d0 * $2 as bigint) as "Body mass (g)", a.d1 as "species", a.m0 as "Penguins"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select floor((cast(t0."body_mass" as double precision) - $3) / $4) as d0, t0."species" as d1
    from "penguins" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast($5 as bigint);
-- [0,250,0,250,10001]

-- postgres
select cast($1 + a.d0 * $2 as bigint) as "Body mass (g)", a.d1 as "species", a.m0 as "Penguins"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select floor((cast(t0."body_mass" as double precision) - $3) / $4) as d0, t0."species" as d1
    from "public"."penguins" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 collate "C" nulls last
limit cast($5 as bigint);
-- [0,250,0,250,10001]

-- sqlite
select cast(?1 + a.d0 * ?2 as integer) as "Body mass (g)", a.d1 as "species", a.m0 as "Penguins"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select floor((cast(t0."body_mass" as double precision) - ?3) / ?4) as d0, (t0."species" collate binary) as d1
    from "main"."penguins" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast(?5 as integer);
-- [0,250,0,250,10001]

-- mariadb
select cast(? + a.d0 * ? as signed) as `Body mass (g)`, a.d1 as `species`, a.m0 as `Penguins`
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select floor(((t0.`body_mass` + 0e0) - ?) / ?) as d0, cast(t0.`species` as char) collate utf8mb4_nopad_bin as d1
    from `fixture`.`penguins` as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 10001;
-- [0,250,0,250]

-- mysql-8
select cast(? + a.d0 * ? as signed) as `Body mass (g)`, a.d1 as `species`, a.m0 as `Penguins`
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select floor(((t0.`body_mass` + 0e0) - ?) / ?) as d0, cast(t0.`species` as char) collate utf8mb4_0900_bin as d1
    from `fixture`.`penguins` as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 10001;
-- [0,250,0,250]

-- clickhouse-18
select toInt64(round({p1:Float64} + a.d0 * {p2:Float64})) as `Body mass (g)`, a.d1 as `species`, a.m0 as `Penguins`
from (
  select floor((toFloat64(t0.`body_mass`) - {p3:Float64}) / {p4:Float64}) as d0, t0.`species` as d1, count(*) as m0
  from `default`.`penguins` as t0
  group by floor((toFloat64(t0.`body_mass`) - {p5:Float64}) / {p6:Float64}), t0.`species`
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 10001;
-- [0,250,0,250,0,250]

-- clickhouse
select toInt64(round({p1:Float64} + a.d0 * {p2:Float64})) as `Body mass (g)`, a.d1 as `species`, a.m0 as `Penguins`
from (
  select floor((toFloat64(t0.`body_mass`) - {p3:Float64}) / {p4:Float64}) as d0, t0.`species` as d1, count(*) as m0
  from `default`.`penguins` as t0
  group by floor((toFloat64(t0.`body_mass`) - {p5:Float64}) / {p6:Float64}), t0.`species`
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 10001;
-- [0,250,0,250,0,250]

-- sqlserver
select top (@p1) cast(@p2 + a.d0 * @p3 as bigint) as [Body mass (g)], a.d1 as [species], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [Penguins]
from (
  select s.d0 as d0, s.d1 as d1, count_big(*) as m0
  from (
    select floor((cast(t0.[body_mass] as float) - @p4) / @p5) as d0, t0.[species] collate Latin1_General_100_BIN2 as d1
    from [dbo].[penguins] as t0
  ) as s
  group by s.d0, s.d1, (len((s.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1, (len((a.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1);
-- [10001,0,250,0,250]

-- trino
select cast(? + a.d0 * ? as bigint) as "Body mass (g)", a.d1 as "species", a.m0 as "Penguins"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select floor((cast(t0."body_mass" as double) - ?) / ?) as d0, t0."species" as d1
    from "default"."penguins" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit ?;
-- [0,250,0,250,10001]
