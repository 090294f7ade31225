-- duckdb
select a.d0 as "Year", a.d1 as "country", a.m0 as "Population"
from (
  select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
  from (
    select t0."year" as d0, t0."country" as d1, t0."population" as v0
    from "nations" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast($1 as bigint);
-- [10001]

-- postgres
select a.d0 as "Year", a.d1 as "country", a.m0 as "Population"
from (
  select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
  from (
    select t0."year" as d0, t0."country" as d1, t0."population" as v0
    from "public"."nations" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 collate "C" nulls last
limit cast($1 as bigint);
-- [10001]

-- sqlite
select a.d0 as "Year", a.d1 as "country", a.m0 as "Population"
from (
  select s.d0 as d0, s.d1 as d1, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
  from (
    select t0."year" as d0, (t0."country" collate binary) as d1, t0."population" as v0
    from "main"."nations" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast(?1 as integer);
-- [10001]

-- mariadb
select a.d0 as `Year`, a.d1 as `country`, a.m0 as `Population`
from (
  select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
  from (
    select t0.`year` as d0, cast(t0.`country` as char) collate utf8mb4_nopad_bin as d1, t0.`population` as v0
    from `fixture`.`nations` as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 10001;
-- []

-- mysql-8
select a.d0 as `Year`, a.d1 as `country`, a.m0 as `Population`
from (
  select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
  from (
    select t0.`year` as d0, cast(t0.`country` as char) collate utf8mb4_0900_bin as d1, t0.`population` as v0
    from `fixture`.`nations` as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 10001;
-- []

-- clickhouse-18
select a.d0 as `Year`, a.d1 as `country`, a.m0 as `Population`
from (
  select t0.`year` as d0, t0.`country` as d1, sum(toDecimal128(t0.`population`, 0)) as m0
  from `default`.`nations` as t0
  group by t0.`year`, t0.`country`
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 10001;
-- []

-- clickhouse
select a.d0 as `Year`, a.d1 as `country`, a.m0 as `Population`
from (
  select t0.`year` as d0, t0.`country` as d1, sum(toDecimal128(t0.`population`, 0)) as m0
  from `default`.`nations` as t0
  group by t0.`year`, t0.`country`
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 10001;
-- []

-- sqlserver
select top (@p1) a.d0 as [Year], a.d1 as [country], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [Population]
from (
  select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as decimal(38, 0))) as m0
  from (
    select t0.[year] as d0, t0.[country] collate Latin1_General_100_BIN2 as d1, t0.[population] as v0
    from [dbo].[nations] as t0
  ) as s
  group by s.d0, s.d1, (len((s.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1, (len((a.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1);
-- [10001]

-- trino
select a.d0 as "Year", a.d1 as "country", a.m0 as "Population"
from (
  select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as decimal(38, 0))) as m0
  from (
    select t0."year" as d0, t0."country" as d1, t0."population" as v0
    from "default"."nations" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit ?;
-- [10001]
