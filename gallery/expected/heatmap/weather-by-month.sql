-- duckdb
select a.d0 as "Month", a.d1 as "weather", a.m0 as "Days"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select extract(month from t0."date") as d0, t0."weather" as d1
    from "weather" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast($1 as bigint);
-- [10001]

-- postgres
select a.d0 as "Month", a.d1 as "weather", a.m0 as "Days"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select extract(month from t0."date") as d0, t0."weather" as d1
    from "public"."weather" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 collate "C" nulls last
limit cast($1 as bigint);
-- [10001]

-- sqlite
select a.d0 as "Month", a.d1 as "weather", a.m0 as "Days"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select cast(strftime('%m', dvp_day(t0."date")) as integer) as d0, (t0."weather" collate binary) as d1
    from "main"."weather" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast(?1 as integer);
-- [10001]

-- mariadb
select a.d0 as `Month`, a.d1 as `weather`, a.m0 as `Days`
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select month(t0.`date`) as d0, cast(t0.`weather` as char) collate utf8mb4_nopad_bin as d1
    from `fixture`.`weather` as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 10001;
-- []

-- mysql-8
select a.d0 as `Month`, a.d1 as `weather`, a.m0 as `Days`
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select month(t0.`date`) as d0, cast(t0.`weather` as char) collate utf8mb4_0900_bin as d1
    from `fixture`.`weather` as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 10001;
-- []

-- clickhouse-18
select a.d0 as `Month`, a.d1 as `weather`, a.m0 as `Days`
from (
  select toMonth(t0.`date`) as d0, t0.`weather` as d1, count(*) as m0
  from `default`.`weather` as t0
  group by toMonth(t0.`date`), t0.`weather`
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 10001;
-- []

-- clickhouse
select a.d0 as `Month`, a.d1 as `weather`, a.m0 as `Days`
from (
  select toMonth(t0.`date`) as d0, t0.`weather` as d1, count(*) as m0
  from `default`.`weather` as t0
  group by toMonth(t0.`date`), t0.`weather`
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 10001;
-- []

-- sqlserver
select top (@p1) a.d0 as [Month], a.d1 as [weather], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [Days]
from (
  select s.d0 as d0, s.d1 as d1, count_big(*) as m0
  from (
    select datepart(month, t0.[date]) as d0, t0.[weather] collate Latin1_General_100_BIN2 as d1
    from [dbo].[weather] as t0
  ) as s
  group by s.d0, s.d1, (len((s.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1, (len((a.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1);
-- [10001]

-- trino
select a.d0 as "Month", a.d1 as "weather", a.m0 as "Days"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select month(t0."date") as d0, t0."weather" as d1
    from "default"."weather" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit ?;
-- [10001]
