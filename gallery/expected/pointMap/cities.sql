-- duckdb
select a.d0 as "city", a.m0 as "Latitude", a.m1 as "Longitude", a.m2 as "People"
from (
  select s.d0 as d0, avg(cast(s.v0 as double)) as m0, avg(cast(s.v1 as double)) as m1, sum(s.v2) as m2
  from (
    select t0."city" as d0, t0."latitude" as v0, t0."longitude" as v1, t0."population" as v2
    from "cities" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);
-- [10001]

-- postgres
select a.d0 as "city", a.m0 as "Latitude", a.m1 as "Longitude", a.m2 as "People"
from (
  select s.d0 as d0, avg(cast(s.v0 as double precision)) as m0, avg(cast(s.v1 as double precision)) as m1, sum(s.v2) as m2
  from (
    select t0."city" as d0, t0."latitude" as v0, t0."longitude" as v1, t0."population" as v2
    from "public"."cities" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 collate "C" nulls last
limit cast($1 as bigint);
-- [10001]

-- sqlite
select a.d0 as "city", a.m0 as "Latitude", a.m1 as "Longitude", a.m2 as "People"
from (
  select s.d0 as d0, avg(s.v0) as m0, avg(s.v1) as m1, dvp_wide(sum(s.v2 >> 32), sum(s.v2 & 4294967295)) as m2
  from (
    select (t0."city" collate binary) as d0, t0."latitude" as v0, t0."longitude" as v1, t0."population" as v2
    from "main"."cities" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);
-- [10001]

-- mariadb
select a.d0 as `city`, a.m0 as `Latitude`, a.m1 as `Longitude`, a.m2 as `People`
from (
  select s.d0 as d0, avg((s.v0 + 0e0)) as m0, avg((s.v1 + 0e0)) as m1, sum(s.v2) as m2
  from (
    select cast(t0.`city` as char) collate utf8mb4_nopad_bin as d0, t0.`latitude` as v0, t0.`longitude` as v1, t0.`population` as v2
    from `fixture`.`cities` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- []

-- mysql-8
select a.d0 as `city`, a.m0 as `Latitude`, a.m1 as `Longitude`, a.m2 as `People`
from (
  select s.d0 as d0, avg((s.v0 + 0e0)) as m0, avg((s.v1 + 0e0)) as m1, sum(s.v2) as m2
  from (
    select cast(t0.`city` as char) collate utf8mb4_0900_bin as d0, t0.`latitude` as v0, t0.`longitude` as v1, t0.`population` as v2
    from `fixture`.`cities` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- []

-- clickhouse-18
select a.d0 as `city`, a.m0 as `Latitude`, a.m1 as `Longitude`, a.m2 as `People`
from (
  select t0.`city` as d0, avg(toFloat64(t0.`latitude`)) as m0, avg(toFloat64(t0.`longitude`)) as m1, sum(toDecimal128(t0.`population`, 0)) as m2
  from `default`.`cities` as t0
  group by t0.`city`
) as a
order by a.d0 nulls last
limit 10001;
-- []

-- clickhouse
select a.d0 as `city`, a.m0 as `Latitude`, a.m1 as `Longitude`, a.m2 as `People`
from (
  select t0.`city` as d0, avg(toFloat64(t0.`latitude`)) as m0, avg(toFloat64(t0.`longitude`)) as m1, sum(toDecimal128(t0.`population`, 0)) as m2
  from `default`.`cities` as t0
  group by t0.`city`
) as a
order by a.d0 nulls last
limit 10001;
-- []

-- sqlserver
select top (@p1) a.d0 as [city], a.m0 as [Latitude], a.m1 as [Longitude], (convert(nvarchar(50), a.m2)) collate Latin1_General_100_BIN2 as [People]
from (
  select s.d0 as d0, avg(cast(s.v0 as float)) as m0, avg(cast(s.v1 as float)) as m1, sum(cast(s.v2 as decimal(38, 0))) as m2
  from (
    select t0.[city] collate Latin1_General_100_BIN2 as d0, t0.[latitude] as v0, t0.[longitude] as v1, t0.[population] as v2
    from [dbo].[cities] as t0
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);
-- [10001]

-- trino
select a.d0 as "city", a.m0 as "Latitude", a.m1 as "Longitude", a.m2 as "People"
from (
  select s.d0 as d0, avg(cast(s.v0 as double)) as m0, avg(cast(s.v1 as double)) as m1, sum(cast(s.v2 as decimal(38, 0))) as m2
  from (
    select t0."city" as d0, t0."latitude" as v0, t0."longitude" as v1, t0."population" as v2
    from "default"."cities" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;
-- [10001]
