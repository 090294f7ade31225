-- duckdb
select a.d0 as "Month", a.m0 as "Minimum of temperature (°C)", a.m1 as "Lower quartile of temperature (°C)", a.m2 as "Median of temperature (°C)", a.m3 as "Upper quartile of temperature (°C)", a.m4 as "Maximum of temperature (°C)", a.m5 as "Count of temperature (°C)"
from (
  select s.d0 as d0, min(s.v0) as m0, quantile_cont(cast(s.v0 as double), $1) as m1, quantile_cont(cast(s.v0 as double), 0.5) as m2, quantile_cont(cast(s.v0 as double), $2) as m3, max(s.v0) as m4, count(s.v0) as m5
  from (
    select extract(month from t0."date") as d0, t0."temp_max" as v0
    from "weather" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($3 as bigint);
-- [0.25,0.75,10001]

-- postgres
select a.d0 as "Month", a.m0 as "Minimum of temperature (°C)", a.m1 as "Lower quartile of temperature (°C)", a.m2 as "Median of temperature (°C)", a.m3 as "Upper quartile of temperature (°C)", a.m4 as "Maximum of temperature (°C)", a.m5 as "Count of temperature (°C)"
from (
  select s.d0 as d0, min(s.v0) as m0, percentile_cont($1) within group (order by cast(s.v0 as double precision)) as m1, percentile_cont(0.5) within group (order by cast(s.v0 as double precision)) as m2, percentile_cont($2) within group (order by cast(s.v0 as double precision)) as m3, max(s.v0) as m4, count(s.v0) as m5
  from (
    select extract(month from t0."date") as d0, t0."temp_max" as v0
    from "public"."weather" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($3 as bigint);
-- [0.25,0.75,10001]

-- sqlite
select a.d0 as "Month", a.m0 as "Minimum of temperature (°C)", a.m1 as "Lower quartile of temperature (°C)", a.m2 as "Median of temperature (°C)", a.m3 as "Upper quartile of temperature (°C)", a.m4 as "Maximum of temperature (°C)", a.m5 as "Count of temperature (°C)"
from (
  select s.d0 as d0, min(s.v0) as m0, (max(case when (s.k0 = (floor(s.k1) + cast(?1 as real))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + cast(?2 as real))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(?3 as real))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m1, (max(case when (s.k0 = (floor(s.k3) + cast(?4 as real))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k3) + cast(?5 as real))) then s.k2 end) - max(case when (s.k0 = (floor(s.k3) + cast(?6 as real))) then s.k2 end)) * max((s.k3 - floor(s.k3))))) as m2, (max(case when (s.k0 = (floor(s.k4) + cast(?7 as real))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k4) + cast(?8 as real))) then s.k2 end) - max(case when (s.k0 = (floor(s.k4) + cast(?9 as real))) then s.k2 end)) * max((s.k4 - floor(s.k4))))) as m3, max(s.v0) as m4, count(s.v0) as m5
  from (
    select r.d0 as d0, r.v0 as v0, row_number() over (partition by r.d0 order by cast(r.v0 as real) nulls last) as k0, ((cast(count(cast(r.v0 as real)) over (partition by r.d0) as real) - cast(?10 as real)) * cast(?11 as real)) as k1, cast(r.v0 as real) as k2, ((cast(count(cast(r.v0 as real)) over (partition by r.d0) as real) - cast(?12 as real)) * cast(?13 as real)) as k3, ((cast(count(cast(r.v0 as real)) over (partition by r.d0) as real) - cast(?14 as real)) * cast(?15 as real)) as k4
    from (
      select cast(strftime('%m', dvp_day(t0."date")) as integer) as d0, t0."temp_max" as v0
      from "main"."weather" as t0
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?16 as integer);
-- [1,1,1,1,1,1,1,1,1,1,0.25,1,0.5,1,0.75,10001]

-- mariadb
select a.d0 as `Month`, a.m0 as `Minimum of temperature (°C)`, a.m1 as `Lower quartile of temperature (°C)`, a.m2 as `Median of temperature (°C)`, a.m3 as `Upper quartile of temperature (°C)`, a.m4 as `Maximum of temperature (°C)`, a.m5 as `Count of temperature (°C)`
from (
  select s.d0 as d0, min(s.v0) as m0, (max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + (? + 0e0))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m1, (max(case when (s.k0 = (floor(s.k3) + (? + 0e0))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k3) + (? + 0e0))) then s.k2 end) - max(case when (s.k0 = (floor(s.k3) + (? + 0e0))) then s.k2 end)) * max((s.k3 - floor(s.k3))))) as m2, (max(case when (s.k0 = (floor(s.k4) + (? + 0e0))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k4) + (? + 0e0))) then s.k2 end) - max(case when (s.k0 = (floor(s.k4) + (? + 0e0))) then s.k2 end)) * max((s.k4 - floor(s.k4))))) as m3, max(s.v0) as m4, count(s.v0) as m5
  from (
    select r.d0 as d0, r.v0 as v0, row_number() over (partition by r.d0 order by (r.v0 + 0e0) is null, (r.v0 + 0e0)) as k0, (((count((r.v0 + 0e0)) over (partition by r.d0) + 0e0) - (? + 0e0)) * (? + 0e0)) as k1, (r.v0 + 0e0) as k2, (((count((r.v0 + 0e0)) over (partition by r.d0) + 0e0) - (? + 0e0)) * (? + 0e0)) as k3, (((count((r.v0 + 0e0)) over (partition by r.d0) + 0e0) - (? + 0e0)) * (? + 0e0)) as k4
    from (
      select month(t0.`date`) as d0, t0.`temp_max` as v0
      from `fixture`.`weather` as t0
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- [1,1,1,1,1,1,1,1,1,1,0.25,1,0.5,1,0.75]

-- mysql-8
select a.d0 as `Month`, a.m0 as `Minimum of temperature (°C)`, a.m1 as `Lower quartile of temperature (°C)`, a.m2 as `Median of temperature (°C)`, a.m3 as `Upper quartile of temperature (°C)`, a.m4 as `Maximum of temperature (°C)`, a.m5 as `Count of temperature (°C)`
from (
  select s.d0 as d0, min(s.v0) as m0, (max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + (? + 0e0))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m1, (max(case when (s.k0 = (floor(s.k3) + (? + 0e0))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k3) + (? + 0e0))) then s.k2 end) - max(case when (s.k0 = (floor(s.k3) + (? + 0e0))) then s.k2 end)) * max((s.k3 - floor(s.k3))))) as m2, (max(case when (s.k0 = (floor(s.k4) + (? + 0e0))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k4) + (? + 0e0))) then s.k2 end) - max(case when (s.k0 = (floor(s.k4) + (? + 0e0))) then s.k2 end)) * max((s.k4 - floor(s.k4))))) as m3, max(s.v0) as m4, count(s.v0) as m5
  from (
    select r.d0 as d0, r.v0 as v0, row_number() over (partition by r.d0 order by (r.v0 + 0e0) is null, (r.v0 + 0e0)) as k0, (((count((r.v0 + 0e0)) over (partition by r.d0) + 0e0) - (? + 0e0)) * (? + 0e0)) as k1, (r.v0 + 0e0) as k2, (((count((r.v0 + 0e0)) over (partition by r.d0) + 0e0) - (? + 0e0)) * (? + 0e0)) as k3, (((count((r.v0 + 0e0)) over (partition by r.d0) + 0e0) - (? + 0e0)) * (? + 0e0)) as k4
    from (
      select month(t0.`date`) as d0, t0.`temp_max` as v0
      from `fixture`.`weather` as t0
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- [1,1,1,1,1,1,1,1,1,1,0.25,1,0.5,1,0.75]

-- clickhouse-18
select a.d0 as `Month`, a.m0 as `Minimum of temperature (°C)`, a.m1 as `Lower quartile of temperature (°C)`, a.m2 as `Median of temperature (°C)`, a.m3 as `Upper quartile of temperature (°C)`, a.m4 as `Maximum of temperature (°C)`, a.m5 as `Count of temperature (°C)`
from (
  select toMonth(t0.`date`) as d0, min(t0.`temp_max`) as m0, if(length(arraySort(groupArray(toFloat64(t0.`temp_max`)))) = 0, null, arraySort(groupArray(toFloat64(t0.`temp_max`)))[toUInt32(floor(({p1:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1)))) + 1] + (arraySort(groupArray(toFloat64(t0.`temp_max`)))[toUInt32(ceil(({p2:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1)))) + 1] - arraySort(groupArray(toFloat64(t0.`temp_max`)))[toUInt32(floor(({p3:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1)))) + 1]) * (({p4:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1)) - floor(({p5:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1))))) as m1, if(length(arraySort(groupArray(toFloat64(t0.`temp_max`)))) = 0, null, arraySort(groupArray(toFloat64(t0.`temp_max`)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1)))) + 1] + (arraySort(groupArray(toFloat64(t0.`temp_max`)))[toUInt32(ceil((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1)))) + 1] - arraySort(groupArray(toFloat64(t0.`temp_max`)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1)))) + 1]) * ((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1)) - floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1))))) as m2, if(length(arraySort(groupArray(toFloat64(t0.`temp_max`)))) = 0, null, arraySort(groupArray(toFloat64(t0.`temp_max`)))[toUInt32(floor(({p6:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1)))) + 1] + (arraySort(groupArray(toFloat64(t0.`temp_max`)))[toUInt32(ceil(({p7:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1)))) + 1] - arraySort(groupArray(toFloat64(t0.`temp_max`)))[toUInt32(floor(({p8:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1)))) + 1]) * (({p9:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1)) - floor(({p10:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1))))) as m3, max(t0.`temp_max`) as m4, count(t0.`temp_max`) as m5
  from `default`.`weather` as t0
  group by toMonth(t0.`date`)
) as a
order by a.d0 nulls last
limit 10001;
-- [0.25,0.25,0.25,0.25,0.25,0.75,0.75,0.75,0.75,0.75]

-- clickhouse
select a.d0 as `Month`, a.m0 as `Minimum of temperature (°C)`, a.m1 as `Lower quartile of temperature (°C)`, a.m2 as `Median of temperature (°C)`, a.m3 as `Upper quartile of temperature (°C)`, a.m4 as `Maximum of temperature (°C)`, a.m5 as `Count of temperature (°C)`
from (
  select toMonth(t0.`date`) as d0, min(t0.`temp_max`) as m0, if(length(arraySort(groupArray(toFloat64(t0.`temp_max`)))) = 0, null, arraySort(groupArray(toFloat64(t0.`temp_max`)))[toUInt32(floor(({p1:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1)))) + 1] + (arraySort(groupArray(toFloat64(t0.`temp_max`)))[toUInt32(ceil(({p2:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1)))) + 1] - arraySort(groupArray(toFloat64(t0.`temp_max`)))[toUInt32(floor(({p3:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1)))) + 1]) * (({p4:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1)) - floor(({p5:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1))))) as m1, if(length(arraySort(groupArray(toFloat64(t0.`temp_max`)))) = 0, null, arraySort(groupArray(toFloat64(t0.`temp_max`)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1)))) + 1] + (arraySort(groupArray(toFloat64(t0.`temp_max`)))[toUInt32(ceil((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1)))) + 1] - arraySort(groupArray(toFloat64(t0.`temp_max`)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1)))) + 1]) * ((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1)) - floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1))))) as m2, if(length(arraySort(groupArray(toFloat64(t0.`temp_max`)))) = 0, null, arraySort(groupArray(toFloat64(t0.`temp_max`)))[toUInt32(floor(({p6:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1)))) + 1] + (arraySort(groupArray(toFloat64(t0.`temp_max`)))[toUInt32(ceil(({p7:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1)))) + 1] - arraySort(groupArray(toFloat64(t0.`temp_max`)))[toUInt32(floor(({p8:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1)))) + 1]) * (({p9:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1)) - floor(({p10:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`temp_max`))))) - 1))))) as m3, max(t0.`temp_max`) as m4, count(t0.`temp_max`) as m5
  from `default`.`weather` as t0
  group by toMonth(t0.`date`)
) as a
order by a.d0 nulls last
limit 10001;
-- [0.25,0.25,0.25,0.25,0.25,0.75,0.75,0.75,0.75,0.75]

-- sqlserver
select top (@p1) a.d0 as [Month], a.m0 as [Minimum of temperature (°C)], a.m1 as [Lower quartile of temperature (°C)], a.m2 as [Median of temperature (°C)], a.m3 as [Upper quartile of temperature (°C)], a.m4 as [Maximum of temperature (°C)], (convert(nvarchar(50), a.m5)) collate Latin1_General_100_BIN2 as [Count of temperature (°C)]
from (
  select s.d0 as d0, min(s.v0) as m0, (max(case when (s.k0 = (floor(s.k1) + cast(@p2 as float))) then s.k2 end) + ((max(case when (s.k0 = (ceiling(s.k1) + cast(@p3 as float))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(@p4 as float))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m1, (max(case when (s.k0 = (floor(s.k3) + cast(@p5 as float))) then s.k2 end) + ((max(case when (s.k0 = (ceiling(s.k3) + cast(@p6 as float))) then s.k2 end) - max(case when (s.k0 = (floor(s.k3) + cast(@p7 as float))) then s.k2 end)) * max((s.k3 - floor(s.k3))))) as m2, (max(case when (s.k0 = (floor(s.k4) + cast(@p8 as float))) then s.k2 end) + ((max(case when (s.k0 = (ceiling(s.k4) + cast(@p9 as float))) then s.k2 end) - max(case when (s.k0 = (floor(s.k4) + cast(@p10 as float))) then s.k2 end)) * max((s.k4 - floor(s.k4))))) as m3, max(s.v0) as m4, count_big(s.v0) as m5
  from (
    select r.d0 as d0, r.v0 as v0, row_number() over (partition by r.d0 order by case when try_cast(r.v0 as float) is null then 1 else 0 end, try_cast(r.v0 as float)) as k0, ((try_cast(count(try_cast(r.v0 as float)) over (partition by r.d0) as float) - cast(@p11 as float)) * cast(@p12 as float)) as k1, try_cast(r.v0 as float) as k2, ((try_cast(count(try_cast(r.v0 as float)) over (partition by r.d0) as float) - cast(@p13 as float)) * cast(@p14 as float)) as k3, ((try_cast(count(try_cast(r.v0 as float)) over (partition by r.d0) as float) - cast(@p15 as float)) * cast(@p16 as float)) as k4
    from (
      select datepart(month, t0.[date]) as d0, t0.[temp_max] as v0
      from [dbo].[weather] as t0
    ) as r
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;
-- [10001,1,1,1,1,1,1,1,1,1,1,0.25,1,0.5,1,0.75]

-- trino
select a.d0 as "Month", a.m0 as "Minimum of temperature (°C)", a.m1 as "Lower quartile of temperature (°C)", a.m2 as "Median of temperature (°C)", a.m3 as "Upper quartile of temperature (°C)", a.m4 as "Maximum of temperature (°C)", a.m5 as "Count of temperature (°C)"
from (
  select s.d0 as d0, min(s.v0) as m0, (max(case when (s.k0 = (floor(s.k1) + cast(? as double))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + cast(? as double))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(? as double))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m1, (max(case when (s.k0 = (floor(s.k3) + cast(? as double))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k3) + cast(? as double))) then s.k2 end) - max(case when (s.k0 = (floor(s.k3) + cast(? as double))) then s.k2 end)) * max((s.k3 - floor(s.k3))))) as m2, (max(case when (s.k0 = (floor(s.k4) + cast(? as double))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k4) + cast(? as double))) then s.k2 end) - max(case when (s.k0 = (floor(s.k4) + cast(? as double))) then s.k2 end)) * max((s.k4 - floor(s.k4))))) as m3, max(s.v0) as m4, count(s.v0) as m5
  from (
    select r.d0 as d0, r.v0 as v0, row_number() over (partition by r.d0 order by try_cast(r.v0 as double) nulls last) as k0, ((try_cast(count(try_cast(r.v0 as double)) over (partition by r.d0) as double) - cast(? as double)) * cast(? as double)) as k1, try_cast(r.v0 as double) as k2, ((try_cast(count(try_cast(r.v0 as double)) over (partition by r.d0) as double) - cast(? as double)) * cast(? as double)) as k3, ((try_cast(count(try_cast(r.v0 as double)) over (partition by r.d0) as double) - cast(? as double)) * cast(? as double)) as k4
    from (
      select month(t0."date") as d0, t0."temp_max" as v0
      from "default"."weather" as t0
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;
-- [1,1,1,1,1,1,1,1,1,1,0.25,1,0.5,1,0.75,10001]
