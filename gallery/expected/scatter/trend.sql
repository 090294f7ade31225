-- duckdb
select a.d0 as "flipper_length", a.d1 as "body_mass"
from (
  select t0."flipper_length" as d0, t0."body_mass" as d1
  from "penguins" as t0
) as a
limit cast($1 as bigint);
-- [10001]

-- postgres
select a.d0 as "flipper_length", a.d1 as "body_mass"
from (
  select t0."flipper_length" as d0, t0."body_mass" as d1
  from "public"."penguins" as t0
) as a
limit cast($1 as bigint);
-- [10001]

-- sqlite
select a.d0 as "flipper_length", a.d1 as "body_mass"
from (
  select t0."flipper_length" as d0, t0."body_mass" as d1
  from "main"."penguins" as t0
) as a
limit cast(?1 as integer);
-- [10001]

-- mariadb
select a.d0 as `flipper_length`, a.d1 as `body_mass`
from (
  select t0.`flipper_length` as d0, t0.`body_mass` as d1
  from `fixture`.`penguins` as t0
) as a
limit 10001;
-- []

-- mysql-8
select a.d0 as `flipper_length`, a.d1 as `body_mass`
from (
  select t0.`flipper_length` as d0, t0.`body_mass` as d1
  from `fixture`.`penguins` as t0
) as a
limit 10001;
-- []

-- clickhouse-18
select a.d0 as `flipper_length`, a.d1 as `body_mass`
from (
  select t0.`flipper_length` as d0, t0.`body_mass` as d1
  from `default`.`penguins` as t0
  limit 10001
) as a
limit 10001;
-- []

-- clickhouse
select a.d0 as `flipper_length`, a.d1 as `body_mass`
from (
  select t0.`flipper_length` as d0, t0.`body_mass` as d1
  from `default`.`penguins` as t0
  limit 10001
) as a
limit 10001;
-- []

-- sqlserver
select top (@p1) a.d0 as [flipper_length], a.d1 as [body_mass]
from (
  select t0.[flipper_length] as d0, t0.[body_mass] as d1
  from [dbo].[penguins] as t0
) as a;
-- [10001]

-- trino
select a.d0 as "flipper_length", a.d1 as "body_mass"
from (
  select t0."flipper_length" as d0, t0."body_mass" as d1
  from "default"."penguins" as t0
) as a
limit ?;
-- [10001]
