-- duckdb
select a.d0 as "species", a.m0 as "Penguins", a.m1 as "Body mass (g)"
from (
  select s.d0 as d0, count(*) as m0, avg(cast(s.v0 as double)) as m1
  from (
    select t0."species" as d0, t0."body_mass" as v0
    from "penguins" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);
-- [10001]

-- postgres
select a.d0 as "species", a.m0 as "Penguins", a.m1 as "Body mass (g)"
from (
  select s.d0 as d0, count(*) as m0, avg(cast(s.v0 as double precision)) as m1
  from (
    select t0."species" as d0, t0."body_mass" as v0
    from "public"."penguins" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 collate "C" nulls last
limit cast($1 as bigint);
-- [10001]

-- sqlite
select a.d0 as "species", a.m0 as "Penguins", a.m1 as "Body mass (g)"
from (
  select s.d0 as d0, count(*) as m0, avg(s.v0) as m1
  from (
    select (t0."species" collate binary) as d0, t0."body_mass" as v0
    from "main"."penguins" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);
-- [10001]

-- mariadb
select a.d0 as `species`, a.m0 as `Penguins`, a.m1 as `Body mass (g)`
from (
  select s.d0 as d0, count(*) as m0, avg((s.v0 + 0e0)) as m1
  from (
    select cast(t0.`species` as char) collate utf8mb4_nopad_bin as d0, t0.`body_mass` as v0
    from `fixture`.`penguins` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- []

-- mysql-8
select a.d0 as `species`, a.m0 as `Penguins`, a.m1 as `Body mass (g)`
from (
  select s.d0 as d0, count(*) as m0, avg((s.v0 + 0e0)) as m1
  from (
    select cast(t0.`species` as char) collate utf8mb4_0900_bin as d0, t0.`body_mass` as v0
    from `fixture`.`penguins` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- []

-- clickhouse-18
select a.d0 as `species`, a.m0 as `Penguins`, a.m1 as `Body mass (g)`
from (
  select t0.`species` as d0, count(*) as m0, avg(toFloat64(t0.`body_mass`)) as m1
  from `default`.`penguins` as t0
  group by t0.`species`
) as a
order by a.d0 nulls last
limit 10001;
-- []

-- clickhouse
select a.d0 as `species`, a.m0 as `Penguins`, a.m1 as `Body mass (g)`
from (
  select t0.`species` as d0, count(*) as m0, avg(toFloat64(t0.`body_mass`)) as m1
  from `default`.`penguins` as t0
  group by t0.`species`
) as a
order by a.d0 nulls last
limit 10001;
-- []

-- sqlserver
select top (@p1) a.d0 as [species], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [Penguins], a.m1 as [Body mass (g)]
from (
  select s.d0 as d0, count_big(*) as m0, avg(cast(s.v0 as float)) as m1
  from (
    select t0.[species] collate Latin1_General_100_BIN2 as d0, t0.[body_mass] as v0
    from [dbo].[penguins] as t0
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);
-- [10001]

-- trino
select a.d0 as "species", a.m0 as "Penguins", a.m1 as "Body mass (g)"
from (
  select s.d0 as d0, count(*) as m0, avg(cast(s.v0 as double)) as m1
  from (
    select t0."species" as d0, t0."body_mass" as v0
    from "default"."penguins" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;
-- [10001]
