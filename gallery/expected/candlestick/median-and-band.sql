-- duckdb
select a.d0 as "Week", a.m0 as "First of warmth", a.m1 as "Highest of warmth", a.m2 as "Lowest of warmth", a.m3 as "Last of warmth"
from (
  select s.d0 as d0, arg_min(s.v0, case when s.v1 is not null then row(s.v1, s.v0) end) as m0, max(s.v0) as m1, min(s.v0) as m2, arg_max(s.v0, case when s.v1 is not null then row(s.v1, s.v0) end) as m3
  from (
    select cast(date_trunc('week', cast(t0."date" as date)) as date) as d0, t0."temp_max" as v0, t0."date" as v1
    from "weather" as t0
    where t0."date" >= cast($1 as date)
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);
-- ["2015-01-01",10001]

-- postgres
select a.d0 as "Week", a.m0 as "First of warmth", a.m1 as "Highest of warmth", a.m2 as "Lowest of warmth", a.m3 as "Last of warmth"
from (
  select s.d0 as d0, (array_agg(s.v0 order by s.v1 nulls last, s.v0 nulls last) filter (where s.v0 is not null and s.v1 is not null))[1] as m0, max(s.v0) as m1, min(s.v0) as m2, (array_agg(s.v0 order by s.v1 desc nulls last, s.v0 desc nulls last) filter (where s.v0 is not null and s.v1 is not null))[1] as m3
  from (
    select cast(date_trunc('week', cast(t0."date" as timestamp)) as date) as d0, t0."temp_max" as v0, t0."date" as v1
    from "public"."weather" as t0
    where t0."date" >= cast($1 as date)
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);
-- ["2015-01-01",10001]

-- sqlite
select a.d0 as "Week", a.m0 as "First of warmth", a.m1 as "Highest of warmth", a.m2 as "Lowest of warmth", a.m3 as "Last of warmth"
from (
  select s.d0 as d0, min(case when (s.k0 = s.k1) then s.k2 end) as m0, max(s.v0) as m1, min(s.v0) as m2, max(case when (s.k0 = s.k3) then s.k2 end) as m3
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end as k0, min(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k1, r.v0 as k2, max(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k3
    from (
      select date(dvp_day(t0."date"), '-6 days', 'weekday 1') as d0, t0."temp_max" as v0, dvp_day(t0."date") as v1
      from "main"."weather" as t0
      where dvp_day(t0."date") >= cast(?1 as text)
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);
-- ["2015-01-01",10001]

-- mariadb
select a.d0 as `Week`, a.m0 as `First of warmth`, a.m1 as `Highest of warmth`, a.m2 as `Lowest of warmth`, a.m3 as `Last of warmth`
from (
  select s.d0 as d0, min(case when (s.k0 = s.k1) then s.k2 end) as m0, max(s.v0) as m1, min(s.v0) as m2, max(case when (s.k0 = s.k3) then s.k2 end) as m3
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end as k0, min(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k1, r.v0 as k2, max(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k3
    from (
      select (cast(t0.`date` as date) - interval weekday(t0.`date`) day) as d0, t0.`temp_max` as v0, t0.`date` as v1
      from `fixture`.`weather` as t0
      where t0.`date` >= cast(? as date)
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- ["2015-01-01"]

-- mysql-8
select a.d0 as `Week`, a.m0 as `First of warmth`, a.m1 as `Highest of warmth`, a.m2 as `Lowest of warmth`, a.m3 as `Last of warmth`
from (
  select s.d0 as d0, min(case when (s.k0 = s.k1) then s.k2 end) as m0, max(s.v0) as m1, min(s.v0) as m2, max(case when (s.k0 = s.k3) then s.k2 end) as m3
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end as k0, min(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k1, r.v0 as k2, max(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k3
    from (
      select (cast(t0.`date` as date) - interval weekday(t0.`date`) day) as d0, t0.`temp_max` as v0, t0.`date` as v1
      from `fixture`.`weather` as t0
      where t0.`date` >= cast(? as date)
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- ["2015-01-01"]

-- clickhouse-18
select a.d0 as `Week`, a.m0 as `First of warmth`, a.m1 as `Highest of warmth`, a.m2 as `Lowest of warmth`, a.m3 as `Last of warmth`
from (
  select toMonday(toDate(t0.`date`)) as d0, argMin(if(isNull(t0.`date`), null, t0.`temp_max`), tuple(assumeNotNull(t0.`date`), assumeNotNull(t0.`temp_max`))) as m0, max(t0.`temp_max`) as m1, min(t0.`temp_max`) as m2, argMax(if(isNull(t0.`date`), null, t0.`temp_max`), tuple(assumeNotNull(t0.`date`), assumeNotNull(t0.`temp_max`))) as m3
  from `default`.`weather` as t0
  where t0.`date` >= toDate({p1:String})
  group by toMonday(toDate(t0.`date`))
) as a
order by a.d0 nulls last
limit 10001;
-- ["2015-01-01"]

-- clickhouse
select a.d0 as `Week`, a.m0 as `First of warmth`, a.m1 as `Highest of warmth`, a.m2 as `Lowest of warmth`, a.m3 as `Last of warmth`
from (
  select toMonday(toDate(t0.`date`)) as d0, argMin(if(isNull(t0.`date`), null, t0.`temp_max`), tuple(assumeNotNull(t0.`date`), assumeNotNull(t0.`temp_max`))) as m0, max(t0.`temp_max`) as m1, min(t0.`temp_max`) as m2, argMax(if(isNull(t0.`date`), null, t0.`temp_max`), tuple(assumeNotNull(t0.`date`), assumeNotNull(t0.`temp_max`))) as m3
  from `default`.`weather` as t0
  where t0.`date` >= toDate({p1:String})
  group by toMonday(toDate(t0.`date`))
) as a
order by a.d0 nulls last
limit 10001;
-- ["2015-01-01"]

-- sqlserver
select top (@p1) a.d0 as [Week], a.m0 as [First of warmth], a.m1 as [Highest of warmth], a.m2 as [Lowest of warmth], a.m3 as [Last of warmth]
from (
  select s.d0 as d0, min(case when (s.k0 = s.k1) then s.k2 end) as m0, max(s.v0) as m1, min(s.v0) as m2, max(case when (s.k0 = s.k3) then s.k2 end) as m3
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end as k0, min(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k1, r.v0 as k2, max(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k3
    from (
      select dateadd(day, datediff(day, cast('0001-01-01' as date), t0.[date]) / 7 * 7, cast('0001-01-01' as date)) as d0, t0.[temp_max] as v0, t0.[date] as v1
      from [dbo].[weather] as t0
      where t0.[date] >= cast(@p2 as date)
    ) as r
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;
-- [10001,"2015-01-01"]

-- trino
select a.d0 as "Week", a.m0 as "First of warmth", a.m1 as "Highest of warmth", a.m2 as "Lowest of warmth", a.m3 as "Last of warmth"
from (
  select s.d0 as d0, min_by(s.v0, case when s.v0 is not null and s.v1 is not null then row(s.v1, s.v0) end) as m0, max(s.v0) as m1, min(s.v0) as m2, max_by(s.v0, case when s.v0 is not null and s.v1 is not null then row(s.v1, s.v0) end) as m3
  from (
    select date_trunc('week', cast(t0."date" as date)) as d0, t0."temp_max" as v0, t0."date" as v1
    from "default"."weather" as t0
    where t0."date" >= cast(? as date)
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;
-- ["2015-01-01",10001]
