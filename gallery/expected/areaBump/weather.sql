-- duckdb
select a.d0 as "Month", a.d1 as "weather", a.m0 as "Days"
from (
  select b.d0 as d0, b.d1 as d1, try_cast(sum(b.p0) as bigint) as m0
  from (
    select cast(date_trunc('month', p.d0) as date) as d0, p.d1 as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, count(*) as p0
      from (
        select cast(t0."date" as date) as d0, t0."weather" as d1
        from "weather" as t0
        where t0."date" >= cast($1 as date)
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast($2 as bigint);
-- ["2014-07-01",10001]

-- postgres
select a.d0 as "Month", a.d1 as "weather", a.m0 as "Days"
from (
  select b.d0 as d0, b.d1 as d1, cast(sum(b.p0) as bigint) as m0
  from (
    select cast(date_trunc('month', cast(p.d0 as timestamp)) as date) as d0, p.d1 as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, count(*) as p0
      from (
        select cast(t0."date" as date) as d0, t0."weather" as d1
        from "public"."weather" as t0
        where t0."date" >= cast($1 as date)
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 nulls last, a.d1 collate "C" nulls last
limit cast($2 as bigint);
-- ["2014-07-01",10001]

-- sqlite
select a.d0 as "Month", a.d1 as "weather", a.m0 as "Days"
from (
  select b.d0 as d0, b.d1 as d1, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select date(p.d0, 'start of month') as d0, p.d1 as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, count(*) as p0
      from (
        select substr(dvp_day(t0."date"), 1, 10) as d0, (t0."weather" collate binary) as d1
        from "main"."weather" as t0
        where dvp_day(t0."date") >= cast(?1 as text)
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast(?2 as integer);
-- ["2014-07-01",10001]

-- mariadb
select a.d0 as `Month`, a.d1 as `weather`, a.m0 as `Days`
from (
  select b.d0 as d0, b.d1 as d1, cast(sum(b.p0) as signed) as m0
  from (
    select cast(date_format(p.d0, '%Y-%m-01') as date) as d0, p.d1 as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, count(*) as p0
      from (
        select cast(t0.`date` as date) as d0, cast(t0.`weather` as char) collate utf8mb4_nopad_bin as d1
        from `fixture`.`weather` as t0
        where t0.`date` >= cast(? as date)
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 10001;
-- ["2014-07-01"]

-- mysql-8
select a.d0 as `Month`, a.d1 as `weather`, a.m0 as `Days`
from (
  select b.d0 as d0, b.d1 as d1, cast(sum(b.p0) as signed) as m0
  from (
    select cast(date_format(p.d0, '%Y-%m-01') as date) as d0, p.d1 as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, count(*) as p0
      from (
        select cast(t0.`date` as date) as d0, cast(t0.`weather` as char) collate utf8mb4_0900_bin as d1
        from `fixture`.`weather` as t0
        where t0.`date` >= cast(? as date)
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 10001;
-- ["2014-07-01"]

-- clickhouse-18
select a.d0 as `Month`, a.d1 as `weather`, a.m0 as `Days`
from (
  select toStartOfMonth(t0.`date`) as d0, t0.`weather` as d1, count(*) as m0
  from `default`.`weather` as t0
  where t0.`date` >= toDate({p1:String})
  group by toStartOfMonth(t0.`date`), t0.`weather`
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 10001;
-- ["2014-07-01"]

-- clickhouse
select a.d0 as `Month`, a.d1 as `weather`, a.m0 as `Days`
from (
  select toStartOfMonth(t0.`date`) as d0, t0.`weather` as d1, count(*) as m0
  from `default`.`weather` as t0
  where t0.`date` >= toDate({p1:String})
  group by toStartOfMonth(t0.`date`), t0.`weather`
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 10001;
-- ["2014-07-01"]

-- sqlserver
select top (@p1) a.d0 as [Month], a.d1 as [weather], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [Days]
from (
  select b.d0 as d0, b.d1 as d1, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select dateadd(month, datediff(month, cast('0001-01-01' as date), p.d0), cast('0001-01-01' as date)) as d0, p.d1 as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, count_big(*) as p0
      from (
        select cast(t0.[date] as date) as d0, t0.[weather] collate Latin1_General_100_BIN2 as d1
        from [dbo].[weather] as t0
        where t0.[date] >= cast(@p2 as date)
      ) as s
      group by s.d0, s.d1, (len((s.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
    ) as p
  ) as b
  group by b.d0, b.d1, (len((b.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1, (len((a.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1);
-- [10001,"2014-07-01"]

-- trino
select a.d0 as "Month", a.d1 as "weather", a.m0 as "Days"
from (
  select b.d0 as d0, b.d1 as d1, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select cast(date_trunc('month', p.d0) as date) as d0, p.d1 as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, count(*) as p0
      from (
        select cast(t0."date" as date) as d0, t0."weather" as d1
        from "default"."weather" as t0
        where t0."date" >= cast(? as date)
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit ?;
-- ["2014-07-01",10001]
