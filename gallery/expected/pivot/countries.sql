-- duckdb
select a.d0 as "region", a.d1 as "country", a.d2 as "year", a.m0 as "Population", a.m1 as "Life expectancy"
from (
  select s.d0 as d0, s.d1 as d1, s.d2 as d2, sum(s.v0) as m0, avg(cast(s.v1 as double)) as m1
  from (
    select t0."region" as d0, t0."country" as d1, t0."year" as d2, t0."population" as v0, t0."life_expectancy" as v1
    from "nations" as t0
    where t0."year" in (cast($1 as bigint), cast($2 as bigint))
  ) as s
  group by s.d0, s.d1, s.d2
) as a
order by a.m0 desc nulls last, a.d0 nulls last, a.d1 nulls last, a.d2 nulls last
limit cast($3 as bigint);
-- [1955,2005,10001]

-- postgres
select a.d0 as "region", a.d1 as "country", a.d2 as "year", a.m0 as "Population", a.m1 as "Life expectancy"
from (
  select s.d0 as d0, s.d1 as d1, s.d2 as d2, sum(s.v0) as m0, avg(cast(s.v1 as double precision)) as m1
  from (
    select t0."region" as d0, t0."country" as d1, t0."year" as d2, t0."population" as v0, t0."life_expectancy" as v1
    from "public"."nations" as t0
    where t0."year" in (cast($1 as bigint), cast($2 as bigint))
  ) as s
  group by s.d0, s.d1, s.d2
) as a
order by a.m0 desc nulls last, a.d0 collate "C" nulls last, a.d1 collate "C" nulls last, a.d2 nulls last
limit cast($3 as bigint);
-- [1955,2005,10001]

-- sqlite
select a.d0 as "region", a.d1 as "country", a.d2 as "year", a.m0 as "Population", a.m1 as "Life expectancy"
from (
  select s.d0 as d0, s.d1 as d1, s.d2 as d2, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0, avg(s.v1) as m1
  from (
    select (t0."region" collate binary) as d0, (t0."country" collate binary) as d1, t0."year" as d2, t0."population" as v0, t0."life_expectancy" as v1
    from "main"."nations" as t0
    where t0."year" in (cast(?1 as integer), cast(?2 as integer))
  ) as s
  group by s.d0, s.d1, s.d2
) as a
order by a.m0 desc nulls last, a.d0 nulls last, a.d1 nulls last, a.d2 nulls last
limit cast(?3 as integer);
-- [1955,2005,10001]

-- mariadb
select a.d0 as `region`, a.d1 as `country`, a.d2 as `year`, a.m0 as `Population`, a.m1 as `Life expectancy`
from (
  select s.d0 as d0, s.d1 as d1, s.d2 as d2, sum(s.v0) as m0, avg((s.v1 + 0e0)) as m1
  from (
    select cast(t0.`region` as char) collate utf8mb4_nopad_bin as d0, cast(t0.`country` as char) collate utf8mb4_nopad_bin as d1, t0.`year` as d2, t0.`population` as v0, t0.`life_expectancy` as v1
    from `fixture`.`nations` as t0
    where t0.`year` in (cast(? as signed), cast(? as signed))
  ) as s
  group by s.d0, s.d1, s.d2
) as a
order by a.m0 is null, a.m0 desc, a.d0 is null, a.d0, a.d1 is null, a.d1, a.d2 is null, a.d2
limit 10001;
-- [1955,2005]

-- mysql-8
select a.d0 as `region`, a.d1 as `country`, a.d2 as `year`, a.m0 as `Population`, a.m1 as `Life expectancy`
from (
  select s.d0 as d0, s.d1 as d1, s.d2 as d2, sum(s.v0) as m0, avg((s.v1 + 0e0)) as m1
  from (
    select cast(t0.`region` as char) collate utf8mb4_0900_bin as d0, cast(t0.`country` as char) collate utf8mb4_0900_bin as d1, t0.`year` as d2, t0.`population` as v0, t0.`life_expectancy` as v1
    from `fixture`.`nations` as t0
    where t0.`year` in (cast(? as signed), cast(? as signed))
  ) as s
  group by s.d0, s.d1, s.d2
) as a
order by a.m0 is null, a.m0 desc, a.d0 is null, a.d0, a.d1 is null, a.d1, a.d2 is null, a.d2
limit 10001;
-- [1955,2005]

-- clickhouse-18
select a.d0 as `region`, a.d1 as `country`, a.d2 as `year`, a.m0 as `Population`, a.m1 as `Life expectancy`
from (
  select t0.`region` as d0, t0.`country` as d1, t0.`year` as d2, sum(toDecimal128(t0.`population`, 0)) as m0, avg(toFloat64(t0.`life_expectancy`)) as m1
  from `default`.`nations` as t0
  where if(isNull(t0.`year`), null, t0.`year` in ({p1:Int64}, {p2:Int64}))
  group by t0.`region`, t0.`country`, t0.`year`
) as a
order by a.m0 desc nulls last, a.d0 nulls last, a.d1 nulls last, a.d2 nulls last
limit 10001;
-- [1955,2005]

-- clickhouse
select a.d0 as `region`, a.d1 as `country`, a.d2 as `year`, a.m0 as `Population`, a.m1 as `Life expectancy`
from (
  select t0.`region` as d0, t0.`country` as d1, t0.`year` as d2, sum(toDecimal128(t0.`population`, 0)) as m0, avg(toFloat64(t0.`life_expectancy`)) as m1
  from `default`.`nations` as t0
  where if(isNull(t0.`year`), null, t0.`year` in ({p1:Int64}, {p2:Int64}))
  group by t0.`region`, t0.`country`, t0.`year`
) as a
order by a.m0 desc nulls last, a.d0 nulls last, a.d1 nulls last, a.d2 nulls last
limit 10001;
-- [1955,2005]

-- sqlserver
select top (@p1) a.d0 as [region], a.d1 as [country], a.d2 as [year], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [Population], a.m1 as [Life expectancy]
from (
  select s.d0 as d0, s.d1 as d1, s.d2 as d2, sum(cast(s.v0 as decimal(38, 0))) as m0, avg(cast(s.v1 as float)) as m1
  from (
    select t0.[region] collate Latin1_General_100_BIN2 as d0, t0.[country] collate Latin1_General_100_BIN2 as d1, t0.[year] as d2, t0.[population] as v0, t0.[life_expectancy] as v1
    from [dbo].[nations] as t0
    where t0.[year] in (@p2, @p3)
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1), s.d1, (len((s.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), s.d2
) as a
order by case when a.m0 is null then 1 else 0 end, a.m0 desc, case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1), case when a.d1 is null then 1 else 0 end, a.d1, (len((a.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), case when a.d2 is null then 1 else 0 end, a.d2;
-- [10001,1955,2005]

-- trino
select a.d0 as "region", a.d1 as "country", a.d2 as "year", a.m0 as "Population", a.m1 as "Life expectancy"
from (
  select s.d0 as d0, s.d1 as d1, s.d2 as d2, sum(cast(s.v0 as decimal(38, 0))) as m0, avg(cast(s.v1 as double)) as m1
  from (
    select t0."region" as d0, t0."country" as d1, t0."year" as d2, t0."population" as v0, t0."life_expectancy" as v1
    from "default"."nations" as t0
    where t0."year" in (cast(? as bigint), cast(? as bigint))
  ) as s
  group by s.d0, s.d1, s.d2
) as a
order by a.m0 desc nulls last, a.d0 nulls last, a.d1 nulls last, a.d2 nulls last
limit ?;
-- [1955,2005,10001]
