-- duckdb
select a.d0 as "country", a.m0 as "Children per woman", a.m1 as "Life expectancy", a.m2 as "Population"
from (
  select s.d0 as d0, avg(cast(s.v0 as double)) as m0, avg(cast(s.v1 as double)) as m1, sum(s.v2) as m2
  from (
    select t0."country" as d0, t0."fertility" as v0, t0."life_expectancy" as v1, t0."population" as v2
    from "nations" as t0
    where (t0."year" = cast($1 as bigint))
      and (t0."country" = $2)
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($3 as bigint);
-- [2005,"China",10001]

-- postgres
select a.d0 as "country", a.m0 as "Children per woman", a.m1 as "Life expectancy", a.m2 as "Population"
from (
  select s.d0 as d0, avg(cast(s.v0 as double precision)) as m0, avg(cast(s.v1 as double precision)) as m1, sum(s.v2) as m2
  from (
    select t0."country" as d0, t0."fertility" as v0, t0."life_expectancy" as v1, t0."population" as v2
    from "public"."nations" as t0
    where (t0."year" = cast($1 as bigint))
      and (t0."country" = cast($2 as text))
  ) as s
  group by s.d0
) as a
order by a.d0 collate "C" nulls last
limit cast($3 as bigint);
-- [2005,"China",10001]

-- sqlite
select a.d0 as "country", a.m0 as "Children per woman", a.m1 as "Life expectancy", a.m2 as "Population"
from (
  select s.d0 as d0, avg(s.v0) as m0, avg(s.v1) as m1, dvp_wide(sum(s.v2 >> 32), sum(s.v2 & 4294967295)) as m2
  from (
    select (t0."country" collate binary) as d0, t0."fertility" as v0, t0."life_expectancy" as v1, t0."population" as v2
    from "main"."nations" as t0
    where (t0."year" = cast(?1 as integer))
      and ((t0."country" collate binary) = cast(?2 as text))
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?3 as integer);
-- [2005,"China",10001]

-- mariadb
select a.d0 as `country`, a.m0 as `Children per woman`, a.m1 as `Life expectancy`, a.m2 as `Population`
from (
  select s.d0 as d0, avg((s.v0 + 0e0)) as m0, avg((s.v1 + 0e0)) as m1, sum(s.v2) as m2
  from (
    select cast(t0.`country` as char) collate utf8mb4_nopad_bin as d0, t0.`fertility` as v0, t0.`life_expectancy` as v1, t0.`population` as v2
    from `fixture`.`nations` as t0
    where (t0.`year` = cast(? as signed))
      and (cast(t0.`country` as char) collate utf8mb4_nopad_bin = ?)
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- [2005,"China"]

-- mysql-8
select a.d0 as `country`, a.m0 as `Children per woman`, a.m1 as `Life expectancy`, a.m2 as `Population`
from (
  select s.d0 as d0, avg((s.v0 + 0e0)) as m0, avg((s.v1 + 0e0)) as m1, sum(s.v2) as m2
  from (
    select cast(t0.`country` as char) collate utf8mb4_0900_bin as d0, t0.`fertility` as v0, t0.`life_expectancy` as v1, t0.`population` as v2
    from `fixture`.`nations` as t0
    where (t0.`year` = cast(? as signed))
      and (cast(t0.`country` as char) collate utf8mb4_0900_bin = ?)
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- [2005,"China"]

-- clickhouse-18
select a.d0 as `country`, a.m0 as `Children per woman`, a.m1 as `Life expectancy`, a.m2 as `Population`
from (
  select t0.`country` as d0, avg(toFloat64(t0.`fertility`)) as m0, avg(toFloat64(t0.`life_expectancy`)) as m1, sum(toDecimal128(t0.`population`, 0)) as m2
  from `default`.`nations` as t0
  where (t0.`year` = {p1:Int64})
    and (t0.`country` = {p2:String})
  group by t0.`country`
) as a
order by a.d0 nulls last
limit 10001;
-- [2005,"China"]

-- clickhouse
select a.d0 as `country`, a.m0 as `Children per woman`, a.m1 as `Life expectancy`, a.m2 as `Population`
from (
  select t0.`country` as d0, avg(toFloat64(t0.`fertility`)) as m0, avg(toFloat64(t0.`life_expectancy`)) as m1, sum(toDecimal128(t0.`population`, 0)) as m2
  from `default`.`nations` as t0
  where (t0.`year` = {p1:Int64})
    and (t0.`country` = {p2:String})
  group by t0.`country`
) as a
order by a.d0 nulls last
limit 10001;
-- [2005,"China"]

-- sqlserver
select top (@p1) a.d0 as [country], a.m0 as [Children per woman], a.m1 as [Life expectancy], (convert(nvarchar(50), a.m2)) collate Latin1_General_100_BIN2 as [Population]
from (
  select s.d0 as d0, avg(cast(s.v0 as float)) as m0, avg(cast(s.v1 as float)) as m1, sum(cast(s.v2 as decimal(38, 0))) as m2
  from (
    select t0.[country] collate Latin1_General_100_BIN2 as d0, t0.[fertility] as v0, t0.[life_expectancy] as v1, t0.[population] as v2
    from [dbo].[nations] as t0
    where (t0.[year] = @p2)
      and (t0.[country] = @p3 and t0.[country] collate Latin1_General_100_BIN2 + '|' = @p4 + '|')
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);
-- [10001,2005,"China","China"]

-- trino
select a.d0 as "country", a.m0 as "Children per woman", a.m1 as "Life expectancy", a.m2 as "Population"
from (
  select s.d0 as d0, avg(cast(s.v0 as double)) as m0, avg(cast(s.v1 as double)) as m1, sum(cast(s.v2 as decimal(38, 0))) as m2
  from (
    select t0."country" as d0, t0."fertility" as v0, t0."life_expectancy" as v1, t0."population" as v2
    from "default"."nations" as t0
    where (t0."year" = cast(? as bigint))
      and (t0."country" = ?)
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;
-- [2005,"China",10001]
