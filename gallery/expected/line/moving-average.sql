-- duckdb
select a.d0 as "Day", a.m0 as "Warmest hour (°C)"
from (
  select s.d0 as d0, max(s.v0) as m0
  from (
    select cast(t0."date" as date) as d0, t0."temp_max" as v0
    from "weather" as t0
    where t0."date" >= cast($1 as date)
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);
-- ["2015-01-01",10001]

-- postgres
select a.d0 as "Day", a.m0 as "Warmest hour (°C)"
from (
  select s.d0 as d0, max(s.v0) as m0
  from (
    select cast(t0."date" as date) as d0, t0."temp_max" as v0
    from "public"."weather" as t0
    where t0."date" >= cast($1 as date)
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);
-- ["2015-01-01",10001]

-- sqlite
select a.d0 as "Day", a.m0 as "Warmest hour (°C)"
from (
  select s.d0 as d0, max(s.v0) as m0
  from (
    select substr(dvp_day(t0."date"), 1, 10) as d0, t0."temp_max" as v0
    from "main"."weather" as t0
    where dvp_day(t0."date") >= cast(?1 as text)
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);
-- ["2015-01-01",10001]

-- mariadb
select a.d0 as `Day`, a.m0 as `Warmest hour (°C)`
from (
  select s.d0 as d0, max(s.v0) as m0
  from (
    select cast(t0.`date` as date) as d0, t0.`temp_max` as v0
    from `fixture`.`weather` as t0
    where t0.`date` >= cast(? as date)
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- ["2015-01-01"]

-- mysql-8
select a.d0 as `Day`, a.m0 as `Warmest hour (°C)`
from (
  select s.d0 as d0, max(s.v0) as m0
  from (
    select cast(t0.`date` as date) as d0, t0.`temp_max` as v0
    from `fixture`.`weather` as t0
    where t0.`date` >= cast(? as date)
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- ["2015-01-01"]

-- clickhouse-18
select a.d0 as `Day`, a.m0 as `Warmest hour (°C)`
from (
  select toDate(t0.`date`) as d0, max(t0.`temp_max`) as m0
  from `default`.`weather` as t0
  where t0.`date` >= toDate({p1:String})
  group by toDate(t0.`date`)
) as a
order by a.d0 nulls last
limit 10001;
-- ["2015-01-01"]

-- clickhouse
select a.d0 as `Day`, a.m0 as `Warmest hour (°C)`
from (
  select toDate(t0.`date`) as d0, max(t0.`temp_max`) as m0
  from `default`.`weather` as t0
  where t0.`date` >= toDate({p1:String})
  group by toDate(t0.`date`)
) as a
order by a.d0 nulls last
limit 10001;
-- ["2015-01-01"]

-- sqlserver
select top (@p1) a.d0 as [Day], a.m0 as [Warmest hour (°C)]
from (
  select s.d0 as d0, max(s.v0) as m0
  from (
    select cast(t0.[date] as date) as d0, t0.[temp_max] as v0
    from [dbo].[weather] as t0
    where t0.[date] >= cast(@p2 as date)
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;
-- [10001,"2015-01-01"]

-- trino
select a.d0 as "Day", a.m0 as "Warmest hour (°C)"
from (
  select s.d0 as d0, max(s.v0) as m0
  from (
    select cast(t0."date" as date) as d0, t0."temp_max" as v0
    from "default"."weather" as t0
    where t0."date" >= cast(? as date)
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;
-- ["2015-01-01",10001]
