-- duckdb
select a.d0 as "Month", a.d1 as "Year", a.m0 as "Rain (mm)"
from (
  select b.d0 as d0, b.d1 as d1, sum(b.p0) as m0
  from (
    select p.d0 as d0, cast(date_trunc('year', p.d1) as date) as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, sum(s.v0) as p0
      from (
        select extract(month from t0."date") as d0, cast(t0."date" as date) as d1, t0."precipitation" as v0
        from "weather" as t0
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast($1 as bigint);
-- [10001]

-- postgres
select a.d0 as "Month", a.d1 as "Year", a.m0 as "Rain (mm)"
from (
  select b.d0 as d0, b.d1 as d1, sum(b.p0) as m0
  from (
    select p.d0 as d0, cast(date_trunc('year', cast(p.d1 as timestamp)) as date) as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, sum(s.v0) as p0
      from (
        select extract(month from t0."date") as d0, cast(t0."date" as date) as d1, t0."precipitation" as v0
        from "public"."weather" as t0
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast($1 as bigint);
-- [10001]

-- sqlite
select a.d0 as "Month", a.d1 as "Year", a.m0 as "Rain (mm)"
from (
  select b.d0 as d0, b.d1 as d1, sum(b.p0) as m0
  from (
    select p.d0 as d0, date(p.d1, 'start of year') as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, sum(s.v0) as p0
      from (
        select cast(strftime('%m', dvp_day(t0."date")) as integer) as d0, substr(dvp_day(t0."date"), 1, 10) as d1, t0."precipitation" as v0
        from "main"."weather" as t0
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast(?1 as integer);
-- [10001]

-- mariadb
select a.d0 as `Month`, a.d1 as `Year`, a.m0 as `Rain (mm)`
from (
  select b.d0 as d0, b.d1 as d1, sum(b.p0) as m0
  from (
    select p.d0 as d0, makedate(year(p.d1), 1) as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, sum(s.v0) as p0
      from (
        select month(t0.`date`) as d0, cast(t0.`date` as date) as d1, t0.`precipitation` as v0
        from `fixture`.`weather` as t0
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 10001;
-- []

-- mysql-8
select a.d0 as `Month`, a.d1 as `Year`, a.m0 as `Rain (mm)`
from (
  select b.d0 as d0, b.d1 as d1, sum(b.p0) as m0
  from (
    select p.d0 as d0, makedate(year(p.d1), 1) as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, sum(s.v0) as p0
      from (
        select month(t0.`date`) as d0, cast(t0.`date` as date) as d1, t0.`precipitation` as v0
        from `fixture`.`weather` as t0
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 10001;
-- []

-- clickhouse-18
select a.d0 as `Month`, a.d1 as `Year`, a.m0 as `Rain (mm)`
from (
  select toMonth(t0.`date`) as d0, toStartOfYear(t0.`date`) as d1, sum(t0.`precipitation`) as m0
  from `default`.`weather` as t0
  group by toMonth(t0.`date`), toStartOfYear(t0.`date`)
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 10001;
-- []

-- clickhouse
select a.d0 as `Month`, a.d1 as `Year`, a.m0 as `Rain (mm)`
from (
  select toMonth(t0.`date`) as d0, toStartOfYear(t0.`date`) as d1, sum(t0.`precipitation`) as m0
  from `default`.`weather` as t0
  group by toMonth(t0.`date`), toStartOfYear(t0.`date`)
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 10001;
-- []

-- sqlserver
select top (@p1) a.d0 as [Month], a.d1 as [Year], a.m0 as [Rain (mm)]
from (
  select b.d0 as d0, b.d1 as d1, sum(b.p0) as m0
  from (
    select p.d0 as d0, dateadd(year, datediff(year, cast('0001-01-01' as date), p.d1), cast('0001-01-01' as date)) as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, sum(s.v0) as p0
      from (
        select datepart(month, t0.[date]) as d0, cast(t0.[date] as date) as d1, t0.[precipitation] as v0
        from [dbo].[weather] as t0
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1;
-- [10001]

-- trino
select a.d0 as "Month", a.d1 as "Year", a.m0 as "Rain (mm)"
from (
  select b.d0 as d0, b.d1 as d1, sum(b.p0) as m0
  from (
    select p.d0 as d0, cast(date_trunc('year', p.d1) as date) as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, sum(s.v0) as p0
      from (
        select month(t0."date") as d0, cast(t0."date" as date) as d1, t0."precipitation" as v0
        from "default"."weather" as t0
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit ?;
-- [10001]
