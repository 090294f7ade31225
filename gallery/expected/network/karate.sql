-- duckdb
select a.d0 as "member", a.d1 as "friend"
from (
  select t0."member" as d0, t0."friend" as d1
  from "karate" as t0
) as a
limit cast($1 as bigint);
-- [1000]

-- postgres
select a.d0 as "member", a.d1 as "friend"
from (
  select t0."member" as d0, t0."friend" as d1
  from "public"."karate" as t0
) as a
limit cast($1 as bigint);
-- [1000]

-- sqlite
select a.d0 as "member", a.d1 as "friend"
from (
  select (t0."member" collate binary) as d0, (t0."friend" collate binary) as d1
  from "main"."karate" as t0
) as a
limit cast(?1 as integer);
-- [1000]

-- mariadb
select a.d0 as `member`, a.d1 as `friend`
from (
  select cast(t0.`member` as char) collate utf8mb4_nopad_bin as d0, cast(t0.`friend` as char) collate utf8mb4_nopad_bin as d1
  from `fixture`.`karate` as t0
) as a
limit 1000;
-- []

-- mysql-8
select a.d0 as `member`, a.d1 as `friend`
from (
  select cast(t0.`member` as char) collate utf8mb4_0900_bin as d0, cast(t0.`friend` as char) collate utf8mb4_0900_bin as d1
  from `fixture`.`karate` as t0
) as a
limit 1000;
-- []

-- clickhouse-18
select a.d0 as `member`, a.d1 as `friend`
from (
  select t0.`member` as d0, t0.`friend` as d1
  from `default`.`karate` as t0
  limit 1000
) as a
limit 1000;
-- []

-- clickhouse
select a.d0 as `member`, a.d1 as `friend`
from (
  select t0.`member` as d0, t0.`friend` as d1
  from `default`.`karate` as t0
  limit 1000
) as a
limit 1000;
-- []

-- sqlserver
select top (@p1) a.d0 as [member], a.d1 as [friend]
from (
  select t0.[member] collate Latin1_General_100_BIN2 as d0, t0.[friend] collate Latin1_General_100_BIN2 as d1
  from [dbo].[karate] as t0
) as a;
-- [1000]

-- trino
select a.d0 as "member", a.d1 as "friend"
from (
  select t0."member" as d0, t0."friend" as d1
  from "default"."karate" as t0
) as a
limit ?;
-- [1000]
