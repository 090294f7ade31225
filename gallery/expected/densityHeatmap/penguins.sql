-- duckdb
select round($1 + a.d0 * $2, cast($3 as integer)) as "Bill length (mm)", round($4 + a.d1 * $5, cast($6 as integer)) as "Bill depth (mm)", a.m0 as "Penguins"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select floor((cast(t0."bill_length" as double precision) - $7) / $8) as d0, floor((cast(t0."bill_depth" as double precision) - $9) / $10) as d1
    from "penguins" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast($11 as bigint);
-- [0,1,0,0,0.5,1,0,1,0,0.5,10001]

-- postgres
select cast(round(cast(($1 + a.d0 * $2) as numeric), cast($3 as integer)) as double precision) as "Bill length (mm)", cast(round(cast(($4 + a.d1 * $5) as numeric), cast($6 as integer)) as double precision) as "Bill depth (mm)", a.m0 as "Penguins"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select floor((cast(t0."bill_length" as double precision) - $7) / $8) as d0, floor((cast(t0."bill_depth" as double precision) - $9) / $10) as d1
    from "public"."penguins" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast($11 as bigint);
-- [0,1,0,0,0.5,1,0,1,0,0.5,10001]

-- sqlite
select round(?1 + a.d0 * ?2, cast(?3 as integer)) as "Bill length (mm)", round(?4 + a.d1 * ?5, cast(?6 as integer)) as "Bill depth (mm)", a.m0 as "Penguins"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select floor((cast(t0."bill_length" as double precision) - ?7) / ?8) as d0, floor((cast(t0."bill_depth" as double precision) - ?9) / ?10) as d1
    from "main"."penguins" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast(?11 as integer);
-- [0,1,0,0,0.5,1,0,1,0,0.5,10001]

-- mariadb
select round(? + a.d0 * ?, 0) as `Bill length (mm)`, round(? + a.d1 * ?, 1) as `Bill depth (mm)`, a.m0 as `Penguins`
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select floor(((t0.`bill_length` + 0e0) - ?) / ?) as d0, floor(((t0.`bill_depth` + 0e0) - ?) / ?) as d1
    from `fixture`.`penguins` as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 10001;
-- [0,1,0,0.5,0,1,0,0.5]

-- mysql-8
select round(? + a.d0 * ?, 0) as `Bill length (mm)`, round(? + a.d1 * ?, 1) as `Bill depth (mm)`, a.m0 as `Penguins`
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select floor(((t0.`bill_length` + 0e0) - ?) / ?) as d0, floor(((t0.`bill_depth` + 0e0) - ?) / ?) as d1
    from `fixture`.`penguins` as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 10001;
-- [0,1,0,0.5,0,1,0,0.5]

-- clickhouse-18
select round({p1:Float64} + a.d0 * {p2:Float64}, 0) as `Bill length (mm)`, round({p3:Float64} + a.d1 * {p4:Float64}, 1) as `Bill depth (mm)`, a.m0 as `Penguins`
from (
  select floor((toFloat64(t0.`bill_length`) - {p5:Float64}) / {p6:Float64}) as d0, floor((toFloat64(t0.`bill_depth`) - {p7:Float64}) / {p8:Float64}) as d1, count(*) as m0
  from `default`.`penguins` as t0
  group by floor((toFloat64(t0.`bill_length`) - {p9:Float64}) / {p10:Float64}), floor((toFloat64(t0.`bill_depth`) - {p11:Float64}) / {p12:Float64})
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 10001;
-- [0,1,0,0.5,0,1,0,0.5,0,1,0,0.5]

-- clickhouse
select round({p1:Float64} + a.d0 * {p2:Float64}, 0) as `Bill length (mm)`, round({p3:Float64} + a.d1 * {p4:Float64}, 1) as `Bill depth (mm)`, a.m0 as `Penguins`
from (
  select floor((toFloat64(t0.`bill_length`) - {p5:Float64}) / {p6:Float64}) as d0, floor((toFloat64(t0.`bill_depth`) - {p7:Float64}) / {p8:Float64}) as d1, count(*) as m0
  from `default`.`penguins` as t0
  group by floor((toFloat64(t0.`bill_length`) - {p9:Float64}) / {p10:Float64}), floor((toFloat64(t0.`bill_depth`) - {p11:Float64}) / {p12:Float64})
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 10001;
-- [0,1,0,0.5,0,1,0,0.5,0,1,0,0.5]

-- sqlserver
select top (@p1) round(@p2 + a.d0 * @p3, cast(@p4 as integer)) as [Bill length (mm)], round(@p5 + a.d1 * @p6, cast(@p7 as integer)) as [Bill depth (mm)], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [Penguins]
from (
  select s.d0 as d0, s.d1 as d1, count_big(*) as m0
  from (
    select floor((cast(t0.[bill_length] as float) - @p8) / @p9) as d0, floor((cast(t0.[bill_depth] as float) - @p10) / @p11) as d1
    from [dbo].[penguins] as t0
  ) as s
  group by s.d0, s.d1
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1;
-- [10001,0,1,0,0,0.5,1,0,1,0,0.5]

-- trino
select round(? + a.d0 * ?, cast(? as integer)) as "Bill length (mm)", round(? + a.d1 * ?, cast(? as integer)) as "Bill depth (mm)", a.m0 as "Penguins"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select floor((cast(t0."bill_length" as double) - ?) / ?) as d0, floor((cast(t0."bill_depth" as double) - ?) / ?) as d1
    from "default"."penguins" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit ?;
-- [0,1,0,0,0.5,1,0,1,0,0.5,10001]
