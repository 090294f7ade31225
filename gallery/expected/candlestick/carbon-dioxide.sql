-- duckdb
select a.d0 as "Year", a.m0 as "First of ppm", a.m1 as "Highest of ppm", a.m2 as "Lowest of ppm", a.m3 as "Last of ppm"
from (
  select s.d0 as d0, arg_min(s.v0, case when s.v1 is not null then row(s.v1, s.v0) end) as m0, max(s.v0) as m1, min(s.v0) as m2, arg_max(s.v0, case when s.v1 is not null then row(s.v1, s.v0) end) as m3
  from (
    select cast(date_trunc('year', t0."month") as date) as d0, t0."ppm" as v0, t0."month" as v1
    from "co2" as t0
    where t0."month" >= cast($1 as date)
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);
-- ["1995-01-01",10001]

-- postgres
select a.d0 as "Year", a.m0 as "First of ppm", a.m1 as "Highest of ppm", a.m2 as "Lowest of ppm", a.m3 as "Last of ppm"
from (
  select s.d0 as d0, (array_agg(s.v0 order by s.v1 nulls last, s.v0 nulls last) filter (where s.v0 is not null and s.v1 is not null))[1] as m0, max(s.v0) as m1, min(s.v0) as m2, (array_agg(s.v0 order by s.v1 desc nulls last, s.v0 desc nulls last) filter (where s.v0 is not null and s.v1 is not null))[1] as m3
  from (
    select cast(date_trunc('year', cast(t0."month" as timestamp)) as date) as d0, t0."ppm" as v0, t0."month" as v1
    from "public"."co2" as t0
    where t0."month" >= cast($1 as date)
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);
-- ["1995-01-01",10001]

-- sqlite
select a.d0 as "Year", a.m0 as "First of ppm", a.m1 as "Highest of ppm", a.m2 as "Lowest of ppm", a.m3 as "Last of ppm"
from (
  select s.d0 as d0, min(case when (s.k0 = s.k1) then s.k2 end) as m0, max(s.v0) as m1, min(s.v0) as m2, max(case when (s.k0 = s.k3) then s.k2 end) as m3
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end as k0, min(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k1, r.v0 as k2, max(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k3
    from (
      select date(dvp_day(t0."month"), 'start of year') as d0, t0."ppm" as v0, dvp_day(t0."month") as v1
      from "main"."co2" as t0
      where dvp_day(t0."month") >= cast(?1 as text)
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);
-- ["1995-01-01",10001]

-- mariadb
select a.d0 as `Year`, a.m0 as `First of ppm`, a.m1 as `Highest of ppm`, a.m2 as `Lowest of ppm`, a.m3 as `Last of ppm`
from (
  select s.d0 as d0, min(case when (s.k0 = s.k1) then s.k2 end) as m0, max(s.v0) as m1, min(s.v0) as m2, max(case when (s.k0 = s.k3) then s.k2 end) as m3
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end as k0, min(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k1, r.v0 as k2, max(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k3
    from (
      select makedate(year(t0.`month`), 1) as d0, t0.`ppm` as v0, t0.`month` as v1
      from `fixture`.`co2` as t0
      where t0.`month` >= cast(? as date)
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- ["1995-01-01"]

-- mysql-8
select a.d0 as `Year`, a.m0 as `First of ppm`, a.m1 as `Highest of ppm`, a.m2 as `Lowest of ppm`, a.m3 as `Last of ppm`
from (
  select s.d0 as d0, min(case when (s.k0 = s.k1) then s.k2 end) as m0, max(s.v0) as m1, min(s.v0) as m2, max(case when (s.k0 = s.k3) then s.k2 end) as m3
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end as k0, min(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k1, r.v0 as k2, max(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k3
    from (
      select makedate(year(t0.`month`), 1) as d0, t0.`ppm` as v0, t0.`month` as v1
      from `fixture`.`co2` as t0
      where t0.`month` >= cast(? as date)
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- ["1995-01-01"]

-- clickhouse-18
select a.d0 as `Year`, a.m0 as `First of ppm`, a.m1 as `Highest of ppm`, a.m2 as `Lowest of ppm`, a.m3 as `Last of ppm`
from (
  select toStartOfYear(t0.`month`) as d0, argMin(if(isNull(t0.`month`), null, t0.`ppm`), tuple(assumeNotNull(t0.`month`), assumeNotNull(t0.`ppm`))) as m0, max(t0.`ppm`) as m1, min(t0.`ppm`) as m2, argMax(if(isNull(t0.`month`), null, t0.`ppm`), tuple(assumeNotNull(t0.`month`), assumeNotNull(t0.`ppm`))) as m3
  from `default`.`co2` as t0
  where t0.`month` >= toDate({p1:String})
  group by toStartOfYear(t0.`month`)
) as a
order by a.d0 nulls last
limit 10001;
-- ["1995-01-01"]

-- clickhouse
select a.d0 as `Year`, a.m0 as `First of ppm`, a.m1 as `Highest of ppm`, a.m2 as `Lowest of ppm`, a.m3 as `Last of ppm`
from (
  select toStartOfYear(t0.`month`) as d0, argMin(if(isNull(t0.`month`), null, t0.`ppm`), tuple(assumeNotNull(t0.`month`), assumeNotNull(t0.`ppm`))) as m0, max(t0.`ppm`) as m1, min(t0.`ppm`) as m2, argMax(if(isNull(t0.`month`), null, t0.`ppm`), tuple(assumeNotNull(t0.`month`), assumeNotNull(t0.`ppm`))) as m3
  from `default`.`co2` as t0
  where t0.`month` >= toDate({p1:String})
  group by toStartOfYear(t0.`month`)
) as a
order by a.d0 nulls last
limit 10001;
-- ["1995-01-01"]

-- sqlserver
select top (@p1) a.d0 as [Year], a.m0 as [First of ppm], a.m1 as [Highest of ppm], a.m2 as [Lowest of ppm], a.m3 as [Last of ppm]
from (
  select s.d0 as d0, min(case when (s.k0 = s.k1) then s.k2 end) as m0, max(s.v0) as m1, min(s.v0) as m2, max(case when (s.k0 = s.k3) then s.k2 end) as m3
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end as k0, min(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k1, r.v0 as k2, max(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k3
    from (
      select dateadd(year, datediff(year, cast('0001-01-01' as date), t0.[month]), cast('0001-01-01' as date)) as d0, t0.[ppm] as v0, t0.[month] as v1
      from [dbo].[co2] as t0
      where t0.[month] >= cast(@p2 as date)
    ) as r
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;
-- [10001,"1995-01-01"]

-- trino
select a.d0 as "Year", a.m0 as "First of ppm", a.m1 as "Highest of ppm", a.m2 as "Lowest of ppm", a.m3 as "Last of ppm"
from (
  select s.d0 as d0, min_by(s.v0, case when s.v0 is not null and s.v1 is not null then row(s.v1, s.v0) end) as m0, max(s.v0) as m1, min(s.v0) as m2, max_by(s.v0, case when s.v0 is not null and s.v1 is not null then row(s.v1, s.v0) end) as m3
  from (
    select cast(date_trunc('year', t0."month") as date) as d0, t0."ppm" as v0, t0."month" as v1
    from "default"."co2" as t0
    where t0."month" >= cast(? as date)
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;
-- ["1995-01-01",10001]
