-- duckdb
select a.d0 as "scenario", a.d1 as "name", a.d2 as "part", a.d3 as "amount"
from (
  select t0."scenario" as d0, t0."name" as d1, t0."part" as d2, t0."amount" as d3
  from "hard" as t0
) as a
limit cast($1 as bigint);
-- [10001]

-- postgres
select a.d0 as "scenario", a.d1 as "name", a.d2 as "part", a.d3 as "amount"
from (
  select t0."scenario" as d0, t0."name" as d1, t0."part" as d2, t0."amount" as d3
  from "public"."hard" as t0
) as a
limit cast($1 as bigint);
-- [10001]

-- sqlite
select a.d0 as "scenario", a.d1 as "name", a.d2 as "part", a.d3 as "amount"
from (
  select (t0."scenario" collate binary) as d0, (t0."name" collate binary) as d1, (t0."part" collate binary) as d2, t0."amount" as d3
  from "main"."hard" as t0
) as a
limit cast(?1 as integer);
-- [10001]

-- mariadb
select a.d0 as `scenario`, a.d1 as `name`, a.d2 as `part`, a.d3 as `amount`
from (
  select cast(t0.`scenario` as char) collate utf8mb4_nopad_bin as d0, cast(t0.`name` as char) collate utf8mb4_nopad_bin as d1, cast(t0.`part` as char) collate utf8mb4_nopad_bin as d2, t0.`amount` as d3
  from `fixture`.`hard` as t0
) as a
limit 10001;
-- []

-- mysql-8
select a.d0 as `scenario`, a.d1 as `name`, a.d2 as `part`, a.d3 as `amount`
from (
  select cast(t0.`scenario` as char) collate utf8mb4_0900_bin as d0, cast(t0.`name` as char) collate utf8mb4_0900_bin as d1, cast(t0.`part` as char) collate utf8mb4_0900_bin as d2, t0.`amount` as d3
  from `fixture`.`hard` as t0
) as a
limit 10001;
-- []

-- clickhouse-18
select a.d0 as `scenario`, a.d1 as `name`, a.d2 as `part`, a.d3 as `amount`
from (
  select t0.`scenario` as d0, t0.`name` as d1, t0.`part` as d2, t0.`amount` as d3
  from `default`.`hard` as t0
  limit 10001
) as a
limit 10001;
-- []

-- clickhouse
select a.d0 as `scenario`, a.d1 as `name`, a.d2 as `part`, a.d3 as `amount`
from (
  select t0.`scenario` as d0, t0.`name` as d1, t0.`part` as d2, t0.`amount` as d3
  from `default`.`hard` as t0
  limit 10001
) as a
limit 10001;
-- []

-- sqlserver
select top (@p1) a.d0 as [scenario], a.d1 as [name], a.d2 as [part], a.d3 as [amount]
from (
  select t0.[scenario] collate Latin1_General_100_BIN2 as d0, t0.[name] collate Latin1_General_100_BIN2 as d1, t0.[part] collate Latin1_General_100_BIN2 as d2, t0.[amount] as d3
  from [dbo].[hard] as t0
) as a;
-- [10001]

-- trino
select a.d0 as "scenario", a.d1 as "name", a.d2 as "part", a.d3 as "amount"
from (
  select t0."scenario" as d0, t0."name" as d1, t0."part" as d2, t0."amount" as d3
  from "default"."hard" as t0
) as a
limit ?;
-- [10001]
