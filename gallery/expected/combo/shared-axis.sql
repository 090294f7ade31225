-- duckdb
select a.d0 as "Month", a.m0 as "Warmest hour (°C)", a.m1 as "Coldest hour (°C)"
from (
  select b.d0 as d0, max(b.p0) as m0, min(b.p1) as m1
  from (
    select cast(date_trunc('month', p.d0) as date) as d0, p.p0 as p0, p.p1 as p1
    from (
      select s.d0 as d0, max(s.v0) as p0, min(s.v1) as p1
      from (
        select cast(t0."date" as date) as d0, t0."temp_max" as v0, t0."temp_min" as v1
        from "weather" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);
-- [10001]

-- postgres
select a.d0 as "Month", a.m0 as "Warmest hour (°C)", a.m1 as "Coldest hour (°C)"
from (
  select b.d0 as d0, max(b.p0) as m0, min(b.p1) as m1
  from (
    select cast(date_trunc('month', cast(p.d0 as timestamp)) as date) as d0, p.p0 as p0, p.p1 as p1
    from (
      select s.d0 as d0, max(s.v0) as p0, min(s.v1) as p1
      from (
        select cast(t0."date" as date) as d0, t0."temp_max" as v0, t0."temp_min" as v1
        from "public"."weather" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);
-- [10001]

-- sqlite
select a.d0 as "Month", a.m0 as "Warmest hour (°C)", a.m1 as "Coldest hour (°C)"
from (
  select b.d0 as d0, max(b.p0) as m0, min(b.p1) as m1
  from (
    select date(p.d0, 'start of month') as d0, p.p0 as p0, p.p1 as p1
    from (
      select s.d0 as d0, max(s.v0) as p0, min(s.v1) as p1
      from (
        select substr(dvp_day(t0."date"), 1, 10) as d0, t0."temp_max" as v0, t0."temp_min" as v1
        from "main"."weather" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);
-- [10001]

-- mariadb
select a.d0 as `Month`, a.m0 as `Warmest hour (°C)`, a.m1 as `Coldest hour (°C)`
from (
  select b.d0 as d0, max(b.p0) as m0, min(b.p1) as m1
  from (
    select cast(date_format(p.d0, '%Y-%m-01') as date) as d0, p.p0 as p0, p.p1 as p1
    from (
      select s.d0 as d0, max(s.v0) as p0, min(s.v1) as p1
      from (
        select cast(t0.`date` as date) as d0, t0.`temp_max` as v0, t0.`temp_min` as v1
        from `fixture`.`weather` as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- []

-- mysql-8
select a.d0 as `Month`, a.m0 as `Warmest hour (°C)`, a.m1 as `Coldest hour (°C)`
from (
  select b.d0 as d0, max(b.p0) as m0, min(b.p1) as m1
  from (
    select cast(date_format(p.d0, '%Y-%m-01') as date) as d0, p.p0 as p0, p.p1 as p1
    from (
      select s.d0 as d0, max(s.v0) as p0, min(s.v1) as p1
      from (
        select cast(t0.`date` as date) as d0, t0.`temp_max` as v0, t0.`temp_min` as v1
        from `fixture`.`weather` as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- []

-- clickhouse-18
select a.d0 as `Month`, a.m0 as `Warmest hour (°C)`, a.m1 as `Coldest hour (°C)`
from (
  select toStartOfMonth(t0.`date`) as d0, max(t0.`temp_max`) as m0, min(t0.`temp_min`) as m1
  from `default`.`weather` as t0
  group by toStartOfMonth(t0.`date`)
) as a
order by a.d0 nulls last
limit 10001;
-- []

-- clickhouse
select a.d0 as `Month`, a.m0 as `Warmest hour (°C)`, a.m1 as `Coldest hour (°C)`
from (
  select toStartOfMonth(t0.`date`) as d0, max(t0.`temp_max`) as m0, min(t0.`temp_min`) as m1
  from `default`.`weather` as t0
  group by toStartOfMonth(t0.`date`)
) as a
order by a.d0 nulls last
limit 10001;
-- []

-- sqlserver
select top (@p1) a.d0 as [Month], a.m0 as [Warmest hour (°C)], a.m1 as [Coldest hour (°C)]
from (
  select b.d0 as d0, max(b.p0) as m0, min(b.p1) as m1
  from (
    select dateadd(month, datediff(month, cast('0001-01-01' as date), p.d0), cast('0001-01-01' as date)) as d0, p.p0 as p0, p.p1 as p1
    from (
      select s.d0 as d0, max(s.v0) as p0, min(s.v1) as p1
      from (
        select cast(t0.[date] as date) as d0, t0.[temp_max] as v0, t0.[temp_min] as v1
        from [dbo].[weather] as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;
-- [10001]

-- trino
select a.d0 as "Month", a.m0 as "Warmest hour (°C)", a.m1 as "Coldest hour (°C)"
from (
  select b.d0 as d0, max(b.p0) as m0, min(b.p1) as m1
  from (
    select cast(date_trunc('month', p.d0) as date) as d0, p.p0 as p0, p.p1 as p1
    from (
      select s.d0 as d0, max(s.v0) as p0, min(s.v1) as p1
      from (
        select cast(t0."date" as date) as d0, t0."temp_max" as v0, t0."temp_min" as v1
        from "default"."weather" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;
-- [10001]
