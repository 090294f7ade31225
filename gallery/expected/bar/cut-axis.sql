-- duckdb
select a.d0 as "weather", a.m0 as "Days"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t0."weather" as d0
    from "weather" as t0
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit cast($1 as bigint);
-- [10001]

-- postgres
select a.d0 as "weather", a.m0 as "Days"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t0."weather" as d0
    from "public"."weather" as t0
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 collate "C" nulls last
limit cast($1 as bigint);
-- [10001]

-- sqlite
select a.d0 as "weather", a.m0 as "Days"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select (t0."weather" collate binary) as d0
    from "main"."weather" as t0
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit cast(?1 as integer);
-- [10001]

-- mariadb
select a.d0 as `weather`, a.m0 as `Days`
from (
  select s.d0 as d0, count(*) as m0
  from (
    select cast(t0.`weather` as char) collate utf8mb4_nopad_bin as d0
    from `fixture`.`weather` as t0
  ) as s
  group by s.d0
) as a
order by a.m0 is null, a.m0 desc, a.d0 is null, a.d0
limit 10001;
-- []

-- mysql-8
select a.d0 as `weather`, a.m0 as `Days`
from (
  select s.d0 as d0, count(*) as m0
  from (
    select cast(t0.`weather` as char) collate utf8mb4_0900_bin as d0
    from `fixture`.`weather` as t0
  ) as s
  group by s.d0
) as a
order by a.m0 is null, a.m0 desc, a.d0 is null, a.d0
limit 10001;
-- []

-- clickhouse-18
select a.d0 as `weather`, a.m0 as `Days`
from (
  select t0.`weather` as d0, count(*) as m0
  from `default`.`weather` as t0
  group by t0.`weather`
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit 10001;
-- []

-- clickhouse
select a.d0 as `weather`, a.m0 as `Days`
from (
  select t0.`weather` as d0, count(*) as m0
  from `default`.`weather` as t0
  group by t0.`weather`
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit 10001;
-- []

-- sqlserver
select top (@p1) a.d0 as [weather], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [Days]
from (
  select s.d0 as d0, count_big(*) as m0
  from (
    select t0.[weather] collate Latin1_General_100_BIN2 as d0
    from [dbo].[weather] as t0
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.m0 is null then 1 else 0 end, a.m0 desc, case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);
-- [10001]

-- trino
select a.d0 as "weather", a.m0 as "Days"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t0."weather" as d0
    from "default"."weather" as t0
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit ?;
-- [10001]
