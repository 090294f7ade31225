-- duckdb
select a.d0 as "precipitation", a.d1 as "temp_max", a.d2 as "temp_min", a.d3 as "wind"
from (
  select t0."precipitation" as d0, t0."temp_max" as d1, t0."temp_min" as d2, t0."wind" as d3
  from "weather" as t0
) as a
limit cast($1 as bigint);
-- [2000]

-- postgres
select a.d0 as "precipitation", a.d1 as "temp_max", a.d2 as "temp_min", a.d3 as "wind"
from (
  select t0."precipitation" as d0, t0."temp_max" as d1, t0."temp_min" as d2, t0."wind" as d3
  from "public"."weather" as t0
) as a
limit cast($1 as bigint);
-- [2000]

-- sqlite
select a.d0 as "precipitation", a.d1 as "temp_max", a.d2 as "temp_min", a.d3 as "wind"
from (
  select t0."precipitation" as d0, t0."temp_max" as d1, t0."temp_min" as d2, t0."wind" as d3
  from "main"."weather" as t0
) as a
limit cast(?1 as integer);
-- [2000]

-- mariadb
select a.d0 as `precipitation`, a.d1 as `temp_max`, a.d2 as `temp_min`, a.d3 as `wind`
from (
  select t0.`precipitation` as d0, t0.`temp_max` as d1, t0.`temp_min` as d2, t0.`wind` as d3
  from `fixture`.`weather` as t0
) as a
limit 2000;
-- []

-- mysql-8
select a.d0 as `precipitation`, a.d1 as `temp_max`, a.d2 as `temp_min`, a.d3 as `wind`
from (
  select t0.`precipitation` as d0, t0.`temp_max` as d1, t0.`temp_min` as d2, t0.`wind` as d3
  from `fixture`.`weather` as t0
) as a
limit 2000;
-- []

-- clickhouse-18
select a.d0 as `precipitation`, a.d1 as `temp_max`, a.d2 as `temp_min`, a.d3 as `wind`
from (
  select t0.`precipitation` as d0, t0.`temp_max` as d1, t0.`temp_min` as d2, t0.`wind` as d3
  from `default`.`weather` as t0
  limit 2000
) as a
limit 2000;
-- []

-- clickhouse
select a.d0 as `precipitation`, a.d1 as `temp_max`, a.d2 as `temp_min`, a.d3 as `wind`
from (
  select t0.`precipitation` as d0, t0.`temp_max` as d1, t0.`temp_min` as d2, t0.`wind` as d3
  from `default`.`weather` as t0
  limit 2000
) as a
limit 2000;
-- []

-- sqlserver
select top (@p1) a.d0 as [precipitation], a.d1 as [temp_max], a.d2 as [temp_min], a.d3 as [wind]
from (
  select t0.[precipitation] as d0, t0.[temp_max] as d1, t0.[temp_min] as d2, t0.[wind] as d3
  from [dbo].[weather] as t0
) as a;
-- [2000]

-- trino
select a.d0 as "precipitation", a.d1 as "temp_max", a.d2 as "temp_min", a.d3 as "wind"
from (
  select t0."precipitation" as d0, t0."temp_max" as d1, t0."temp_min" as d2, t0."wind" as d3
  from "default"."weather" as t0
) as a
limit ?;
-- [2000]
