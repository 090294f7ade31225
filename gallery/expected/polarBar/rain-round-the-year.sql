-- duckdb
select a.d0 as "Month", a.m0 as "Rain (mm)"
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select extract(month from t0."date") as d0, t0."precipitation" as v0
    from "weather" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);
-- [10001]

-- postgres
select a.d0 as "Month", a.m0 as "Rain (mm)"
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select extract(month from t0."date") as d0, t0."precipitation" as v0
    from "public"."weather" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);
-- [10001]

-- sqlite
select a.d0 as "Month", a.m0 as "Rain (mm)"
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select cast(strftime('%m', dvp_day(t0."date")) as integer) as d0, t0."precipitation" as v0
    from "main"."weather" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);
-- [10001]

-- mariadb
select a.d0 as `Month`, a.m0 as `Rain (mm)`
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select month(t0.`date`) as d0, t0.`precipitation` as v0
    from `fixture`.`weather` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- []

-- mysql-8
select a.d0 as `Month`, a.m0 as `Rain (mm)`
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select month(t0.`date`) as d0, t0.`precipitation` as v0
    from `fixture`.`weather` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- []

-- clickhouse-18
select a.d0 as `Month`, a.m0 as `Rain (mm)`
from (
  select toMonth(t0.`date`) as d0, sum(t0.`precipitation`) as m0
  from `default`.`weather` as t0
  group by toMonth(t0.`date`)
) as a
order by a.d0 nulls last
limit 10001;
-- []

-- clickhouse
select a.d0 as `Month`, a.m0 as `Rain (mm)`
from (
  select toMonth(t0.`date`) as d0, sum(t0.`precipitation`) as m0
  from `default`.`weather` as t0
  group by toMonth(t0.`date`)
) as a
order by a.d0 nulls last
limit 10001;
-- []

-- sqlserver
select top (@p1) a.d0 as [Month], a.m0 as [Rain (mm)]
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select datepart(month, t0.[date]) as d0, t0.[precipitation] as v0
    from [dbo].[weather] as t0
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;
-- [10001]

-- trino
select a.d0 as "Month", a.m0 as "Rain (mm)"
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select month(t0."date") as d0, t0."precipitation" as v0
    from "default"."weather" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;
-- [10001]
