-- duckdb
select a.m0 as "Penguins"
from (
  select count(s.v0) as m0
  from (
    select t0."body_mass" as v0
    from "penguins" as t0
  ) as s
) as a
limit cast($1 as bigint);
-- [10001]

-- postgres
select a.m0 as "Penguins"
from (
  select count(s.v0) as m0
  from (
    select t0."body_mass" as v0
    from "public"."penguins" as t0
  ) as s
) as a
limit cast($1 as bigint);
-- [10001]

-- sqlite
select a.m0 as "Penguins"
from (
  select count(s.v0) as m0
  from (
    select t0."body_mass" as v0
    from "main"."penguins" as t0
  ) as s
) as a
limit cast(?1 as integer);
-- [10001]

-- mariadb
select a.m0 as `Penguins`
from (
  select count(s.v0) as m0
  from (
    select t0.`body_mass` as v0
    from `fixture`.`penguins` as t0
  ) as s
) as a
limit 10001;
-- []

-- mysql-8
select a.m0 as `Penguins`
from (
  select count(s.v0) as m0
  from (
    select t0.`body_mass` as v0
    from `fixture`.`penguins` as t0
  ) as s
) as a
limit 10001;
-- []

-- clickhouse-18
select a.m0 as `Penguins`
from (
  select count(t0.`body_mass`) as m0
  from `default`.`penguins` as t0
) as a
limit 10001;
-- []

-- clickhouse
select a.m0 as `Penguins`
from (
  select count(t0.`body_mass`) as m0
  from `default`.`penguins` as t0
) as a
limit 10001;
-- []

-- sqlserver
select top (@p1) (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [Penguins]
from (
  select count_big(s.v0) as m0
  from (
    select t0.[body_mass] as v0
    from [dbo].[penguins] as t0
  ) as s
) as a;
-- [10001]

-- trino
select a.m0 as "Penguins"
from (
  select count(s.v0) as m0
  from (
    select t0."body_mass" as v0
    from "default"."penguins" as t0
  ) as s
) as a
limit ?;
-- [10001]
