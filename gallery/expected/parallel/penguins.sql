-- duckdb
select a.d0 as "species", a.d1 as "bill_length", a.d2 as "bill_depth", a.d3 as "flipper_length", a.d4 as "body_mass"
from (
  select t0."species" as d0, t0."bill_length" as d1, t0."bill_depth" as d2, t0."flipper_length" as d3, t0."body_mass" as d4
  from "penguins" as t0
) as a
limit cast($1 as bigint);
-- [1000]

-- postgres
select a.d0 as "species", a.d1 as "bill_length", a.d2 as "bill_depth", a.d3 as "flipper_length", a.d4 as "body_mass"
from (
  select t0."species" as d0, t0."bill_length" as d1, t0."bill_depth" as d2, t0."flipper_length" as d3, t0."body_mass" as d4
  from "public"."penguins" as t0
) as a
limit cast($1 as bigint);
-- [1000]

-- sqlite
select a.d0 as "species", a.d1 as "bill_length", a.d2 as "bill_depth", a.d3 as "flipper_length", a.d4 as "body_mass"
from (
  select (t0."species" collate binary) as d0, t0."bill_length" as d1, t0."bill_depth" as d2, t0."flipper_length" as d3, t0."body_mass" as d4
  from "main"."penguins" as t0
) as a
limit cast(?1 as integer);
-- [1000]

-- mariadb
select a.d0 as `species`, a.d1 as `bill_length`, a.d2 as `bill_depth`, a.d3 as `flipper_length`, a.d4 as `body_mass`
from (
  select cast(t0.`species` as char) collate utf8mb4_nopad_bin as d0, t0.`bill_length` as d1, t0.`bill_depth` as d2, t0.`flipper_length` as d3, t0.`body_mass` as d4
  from `fixture`.`penguins` as t0
) as a
limit 1000;
-- []

-- mysql-8
select a.d0 as `species`, a.d1 as `bill_length`, a.d2 as `bill_depth`, a.d3 as `flipper_length`, a.d4 as `body_mass`
from (
  select cast(t0.`species` as char) collate utf8mb4_0900_bin as d0, t0.`bill_length` as d1, t0.`bill_depth` as d2, t0.`flipper_length` as d3, t0.`body_mass` as d4
  from `fixture`.`penguins` as t0
) as a
limit 1000;
-- []

-- clickhouse-18
select a.d0 as `species`, a.d1 as `bill_length`, a.d2 as `bill_depth`, a.d3 as `flipper_length`, a.d4 as `body_mass`
from (
  select t0.`species` as d0, t0.`bill_length` as d1, t0.`bill_depth` as d2, t0.`flipper_length` as d3, t0.`body_mass` as d4
  from `default`.`penguins` as t0
  limit 1000
) as a
limit 1000;
-- []

-- clickhouse
select a.d0 as `species`, a.d1 as `bill_length`, a.d2 as `bill_depth`, a.d3 as `flipper_length`, a.d4 as `body_mass`
from (
  select t0.`species` as d0, t0.`bill_length` as d1, t0.`bill_depth` as d2, t0.`flipper_length` as d3, t0.`body_mass` as d4
  from `default`.`penguins` as t0
  limit 1000
) as a
limit 1000;
-- []

-- sqlserver
select top (@p1) a.d0 as [species], a.d1 as [bill_length], a.d2 as [bill_depth], a.d3 as [flipper_length], a.d4 as [body_mass]
from (
  select t0.[species] collate Latin1_General_100_BIN2 as d0, t0.[bill_length] as d1, t0.[bill_depth] as d2, t0.[flipper_length] as d3, t0.[body_mass] as d4
  from [dbo].[penguins] as t0
) as a;
-- [1000]

-- trino
select a.d0 as "species", a.d1 as "bill_length", a.d2 as "bill_depth", a.d3 as "flipper_length", a.d4 as "body_mass"
from (
  select t0."species" as d0, t0."bill_length" as d1, t0."bill_depth" as d2, t0."flipper_length" as d3, t0."body_mass" as d4
  from "default"."penguins" as t0
) as a
limit ?;
-- [1000]
