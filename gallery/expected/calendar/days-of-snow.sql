-- duckdb
select a.d0 as "Day", a.m0 as "Snow and rain (mm)"
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select cast(t0."date" as date) as d0, t0."precipitation" as v0
    from "weather" as t0
    where t0."weather" = $1
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);
-- ["snow",10001]

-- postgres
select a.d0 as "Day", a.m0 as "Snow and rain (mm)"
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select cast(t0."date" as date) as d0, t0."precipitation" as v0
    from "public"."weather" as t0
    where t0."weather" = cast($1 as text)
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);
-- ["snow",10001]

-- sqlite
select a.d0 as "Day", a.m0 as "Snow and rain (mm)"
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select substr(dvp_day(t0."date"), 1, 10) as d0, t0."precipitation" as v0
    from "main"."weather" as t0
    where (t0."weather" collate binary) = cast(?1 as text)
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);
-- ["snow",10001]

-- mariadb
select a.d0 as `Day`, a.m0 as `Snow and rain (mm)`
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select cast(t0.`date` as date) as d0, t0.`precipitation` as v0
    from `fixture`.`weather` as t0
    where cast(t0.`weather` as char) collate utf8mb4_nopad_bin = ?
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- ["snow"]

-- mysql-8
select a.d0 as `Day`, a.m0 as `Snow and rain (mm)`
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select cast(t0.`date` as date) as d0, t0.`precipitation` as v0
    from `fixture`.`weather` as t0
    where cast(t0.`weather` as char) collate utf8mb4_0900_bin = ?
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- ["snow"]

-- clickhouse-18
select a.d0 as `Day`, a.m0 as `Snow and rain (mm)`
from (
  select toDate(t0.`date`) as d0, sum(t0.`precipitation`) as m0
  from `default`.`weather` as t0
  where t0.`weather` = {p1:String}
  group by toDate(t0.`date`)
) as a
order by a.d0 nulls last
limit 10001;
-- ["snow"]

-- clickhouse
select a.d0 as `Day`, a.m0 as `Snow and rain (mm)`
from (
  select toDate(t0.`date`) as d0, sum(t0.`precipitation`) as m0
  from `default`.`weather` as t0
  where t0.`weather` = {p1:String}
  group by toDate(t0.`date`)
) as a
order by a.d0 nulls last
limit 10001;
-- ["snow"]

-- sqlserver
select top (@p1) a.d0 as [Day], a.m0 as [Snow and rain (mm)]
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select cast(t0.[date] as date) as d0, t0.[precipitation] as v0
    from [dbo].[weather] as t0
    where t0.[weather] = @p2 and t0.[weather] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;
-- [10001,"snow","snow"]

-- trino
select a.d0 as "Day", a.m0 as "Snow and rain (mm)"
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select cast(t0."date" as date) as d0, t0."precipitation" as v0
    from "default"."weather" as t0
    where t0."weather" = ?
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;
-- ["snow",10001]
