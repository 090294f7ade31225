-- duckdb
select a.d0 as "Month", a.m0 as "Parts per million"
from (
  select b.d0 as d0, (cast(sum(b.p0) as double) / nullif(sum(b.p1), 0)) as m0
  from (
    select cast(date_trunc('month', p.d0) as date) as d0, p.p0 as p0, p.p1 as p1
    from (
      select s.d0 as d0, sum(try_cast(s.v0 as double)) as p0, count(s.v0) as p1
      from (
        select cast(t0."month" as date) as d0, t0."ppm" as v0
        from "co2" as t0
        where t0."month" >= cast($1 as date)
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);
-- ["2000-01-01",10001]

-- postgres
select a.d0 as "Month", a.m0 as "Parts per million"
from (
  select b.d0 as d0, (cast(sum(b.p0) as double precision) / nullif(sum(b.p1), 0)) as m0
  from (
    select cast(date_trunc('month', cast(p.d0 as timestamp)) as date) as d0, p.p0 as p0, p.p1 as p1
    from (
      select s.d0 as d0, sum(cast(s.v0 as double precision)) as p0, count(s.v0) as p1
      from (
        select cast(t0."month" as date) as d0, t0."ppm" as v0
        from "public"."co2" as t0
        where t0."month" >= cast($1 as date)
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);
-- ["2000-01-01",10001]

-- sqlite
select a.d0 as "Month", a.m0 as "Parts per million"
from (
  select b.d0 as d0, (cast(sum(b.p0) as real) / nullif(dvp_wide(sum(b.p1 >> 32), sum(b.p1 & 4294967295)), 0)) as m0
  from (
    select date(p.d0, 'start of month') as d0, p.p0 as p0, p.p1 as p1
    from (
      select s.d0 as d0, sum(cast(s.v0 as real)) as p0, count(s.v0) as p1
      from (
        select substr(dvp_day(t0."month"), 1, 10) as d0, t0."ppm" as v0
        from "main"."co2" as t0
        where dvp_day(t0."month") >= cast(?1 as text)
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);
-- ["2000-01-01",10001]

-- mariadb
select a.d0 as `Month`, a.m0 as `Parts per million`
from (
  select b.d0 as d0, ((sum(b.p0) + 0e0) / nullif(sum(b.p1), 0)) as m0
  from (
    select cast(date_format(p.d0, '%Y-%m-01') as date) as d0, p.p0 as p0, p.p1 as p1
    from (
      select s.d0 as d0, sum((s.v0 + 0e0)) as p0, count(s.v0) as p1
      from (
        select cast(t0.`month` as date) as d0, t0.`ppm` as v0
        from `fixture`.`co2` as t0
        where t0.`month` >= cast(? as date)
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- ["2000-01-01"]

-- mysql-8
select a.d0 as `Month`, a.m0 as `Parts per million`
from (
  select b.d0 as d0, ((sum(b.p0) + 0e0) / nullif(sum(b.p1), 0)) as m0
  from (
    select cast(date_format(p.d0, '%Y-%m-01') as date) as d0, p.p0 as p0, p.p1 as p1
    from (
      select s.d0 as d0, sum((s.v0 + 0e0)) as p0, count(s.v0) as p1
      from (
        select cast(t0.`month` as date) as d0, t0.`ppm` as v0
        from `fixture`.`co2` as t0
        where t0.`month` >= cast(? as date)
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- ["2000-01-01"]

-- clickhouse-18
select a.d0 as `Month`, a.m0 as `Parts per million`
from (
  select toStartOfMonth(t0.`month`) as d0, avg(toFloat64(t0.`ppm`)) as m0
  from `default`.`co2` as t0
  where t0.`month` >= toDate({p1:String})
  group by toStartOfMonth(t0.`month`)
) as a
order by a.d0 nulls last
limit 10001;
-- ["2000-01-01"]

-- clickhouse
select a.d0 as `Month`, a.m0 as `Parts per million`
from (
  select toStartOfMonth(t0.`month`) as d0, avg(toFloat64(t0.`ppm`)) as m0
  from `default`.`co2` as t0
  where t0.`month` >= toDate({p1:String})
  group by toStartOfMonth(t0.`month`)
) as a
order by a.d0 nulls last
limit 10001;
-- ["2000-01-01"]

-- sqlserver
select top (@p1) a.d0 as [Month], a.m0 as [Parts per million]
from (
  select b.d0 as d0, (cast(sum(b.p0) as float) / nullif(sum(cast(b.p1 as decimal(38, 0))), 0)) as m0
  from (
    select dateadd(month, datediff(month, cast('0001-01-01' as date), p.d0), cast('0001-01-01' as date)) as d0, p.p0 as p0, p.p1 as p1
    from (
      select s.d0 as d0, sum(try_cast(s.v0 as float)) as p0, count_big(s.v0) as p1
      from (
        select cast(t0.[month] as date) as d0, t0.[ppm] as v0
        from [dbo].[co2] as t0
        where t0.[month] >= cast(@p2 as date)
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;
-- [10001,"2000-01-01"]

-- trino
select a.d0 as "Month", a.m0 as "Parts per million"
from (
  select b.d0 as d0, (cast(sum(b.p0) as double) / nullif(sum(cast(b.p1 as decimal(38, 0))), 0)) as m0
  from (
    select cast(date_trunc('month', p.d0) as date) as d0, p.p0 as p0, p.p1 as p1
    from (
      select s.d0 as d0, sum(try_cast(s.v0 as double)) as p0, count(s.v0) as p1
      from (
        select cast(t0."month" as date) as d0, t0."ppm" as v0
        from "default"."co2" as t0
        where t0."month" >= cast(? as date)
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;
-- ["2000-01-01",10001]
