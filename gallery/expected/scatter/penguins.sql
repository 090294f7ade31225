-- duckdb
select a.d0 as "bill_length", a.d1 as "body_mass", a.d2 as "species"
from (
  select t0."bill_length" as d0, t0."body_mass" as d1, t0."species" as d2
  from "penguins" as t0
) as a
order by a.d2 nulls last, a.d0 nulls last, a.d1 nulls last
limit cast($1 as bigint);
-- [10001]

-- postgres
select a.d0 as "bill_length", a.d1 as "body_mass", a.d2 as "species"
from (
  select t0."bill_length" as d0, t0."body_mass" as d1, t0."species" as d2
  from "public"."penguins" as t0
) as a
order by a.d2 collate "C" nulls last, a.d0 nulls last, a.d1 nulls last
limit cast($1 as bigint);
-- [10001]

-- sqlite
select a.d0 as "bill_length", a.d1 as "body_mass", a.d2 as "species"
from (
  select t0."bill_length" as d0, t0."body_mass" as d1, (t0."species" collate binary) as d2
  from "main"."penguins" as t0
) as a
order by a.d2 nulls last, a.d0 nulls last, a.d1 nulls last
limit cast(?1 as integer);
-- [10001]

-- mariadb
select a.d0 as `bill_length`, a.d1 as `body_mass`, a.d2 as `species`
from (
  select t0.`bill_length` as d0, t0.`body_mass` as d1, cast(t0.`species` as char) collate utf8mb4_nopad_bin as d2
  from `fixture`.`penguins` as t0
) as a
order by a.d2 is null, a.d2, a.d0 is null, a.d0, a.d1 is null, a.d1
limit 10001;
-- []

-- mysql-8
select a.d0 as `bill_length`, a.d1 as `body_mass`, a.d2 as `species`
from (
  select t0.`bill_length` as d0, t0.`body_mass` as d1, cast(t0.`species` as char) collate utf8mb4_0900_bin as d2
  from `fixture`.`penguins` as t0
) as a
order by a.d2 is null, a.d2, a.d0 is null, a.d0, a.d1 is null, a.d1
limit 10001;
-- []

-- clickhouse-18
select a.d0 as `bill_length`, a.d1 as `body_mass`, a.d2 as `species`
from (
  select t0.`bill_length` as d0, t0.`body_mass` as d1, t0.`species` as d2
  from `default`.`penguins` as t0
  order by t0.`species` nulls last, t0.`bill_length` nulls last, t0.`body_mass` nulls last
  limit 10001
) as a
order by a.d2 nulls last, a.d0 nulls last, a.d1 nulls last
limit 10001;
-- []

-- clickhouse
select a.d0 as `bill_length`, a.d1 as `body_mass`, a.d2 as `species`
from (
  select t0.`bill_length` as d0, t0.`body_mass` as d1, t0.`species` as d2
  from `default`.`penguins` as t0
  order by t0.`species` nulls last, t0.`bill_length` nulls last, t0.`body_mass` nulls last
  limit 10001
) as a
order by a.d2 nulls last, a.d0 nulls last, a.d1 nulls last
limit 10001;
-- []

-- sqlserver
select top (@p1) a.d0 as [bill_length], a.d1 as [body_mass], a.d2 as [species]
from (
  select t0.[bill_length] as d0, t0.[body_mass] as d1, t0.[species] collate Latin1_General_100_BIN2 as d2
  from [dbo].[penguins] as t0
) as a
order by case when a.d2 is null then 1 else 0 end, a.d2, (len((a.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1;
-- [10001]

-- trino
select a.d0 as "bill_length", a.d1 as "body_mass", a.d2 as "species"
from (
  select t0."bill_length" as d0, t0."body_mass" as d1, t0."species" as d2
  from "default"."penguins" as t0
) as a
order by a.d2 nulls last, a.d0 nulls last, a.d1 nulls last
limit ?;
-- [10001]
