-- filter: text equals, case counts
-- ["north"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where t0.`txt1` = {p1:String}
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: text with quotes
-- ["O'Brien \"x\""]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where t0.`txt1` = {p1:String}
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: not equal leaves nulls out
-- ["north"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where t0.`txt1` <> {p1:String}
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: equals null
-- []
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where t0.`num1` is null
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: not equal to null
-- []
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where t0.`bool1` is not null
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: boolean
-- [0]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where t0.`bool1` = {p1:UInt8}
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: number comparisons
-- [0,10.5]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where (t0.`num1` >= toFloat64({p1:Int64}))
    and (t0.`num1` < {p2:Float64})
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: decimal exactly
-- ["3.30"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where t0.`dec1` = toDecimal128({p1:String}, 2)
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: decimal by a number
-- [2.25]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where toFloat64(t0.`dec1`) > {p1:Float64}
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: integer by a text
-- [7]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where t0.`int1` > {p1:Int64}
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: integer by a fraction
-- [6.5]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where toFloat64(t0.`int1`) > {p1:Float64}
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: integer beyond the floats
-- ["9007199254740993"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where t0.`int1` < {p1:Int64}
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: in
-- ["South","north"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where if(isNull(t0.`txt1`), null, t0.`txt1` in ({p1:String}, {p2:String}))
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: in with null
-- ["South"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where ((if(isNull(t0.`txt1`), null, t0.`txt1` in ({p1:String}))) or (t0.`txt1` is null))
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: in nothing
-- [0]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where {p1:UInt8}
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: not in
-- [1,2,3]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where if(isNull(t0.`int1`), null, t0.`int1` not in ({p1:Int64}, {p2:Int64}, {p3:Int64}))
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: not in with null
-- ["north"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where (if(isNull(t0.`txt1`), null, t0.`txt1` not in ({p1:String})))
    and (t0.`txt1` is not null)
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: not in nothing
-- [1]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where {p1:UInt8}
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: not in days, where one has no day
-- ["2024-12-29","2024-12-30",12]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`days` as t0
  where ((t0.`date1` <> toDate({p1:String}) and t0.`date1` <> toDate({p2:String})))
    and (t0.`id` >= {p3:Int64})
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: neither of two, where one cannot be told
-- [6,5]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where (not (t0.`int2` > {p1:Int64}))
    and (not (t0.`num1` > toFloat64({p2:Int64})))
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: not both of two, where one cannot be told
-- ["nobody",4]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where ((not (t0.`txt1` <> {p1:String})) or (not (t0.`int1` <> {p2:Int64})))
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: between numbers
-- [-0.5,7.25]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where (t0.`num1` >= {p1:Float64})
    and (t0.`num1` <= {p2:Float64})
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: between with an open end
-- [0]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where t0.`num1` <= toFloat64({p1:Int64})
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: contains, whatever the case
-- ["OUT"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where if(isNull(t0.`txt1`), null, positionUTF8(lowerUTF8(ifNull(t0.`txt1`, '')), lowerUTF8({p1:String})) > 0)
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: contains has no wildcards
-- ["%_"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where if(isNull(t0.`txt1`), null, positionUTF8(lowerUTF8(ifNull(t0.`txt1`, '')), lowerUTF8({p1:String})) > 0)
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: starts with
-- ["ü"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where startsWith(lowerUTF8(t0.`txt1`), lowerUTF8({p1:String}))
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: ends with
-- ["🎉"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where endsWith(lowerUTF8(t0.`txt1`), lowerUTF8({p1:String}))
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: is null
-- []
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where t0.`json1` is not null
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: time of day
-- ["09:30"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where t0.`time1` >= {p1:String}
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: dates
-- ["2024-02-29","2024-12-30"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where (t0.`date1` >= toDate({p1:String}))
    and (t0.`date1` <= toDate({p2:String}))
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: date by an instant
-- ["2025-01-05"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where t0.`date1` = toDate({p1:String})
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: timestamp, a whole day in UTC
-- ["2024-12-31 00:00:00","2025-01-01 00:00:00"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where (t0.`ts1` >= toDateTime({p1:String}, 'UTC'))
    and (t0.`ts1` < toDateTime({p2:String}, 'UTC'))
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: timestamp, a whole day in Berlin
-- ["2024-12-31 23:00:00","2025-01-01 23:00:00"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where (t0.`ts1` >= toDateTime({p1:String}, 'UTC'))
    and (t0.`ts1` < toDateTime({p2:String}, 'UTC'))
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: timestamp, not that day
-- ["2025-10-25 22:00:00","2025-10-26 23:00:00"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where ((t0.`ts1` < toDateTime({p1:String}, 'UTC')) or (t0.`ts1` >= toDateTime({p2:String}, 'UTC')))
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: timestamp, last day included
-- ["2024-12-31 23:00:00","2025-03-30 22:00:00"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where (t0.`ts1` >= toDateTime({p1:String}, 'UTC'))
    and (t0.`ts1` < toDateTime({p2:String}, 'UTC'))
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: timestamp, wall clock of Berlin
-- ["2025-03-30 01:00:00","2024-12-31 23:30:00"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where (t0.`ts1` < toDateTime({p1:String}, 'UTC'))
    and (t0.`ts1` >= toDateTime({p2:String}, 'UTC'))
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: timestamps in a list
-- ["2024-02-29 23:30:00","2025-03-30 01:00:00"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where (t0.`ts1` = toDateTime({p1:String}, 'UTC') or t0.`ts1` = toDateTime({p2:String}, 'UTC'))
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: days in a list of timestamps
-- ["2025-10-25 22:00:00","2025-10-26 23:00:00","2025-03-29 23:00:00","2025-03-30 22:00:00"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where ((t0.`ts1` < toDateTime({p1:String}, 'UTC')) or (t0.`ts1` >= toDateTime({p2:String}, 'UTC')))
    and ((t0.`ts1` < toDateTime({p3:String}, 'UTC')) or (t0.`ts1` >= toDateTime({p4:String}, 'UTC')))
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: last 2 days of dates
-- ["2025-01-06","2025-01-08"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where (t0.`date1` >= toDate({p1:String}))
    and (t0.`date1` < toDate({p2:String}))
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: last 2 weeks from Sunday
-- ["2024-12-29","2025-01-12"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where (t0.`date1` >= toDate({p1:String}))
    and (t0.`date1` < toDate({p2:String}))
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: this month of timestamps in Berlin
-- ["2024-12-31 23:00:00","2025-01-31 23:00:00"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where (t0.`ts1` >= toDateTime({p1:String}, 'UTC'))
    and (t0.`ts1` < toDateTime({p2:String}, 'UTC'))
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: last 4 quarters
-- ["2024-04-01","2025-04-01"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where (t0.`date1` >= toDate({p1:String}))
    and (t0.`date1` < toDate({p2:String}))
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: last 90 minutes
-- ["2025-01-07 08:51:00","2025-01-07 10:21:00"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where (t0.`ts1` >= toDateTime({p1:String}, 'UTC'))
    and (t0.`ts1` < toDateTime({p2:String}, 'UTC'))
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: last 36 hours of dates
-- ["2025-01-05","2025-01-08"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where (t0.`date1` >= toDate({p1:String}))
    and (t0.`date1` < toDate({p2:String}))
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- filter: nested groups
-- [1,"north",0]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where (((t0.`bool1` = {p1:UInt8}) and (not (t0.`txt1` = {p2:String}))) or (t0.`int1` is null) or ((not (t0.`num1` > toFloat64({p3:Int64}))) and (not (t0.`num1` is null))))
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- group: count of rows and of values
-- []
select a.m0 as `count`, a.m1 as `count_num1`, a.m2 as `countDistinct_txt1`
from (
  select count(*) as m0, count(t0.`num1`) as m1, ifNull(uniqExact(t0.`txt1`), 0) as m2
  from `default`.`types` as t0
) as a
limit 101;

-- group: every aggregate
-- [0,0,0,0,0.25,0.25,0.25,0.25,0.25,0,0,0]
select a.m0 as `sum_int2`, a.m1 as `avg_int2`, a.m2 as `min_date1`, a.m3 as `max_txt1`, a.m4 as `median_int2`, a.m5 as `quantile_int2`, a.m6 as `stddev_int2`, a.m7 as `variance_int2`, a.m8 as `first_txt1`, a.m9 as `last_int1`, a.m10 as `sum_dec1`
from (
  select multiIf(ifNull((count(*) > {p1:Int64}), 0), sum(toDecimal128(t0.`int2`, 0)), null) as m0, multiIf(ifNull((count(*) > {p2:Int64}), 0), avg(toFloat64(t0.`int2`)), null) as m1, multiIf(ifNull((count(*) > {p3:Int64}), 0), min(t0.`date1`), null) as m2, multiIf(ifNull((count(*) > {p4:Int64}), 0), max(t0.`txt1`), null) as m3, if(length(arraySort(groupArray(toFloat64(t0.`int2`)))) = 0, null, arraySort(groupArray(toFloat64(t0.`int2`)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int2`))))) - 1)))) + 1] + (arraySort(groupArray(toFloat64(t0.`int2`)))[toUInt32(ceil((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int2`))))) - 1)))) + 1] - arraySort(groupArray(toFloat64(t0.`int2`)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int2`))))) - 1)))) + 1]) * ((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int2`))))) - 1)) - floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int2`))))) - 1))))) as m4, if(length(arraySort(groupArray(toFloat64(t0.`int2`)))) = 0, null, arraySort(groupArray(toFloat64(t0.`int2`)))[toUInt32(floor(({p5:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int2`))))) - 1)))) + 1] + (arraySort(groupArray(toFloat64(t0.`int2`)))[toUInt32(ceil(({p6:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int2`))))) - 1)))) + 1] - arraySort(groupArray(toFloat64(t0.`int2`)))[toUInt32(floor(({p7:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int2`))))) - 1)))) + 1]) * (({p8:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int2`))))) - 1)) - floor(({p9:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int2`))))) - 1))))) as m5, if(count(t0.`int2`) > 1, stddevSamp(toFloat64(t0.`int2`)), null) as m6, if(count(t0.`int2`) > 1, varSamp(toFloat64(t0.`int2`)), null) as m7, multiIf(ifNull((count(*) > {p10:Int64}), 0), argMin(if(isNull(t0.`date1`), null, t0.`txt1`), tuple(assumeNotNull(t0.`date1`), assumeNotNull(t0.`txt1`))), null) as m8, multiIf(ifNull((count(*) > {p11:Int64}), 0), argMax(if(isNull(toTimeZone(t0.`ts1`, 'UTC')), null, t0.`int1`), tuple(assumeNotNull(toTimeZone(t0.`ts1`, 'UTC')), assumeNotNull(t0.`int1`))), null) as m9, multiIf(ifNull((count(*) > {p12:Int64}), 0), sum(t0.`dec1`), null) as m10
  from `default`.`types` as t0
) as a
limit 101;

-- group: first and last of rows with the same key
-- [4,4,"2025-01-04","2025-01-06"]
select a.d0 as `day`, a.m0 as `open`, a.m1 as `close`, a.m2 as `dearest`, a.m3 as `cheap`
from (
  select t0.`day` as d0, argMin(if(isNull(t0.`day`), null, t0.`amount`), tuple(assumeNotNull(t0.`day`), assumeNotNull(t0.`amount`))) as m0, argMax(if(isNull(t0.`day`), null, t0.`amount`), tuple(assumeNotNull(t0.`day`), assumeNotNull(t0.`amount`))) as m1, argMax(if(isNull(t0.`price`), null, t0.`region`), tuple(assumeNotNull(t0.`price`), assumeNotNull(t0.`region`))) as m2, argMin(if(isNull(toTimeZone(t0.`at`, 'UTC')), null, multiIf(ifNull((t0.`amount` > {p1:Int64}), 0), t0.`price`, null)), tuple(assumeNotNull(toTimeZone(t0.`at`, 'UTC')), assumeNotNull(multiIf(ifNull((t0.`amount` > {p2:Int64}), 0), t0.`price`, null)))) as m3
  from `default`.`sales` as t0
  where (t0.`day` >= toDate({p3:String}))
    and (t0.`day` <= toDate({p4:String}))
  group by t0.`day`
) as a
order by a.d0 nulls last
limit 101;

-- group: sums of integers are exact
-- [0,1000000000000000]
select a.m0 as `sum`
from (
  select multiIf(ifNull((count(*) > {p1:Int64}), 0), sum(toDecimal128((toDecimal128(t0.`int1`, 0) * toDecimal128({p2:Int64}, 0)), 0)), null) as m0
  from `default`.`types` as t0
) as a
limit 101;

-- group: by text, nulls last
-- []
select a.d0 as `txt1`, a.m0 as `count`
from (
  select t0.`txt1` as d0, count(*) as m0
  from `default`.`types` as t0
  group by t0.`txt1`
) as a
order by a.d0 nulls last
limit 101;

-- group: top 2, ties by name
-- []
select a.d0 as `name`, a.m0 as `rows`
from (
  select t0.`txt1` as d0, count(*) as m0
  from `default`.`types` as t0
  group by t0.`txt1`
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit 2;

-- group: nulls last also downwards
-- []
select a.d0 as `int1`, a.m0 as `s`
from (
  select t0.`int1` as d0, sum(t0.`num1`) as m0
  from `default`.`types` as t0
  group by t0.`int1`
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit 101 offset 6;

-- group: measures with filters
-- [0,1,0,1]
select a.m0 as `sum_int1`, a.m1 as `count`, a.m2 as `count_2`
from (
  select multiIf(ifNull((count(*) > {p1:Int64}), 0), sum(toDecimal128(multiIf(ifNull((t0.`bool1` = {p2:UInt8}), 0), t0.`int1`, null), 0)), null) as m0, count(multiIf(ifNull((t0.`num1` < toFloat64({p3:Int64})), 0), {p4:Int64}, null)) as m1, count(*) as m2
  from `default`.`types` as t0
) as a
limit 101;

-- group: having
-- [2,4]
select a.d0 as `bool1`, a.m0 as `count`, a.m1 as `avg_num1`
from (
  select t0.`bool1` as d0, count(*) as m0, avg(t0.`num1`) as m1
  from `default`.`types` as t0
  group by t0.`bool1`
) as a
where ((a.m0 >= {p1:Int64}) and (a.m0 <= {p2:Int64}))
  and (a.m1 is not null)
order by a.d0 nulls last
limit 101;

-- group: no rows, no dimensions
-- [0,0]
select a.m0 as `count`, a.m1 as `sum_int1`, a.m2 as `avg_num1`, a.m3 as `countDistinct_txt1`
from (
  select count(*) as m0, multiIf(ifNull((count(*) > {p1:Int64}), 0), sum(toDecimal128(t0.`int1`, 0)), null) as m1, multiIf(ifNull((count(*) > {p2:Int64}), 0), avg(t0.`num1`), null) as m2, ifNull(uniqExact(t0.`txt1`), 0) as m3
  from `default`.`empty` as t0
) as a
limit 101;

-- group: no rows, by a dimension
-- []
select a.d0 as `txt1`, a.m0 as `count`
from (
  select t0.`txt1` as d0, count(*) as m0
  from `default`.`empty` as t0
  group by t0.`txt1`
) as a
order by a.d0 nulls last
limit 101;

-- group: limit 0
-- []
select a.d0 as `txt1`, a.m0 as `count`
from (
  select t0.`txt1` as d0, count(*) as m0
  from `default`.`types` as t0
  group by t0.`txt1`
) as a
order by a.d0 nulls last
limit 0;

-- group: by a condition
-- [5,"much","little",5,"much","little"]
select a.d0 as `size`, a.m0 as `count`
from (
  select multiIf(ifNull((t0.`num1` > toFloat64({p1:Int64})), 0), {p2:String}, {p3:String}) as d0, count(*) as m0
  from `default`.`types` as t0
  group by multiIf(ifNull((t0.`num1` > toFloat64({p4:Int64})), 0), {p5:String}, {p6:String})
) as a
order by a.d0 nulls last
limit 101;

-- group: measure of a formula
-- [0,0]
select a.m0 as `mean`, a.m1 as `largest`
from (
  select (toFloat64(multiIf(ifNull((count(*) > {p1:Int64}), 0), sum(t0.`num1`), null)) / nullIf(toFloat64(count(*)), 0)) as m0, multiIf(ifNull((count(*) > {p2:Int64}), 0), max(abs(t0.`num1`)), null) as m1
  from `default`.`types` as t0
) as a
limit 101;

-- group: division by zero is null
-- []
select a.d0 as `int1`, a.m0 as `ratio`
from (
  select t0.`int1` as d0, (toFloat64(sum(t0.`num1`)) / nullIf(toFloat64(sum(toDecimal128(t0.`int2`, 0))), 0)) as m0
  from `default`.`types` as t0
  group by t0.`int1`
) as a
order by a.d0 nulls last
limit 3;

-- grain: month of dates, in two levels
-- []
select a.d0 as `date1`, a.m0 as `count`, a.m1 as `sum_num1`, a.m2 as `avg_int2`, a.m3 as `max_txt1`
from (
  select toStartOfMonth(t0.`date1`) as d0, count(*) as m0, sum(t0.`num1`) as m1, avg(toFloat64(t0.`int2`)) as m2, max(t0.`txt1`) as m3
  from `default`.`types` as t0
  group by toStartOfMonth(t0.`date1`)
) as a
order by a.d0 nulls last
limit 101;

-- grain: month, in one level for medians
-- []
select a.d0 as `date1`, a.m0 as `median_int2`
from (
  select toStartOfMonth(t0.`date1`) as d0, if(length(arraySort(groupArray(toFloat64(t0.`int2`)))) = 0, null, arraySort(groupArray(toFloat64(t0.`int2`)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int2`))))) - 1)))) + 1] + (arraySort(groupArray(toFloat64(t0.`int2`)))[toUInt32(ceil((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int2`))))) - 1)))) + 1] - arraySort(groupArray(toFloat64(t0.`int2`)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int2`))))) - 1)))) + 1]) * ((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int2`))))) - 1)) - floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int2`))))) - 1))))) as m0
  from `default`.`types` as t0
  group by toStartOfMonth(t0.`date1`)
) as a
order by a.d0 nulls last
limit 2;

-- grain: week from Monday
-- []
select a.d0 as `date1`, a.m0 as `count`
from (
  select toMonday(toDate(t0.`date1`)) as d0, count(*) as m0
  from `default`.`types` as t0
  group by toMonday(toDate(t0.`date1`))
) as a
order by a.d0 nulls last
limit 101;

-- grain: week from Sunday
-- []
select a.d0 as `date1`, a.m0 as `count`
from (
  select (toMonday(toDate(t0.`date1`) + 1) - 1) as d0, count(*) as m0
  from `default`.`types` as t0
  group by (toMonday(toDate(t0.`date1`) + 1) - 1)
) as a
order by a.d0 nulls last
limit 101;

-- grain: week from Saturday
-- []
select a.d0 as `date1`, a.m0 as `count`
from (
  select (toMonday(toDate(t0.`date1`) + 2) - 2) as d0, count(*) as m0
  from `default`.`types` as t0
  group by (toMonday(toDate(t0.`date1`) + 2) - 2)
) as a
order by a.d0 nulls last
limit 101;

-- grain: quarter
-- []
select a.d0 as `date1`, a.m0 as `count`
from (
  select toStartOfQuarter(t0.`date1`) as d0, count(*) as m0
  from `default`.`types` as t0
  group by toStartOfQuarter(t0.`date1`)
) as a
order by a.d0 nulls last
limit 101;

-- grain: year of timestamps in Berlin
-- ["Europe/Berlin","Europe/Berlin"]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select toStartOfYear(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p1:String})) as d0, count(*) as m0
  from `default`.`types` as t0
  group by toStartOfYear(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p2:String}))
) as a
order by a.d0 nulls last
limit 101;

-- grain: year of timestamps in UTC
-- []
select a.d0 as `ts1`, a.m0 as `count`
from (
  select toStartOfYear(toTimeZone(t0.`ts1`, 'UTC')) as d0, count(*) as m0
  from `default`.`types` as t0
  group by toStartOfYear(toTimeZone(t0.`ts1`, 'UTC'))
) as a
order by a.d0 nulls last
limit 101;

-- grain: day of timestamps in New York
-- ["America/New_York","America/New_York"]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select toDate(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p1:String})) as d0, count(*) as m0
  from `default`.`types` as t0
  group by toDate(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p2:String}))
) as a
order by a.d0 nulls last
limit 101;

-- grain: hour over both changes of the clock
-- ["Europe/Berlin","Europe/Berlin"]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select toStartOfHour(toDateTime(toString(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p1:String})), 'UTC')) as d0, count(*) as m0
  from `default`.`types` as t0
  group by toStartOfHour(toDateTime(toString(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p2:String})), 'UTC'))
) as a
order by a.d0 nulls last
limit 101;

-- grain: minute in a zone with 45 minutes
-- []
select a.d0 as `ts1`, a.m0 as `count`
from (
  select toStartOfMinute(toTimeZone(toTimeZone(t0.`ts1`, 'UTC') + [20476, 19800, 20700][arrayCount(start -> start <= ifNull(toInt64(toTimeZone(t0.`ts1`, 'UTC')), 0), [-1577943676, 504901800]) + 1], 'UTC')) as d0, count(*) as m0
  from `default`.`types` as t0
  group by toStartOfMinute(toTimeZone(toTimeZone(t0.`ts1`, 'UTC') + [20476, 19800, 20700][arrayCount(start -> start <= ifNull(toInt64(toTimeZone(t0.`ts1`, 'UTC')), 0), [-1577943676, 504901800]) + 1], 'UTC'))
) as a
order by a.d0 nulls last
limit 2;

-- grain: hour in a zone with 45 minutes
-- []
select a.d0 as `ts1`, a.m0 as `count`
from (
  select toStartOfHour(toTimeZone(toTimeZone(t0.`ts1`, 'UTC') + [20476, 19800, 20700][arrayCount(start -> start <= ifNull(toInt64(toTimeZone(t0.`ts1`, 'UTC')), 0), [-1577943676, 504901800]) + 1], 'UTC')) as d0, count(*) as m0
  from `default`.`types` as t0
  group by toStartOfHour(toTimeZone(toTimeZone(t0.`ts1`, 'UTC') + [20476, 19800, 20700][arrayCount(start -> start <= ifNull(toInt64(toTimeZone(t0.`ts1`, 'UTC')), 0), [-1577943676, 504901800]) + 1], 'UTC'))
) as a
order by a.d0 nulls last
limit 2;

-- grain: second
-- []
select a.d0 as `ts1`, a.m0 as `count`
from (
  select toTimeZone(t0.`ts1`, 'UTC') as d0, count(*) as m0
  from `default`.`types` as t0
  group by toTimeZone(t0.`ts1`, 'UTC')
) as a
order by a.d0 nulls last
limit 1 offset 4;

-- grain: day of the week
-- []
select a.d0 as `date1`, a.m0 as `count`
from (
  select toDayOfWeek(t0.`date1`) as d0, count(*) as m0
  from `default`.`types` as t0
  group by toDayOfWeek(t0.`date1`)
) as a
order by a.d0 nulls last
limit 101;

-- grain: hour of the day in Berlin
-- ["Europe/Berlin","Europe/Berlin"]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select toHour(toDateTime(toString(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p1:String})), 'UTC')) as d0, count(*) as m0
  from `default`.`types` as t0
  group by toHour(toDateTime(toString(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p2:String})), 'UTC'))
) as a
order by a.d0 nulls last
limit 101;

-- grain: month of the year
-- []
select a.d0 as `date1`, a.m0 as `count`
from (
  select toMonth(t0.`date1`) as d0, count(*) as m0
  from `default`.`types` as t0
  group by toMonth(t0.`date1`)
) as a
order by a.d0 nulls last
limit 101;

-- grain: month by a series
-- []
select a.d0 as `month`, a.d1 as `series`, a.m0 as `count`
from (
  select toStartOfMonth(t0.`date1`) as d0, t0.`bool1` as d1, count(*) as m0
  from `default`.`types` as t0
  group by toStartOfMonth(t0.`date1`), t0.`bool1`
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 101;

-- grain: month ranked by a measure stays in one level
-- []
select a.d0 as `date1`, a.d1 as `txt1`, a.m0 as `count`
from (
  select toStartOfMonth(t0.`date1`) as d0, t0.`txt1` as d1, count(*) as m0
  from `default`.`types` as t0
  group by toStartOfMonth(t0.`date1`), t0.`txt1`
) as a
order by a.m0 desc nulls last, a.d0 nulls last, a.d1 nulls last
limit 1;

-- grain: year and month of one column
-- []
select a.d0 as `date1`, a.d1 as `date1_2`, a.m0 as `count`
from (
  select toStartOfYear(t0.`date1`) as d0, toStartOfMonth(t0.`date1`) as d1, count(*) as m0
  from `default`.`types` as t0
  group by toStartOfYear(t0.`date1`), toStartOfMonth(t0.`date1`)
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 2;

-- grain: of a formula
-- [1,1]
select a.d0 as `y`, a.m0 as `count`
from (
  select toStartOfYear(addDays(t0.`date1`, {p1:Int64})) as d0, count(*) as m0
  from `default`.`types` as t0
  group by toStartOfYear(addDays(t0.`date1`, {p2:Int64}))
) as a
order by a.d0 nulls last
limit 101;

-- grain: two levels keep filtered measures apart
-- [1]
select a.d0 as `date1`, a.m0 as `a`, a.m1 as `b`, a.m2 as `c`
from (
  select toStartOfYear(t0.`date1`) as d0, sum(multiIf(ifNull((t0.`bool1` = {p1:UInt8}), 0), t0.`num1`, null)) as m0, sum(t0.`num1`) as m1, (toFloat64(sum(t0.`num1`)) / nullIf(toFloat64(count(*)), 0)) as m2
  from `default`.`types` as t0
  group by toStartOfYear(t0.`date1`)
) as a
order by a.d0 nulls last
limit 101;

-- bin: below and above zero
-- [0,10,0,10,0,10]
select round({p1:Float64} + a.d0 * {p2:Float64}, 0) as `num1`, a.m0 as `count`
from (
  select floor((toFloat64(t0.`num1`) - {p3:Float64}) / {p4:Float64}) as d0, count(*) as m0
  from `default`.`types` as t0
  group by floor((toFloat64(t0.`num1`) - {p5:Float64}) / {p6:Float64})
) as a
order by a.d0 nulls last
limit 3;

-- bin: integers stay integers
-- [1,3,1,3,1,3]
select toInt64(round({p1:Float64} + a.d0 * {p2:Float64})) as `int1`, a.m0 as `count`
from (
  select floor((toFloat64(t0.`int1`) - {p3:Float64}) / {p4:Float64}) as d0, count(*) as m0
  from `default`.`types` as t0
  group by floor((toFloat64(t0.`int1`) - {p5:Float64}) / {p6:Float64})
) as a
order by a.d0 nulls last
limit 101;

-- bin: fractions with clean edges
-- [0,0.25,0,0.25,0,0.25]
select round({p1:Float64} + a.d0 * {p2:Float64}, 2) as `dec1`, a.m0 as `count`
from (
  select floor((toFloat64(t0.`dec1`) - {p3:Float64}) / {p4:Float64}) as d0, count(*) as m0
  from `default`.`types` as t0
  group by floor((toFloat64(t0.`dec1`) - {p5:Float64}) / {p6:Float64})
) as a
order by a.d0 desc nulls last
limit 3;

-- bin: of nothing
-- [0,1,0,1,0,1]
select round({p1:Float64} + a.d0 * {p2:Float64}, 0) as `num1`, a.m0 as `count`
from (
  select floor((toFloat64(t0.`num1`) - {p3:Float64}) / {p4:Float64}) as d0, count(*) as m0
  from `default`.`empty` as t0
  group by floor((toFloat64(t0.`num1`) - {p5:Float64}) / {p6:Float64})
) as a
order by a.d0 nulls last
limit 101;

-- bin: so many, of floats
-- [1,1,1,1,0,0,1,1,1,2,2,5,5,10,0,0,1,1,2,2,5,5,10,1,0,10,5,0,1,5,0,0,1]
select a.d0__ as `from`, a.d1 as `to`, a.m0 as `count`
from (
  select (toFloat64((j.i0_ * j.w0______)) / nullIf(toFloat64(j.u0__), 0)) as `d0__`, (toFloat64(((j.i0_ + {p1:Float64}) * j.w0______)) / nullIf(toFloat64(j.u0__), 0)) as d1, count(*) as m0
  from (
    select i.w0_____ as `w0______`, i.u0_ as `u0__`, multiIf(ifNull((i.d0_ >= (toFloat64(((i.i0 + {p2:Float64}) * i.w0_____)) / nullIf(toFloat64(i.u0_), 0))), 0), (i.i0 + {p3:Float64}), ifNull((i.d0_ < (toFloat64((i.i0 * i.w0_____)) / nullIf(toFloat64(i.u0_), 0))), 0), (i.i0 - {p4:Float64}), i.i0) as `i0_`
    from (
      select j2 as `d0_`, j0 as `w0_____`, j1 as `u0_`, floor((toFloat64((j2 * j1)) / nullIf(toFloat64(j0), 0))) as i0
      from (
        select s.d0 as j2
        from (
          select toFloat64(t0.`price`) as d0
          from `default`.`sales` as t0
        ) as s
      ) as l1
      cross join (
        select w.w0____ as j0, w.u0 as j1
        from (
          select multiIf(ifNull((count(*) > {p5:Int64}), 0), max(multiIf(ifNull((t.k0__ < {p6:Float64}), 0), {p7:Float64}, (t.p0_ * multiIf(ifNull((t.w0___ <= {p8:Float64}), 0), {p9:Float64}, ifNull((t.w0___ <= {p10:Float64}), 0), {p11:Float64}, ifNull((t.w0___ <= {p12:Float64}), 0), {p13:Float64}, {p14:Float64})))), null) as `w0____`, multiIf(ifNull((count(*) > {p15:Int64}), 0), max(multiIf(ifNull((t.k0__ < {p16:Float64}), 0), (toFloat64(t.p0_) / nullIf(toFloat64(multiIf(ifNull((t.w0___ <= {p17:Float64}), 0), {p18:Float64}, ifNull((t.w0___ <= {p19:Float64}), 0), {p20:Float64}, ifNull((t.w0___ <= {p21:Float64}), 0), {p22:Float64}, {p23:Float64})), 0)), {p24:Float64})), null) as u0
          from (
            select p.k0_ as `k0__`, p.p0 as `p0_`, multiIf(ifNull((p.k0_ < {p25:Float64}), 0), (p.w0__ * p.p0), (toFloat64(p.w0__) / nullIf(toFloat64(p.p0), 0))) as `w0___`
            from (
              select k.w0_ as `w0__`, k.k0 as `k0_`, pow(toFloat64({p26:Float64}), toFloat64(abs(k.k0))) as p0
              from (
                select o.w0 as `w0_`, floor(log10(o.w0)) as k0
                from (
                  select multiIf(ifNull(((toFloat64((e.z0 - e.a0)) / nullIf(toFloat64({p27:Float64}), 0)) <= {p28:Float64}), 0), {p29:Float64}, (toFloat64((e.z0 - e.a0)) / nullIf(toFloat64({p30:Float64}), 0))) as w0
                  from (
                    select multiIf(ifNull((count(*) > {p31:Int64}), 0), min(toFloat64(t0.`price`)), null) as a0, multiIf(ifNull((count(*) > {p32:Int64}), 0), max(toFloat64(t0.`price`)), null) as z0
                    from `default`.`sales` as t0
                  ) as e
                ) as o
              ) as k
            ) as p
          ) as t
        ) as w
      ) as r1
    ) as i
  ) as j
  group by (toFloat64((j.i0_ * j.w0______)) / nullIf(toFloat64(j.u0__), 0)), (toFloat64(((j.i0_ + {p33:Float64}) * j.w0______)) / nullIf(toFloat64(j.u0__), 0))
) as a
order by a.d0__ nulls last, a.d1 nulls last
limit 101;

-- bin: so many, of integers, of which each would get less than one
-- [1,1,1,1,0,0,1,1,1,2,2,5,5,10,0,0,1,1,2,2,5,5,10,1,0,10,50,1,1,50,0,0,1]
select a.d0__ as `int2`, a.d1 as `to`, a.m0 as `count`
from (
  select toInt64((toFloat64((j.i0_ * j.w0______)) / nullIf(toFloat64(j.u0__), 0))) as `d0__`, toInt64((toFloat64(((j.i0_ + {p1:Float64}) * j.w0______)) / nullIf(toFloat64(j.u0__), 0))) as d1, count(*) as m0
  from (
    select i.w0_____ as `w0______`, i.u0_ as `u0__`, multiIf(ifNull((i.d0_ >= (toFloat64(((i.i0 + {p2:Float64}) * i.w0_____)) / nullIf(toFloat64(i.u0_), 0))), 0), (i.i0 + {p3:Float64}), ifNull((i.d0_ < (toFloat64((i.i0 * i.w0_____)) / nullIf(toFloat64(i.u0_), 0))), 0), (i.i0 - {p4:Float64}), i.i0) as `i0_`
    from (
      select j2 as `d0_`, j0 as `w0_____`, j1 as `u0_`, floor((toFloat64((j2 * j1)) / nullIf(toFloat64(j0), 0))) as i0
      from (
        select s.d0 as j2
        from (
          select toFloat64(t0.`int2`) as d0
          from `default`.`types` as t0
        ) as s
      ) as l1
      cross join (
        select w.w0____ as j0, w.u0 as j1
        from (
          select multiIf(ifNull((count(*) > {p5:Int64}), 0), max(multiIf(ifNull((t.k0__ < {p6:Float64}), 0), {p7:Float64}, (t.p0_ * multiIf(ifNull((t.w0___ <= {p8:Float64}), 0), {p9:Float64}, ifNull((t.w0___ <= {p10:Float64}), 0), {p11:Float64}, ifNull((t.w0___ <= {p12:Float64}), 0), {p13:Float64}, {p14:Float64})))), null) as `w0____`, multiIf(ifNull((count(*) > {p15:Int64}), 0), max(multiIf(ifNull((t.k0__ < {p16:Float64}), 0), (toFloat64(t.p0_) / nullIf(toFloat64(multiIf(ifNull((t.w0___ <= {p17:Float64}), 0), {p18:Float64}, ifNull((t.w0___ <= {p19:Float64}), 0), {p20:Float64}, ifNull((t.w0___ <= {p21:Float64}), 0), {p22:Float64}, {p23:Float64})), 0)), {p24:Float64})), null) as u0
          from (
            select p.k0_ as `k0__`, p.p0 as `p0_`, multiIf(ifNull((p.k0_ < {p25:Float64}), 0), (p.w0__ * p.p0), (toFloat64(p.w0__) / nullIf(toFloat64(p.p0), 0))) as `w0___`
            from (
              select k.w0_ as `w0__`, k.k0 as `k0_`, pow(toFloat64({p26:Float64}), toFloat64(abs(k.k0))) as p0
              from (
                select o.w0 as `w0_`, floor(log10(o.w0)) as k0
                from (
                  select multiIf(ifNull(((toFloat64((e.z0 - e.a0)) / nullIf(toFloat64({p27:Float64}), 0)) < {p28:Float64}), 0), {p29:Float64}, (toFloat64((e.z0 - e.a0)) / nullIf(toFloat64({p30:Float64}), 0))) as w0
                  from (
                    select multiIf(ifNull((count(*) > {p31:Int64}), 0), min(toFloat64(t0.`int2`)), null) as a0, multiIf(ifNull((count(*) > {p32:Int64}), 0), max(toFloat64(t0.`int2`)), null) as z0
                    from `default`.`types` as t0
                  ) as e
                ) as o
              ) as k
            ) as p
          ) as t
        ) as w
      ) as r1
    ) as i
  ) as j
  group by toInt64((toFloat64((j.i0_ * j.w0______)) / nullIf(toFloat64(j.u0__), 0))), toInt64((toFloat64(((j.i0_ + {p33:Float64}) * j.w0______)) / nullIf(toFloat64(j.u0__), 0)))
) as a
order by a.d0__ nulls last, a.d1 nulls last
limit 101;

-- bin: so many, of decimals with fractions
-- [1,1,1,1,0,4,0,0,1,1,1,2,2,5,5,10,0,0,1,1,2,2,5,5,10,1,0,10,40,0,1,40,0,0,0,4,1]
select a.d0__ as `dec1`, a.d1 as `to`, a.m0 as `count`
from (
  select (toFloat64((j.i0_ * j.w0______)) / nullIf(toFloat64(j.u0__), 0)) as `d0__`, (toFloat64(((j.i0_ + {p1:Float64}) * j.w0______)) / nullIf(toFloat64(j.u0__), 0)) as d1, count(*) as m0
  from (
    select i.w0_____ as `w0______`, i.u0_ as `u0__`, multiIf(ifNull((i.d0_ >= (toFloat64(((i.i0 + {p2:Float64}) * i.w0_____)) / nullIf(toFloat64(i.u0_), 0))), 0), (i.i0 + {p3:Float64}), ifNull((i.d0_ < (toFloat64((i.i0 * i.w0_____)) / nullIf(toFloat64(i.u0_), 0))), 0), (i.i0 - {p4:Float64}), i.i0) as `i0_`
    from (
      select j2 as `d0_`, j0 as `w0_____`, j1 as `u0_`, floor((toFloat64((j2 * j1)) / nullIf(toFloat64(j0), 0))) as i0
      from (
        select s.d0 as j2
        from (
          select toFloat64(t0.`dec1`) as d0
          from `default`.`types` as t0
          where (t0.`dec1` >= {p5:Int64})
            and (t0.`dec1` <= {p6:Int64})
        ) as s
      ) as l1
      cross join (
        select w.w0____ as j0, w.u0 as j1
        from (
          select multiIf(ifNull((count(*) > {p7:Int64}), 0), max(multiIf(ifNull((t.k0__ < {p8:Float64}), 0), {p9:Float64}, (t.p0_ * multiIf(ifNull((t.w0___ <= {p10:Float64}), 0), {p11:Float64}, ifNull((t.w0___ <= {p12:Float64}), 0), {p13:Float64}, ifNull((t.w0___ <= {p14:Float64}), 0), {p15:Float64}, {p16:Float64})))), null) as `w0____`, multiIf(ifNull((count(*) > {p17:Int64}), 0), max(multiIf(ifNull((t.k0__ < {p18:Float64}), 0), (toFloat64(t.p0_) / nullIf(toFloat64(multiIf(ifNull((t.w0___ <= {p19:Float64}), 0), {p20:Float64}, ifNull((t.w0___ <= {p21:Float64}), 0), {p22:Float64}, ifNull((t.w0___ <= {p23:Float64}), 0), {p24:Float64}, {p25:Float64})), 0)), {p26:Float64})), null) as u0
          from (
            select p.k0_ as `k0__`, p.p0 as `p0_`, multiIf(ifNull((p.k0_ < {p27:Float64}), 0), (p.w0__ * p.p0), (toFloat64(p.w0__) / nullIf(toFloat64(p.p0), 0))) as `w0___`
            from (
              select k.w0_ as `w0__`, k.k0 as `k0_`, pow(toFloat64({p28:Float64}), toFloat64(abs(k.k0))) as p0
              from (
                select o.w0 as `w0_`, floor(log10(o.w0)) as k0
                from (
                  select multiIf(ifNull(((toFloat64((e.z0 - e.a0)) / nullIf(toFloat64({p29:Float64}), 0)) <= {p30:Float64}), 0), {p31:Float64}, (toFloat64((e.z0 - e.a0)) / nullIf(toFloat64({p32:Float64}), 0))) as w0
                  from (
                    select multiIf(ifNull((count(*) > {p33:Int64}), 0), min(toFloat64(t0.`dec1`)), null) as a0, multiIf(ifNull((count(*) > {p34:Int64}), 0), max(toFloat64(t0.`dec1`)), null) as z0
                    from `default`.`types` as t0
                    where (t0.`dec1` >= {p35:Int64})
                      and (t0.`dec1` <= {p36:Int64})
                  ) as e
                ) as o
              ) as k
            ) as p
          ) as t
        ) as w
      ) as r1
    ) as i
  ) as j
  group by (toFloat64((j.i0_ * j.w0______)) / nullIf(toFloat64(j.u0__), 0)), (toFloat64(((j.i0_ + {p37:Float64}) * j.w0______)) / nullIf(toFloat64(j.u0__), 0))
) as a
order by a.d0__ nulls last, a.d1 nulls last
limit 101;

-- bin: so many, of the filtered rows, under a policy
-- [1,1,1,1,"2025-01-01","north",0,0,1,1,1,2,2,5,5,10,0,0,1,1,2,2,5,5,10,1,0,10,4,1,1,4,0,0,"2025-01-01","north",1]
select a.d0__ as `amount`, a.d1 as `to`, a.m0 as `total`
from (
  select toInt64((toFloat64((j.i0_ * j.w0______)) / nullIf(toFloat64(j.u0__), 0))) as `d0__`, toInt64((toFloat64(((j.i0_ + {p1:Float64}) * j.w0______)) / nullIf(toFloat64(j.u0__), 0))) as d1, sum(toDecimal128(j.v0__, 0)) as m0
  from (
    select i.v0_ as `v0__`, i.w0_____ as `w0______`, i.u0_ as `u0__`, multiIf(ifNull((i.d0_ >= (toFloat64(((i.i0 + {p2:Float64}) * i.w0_____)) / nullIf(toFloat64(i.u0_), 0))), 0), (i.i0 + {p3:Float64}), ifNull((i.d0_ < (toFloat64((i.i0 * i.w0_____)) / nullIf(toFloat64(i.u0_), 0))), 0), (i.i0 - {p4:Float64}), i.i0) as `i0_`
    from (
      select j2 as `v0_`, j3 as `d0_`, j0 as `w0_____`, j1 as `u0_`, floor((toFloat64((j3 * j1)) / nullIf(toFloat64(j0), 0))) as i0
      from (
        select s.v0 as j2, s.d0 as j3
        from (
          select toFloat64(t0.`amount`) as d0, t0.`amount` as v0
          from `default`.`sales` as t0
          where (t0.`day` >= toDate({p5:String}))
            and (t0.`region` = {p6:String})
        ) as s
      ) as l1
      cross join (
        select w.w0____ as j0, w.u0 as j1
        from (
          select multiIf(ifNull((count(*) > {p7:Int64}), 0), max(multiIf(ifNull((t.k0__ < {p8:Float64}), 0), {p9:Float64}, (t.p0_ * multiIf(ifNull((t.w0___ <= {p10:Float64}), 0), {p11:Float64}, ifNull((t.w0___ <= {p12:Float64}), 0), {p13:Float64}, ifNull((t.w0___ <= {p14:Float64}), 0), {p15:Float64}, {p16:Float64})))), null) as `w0____`, multiIf(ifNull((count(*) > {p17:Int64}), 0), max(multiIf(ifNull((t.k0__ < {p18:Float64}), 0), (toFloat64(t.p0_) / nullIf(toFloat64(multiIf(ifNull((t.w0___ <= {p19:Float64}), 0), {p20:Float64}, ifNull((t.w0___ <= {p21:Float64}), 0), {p22:Float64}, ifNull((t.w0___ <= {p23:Float64}), 0), {p24:Float64}, {p25:Float64})), 0)), {p26:Float64})), null) as u0
          from (
            select p.k0_ as `k0__`, p.p0 as `p0_`, multiIf(ifNull((p.k0_ < {p27:Float64}), 0), (p.w0__ * p.p0), (toFloat64(p.w0__) / nullIf(toFloat64(p.p0), 0))) as `w0___`
            from (
              select k.w0_ as `w0__`, k.k0 as `k0_`, pow(toFloat64({p28:Float64}), toFloat64(abs(k.k0))) as p0
              from (
                select o.w0 as `w0_`, floor(log10(o.w0)) as k0
                from (
                  select multiIf(ifNull(((toFloat64((e.z0 - e.a0)) / nullIf(toFloat64({p29:Float64}), 0)) < {p30:Float64}), 0), {p31:Float64}, (toFloat64((e.z0 - e.a0)) / nullIf(toFloat64({p32:Float64}), 0))) as w0
                  from (
                    select multiIf(ifNull((count(*) > {p33:Int64}), 0), min(toFloat64(t0.`amount`)), null) as a0, multiIf(ifNull((count(*) > {p34:Int64}), 0), max(toFloat64(t0.`amount`)), null) as z0
                    from `default`.`sales` as t0
                    where (t0.`day` >= toDate({p35:String}))
                      and (t0.`region` = {p36:String})
                  ) as e
                ) as o
              ) as k
            ) as p
          ) as t
        ) as w
      ) as r1
    ) as i
  ) as j
  group by toInt64((toFloat64((j.i0_ * j.w0______)) / nullIf(toFloat64(j.u0__), 0))), toInt64((toFloat64(((j.i0_ + {p37:Float64}) * j.w0______)) / nullIf(toFloat64(j.u0__), 0)))
) as a
order by a.d0__ nulls last, a.d1 nulls last
limit 101;

-- bin: so many, in two dimensions, with a top and a share
-- ["Others",1,0,1,1,1,1,1,1,1,0,0,1,1,1,2,2,5,5,10,0,0,1,1,2,2,5,5,10,1,0,0,1,1,1,2,2,5,5,10,0,0,1,1,2,2,5,5,10,1,0,0,10,10,2,1,1,2,2,0,1,2,0,0,0,0,1,1,1,1,1,1,1,0,0,1,1,1,2,2,5,5,10,0,0,1,1,2,2,5,5,10,1,0,0,1,1,1,2,2,5,5,10,0,0,1,1,2,2,5,5,10,1,0,0,10,10,2,1,1,2,2,0,1,2,0,0,0,0,"Others",1,0]
select a.d0______ as `amount`, a.d1_________ as `region`, a.d2______ as `price`, a.d3__ as `price to`, a.m0_ as `n`
from (
  select j2_ as `d0______`, multiIf(ifNull(((j0__ is null) and (j1_ is not null)), 0), {p1:String}, j1_) as `d1_________`, j3_ as `d2______`, j4_ as `d3__`, count(*) as `m0_`, multiIf(ifNull(((j0__ is null) and (j1_ is not null)), 0), {p2:Int64}, {p3:Int64}) as x0
  from (
    select s.d1___ as `j1_`, s.d0__ as `j2_`, s.d2__ as `j3_`, s.d3 as `j4_`, s.d1___ as x1
    from (
      select j.d1__ as `d1___`, toInt64((toFloat64((j.i0_ * j.w0______)) / nullIf(toFloat64(j.u0__), 0))) as `d0__`, (toFloat64((j.i2_ * j.w2______)) / nullIf(toFloat64(j.u2__), 0)) as `d2__`, (toFloat64(((j.i2_ + {p4:Float64}) * j.w2______)) / nullIf(toFloat64(j.u2__), 0)) as d3
      from (
        select i.d1_ as `d1__`, i.w0_____ as `w0______`, i.u0_ as `u0__`, multiIf(ifNull((i.d0_ >= (toFloat64(((i.i0 + {p5:Float64}) * i.w0_____)) / nullIf(toFloat64(i.u0_), 0))), 0), (i.i0 + {p6:Float64}), ifNull((i.d0_ < (toFloat64((i.i0 * i.w0_____)) / nullIf(toFloat64(i.u0_), 0))), 0), (i.i0 - {p7:Float64}), i.i0) as `i0_`, i.w2_____ as `w2______`, i.u2_ as `u2__`, multiIf(ifNull((i.d2_ >= (toFloat64(((i.i2 + {p8:Float64}) * i.w2_____)) / nullIf(toFloat64(i.u2_), 0))), 0), (i.i2 + {p9:Float64}), ifNull((i.d2_ < (toFloat64((i.i2 * i.w2_____)) / nullIf(toFloat64(i.u2_), 0))), 0), (i.i2 - {p10:Float64}), i.i2) as `i2_`
        from (
          select j4 as `d1_`, j5 as `d0_`, j0 as `w0_____`, j1 as `u0_`, floor((toFloat64((j5 * j1)) / nullIf(toFloat64(j0), 0))) as i0, j6 as `d2_`, j2 as `w2_____`, j3 as `u2_`, floor((toFloat64((j6 * j3)) / nullIf(toFloat64(j2), 0))) as i2
          from (
            select s.d1 as j4, s.d0 as j5, s.d2 as j6
            from (
              select toFloat64(t0.`amount`) as d0, t0.`region` as d1, toFloat64(t0.`price`) as d2
              from `default`.`sales` as t0
            ) as s
          ) as l1
          cross join (
            select w.w0____ as j0, w.u0 as j1, w.w2____ as j2, w.u2 as j3
            from (
              select multiIf(ifNull((count(*) > {p11:Int64}), 0), max(multiIf(ifNull((t.k0__ < {p12:Float64}), 0), {p13:Float64}, (t.p0_ * multiIf(ifNull((t.w0___ <= {p14:Float64}), 0), {p15:Float64}, ifNull((t.w0___ <= {p16:Float64}), 0), {p17:Float64}, ifNull((t.w0___ <= {p18:Float64}), 0), {p19:Float64}, {p20:Float64})))), null) as `w0____`, multiIf(ifNull((count(*) > {p21:Int64}), 0), max(multiIf(ifNull((t.k0__ < {p22:Float64}), 0), (toFloat64(t.p0_) / nullIf(toFloat64(multiIf(ifNull((t.w0___ <= {p23:Float64}), 0), {p24:Float64}, ifNull((t.w0___ <= {p25:Float64}), 0), {p26:Float64}, ifNull((t.w0___ <= {p27:Float64}), 0), {p28:Float64}, {p29:Float64})), 0)), {p30:Float64})), null) as u0, multiIf(ifNull((count(*) > {p31:Int64}), 0), max(multiIf(ifNull((t.k2__ < {p32:Float64}), 0), {p33:Float64}, (t.p2_ * multiIf(ifNull((t.w2___ <= {p34:Float64}), 0), {p35:Float64}, ifNull((t.w2___ <= {p36:Float64}), 0), {p37:Float64}, ifNull((t.w2___ <= {p38:Float64}), 0), {p39:Float64}, {p40:Float64})))), null) as `w2____`, multiIf(ifNull((count(*) > {p41:Int64}), 0), max(multiIf(ifNull((t.k2__ < {p42:Float64}), 0), (toFloat64(t.p2_) / nullIf(toFloat64(multiIf(ifNull((t.w2___ <= {p43:Float64}), 0), {p44:Float64}, ifNull((t.w2___ <= {p45:Float64}), 0), {p46:Float64}, ifNull((t.w2___ <= {p47:Float64}), 0), {p48:Float64}, {p49:Float64})), 0)), {p50:Float64})), null) as u2
              from (
                select p.k0_ as `k0__`, p.p0 as `p0_`, multiIf(ifNull((p.k0_ < {p51:Float64}), 0), (p.w0__ * p.p0), (toFloat64(p.w0__) / nullIf(toFloat64(p.p0), 0))) as `w0___`, p.k2_ as `k2__`, p.p2 as `p2_`, multiIf(ifNull((p.k2_ < {p52:Float64}), 0), (p.w2__ * p.p2), (toFloat64(p.w2__) / nullIf(toFloat64(p.p2), 0))) as `w2___`
                from (
                  select k.w0_ as `w0__`, k.k0 as `k0_`, pow(toFloat64({p53:Float64}), toFloat64(abs(k.k0))) as p0, k.w2_ as `w2__`, k.k2 as `k2_`, pow(toFloat64({p54:Float64}), toFloat64(abs(k.k2))) as p2
                  from (
                    select o.w0 as `w0_`, floor(log10(o.w0)) as k0, o.w2 as `w2_`, floor(log10(o.w2)) as k2
                    from (
                      select multiIf(ifNull(((toFloat64((e.z0 - e.a0)) / nullIf(toFloat64({p55:Float64}), 0)) < {p56:Float64}), 0), {p57:Float64}, (toFloat64((e.z0 - e.a0)) / nullIf(toFloat64({p58:Float64}), 0))) as w0, multiIf(ifNull(((toFloat64((e.z2 - e.a2)) / nullIf(toFloat64({p59:Float64}), 0)) <= {p60:Float64}), 0), {p61:Float64}, (toFloat64((e.z2 - e.a2)) / nullIf(toFloat64({p62:Float64}), 0))) as w2
                      from (
                        select multiIf(ifNull((count(*) > {p63:Int64}), 0), min(toFloat64(t0.`amount`)), null) as a0, multiIf(ifNull((count(*) > {p64:Int64}), 0), max(toFloat64(t0.`amount`)), null) as z0, multiIf(ifNull((count(*) > {p65:Int64}), 0), min(toFloat64(t0.`price`)), null) as a2, multiIf(ifNull((count(*) > {p66:Int64}), 0), max(toFloat64(t0.`price`)), null) as z2
                        from `default`.`sales` as t0
                      ) as e
                    ) as o
                  ) as k
                ) as p
              ) as t
            ) as w
          ) as r1
        ) as i
      ) as j
    ) as s
  ) as l1
  global all left join (
    select toNullable(k.k0______) as `j0__`, k.k0______ as x2
    from (
      select r.d1________ as `k0______`
      from (
        select s.d1_______ as `d1________`, count(*) as m0
        from (
          select j.d1______ as `d1_______`, toInt64((toFloat64((j.i0___ * j.w0_____________)) / nullIf(toFloat64(j.u0_____), 0))) as `d0_____`, (toFloat64((j.i2___ * j.w2_____________)) / nullIf(toFloat64(j.u2_____), 0)) as `d2_____`, (toFloat64(((j.i2___ + {p67:Float64}) * j.w2_____________)) / nullIf(toFloat64(j.u2_____), 0)) as `d3_`
          from (
            select i.d1_____ as `d1______`, i.w0____________ as `w0_____________`, i.u0____ as `u0_____`, multiIf(ifNull((i.d0____ >= (toFloat64(((i.i0__ + {p68:Float64}) * i.w0____________)) / nullIf(toFloat64(i.u0____), 0))), 0), (i.i0__ + {p69:Float64}), ifNull((i.d0____ < (toFloat64((i.i0__ * i.w0____________)) / nullIf(toFloat64(i.u0____), 0))), 0), (i.i0__ - {p70:Float64}), i.i0__) as `i0___`, i.w2____________ as `w2_____________`, i.u2____ as `u2_____`, multiIf(ifNull((i.d2____ >= (toFloat64(((i.i2__ + {p71:Float64}) * i.w2____________)) / nullIf(toFloat64(i.u2____), 0))), 0), (i.i2__ + {p72:Float64}), ifNull((i.d2____ < (toFloat64((i.i2__ * i.w2____________)) / nullIf(toFloat64(i.u2____), 0))), 0), (i.i2__ - {p73:Float64}), i.i2__) as `i2___`
            from (
              select j4__ as `d1_____`, j5_ as `d0____`, j0_ as `w0____________`, j1__ as `u0____`, floor((toFloat64((j5_ * j1__)) / nullIf(toFloat64(j0_), 0))) as `i0__`, j6_ as `d2____`, j2__ as `w2____________`, j3__ as `u2____`, floor((toFloat64((j6_ * j3__)) / nullIf(toFloat64(j2__), 0))) as `i2__`
              from (
                select s.d1____ as `j4__`, s.d0___ as `j5_`, s.d2___ as `j6_`
                from (
                  select toFloat64(t0.`amount`) as `d0___`, t0.`region` as `d1____`, toFloat64(t0.`price`) as `d2___`
                  from `default`.`sales` as t0
                ) as s
              ) as l1
              cross join (
                select w.w0___________ as `j0_`, w.u0___ as `j1__`, w.w2___________ as `j2__`, w.u2___ as `j3__`
                from (
                  select multiIf(ifNull((count(*) > {p74:Int64}), 0), max(multiIf(ifNull((t.k0_____ < {p75:Float64}), 0), {p76:Float64}, (t.p0___ * multiIf(ifNull((t.w0__________ <= {p77:Float64}), 0), {p78:Float64}, ifNull((t.w0__________ <= {p79:Float64}), 0), {p80:Float64}, ifNull((t.w0__________ <= {p81:Float64}), 0), {p82:Float64}, {p83:Float64})))), null) as `w0___________`, multiIf(ifNull((count(*) > {p84:Int64}), 0), max(multiIf(ifNull((t.k0_____ < {p85:Float64}), 0), (toFloat64(t.p0___) / nullIf(toFloat64(multiIf(ifNull((t.w0__________ <= {p86:Float64}), 0), {p87:Float64}, ifNull((t.w0__________ <= {p88:Float64}), 0), {p89:Float64}, ifNull((t.w0__________ <= {p90:Float64}), 0), {p91:Float64}, {p92:Float64})), 0)), {p93:Float64})), null) as `u0___`, multiIf(ifNull((count(*) > {p94:Int64}), 0), max(multiIf(ifNull((t.k2_____ < {p95:Float64}), 0), {p96:Float64}, (t.p2___ * multiIf(ifNull((t.w2__________ <= {p97:Float64}), 0), {p98:Float64}, ifNull((t.w2__________ <= {p99:Float64}), 0), {p100:Float64}, ifNull((t.w2__________ <= {p101:Float64}), 0), {p102:Float64}, {p103:Float64})))), null) as `w2___________`, multiIf(ifNull((count(*) > {p104:Int64}), 0), max(multiIf(ifNull((t.k2_____ < {p105:Float64}), 0), (toFloat64(t.p2___) / nullIf(toFloat64(multiIf(ifNull((t.w2__________ <= {p106:Float64}), 0), {p107:Float64}, ifNull((t.w2__________ <= {p108:Float64}), 0), {p109:Float64}, ifNull((t.w2__________ <= {p110:Float64}), 0), {p111:Float64}, {p112:Float64})), 0)), {p113:Float64})), null) as `u2___`
                  from (
                    select p.k0____ as `k0_____`, p.p0__ as `p0___`, multiIf(ifNull((p.k0____ < {p114:Float64}), 0), (p.w0_________ * p.p0__), (toFloat64(p.w0_________) / nullIf(toFloat64(p.p0__), 0))) as `w0__________`, p.k2____ as `k2_____`, p.p2__ as `p2___`, multiIf(ifNull((p.k2____ < {p115:Float64}), 0), (p.w2_________ * p.p2__), (toFloat64(p.w2_________) / nullIf(toFloat64(p.p2__), 0))) as `w2__________`
                    from (
                      select k.w0________ as `w0_________`, k.k0___ as `k0____`, pow(toFloat64({p116:Float64}), toFloat64(abs(k.k0___))) as `p0__`, k.w2________ as `w2_________`, k.k2___ as `k2____`, pow(toFloat64({p117:Float64}), toFloat64(abs(k.k2___))) as `p2__`
                      from (
                        select o.w0_______ as `w0________`, floor(log10(o.w0_______)) as `k0___`, o.w2_______ as `w2________`, floor(log10(o.w2_______)) as `k2___`
                        from (
                          select multiIf(ifNull(((toFloat64((e.z0_ - e.a0_)) / nullIf(toFloat64({p118:Float64}), 0)) < {p119:Float64}), 0), {p120:Float64}, (toFloat64((e.z0_ - e.a0_)) / nullIf(toFloat64({p121:Float64}), 0))) as `w0_______`, multiIf(ifNull(((toFloat64((e.z2_ - e.a2_)) / nullIf(toFloat64({p122:Float64}), 0)) <= {p123:Float64}), 0), {p124:Float64}, (toFloat64((e.z2_ - e.a2_)) / nullIf(toFloat64({p125:Float64}), 0))) as `w2_______`
                          from (
                            select multiIf(ifNull((count(*) > {p126:Int64}), 0), min(toFloat64(t0.`amount`)), null) as `a0_`, multiIf(ifNull((count(*) > {p127:Int64}), 0), max(toFloat64(t0.`amount`)), null) as `z0_`, multiIf(ifNull((count(*) > {p128:Int64}), 0), min(toFloat64(t0.`price`)), null) as `a2_`, multiIf(ifNull((count(*) > {p129:Int64}), 0), max(toFloat64(t0.`price`)), null) as `z2_`
                            from `default`.`sales` as t0
                          ) as e
                        ) as o
                      ) as k
                    ) as p
                  ) as t
                ) as w
              ) as r1
            ) as i
          ) as j
        ) as s
        where s.d1_______ is not null
        group by s.d1_______
      ) as r
      order by r.m0 desc nulls last, r.d1________ nulls last
      limit 1
    ) as k
  ) as r1 on x1 = x2
  group by j2_, multiIf(ifNull(((j0__ is null) and (j1_ is not null)), 0), {p130:String}, j1_), j3_, j4_, multiIf(ifNull(((j0__ is null) and (j1_ is not null)), 0), {p131:Int64}, {p132:Int64})
) as a
order by a.x0 nulls last, a.d0______ nulls last, a.d1_________ nulls last, a.d2______ nulls last, a.d3__ nulls last
limit 101;

-- bin: so many, of one value, and of a formula
-- [1,1,1,1,1,1,1,1,0,7,100,0,0,1,1,1,2,2,5,5,10,0,0,1,1,2,2,5,5,10,1,0,0,1,1,1,2,2,5,5,10,0,0,1,1,2,2,5,5,10,1,0,0,10,10,9,1,1,9,3,0,1,3,0,0,7,0,0,7,0,100,0,100,1,1]
select a.d0__ as `seven`, a.d1__ as `parts`, a.d2 as `to`, a.d3 as `parts to`, a.m0 as `count`
from (
  select toInt64((toFloat64((j.i0_ * j.w0______)) / nullIf(toFloat64(j.u0__), 0))) as `d0__`, (toFloat64((j.i1_ * j.w1______)) / nullIf(toFloat64(j.u1__), 0)) as `d1__`, toInt64((toFloat64(((j.i0_ + {p1:Float64}) * j.w0______)) / nullIf(toFloat64(j.u0__), 0))) as d2, (toFloat64(((j.i1_ + {p2:Float64}) * j.w1______)) / nullIf(toFloat64(j.u1__), 0)) as d3, count(*) as m0
  from (
    select i.w0_____ as `w0______`, i.u0_ as `u0__`, multiIf(ifNull((i.d0_ >= (toFloat64(((i.i0 + {p3:Float64}) * i.w0_____)) / nullIf(toFloat64(i.u0_), 0))), 0), (i.i0 + {p4:Float64}), ifNull((i.d0_ < (toFloat64((i.i0 * i.w0_____)) / nullIf(toFloat64(i.u0_), 0))), 0), (i.i0 - {p5:Float64}), i.i0) as `i0_`, i.w1_____ as `w1______`, i.u1_ as `u1__`, multiIf(ifNull((i.d1_ >= (toFloat64(((i.i1 + {p6:Float64}) * i.w1_____)) / nullIf(toFloat64(i.u1_), 0))), 0), (i.i1 + {p7:Float64}), ifNull((i.d1_ < (toFloat64((i.i1 * i.w1_____)) / nullIf(toFloat64(i.u1_), 0))), 0), (i.i1 - {p8:Float64}), i.i1) as `i1_`
    from (
      select j4 as `d0_`, j0 as `w0_____`, j1 as `u0_`, floor((toFloat64((j4 * j1)) / nullIf(toFloat64(j0), 0))) as i0, j5 as `d1_`, j2 as `w1_____`, j3 as `u1_`, floor((toFloat64((j5 * j3)) / nullIf(toFloat64(j2), 0))) as i1
      from (
        select s.d0 as j4, s.d1 as j5
        from (
          select toFloat64((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p9:Int64}, 0)), 0) + toDecimal128({p10:Int64}, 0))) as d0, toFloat64((toFloat64(t0.`amount`) / nullIf(toFloat64({p11:Int64}), 0))) as d1
          from `default`.`sales` as t0
        ) as s
      ) as l1
      cross join (
        select w.w0____ as j0, w.u0 as j1, w.w1____ as j2, w.u1 as j3
        from (
          select multiIf(ifNull((count(*) > {p12:Int64}), 0), max(multiIf(ifNull((t.k0__ < {p13:Float64}), 0), {p14:Float64}, (t.p0_ * multiIf(ifNull((t.w0___ <= {p15:Float64}), 0), {p16:Float64}, ifNull((t.w0___ <= {p17:Float64}), 0), {p18:Float64}, ifNull((t.w0___ <= {p19:Float64}), 0), {p20:Float64}, {p21:Float64})))), null) as `w0____`, multiIf(ifNull((count(*) > {p22:Int64}), 0), max(multiIf(ifNull((t.k0__ < {p23:Float64}), 0), (toFloat64(t.p0_) / nullIf(toFloat64(multiIf(ifNull((t.w0___ <= {p24:Float64}), 0), {p25:Float64}, ifNull((t.w0___ <= {p26:Float64}), 0), {p27:Float64}, ifNull((t.w0___ <= {p28:Float64}), 0), {p29:Float64}, {p30:Float64})), 0)), {p31:Float64})), null) as u0, multiIf(ifNull((count(*) > {p32:Int64}), 0), max(multiIf(ifNull((t.k1__ < {p33:Float64}), 0), {p34:Float64}, (t.p1_ * multiIf(ifNull((t.w1___ <= {p35:Float64}), 0), {p36:Float64}, ifNull((t.w1___ <= {p37:Float64}), 0), {p38:Float64}, ifNull((t.w1___ <= {p39:Float64}), 0), {p40:Float64}, {p41:Float64})))), null) as `w1____`, multiIf(ifNull((count(*) > {p42:Int64}), 0), max(multiIf(ifNull((t.k1__ < {p43:Float64}), 0), (toFloat64(t.p1_) / nullIf(toFloat64(multiIf(ifNull((t.w1___ <= {p44:Float64}), 0), {p45:Float64}, ifNull((t.w1___ <= {p46:Float64}), 0), {p47:Float64}, ifNull((t.w1___ <= {p48:Float64}), 0), {p49:Float64}, {p50:Float64})), 0)), {p51:Float64})), null) as u1
          from (
            select p.k0_ as `k0__`, p.p0 as `p0_`, multiIf(ifNull((p.k0_ < {p52:Float64}), 0), (p.w0__ * p.p0), (toFloat64(p.w0__) / nullIf(toFloat64(p.p0), 0))) as `w0___`, p.k1_ as `k1__`, p.p1 as `p1_`, multiIf(ifNull((p.k1_ < {p53:Float64}), 0), (p.w1__ * p.p1), (toFloat64(p.w1__) / nullIf(toFloat64(p.p1), 0))) as `w1___`
            from (
              select k.w0_ as `w0__`, k.k0 as `k0_`, pow(toFloat64({p54:Float64}), toFloat64(abs(k.k0))) as p0, k.w1_ as `w1__`, k.k1 as `k1_`, pow(toFloat64({p55:Float64}), toFloat64(abs(k.k1))) as p1
              from (
                select o.w0 as `w0_`, floor(log10(o.w0)) as k0, o.w1 as `w1_`, floor(log10(o.w1)) as k1
                from (
                  select multiIf(ifNull(((toFloat64((e.z0 - e.a0)) / nullIf(toFloat64({p56:Float64}), 0)) < {p57:Float64}), 0), {p58:Float64}, (toFloat64((e.z0 - e.a0)) / nullIf(toFloat64({p59:Float64}), 0))) as w0, multiIf(ifNull(((toFloat64((e.z1 - e.a1)) / nullIf(toFloat64({p60:Float64}), 0)) <= {p61:Float64}), 0), {p62:Float64}, (toFloat64((e.z1 - e.a1)) / nullIf(toFloat64({p63:Float64}), 0))) as w1
                  from (
                    select multiIf(ifNull((count(*) > {p64:Int64}), 0), min(toFloat64((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p65:Int64}, 0)), 0) + toDecimal128({p66:Int64}, 0)))), null) as a0, multiIf(ifNull((count(*) > {p67:Int64}), 0), max(toFloat64((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p68:Int64}, 0)), 0) + toDecimal128({p69:Int64}, 0)))), null) as z0, multiIf(ifNull((count(*) > {p70:Int64}), 0), min(toFloat64((toFloat64(t0.`amount`) / nullIf(toFloat64({p71:Int64}), 0)))), null) as a1, multiIf(ifNull((count(*) > {p72:Int64}), 0), max(toFloat64((toFloat64(t0.`amount`) / nullIf(toFloat64({p73:Int64}), 0)))), null) as z1
                    from `default`.`sales` as t0
                  ) as e
                ) as o
              ) as k
            ) as p
          ) as t
        ) as w
      ) as r1
    ) as i
  ) as j
  group by toInt64((toFloat64((j.i0_ * j.w0______)) / nullIf(toFloat64(j.u0__), 0))), (toFloat64((j.i1_ * j.w1______)) / nullIf(toFloat64(j.u1__), 0)), toInt64((toFloat64(((j.i0_ + {p74:Float64}) * j.w0______)) / nullIf(toFloat64(j.u0__), 0))), (toFloat64(((j.i1_ + {p75:Float64}) * j.w1______)) / nullIf(toFloat64(j.u1__), 0))
) as a
order by a.d0__ nulls last, a.d1__ nulls last, a.d2 nulls last, a.d3 nulls last
limit 101;

-- bin: so many, of nothing
-- [1,1,1,1,0,0,1,1,1,2,2,5,5,10,0,0,1,1,2,2,5,5,10,1,0,10,10,0,1,10,0,0,1]
select a.d0__ as `num1`, a.d1 as `to`, a.m0 as `count`
from (
  select (toFloat64((j.i0_ * j.w0______)) / nullIf(toFloat64(j.u0__), 0)) as `d0__`, (toFloat64(((j.i0_ + {p1:Float64}) * j.w0______)) / nullIf(toFloat64(j.u0__), 0)) as d1, count(*) as m0
  from (
    select i.w0_____ as `w0______`, i.u0_ as `u0__`, multiIf(ifNull((i.d0_ >= (toFloat64(((i.i0 + {p2:Float64}) * i.w0_____)) / nullIf(toFloat64(i.u0_), 0))), 0), (i.i0 + {p3:Float64}), ifNull((i.d0_ < (toFloat64((i.i0 * i.w0_____)) / nullIf(toFloat64(i.u0_), 0))), 0), (i.i0 - {p4:Float64}), i.i0) as `i0_`
    from (
      select j2 as `d0_`, j0 as `w0_____`, j1 as `u0_`, floor((toFloat64((j2 * j1)) / nullIf(toFloat64(j0), 0))) as i0
      from (
        select s.d0 as j2
        from (
          select toFloat64(t0.`num1`) as d0
          from `default`.`empty` as t0
        ) as s
      ) as l1
      cross join (
        select w.w0____ as j0, w.u0 as j1
        from (
          select multiIf(ifNull((count(*) > {p5:Int64}), 0), max(multiIf(ifNull((t.k0__ < {p6:Float64}), 0), {p7:Float64}, (t.p0_ * multiIf(ifNull((t.w0___ <= {p8:Float64}), 0), {p9:Float64}, ifNull((t.w0___ <= {p10:Float64}), 0), {p11:Float64}, ifNull((t.w0___ <= {p12:Float64}), 0), {p13:Float64}, {p14:Float64})))), null) as `w0____`, multiIf(ifNull((count(*) > {p15:Int64}), 0), max(multiIf(ifNull((t.k0__ < {p16:Float64}), 0), (toFloat64(t.p0_) / nullIf(toFloat64(multiIf(ifNull((t.w0___ <= {p17:Float64}), 0), {p18:Float64}, ifNull((t.w0___ <= {p19:Float64}), 0), {p20:Float64}, ifNull((t.w0___ <= {p21:Float64}), 0), {p22:Float64}, {p23:Float64})), 0)), {p24:Float64})), null) as u0
          from (
            select p.k0_ as `k0__`, p.p0 as `p0_`, multiIf(ifNull((p.k0_ < {p25:Float64}), 0), (p.w0__ * p.p0), (toFloat64(p.w0__) / nullIf(toFloat64(p.p0), 0))) as `w0___`
            from (
              select k.w0_ as `w0__`, k.k0 as `k0_`, pow(toFloat64({p26:Float64}), toFloat64(abs(k.k0))) as p0
              from (
                select o.w0 as `w0_`, floor(log10(o.w0)) as k0
                from (
                  select multiIf(ifNull(((toFloat64((e.z0 - e.a0)) / nullIf(toFloat64({p27:Float64}), 0)) <= {p28:Float64}), 0), {p29:Float64}, (toFloat64((e.z0 - e.a0)) / nullIf(toFloat64({p30:Float64}), 0))) as w0
                  from (
                    select multiIf(ifNull((count(*) > {p31:Int64}), 0), min(toFloat64(t0.`num1`)), null) as a0, multiIf(ifNull((count(*) > {p32:Int64}), 0), max(toFloat64(t0.`num1`)), null) as z0
                    from `default`.`empty` as t0
                  ) as e
                ) as o
              ) as k
            ) as p
          ) as t
        ) as w
      ) as r1
    ) as i
  ) as j
  group by (toFloat64((j.i0_ * j.w0______)) / nullIf(toFloat64(j.u0__), 0)), (toFloat64(((j.i0_ + {p33:Float64}) * j.w0______)) / nullIf(toFloat64(j.u0__), 0))
) as a
order by a.d0__ nulls last, a.d1 nulls last
limit 101;

-- bin: so many, of rows as they are
-- [1,1,1,0,0,1,1,1,2,2,5,5,10,0,0,1,1,2,2,5,5,10,1,0,10,2,1,1,2,0,0]
select a.d0__ as `bin`, a.d1___ as `price`
from (
  select j.d1__ as `d1___`, toInt64((toFloat64((j.i0_ * j.w0______)) / nullIf(toFloat64(j.u0__), 0))) as `d0__`
  from (
    select i.d1_ as `d1__`, i.w0_____ as `w0______`, i.u0_ as `u0__`, multiIf(ifNull((i.d0_ >= (toFloat64(((i.i0 + {p1:Float64}) * i.w0_____)) / nullIf(toFloat64(i.u0_), 0))), 0), (i.i0 + {p2:Float64}), ifNull((i.d0_ < (toFloat64((i.i0 * i.w0_____)) / nullIf(toFloat64(i.u0_), 0))), 0), (i.i0 - {p3:Float64}), i.i0) as `i0_`
    from (
      select j2 as `d1_`, j3 as `d0_`, j0 as `w0_____`, j1 as `u0_`, floor((toFloat64((j3 * j1)) / nullIf(toFloat64(j0), 0))) as i0
      from (
        select s.d1 as j2, s.d0 as j3
        from (
          select toFloat64(t0.`amount`) as d0, t0.`price` as d1
          from `default`.`sales` as t0
        ) as s
      ) as l1
      cross join (
        select w.w0____ as j0, w.u0 as j1
        from (
          select multiIf(ifNull((count(*) > {p4:Int64}), 0), max(multiIf(ifNull((t.k0__ < {p5:Float64}), 0), {p6:Float64}, (t.p0_ * multiIf(ifNull((t.w0___ <= {p7:Float64}), 0), {p8:Float64}, ifNull((t.w0___ <= {p9:Float64}), 0), {p10:Float64}, ifNull((t.w0___ <= {p11:Float64}), 0), {p12:Float64}, {p13:Float64})))), null) as `w0____`, multiIf(ifNull((count(*) > {p14:Int64}), 0), max(multiIf(ifNull((t.k0__ < {p15:Float64}), 0), (toFloat64(t.p0_) / nullIf(toFloat64(multiIf(ifNull((t.w0___ <= {p16:Float64}), 0), {p17:Float64}, ifNull((t.w0___ <= {p18:Float64}), 0), {p19:Float64}, ifNull((t.w0___ <= {p20:Float64}), 0), {p21:Float64}, {p22:Float64})), 0)), {p23:Float64})), null) as u0
          from (
            select p.k0_ as `k0__`, p.p0 as `p0_`, multiIf(ifNull((p.k0_ < {p24:Float64}), 0), (p.w0__ * p.p0), (toFloat64(p.w0__) / nullIf(toFloat64(p.p0), 0))) as `w0___`
            from (
              select k.w0_ as `w0__`, k.k0 as `k0_`, pow(toFloat64({p25:Float64}), toFloat64(abs(k.k0))) as p0
              from (
                select o.w0 as `w0_`, floor(log10(o.w0)) as k0
                from (
                  select multiIf(ifNull(((toFloat64((e.z0 - e.a0)) / nullIf(toFloat64({p26:Float64}), 0)) < {p27:Float64}), 0), {p28:Float64}, (toFloat64((e.z0 - e.a0)) / nullIf(toFloat64({p29:Float64}), 0))) as w0
                  from (
                    select multiIf(ifNull((count(*) > {p30:Int64}), 0), min(toFloat64(t0.`amount`)), null) as a0, multiIf(ifNull((count(*) > {p31:Int64}), 0), max(toFloat64(t0.`amount`)), null) as z0
                    from `default`.`sales` as t0
                  ) as e
                ) as o
              ) as k
            ) as p
          ) as t
        ) as w
      ) as r1
    ) as i
  ) as j
  order by toInt64((toFloat64((j.i0_ * j.w0______)) / nullIf(toFloat64(j.u0__), 0))) desc nulls last, j.d1__ nulls last
  limit 4
) as a
order by a.d0__ desc nulls last, a.d1___ nulls last
limit 4;

-- bin: so many, of large and small numbers
-- [1,1,1,3,0,0,1,1,1,2,2,5,5,10,0,0,1,1,2,2,5,5,10,1,0,10,2,0,1,2,0,0,3]
select a.d0__ as `num1`, a.m0 as `count`
from (
  select (toFloat64((j.i0_ * j.w0______)) / nullIf(toFloat64(j.u0__), 0)) as `d0__`, count(*) as m0
  from (
    select i.w0_____ as `w0______`, i.u0_ as `u0__`, multiIf(ifNull((i.d0_ >= (toFloat64(((i.i0 + {p1:Float64}) * i.w0_____)) / nullIf(toFloat64(i.u0_), 0))), 0), (i.i0 + {p2:Float64}), ifNull((i.d0_ < (toFloat64((i.i0 * i.w0_____)) / nullIf(toFloat64(i.u0_), 0))), 0), (i.i0 - {p3:Float64}), i.i0) as `i0_`
    from (
      select j2 as `d0_`, j0 as `w0_____`, j1 as `u0_`, floor((toFloat64((j2 * j1)) / nullIf(toFloat64(j0), 0))) as i0
      from (
        select s.d0 as j2
        from (
          select toFloat64(t0.`num1`) as d0
          from `default`.`extremes` as t0
          where t0.`id` >= {p4:Int64}
        ) as s
      ) as l1
      cross join (
        select w.w0____ as j0, w.u0 as j1
        from (
          select multiIf(ifNull((count(*) > {p5:Int64}), 0), max(multiIf(ifNull((t.k0__ < {p6:Float64}), 0), {p7:Float64}, (t.p0_ * multiIf(ifNull((t.w0___ <= {p8:Float64}), 0), {p9:Float64}, ifNull((t.w0___ <= {p10:Float64}), 0), {p11:Float64}, ifNull((t.w0___ <= {p12:Float64}), 0), {p13:Float64}, {p14:Float64})))), null) as `w0____`, multiIf(ifNull((count(*) > {p15:Int64}), 0), max(multiIf(ifNull((t.k0__ < {p16:Float64}), 0), (toFloat64(t.p0_) / nullIf(toFloat64(multiIf(ifNull((t.w0___ <= {p17:Float64}), 0), {p18:Float64}, ifNull((t.w0___ <= {p19:Float64}), 0), {p20:Float64}, ifNull((t.w0___ <= {p21:Float64}), 0), {p22:Float64}, {p23:Float64})), 0)), {p24:Float64})), null) as u0
          from (
            select p.k0_ as `k0__`, p.p0 as `p0_`, multiIf(ifNull((p.k0_ < {p25:Float64}), 0), (p.w0__ * p.p0), (toFloat64(p.w0__) / nullIf(toFloat64(p.p0), 0))) as `w0___`
            from (
              select k.w0_ as `w0__`, k.k0 as `k0_`, pow(toFloat64({p26:Float64}), toFloat64(abs(k.k0))) as p0
              from (
                select o.w0 as `w0_`, floor(log10(o.w0)) as k0
                from (
                  select multiIf(ifNull(((toFloat64((e.z0 - e.a0)) / nullIf(toFloat64({p27:Float64}), 0)) <= {p28:Float64}), 0), {p29:Float64}, (toFloat64((e.z0 - e.a0)) / nullIf(toFloat64({p30:Float64}), 0))) as w0
                  from (
                    select multiIf(ifNull((count(*) > {p31:Int64}), 0), min(toFloat64(t0.`num1`)), null) as a0, multiIf(ifNull((count(*) > {p32:Int64}), 0), max(toFloat64(t0.`num1`)), null) as z0
                    from `default`.`extremes` as t0
                    where t0.`id` >= {p33:Int64}
                  ) as e
                ) as o
              ) as k
            ) as p
          ) as t
        ) as w
      ) as r1
    ) as i
  ) as j
  group by (toFloat64((j.i0_ * j.w0______)) / nullIf(toFloat64(j.u0__), 0))
) as a
order by a.d0__ nulls last
limit 101;

-- rows: dimensions only are not made distinct
-- [1]
select a.d0 as `bool1`
from (
  select t0.`bool1` as d0
  from `default`.`types` as t0
  where t0.`bool1` = {p1:UInt8}
  limit 101
) as a
limit 101;

-- rows: everything of a table
-- []
select a.d0 as `key1`, a.d1 as `txt1`, a.d2 as `label1`
from (
  select t0.`key1` as d0, t0.`txt1` as d1, t0.`label1` as d2
  from `default`.`labels` as t0
  order by t0.`key1` desc nulls last, t0.`label1` nulls last
  limit 101
) as a
order by a.d0 desc nulls last, a.d2 nulls last
limit 101;

-- rows: grain, bin and formula
-- [0,5,0,5]
select a.d0 as `date1`, round({p1:Float64} + a.d1 * {p2:Float64}, 0) as `num1`, a.d2 as `loud`
from (
  select toStartOfMonth(t0.`date1`) as d0, floor((toFloat64(t0.`num1`) - {p3:Float64}) / {p4:Float64}) as d1, upperUTF8(t0.`txt1`) as d2
  from `default`.`types` as t0
  order by upperUTF8(t0.`txt1`) nulls last, toStartOfMonth(t0.`date1`) nulls last
  limit 3
) as a
order by a.d2 nulls last, a.d0 nulls last
limit 2 offset 1;

-- rows: one more than our cap
-- []
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  limit 4
) as a
limit 4;

-- rows: a limit above the cap
-- []
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  limit 6
) as a
limit 6;

-- join: left
-- []
select a.d0 as `int1`, a.d1 as `regions.label1`
from (
  select j2 as d0, j0 as d1
  from (
    select t0.`int1` as j2, t0.`txt1` as j3, t0.`txt1` as x1
    from `default`.`types` as t0
  ) as l1
  global all left join (
    select toNullable(t1.`label1`) as j0, toNullable(t1.`region`) as j1, t1.`region` as x2
    from `default`.`regions` as t1
  ) as r1 on x1 = x2
  order by j2 nulls last
  limit 4
) as a
order by a.d0 nulls last
limit 4;

-- join: inner, by two columns
-- []
select a.d0 as `label1`, a.m0 as `count`
from (
  select j0 as d0, count(*) as m0
  from (
    select t0.`int1` as j3, t0.`txt1` as j4, t0.`int1` as x1, t0.`txt1` as x3
    from `default`.`types` as t0
  ) as l1
  global all inner join (
    select t1.`label1` as j0, t1.`key1` as j1, t1.`txt1` as j2, t1.`key1` as x2, t1.`txt1` as x4
    from `default`.`labels` as t1
  ) as r1 on ((x1 = x2) and (x3 = x4))
  group by j0
) as a
order by a.d0 nulls last
limit 101;

-- join: right
-- []
select a.d0 as `labels.key1`, a.d1 as `int1`
from (
  select j0 as d0, j1 as d1
  from (
    select toNullable(t0.`int1`) as j1, t0.`int1` as x1
    from `default`.`types` as t0
  ) as l1
  global all right join (
    select t1.`key1` as j0, t1.`key1` as x2
    from `default`.`labels` as t1
  ) as r1 on x1 = x2
  order by j0 desc nulls last
  limit 1
) as a
order by a.d0 desc nulls last
limit 1;

-- join: full
-- []
select a.m0 as `count`, a.m1 as `count_types.int1`, a.m2 as `count_labels.key1`
from (
  select count(*) as m0, count(j1) as m1, count(j0) as m2
  from (
    select toNullable(t0.`int1`) as j1, t0.`int1` as x1
    from `default`.`types` as t0
  ) as l1
  global all full join (
    select toNullable(t1.`key1`) as j0, t1.`key1` as x2
    from `default`.`labels` as t1
  ) as r1 on x1 = x2
) as a
limit 101;

-- join: two, the second on the first
-- []
select a.d0 as `r.rank1`, a.m0 as `sum_int1`
from (
  select j0 as d0, sum(toDecimal128(j4_, 0)) as m0
  from (
    select j4 as `j4_`, j2 as `j2_`, j3 as `j3_`, j2 as x1
    from (
      select t0.`int1` as j4, t0.`int1` as x3
      from `default`.`types` as t0
    ) as l1
    global all inner join (
      select t1.`txt1` as j2, t1.`key1` as j3, t1.`key1` as x4
      from `default`.`labels` as t1
    ) as r1 on x3 = x4
  ) as l2
  global all left join (
    select toNullable(t2.`rank1`) as j0, toNullable(t2.`region`) as j1, t2.`region` as x2
    from `default`.`regions` as t2
  ) as r2 on x1 = x2
  group by j0
) as a
order by a.d0 nulls last
limit 101;

-- join: with itself
-- [2]
select a.m0 as `count`
from (
  select count(*) as m0
  from (
    select t0.`txt1` as j2, t0.`txt1` as x1
    from `default`.`types` as t0
  ) as l1
  global all inner join (
    select t1.`int1` as j0, t1.`txt1` as j1, t1.`txt1` as x2
    from `default`.`types` as t1
    where t1.`int1` > {p1:Int64}
  ) as r1 on x1 = x2
) as a
limit 101;

-- names: quotes, brackets, line breaks
-- []
select a.d0 as `a "b" [c]`, a.d1 as `line
break`, a.d2 as `odd.name`, a.d3 as `x"); drop table types; --`
from (
  select t0.`a "b" [c]` as d0, t0.`line
break` as d1, t0.`odd.name` as d2, (toDecimal128(toInt64(t0.`a "b" [c]`), 0) + toDecimal128(t0.`line
break`, 0)) as d3
  from `default`.`odd "table"; --` as t0
  order by t0.`a "b" [c]` nulls last
  limit 1
) as a
order by a.d0 nulls last
limit 1;

-- names: outputs called like ours
-- []
select a.d0_ as m0, a.m0_ as d0
from (
  select t0.`it's` as `d0_`, sum(toDecimal128(t0.`d0`, 0)) as `m0_`
  from `default`.`odd "table"; --` as t0
  group by t0.`it's`
) as a
order by a.m0_ nulls last, a.d0_ nulls last
limit 101;

-- names: words that SQL keeps for itself, placeholders, 60 characters
-- ["?"]
select a.d0 as `where`, a.m0 as `limit`, a.m1 as `max_back\`tick\\`, a.m2 as `?`, a.m3 as `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`, a.m4 as `max_from`
from (
  select t0.`group` as d0, sum(toDecimal128(t0.`order`, 0)) as m0, max(t0.`back\`tick\\`) as m1, min(t0.`$1 ? :name @p {p:Int8} %s`) as m2, sum(toDecimal128(t0.`a name of sixty characters is as long as any engine takes it`, 0)) as m3, max(t0.`from`) as m4
  from `default`.`select` as t0
  where t0.`primary key` <> {p1:String}
  group by t0.`group`
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit 101;

-- policy: beside an or of the user
-- [0,"north"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where ((t0.`int1` > {p1:Int64}) or (t0.`int1` is null))
    and (t0.`txt1` = {p2:String})
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- policy: under two levels and a join
-- ["Europe/Berlin","north",1,"Europe/Berlin"]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select toStartOfMonth(toTimeZone(j1, {p1:String})) as d0, count(*) as m0
  from (
    select toNullable(toTimeZone(t0.`ts1`, 'UTC')) as j1, toNullable(t0.`txt1`) as j2, toNullable(t0.`bool1`) as j3, toNullable(t0.`int1`) as j4, t0.`int1` as x1
    from `default`.`types` as t0
  ) as l1
  global all full join (
    select toNullable(t1.`key1`) as j0, t1.`key1` as x2
    from `default`.`labels` as t1
  ) as r1 on x1 = x2
  where ((j2 = {p2:String}) or (j3 = {p3:UInt8}))
  group by toStartOfMonth(toTimeZone(j1, {p4:String}))
) as a
order by a.d0 nulls last
limit 101;

-- dashboard: filters that fit
-- [1,"north"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`types` as t0
  where (t0.`bool1` = {p1:UInt8})
    and (t0.`txt1` = {p2:String})
  order by t0.`int1` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- clock: days in New York, one of 23 hours and one of 25
-- ["America/New_York",1,12,"America/New_York"]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select toDate(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p1:String})) as d0, count(*) as m0
  from `default`.`moments` as t0
  where (t0.`id` >= {p2:Int64})
    and (t0.`id` <= {p3:Int64})
  group by toDate(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p4:String}))
) as a
order by a.d0 nulls last
limit 101;

-- clock: hours in New York, one left out
-- ["America/New_York",1,6,"America/New_York"]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select toStartOfHour(toDateTime(toString(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p1:String})), 'UTC')) as d0, count(*) as m0
  from `default`.`moments` as t0
  where (t0.`id` >= {p2:Int64})
    and (t0.`id` <= {p3:Int64})
  group by toStartOfHour(toDateTime(toString(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p4:String})), 'UTC'))
) as a
order by a.d0 nulls last
limit 101;

-- clock: hours in New York, one shown twice counts as one
-- ["America/New_York",7,12,"America/New_York"]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select toStartOfHour(toDateTime(toString(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p1:String})), 'UTC')) as d0, count(*) as m0
  from `default`.`moments` as t0
  where (t0.`id` >= {p2:Int64})
    and (t0.`id` <= {p3:Int64})
  group by toStartOfHour(toDateTime(toString(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p4:String})), 'UTC'))
) as a
order by a.d0 nulls last
limit 101;

-- clock: hours of the day in New York
-- ["America/New_York",1,12,"America/New_York"]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select toHour(toDateTime(toString(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p1:String})), 'UTC')) as d0, count(*) as m0
  from `default`.`moments` as t0
  where (t0.`id` >= {p2:Int64})
    and (t0.`id` <= {p3:Int64})
  group by toHour(toDateTime(toString(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p4:String})), 'UTC'))
) as a
order by a.d0 nulls last
limit 101;

-- clock: days of the week in New York
-- ["America/New_York",1,12,"America/New_York"]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select toDayOfWeek(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p1:String})) as d0, count(*) as m0
  from `default`.`moments` as t0
  where (t0.`id` >= {p2:Int64})
    and (t0.`id` <= {p3:Int64})
  group by toDayOfWeek(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p4:String}))
) as a
order by a.d0 nulls last
limit 101;

-- clock: medians of days in New York, in one level
-- ["America/New_York",1,12,"America/New_York"]
select a.d0 as `ts1`, a.m0 as `median_id`
from (
  select toDate(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p1:String})) as d0, if(length(arraySort(groupArray(toFloat64(t0.`id`)))) = 0, null, arraySort(groupArray(toFloat64(t0.`id`)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`id`))))) - 1)))) + 1] + (arraySort(groupArray(toFloat64(t0.`id`)))[toUInt32(ceil((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`id`))))) - 1)))) + 1] - arraySort(groupArray(toFloat64(t0.`id`)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`id`))))) - 1)))) + 1]) * ((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`id`))))) - 1)) - floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`id`))))) - 1))))) as m0
  from `default`.`moments` as t0
  where (t0.`id` >= {p2:Int64})
    and (t0.`id` <= {p3:Int64})
  group by toDate(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p4:String}))
) as a
order by a.d0 nulls last
limit 101;

-- clock: hours on Lord Howe, half of one shown twice and half of one left out
-- [13,16]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select toStartOfHour(toTimeZone(toTimeZone(t0.`ts1`, 'UTC') + [36000, 37800, 41400, 37800, 41400, 37800, 41400, 37800, 41400, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600][arrayCount(start -> start <= ifNull(toInt64(toTimeZone(t0.`ts1`, 'UTC')), 0), [352216800, 372785400, 384273000, 404839800, 415722600, 436289400, 447172200, 467739000, 478621800, 499188600, 511282800, 530033400, 542732400, 562087800, 574786800, 594142200, 606236400, 625591800, 636476400, 657041400, 667926000, 688491000, 699375600, 719940600, 731430000, 751995000, 762879600, 783444600, 794329200, 814894200, 828198000, 846343800, 859647600, 877793400, 891097200, 909243000, 922546800, 941297400, 953996400, 967303800, 985446000, 1004196600, 1017500400, 1035646200, 1048950000, 1067095800, 1080399600, 1099150200, 1111849200, 1130599800, 1143903600, 1162049400, 1174748400, 1193499000, 1207407600, 1223134200, 1238857200, 1254583800, 1270306800, 1286033400, 1301756400, 1317483000, 1333206000, 1349537400, 1365260400, 1380987000, 1396710000, 1412436600, 1428159600, 1443886200, 1459609200, 1475335800, 1491058800, 1506785400, 1522508400, 1538839800, 1554562800, 1570289400, 1586012400, 1601739000, 1617462000, 1633188600, 1648911600, 1664638200, 1680361200, 1696087800, 1712415600, 1728142200, 1743865200, 1759591800, 1775314800, 1791041400, 1806764400, 1822491000, 1838214000, 1853940600, 1869663600, 1885995000, 1901718000, 1917444600, 1933167600, 1948894200, 1964617200, 1980343800, 1996066800, 2011793400, 2027516400, 2043243000, 2058966000, 2075297400, 2091020400, 2106747000, 2122470000, 2138196600, 2153919600, 2169646200, 2185369200, 2201095800, 2216818800, 2233150200, 2248873200, 2264599800, 2280322800, 2296049400, 2311772400, 2327499000, 2343222000, 2358948600, 2374671600, 2390398200, 2406121200, 2422452600, 2438175600, 2453902200, 2469625200, 2485351800, 2501074800, 2516801400, 2532524400, 2548251000, 2563974000, 2579700600, 2596028400, 2611755000, 2627478000, 2643204600, 2658927600, 2674654200, 2690377200, 2706103800, 2721826800, 2737553400, 2753276400, 2769607800, 2785330800, 2801057400, 2816780400, 2832507000, 2848230000, 2863956600, 2879679600, 2895406200, 2911129200, 2926855800, 2942578800, 2958910200, 2974633200, 2990359800, 3006082800, 3021809400, 3037532400, 3053259000, 3068982000, 3084708600, 3100431600, 3116763000, 3132486000, 3148212600, 3163935600, 3179662200, 3195385200, 3211111800, 3226834800, 3242561400, 3258284400, 3274011000, 3289734000, 3306065400, 3321788400, 3337515000, 3353238000, 3368964600, 3384687600, 3400414200, 3416137200, 3431863800, 3447586800, 3463313400, 3479641200, 3495367800, 3511090800, 3526817400, 3542540400, 3558267000, 3573990000, 3589716600, 3605439600, 3621166200, 3636889200, 3653220600, 3668943600, 3684670200, 3700393200, 3716119800, 3731842800, 3747569400, 3763292400, 3779019000, 3794742000, 3810468600, 3826191600, 3842523000, 3858246000, 3873972600, 3889695600, 3905422200, 3921145200, 3936871800, 3952594800, 3968321400, 3984044400, 4000375800, 4016098800, 4031825400, 4047548400, 4063275000, 4078998000, 4094724600, 4110447600, 4126174200]) + 1], 'UTC')) as d0, count(*) as m0
  from `default`.`moments` as t0
  where (t0.`id` >= {p1:Int64})
    and (t0.`id` <= {p2:Int64})
  group by toStartOfHour(toTimeZone(toTimeZone(t0.`ts1`, 'UTC') + [36000, 37800, 41400, 37800, 41400, 37800, 41400, 37800, 41400, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600][arrayCount(start -> start <= ifNull(toInt64(toTimeZone(t0.`ts1`, 'UTC')), 0), [352216800, 372785400, 384273000, 404839800, 415722600, 436289400, 447172200, 467739000, 478621800, 499188600, 511282800, 530033400, 542732400, 562087800, 574786800, 594142200, 606236400, 625591800, 636476400, 657041400, 667926000, 688491000, 699375600, 719940600, 731430000, 751995000, 762879600, 783444600, 794329200, 814894200, 828198000, 846343800, 859647600, 877793400, 891097200, 909243000, 922546800, 941297400, 953996400, 967303800, 985446000, 1004196600, 1017500400, 1035646200, 1048950000, 1067095800, 1080399600, 1099150200, 1111849200, 1130599800, 1143903600, 1162049400, 1174748400, 1193499000, 1207407600, 1223134200, 1238857200, 1254583800, 1270306800, 1286033400, 1301756400, 1317483000, 1333206000, 1349537400, 1365260400, 1380987000, 1396710000, 1412436600, 1428159600, 1443886200, 1459609200, 1475335800, 1491058800, 1506785400, 1522508400, 1538839800, 1554562800, 1570289400, 1586012400, 1601739000, 1617462000, 1633188600, 1648911600, 1664638200, 1680361200, 1696087800, 1712415600, 1728142200, 1743865200, 1759591800, 1775314800, 1791041400, 1806764400, 1822491000, 1838214000, 1853940600, 1869663600, 1885995000, 1901718000, 1917444600, 1933167600, 1948894200, 1964617200, 1980343800, 1996066800, 2011793400, 2027516400, 2043243000, 2058966000, 2075297400, 2091020400, 2106747000, 2122470000, 2138196600, 2153919600, 2169646200, 2185369200, 2201095800, 2216818800, 2233150200, 2248873200, 2264599800, 2280322800, 2296049400, 2311772400, 2327499000, 2343222000, 2358948600, 2374671600, 2390398200, 2406121200, 2422452600, 2438175600, 2453902200, 2469625200, 2485351800, 2501074800, 2516801400, 2532524400, 2548251000, 2563974000, 2579700600, 2596028400, 2611755000, 2627478000, 2643204600, 2658927600, 2674654200, 2690377200, 2706103800, 2721826800, 2737553400, 2753276400, 2769607800, 2785330800, 2801057400, 2816780400, 2832507000, 2848230000, 2863956600, 2879679600, 2895406200, 2911129200, 2926855800, 2942578800, 2958910200, 2974633200, 2990359800, 3006082800, 3021809400, 3037532400, 3053259000, 3068982000, 3084708600, 3100431600, 3116763000, 3132486000, 3148212600, 3163935600, 3179662200, 3195385200, 3211111800, 3226834800, 3242561400, 3258284400, 3274011000, 3289734000, 3306065400, 3321788400, 3337515000, 3353238000, 3368964600, 3384687600, 3400414200, 3416137200, 3431863800, 3447586800, 3463313400, 3479641200, 3495367800, 3511090800, 3526817400, 3542540400, 3558267000, 3573990000, 3589716600, 3605439600, 3621166200, 3636889200, 3653220600, 3668943600, 3684670200, 3700393200, 3716119800, 3731842800, 3747569400, 3763292400, 3779019000, 3794742000, 3810468600, 3826191600, 3842523000, 3858246000, 3873972600, 3889695600, 3905422200, 3921145200, 3936871800, 3952594800, 3968321400, 3984044400, 4000375800, 4016098800, 4031825400, 4047548400, 4063275000, 4078998000, 4094724600, 4110447600, 4126174200]) + 1], 'UTC'))
) as a
order by a.d0 nulls last
limit 101;

-- clock: minutes on Lord Howe
-- [13,16]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select toStartOfMinute(toTimeZone(toTimeZone(t0.`ts1`, 'UTC') + [36000, 37800, 41400, 37800, 41400, 37800, 41400, 37800, 41400, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600][arrayCount(start -> start <= ifNull(toInt64(toTimeZone(t0.`ts1`, 'UTC')), 0), [352216800, 372785400, 384273000, 404839800, 415722600, 436289400, 447172200, 467739000, 478621800, 499188600, 511282800, 530033400, 542732400, 562087800, 574786800, 594142200, 606236400, 625591800, 636476400, 657041400, 667926000, 688491000, 699375600, 719940600, 731430000, 751995000, 762879600, 783444600, 794329200, 814894200, 828198000, 846343800, 859647600, 877793400, 891097200, 909243000, 922546800, 941297400, 953996400, 967303800, 985446000, 1004196600, 1017500400, 1035646200, 1048950000, 1067095800, 1080399600, 1099150200, 1111849200, 1130599800, 1143903600, 1162049400, 1174748400, 1193499000, 1207407600, 1223134200, 1238857200, 1254583800, 1270306800, 1286033400, 1301756400, 1317483000, 1333206000, 1349537400, 1365260400, 1380987000, 1396710000, 1412436600, 1428159600, 1443886200, 1459609200, 1475335800, 1491058800, 1506785400, 1522508400, 1538839800, 1554562800, 1570289400, 1586012400, 1601739000, 1617462000, 1633188600, 1648911600, 1664638200, 1680361200, 1696087800, 1712415600, 1728142200, 1743865200, 1759591800, 1775314800, 1791041400, 1806764400, 1822491000, 1838214000, 1853940600, 1869663600, 1885995000, 1901718000, 1917444600, 1933167600, 1948894200, 1964617200, 1980343800, 1996066800, 2011793400, 2027516400, 2043243000, 2058966000, 2075297400, 2091020400, 2106747000, 2122470000, 2138196600, 2153919600, 2169646200, 2185369200, 2201095800, 2216818800, 2233150200, 2248873200, 2264599800, 2280322800, 2296049400, 2311772400, 2327499000, 2343222000, 2358948600, 2374671600, 2390398200, 2406121200, 2422452600, 2438175600, 2453902200, 2469625200, 2485351800, 2501074800, 2516801400, 2532524400, 2548251000, 2563974000, 2579700600, 2596028400, 2611755000, 2627478000, 2643204600, 2658927600, 2674654200, 2690377200, 2706103800, 2721826800, 2737553400, 2753276400, 2769607800, 2785330800, 2801057400, 2816780400, 2832507000, 2848230000, 2863956600, 2879679600, 2895406200, 2911129200, 2926855800, 2942578800, 2958910200, 2974633200, 2990359800, 3006082800, 3021809400, 3037532400, 3053259000, 3068982000, 3084708600, 3100431600, 3116763000, 3132486000, 3148212600, 3163935600, 3179662200, 3195385200, 3211111800, 3226834800, 3242561400, 3258284400, 3274011000, 3289734000, 3306065400, 3321788400, 3337515000, 3353238000, 3368964600, 3384687600, 3400414200, 3416137200, 3431863800, 3447586800, 3463313400, 3479641200, 3495367800, 3511090800, 3526817400, 3542540400, 3558267000, 3573990000, 3589716600, 3605439600, 3621166200, 3636889200, 3653220600, 3668943600, 3684670200, 3700393200, 3716119800, 3731842800, 3747569400, 3763292400, 3779019000, 3794742000, 3810468600, 3826191600, 3842523000, 3858246000, 3873972600, 3889695600, 3905422200, 3921145200, 3936871800, 3952594800, 3968321400, 3984044400, 4000375800, 4016098800, 4031825400, 4047548400, 4063275000, 4078998000, 4094724600, 4110447600, 4126174200]) + 1], 'UTC')) as d0, count(*) as m0
  from `default`.`moments` as t0
  where (t0.`id` >= {p1:Int64})
    and (t0.`id` <= {p2:Int64})
  group by toStartOfMinute(toTimeZone(toTimeZone(t0.`ts1`, 'UTC') + [36000, 37800, 41400, 37800, 41400, 37800, 41400, 37800, 41400, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600][arrayCount(start -> start <= ifNull(toInt64(toTimeZone(t0.`ts1`, 'UTC')), 0), [352216800, 372785400, 384273000, 404839800, 415722600, 436289400, 447172200, 467739000, 478621800, 499188600, 511282800, 530033400, 542732400, 562087800, 574786800, 594142200, 606236400, 625591800, 636476400, 657041400, 667926000, 688491000, 699375600, 719940600, 731430000, 751995000, 762879600, 783444600, 794329200, 814894200, 828198000, 846343800, 859647600, 877793400, 891097200, 909243000, 922546800, 941297400, 953996400, 967303800, 985446000, 1004196600, 1017500400, 1035646200, 1048950000, 1067095800, 1080399600, 1099150200, 1111849200, 1130599800, 1143903600, 1162049400, 1174748400, 1193499000, 1207407600, 1223134200, 1238857200, 1254583800, 1270306800, 1286033400, 1301756400, 1317483000, 1333206000, 1349537400, 1365260400, 1380987000, 1396710000, 1412436600, 1428159600, 1443886200, 1459609200, 1475335800, 1491058800, 1506785400, 1522508400, 1538839800, 1554562800, 1570289400, 1586012400, 1601739000, 1617462000, 1633188600, 1648911600, 1664638200, 1680361200, 1696087800, 1712415600, 1728142200, 1743865200, 1759591800, 1775314800, 1791041400, 1806764400, 1822491000, 1838214000, 1853940600, 1869663600, 1885995000, 1901718000, 1917444600, 1933167600, 1948894200, 1964617200, 1980343800, 1996066800, 2011793400, 2027516400, 2043243000, 2058966000, 2075297400, 2091020400, 2106747000, 2122470000, 2138196600, 2153919600, 2169646200, 2185369200, 2201095800, 2216818800, 2233150200, 2248873200, 2264599800, 2280322800, 2296049400, 2311772400, 2327499000, 2343222000, 2358948600, 2374671600, 2390398200, 2406121200, 2422452600, 2438175600, 2453902200, 2469625200, 2485351800, 2501074800, 2516801400, 2532524400, 2548251000, 2563974000, 2579700600, 2596028400, 2611755000, 2627478000, 2643204600, 2658927600, 2674654200, 2690377200, 2706103800, 2721826800, 2737553400, 2753276400, 2769607800, 2785330800, 2801057400, 2816780400, 2832507000, 2848230000, 2863956600, 2879679600, 2895406200, 2911129200, 2926855800, 2942578800, 2958910200, 2974633200, 2990359800, 3006082800, 3021809400, 3037532400, 3053259000, 3068982000, 3084708600, 3100431600, 3116763000, 3132486000, 3148212600, 3163935600, 3179662200, 3195385200, 3211111800, 3226834800, 3242561400, 3258284400, 3274011000, 3289734000, 3306065400, 3321788400, 3337515000, 3353238000, 3368964600, 3384687600, 3400414200, 3416137200, 3431863800, 3447586800, 3463313400, 3479641200, 3495367800, 3511090800, 3526817400, 3542540400, 3558267000, 3573990000, 3589716600, 3605439600, 3621166200, 3636889200, 3653220600, 3668943600, 3684670200, 3700393200, 3716119800, 3731842800, 3747569400, 3763292400, 3779019000, 3794742000, 3810468600, 3826191600, 3842523000, 3858246000, 3873972600, 3889695600, 3905422200, 3921145200, 3936871800, 3952594800, 3968321400, 3984044400, 4000375800, 4016098800, 4031825400, 4047548400, 4063275000, 4078998000, 4094724600, 4110447600, 4126174200]) + 1], 'UTC'))
) as a
order by a.d0 nulls last
limit 101;

-- clock: days on Lord Howe
-- ["Australia/Lord_Howe","Australia/Lord_Howe"]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select toDate(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p1:String})) as d0, count(*) as m0
  from `default`.`moments` as t0
  group by toDate(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p2:String}))
) as a
order by a.d0 nulls last
limit 101;

-- clock: years in Kathmandu
-- ["Asia/Kathmandu",17,21,"Asia/Kathmandu"]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select toStartOfYear(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p1:String})) as d0, count(*) as m0
  from `default`.`moments` as t0
  where (t0.`id` >= {p2:Int64})
    and (t0.`id` <= {p3:Int64})
  group by toStartOfYear(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p4:String}))
) as a
order by a.d0 nulls last
limit 101;

-- clock: hours in Kathmandu
-- [17,19]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select toStartOfHour(toTimeZone(toTimeZone(t0.`ts1`, 'UTC') + [20476, 19800, 20700][arrayCount(start -> start <= ifNull(toInt64(toTimeZone(t0.`ts1`, 'UTC')), 0), [-1577943676, 504901800]) + 1], 'UTC')) as d0, count(*) as m0
  from `default`.`moments` as t0
  where (t0.`id` >= {p1:Int64})
    and (t0.`id` <= {p2:Int64})
  group by toStartOfHour(toTimeZone(toTimeZone(t0.`ts1`, 'UTC') + [20476, 19800, 20700][arrayCount(start -> start <= ifNull(toInt64(toTimeZone(t0.`ts1`, 'UTC')), 0), [-1577943676, 504901800]) + 1], 'UTC'))
) as a
order by a.d0 nulls last
limit 101;

-- clock: weeks from Sunday in New York
-- ["America/New_York",1,12,"America/New_York"]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select (toMonday(toDate(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p1:String})) + 1) - 1) as d0, count(*) as m0
  from `default`.`moments` as t0
  where (t0.`id` >= {p2:Int64})
    and (t0.`id` <= {p3:Int64})
  group by (toMonday(toDate(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p4:String})) + 1) - 1)
) as a
order by a.d0 nulls last
limit 101;

-- clock: months and all of their moments, with a leap day and none
-- ["Pacific/Auckland","Pacific/Auckland"]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select toStartOfMonth(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p1:String})) as d0, count(*) as m0
  from `default`.`moments` as t0
  group by toStartOfMonth(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p2:String}))
) as a
order by a.d0 nulls last
limit 101;

-- clock: a whole day of 23 hours in New York
-- ["2025-03-09 05:00:00","2025-03-10 04:00:00"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`moments` as t0
  where (t0.`ts1` >= toDateTime({p1:String}, 'UTC'))
    and (t0.`ts1` < toDateTime({p2:String}, 'UTC'))
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- clock: a whole day of 25 hours in New York
-- ["2025-11-02 04:00:00","2025-11-03 05:00:00"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`moments` as t0
  where (t0.`ts1` >= toDateTime({p1:String}, 'UTC'))
    and (t0.`ts1` < toDateTime({p2:String}, 'UTC'))
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- clock: from a wall clock that was never shown
-- [1,6,"2025-03-09 07:30:00"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`moments` as t0
  where ((t0.`id` >= {p1:Int64}) and (t0.`id` <= {p2:Int64}))
    and (t0.`ts1` >= toDateTime({p3:String}, 'UTC'))
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- clock: from a wall clock that was shown twice
-- [7,12,"2025-11-02 05:30:00"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`moments` as t0
  where ((t0.`id` >= {p1:Int64}) and (t0.`id` <= {p2:Int64}))
    and (t0.`ts1` > toDateTime({p3:String}, 'UTC'))
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- clock: parts of the time in New York, row by row
-- ["America/New_York","America/New_York","America/New_York","America/New_York",11,21,3,4,9]
select a.d0 as `id`, a.d1 as `h`, a.d2 as `m`, a.d3 as `s`, a.d4 as `d`
from (
  select t0.`id` as d0, toHour(toDateTime(toString(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p1:String})), 'UTC')) as d1, toMinute(toDateTime(toString(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p2:String})), 'UTC')) as d2, toSecond(toDateTime(toString(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p3:String})), 'UTC')) as d3, toDayOfMonth(toDateTime(toString(toTimeZone(toTimeZone(t0.`ts1`, 'UTC'), {p4:String})), 'UTC')) as d4
  from `default`.`moments` as t0
  where if(isNull(t0.`id`), null, t0.`id` in ({p5:Int64}, {p6:Int64}, {p7:Int64}, {p8:Int64}, {p9:Int64}))
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- calendar: weeks around New Year, from Monday
-- []
select a.d0 as `date1`, a.m0 as `count`
from (
  select toMonday(toDate(t0.`date1`)) as d0, count(*) as m0
  from `default`.`days` as t0
  group by toMonday(toDate(t0.`date1`))
) as a
order by a.d0 nulls last
limit 101;

-- calendar: weeks around New Year, from Sunday
-- []
select a.d0 as `date1`, a.m0 as `count`
from (
  select (toMonday(toDate(t0.`date1`) + 1) - 1) as d0, count(*) as m0
  from `default`.`days` as t0
  group by (toMonday(toDate(t0.`date1`) + 1) - 1)
) as a
order by a.d0 nulls last
limit 101;

-- calendar: weeks around New Year, from Saturday
-- []
select a.d0 as `date1`, a.m0 as `count`
from (
  select (toMonday(toDate(t0.`date1`) + 2) - 2) as d0, count(*) as m0
  from `default`.`days` as t0
  group by (toMonday(toDate(t0.`date1`) + 2) - 2)
) as a
order by a.d0 nulls last
limit 101;

-- calendar: ISO week, year, quarter, month, day and weekday
-- []
select a.d0 as `id`, a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5
from (
  select t0.`id` as d0, toISOWeek(t0.`date1`) as d1, toYear(t0.`date1`) as d2, toQuarter(t0.`date1`) as d3, toMonth(t0.`date1`) as d4, toDayOfMonth(t0.`date1`) as d5, toDayOfWeek(t0.`date1`) as d6
  from `default`.`days` as t0
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- calendar: a month, a quarter, a year later and earlier
-- [1,1,1,1,1]
select a.d0 as `id`, a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4
from (
  select t0.`id` as d0, addMonths(t0.`date1`, {p1:Int64}) as d1, addMonths(t0.`date1`, (-{p2:Int64})) as d2, addMonths(t0.`date1`, {p3:Int64} * 3) as d3, addYears(t0.`date1`, {p4:Int64}) as d4, addYears(t0.`date1`, (-{p5:Int64})) as d5
  from `default`.`days` as t0
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- calendar: weeks and days later
-- [1,1]
select a.d0 as `id`, a.d1 as x0, a.d2 as x1
from (
  select t0.`id` as d0, addWeeks(t0.`date1`, {p1:Int64}) as d1, addDays(t0.`date1`, (-{p2:Int64})) as d2
  from `default`.`days` as t0
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- calendar: borders of units between two dates
-- ["2016-01-01 00:00:00","UTC","2016-01-01 00:00:00","UTC","2016-01-01 00:00:00","UTC","2016-01-01 00:00:00","UTC","2016-01-01 00:00:00","UTC"]
select a.d0 as `id`, a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4
from (
  select t0.`id` as d0, dateDiff('day', toDateTime(toString(toTimeZone(toDateTime({p1:String}, 'UTC'), {p2:String})), 'UTC'), toDateTime(t0.`date1`, 'UTC'), 'UTC') as d1, dateDiff('week', toDateTime(toString(toTimeZone(toDateTime({p3:String}, 'UTC'), {p4:String})), 'UTC'), toDateTime(t0.`date1`, 'UTC'), 'UTC') as d2, dateDiff('month', toDateTime(toString(toTimeZone(toDateTime({p5:String}, 'UTC'), {p6:String})), 'UTC'), toDateTime(t0.`date1`, 'UTC'), 'UTC') as d3, dateDiff('quarter', toDateTime(toString(toTimeZone(toDateTime({p7:String}, 'UTC'), {p8:String})), 'UTC'), toDateTime(t0.`date1`, 'UTC'), 'UTC') as d4, dateDiff('year', toDateTime(toString(toTimeZone(toDateTime({p9:String}, 'UTC'), {p10:String})), 'UTC'), toDateTime(t0.`date1`, 'UTC'), 'UTC') as d5
  from `default`.`days` as t0
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- calendar: starts of units by formula
-- []
select a.d0 as `id`, a.d1 as x0, a.d2 as x1, a.d3 as x2
from (
  select t0.`id` as d0, toMonday(toDate(t0.`date1`)) as d1, toStartOfMonth(t0.`date1`) as d2, toStartOfQuarter(t0.`date1`) as d3
  from `default`.`days` as t0
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- calendar: quarters
-- []
select a.d0 as `date1`, a.m0 as `count`
from (
  select toStartOfQuarter(t0.`date1`) as d0, count(*) as m0
  from `default`.`days` as t0
  group by toStartOfQuarter(t0.`date1`)
) as a
order by a.d0 nulls last
limit 101;

-- calendar: the last day of February in a leap year
-- ["2000-02-29","2024-02-29","2024-12-30"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`days` as t0
  where (t0.`date1` = toDate({p1:String}) or t0.`date1` = toDate({p2:String}) or t0.`date1` = toDate({p3:String}))
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- calendar: first and last, smallest and largest
-- [0,0,0,0]
select a.m0 as `min_date1`, a.m1 as `max_date1`, a.m2 as `countDistinct_date1`, a.m3 as `first_id`, a.m4 as `last_id`
from (
  select multiIf(ifNull((count(*) > {p1:Int64}), 0), min(t0.`date1`), null) as m0, multiIf(ifNull((count(*) > {p2:Int64}), 0), max(t0.`date1`), null) as m1, ifNull(uniqExact(t0.`date1`), 0) as m2, multiIf(ifNull((count(*) > {p3:Int64}), 0), argMin(if(isNull(t0.`date1`), null, t0.`id`), tuple(assumeNotNull(t0.`date1`), assumeNotNull(t0.`id`))), null) as m3, multiIf(ifNull((count(*) > {p4:Int64}), 0), argMax(if(isNull(t0.`date1`), null, t0.`id`), tuple(assumeNotNull(t0.`date1`), assumeNotNull(t0.`id`))), null) as m4
  from `default`.`days` as t0
) as a
limit 101;

-- extremes: integers of 64 bits as they are
-- []
select a.d0 as `id`, a.d1 as `int1`, a.d2 as `int2`
from (
  select t0.`id` as d0, t0.`int1` as d1, t0.`int2` as d2
  from `default`.`extremes` as t0
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- extremes: integers beyond the floats are told apart
-- ["9007199254740993"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`extremes` as t0
  where t0.`int1` = {p1:Int64}
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- extremes: integers beyond the floats in a list
-- ["-9007199254740993","9007199254740992"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`extremes` as t0
  where if(isNull(t0.`int1`), null, t0.`int1` in ({p1:Int64}, {p2:Int64}))
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- extremes: sorted by integers of 64 bits
-- []
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `default`.`extremes` as t0
  order by t0.`int1` desc nulls last
  limit 3
) as a
order by a.d0 desc nulls last
limit 3;

-- extremes: a sum beyond 64 bits
-- [0,0]
select a.m0 as `sum_int1`
from (
  select multiIf(ifNull((count(*) > {p1:Int64}), 0), sum(toDecimal128(t0.`int1`, 0)), null) as m0
  from `default`.`extremes` as t0
  where t0.`int1` > {p2:Int64}
) as a
limit 101;

-- extremes: a sum below 64 bits
-- [0,0]
select a.m0 as `sum_int1`
from (
  select multiIf(ifNull((count(*) > {p1:Int64}), 0), sum(toDecimal128(t0.`int1`, 0)), null) as m0
  from `default`.`extremes` as t0
  where t0.`int1` < {p2:Int64}
) as a
limit 101;

-- extremes: sums of 32 bits beyond 32 bits, and of all
-- [0,0,0,0]
select a.m0 as `positive`, a.m1 as `sum_int1`, a.m2 as `sum_int2`
from (
  select multiIf(ifNull((count(*) > {p1:Int64}), 0), sum(toDecimal128(multiIf(ifNull((t0.`int1` > {p2:Int64}), 0), t0.`int2`, null), 0)), null) as m0, multiIf(ifNull((count(*) > {p3:Int64}), 0), sum(toDecimal128(t0.`int1`, 0)), null) as m1, multiIf(ifNull((count(*) > {p4:Int64}), 0), sum(toDecimal128(t0.`int2`, 0)), null) as m2
  from `default`.`extremes` as t0
) as a
limit 101;

-- extremes: a product of two columns of 32 bits
-- []
select a.d0 as `id`, a.d1 as x0
from (
  select t0.`id` as d0, (toDecimal128(toInt64(t0.`int2`), 0) * toDecimal128(t0.`int2`, 0)) as d1
  from `default`.`extremes` as t0
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- extremes: smallest and largest
-- [0,0,0,0]
select a.m0 as `min_int1`, a.m1 as `max_int1`, a.m2 as `min_num1`, a.m3 as `max_num1`, a.m4 as `countDistinct_int1`
from (
  select multiIf(ifNull((count(*) > {p1:Int64}), 0), min(t0.`int1`), null) as m0, multiIf(ifNull((count(*) > {p2:Int64}), 0), max(t0.`int1`), null) as m1, multiIf(ifNull((count(*) > {p3:Int64}), 0), min(t0.`num1`), null) as m2, multiIf(ifNull((count(*) > {p4:Int64}), 0), max(t0.`num1`), null) as m3, ifNull(uniqExact(t0.`int1`), 0) as m4
  from `default`.`extremes` as t0
) as a
limit 101;

-- extremes: floats large and small
-- []
select a.d0 as `id`, a.d1 as `num1`
from (
  select t0.`id` as d0, t0.`num1` as d1
  from `default`.`extremes` as t0
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- extremes: means of integers
-- [0,0,0]
select a.m0 as `avg_int2`, a.m1 as `median_int2`, a.m2 as `huge`
from (
  select multiIf(ifNull((count(*) > {p1:Int64}), 0), avg(toFloat64(t0.`int2`)), null) as m0, if(length(arraySort(groupArray(toFloat64(t0.`int2`)))) = 0, null, arraySort(groupArray(toFloat64(t0.`int2`)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int2`))))) - 1)))) + 1] + (arraySort(groupArray(toFloat64(t0.`int2`)))[toUInt32(ceil((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int2`))))) - 1)))) + 1] - arraySort(groupArray(toFloat64(t0.`int2`)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int2`))))) - 1)))) + 1]) * ((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int2`))))) - 1)) - floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int2`))))) - 1))))) as m1, multiIf(ifNull((count(*) > {p2:Int64}), 0), avg(toFloat64(multiIf(ifNull((t0.`int1` > {p3:Int64}), 0), t0.`int1`, null))), null) as m2
  from `default`.`extremes` as t0
) as a
limit 101;

-- extremes: division and remainder by zero are null
-- [0,0,0,0,10,10,0,0,3]
select a.d0 as `id`, a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5
from (
  select t0.`id` as d0, (toFloat64(t0.`int2`) / nullIf(toFloat64({p1:Int64}), 0)) as d1, if(ifNull({p2:Int64}, 0) = 0, null, t0.`int2` % if(ifNull({p3:Int64}, 0) = 0, 1, {p4:Int64})) as d2, (toFloat64(t0.`num1`) / nullIf(toFloat64(t0.`int1`), 0)) as d3, (toFloat64({p5:Int64}) / nullIf(toFloat64(t0.`int1`), 0)) as d4, if(ifNull(t0.`int2`, 0) = 0, null, {p6:Int64} % if(ifNull(t0.`int2`, 0) = 0, 1, t0.`int2`)) as d5, (toFloat64({p7:Int64}) / nullIf(toFloat64({p8:Int64}), 0)) as d6
  from `default`.`extremes` as t0
  where t0.`id` <> {p9:Int64}
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- extremes: remainders keep the sign of the first
-- [3,7,3,3,3,7,3,3,10,10,10,7.5,7.5,2,2,7.5,7.5,2,2,5]
select a.d0 as `id`, a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4
from (
  select t0.`id` as d0, if(ifNull({p1:Int64}, 0) = 0, null, (-{p2:Int64}) % if(ifNull({p3:Int64}, 0) = 0, 1, {p4:Int64})) as d1, if(ifNull((-{p5:Int64}), 0) = 0, null, {p6:Int64} % if(ifNull((-{p7:Int64}), 0) = 0, 1, (-{p8:Int64}))) as d2, if(ifNull({p9:Int64}, 0) = 0, null, t0.`int1` % if(ifNull({p10:Int64}, 0) = 0, 1, {p11:Int64})) as d3, (toFloat64({p12:Float64}) - trunc(toFloat64({p13:Float64}) / nullIf(toFloat64({p14:Int64}), 0)) * nullIf(toFloat64({p15:Int64}), 0)) as d4, (toFloat64((-{p16:Float64})) - trunc(toFloat64((-{p17:Float64})) / nullIf(toFloat64({p18:Int64}), 0)) * nullIf(toFloat64({p19:Int64}), 0)) as d5
  from `default`.`extremes` as t0
  where t0.`id` < {p20:Int64}
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- extremes: rounding, halves away from zero
-- [25,25,1,1,2.5,2.5,2.5,2.5,0.5,0.5,1234.5,1234.5,2,2,4,7]
select a.d0 as `id`, a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5, a.d7 as x6
from (
  select t0.`id` as d0, (if(toFloat64(t0.`num1`) < 0, -1., 1.) * floor(abs(toFloat64(t0.`num1`) * 1.) + 0.5) / 1.) as d1, (if(toFloat64(toFloat64((t0.`num1` * toFloat64({p1:Int64})))) < 0, -1., 1.) * floor(abs(toFloat64(toFloat64((t0.`num1` * toFloat64({p2:Int64})))) * pow(10., {p3:Int64})) + 0.5) / pow(10., {p4:Int64})) as d2, (if(toFloat64((-{p5:Float64})) < 0, -1., 1.) * floor(abs(toFloat64((-{p6:Float64})) * 1.) + 0.5) / 1.) as d3, (if(toFloat64({p7:Float64}) < 0, -1., 1.) * floor(abs(toFloat64({p8:Float64}) * 1.) + 0.5) / 1.) as d4, floor((-{p9:Float64})) as d5, ceil((-{p10:Float64})) as d6, (if(toFloat64(toFloat64({p11:Float64})) < 0, -1., 1.) * floor(abs(toFloat64(toFloat64({p12:Float64})) * pow(10., (-{p13:Int64}))) + 0.5) / pow(10., (-{p14:Int64}))) as d7
  from `default`.`extremes` as t0
  where (t0.`id` >= {p15:Int64})
    and (t0.`id` <= {p16:Int64})
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- extremes: functions outside of what they are defined for are null
-- [0,0,0,0,0,0,1,0,8,0.5,0,1000,5,7]
select a.d0 as `id`, a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5
from (
  select t0.`id` as d0, sqrt(multiIf(ifNull((t0.`num1` >= toFloat64({p1:Int64})), 0), t0.`num1`, null)) as d1, log(multiIf(ifNull((t0.`num1` > toFloat64({p2:Int64})), 0), t0.`num1`, null)) as d2, log10(multiIf(ifNull(((t0.`num1` * toFloat64({p3:Int64})) > toFloat64({p4:Int64})), 0), (t0.`num1` * toFloat64({p5:Int64})), null)) as d3, pow(toFloat64({p6:Int64}), toFloat64((-{p7:Int64}))) as d4, pow(toFloat64(((t0.`num1` * toFloat64({p8:Int64})) - toFloat64({p9:Int64}))), toFloat64({p10:Float64})) as d5, exp(((t0.`num1` * toFloat64({p11:Int64})) + toFloat64({p12:Int64}))) as d6
  from `default`.`extremes` as t0
  where (t0.`id` >= {p13:Int64})
    and (t0.`id` <= {p14:Int64})
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- extremes: texts that are no number or date become null
-- [" 12.5 ","1e3","-.5","12,5","","12a","2025-02-30","2025-02-30","2025-02-30","2024-02-29","2024-02-29","2024-02-29","2025-13-01","2025-13-01","2025-13-01","","","",5]
select a.d0 as `id`, a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5, a.d7 as x6, a.d8 as x7, a.d9 as x8, a.d10 as x9
from (
  select t0.`id` as d0, toFloat64OrNull(replaceRegexpAll({p1:String}, '^ +| +$', '')) as d1, toFloat64OrNull(replaceRegexpAll({p2:String}, '^ +| +$', '')) as d2, toFloat64OrNull(replaceRegexpAll({p3:String}, '^ +| +$', '')) as d3, toFloat64OrNull(replaceRegexpAll({p4:String}, '^ +| +$', '')) as d4, toFloat64OrNull(replaceRegexpAll({p5:String}, '^ +| +$', '')) as d5, toFloat64OrNull(replaceRegexpAll({p6:String}, '^ +| +$', '')) as d6, multiIf(toString(toDateOrNull(substring(replaceRegexpAll({p7:String}, '^ +| +$', ''), 1, 10))) = substring(replaceRegexpAll({p8:String}, '^ +| +$', ''), 1, 10), toDateOrNull(substring(replaceRegexpAll({p9:String}, '^ +| +$', ''), 1, 10)), null) as d7, multiIf(toString(toDateOrNull(substring(replaceRegexpAll({p10:String}, '^ +| +$', ''), 1, 10))) = substring(replaceRegexpAll({p11:String}, '^ +| +$', ''), 1, 10), toDateOrNull(substring(replaceRegexpAll({p12:String}, '^ +| +$', ''), 1, 10)), null) as d8, multiIf(toString(toDateOrNull(substring(replaceRegexpAll({p13:String}, '^ +| +$', ''), 1, 10))) = substring(replaceRegexpAll({p14:String}, '^ +| +$', ''), 1, 10), toDateOrNull(substring(replaceRegexpAll({p15:String}, '^ +| +$', ''), 1, 10)), null) as d9, multiIf(toString(toDateOrNull(substring(replaceRegexpAll({p16:String}, '^ +| +$', ''), 1, 10))) = substring(replaceRegexpAll({p17:String}, '^ +| +$', ''), 1, 10), toDateOrNull(substring(replaceRegexpAll({p18:String}, '^ +| +$', ''), 1, 10)), null) as d10
  from `default`.`extremes` as t0
  where t0.`id` = {p19:Int64}
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- extremes: numbers and truth as texts
-- [10,10,10,10,10,5,5,4,4,4,4,4,4,7]
select a.d0 as `id`, a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4
from (
  select t0.`id` as d0, toString(t0.`int1`) as d1, if(t0.`num1` = trunc(t0.`num1`) and abs(t0.`num1`) < 1e15, concat(toString(t0.`num1`), '.0'), toString(t0.`num1`)) as d2, if((t0.`num1` * toFloat64({p1:Int64})) = trunc((t0.`num1` * toFloat64({p2:Int64}))) and abs((t0.`num1` * toFloat64({p3:Int64}))) < 1e15, concat(toString((t0.`num1` * toFloat64({p4:Int64}))), '.0'), toString((t0.`num1` * toFloat64({p5:Int64})))) as d3, multiIf((t0.`id` > {p6:Int64}) = 1, 'true', (t0.`id` > {p7:Int64}) = 0, 'false', null) as d4, if((toFloat64(t0.`id`) / nullIf(toFloat64({p8:Int64}), 0)) = trunc((toFloat64(t0.`id`) / nullIf(toFloat64({p9:Int64}), 0))) and abs((toFloat64(t0.`id`) / nullIf(toFloat64({p10:Int64}), 0))) < 1e15, concat(toString((toFloat64(t0.`id`) / nullIf(toFloat64({p11:Int64}), 0))), '.0'), toString((toFloat64(t0.`id`) / nullIf(toFloat64({p12:Int64}), 0)))) as d5
  from `default`.`extremes` as t0
  where (t0.`id` >= {p13:Int64})
    and (t0.`id` <= {p14:Int64})
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- extremes: bins below zero
-- [-0.25,0.25,-0.25,0.25,-1,1,-0.25,0.25]
select round({p1:Float64} + a.d0 * {p2:Float64}, 2) as `num1`, a.m0 as `count`
from (
  select floor((toFloat64(t0.`num1`) - {p3:Float64}) / {p4:Float64}) as d0, count(*) as m0
  from `default`.`extremes` as t0
  where (t0.`num1` >= toFloat64({p5:Int64}))
    and (t0.`num1` <= toFloat64({p6:Int64}))
  group by floor((toFloat64(t0.`num1`) - {p7:Float64}) / {p8:Float64})
) as a
order by a.d0 nulls last
limit 101;

-- extremes: decimals of 38 digits as they are
-- []
select a.d0 as `id`, a.d1 as `dec1`
from (
  select t0.`id` as d0, t0.`dec1` as d1
  from `default`.`amounts` as t0
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- extremes: decimals of 38 digits, summed and compared
-- [0,3,0,0,"12345678901234567890.1234",1,"12345678901234567890.1233",1]
select a.m0 as `total`, a.m1 as `min_dec1`, a.m2 as `max_dec1`, a.m3 as `countDistinct_dec1`, a.m4 as `same`, a.m5 as `more`
from (
  select multiIf(ifNull((count(*) > {p1:Int64}), 0), sum(multiIf(ifNull((t0.`id` <= {p2:Int64}), 0), t0.`dec1`, null)), null) as m0, multiIf(ifNull((count(*) > {p3:Int64}), 0), min(t0.`dec1`), null) as m1, multiIf(ifNull((count(*) > {p4:Int64}), 0), max(t0.`dec1`), null) as m2, ifNull(uniqExact(t0.`dec1`), 0) as m3, count(multiIf(ifNull((t0.`dec1` = toDecimal128({p5:String}, 4)), 0), {p6:Int64}, null)) as m4, count(multiIf(ifNull((t0.`dec1` > toDecimal128({p7:String}, 4)), 0), {p8:Int64}, null)) as m5
  from `default`.`amounts` as t0
) as a
limit 101;

-- words: equality is exact
-- ["a"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`words` as t0
  where t0.`txt1` = {p1:String}
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- words: blanks at the end count
-- ["a "]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`words` as t0
  where t0.`txt1` = {p1:String}
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- words: the empty text is no null
-- [""]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`words` as t0
  where t0.`txt1` = {p1:String}
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- words: a blank is no empty text
-- [" "]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`words` as t0
  where t0.`txt1` = {p1:String}
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- words: accents count, however they are written
-- ["10","SS","n","á"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`words` as t0
  where if(isNull(t0.`txt1`), null, t0.`txt1` in ({p1:String}, {p2:String}, {p3:String}, {p4:String}))
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- words: not in a list, exactly
-- ["","A","Z","a%b","a_b","null","ß","日本","🎉"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`words` as t0
  where if(isNull(t0.`txt1`), null, t0.`txt1` not in ({p1:String}, {p2:String}, {p3:String}, {p4:String}, {p5:String}, {p6:String}, {p7:String}, {p8:String}, {p9:String}))
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- words: order is that of code points
-- ["Z","a b"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`words` as t0
  where (t0.`txt1` >= {p1:String})
    and (t0.`txt1` <= {p2:String})
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- words: texts of digits are ordered as texts
-- ["9"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`words` as t0
  where t0.`txt1` < {p1:String}
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- words: grouped exactly, in order, nulls last
-- []
select a.d0 as `txt1`, a.m0 as `count`
from (
  select t0.`txt1` as d0, count(*) as m0
  from `default`.`words` as t0
  group by t0.`txt1`
) as a
order by a.d0 nulls last
limit 101;

-- words: downwards, nulls last
-- []
select a.d0 as `txt1`, a.m0 as `max_id`
from (
  select t0.`txt1` as d0, max(t0.`id`) as m0
  from `default`.`words` as t0
  group by t0.`txt1`
) as a
order by a.d0 desc nulls last
limit 4;

-- words: distinct, smallest, largest
-- [0,0,0,0]
select a.m0 as `countDistinct_txt1`, a.m1 as `min_txt1`, a.m2 as `max_txt1`, a.m3 as `first_txt1`, a.m4 as `last_id`
from (
  select ifNull(uniqExact(t0.`txt1`), 0) as m0, multiIf(ifNull((count(*) > {p1:Int64}), 0), min(t0.`txt1`), null) as m1, multiIf(ifNull((count(*) > {p2:Int64}), 0), max(t0.`txt1`), null) as m2, multiIf(ifNull((count(*) > {p3:Int64}), 0), argMin(if(isNull(t0.`id`), null, t0.`txt1`), tuple(assumeNotNull(t0.`id`), assumeNotNull(t0.`txt1`))), null) as m3, multiIf(ifNull((count(*) > {p4:Int64}), 0), argMax(if(isNull(t0.`txt1`), null, t0.`id`), tuple(assumeNotNull(t0.`txt1`), assumeNotNull(t0.`id`))), null) as m4
  from `default`.`words` as t0
) as a
limit 101;

-- words: contains, whatever the case
-- ["Z"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`words` as t0
  where if(isNull(t0.`txt1`), null, positionUTF8(lowerUTF8(ifNull(t0.`txt1`, '')), lowerUTF8({p1:String})) > 0)
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- words: contains a percent sign
-- ["%"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`words` as t0
  where if(isNull(t0.`txt1`), null, positionUTF8(lowerUTF8(ifNull(t0.`txt1`, '')), lowerUTF8({p1:String})) > 0)
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- words: contains an underscore
-- ["_"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`words` as t0
  where if(isNull(t0.`txt1`), null, positionUTF8(lowerUTF8(ifNull(t0.`txt1`, '')), lowerUTF8({p1:String})) > 0)
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- words: contains a backslash
-- ["\\"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`words` as t0
  where if(isNull(t0.`txt1`), null, positionUTF8(lowerUTF8(ifNull(t0.`txt1`, '')), lowerUTF8({p1:String})) > 0)
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- words: contains a quote
-- ["'"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`words` as t0
  where if(isNull(t0.`txt1`), null, positionUTF8(lowerUTF8(ifNull(t0.`txt1`, '')), lowerUTF8({p1:String})) > 0)
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- words: contains blanks
-- [" "]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`words` as t0
  where if(isNull(t0.`txt1`), null, positionUTF8(lowerUTF8(ifNull(t0.`txt1`, '')), lowerUTF8({p1:String})) > 0)
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- words: contains nothing, which every text does
-- [""]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`words` as t0
  where not (if(isNull(t0.`txt1`), null, positionUTF8(lowerUTF8(ifNull(t0.`txt1`, '')), lowerUTF8({p1:String})) > 0))
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- words: contains characters of four bytes
-- ["🎉"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`words` as t0
  where if(isNull(t0.`txt1`), null, positionUTF8(lowerUTF8(ifNull(t0.`txt1`, '')), lowerUTF8({p1:String})) > 0)
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- words: contains what is no pattern
-- [".*"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`words` as t0
  where if(isNull(t0.`txt1`), null, positionUTF8(lowerUTF8(ifNull(t0.`txt1`, '')), lowerUTF8({p1:String})) > 0)
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- words: starts with a blank
-- [" "]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`words` as t0
  where startsWith(lowerUTF8(t0.`txt1`), lowerUTF8({p1:String}))
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- words: starts with, whatever the case
-- ["A"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`words` as t0
  where startsWith(lowerUTF8(t0.`txt1`), lowerUTF8({p1:String}))
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- words: ends with a blank
-- [" "]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`words` as t0
  where endsWith(lowerUTF8(t0.`txt1`), lowerUTF8({p1:String}))
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- words: ends with characters of three bytes
-- ["本"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `default`.`words` as t0
  where endsWith(lowerUTF8(t0.`txt1`), lowerUTF8({p1:String}))
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- words: length and parts in characters
-- [1,1,2,"a","_","<",">",10,2,22,23,3,6,7,9]
select a.d0 as `id`, a.d1 as `length`, a.d2 as `first`, a.d3 as `rest`, a.d4 as `replaced`, a.d5 as `trimmed`
from (
  select t0.`id` as d0, lengthUTF8(t0.`txt1`) as d1, if(isNull(t0.`txt1`), null, arrayStringConcat(arraySlice(extractAll(ifNull(t0.`txt1`, ''), '(?s).'), {p1:Int64}, {p2:Int64}))) as d2, if(isNull(t0.`txt1`), null, arrayStringConcat(arraySlice(extractAll(ifNull(t0.`txt1`, ''), '(?s).'), {p3:Int64}))) as d3, replaceAll(t0.`txt1`, {p4:String}, {p5:String}) as d4, concat(ifNull({p6:String}, ''), ifNull(replaceRegexpAll(t0.`txt1`, '^ +| +$', ''), ''), ifNull({p7:String}, '')) as d5
  from `default`.`words` as t0
  where if(isNull(t0.`id`), null, t0.`id` in ({p8:Int64}, {p9:Int64}, {p10:Int64}, {p11:Int64}, {p12:Int64}, {p13:Int64}, {p14:Int64}, {p15:Int64}))
  order by t0.`id` nulls last
  limit 101
) as a
order by a.d0 nulls last
limit 101;

-- words: joined exactly
-- []
select a.m0 as `count`
from (
  select count(*) as m0
  from (
    select t0.`txt1` as j1, t0.`txt1` as x1
    from `default`.`words` as t0
  ) as l1
  global all inner join (
    select t1.`txt1` as j0, t1.`txt1` as x2
    from `default`.`words` as t1
  ) as r1 on x1 = x2
) as a
limit 101;

-- sparse: counts, sums and means of groups of nulls
-- []
select a.d0 as `txt1`, a.m0 as `count`, a.m1 as `count_num1`, a.m2 as `sum_num1`, a.m3 as `avg_int1`, a.m4 as `sum_int1`
from (
  select t0.`txt1` as d0, count(*) as m0, count(t0.`num1`) as m1, sum(t0.`num1`) as m2, avg(toFloat64(t0.`int1`)) as m3, sum(toDecimal128(t0.`int1`, 0)) as m4
  from `default`.`sparse` as t0
  group by t0.`txt1`
) as a
order by a.d0 nulls last
limit 101;

-- sparse: smallest, largest and distinct of groups of nulls
-- []
select a.d0 as `txt1`, a.m0 as `min_num1`, a.m1 as `max_date1`, a.m2 as `countDistinct_int1`, a.m3 as `first_int1`, a.m4 as `last_num1`
from (
  select t0.`txt1` as d0, min(t0.`num1`) as m0, max(t0.`date1`) as m1, ifNull(uniqExact(t0.`int1`), 0) as m2, argMin(if(isNull(t0.`date1`), null, t0.`int1`), tuple(assumeNotNull(t0.`date1`), assumeNotNull(t0.`int1`))) as m3, argMax(if(isNull(t0.`date1`), null, t0.`num1`), tuple(assumeNotNull(t0.`date1`), assumeNotNull(t0.`num1`))) as m4
  from `default`.`sparse` as t0
  group by t0.`txt1`
) as a
order by a.d0 nulls last
limit 101;

-- sparse: medians, quantiles and deviations of groups of nulls and of one
-- [0.9,0.9,0.9,0.9,0.9]
select a.d0 as `txt1`, a.m0 as `median_num1`, a.m1 as `quantile_num1`, a.m2 as `stddev_num1`, a.m3 as `variance_int1`
from (
  select t0.`txt1` as d0, if(length(arraySort(groupArray(toFloat64(t0.`num1`)))) = 0, null, arraySort(groupArray(toFloat64(t0.`num1`)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`num1`))))) - 1)))) + 1] + (arraySort(groupArray(toFloat64(t0.`num1`)))[toUInt32(ceil((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`num1`))))) - 1)))) + 1] - arraySort(groupArray(toFloat64(t0.`num1`)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`num1`))))) - 1)))) + 1]) * ((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`num1`))))) - 1)) - floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`num1`))))) - 1))))) as m0, if(length(arraySort(groupArray(toFloat64(t0.`num1`)))) = 0, null, arraySort(groupArray(toFloat64(t0.`num1`)))[toUInt32(floor(({p1:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`num1`))))) - 1)))) + 1] + (arraySort(groupArray(toFloat64(t0.`num1`)))[toUInt32(ceil(({p2:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`num1`))))) - 1)))) + 1] - arraySort(groupArray(toFloat64(t0.`num1`)))[toUInt32(floor(({p3:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`num1`))))) - 1)))) + 1]) * (({p4:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`num1`))))) - 1)) - floor(({p5:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`num1`))))) - 1))))) as m1, if(count(t0.`num1`) > 1, stddevSamp(toFloat64(t0.`num1`)), null) as m2, if(count(t0.`int1`) > 1, varSamp(toFloat64(t0.`int1`)), null) as m3
  from `default`.`sparse` as t0
  group by t0.`txt1`
) as a
order by a.d0 nulls last
limit 101;

-- sparse: conditions that no row passes
-- [3,1,3,"2025-01-03",1,1,1,1,1,1,1,1,1]
select a.d0 as `txt1`, a.m0 as `count`, a.m1 as `sum_int1`, a.m2 as `countDistinct_int1`, a.m3 as `max_int1`, a.m4 as `median_num1`
from (
  select t0.`txt1` as d0, count(multiIf(ifNull((t0.`num1` > toFloat64({p1:Int64})), 0), {p2:Int64}, null)) as m0, sum(toDecimal128(multiIf(ifNull((t0.`num1` > toFloat64({p3:Int64})), 0), t0.`int1`, null), 0)) as m1, ifNull(uniqExact(multiIf(ifNull((t0.`int1` is null), 0), t0.`int1`, null)), 0) as m2, max(multiIf(ifNull((t0.`date1` >= toDate({p4:String})), 0), t0.`int1`, null)) as m3, if(length(arraySort(groupArray(toFloat64(multiIf(ifNull((t0.`int1` > {p5:Int64}), 0), t0.`num1`, null))))) = 0, null, arraySort(groupArray(toFloat64(multiIf(ifNull((t0.`int1` > {p6:Int64}), 0), t0.`num1`, null))))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(multiIf(ifNull((t0.`int1` > {p7:Int64}), 0), t0.`num1`, null)))))) - 1)))) + 1] + (arraySort(groupArray(toFloat64(multiIf(ifNull((t0.`int1` > {p8:Int64}), 0), t0.`num1`, null))))[toUInt32(ceil((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(multiIf(ifNull((t0.`int1` > {p9:Int64}), 0), t0.`num1`, null)))))) - 1)))) + 1] - arraySort(groupArray(toFloat64(multiIf(ifNull((t0.`int1` > {p10:Int64}), 0), t0.`num1`, null))))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(multiIf(ifNull((t0.`int1` > {p11:Int64}), 0), t0.`num1`, null)))))) - 1)))) + 1]) * ((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(multiIf(ifNull((t0.`int1` > {p12:Int64}), 0), t0.`num1`, null)))))) - 1)) - floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(multiIf(ifNull((t0.`int1` > {p13:Int64}), 0), t0.`num1`, null)))))) - 1))))) as m4
  from `default`.`sparse` as t0
  group by t0.`txt1`
) as a
order by a.d0 nulls last
limit 101;

-- sparse: extreme quantiles
-- [0,0,0,0,0,1,1,1,1,1,0.1,0.1,0.1,0.1,0.1]
select a.m0 as `none`, a.m1 as `all`, a.m2 as `tenth`, a.m3 as `median_int1`
from (
  select if(length(arraySort(groupArray(toFloat64(t0.`int1`)))) = 0, null, arraySort(groupArray(toFloat64(t0.`int1`)))[toUInt32(floor(({p1:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int1`))))) - 1)))) + 1] + (arraySort(groupArray(toFloat64(t0.`int1`)))[toUInt32(ceil(({p2:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int1`))))) - 1)))) + 1] - arraySort(groupArray(toFloat64(t0.`int1`)))[toUInt32(floor(({p3:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int1`))))) - 1)))) + 1]) * (({p4:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int1`))))) - 1)) - floor(({p5:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int1`))))) - 1))))) as m0, if(length(arraySort(groupArray(toFloat64(t0.`int1`)))) = 0, null, arraySort(groupArray(toFloat64(t0.`int1`)))[toUInt32(floor(({p6:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int1`))))) - 1)))) + 1] + (arraySort(groupArray(toFloat64(t0.`int1`)))[toUInt32(ceil(({p7:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int1`))))) - 1)))) + 1] - arraySort(groupArray(toFloat64(t0.`int1`)))[toUInt32(floor(({p8:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int1`))))) - 1)))) + 1]) * (({p9:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int1`))))) - 1)) - floor(({p10:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int1`))))) - 1))))) as m1, if(length(arraySort(groupArray(toFloat64(t0.`int1`)))) = 0, null, arraySort(groupArray(toFloat64(t0.`int1`)))[toUInt32(floor(({p11:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int1`))))) - 1)))) + 1] + (arraySort(groupArray(toFloat64(t0.`int1`)))[toUInt32(ceil(({p12:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int1`))))) - 1)))) + 1] - arraySort(groupArray(toFloat64(t0.`int1`)))[toUInt32(floor(({p13:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int1`))))) - 1)))) + 1]) * (({p14:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int1`))))) - 1)) - floor(({p15:Float64} * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int1`))))) - 1))))) as m2, if(length(arraySort(groupArray(toFloat64(t0.`int1`)))) = 0, null, arraySort(groupArray(toFloat64(t0.`int1`)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int1`))))) - 1)))) + 1] + (arraySort(groupArray(toFloat64(t0.`int1`)))[toUInt32(ceil((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int1`))))) - 1)))) + 1] - arraySort(groupArray(toFloat64(t0.`int1`)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int1`))))) - 1)))) + 1]) * ((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int1`))))) - 1)) - floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`int1`))))) - 1))))) as m3
  from `default`.`sparse` as t0
) as a
limit 101;

-- sparse: by dates, nulls last, downwards
-- []
select a.d0 as `date1`, a.m0 as `count`
from (
  select t0.`date1` as d0, count(*) as m0
  from `default`.`sparse` as t0
  group by t0.`date1`
) as a
order by a.d0 desc nulls last
limit 101;

-- sparse: nothing passes, by a dimension and without
-- [0,99]
select a.m0 as `count`, a.m1 as `max_num1`
from (
  select count(*) as m0, multiIf(ifNull((count(*) > {p1:Int64}), 0), max(t0.`num1`), null) as m1
  from `default`.`sparse` as t0
  where t0.`num1` > toFloat64({p2:Int64})
) as a
limit 101;

-- sparse: having leaves out groups of nulls
-- [0]
select a.d0 as `txt1`, a.m0 as `s`
from (
  select t0.`txt1` as d0, sum(t0.`num1`) as m0
  from `default`.`sparse` as t0
  group by t0.`txt1`
) as a
where a.m0 >= toFloat64({p1:Int64})
order by a.d0 nulls last
limit 101;

-- sparse: choices between nulls
-- [0,0,0,1,0,"nulls",0,0,0]
select a.m0 as `a`, a.m1 as `b`, a.m2 as `c`, a.m3 as `d`, a.m4 as `e`, a.m5 as `f`
from (
  select multiIf(ifNull((count(*) > {p1:Int64}), 0), sum(coalesce(t0.`num1`, toFloat64({p2:Int64}))), null) as m0, multiIf(ifNull((count(*) > {p3:Int64}), 0), sum(toDecimal128(multiIf(ifNull((t0.`num1` is null), 0), {p4:Int64}, {p5:Int64}), 0)), null) as m1, count(nullIf(t0.`txt1`, {p6:String})) as m2, multiIf(ifNull((count(*) > {p7:Int64}), 0), max(greatest(coalesce(t0.`num1`, toFloat64(t0.`int1`)), coalesce(toFloat64(t0.`int1`), t0.`num1`))), null) as m3, multiIf(ifNull((count(*) > {p8:Int64}), 0), min(least(coalesce(t0.`num1`, toFloat64(t0.`int1`)), coalesce(toFloat64(t0.`int1`), t0.`num1`))), null) as m4, multiIf(ifNull((count(*) > {p9:Int64}), 0), sum(greatest(coalesce(t0.`num1`, toFloat64(t0.`int1`)), coalesce(toFloat64(t0.`int1`), t0.`num1`))), null) as m5
  from `default`.`sparse` as t0
) as a
limit 101;

-- formula: Amount - Cost
-- ["A-17"]
select a.d0 as `x`
from (
  select (t0.`Amount` - t0.`Cost`) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p1:String}
  limit 101
) as a
limit 101;

-- formula: Units * 2 + 1
-- [2,1,"A-17"]
select a.d0 as `x`
from (
  select (toDecimal128((toDecimal128(t0.`Units`, 0) * toDecimal128({p1:Int64}, 0)), 0) + toDecimal128({p2:Int64}, 0)) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p3:String}
  limit 101
) as a
limit 101;

-- formula: -Units
-- ["A-17"]
select a.d0 as `x`
from (
  select (-t0.`Units`) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p1:String}
  limit 101
) as a
limit 101;

-- formula: Units / 2
-- [2,"A-17"]
select a.d0 as `x`
from (
  select (toFloat64(t0.`Units`) / nullIf(toFloat64({p1:Int64}), 0)) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: Units / 0
-- [0,"A-17"]
select a.d0 as `x`
from (
  select (toFloat64(t0.`Units`) / nullIf(toFloat64({p1:Int64}), 0)) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: Units % 2
-- [2,2,2,"A-17"]
select a.d0 as `x`
from (
  select if(ifNull({p1:Int64}, 0) = 0, null, t0.`Units` % if(ifNull({p2:Int64}, 0) = 0, 1, {p3:Int64})) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p4:String}
  limit 101
) as a
limit 101;

-- formula: Region = 'north'
-- ["north","A-17"]
select a.d0 as `x`
from (
  select t0.`Region` = {p1:String} as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: [Due] > '2025-01-20'
-- ["2025-01-20","A-17"]
select a.d0 as `x`
from (
  select t0.`Due` > toDate({p1:String}) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: Paid and Amount > 100
-- [100,1,100,0,"A-17"]
select a.d0 as `x`
from (
  select multiIf(ifNull((t0.`Paid` and (t0.`Amount` > toFloat64({p1:Int64}))), 0), {p2:UInt8}, ifNull(((not t0.`Paid`) or (not (t0.`Amount` > toFloat64({p3:Int64})))), 0), {p4:UInt8}, null) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p5:String}
  limit 101
) as a
limit 101;

-- formula: not Paid or Units = 3
-- [3,1,3,0,"A-17"]
select a.d0 as `x`
from (
  select multiIf(ifNull(((not t0.`Paid`) or (t0.`Units` = {p1:Int64})), 0), {p2:UInt8}, ifNull((t0.`Paid` and (not (t0.`Units` = {p3:Int64}))), 0), {p4:UInt8}, null) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p5:String}
  limit 101
) as a
limit 101;

-- formula: Region in ('north', 'east')
-- ["east","north",1,"east","north",0,"A-17"]
select a.d0 as `x`
from (
  select multiIf(ifNull((if(isNull(t0.`Region`), null, t0.`Region` in ({p1:String}, {p2:String}))), 0), {p3:UInt8}, ifNull((if(isNull(t0.`Region`), null, t0.`Region` not in ({p4:String}, {p5:String}))), 0), {p6:UInt8}, null) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p7:String}
  limit 101
) as a
limit 101;

-- formula: Units not in (1, 2)
-- [1,2,1,1,2,0,"A-17"]
select a.d0 as `x`
from (
  select multiIf(ifNull((if(isNull(t0.`Units`), null, t0.`Units` not in ({p1:Int64}, {p2:Int64}))), 0), {p3:UInt8}, ifNull((if(isNull(t0.`Units`), null, t0.`Units` in ({p4:Int64}, {p5:Int64}))), 0), {p6:UInt8}, null) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p7:String}
  limit 101
) as a
limit 101;

-- formula: Amount between 100 and 120.5
-- [100,120.5,1,100,120.5,0,"A-17"]
select a.d0 as `x`
from (
  select multiIf(ifNull(((t0.`Amount` >= toFloat64({p1:Int64})) and (t0.`Amount` <= {p2:Float64})), 0), {p3:UInt8}, ifNull(((not (t0.`Amount` >= toFloat64({p4:Int64}))) or (not (t0.`Amount` <= {p5:Float64}))), 0), {p6:UInt8}, null) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p7:String}
  limit 101
) as a
limit 101;

-- formula: Units not between 1 and 2
-- [1,2,1,1,2,0,"A-17"]
select a.d0 as `x`
from (
  select not multiIf(ifNull(((t0.`Units` >= {p1:Int64}) and (t0.`Units` <= {p2:Int64})), 0), {p3:UInt8}, ifNull(((not (t0.`Units` >= {p4:Int64})) or (not (t0.`Units` <= {p5:Int64}))), 0), {p6:UInt8}, null) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p7:String}
  limit 101
) as a
limit 101;

-- formula: Paid is null
-- ["A-17"]
select a.d0 as `x`
from (
  select t0.`Paid` is null as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p1:String}
  limit 101
) as a
limit 101;

-- formula: [Due] is not null
-- ["A-17"]
select a.d0 as `x`
from (
  select t0.`Due` is not null as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p1:String}
  limit 101
) as a
limit 101;

-- formula: (1 + 2) * 3
-- [1,2,3,"A-17"]
select a.d0 as `x`
from (
  select (toDecimal128((toDecimal128({p1:Int64}, 0) + toDecimal128({p2:Int64}, 0)), 0) * toDecimal128({p3:Int64}, 0)) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p4:String}
  limit 101
) as a
limit 101;

-- formula: if(Amount > 100, 'large', 'small')
-- [100,"large","small","A-17"]
select a.d0 as `x`
from (
  select multiIf(ifNull((t0.`Amount` > toFloat64({p1:Int64})), 0), {p2:String}, {p3:String}) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p4:String}
  limit 101
) as a
limit 101;

-- formula: if(Units = 0, 'none', Units < 3, 'few', 'many')
-- [0,"none",3,"few","many","A-17"]
select a.d0 as `x`
from (
  select multiIf(ifNull((t0.`Units` = {p1:Int64}), 0), {p2:String}, ifNull((t0.`Units` < {p3:Int64}), 0), {p4:String}, {p5:String}) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p6:String}
  limit 101
) as a
limit 101;

-- formula: case when Paid then 'paid' when Amount > 50 then 'due' else 'small' end
-- ["paid",50,"due","small","A-17"]
select a.d0 as `x`
from (
  select multiIf(ifNull(t0.`Paid`, 0), {p1:String}, ifNull((t0.`Amount` > toFloat64({p2:Int64})), 0), {p3:String}, {p4:String}) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p5:String}
  limit 101
) as a
limit 101;

-- formula: coalesce(null, Region, 'none')
-- ["none","A-17"]
select a.d0 as `x`
from (
  select coalesce(null, t0.`Region`, {p1:String}) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: nullif(Region, 'north')
-- ["north","A-17"]
select a.d0 as `x`
from (
  select nullIf(t0.`Region`, {p1:String}) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: least(Amount, Cost)
-- ["A-17"]
select a.d0 as `x`
from (
  select least(coalesce(t0.`Amount`, t0.`Cost`), coalesce(t0.`Cost`, t0.`Amount`)) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p1:String}
  limit 101
) as a
limit 101;

-- formula: greatest(Amount, Cost, 100)
-- [100,100,"A-17"]
select a.d0 as `x`
from (
  select greatest(coalesce(greatest(coalesce(t0.`Amount`, t0.`Cost`), coalesce(t0.`Cost`, t0.`Amount`)), toFloat64({p1:Int64})), coalesce(toFloat64({p2:Int64}), greatest(coalesce(t0.`Amount`, t0.`Cost`), coalesce(t0.`Cost`, t0.`Amount`)))) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p3:String}
  limit 101
) as a
limit 101;

-- formula: abs(Cost - Amount)
-- ["A-17"]
select a.d0 as `x`
from (
  select abs((t0.`Cost` - t0.`Amount`)) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p1:String}
  limit 101
) as a
limit 101;

-- formula: round(3.14159, 2)
-- [3.14159,3.14159,2,2,"A-17"]
select a.d0 as `x`
from (
  select (if(toFloat64(toFloat64({p1:Float64})) < 0, -1., 1.) * floor(abs(toFloat64(toFloat64({p2:Float64})) * pow(10., {p3:Int64})) + 0.5) / pow(10., {p4:Int64})) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p5:String}
  limit 101
) as a
limit 101;

-- formula: round(Amount)
-- ["A-17"]
select a.d0 as `x`
from (
  select (if(toFloat64(t0.`Amount`) < 0, -1., 1.) * floor(abs(toFloat64(t0.`Amount`) * 1.) + 0.5) / 1.) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p1:String}
  limit 101
) as a
limit 101;

-- formula: floor(Amount)
-- ["A-17"]
select a.d0 as `x`
from (
  select floor(t0.`Amount`) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p1:String}
  limit 101
) as a
limit 101;

-- formula: ceil(Amount)
-- ["A-17"]
select a.d0 as `x`
from (
  select ceil(t0.`Amount`) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p1:String}
  limit 101
) as a
limit 101;

-- formula: sqrt(81)
-- [81,0,81,"A-17"]
select a.d0 as `x`
from (
  select sqrt(multiIf(ifNull(({p1:Int64} >= {p2:Int64}), 0), {p3:Int64}, null)) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p4:String}
  limit 101
) as a
limit 101;

-- formula: sqrt(-1)
-- [1,0,1,"A-17"]
select a.d0 as `x`
from (
  select sqrt(multiIf(ifNull(((-{p1:Int64}) >= {p2:Int64}), 0), (-{p3:Int64}), null)) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p4:String}
  limit 101
) as a
limit 101;

-- formula: power(2, 10)
-- [2,10,"A-17"]
select a.d0 as `x`
from (
  select pow(toFloat64({p1:Int64}), toFloat64({p2:Int64})) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p3:String}
  limit 101
) as a
limit 101;

-- formula: ln(1)
-- [1,0,1,"A-17"]
select a.d0 as `x`
from (
  select log(multiIf(ifNull(({p1:Int64} > {p2:Int64}), 0), {p3:Int64}, null)) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p4:String}
  limit 101
) as a
limit 101;

-- formula: ln(0)
-- [0,0,0,"A-17"]
select a.d0 as `x`
from (
  select log(multiIf(ifNull(({p1:Int64} > {p2:Int64}), 0), {p3:Int64}, null)) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p4:String}
  limit 101
) as a
limit 101;

-- formula: log(1000)
-- [1000,0,1000,"A-17"]
select a.d0 as `x`
from (
  select log10(multiIf(ifNull(({p1:Int64} > {p2:Int64}), 0), {p3:Int64}, null)) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p4:String}
  limit 101
) as a
limit 101;

-- formula: exp(0)
-- [0,"A-17"]
select a.d0 as `x`
from (
  select exp({p1:Int64}) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: lower('North')
-- ["North","A-17"]
select a.d0 as `x`
from (
  select lowerUTF8({p1:String}) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: upper(Region)
-- ["A-17"]
select a.d0 as `x`
from (
  select upperUTF8(t0.`Region`) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p1:String}
  limit 101
) as a
limit 101;

-- formula: trim('  a b ')
-- ["  a b ","A-17"]
select a.d0 as `x`
from (
  select replaceRegexpAll({p1:String}, '^ +| +$', '') as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: length(Region)
-- ["A-17"]
select a.d0 as `x`
from (
  select lengthUTF8(t0.`Region`) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p1:String}
  limit 101
) as a
limit 101;

-- formula: substring(Code, 1, 1)
-- [1,1,"A-17"]
select a.d0 as `x`
from (
  select if(isNull(t0.`Code`), null, arrayStringConcat(arraySlice(extractAll(ifNull(t0.`Code`, ''), '(?s).'), {p1:Int64}, {p2:Int64}))) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p3:String}
  limit 101
) as a
limit 101;

-- formula: substring(Code, 3)
-- [3,"A-17"]
select a.d0 as `x`
from (
  select if(isNull(t0.`Code`), null, arrayStringConcat(arraySlice(extractAll(ifNull(t0.`Code`, ''), '(?s).'), {p1:Int64}))) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: replace(Code, '-', '/')
-- ["-","/","A-17"]
select a.d0 as `x`
from (
  select replaceAll(t0.`Code`, {p1:String}, {p2:String}) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p3:String}
  limit 101
) as a
limit 101;

-- formula: concat(Region, ' ', Units, null)
-- [" ","A-17"]
select a.d0 as `x`
from (
  select concat(ifNull(t0.`Region`, ''), ifNull({p1:String}, ''), ifNull(toString(t0.`Units`), ''), ifNull(null, '')) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: contains(Region, 'ORT')
-- ["ORT","A-17"]
select a.d0 as `x`
from (
  select if(isNull(t0.`Region`), null, positionUTF8(lowerUTF8(ifNull(t0.`Region`, '')), lowerUTF8({p1:String})) > 0) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: startsWith(Code, 'a')
-- ["a","A-17"]
select a.d0 as `x`
from (
  select startsWith(lowerUTF8(t0.`Code`), lowerUTF8({p1:String})) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: endsWith(Code, '7')
-- ["7","A-17"]
select a.d0 as `x`
from (
  select endsWith(lowerUTF8(t0.`Code`), lowerUTF8({p1:String})) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: year([Ordered at])
-- ["Europe/Berlin","A-17"]
select a.d0 as `x`
from (
  select toYear(toDateTime(toString(toTimeZone(toTimeZone(t0.`Ordered at`, 'UTC'), {p1:String})), 'UTC')) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: quarter([Due])
-- ["A-17"]
select a.d0 as `x`
from (
  select toQuarter(t0.`Due`) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p1:String}
  limit 101
) as a
limit 101;

-- formula: month([Ordered at])
-- ["Europe/Berlin","A-17"]
select a.d0 as `x`
from (
  select toMonth(toDateTime(toString(toTimeZone(toTimeZone(t0.`Ordered at`, 'UTC'), {p1:String})), 'UTC')) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: week('2024-12-30')
-- ["2024-12-29 23:00:00","Europe/Berlin","A-17"]
select a.d0 as `x`
from (
  select toISOWeek(toDateTime(toString(toTimeZone(toDateTime({p1:String}, 'UTC'), {p2:String})), 'UTC')) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p3:String}
  limit 101
) as a
limit 101;

-- formula: day([Due])
-- ["A-17"]
select a.d0 as `x`
from (
  select toDayOfMonth(t0.`Due`) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p1:String}
  limit 101
) as a
limit 101;

-- formula: weekday([Due])
-- ["A-17"]
select a.d0 as `x`
from (
  select toDayOfWeek(t0.`Due`) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p1:String}
  limit 101
) as a
limit 101;

-- formula: hour([Ordered at])
-- ["Europe/Berlin","A-17"]
select a.d0 as `x`
from (
  select toHour(toDateTime(toString(toTimeZone(toTimeZone(t0.`Ordered at`, 'UTC'), {p1:String})), 'UTC')) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: minute([Ordered at])
-- ["Europe/Berlin","A-17"]
select a.d0 as `x`
from (
  select toMinute(toDateTime(toString(toTimeZone(toTimeZone(t0.`Ordered at`, 'UTC'), {p1:String})), 'UTC')) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: second([Ordered at])
-- ["Europe/Berlin","A-17"]
select a.d0 as `x`
from (
  select toSecond(toDateTime(toString(toTimeZone(toTimeZone(t0.`Ordered at`, 'UTC'), {p1:String})), 'UTC')) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: dateTrunc('month', [Due])
-- ["A-17"]
select a.d0 as `x`
from (
  select toStartOfMonth(t0.`Due`) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p1:String}
  limit 101
) as a
limit 101;

-- formula: dateTrunc('hour', [Ordered at])
-- ["Europe/Berlin","A-17"]
select a.d0 as `x`
from (
  select toStartOfHour(toDateTime(toString(toTimeZone(toTimeZone(t0.`Ordered at`, 'UTC'), {p1:String})), 'UTC')) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: dateAdd('month', 1, [Due])
-- [1,"A-17"]
select a.d0 as `x`
from (
  select addMonths(t0.`Due`, {p1:Int64}) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: dateAdd('day', -Units, [Due])
-- ["A-17"]
select a.d0 as `x`
from (
  select addDays(t0.`Due`, (-t0.`Units`)) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p1:String}
  limit 101
) as a
limit 101;

-- formula: dateDiff('day', [Ordered at], [Due])
-- ["Europe/Berlin","A-17"]
select a.d0 as `x`
from (
  select dateDiff('day', toDateTime(toString(toTimeZone(toTimeZone(t0.`Ordered at`, 'UTC'), {p1:String})), 'UTC'), toDateTime(t0.`Due`, 'UTC'), 'UTC') as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: dateDiff('hour', [Ordered at], '2025-01-01T03:00:00')
-- ["2025-01-01 02:00:00","A-17"]
select a.d0 as `x`
from (
  select dateDiff('hour', toTimeZone(t0.`Ordered at`, 'UTC'), toDateTime({p1:String}, 'UTC'), 'UTC') as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: dateDiff('day', [Ordered at], now())
-- ["Europe/Berlin","2025-01-07 10:20:00","Europe/Berlin","A-17"]
select a.d0 as `x`
from (
  select dateDiff('day', toDateTime(toString(toTimeZone(toTimeZone(t0.`Ordered at`, 'UTC'), {p1:String})), 'UTC'), toDateTime(toString(toTimeZone(toDateTime({p2:String}, 'UTC'), {p3:String})), 'UTC'), 'UTC') as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p4:String}
  limit 101
) as a
limit 101;

-- formula: today()
-- ["2025-01-07","A-17"]
select a.d0 as `x`
from (
  select toDate({p1:String}) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: [Due] > today()
-- ["2025-01-07","A-17"]
select a.d0 as `x`
from (
  select t0.`Due` > toDate({p1:String}) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: number('42.50')
-- ["42.50","A-17"]
select a.d0 as `x`
from (
  select toFloat64OrNull(replaceRegexpAll({p1:String}, '^ +| +$', '')) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: number(Code)
-- ["A-17"]
select a.d0 as `x`
from (
  select toFloat64OrNull(replaceRegexpAll(t0.`Code`, '^ +| +$', '')) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p1:String}
  limit 101
) as a
limit 101;

-- formula: number(Paid)
-- ["A-17"]
select a.d0 as `x`
from (
  select toInt64(t0.`Paid`) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p1:String}
  limit 101
) as a
limit 101;

-- formula: text(Units)
-- ["A-17"]
select a.d0 as `x`
from (
  select toString(t0.`Units`) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p1:String}
  limit 101
) as a
limit 101;

-- formula: text([Ordered at])
-- ["Europe/Berlin","A-17"]
select a.d0 as `x`
from (
  select toString(toDateTime(toString(toTimeZone(toTimeZone(t0.`Ordered at`, 'UTC'), {p1:String})), 'UTC')) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: date([Ordered at])
-- ["Europe/Berlin","A-17"]
select a.d0 as `x`
from (
  select toDate(toDateTime(toString(toTimeZone(toTimeZone(t0.`Ordered at`, 'UTC'), {p1:String})), 'UTC')) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p2:String}
  limit 101
) as a
limit 101;

-- formula: date('soon')
-- ["soon","soon","soon","A-17"]
select a.d0 as `x`
from (
  select multiIf(toString(toDateOrNull(substring(replaceRegexpAll({p1:String}, '^ +| +$', ''), 1, 10))) = substring(replaceRegexpAll({p2:String}, '^ +| +$', ''), 1, 10), toDateOrNull(substring(replaceRegexpAll({p3:String}, '^ +| +$', ''), 1, 10)), null) as d0
  from `default`.`orders` as t0
  where t0.`Code` = {p4:String}
  limit 101
) as a
limit 101;

-- formula: sum(Amount)
-- [0]
select a.m0 as `x`
from (
  select multiIf(ifNull((count(*) > {p1:Int64}), 0), sum(t0.`Amount`), null) as m0
  from `default`.`orders` as t0
) as a
limit 101;

-- formula: sum(if(Paid, Amount, 0))
-- [0,0]
select a.m0 as `x`
from (
  select multiIf(ifNull((count(*) > {p1:Int64}), 0), sum(multiIf(ifNull(t0.`Paid`, 0), t0.`Amount`, toFloat64({p2:Int64}))), null) as m0
  from `default`.`orders` as t0
) as a
limit 101;

-- formula: avg(Units)
-- [0]
select a.m0 as `x`
from (
  select multiIf(ifNull((count(*) > {p1:Int64}), 0), avg(toFloat64(t0.`Units`)), null) as m0
  from `default`.`orders` as t0
) as a
limit 101;

-- formula: count()
-- []
select a.m0 as `x`
from (
  select count(*) as m0
  from `default`.`orders` as t0
) as a
limit 101;

-- formula: count(Paid)
-- []
select a.m0 as `x`
from (
  select count(t0.`Paid`) as m0
  from `default`.`orders` as t0
) as a
limit 101;

-- formula: countDistinct(Region)
-- []
select a.m0 as `x`
from (
  select ifNull(uniqExact(t0.`Region`), 0) as m0
  from `default`.`orders` as t0
) as a
limit 101;

-- formula: min([Due])
-- [0]
select a.m0 as `x`
from (
  select multiIf(ifNull((count(*) > {p1:Int64}), 0), min(t0.`Due`), null) as m0
  from `default`.`orders` as t0
) as a
limit 101;

-- formula: max(Amount) - min(Amount)
-- [0,0]
select a.m0 as `x`
from (
  select (multiIf(ifNull((count(*) > {p1:Int64}), 0), max(t0.`Amount`), null) - multiIf(ifNull((count(*) > {p2:Int64}), 0), min(t0.`Amount`), null)) as m0
  from `default`.`orders` as t0
) as a
limit 101;

-- formula: median(Amount)
-- []
select a.m0 as `x`
from (
  select if(length(arraySort(groupArray(toFloat64(t0.`Amount`)))) = 0, null, arraySort(groupArray(toFloat64(t0.`Amount`)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`Amount`))))) - 1)))) + 1] + (arraySort(groupArray(toFloat64(t0.`Amount`)))[toUInt32(ceil((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`Amount`))))) - 1)))) + 1] - arraySort(groupArray(toFloat64(t0.`Amount`)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`Amount`))))) - 1)))) + 1]) * ((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`Amount`))))) - 1)) - floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`Amount`))))) - 1))))) as m0
  from `default`.`orders` as t0
) as a
limit 101;

-- formula: round(100 * sum(Cost) / sum(Amount), 1)
-- [100,0,0,100,0,0,1,1]
select a.m0 as `x`
from (
  select (if(toFloat64(toFloat64((toFloat64((toFloat64({p1:Int64}) * multiIf(ifNull((count(*) > {p2:Int64}), 0), sum(t0.`Cost`), null))) / nullIf(toFloat64(multiIf(ifNull((count(*) > {p3:Int64}), 0), sum(t0.`Amount`), null)), 0)))) < 0, -1., 1.) * floor(abs(toFloat64(toFloat64((toFloat64((toFloat64({p4:Int64}) * multiIf(ifNull((count(*) > {p5:Int64}), 0), sum(t0.`Cost`), null))) / nullIf(toFloat64(multiIf(ifNull((count(*) > {p6:Int64}), 0), sum(t0.`Amount`), null)), 0)))) * pow(10., {p7:Int64})) + 0.5) / pow(10., {p8:Int64})) as m0
  from `default`.`orders` as t0
) as a
limit 101;

-- top: the largest, null, and the others
-- ["Others",1,0,"Others",1,0]
select a.d0__ as `txt1`, a.m0_ as `n`
from (
  select multiIf(ifNull(((j0 is null) and (j1 is not null)), 0), {p1:String}, j1) as `d0__`, count(*) as `m0_`, multiIf(ifNull(((j0 is null) and (j1 is not null)), 0), {p2:Int64}, {p3:Int64}) as x0
  from (
    select s.d0 as j1, s.d0 as x1
    from (
      select t0.`txt1` as d0
      from `default`.`types` as t0
    ) as s
  ) as l1
  global all left join (
    select toNullable(k.k0) as j0, k.k0 as x2
    from (
      select r.d0_ as k0
      from (
        select t0.`txt1` as `d0_`, count(*) as m0
        from `default`.`types` as t0
        where t0.`txt1` is not null
        group by t0.`txt1`
      ) as r
      order by r.m0 desc nulls last, r.d0_ nulls last
      limit 1
    ) as k
  ) as r1 on x1 = x2
  group by multiIf(ifNull(((j0 is null) and (j1 is not null)), 0), {p4:String}, j1), multiIf(ifNull(((j0 is null) and (j1 is not null)), 0), {p5:Int64}, {p6:Int64})
) as a
order by a.x0 nulls last, a.m0_ desc nulls last, a.d0__ nulls last
limit 101;

-- top: the smallest by another measure, beside a second dimension
-- ["Rest",1,0,"Rest",1,0]
select a.d0__ as `txt1`, a.d1_ as `bool1`, a.m0_ as `n`, a.m1 as `total`
from (
  select multiIf(ifNull(((j0 is null) and (j1 is not null)), 0), {p1:String}, j1) as `d0__`, j2 as `d1_`, count(*) as `m0_`, sum(toDecimal128(j3, 0)) as m1, multiIf(ifNull(((j0 is null) and (j1 is not null)), 0), {p2:Int64}, {p3:Int64}) as x0
  from (
    select s.d0 as j1, s.d1 as j2, s.v0 as j3, s.d0 as x1
    from (
      select t0.`txt1` as d0, t0.`bool1` as d1, t0.`int2` as v0
      from `default`.`types` as t0
    ) as s
  ) as l1
  global all left join (
    select toNullable(k.k0) as j0, k.k0 as x2
    from (
      select r.d0_ as k0
      from (
        select t0.`txt1` as `d0_`, sum(toDecimal128(t0.`int2`, 0)) as m0
        from `default`.`types` as t0
        where t0.`txt1` is not null
        group by t0.`txt1`
      ) as r
      order by r.m0 nulls last, r.d0_ nulls last
      limit 2
    ) as k
  ) as r1 on x1 = x2
  group by multiIf(ifNull(((j0 is null) and (j1 is not null)), 0), {p4:String}, j1), j2, multiIf(ifNull(((j0 is null) and (j1 is not null)), 0), {p5:Int64}, {p6:Int64})
) as a
order by a.x0 nulls last, a.d0__ nulls last, a.d1_ nulls last
limit 101;

-- top: without others, of any type
-- [1,0,1,0]
select a.d0__ as `int1`, a.m0_ as `total`
from (
  select j1 as `d0__`, sum(j2) as `m0_`, multiIf(ifNull(((j0 is null) and (j1 is not null)), 0), {p1:Int64}, {p2:Int64}) as x0
  from (
    select s.d0 as j1, s.v0 as j2, s.d0 as x1
    from (
      select t0.`int1` as d0, t0.`num1` as v0
      from `default`.`types` as t0
    ) as s
  ) as l1
  global all inner join (
    select k.k0 as j0, k.k0 as x2
    from (
      select r.d0_ as k0
      from (
        select t0.`int1` as `d0_`, sum(t0.`num1`) as m0
        from `default`.`types` as t0
        where t0.`int1` is not null
        group by t0.`int1`
      ) as r
      order by r.m0 desc nulls last, r.d0_ nulls last
      limit 3
    ) as k
  ) as r1 on x1 = x2
  group by j1, multiIf(ifNull(((j0 is null) and (j1 is not null)), 0), {p3:Int64}, {p4:Int64})
) as a
order by a.x0 nulls last, a.m0_ desc nulls last, a.d0__ nulls last
limit 101;

-- top: among equals the first text
-- [1,0,7,7,1,0]
select a.d0__ as `txt1`, a.m0_ as `n`
from (
  select j1 as `d0__`, count(*) as `m0_`, multiIf(ifNull(((j0 is null) and (j1 is not null)), 0), {p1:Int64}, {p2:Int64}) as x0
  from (
    select s.d0 as j1, s.d0 as x1
    from (
      select t0.`txt1` as d0
      from `default`.`types` as t0
      where t0.`int1` <= {p3:Int64}
    ) as s
  ) as l1
  global all inner join (
    select k.k0 as j0, k.k0 as x2
    from (
      select r.d0_ as k0
      from (
        select t0.`txt1` as `d0_`, count(*) as m0
        from `default`.`types` as t0
        where (t0.`int1` <= {p4:Int64})
          and (t0.`txt1` is not null)
        group by t0.`txt1`
      ) as r
      order by r.m0 desc nulls last, r.d0_ nulls last
      limit 2
    ) as k
  ) as r1 on x1 = x2
  group by j1, multiIf(ifNull(((j0 is null) and (j1 is not null)), 0), {p5:Int64}, {p6:Int64})
) as a
order by a.x0 nulls last, a.m0_ desc nulls last, a.d0__ nulls last
limit 101;

-- top: others keep apart from a value of their name
-- ["South",1,0,"South",1,0]
select a.d0__ as `txt1`, a.m0_ as `n`
from (
  select multiIf(ifNull(((j0 is null) and (j1 is not null)), 0), {p1:String}, j1) as `d0__`, count(*) as `m0_`, multiIf(ifNull(((j0 is null) and (j1 is not null)), 0), {p2:Int64}, {p3:Int64}) as x0
  from (
    select s.d0 as j1, s.d0 as x1
    from (
      select t0.`txt1` as d0
      from `default`.`types` as t0
    ) as s
  ) as l1
  global all left join (
    select toNullable(k.k0) as j0, k.k0 as x2
    from (
      select r.d0_ as k0
      from (
        select t0.`txt1` as `d0_`, count(*) as m0
        from `default`.`types` as t0
        where t0.`txt1` is not null
        group by t0.`txt1`
      ) as r
      order by r.m0 desc nulls last, r.d0_ nulls last
      limit 5
    ) as k
  ) as r1 on x1 = x2
  group by multiIf(ifNull(((j0 is null) and (j1 is not null)), 0), {p4:String}, j1), multiIf(ifNull(((j0 is null) and (j1 is not null)), 0), {p5:Int64}, {p6:Int64})
) as a
order by a.x0 nulls last, a.d0__ nulls last
limit 101;

-- top: of a formula, with a median
-- ["Others",1,0,"Others",1,0]
select a.d0__ as `name`, a.m0_ as `n`, a.m1 as `middle`
from (
  select multiIf(ifNull(((j0 is null) and (j1 is not null)), 0), {p1:String}, j1) as `d0__`, count(*) as `m0_`, if(length(arraySort(groupArray(toFloat64(j2)))) = 0, null, arraySort(groupArray(toFloat64(j2)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(j2))))) - 1)))) + 1] + (arraySort(groupArray(toFloat64(j2)))[toUInt32(ceil((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(j2))))) - 1)))) + 1] - arraySort(groupArray(toFloat64(j2)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(j2))))) - 1)))) + 1]) * ((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(j2))))) - 1)) - floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(j2))))) - 1))))) as m1, multiIf(ifNull(((j0 is null) and (j1 is not null)), 0), {p2:Int64}, {p3:Int64}) as x0
  from (
    select s.d0 as j1, s.v0 as j2, s.d0 as x1
    from (
      select upperUTF8(t0.`txt1`) as d0, t0.`int2` as v0
      from `default`.`types` as t0
    ) as s
  ) as l1
  global all left join (
    select toNullable(k.k0) as j0, k.k0 as x2
    from (
      select r.d0_ as k0
      from (
        select upperUTF8(t0.`txt1`) as `d0_`, count(*) as m0
        from `default`.`types` as t0
        where upperUTF8(t0.`txt1`) is not null
        group by upperUTF8(t0.`txt1`)
      ) as r
      order by r.m0 desc nulls last, r.d0_ nulls last
      limit 1
    ) as k
  ) as r1 on x1 = x2
  group by multiIf(ifNull(((j0 is null) and (j1 is not null)), 0), {p4:String}, j1), multiIf(ifNull(((j0 is null) and (j1 is not null)), 0), {p5:Int64}, {p6:Int64})
) as a
order by a.x0 nulls last, a.m0_ desc nulls last, a.d0__ nulls last
limit 101;

-- reduce: a series per region over its own range
-- [0,1,2,0,1,2,0,0,-1,3,2,3,3,2,3,0,1,2,3,0,1,2,0,1,2]
select a.d0_ as `at`, a.d1_ as `price`, a.d2___ as `region`
from (
  select j1_ as `d2___`, multiIf(ifNull((j0_ = {p1:Int64}), 0), j2_, ifNull((j0_ = {p2:Int64}), 0), j3_, ifNull((j0_ = {p3:Int64}), 0), j4_, j5_) as `d0_`, multiIf(ifNull((j0_ = {p4:Int64}), 0), j6, ifNull((j0_ = {p5:Int64}), 0), j7, ifNull((j0_ = {p6:Int64}), 0), j8, j9) as `d1_`
  from (
    select g.d2__ as `j1_`, g.x0 as `j2_`, g.x1 as `j3_`, g.x2 as `j4_`, g.x3 as `j5_`, g.y0 as j6, g.y1 as j7, g.y2 as j8, g.y3 as j9
    from (
      select j2 as `d2__`, min(j3) as x0, argMin(if(isNull(j3), null, j4), tuple(assumeNotNull(j3), assumeNotNull(j4))) as y0, argMin(if(isNull(j4), null, j3), tuple(assumeNotNull(j4), assumeNotNull(j3))) as x1, min(j4) as y1, argMax(if(isNull(j4), null, j3), tuple(assumeNotNull(j4), assumeNotNull(j3))) as x2, max(j4) as y2, max(j3) as x3, argMax(if(isNull(j3), null, j4), tuple(assumeNotNull(j3), assumeNotNull(j4))) as y3
      from (
        select p.d2_ as j2, p.h0 as j3, p.v0 as j4, p.u0 as j5
        from (
          select a.d2 as `d2_`, a.d0 as h0, a.d1 as v0, (toFloat64(toUInt32(toDateTime(a.d0, 'UTC'))) * 1000000.) as u0
          from (
            select toTimeZone(t0.`at`, 'UTC') as d0, t0.`price` as d1, t0.`region` as d2
            from `default`.`sales` as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as l1
      cross join (
        select b.b0 as j0, b.b1 as j1
        from (
          select multiIf(ifNull((count(*) > {p7:Int64}), 0), min((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`at`, 'UTC'), 'UTC'))) * 1000000.)), null) as b0, multiIf(ifNull((count(*) > {p8:Int64}), 0), max((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`at`, 'UTC'), 'UTC'))) * 1000000.)), null) as b1
          from `default`.`sales` as t0
          where (t0.`at` is not null)
            and (t0.`price` is not null)
        ) as b
      ) as r1
      group by j2, multiIf(ifNull((j5 < j0), 0), {p9:Float64}, ifNull((j5 > j1), 0), {p10:Float64}, ifNull((j5 >= j1), 0), {p11:Float64}, ifNull(((toFloat64(((j5 - j0) * {p12:Float64})) / nullIf(toFloat64((j1 - j0)), 0)) >= {p13:Float64}), 0), {p14:Float64}, floor((toFloat64(((j5 - j0) * {p15:Float64})) / nullIf(toFloat64((j1 - j0)), 0))))
    ) as g
  ) as l1
  cross join (
    select n.n0 as `j0_`
    from (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  ) as r1
  where ((j0_ = {p16:Int64}) or ((j0_ = {p17:Int64}) and ((j3_ <> j2_) or (j7 <> j6))) or ((j0_ = {p18:Int64}) and ((j4_ <> j2_) or (j8 <> j6)) and ((j4_ <> j3_) or (j8 <> j7))) or ((j0_ = {p19:Int64}) and ((j5_ <> j2_) or (j9 <> j6)) and ((j5_ <> j3_) or (j9 <> j7)) and ((j5_ <> j4_) or (j9 <> j8))))
  order by multiIf(ifNull((j0_ = {p20:Int64}), 0), j2_, ifNull((j0_ = {p21:Int64}), 0), j3_, ifNull((j0_ = {p22:Int64}), 0), j4_, j5_) nulls last, j1_ nulls last, multiIf(ifNull((j0_ = {p23:Int64}), 0), j6, ifNull((j0_ = {p24:Int64}), 0), j7, ifNull((j0_ = {p25:Int64}), 0), j8, j9) nulls last
  limit 101
) as a
order by a.d0_ nulls last, a.d2___ nulls last, a.d1_ nulls last
limit 101;

-- reduce: a range of the axis, with what lies outside beside it
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,0,1,2,3,0,1,2,0,1,2]
select a.d0 as `at`, a.d1 as `price`, a.d2_ as `region`
from (
  select j1 as `d2_`, multiIf(ifNull((j0 = {p1:Int64}), 0), j2, ifNull((j0 = {p2:Int64}), 0), j3, ifNull((j0 = {p3:Int64}), 0), j4, j5) as d0, multiIf(ifNull((j0 = {p4:Int64}), 0), j6, ifNull((j0 = {p5:Int64}), 0), j7, ifNull((j0 = {p6:Int64}), 0), j8, j9) as d1
  from (
    select g.d2 as j1, g.x0 as j2, g.x1 as j3, g.x2 as j4, g.x3 as j5, g.y0 as j6, g.y1 as j7, g.y2 as j8, g.y3 as j9
    from (
      select t0.`region` as d2, min(toTimeZone(t0.`at`, 'UTC')) as x0, argMin(if(isNull(toTimeZone(t0.`at`, 'UTC')), null, t0.`price`), tuple(assumeNotNull(toTimeZone(t0.`at`, 'UTC')), assumeNotNull(t0.`price`))) as y0, argMin(if(isNull(t0.`price`), null, toTimeZone(t0.`at`, 'UTC')), tuple(assumeNotNull(t0.`price`), assumeNotNull(toTimeZone(t0.`at`, 'UTC')))) as x1, min(t0.`price`) as y1, argMax(if(isNull(t0.`price`), null, toTimeZone(t0.`at`, 'UTC')), tuple(assumeNotNull(t0.`price`), assumeNotNull(toTimeZone(t0.`at`, 'UTC')))) as x2, max(t0.`price`) as y2, max(toTimeZone(t0.`at`, 'UTC')) as x3, argMax(if(isNull(toTimeZone(t0.`at`, 'UTC')), null, t0.`price`), tuple(assumeNotNull(toTimeZone(t0.`at`, 'UTC')), assumeNotNull(t0.`price`))) as y3
      from `default`.`sales` as t0
      where (t0.`at` is not null)
        and (t0.`price` is not null)
      group by t0.`region`, multiIf(ifNull(((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`at`, 'UTC'), 'UTC'))) * 1000000.) < {p7:Float64}), 0), {p8:Float64}, ifNull(((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`at`, 'UTC'), 'UTC'))) * 1000000.) > {p9:Float64}), 0), {p10:Float64}, ifNull(((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`at`, 'UTC'), 'UTC'))) * 1000000.) >= {p11:Float64}), 0), {p12:Float64}, ifNull(((toFloat64((((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`at`, 'UTC'), 'UTC'))) * 1000000.) - {p13:Float64}) * {p14:Float64})) / nullIf(toFloat64(({p15:Float64} - {p16:Float64})), 0)) >= {p17:Float64}), 0), {p18:Float64}, floor((toFloat64((((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`at`, 'UTC'), 'UTC'))) * 1000000.) - {p19:Float64}) * {p20:Float64})) / nullIf(toFloat64(({p21:Float64} - {p22:Float64})), 0))))
    ) as g
  ) as l1
  cross join (
    select n.n0 as j0
    from (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  ) as r1
  where ((j0 = {p23:Int64}) or ((j0 = {p24:Int64}) and ((j3 <> j2) or (j7 <> j6))) or ((j0 = {p25:Int64}) and ((j4 <> j2) or (j8 <> j6)) and ((j4 <> j3) or (j8 <> j7))) or ((j0 = {p26:Int64}) and ((j5 <> j2) or (j9 <> j6)) and ((j5 <> j3) or (j9 <> j7)) and ((j5 <> j4) or (j9 <> j8))))
  order by multiIf(ifNull((j0 = {p27:Int64}), 0), j2, ifNull((j0 = {p28:Int64}), 0), j3, ifNull((j0 = {p29:Int64}), 0), j4, j5) nulls last, j1 nulls last, multiIf(ifNull((j0 = {p30:Int64}), 0), j6, ifNull((j0 = {p31:Int64}), 0), j7, ifNull((j0 = {p32:Int64}), 0), j8, j9) nulls last
  limit 101
) as a
order by a.d0 nulls last, a.d2_ nulls last, a.d1 nulls last
limit 101;

-- reduce: zoomed by a filter
-- [0,1,2,0,1,2,"2025-01-01 00:00:00","2025-01-06 00:00:00",1735689600000000,-1,1736121600000000,4,1736121600000000,3,1735689600000000,4,1736121600000000,1735689600000000,4,3,1735689600000000,4,1736121600000000,1735689600000000,0,1,2,3,0,1,2,0,1,2]
select a.d0 as `at`, a.d1 as `price`, a.d2_ as `region`
from (
  select j1 as `d2_`, multiIf(ifNull((j0 = {p1:Int64}), 0), j2, ifNull((j0 = {p2:Int64}), 0), j3, ifNull((j0 = {p3:Int64}), 0), j4, j5) as d0, multiIf(ifNull((j0 = {p4:Int64}), 0), j6, ifNull((j0 = {p5:Int64}), 0), j7, ifNull((j0 = {p6:Int64}), 0), j8, j9) as d1
  from (
    select g.d2 as j1, g.x0 as j2, g.x1 as j3, g.x2 as j4, g.x3 as j5, g.y0 as j6, g.y1 as j7, g.y2 as j8, g.y3 as j9
    from (
      select t0.`region` as d2, min(toTimeZone(t0.`at`, 'UTC')) as x0, argMin(if(isNull(toTimeZone(t0.`at`, 'UTC')), null, t0.`price`), tuple(assumeNotNull(toTimeZone(t0.`at`, 'UTC')), assumeNotNull(t0.`price`))) as y0, argMin(if(isNull(t0.`price`), null, toTimeZone(t0.`at`, 'UTC')), tuple(assumeNotNull(t0.`price`), assumeNotNull(toTimeZone(t0.`at`, 'UTC')))) as x1, min(t0.`price`) as y1, argMax(if(isNull(t0.`price`), null, toTimeZone(t0.`at`, 'UTC')), tuple(assumeNotNull(t0.`price`), assumeNotNull(toTimeZone(t0.`at`, 'UTC')))) as x2, max(t0.`price`) as y2, max(toTimeZone(t0.`at`, 'UTC')) as x3, argMax(if(isNull(toTimeZone(t0.`at`, 'UTC')), null, t0.`price`), tuple(assumeNotNull(toTimeZone(t0.`at`, 'UTC')), assumeNotNull(t0.`price`))) as y3
      from `default`.`sales` as t0
      where (t0.`at` >= toDateTime({p7:String}, 'UTC'))
        and (t0.`at` < toDateTime({p8:String}, 'UTC'))
        and (t0.`at` is not null)
        and (t0.`price` is not null)
      group by t0.`region`, multiIf(ifNull(((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`at`, 'UTC'), 'UTC'))) * 1000000.) < {p9:Float64}), 0), {p10:Float64}, ifNull(((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`at`, 'UTC'), 'UTC'))) * 1000000.) > {p11:Float64}), 0), {p12:Float64}, ifNull(((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`at`, 'UTC'), 'UTC'))) * 1000000.) >= {p13:Float64}), 0), {p14:Float64}, ifNull(((toFloat64((((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`at`, 'UTC'), 'UTC'))) * 1000000.) - {p15:Float64}) * {p16:Float64})) / nullIf(toFloat64(({p17:Float64} - {p18:Float64})), 0)) >= {p19:Float64}), 0), {p20:Float64}, floor((toFloat64((((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`at`, 'UTC'), 'UTC'))) * 1000000.) - {p21:Float64}) * {p22:Float64})) / nullIf(toFloat64(({p23:Float64} - {p24:Float64})), 0))))
    ) as g
  ) as l1
  cross join (
    select n.n0 as j0
    from (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  ) as r1
  where ((j0 = {p25:Int64}) or ((j0 = {p26:Int64}) and ((j3 <> j2) or (j7 <> j6))) or ((j0 = {p27:Int64}) and ((j4 <> j2) or (j8 <> j6)) and ((j4 <> j3) or (j8 <> j7))) or ((j0 = {p28:Int64}) and ((j5 <> j2) or (j9 <> j6)) and ((j5 <> j3) or (j9 <> j7)) and ((j5 <> j4) or (j9 <> j8))))
  order by multiIf(ifNull((j0 = {p29:Int64}), 0), j2, ifNull((j0 = {p30:Int64}), 0), j3, ifNull((j0 = {p31:Int64}), 0), j4, j5) nulls last, j1 nulls last, multiIf(ifNull((j0 = {p32:Int64}), 0), j6, ifNull((j0 = {p33:Int64}), 0), j7, ifNull((j0 = {p34:Int64}), 0), j8, j9) nulls last
  limit 101
) as a
order by a.d0 nulls last, a.d2_ nulls last, a.d1 nulls last
limit 101;

-- reduce: one series of many points, with ties and fractions
-- [0,1,2,0,1,2,"2025-01-01 00:00:00",1735689600000000,-1,1767139200500000,2,1767139200500000,1,1735689600000000,2,1767139200500000,1735689600000000,2,1,1735689600000000,2,1767139200500000,1735689600000000,0,1,2,3,0,1,2,0,1,2]
select a.d0 as `ts1`, a.d1 as `id`
from (
  select multiIf(ifNull((j0 = {p1:Int64}), 0), j1, ifNull((j0 = {p2:Int64}), 0), j2, ifNull((j0 = {p3:Int64}), 0), j3, j4) as d0, multiIf(ifNull((j0 = {p4:Int64}), 0), j5, ifNull((j0 = {p5:Int64}), 0), j6, ifNull((j0 = {p6:Int64}), 0), j7, j8) as d1
  from (
    select g.x0 as j1, g.x1 as j2, g.x2 as j3, g.x3 as j4, g.y0 as j5, g.y1 as j6, g.y2 as j7, g.y3 as j8
    from (
      select min(toTimeZone(t0.`ts1`, 'UTC')) as x0, argMin(if(isNull(toTimeZone(t0.`ts1`, 'UTC')), null, t0.`id`), tuple(assumeNotNull(toTimeZone(t0.`ts1`, 'UTC')), assumeNotNull(t0.`id`))) as y0, argMin(if(isNull(t0.`id`), null, toTimeZone(t0.`ts1`, 'UTC')), tuple(assumeNotNull(t0.`id`), assumeNotNull(toTimeZone(t0.`ts1`, 'UTC')))) as x1, min(t0.`id`) as y1, argMax(if(isNull(t0.`id`), null, toTimeZone(t0.`ts1`, 'UTC')), tuple(assumeNotNull(t0.`id`), assumeNotNull(toTimeZone(t0.`ts1`, 'UTC')))) as x2, max(t0.`id`) as y2, max(toTimeZone(t0.`ts1`, 'UTC')) as x3, argMax(if(isNull(toTimeZone(t0.`ts1`, 'UTC')), null, t0.`id`), tuple(assumeNotNull(toTimeZone(t0.`ts1`, 'UTC')), assumeNotNull(t0.`id`))) as y3
      from `default`.`moments` as t0
      where (t0.`ts1` >= toDateTime({p7:String}, 'UTC'))
        and (t0.`ts1` is not null)
        and (t0.`id` is not null)
      group by multiIf(ifNull(((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`ts1`, 'UTC'), 'UTC'))) * 1000000.) < {p8:Float64}), 0), {p9:Float64}, ifNull(((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`ts1`, 'UTC'), 'UTC'))) * 1000000.) > {p10:Float64}), 0), {p11:Float64}, ifNull(((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`ts1`, 'UTC'), 'UTC'))) * 1000000.) >= {p12:Float64}), 0), {p13:Float64}, ifNull(((toFloat64((((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`ts1`, 'UTC'), 'UTC'))) * 1000000.) - {p14:Float64}) * {p15:Float64})) / nullIf(toFloat64(({p16:Float64} - {p17:Float64})), 0)) >= {p18:Float64}), 0), {p19:Float64}, floor((toFloat64((((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`ts1`, 'UTC'), 'UTC'))) * 1000000.) - {p20:Float64}) * {p21:Float64})) / nullIf(toFloat64(({p22:Float64} - {p23:Float64})), 0))))
    ) as g
  ) as l1
  cross join (
    select n.n0 as j0
    from (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  ) as r1
  where ((j0 = {p24:Int64}) or ((j0 = {p25:Int64}) and ((j2 <> j1) or (j6 <> j5))) or ((j0 = {p26:Int64}) and ((j3 <> j1) or (j7 <> j5)) and ((j3 <> j2) or (j7 <> j6))) or ((j0 = {p27:Int64}) and ((j4 <> j1) or (j8 <> j5)) and ((j4 <> j2) or (j8 <> j6)) and ((j4 <> j3) or (j8 <> j7))))
  order by multiIf(ifNull((j0 = {p28:Int64}), 0), j1, ifNull((j0 = {p29:Int64}), 0), j2, ifNull((j0 = {p30:Int64}), 0), j3, j4) nulls last, multiIf(ifNull((j0 = {p31:Int64}), 0), j5, ifNull((j0 = {p32:Int64}), 0), j6, ifNull((j0 = {p33:Int64}), 0), j7, j8) nulls last
  limit 101
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 101;

-- reduce: along numbers, from one of the ends
-- [0,1,2,0,1,2,0,0,0,-1,2,1,0,2,0,2,1,0,2,0,0,1,2,3,0,1,2,0,1,2]
select a.d0_ as `int1`, a.d1_ as `num1`
from (
  select multiIf(ifNull((j0_ = {p1:Int64}), 0), j1_, ifNull((j0_ = {p2:Int64}), 0), j2_, ifNull((j0_ = {p3:Int64}), 0), j3_, j4) as `d0_`, multiIf(ifNull((j0_ = {p4:Int64}), 0), j5, ifNull((j0_ = {p5:Int64}), 0), j6, ifNull((j0_ = {p6:Int64}), 0), j7, j8) as `d1_`
  from (
    select g.x0 as `j1_`, g.x1 as `j2_`, g.x2 as `j3_`, g.x3 as j4, g.y0 as j5, g.y1 as j6, g.y2 as j7, g.y3 as j8
    from (
      select min(j1) as x0, argMin(if(isNull(j1), null, j2), tuple(assumeNotNull(j1), assumeNotNull(j2))) as y0, argMin(if(isNull(j2), null, j1), tuple(assumeNotNull(j2), assumeNotNull(j1))) as x1, min(j2) as y1, argMax(if(isNull(j2), null, j1), tuple(assumeNotNull(j2), assumeNotNull(j1))) as x2, max(j2) as y2, max(j1) as x3, argMax(if(isNull(j1), null, j2), tuple(assumeNotNull(j1), assumeNotNull(j2))) as y3
      from (
        select p.h0 as j1, p.v0 as j2, p.u0 as j3
        from (
          select a.d0 as h0, a.d1 as v0, toFloat64(a.d0) as u0
          from (
            select t0.`int1` as d0, t0.`num1` as d1
            from `default`.`types` as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as l1
      cross join (
        select b.b1 as j0
        from (
          select multiIf(ifNull((count(*) > {p7:Int64}), 0), min(toFloat64(t0.`int1`)), null) as b0, multiIf(ifNull((count(*) > {p8:Int64}), 0), max(toFloat64(t0.`int1`)), null) as b1
          from `default`.`types` as t0
          where (t0.`int1` is not null)
            and (t0.`num1` is not null)
        ) as b
      ) as r1
      group by multiIf(ifNull((j3 < {p9:Float64}), 0), {p10:Float64}, ifNull((j3 > j0), 0), {p11:Float64}, ifNull((j3 >= j0), 0), {p12:Float64}, ifNull(((toFloat64(((j3 - {p13:Float64}) * {p14:Float64})) / nullIf(toFloat64((j0 - {p15:Float64})), 0)) >= {p16:Float64}), 0), {p17:Float64}, floor((toFloat64(((j3 - {p18:Float64}) * {p19:Float64})) / nullIf(toFloat64((j0 - {p20:Float64})), 0))))
    ) as g
  ) as l1
  cross join (
    select n.n0 as `j0_`
    from (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  ) as r1
  where ((j0_ = {p21:Int64}) or ((j0_ = {p22:Int64}) and ((j2_ <> j1_) or (j6 <> j5))) or ((j0_ = {p23:Int64}) and ((j3_ <> j1_) or (j7 <> j5)) and ((j3_ <> j2_) or (j7 <> j6))) or ((j0_ = {p24:Int64}) and ((j4 <> j1_) or (j8 <> j5)) and ((j4 <> j2_) or (j8 <> j6)) and ((j4 <> j3_) or (j8 <> j7))))
  order by multiIf(ifNull((j0_ = {p25:Int64}), 0), j1_, ifNull((j0_ = {p26:Int64}), 0), j2_, ifNull((j0_ = {p27:Int64}), 0), j3_, j4) nulls last, multiIf(ifNull((j0_ = {p28:Int64}), 0), j5, ifNull((j0_ = {p29:Int64}), 0), j6, ifNull((j0_ = {p30:Int64}), 0), j7, j8) nulls last
  limit 101
) as a
order by a.d0_ nulls last, a.d1_ nulls last
limit 101;

-- reduce: groups of days, of a measure
-- [0,1,2,0,1,2,9,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,0,1,2,3,0,1,2,0,1,2]
select a.d0_ as `day`, a.d1___ as `region`, a.m0_ as `total`
from (
  select j1 as `d1___`, multiIf(ifNull((j0 = {p1:Int64}), 0), j2, ifNull((j0 = {p2:Int64}), 0), j3, ifNull((j0 = {p3:Int64}), 0), j4, j5) as `d0_`, multiIf(ifNull((j0 = {p4:Int64}), 0), j6, ifNull((j0 = {p5:Int64}), 0), j7, ifNull((j0 = {p6:Int64}), 0), j8, j9) as `m0_`
  from (
    select g.d1__ as j1, g.x0 as j2, g.x1 as j3, g.x2 as j4, g.x3 as j5, g.y0 as j6, g.y1 as j7, g.y2 as j8, g.y3 as j9
    from (
      select p.d1_ as `d1__`, min(p.h0) as x0, argMin(if(isNull(p.h0), null, p.v0), tuple(assumeNotNull(p.h0), assumeNotNull(p.v0))) as y0, argMin(if(isNull(p.v0), null, p.h0), tuple(assumeNotNull(p.v0), assumeNotNull(p.h0))) as x1, min(p.v0) as y1, argMax(if(isNull(p.v0), null, p.h0), tuple(assumeNotNull(p.v0), assumeNotNull(p.h0))) as x2, max(p.v0) as y2, max(p.h0) as x3, argMax(if(isNull(p.h0), null, p.v0), tuple(assumeNotNull(p.h0), assumeNotNull(p.v0))) as y3
      from (
        select a.d1 as `d1_`, a.d0 as h0, a.m0 as v0, (toFloat64(toUInt32(toDateTime(a.d0, 'UTC'))) * 1000000.) as u0
        from (
          select t0.`day` as d0, t0.`region` as d1, sum(toDecimal128(t0.`amount`, 0)) as m0, count(*) as m1
          from `default`.`sales` as t0
          group by t0.`day`, t0.`region`
        ) as a
        where (a.m1 < {p7:Int64})
          and (a.d0 is not null)
          and (a.m0 is not null)
      ) as p
      group by p.d1_, multiIf(ifNull((p.u0 < {p8:Float64}), 0), {p9:Float64}, ifNull((p.u0 > {p10:Float64}), 0), {p11:Float64}, ifNull((p.u0 >= {p12:Float64}), 0), {p13:Float64}, ifNull(((toFloat64(((p.u0 - {p14:Float64}) * {p15:Float64})) / nullIf(toFloat64(({p16:Float64} - {p17:Float64})), 0)) >= {p18:Float64}), 0), {p19:Float64}, floor((toFloat64(((p.u0 - {p20:Float64}) * {p21:Float64})) / nullIf(toFloat64(({p22:Float64} - {p23:Float64})), 0))))
    ) as g
  ) as l1
  cross join (
    select n.n0 as j0
    from (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  ) as r1
  where ((j0 = {p24:Int64}) or ((j0 = {p25:Int64}) and ((j3 <> j2) or (j7 <> j6))) or ((j0 = {p26:Int64}) and ((j4 <> j2) or (j8 <> j6)) and ((j4 <> j3) or (j8 <> j7))) or ((j0 = {p27:Int64}) and ((j5 <> j2) or (j9 <> j6)) and ((j5 <> j3) or (j9 <> j7)) and ((j5 <> j4) or (j9 <> j8))))
  order by multiIf(ifNull((j0 = {p28:Int64}), 0), j2, ifNull((j0 = {p29:Int64}), 0), j3, ifNull((j0 = {p30:Int64}), 0), j4, j5) nulls last, j1 nulls last, multiIf(ifNull((j0 = {p31:Int64}), 0), j6, ifNull((j0 = {p32:Int64}), 0), j7, ifNull((j0 = {p33:Int64}), 0), j8, j9) nulls last
  limit 101
) as a
order by a.d0_ nulls last, a.d1___ nulls last, a.m0_ nulls last
limit 101;

-- reduce: rows at one place, equal and not
-- [0,1,2,0,1,2,0,0,-1,5,4,5,5,4,5,0,1,2,3,0,1,2,0,1,2]
select a.d0_ as `year`, a.d1_ as `amount`
from (
  select multiIf(ifNull((j0_ = {p1:Int64}), 0), j1_, ifNull((j0_ = {p2:Int64}), 0), j2_, ifNull((j0_ = {p3:Int64}), 0), j3_, j4_) as `d0_`, multiIf(ifNull((j0_ = {p4:Int64}), 0), j5, ifNull((j0_ = {p5:Int64}), 0), j6, ifNull((j0_ = {p6:Int64}), 0), j7, j8) as `d1_`
  from (
    select g.x0 as `j1_`, g.x1 as `j2_`, g.x2 as `j3_`, g.x3 as `j4_`, g.y0 as j5, g.y1 as j6, g.y2 as j7, g.y3 as j8
    from (
      select min(j2) as x0, argMin(if(isNull(j2), null, j3), tuple(assumeNotNull(j2), assumeNotNull(j3))) as y0, argMin(if(isNull(j3), null, j2), tuple(assumeNotNull(j3), assumeNotNull(j2))) as x1, min(j3) as y1, argMax(if(isNull(j3), null, j2), tuple(assumeNotNull(j3), assumeNotNull(j2))) as x2, max(j3) as y2, max(j2) as x3, argMax(if(isNull(j2), null, j3), tuple(assumeNotNull(j2), assumeNotNull(j3))) as y3
      from (
        select p.h0 as j2, p.v0 as j3, p.u0 as j4
        from (
          select a.d0 as h0, a.d1 as v0, (toFloat64(toUInt32(toDateTime(a.d0, 'UTC'))) * 1000000.) as u0
          from (
            select toStartOfYear(t0.`day`) as d0, t0.`amount` as d1
            from `default`.`sales` as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as l1
      cross join (
        select b.b0 as j0, b.b1 as j1
        from (
          select multiIf(ifNull((count(*) > {p7:Int64}), 0), min((toFloat64(toUInt32(toDateTime(toStartOfYear(t0.`day`), 'UTC'))) * 1000000.)), null) as b0, multiIf(ifNull((count(*) > {p8:Int64}), 0), max((toFloat64(toUInt32(toDateTime(toStartOfYear(t0.`day`), 'UTC'))) * 1000000.)), null) as b1
          from `default`.`sales` as t0
          where (toStartOfYear(t0.`day`) is not null)
            and (t0.`amount` is not null)
        ) as b
      ) as r1
      group by multiIf(ifNull((j4 < j0), 0), {p9:Float64}, ifNull((j4 > j1), 0), {p10:Float64}, ifNull((j4 >= j1), 0), {p11:Float64}, ifNull(((toFloat64(((j4 - j0) * {p12:Float64})) / nullIf(toFloat64((j1 - j0)), 0)) >= {p13:Float64}), 0), {p14:Float64}, floor((toFloat64(((j4 - j0) * {p15:Float64})) / nullIf(toFloat64((j1 - j0)), 0))))
    ) as g
  ) as l1
  cross join (
    select n.n0 as `j0_`
    from (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  ) as r1
  where ((j0_ = {p16:Int64}) or ((j0_ = {p17:Int64}) and ((j2_ <> j1_) or (j6 <> j5))) or ((j0_ = {p18:Int64}) and ((j3_ <> j1_) or (j7 <> j5)) and ((j3_ <> j2_) or (j7 <> j6))) or ((j0_ = {p19:Int64}) and ((j4_ <> j1_) or (j8 <> j5)) and ((j4_ <> j2_) or (j8 <> j6)) and ((j4_ <> j3_) or (j8 <> j7))))
  order by multiIf(ifNull((j0_ = {p20:Int64}), 0), j1_, ifNull((j0_ = {p21:Int64}), 0), j2_, ifNull((j0_ = {p22:Int64}), 0), j3_, j4_) desc nulls last, multiIf(ifNull((j0_ = {p23:Int64}), 0), j5, ifNull((j0_ = {p24:Int64}), 0), j6, ifNull((j0_ = {p25:Int64}), 0), j7, j8) nulls last
  limit 101
) as a
order by a.d0_ desc nulls last, a.d1_ nulls last
limit 101;

-- reduce: everything at one place, and nothing
-- [0,1,2,0,1,2,"2025-01-05",0,0,"2025-01-05",-1,5,4,5,5,4,5,0,1,2,3,0,1,2,0,1,2]
select a.d0_ as `day`, a.d1_ as `amount`
from (
  select multiIf(ifNull((j0_ = {p1:Int64}), 0), j1_, ifNull((j0_ = {p2:Int64}), 0), j2_, ifNull((j0_ = {p3:Int64}), 0), j3_, j4_) as `d0_`, multiIf(ifNull((j0_ = {p4:Int64}), 0), j5, ifNull((j0_ = {p5:Int64}), 0), j6, ifNull((j0_ = {p6:Int64}), 0), j7, j8) as `d1_`
  from (
    select g.x0 as `j1_`, g.x1 as `j2_`, g.x2 as `j3_`, g.x3 as `j4_`, g.y0 as j5, g.y1 as j6, g.y2 as j7, g.y3 as j8
    from (
      select min(j2) as x0, argMin(if(isNull(j2), null, j3), tuple(assumeNotNull(j2), assumeNotNull(j3))) as y0, argMin(if(isNull(j3), null, j2), tuple(assumeNotNull(j3), assumeNotNull(j2))) as x1, min(j3) as y1, argMax(if(isNull(j3), null, j2), tuple(assumeNotNull(j3), assumeNotNull(j2))) as x2, max(j3) as y2, max(j2) as x3, argMax(if(isNull(j2), null, j3), tuple(assumeNotNull(j2), assumeNotNull(j3))) as y3
      from (
        select p.h0 as j2, p.v0 as j3, p.u0 as j4
        from (
          select a.d0 as h0, a.d1 as v0, (toFloat64(toUInt32(toDateTime(a.d0, 'UTC'))) * 1000000.) as u0
          from (
            select t0.`day` as d0, t0.`amount` as d1
            from `default`.`sales` as t0
            where t0.`day` = toDate({p7:String})
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as l1
      cross join (
        select b.b0 as j0, b.b1 as j1
        from (
          select multiIf(ifNull((count(*) > {p8:Int64}), 0), min((toFloat64(toUInt32(toDateTime(t0.`day`, 'UTC'))) * 1000000.)), null) as b0, multiIf(ifNull((count(*) > {p9:Int64}), 0), max((toFloat64(toUInt32(toDateTime(t0.`day`, 'UTC'))) * 1000000.)), null) as b1
          from `default`.`sales` as t0
          where (t0.`day` = toDate({p10:String}))
            and (t0.`day` is not null)
            and (t0.`amount` is not null)
        ) as b
      ) as r1
      group by multiIf(ifNull((j4 < j0), 0), {p11:Float64}, ifNull((j4 > j1), 0), {p12:Float64}, ifNull((j4 >= j1), 0), {p13:Float64}, ifNull(((toFloat64(((j4 - j0) * {p14:Float64})) / nullIf(toFloat64((j1 - j0)), 0)) >= {p15:Float64}), 0), {p16:Float64}, floor((toFloat64(((j4 - j0) * {p17:Float64})) / nullIf(toFloat64((j1 - j0)), 0))))
    ) as g
  ) as l1
  cross join (
    select n.n0 as `j0_`
    from (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  ) as r1
  where ((j0_ = {p18:Int64}) or ((j0_ = {p19:Int64}) and ((j2_ <> j1_) or (j6 <> j5))) or ((j0_ = {p20:Int64}) and ((j3_ <> j1_) or (j7 <> j5)) and ((j3_ <> j2_) or (j7 <> j6))) or ((j0_ = {p21:Int64}) and ((j4_ <> j1_) or (j8 <> j5)) and ((j4_ <> j2_) or (j8 <> j6)) and ((j4_ <> j3_) or (j8 <> j7))))
  order by multiIf(ifNull((j0_ = {p22:Int64}), 0), j1_, ifNull((j0_ = {p23:Int64}), 0), j2_, ifNull((j0_ = {p24:Int64}), 0), j3_, j4_) nulls last, multiIf(ifNull((j0_ = {p25:Int64}), 0), j5, ifNull((j0_ = {p26:Int64}), 0), j6, ifNull((j0_ = {p27:Int64}), 0), j7, j8) nulls last
  limit 101
) as a
order by a.d0_ nulls last, a.d1_ nulls last
limit 101;

-- reduce: of no rows
-- [0,1,2,0,1,2,0,0,-1,5,4,5,5,4,5,0,1,2,3,0,1,2,0,1,2]
select a.d0_ as `int1`, a.d1_ as `num1`
from (
  select multiIf(ifNull((j0_ = {p1:Int64}), 0), j1_, ifNull((j0_ = {p2:Int64}), 0), j2_, ifNull((j0_ = {p3:Int64}), 0), j3_, j4_) as `d0_`, multiIf(ifNull((j0_ = {p4:Int64}), 0), j5, ifNull((j0_ = {p5:Int64}), 0), j6, ifNull((j0_ = {p6:Int64}), 0), j7, j8) as `d1_`
  from (
    select g.x0 as `j1_`, g.x1 as `j2_`, g.x2 as `j3_`, g.x3 as `j4_`, g.y0 as j5, g.y1 as j6, g.y2 as j7, g.y3 as j8
    from (
      select min(j2) as x0, argMin(if(isNull(j2), null, j3), tuple(assumeNotNull(j2), assumeNotNull(j3))) as y0, argMin(if(isNull(j3), null, j2), tuple(assumeNotNull(j3), assumeNotNull(j2))) as x1, min(j3) as y1, argMax(if(isNull(j3), null, j2), tuple(assumeNotNull(j3), assumeNotNull(j2))) as x2, max(j3) as y2, max(j2) as x3, argMax(if(isNull(j2), null, j3), tuple(assumeNotNull(j2), assumeNotNull(j3))) as y3
      from (
        select p.h0 as j2, p.v0 as j3, p.u0 as j4
        from (
          select a.d0 as h0, a.d1 as v0, toFloat64(a.d0) as u0
          from (
            select t0.`int1` as d0, t0.`num1` as d1
            from `default`.`empty` as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as l1
      cross join (
        select b.b0 as j0, b.b1 as j1
        from (
          select multiIf(ifNull((count(*) > {p7:Int64}), 0), min(toFloat64(t0.`int1`)), null) as b0, multiIf(ifNull((count(*) > {p8:Int64}), 0), max(toFloat64(t0.`int1`)), null) as b1
          from `default`.`empty` as t0
          where (t0.`int1` is not null)
            and (t0.`num1` is not null)
        ) as b
      ) as r1
      group by multiIf(ifNull((j4 < j0), 0), {p9:Float64}, ifNull((j4 > j1), 0), {p10:Float64}, ifNull((j4 >= j1), 0), {p11:Float64}, ifNull(((toFloat64(((j4 - j0) * {p12:Float64})) / nullIf(toFloat64((j1 - j0)), 0)) >= {p13:Float64}), 0), {p14:Float64}, floor((toFloat64(((j4 - j0) * {p15:Float64})) / nullIf(toFloat64((j1 - j0)), 0))))
    ) as g
  ) as l1
  cross join (
    select n.n0 as `j0_`
    from (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  ) as r1
  where ((j0_ = {p16:Int64}) or ((j0_ = {p17:Int64}) and ((j2_ <> j1_) or (j6 <> j5))) or ((j0_ = {p18:Int64}) and ((j3_ <> j1_) or (j7 <> j5)) and ((j3_ <> j2_) or (j7 <> j6))) or ((j0_ = {p19:Int64}) and ((j4_ <> j1_) or (j8 <> j5)) and ((j4_ <> j2_) or (j8 <> j6)) and ((j4_ <> j3_) or (j8 <> j7))))
  order by multiIf(ifNull((j0_ = {p20:Int64}), 0), j1_, ifNull((j0_ = {p21:Int64}), 0), j2_, ifNull((j0_ = {p22:Int64}), 0), j3_, j4_) nulls last, multiIf(ifNull((j0_ = {p23:Int64}), 0), j5, ifNull((j0_ = {p24:Int64}), 0), j6, ifNull((j0_ = {p25:Int64}), 0), j7, j8) nulls last
  limit 101
) as a
order by a.d0_ nulls last, a.d1_ nulls last
limit 101;

-- reduce: under a policy
-- [0,1,2,0,1,2,"south",1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,0,1,2,3,0,1,2,0,1,2]
select a.d0 as `at`, a.d1 as `price`, a.d2_ as `region`
from (
  select j1 as `d2_`, multiIf(ifNull((j0 = {p1:Int64}), 0), j2, ifNull((j0 = {p2:Int64}), 0), j3, ifNull((j0 = {p3:Int64}), 0), j4, j5) as d0, multiIf(ifNull((j0 = {p4:Int64}), 0), j6, ifNull((j0 = {p5:Int64}), 0), j7, ifNull((j0 = {p6:Int64}), 0), j8, j9) as d1
  from (
    select g.d2 as j1, g.x0 as j2, g.x1 as j3, g.x2 as j4, g.x3 as j5, g.y0 as j6, g.y1 as j7, g.y2 as j8, g.y3 as j9
    from (
      select t0.`region` as d2, min(toTimeZone(t0.`at`, 'UTC')) as x0, argMin(if(isNull(toTimeZone(t0.`at`, 'UTC')), null, t0.`price`), tuple(assumeNotNull(toTimeZone(t0.`at`, 'UTC')), assumeNotNull(t0.`price`))) as y0, argMin(if(isNull(t0.`price`), null, toTimeZone(t0.`at`, 'UTC')), tuple(assumeNotNull(t0.`price`), assumeNotNull(toTimeZone(t0.`at`, 'UTC')))) as x1, min(t0.`price`) as y1, argMax(if(isNull(t0.`price`), null, toTimeZone(t0.`at`, 'UTC')), tuple(assumeNotNull(t0.`price`), assumeNotNull(toTimeZone(t0.`at`, 'UTC')))) as x2, max(t0.`price`) as y2, max(toTimeZone(t0.`at`, 'UTC')) as x3, argMax(if(isNull(toTimeZone(t0.`at`, 'UTC')), null, t0.`price`), tuple(assumeNotNull(toTimeZone(t0.`at`, 'UTC')), assumeNotNull(t0.`price`))) as y3
      from `default`.`sales` as t0
      where (t0.`region` = {p7:String})
        and (t0.`at` is not null)
        and (t0.`price` is not null)
      group by t0.`region`, multiIf(ifNull(((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`at`, 'UTC'), 'UTC'))) * 1000000.) < {p8:Float64}), 0), {p9:Float64}, ifNull(((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`at`, 'UTC'), 'UTC'))) * 1000000.) > {p10:Float64}), 0), {p11:Float64}, ifNull(((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`at`, 'UTC'), 'UTC'))) * 1000000.) >= {p12:Float64}), 0), {p13:Float64}, ifNull(((toFloat64((((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`at`, 'UTC'), 'UTC'))) * 1000000.) - {p14:Float64}) * {p15:Float64})) / nullIf(toFloat64(({p16:Float64} - {p17:Float64})), 0)) >= {p18:Float64}), 0), {p19:Float64}, floor((toFloat64((((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`at`, 'UTC'), 'UTC'))) * 1000000.) - {p20:Float64}) * {p21:Float64})) / nullIf(toFloat64(({p22:Float64} - {p23:Float64})), 0))))
    ) as g
  ) as l1
  cross join (
    select n.n0 as j0
    from (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  ) as r1
  where ((j0 = {p24:Int64}) or ((j0 = {p25:Int64}) and ((j3 <> j2) or (j7 <> j6))) or ((j0 = {p26:Int64}) and ((j4 <> j2) or (j8 <> j6)) and ((j4 <> j3) or (j8 <> j7))) or ((j0 = {p27:Int64}) and ((j5 <> j2) or (j9 <> j6)) and ((j5 <> j3) or (j9 <> j7)) and ((j5 <> j4) or (j9 <> j8))))
  order by multiIf(ifNull((j0 = {p28:Int64}), 0), j2, ifNull((j0 = {p29:Int64}), 0), j3, ifNull((j0 = {p30:Int64}), 0), j4, j5) nulls last, j1 nulls last, multiIf(ifNull((j0 = {p31:Int64}), 0), j6, ifNull((j0 = {p32:Int64}), 0), j7, ifNull((j0 = {p33:Int64}), 0), j8, j9) nulls last
  limit 101
) as a
order by a.d0 nulls last, a.d2_ nulls last, a.d1 nulls last
limit 101;

-- reduce: no further than the reach, of rows
-- [0,1,2,0,1,2,"2024-02-29 00:00:00","2025-03-01 00:00:00",1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,0,1,2,3,0,1,2,0,1,2]
select a.d0 as `at`, a.d1 as `price`, a.d2_ as `region`
from (
  select j1 as `d2_`, multiIf(ifNull((j0 = {p1:Int64}), 0), j2, ifNull((j0 = {p2:Int64}), 0), j3, ifNull((j0 = {p3:Int64}), 0), j4, j5) as d0, multiIf(ifNull((j0 = {p4:Int64}), 0), j6, ifNull((j0 = {p5:Int64}), 0), j7, ifNull((j0 = {p6:Int64}), 0), j8, j9) as d1
  from (
    select g.d2 as j1, g.x0 as j2, g.x1 as j3, g.x2 as j4, g.x3 as j5, g.y0 as j6, g.y1 as j7, g.y2 as j8, g.y3 as j9
    from (
      select t0.`region` as d2, min(toTimeZone(t0.`at`, 'UTC')) as x0, argMin(if(isNull(toTimeZone(t0.`at`, 'UTC')), null, t0.`price`), tuple(assumeNotNull(toTimeZone(t0.`at`, 'UTC')), assumeNotNull(t0.`price`))) as y0, argMin(if(isNull(t0.`price`), null, toTimeZone(t0.`at`, 'UTC')), tuple(assumeNotNull(t0.`price`), assumeNotNull(toTimeZone(t0.`at`, 'UTC')))) as x1, min(t0.`price`) as y1, argMax(if(isNull(t0.`price`), null, toTimeZone(t0.`at`, 'UTC')), tuple(assumeNotNull(t0.`price`), assumeNotNull(toTimeZone(t0.`at`, 'UTC')))) as x2, max(t0.`price`) as y2, max(toTimeZone(t0.`at`, 'UTC')) as x3, argMax(if(isNull(toTimeZone(t0.`at`, 'UTC')), null, t0.`price`), tuple(assumeNotNull(toTimeZone(t0.`at`, 'UTC')), assumeNotNull(t0.`price`))) as y3
      from `default`.`sales` as t0
      where (t0.`at` >= toDateTime({p7:String}, 'UTC'))
        and (t0.`at` <= toDateTime({p8:String}, 'UTC'))
        and (t0.`at` is not null)
        and (t0.`price` is not null)
      group by t0.`region`, multiIf(ifNull(((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`at`, 'UTC'), 'UTC'))) * 1000000.) < {p9:Float64}), 0), {p10:Float64}, ifNull(((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`at`, 'UTC'), 'UTC'))) * 1000000.) > {p11:Float64}), 0), {p12:Float64}, ifNull(((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`at`, 'UTC'), 'UTC'))) * 1000000.) >= {p13:Float64}), 0), {p14:Float64}, ifNull(((toFloat64((((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`at`, 'UTC'), 'UTC'))) * 1000000.) - {p15:Float64}) * {p16:Float64})) / nullIf(toFloat64(({p17:Float64} - {p18:Float64})), 0)) >= {p19:Float64}), 0), {p20:Float64}, floor((toFloat64((((toFloat64(toUInt32(toDateTime(toTimeZone(t0.`at`, 'UTC'), 'UTC'))) * 1000000.) - {p21:Float64}) * {p22:Float64})) / nullIf(toFloat64(({p23:Float64} - {p24:Float64})), 0))))
    ) as g
  ) as l1
  cross join (
    select n.n0 as j0
    from (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  ) as r1
  where ((j0 = {p25:Int64}) or ((j0 = {p26:Int64}) and ((j3 <> j2) or (j7 <> j6))) or ((j0 = {p27:Int64}) and ((j4 <> j2) or (j8 <> j6)) and ((j4 <> j3) or (j8 <> j7))) or ((j0 = {p28:Int64}) and ((j5 <> j2) or (j9 <> j6)) and ((j5 <> j3) or (j9 <> j7)) and ((j5 <> j4) or (j9 <> j8))))
  order by multiIf(ifNull((j0 = {p29:Int64}), 0), j2, ifNull((j0 = {p30:Int64}), 0), j3, ifNull((j0 = {p31:Int64}), 0), j4, j5) nulls last, j1 nulls last, multiIf(ifNull((j0 = {p32:Int64}), 0), j6, ifNull((j0 = {p33:Int64}), 0), j7, ifNull((j0 = {p34:Int64}), 0), j8, j9) nulls last
  limit 101
) as a
order by a.d0 nulls last, a.d2_ nulls last, a.d1 nulls last
limit 101;

-- reduce: no further than the reach, of days and groups
-- [0,1,2,0,1,2,"2025-03-01",1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,0,1,2,3,0,1,2,0,1,2]
select a.d0_ as `day`, a.d1___ as `region`, a.m0_ as `total`
from (
  select j1 as `d1___`, multiIf(ifNull((j0 = {p1:Int64}), 0), j2, ifNull((j0 = {p2:Int64}), 0), j3, ifNull((j0 = {p3:Int64}), 0), j4, j5) as `d0_`, multiIf(ifNull((j0 = {p4:Int64}), 0), j6, ifNull((j0 = {p5:Int64}), 0), j7, ifNull((j0 = {p6:Int64}), 0), j8, j9) as `m0_`
  from (
    select g.d1__ as j1, g.x0 as j2, g.x1 as j3, g.x2 as j4, g.x3 as j5, g.y0 as j6, g.y1 as j7, g.y2 as j8, g.y3 as j9
    from (
      select p.d1_ as `d1__`, min(p.h0) as x0, argMin(if(isNull(p.h0), null, p.v0), tuple(assumeNotNull(p.h0), assumeNotNull(p.v0))) as y0, argMin(if(isNull(p.v0), null, p.h0), tuple(assumeNotNull(p.v0), assumeNotNull(p.h0))) as x1, min(p.v0) as y1, argMax(if(isNull(p.v0), null, p.h0), tuple(assumeNotNull(p.v0), assumeNotNull(p.h0))) as x2, max(p.v0) as y2, max(p.h0) as x3, argMax(if(isNull(p.h0), null, p.v0), tuple(assumeNotNull(p.h0), assumeNotNull(p.v0))) as y3
      from (
        select a.d1 as `d1_`, a.d0 as h0, a.m0 as v0, (toFloat64(toUInt32(toDateTime(a.d0, 'UTC'))) * 1000000.) as u0
        from (
          select t0.`day` as d0, t0.`region` as d1, sum(toDecimal128(t0.`amount`, 0)) as m0
          from `default`.`sales` as t0
          where t0.`day` <= toDate({p7:String})
          group by t0.`day`, t0.`region`
        ) as a
        where (a.d0 is not null)
          and (a.m0 is not null)
      ) as p
      group by p.d1_, multiIf(ifNull((p.u0 < {p8:Float64}), 0), {p9:Float64}, ifNull((p.u0 > {p10:Float64}), 0), {p11:Float64}, ifNull((p.u0 >= {p12:Float64}), 0), {p13:Float64}, ifNull(((toFloat64(((p.u0 - {p14:Float64}) * {p15:Float64})) / nullIf(toFloat64(({p16:Float64} - {p17:Float64})), 0)) >= {p18:Float64}), 0), {p19:Float64}, floor((toFloat64(((p.u0 - {p20:Float64}) * {p21:Float64})) / nullIf(toFloat64(({p22:Float64} - {p23:Float64})), 0))))
    ) as g
  ) as l1
  cross join (
    select n.n0 as j0
    from (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  ) as r1
  where ((j0 = {p24:Int64}) or ((j0 = {p25:Int64}) and ((j3 <> j2) or (j7 <> j6))) or ((j0 = {p26:Int64}) and ((j4 <> j2) or (j8 <> j6)) and ((j4 <> j3) or (j8 <> j7))) or ((j0 = {p27:Int64}) and ((j5 <> j2) or (j9 <> j6)) and ((j5 <> j3) or (j9 <> j7)) and ((j5 <> j4) or (j9 <> j8))))
  order by multiIf(ifNull((j0 = {p28:Int64}), 0), j2, ifNull((j0 = {p29:Int64}), 0), j3, ifNull((j0 = {p30:Int64}), 0), j4, j5) nulls last, j1 nulls last, multiIf(ifNull((j0 = {p31:Int64}), 0), j6, ifNull((j0 = {p32:Int64}), 0), j7, ifNull((j0 = {p33:Int64}), 0), j8, j9) nulls last
  limit 101
) as a
order by a.d0_ nulls last, a.d1___ nulls last, a.m0_ nulls last
limit 101;

-- reduce: no further than the reach, along numbers
-- [0,1,2,0,1,2,1,7,3,-1,5,2,5,1,3,2,5,3,2,1,3,2,5,3,0,1,2,3,0,1,2,0,1,2]
select a.d0 as `int1`, a.d1 as `num1`
from (
  select multiIf(ifNull((j0 = {p1:Int64}), 0), j1, ifNull((j0 = {p2:Int64}), 0), j2, ifNull((j0 = {p3:Int64}), 0), j3, j4) as d0, multiIf(ifNull((j0 = {p4:Int64}), 0), j5, ifNull((j0 = {p5:Int64}), 0), j6, ifNull((j0 = {p6:Int64}), 0), j7, j8) as d1
  from (
    select g.x0 as j1, g.x1 as j2, g.x2 as j3, g.x3 as j4, g.y0 as j5, g.y1 as j6, g.y2 as j7, g.y3 as j8
    from (
      select min(t0.`int1`) as x0, argMin(if(isNull(t0.`int1`), null, t0.`num1`), tuple(assumeNotNull(t0.`int1`), assumeNotNull(t0.`num1`))) as y0, argMin(if(isNull(t0.`num1`), null, t0.`int1`), tuple(assumeNotNull(t0.`num1`), assumeNotNull(t0.`int1`))) as x1, min(t0.`num1`) as y1, argMax(if(isNull(t0.`num1`), null, t0.`int1`), tuple(assumeNotNull(t0.`num1`), assumeNotNull(t0.`int1`))) as x2, max(t0.`num1`) as y2, max(t0.`int1`) as x3, argMax(if(isNull(t0.`int1`), null, t0.`num1`), tuple(assumeNotNull(t0.`int1`), assumeNotNull(t0.`num1`))) as y3
      from `default`.`types` as t0
      where (t0.`int1` >= {p7:Int64})
        and (t0.`int1` <= {p8:Int64})
        and (t0.`int1` is not null)
        and (t0.`num1` is not null)
      group by multiIf(ifNull((toFloat64(t0.`int1`) < {p9:Float64}), 0), {p10:Float64}, ifNull((toFloat64(t0.`int1`) > {p11:Float64}), 0), {p12:Float64}, ifNull((toFloat64(t0.`int1`) >= {p13:Float64}), 0), {p14:Float64}, ifNull(((toFloat64(((toFloat64(t0.`int1`) - {p15:Float64}) * {p16:Float64})) / nullIf(toFloat64(({p17:Float64} - {p18:Float64})), 0)) >= {p19:Float64}), 0), {p20:Float64}, floor((toFloat64(((toFloat64(t0.`int1`) - {p21:Float64}) * {p22:Float64})) / nullIf(toFloat64(({p23:Float64} - {p24:Float64})), 0))))
    ) as g
  ) as l1
  cross join (
    select n.n0 as j0
    from (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  ) as r1
  where ((j0 = {p25:Int64}) or ((j0 = {p26:Int64}) and ((j2 <> j1) or (j6 <> j5))) or ((j0 = {p27:Int64}) and ((j3 <> j1) or (j7 <> j5)) and ((j3 <> j2) or (j7 <> j6))) or ((j0 = {p28:Int64}) and ((j4 <> j1) or (j8 <> j5)) and ((j4 <> j2) or (j8 <> j6)) and ((j4 <> j3) or (j8 <> j7))))
  order by multiIf(ifNull((j0 = {p29:Int64}), 0), j1, ifNull((j0 = {p30:Int64}), 0), j2, ifNull((j0 = {p31:Int64}), 0), j3, j4) nulls last, multiIf(ifNull((j0 = {p32:Int64}), 0), j5, ifNull((j0 = {p33:Int64}), 0), j6, ifNull((j0 = {p34:Int64}), 0), j7, j8) nulls last
  limit 101
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 101;

-- reduce: several measures of a series
-- [0,1,2,3,4,5,6,0,1,2,3,4,5,6,7,0,0,-1,2,1,2,2,1,2,0,1,2,3,4,5,6,7,0,1,2,3,4,5,6,0,1,2,3,4,5,6,7]
select a.d0__ as `day`, a.d1____ as `region`, a.m0__ as `total`, a.m1__ as `mean`
from (
  select j1_ as `d1____`, multiIf(ifNull((j0_ = {p1:Int64}), 0), j2_, ifNull((j0_ = {p2:Int64}), 0), j3_, ifNull((j0_ = {p3:Int64}), 0), j4_, ifNull((j0_ = {p4:Int64}), 0), j5_, ifNull((j0_ = {p5:Int64}), 0), j6_, ifNull((j0_ = {p6:Int64}), 0), j7, ifNull((j0_ = {p7:Int64}), 0), j8, j9) as `d0__`, multiIf(ifNull((j0_ = {p8:Int64}), 0), j10, ifNull((j0_ = {p9:Int64}), 0), j11, ifNull((j0_ = {p10:Int64}), 0), j12, ifNull((j0_ = {p11:Int64}), 0), j13, null) as `m1__`, multiIf(ifNull((j0_ = {p12:Int64}), 0), j14, ifNull((j0_ = {p13:Int64}), 0), j15, ifNull((j0_ = {p14:Int64}), 0), j16, ifNull((j0_ = {p15:Int64}), 0), j17, null) as `m0__`
  from (
    select g.d1___ as `j1_`, g.x0 as `j2_`, g.x1 as `j3_`, g.x2 as `j4_`, g.x3 as `j5_`, g.x4 as `j6_`, g.x5 as j7, g.x6 as j8, g.x7 as j9, g.y0 as j10, g.y1 as j11, g.y2 as j12, g.y3 as j13, g.y4 as j14, g.y5 as j15, g.y6 as j16, g.y7 as j17
    from (
      select j2 as `d1___`, min(multiIf(ifNull((j4 is not null), 0), j3, null)) as x0, argMin(if(isNull(j3), null, multiIf(ifNull((j4 is not null), 0), j4, null)), tuple(assumeNotNull(j3), assumeNotNull(multiIf(ifNull((j4 is not null), 0), j4, null)))) as y0, argMin(if(isNull(j4), null, multiIf(ifNull((j4 is not null), 0), j3, null)), tuple(assumeNotNull(j4), assumeNotNull(multiIf(ifNull((j4 is not null), 0), j3, null)))) as x1, min(multiIf(ifNull((j4 is not null), 0), j4, null)) as y1, argMax(if(isNull(j4), null, multiIf(ifNull((j4 is not null), 0), j3, null)), tuple(assumeNotNull(j4), assumeNotNull(multiIf(ifNull((j4 is not null), 0), j3, null)))) as x2, max(multiIf(ifNull((j4 is not null), 0), j4, null)) as y2, max(multiIf(ifNull((j4 is not null), 0), j3, null)) as x3, argMax(if(isNull(j3), null, multiIf(ifNull((j4 is not null), 0), j4, null)), tuple(assumeNotNull(j3), assumeNotNull(multiIf(ifNull((j4 is not null), 0), j4, null)))) as y3, min(multiIf(ifNull((j5 is not null), 0), j3, null)) as x4, argMin(if(isNull(j3), null, multiIf(ifNull((j5 is not null), 0), j5, null)), tuple(assumeNotNull(j3), assumeNotNull(multiIf(ifNull((j5 is not null), 0), j5, null)))) as y4, argMin(if(isNull(j5), null, multiIf(ifNull((j5 is not null), 0), j3, null)), tuple(assumeNotNull(j5), assumeNotNull(multiIf(ifNull((j5 is not null), 0), j3, null)))) as x5, min(multiIf(ifNull((j5 is not null), 0), j5, null)) as y5, argMax(if(isNull(j5), null, multiIf(ifNull((j5 is not null), 0), j3, null)), tuple(assumeNotNull(j5), assumeNotNull(multiIf(ifNull((j5 is not null), 0), j3, null)))) as x6, max(multiIf(ifNull((j5 is not null), 0), j5, null)) as y6, max(multiIf(ifNull((j5 is not null), 0), j3, null)) as x7, argMax(if(isNull(j3), null, multiIf(ifNull((j5 is not null), 0), j5, null)), tuple(assumeNotNull(j3), assumeNotNull(multiIf(ifNull((j5 is not null), 0), j5, null)))) as y7
      from (
        select p.d1_ as j2, p.h0 as j3, p.v0 as j4, p.v1 as j5, p.u0 as j6
        from (
          select a.d1 as `d1_`, a.d0 as h0, a.m1 as v0, a.m0 as v1, (toFloat64(toUInt32(toDateTime(a.d0, 'UTC'))) * 1000000.) as u0
          from (
            select t0.`day` as d0, t0.`region` as d1, sum(toDecimal128(t0.`amount`, 0)) as m0, avg(t0.`price`) as m1, count(*) as m2
            from `default`.`sales` as t0
            group by t0.`day`, t0.`region`
          ) as a
          where a.d0 is not null
        ) as p
      ) as l1
      cross join (
        select b.b0 as j0, b.b1 as j1
        from (
          select multiIf(ifNull((count(*) > {p16:Int64}), 0), min((toFloat64(toUInt32(toDateTime(a.d0_, 'UTC'))) * 1000000.)), null) as b0, multiIf(ifNull((count(*) > {p17:Int64}), 0), max((toFloat64(toUInt32(toDateTime(a.d0_, 'UTC'))) * 1000000.)), null) as b1
          from (
            select t0.`day` as `d0_`, t0.`region` as `d1__`, sum(toDecimal128(t0.`amount`, 0)) as `m0_`, avg(t0.`price`) as `m1_`, count(*) as `m2_`
            from `default`.`sales` as t0
            group by t0.`day`, t0.`region`
          ) as a
          where a.d0_ is not null
        ) as b
      ) as r1
      group by j2, multiIf(ifNull((j6 < j0), 0), {p18:Float64}, ifNull((j6 > j1), 0), {p19:Float64}, ifNull((j6 >= j1), 0), {p20:Float64}, ifNull(((toFloat64(((j6 - j0) * {p21:Float64})) / nullIf(toFloat64((j1 - j0)), 0)) >= {p22:Float64}), 0), {p23:Float64}, floor((toFloat64(((j6 - j0) * {p24:Float64})) / nullIf(toFloat64((j1 - j0)), 0))))
    ) as g
  ) as l1
  cross join (
    select n.n0 as `j0_`
    from (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0 union all select 4 as n0 union all select 5 as n0 union all select 6 as n0 union all select 7 as n0) as n
  ) as r1
  where (((j0_ = {p25:Int64}) and (j2_ is not null)) or ((j0_ = {p26:Int64}) and ((j3_ <> j2_) or (j11 <> j10))) or ((j0_ = {p27:Int64}) and ((j4_ <> j2_) or (j12 <> j10)) and ((j4_ <> j3_) or (j12 <> j11))) or ((j0_ = {p28:Int64}) and ((j5_ <> j2_) or (j13 <> j10)) and ((j5_ <> j3_) or (j13 <> j11)) and ((j5_ <> j4_) or (j13 <> j12))) or ((j0_ = {p29:Int64}) and (j6_ is not null)) or ((j0_ = {p30:Int64}) and ((j7 <> j6_) or (j15 <> j14))) or ((j0_ = {p31:Int64}) and ((j8 <> j6_) or (j16 <> j14)) and ((j8 <> j7) or (j16 <> j15))) or ((j0_ = {p32:Int64}) and ((j9 <> j6_) or (j17 <> j14)) and ((j9 <> j7) or (j17 <> j15)) and ((j9 <> j8) or (j17 <> j16))))
  order by multiIf(ifNull((j0_ = {p33:Int64}), 0), j2_, ifNull((j0_ = {p34:Int64}), 0), j3_, ifNull((j0_ = {p35:Int64}), 0), j4_, ifNull((j0_ = {p36:Int64}), 0), j5_, ifNull((j0_ = {p37:Int64}), 0), j6_, ifNull((j0_ = {p38:Int64}), 0), j7, ifNull((j0_ = {p39:Int64}), 0), j8, j9) nulls last, j1_ nulls last, multiIf(ifNull((j0_ = {p40:Int64}), 0), j10, ifNull((j0_ = {p41:Int64}), 0), j11, ifNull((j0_ = {p42:Int64}), 0), j12, ifNull((j0_ = {p43:Int64}), 0), j13, null) nulls last, multiIf(ifNull((j0_ = {p44:Int64}), 0), j14, ifNull((j0_ = {p45:Int64}), 0), j15, ifNull((j0_ = {p46:Int64}), 0), j16, ifNull((j0_ = {p47:Int64}), 0), j17, null) nulls last
  limit 101
) as a
order by a.d0__ nulls last, a.d1____ nulls last, a.m1__ nulls last, a.m0__ nulls last
limit 101;

-- reduce: several columns, each with gaps of its own
-- [0,1,2,3,4,5,6,0,1,2,3,4,5,6,7,0,0,-1,2,1,2,2,1,2,0,1,2,3,4,5,6,7,0,1,2,3,4,5,6,0,1,2,3,4,5,6,7]
select a.d0_ as `int1`, a.d1_ as `num1`, a.d2_ as `dec1`
from (
  select multiIf(ifNull((j0_ = {p1:Int64}), 0), j1_, ifNull((j0_ = {p2:Int64}), 0), j2_, ifNull((j0_ = {p3:Int64}), 0), j3_, ifNull((j0_ = {p4:Int64}), 0), j4_, ifNull((j0_ = {p5:Int64}), 0), j5_, ifNull((j0_ = {p6:Int64}), 0), j6, ifNull((j0_ = {p7:Int64}), 0), j7, j8) as `d0_`, multiIf(ifNull((j0_ = {p8:Int64}), 0), j9, ifNull((j0_ = {p9:Int64}), 0), j10, ifNull((j0_ = {p10:Int64}), 0), j11, ifNull((j0_ = {p11:Int64}), 0), j12, null) as `d1_`, multiIf(ifNull((j0_ = {p12:Int64}), 0), j13, ifNull((j0_ = {p13:Int64}), 0), j14, ifNull((j0_ = {p14:Int64}), 0), j15, ifNull((j0_ = {p15:Int64}), 0), j16, null) as `d2_`
  from (
    select g.x0 as `j1_`, g.x1 as `j2_`, g.x2 as `j3_`, g.x3 as `j4_`, g.x4 as `j5_`, g.x5 as j6, g.x6 as j7, g.x7 as j8, g.y0 as j9, g.y1 as j10, g.y2 as j11, g.y3 as j12, g.y4 as j13, g.y5 as j14, g.y6 as j15, g.y7 as j16
    from (
      select min(multiIf(ifNull((j3 is not null), 0), j2, null)) as x0, argMin(if(isNull(j2), null, multiIf(ifNull((j3 is not null), 0), j3, null)), tuple(assumeNotNull(j2), assumeNotNull(multiIf(ifNull((j3 is not null), 0), j3, null)))) as y0, argMin(if(isNull(j3), null, multiIf(ifNull((j3 is not null), 0), j2, null)), tuple(assumeNotNull(j3), assumeNotNull(multiIf(ifNull((j3 is not null), 0), j2, null)))) as x1, min(multiIf(ifNull((j3 is not null), 0), j3, null)) as y1, argMax(if(isNull(j3), null, multiIf(ifNull((j3 is not null), 0), j2, null)), tuple(assumeNotNull(j3), assumeNotNull(multiIf(ifNull((j3 is not null), 0), j2, null)))) as x2, max(multiIf(ifNull((j3 is not null), 0), j3, null)) as y2, max(multiIf(ifNull((j3 is not null), 0), j2, null)) as x3, argMax(if(isNull(j2), null, multiIf(ifNull((j3 is not null), 0), j3, null)), tuple(assumeNotNull(j2), assumeNotNull(multiIf(ifNull((j3 is not null), 0), j3, null)))) as y3, min(multiIf(ifNull((j4 is not null), 0), j2, null)) as x4, argMin(if(isNull(j2), null, multiIf(ifNull((j4 is not null), 0), j4, null)), tuple(assumeNotNull(j2), assumeNotNull(multiIf(ifNull((j4 is not null), 0), j4, null)))) as y4, argMin(if(isNull(j4), null, multiIf(ifNull((j4 is not null), 0), j2, null)), tuple(assumeNotNull(j4), assumeNotNull(multiIf(ifNull((j4 is not null), 0), j2, null)))) as x5, min(multiIf(ifNull((j4 is not null), 0), j4, null)) as y5, argMax(if(isNull(j4), null, multiIf(ifNull((j4 is not null), 0), j2, null)), tuple(assumeNotNull(j4), assumeNotNull(multiIf(ifNull((j4 is not null), 0), j2, null)))) as x6, max(multiIf(ifNull((j4 is not null), 0), j4, null)) as y6, max(multiIf(ifNull((j4 is not null), 0), j2, null)) as x7, argMax(if(isNull(j2), null, multiIf(ifNull((j4 is not null), 0), j4, null)), tuple(assumeNotNull(j2), assumeNotNull(multiIf(ifNull((j4 is not null), 0), j4, null)))) as y7
      from (
        select p.h0 as j2, p.v0 as j3, p.v1 as j4, p.u0 as j5
        from (
          select a.d0 as h0, a.d1 as v0, a.d2 as v1, toFloat64(a.d0) as u0
          from (
            select t0.`int1` as d0, t0.`num1` as d1, t0.`dec1` as d2
            from `default`.`types` as t0
          ) as a
          where a.d0 is not null
        ) as p
      ) as l1
      cross join (
        select b.b0 as j0, b.b1 as j1
        from (
          select multiIf(ifNull((count(*) > {p16:Int64}), 0), min(toFloat64(t0.`int1`)), null) as b0, multiIf(ifNull((count(*) > {p17:Int64}), 0), max(toFloat64(t0.`int1`)), null) as b1
          from `default`.`types` as t0
          where t0.`int1` is not null
        ) as b
      ) as r1
      group by multiIf(ifNull((j5 < j0), 0), {p18:Float64}, ifNull((j5 > j1), 0), {p19:Float64}, ifNull((j5 >= j1), 0), {p20:Float64}, ifNull(((toFloat64(((j5 - j0) * {p21:Float64})) / nullIf(toFloat64((j1 - j0)), 0)) >= {p22:Float64}), 0), {p23:Float64}, floor((toFloat64(((j5 - j0) * {p24:Float64})) / nullIf(toFloat64((j1 - j0)), 0))))
    ) as g
  ) as l1
  cross join (
    select n.n0 as `j0_`
    from (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0 union all select 4 as n0 union all select 5 as n0 union all select 6 as n0 union all select 7 as n0) as n
  ) as r1
  where (((j0_ = {p25:Int64}) and (j1_ is not null)) or ((j0_ = {p26:Int64}) and ((j2_ <> j1_) or (j10 <> j9))) or ((j0_ = {p27:Int64}) and ((j3_ <> j1_) or (j11 <> j9)) and ((j3_ <> j2_) or (j11 <> j10))) or ((j0_ = {p28:Int64}) and ((j4_ <> j1_) or (j12 <> j9)) and ((j4_ <> j2_) or (j12 <> j10)) and ((j4_ <> j3_) or (j12 <> j11))) or ((j0_ = {p29:Int64}) and (j5_ is not null)) or ((j0_ = {p30:Int64}) and ((j6 <> j5_) or (j14 <> j13))) or ((j0_ = {p31:Int64}) and ((j7 <> j5_) or (j15 <> j13)) and ((j7 <> j6) or (j15 <> j14))) or ((j0_ = {p32:Int64}) and ((j8 <> j5_) or (j16 <> j13)) and ((j8 <> j6) or (j16 <> j14)) and ((j8 <> j7) or (j16 <> j15))))
  order by multiIf(ifNull((j0_ = {p33:Int64}), 0), j1_, ifNull((j0_ = {p34:Int64}), 0), j2_, ifNull((j0_ = {p35:Int64}), 0), j3_, ifNull((j0_ = {p36:Int64}), 0), j4_, ifNull((j0_ = {p37:Int64}), 0), j5_, ifNull((j0_ = {p38:Int64}), 0), j6, ifNull((j0_ = {p39:Int64}), 0), j7, j8) nulls last, multiIf(ifNull((j0_ = {p40:Int64}), 0), j9, ifNull((j0_ = {p41:Int64}), 0), j10, ifNull((j0_ = {p42:Int64}), 0), j11, ifNull((j0_ = {p43:Int64}), 0), j12, null) nulls last, multiIf(ifNull((j0_ = {p44:Int64}), 0), j13, ifNull((j0_ = {p45:Int64}), 0), j14, ifNull((j0_ = {p46:Int64}), 0), j15, ifNull((j0_ = {p47:Int64}), 0), j16, null) nulls last
  limit 101
) as a
order by a.d0_ nulls last, a.d1_ nulls last, a.d2_ nulls last
limit 101;

-- pair: of everything
-- []
select a.m0 as `corr`, a.m1 as `slope`, a.m2 as `intercept`, a.m3 as r2
from (
  select if(count(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)) = 0, null, arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)))) / nullIf(sqrt(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)))) * arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null))))), 0)) as m0, if(count(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)) = 0, null, arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)))) / nullIf(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)))), 0)) as m1, if(count(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)) = 0, null, avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)) - arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)))) / nullIf(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)))), 0) * avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null))) as m2, if(count(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)) = 0, null, if(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)))) = 0 and arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)))) > 0, 1., arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)))) * arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)))) / nullIf(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)))) * arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)))), 0))) as m3
  from `default`.`sales` as t0
) as a
limit 101;

-- pair: the line through a cloud, and how many rows it is of
-- []
select a.m0 as `slope`, a.m1 as `intercept`, a.m2 as r2, a.m3 as `count`
from (
  select if(count(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)) = 0, null, arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)))) / nullIf(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)))), 0)) as m0, if(count(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)) = 0, null, avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)) - arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)))) / nullIf(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)))), 0) * avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null))) as m1, if(count(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)) = 0, null, if(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)))) = 0 and arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)))) > 0, 1., arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)))) * arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)))) / nullIf(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)))) * arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)))), 0))) as m2, count(multiIf(ifNull((t0.`amount` is not null), 0), t0.`price`, null)) as m3
  from `default`.`sales` as t0
) as a
limit 101;

-- pair: by groups, of one row, of equal ones, of none
-- []
select a.d0 as `day`, a.m0 as `corr`, a.m1 as `slope`, a.m2 as `intercept`, a.m3 as r2
from (
  select t0.`day` as d0, if(count(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)) = 0, null, arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)))) / nullIf(sqrt(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)))) * arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null))))), 0)) as m0, if(count(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)) = 0, null, arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)))) / nullIf(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)))), 0)) as m1, if(count(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)) = 0, null, avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)) - arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)))) / nullIf(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)))), 0) * avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null))) as m2, if(count(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)) = 0, null, if(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)))) = 0 and arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)))) > 0, 1., arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)))) * arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)))) / nullIf(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)))) * arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), 0)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)), groupArray(if(isNotNull(t0.`price`) and isNotNull(t0.`amount`), toFloat64(t0.`price`), null)))), 0))) as m3
  from `default`.`sales` as t0
  group by t0.`day`
) as a
order by a.d0 nulls last
limit 101;

-- pair: with a condition, and a median beside
-- [2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2]
select a.d0 as `region`, a.m0 as `corr`, a.m1 as `slope`, a.m2 as `intercept`, a.m3 as r2, a.m4 as `middle`
from (
  select t0.`region` as d0, if(count(if(isNotNull(multiIf(ifNull((t0.`amount` > {p1:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)) = 0, null, arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p2:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p3:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(multiIf(ifNull((t0.`amount` > {p4:Int64}), 0), t0.`price`, null)), null)), 0)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p5:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p6:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(multiIf(ifNull((t0.`amount` > {p7:Int64}), 0), t0.`price`, null)), null)))) / nullIf(sqrt(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p8:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p9:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p10:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p11:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)))) * arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p12:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(multiIf(ifNull((t0.`amount` > {p13:Int64}), 0), t0.`price`, null)), null)), 0)) * (r - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p14:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(multiIf(ifNull((t0.`amount` > {p15:Int64}), 0), t0.`price`, null)), null)), 0)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p16:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(multiIf(ifNull((t0.`amount` > {p17:Int64}), 0), t0.`price`, null)), null)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p18:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(multiIf(ifNull((t0.`amount` > {p19:Int64}), 0), t0.`price`, null)), null))))), 0)) as m0, if(count(if(isNotNull(multiIf(ifNull((t0.`amount` > {p20:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)) = 0, null, arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p21:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p22:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(multiIf(ifNull((t0.`amount` > {p23:Int64}), 0), t0.`price`, null)), null)), 0)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p24:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p25:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(multiIf(ifNull((t0.`amount` > {p26:Int64}), 0), t0.`price`, null)), null)))) / nullIf(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p27:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p28:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p29:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p30:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)))), 0)) as m1, if(count(if(isNotNull(multiIf(ifNull((t0.`amount` > {p31:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)) = 0, null, avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p32:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(multiIf(ifNull((t0.`amount` > {p33:Int64}), 0), t0.`price`, null)), null)) - arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p34:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p35:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(multiIf(ifNull((t0.`amount` > {p36:Int64}), 0), t0.`price`, null)), null)), 0)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p37:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p38:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(multiIf(ifNull((t0.`amount` > {p39:Int64}), 0), t0.`price`, null)), null)))) / nullIf(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p40:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p41:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p42:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p43:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)))), 0) * avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p44:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null))) as m2, if(count(if(isNotNull(multiIf(ifNull((t0.`amount` > {p45:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)) = 0, null, if(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p46:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(multiIf(ifNull((t0.`amount` > {p47:Int64}), 0), t0.`price`, null)), null)), 0)) * (r - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p48:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(multiIf(ifNull((t0.`amount` > {p49:Int64}), 0), t0.`price`, null)), null)), 0)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p50:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(multiIf(ifNull((t0.`amount` > {p51:Int64}), 0), t0.`price`, null)), null)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p52:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(multiIf(ifNull((t0.`amount` > {p53:Int64}), 0), t0.`price`, null)), null)))) = 0 and arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p54:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p55:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p56:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p57:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)))) > 0, 1., arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p58:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p59:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(multiIf(ifNull((t0.`amount` > {p60:Int64}), 0), t0.`price`, null)), null)), 0)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p61:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p62:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(multiIf(ifNull((t0.`amount` > {p63:Int64}), 0), t0.`price`, null)), null)))) * arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p64:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p65:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(multiIf(ifNull((t0.`amount` > {p66:Int64}), 0), t0.`price`, null)), null)), 0)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p67:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p68:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(multiIf(ifNull((t0.`amount` > {p69:Int64}), 0), t0.`price`, null)), null)))) / nullIf(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p70:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p71:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p72:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p73:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)))) * arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p74:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(multiIf(ifNull((t0.`amount` > {p75:Int64}), 0), t0.`price`, null)), null)), 0)) * (r - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`amount` > {p76:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(multiIf(ifNull((t0.`amount` > {p77:Int64}), 0), t0.`price`, null)), null)), 0)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p78:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(multiIf(ifNull((t0.`amount` > {p79:Int64}), 0), t0.`price`, null)), null)), groupArray(if(isNotNull(multiIf(ifNull((t0.`amount` > {p80:Int64}), 0), t0.`price`, null)) and isNotNull(t0.`amount`), toFloat64(multiIf(ifNull((t0.`amount` > {p81:Int64}), 0), t0.`price`, null)), null)))), 0))) as m3, if(length(arraySort(groupArray(toFloat64(t0.`price`)))) = 0, null, arraySort(groupArray(toFloat64(t0.`price`)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`price`))))) - 1)))) + 1] + (arraySort(groupArray(toFloat64(t0.`price`)))[toUInt32(ceil((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`price`))))) - 1)))) + 1] - arraySort(groupArray(toFloat64(t0.`price`)))[toUInt32(floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`price`))))) - 1)))) + 1]) * ((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`price`))))) - 1)) - floor((0.5 * (toFloat64(length(arraySort(groupArray(toFloat64(t0.`price`))))) - 1))))) as m4
  from `default`.`sales` as t0
  group by t0.`region`
) as a
order by a.d0 nulls last
limit 101;

-- pair: of decimals and integers, of a formula
-- [2,2,2,2,2,2,2,2,2,2,2]
select a.m0 as `c`, a.m1 as `s`
from (
  select if(count(if(isNotNull(t0.`dec1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)) = 0, null, arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`dec1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`dec1`) and isNotNull(t0.`int1`), toFloat64(t0.`dec1`), null)), 0)), groupArray(if(isNotNull(t0.`dec1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), groupArray(if(isNotNull(t0.`dec1`) and isNotNull(t0.`int1`), toFloat64(t0.`dec1`), null)))) / nullIf(sqrt(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`dec1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`dec1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)), groupArray(if(isNotNull(t0.`dec1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), groupArray(if(isNotNull(t0.`dec1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)))) * arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`dec1`) and isNotNull(t0.`int1`), toFloat64(t0.`dec1`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`dec1`) and isNotNull(t0.`int1`), toFloat64(t0.`dec1`), null)), 0)), groupArray(if(isNotNull(t0.`dec1`) and isNotNull(t0.`int1`), toFloat64(t0.`dec1`), null)), groupArray(if(isNotNull(t0.`dec1`) and isNotNull(t0.`int1`), toFloat64(t0.`dec1`), null))))), 0)) as m0, if(count(if(isNotNull((toFloat64(t0.`num1`) / nullIf(toFloat64({p1:Int64}), 0))) and isNotNull(t0.`dec1`), toFloat64(t0.`dec1`), null)) = 0, null, arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull((toFloat64(t0.`num1`) / nullIf(toFloat64({p2:Int64}), 0))) and isNotNull(t0.`dec1`), toFloat64(t0.`dec1`), null)), 0)) * (r - ifNull(avg(if(isNotNull((toFloat64(t0.`num1`) / nullIf(toFloat64({p3:Int64}), 0))) and isNotNull(t0.`dec1`), toFloat64((toFloat64(t0.`num1`) / nullIf(toFloat64({p4:Int64}), 0))), null)), 0)), groupArray(if(isNotNull((toFloat64(t0.`num1`) / nullIf(toFloat64({p5:Int64}), 0))) and isNotNull(t0.`dec1`), toFloat64(t0.`dec1`), null)), groupArray(if(isNotNull((toFloat64(t0.`num1`) / nullIf(toFloat64({p6:Int64}), 0))) and isNotNull(t0.`dec1`), toFloat64((toFloat64(t0.`num1`) / nullIf(toFloat64({p7:Int64}), 0))), null)))) / nullIf(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull((toFloat64(t0.`num1`) / nullIf(toFloat64({p8:Int64}), 0))) and isNotNull(t0.`dec1`), toFloat64(t0.`dec1`), null)), 0)) * (r - ifNull(avg(if(isNotNull((toFloat64(t0.`num1`) / nullIf(toFloat64({p9:Int64}), 0))) and isNotNull(t0.`dec1`), toFloat64(t0.`dec1`), null)), 0)), groupArray(if(isNotNull((toFloat64(t0.`num1`) / nullIf(toFloat64({p10:Int64}), 0))) and isNotNull(t0.`dec1`), toFloat64(t0.`dec1`), null)), groupArray(if(isNotNull((toFloat64(t0.`num1`) / nullIf(toFloat64({p11:Int64}), 0))) and isNotNull(t0.`dec1`), toFloat64(t0.`dec1`), null)))), 0)) as m1
  from `default`.`types` as t0
) as a
limit 101;

-- pair: far from zero
-- [1000000000,1000000000,1000000000,1000000000,1000000000,1000000000,1000000000,1000000000,1000000000,1000000000,1000000000,1000000000,1000000000,1000000000,1000000000,1000000000,1000000000,1000000000,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000,3,1000000000]
select a.m0 as `c`, a.m1 as `s`, a.m2 as `r`
from (
  select if(count(if(isNotNull((t0.`price` + toFloat64({p1:Int64}))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)) = 0, null, arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull((t0.`price` + toFloat64({p2:Int64}))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull((t0.`price` + toFloat64({p3:Int64}))) and isNotNull(t0.`amount`), toFloat64((t0.`price` + toFloat64({p4:Int64}))), null)), 0)), groupArray(if(isNotNull((t0.`price` + toFloat64({p5:Int64}))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull((t0.`price` + toFloat64({p6:Int64}))) and isNotNull(t0.`amount`), toFloat64((t0.`price` + toFloat64({p7:Int64}))), null)))) / nullIf(sqrt(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull((t0.`price` + toFloat64({p8:Int64}))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull((t0.`price` + toFloat64({p9:Int64}))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)), groupArray(if(isNotNull((t0.`price` + toFloat64({p10:Int64}))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull((t0.`price` + toFloat64({p11:Int64}))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)))) * arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull((t0.`price` + toFloat64({p12:Int64}))) and isNotNull(t0.`amount`), toFloat64((t0.`price` + toFloat64({p13:Int64}))), null)), 0)) * (r - ifNull(avg(if(isNotNull((t0.`price` + toFloat64({p14:Int64}))) and isNotNull(t0.`amount`), toFloat64((t0.`price` + toFloat64({p15:Int64}))), null)), 0)), groupArray(if(isNotNull((t0.`price` + toFloat64({p16:Int64}))) and isNotNull(t0.`amount`), toFloat64((t0.`price` + toFloat64({p17:Int64}))), null)), groupArray(if(isNotNull((t0.`price` + toFloat64({p18:Int64}))) and isNotNull(t0.`amount`), toFloat64((t0.`price` + toFloat64({p19:Int64}))), null))))), 0)) as m0, if(count(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p20:Int64}, 0)), 0) + toDecimal128({p21:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)) = 0, null, arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p22:Int64}, 0)), 0) + toDecimal128({p23:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p24:Int64}, 0)), 0) + toDecimal128({p25:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p26:Int64}, 0)), 0) + toDecimal128({p27:Int64}, 0))), null)), 0)), groupArray(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p28:Int64}, 0)), 0) + toDecimal128({p29:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p30:Int64}, 0)), 0) + toDecimal128({p31:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p32:Int64}, 0)), 0) + toDecimal128({p33:Int64}, 0))), null)))) / nullIf(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p34:Int64}, 0)), 0) + toDecimal128({p35:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p36:Int64}, 0)), 0) + toDecimal128({p37:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)), groupArray(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p38:Int64}, 0)), 0) + toDecimal128({p39:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p40:Int64}, 0)), 0) + toDecimal128({p41:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)))), 0)) as m1, if(count(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p42:Int64}, 0)), 0) + toDecimal128({p43:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)) = 0, null, if(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p44:Int64}, 0)), 0) + toDecimal128({p45:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p46:Int64}, 0)), 0) + toDecimal128({p47:Int64}, 0))), null)), 0)) * (r - ifNull(avg(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p48:Int64}, 0)), 0) + toDecimal128({p49:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p50:Int64}, 0)), 0) + toDecimal128({p51:Int64}, 0))), null)), 0)), groupArray(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p52:Int64}, 0)), 0) + toDecimal128({p53:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p54:Int64}, 0)), 0) + toDecimal128({p55:Int64}, 0))), null)), groupArray(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p56:Int64}, 0)), 0) + toDecimal128({p57:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p58:Int64}, 0)), 0) + toDecimal128({p59:Int64}, 0))), null)))) = 0 and arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p60:Int64}, 0)), 0) + toDecimal128({p61:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p62:Int64}, 0)), 0) + toDecimal128({p63:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)), groupArray(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p64:Int64}, 0)), 0) + toDecimal128({p65:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p66:Int64}, 0)), 0) + toDecimal128({p67:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)))) > 0, 1., arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p68:Int64}, 0)), 0) + toDecimal128({p69:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p70:Int64}, 0)), 0) + toDecimal128({p71:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p72:Int64}, 0)), 0) + toDecimal128({p73:Int64}, 0))), null)), 0)), groupArray(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p74:Int64}, 0)), 0) + toDecimal128({p75:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p76:Int64}, 0)), 0) + toDecimal128({p77:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p78:Int64}, 0)), 0) + toDecimal128({p79:Int64}, 0))), null)))) * arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p80:Int64}, 0)), 0) + toDecimal128({p81:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p82:Int64}, 0)), 0) + toDecimal128({p83:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p84:Int64}, 0)), 0) + toDecimal128({p85:Int64}, 0))), null)), 0)), groupArray(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p86:Int64}, 0)), 0) + toDecimal128({p87:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p88:Int64}, 0)), 0) + toDecimal128({p89:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p90:Int64}, 0)), 0) + toDecimal128({p91:Int64}, 0))), null)))) / nullIf(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p92:Int64}, 0)), 0) + toDecimal128({p93:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)) * (r - ifNull(avg(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p94:Int64}, 0)), 0) + toDecimal128({p95:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), 0)), groupArray(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p96:Int64}, 0)), 0) + toDecimal128({p97:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)), groupArray(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p98:Int64}, 0)), 0) + toDecimal128({p99:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64(t0.`amount`), null)))) * arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p100:Int64}, 0)), 0) + toDecimal128({p101:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p102:Int64}, 0)), 0) + toDecimal128({p103:Int64}, 0))), null)), 0)) * (r - ifNull(avg(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p104:Int64}, 0)), 0) + toDecimal128({p105:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p106:Int64}, 0)), 0) + toDecimal128({p107:Int64}, 0))), null)), 0)), groupArray(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p108:Int64}, 0)), 0) + toDecimal128({p109:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p110:Int64}, 0)), 0) + toDecimal128({p111:Int64}, 0))), null)), groupArray(if(isNotNull((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p112:Int64}, 0)), 0) + toDecimal128({p113:Int64}, 0))) and isNotNull(t0.`amount`), toFloat64((toDecimal128((toDecimal128(t0.`amount`, 0) * toDecimal128({p114:Int64}, 0)), 0) + toDecimal128({p115:Int64}, 0))), null)))), 0))) as m2
  from `default`.`sales` as t0
) as a
limit 101;

-- pair: a level line, a steep one, and no line
-- [0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1]
select a.m0 as `level`, a.m1 as `level fits`, a.m2 as `no slope`, a.m3 as `none`, a.m4 as `itself`
from (
  select if(count(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p1:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)) = 0, null, arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p2:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)) * (r - ifNull(avg(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p3:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64((toDecimal128(t0.`int1`, 0) * toDecimal128({p4:Int64}, 0))), null)), 0)), groupArray(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p5:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), groupArray(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p6:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64((toDecimal128(t0.`int1`, 0) * toDecimal128({p7:Int64}, 0))), null)))) / nullIf(sqrt(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p8:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)) * (r - ifNull(avg(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p9:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)), groupArray(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p10:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), groupArray(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p11:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)))) * arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p12:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64((toDecimal128(t0.`int1`, 0) * toDecimal128({p13:Int64}, 0))), null)), 0)) * (r - ifNull(avg(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p14:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64((toDecimal128(t0.`int1`, 0) * toDecimal128({p15:Int64}, 0))), null)), 0)), groupArray(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p16:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64((toDecimal128(t0.`int1`, 0) * toDecimal128({p17:Int64}, 0))), null)), groupArray(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p18:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64((toDecimal128(t0.`int1`, 0) * toDecimal128({p19:Int64}, 0))), null))))), 0)) as m0, if(count(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p20:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)) = 0, null, if(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p21:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64((toDecimal128(t0.`int1`, 0) * toDecimal128({p22:Int64}, 0))), null)), 0)) * (r - ifNull(avg(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p23:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64((toDecimal128(t0.`int1`, 0) * toDecimal128({p24:Int64}, 0))), null)), 0)), groupArray(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p25:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64((toDecimal128(t0.`int1`, 0) * toDecimal128({p26:Int64}, 0))), null)), groupArray(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p27:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64((toDecimal128(t0.`int1`, 0) * toDecimal128({p28:Int64}, 0))), null)))) = 0 and arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p29:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)) * (r - ifNull(avg(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p30:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)), groupArray(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p31:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), groupArray(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p32:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)))) > 0, 1., arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p33:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)) * (r - ifNull(avg(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p34:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64((toDecimal128(t0.`int1`, 0) * toDecimal128({p35:Int64}, 0))), null)), 0)), groupArray(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p36:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), groupArray(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p37:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64((toDecimal128(t0.`int1`, 0) * toDecimal128({p38:Int64}, 0))), null)))) * arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p39:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)) * (r - ifNull(avg(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p40:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64((toDecimal128(t0.`int1`, 0) * toDecimal128({p41:Int64}, 0))), null)), 0)), groupArray(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p42:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), groupArray(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p43:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64((toDecimal128(t0.`int1`, 0) * toDecimal128({p44:Int64}, 0))), null)))) / nullIf(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p45:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)) * (r - ifNull(avg(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p46:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)), groupArray(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p47:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), groupArray(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p48:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)))) * arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p49:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64((toDecimal128(t0.`int1`, 0) * toDecimal128({p50:Int64}, 0))), null)), 0)) * (r - ifNull(avg(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p51:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64((toDecimal128(t0.`int1`, 0) * toDecimal128({p52:Int64}, 0))), null)), 0)), groupArray(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p53:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64((toDecimal128(t0.`int1`, 0) * toDecimal128({p54:Int64}, 0))), null)), groupArray(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p55:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64((toDecimal128(t0.`int1`, 0) * toDecimal128({p56:Int64}, 0))), null)))), 0))) as m1, if(count(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p57:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)) = 0, null, arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p58:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)) * (r - ifNull(avg(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p59:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64((toDecimal128(t0.`int1`, 0) * toDecimal128({p60:Int64}, 0))), null)), 0)), groupArray(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p61:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), groupArray(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p62:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64((toDecimal128(t0.`int1`, 0) * toDecimal128({p63:Int64}, 0))), null)))) / nullIf(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p64:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)) * (r - ifNull(avg(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p65:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)), groupArray(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p66:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), groupArray(if(isNotNull((toDecimal128(t0.`int1`, 0) * toDecimal128({p67:Int64}, 0))) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)))), 0)) as m2, if(count(if(isNotNull(multiIf(ifNull((t0.`int1` = {p68:Int64}), 0), t0.`int1`, null)) and isNotNull(t0.`int2`), toFloat64(t0.`int2`), null)) = 0, null, arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`int1` = {p69:Int64}), 0), t0.`int1`, null)) and isNotNull(t0.`int2`), toFloat64(t0.`int2`), null)), 0)) * (r - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`int1` = {p70:Int64}), 0), t0.`int1`, null)) and isNotNull(t0.`int2`), toFloat64(multiIf(ifNull((t0.`int1` = {p71:Int64}), 0), t0.`int1`, null)), null)), 0)), groupArray(if(isNotNull(multiIf(ifNull((t0.`int1` = {p72:Int64}), 0), t0.`int1`, null)) and isNotNull(t0.`int2`), toFloat64(t0.`int2`), null)), groupArray(if(isNotNull(multiIf(ifNull((t0.`int1` = {p73:Int64}), 0), t0.`int1`, null)) and isNotNull(t0.`int2`), toFloat64(multiIf(ifNull((t0.`int1` = {p74:Int64}), 0), t0.`int1`, null)), null)))) / nullIf(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`int1` = {p75:Int64}), 0), t0.`int1`, null)) and isNotNull(t0.`int2`), toFloat64(t0.`int2`), null)), 0)) * (r - ifNull(avg(if(isNotNull(multiIf(ifNull((t0.`int1` = {p76:Int64}), 0), t0.`int1`, null)) and isNotNull(t0.`int2`), toFloat64(t0.`int2`), null)), 0)), groupArray(if(isNotNull(multiIf(ifNull((t0.`int1` = {p77:Int64}), 0), t0.`int1`, null)) and isNotNull(t0.`int2`), toFloat64(t0.`int2`), null)), groupArray(if(isNotNull(multiIf(ifNull((t0.`int1` = {p78:Int64}), 0), t0.`int1`, null)) and isNotNull(t0.`int2`), toFloat64(t0.`int2`), null)))), 0)) as m3, if(count(if(isNotNull(t0.`int1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)) = 0, null, avg(if(isNotNull(t0.`int1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)) - arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`int1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`int1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)), groupArray(if(isNotNull(t0.`int1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), groupArray(if(isNotNull(t0.`int1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)))) / nullIf(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`int1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`int1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)), groupArray(if(isNotNull(t0.`int1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), groupArray(if(isNotNull(t0.`int1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)))), 0) * avg(if(isNotNull(t0.`int1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null))) as m4
  from `default`.`types` as t0
) as a
limit 101;

-- pair: of no rows
-- []
select a.m0 as `corr`, a.m1 as `slope`, a.m2 as `intercept`, a.m3 as r2
from (
  select if(count(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)) = 0, null, arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`num1`), null)), 0)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`num1`), null)))) / nullIf(sqrt(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)))) * arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`num1`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`num1`), null)), 0)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`num1`), null)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`num1`), null))))), 0)) as m0, if(count(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)) = 0, null, arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`num1`), null)), 0)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`num1`), null)))) / nullIf(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)))), 0)) as m1, if(count(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)) = 0, null, avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`num1`), null)) - arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`num1`), null)), 0)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`num1`), null)))) / nullIf(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)))), 0) * avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null))) as m2, if(count(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)) = 0, null, if(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`num1`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`num1`), null)), 0)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`num1`), null)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`num1`), null)))) = 0 and arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)))) > 0, 1., arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`num1`), null)), 0)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`num1`), null)))) * arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`num1`), null)), 0)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`num1`), null)))) / nullIf(arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), 0)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`int1`), null)))) * arraySum(arrayMap((l, r) -> (l - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`num1`), null)), 0)) * (r - ifNull(avg(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`num1`), null)), 0)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`num1`), null)), groupArray(if(isNotNull(t0.`num1`) and isNotNull(t0.`int1`), toFloat64(t0.`num1`), null)))), 0))) as m3
  from `default`.`empty` as t0
) as a
limit 101;
