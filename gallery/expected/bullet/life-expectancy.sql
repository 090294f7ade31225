-- duckdb
select a.d0 as "Region", a.m0 as "Years", a.m1 as "Median", a.m2 as "lowest country", a.m3 as "highest country"
from (
  select s.d0 as d0, avg(cast(s.v0 as double)) as m0, quantile_cont(cast(s.v0 as double), 0.5) as m1, min(s.v0) as m2, max(s.v0) as m3
  from (
    select t0."region" as d0, t0."life_expectancy" as v0
    from "nations" as t0
    where t0."year" = cast($1 as bigint)
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit cast($2 as bigint);
-- [2005,10001]

-- postgres
select a.d0 as "Region", a.m0 as "Years", a.m1 as "Median", a.m2 as "lowest country", a.m3 as "highest country"
from (
  select s.d0 as d0, avg(cast(s.v0 as double precision)) as m0, percentile_cont(0.5) within group (order by cast(s.v0 as double precision)) as m1, min(s.v0) as m2, max(s.v0) as m3
  from (
    select t0."region" as d0, t0."life_expectancy" as v0
    from "public"."nations" as t0
    where t0."year" = cast($1 as bigint)
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 collate "C" nulls last
limit cast($2 as bigint);
-- [2005,10001]

-- sqlite
select a.d0 as "Region", a.m0 as "Years", a.m1 as "Median", a.m2 as "lowest country", a.m3 as "highest country"
from (
  select s.d0 as d0, avg(s.v0) as m0, (max(case when (s.k0 = (floor(s.k1) + cast(?1 as real))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + cast(?2 as real))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(?3 as real))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m1, min(s.v0) as m2, max(s.v0) as m3
  from (
    select r.d0 as d0, r.v0 as v0, row_number() over (partition by r.d0 order by cast(r.v0 as real) nulls last) as k0, ((cast(count(cast(r.v0 as real)) over (partition by r.d0) as real) - cast(?4 as real)) * cast(?5 as real)) as k1, cast(r.v0 as real) as k2
    from (
      select (t0."region" collate binary) as d0, t0."life_expectancy" as v0
      from "main"."nations" as t0
      where t0."year" = cast(?6 as integer)
    ) as r
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit cast(?7 as integer);
-- [1,1,1,1,0.5,2005,10001]

-- mariadb
select a.d0 as `Region`, a.m0 as `Years`, a.m1 as `Median`, a.m2 as `lowest country`, a.m3 as `highest country`
from (
  select s.d0 as d0, avg((s.v0 + 0e0)) as m0, (max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + (? + 0e0))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m1, min(s.v0) as m2, max(s.v0) as m3
  from (
    select r.d0 as d0, r.v0 as v0, row_number() over (partition by r.d0 order by (r.v0 + 0e0) is null, (r.v0 + 0e0)) as k0, (((count((r.v0 + 0e0)) over (partition by r.d0) + 0e0) - (? + 0e0)) * (? + 0e0)) as k1, (r.v0 + 0e0) as k2
    from (
      select cast(t0.`region` as char) collate utf8mb4_nopad_bin as d0, t0.`life_expectancy` as v0
      from `fixture`.`nations` as t0
      where t0.`year` = cast(? as signed)
    ) as r
  ) as s
  group by s.d0
) as a
order by a.m0 is null, a.m0 desc, a.d0 is null, a.d0
limit 10001;
-- [1,1,1,1,0.5,2005]

-- mysql-8
select a.d0 as `Region`, a.m0 as `Years`, a.m1 as `Median`, a.m2 as `lowest country`, a.m3 as `highest country`
from (
  select s.d0 as d0, avg((s.v0 + 0e0)) as m0, (max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + (? + 0e0))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m1, min(s.v0) as m2, max(s.v0) as m3
  from (
    select r.d0 as d0, r.v0 as v0, row_number() over (partition by r.d0 order by (r.v0 + 0e0) is null, (r.v0 + 0e0)) as k0, (((count((r.v0 + 0e0)) over (partition by r.d0) + 0e0) - (? + 0e0)) * (? + 0e0)) as k1, (r.v0 + 0e0) as k2
    from (
      select cast(t0.`region` as char) collate utf8mb4_0900_bin as d0, t0.`life_expectancy` as v0
      from `fixture`.`nations` as t0
      where t0.`year` = cast(? as signed)
    ) as r
  ) as s
  group by s.d0
) as a
order by a.m0 is null, a.m0 desc, a.d0 is null, a.d0
limit 10001;
-- [1,1,1,1,0.5,2005]

-- clickhouse-18
select a.d0 as `Region`, a.m0 as `Years`, a.m1 as `Median`, a.m2 as `lowest country`, a.m3 as `highest country`
from (
  select t0.`region` as d0, avg(toFloat64(t0.`life_expectancy`)) as m0, if(length(arraySort(groupArray(toFloat64(t0.`life_expectancy`)))) = 0, null, arraySort(groupArray(toFloat64(t0.`life_expectancy`)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`life_expectancy`))))) - 1)))) + 1] + (arraySort(groupArray(toFloat64(t0.`life_expectancy`)))[toUInt32(ceil((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`life_expectancy`))))) - 1)))) + 1] - arraySort(groupArray(toFloat64(t0.`life_expectancy`)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`life_expectancy`))))) - 1)))) + 1]) * ((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`life_expectancy`))))) - 1)) - floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`life_expectancy`))))) - 1))))) as m1, min(t0.`life_expectancy`) as m2, max(t0.`life_expectancy`) as m3
  from `default`.`nations` as t0
  where t0.`year` = {p1:Int64}
  group by t0.`region`
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit 10001;
-- [2005]

-- clickhouse
select a.d0 as `Region`, a.m0 as `Years`, a.m1 as `Median`, a.m2 as `lowest country`, a.m3 as `highest country`
from (
  select t0.`region` as d0, avg(toFloat64(t0.`life_expectancy`)) as m0, if(length(arraySort(groupArray(toFloat64(t0.`life_expectancy`)))) = 0, null, arraySort(groupArray(toFloat64(t0.`life_expectancy`)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`life_expectancy`))))) - 1)))) + 1] + (arraySort(groupArray(toFloat64(t0.`life_expectancy`)))[toUInt32(ceil((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`life_expectancy`))))) - 1)))) + 1] - arraySort(groupArray(toFloat64(t0.`life_expectancy`)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`life_expectancy`))))) - 1)))) + 1]) * ((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`life_expectancy`))))) - 1)) - floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`life_expectancy`))))) - 1))))) as m1, min(t0.`life_expectancy`) as m2, max(t0.`life_expectancy`) as m3
  from `default`.`nations` as t0
  where t0.`year` = {p1:Int64}
  group by t0.`region`
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit 10001;
-- [2005]

-- sqlserver
select top (@p1) a.d0 as [Region], a.m0 as [Years], a.m1 as [Median], a.m2 as [lowest country], a.m3 as [highest country]
from (
  select s.d0 as d0, avg(cast(s.v0 as float)) as m0, (max(case when (s.k0 = (floor(s.k1) + cast(@p2 as float))) then s.k2 end) + ((max(case when (s.k0 = (ceiling(s.k1) + cast(@p3 as float))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(@p4 as float))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m1, min(s.v0) as m2, max(s.v0) as m3
  from (
    select r.d0 as d0, r.v0 as v0, row_number() over (partition by r.d0, (len((r.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1) order by case when try_cast(r.v0 as float) is null then 1 else 0 end, try_cast(r.v0 as float)) as k0, ((try_cast(count(try_cast(r.v0 as float)) over (partition by r.d0, (len((r.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)) as float) - cast(@p5 as float)) * cast(@p6 as float)) as k1, try_cast(r.v0 as float) as k2
    from (
      select t0.[region] collate Latin1_General_100_BIN2 as d0, t0.[life_expectancy] as v0
      from [dbo].[nations] as t0
      where t0.[year] = @p7
    ) as r
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.m0 is null then 1 else 0 end, a.m0 desc, case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);
-- [10001,1,1,1,1,0.5,2005]

-- trino
select a.d0 as "Region", a.m0 as "Years", a.m1 as "Median", a.m2 as "lowest country", a.m3 as "highest country"
from (
  select s.d0 as d0, avg(cast(s.v0 as double)) as m0, (max(case when (s.k0 = (floor(s.k1) + cast(? as double))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + cast(? as double))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(? as double))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m1, min(s.v0) as m2, max(s.v0) as m3
  from (
    select r.d0 as d0, r.v0 as v0, row_number() over (partition by r.d0 order by try_cast(r.v0 as double) nulls last) as k0, ((try_cast(count(try_cast(r.v0 as double)) over (partition by r.d0) as double) - cast(? as double)) * cast(? as double)) as k1, try_cast(r.v0 as double) as k2
    from (
      select t0."region" as d0, t0."life_expectancy" as v0
      from "default"."nations" as t0
      where t0."year" = cast(? as bigint)
    ) as r
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit ?;
-- [1,1,1,1,0.5,2005,10001]
