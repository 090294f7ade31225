-- duckdb
select round($1 + a.d0 * $2, cast($3 as integer)) as "Children per woman", round($4 + a.d1 * $5, cast($6 as integer)) as "Life expectancy", a.m0 as "Nations and years"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select floor((cast(t0."fertility" as double precision) - $7) / $8) as d0, floor((cast(t0."life_expectancy" as double precision) - $9) / $10) as d1
    from "nations" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast($11 as bigint);
-- [0,2,0,0,10,0,0,2,0,10,10001]

-- postgres
select cast(round(cast(($1 + a.d0 * $2) as numeric), cast($3 as integer)) as double precision) as "Children per woman", cast(round(cast(($4 + a.d1 * $5) as numeric), cast($6 as integer)) as double precision) as "Life expectancy", a.m0 as "Nations and years"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select floor((cast(t0."fertility" as double precision) - $7) / $8) as d0, floor((cast(t0."life_expectancy" as double precision) - $9) / $10) as d1
    from "public"."nations" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast($11 as bigint);
-- [0,2,0,0,10,0,0,2,0,10,10001]

-- sqlite
select round(?1 + a.d0 * ?2, cast(?3 as integer)) as "Children per woman", round(?4 + a.d1 * ?5, cast(?6 as integer)) as "Life expectancy", a.m0 as "Nations and years"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select floor((cast(t0."fertility" as double precision) - ?7) / ?8) as d0, floor((cast(t0."life_expectancy" as double precision) - ?9) / ?10) as d1
    from "main"."nations" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast(?11 as integer);
-- [0,2,0,0,10,0,0,2,0,10,10001]

-- mariadb
select round(? + a.d0 * ?, 0) as `Children per woman`, round(? + a.d1 * ?, 0) as `Life expectancy`, a.m0 as `Nations and years`
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select floor(((t0.`fertility` + 0e0) - ?) / ?) as d0, floor(((t0.`life_expectancy` + 0e0) - ?) / ?) as d1
    from `fixture`.`nations` as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 10001;
-- [0,2,0,10,0,2,0,10]

-- mysql-8
select round(? + a.d0 * ?, 0) as `Children per woman`, round(? + a.d1 * ?, 0) as `Life expectancy`, a.m0 as `Nations and years`
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select floor(((t0.`fertility` + 0e0) - ?) / ?) as d0, floor(((t0.`life_expectancy` + 0e0) - ?) / ?) as d1
    from `fixture`.`nations` as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 10001;
-- [0,2,0,10,0,2,0,10]

-- clickhouse-18
select round({p1:Float64} + a.d0 * {p2:Float64}, 0) as `Children per woman`, round({p3:Float64} + a.d1 * {p4:Float64}, 0) as `Life expectancy`, a.m0 as `Nations and years`
from (
  select floor((toFloat64(t0.`fertility`) - {p5:Float64}) / {p6:Float64}) as d0, floor((toFloat64(t0.`life_expectancy`) - {p7:Float64}) / {p8:Float64}) as d1, count(*) as m0
  from `default`.`nations` as t0
  group by floor((toFloat64(t0.`fertility`) - {p9:Float64}) / {p10:Float64}), floor((toFloat64(t0.`life_expectancy`) - {p11:Float64}) / {p12:Float64})
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 10001;
-- [0,2,0,10,0,2,0,10,0,2,0,10]

-- clickhouse
select round({p1:Float64} + a.d0 * {p2:Float64}, 0) as `Children per woman`, round({p3:Float64} + a.d1 * {p4:Float64}, 0) as `Life expectancy`, a.m0 as `Nations and years`
from (
  select floor((toFloat64(t0.`fertility`) - {p5:Float64}) / {p6:Float64}) as d0, floor((toFloat64(t0.`life_expectancy`) - {p7:Float64}) / {p8:Float64}) as d1, count(*) as m0
  from `default`.`nations` as t0
  group by floor((toFloat64(t0.`fertility`) - {p9:Float64}) / {p10:Float64}), floor((toFloat64(t0.`life_expectancy`) - {p11:Float64}) / {p12:Float64})
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 10001;
-- [0,2,0,10,0,2,0,10,0,2,0,10]

-- sqlserver
select top (@p1) round(@p2 + a.d0 * @p3, cast(@p4 as integer)) as [Children per woman], round(@p5 + a.d1 * @p6, cast(@p7 as integer)) as [Life expectancy], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [Nations and years]
from (
  select s.d0 as d0, s.d1 as d1, count_big(*) as m0
  from (
    select floor((cast(t0.[fertility] as float) - @p8) / @p9) as d0, floor((cast(t0.[life_expectancy] as float) - @p10) / @p11) as d1
    from [dbo].[nations] as t0
  ) as s
  group by s.d0, s.d1
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1;
-- [10001,0,2,0,0,10,0,0,2,0,10]

-- trino
select round(? + a.d0 * ?, cast(? as integer)) as "Children per woman", round(? + a.d1 * ?, cast(? as integer)) as "Life expectancy", a.m0 as "Nations and years"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select floor((cast(t0."fertility" as double) - ?) / ?) as d0, floor((cast(t0."life_expectancy" as double) - ?) / ?) as d1
    from "default"."nations" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit ?;
-- [0,2,0,0,10,0,0,2,0,10,10001]
