-- duckdb
select a.d0 as "country", a.m0 as "Population", a.m1 as "Life expectancy", a.m2 as "Children a woman", a.m3 as "Region"
from (
  select s.d0 as d0, max(s.v0) as m0, max(s.v1) as m1, max(s.v2) as m2, min(s.v3) as m3
  from (
    select t0."country" as d0, t0."population" as v0, t0."life_expectancy" as v1, t0."fertility" as v2, t0."region" as v3
    from "nations" as t0
    where t0."year" = cast($1 as bigint)
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);
-- [2005,10001]

-- postgres
select a.d0 as "country", a.m0 as "Population", a.m1 as "Life expectancy", a.m2 as "Children a woman", a.m3 as "Region"
from (
  select s.d0 as d0, max(s.v0) as m0, max(s.v1) as m1, max(s.v2) as m2, min(s.v3 collate "C") as m3
  from (
    select t0."country" as d0, t0."population" as v0, t0."life_expectancy" as v1, t0."fertility" as v2, t0."region" as v3
    from "public"."nations" as t0
    where t0."year" = cast($1 as bigint)
  ) as s
  group by s.d0
) as a
order by a.d0 collate "C" nulls last
limit cast($2 as bigint);
-- [2005,10001]

-- sqlite
select a.d0 as "country", a.m0 as "Population", a.m1 as "Life expectancy", a.m2 as "Children a woman", a.m3 as "Region"
from (
  select s.d0 as d0, max(s.v0) as m0, max(s.v1) as m1, max(s.v2) as m2, min(s.v3) as m3
  from (
    select (t0."country" collate binary) as d0, t0."population" as v0, t0."life_expectancy" as v1, t0."fertility" as v2, (t0."region" collate binary) as v3
    from "main"."nations" as t0
    where t0."year" = cast(?1 as integer)
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);
-- [2005,10001]

-- mariadb
select a.d0 as `country`, a.m0 as `Population`, a.m1 as `Life expectancy`, a.m2 as `Children a woman`, a.m3 as `Region`
from (
  select s.d0 as d0, max(s.v0) as m0, max(s.v1) as m1, max(s.v2) as m2, min(s.v3) as m3
  from (
    select cast(t0.`country` as char) collate utf8mb4_nopad_bin as d0, t0.`population` as v0, t0.`life_expectancy` as v1, t0.`fertility` as v2, cast(t0.`region` as char) collate utf8mb4_nopad_bin as v3
    from `fixture`.`nations` as t0
    where t0.`year` = cast(? as signed)
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- [2005]

-- mysql-8
select a.d0 as `country`, a.m0 as `Population`, a.m1 as `Life expectancy`, a.m2 as `Children a woman`, a.m3 as `Region`
from (
  select s.d0 as d0, max(s.v0) as m0, max(s.v1) as m1, max(s.v2) as m2, min(s.v3) as m3
  from (
    select cast(t0.`country` as char) collate utf8mb4_0900_bin as d0, t0.`population` as v0, t0.`life_expectancy` as v1, t0.`fertility` as v2, cast(t0.`region` as char) collate utf8mb4_0900_bin as v3
    from `fixture`.`nations` as t0
    where t0.`year` = cast(? as signed)
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- [2005]

-- clickhouse-18
select a.d0 as `country`, a.m0 as `Population`, a.m1 as `Life expectancy`, a.m2 as `Children a woman`, a.m3 as `Region`
from (
  select t0.`country` as d0, max(t0.`population`) as m0, max(t0.`life_expectancy`) as m1, max(t0.`fertility`) as m2, min(t0.`region`) as m3
  from `default`.`nations` as t0
  where t0.`year` = {p1:Int64}
  group by t0.`country`
) as a
order by a.d0 nulls last
limit 10001;
-- [2005]

-- clickhouse
select a.d0 as `country`, a.m0 as `Population`, a.m1 as `Life expectancy`, a.m2 as `Children a woman`, a.m3 as `Region`
from (
  select t0.`country` as d0, max(t0.`population`) as m0, max(t0.`life_expectancy`) as m1, max(t0.`fertility`) as m2, min(t0.`region`) as m3
  from `default`.`nations` as t0
  where t0.`year` = {p1:Int64}
  group by t0.`country`
) as a
order by a.d0 nulls last
limit 10001;
-- [2005]

-- sqlserver
select top (@p1) a.d0 as [country], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [Population], a.m1 as [Life expectancy], a.m2 as [Children a woman], a.m3 as [Region]
from (
  select s.d0 as d0, max(s.v0) as m0, max(s.v1) as m1, max(s.v2) as m2, min(s.v3) as m3
  from (
    select t0.[country] collate Latin1_General_100_BIN2 as d0, t0.[population] as v0, t0.[life_expectancy] as v1, t0.[fertility] as v2, t0.[region] collate Latin1_General_100_BIN2 as v3
    from [dbo].[nations] as t0
    where t0.[year] = @p2
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);
-- [10001,2005]

-- trino
select a.d0 as "country", a.m0 as "Population", a.m1 as "Life expectancy", a.m2 as "Children a woman", a.m3 as "Region"
from (
  select s.d0 as d0, max(s.v0) as m0, max(s.v1) as m1, max(s.v2) as m2, min(s.v3) as m3
  from (
    select t0."country" as d0, t0."population" as v0, t0."life_expectancy" as v1, t0."fertility" as v2, t0."region" as v3
    from "default"."nations" as t0
    where t0."year" = cast(? as bigint)
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;
-- [2005,10001]
