-- duckdb
select a.d0 as "bill_length", a.d1 as "bill_depth", a.d2 as "flipper_length", a.d3 as "body_mass"
from (
  select t0."bill_length" as d0, t0."bill_depth" as d1, t0."flipper_length" as d2, t0."body_mass" as d3
  from "penguins" as t0
) as a
limit cast($1 as bigint);
-- [1000]

-- postgres
select a.d0 as "bill_length", a.d1 as "bill_depth", a.d2 as "flipper_length", a.d3 as "body_mass"
from (
  select t0."bill_length" as d0, t0."bill_depth" as d1, t0."flipper_length" as d2, t0."body_mass" as d3
  from "public"."penguins" as t0
) as a
limit cast($1 as bigint);
-- [1000]

-- sqlite
select a.d0 as "bill_length", a.d1 as "bill_depth", a.d2 as "flipper_length", a.d3 as "body_mass"
from (
  select t0."bill_length" as d0, t0."bill_depth" as d1, t0."flipper_length" as d2, t0."body_mass" as d3
  from "main"."penguins" as t0
) as a
limit cast(?1 as integer);
-- [1000]

-- mariadb
select a.d0 as `bill_length`, a.d1 as `bill_depth`, a.d2 as `flipper_length`, a.d3 as `body_mass`
from (
  select t0.`bill_length` as d0, t0.`bill_depth` as d1, t0.`flipper_length` as d2, t0.`body_mass` as d3
  from `fixture`.`penguins` as t0
) as a
limit 1000;
-- []

-- mysql-8
select a.d0 as `bill_length`, a.d1 as `bill_depth`, a.d2 as `flipper_length`, a.d3 as `body_mass`
from (
  select t0.`bill_length` as d0, t0.`bill_depth` as d1, t0.`flipper_length` as d2, t0.`body_mass` as d3
  from `fixture`.`penguins` as t0
) as a
limit 1000;
-- []

-- clickhouse-18
select a.d0 as `bill_length`, a.d1 as `bill_depth`, a.d2 as `flipper_length`, a.d3 as `body_mass`
from (
  select t0.`bill_length` as d0, t0.`bill_depth` as d1, t0.`flipper_length` as d2, t0.`body_mass` as d3
  from `default`.`penguins` as t0
  limit 1000
) as a
limit 1000;
-- []

-- clickhouse
select a.d0 as `bill_length`, a.d1 as `bill_depth`, a.d2 as `flipper_length`, a.d3 as `body_mass`
from (
  select t0.`bill_length` as d0, t0.`bill_depth` as d1, t0.`flipper_length` as d2, t0.`body_mass` as d3
  from `default`.`penguins` as t0
  limit 1000
) as a
limit 1000;
-- []

-- sqlserver
select top (@p1) a.d0 as [bill_length], a.d1 as [bill_depth], a.d2 as [flipper_length], a.d3 as [body_mass]
from (
  select t0.[bill_length] as d0, t0.[bill_depth] as d1, t0.[flipper_length] as d2, t0.[body_mass] as d3
  from [dbo].[penguins] as t0
) as a;
-- [1000]

-- trino
select a.d0 as "bill_length", a.d1 as "bill_depth", a.d2 as "flipper_length", a.d3 as "body_mass"
from (
  select t0."bill_length" as d0, t0."bill_depth" as d1, t0."flipper_length" as d2, t0."body_mass" as d3
  from "default"."penguins" as t0
) as a
limit ?;
-- [1000]
