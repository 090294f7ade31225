-- duckdb
select a.m0 as "Years"
from (
  select avg(cast(s.v0 as double)) as m0
  from (
    select t0."life_expectancy" as v0
    from "nations" as t0
    where t0."year" = cast($1 as bigint)
  ) as s
) as a
limit cast($2 as bigint);
-- [2005,10001]

-- postgres
select a.m0 as "Years"
from (
  select avg(cast(s.v0 as double precision)) as m0
  from (
    select t0."life_expectancy" as v0
    from "public"."nations" as t0
    where t0."year" = cast($1 as bigint)
  ) as s
) as a
limit cast($2 as bigint);
-- [2005,10001]

-- sqlite
select a.m0 as "Years"
from (
  select avg(s.v0) as m0
  from (
    select t0."life_expectancy" as v0
    from "main"."nations" as t0
    where t0."year" = cast(?1 as integer)
  ) as s
) as a
limit cast(?2 as integer);
-- [2005,10001]

-- mariadb
select a.m0 as `Years`
from (
  select avg((s.v0 + 0e0)) as m0
  from (
    select t0.`life_expectancy` as v0
    from `fixture`.`nations` as t0
    where t0.`year` = cast(? as signed)
  ) as s
) as a
limit 10001;
-- [2005]

-- mysql-8
select a.m0 as `Years`
from (
  select avg((s.v0 + 0e0)) as m0
  from (
    select t0.`life_expectancy` as v0
    from `fixture`.`nations` as t0
    where t0.`year` = cast(? as signed)
  ) as s
) as a
limit 10001;
-- [2005]

-- clickhouse-18
select a.m0 as `Years`
from (
  select multiIf(ifNull((count(*) > {p1:Int64}), 0), avg(toFloat64(t0.`life_expectancy`)), null) as m0
  from `default`.`nations` as t0
  where t0.`year` = {p2:Int64}
) as a
limit 10001;
-- [0,2005]

-- clickhouse
select a.m0 as `Years`
from (
  select multiIf(ifNull((count(*) > {p1:Int64}), 0), avg(toFloat64(t0.`life_expectancy`)), null) as m0
  from `default`.`nations` as t0
  where t0.`year` = {p2:Int64}
) as a
limit 10001;
-- [0,2005]

-- sqlserver
select top (@p1) a.m0 as [Years]
from (
  select avg(cast(s.v0 as float)) as m0
  from (
    select t0.[life_expectancy] as v0
    from [dbo].[nations] as t0
    where t0.[year] = @p2
  ) as s
) as a;
-- [10001,2005]

-- trino
select a.m0 as "Years"
from (
  select avg(cast(s.v0 as double)) as m0
  from (
    select t0."life_expectancy" as v0
    from "default"."nations" as t0
    where t0."year" = cast(? as bigint)
  ) as s
) as a
limit ?;
-- [2005,10001]
