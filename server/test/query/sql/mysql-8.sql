-- filter: text equals, case counts
-- ["north","north"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where t0.`txt1` = ? and t0.`txt1` collate utf8mb4_0900_bin = ?
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: text with quotes
-- ["O'Brien \"x\"","O'Brien \"x\""]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where t0.`txt1` = ? and t0.`txt1` collate utf8mb4_0900_bin = ?
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: not equal leaves nulls out
-- ["north"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where t0.`txt1` collate utf8mb4_0900_bin <> ?
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: equals null
-- []
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where t0.`num1` is null
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: not equal to null
-- []
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where t0.`bool1` is not null
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: boolean
-- [false]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where t0.`bool1` = cast(? as signed)
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: number comparisons
-- [0,10.5]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where (t0.`num1` >= cast(? as signed))
    and (t0.`num1` < (? + 0e0))
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: decimal exactly
-- ["3.30"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where t0.`dec1` = cast(? as decimal(65, 10))
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: decimal by a number
-- [2.25]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where t0.`dec1` > (? + 0e0)
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: integer by a text
-- [7]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where t0.`int1` > cast(? as signed)
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: integer by a fraction
-- [6.5]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where t0.`int1` > (? + 0e0)
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: integer beyond the floats
-- ["9007199254740993"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where t0.`int1` < cast(? as signed)
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: in
-- ["South","north","South","north"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where t0.`txt1` in (?, ?) and t0.`txt1` collate utf8mb4_0900_bin in (?, ?)
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: in with null
-- ["South","South"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where ((t0.`txt1` in (?) and t0.`txt1` collate utf8mb4_0900_bin in (?)) or (t0.`txt1` collate utf8mb4_0900_bin is null))
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: in nothing
-- [false]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where cast(? as signed)
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: not in
-- [1,2,3]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where t0.`int1` not in (cast(? as signed), cast(? as signed), cast(? as signed))
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: not in with null
-- ["north"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where (t0.`txt1` collate utf8mb4_0900_bin not in (?))
    and (t0.`txt1` collate utf8mb4_0900_bin is not null)
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: not in nothing
-- [true]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where cast(? as signed)
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: not in days, where one has no day
-- ["2024-12-29","2024-12-30",12]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`days` as t0
  where (t0.`date1` not in (cast(? as date), cast(? as date)))
    and (t0.`id` >= cast(? as signed))
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: neither of two, where one cannot be told
-- [6,5]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where not ((t0.`int2` > cast(? as signed)) or (t0.`num1` > cast(? as signed)))
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: not both of two, where one cannot be told
-- ["nobody",4]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where not ((t0.`txt1` collate utf8mb4_0900_bin <> ?) and (t0.`int1` <> cast(? as signed)))
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: between numbers
-- [-0.5,7.25]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where (t0.`num1` >= (? + 0e0))
    and (t0.`num1` <= (? + 0e0))
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: between with an open end
-- [0]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where t0.`num1` <= cast(? as signed)
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: contains, whatever the case
-- ["OUT"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where locate(lower(?), lower(t0.`txt1` collate utf8mb4_0900_bin)) > 0
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: contains has no wildcards
-- ["%_"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where locate(lower(?), lower(t0.`txt1` collate utf8mb4_0900_bin)) > 0
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: starts with
-- ["ü","ü"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where left(lower(t0.`txt1` collate utf8mb4_0900_bin), char_length(?)) = lower(?)
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: ends with
-- ["🎉","🎉"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where right(lower(t0.`txt1` collate utf8mb4_0900_bin), char_length(?)) = lower(?)
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: is null
-- []
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where t0.`json1` is not null
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: time of day
-- ["09:30"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where t0.`time1` >= cast(? as time(6))
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: dates
-- ["2024-02-29","2024-12-30"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where (t0.`date1` >= cast(? as date))
    and (t0.`date1` <= cast(? as date))
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: date by an instant
-- ["2025-01-05"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where t0.`date1` = cast(? as date)
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: timestamp, a whole day in UTC
-- ["2024-12-31 00:00:00","2025-01-01 00:00:00"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where (t0.`ts1` >= cast(? as datetime(6)))
    and (t0.`ts1` < cast(? as datetime(6)))
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: timestamp, a whole day in Berlin
-- ["2024-12-31 23:00:00","2025-01-01 23:00:00"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where (t0.`ts1` >= cast(? as datetime(6)))
    and (t0.`ts1` < cast(? as datetime(6)))
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: timestamp, not that day
-- ["2025-10-25 22:00:00","2025-10-26 23:00:00"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where ((t0.`ts1` < cast(? as datetime(6))) or (t0.`ts1` >= cast(? as datetime(6))))
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: timestamp, last day included
-- ["2024-12-31 23:00:00","2025-03-30 22:00:00"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where (t0.`ts1` >= cast(? as datetime(6)))
    and (t0.`ts1` < cast(? as datetime(6)))
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: timestamp, wall clock of Berlin
-- ["2025-03-30 01:00:00","2024-12-31 23:30:00"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where (t0.`ts1` < cast(? as datetime(6)))
    and (t0.`ts1` >= cast(? as datetime(6)))
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: timestamp with offset and fraction
-- ["2025-06-15 12:00:00.123456"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where t0.`ts1` = cast(? as datetime(6))
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: timestamps in a list
-- ["2024-02-29 23:30:00","2025-03-30 01:00:00"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where t0.`ts1` in (cast(? as datetime(6)), cast(? as datetime(6)))
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: days in a list of timestamps
-- ["2025-10-25 22:00:00","2025-10-26 23:00:00","2025-03-29 23:00:00","2025-03-30 22:00:00"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where ((t0.`ts1` < cast(? as datetime(6))) or (t0.`ts1` >= cast(? as datetime(6))))
    and ((t0.`ts1` < cast(? as datetime(6))) or (t0.`ts1` >= cast(? as datetime(6))))
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: last 2 days of dates
-- ["2025-01-06","2025-01-08"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where (t0.`date1` >= cast(? as date))
    and (t0.`date1` < cast(? as date))
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: last 2 weeks from Sunday
-- ["2024-12-29","2025-01-12"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where (t0.`date1` >= cast(? as date))
    and (t0.`date1` < cast(? as date))
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: this month of timestamps in Berlin
-- ["2024-12-31 23:00:00","2025-01-31 23:00:00"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where (t0.`ts1` >= cast(? as datetime(6)))
    and (t0.`ts1` < cast(? as datetime(6)))
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: last 4 quarters
-- ["2024-04-01","2025-04-01"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where (t0.`date1` >= cast(? as date))
    and (t0.`date1` < cast(? as date))
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: last 90 minutes
-- ["2025-01-07 08:51:00","2025-01-07 10:21:00"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where (t0.`ts1` >= cast(? as datetime(6)))
    and (t0.`ts1` < cast(? as datetime(6)))
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: last 36 hours of dates
-- ["2025-01-05","2025-01-08"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where (t0.`date1` >= cast(? as date))
    and (t0.`date1` < cast(? as date))
) as a
order by a.d0 is null, a.d0
limit 101;

-- filter: nested groups
-- [true,"north","north",0]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where (((t0.`bool1` = cast(? as signed)) and (not (t0.`txt1` = ? and t0.`txt1` collate utf8mb4_0900_bin = ?))) or (t0.`int1` is null) or (not ((t0.`num1` > cast(? as signed)) or (t0.`num1` is null))))
) as a
order by a.d0 is null, a.d0
limit 101;

-- group: count of rows and of values
-- []
select a.m0 as `count`, a.m1 as `count_num1`, a.m2 as `countDistinct_txt1`
from (
  select count(*) as m0, count(s.v0) as m1, count(distinct s.v1) as m2
  from (
    select t0.`num1` as v0, t0.`txt1` collate utf8mb4_0900_bin as v1
    from `fixture`.`types` as t0
  ) as s
) as a
limit 101;

-- group: every aggregate
-- [1,1,1,1,1,1,1,0.5,1,0.25]
select a.m0 as `sum_int2`, a.m1 as `avg_int2`, a.m2 as `min_date1`, a.m3 as `max_txt1`, a.m4 as `median_int2`, a.m5 as `quantile_int2`, a.m6 as `stddev_int2`, a.m7 as `variance_int2`, a.m8 as `first_txt1`, a.m9 as `last_int1`, a.m10 as `sum_dec1`
from (
  select sum(s.v0) as m0, avg((s.v0 + 0e0)) as m1, min(s.v1) as m2, max(s.v2) as m3, (max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + (? + 0e0))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m4, (max(case when (s.k0 = (floor(s.k3) + (? + 0e0))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k3) + (? + 0e0))) then s.k2 end) - max(case when (s.k0 = (floor(s.k3) + (? + 0e0))) then s.k2 end)) * max((s.k3 - floor(s.k3))))) as m5, stddev_samp((s.v0 + 0e0)) as m6, var_samp((s.v0 + 0e0)) as m7, min(case when (s.k4 = s.k5) then s.k6 end) as m8, max(case when (s.k7 = s.k8) then s.k9 end) as m9, sum(s.v5) as m10
  from (
    select r.v0 as v0, r.v1 as v1, r.v2 as v2, r.v3 as v3, r.v4 as v4, r.v5 as v5, row_number() over (order by (r.v0 + 0e0) is null, (r.v0 + 0e0)) as k0, (((count((r.v0 + 0e0)) over () + 0e0) - (? + 0e0)) * (? + 0e0)) as k1, (r.v0 + 0e0) as k2, (((count((r.v0 + 0e0)) over () + 0e0) - (? + 0e0)) * (? + 0e0)) as k3, case when ((r.v2 is not null) and (r.v1 is not null)) then r.v1 end as k4, min(case when ((r.v2 is not null) and (r.v1 is not null)) then r.v1 end) over () as k5, r.v2 as k6, case when ((r.v3 is not null) and (r.v4 is not null)) then r.v4 end as k7, max(case when ((r.v3 is not null) and (r.v4 is not null)) then r.v4 end) over () as k8, r.v3 as k9
    from (
      select t0.`int2` as v0, t0.`date1` as v1, t0.`txt1` collate utf8mb4_0900_bin as v2, t0.`int1` as v3, t0.`ts1` as v4, t0.`dec1` as v5
      from `fixture`.`types` as t0
    ) as r
  ) as s
) as a
limit 101;

-- group: first and last of rows with the same key
-- [4,"2025-01-04","2025-01-06"]
select a.d0 as `day`, a.m0 as `open`, a.m1 as `close`, a.m2 as `dearest`, a.m3 as `cheap`
from (
  select s.d0 as d0, min(case when (s.k0 = s.k1) then s.k2 end) as m0, max(case when (s.k0 = s.k3) then s.k2 end) as m1, max(case when (s.k4 = s.k5) then s.k6 end) as m2, min(case when (s.k7 = s.k8) then s.k9 end) as m3
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, r.v2 as v2, r.v3 as v3, r.v4 as v4, r.f5 as f5, case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end as k0, min(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k1, r.v0 as k2, max(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k3, case when ((r.v2 is not null) and (r.v3 is not null)) then r.v3 end as k4, max(case when ((r.v2 is not null) and (r.v3 is not null)) then r.v3 end) over (partition by r.d0) as k5, r.v2 as k6, case when (r.f5 and (r.v3 is not null) and (r.v4 is not null)) then r.v4 end as k7, min(case when (r.f5 and (r.v3 is not null) and (r.v4 is not null)) then r.v4 end) over (partition by r.d0) as k8, r.v3 as k9
    from (
      select t0.`day` as d0, t0.`amount` as v0, t0.`day` as v1, t0.`region` collate utf8mb4_0900_bin as v2, t0.`price` as v3, t0.`at` as v4, t0.`amount` > cast(? as signed) as f5
      from `fixture`.`sales` as t0
      where (t0.`day` >= cast(? as date))
        and (t0.`day` <= cast(? as date))
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- group: sums of integers are exact
-- [1000000000000000]
select a.m0 as `sum`
from (
  select sum(s.v0) as m0
  from (
    select (t0.`int1` * cast(? as signed)) as v0
    from `fixture`.`types` as t0
  ) as s
) as a
limit 101;

-- group: by text, nulls last
-- []
select a.d0 as `txt1`, a.m0 as `count`
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t0.`txt1` collate utf8mb4_0900_bin as d0
    from `fixture`.`types` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- group: top 2, ties by name
-- []
select a.d0 as `name`, a.m0 as `rows`
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t0.`txt1` collate utf8mb4_0900_bin as d0
    from `fixture`.`types` as t0
  ) as s
  group by s.d0
) as a
order by a.m0 is null, a.m0 desc, a.d0 is null, a.d0
limit 2;

-- group: nulls last also downwards
-- []
select a.d0 as `int1`, a.m0 as `s`
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select t0.`int1` as d0, t0.`num1` as v0
    from `fixture`.`types` as t0
  ) as s
  group by s.d0
) as a
order by a.m0 is null, a.m0 desc, a.d0 is null, a.d0
limit 101 offset 6;

-- group: measures with filters
-- [1,true,0]
select a.m0 as `sum_int1`, a.m1 as `count`, a.m2 as `count_2`
from (
  select sum(case when s.f1 then s.v0 end) as m0, count(case when s.f2 then cast(? as signed) end) as m1, count(*) as m2
  from (
    select t0.`int1` as v0, t0.`bool1` = cast(? as signed) as f1, t0.`num1` < cast(? as signed) as f2
    from `fixture`.`types` as t0
  ) as s
) as a
limit 101;

-- group: having
-- [2,4]
select a.d0 as `bool1`, a.m0 as `count`, a.m1 as `avg_num1`
from (
  select s.d0 as d0, count(*) as m0, avg((s.v0 + 0e0)) as m1
  from (
    select t0.`bool1` as d0, t0.`num1` as v0
    from `fixture`.`types` as t0
  ) as s
  group by s.d0
) as a
where ((a.m0 >= cast(? as signed)) and (a.m0 <= cast(? as signed)))
  and (a.m1 is not null)
order by a.d0 is null, a.d0
limit 101;

-- group: no rows, no dimensions
-- []
select a.m0 as `count`, a.m1 as `sum_int1`, a.m2 as `avg_num1`, a.m3 as `countDistinct_txt1`
from (
  select count(*) as m0, sum(s.v0) as m1, avg((s.v1 + 0e0)) as m2, count(distinct s.v2) as m3
  from (
    select t0.`int1` as v0, t0.`num1` as v1, t0.`txt1` collate utf8mb4_0900_bin as v2
    from `fixture`.`empty` as t0
  ) as s
) as a
limit 101;

-- group: no rows, by a dimension
-- []
select a.d0 as `txt1`, a.m0 as `count`
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t0.`txt1` collate utf8mb4_0900_bin as d0
    from `fixture`.`empty` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- group: limit 0
-- []
select a.d0 as `txt1`, a.m0 as `count`
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t0.`txt1` collate utf8mb4_0900_bin as d0
    from `fixture`.`types` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 0;

-- group: by a condition
-- [5,"much","little"]
select a.d0 as `size`, a.m0 as `count`
from (
  select s.d0 as d0, count(*) as m0
  from (
    select case when (t0.`num1` > cast(? as signed)) then ? else ? end as d0
    from `fixture`.`types` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- group: measure of a formula
-- []
select a.m0 as `mean`, a.m1 as `largest`
from (
  select ((sum(s.v0) + 0e0) / nullif(count(*), 0)) as m0, max(s.v1) as m1
  from (
    select t0.`num1` as v0, abs(t0.`num1`) as v1
    from `fixture`.`types` as t0
  ) as s
) as a
limit 101;

-- group: division by zero is null
-- []
select a.d0 as `int1`, a.m0 as `ratio`
from (
  select s.d0 as d0, ((sum(s.v0) + 0e0) / nullif(sum(s.v1), 0)) as m0
  from (
    select t0.`int1` as d0, t0.`num1` as v0, t0.`int2` as v1
    from `fixture`.`types` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 3;

-- grain: month of dates, in two levels
-- []
select a.d0 as `date1`, a.m0 as `count`, a.m1 as `sum_num1`, a.m2 as `avg_int2`, a.m3 as `max_txt1`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0, sum(b.p1) as m1, ((sum(b.p2) + 0e0) / nullif(sum(b.p3), 0)) as m2, max(b.p4) as m3
  from (
    select cast(date_format(p.d0, '%Y-%m-01') as date) as d0, p.p0 as p0, p.p1 as p1, p.p2 as p2, p.p3 as p3, p.p4 as p4
    from (
      select s.d0 as d0, count(*) as p0, sum(s.v0) as p1, sum((s.v1 + 0e0)) as p2, count(s.v1) as p3, max(s.v2) as p4
      from (
        select cast(t0.`date1` as date) as d0, t0.`num1` as v0, t0.`int2` as v1, t0.`txt1` collate utf8mb4_0900_bin as v2
        from `fixture`.`types` as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- grain: month, in one level for medians
-- [1,1,1,1,0.5]
select a.d0 as `date1`, a.m0 as `median_int2`
from (
  select s.d0 as d0, (max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + (? + 0e0))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m0
  from (
    select r.d0 as d0, r.v0 as v0, row_number() over (partition by r.d0 order by (r.v0 + 0e0) is null, (r.v0 + 0e0)) as k0, (((count((r.v0 + 0e0)) over (partition by r.d0) + 0e0) - (? + 0e0)) * (? + 0e0)) as k1, (r.v0 + 0e0) as k2
    from (
      select cast(date_format(t0.`date1`, '%Y-%m-01') as date) as d0, t0.`int2` as v0
      from `fixture`.`types` as t0
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 2;

-- grain: week from Monday
-- []
select a.d0 as `date1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select (cast(p.d0 as date) - interval weekday(p.d0) day) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0.`date1` as date) as d0
        from `fixture`.`types` as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- grain: week from Sunday
-- []
select a.d0 as `date1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select (cast(p.d0 as date) - interval (dayofweek(p.d0) - 1) day) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0.`date1` as date) as d0
        from `fixture`.`types` as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- grain: week from Saturday
-- []
select a.d0 as `date1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select (cast(p.d0 as date) - interval (dayofweek(p.d0) % 7) day) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0.`date1` as date) as d0
        from `fixture`.`types` as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- grain: quarter
-- []
select a.d0 as `date1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select (makedate(year(p.d0), 1) + interval (quarter(p.d0) - 1) quarter) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0.`date1` as date) as d0
        from `fixture`.`types` as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- grain: year of timestamps in Berlin
-- []
select a.d0 as `ts1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select makedate(year((p.d0 + interval elt(interval(timestampdiff(second, '1970-01-01', p.d0), -1693706400, -1680483600, -1663455600, -1650150000, -1632006000, -1618700400, -938905200, -857257200, -844556400, -828226800, -812502000, -796777200, -781052400, -776563200, -765936000, -761180400, -748479600, -733273200, -717631200, -714610800, -710380800, -701910000, -684975600, -670460400, -654130800, -639010800, 323830800, 338950800, 354675600, 370400400, 386125200, 401850000, 417574800, 433299600, 449024400, 465354000, 481078800, 496803600, 512528400, 528253200, 543978000, 559702800, 575427600, 591152400, 606877200, 622602000, 638326800, 654656400, 670381200, 686106000, 701830800, 717555600, 733280400, 749005200, 764730000, 780454800, 796179600, 811904400, 828234000, 846378000, 859683600, 877827600, 891133200, 909277200, 922582800, 941331600, 954032400, 972781200, 985482000, 1004230800, 1017536400, 1035680400, 1048986000, 1067130000, 1080435600, 1099184400, 1111885200, 1130634000, 1143334800, 1162083600, 1174784400, 1193533200, 1206838800, 1224982800, 1238288400, 1256432400, 1269738000, 1288486800, 1301187600, 1319936400, 1332637200, 1351386000, 1364691600, 1382835600, 1396141200, 1414285200, 1427590800, 1445734800, 1459040400, 1477789200, 1490490000, 1509238800, 1521939600, 1540688400, 1553994000, 1572138000, 1585443600, 1603587600, 1616893200, 1635642000, 1648342800, 1667091600, 1679792400, 1698541200, 1711846800, 1729990800, 1743296400, 1761440400, 1774746000, 1792890000, 1806195600, 1824944400, 1837645200, 1856394000, 1869094800, 1887843600, 1901149200, 1919293200, 1932598800, 1950742800, 1964048400, 1982797200, 1995498000, 2014246800, 2026947600, 2045696400, 2058397200, 2077146000, 2090451600, 2108595600, 2121901200, 2140045200, 2153350800, 2172099600, 2184800400, 2203549200, 2216250000, 2234998800, 2248304400, 2266448400, 2279754000, 2297898000, 2311203600, 2329347600, 2342653200, 2361402000, 2374102800, 2392851600, 2405552400, 2424301200, 2437606800, 2455750800, 2469056400, 2487200400, 2500506000, 2519254800, 2531955600, 2550704400, 2563405200, 2582154000, 2595459600, 2613603600, 2626909200, 2645053200, 2658358800, 2676502800, 2689808400, 2708557200, 2721258000, 2740006800, 2752707600, 2771456400, 2784762000, 2802906000, 2816211600, 2834355600, 2847661200, 2866410000, 2879110800, 2897859600, 2910560400, 2929309200, 2942010000, 2960758800, 2974064400, 2992208400, 3005514000, 3023658000, 3036963600, 3055712400, 3068413200, 3087162000, 3099862800, 3118611600, 3131917200, 3150061200, 3163366800, 3181510800, 3194816400, 3212960400, 3226266000, 3245014800, 3257715600, 3276464400, 3289165200, 3307914000, 3321219600, 3339363600, 3352669200, 3370813200, 3384118800, 3402867600, 3415568400, 3434317200, 3447018000, 3465766800, 3479072400, 3497216400, 3510522000, 3528666000, 3541971600, 3560115600, 3573421200, 3592170000, 3604870800, 3623619600, 3636320400, 3655069200, 3668374800, 3686518800, 3699824400, 3717968400, 3731274000, 3750022800, 3762723600, 3781472400, 3794173200, 3812922000, 3825622800, 3844371600, 3857677200, 3875821200, 3889126800, 3907270800, 3920576400, 3939325200, 3952026000, 3970774800, 3983475600, 4002224400, 4015530000, 4033674000, 4046979600, 4065123600, 4078429200, 4096573200, 4109878800, 4128627600) + 1, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600) second)), 1) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0.`ts1` >= '1980-01-01' then '1970-01-01' + interval timestampdiff(second, '1970-01-01', t0.`ts1`) div 900 * 900 second else t0.`ts1` end as d0
        from `fixture`.`types` as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- grain: year of timestamps in UTC
-- []
select a.d0 as `ts1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select makedate(year(p.d0), 1) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0.`ts1` as date) as d0
        from `fixture`.`types` as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- grain: day of timestamps in New York
-- []
select a.d0 as `ts1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select cast((p.d0 + interval elt(interval(timestampdiff(second, '1970-01-01', p.d0), -1633280400, -1615140000, -1601830800, -1583690400, -1570381200, -1551636000, -1536512400, -1523210400, -1504458000, -1491760800, -1473008400, -1459706400, -1441558800, -1428256800, -1410109200, -1396807200, -1378659600, -1365357600, -1347210000, -1333908000, -1315155600, -1301853600, -1283706000, -1270404000, -1252256400, -1238954400, -1220806800, -1207504800, -1189357200, -1176055200, -1157302800, -1144605600, -1125853200, -1112551200, -1094403600, -1081101600, -1062954000, -1049652000, -1031504400, -1018202400, -1000054800, -986752800, -968000400, -955303200, -936550800, -923248800, -905101200, -891799200, -880218000, -765396000, -747248400, -733946400, -715798800, -702496800, -684349200, -671047200, -652899600, -639597600, -620845200, -608148000, -589395600, -576093600, -557946000, -544644000, -526496400, -513194400, -495046800, -481744800, -463597200, -447271200, -431542800, -415821600, -400093200, -384372000, -368643600, -352922400, -337194000, -321472800, -305744400, -289418400, -273690000, -257968800, -242240400, -226519200, -210790800, -195069600, -179341200, -163620000, -147891600, -131565600, -116442000, -100116000, -84387600, -68666400, -52938000, -37216800, -21488400, -5767200, 9961200, 25682400, 41410800, 57736800, 73465200, 89186400, 104914800, 120636000, 126687600, 152085600, 162370800, 183535200, 199263600, 215589600, 230713200, 247039200, 262767600, 278488800, 294217200, 309938400, 325666800, 341388000, 357116400, 372837600, 388566000, 404892000, 420015600, 436341600, 452070000, 467791200, 483519600, 499240800, 514969200, 530690400, 544604400, 562140000, 576054000, 594194400, 607503600, 625644000, 638953200, 657093600, 671007600, 688543200, 702457200, 719992800, 733906800, 752047200, 765356400, 783496800, 796806000, 814946400, 828860400, 846396000, 860310000, 877845600, 891759600, 909295200, 923209200, 941349600, 954658800, 972799200, 986108400, 1004248800, 1018162800, 1035698400, 1049612400, 1067148000, 1081062000, 1099202400, 1112511600, 1130652000, 1143961200, 1162101600, 1173596400, 1194156000, 1205046000, 1225605600, 1236495600, 1257055200, 1268550000, 1289109600, 1299999600, 1320559200, 1331449200, 1352008800, 1362898800, 1383458400, 1394348400, 1414908000, 1425798000, 1446357600, 1457852400, 1478412000, 1489302000, 1509861600, 1520751600, 1541311200, 1552201200, 1572760800, 1583650800, 1604210400, 1615705200, 1636264800, 1647154800, 1667714400, 1678604400, 1699164000, 1710054000, 1730613600, 1741503600, 1762063200, 1772953200, 1793512800, 1805007600, 1825567200, 1836457200, 1857016800, 1867906800, 1888466400, 1899356400, 1919916000, 1930806000, 1951365600, 1962860400, 1983420000, 1994310000, 2014869600, 2025759600, 2046319200, 2057209200, 2077768800, 2088658800, 2109218400, 2120108400, 2140668000, 2152162800, 2172722400, 2183612400, 2204172000, 2215062000, 2235621600, 2246511600, 2267071200, 2277961200, 2298520800, 2309410800, 2329970400, 2341465200, 2362024800, 2372914800, 2393474400, 2404364400, 2424924000, 2435814000, 2456373600, 2467263600, 2487823200, 2499318000, 2519877600, 2530767600, 2551327200, 2562217200, 2582776800, 2593666800, 2614226400, 2625116400, 2645676000, 2656566000, 2677125600, 2688620400, 2709180000, 2720070000, 2740629600, 2751519600, 2772079200, 2782969200, 2803528800, 2814418800, 2834978400, 2846473200, 2867032800, 2877922800, 2898482400, 2909372400, 2929932000, 2940822000, 2961381600, 2972271600, 2992831200, 3003721200, 3024280800, 3035775600, 3056335200, 3067225200, 3087784800, 3098674800, 3119234400, 3130124400, 3150684000, 3161574000, 3182133600, 3193023600, 3213583200, 3225078000, 3245637600, 3256527600, 3277087200, 3287977200, 3308536800, 3319426800, 3339986400, 3350876400, 3371436000, 3382930800, 3403490400, 3414380400, 3434940000, 3445830000, 3466389600, 3477279600, 3497839200, 3508729200, 3529288800, 3540178800, 3560738400, 3572233200, 3592792800, 3603682800, 3624242400, 3635132400, 3655692000, 3666582000, 3687141600, 3698031600, 3718591200, 3730086000, 3750645600, 3761535600, 3782095200, 3792985200, 3813544800, 3824434800, 3844994400, 3855884400, 3876444000, 3887334000, 3907893600, 3919388400, 3939948000, 3950838000, 3971397600, 3982287600, 4002847200, 4013737200, 4034296800, 4045186800, 4065746400, 4076636400, 4097196000, 4108690800, 4129250400) + 1, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000) second) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0.`ts1` >= '1980-01-01' then '1970-01-01' + interval timestampdiff(second, '1970-01-01', t0.`ts1`) div 900 * 900 second else t0.`ts1` end as d0
        from `fixture`.`types` as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- grain: hour over both changes of the clock
-- []
select a.d0 as `ts1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select cast(date_format((p.d0 + interval elt(interval(timestampdiff(second, '1970-01-01', p.d0), -1693706400, -1680483600, -1663455600, -1650150000, -1632006000, -1618700400, -938905200, -857257200, -844556400, -828226800, -812502000, -796777200, -781052400, -776563200, -765936000, -761180400, -748479600, -733273200, -717631200, -714610800, -710380800, -701910000, -684975600, -670460400, -654130800, -639010800, 323830800, 338950800, 354675600, 370400400, 386125200, 401850000, 417574800, 433299600, 449024400, 465354000, 481078800, 496803600, 512528400, 528253200, 543978000, 559702800, 575427600, 591152400, 606877200, 622602000, 638326800, 654656400, 670381200, 686106000, 701830800, 717555600, 733280400, 749005200, 764730000, 780454800, 796179600, 811904400, 828234000, 846378000, 859683600, 877827600, 891133200, 909277200, 922582800, 941331600, 954032400, 972781200, 985482000, 1004230800, 1017536400, 1035680400, 1048986000, 1067130000, 1080435600, 1099184400, 1111885200, 1130634000, 1143334800, 1162083600, 1174784400, 1193533200, 1206838800, 1224982800, 1238288400, 1256432400, 1269738000, 1288486800, 1301187600, 1319936400, 1332637200, 1351386000, 1364691600, 1382835600, 1396141200, 1414285200, 1427590800, 1445734800, 1459040400, 1477789200, 1490490000, 1509238800, 1521939600, 1540688400, 1553994000, 1572138000, 1585443600, 1603587600, 1616893200, 1635642000, 1648342800, 1667091600, 1679792400, 1698541200, 1711846800, 1729990800, 1743296400, 1761440400, 1774746000, 1792890000, 1806195600, 1824944400, 1837645200, 1856394000, 1869094800, 1887843600, 1901149200, 1919293200, 1932598800, 1950742800, 1964048400, 1982797200, 1995498000, 2014246800, 2026947600, 2045696400, 2058397200, 2077146000, 2090451600, 2108595600, 2121901200, 2140045200, 2153350800, 2172099600, 2184800400, 2203549200, 2216250000, 2234998800, 2248304400, 2266448400, 2279754000, 2297898000, 2311203600, 2329347600, 2342653200, 2361402000, 2374102800, 2392851600, 2405552400, 2424301200, 2437606800, 2455750800, 2469056400, 2487200400, 2500506000, 2519254800, 2531955600, 2550704400, 2563405200, 2582154000, 2595459600, 2613603600, 2626909200, 2645053200, 2658358800, 2676502800, 2689808400, 2708557200, 2721258000, 2740006800, 2752707600, 2771456400, 2784762000, 2802906000, 2816211600, 2834355600, 2847661200, 2866410000, 2879110800, 2897859600, 2910560400, 2929309200, 2942010000, 2960758800, 2974064400, 2992208400, 3005514000, 3023658000, 3036963600, 3055712400, 3068413200, 3087162000, 3099862800, 3118611600, 3131917200, 3150061200, 3163366800, 3181510800, 3194816400, 3212960400, 3226266000, 3245014800, 3257715600, 3276464400, 3289165200, 3307914000, 3321219600, 3339363600, 3352669200, 3370813200, 3384118800, 3402867600, 3415568400, 3434317200, 3447018000, 3465766800, 3479072400, 3497216400, 3510522000, 3528666000, 3541971600, 3560115600, 3573421200, 3592170000, 3604870800, 3623619600, 3636320400, 3655069200, 3668374800, 3686518800, 3699824400, 3717968400, 3731274000, 3750022800, 3762723600, 3781472400, 3794173200, 3812922000, 3825622800, 3844371600, 3857677200, 3875821200, 3889126800, 3907270800, 3920576400, 3939325200, 3952026000, 3970774800, 3983475600, 4002224400, 4015530000, 4033674000, 4046979600, 4065123600, 4078429200, 4096573200, 4109878800, 4128627600) + 1, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600) second), '%Y-%m-%d %H:00:00') as datetime) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0.`ts1` >= '1980-01-01' then '1970-01-01' + interval timestampdiff(second, '1970-01-01', t0.`ts1`) div 900 * 900 second else t0.`ts1` end as d0
        from `fixture`.`types` as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- grain: minute in a zone with 45 minutes
-- []
select a.d0 as `ts1`, a.m0 as `count`
from (
  select s.d0 as d0, count(*) as m0
  from (
    select cast(date_format((t0.`ts1` + interval elt(interval(timestampdiff(second, '1970-01-01', t0.`ts1`), -1577943676, 504901800) + 1, 20476, 19800, 20700) second), '%Y-%m-%d %H:%i:00') as datetime) as d0
    from `fixture`.`types` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 2;

-- grain: hour in a zone with 45 minutes
-- []
select a.d0 as `ts1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select cast(date_format((p.d0 + interval elt(interval(timestampdiff(second, '1970-01-01', p.d0), -1577943676, 504901800) + 1, 20476, 19800, 20700) second), '%Y-%m-%d %H:00:00') as datetime) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0.`ts1` >= '1980-01-01' then '1970-01-01' + interval timestampdiff(second, '1970-01-01', t0.`ts1`) div 900 * 900 second else t0.`ts1` end as d0
        from `fixture`.`types` as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 2;

-- grain: second
-- []
select a.d0 as `ts1`, a.m0 as `count`
from (
  select s.d0 as d0, count(*) as m0
  from (
    select cast(date_format(t0.`ts1`, '%Y-%m-%d %H:%i:%s') as datetime) as d0
    from `fixture`.`types` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 1 offset 4;

-- grain: day of the week
-- []
select a.d0 as `date1`, a.m0 as `count`
from (
  select s.d0 as d0, count(*) as m0
  from (
    select (weekday(t0.`date1`) + 1) as d0
    from `fixture`.`types` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- grain: hour of the day in Berlin
-- []
select a.d0 as `ts1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select hour((p.d0 + interval elt(interval(timestampdiff(second, '1970-01-01', p.d0), -1693706400, -1680483600, -1663455600, -1650150000, -1632006000, -1618700400, -938905200, -857257200, -844556400, -828226800, -812502000, -796777200, -781052400, -776563200, -765936000, -761180400, -748479600, -733273200, -717631200, -714610800, -710380800, -701910000, -684975600, -670460400, -654130800, -639010800, 323830800, 338950800, 354675600, 370400400, 386125200, 401850000, 417574800, 433299600, 449024400, 465354000, 481078800, 496803600, 512528400, 528253200, 543978000, 559702800, 575427600, 591152400, 606877200, 622602000, 638326800, 654656400, 670381200, 686106000, 701830800, 717555600, 733280400, 749005200, 764730000, 780454800, 796179600, 811904400, 828234000, 846378000, 859683600, 877827600, 891133200, 909277200, 922582800, 941331600, 954032400, 972781200, 985482000, 1004230800, 1017536400, 1035680400, 1048986000, 1067130000, 1080435600, 1099184400, 1111885200, 1130634000, 1143334800, 1162083600, 1174784400, 1193533200, 1206838800, 1224982800, 1238288400, 1256432400, 1269738000, 1288486800, 1301187600, 1319936400, 1332637200, 1351386000, 1364691600, 1382835600, 1396141200, 1414285200, 1427590800, 1445734800, 1459040400, 1477789200, 1490490000, 1509238800, 1521939600, 1540688400, 1553994000, 1572138000, 1585443600, 1603587600, 1616893200, 1635642000, 1648342800, 1667091600, 1679792400, 1698541200, 1711846800, 1729990800, 1743296400, 1761440400, 1774746000, 1792890000, 1806195600, 1824944400, 1837645200, 1856394000, 1869094800, 1887843600, 1901149200, 1919293200, 1932598800, 1950742800, 1964048400, 1982797200, 1995498000, 2014246800, 2026947600, 2045696400, 2058397200, 2077146000, 2090451600, 2108595600, 2121901200, 2140045200, 2153350800, 2172099600, 2184800400, 2203549200, 2216250000, 2234998800, 2248304400, 2266448400, 2279754000, 2297898000, 2311203600, 2329347600, 2342653200, 2361402000, 2374102800, 2392851600, 2405552400, 2424301200, 2437606800, 2455750800, 2469056400, 2487200400, 2500506000, 2519254800, 2531955600, 2550704400, 2563405200, 2582154000, 2595459600, 2613603600, 2626909200, 2645053200, 2658358800, 2676502800, 2689808400, 2708557200, 2721258000, 2740006800, 2752707600, 2771456400, 2784762000, 2802906000, 2816211600, 2834355600, 2847661200, 2866410000, 2879110800, 2897859600, 2910560400, 2929309200, 2942010000, 2960758800, 2974064400, 2992208400, 3005514000, 3023658000, 3036963600, 3055712400, 3068413200, 3087162000, 3099862800, 3118611600, 3131917200, 3150061200, 3163366800, 3181510800, 3194816400, 3212960400, 3226266000, 3245014800, 3257715600, 3276464400, 3289165200, 3307914000, 3321219600, 3339363600, 3352669200, 3370813200, 3384118800, 3402867600, 3415568400, 3434317200, 3447018000, 3465766800, 3479072400, 3497216400, 3510522000, 3528666000, 3541971600, 3560115600, 3573421200, 3592170000, 3604870800, 3623619600, 3636320400, 3655069200, 3668374800, 3686518800, 3699824400, 3717968400, 3731274000, 3750022800, 3762723600, 3781472400, 3794173200, 3812922000, 3825622800, 3844371600, 3857677200, 3875821200, 3889126800, 3907270800, 3920576400, 3939325200, 3952026000, 3970774800, 3983475600, 4002224400, 4015530000, 4033674000, 4046979600, 4065123600, 4078429200, 4096573200, 4109878800, 4128627600) + 1, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600) second)) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0.`ts1` >= '1980-01-01' then '1970-01-01' + interval timestampdiff(second, '1970-01-01', t0.`ts1`) div 900 * 900 second else t0.`ts1` end as d0
        from `fixture`.`types` as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- grain: month of the year
-- []
select a.d0 as `date1`, a.m0 as `count`
from (
  select s.d0 as d0, count(*) as m0
  from (
    select month(t0.`date1`) as d0
    from `fixture`.`types` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- grain: month by a series
-- []
select a.d0 as `month`, a.d1 as `series`, a.m0 as `count`
from (
  select b.d0 as d0, b.d1 as d1, cast(sum(b.p0) as signed) as m0
  from (
    select cast(date_format(p.d0, '%Y-%m-01') as date) as d0, p.d1 as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, count(*) as p0
      from (
        select cast(t0.`date1` as date) as d0, t0.`bool1` as d1
        from `fixture`.`types` as t0
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 101;

-- grain: month ranked by a measure stays in one level
-- []
select a.d0 as `date1`, a.d1 as `txt1`, a.m0 as `count`
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select cast(date_format(t0.`date1`, '%Y-%m-01') as date) as d0, t0.`txt1` collate utf8mb4_0900_bin as d1
    from `fixture`.`types` as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.m0 is null, a.m0 desc, a.d0 is null, a.d0, a.d1 is null, a.d1
limit 1;

-- grain: year and month of one column
-- []
select a.d0 as `date1`, a.d1 as `date1_2`, a.m0 as `count`
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select makedate(year(t0.`date1`), 1) as d0, cast(date_format(t0.`date1`, '%Y-%m-01') as date) as d1
    from `fixture`.`types` as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 2;

-- grain: of a formula
-- [1]
select a.d0 as `y`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select makedate(year(p.d0), 1) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(cast((t0.`date1` + interval cast(? as signed) day) as date) as date) as d0
        from `fixture`.`types` as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- grain: two levels keep filtered measures apart
-- [true]
select a.d0 as `date1`, a.m0 as `a`, a.m1 as `b`, a.m2 as `c`
from (
  select b.d0 as d0, sum(b.p0) as m0, sum(b.p1) as m1, ((sum(b.p1) + 0e0) / nullif(cast(sum(b.p2) as signed), 0)) as m2
  from (
    select makedate(year(p.d0), 1) as d0, p.p0 as p0, p.p1 as p1, p.p2 as p2
    from (
      select s.d0 as d0, sum(case when s.f1 then s.v0 end) as p0, sum(s.v0) as p1, count(*) as p2
      from (
        select cast(t0.`date1` as date) as d0, t0.`num1` as v0, t0.`bool1` = cast(? as signed) as f1
        from `fixture`.`types` as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- bin: below and above zero
-- [0,10,0,10]
select round(? + a.d0 * ?, 0) as `num1`, a.m0 as `count`
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor(((t0.`num1` + 0e0) - ?) / ?) as d0
    from `fixture`.`types` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 3;

-- bin: integers stay integers
-- [1,3,1,3]
select cast(? + a.d0 * ? as signed) as `int1`, a.m0 as `count`
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor(((t0.`int1` + 0e0) - ?) / ?) as d0
    from `fixture`.`types` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- bin: fractions with clean edges
-- [0,0.25,0,0.25]
select round(? + a.d0 * ?, 2) as `dec1`, a.m0 as `count`
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor(((t0.`dec1` + 0e0) - ?) / ?) as d0
    from `fixture`.`types` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0 desc
limit 3;

-- bin: of nothing
-- [0,1,0,1]
select round(? + a.d0 * ?, 0) as `num1`, a.m0 as `count`
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor(((t0.`num1` + 0e0) - ?) / ?) as d0
    from `fixture`.`empty` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- bin: so many, of floats
-- [1,1,1,1,0,1,0,1,1,1,2,2,5,5,10,0,10,10,10,10,10,5,0,1,5]
select a.d0 as `from`, a.d1 as `to`, a.m0 as `count`
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select (((j.i0 * j.w0) + 0e0) / nullif(j.u0, 0)) as d0, ((((j.i0 + (? + 0e0)) * j.w0) + 0e0) / nullif(j.u0, 0)) as d1
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= ((((i.i0 + (? + 0e0)) * i.w0) + 0e0) / nullif(i.u0, 0))) then (i.i0 + (? + 0e0)) when (i.d0 < (((i.i0 * i.w0) + 0e0) / nullif(i.u0, 0))) then (i.i0 - (? + 0e0)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((((s.d0 * w.u0) + 0e0) / nullif(w.w0, 0))) as i0
        from (
          select (t0.`price` + 0e0) as d0
          from `fixture`.`sales` as t0
        ) as s
        cross join (
          select max(case when (f.k0 < (? + 0e0)) then (? + 0e0) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < (? + 0e0)) then ((f.p0 + 0e0) / nullif(f.w0, 0)) else (? + 0e0) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= (? + 0e0)) then (? + 0e0) when (t.w0 <= (? + 0e0)) then (? + 0e0) when (t.w0 <= (? + 0e0)) then (? + 0e0) else (? + 0e0) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < (? + 0e0)) then (p.w0 * p.p0) else ((p.w0 + 0e0) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, case when ((? + 0e0) = 0 and abs(k.k0) < 0) or ((? + 0e0) < 0 and abs(k.k0) <> floor(abs(k.k0))) or ((? + 0e0) <> 0 and abs(k.k0) * ln(abs((? + 0e0))) > 709.78e0) then null else power((? + 0e0), abs(k.k0)) end as p0
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0
                  from (
                    select case when ((((e.z0 - e.a0) + 0e0) / nullif((? + 0e0), 0)) <= (? + 0e0)) then (? + 0e0) else (((e.z0 - e.a0) + 0e0) / nullif((? + 0e0), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select (t0.`price` + 0e0) as d0
                        from `fixture`.`sales` as t0
                      ) as s
                    ) as e
                  ) as o
                ) as k
              ) as p
            ) as t
          ) as f
        ) as w
      ) as i
    ) as j
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 101;

-- bin: so many, of integers, of which each would get less than one
-- [1,1,1,1,0,1,0,1,1,1,2,2,5,5,10,0,10,10,10,10,10,50,1,1,50]
select a.d0 as `int2`, a.d1 as `to`, a.m0 as `count`
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select cast((((j.i0 * j.w0) + 0e0) / nullif(j.u0, 0)) as signed) as d0, cast(((((j.i0 + (? + 0e0)) * j.w0) + 0e0) / nullif(j.u0, 0)) as signed) as d1
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= ((((i.i0 + (? + 0e0)) * i.w0) + 0e0) / nullif(i.u0, 0))) then (i.i0 + (? + 0e0)) when (i.d0 < (((i.i0 * i.w0) + 0e0) / nullif(i.u0, 0))) then (i.i0 - (? + 0e0)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((((s.d0 * w.u0) + 0e0) / nullif(w.w0, 0))) as i0
        from (
          select (t0.`int2` + 0e0) as d0
          from `fixture`.`types` as t0
        ) as s
        cross join (
          select max(case when (f.k0 < (? + 0e0)) then (? + 0e0) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < (? + 0e0)) then ((f.p0 + 0e0) / nullif(f.w0, 0)) else (? + 0e0) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= (? + 0e0)) then (? + 0e0) when (t.w0 <= (? + 0e0)) then (? + 0e0) when (t.w0 <= (? + 0e0)) then (? + 0e0) else (? + 0e0) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < (? + 0e0)) then (p.w0 * p.p0) else ((p.w0 + 0e0) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, case when ((? + 0e0) = 0 and abs(k.k0) < 0) or ((? + 0e0) < 0 and abs(k.k0) <> floor(abs(k.k0))) or ((? + 0e0) <> 0 and abs(k.k0) * ln(abs((? + 0e0))) > 709.78e0) then null else power((? + 0e0), abs(k.k0)) end as p0
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0
                  from (
                    select case when ((((e.z0 - e.a0) + 0e0) / nullif((? + 0e0), 0)) < (? + 0e0)) then (? + 0e0) else (((e.z0 - e.a0) + 0e0) / nullif((? + 0e0), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select (t0.`int2` + 0e0) as d0
                        from `fixture`.`types` as t0
                      ) as s
                    ) as e
                  ) as o
                ) as k
              ) as p
            ) as t
          ) as f
        ) as w
      ) as i
    ) as j
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 101;

-- bin: so many, of decimals with fractions
-- [1,1,1,1,0,4,0,1,0,1,1,1,2,2,5,5,10,0,10,10,10,10,10,40,0,1,40,0,4]
select a.d0 as `dec1`, a.d1 as `to`, a.m0 as `count`
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select (((j.i0 * j.w0) + 0e0) / nullif(j.u0, 0)) as d0, ((((j.i0 + (? + 0e0)) * j.w0) + 0e0) / nullif(j.u0, 0)) as d1
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= ((((i.i0 + (? + 0e0)) * i.w0) + 0e0) / nullif(i.u0, 0))) then (i.i0 + (? + 0e0)) when (i.d0 < (((i.i0 * i.w0) + 0e0) / nullif(i.u0, 0))) then (i.i0 - (? + 0e0)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((((s.d0 * w.u0) + 0e0) / nullif(w.w0, 0))) as i0
        from (
          select (t0.`dec1` + 0e0) as d0
          from `fixture`.`types` as t0
          where (t0.`dec1` >= cast(? as signed))
            and (t0.`dec1` <= cast(? as signed))
        ) as s
        cross join (
          select max(case when (f.k0 < (? + 0e0)) then (? + 0e0) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < (? + 0e0)) then ((f.p0 + 0e0) / nullif(f.w0, 0)) else (? + 0e0) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= (? + 0e0)) then (? + 0e0) when (t.w0 <= (? + 0e0)) then (? + 0e0) when (t.w0 <= (? + 0e0)) then (? + 0e0) else (? + 0e0) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < (? + 0e0)) then (p.w0 * p.p0) else ((p.w0 + 0e0) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, case when ((? + 0e0) = 0 and abs(k.k0) < 0) or ((? + 0e0) < 0 and abs(k.k0) <> floor(abs(k.k0))) or ((? + 0e0) <> 0 and abs(k.k0) * ln(abs((? + 0e0))) > 709.78e0) then null else power((? + 0e0), abs(k.k0)) end as p0
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0
                  from (
                    select case when ((((e.z0 - e.a0) + 0e0) / nullif((? + 0e0), 0)) <= (? + 0e0)) then (? + 0e0) else (((e.z0 - e.a0) + 0e0) / nullif((? + 0e0), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select (t0.`dec1` + 0e0) as d0
                        from `fixture`.`types` as t0
                        where (t0.`dec1` >= cast(? as signed))
                          and (t0.`dec1` <= cast(? as signed))
                      ) as s
                    ) as e
                  ) as o
                ) as k
              ) as p
            ) as t
          ) as f
        ) as w
      ) as i
    ) as j
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 101;

-- bin: so many, of the filtered rows, under a policy
-- [1,1,1,1,"2025-01-01","north","north",0,1,0,1,1,1,2,2,5,5,10,0,10,10,10,10,10,4,1,1,4,"2025-01-01","north","north"]
select a.d0 as `amount`, a.d1 as `to`, a.m0 as `total`
from (
  select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
  from (
    select j.v0 as v0, cast((((j.i0 * j.w0) + 0e0) / nullif(j.u0, 0)) as signed) as d0, cast(((((j.i0 + (? + 0e0)) * j.w0) + 0e0) / nullif(j.u0, 0)) as signed) as d1
    from (
      select i.v0 as v0, i.w0 as w0, i.u0 as u0, case when (i.d0 >= ((((i.i0 + (? + 0e0)) * i.w0) + 0e0) / nullif(i.u0, 0))) then (i.i0 + (? + 0e0)) when (i.d0 < (((i.i0 * i.w0) + 0e0) / nullif(i.u0, 0))) then (i.i0 - (? + 0e0)) else i.i0 end as i0
      from (
        select s.v0 as v0, s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((((s.d0 * w.u0) + 0e0) / nullif(w.w0, 0))) as i0
        from (
          select (t0.`amount` + 0e0) as d0, t0.`amount` as v0
          from `fixture`.`sales` as t0
          where (t0.`day` >= cast(? as date))
            and (t0.`region` = ? and t0.`region` collate utf8mb4_0900_bin = ?)
        ) as s
        cross join (
          select max(case when (f.k0 < (? + 0e0)) then (? + 0e0) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < (? + 0e0)) then ((f.p0 + 0e0) / nullif(f.w0, 0)) else (? + 0e0) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= (? + 0e0)) then (? + 0e0) when (t.w0 <= (? + 0e0)) then (? + 0e0) when (t.w0 <= (? + 0e0)) then (? + 0e0) else (? + 0e0) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < (? + 0e0)) then (p.w0 * p.p0) else ((p.w0 + 0e0) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, case when ((? + 0e0) = 0 and abs(k.k0) < 0) or ((? + 0e0) < 0 and abs(k.k0) <> floor(abs(k.k0))) or ((? + 0e0) <> 0 and abs(k.k0) * ln(abs((? + 0e0))) > 709.78e0) then null else power((? + 0e0), abs(k.k0)) end as p0
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0
                  from (
                    select case when ((((e.z0 - e.a0) + 0e0) / nullif((? + 0e0), 0)) < (? + 0e0)) then (? + 0e0) else (((e.z0 - e.a0) + 0e0) / nullif((? + 0e0), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select (t0.`amount` + 0e0) as d0, t0.`amount` as v0
                        from `fixture`.`sales` as t0
                        where (t0.`day` >= cast(? as date))
                          and (t0.`region` = ? and t0.`region` collate utf8mb4_0900_bin = ?)
                      ) as s
                    ) as e
                  ) as o
                ) as k
              ) as p
            ) as t
          ) as f
        ) as w
      ) as i
    ) as j
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 101;

-- bin: so many, in two dimensions, with a top and a share
-- ["Others",1,0,1,1,1,1,1,1,1,0,1,0,1,0,1,0,1,1,1,2,2,5,5,10,1,1,2,2,5,5,10,0,0,10,10,10,10,10,10,10,10,10,10,2,1,1,2,2,0,1,2,1,1,1,1,1,1,1,0,1,0,1,0,1,0,1,1,1,2,2,5,5,10,1,1,2,2,5,5,10,0,0,10,10,10,10,10,10,10,10,10,10,2,1,1,2,2,0,1,2]
select a.d0 as `amount`, a.d1 as `region`, a.d2 as `price`, a.d3 as `price to`, a.m0 as `n`
from (
  select o.d0 as d0, o.d1 as d1, o.d2 as d2, o.d3 as d3, count(*) as m0, o.x0 as x0
  from (
    select case when ((k.k0 is null) and (s.d1 is not null)) then ? else s.d1 end as d1, s.d0 as d0, s.d2 as d2, s.d3 as d3, case when ((k.k0 is null) and (s.d1 is not null)) then cast(? as signed) else cast(? as signed) end as x0
    from (
      select j.d1 as d1, cast((((j.i0 * j.w0) + 0e0) / nullif(j.u0, 0)) as signed) as d0, (((j.i2 * j.w2) + 0e0) / nullif(j.u2, 0)) as d2, ((((j.i2 + (? + 0e0)) * j.w2) + 0e0) / nullif(j.u2, 0)) as d3
      from (
        select i.d1 as d1, i.w0 as w0, i.u0 as u0, case when (i.d0 >= ((((i.i0 + (? + 0e0)) * i.w0) + 0e0) / nullif(i.u0, 0))) then (i.i0 + (? + 0e0)) when (i.d0 < (((i.i0 * i.w0) + 0e0) / nullif(i.u0, 0))) then (i.i0 - (? + 0e0)) else i.i0 end as i0, i.w2 as w2, i.u2 as u2, case when (i.d2 >= ((((i.i2 + (? + 0e0)) * i.w2) + 0e0) / nullif(i.u2, 0))) then (i.i2 + (? + 0e0)) when (i.d2 < (((i.i2 * i.w2) + 0e0) / nullif(i.u2, 0))) then (i.i2 - (? + 0e0)) else i.i2 end as i2
        from (
          select s.d1 as d1, s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((((s.d0 * w.u0) + 0e0) / nullif(w.w0, 0))) as i0, s.d2 as d2, w.w2 as w2, w.u2 as u2, floor((((s.d2 * w.u2) + 0e0) / nullif(w.w2, 0))) as i2
          from (
            select (t0.`amount` + 0e0) as d0, t0.`region` collate utf8mb4_0900_bin as d1, (t0.`price` + 0e0) as d2
            from `fixture`.`sales` as t0
          ) as s
          cross join (
            select max(case when (f.k0 < (? + 0e0)) then (? + 0e0) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < (? + 0e0)) then ((f.p0 + 0e0) / nullif(f.w0, 0)) else (? + 0e0) end) as u0, max(case when (f.k2 < (? + 0e0)) then (? + 0e0) else (f.p2 * f.w2) end) as w2, max(case when (f.k2 < (? + 0e0)) then ((f.p2 + 0e0) / nullif(f.w2, 0)) else (? + 0e0) end) as u2
            from (
              select t.k0 as k0, t.p0 as p0, case when (t.w0 <= (? + 0e0)) then (? + 0e0) when (t.w0 <= (? + 0e0)) then (? + 0e0) when (t.w0 <= (? + 0e0)) then (? + 0e0) else (? + 0e0) end as w0, t.k2 as k2, t.p2 as p2, case when (t.w2 <= (? + 0e0)) then (? + 0e0) when (t.w2 <= (? + 0e0)) then (? + 0e0) when (t.w2 <= (? + 0e0)) then (? + 0e0) else (? + 0e0) end as w2
              from (
                select p.k0 as k0, p.p0 as p0, case when (p.k0 < (? + 0e0)) then (p.w0 * p.p0) else ((p.w0 + 0e0) / nullif(p.p0, 0)) end as w0, p.k2 as k2, p.p2 as p2, case when (p.k2 < (? + 0e0)) then (p.w2 * p.p2) else ((p.w2 + 0e0) / nullif(p.p2, 0)) end as w2
                from (
                  select k.w0 as w0, k.k0 as k0, case when ((? + 0e0) = 0 and abs(k.k0) < 0) or ((? + 0e0) < 0 and abs(k.k0) <> floor(abs(k.k0))) or ((? + 0e0) <> 0 and abs(k.k0) * ln(abs((? + 0e0))) > 709.78e0) then null else power((? + 0e0), abs(k.k0)) end as p0, k.w2 as w2, k.k2 as k2, case when ((? + 0e0) = 0 and abs(k.k2) < 0) or ((? + 0e0) < 0 and abs(k.k2) <> floor(abs(k.k2))) or ((? + 0e0) <> 0 and abs(k.k2) * ln(abs((? + 0e0))) > 709.78e0) then null else power((? + 0e0), abs(k.k2)) end as p2
                  from (
                    select o.w0 as w0, floor(log10(o.w0)) as k0, o.w2 as w2, floor(log10(o.w2)) as k2
                    from (
                      select case when ((((e.z0 - e.a0) + 0e0) / nullif((? + 0e0), 0)) < (? + 0e0)) then (? + 0e0) else (((e.z0 - e.a0) + 0e0) / nullif((? + 0e0), 0)) end as w0, case when ((((e.z2 - e.a2) + 0e0) / nullif((? + 0e0), 0)) <= (? + 0e0)) then (? + 0e0) else (((e.z2 - e.a2) + 0e0) / nullif((? + 0e0), 0)) end as w2
                      from (
                        select min(s.d0) as a0, max(s.d0) as z0, min(s.d2) as a2, max(s.d2) as z2
                        from (
                          select (t0.`amount` + 0e0) as d0, t0.`region` collate utf8mb4_0900_bin as d1, (t0.`price` + 0e0) as d2
                          from `fixture`.`sales` as t0
                        ) as s
                      ) as e
                    ) as o
                  ) as k
                ) as p
              ) as t
            ) as f
          ) as w
        ) as i
      ) as j
    ) as s
    left join (
      select r.d1 as k0
      from (
        select s.d1 as d1, count(*) as m0
        from (
          select j.d1 as d1, cast((((j.i0 * j.w0) + 0e0) / nullif(j.u0, 0)) as signed) as d0, (((j.i2 * j.w2) + 0e0) / nullif(j.u2, 0)) as d2, ((((j.i2 + (? + 0e0)) * j.w2) + 0e0) / nullif(j.u2, 0)) as d3
          from (
            select i.d1 as d1, i.w0 as w0, i.u0 as u0, case when (i.d0 >= ((((i.i0 + (? + 0e0)) * i.w0) + 0e0) / nullif(i.u0, 0))) then (i.i0 + (? + 0e0)) when (i.d0 < (((i.i0 * i.w0) + 0e0) / nullif(i.u0, 0))) then (i.i0 - (? + 0e0)) else i.i0 end as i0, i.w2 as w2, i.u2 as u2, case when (i.d2 >= ((((i.i2 + (? + 0e0)) * i.w2) + 0e0) / nullif(i.u2, 0))) then (i.i2 + (? + 0e0)) when (i.d2 < (((i.i2 * i.w2) + 0e0) / nullif(i.u2, 0))) then (i.i2 - (? + 0e0)) else i.i2 end as i2
            from (
              select s.d1 as d1, s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((((s.d0 * w.u0) + 0e0) / nullif(w.w0, 0))) as i0, s.d2 as d2, w.w2 as w2, w.u2 as u2, floor((((s.d2 * w.u2) + 0e0) / nullif(w.w2, 0))) as i2
              from (
                select (t0.`amount` + 0e0) as d0, t0.`region` collate utf8mb4_0900_bin as d1, (t0.`price` + 0e0) as d2
                from `fixture`.`sales` as t0
              ) as s
              cross join (
                select max(case when (f.k0 < (? + 0e0)) then (? + 0e0) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < (? + 0e0)) then ((f.p0 + 0e0) / nullif(f.w0, 0)) else (? + 0e0) end) as u0, max(case when (f.k2 < (? + 0e0)) then (? + 0e0) else (f.p2 * f.w2) end) as w2, max(case when (f.k2 < (? + 0e0)) then ((f.p2 + 0e0) / nullif(f.w2, 0)) else (? + 0e0) end) as u2
                from (
                  select t.k0 as k0, t.p0 as p0, case when (t.w0 <= (? + 0e0)) then (? + 0e0) when (t.w0 <= (? + 0e0)) then (? + 0e0) when (t.w0 <= (? + 0e0)) then (? + 0e0) else (? + 0e0) end as w0, t.k2 as k2, t.p2 as p2, case when (t.w2 <= (? + 0e0)) then (? + 0e0) when (t.w2 <= (? + 0e0)) then (? + 0e0) when (t.w2 <= (? + 0e0)) then (? + 0e0) else (? + 0e0) end as w2
                  from (
                    select p.k0 as k0, p.p0 as p0, case when (p.k0 < (? + 0e0)) then (p.w0 * p.p0) else ((p.w0 + 0e0) / nullif(p.p0, 0)) end as w0, p.k2 as k2, p.p2 as p2, case when (p.k2 < (? + 0e0)) then (p.w2 * p.p2) else ((p.w2 + 0e0) / nullif(p.p2, 0)) end as w2
                    from (
                      select k.w0 as w0, k.k0 as k0, case when ((? + 0e0) = 0 and abs(k.k0) < 0) or ((? + 0e0) < 0 and abs(k.k0) <> floor(abs(k.k0))) or ((? + 0e0) <> 0 and abs(k.k0) * ln(abs((? + 0e0))) > 709.78e0) then null else power((? + 0e0), abs(k.k0)) end as p0, k.w2 as w2, k.k2 as k2, case when ((? + 0e0) = 0 and abs(k.k2) < 0) or ((? + 0e0) < 0 and abs(k.k2) <> floor(abs(k.k2))) or ((? + 0e0) <> 0 and abs(k.k2) * ln(abs((? + 0e0))) > 709.78e0) then null else power((? + 0e0), abs(k.k2)) end as p2
                      from (
                        select o.w0 as w0, floor(log10(o.w0)) as k0, o.w2 as w2, floor(log10(o.w2)) as k2
                        from (
                          select case when ((((e.z0 - e.a0) + 0e0) / nullif((? + 0e0), 0)) < (? + 0e0)) then (? + 0e0) else (((e.z0 - e.a0) + 0e0) / nullif((? + 0e0), 0)) end as w0, case when ((((e.z2 - e.a2) + 0e0) / nullif((? + 0e0), 0)) <= (? + 0e0)) then (? + 0e0) else (((e.z2 - e.a2) + 0e0) / nullif((? + 0e0), 0)) end as w2
                          from (
                            select min(s.d0) as a0, max(s.d0) as z0, min(s.d2) as a2, max(s.d2) as z2
                            from (
                              select (t0.`amount` + 0e0) as d0, t0.`region` collate utf8mb4_0900_bin as d1, (t0.`price` + 0e0) as d2
                              from `fixture`.`sales` as t0
                            ) as s
                          ) as e
                        ) as o
                      ) as k
                    ) as p
                  ) as t
                ) as f
              ) as w
            ) as i
          ) as j
        ) as s
        where s.d1 is not null
        group by s.d1
      ) as r
      order by r.m0 is null, r.m0 desc, r.d1 is null, r.d1
      limit 1
    ) as k on s.d1 = k.k0
  ) as o
  group by o.d0, o.d1, o.d2, o.d3, o.x0
) as a
order by a.x0 is null, a.x0, a.d0 is null, a.d0, a.d1 is null, a.d1, a.d2 is null, a.d2, a.d3 is null, a.d3
limit 101;

-- bin: so many, of one value, and of a formula
-- [1,1,1,1,1,1,1,1,0,7,100,0,1,0,1,0,1,0,1,1,1,2,2,5,5,10,1,1,2,2,5,5,10,0,0,10,10,10,10,10,10,10,10,10,10,9,1,1,9,3,0,1,3,0,7,100]
select a.d0 as `seven`, a.d1 as `parts`, a.d2 as `to`, a.d3 as `parts to`, a.m0 as `count`
from (
  select s.d0 as d0, s.d1 as d1, s.d2 as d2, s.d3 as d3, count(*) as m0
  from (
    select cast((((j.i0 * j.w0) + 0e0) / nullif(j.u0, 0)) as signed) as d0, (((j.i1 * j.w1) + 0e0) / nullif(j.u1, 0)) as d1, cast(((((j.i0 + (? + 0e0)) * j.w0) + 0e0) / nullif(j.u0, 0)) as signed) as d2, ((((j.i1 + (? + 0e0)) * j.w1) + 0e0) / nullif(j.u1, 0)) as d3
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= ((((i.i0 + (? + 0e0)) * i.w0) + 0e0) / nullif(i.u0, 0))) then (i.i0 + (? + 0e0)) when (i.d0 < (((i.i0 * i.w0) + 0e0) / nullif(i.u0, 0))) then (i.i0 - (? + 0e0)) else i.i0 end as i0, i.w1 as w1, i.u1 as u1, case when (i.d1 >= ((((i.i1 + (? + 0e0)) * i.w1) + 0e0) / nullif(i.u1, 0))) then (i.i1 + (? + 0e0)) when (i.d1 < (((i.i1 * i.w1) + 0e0) / nullif(i.u1, 0))) then (i.i1 - (? + 0e0)) else i.i1 end as i1
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((((s.d0 * w.u0) + 0e0) / nullif(w.w0, 0))) as i0, s.d1 as d1, w.w1 as w1, w.u1 as u1, floor((((s.d1 * w.u1) + 0e0) / nullif(w.w1, 0))) as i1
        from (
          select (((t0.`amount` * cast(? as signed)) + cast(? as signed)) + 0e0) as d0, (((t0.`amount` + 0e0) / nullif(cast(? as signed), 0)) + 0e0) as d1
          from `fixture`.`sales` as t0
        ) as s
        cross join (
          select max(case when (f.k0 < (? + 0e0)) then (? + 0e0) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < (? + 0e0)) then ((f.p0 + 0e0) / nullif(f.w0, 0)) else (? + 0e0) end) as u0, max(case when (f.k1 < (? + 0e0)) then (? + 0e0) else (f.p1 * f.w1) end) as w1, max(case when (f.k1 < (? + 0e0)) then ((f.p1 + 0e0) / nullif(f.w1, 0)) else (? + 0e0) end) as u1
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= (? + 0e0)) then (? + 0e0) when (t.w0 <= (? + 0e0)) then (? + 0e0) when (t.w0 <= (? + 0e0)) then (? + 0e0) else (? + 0e0) end as w0, t.k1 as k1, t.p1 as p1, case when (t.w1 <= (? + 0e0)) then (? + 0e0) when (t.w1 <= (? + 0e0)) then (? + 0e0) when (t.w1 <= (? + 0e0)) then (? + 0e0) else (? + 0e0) end as w1
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < (? + 0e0)) then (p.w0 * p.p0) else ((p.w0 + 0e0) / nullif(p.p0, 0)) end as w0, p.k1 as k1, p.p1 as p1, case when (p.k1 < (? + 0e0)) then (p.w1 * p.p1) else ((p.w1 + 0e0) / nullif(p.p1, 0)) end as w1
              from (
                select k.w0 as w0, k.k0 as k0, case when ((? + 0e0) = 0 and abs(k.k0) < 0) or ((? + 0e0) < 0 and abs(k.k0) <> floor(abs(k.k0))) or ((? + 0e0) <> 0 and abs(k.k0) * ln(abs((? + 0e0))) > 709.78e0) then null else power((? + 0e0), abs(k.k0)) end as p0, k.w1 as w1, k.k1 as k1, case when ((? + 0e0) = 0 and abs(k.k1) < 0) or ((? + 0e0) < 0 and abs(k.k1) <> floor(abs(k.k1))) or ((? + 0e0) <> 0 and abs(k.k1) * ln(abs((? + 0e0))) > 709.78e0) then null else power((? + 0e0), abs(k.k1)) end as p1
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0, o.w1 as w1, floor(log10(o.w1)) as k1
                  from (
                    select case when ((((e.z0 - e.a0) + 0e0) / nullif((? + 0e0), 0)) < (? + 0e0)) then (? + 0e0) else (((e.z0 - e.a0) + 0e0) / nullif((? + 0e0), 0)) end as w0, case when ((((e.z1 - e.a1) + 0e0) / nullif((? + 0e0), 0)) <= (? + 0e0)) then (? + 0e0) else (((e.z1 - e.a1) + 0e0) / nullif((? + 0e0), 0)) end as w1
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0, min(s.d1) as a1, max(s.d1) as z1
                      from (
                        select (((t0.`amount` * cast(? as signed)) + cast(? as signed)) + 0e0) as d0, (((t0.`amount` + 0e0) / nullif(cast(? as signed), 0)) + 0e0) as d1
                        from `fixture`.`sales` as t0
                      ) as s
                    ) as e
                  ) as o
                ) as k
              ) as p
            ) as t
          ) as f
        ) as w
      ) as i
    ) as j
  ) as s
  group by s.d0, s.d1, s.d2, s.d3
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1, a.d2 is null, a.d2, a.d3 is null, a.d3
limit 101;

-- bin: so many, of nothing
-- [1,1,1,1,0,1,0,1,1,1,2,2,5,5,10,0,10,10,10,10,10,10,0,1,10]
select a.d0 as `num1`, a.d1 as `to`, a.m0 as `count`
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select (((j.i0 * j.w0) + 0e0) / nullif(j.u0, 0)) as d0, ((((j.i0 + (? + 0e0)) * j.w0) + 0e0) / nullif(j.u0, 0)) as d1
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= ((((i.i0 + (? + 0e0)) * i.w0) + 0e0) / nullif(i.u0, 0))) then (i.i0 + (? + 0e0)) when (i.d0 < (((i.i0 * i.w0) + 0e0) / nullif(i.u0, 0))) then (i.i0 - (? + 0e0)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((((s.d0 * w.u0) + 0e0) / nullif(w.w0, 0))) as i0
        from (
          select (t0.`num1` + 0e0) as d0
          from `fixture`.`empty` as t0
        ) as s
        cross join (
          select max(case when (f.k0 < (? + 0e0)) then (? + 0e0) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < (? + 0e0)) then ((f.p0 + 0e0) / nullif(f.w0, 0)) else (? + 0e0) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= (? + 0e0)) then (? + 0e0) when (t.w0 <= (? + 0e0)) then (? + 0e0) when (t.w0 <= (? + 0e0)) then (? + 0e0) else (? + 0e0) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < (? + 0e0)) then (p.w0 * p.p0) else ((p.w0 + 0e0) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, case when ((? + 0e0) = 0 and abs(k.k0) < 0) or ((? + 0e0) < 0 and abs(k.k0) <> floor(abs(k.k0))) or ((? + 0e0) <> 0 and abs(k.k0) * ln(abs((? + 0e0))) > 709.78e0) then null else power((? + 0e0), abs(k.k0)) end as p0
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0
                  from (
                    select case when ((((e.z0 - e.a0) + 0e0) / nullif((? + 0e0), 0)) <= (? + 0e0)) then (? + 0e0) else (((e.z0 - e.a0) + 0e0) / nullif((? + 0e0), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select (t0.`num1` + 0e0) as d0
                        from `fixture`.`empty` as t0
                      ) as s
                    ) as e
                  ) as o
                ) as k
              ) as p
            ) as t
          ) as f
        ) as w
      ) as i
    ) as j
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 101;

-- bin: so many, of rows as they are
-- [1,1,1,0,1,0,1,1,1,2,2,5,5,10,0,10,10,10,10,10,2,1,1,2]
select a.d0 as `bin`, a.d1 as `price`
from (
  select j.d1 as d1, cast((((j.i0 * j.w0) + 0e0) / nullif(j.u0, 0)) as signed) as d0
  from (
    select i.d1 as d1, i.w0 as w0, i.u0 as u0, case when (i.d0 >= ((((i.i0 + (? + 0e0)) * i.w0) + 0e0) / nullif(i.u0, 0))) then (i.i0 + (? + 0e0)) when (i.d0 < (((i.i0 * i.w0) + 0e0) / nullif(i.u0, 0))) then (i.i0 - (? + 0e0)) else i.i0 end as i0
    from (
      select s.d1 as d1, s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((((s.d0 * w.u0) + 0e0) / nullif(w.w0, 0))) as i0
      from (
        select (t0.`amount` + 0e0) as d0, t0.`price` as d1
        from `fixture`.`sales` as t0
      ) as s
      cross join (
        select max(case when (f.k0 < (? + 0e0)) then (? + 0e0) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < (? + 0e0)) then ((f.p0 + 0e0) / nullif(f.w0, 0)) else (? + 0e0) end) as u0
        from (
          select t.k0 as k0, t.p0 as p0, case when (t.w0 <= (? + 0e0)) then (? + 0e0) when (t.w0 <= (? + 0e0)) then (? + 0e0) when (t.w0 <= (? + 0e0)) then (? + 0e0) else (? + 0e0) end as w0
          from (
            select p.k0 as k0, p.p0 as p0, case when (p.k0 < (? + 0e0)) then (p.w0 * p.p0) else ((p.w0 + 0e0) / nullif(p.p0, 0)) end as w0
            from (
              select k.w0 as w0, k.k0 as k0, case when ((? + 0e0) = 0 and abs(k.k0) < 0) or ((? + 0e0) < 0 and abs(k.k0) <> floor(abs(k.k0))) or ((? + 0e0) <> 0 and abs(k.k0) * ln(abs((? + 0e0))) > 709.78e0) then null else power((? + 0e0), abs(k.k0)) end as p0
              from (
                select o.w0 as w0, floor(log10(o.w0)) as k0
                from (
                  select case when ((((e.z0 - e.a0) + 0e0) / nullif((? + 0e0), 0)) < (? + 0e0)) then (? + 0e0) else (((e.z0 - e.a0) + 0e0) / nullif((? + 0e0), 0)) end as w0
                  from (
                    select min(s.d0) as a0, max(s.d0) as z0
                    from (
                      select (t0.`amount` + 0e0) as d0, t0.`price` as d1
                      from `fixture`.`sales` as t0
                    ) as s
                  ) as e
                ) as o
              ) as k
            ) as p
          ) as t
        ) as f
      ) as w
    ) as i
  ) as j
) as a
order by a.d0 is null, a.d0 desc, a.d1 is null, a.d1
limit 4;

-- bin: so many, of large and small numbers
-- [1,1,1,3,0,1,0,1,1,1,2,2,5,5,10,0,10,10,10,10,10,2,0,1,2,3]
select a.d0 as `num1`, a.m0 as `count`
from (
  select s.d0 as d0, count(*) as m0
  from (
    select (((j.i0 * j.w0) + 0e0) / nullif(j.u0, 0)) as d0
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= ((((i.i0 + (? + 0e0)) * i.w0) + 0e0) / nullif(i.u0, 0))) then (i.i0 + (? + 0e0)) when (i.d0 < (((i.i0 * i.w0) + 0e0) / nullif(i.u0, 0))) then (i.i0 - (? + 0e0)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((((s.d0 * w.u0) + 0e0) / nullif(w.w0, 0))) as i0
        from (
          select (t0.`num1` + 0e0) as d0
          from `fixture`.`extremes` as t0
          where t0.`id` >= cast(? as signed)
        ) as s
        cross join (
          select max(case when (f.k0 < (? + 0e0)) then (? + 0e0) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < (? + 0e0)) then ((f.p0 + 0e0) / nullif(f.w0, 0)) else (? + 0e0) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= (? + 0e0)) then (? + 0e0) when (t.w0 <= (? + 0e0)) then (? + 0e0) when (t.w0 <= (? + 0e0)) then (? + 0e0) else (? + 0e0) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < (? + 0e0)) then (p.w0 * p.p0) else ((p.w0 + 0e0) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, case when ((? + 0e0) = 0 and abs(k.k0) < 0) or ((? + 0e0) < 0 and abs(k.k0) <> floor(abs(k.k0))) or ((? + 0e0) <> 0 and abs(k.k0) * ln(abs((? + 0e0))) > 709.78e0) then null else power((? + 0e0), abs(k.k0)) end as p0
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0
                  from (
                    select case when ((((e.z0 - e.a0) + 0e0) / nullif((? + 0e0), 0)) <= (? + 0e0)) then (? + 0e0) else (((e.z0 - e.a0) + 0e0) / nullif((? + 0e0), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select (t0.`num1` + 0e0) as d0
                        from `fixture`.`extremes` as t0
                        where t0.`id` >= cast(? as signed)
                      ) as s
                    ) as e
                  ) as o
                ) as k
              ) as p
            ) as t
          ) as f
        ) as w
      ) as i
    ) as j
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- rows: dimensions only are not made distinct
-- [true]
select a.d0 as `bool1`
from (
  select t0.`bool1` as d0
  from `fixture`.`types` as t0
  where t0.`bool1` = cast(? as signed)
) as a
limit 101;

-- rows: everything of a table
-- []
select a.d0 as `key1`, a.d1 as `txt1`, a.d2 as `label1`
from (
  select t0.`key1` as d0, t0.`txt1` collate utf8mb4_0900_bin as d1, t0.`label1` collate utf8mb4_0900_bin as d2
  from `fixture`.`labels` as t0
) as a
order by a.d0 is null, a.d0 desc, a.d2 is null, a.d2
limit 101;

-- rows: grain, bin and formula
-- [0,5,0,5]
select a.d0 as `date1`, round(? + a.d1 * ?, 0) as `num1`, a.d2 as `loud`
from (
  select cast(date_format(t0.`date1`, '%Y-%m-01') as date) as d0, floor(((t0.`num1` + 0e0) - ?) / ?) as d1, upper(t0.`txt1` collate utf8mb4_0900_bin) as d2
  from `fixture`.`types` as t0
) as a
order by a.d2 is null, a.d2, a.d0 is null, a.d0
limit 2 offset 1;

-- rows: one more than our cap
-- []
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
) as a
limit 4;

-- rows: a limit above the cap
-- []
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
) as a
limit 6;

-- join: left
-- []
select a.d0 as `int1`, a.d1 as `regions.label1`
from (
  select t0.`int1` as d0, t1.`label1` collate utf8mb4_0900_bin as d1
  from `fixture`.`types` as t0
  left join `fixture`.`regions` as t1 on t0.`txt1` collate utf8mb4_0900_bin = t1.`region` collate utf8mb4_0900_bin
) as a
order by a.d0 is null, a.d0
limit 4;

-- join: inner, by two columns
-- []
select a.d0 as `label1`, a.m0 as `count`
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t1.`label1` collate utf8mb4_0900_bin as d0
    from `fixture`.`types` as t0
    inner join `fixture`.`labels` as t1 on ((t0.`int1` = t1.`key1`) and (t0.`txt1` collate utf8mb4_0900_bin = t1.`txt1` collate utf8mb4_0900_bin))
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- join: right
-- []
select a.d0 as `labels.key1`, a.d1 as `int1`
from (
  select t1.`key1` as d0, t0.`int1` as d1
  from `fixture`.`types` as t0
  right join `fixture`.`labels` as t1 on t0.`int1` = t1.`key1`
) as a
order by a.d0 is null, a.d0 desc
limit 1;

-- join: two, the second on the first
-- []
select a.d0 as `r.rank1`, a.m0 as `sum_int1`
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select t2.`rank1` as d0, t0.`int1` as v0
    from `fixture`.`types` as t0
    inner join `fixture`.`labels` as t1 on t0.`int1` = t1.`key1`
    left join `fixture`.`regions` as t2 on t1.`txt1` collate utf8mb4_0900_bin = t2.`region` collate utf8mb4_0900_bin
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- join: with itself
-- [2]
select a.m0 as `count`
from (
  select count(*) as m0
  from (
    select null as n0
    from `fixture`.`types` as t0
    inner join `fixture`.`types` as t1 on t0.`txt1` collate utf8mb4_0900_bin = t1.`txt1` collate utf8mb4_0900_bin
    where t1.`int1` > cast(? as signed)
  ) as s
) as a
limit 101;

-- names: quotes, brackets, line breaks
-- []
select a.d0 as `a "b" [c]`, a.d1 as `line
break`, a.d2 as `odd.name`, a.d3 as `x"); drop table types; --`
from (
  select t0.`a "b" [c]` as d0, t0.`line
break` as d1, t0.`odd.name` collate utf8mb4_0900_bin as d2, (cast(t0.`a "b" [c]` as signed) + t0.`line
break`) as d3
  from `fixture`.`odd "table"; --` as t0
) as a
order by a.d0 is null, a.d0
limit 1;

-- names: outputs called like ours
-- []
select a.d0 as m0, a.m0 as d0
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select t0.`it's` collate utf8mb4_0900_bin as d0, t0.`d0` as v0
    from `fixture`.`odd "table"; --` as t0
  ) as s
  group by s.d0
) as a
order by a.m0 is null, a.m0, a.d0 is null, a.d0
limit 101;

-- names: words that SQL keeps for itself, placeholders, 60 characters
-- ["?"]
select a.d0 as `where`, a.m0 as `limit`, a.m1 as `max_back``tick\`, a.m2 as `?`, a.m3 as `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`, a.m4 as `max_from`
from (
  select s.d0 as d0, sum(s.v0) as m0, max(s.v1) as m1, min(s.v2) as m2, sum(s.v3) as m3, max(s.v4) as m4
  from (
    select t0.`group` collate utf8mb4_0900_bin as d0, t0.`order` as v0, t0.`back``tick\` as v1, t0.`$1 ? :name @p {p:Int8} %s` as v2, t0.`a name of sixty characters is as long as any engine takes it` as v3, t0.`from` as v4
    from `fixture`.`select` as t0
    where t0.`primary key` collate utf8mb4_0900_bin <> ?
  ) as s
  group by s.d0
) as a
order by a.m0 is null, a.m0 desc, a.d0 is null, a.d0
limit 101;

-- policy: beside an or of the user
-- [0,"north","north"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where ((t0.`int1` > cast(? as signed)) or (t0.`int1` is null))
    and (t0.`txt1` = ? and t0.`txt1` collate utf8mb4_0900_bin = ?)
) as a
order by a.d0 is null, a.d0
limit 101;

-- dashboard: filters that fit
-- [true,"north","north"]
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`types` as t0
  where (t0.`bool1` = cast(? as signed))
    and (t0.`txt1` = ? and t0.`txt1` collate utf8mb4_0900_bin = ?)
) as a
order by a.d0 is null, a.d0
limit 101;

-- clock: days in New York, one of 23 hours and one of 25
-- [1,12]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select cast((p.d0 + interval elt(interval(timestampdiff(second, '1970-01-01', p.d0), -1633280400, -1615140000, -1601830800, -1583690400, -1570381200, -1551636000, -1536512400, -1523210400, -1504458000, -1491760800, -1473008400, -1459706400, -1441558800, -1428256800, -1410109200, -1396807200, -1378659600, -1365357600, -1347210000, -1333908000, -1315155600, -1301853600, -1283706000, -1270404000, -1252256400, -1238954400, -1220806800, -1207504800, -1189357200, -1176055200, -1157302800, -1144605600, -1125853200, -1112551200, -1094403600, -1081101600, -1062954000, -1049652000, -1031504400, -1018202400, -1000054800, -986752800, -968000400, -955303200, -936550800, -923248800, -905101200, -891799200, -880218000, -765396000, -747248400, -733946400, -715798800, -702496800, -684349200, -671047200, -652899600, -639597600, -620845200, -608148000, -589395600, -576093600, -557946000, -544644000, -526496400, -513194400, -495046800, -481744800, -463597200, -447271200, -431542800, -415821600, -400093200, -384372000, -368643600, -352922400, -337194000, -321472800, -305744400, -289418400, -273690000, -257968800, -242240400, -226519200, -210790800, -195069600, -179341200, -163620000, -147891600, -131565600, -116442000, -100116000, -84387600, -68666400, -52938000, -37216800, -21488400, -5767200, 9961200, 25682400, 41410800, 57736800, 73465200, 89186400, 104914800, 120636000, 126687600, 152085600, 162370800, 183535200, 199263600, 215589600, 230713200, 247039200, 262767600, 278488800, 294217200, 309938400, 325666800, 341388000, 357116400, 372837600, 388566000, 404892000, 420015600, 436341600, 452070000, 467791200, 483519600, 499240800, 514969200, 530690400, 544604400, 562140000, 576054000, 594194400, 607503600, 625644000, 638953200, 657093600, 671007600, 688543200, 702457200, 719992800, 733906800, 752047200, 765356400, 783496800, 796806000, 814946400, 828860400, 846396000, 860310000, 877845600, 891759600, 909295200, 923209200, 941349600, 954658800, 972799200, 986108400, 1004248800, 1018162800, 1035698400, 1049612400, 1067148000, 1081062000, 1099202400, 1112511600, 1130652000, 1143961200, 1162101600, 1173596400, 1194156000, 1205046000, 1225605600, 1236495600, 1257055200, 1268550000, 1289109600, 1299999600, 1320559200, 1331449200, 1352008800, 1362898800, 1383458400, 1394348400, 1414908000, 1425798000, 1446357600, 1457852400, 1478412000, 1489302000, 1509861600, 1520751600, 1541311200, 1552201200, 1572760800, 1583650800, 1604210400, 1615705200, 1636264800, 1647154800, 1667714400, 1678604400, 1699164000, 1710054000, 1730613600, 1741503600, 1762063200, 1772953200, 1793512800, 1805007600, 1825567200, 1836457200, 1857016800, 1867906800, 1888466400, 1899356400, 1919916000, 1930806000, 1951365600, 1962860400, 1983420000, 1994310000, 2014869600, 2025759600, 2046319200, 2057209200, 2077768800, 2088658800, 2109218400, 2120108400, 2140668000, 2152162800, 2172722400, 2183612400, 2204172000, 2215062000, 2235621600, 2246511600, 2267071200, 2277961200, 2298520800, 2309410800, 2329970400, 2341465200, 2362024800, 2372914800, 2393474400, 2404364400, 2424924000, 2435814000, 2456373600, 2467263600, 2487823200, 2499318000, 2519877600, 2530767600, 2551327200, 2562217200, 2582776800, 2593666800, 2614226400, 2625116400, 2645676000, 2656566000, 2677125600, 2688620400, 2709180000, 2720070000, 2740629600, 2751519600, 2772079200, 2782969200, 2803528800, 2814418800, 2834978400, 2846473200, 2867032800, 2877922800, 2898482400, 2909372400, 2929932000, 2940822000, 2961381600, 2972271600, 2992831200, 3003721200, 3024280800, 3035775600, 3056335200, 3067225200, 3087784800, 3098674800, 3119234400, 3130124400, 3150684000, 3161574000, 3182133600, 3193023600, 3213583200, 3225078000, 3245637600, 3256527600, 3277087200, 3287977200, 3308536800, 3319426800, 3339986400, 3350876400, 3371436000, 3382930800, 3403490400, 3414380400, 3434940000, 3445830000, 3466389600, 3477279600, 3497839200, 3508729200, 3529288800, 3540178800, 3560738400, 3572233200, 3592792800, 3603682800, 3624242400, 3635132400, 3655692000, 3666582000, 3687141600, 3698031600, 3718591200, 3730086000, 3750645600, 3761535600, 3782095200, 3792985200, 3813544800, 3824434800, 3844994400, 3855884400, 3876444000, 3887334000, 3907893600, 3919388400, 3939948000, 3950838000, 3971397600, 3982287600, 4002847200, 4013737200, 4034296800, 4045186800, 4065746400, 4076636400, 4097196000, 4108690800, 4129250400) + 1, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000) second) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0.`ts1` >= '1980-01-01' then '1970-01-01' + interval timestampdiff(second, '1970-01-01', t0.`ts1`) div 900 * 900 second else t0.`ts1` end as d0
        from `fixture`.`moments` as t0
        where (t0.`id` >= cast(? as signed))
          and (t0.`id` <= cast(? as signed))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- clock: hours in New York, one left out
-- [1,6]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select cast(date_format((p.d0 + interval elt(interval(timestampdiff(second, '1970-01-01', p.d0), -1633280400, -1615140000, -1601830800, -1583690400, -1570381200, -1551636000, -1536512400, -1523210400, -1504458000, -1491760800, -1473008400, -1459706400, -1441558800, -1428256800, -1410109200, -1396807200, -1378659600, -1365357600, -1347210000, -1333908000, -1315155600, -1301853600, -1283706000, -1270404000, -1252256400, -1238954400, -1220806800, -1207504800, -1189357200, -1176055200, -1157302800, -1144605600, -1125853200, -1112551200, -1094403600, -1081101600, -1062954000, -1049652000, -1031504400, -1018202400, -1000054800, -986752800, -968000400, -955303200, -936550800, -923248800, -905101200, -891799200, -880218000, -765396000, -747248400, -733946400, -715798800, -702496800, -684349200, -671047200, -652899600, -639597600, -620845200, -608148000, -589395600, -576093600, -557946000, -544644000, -526496400, -513194400, -495046800, -481744800, -463597200, -447271200, -431542800, -415821600, -400093200, -384372000, -368643600, -352922400, -337194000, -321472800, -305744400, -289418400, -273690000, -257968800, -242240400, -226519200, -210790800, -195069600, -179341200, -163620000, -147891600, -131565600, -116442000, -100116000, -84387600, -68666400, -52938000, -37216800, -21488400, -5767200, 9961200, 25682400, 41410800, 57736800, 73465200, 89186400, 104914800, 120636000, 126687600, 152085600, 162370800, 183535200, 199263600, 215589600, 230713200, 247039200, 262767600, 278488800, 294217200, 309938400, 325666800, 341388000, 357116400, 372837600, 388566000, 404892000, 420015600, 436341600, 452070000, 467791200, 483519600, 499240800, 514969200, 530690400, 544604400, 562140000, 576054000, 594194400, 607503600, 625644000, 638953200, 657093600, 671007600, 688543200, 702457200, 719992800, 733906800, 752047200, 765356400, 783496800, 796806000, 814946400, 828860400, 846396000, 860310000, 877845600, 891759600, 909295200, 923209200, 941349600, 954658800, 972799200, 986108400, 1004248800, 1018162800, 1035698400, 1049612400, 1067148000, 1081062000, 1099202400, 1112511600, 1130652000, 1143961200, 1162101600, 1173596400, 1194156000, 1205046000, 1225605600, 1236495600, 1257055200, 1268550000, 1289109600, 1299999600, 1320559200, 1331449200, 1352008800, 1362898800, 1383458400, 1394348400, 1414908000, 1425798000, 1446357600, 1457852400, 1478412000, 1489302000, 1509861600, 1520751600, 1541311200, 1552201200, 1572760800, 1583650800, 1604210400, 1615705200, 1636264800, 1647154800, 1667714400, 1678604400, 1699164000, 1710054000, 1730613600, 1741503600, 1762063200, 1772953200, 1793512800, 1805007600, 1825567200, 1836457200, 1857016800, 1867906800, 1888466400, 1899356400, 1919916000, 1930806000, 1951365600, 1962860400, 1983420000, 1994310000, 2014869600, 2025759600, 2046319200, 2057209200, 2077768800, 2088658800, 2109218400, 2120108400, 2140668000, 2152162800, 2172722400, 2183612400, 2204172000, 2215062000, 2235621600, 2246511600, 2267071200, 2277961200, 2298520800, 2309410800, 2329970400, 2341465200, 2362024800, 2372914800, 2393474400, 2404364400, 2424924000, 2435814000, 2456373600, 2467263600, 2487823200, 2499318000, 2519877600, 2530767600, 2551327200, 2562217200, 2582776800, 2593666800, 2614226400, 2625116400, 2645676000, 2656566000, 2677125600, 2688620400, 2709180000, 2720070000, 2740629600, 2751519600, 2772079200, 2782969200, 2803528800, 2814418800, 2834978400, 2846473200, 2867032800, 2877922800, 2898482400, 2909372400, 2929932000, 2940822000, 2961381600, 2972271600, 2992831200, 3003721200, 3024280800, 3035775600, 3056335200, 3067225200, 3087784800, 3098674800, 3119234400, 3130124400, 3150684000, 3161574000, 3182133600, 3193023600, 3213583200, 3225078000, 3245637600, 3256527600, 3277087200, 3287977200, 3308536800, 3319426800, 3339986400, 3350876400, 3371436000, 3382930800, 3403490400, 3414380400, 3434940000, 3445830000, 3466389600, 3477279600, 3497839200, 3508729200, 3529288800, 3540178800, 3560738400, 3572233200, 3592792800, 3603682800, 3624242400, 3635132400, 3655692000, 3666582000, 3687141600, 3698031600, 3718591200, 3730086000, 3750645600, 3761535600, 3782095200, 3792985200, 3813544800, 3824434800, 3844994400, 3855884400, 3876444000, 3887334000, 3907893600, 3919388400, 3939948000, 3950838000, 3971397600, 3982287600, 4002847200, 4013737200, 4034296800, 4045186800, 4065746400, 4076636400, 4097196000, 4108690800, 4129250400) + 1, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000) second), '%Y-%m-%d %H:00:00') as datetime) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0.`ts1` >= '1980-01-01' then '1970-01-01' + interval timestampdiff(second, '1970-01-01', t0.`ts1`) div 900 * 900 second else t0.`ts1` end as d0
        from `fixture`.`moments` as t0
        where (t0.`id` >= cast(? as signed))
          and (t0.`id` <= cast(? as signed))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- clock: hours in New York, one shown twice counts as one
-- [7,12]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select cast(date_format((p.d0 + interval elt(interval(timestampdiff(second, '1970-01-01', p.d0), -1633280400, -1615140000, -1601830800, -1583690400, -1570381200, -1551636000, -1536512400, -1523210400, -1504458000, -1491760800, -1473008400, -1459706400, -1441558800, -1428256800, -1410109200, -1396807200, -1378659600, -1365357600, -1347210000, -1333908000, -1315155600, -1301853600, -1283706000, -1270404000, -1252256400, -1238954400, -1220806800, -1207504800, -1189357200, -1176055200, -1157302800, -1144605600, -1125853200, -1112551200, -1094403600, -1081101600, -1062954000, -1049652000, -1031504400, -1018202400, -1000054800, -986752800, -968000400, -955303200, -936550800, -923248800, -905101200, -891799200, -880218000, -765396000, -747248400, -733946400, -715798800, -702496800, -684349200, -671047200, -652899600, -639597600, -620845200, -608148000, -589395600, -576093600, -557946000, -544644000, -526496400, -513194400, -495046800, -481744800, -463597200, -447271200, -431542800, -415821600, -400093200, -384372000, -368643600, -352922400, -337194000, -321472800, -305744400, -289418400, -273690000, -257968800, -242240400, -226519200, -210790800, -195069600, -179341200, -163620000, -147891600, -131565600, -116442000, -100116000, -84387600, -68666400, -52938000, -37216800, -21488400, -5767200, 9961200, 25682400, 41410800, 57736800, 73465200, 89186400, 104914800, 120636000, 126687600, 152085600, 162370800, 183535200, 199263600, 215589600, 230713200, 247039200, 262767600, 278488800, 294217200, 309938400, 325666800, 341388000, 357116400, 372837600, 388566000, 404892000, 420015600, 436341600, 452070000, 467791200, 483519600, 499240800, 514969200, 530690400, 544604400, 562140000, 576054000, 594194400, 607503600, 625644000, 638953200, 657093600, 671007600, 688543200, 702457200, 719992800, 733906800, 752047200, 765356400, 783496800, 796806000, 814946400, 828860400, 846396000, 860310000, 877845600, 891759600, 909295200, 923209200, 941349600, 954658800, 972799200, 986108400, 1004248800, 1018162800, 1035698400, 1049612400, 1067148000, 1081062000, 1099202400, 1112511600, 1130652000, 1143961200, 1162101600, 1173596400, 1194156000, 1205046000, 1225605600, 1236495600, 1257055200, 1268550000, 1289109600, 1299999600, 1320559200, 1331449200, 1352008800, 1362898800, 1383458400, 1394348400, 1414908000, 1425798000, 1446357600, 1457852400, 1478412000, 1489302000, 1509861600, 1520751600, 1541311200, 1552201200, 1572760800, 1583650800, 1604210400, 1615705200, 1636264800, 1647154800, 1667714400, 1678604400, 1699164000, 1710054000, 1730613600, 1741503600, 1762063200, 1772953200, 1793512800, 1805007600, 1825567200, 1836457200, 1857016800, 1867906800, 1888466400, 1899356400, 1919916000, 1930806000, 1951365600, 1962860400, 1983420000, 1994310000, 2014869600, 2025759600, 2046319200, 2057209200, 2077768800, 2088658800, 2109218400, 2120108400, 2140668000, 2152162800, 2172722400, 2183612400, 2204172000, 2215062000, 2235621600, 2246511600, 2267071200, 2277961200, 2298520800, 2309410800, 2329970400, 2341465200, 2362024800, 2372914800, 2393474400, 2404364400, 2424924000, 2435814000, 2456373600, 2467263600, 2487823200, 2499318000, 2519877600, 2530767600, 2551327200, 2562217200, 2582776800, 2593666800, 2614226400, 2625116400, 2645676000, 2656566000, 2677125600, 2688620400, 2709180000, 2720070000, 2740629600, 2751519600, 2772079200, 2782969200, 2803528800, 2814418800, 2834978400, 2846473200, 2867032800, 2877922800, 2898482400, 2909372400, 2929932000, 2940822000, 2961381600, 2972271600, 2992831200, 3003721200, 3024280800, 3035775600, 3056335200, 3067225200, 3087784800, 3098674800, 3119234400, 3130124400, 3150684000, 3161574000, 3182133600, 3193023600, 3213583200, 3225078000, 3245637600, 3256527600, 3277087200, 3287977200, 3308536800, 3319426800, 3339986400, 3350876400, 3371436000, 3382930800, 3403490400, 3414380400, 3434940000, 3445830000, 3466389600, 3477279600, 3497839200, 3508729200, 3529288800, 3540178800, 3560738400, 3572233200, 3592792800, 3603682800, 3624242400, 3635132400, 3655692000, 3666582000, 3687141600, 3698031600, 3718591200, 3730086000, 3750645600, 3761535600, 3782095200, 3792985200, 3813544800, 3824434800, 3844994400, 3855884400, 3876444000, 3887334000, 3907893600, 3919388400, 3939948000, 3950838000, 3971397600, 3982287600, 4002847200, 4013737200, 4034296800, 4045186800, 4065746400, 4076636400, 4097196000, 4108690800, 4129250400) + 1, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000) second), '%Y-%m-%d %H:00:00') as datetime) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0.`ts1` >= '1980-01-01' then '1970-01-01' + interval timestampdiff(second, '1970-01-01', t0.`ts1`) div 900 * 900 second else t0.`ts1` end as d0
        from `fixture`.`moments` as t0
        where (t0.`id` >= cast(? as signed))
          and (t0.`id` <= cast(? as signed))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- clock: hours of the day in New York
-- [1,12]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select hour((p.d0 + interval elt(interval(timestampdiff(second, '1970-01-01', p.d0), -1633280400, -1615140000, -1601830800, -1583690400, -1570381200, -1551636000, -1536512400, -1523210400, -1504458000, -1491760800, -1473008400, -1459706400, -1441558800, -1428256800, -1410109200, -1396807200, -1378659600, -1365357600, -1347210000, -1333908000, -1315155600, -1301853600, -1283706000, -1270404000, -1252256400, -1238954400, -1220806800, -1207504800, -1189357200, -1176055200, -1157302800, -1144605600, -1125853200, -1112551200, -1094403600, -1081101600, -1062954000, -1049652000, -1031504400, -1018202400, -1000054800, -986752800, -968000400, -955303200, -936550800, -923248800, -905101200, -891799200, -880218000, -765396000, -747248400, -733946400, -715798800, -702496800, -684349200, -671047200, -652899600, -639597600, -620845200, -608148000, -589395600, -576093600, -557946000, -544644000, -526496400, -513194400, -495046800, -481744800, -463597200, -447271200, -431542800, -415821600, -400093200, -384372000, -368643600, -352922400, -337194000, -321472800, -305744400, -289418400, -273690000, -257968800, -242240400, -226519200, -210790800, -195069600, -179341200, -163620000, -147891600, -131565600, -116442000, -100116000, -84387600, -68666400, -52938000, -37216800, -21488400, -5767200, 9961200, 25682400, 41410800, 57736800, 73465200, 89186400, 104914800, 120636000, 126687600, 152085600, 162370800, 183535200, 199263600, 215589600, 230713200, 247039200, 262767600, 278488800, 294217200, 309938400, 325666800, 341388000, 357116400, 372837600, 388566000, 404892000, 420015600, 436341600, 452070000, 467791200, 483519600, 499240800, 514969200, 530690400, 544604400, 562140000, 576054000, 594194400, 607503600, 625644000, 638953200, 657093600, 671007600, 688543200, 702457200, 719992800, 733906800, 752047200, 765356400, 783496800, 796806000, 814946400, 828860400, 846396000, 860310000, 877845600, 891759600, 909295200, 923209200, 941349600, 954658800, 972799200, 986108400, 1004248800, 1018162800, 1035698400, 1049612400, 1067148000, 1081062000, 1099202400, 1112511600, 1130652000, 1143961200, 1162101600, 1173596400, 1194156000, 1205046000, 1225605600, 1236495600, 1257055200, 1268550000, 1289109600, 1299999600, 1320559200, 1331449200, 1352008800, 1362898800, 1383458400, 1394348400, 1414908000, 1425798000, 1446357600, 1457852400, 1478412000, 1489302000, 1509861600, 1520751600, 1541311200, 1552201200, 1572760800, 1583650800, 1604210400, 1615705200, 1636264800, 1647154800, 1667714400, 1678604400, 1699164000, 1710054000, 1730613600, 1741503600, 1762063200, 1772953200, 1793512800, 1805007600, 1825567200, 1836457200, 1857016800, 1867906800, 1888466400, 1899356400, 1919916000, 1930806000, 1951365600, 1962860400, 1983420000, 1994310000, 2014869600, 2025759600, 2046319200, 2057209200, 2077768800, 2088658800, 2109218400, 2120108400, 2140668000, 2152162800, 2172722400, 2183612400, 2204172000, 2215062000, 2235621600, 2246511600, 2267071200, 2277961200, 2298520800, 2309410800, 2329970400, 2341465200, 2362024800, 2372914800, 2393474400, 2404364400, 2424924000, 2435814000, 2456373600, 2467263600, 2487823200, 2499318000, 2519877600, 2530767600, 2551327200, 2562217200, 2582776800, 2593666800, 2614226400, 2625116400, 2645676000, 2656566000, 2677125600, 2688620400, 2709180000, 2720070000, 2740629600, 2751519600, 2772079200, 2782969200, 2803528800, 2814418800, 2834978400, 2846473200, 2867032800, 2877922800, 2898482400, 2909372400, 2929932000, 2940822000, 2961381600, 2972271600, 2992831200, 3003721200, 3024280800, 3035775600, 3056335200, 3067225200, 3087784800, 3098674800, 3119234400, 3130124400, 3150684000, 3161574000, 3182133600, 3193023600, 3213583200, 3225078000, 3245637600, 3256527600, 3277087200, 3287977200, 3308536800, 3319426800, 3339986400, 3350876400, 3371436000, 3382930800, 3403490400, 3414380400, 3434940000, 3445830000, 3466389600, 3477279600, 3497839200, 3508729200, 3529288800, 3540178800, 3560738400, 3572233200, 3592792800, 3603682800, 3624242400, 3635132400, 3655692000, 3666582000, 3687141600, 3698031600, 3718591200, 3730086000, 3750645600, 3761535600, 3782095200, 3792985200, 3813544800, 3824434800, 3844994400, 3855884400, 3876444000, 3887334000, 3907893600, 3919388400, 3939948000, 3950838000, 3971397600, 3982287600, 4002847200, 4013737200, 4034296800, 4045186800, 4065746400, 4076636400, 4097196000, 4108690800, 4129250400) + 1, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000) second)) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0.`ts1` >= '1980-01-01' then '1970-01-01' + interval timestampdiff(second, '1970-01-01', t0.`ts1`) div 900 * 900 second else t0.`ts1` end as d0
        from `fixture`.`moments` as t0
        where (t0.`id` >= cast(? as signed))
          and (t0.`id` <= cast(? as signed))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- clock: days of the week in New York
-- [1,12]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select (weekday((p.d0 + interval elt(interval(timestampdiff(second, '1970-01-01', p.d0), -1633280400, -1615140000, -1601830800, -1583690400, -1570381200, -1551636000, -1536512400, -1523210400, -1504458000, -1491760800, -1473008400, -1459706400, -1441558800, -1428256800, -1410109200, -1396807200, -1378659600, -1365357600, -1347210000, -1333908000, -1315155600, -1301853600, -1283706000, -1270404000, -1252256400, -1238954400, -1220806800, -1207504800, -1189357200, -1176055200, -1157302800, -1144605600, -1125853200, -1112551200, -1094403600, -1081101600, -1062954000, -1049652000, -1031504400, -1018202400, -1000054800, -986752800, -968000400, -955303200, -936550800, -923248800, -905101200, -891799200, -880218000, -765396000, -747248400, -733946400, -715798800, -702496800, -684349200, -671047200, -652899600, -639597600, -620845200, -608148000, -589395600, -576093600, -557946000, -544644000, -526496400, -513194400, -495046800, -481744800, -463597200, -447271200, -431542800, -415821600, -400093200, -384372000, -368643600, -352922400, -337194000, -321472800, -305744400, -289418400, -273690000, -257968800, -242240400, -226519200, -210790800, -195069600, -179341200, -163620000, -147891600, -131565600, -116442000, -100116000, -84387600, -68666400, -52938000, -37216800, -21488400, -5767200, 9961200, 25682400, 41410800, 57736800, 73465200, 89186400, 104914800, 120636000, 126687600, 152085600, 162370800, 183535200, 199263600, 215589600, 230713200, 247039200, 262767600, 278488800, 294217200, 309938400, 325666800, 341388000, 357116400, 372837600, 388566000, 404892000, 420015600, 436341600, 452070000, 467791200, 483519600, 499240800, 514969200, 530690400, 544604400, 562140000, 576054000, 594194400, 607503600, 625644000, 638953200, 657093600, 671007600, 688543200, 702457200, 719992800, 733906800, 752047200, 765356400, 783496800, 796806000, 814946400, 828860400, 846396000, 860310000, 877845600, 891759600, 909295200, 923209200, 941349600, 954658800, 972799200, 986108400, 1004248800, 1018162800, 1035698400, 1049612400, 1067148000, 1081062000, 1099202400, 1112511600, 1130652000, 1143961200, 1162101600, 1173596400, 1194156000, 1205046000, 1225605600, 1236495600, 1257055200, 1268550000, 1289109600, 1299999600, 1320559200, 1331449200, 1352008800, 1362898800, 1383458400, 1394348400, 1414908000, 1425798000, 1446357600, 1457852400, 1478412000, 1489302000, 1509861600, 1520751600, 1541311200, 1552201200, 1572760800, 1583650800, 1604210400, 1615705200, 1636264800, 1647154800, 1667714400, 1678604400, 1699164000, 1710054000, 1730613600, 1741503600, 1762063200, 1772953200, 1793512800, 1805007600, 1825567200, 1836457200, 1857016800, 1867906800, 1888466400, 1899356400, 1919916000, 1930806000, 1951365600, 1962860400, 1983420000, 1994310000, 2014869600, 2025759600, 2046319200, 2057209200, 2077768800, 2088658800, 2109218400, 2120108400, 2140668000, 2152162800, 2172722400, 2183612400, 2204172000, 2215062000, 2235621600, 2246511600, 2267071200, 2277961200, 2298520800, 2309410800, 2329970400, 2341465200, 2362024800, 2372914800, 2393474400, 2404364400, 2424924000, 2435814000, 2456373600, 2467263600, 2487823200, 2499318000, 2519877600, 2530767600, 2551327200, 2562217200, 2582776800, 2593666800, 2614226400, 2625116400, 2645676000, 2656566000, 2677125600, 2688620400, 2709180000, 2720070000, 2740629600, 2751519600, 2772079200, 2782969200, 2803528800, 2814418800, 2834978400, 2846473200, 2867032800, 2877922800, 2898482400, 2909372400, 2929932000, 2940822000, 2961381600, 2972271600, 2992831200, 3003721200, 3024280800, 3035775600, 3056335200, 3067225200, 3087784800, 3098674800, 3119234400, 3130124400, 3150684000, 3161574000, 3182133600, 3193023600, 3213583200, 3225078000, 3245637600, 3256527600, 3277087200, 3287977200, 3308536800, 3319426800, 3339986400, 3350876400, 3371436000, 3382930800, 3403490400, 3414380400, 3434940000, 3445830000, 3466389600, 3477279600, 3497839200, 3508729200, 3529288800, 3540178800, 3560738400, 3572233200, 3592792800, 3603682800, 3624242400, 3635132400, 3655692000, 3666582000, 3687141600, 3698031600, 3718591200, 3730086000, 3750645600, 3761535600, 3782095200, 3792985200, 3813544800, 3824434800, 3844994400, 3855884400, 3876444000, 3887334000, 3907893600, 3919388400, 3939948000, 3950838000, 3971397600, 3982287600, 4002847200, 4013737200, 4034296800, 4045186800, 4065746400, 4076636400, 4097196000, 4108690800, 4129250400) + 1, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000) second)) + 1) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0.`ts1` >= '1980-01-01' then '1970-01-01' + interval timestampdiff(second, '1970-01-01', t0.`ts1`) div 900 * 900 second else t0.`ts1` end as d0
        from `fixture`.`moments` as t0
        where (t0.`id` >= cast(? as signed))
          and (t0.`id` <= cast(? as signed))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- clock: medians of days in New York, in one level
-- [1,1,1,1,0.5,1,12]
select a.d0 as `ts1`, a.m0 as `median_id`
from (
  select s.d0 as d0, (max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + (? + 0e0))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m0
  from (
    select r.d0 as d0, r.v0 as v0, row_number() over (partition by r.d0 order by (r.v0 + 0e0) is null, (r.v0 + 0e0)) as k0, (((count((r.v0 + 0e0)) over (partition by r.d0) + 0e0) - (? + 0e0)) * (? + 0e0)) as k1, (r.v0 + 0e0) as k2
    from (
      select cast((t0.`ts1` + interval elt(interval(timestampdiff(second, '1970-01-01', t0.`ts1`), -1633280400, -1615140000, -1601830800, -1583690400, -1570381200, -1551636000, -1536512400, -1523210400, -1504458000, -1491760800, -1473008400, -1459706400, -1441558800, -1428256800, -1410109200, -1396807200, -1378659600, -1365357600, -1347210000, -1333908000, -1315155600, -1301853600, -1283706000, -1270404000, -1252256400, -1238954400, -1220806800, -1207504800, -1189357200, -1176055200, -1157302800, -1144605600, -1125853200, -1112551200, -1094403600, -1081101600, -1062954000, -1049652000, -1031504400, -1018202400, -1000054800, -986752800, -968000400, -955303200, -936550800, -923248800, -905101200, -891799200, -880218000, -765396000, -747248400, -733946400, -715798800, -702496800, -684349200, -671047200, -652899600, -639597600, -620845200, -608148000, -589395600, -576093600, -557946000, -544644000, -526496400, -513194400, -495046800, -481744800, -463597200, -447271200, -431542800, -415821600, -400093200, -384372000, -368643600, -352922400, -337194000, -321472800, -305744400, -289418400, -273690000, -257968800, -242240400, -226519200, -210790800, -195069600, -179341200, -163620000, -147891600, -131565600, -116442000, -100116000, -84387600, -68666400, -52938000, -37216800, -21488400, -5767200, 9961200, 25682400, 41410800, 57736800, 73465200, 89186400, 104914800, 120636000, 126687600, 152085600, 162370800, 183535200, 199263600, 215589600, 230713200, 247039200, 262767600, 278488800, 294217200, 309938400, 325666800, 341388000, 357116400, 372837600, 388566000, 404892000, 420015600, 436341600, 452070000, 467791200, 483519600, 499240800, 514969200, 530690400, 544604400, 562140000, 576054000, 594194400, 607503600, 625644000, 638953200, 657093600, 671007600, 688543200, 702457200, 719992800, 733906800, 752047200, 765356400, 783496800, 796806000, 814946400, 828860400, 846396000, 860310000, 877845600, 891759600, 909295200, 923209200, 941349600, 954658800, 972799200, 986108400, 1004248800, 1018162800, 1035698400, 1049612400, 1067148000, 1081062000, 1099202400, 1112511600, 1130652000, 1143961200, 1162101600, 1173596400, 1194156000, 1205046000, 1225605600, 1236495600, 1257055200, 1268550000, 1289109600, 1299999600, 1320559200, 1331449200, 1352008800, 1362898800, 1383458400, 1394348400, 1414908000, 1425798000, 1446357600, 1457852400, 1478412000, 1489302000, 1509861600, 1520751600, 1541311200, 1552201200, 1572760800, 1583650800, 1604210400, 1615705200, 1636264800, 1647154800, 1667714400, 1678604400, 1699164000, 1710054000, 1730613600, 1741503600, 1762063200, 1772953200, 1793512800, 1805007600, 1825567200, 1836457200, 1857016800, 1867906800, 1888466400, 1899356400, 1919916000, 1930806000, 1951365600, 1962860400, 1983420000, 1994310000, 2014869600, 2025759600, 2046319200, 2057209200, 2077768800, 2088658800, 2109218400, 2120108400, 2140668000, 2152162800, 2172722400, 2183612400, 2204172000, 2215062000, 2235621600, 2246511600, 2267071200, 2277961200, 2298520800, 2309410800, 2329970400, 2341465200, 2362024800, 2372914800, 2393474400, 2404364400, 2424924000, 2435814000, 2456373600, 2467263600, 2487823200, 2499318000, 2519877600, 2530767600, 2551327200, 2562217200, 2582776800, 2593666800, 2614226400, 2625116400, 2645676000, 2656566000, 2677125600, 2688620400, 2709180000, 2720070000, 2740629600, 2751519600, 2772079200, 2782969200, 2803528800, 2814418800, 2834978400, 2846473200, 2867032800, 2877922800, 2898482400, 2909372400, 2929932000, 2940822000, 2961381600, 2972271600, 2992831200, 3003721200, 3024280800, 3035775600, 3056335200, 3067225200, 3087784800, 3098674800, 3119234400, 3130124400, 3150684000, 3161574000, 3182133600, 3193023600, 3213583200, 3225078000, 3245637600, 3256527600, 3277087200, 3287977200, 3308536800, 3319426800, 3339986400, 3350876400, 3371436000, 3382930800, 3403490400, 3414380400, 3434940000, 3445830000, 3466389600, 3477279600, 3497839200, 3508729200, 3529288800, 3540178800, 3560738400, 3572233200, 3592792800, 3603682800, 3624242400, 3635132400, 3655692000, 3666582000, 3687141600, 3698031600, 3718591200, 3730086000, 3750645600, 3761535600, 3782095200, 3792985200, 3813544800, 3824434800, 3844994400, 3855884400, 3876444000, 3887334000, 3907893600, 3919388400, 3939948000, 3950838000, 3971397600, 3982287600, 4002847200, 4013737200, 4034296800, 4045186800, 4065746400, 4076636400, 4097196000, 4108690800, 4129250400) + 1, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000) second) as date) as d0, t0.`id` as v0
      from `fixture`.`moments` as t0
      where (t0.`id` >= cast(? as signed))
        and (t0.`id` <= cast(? as signed))
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- clock: hours on Lord Howe, half of one shown twice and half of one left out
-- [13,16]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select cast(date_format((p.d0 + interval elt(interval(timestampdiff(second, '1970-01-01', p.d0), 352216800, 372785400, 384273000, 404839800, 415722600, 436289400, 447172200, 467739000, 478621800, 499188600, 511282800, 530033400, 542732400, 562087800, 574786800, 594142200, 606236400, 625591800, 636476400, 657041400, 667926000, 688491000, 699375600, 719940600, 731430000, 751995000, 762879600, 783444600, 794329200, 814894200, 828198000, 846343800, 859647600, 877793400, 891097200, 909243000, 922546800, 941297400, 953996400, 967303800, 985446000, 1004196600, 1017500400, 1035646200, 1048950000, 1067095800, 1080399600, 1099150200, 1111849200, 1130599800, 1143903600, 1162049400, 1174748400, 1193499000, 1207407600, 1223134200, 1238857200, 1254583800, 1270306800, 1286033400, 1301756400, 1317483000, 1333206000, 1349537400, 1365260400, 1380987000, 1396710000, 1412436600, 1428159600, 1443886200, 1459609200, 1475335800, 1491058800, 1506785400, 1522508400, 1538839800, 1554562800, 1570289400, 1586012400, 1601739000, 1617462000, 1633188600, 1648911600, 1664638200, 1680361200, 1696087800, 1712415600, 1728142200, 1743865200, 1759591800, 1775314800, 1791041400, 1806764400, 1822491000, 1838214000, 1853940600, 1869663600, 1885995000, 1901718000, 1917444600, 1933167600, 1948894200, 1964617200, 1980343800, 1996066800, 2011793400, 2027516400, 2043243000, 2058966000, 2075297400, 2091020400, 2106747000, 2122470000, 2138196600, 2153919600, 2169646200, 2185369200, 2201095800, 2216818800, 2233150200, 2248873200, 2264599800, 2280322800, 2296049400, 2311772400, 2327499000, 2343222000, 2358948600, 2374671600, 2390398200, 2406121200, 2422452600, 2438175600, 2453902200, 2469625200, 2485351800, 2501074800, 2516801400, 2532524400, 2548251000, 2563974000, 2579700600, 2596028400, 2611755000, 2627478000, 2643204600, 2658927600, 2674654200, 2690377200, 2706103800, 2721826800, 2737553400, 2753276400, 2769607800, 2785330800, 2801057400, 2816780400, 2832507000, 2848230000, 2863956600, 2879679600, 2895406200, 2911129200, 2926855800, 2942578800, 2958910200, 2974633200, 2990359800, 3006082800, 3021809400, 3037532400, 3053259000, 3068982000, 3084708600, 3100431600, 3116763000, 3132486000, 3148212600, 3163935600, 3179662200, 3195385200, 3211111800, 3226834800, 3242561400, 3258284400, 3274011000, 3289734000, 3306065400, 3321788400, 3337515000, 3353238000, 3368964600, 3384687600, 3400414200, 3416137200, 3431863800, 3447586800, 3463313400, 3479641200, 3495367800, 3511090800, 3526817400, 3542540400, 3558267000, 3573990000, 3589716600, 3605439600, 3621166200, 3636889200, 3653220600, 3668943600, 3684670200, 3700393200, 3716119800, 3731842800, 3747569400, 3763292400, 3779019000, 3794742000, 3810468600, 3826191600, 3842523000, 3858246000, 3873972600, 3889695600, 3905422200, 3921145200, 3936871800, 3952594800, 3968321400, 3984044400, 4000375800, 4016098800, 4031825400, 4047548400, 4063275000, 4078998000, 4094724600, 4110447600, 4126174200) + 1, 36000, 37800, 41400, 37800, 41400, 37800, 41400, 37800, 41400, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600) second), '%Y-%m-%d %H:00:00') as datetime) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0.`ts1` >= '1980-01-01' then '1970-01-01' + interval timestampdiff(second, '1970-01-01', t0.`ts1`) div 900 * 900 second else t0.`ts1` end as d0
        from `fixture`.`moments` as t0
        where (t0.`id` >= cast(? as signed))
          and (t0.`id` <= cast(? as signed))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- clock: minutes on Lord Howe
-- [13,16]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select s.d0 as d0, count(*) as m0
  from (
    select cast(date_format((t0.`ts1` + interval elt(interval(timestampdiff(second, '1970-01-01', t0.`ts1`), 352216800, 372785400, 384273000, 404839800, 415722600, 436289400, 447172200, 467739000, 478621800, 499188600, 511282800, 530033400, 542732400, 562087800, 574786800, 594142200, 606236400, 625591800, 636476400, 657041400, 667926000, 688491000, 699375600, 719940600, 731430000, 751995000, 762879600, 783444600, 794329200, 814894200, 828198000, 846343800, 859647600, 877793400, 891097200, 909243000, 922546800, 941297400, 953996400, 967303800, 985446000, 1004196600, 1017500400, 1035646200, 1048950000, 1067095800, 1080399600, 1099150200, 1111849200, 1130599800, 1143903600, 1162049400, 1174748400, 1193499000, 1207407600, 1223134200, 1238857200, 1254583800, 1270306800, 1286033400, 1301756400, 1317483000, 1333206000, 1349537400, 1365260400, 1380987000, 1396710000, 1412436600, 1428159600, 1443886200, 1459609200, 1475335800, 1491058800, 1506785400, 1522508400, 1538839800, 1554562800, 1570289400, 1586012400, 1601739000, 1617462000, 1633188600, 1648911600, 1664638200, 1680361200, 1696087800, 1712415600, 1728142200, 1743865200, 1759591800, 1775314800, 1791041400, 1806764400, 1822491000, 1838214000, 1853940600, 1869663600, 1885995000, 1901718000, 1917444600, 1933167600, 1948894200, 1964617200, 1980343800, 1996066800, 2011793400, 2027516400, 2043243000, 2058966000, 2075297400, 2091020400, 2106747000, 2122470000, 2138196600, 2153919600, 2169646200, 2185369200, 2201095800, 2216818800, 2233150200, 2248873200, 2264599800, 2280322800, 2296049400, 2311772400, 2327499000, 2343222000, 2358948600, 2374671600, 2390398200, 2406121200, 2422452600, 2438175600, 2453902200, 2469625200, 2485351800, 2501074800, 2516801400, 2532524400, 2548251000, 2563974000, 2579700600, 2596028400, 2611755000, 2627478000, 2643204600, 2658927600, 2674654200, 2690377200, 2706103800, 2721826800, 2737553400, 2753276400, 2769607800, 2785330800, 2801057400, 2816780400, 2832507000, 2848230000, 2863956600, 2879679600, 2895406200, 2911129200, 2926855800, 2942578800, 2958910200, 2974633200, 2990359800, 3006082800, 3021809400, 3037532400, 3053259000, 3068982000, 3084708600, 3100431600, 3116763000, 3132486000, 3148212600, 3163935600, 3179662200, 3195385200, 3211111800, 3226834800, 3242561400, 3258284400, 3274011000, 3289734000, 3306065400, 3321788400, 3337515000, 3353238000, 3368964600, 3384687600, 3400414200, 3416137200, 3431863800, 3447586800, 3463313400, 3479641200, 3495367800, 3511090800, 3526817400, 3542540400, 3558267000, 3573990000, 3589716600, 3605439600, 3621166200, 3636889200, 3653220600, 3668943600, 3684670200, 3700393200, 3716119800, 3731842800, 3747569400, 3763292400, 3779019000, 3794742000, 3810468600, 3826191600, 3842523000, 3858246000, 3873972600, 3889695600, 3905422200, 3921145200, 3936871800, 3952594800, 3968321400, 3984044400, 4000375800, 4016098800, 4031825400, 4047548400, 4063275000, 4078998000, 4094724600, 4110447600, 4126174200) + 1, 36000, 37800, 41400, 37800, 41400, 37800, 41400, 37800, 41400, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600) second), '%Y-%m-%d %H:%i:00') as datetime) as d0
    from `fixture`.`moments` as t0
    where (t0.`id` >= cast(? as signed))
      and (t0.`id` <= cast(? as signed))
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- clock: days on Lord Howe
-- []
select a.d0 as `ts1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select cast((p.d0 + interval elt(interval(timestampdiff(second, '1970-01-01', p.d0), 352216800, 372785400, 384273000, 404839800, 415722600, 436289400, 447172200, 467739000, 478621800, 499188600, 511282800, 530033400, 542732400, 562087800, 574786800, 594142200, 606236400, 625591800, 636476400, 657041400, 667926000, 688491000, 699375600, 719940600, 731430000, 751995000, 762879600, 783444600, 794329200, 814894200, 828198000, 846343800, 859647600, 877793400, 891097200, 909243000, 922546800, 941297400, 953996400, 967303800, 985446000, 1004196600, 1017500400, 1035646200, 1048950000, 1067095800, 1080399600, 1099150200, 1111849200, 1130599800, 1143903600, 1162049400, 1174748400, 1193499000, 1207407600, 1223134200, 1238857200, 1254583800, 1270306800, 1286033400, 1301756400, 1317483000, 1333206000, 1349537400, 1365260400, 1380987000, 1396710000, 1412436600, 1428159600, 1443886200, 1459609200, 1475335800, 1491058800, 1506785400, 1522508400, 1538839800, 1554562800, 1570289400, 1586012400, 1601739000, 1617462000, 1633188600, 1648911600, 1664638200, 1680361200, 1696087800, 1712415600, 1728142200, 1743865200, 1759591800, 1775314800, 1791041400, 1806764400, 1822491000, 1838214000, 1853940600, 1869663600, 1885995000, 1901718000, 1917444600, 1933167600, 1948894200, 1964617200, 1980343800, 1996066800, 2011793400, 2027516400, 2043243000, 2058966000, 2075297400, 2091020400, 2106747000, 2122470000, 2138196600, 2153919600, 2169646200, 2185369200, 2201095800, 2216818800, 2233150200, 2248873200, 2264599800, 2280322800, 2296049400, 2311772400, 2327499000, 2343222000, 2358948600, 2374671600, 2390398200, 2406121200, 2422452600, 2438175600, 2453902200, 2469625200, 2485351800, 2501074800, 2516801400, 2532524400, 2548251000, 2563974000, 2579700600, 2596028400, 2611755000, 2627478000, 2643204600, 2658927600, 2674654200, 2690377200, 2706103800, 2721826800, 2737553400, 2753276400, 2769607800, 2785330800, 2801057400, 2816780400, 2832507000, 2848230000, 2863956600, 2879679600, 2895406200, 2911129200, 2926855800, 2942578800, 2958910200, 2974633200, 2990359800, 3006082800, 3021809400, 3037532400, 3053259000, 3068982000, 3084708600, 3100431600, 3116763000, 3132486000, 3148212600, 3163935600, 3179662200, 3195385200, 3211111800, 3226834800, 3242561400, 3258284400, 3274011000, 3289734000, 3306065400, 3321788400, 3337515000, 3353238000, 3368964600, 3384687600, 3400414200, 3416137200, 3431863800, 3447586800, 3463313400, 3479641200, 3495367800, 3511090800, 3526817400, 3542540400, 3558267000, 3573990000, 3589716600, 3605439600, 3621166200, 3636889200, 3653220600, 3668943600, 3684670200, 3700393200, 3716119800, 3731842800, 3747569400, 3763292400, 3779019000, 3794742000, 3810468600, 3826191600, 3842523000, 3858246000, 3873972600, 3889695600, 3905422200, 3921145200, 3936871800, 3952594800, 3968321400, 3984044400, 4000375800, 4016098800, 4031825400, 4047548400, 4063275000, 4078998000, 4094724600, 4110447600, 4126174200) + 1, 36000, 37800, 41400, 37800, 41400, 37800, 41400, 37800, 41400, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600, 37800, 39600) second) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0.`ts1` >= '1980-01-01' then '1970-01-01' + interval timestampdiff(second, '1970-01-01', t0.`ts1`) div 900 * 900 second else t0.`ts1` end as d0
        from `fixture`.`moments` as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- clock: years in Kathmandu
-- [17,21]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select makedate(year((p.d0 + interval elt(interval(timestampdiff(second, '1970-01-01', p.d0), -1577943676, 504901800) + 1, 20476, 19800, 20700) second)), 1) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0.`ts1` >= '1980-01-01' then '1970-01-01' + interval timestampdiff(second, '1970-01-01', t0.`ts1`) div 900 * 900 second else t0.`ts1` end as d0
        from `fixture`.`moments` as t0
        where (t0.`id` >= cast(? as signed))
          and (t0.`id` <= cast(? as signed))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- clock: hours in Kathmandu
-- [17,19]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select cast(date_format((p.d0 + interval elt(interval(timestampdiff(second, '1970-01-01', p.d0), -1577943676, 504901800) + 1, 20476, 19800, 20700) second), '%Y-%m-%d %H:00:00') as datetime) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0.`ts1` >= '1980-01-01' then '1970-01-01' + interval timestampdiff(second, '1970-01-01', t0.`ts1`) div 900 * 900 second else t0.`ts1` end as d0
        from `fixture`.`moments` as t0
        where (t0.`id` >= cast(? as signed))
          and (t0.`id` <= cast(? as signed))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- clock: weeks from Sunday in New York
-- [1,12]
select a.d0 as `ts1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select (cast((p.d0 + interval elt(interval(timestampdiff(second, '1970-01-01', p.d0), -1633280400, -1615140000, -1601830800, -1583690400, -1570381200, -1551636000, -1536512400, -1523210400, -1504458000, -1491760800, -1473008400, -1459706400, -1441558800, -1428256800, -1410109200, -1396807200, -1378659600, -1365357600, -1347210000, -1333908000, -1315155600, -1301853600, -1283706000, -1270404000, -1252256400, -1238954400, -1220806800, -1207504800, -1189357200, -1176055200, -1157302800, -1144605600, -1125853200, -1112551200, -1094403600, -1081101600, -1062954000, -1049652000, -1031504400, -1018202400, -1000054800, -986752800, -968000400, -955303200, -936550800, -923248800, -905101200, -891799200, -880218000, -765396000, -747248400, -733946400, -715798800, -702496800, -684349200, -671047200, -652899600, -639597600, -620845200, -608148000, -589395600, -576093600, -557946000, -544644000, -526496400, -513194400, -495046800, -481744800, -463597200, -447271200, -431542800, -415821600, -400093200, -384372000, -368643600, -352922400, -337194000, -321472800, -305744400, -289418400, -273690000, -257968800, -242240400, -226519200, -210790800, -195069600, -179341200, -163620000, -147891600, -131565600, -116442000, -100116000, -84387600, -68666400, -52938000, -37216800, -21488400, -5767200, 9961200, 25682400, 41410800, 57736800, 73465200, 89186400, 104914800, 120636000, 126687600, 152085600, 162370800, 183535200, 199263600, 215589600, 230713200, 247039200, 262767600, 278488800, 294217200, 309938400, 325666800, 341388000, 357116400, 372837600, 388566000, 404892000, 420015600, 436341600, 452070000, 467791200, 483519600, 499240800, 514969200, 530690400, 544604400, 562140000, 576054000, 594194400, 607503600, 625644000, 638953200, 657093600, 671007600, 688543200, 702457200, 719992800, 733906800, 752047200, 765356400, 783496800, 796806000, 814946400, 828860400, 846396000, 860310000, 877845600, 891759600, 909295200, 923209200, 941349600, 954658800, 972799200, 986108400, 1004248800, 1018162800, 1035698400, 1049612400, 1067148000, 1081062000, 1099202400, 1112511600, 1130652000, 1143961200, 1162101600, 1173596400, 1194156000, 1205046000, 1225605600, 1236495600, 1257055200, 1268550000, 1289109600, 1299999600, 1320559200, 1331449200, 1352008800, 1362898800, 1383458400, 1394348400, 1414908000, 1425798000, 1446357600, 1457852400, 1478412000, 1489302000, 1509861600, 1520751600, 1541311200, 1552201200, 1572760800, 1583650800, 1604210400, 1615705200, 1636264800, 1647154800, 1667714400, 1678604400, 1699164000, 1710054000, 1730613600, 1741503600, 1762063200, 1772953200, 1793512800, 1805007600, 1825567200, 1836457200, 1857016800, 1867906800, 1888466400, 1899356400, 1919916000, 1930806000, 1951365600, 1962860400, 1983420000, 1994310000, 2014869600, 2025759600, 2046319200, 2057209200, 2077768800, 2088658800, 2109218400, 2120108400, 2140668000, 2152162800, 2172722400, 2183612400, 2204172000, 2215062000, 2235621600, 2246511600, 2267071200, 2277961200, 2298520800, 2309410800, 2329970400, 2341465200, 2362024800, 2372914800, 2393474400, 2404364400, 2424924000, 2435814000, 2456373600, 2467263600, 2487823200, 2499318000, 2519877600, 2530767600, 2551327200, 2562217200, 2582776800, 2593666800, 2614226400, 2625116400, 2645676000, 2656566000, 2677125600, 2688620400, 2709180000, 2720070000, 2740629600, 2751519600, 2772079200, 2782969200, 2803528800, 2814418800, 2834978400, 2846473200, 2867032800, 2877922800, 2898482400, 2909372400, 2929932000, 2940822000, 2961381600, 2972271600, 2992831200, 3003721200, 3024280800, 3035775600, 3056335200, 3067225200, 3087784800, 3098674800, 3119234400, 3130124400, 3150684000, 3161574000, 3182133600, 3193023600, 3213583200, 3225078000, 3245637600, 3256527600, 3277087200, 3287977200, 3308536800, 3319426800, 3339986400, 3350876400, 3371436000, 3382930800, 3403490400, 3414380400, 3434940000, 3445830000, 3466389600, 3477279600, 3497839200, 3508729200, 3529288800, 3540178800, 3560738400, 3572233200, 3592792800, 3603682800, 3624242400, 3635132400, 3655692000, 3666582000, 3687141600, 3698031600, 3718591200, 3730086000, 3750645600, 3761535600, 3782095200, 3792985200, 3813544800, 3824434800, 3844994400, 3855884400, 3876444000, 3887334000, 3907893600, 3919388400, 3939948000, 3950838000, 3971397600, 3982287600, 4002847200, 4013737200, 4034296800, 4045186800, 4065746400, 4076636400, 4097196000, 4108690800, 4129250400) + 1, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000) second) as date) - interval (dayofweek((p.d0 + interval elt(interval(timestampdiff(second, '1970-01-01', p.d0), -1633280400, -1615140000, -1601830800, -1583690400, -1570381200, -1551636000, -1536512400, -1523210400, -1504458000, -1491760800, -1473008400, -1459706400, -1441558800, -1428256800, -1410109200, -1396807200, -1378659600, -1365357600, -1347210000, -1333908000, -1315155600, -1301853600, -1283706000, -1270404000, -1252256400, -1238954400, -1220806800, -1207504800, -1189357200, -1176055200, -1157302800, -1144605600, -1125853200, -1112551200, -1094403600, -1081101600, -1062954000, -1049652000, -1031504400, -1018202400, -1000054800, -986752800, -968000400, -955303200, -936550800, -923248800, -905101200, -891799200, -880218000, -765396000, -747248400, -733946400, -715798800, -702496800, -684349200, -671047200, -652899600, -639597600, -620845200, -608148000, -589395600, -576093600, -557946000, -544644000, -526496400, -513194400, -495046800, -481744800, -463597200, -447271200, -431542800, -415821600, -400093200, -384372000, -368643600, -352922400, -337194000, -321472800, -305744400, -289418400, -273690000, -257968800, -242240400, -226519200, -210790800, -195069600, -179341200, -163620000, -147891600, -131565600, -116442000, -100116000, -84387600, -68666400, -52938000, -37216800, -21488400, -5767200, 9961200, 25682400, 41410800, 57736800, 73465200, 89186400, 104914800, 120636000, 126687600, 152085600, 162370800, 183535200, 199263600, 215589600, 230713200, 247039200, 262767600, 278488800, 294217200, 309938400, 325666800, 341388000, 357116400, 372837600, 388566000, 404892000, 420015600, 436341600, 452070000, 467791200, 483519600, 499240800, 514969200, 530690400, 544604400, 562140000, 576054000, 594194400, 607503600, 625644000, 638953200, 657093600, 671007600, 688543200, 702457200, 719992800, 733906800, 752047200, 765356400, 783496800, 796806000, 814946400, 828860400, 846396000, 860310000, 877845600, 891759600, 909295200, 923209200, 941349600, 954658800, 972799200, 986108400, 1004248800, 1018162800, 1035698400, 1049612400, 1067148000, 1081062000, 1099202400, 1112511600, 1130652000, 1143961200, 1162101600, 1173596400, 1194156000, 1205046000, 1225605600, 1236495600, 1257055200, 1268550000, 1289109600, 1299999600, 1320559200, 1331449200, 1352008800, 1362898800, 1383458400, 1394348400, 1414908000, 1425798000, 1446357600, 1457852400, 1478412000, 1489302000, 1509861600, 1520751600, 1541311200, 1552201200, 1572760800, 1583650800, 1604210400, 1615705200, 1636264800, 1647154800, 1667714400, 1678604400, 1699164000, 1710054000, 1730613600, 1741503600, 1762063200, 1772953200, 1793512800, 1805007600, 1825567200, 1836457200, 1857016800, 1867906800, 1888466400, 1899356400, 1919916000, 1930806000, 1951365600, 1962860400, 1983420000, 1994310000, 2014869600, 2025759600, 2046319200, 2057209200, 2077768800, 2088658800, 2109218400, 2120108400, 2140668000, 2152162800, 2172722400, 2183612400, 2204172000, 2215062000, 2235621600, 2246511600, 2267071200, 2277961200, 2298520800, 2309410800, 2329970400, 2341465200, 2362024800, 2372914800, 2393474400, 2404364400, 2424924000, 2435814000, 2456373600, 2467263600, 2487823200, 2499318000, 2519877600, 2530767600, 2551327200, 2562217200, 2582776800, 2593666800, 2614226400, 2625116400, 2645676000, 2656566000, 2677125600, 2688620400, 2709180000, 2720070000, 2740629600, 2751519600, 2772079200, 2782969200, 2803528800, 2814418800, 2834978400, 2846473200, 2867032800, 2877922800, 2898482400, 2909372400, 2929932000, 2940822000, 2961381600, 2972271600, 2992831200, 3003721200, 3024280800, 3035775600, 3056335200, 3067225200, 3087784800, 3098674800, 3119234400, 3130124400, 3150684000, 3161574000, 3182133600, 3193023600, 3213583200, 3225078000, 3245637600, 3256527600, 3277087200, 3287977200, 3308536800, 3319426800, 3339986400, 3350876400, 3371436000, 3382930800, 3403490400, 3414380400, 3434940000, 3445830000, 3466389600, 3477279600, 3497839200, 3508729200, 3529288800, 3540178800, 3560738400, 3572233200, 3592792800, 3603682800, 3624242400, 3635132400, 3655692000, 3666582000, 3687141600, 3698031600, 3718591200, 3730086000, 3750645600, 3761535600, 3782095200, 3792985200, 3813544800, 3824434800, 3844994400, 3855884400, 3876444000, 3887334000, 3907893600, 3919388400, 3939948000, 3950838000, 3971397600, 3982287600, 4002847200, 4013737200, 4034296800, 4045186800, 4065746400, 4076636400, 4097196000, 4108690800, 4129250400) + 1, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000) second)) - 1) day) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0.`ts1` >= '1980-01-01' then '1970-01-01' + interval timestampdiff(second, '1970-01-01', t0.`ts1`) div 900 * 900 second else t0.`ts1` end as d0
        from `fixture`.`moments` as t0
        where (t0.`id` >= cast(? as signed))
          and (t0.`id` <= cast(? as signed))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- clock: months and all of their moments, with a leap day and none
-- []
select a.d0 as `ts1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select cast(date_format((p.d0 + interval elt(interval(timestampdiff(second, '1970-01-01', p.d0), -1330335000, -1320057000, -1300699800, -1287396000, -1269250200, -1255946400, -1237800600, -1224496800, -1206351000, -1192442400, -1174901400, -1160992800, -1143451800, -1125914400, -1112607000, -1094464800, -1081157400, -1063015200, -1049707800, -1031565600, -1018258200, -1000116000, -986808600, -968061600, -955359000, -936612000, -923304600, 152632800, 162309600, 183477600, 194968800, 215532000, 226418400, 246981600, 257868000, 278431200, 289317600, 309880800, 320767200, 341330400, 352216800, 372780000, 384271200, 404834400, 415720800, 436284000, 447170400, 467733600, 478620000, 499183200, 510069600, 530632800, 541519200, 562082400, 573573600, 594136800, 605023200, 623772000, 637682400, 655221600, 669132000, 686671200, 700581600, 718120800, 732636000, 749570400, 764085600, 781020000, 795535200, 812469600, 826984800, 844524000, 858434400, 875973600, 889884000, 907423200, 921938400, 938872800, 953388000, 970322400, 984837600, 1002376800, 1016287200, 1033826400, 1047736800, 1065276000, 1079791200, 1096725600, 1111240800, 1128175200, 1142690400, 1159624800, 1174140000, 1191074400, 1207404000, 1222524000, 1238853600, 1253973600, 1270303200, 1285423200, 1301752800, 1316872800, 1333202400, 1348927200, 1365256800, 1380376800, 1396706400, 1411826400, 1428156000, 1443276000, 1459605600, 1474725600, 1491055200, 1506175200, 1522504800, 1538229600, 1554559200, 1569679200, 1586008800, 1601128800, 1617458400, 1632578400, 1648908000, 1664028000, 1680357600, 1695477600, 1712412000, 1727532000, 1743861600, 1758981600, 1775311200, 1790431200, 1806760800, 1821880800, 1838210400, 1853330400, 1869660000, 1885384800, 1901714400, 1916834400, 1933164000, 1948284000, 1964613600, 1979733600, 1996063200, 2011183200, 2027512800, 2042632800, 2058962400, 2074687200, 2091016800, 2106136800, 2122466400, 2137586400, 2153916000, 2169036000, 2185365600, 2200485600, 2216815200, 2232540000, 2248869600, 2263989600, 2280319200, 2295439200, 2311768800, 2326888800, 2343218400, 2358338400, 2374668000, 2389788000, 2406117600, 2421842400, 2438172000, 2453292000, 2469621600, 2484741600, 2501071200, 2516191200, 2532520800, 2547640800, 2563970400, 2579090400, 2596024800, 2611144800, 2627474400, 2642594400, 2658924000, 2674044000, 2690373600, 2705493600, 2721823200, 2736943200, 2753272800, 2768997600, 2785327200, 2800447200, 2816776800, 2831896800, 2848226400, 2863346400, 2879676000, 2894796000, 2911125600, 2926245600, 2942575200, 2958300000, 2974629600, 2989749600, 3006079200, 3021199200, 3037528800, 3052648800, 3068978400, 3084098400, 3100428000, 3116152800, 3132482400, 3147602400, 3163932000, 3179052000, 3195381600, 3210501600, 3226831200, 3241951200, 3258280800, 3273400800, 3289730400, 3305455200, 3321784800, 3336904800, 3353234400, 3368354400, 3384684000, 3399804000, 3416133600, 3431253600, 3447583200, 3462703200, 3479637600, 3494757600, 3511087200, 3526207200, 3542536800, 3557656800, 3573986400, 3589106400, 3605436000, 3620556000, 3636885600, 3652610400, 3668940000, 3684060000, 3700389600, 3715509600, 3731839200, 3746959200, 3763288800, 3778408800, 3794738400, 3809858400, 3826188000, 3841912800, 3858242400, 3873362400, 3889692000, 3904812000, 3921141600, 3936261600, 3952591200, 3967711200, 3984040800, 3999765600, 4016095200, 4031215200, 4047544800, 4062664800, 4078994400, 4094114400, 4110444000, 4125564000) + 1, 41400, 45000, 41400, 43200, 41400, 43200, 41400, 43200, 41400, 43200, 41400, 43200, 41400, 43200, 41400, 43200, 41400, 43200, 41400, 43200, 41400, 43200, 41400, 43200, 41400, 43200, 41400, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800, 43200, 46800) second), '%Y-%m-01') as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0.`ts1` >= '1980-01-01' then '1970-01-01' + interval timestampdiff(second, '1970-01-01', t0.`ts1`) div 900 * 900 second else t0.`ts1` end as d0
        from `fixture`.`moments` as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- clock: a whole day of 23 hours in New York
-- ["2025-03-09 05:00:00","2025-03-10 04:00:00"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`moments` as t0
  where (t0.`ts1` >= cast(? as datetime(6)))
    and (t0.`ts1` < cast(? as datetime(6)))
) as a
order by a.d0 is null, a.d0
limit 101;

-- clock: a whole day of 25 hours in New York
-- ["2025-11-02 04:00:00","2025-11-03 05:00:00"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`moments` as t0
  where (t0.`ts1` >= cast(? as datetime(6)))
    and (t0.`ts1` < cast(? as datetime(6)))
) as a
order by a.d0 is null, a.d0
limit 101;

-- clock: from a wall clock that was never shown
-- [1,6,"2025-03-09 07:30:00"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`moments` as t0
  where ((t0.`id` >= cast(? as signed)) and (t0.`id` <= cast(? as signed)))
    and (t0.`ts1` >= cast(? as datetime(6)))
) as a
order by a.d0 is null, a.d0
limit 101;

-- clock: from a wall clock that was shown twice
-- [7,12,"2025-11-02 05:30:00"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`moments` as t0
  where ((t0.`id` >= cast(? as signed)) and (t0.`id` <= cast(? as signed)))
    and (t0.`ts1` > cast(? as datetime(6)))
) as a
order by a.d0 is null, a.d0
limit 101;

-- clock: parts of the time in New York, row by row
-- [11,21,3,4,9]
select a.d0 as `id`, a.d1 as `h`, a.d2 as `m`, a.d3 as `s`, a.d4 as `d`
from (
  select t0.`id` as d0, extract(hour from (t0.`ts1` + interval elt(interval(timestampdiff(second, '1970-01-01', t0.`ts1`), -1633280400, -1615140000, -1601830800, -1583690400, -1570381200, -1551636000, -1536512400, -1523210400, -1504458000, -1491760800, -1473008400, -1459706400, -1441558800, -1428256800, -1410109200, -1396807200, -1378659600, -1365357600, -1347210000, -1333908000, -1315155600, -1301853600, -1283706000, -1270404000, -1252256400, -1238954400, -1220806800, -1207504800, -1189357200, -1176055200, -1157302800, -1144605600, -1125853200, -1112551200, -1094403600, -1081101600, -1062954000, -1049652000, -1031504400, -1018202400, -1000054800, -986752800, -968000400, -955303200, -936550800, -923248800, -905101200, -891799200, -880218000, -765396000, -747248400, -733946400, -715798800, -702496800, -684349200, -671047200, -652899600, -639597600, -620845200, -608148000, -589395600, -576093600, -557946000, -544644000, -526496400, -513194400, -495046800, -481744800, -463597200, -447271200, -431542800, -415821600, -400093200, -384372000, -368643600, -352922400, -337194000, -321472800, -305744400, -289418400, -273690000, -257968800, -242240400, -226519200, -210790800, -195069600, -179341200, -163620000, -147891600, -131565600, -116442000, -100116000, -84387600, -68666400, -52938000, -37216800, -21488400, -5767200, 9961200, 25682400, 41410800, 57736800, 73465200, 89186400, 104914800, 120636000, 126687600, 152085600, 162370800, 183535200, 199263600, 215589600, 230713200, 247039200, 262767600, 278488800, 294217200, 309938400, 325666800, 341388000, 357116400, 372837600, 388566000, 404892000, 420015600, 436341600, 452070000, 467791200, 483519600, 499240800, 514969200, 530690400, 544604400, 562140000, 576054000, 594194400, 607503600, 625644000, 638953200, 657093600, 671007600, 688543200, 702457200, 719992800, 733906800, 752047200, 765356400, 783496800, 796806000, 814946400, 828860400, 846396000, 860310000, 877845600, 891759600, 909295200, 923209200, 941349600, 954658800, 972799200, 986108400, 1004248800, 1018162800, 1035698400, 1049612400, 1067148000, 1081062000, 1099202400, 1112511600, 1130652000, 1143961200, 1162101600, 1173596400, 1194156000, 1205046000, 1225605600, 1236495600, 1257055200, 1268550000, 1289109600, 1299999600, 1320559200, 1331449200, 1352008800, 1362898800, 1383458400, 1394348400, 1414908000, 1425798000, 1446357600, 1457852400, 1478412000, 1489302000, 1509861600, 1520751600, 1541311200, 1552201200, 1572760800, 1583650800, 1604210400, 1615705200, 1636264800, 1647154800, 1667714400, 1678604400, 1699164000, 1710054000, 1730613600, 1741503600, 1762063200, 1772953200, 1793512800, 1805007600, 1825567200, 1836457200, 1857016800, 1867906800, 1888466400, 1899356400, 1919916000, 1930806000, 1951365600, 1962860400, 1983420000, 1994310000, 2014869600, 2025759600, 2046319200, 2057209200, 2077768800, 2088658800, 2109218400, 2120108400, 2140668000, 2152162800, 2172722400, 2183612400, 2204172000, 2215062000, 2235621600, 2246511600, 2267071200, 2277961200, 2298520800, 2309410800, 2329970400, 2341465200, 2362024800, 2372914800, 2393474400, 2404364400, 2424924000, 2435814000, 2456373600, 2467263600, 2487823200, 2499318000, 2519877600, 2530767600, 2551327200, 2562217200, 2582776800, 2593666800, 2614226400, 2625116400, 2645676000, 2656566000, 2677125600, 2688620400, 2709180000, 2720070000, 2740629600, 2751519600, 2772079200, 2782969200, 2803528800, 2814418800, 2834978400, 2846473200, 2867032800, 2877922800, 2898482400, 2909372400, 2929932000, 2940822000, 2961381600, 2972271600, 2992831200, 3003721200, 3024280800, 3035775600, 3056335200, 3067225200, 3087784800, 3098674800, 3119234400, 3130124400, 3150684000, 3161574000, 3182133600, 3193023600, 3213583200, 3225078000, 3245637600, 3256527600, 3277087200, 3287977200, 3308536800, 3319426800, 3339986400, 3350876400, 3371436000, 3382930800, 3403490400, 3414380400, 3434940000, 3445830000, 3466389600, 3477279600, 3497839200, 3508729200, 3529288800, 3540178800, 3560738400, 3572233200, 3592792800, 3603682800, 3624242400, 3635132400, 3655692000, 3666582000, 3687141600, 3698031600, 3718591200, 3730086000, 3750645600, 3761535600, 3782095200, 3792985200, 3813544800, 3824434800, 3844994400, 3855884400, 3876444000, 3887334000, 3907893600, 3919388400, 3939948000, 3950838000, 3971397600, 3982287600, 4002847200, 4013737200, 4034296800, 4045186800, 4065746400, 4076636400, 4097196000, 4108690800, 4129250400) + 1, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000) second)) as d1, extract(minute from (t0.`ts1` + interval elt(interval(timestampdiff(second, '1970-01-01', t0.`ts1`), -1633280400, -1615140000, -1601830800, -1583690400, -1570381200, -1551636000, -1536512400, -1523210400, -1504458000, -1491760800, -1473008400, -1459706400, -1441558800, -1428256800, -1410109200, -1396807200, -1378659600, -1365357600, -1347210000, -1333908000, -1315155600, -1301853600, -1283706000, -1270404000, -1252256400, -1238954400, -1220806800, -1207504800, -1189357200, -1176055200, -1157302800, -1144605600, -1125853200, -1112551200, -1094403600, -1081101600, -1062954000, -1049652000, -1031504400, -1018202400, -1000054800, -986752800, -968000400, -955303200, -936550800, -923248800, -905101200, -891799200, -880218000, -765396000, -747248400, -733946400, -715798800, -702496800, -684349200, -671047200, -652899600, -639597600, -620845200, -608148000, -589395600, -576093600, -557946000, -544644000, -526496400, -513194400, -495046800, -481744800, -463597200, -447271200, -431542800, -415821600, -400093200, -384372000, -368643600, -352922400, -337194000, -321472800, -305744400, -289418400, -273690000, -257968800, -242240400, -226519200, -210790800, -195069600, -179341200, -163620000, -147891600, -131565600, -116442000, -100116000, -84387600, -68666400, -52938000, -37216800, -21488400, -5767200, 9961200, 25682400, 41410800, 57736800, 73465200, 89186400, 104914800, 120636000, 126687600, 152085600, 162370800, 183535200, 199263600, 215589600, 230713200, 247039200, 262767600, 278488800, 294217200, 309938400, 325666800, 341388000, 357116400, 372837600, 388566000, 404892000, 420015600, 436341600, 452070000, 467791200, 483519600, 499240800, 514969200, 530690400, 544604400, 562140000, 576054000, 594194400, 607503600, 625644000, 638953200, 657093600, 671007600, 688543200, 702457200, 719992800, 733906800, 752047200, 765356400, 783496800, 796806000, 814946400, 828860400, 846396000, 860310000, 877845600, 891759600, 909295200, 923209200, 941349600, 954658800, 972799200, 986108400, 1004248800, 1018162800, 1035698400, 1049612400, 1067148000, 1081062000, 1099202400, 1112511600, 1130652000, 1143961200, 1162101600, 1173596400, 1194156000, 1205046000, 1225605600, 1236495600, 1257055200, 1268550000, 1289109600, 1299999600, 1320559200, 1331449200, 1352008800, 1362898800, 1383458400, 1394348400, 1414908000, 1425798000, 1446357600, 1457852400, 1478412000, 1489302000, 1509861600, 1520751600, 1541311200, 1552201200, 1572760800, 1583650800, 1604210400, 1615705200, 1636264800, 1647154800, 1667714400, 1678604400, 1699164000, 1710054000, 1730613600, 1741503600, 1762063200, 1772953200, 1793512800, 1805007600, 1825567200, 1836457200, 1857016800, 1867906800, 1888466400, 1899356400, 1919916000, 1930806000, 1951365600, 1962860400, 1983420000, 1994310000, 2014869600, 2025759600, 2046319200, 2057209200, 2077768800, 2088658800, 2109218400, 2120108400, 2140668000, 2152162800, 2172722400, 2183612400, 2204172000, 2215062000, 2235621600, 2246511600, 2267071200, 2277961200, 2298520800, 2309410800, 2329970400, 2341465200, 2362024800, 2372914800, 2393474400, 2404364400, 2424924000, 2435814000, 2456373600, 2467263600, 2487823200, 2499318000, 2519877600, 2530767600, 2551327200, 2562217200, 2582776800, 2593666800, 2614226400, 2625116400, 2645676000, 2656566000, 2677125600, 2688620400, 2709180000, 2720070000, 2740629600, 2751519600, 2772079200, 2782969200, 2803528800, 2814418800, 2834978400, 2846473200, 2867032800, 2877922800, 2898482400, 2909372400, 2929932000, 2940822000, 2961381600, 2972271600, 2992831200, 3003721200, 3024280800, 3035775600, 3056335200, 3067225200, 3087784800, 3098674800, 3119234400, 3130124400, 3150684000, 3161574000, 3182133600, 3193023600, 3213583200, 3225078000, 3245637600, 3256527600, 3277087200, 3287977200, 3308536800, 3319426800, 3339986400, 3350876400, 3371436000, 3382930800, 3403490400, 3414380400, 3434940000, 3445830000, 3466389600, 3477279600, 3497839200, 3508729200, 3529288800, 3540178800, 3560738400, 3572233200, 3592792800, 3603682800, 3624242400, 3635132400, 3655692000, 3666582000, 3687141600, 3698031600, 3718591200, 3730086000, 3750645600, 3761535600, 3782095200, 3792985200, 3813544800, 3824434800, 3844994400, 3855884400, 3876444000, 3887334000, 3907893600, 3919388400, 3939948000, 3950838000, 3971397600, 3982287600, 4002847200, 4013737200, 4034296800, 4045186800, 4065746400, 4076636400, 4097196000, 4108690800, 4129250400) + 1, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000) second)) as d2, second((t0.`ts1` + interval elt(interval(timestampdiff(second, '1970-01-01', t0.`ts1`), -1633280400, -1615140000, -1601830800, -1583690400, -1570381200, -1551636000, -1536512400, -1523210400, -1504458000, -1491760800, -1473008400, -1459706400, -1441558800, -1428256800, -1410109200, -1396807200, -1378659600, -1365357600, -1347210000, -1333908000, -1315155600, -1301853600, -1283706000, -1270404000, -1252256400, -1238954400, -1220806800, -1207504800, -1189357200, -1176055200, -1157302800, -1144605600, -1125853200, -1112551200, -1094403600, -1081101600, -1062954000, -1049652000, -1031504400, -1018202400, -1000054800, -986752800, -968000400, -955303200, -936550800, -923248800, -905101200, -891799200, -880218000, -765396000, -747248400, -733946400, -715798800, -702496800, -684349200, -671047200, -652899600, -639597600, -620845200, -608148000, -589395600, -576093600, -557946000, -544644000, -526496400, -513194400, -495046800, -481744800, -463597200, -447271200, -431542800, -415821600, -400093200, -384372000, -368643600, -352922400, -337194000, -321472800, -305744400, -289418400, -273690000, -257968800, -242240400, -226519200, -210790800, -195069600, -179341200, -163620000, -147891600, -131565600, -116442000, -100116000, -84387600, -68666400, -52938000, -37216800, -21488400, -5767200, 9961200, 25682400, 41410800, 57736800, 73465200, 89186400, 104914800, 120636000, 126687600, 152085600, 162370800, 183535200, 199263600, 215589600, 230713200, 247039200, 262767600, 278488800, 294217200, 309938400, 325666800, 341388000, 357116400, 372837600, 388566000, 404892000, 420015600, 436341600, 452070000, 467791200, 483519600, 499240800, 514969200, 530690400, 544604400, 562140000, 576054000, 594194400, 607503600, 625644000, 638953200, 657093600, 671007600, 688543200, 702457200, 719992800, 733906800, 752047200, 765356400, 783496800, 796806000, 814946400, 828860400, 846396000, 860310000, 877845600, 891759600, 909295200, 923209200, 941349600, 954658800, 972799200, 986108400, 1004248800, 1018162800, 1035698400, 1049612400, 1067148000, 1081062000, 1099202400, 1112511600, 1130652000, 1143961200, 1162101600, 1173596400, 1194156000, 1205046000, 1225605600, 1236495600, 1257055200, 1268550000, 1289109600, 1299999600, 1320559200, 1331449200, 1352008800, 1362898800, 1383458400, 1394348400, 1414908000, 1425798000, 1446357600, 1457852400, 1478412000, 1489302000, 1509861600, 1520751600, 1541311200, 1552201200, 1572760800, 1583650800, 1604210400, 1615705200, 1636264800, 1647154800, 1667714400, 1678604400, 1699164000, 1710054000, 1730613600, 1741503600, 1762063200, 1772953200, 1793512800, 1805007600, 1825567200, 1836457200, 1857016800, 1867906800, 1888466400, 1899356400, 1919916000, 1930806000, 1951365600, 1962860400, 1983420000, 1994310000, 2014869600, 2025759600, 2046319200, 2057209200, 2077768800, 2088658800, 2109218400, 2120108400, 2140668000, 2152162800, 2172722400, 2183612400, 2204172000, 2215062000, 2235621600, 2246511600, 2267071200, 2277961200, 2298520800, 2309410800, 2329970400, 2341465200, 2362024800, 2372914800, 2393474400, 2404364400, 2424924000, 2435814000, 2456373600, 2467263600, 2487823200, 2499318000, 2519877600, 2530767600, 2551327200, 2562217200, 2582776800, 2593666800, 2614226400, 2625116400, 2645676000, 2656566000, 2677125600, 2688620400, 2709180000, 2720070000, 2740629600, 2751519600, 2772079200, 2782969200, 2803528800, 2814418800, 2834978400, 2846473200, 2867032800, 2877922800, 2898482400, 2909372400, 2929932000, 2940822000, 2961381600, 2972271600, 2992831200, 3003721200, 3024280800, 3035775600, 3056335200, 3067225200, 3087784800, 3098674800, 3119234400, 3130124400, 3150684000, 3161574000, 3182133600, 3193023600, 3213583200, 3225078000, 3245637600, 3256527600, 3277087200, 3287977200, 3308536800, 3319426800, 3339986400, 3350876400, 3371436000, 3382930800, 3403490400, 3414380400, 3434940000, 3445830000, 3466389600, 3477279600, 3497839200, 3508729200, 3529288800, 3540178800, 3560738400, 3572233200, 3592792800, 3603682800, 3624242400, 3635132400, 3655692000, 3666582000, 3687141600, 3698031600, 3718591200, 3730086000, 3750645600, 3761535600, 3782095200, 3792985200, 3813544800, 3824434800, 3844994400, 3855884400, 3876444000, 3887334000, 3907893600, 3919388400, 3939948000, 3950838000, 3971397600, 3982287600, 4002847200, 4013737200, 4034296800, 4045186800, 4065746400, 4076636400, 4097196000, 4108690800, 4129250400) + 1, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000) second)) as d3, extract(day from (t0.`ts1` + interval elt(interval(timestampdiff(second, '1970-01-01', t0.`ts1`), -1633280400, -1615140000, -1601830800, -1583690400, -1570381200, -1551636000, -1536512400, -1523210400, -1504458000, -1491760800, -1473008400, -1459706400, -1441558800, -1428256800, -1410109200, -1396807200, -1378659600, -1365357600, -1347210000, -1333908000, -1315155600, -1301853600, -1283706000, -1270404000, -1252256400, -1238954400, -1220806800, -1207504800, -1189357200, -1176055200, -1157302800, -1144605600, -1125853200, -1112551200, -1094403600, -1081101600, -1062954000, -1049652000, -1031504400, -1018202400, -1000054800, -986752800, -968000400, -955303200, -936550800, -923248800, -905101200, -891799200, -880218000, -765396000, -747248400, -733946400, -715798800, -702496800, -684349200, -671047200, -652899600, -639597600, -620845200, -608148000, -589395600, -576093600, -557946000, -544644000, -526496400, -513194400, -495046800, -481744800, -463597200, -447271200, -431542800, -415821600, -400093200, -384372000, -368643600, -352922400, -337194000, -321472800, -305744400, -289418400, -273690000, -257968800, -242240400, -226519200, -210790800, -195069600, -179341200, -163620000, -147891600, -131565600, -116442000, -100116000, -84387600, -68666400, -52938000, -37216800, -21488400, -5767200, 9961200, 25682400, 41410800, 57736800, 73465200, 89186400, 104914800, 120636000, 126687600, 152085600, 162370800, 183535200, 199263600, 215589600, 230713200, 247039200, 262767600, 278488800, 294217200, 309938400, 325666800, 341388000, 357116400, 372837600, 388566000, 404892000, 420015600, 436341600, 452070000, 467791200, 483519600, 499240800, 514969200, 530690400, 544604400, 562140000, 576054000, 594194400, 607503600, 625644000, 638953200, 657093600, 671007600, 688543200, 702457200, 719992800, 733906800, 752047200, 765356400, 783496800, 796806000, 814946400, 828860400, 846396000, 860310000, 877845600, 891759600, 909295200, 923209200, 941349600, 954658800, 972799200, 986108400, 1004248800, 1018162800, 1035698400, 1049612400, 1067148000, 1081062000, 1099202400, 1112511600, 1130652000, 1143961200, 1162101600, 1173596400, 1194156000, 1205046000, 1225605600, 1236495600, 1257055200, 1268550000, 1289109600, 1299999600, 1320559200, 1331449200, 1352008800, 1362898800, 1383458400, 1394348400, 1414908000, 1425798000, 1446357600, 1457852400, 1478412000, 1489302000, 1509861600, 1520751600, 1541311200, 1552201200, 1572760800, 1583650800, 1604210400, 1615705200, 1636264800, 1647154800, 1667714400, 1678604400, 1699164000, 1710054000, 1730613600, 1741503600, 1762063200, 1772953200, 1793512800, 1805007600, 1825567200, 1836457200, 1857016800, 1867906800, 1888466400, 1899356400, 1919916000, 1930806000, 1951365600, 1962860400, 1983420000, 1994310000, 2014869600, 2025759600, 2046319200, 2057209200, 2077768800, 2088658800, 2109218400, 2120108400, 2140668000, 2152162800, 2172722400, 2183612400, 2204172000, 2215062000, 2235621600, 2246511600, 2267071200, 2277961200, 2298520800, 2309410800, 2329970400, 2341465200, 2362024800, 2372914800, 2393474400, 2404364400, 2424924000, 2435814000, 2456373600, 2467263600, 2487823200, 2499318000, 2519877600, 2530767600, 2551327200, 2562217200, 2582776800, 2593666800, 2614226400, 2625116400, 2645676000, 2656566000, 2677125600, 2688620400, 2709180000, 2720070000, 2740629600, 2751519600, 2772079200, 2782969200, 2803528800, 2814418800, 2834978400, 2846473200, 2867032800, 2877922800, 2898482400, 2909372400, 2929932000, 2940822000, 2961381600, 2972271600, 2992831200, 3003721200, 3024280800, 3035775600, 3056335200, 3067225200, 3087784800, 3098674800, 3119234400, 3130124400, 3150684000, 3161574000, 3182133600, 3193023600, 3213583200, 3225078000, 3245637600, 3256527600, 3277087200, 3287977200, 3308536800, 3319426800, 3339986400, 3350876400, 3371436000, 3382930800, 3403490400, 3414380400, 3434940000, 3445830000, 3466389600, 3477279600, 3497839200, 3508729200, 3529288800, 3540178800, 3560738400, 3572233200, 3592792800, 3603682800, 3624242400, 3635132400, 3655692000, 3666582000, 3687141600, 3698031600, 3718591200, 3730086000, 3750645600, 3761535600, 3782095200, 3792985200, 3813544800, 3824434800, 3844994400, 3855884400, 3876444000, 3887334000, 3907893600, 3919388400, 3939948000, 3950838000, 3971397600, 3982287600, 4002847200, 4013737200, 4034296800, 4045186800, 4065746400, 4076636400, 4097196000, 4108690800, 4129250400) + 1, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000) second)) as d4
  from `fixture`.`moments` as t0
  where t0.`id` in (cast(? as signed), cast(? as signed), cast(? as signed), cast(? as signed), cast(? as signed))
) as a
order by a.d0 is null, a.d0
limit 101;

-- clock: a day later on the wall clock, an hour later in time
-- [1,1,"2025-03-09 05:00:00","2025-03-01 05:00:00","2025-03-01 05:00:00",11,2,21,3,4]
select a.d0 as `id`, a.d1 as `next_day`, a.d2 as `next_hour`, a.d3 as `hours`, a.d4 as `days`
from (
  select t0.`id` as d0, cast(((t0.`ts1` + interval elt(interval(timestampdiff(second, '1970-01-01', t0.`ts1`), -1633280400, -1615140000, -1601830800, -1583690400, -1570381200, -1551636000, -1536512400, -1523210400, -1504458000, -1491760800, -1473008400, -1459706400, -1441558800, -1428256800, -1410109200, -1396807200, -1378659600, -1365357600, -1347210000, -1333908000, -1315155600, -1301853600, -1283706000, -1270404000, -1252256400, -1238954400, -1220806800, -1207504800, -1189357200, -1176055200, -1157302800, -1144605600, -1125853200, -1112551200, -1094403600, -1081101600, -1062954000, -1049652000, -1031504400, -1018202400, -1000054800, -986752800, -968000400, -955303200, -936550800, -923248800, -905101200, -891799200, -880218000, -765396000, -747248400, -733946400, -715798800, -702496800, -684349200, -671047200, -652899600, -639597600, -620845200, -608148000, -589395600, -576093600, -557946000, -544644000, -526496400, -513194400, -495046800, -481744800, -463597200, -447271200, -431542800, -415821600, -400093200, -384372000, -368643600, -352922400, -337194000, -321472800, -305744400, -289418400, -273690000, -257968800, -242240400, -226519200, -210790800, -195069600, -179341200, -163620000, -147891600, -131565600, -116442000, -100116000, -84387600, -68666400, -52938000, -37216800, -21488400, -5767200, 9961200, 25682400, 41410800, 57736800, 73465200, 89186400, 104914800, 120636000, 126687600, 152085600, 162370800, 183535200, 199263600, 215589600, 230713200, 247039200, 262767600, 278488800, 294217200, 309938400, 325666800, 341388000, 357116400, 372837600, 388566000, 404892000, 420015600, 436341600, 452070000, 467791200, 483519600, 499240800, 514969200, 530690400, 544604400, 562140000, 576054000, 594194400, 607503600, 625644000, 638953200, 657093600, 671007600, 688543200, 702457200, 719992800, 733906800, 752047200, 765356400, 783496800, 796806000, 814946400, 828860400, 846396000, 860310000, 877845600, 891759600, 909295200, 923209200, 941349600, 954658800, 972799200, 986108400, 1004248800, 1018162800, 1035698400, 1049612400, 1067148000, 1081062000, 1099202400, 1112511600, 1130652000, 1143961200, 1162101600, 1173596400, 1194156000, 1205046000, 1225605600, 1236495600, 1257055200, 1268550000, 1289109600, 1299999600, 1320559200, 1331449200, 1352008800, 1362898800, 1383458400, 1394348400, 1414908000, 1425798000, 1446357600, 1457852400, 1478412000, 1489302000, 1509861600, 1520751600, 1541311200, 1552201200, 1572760800, 1583650800, 1604210400, 1615705200, 1636264800, 1647154800, 1667714400, 1678604400, 1699164000, 1710054000, 1730613600, 1741503600, 1762063200, 1772953200, 1793512800, 1805007600, 1825567200, 1836457200, 1857016800, 1867906800, 1888466400, 1899356400, 1919916000, 1930806000, 1951365600, 1962860400, 1983420000, 1994310000, 2014869600, 2025759600, 2046319200, 2057209200, 2077768800, 2088658800, 2109218400, 2120108400, 2140668000, 2152162800, 2172722400, 2183612400, 2204172000, 2215062000, 2235621600, 2246511600, 2267071200, 2277961200, 2298520800, 2309410800, 2329970400, 2341465200, 2362024800, 2372914800, 2393474400, 2404364400, 2424924000, 2435814000, 2456373600, 2467263600, 2487823200, 2499318000, 2519877600, 2530767600, 2551327200, 2562217200, 2582776800, 2593666800, 2614226400, 2625116400, 2645676000, 2656566000, 2677125600, 2688620400, 2709180000, 2720070000, 2740629600, 2751519600, 2772079200, 2782969200, 2803528800, 2814418800, 2834978400, 2846473200, 2867032800, 2877922800, 2898482400, 2909372400, 2929932000, 2940822000, 2961381600, 2972271600, 2992831200, 3003721200, 3024280800, 3035775600, 3056335200, 3067225200, 3087784800, 3098674800, 3119234400, 3130124400, 3150684000, 3161574000, 3182133600, 3193023600, 3213583200, 3225078000, 3245637600, 3256527600, 3277087200, 3287977200, 3308536800, 3319426800, 3339986400, 3350876400, 3371436000, 3382930800, 3403490400, 3414380400, 3434940000, 3445830000, 3466389600, 3477279600, 3497839200, 3508729200, 3529288800, 3540178800, 3560738400, 3572233200, 3592792800, 3603682800, 3624242400, 3635132400, 3655692000, 3666582000, 3687141600, 3698031600, 3718591200, 3730086000, 3750645600, 3761535600, 3782095200, 3792985200, 3813544800, 3824434800, 3844994400, 3855884400, 3876444000, 3887334000, 3907893600, 3919388400, 3939948000, 3950838000, 3971397600, 3982287600, 4002847200, 4013737200, 4034296800, 4045186800, 4065746400, 4076636400, 4097196000, 4108690800, 4129250400) + 1, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000) second) + interval cast(? as signed) day) as datetime(6)) as d1, cast((t0.`ts1` + interval cast(? as signed) hour) as datetime(6)) as d2, (timestampdiff(hour, '1970-01-01', cast(date_format(t0.`ts1`, '%Y-%m-%d %H:00:00') as datetime)) - timestampdiff(hour, '1970-01-01', cast(date_format(cast(? as datetime(6)), '%Y-%m-%d %H:00:00') as datetime))) as d3, (to_days((t0.`ts1` + interval elt(interval(timestampdiff(second, '1970-01-01', t0.`ts1`), -1633280400, -1615140000, -1601830800, -1583690400, -1570381200, -1551636000, -1536512400, -1523210400, -1504458000, -1491760800, -1473008400, -1459706400, -1441558800, -1428256800, -1410109200, -1396807200, -1378659600, -1365357600, -1347210000, -1333908000, -1315155600, -1301853600, -1283706000, -1270404000, -1252256400, -1238954400, -1220806800, -1207504800, -1189357200, -1176055200, -1157302800, -1144605600, -1125853200, -1112551200, -1094403600, -1081101600, -1062954000, -1049652000, -1031504400, -1018202400, -1000054800, -986752800, -968000400, -955303200, -936550800, -923248800, -905101200, -891799200, -880218000, -765396000, -747248400, -733946400, -715798800, -702496800, -684349200, -671047200, -652899600, -639597600, -620845200, -608148000, -589395600, -576093600, -557946000, -544644000, -526496400, -513194400, -495046800, -481744800, -463597200, -447271200, -431542800, -415821600, -400093200, -384372000, -368643600, -352922400, -337194000, -321472800, -305744400, -289418400, -273690000, -257968800, -242240400, -226519200, -210790800, -195069600, -179341200, -163620000, -147891600, -131565600, -116442000, -100116000, -84387600, -68666400, -52938000, -37216800, -21488400, -5767200, 9961200, 25682400, 41410800, 57736800, 73465200, 89186400, 104914800, 120636000, 126687600, 152085600, 162370800, 183535200, 199263600, 215589600, 230713200, 247039200, 262767600, 278488800, 294217200, 309938400, 325666800, 341388000, 357116400, 372837600, 388566000, 404892000, 420015600, 436341600, 452070000, 467791200, 483519600, 499240800, 514969200, 530690400, 544604400, 562140000, 576054000, 594194400, 607503600, 625644000, 638953200, 657093600, 671007600, 688543200, 702457200, 719992800, 733906800, 752047200, 765356400, 783496800, 796806000, 814946400, 828860400, 846396000, 860310000, 877845600, 891759600, 909295200, 923209200, 941349600, 954658800, 972799200, 986108400, 1004248800, 1018162800, 1035698400, 1049612400, 1067148000, 1081062000, 1099202400, 1112511600, 1130652000, 1143961200, 1162101600, 1173596400, 1194156000, 1205046000, 1225605600, 1236495600, 1257055200, 1268550000, 1289109600, 1299999600, 1320559200, 1331449200, 1352008800, 1362898800, 1383458400, 1394348400, 1414908000, 1425798000, 1446357600, 1457852400, 1478412000, 1489302000, 1509861600, 1520751600, 1541311200, 1552201200, 1572760800, 1583650800, 1604210400, 1615705200, 1636264800, 1647154800, 1667714400, 1678604400, 1699164000, 1710054000, 1730613600, 1741503600, 1762063200, 1772953200, 1793512800, 1805007600, 1825567200, 1836457200, 1857016800, 1867906800, 1888466400, 1899356400, 1919916000, 1930806000, 1951365600, 1962860400, 1983420000, 1994310000, 2014869600, 2025759600, 2046319200, 2057209200, 2077768800, 2088658800, 2109218400, 2120108400, 2140668000, 2152162800, 2172722400, 2183612400, 2204172000, 2215062000, 2235621600, 2246511600, 2267071200, 2277961200, 2298520800, 2309410800, 2329970400, 2341465200, 2362024800, 2372914800, 2393474400, 2404364400, 2424924000, 2435814000, 2456373600, 2467263600, 2487823200, 2499318000, 2519877600, 2530767600, 2551327200, 2562217200, 2582776800, 2593666800, 2614226400, 2625116400, 2645676000, 2656566000, 2677125600, 2688620400, 2709180000, 2720070000, 2740629600, 2751519600, 2772079200, 2782969200, 2803528800, 2814418800, 2834978400, 2846473200, 2867032800, 2877922800, 2898482400, 2909372400, 2929932000, 2940822000, 2961381600, 2972271600, 2992831200, 3003721200, 3024280800, 3035775600, 3056335200, 3067225200, 3087784800, 3098674800, 3119234400, 3130124400, 3150684000, 3161574000, 3182133600, 3193023600, 3213583200, 3225078000, 3245637600, 3256527600, 3277087200, 3287977200, 3308536800, 3319426800, 3339986400, 3350876400, 3371436000, 3382930800, 3403490400, 3414380400, 3434940000, 3445830000, 3466389600, 3477279600, 3497839200, 3508729200, 3529288800, 3540178800, 3560738400, 3572233200, 3592792800, 3603682800, 3624242400, 3635132400, 3655692000, 3666582000, 3687141600, 3698031600, 3718591200, 3730086000, 3750645600, 3761535600, 3782095200, 3792985200, 3813544800, 3824434800, 3844994400, 3855884400, 3876444000, 3887334000, 3907893600, 3919388400, 3939948000, 3950838000, 3971397600, 3982287600, 4002847200, 4013737200, 4034296800, 4045186800, 4065746400, 4076636400, 4097196000, 4108690800, 4129250400) + 1, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000) second)) - to_days((cast(? as datetime(6)) + interval elt(interval(timestampdiff(second, '1970-01-01', cast(? as datetime(6))), -1633280400, -1615140000, -1601830800, -1583690400, -1570381200, -1551636000, -1536512400, -1523210400, -1504458000, -1491760800, -1473008400, -1459706400, -1441558800, -1428256800, -1410109200, -1396807200, -1378659600, -1365357600, -1347210000, -1333908000, -1315155600, -1301853600, -1283706000, -1270404000, -1252256400, -1238954400, -1220806800, -1207504800, -1189357200, -1176055200, -1157302800, -1144605600, -1125853200, -1112551200, -1094403600, -1081101600, -1062954000, -1049652000, -1031504400, -1018202400, -1000054800, -986752800, -968000400, -955303200, -936550800, -923248800, -905101200, -891799200, -880218000, -765396000, -747248400, -733946400, -715798800, -702496800, -684349200, -671047200, -652899600, -639597600, -620845200, -608148000, -589395600, -576093600, -557946000, -544644000, -526496400, -513194400, -495046800, -481744800, -463597200, -447271200, -431542800, -415821600, -400093200, -384372000, -368643600, -352922400, -337194000, -321472800, -305744400, -289418400, -273690000, -257968800, -242240400, -226519200, -210790800, -195069600, -179341200, -163620000, -147891600, -131565600, -116442000, -100116000, -84387600, -68666400, -52938000, -37216800, -21488400, -5767200, 9961200, 25682400, 41410800, 57736800, 73465200, 89186400, 104914800, 120636000, 126687600, 152085600, 162370800, 183535200, 199263600, 215589600, 230713200, 247039200, 262767600, 278488800, 294217200, 309938400, 325666800, 341388000, 357116400, 372837600, 388566000, 404892000, 420015600, 436341600, 452070000, 467791200, 483519600, 499240800, 514969200, 530690400, 544604400, 562140000, 576054000, 594194400, 607503600, 625644000, 638953200, 657093600, 671007600, 688543200, 702457200, 719992800, 733906800, 752047200, 765356400, 783496800, 796806000, 814946400, 828860400, 846396000, 860310000, 877845600, 891759600, 909295200, 923209200, 941349600, 954658800, 972799200, 986108400, 1004248800, 1018162800, 1035698400, 1049612400, 1067148000, 1081062000, 1099202400, 1112511600, 1130652000, 1143961200, 1162101600, 1173596400, 1194156000, 1205046000, 1225605600, 1236495600, 1257055200, 1268550000, 1289109600, 1299999600, 1320559200, 1331449200, 1352008800, 1362898800, 1383458400, 1394348400, 1414908000, 1425798000, 1446357600, 1457852400, 1478412000, 1489302000, 1509861600, 1520751600, 1541311200, 1552201200, 1572760800, 1583650800, 1604210400, 1615705200, 1636264800, 1647154800, 1667714400, 1678604400, 1699164000, 1710054000, 1730613600, 1741503600, 1762063200, 1772953200, 1793512800, 1805007600, 1825567200, 1836457200, 1857016800, 1867906800, 1888466400, 1899356400, 1919916000, 1930806000, 1951365600, 1962860400, 1983420000, 1994310000, 2014869600, 2025759600, 2046319200, 2057209200, 2077768800, 2088658800, 2109218400, 2120108400, 2140668000, 2152162800, 2172722400, 2183612400, 2204172000, 2215062000, 2235621600, 2246511600, 2267071200, 2277961200, 2298520800, 2309410800, 2329970400, 2341465200, 2362024800, 2372914800, 2393474400, 2404364400, 2424924000, 2435814000, 2456373600, 2467263600, 2487823200, 2499318000, 2519877600, 2530767600, 2551327200, 2562217200, 2582776800, 2593666800, 2614226400, 2625116400, 2645676000, 2656566000, 2677125600, 2688620400, 2709180000, 2720070000, 2740629600, 2751519600, 2772079200, 2782969200, 2803528800, 2814418800, 2834978400, 2846473200, 2867032800, 2877922800, 2898482400, 2909372400, 2929932000, 2940822000, 2961381600, 2972271600, 2992831200, 3003721200, 3024280800, 3035775600, 3056335200, 3067225200, 3087784800, 3098674800, 3119234400, 3130124400, 3150684000, 3161574000, 3182133600, 3193023600, 3213583200, 3225078000, 3245637600, 3256527600, 3277087200, 3287977200, 3308536800, 3319426800, 3339986400, 3350876400, 3371436000, 3382930800, 3403490400, 3414380400, 3434940000, 3445830000, 3466389600, 3477279600, 3497839200, 3508729200, 3529288800, 3540178800, 3560738400, 3572233200, 3592792800, 3603682800, 3624242400, 3635132400, 3655692000, 3666582000, 3687141600, 3698031600, 3718591200, 3730086000, 3750645600, 3761535600, 3782095200, 3792985200, 3813544800, 3824434800, 3844994400, 3855884400, 3876444000, 3887334000, 3907893600, 3919388400, 3939948000, 3950838000, 3971397600, 3982287600, 4002847200, 4013737200, 4034296800, 4045186800, 4065746400, 4076636400, 4097196000, 4108690800, 4129250400) + 1, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000, -14400, -18000) second))) as d4
  from `fixture`.`moments` as t0
  where t0.`id` in (cast(? as signed), cast(? as signed), cast(? as signed), cast(? as signed), cast(? as signed))
) as a
order by a.d0 is null, a.d0
limit 101;

-- clock: timestamps as they are, with fractions
-- [17,21]
select a.d0 as `id`, a.d1 as `ts1`
from (
  select t0.`id` as d0, t0.`ts1` as d1
  from `fixture`.`moments` as t0
  where (t0.`id` >= cast(? as signed))
    and (t0.`id` <= cast(? as signed))
) as a
order by a.d0 is null, a.d0
limit 101;

-- calendar: weeks around New Year, from Monday
-- []
select a.d0 as `date1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select (cast(p.d0 as date) - interval weekday(p.d0) day) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0.`date1` as date) as d0
        from `fixture`.`days` as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- calendar: weeks around New Year, from Sunday
-- []
select a.d0 as `date1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select (cast(p.d0 as date) - interval (dayofweek(p.d0) - 1) day) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0.`date1` as date) as d0
        from `fixture`.`days` as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- calendar: weeks around New Year, from Saturday
-- []
select a.d0 as `date1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select (cast(p.d0 as date) - interval (dayofweek(p.d0) % 7) day) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0.`date1` as date) as d0
        from `fixture`.`days` as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- calendar: ISO week, year, quarter, month, day and weekday
-- []
select a.d0 as `id`, a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5
from (
  select t0.`id` as d0, week(t0.`date1`, 3) as d1, extract(year from t0.`date1`) as d2, extract(quarter from t0.`date1`) as d3, extract(month from t0.`date1`) as d4, extract(day from t0.`date1`) as d5, (weekday(t0.`date1`) + 1) as d6
  from `fixture`.`days` as t0
) as a
order by a.d0 is null, a.d0
limit 101;

-- calendar: a month, a quarter, a year later and earlier
-- [1,1,1,1,1]
select a.d0 as `id`, a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4
from (
  select t0.`id` as d0, cast((t0.`date1` + interval cast(? as signed) month) as date) as d1, cast((t0.`date1` + interval (-cast(? as signed)) month) as date) as d2, cast((t0.`date1` + interval cast(? as signed) quarter) as date) as d3, cast((t0.`date1` + interval cast(? as signed) year) as date) as d4, cast((t0.`date1` + interval (-cast(? as signed)) year) as date) as d5
  from `fixture`.`days` as t0
) as a
order by a.d0 is null, a.d0
limit 101;

-- calendar: weeks and days later
-- [1,1]
select a.d0 as `id`, a.d1 as x0, a.d2 as x1
from (
  select t0.`id` as d0, cast((t0.`date1` + interval cast(? as signed) week) as date) as d1, cast((t0.`date1` + interval (-cast(? as signed)) day) as date) as d2
  from `fixture`.`days` as t0
) as a
order by a.d0 is null, a.d0
limit 101;

-- calendar: borders of units between two dates
-- ["2016-01-01 00:00:00","2016-01-01 00:00:00","2016-01-01 00:00:00","2016-01-01 00:00:00","2016-01-01 00:00:00","2016-01-01 00:00:00","2016-01-01 00:00:00","2016-01-01 00:00:00"]
select a.d0 as `id`, a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4
from (
  select t0.`id` as d0, (to_days(cast(t0.`date1` as datetime(6))) - to_days((cast(? as datetime(6)) + interval 0 second))) as d1, (((to_days(cast(t0.`date1` as datetime(6))) - weekday(cast(t0.`date1` as datetime(6)))) div 7) - ((to_days((cast(? as datetime(6)) + interval 0 second)) - weekday((cast(? as datetime(6)) + interval 0 second))) div 7)) as d2, ((year(cast(t0.`date1` as datetime(6))) * 12 + month(cast(t0.`date1` as datetime(6)))) - (year((cast(? as datetime(6)) + interval 0 second)) * 12 + month((cast(? as datetime(6)) + interval 0 second)))) as d3, ((year(cast(t0.`date1` as datetime(6))) * 4 + quarter(cast(t0.`date1` as datetime(6)))) - (year((cast(? as datetime(6)) + interval 0 second)) * 4 + quarter((cast(? as datetime(6)) + interval 0 second)))) as d4, (year(cast(t0.`date1` as datetime(6))) - year((cast(? as datetime(6)) + interval 0 second))) as d5
  from `fixture`.`days` as t0
) as a
order by a.d0 is null, a.d0
limit 101;

-- calendar: starts of units by formula
-- []
select a.d0 as `id`, a.d1 as x0, a.d2 as x1, a.d3 as x2
from (
  select t0.`id` as d0, (cast(t0.`date1` as date) - interval weekday(t0.`date1`) day) as d1, cast(date_format(t0.`date1`, '%Y-%m-01') as date) as d2, (makedate(year(t0.`date1`), 1) + interval (quarter(t0.`date1`) - 1) quarter) as d3
  from `fixture`.`days` as t0
) as a
order by a.d0 is null, a.d0
limit 101;

-- calendar: quarters
-- []
select a.d0 as `date1`, a.m0 as `count`
from (
  select b.d0 as d0, cast(sum(b.p0) as signed) as m0
  from (
    select (makedate(year(p.d0), 1) + interval (quarter(p.d0) - 1) quarter) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0.`date1` as date) as d0
        from `fixture`.`days` as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- calendar: the last day of February in a leap year
-- ["2000-02-29","2024-02-29","2024-12-30"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`days` as t0
  where t0.`date1` in (cast(? as date), cast(? as date), cast(? as date))
) as a
order by a.d0 is null, a.d0
limit 101;

-- calendar: first and last, smallest and largest
-- []
select a.m0 as `min_date1`, a.m1 as `max_date1`, a.m2 as `countDistinct_date1`, a.m3 as `first_id`, a.m4 as `last_id`
from (
  select min(s.v0) as m0, max(s.v0) as m1, count(distinct s.v0) as m2, min(case when (s.k0 = s.k1) then s.k2 end) as m3, max(case when (s.k0 = s.k3) then s.k2 end) as m4
  from (
    select r.v0 as v0, r.v1 as v1, case when ((r.v1 is not null) and (r.v0 is not null)) then r.v0 end as k0, min(case when ((r.v1 is not null) and (r.v0 is not null)) then r.v0 end) over () as k1, r.v1 as k2, max(case when ((r.v1 is not null) and (r.v0 is not null)) then r.v0 end) over () as k3
    from (
      select t0.`date1` as v0, t0.`id` as v1
      from `fixture`.`days` as t0
    ) as r
  ) as s
) as a
limit 101;

-- extremes: integers of 64 bits as they are
-- []
select a.d0 as `id`, a.d1 as `int1`, a.d2 as `int2`
from (
  select t0.`id` as d0, t0.`int1` as d1, t0.`int2` as d2
  from `fixture`.`extremes` as t0
) as a
order by a.d0 is null, a.d0
limit 101;

-- extremes: integers beyond the floats are told apart
-- ["9007199254740993"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`extremes` as t0
  where t0.`int1` = cast(? as signed)
) as a
order by a.d0 is null, a.d0
limit 101;

-- extremes: integers beyond the floats in a list
-- ["-9007199254740993","9007199254740992"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`extremes` as t0
  where t0.`int1` in (cast(? as signed), cast(? as signed))
) as a
order by a.d0 is null, a.d0
limit 101;

-- extremes: sorted by integers of 64 bits
-- []
select a.d0 as `int1`
from (
  select t0.`int1` as d0
  from `fixture`.`extremes` as t0
) as a
order by a.d0 is null, a.d0 desc
limit 3;

-- extremes: a sum beyond 64 bits
-- [0]
select a.m0 as `sum_int1`
from (
  select sum(s.v0) as m0
  from (
    select t0.`int1` as v0
    from `fixture`.`extremes` as t0
    where t0.`int1` > cast(? as signed)
  ) as s
) as a
limit 101;

-- extremes: a sum below 64 bits
-- [0]
select a.m0 as `sum_int1`
from (
  select sum(s.v0) as m0
  from (
    select t0.`int1` as v0
    from `fixture`.`extremes` as t0
    where t0.`int1` < cast(? as signed)
  ) as s
) as a
limit 101;

-- extremes: sums of 32 bits beyond 32 bits, and of all
-- [0]
select a.m0 as `positive`, a.m1 as `sum_int1`, a.m2 as `sum_int2`
from (
  select sum(case when s.f1 then s.v0 end) as m0, sum(s.v2) as m1, sum(s.v0) as m2
  from (
    select t0.`int2` as v0, t0.`int1` > cast(? as signed) as f1, t0.`int1` as v2
    from `fixture`.`extremes` as t0
  ) as s
) as a
limit 101;

-- extremes: a product of two columns of 32 bits
-- []
select a.d0 as `id`, a.d1 as x0
from (
  select t0.`id` as d0, (cast(t0.`int2` as signed) * t0.`int2`) as d1
  from `fixture`.`extremes` as t0
) as a
order by a.d0 is null, a.d0
limit 101;

-- extremes: smallest and largest
-- []
select a.m0 as `min_int1`, a.m1 as `max_int1`, a.m2 as `min_num1`, a.m3 as `max_num1`, a.m4 as `countDistinct_int1`
from (
  select min(s.v0) as m0, max(s.v0) as m1, min(s.v1) as m2, max(s.v1) as m3, count(distinct s.v0) as m4
  from (
    select t0.`int1` as v0, t0.`num1` as v1
    from `fixture`.`extremes` as t0
  ) as s
) as a
limit 101;

-- extremes: floats large and small
-- []
select a.d0 as `id`, a.d1 as `num1`
from (
  select t0.`id` as d0, t0.`num1` as d1
  from `fixture`.`extremes` as t0
) as a
order by a.d0 is null, a.d0
limit 101;

-- extremes: means of integers
-- [1,1,1,1,0.5,0]
select a.m0 as `avg_int2`, a.m1 as `median_int2`, a.m2 as `huge`
from (
  select avg((s.v0 + 0e0)) as m0, (max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + (? + 0e0))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m1, avg((case when s.f2 then s.v1 end + 0e0)) as m2
  from (
    select r.v0 as v0, r.v1 as v1, r.f2 as f2, row_number() over (order by (r.v0 + 0e0) is null, (r.v0 + 0e0)) as k0, (((count((r.v0 + 0e0)) over () + 0e0) - (? + 0e0)) * (? + 0e0)) as k1, (r.v0 + 0e0) as k2
    from (
      select t0.`int2` as v0, t0.`int1` as v1, t0.`int1` > cast(? as signed) as f2
      from `fixture`.`extremes` as t0
    ) as r
  ) as s
) as a
limit 101;

-- extremes: division and remainder by zero are null
-- [0,0,10,10,0,0,3]
select a.d0 as `id`, a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5
from (
  select t0.`id` as d0, ((t0.`int2` + 0e0) / nullif(cast(? as signed), 0)) as d1, (t0.`int2` % nullif(cast(? as signed), 0)) as d2, ((t0.`num1` + 0e0) / nullif(t0.`int1`, 0)) as d3, ((cast(? as signed) + 0e0) / nullif(t0.`int1`, 0)) as d4, (cast(? as signed) % nullif(t0.`int2`, 0)) as d5, ((cast(? as signed) + 0e0) / nullif(cast(? as signed), 0)) as d6
  from `fixture`.`extremes` as t0
  where t0.`id` <> cast(? as signed)
) as a
order by a.d0 is null, a.d0
limit 101;

-- extremes: remainders keep the sign of the first
-- [7,3,7,3,10,7.5,2,7.5,2,5]
select a.d0 as `id`, a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4
from (
  select t0.`id` as d0, ((-cast(? as signed)) % nullif(cast(? as signed), 0)) as d1, (cast(? as signed) % nullif((-cast(? as signed)), 0)) as d2, (t0.`int1` % nullif(cast(? as signed), 0)) as d3, ((? + 0e0) % nullif(cast(? as signed), 0)) as d4, ((-(? + 0e0)) % nullif(cast(? as signed), 0)) as d5
  from `fixture`.`extremes` as t0
  where t0.`id` < cast(? as signed)
) as a
order by a.d0 is null, a.d0
limit 101;

-- extremes: rounding, halves away from zero
-- [25,25,1,1,2.5,2.5,2.5,2.5,0.5,0.5,1234.5,1234.5,2,2,4,7]
select a.d0 as `id`, a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5, a.d7 as x6
from (
  select t0.`id` as d0, (sign(t0.`num1`) * floor(abs(t0.`num1` * 1e0) + 0.5e0) / 1e0) as d1, (sign(((t0.`num1` * cast(? as signed)) + 0e0)) * floor(abs(((t0.`num1` * cast(? as signed)) + 0e0) * pow(10e0, cast(? as signed))) + 0.5e0) / pow(10e0, cast(? as signed))) as d2, (sign((-(? + 0e0))) * floor(abs((-(? + 0e0)) * 1e0) + 0.5e0) / 1e0) as d3, (sign((? + 0e0)) * floor(abs((? + 0e0) * 1e0) + 0.5e0) / 1e0) as d4, floor((-(? + 0e0))) as d5, ceil((-(? + 0e0))) as d6, (sign(((? + 0e0) + 0e0)) * floor(abs(((? + 0e0) + 0e0) * pow(10e0, (-cast(? as signed)))) + 0.5e0) / pow(10e0, (-cast(? as signed)))) as d7
  from `fixture`.`extremes` as t0
  where (t0.`id` >= cast(? as signed))
    and (t0.`id` <= cast(? as signed))
) as a
order by a.d0 is null, a.d0
limit 101;

-- extremes: functions outside of what they are defined for are null
-- [0,0,0,0,0,0,1,0,1,1,0,1,0,0,1,0,8,0.5,0,8,0.5,0.5,0,8,0.5,0,8,0,8,0.5,0,1000,0,1000,5,7]
select a.d0 as `id`, a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5
from (
  select t0.`id` as d0, sqrt(case when (t0.`num1` >= cast(? as signed)) then t0.`num1` end) as d1, ln(case when (t0.`num1` > cast(? as signed)) then t0.`num1` end) as d2, log10(case when ((t0.`num1` * cast(? as signed)) > cast(? as signed)) then (t0.`num1` * cast(? as signed)) end) as d3, case when (cast(? as signed) = 0 and (-cast(? as signed)) < 0) or (cast(? as signed) < 0 and (-cast(? as signed)) <> floor((-cast(? as signed)))) or (cast(? as signed) <> 0 and (-cast(? as signed)) * ln(abs(cast(? as signed))) > 709.78e0) then null else power(cast(? as signed), (-cast(? as signed))) end as d4, case when (((t0.`num1` * cast(? as signed)) - cast(? as signed)) = 0 and (? + 0e0) < 0) or (((t0.`num1` * cast(? as signed)) - cast(? as signed)) < 0 and (? + 0e0) <> floor((? + 0e0))) or (((t0.`num1` * cast(? as signed)) - cast(? as signed)) <> 0 and (? + 0e0) * ln(abs(((t0.`num1` * cast(? as signed)) - cast(? as signed)))) > 709.78e0) then null else power(((t0.`num1` * cast(? as signed)) - cast(? as signed)), (? + 0e0)) end as d5, case when ((t0.`num1` * cast(? as signed)) + cast(? as signed)) <= 709.78e0 then exp(((t0.`num1` * cast(? as signed)) + cast(? as signed))) end as d6
  from `fixture`.`extremes` as t0
  where (t0.`id` >= cast(? as signed))
    and (t0.`id` <= cast(? as signed))
) as a
order by a.d0 is null, a.d0
limit 101;

-- extremes: texts that are no number or date become null
-- [" 12.5 "," 12.5 ","1e3","1e3","-.5","-.5","12,5","12,5","","","12a","12a","2025-02-30","2024-02-29","2025-13-01","",5]
select a.d0 as `id`, a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5, a.d7 as x6, a.d8 as x7, a.d9 as x8, a.d10 as x9
from (
  select t0.`id` as d0, case when trim(?) regexp '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$' then (? + 0e0) end as d1, case when trim(?) regexp '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$' then (? + 0e0) end as d2, case when trim(?) regexp '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$' then (? + 0e0) end as d3, case when trim(?) regexp '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$' then (? + 0e0) end as d4, case when trim(?) regexp '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$' then (? + 0e0) end as d5, case when trim(?) regexp '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$' then (? + 0e0) end as d6, cast(? as date) as d7, cast(? as date) as d8, cast(? as date) as d9, cast(? as date) as d10
  from `fixture`.`extremes` as t0
  where t0.`id` = cast(? as signed)
) as a
order by a.d0 is null, a.d0
limit 101;

-- extremes: numbers and truth as texts
-- [10,10,10,10,10,5,4,4,4,4,4,4,7]
select a.d0 as `id`, a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4
from (
  select t0.`id` as d0, cast(t0.`int1` as char) as d1, case when t0.`num1` = truncate(t0.`num1`, 0) and abs(t0.`num1`) < 1e15 then concat(cast(t0.`num1` as char), '.0') else cast(t0.`num1` as char) end as d2, case when (t0.`num1` * cast(? as signed)) = truncate((t0.`num1` * cast(? as signed)), 0) and abs((t0.`num1` * cast(? as signed))) < 1e15 then concat(cast((t0.`num1` * cast(? as signed)) as char), '.0') else cast((t0.`num1` * cast(? as signed)) as char) end as d3, case (t0.`id` > cast(? as signed)) when 0 then 'false' when 1 then 'true' end as d4, case when ((t0.`id` + 0e0) / nullif(cast(? as signed), 0)) = truncate(((t0.`id` + 0e0) / nullif(cast(? as signed), 0)), 0) and abs(((t0.`id` + 0e0) / nullif(cast(? as signed), 0))) < 1e15 then concat(cast(((t0.`id` + 0e0) / nullif(cast(? as signed), 0)) as char), '.0') else cast(((t0.`id` + 0e0) / nullif(cast(? as signed), 0)) as char) end as d5
  from `fixture`.`extremes` as t0
  where (t0.`id` >= cast(? as signed))
    and (t0.`id` <= cast(? as signed))
) as a
order by a.d0 is null, a.d0
limit 101;

-- extremes: bins below zero
-- [-0.25,0.25,-0.25,0.25,-1,1]
select round(? + a.d0 * ?, 2) as `num1`, a.m0 as `count`
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor(((t0.`num1` + 0e0) - ?) / ?) as d0
    from `fixture`.`extremes` as t0
    where (t0.`num1` >= cast(? as signed))
      and (t0.`num1` <= cast(? as signed))
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- extremes: decimals of 38 digits as they are
-- []
select a.d0 as `id`, a.d1 as `dec1`
from (
  select t0.`id` as d0, t0.`dec1` as d1
  from `fixture`.`amounts` as t0
) as a
order by a.d0 is null, a.d0
limit 101;

-- extremes: decimals of 38 digits, summed and compared
-- [1,1,3,"12345678901234567890.1234","12345678901234567890.1233"]
select a.m0 as `total`, a.m1 as `min_dec1`, a.m2 as `max_dec1`, a.m3 as `countDistinct_dec1`, a.m4 as `same`, a.m5 as `more`
from (
  select sum(case when s.f1 then s.v0 end) as m0, min(s.v0) as m1, max(s.v0) as m2, count(distinct s.v0) as m3, count(case when s.f2 then cast(? as signed) end) as m4, count(case when s.f3 then cast(? as signed) end) as m5
  from (
    select t0.`dec1` as v0, t0.`id` <= cast(? as signed) as f1, t0.`dec1` = cast(? as decimal(65, 10)) as f2, t0.`dec1` > cast(? as decimal(65, 10)) as f3
    from `fixture`.`amounts` as t0
  ) as s
) as a
limit 101;

-- words: equality is exact
-- ["a","a"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`words` as t0
  where t0.`txt1` = ? and t0.`txt1` collate utf8mb4_0900_bin = ?
) as a
order by a.d0 is null, a.d0
limit 101;

-- words: blanks at the end count
-- ["a ","a "]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`words` as t0
  where t0.`txt1` = ? and t0.`txt1` collate utf8mb4_0900_bin = ?
) as a
order by a.d0 is null, a.d0
limit 101;

-- words: the empty text is no null
-- ["",""]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`words` as t0
  where t0.`txt1` = ? and t0.`txt1` collate utf8mb4_0900_bin = ?
) as a
order by a.d0 is null, a.d0
limit 101;

-- words: a blank is no empty text
-- [" "," "]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`words` as t0
  where t0.`txt1` = ? and t0.`txt1` collate utf8mb4_0900_bin = ?
) as a
order by a.d0 is null, a.d0
limit 101;

-- words: accents count, however they are written
-- ["10","SS","n","á","10","SS","n","á"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`words` as t0
  where t0.`txt1` in (?, ?, ?, ?) and t0.`txt1` collate utf8mb4_0900_bin in (?, ?, ?, ?)
) as a
order by a.d0 is null, a.d0
limit 101;

-- words: not in a list, exactly
-- ["","A","Z","a%b","a_b","null","ß","日本","🎉"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`words` as t0
  where t0.`txt1` collate utf8mb4_0900_bin not in (?, ?, ?, ?, ?, ?, ?, ?, ?)
) as a
order by a.d0 is null, a.d0
limit 101;

-- words: order is that of code points
-- ["Z","a b"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`words` as t0
  where (t0.`txt1` collate utf8mb4_0900_bin >= ?)
    and (t0.`txt1` collate utf8mb4_0900_bin <= ?)
) as a
order by a.d0 is null, a.d0
limit 101;

-- words: texts of digits are ordered as texts
-- ["9"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`words` as t0
  where t0.`txt1` collate utf8mb4_0900_bin < ?
) as a
order by a.d0 is null, a.d0
limit 101;

-- words: grouped exactly, in order, nulls last
-- []
select a.d0 as `txt1`, a.m0 as `count`
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t0.`txt1` collate utf8mb4_0900_bin as d0
    from `fixture`.`words` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- words: downwards, nulls last
-- []
select a.d0 as `txt1`, a.m0 as `max_id`
from (
  select s.d0 as d0, max(s.v0) as m0
  from (
    select t0.`txt1` collate utf8mb4_0900_bin as d0, t0.`id` as v0
    from `fixture`.`words` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0 desc
limit 4;

-- words: distinct, smallest, largest
-- []
select a.m0 as `countDistinct_txt1`, a.m1 as `min_txt1`, a.m2 as `max_txt1`, a.m3 as `first_txt1`, a.m4 as `last_id`
from (
  select count(distinct s.v0) as m0, min(s.v0) as m1, max(s.v0) as m2, min(case when (s.k0 = s.k1) then s.k2 end) as m3, max(case when (s.k3 = s.k4) then s.k5 end) as m4
  from (
    select r.v0 as v0, r.v1 as v1, case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end as k0, min(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over () as k1, r.v0 as k2, case when ((r.v1 is not null) and (r.v0 is not null)) then r.v0 end as k3, max(case when ((r.v1 is not null) and (r.v0 is not null)) then r.v0 end) over () as k4, r.v1 as k5
    from (
      select t0.`txt1` collate utf8mb4_0900_bin as v0, t0.`id` as v1
      from `fixture`.`words` as t0
    ) as r
  ) as s
) as a
limit 101;

-- words: contains, whatever the case
-- ["Z"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`words` as t0
  where locate(lower(?), lower(t0.`txt1` collate utf8mb4_0900_bin)) > 0
) as a
order by a.d0 is null, a.d0
limit 101;

-- words: contains a percent sign
-- ["%"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`words` as t0
  where locate(lower(?), lower(t0.`txt1` collate utf8mb4_0900_bin)) > 0
) as a
order by a.d0 is null, a.d0
limit 101;

-- words: contains an underscore
-- ["_"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`words` as t0
  where locate(lower(?), lower(t0.`txt1` collate utf8mb4_0900_bin)) > 0
) as a
order by a.d0 is null, a.d0
limit 101;

-- words: contains a backslash
-- ["\\"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`words` as t0
  where locate(lower(?), lower(t0.`txt1` collate utf8mb4_0900_bin)) > 0
) as a
order by a.d0 is null, a.d0
limit 101;

-- words: contains a quote
-- ["'"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`words` as t0
  where locate(lower(?), lower(t0.`txt1` collate utf8mb4_0900_bin)) > 0
) as a
order by a.d0 is null, a.d0
limit 101;

-- words: contains blanks
-- [" "]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`words` as t0
  where locate(lower(?), lower(t0.`txt1` collate utf8mb4_0900_bin)) > 0
) as a
order by a.d0 is null, a.d0
limit 101;

-- words: contains nothing, which every text does
-- [""]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`words` as t0
  where not (locate(lower(?), lower(t0.`txt1` collate utf8mb4_0900_bin)) > 0)
) as a
order by a.d0 is null, a.d0
limit 101;

-- words: contains characters of four bytes
-- ["🎉"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`words` as t0
  where locate(lower(?), lower(t0.`txt1` collate utf8mb4_0900_bin)) > 0
) as a
order by a.d0 is null, a.d0
limit 101;

-- words: contains what is no pattern
-- [".*"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`words` as t0
  where locate(lower(?), lower(t0.`txt1` collate utf8mb4_0900_bin)) > 0
) as a
order by a.d0 is null, a.d0
limit 101;

-- words: starts with a blank
-- [" "," "]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`words` as t0
  where left(lower(t0.`txt1` collate utf8mb4_0900_bin), char_length(?)) = lower(?)
) as a
order by a.d0 is null, a.d0
limit 101;

-- words: starts with, whatever the case
-- ["A","A"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`words` as t0
  where left(lower(t0.`txt1` collate utf8mb4_0900_bin), char_length(?)) = lower(?)
) as a
order by a.d0 is null, a.d0
limit 101;

-- words: ends with a blank
-- [" "," "]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`words` as t0
  where right(lower(t0.`txt1` collate utf8mb4_0900_bin), char_length(?)) = lower(?)
) as a
order by a.d0 is null, a.d0
limit 101;

-- words: ends with characters of three bytes
-- ["本","本"]
select a.d0 as `id`
from (
  select t0.`id` as d0
  from `fixture`.`words` as t0
  where right(lower(t0.`txt1` collate utf8mb4_0900_bin), char_length(?)) = lower(?)
) as a
order by a.d0 is null, a.d0
limit 101;

-- words: length and parts in characters
-- [1,1,2,"a","_","<",">",10,2,22,23,3,6,7,9]
select a.d0 as `id`, a.d1 as `length`, a.d2 as `first`, a.d3 as `rest`, a.d4 as `replaced`, a.d5 as `trimmed`
from (
  select t0.`id` as d0, char_length(t0.`txt1` collate utf8mb4_0900_bin) as d1, substring(t0.`txt1` collate utf8mb4_0900_bin, cast(? as signed), cast(? as signed)) as d2, substring(t0.`txt1` collate utf8mb4_0900_bin, cast(? as signed)) as d3, replace(t0.`txt1` collate utf8mb4_0900_bin, ?, ?) as d4, concat_ws('', ?, trim(t0.`txt1` collate utf8mb4_0900_bin), ?) as d5
  from `fixture`.`words` as t0
  where t0.`id` in (cast(? as signed), cast(? as signed), cast(? as signed), cast(? as signed), cast(? as signed), cast(? as signed), cast(? as signed), cast(? as signed))
) as a
order by a.d0 is null, a.d0
limit 101;

-- words: joined exactly
-- []
select a.m0 as `count`
from (
  select count(*) as m0
  from (
    select null as n0
    from `fixture`.`words` as t0
    inner join `fixture`.`words` as t1 on t0.`txt1` collate utf8mb4_0900_bin = t1.`txt1` collate utf8mb4_0900_bin
  ) as s
) as a
limit 101;

-- sparse: counts, sums and means of groups of nulls
-- []
select a.d0 as `txt1`, a.m0 as `count`, a.m1 as `count_num1`, a.m2 as `sum_num1`, a.m3 as `avg_int1`, a.m4 as `sum_int1`
from (
  select s.d0 as d0, count(*) as m0, count(s.v0) as m1, sum(s.v0) as m2, avg((s.v1 + 0e0)) as m3, sum(s.v1) as m4
  from (
    select t0.`txt1` collate utf8mb4_0900_bin as d0, t0.`num1` as v0, t0.`int1` as v1
    from `fixture`.`sparse` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- sparse: smallest, largest and distinct of groups of nulls
-- []
select a.d0 as `txt1`, a.m0 as `min_num1`, a.m1 as `max_date1`, a.m2 as `countDistinct_int1`, a.m3 as `first_int1`, a.m4 as `last_num1`
from (
  select s.d0 as d0, min(s.v0) as m0, max(s.v1) as m1, count(distinct s.v2) as m2, min(case when (s.k0 = s.k1) then s.k2 end) as m3, max(case when (s.k3 = s.k4) then s.k5 end) as m4
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, r.v2 as v2, case when ((r.v2 is not null) and (r.v1 is not null)) then r.v1 end as k0, min(case when ((r.v2 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k1, r.v2 as k2, case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end as k3, max(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k4, r.v0 as k5
    from (
      select t0.`txt1` collate utf8mb4_0900_bin as d0, t0.`num1` as v0, t0.`date1` as v1, t0.`int1` as v2
      from `fixture`.`sparse` as t0
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- sparse: medians, quantiles and deviations of groups of nulls and of one
-- [1,1,1,1,1,1,1,0.5,1,0.9]
select a.d0 as `txt1`, a.m0 as `median_num1`, a.m1 as `quantile_num1`, a.m2 as `stddev_num1`, a.m3 as `variance_int1`
from (
  select s.d0 as d0, (max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + (? + 0e0))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m0, (max(case when (s.k0 = (floor(s.k3) + (? + 0e0))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k3) + (? + 0e0))) then s.k2 end) - max(case when (s.k0 = (floor(s.k3) + (? + 0e0))) then s.k2 end)) * max((s.k3 - floor(s.k3))))) as m1, stddev_samp((s.v0 + 0e0)) as m2, var_samp((s.v1 + 0e0)) as m3
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, row_number() over (partition by r.d0 order by (r.v0 + 0e0) is null, (r.v0 + 0e0)) as k0, (((count((r.v0 + 0e0)) over (partition by r.d0) + 0e0) - (? + 0e0)) * (? + 0e0)) as k1, (r.v0 + 0e0) as k2, (((count((r.v0 + 0e0)) over (partition by r.d0) + 0e0) - (? + 0e0)) * (? + 0e0)) as k3
    from (
      select t0.`txt1` collate utf8mb4_0900_bin as d0, t0.`num1` as v0, t0.`int1` as v1
      from `fixture`.`sparse` as t0
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- sparse: conditions that no row passes
-- [1,1,1,1,1,0.5,3,"2025-01-03",1]
select a.d0 as `txt1`, a.m0 as `count`, a.m1 as `sum_int1`, a.m2 as `countDistinct_int1`, a.m3 as `max_int1`, a.m4 as `median_num1`
from (
  select s.d0 as d0, count(case when s.f0 then cast(? as signed) end) as m0, sum(case when s.f0 then s.v1 end) as m1, count(distinct case when s.f2 then s.v1 end) as m2, max(case when s.f3 then s.v1 end) as m3, (max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + (? + 0e0))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m4
  from (
    select r.d0 as d0, r.f0 as f0, r.v1 as v1, r.f2 as f2, r.f3 as f3, r.v4 as v4, r.f5 as f5, row_number() over (partition by r.d0 order by case when r.f5 then (r.v4 + 0e0) end is null, case when r.f5 then (r.v4 + 0e0) end) as k0, (((count(case when r.f5 then (r.v4 + 0e0) end) over (partition by r.d0) + 0e0) - (? + 0e0)) * (? + 0e0)) as k1, case when r.f5 then (r.v4 + 0e0) end as k2
    from (
      select t0.`txt1` collate utf8mb4_0900_bin as d0, t0.`num1` > cast(? as signed) as f0, t0.`int1` as v1, t0.`int1` is null as f2, t0.`date1` >= cast(? as date) as f3, t0.`num1` as v4, t0.`int1` > cast(? as signed) as f5
      from `fixture`.`sparse` as t0
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- sparse: extreme quantiles
-- [1,1,1,1,1,1,1,1,1,1,1,1,1,0,1,1,1,0.1,1,0.5]
select a.m0 as `none`, a.m1 as `all`, a.m2 as `tenth`, a.m3 as `median_int1`
from (
  select (max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + (? + 0e0))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m0, (max(case when (s.k0 = (floor(s.k3) + (? + 0e0))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k3) + (? + 0e0))) then s.k2 end) - max(case when (s.k0 = (floor(s.k3) + (? + 0e0))) then s.k2 end)) * max((s.k3 - floor(s.k3))))) as m1, (max(case when (s.k0 = (floor(s.k4) + (? + 0e0))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k4) + (? + 0e0))) then s.k2 end) - max(case when (s.k0 = (floor(s.k4) + (? + 0e0))) then s.k2 end)) * max((s.k4 - floor(s.k4))))) as m2, (max(case when (s.k0 = (floor(s.k5) + (? + 0e0))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k5) + (? + 0e0))) then s.k2 end) - max(case when (s.k0 = (floor(s.k5) + (? + 0e0))) then s.k2 end)) * max((s.k5 - floor(s.k5))))) as m3
  from (
    select r.v0 as v0, row_number() over (order by (r.v0 + 0e0) is null, (r.v0 + 0e0)) as k0, (((count((r.v0 + 0e0)) over () + 0e0) - (? + 0e0)) * (? + 0e0)) as k1, (r.v0 + 0e0) as k2, (((count((r.v0 + 0e0)) over () + 0e0) - (? + 0e0)) * (? + 0e0)) as k3, (((count((r.v0 + 0e0)) over () + 0e0) - (? + 0e0)) * (? + 0e0)) as k4, (((count((r.v0 + 0e0)) over () + 0e0) - (? + 0e0)) * (? + 0e0)) as k5
    from (
      select t0.`int1` as v0
      from `fixture`.`sparse` as t0
    ) as r
  ) as s
) as a
limit 101;

-- sparse: by dates, nulls last, downwards
-- []
select a.d0 as `date1`, a.m0 as `count`
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t0.`date1` as d0
    from `fixture`.`sparse` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0 desc
limit 101;

-- sparse: nothing passes, by a dimension and without
-- [99]
select a.m0 as `count`, a.m1 as `max_num1`
from (
  select count(*) as m0, max(s.v0) as m1
  from (
    select t0.`num1` as v0
    from `fixture`.`sparse` as t0
    where t0.`num1` > cast(? as signed)
  ) as s
) as a
limit 101;

-- sparse: having leaves out groups of nulls
-- [0]
select a.d0 as `txt1`, a.m0 as `s`
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select t0.`txt1` collate utf8mb4_0900_bin as d0, t0.`num1` as v0
    from `fixture`.`sparse` as t0
  ) as s
  group by s.d0
) as a
where a.m0 >= cast(? as signed)
order by a.d0 is null, a.d0
limit 101;

-- sparse: choices between nulls
-- [0,1,0,"nulls"]
select a.m0 as `a`, a.m1 as `b`, a.m2 as `c`, a.m3 as `d`, a.m4 as `e`, a.m5 as `f`
from (
  select sum(s.v0) as m0, sum(s.v1) as m1, count(s.v2) as m2, max(s.v3) as m3, min(s.v4) as m4, sum(s.v3) as m5
  from (
    select coalesce(t0.`num1`, cast(? as signed)) as v0, case when (t0.`num1` is null) then cast(? as signed) else cast(? as signed) end as v1, nullif(t0.`txt1` collate utf8mb4_0900_bin, ?) as v2, greatest(coalesce(t0.`num1`, t0.`num1`, t0.`int1`), coalesce(t0.`int1`, t0.`num1`, t0.`int1`)) as v3, least(coalesce(t0.`num1`, t0.`num1`, t0.`int1`), coalesce(t0.`int1`, t0.`num1`, t0.`int1`)) as v4
    from `fixture`.`sparse` as t0
  ) as s
) as a
limit 101;

-- formula: Amount - Cost
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select (t0.`Amount` - t0.`Cost`) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: Units * 2 + 1
-- [2,1,"A-17","A-17"]
select a.d0 as `x`
from (
  select ((t0.`Units` * cast(? as signed)) + cast(? as signed)) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: -Units
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select (-t0.`Units`) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: Units / 2
-- [2,"A-17","A-17"]
select a.d0 as `x`
from (
  select ((t0.`Units` + 0e0) / nullif(cast(? as signed), 0)) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: Units / 0
-- [0,"A-17","A-17"]
select a.d0 as `x`
from (
  select ((t0.`Units` + 0e0) / nullif(cast(? as signed), 0)) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: Units % 2
-- [2,"A-17","A-17"]
select a.d0 as `x`
from (
  select (t0.`Units` % nullif(cast(? as signed), 0)) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: Region = 'north'
-- ["north","north","A-17","A-17"]
select a.d0 as `x`
from (
  select t0.`Region` = ? and t0.`Region` collate utf8mb4_0900_bin = ? as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: [Due] > '2025-01-20'
-- ["2025-01-20","A-17","A-17"]
select a.d0 as `x`
from (
  select t0.`Due` > cast(? as date) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: Paid and Amount > 100
-- [100,"A-17","A-17"]
select a.d0 as `x`
from (
  select (t0.`Paid` and (t0.`Amount` > cast(? as signed))) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: not Paid or Units = 3
-- [3,"A-17","A-17"]
select a.d0 as `x`
from (
  select ((not t0.`Paid`) or (t0.`Units` = cast(? as signed))) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: Region in ('north', 'east')
-- ["east","north","east","north","A-17","A-17"]
select a.d0 as `x`
from (
  select t0.`Region` in (?, ?) and t0.`Region` collate utf8mb4_0900_bin in (?, ?) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: Units not in (1, 2)
-- [1,2,"A-17","A-17"]
select a.d0 as `x`
from (
  select t0.`Units` not in (cast(? as signed), cast(? as signed)) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: Amount between 100 and 120.5
-- [100,120.5,"A-17","A-17"]
select a.d0 as `x`
from (
  select ((t0.`Amount` >= cast(? as signed)) and (t0.`Amount` <= (? + 0e0))) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: Units not between 1 and 2
-- [1,2,"A-17","A-17"]
select a.d0 as `x`
from (
  select not ((t0.`Units` >= cast(? as signed)) and (t0.`Units` <= cast(? as signed))) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: Paid is null
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select t0.`Paid` is null as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: [Due] is not null
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select t0.`Due` is not null as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: (1 + 2) * 3
-- [1,2,3,"A-17","A-17"]
select a.d0 as `x`
from (
  select ((cast(? as signed) + cast(? as signed)) * cast(? as signed)) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: if(Amount > 100, 'large', 'small')
-- [100,"large","small","A-17","A-17"]
select a.d0 as `x`
from (
  select case when (t0.`Amount` > cast(? as signed)) then ? else ? end as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: if(Units = 0, 'none', Units < 3, 'few', 'many')
-- [0,"none",3,"few","many","A-17","A-17"]
select a.d0 as `x`
from (
  select case when (t0.`Units` = cast(? as signed)) then ? when (t0.`Units` < cast(? as signed)) then ? else ? end as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: case when Paid then 'paid' when Amount > 50 then 'due' else 'small' end
-- ["paid",50,"due","small","A-17","A-17"]
select a.d0 as `x`
from (
  select case when t0.`Paid` then ? when (t0.`Amount` > cast(? as signed)) then ? else ? end as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: coalesce(null, Region, 'none')
-- ["none","A-17","A-17"]
select a.d0 as `x`
from (
  select coalesce(null, t0.`Region` collate utf8mb4_0900_bin, ?) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: nullif(Region, 'north')
-- ["north","A-17","A-17"]
select a.d0 as `x`
from (
  select nullif(t0.`Region` collate utf8mb4_0900_bin, ?) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: least(Amount, Cost)
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select least(coalesce(t0.`Amount`, t0.`Amount`, t0.`Cost`), coalesce(t0.`Cost`, t0.`Amount`, t0.`Cost`)) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: greatest(Amount, Cost, 100)
-- [100,100,100,100,"A-17","A-17"]
select a.d0 as `x`
from (
  select greatest(coalesce(t0.`Amount`, t0.`Amount`, t0.`Cost`, cast(? as signed)), coalesce(t0.`Cost`, t0.`Amount`, t0.`Cost`, cast(? as signed)), coalesce(cast(? as signed), t0.`Amount`, t0.`Cost`, cast(? as signed))) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: abs(Cost - Amount)
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select abs((t0.`Cost` - t0.`Amount`)) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: round(3.14159, 2)
-- [3.14159,3.14159,2,2,"A-17","A-17"]
select a.d0 as `x`
from (
  select (sign(((? + 0e0) + 0e0)) * floor(abs(((? + 0e0) + 0e0) * pow(10e0, cast(? as signed))) + 0.5e0) / pow(10e0, cast(? as signed))) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: round(Amount)
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select (sign(t0.`Amount`) * floor(abs(t0.`Amount` * 1e0) + 0.5e0) / 1e0) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: floor(Amount)
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select floor(t0.`Amount`) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: ceil(Amount)
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select ceil(t0.`Amount`) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: sqrt(81)
-- [81,0,81,"A-17","A-17"]
select a.d0 as `x`
from (
  select sqrt(case when (cast(? as signed) >= cast(? as signed)) then cast(? as signed) end) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: sqrt(-1)
-- [1,0,1,"A-17","A-17"]
select a.d0 as `x`
from (
  select sqrt(case when ((-cast(? as signed)) >= cast(? as signed)) then (-cast(? as signed)) end) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: power(2, 10)
-- [2,10,2,10,10,2,10,2,2,10,"A-17","A-17"]
select a.d0 as `x`
from (
  select case when (cast(? as signed) = 0 and cast(? as signed) < 0) or (cast(? as signed) < 0 and cast(? as signed) <> floor(cast(? as signed))) or (cast(? as signed) <> 0 and cast(? as signed) * ln(abs(cast(? as signed))) > 709.78e0) then null else power(cast(? as signed), cast(? as signed)) end as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: ln(1)
-- [1,0,1,"A-17","A-17"]
select a.d0 as `x`
from (
  select ln(case when (cast(? as signed) > cast(? as signed)) then cast(? as signed) end) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: ln(0)
-- [0,0,0,"A-17","A-17"]
select a.d0 as `x`
from (
  select ln(case when (cast(? as signed) > cast(? as signed)) then cast(? as signed) end) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: log(1000)
-- [1000,0,1000,"A-17","A-17"]
select a.d0 as `x`
from (
  select log10(case when (cast(? as signed) > cast(? as signed)) then cast(? as signed) end) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: exp(0)
-- [0,0,"A-17","A-17"]
select a.d0 as `x`
from (
  select case when cast(? as signed) <= 709.78e0 then exp(cast(? as signed)) end as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: lower('North')
-- ["North","A-17","A-17"]
select a.d0 as `x`
from (
  select lower(?) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: upper(Region)
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select upper(t0.`Region` collate utf8mb4_0900_bin) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: trim('  a b ')
-- ["  a b ","A-17","A-17"]
select a.d0 as `x`
from (
  select trim(?) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: length(Region)
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select char_length(t0.`Region` collate utf8mb4_0900_bin) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: substring(Code, 1, 1)
-- [1,1,"A-17","A-17"]
select a.d0 as `x`
from (
  select substring(t0.`Code` collate utf8mb4_0900_bin, cast(? as signed), cast(? as signed)) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: substring(Code, 3)
-- [3,"A-17","A-17"]
select a.d0 as `x`
from (
  select substring(t0.`Code` collate utf8mb4_0900_bin, cast(? as signed)) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: replace(Code, '-', '/')
-- ["-","/","A-17","A-17"]
select a.d0 as `x`
from (
  select replace(t0.`Code` collate utf8mb4_0900_bin, ?, ?) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: concat(Region, ' ', Units, null)
-- [" ","A-17","A-17"]
select a.d0 as `x`
from (
  select concat_ws('', t0.`Region` collate utf8mb4_0900_bin, ?, cast(t0.`Units` as char), null) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: contains(Region, 'ORT')
-- ["ORT","A-17","A-17"]
select a.d0 as `x`
from (
  select locate(lower(?), lower(t0.`Region` collate utf8mb4_0900_bin)) > 0 as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: startsWith(Code, 'a')
-- ["a","a","A-17","A-17"]
select a.d0 as `x`
from (
  select left(lower(t0.`Code` collate utf8mb4_0900_bin), char_length(?)) = lower(?) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: endsWith(Code, '7')
-- ["7","7","A-17","A-17"]
select a.d0 as `x`
from (
  select right(lower(t0.`Code` collate utf8mb4_0900_bin), char_length(?)) = lower(?) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: year([Ordered at])
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select extract(year from (t0.`Ordered at` + interval elt(interval(timestampdiff(second, '1970-01-01', t0.`Ordered at`), -1693706400, -1680483600, -1663455600, -1650150000, -1632006000, -1618700400, -938905200, -857257200, -844556400, -828226800, -812502000, -796777200, -781052400, -776563200, -765936000, -761180400, -748479600, -733273200, -717631200, -714610800, -710380800, -701910000, -684975600, -670460400, -654130800, -639010800, 323830800, 338950800, 354675600, 370400400, 386125200, 401850000, 417574800, 433299600, 449024400, 465354000, 481078800, 496803600, 512528400, 528253200, 543978000, 559702800, 575427600, 591152400, 606877200, 622602000, 638326800, 654656400, 670381200, 686106000, 701830800, 717555600, 733280400, 749005200, 764730000, 780454800, 796179600, 811904400, 828234000, 846378000, 859683600, 877827600, 891133200, 909277200, 922582800, 941331600, 954032400, 972781200, 985482000, 1004230800, 1017536400, 1035680400, 1048986000, 1067130000, 1080435600, 1099184400, 1111885200, 1130634000, 1143334800, 1162083600, 1174784400, 1193533200, 1206838800, 1224982800, 1238288400, 1256432400, 1269738000, 1288486800, 1301187600, 1319936400, 1332637200, 1351386000, 1364691600, 1382835600, 1396141200, 1414285200, 1427590800, 1445734800, 1459040400, 1477789200, 1490490000, 1509238800, 1521939600, 1540688400, 1553994000, 1572138000, 1585443600, 1603587600, 1616893200, 1635642000, 1648342800, 1667091600, 1679792400, 1698541200, 1711846800, 1729990800, 1743296400, 1761440400, 1774746000, 1792890000, 1806195600, 1824944400, 1837645200, 1856394000, 1869094800, 1887843600, 1901149200, 1919293200, 1932598800, 1950742800, 1964048400, 1982797200, 1995498000, 2014246800, 2026947600, 2045696400, 2058397200, 2077146000, 2090451600, 2108595600, 2121901200, 2140045200, 2153350800, 2172099600, 2184800400, 2203549200, 2216250000, 2234998800, 2248304400, 2266448400, 2279754000, 2297898000, 2311203600, 2329347600, 2342653200, 2361402000, 2374102800, 2392851600, 2405552400, 2424301200, 2437606800, 2455750800, 2469056400, 2487200400, 2500506000, 2519254800, 2531955600, 2550704400, 2563405200, 2582154000, 2595459600, 2613603600, 2626909200, 2645053200, 2658358800, 2676502800, 2689808400, 2708557200, 2721258000, 2740006800, 2752707600, 2771456400, 2784762000, 2802906000, 2816211600, 2834355600, 2847661200, 2866410000, 2879110800, 2897859600, 2910560400, 2929309200, 2942010000, 2960758800, 2974064400, 2992208400, 3005514000, 3023658000, 3036963600, 3055712400, 3068413200, 3087162000, 3099862800, 3118611600, 3131917200, 3150061200, 3163366800, 3181510800, 3194816400, 3212960400, 3226266000, 3245014800, 3257715600, 3276464400, 3289165200, 3307914000, 3321219600, 3339363600, 3352669200, 3370813200, 3384118800, 3402867600, 3415568400, 3434317200, 3447018000, 3465766800, 3479072400, 3497216400, 3510522000, 3528666000, 3541971600, 3560115600, 3573421200, 3592170000, 3604870800, 3623619600, 3636320400, 3655069200, 3668374800, 3686518800, 3699824400, 3717968400, 3731274000, 3750022800, 3762723600, 3781472400, 3794173200, 3812922000, 3825622800, 3844371600, 3857677200, 3875821200, 3889126800, 3907270800, 3920576400, 3939325200, 3952026000, 3970774800, 3983475600, 4002224400, 4015530000, 4033674000, 4046979600, 4065123600, 4078429200, 4096573200, 4109878800, 4128627600) + 1, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600) second)) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: quarter([Due])
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select extract(quarter from t0.`Due`) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: month([Ordered at])
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select extract(month from (t0.`Ordered at` + interval elt(interval(timestampdiff(second, '1970-01-01', t0.`Ordered at`), -1693706400, -1680483600, -1663455600, -1650150000, -1632006000, -1618700400, -938905200, -857257200, -844556400, -828226800, -812502000, -796777200, -781052400, -776563200, -765936000, -761180400, -748479600, -733273200, -717631200, -714610800, -710380800, -701910000, -684975600, -670460400, -654130800, -639010800, 323830800, 338950800, 354675600, 370400400, 386125200, 401850000, 417574800, 433299600, 449024400, 465354000, 481078800, 496803600, 512528400, 528253200, 543978000, 559702800, 575427600, 591152400, 606877200, 622602000, 638326800, 654656400, 670381200, 686106000, 701830800, 717555600, 733280400, 749005200, 764730000, 780454800, 796179600, 811904400, 828234000, 846378000, 859683600, 877827600, 891133200, 909277200, 922582800, 941331600, 954032400, 972781200, 985482000, 1004230800, 1017536400, 1035680400, 1048986000, 1067130000, 1080435600, 1099184400, 1111885200, 1130634000, 1143334800, 1162083600, 1174784400, 1193533200, 1206838800, 1224982800, 1238288400, 1256432400, 1269738000, 1288486800, 1301187600, 1319936400, 1332637200, 1351386000, 1364691600, 1382835600, 1396141200, 1414285200, 1427590800, 1445734800, 1459040400, 1477789200, 1490490000, 1509238800, 1521939600, 1540688400, 1553994000, 1572138000, 1585443600, 1603587600, 1616893200, 1635642000, 1648342800, 1667091600, 1679792400, 1698541200, 1711846800, 1729990800, 1743296400, 1761440400, 1774746000, 1792890000, 1806195600, 1824944400, 1837645200, 1856394000, 1869094800, 1887843600, 1901149200, 1919293200, 1932598800, 1950742800, 1964048400, 1982797200, 1995498000, 2014246800, 2026947600, 2045696400, 2058397200, 2077146000, 2090451600, 2108595600, 2121901200, 2140045200, 2153350800, 2172099600, 2184800400, 2203549200, 2216250000, 2234998800, 2248304400, 2266448400, 2279754000, 2297898000, 2311203600, 2329347600, 2342653200, 2361402000, 2374102800, 2392851600, 2405552400, 2424301200, 2437606800, 2455750800, 2469056400, 2487200400, 2500506000, 2519254800, 2531955600, 2550704400, 2563405200, 2582154000, 2595459600, 2613603600, 2626909200, 2645053200, 2658358800, 2676502800, 2689808400, 2708557200, 2721258000, 2740006800, 2752707600, 2771456400, 2784762000, 2802906000, 2816211600, 2834355600, 2847661200, 2866410000, 2879110800, 2897859600, 2910560400, 2929309200, 2942010000, 2960758800, 2974064400, 2992208400, 3005514000, 3023658000, 3036963600, 3055712400, 3068413200, 3087162000, 3099862800, 3118611600, 3131917200, 3150061200, 3163366800, 3181510800, 3194816400, 3212960400, 3226266000, 3245014800, 3257715600, 3276464400, 3289165200, 3307914000, 3321219600, 3339363600, 3352669200, 3370813200, 3384118800, 3402867600, 3415568400, 3434317200, 3447018000, 3465766800, 3479072400, 3497216400, 3510522000, 3528666000, 3541971600, 3560115600, 3573421200, 3592170000, 3604870800, 3623619600, 3636320400, 3655069200, 3668374800, 3686518800, 3699824400, 3717968400, 3731274000, 3750022800, 3762723600, 3781472400, 3794173200, 3812922000, 3825622800, 3844371600, 3857677200, 3875821200, 3889126800, 3907270800, 3920576400, 3939325200, 3952026000, 3970774800, 3983475600, 4002224400, 4015530000, 4033674000, 4046979600, 4065123600, 4078429200, 4096573200, 4109878800, 4128627600) + 1, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600) second)) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: week('2024-12-30')
-- ["2024-12-29 23:00:00","2024-12-29 23:00:00","A-17","A-17"]
select a.d0 as `x`
from (
  select week((cast(? as datetime(6)) + interval elt(interval(timestampdiff(second, '1970-01-01', cast(? as datetime(6))), -1693706400, -1680483600, -1663455600, -1650150000, -1632006000, -1618700400, -938905200, -857257200, -844556400, -828226800, -812502000, -796777200, -781052400, -776563200, -765936000, -761180400, -748479600, -733273200, -717631200, -714610800, -710380800, -701910000, -684975600, -670460400, -654130800, -639010800, 323830800, 338950800, 354675600, 370400400, 386125200, 401850000, 417574800, 433299600, 449024400, 465354000, 481078800, 496803600, 512528400, 528253200, 543978000, 559702800, 575427600, 591152400, 606877200, 622602000, 638326800, 654656400, 670381200, 686106000, 701830800, 717555600, 733280400, 749005200, 764730000, 780454800, 796179600, 811904400, 828234000, 846378000, 859683600, 877827600, 891133200, 909277200, 922582800, 941331600, 954032400, 972781200, 985482000, 1004230800, 1017536400, 1035680400, 1048986000, 1067130000, 1080435600, 1099184400, 1111885200, 1130634000, 1143334800, 1162083600, 1174784400, 1193533200, 1206838800, 1224982800, 1238288400, 1256432400, 1269738000, 1288486800, 1301187600, 1319936400, 1332637200, 1351386000, 1364691600, 1382835600, 1396141200, 1414285200, 1427590800, 1445734800, 1459040400, 1477789200, 1490490000, 1509238800, 1521939600, 1540688400, 1553994000, 1572138000, 1585443600, 1603587600, 1616893200, 1635642000, 1648342800, 1667091600, 1679792400, 1698541200, 1711846800, 1729990800, 1743296400, 1761440400, 1774746000, 1792890000, 1806195600, 1824944400, 1837645200, 1856394000, 1869094800, 1887843600, 1901149200, 1919293200, 1932598800, 1950742800, 1964048400, 1982797200, 1995498000, 2014246800, 2026947600, 2045696400, 2058397200, 2077146000, 2090451600, 2108595600, 2121901200, 2140045200, 2153350800, 2172099600, 2184800400, 2203549200, 2216250000, 2234998800, 2248304400, 2266448400, 2279754000, 2297898000, 2311203600, 2329347600, 2342653200, 2361402000, 2374102800, 2392851600, 2405552400, 2424301200, 2437606800, 2455750800, 2469056400, 2487200400, 2500506000, 2519254800, 2531955600, 2550704400, 2563405200, 2582154000, 2595459600, 2613603600, 2626909200, 2645053200, 2658358800, 2676502800, 2689808400, 2708557200, 2721258000, 2740006800, 2752707600, 2771456400, 2784762000, 2802906000, 2816211600, 2834355600, 2847661200, 2866410000, 2879110800, 2897859600, 2910560400, 2929309200, 2942010000, 2960758800, 2974064400, 2992208400, 3005514000, 3023658000, 3036963600, 3055712400, 3068413200, 3087162000, 3099862800, 3118611600, 3131917200, 3150061200, 3163366800, 3181510800, 3194816400, 3212960400, 3226266000, 3245014800, 3257715600, 3276464400, 3289165200, 3307914000, 3321219600, 3339363600, 3352669200, 3370813200, 3384118800, 3402867600, 3415568400, 3434317200, 3447018000, 3465766800, 3479072400, 3497216400, 3510522000, 3528666000, 3541971600, 3560115600, 3573421200, 3592170000, 3604870800, 3623619600, 3636320400, 3655069200, 3668374800, 3686518800, 3699824400, 3717968400, 3731274000, 3750022800, 3762723600, 3781472400, 3794173200, 3812922000, 3825622800, 3844371600, 3857677200, 3875821200, 3889126800, 3907270800, 3920576400, 3939325200, 3952026000, 3970774800, 3983475600, 4002224400, 4015530000, 4033674000, 4046979600, 4065123600, 4078429200, 4096573200, 4109878800, 4128627600) + 1, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600) second), 3) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: day([Due])
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select extract(day from t0.`Due`) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: weekday([Due])
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select (weekday(t0.`Due`) + 1) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: hour([Ordered at])
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select extract(hour from (t0.`Ordered at` + interval elt(interval(timestampdiff(second, '1970-01-01', t0.`Ordered at`), -1693706400, -1680483600, -1663455600, -1650150000, -1632006000, -1618700400, -938905200, -857257200, -844556400, -828226800, -812502000, -796777200, -781052400, -776563200, -765936000, -761180400, -748479600, -733273200, -717631200, -714610800, -710380800, -701910000, -684975600, -670460400, -654130800, -639010800, 323830800, 338950800, 354675600, 370400400, 386125200, 401850000, 417574800, 433299600, 449024400, 465354000, 481078800, 496803600, 512528400, 528253200, 543978000, 559702800, 575427600, 591152400, 606877200, 622602000, 638326800, 654656400, 670381200, 686106000, 701830800, 717555600, 733280400, 749005200, 764730000, 780454800, 796179600, 811904400, 828234000, 846378000, 859683600, 877827600, 891133200, 909277200, 922582800, 941331600, 954032400, 972781200, 985482000, 1004230800, 1017536400, 1035680400, 1048986000, 1067130000, 1080435600, 1099184400, 1111885200, 1130634000, 1143334800, 1162083600, 1174784400, 1193533200, 1206838800, 1224982800, 1238288400, 1256432400, 1269738000, 1288486800, 1301187600, 1319936400, 1332637200, 1351386000, 1364691600, 1382835600, 1396141200, 1414285200, 1427590800, 1445734800, 1459040400, 1477789200, 1490490000, 1509238800, 1521939600, 1540688400, 1553994000, 1572138000, 1585443600, 1603587600, 1616893200, 1635642000, 1648342800, 1667091600, 1679792400, 1698541200, 1711846800, 1729990800, 1743296400, 1761440400, 1774746000, 1792890000, 1806195600, 1824944400, 1837645200, 1856394000, 1869094800, 1887843600, 1901149200, 1919293200, 1932598800, 1950742800, 1964048400, 1982797200, 1995498000, 2014246800, 2026947600, 2045696400, 2058397200, 2077146000, 2090451600, 2108595600, 2121901200, 2140045200, 2153350800, 2172099600, 2184800400, 2203549200, 2216250000, 2234998800, 2248304400, 2266448400, 2279754000, 2297898000, 2311203600, 2329347600, 2342653200, 2361402000, 2374102800, 2392851600, 2405552400, 2424301200, 2437606800, 2455750800, 2469056400, 2487200400, 2500506000, 2519254800, 2531955600, 2550704400, 2563405200, 2582154000, 2595459600, 2613603600, 2626909200, 2645053200, 2658358800, 2676502800, 2689808400, 2708557200, 2721258000, 2740006800, 2752707600, 2771456400, 2784762000, 2802906000, 2816211600, 2834355600, 2847661200, 2866410000, 2879110800, 2897859600, 2910560400, 2929309200, 2942010000, 2960758800, 2974064400, 2992208400, 3005514000, 3023658000, 3036963600, 3055712400, 3068413200, 3087162000, 3099862800, 3118611600, 3131917200, 3150061200, 3163366800, 3181510800, 3194816400, 3212960400, 3226266000, 3245014800, 3257715600, 3276464400, 3289165200, 3307914000, 3321219600, 3339363600, 3352669200, 3370813200, 3384118800, 3402867600, 3415568400, 3434317200, 3447018000, 3465766800, 3479072400, 3497216400, 3510522000, 3528666000, 3541971600, 3560115600, 3573421200, 3592170000, 3604870800, 3623619600, 3636320400, 3655069200, 3668374800, 3686518800, 3699824400, 3717968400, 3731274000, 3750022800, 3762723600, 3781472400, 3794173200, 3812922000, 3825622800, 3844371600, 3857677200, 3875821200, 3889126800, 3907270800, 3920576400, 3939325200, 3952026000, 3970774800, 3983475600, 4002224400, 4015530000, 4033674000, 4046979600, 4065123600, 4078429200, 4096573200, 4109878800, 4128627600) + 1, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600) second)) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: minute([Ordered at])
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select extract(minute from (t0.`Ordered at` + interval elt(interval(timestampdiff(second, '1970-01-01', t0.`Ordered at`), -1693706400, -1680483600, -1663455600, -1650150000, -1632006000, -1618700400, -938905200, -857257200, -844556400, -828226800, -812502000, -796777200, -781052400, -776563200, -765936000, -761180400, -748479600, -733273200, -717631200, -714610800, -710380800, -701910000, -684975600, -670460400, -654130800, -639010800, 323830800, 338950800, 354675600, 370400400, 386125200, 401850000, 417574800, 433299600, 449024400, 465354000, 481078800, 496803600, 512528400, 528253200, 543978000, 559702800, 575427600, 591152400, 606877200, 622602000, 638326800, 654656400, 670381200, 686106000, 701830800, 717555600, 733280400, 749005200, 764730000, 780454800, 796179600, 811904400, 828234000, 846378000, 859683600, 877827600, 891133200, 909277200, 922582800, 941331600, 954032400, 972781200, 985482000, 1004230800, 1017536400, 1035680400, 1048986000, 1067130000, 1080435600, 1099184400, 1111885200, 1130634000, 1143334800, 1162083600, 1174784400, 1193533200, 1206838800, 1224982800, 1238288400, 1256432400, 1269738000, 1288486800, 1301187600, 1319936400, 1332637200, 1351386000, 1364691600, 1382835600, 1396141200, 1414285200, 1427590800, 1445734800, 1459040400, 1477789200, 1490490000, 1509238800, 1521939600, 1540688400, 1553994000, 1572138000, 1585443600, 1603587600, 1616893200, 1635642000, 1648342800, 1667091600, 1679792400, 1698541200, 1711846800, 1729990800, 1743296400, 1761440400, 1774746000, 1792890000, 1806195600, 1824944400, 1837645200, 1856394000, 1869094800, 1887843600, 1901149200, 1919293200, 1932598800, 1950742800, 1964048400, 1982797200, 1995498000, 2014246800, 2026947600, 2045696400, 2058397200, 2077146000, 2090451600, 2108595600, 2121901200, 2140045200, 2153350800, 2172099600, 2184800400, 2203549200, 2216250000, 2234998800, 2248304400, 2266448400, 2279754000, 2297898000, 2311203600, 2329347600, 2342653200, 2361402000, 2374102800, 2392851600, 2405552400, 2424301200, 2437606800, 2455750800, 2469056400, 2487200400, 2500506000, 2519254800, 2531955600, 2550704400, 2563405200, 2582154000, 2595459600, 2613603600, 2626909200, 2645053200, 2658358800, 2676502800, 2689808400, 2708557200, 2721258000, 2740006800, 2752707600, 2771456400, 2784762000, 2802906000, 2816211600, 2834355600, 2847661200, 2866410000, 2879110800, 2897859600, 2910560400, 2929309200, 2942010000, 2960758800, 2974064400, 2992208400, 3005514000, 3023658000, 3036963600, 3055712400, 3068413200, 3087162000, 3099862800, 3118611600, 3131917200, 3150061200, 3163366800, 3181510800, 3194816400, 3212960400, 3226266000, 3245014800, 3257715600, 3276464400, 3289165200, 3307914000, 3321219600, 3339363600, 3352669200, 3370813200, 3384118800, 3402867600, 3415568400, 3434317200, 3447018000, 3465766800, 3479072400, 3497216400, 3510522000, 3528666000, 3541971600, 3560115600, 3573421200, 3592170000, 3604870800, 3623619600, 3636320400, 3655069200, 3668374800, 3686518800, 3699824400, 3717968400, 3731274000, 3750022800, 3762723600, 3781472400, 3794173200, 3812922000, 3825622800, 3844371600, 3857677200, 3875821200, 3889126800, 3907270800, 3920576400, 3939325200, 3952026000, 3970774800, 3983475600, 4002224400, 4015530000, 4033674000, 4046979600, 4065123600, 4078429200, 4096573200, 4109878800, 4128627600) + 1, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600) second)) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: second([Ordered at])
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select second((t0.`Ordered at` + interval elt(interval(timestampdiff(second, '1970-01-01', t0.`Ordered at`), -1693706400, -1680483600, -1663455600, -1650150000, -1632006000, -1618700400, -938905200, -857257200, -844556400, -828226800, -812502000, -796777200, -781052400, -776563200, -765936000, -761180400, -748479600, -733273200, -717631200, -714610800, -710380800, -701910000, -684975600, -670460400, -654130800, -639010800, 323830800, 338950800, 354675600, 370400400, 386125200, 401850000, 417574800, 433299600, 449024400, 465354000, 481078800, 496803600, 512528400, 528253200, 543978000, 559702800, 575427600, 591152400, 606877200, 622602000, 638326800, 654656400, 670381200, 686106000, 701830800, 717555600, 733280400, 749005200, 764730000, 780454800, 796179600, 811904400, 828234000, 846378000, 859683600, 877827600, 891133200, 909277200, 922582800, 941331600, 954032400, 972781200, 985482000, 1004230800, 1017536400, 1035680400, 1048986000, 1067130000, 1080435600, 1099184400, 1111885200, 1130634000, 1143334800, 1162083600, 1174784400, 1193533200, 1206838800, 1224982800, 1238288400, 1256432400, 1269738000, 1288486800, 1301187600, 1319936400, 1332637200, 1351386000, 1364691600, 1382835600, 1396141200, 1414285200, 1427590800, 1445734800, 1459040400, 1477789200, 1490490000, 1509238800, 1521939600, 1540688400, 1553994000, 1572138000, 1585443600, 1603587600, 1616893200, 1635642000, 1648342800, 1667091600, 1679792400, 1698541200, 1711846800, 1729990800, 1743296400, 1761440400, 1774746000, 1792890000, 1806195600, 1824944400, 1837645200, 1856394000, 1869094800, 1887843600, 1901149200, 1919293200, 1932598800, 1950742800, 1964048400, 1982797200, 1995498000, 2014246800, 2026947600, 2045696400, 2058397200, 2077146000, 2090451600, 2108595600, 2121901200, 2140045200, 2153350800, 2172099600, 2184800400, 2203549200, 2216250000, 2234998800, 2248304400, 2266448400, 2279754000, 2297898000, 2311203600, 2329347600, 2342653200, 2361402000, 2374102800, 2392851600, 2405552400, 2424301200, 2437606800, 2455750800, 2469056400, 2487200400, 2500506000, 2519254800, 2531955600, 2550704400, 2563405200, 2582154000, 2595459600, 2613603600, 2626909200, 2645053200, 2658358800, 2676502800, 2689808400, 2708557200, 2721258000, 2740006800, 2752707600, 2771456400, 2784762000, 2802906000, 2816211600, 2834355600, 2847661200, 2866410000, 2879110800, 2897859600, 2910560400, 2929309200, 2942010000, 2960758800, 2974064400, 2992208400, 3005514000, 3023658000, 3036963600, 3055712400, 3068413200, 3087162000, 3099862800, 3118611600, 3131917200, 3150061200, 3163366800, 3181510800, 3194816400, 3212960400, 3226266000, 3245014800, 3257715600, 3276464400, 3289165200, 3307914000, 3321219600, 3339363600, 3352669200, 3370813200, 3384118800, 3402867600, 3415568400, 3434317200, 3447018000, 3465766800, 3479072400, 3497216400, 3510522000, 3528666000, 3541971600, 3560115600, 3573421200, 3592170000, 3604870800, 3623619600, 3636320400, 3655069200, 3668374800, 3686518800, 3699824400, 3717968400, 3731274000, 3750022800, 3762723600, 3781472400, 3794173200, 3812922000, 3825622800, 3844371600, 3857677200, 3875821200, 3889126800, 3907270800, 3920576400, 3939325200, 3952026000, 3970774800, 3983475600, 4002224400, 4015530000, 4033674000, 4046979600, 4065123600, 4078429200, 4096573200, 4109878800, 4128627600) + 1, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600) second)) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: dateTrunc('month', [Due])
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select cast(date_format(t0.`Due`, '%Y-%m-01') as date) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: dateTrunc('hour', [Ordered at])
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select cast(date_format((t0.`Ordered at` + interval elt(interval(timestampdiff(second, '1970-01-01', t0.`Ordered at`), -1693706400, -1680483600, -1663455600, -1650150000, -1632006000, -1618700400, -938905200, -857257200, -844556400, -828226800, -812502000, -796777200, -781052400, -776563200, -765936000, -761180400, -748479600, -733273200, -717631200, -714610800, -710380800, -701910000, -684975600, -670460400, -654130800, -639010800, 323830800, 338950800, 354675600, 370400400, 386125200, 401850000, 417574800, 433299600, 449024400, 465354000, 481078800, 496803600, 512528400, 528253200, 543978000, 559702800, 575427600, 591152400, 606877200, 622602000, 638326800, 654656400, 670381200, 686106000, 701830800, 717555600, 733280400, 749005200, 764730000, 780454800, 796179600, 811904400, 828234000, 846378000, 859683600, 877827600, 891133200, 909277200, 922582800, 941331600, 954032400, 972781200, 985482000, 1004230800, 1017536400, 1035680400, 1048986000, 1067130000, 1080435600, 1099184400, 1111885200, 1130634000, 1143334800, 1162083600, 1174784400, 1193533200, 1206838800, 1224982800, 1238288400, 1256432400, 1269738000, 1288486800, 1301187600, 1319936400, 1332637200, 1351386000, 1364691600, 1382835600, 1396141200, 1414285200, 1427590800, 1445734800, 1459040400, 1477789200, 1490490000, 1509238800, 1521939600, 1540688400, 1553994000, 1572138000, 1585443600, 1603587600, 1616893200, 1635642000, 1648342800, 1667091600, 1679792400, 1698541200, 1711846800, 1729990800, 1743296400, 1761440400, 1774746000, 1792890000, 1806195600, 1824944400, 1837645200, 1856394000, 1869094800, 1887843600, 1901149200, 1919293200, 1932598800, 1950742800, 1964048400, 1982797200, 1995498000, 2014246800, 2026947600, 2045696400, 2058397200, 2077146000, 2090451600, 2108595600, 2121901200, 2140045200, 2153350800, 2172099600, 2184800400, 2203549200, 2216250000, 2234998800, 2248304400, 2266448400, 2279754000, 2297898000, 2311203600, 2329347600, 2342653200, 2361402000, 2374102800, 2392851600, 2405552400, 2424301200, 2437606800, 2455750800, 2469056400, 2487200400, 2500506000, 2519254800, 2531955600, 2550704400, 2563405200, 2582154000, 2595459600, 2613603600, 2626909200, 2645053200, 2658358800, 2676502800, 2689808400, 2708557200, 2721258000, 2740006800, 2752707600, 2771456400, 2784762000, 2802906000, 2816211600, 2834355600, 2847661200, 2866410000, 2879110800, 2897859600, 2910560400, 2929309200, 2942010000, 2960758800, 2974064400, 2992208400, 3005514000, 3023658000, 3036963600, 3055712400, 3068413200, 3087162000, 3099862800, 3118611600, 3131917200, 3150061200, 3163366800, 3181510800, 3194816400, 3212960400, 3226266000, 3245014800, 3257715600, 3276464400, 3289165200, 3307914000, 3321219600, 3339363600, 3352669200, 3370813200, 3384118800, 3402867600, 3415568400, 3434317200, 3447018000, 3465766800, 3479072400, 3497216400, 3510522000, 3528666000, 3541971600, 3560115600, 3573421200, 3592170000, 3604870800, 3623619600, 3636320400, 3655069200, 3668374800, 3686518800, 3699824400, 3717968400, 3731274000, 3750022800, 3762723600, 3781472400, 3794173200, 3812922000, 3825622800, 3844371600, 3857677200, 3875821200, 3889126800, 3907270800, 3920576400, 3939325200, 3952026000, 3970774800, 3983475600, 4002224400, 4015530000, 4033674000, 4046979600, 4065123600, 4078429200, 4096573200, 4109878800, 4128627600) + 1, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600) second), '%Y-%m-%d %H:00:00') as datetime) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: dateAdd('month', 1, [Due])
-- [1,"A-17","A-17"]
select a.d0 as `x`
from (
  select cast((t0.`Due` + interval cast(? as signed) month) as date) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: dateAdd('day', -Units, [Due])
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select cast((t0.`Due` + interval (-t0.`Units`) day) as date) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: dateDiff('day', [Ordered at], [Due])
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select (to_days(cast(t0.`Due` as datetime(6))) - to_days((t0.`Ordered at` + interval elt(interval(timestampdiff(second, '1970-01-01', t0.`Ordered at`), -1693706400, -1680483600, -1663455600, -1650150000, -1632006000, -1618700400, -938905200, -857257200, -844556400, -828226800, -812502000, -796777200, -781052400, -776563200, -765936000, -761180400, -748479600, -733273200, -717631200, -714610800, -710380800, -701910000, -684975600, -670460400, -654130800, -639010800, 323830800, 338950800, 354675600, 370400400, 386125200, 401850000, 417574800, 433299600, 449024400, 465354000, 481078800, 496803600, 512528400, 528253200, 543978000, 559702800, 575427600, 591152400, 606877200, 622602000, 638326800, 654656400, 670381200, 686106000, 701830800, 717555600, 733280400, 749005200, 764730000, 780454800, 796179600, 811904400, 828234000, 846378000, 859683600, 877827600, 891133200, 909277200, 922582800, 941331600, 954032400, 972781200, 985482000, 1004230800, 1017536400, 1035680400, 1048986000, 1067130000, 1080435600, 1099184400, 1111885200, 1130634000, 1143334800, 1162083600, 1174784400, 1193533200, 1206838800, 1224982800, 1238288400, 1256432400, 1269738000, 1288486800, 1301187600, 1319936400, 1332637200, 1351386000, 1364691600, 1382835600, 1396141200, 1414285200, 1427590800, 1445734800, 1459040400, 1477789200, 1490490000, 1509238800, 1521939600, 1540688400, 1553994000, 1572138000, 1585443600, 1603587600, 1616893200, 1635642000, 1648342800, 1667091600, 1679792400, 1698541200, 1711846800, 1729990800, 1743296400, 1761440400, 1774746000, 1792890000, 1806195600, 1824944400, 1837645200, 1856394000, 1869094800, 1887843600, 1901149200, 1919293200, 1932598800, 1950742800, 1964048400, 1982797200, 1995498000, 2014246800, 2026947600, 2045696400, 2058397200, 2077146000, 2090451600, 2108595600, 2121901200, 2140045200, 2153350800, 2172099600, 2184800400, 2203549200, 2216250000, 2234998800, 2248304400, 2266448400, 2279754000, 2297898000, 2311203600, 2329347600, 2342653200, 2361402000, 2374102800, 2392851600, 2405552400, 2424301200, 2437606800, 2455750800, 2469056400, 2487200400, 2500506000, 2519254800, 2531955600, 2550704400, 2563405200, 2582154000, 2595459600, 2613603600, 2626909200, 2645053200, 2658358800, 2676502800, 2689808400, 2708557200, 2721258000, 2740006800, 2752707600, 2771456400, 2784762000, 2802906000, 2816211600, 2834355600, 2847661200, 2866410000, 2879110800, 2897859600, 2910560400, 2929309200, 2942010000, 2960758800, 2974064400, 2992208400, 3005514000, 3023658000, 3036963600, 3055712400, 3068413200, 3087162000, 3099862800, 3118611600, 3131917200, 3150061200, 3163366800, 3181510800, 3194816400, 3212960400, 3226266000, 3245014800, 3257715600, 3276464400, 3289165200, 3307914000, 3321219600, 3339363600, 3352669200, 3370813200, 3384118800, 3402867600, 3415568400, 3434317200, 3447018000, 3465766800, 3479072400, 3497216400, 3510522000, 3528666000, 3541971600, 3560115600, 3573421200, 3592170000, 3604870800, 3623619600, 3636320400, 3655069200, 3668374800, 3686518800, 3699824400, 3717968400, 3731274000, 3750022800, 3762723600, 3781472400, 3794173200, 3812922000, 3825622800, 3844371600, 3857677200, 3875821200, 3889126800, 3907270800, 3920576400, 3939325200, 3952026000, 3970774800, 3983475600, 4002224400, 4015530000, 4033674000, 4046979600, 4065123600, 4078429200, 4096573200, 4109878800, 4128627600) + 1, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600) second))) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: dateDiff('hour', [Ordered at], '2025-01-01T03:00:00')
-- ["2025-01-01 02:00:00","A-17","A-17"]
select a.d0 as `x`
from (
  select (timestampdiff(hour, '1970-01-01', cast(date_format(cast(? as datetime(6)), '%Y-%m-%d %H:00:00') as datetime)) - timestampdiff(hour, '1970-01-01', cast(date_format(t0.`Ordered at`, '%Y-%m-%d %H:00:00') as datetime))) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: dateDiff('day', [Ordered at], now())
-- ["2025-01-07 10:20:00","2025-01-07 10:20:00","A-17","A-17"]
select a.d0 as `x`
from (
  select (to_days((cast(? as datetime(6)) + interval elt(interval(timestampdiff(second, '1970-01-01', cast(? as datetime(6))), -1693706400, -1680483600, -1663455600, -1650150000, -1632006000, -1618700400, -938905200, -857257200, -844556400, -828226800, -812502000, -796777200, -781052400, -776563200, -765936000, -761180400, -748479600, -733273200, -717631200, -714610800, -710380800, -701910000, -684975600, -670460400, -654130800, -639010800, 323830800, 338950800, 354675600, 370400400, 386125200, 401850000, 417574800, 433299600, 449024400, 465354000, 481078800, 496803600, 512528400, 528253200, 543978000, 559702800, 575427600, 591152400, 606877200, 622602000, 638326800, 654656400, 670381200, 686106000, 701830800, 717555600, 733280400, 749005200, 764730000, 780454800, 796179600, 811904400, 828234000, 846378000, 859683600, 877827600, 891133200, 909277200, 922582800, 941331600, 954032400, 972781200, 985482000, 1004230800, 1017536400, 1035680400, 1048986000, 1067130000, 1080435600, 1099184400, 1111885200, 1130634000, 1143334800, 1162083600, 1174784400, 1193533200, 1206838800, 1224982800, 1238288400, 1256432400, 1269738000, 1288486800, 1301187600, 1319936400, 1332637200, 1351386000, 1364691600, 1382835600, 1396141200, 1414285200, 1427590800, 1445734800, 1459040400, 1477789200, 1490490000, 1509238800, 1521939600, 1540688400, 1553994000, 1572138000, 1585443600, 1603587600, 1616893200, 1635642000, 1648342800, 1667091600, 1679792400, 1698541200, 1711846800, 1729990800, 1743296400, 1761440400, 1774746000, 1792890000, 1806195600, 1824944400, 1837645200, 1856394000, 1869094800, 1887843600, 1901149200, 1919293200, 1932598800, 1950742800, 1964048400, 1982797200, 1995498000, 2014246800, 2026947600, 2045696400, 2058397200, 2077146000, 2090451600, 2108595600, 2121901200, 2140045200, 2153350800, 2172099600, 2184800400, 2203549200, 2216250000, 2234998800, 2248304400, 2266448400, 2279754000, 2297898000, 2311203600, 2329347600, 2342653200, 2361402000, 2374102800, 2392851600, 2405552400, 2424301200, 2437606800, 2455750800, 2469056400, 2487200400, 2500506000, 2519254800, 2531955600, 2550704400, 2563405200, 2582154000, 2595459600, 2613603600, 2626909200, 2645053200, 2658358800, 2676502800, 2689808400, 2708557200, 2721258000, 2740006800, 2752707600, 2771456400, 2784762000, 2802906000, 2816211600, 2834355600, 2847661200, 2866410000, 2879110800, 2897859600, 2910560400, 2929309200, 2942010000, 2960758800, 2974064400, 2992208400, 3005514000, 3023658000, 3036963600, 3055712400, 3068413200, 3087162000, 3099862800, 3118611600, 3131917200, 3150061200, 3163366800, 3181510800, 3194816400, 3212960400, 3226266000, 3245014800, 3257715600, 3276464400, 3289165200, 3307914000, 3321219600, 3339363600, 3352669200, 3370813200, 3384118800, 3402867600, 3415568400, 3434317200, 3447018000, 3465766800, 3479072400, 3497216400, 3510522000, 3528666000, 3541971600, 3560115600, 3573421200, 3592170000, 3604870800, 3623619600, 3636320400, 3655069200, 3668374800, 3686518800, 3699824400, 3717968400, 3731274000, 3750022800, 3762723600, 3781472400, 3794173200, 3812922000, 3825622800, 3844371600, 3857677200, 3875821200, 3889126800, 3907270800, 3920576400, 3939325200, 3952026000, 3970774800, 3983475600, 4002224400, 4015530000, 4033674000, 4046979600, 4065123600, 4078429200, 4096573200, 4109878800, 4128627600) + 1, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600) second)) - to_days((t0.`Ordered at` + interval elt(interval(timestampdiff(second, '1970-01-01', t0.`Ordered at`), -1693706400, -1680483600, -1663455600, -1650150000, -1632006000, -1618700400, -938905200, -857257200, -844556400, -828226800, -812502000, -796777200, -781052400, -776563200, -765936000, -761180400, -748479600, -733273200, -717631200, -714610800, -710380800, -701910000, -684975600, -670460400, -654130800, -639010800, 323830800, 338950800, 354675600, 370400400, 386125200, 401850000, 417574800, 433299600, 449024400, 465354000, 481078800, 496803600, 512528400, 528253200, 543978000, 559702800, 575427600, 591152400, 606877200, 622602000, 638326800, 654656400, 670381200, 686106000, 701830800, 717555600, 733280400, 749005200, 764730000, 780454800, 796179600, 811904400, 828234000, 846378000, 859683600, 877827600, 891133200, 909277200, 922582800, 941331600, 954032400, 972781200, 985482000, 1004230800, 1017536400, 1035680400, 1048986000, 1067130000, 1080435600, 1099184400, 1111885200, 1130634000, 1143334800, 1162083600, 1174784400, 1193533200, 1206838800, 1224982800, 1238288400, 1256432400, 1269738000, 1288486800, 1301187600, 1319936400, 1332637200, 1351386000, 1364691600, 1382835600, 1396141200, 1414285200, 1427590800, 1445734800, 1459040400, 1477789200, 1490490000, 1509238800, 1521939600, 1540688400, 1553994000, 1572138000, 1585443600, 1603587600, 1616893200, 1635642000, 1648342800, 1667091600, 1679792400, 1698541200, 1711846800, 1729990800, 1743296400, 1761440400, 1774746000, 1792890000, 1806195600, 1824944400, 1837645200, 1856394000, 1869094800, 1887843600, 1901149200, 1919293200, 1932598800, 1950742800, 1964048400, 1982797200, 1995498000, 2014246800, 2026947600, 2045696400, 2058397200, 2077146000, 2090451600, 2108595600, 2121901200, 2140045200, 2153350800, 2172099600, 2184800400, 2203549200, 2216250000, 2234998800, 2248304400, 2266448400, 2279754000, 2297898000, 2311203600, 2329347600, 2342653200, 2361402000, 2374102800, 2392851600, 2405552400, 2424301200, 2437606800, 2455750800, 2469056400, 2487200400, 2500506000, 2519254800, 2531955600, 2550704400, 2563405200, 2582154000, 2595459600, 2613603600, 2626909200, 2645053200, 2658358800, 2676502800, 2689808400, 2708557200, 2721258000, 2740006800, 2752707600, 2771456400, 2784762000, 2802906000, 2816211600, 2834355600, 2847661200, 2866410000, 2879110800, 2897859600, 2910560400, 2929309200, 2942010000, 2960758800, 2974064400, 2992208400, 3005514000, 3023658000, 3036963600, 3055712400, 3068413200, 3087162000, 3099862800, 3118611600, 3131917200, 3150061200, 3163366800, 3181510800, 3194816400, 3212960400, 3226266000, 3245014800, 3257715600, 3276464400, 3289165200, 3307914000, 3321219600, 3339363600, 3352669200, 3370813200, 3384118800, 3402867600, 3415568400, 3434317200, 3447018000, 3465766800, 3479072400, 3497216400, 3510522000, 3528666000, 3541971600, 3560115600, 3573421200, 3592170000, 3604870800, 3623619600, 3636320400, 3655069200, 3668374800, 3686518800, 3699824400, 3717968400, 3731274000, 3750022800, 3762723600, 3781472400, 3794173200, 3812922000, 3825622800, 3844371600, 3857677200, 3875821200, 3889126800, 3907270800, 3920576400, 3939325200, 3952026000, 3970774800, 3983475600, 4002224400, 4015530000, 4033674000, 4046979600, 4065123600, 4078429200, 4096573200, 4109878800, 4128627600) + 1, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600) second))) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: today()
-- ["2025-01-07","A-17","A-17"]
select a.d0 as `x`
from (
  select cast(? as date) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: [Due] > today()
-- ["2025-01-07","A-17","A-17"]
select a.d0 as `x`
from (
  select t0.`Due` > cast(? as date) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: number('42.50')
-- ["42.50","42.50","A-17","A-17"]
select a.d0 as `x`
from (
  select case when trim(?) regexp '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$' then (? + 0e0) end as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: number(Code)
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select case when trim(t0.`Code` collate utf8mb4_0900_bin) regexp '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$' then (t0.`Code` collate utf8mb4_0900_bin + 0e0) end as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: number(Paid)
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select cast(t0.`Paid` as signed) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: text(Units)
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select cast(t0.`Units` as char) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: text([Ordered at])
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select trim(trailing '.' from trim(trailing '0' from cast(cast((t0.`Ordered at` + interval elt(interval(timestampdiff(second, '1970-01-01', t0.`Ordered at`), -1693706400, -1680483600, -1663455600, -1650150000, -1632006000, -1618700400, -938905200, -857257200, -844556400, -828226800, -812502000, -796777200, -781052400, -776563200, -765936000, -761180400, -748479600, -733273200, -717631200, -714610800, -710380800, -701910000, -684975600, -670460400, -654130800, -639010800, 323830800, 338950800, 354675600, 370400400, 386125200, 401850000, 417574800, 433299600, 449024400, 465354000, 481078800, 496803600, 512528400, 528253200, 543978000, 559702800, 575427600, 591152400, 606877200, 622602000, 638326800, 654656400, 670381200, 686106000, 701830800, 717555600, 733280400, 749005200, 764730000, 780454800, 796179600, 811904400, 828234000, 846378000, 859683600, 877827600, 891133200, 909277200, 922582800, 941331600, 954032400, 972781200, 985482000, 1004230800, 1017536400, 1035680400, 1048986000, 1067130000, 1080435600, 1099184400, 1111885200, 1130634000, 1143334800, 1162083600, 1174784400, 1193533200, 1206838800, 1224982800, 1238288400, 1256432400, 1269738000, 1288486800, 1301187600, 1319936400, 1332637200, 1351386000, 1364691600, 1382835600, 1396141200, 1414285200, 1427590800, 1445734800, 1459040400, 1477789200, 1490490000, 1509238800, 1521939600, 1540688400, 1553994000, 1572138000, 1585443600, 1603587600, 1616893200, 1635642000, 1648342800, 1667091600, 1679792400, 1698541200, 1711846800, 1729990800, 1743296400, 1761440400, 1774746000, 1792890000, 1806195600, 1824944400, 1837645200, 1856394000, 1869094800, 1887843600, 1901149200, 1919293200, 1932598800, 1950742800, 1964048400, 1982797200, 1995498000, 2014246800, 2026947600, 2045696400, 2058397200, 2077146000, 2090451600, 2108595600, 2121901200, 2140045200, 2153350800, 2172099600, 2184800400, 2203549200, 2216250000, 2234998800, 2248304400, 2266448400, 2279754000, 2297898000, 2311203600, 2329347600, 2342653200, 2361402000, 2374102800, 2392851600, 2405552400, 2424301200, 2437606800, 2455750800, 2469056400, 2487200400, 2500506000, 2519254800, 2531955600, 2550704400, 2563405200, 2582154000, 2595459600, 2613603600, 2626909200, 2645053200, 2658358800, 2676502800, 2689808400, 2708557200, 2721258000, 2740006800, 2752707600, 2771456400, 2784762000, 2802906000, 2816211600, 2834355600, 2847661200, 2866410000, 2879110800, 2897859600, 2910560400, 2929309200, 2942010000, 2960758800, 2974064400, 2992208400, 3005514000, 3023658000, 3036963600, 3055712400, 3068413200, 3087162000, 3099862800, 3118611600, 3131917200, 3150061200, 3163366800, 3181510800, 3194816400, 3212960400, 3226266000, 3245014800, 3257715600, 3276464400, 3289165200, 3307914000, 3321219600, 3339363600, 3352669200, 3370813200, 3384118800, 3402867600, 3415568400, 3434317200, 3447018000, 3465766800, 3479072400, 3497216400, 3510522000, 3528666000, 3541971600, 3560115600, 3573421200, 3592170000, 3604870800, 3623619600, 3636320400, 3655069200, 3668374800, 3686518800, 3699824400, 3717968400, 3731274000, 3750022800, 3762723600, 3781472400, 3794173200, 3812922000, 3825622800, 3844371600, 3857677200, 3875821200, 3889126800, 3907270800, 3920576400, 3939325200, 3952026000, 3970774800, 3983475600, 4002224400, 4015530000, 4033674000, 4046979600, 4065123600, 4078429200, 4096573200, 4109878800, 4128627600) + 1, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600) second) as datetime(6)) as char))) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: date([Ordered at])
-- ["A-17","A-17"]
select a.d0 as `x`
from (
  select cast((t0.`Ordered at` + interval elt(interval(timestampdiff(second, '1970-01-01', t0.`Ordered at`), -1693706400, -1680483600, -1663455600, -1650150000, -1632006000, -1618700400, -938905200, -857257200, -844556400, -828226800, -812502000, -796777200, -781052400, -776563200, -765936000, -761180400, -748479600, -733273200, -717631200, -714610800, -710380800, -701910000, -684975600, -670460400, -654130800, -639010800, 323830800, 338950800, 354675600, 370400400, 386125200, 401850000, 417574800, 433299600, 449024400, 465354000, 481078800, 496803600, 512528400, 528253200, 543978000, 559702800, 575427600, 591152400, 606877200, 622602000, 638326800, 654656400, 670381200, 686106000, 701830800, 717555600, 733280400, 749005200, 764730000, 780454800, 796179600, 811904400, 828234000, 846378000, 859683600, 877827600, 891133200, 909277200, 922582800, 941331600, 954032400, 972781200, 985482000, 1004230800, 1017536400, 1035680400, 1048986000, 1067130000, 1080435600, 1099184400, 1111885200, 1130634000, 1143334800, 1162083600, 1174784400, 1193533200, 1206838800, 1224982800, 1238288400, 1256432400, 1269738000, 1288486800, 1301187600, 1319936400, 1332637200, 1351386000, 1364691600, 1382835600, 1396141200, 1414285200, 1427590800, 1445734800, 1459040400, 1477789200, 1490490000, 1509238800, 1521939600, 1540688400, 1553994000, 1572138000, 1585443600, 1603587600, 1616893200, 1635642000, 1648342800, 1667091600, 1679792400, 1698541200, 1711846800, 1729990800, 1743296400, 1761440400, 1774746000, 1792890000, 1806195600, 1824944400, 1837645200, 1856394000, 1869094800, 1887843600, 1901149200, 1919293200, 1932598800, 1950742800, 1964048400, 1982797200, 1995498000, 2014246800, 2026947600, 2045696400, 2058397200, 2077146000, 2090451600, 2108595600, 2121901200, 2140045200, 2153350800, 2172099600, 2184800400, 2203549200, 2216250000, 2234998800, 2248304400, 2266448400, 2279754000, 2297898000, 2311203600, 2329347600, 2342653200, 2361402000, 2374102800, 2392851600, 2405552400, 2424301200, 2437606800, 2455750800, 2469056400, 2487200400, 2500506000, 2519254800, 2531955600, 2550704400, 2563405200, 2582154000, 2595459600, 2613603600, 2626909200, 2645053200, 2658358800, 2676502800, 2689808400, 2708557200, 2721258000, 2740006800, 2752707600, 2771456400, 2784762000, 2802906000, 2816211600, 2834355600, 2847661200, 2866410000, 2879110800, 2897859600, 2910560400, 2929309200, 2942010000, 2960758800, 2974064400, 2992208400, 3005514000, 3023658000, 3036963600, 3055712400, 3068413200, 3087162000, 3099862800, 3118611600, 3131917200, 3150061200, 3163366800, 3181510800, 3194816400, 3212960400, 3226266000, 3245014800, 3257715600, 3276464400, 3289165200, 3307914000, 3321219600, 3339363600, 3352669200, 3370813200, 3384118800, 3402867600, 3415568400, 3434317200, 3447018000, 3465766800, 3479072400, 3497216400, 3510522000, 3528666000, 3541971600, 3560115600, 3573421200, 3592170000, 3604870800, 3623619600, 3636320400, 3655069200, 3668374800, 3686518800, 3699824400, 3717968400, 3731274000, 3750022800, 3762723600, 3781472400, 3794173200, 3812922000, 3825622800, 3844371600, 3857677200, 3875821200, 3889126800, 3907270800, 3920576400, 3939325200, 3952026000, 3970774800, 3983475600, 4002224400, 4015530000, 4033674000, 4046979600, 4065123600, 4078429200, 4096573200, 4109878800, 4128627600) + 1, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600) second) as date) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: date('soon')
-- ["soon","A-17","A-17"]
select a.d0 as `x`
from (
  select cast(? as date) as d0
  from `fixture`.`orders` as t0
  where t0.`Code` = ? and t0.`Code` collate utf8mb4_0900_bin = ?
) as a
limit 101;

-- formula: sum(Amount)
-- []
select a.m0 as `x`
from (
  select sum(s.v0) as m0
  from (
    select t0.`Amount` as v0
    from `fixture`.`orders` as t0
  ) as s
) as a
limit 101;

-- formula: sum(if(Paid, Amount, 0))
-- [0]
select a.m0 as `x`
from (
  select sum(s.v0) as m0
  from (
    select case when t0.`Paid` then t0.`Amount` else cast(? as signed) end as v0
    from `fixture`.`orders` as t0
  ) as s
) as a
limit 101;

-- formula: avg(Units)
-- []
select a.m0 as `x`
from (
  select avg((s.v0 + 0e0)) as m0
  from (
    select t0.`Units` as v0
    from `fixture`.`orders` as t0
  ) as s
) as a
limit 101;

-- formula: count()
-- []
select a.m0 as `x`
from (
  select count(*) as m0
  from (
    select null as n0
    from `fixture`.`orders` as t0
  ) as s
) as a
limit 101;

-- formula: count(Paid)
-- []
select a.m0 as `x`
from (
  select count(s.v0) as m0
  from (
    select t0.`Paid` as v0
    from `fixture`.`orders` as t0
  ) as s
) as a
limit 101;

-- formula: countDistinct(Region)
-- []
select a.m0 as `x`
from (
  select count(distinct s.v0) as m0
  from (
    select t0.`Region` collate utf8mb4_0900_bin as v0
    from `fixture`.`orders` as t0
  ) as s
) as a
limit 101;

-- formula: min([Due])
-- []
select a.m0 as `x`
from (
  select min(s.v0) as m0
  from (
    select t0.`Due` as v0
    from `fixture`.`orders` as t0
  ) as s
) as a
limit 101;

-- formula: max(Amount) - min(Amount)
-- []
select a.m0 as `x`
from (
  select (max(s.v0) - min(s.v0)) as m0
  from (
    select t0.`Amount` as v0
    from `fixture`.`orders` as t0
  ) as s
) as a
limit 101;

-- formula: median(Amount)
-- [1,1,1,1,0.5]
select a.m0 as `x`
from (
  select (max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + (? + 0e0))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m0
  from (
    select r.v0 as v0, row_number() over (order by (r.v0 + 0e0) is null, (r.v0 + 0e0)) as k0, (((count((r.v0 + 0e0)) over () + 0e0) - (? + 0e0)) * (? + 0e0)) as k1, (r.v0 + 0e0) as k2
    from (
      select t0.`Amount` as v0
      from `fixture`.`orders` as t0
    ) as r
  ) as s
) as a
limit 101;

-- formula: round(100 * sum(Cost) / sum(Amount), 1)
-- [100,100,1,1]
select a.m0 as `x`
from (
  select (sign(((((cast(? as signed) * sum(s.v0)) + 0e0) / nullif(sum(s.v1), 0)) + 0e0)) * floor(abs(((((cast(? as signed) * sum(s.v0)) + 0e0) / nullif(sum(s.v1), 0)) + 0e0) * pow(10e0, cast(? as signed))) + 0.5e0) / pow(10e0, cast(? as signed))) as m0
  from (
    select t0.`Cost` as v0, t0.`Amount` as v1
    from `fixture`.`orders` as t0
  ) as s
) as a
limit 101;

-- top: the largest, null, and the others
-- ["Others",1,0]
select a.d0 as `txt1`, a.m0 as `n`
from (
  select o.d0 as d0, count(*) as m0, o.x0 as x0
  from (
    select case when ((k.k0 is null) and (s.d0 is not null)) then ? else s.d0 end as d0, case when ((k.k0 is null) and (s.d0 is not null)) then cast(? as signed) else cast(? as signed) end as x0
    from (
      select t0.`txt1` collate utf8mb4_0900_bin as d0
      from `fixture`.`types` as t0
    ) as s
    left join (
      select r.d0 as k0
      from (
        select s.d0 as d0, count(*) as m0
        from (
          select t0.`txt1` collate utf8mb4_0900_bin as d0
          from `fixture`.`types` as t0
        ) as s
        where s.d0 is not null
        group by s.d0
      ) as r
      order by r.m0 is null, r.m0 desc, r.d0 is null, r.d0
      limit 1
    ) as k on s.d0 = k.k0
  ) as o
  group by o.d0, o.x0
) as a
order by a.x0 is null, a.x0, a.m0 is null, a.m0 desc, a.d0 is null, a.d0
limit 101;

-- top: the smallest by another measure, beside a second dimension
-- ["Rest",1,0]
select a.d0 as `txt1`, a.d1 as `bool1`, a.m0 as `n`, a.m1 as `total`
from (
  select o.d0 as d0, o.d1 as d1, count(*) as m0, sum(o.v0) as m1, o.x0 as x0
  from (
    select case when ((k.k0 is null) and (s.d0 is not null)) then ? else s.d0 end as d0, s.d1 as d1, s.v0 as v0, case when ((k.k0 is null) and (s.d0 is not null)) then cast(? as signed) else cast(? as signed) end as x0
    from (
      select t0.`txt1` collate utf8mb4_0900_bin as d0, t0.`bool1` as d1, t0.`int2` as v0
      from `fixture`.`types` as t0
    ) as s
    left join (
      select r.d0 as k0
      from (
        select s.d0 as d0, sum(s.v0) as m0
        from (
          select t0.`txt1` collate utf8mb4_0900_bin as d0, t0.`bool1` as d1, t0.`int2` as v0
          from `fixture`.`types` as t0
        ) as s
        where s.d0 is not null
        group by s.d0
      ) as r
      order by r.m0 is null, r.m0, r.d0 is null, r.d0
      limit 2
    ) as k on s.d0 = k.k0
  ) as o
  group by o.d0, o.d1, o.x0
) as a
order by a.x0 is null, a.x0, a.d0 is null, a.d0, a.d1 is null, a.d1
limit 101;

-- top: without others, of any type
-- [1,0]
select a.d0 as `int1`, a.m0 as `total`
from (
  select o.d0 as d0, sum(o.v0) as m0, o.x0 as x0
  from (
    select s.d0 as d0, s.v0 as v0, case when ((k.k0 is null) and (s.d0 is not null)) then cast(? as signed) else cast(? as signed) end as x0
    from (
      select t0.`int1` as d0, t0.`num1` as v0
      from `fixture`.`types` as t0
    ) as s
    inner join (
      select r.d0 as k0
      from (
        select s.d0 as d0, sum(s.v0) as m0
        from (
          select t0.`int1` as d0, t0.`num1` as v0
          from `fixture`.`types` as t0
        ) as s
        where s.d0 is not null
        group by s.d0
      ) as r
      order by r.m0 is null, r.m0 desc, r.d0 is null, r.d0
      limit 3
    ) as k on s.d0 = k.k0
  ) as o
  group by o.d0, o.x0
) as a
order by a.x0 is null, a.x0, a.m0 is null, a.m0 desc, a.d0 is null, a.d0
limit 101;

-- top: among equals the first text
-- [1,0,7,7]
select a.d0 as `txt1`, a.m0 as `n`
from (
  select o.d0 as d0, count(*) as m0, o.x0 as x0
  from (
    select s.d0 as d0, case when ((k.k0 is null) and (s.d0 is not null)) then cast(? as signed) else cast(? as signed) end as x0
    from (
      select t0.`txt1` collate utf8mb4_0900_bin as d0
      from `fixture`.`types` as t0
      where t0.`int1` <= cast(? as signed)
    ) as s
    inner join (
      select r.d0 as k0
      from (
        select s.d0 as d0, count(*) as m0
        from (
          select t0.`txt1` collate utf8mb4_0900_bin as d0
          from `fixture`.`types` as t0
          where t0.`int1` <= cast(? as signed)
        ) as s
        where s.d0 is not null
        group by s.d0
      ) as r
      order by r.m0 is null, r.m0 desc, r.d0 is null, r.d0
      limit 2
    ) as k on s.d0 = k.k0
  ) as o
  group by o.d0, o.x0
) as a
order by a.x0 is null, a.x0, a.m0 is null, a.m0 desc, a.d0 is null, a.d0
limit 101;

-- top: others keep apart from a value of their name
-- ["South",1,0]
select a.d0 as `txt1`, a.m0 as `n`
from (
  select o.d0 as d0, count(*) as m0, o.x0 as x0
  from (
    select case when ((k.k0 is null) and (s.d0 is not null)) then ? else s.d0 end as d0, case when ((k.k0 is null) and (s.d0 is not null)) then cast(? as signed) else cast(? as signed) end as x0
    from (
      select t0.`txt1` collate utf8mb4_0900_bin as d0
      from `fixture`.`types` as t0
    ) as s
    left join (
      select r.d0 as k0
      from (
        select s.d0 as d0, count(*) as m0
        from (
          select t0.`txt1` collate utf8mb4_0900_bin as d0
          from `fixture`.`types` as t0
        ) as s
        where s.d0 is not null
        group by s.d0
      ) as r
      order by r.m0 is null, r.m0 desc, r.d0 is null, r.d0
      limit 5
    ) as k on s.d0 = k.k0
  ) as o
  group by o.d0, o.x0
) as a
order by a.x0 is null, a.x0, a.d0 is null, a.d0
limit 101;

-- top: of a formula, with a median
-- [1,1,1,1,0.5,"Others",1,0]
select a.d0 as `name`, a.m0 as `n`, a.m1 as `middle`
from (
  select o.d0 as d0, count(*) as m0, (max(case when (o.k0 = (floor(o.k1) + (? + 0e0))) then o.k2 end) + ((max(case when (o.k0 = (ceil(o.k1) + (? + 0e0))) then o.k2 end) - max(case when (o.k0 = (floor(o.k1) + (? + 0e0))) then o.k2 end)) * max((o.k1 - floor(o.k1))))) as m1, o.x0 as x0
  from (
    select r.d0 as d0, r.v0 as v0, r.x0 as x0, row_number() over (partition by r.d0, r.x0 order by (r.v0 + 0e0) is null, (r.v0 + 0e0)) as k0, (((count((r.v0 + 0e0)) over (partition by r.d0, r.x0) + 0e0) - (? + 0e0)) * (? + 0e0)) as k1, (r.v0 + 0e0) as k2
    from (
      select case when ((k.k0 is null) and (s.d0 is not null)) then ? else s.d0 end as d0, s.v0 as v0, case when ((k.k0 is null) and (s.d0 is not null)) then cast(? as signed) else cast(? as signed) end as x0
      from (
        select upper(t0.`txt1` collate utf8mb4_0900_bin) as d0, t0.`int2` as v0
        from `fixture`.`types` as t0
      ) as s
      left join (
        select r.d0 as k0
        from (
          select s.d0 as d0, count(*) as m0
          from (
            select upper(t0.`txt1` collate utf8mb4_0900_bin) as d0, t0.`int2` as v0
            from `fixture`.`types` as t0
          ) as s
          where s.d0 is not null
          group by s.d0
        ) as r
        order by r.m0 is null, r.m0 desc, r.d0 is null, r.d0
        limit 1
      ) as k on s.d0 = k.k0
    ) as r
  ) as o
  group by o.d0, o.x0
) as a
order by a.x0 is null, a.x0, a.m0 is null, a.m0 desc, a.d0 is null, a.d0
limit 101;

-- calculation: running total along days, nulls last
-- []
select a.d0 as `day`, a.m0 as `total`, a.c0 as `runningTotal_total`
from (
  select a.d0 as d0, a.m0 as m0, sum(a.m0) over (order by a.d0 is null, a.d0 rows between unbounded preceding and current row) as c0
  from (
    select s.d0 as d0, sum(s.v0) as m0
    from (
      select t0.`day` as d0, t0.`amount` as v0
      from `fixture`.`sales` as t0
    ) as s
    group by s.d0
  ) as a
) as a
order by a.d0 is null, a.d0
limit 101;

-- calculation: running total of each region, sorted otherwise
-- ["2025-01-01"]
select a.d0 as `region`, a.d1 as `day`, a.m0 as `total`, a.c0 as `so far`
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, sum(a.m0) over (partition by a.d0 order by a.d1 is null, a.d1 rows between unbounded preceding and current row) as c0
  from (
    select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
    from (
      select t0.`region` collate utf8mb4_0900_bin as d0, t0.`day` as d1, t0.`amount` as v0
      from `fixture`.`sales` as t0
      where t0.`day` >= cast(? as date)
    ) as s
    group by s.d0, s.d1
  ) as a
) as a
order by a.c0 is null, a.c0 desc, a.d0 is null, a.d0, a.d1 is null, a.d1
limit 101;

-- calculation: running total over all regions, those of one day in their order
-- ["2025-01-01"]
select a.d0 as `region`, a.d1 as `day`, a.m0 as `total`, a.c0 as `runningTotal_total`
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, sum(a.m0) over (order by a.d1 is null, a.d1, a.d0 is null, a.d0 rows between unbounded preceding and current row) as c0
  from (
    select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
    from (
      select t0.`region` collate utf8mb4_0900_bin as d0, t0.`day` as d1, t0.`amount` as v0
      from `fixture`.`sales` as t0
      where t0.`day` >= cast(? as date)
    ) as s
    group by s.d0, s.d1
  ) as a
) as a
order by a.d1 is null, a.d1, a.d0 is null, a.d0
limit 101;

-- calculation: shares of all and of a part
-- ["2025-01-01"]
select a.d0 as `region`, a.d1 as `day`, a.m0 as `total`, a.c0 as `of all`, a.c1 as `of region`, a.c2 as `up to here`
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, ((a.m0 + 0e0) / nullif(sum(a.m0) over (), 0)) as c0, ((a.m0 + 0e0) / nullif(sum(a.m0) over (partition by a.d0), 0)) as c1, ((sum(a.m0) over (partition by a.d0 order by a.d1 is null, a.d1 rows between unbounded preceding and current row) + 0e0) / nullif(sum(a.m0) over (partition by a.d0), 0)) as c2
  from (
    select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
    from (
      select t0.`region` collate utf8mb4_0900_bin as d0, t0.`day` as d1, t0.`amount` as v0
      from `fixture`.`sales` as t0
      where t0.`day` >= cast(? as date)
    ) as s
    group by s.d0, s.d1
  ) as a
) as a
order by a.d1 is null, a.d1, a.d0 is null, a.d0
limit 101;

-- calculation: difference to the group before
-- ["2025-01-01"]
select a.d0 as `day`, a.m0 as `total`, a.c0 as `previous_total`, a.c1 as `difference_total`, a.c2 as `percentDifference_total`
from (
  select a.d0 as d0, a.m0 as m0, lag(a.m0) over (order by a.d0 is null, a.d0) as c0, (a.m0 - lag(a.m0) over (order by a.d0 is null, a.d0)) as c1, (((a.m0 - lag(a.m0) over (order by a.d0 is null, a.d0)) + 0e0) / nullif(abs(lag(a.m0) over (order by a.d0 is null, a.d0)), 0)) as c2
  from (
    select s.d0 as d0, sum(s.v0) as m0
    from (
      select t0.`day` as d0, t0.`amount` as v0
      from `fixture`.`sales` as t0
      where t0.`day` >= cast(? as date)
    ) as s
    group by s.d0
  ) as a
) as a
order by a.d0 is null, a.d0
limit 101;

-- calculation: ranks with ties
-- []
select a.d0 as `day`, a.m0 as `total`, a.c0 as `place`, a.c1 as `dense`, a.c2 as `from below`
from (
  select a.d0 as d0, a.m0 as m0, case when (a.m0 is not null) then rank() over (order by a.m0 is null, a.m0 desc) end as c0, case when (a.m0 is not null) then dense_rank() over (order by a.m0 is null, a.m0 desc) end as c1, case when (a.m0 is not null) then rank() over (order by a.m0 is null, a.m0) end as c2
  from (
    select s.d0 as d0, sum(s.v0) as m0
    from (
      select t0.`day` as d0, t0.`price` as v0
      from `fixture`.`sales` as t0
    ) as s
    group by s.d0
  ) as a
) as a
order by a.c0 is null, a.c0, a.d0 is null, a.d0
limit 101;

-- calculation: rank of dates within a part
-- []
select a.d0 as `region`, a.d1 as `month`, a.m0 as `latest`, a.c0 as `rank_latest`
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, case when (a.m0 is not null) then rank() over (partition by a.d0 order by a.m0 is null, a.m0 desc) end as c0
  from (
    select b.d0 as d0, b.d1 as d1, max(b.p0) as m0
    from (
      select p.d0 as d0, cast(date_format(p.d1, '%Y-%m-01') as date) as d1, p.p0 as p0
      from (
        select s.d0 as d0, s.d1 as d1, max(s.v0) as p0
        from (
          select t0.`region` collate utf8mb4_0900_bin as d0, cast(t0.`day` as date) as d1, t0.`day` as v0
          from `fixture`.`sales` as t0
        ) as s
        group by s.d0, s.d1
      ) as p
    ) as b
    group by b.d0, b.d1
  ) as a
) as a
order by a.d1 is null, a.d1, a.d0 is null, a.d0
limit 101;

-- calculation: moving windows
-- []
select a.d0 as `day`, a.m0 as `total`, a.c0 as `two`, a.c1 as `mean`, a.c2 as `low`, a.c3 as `high`
from (
  select a.d0 as d0, a.m0 as m0, sum(a.m0) over (order by a.d0 is null, a.d0 rows between 1 preceding and current row) as c0, avg((a.m0 + 0e0)) over (order by a.d0 is null, a.d0 rows between 1 preceding and 1 following) as c1, min(a.m0) over (order by a.d0 is null, a.d0 rows between 2 preceding and current row) as c2, max(a.m0) over (order by a.d0 is null, a.d0 rows between current row and 2 following) as c3
  from (
    select s.d0 as d0, sum(s.v0) as m0
    from (
      select t0.`day` as d0, t0.`amount` as v0
      from `fixture`.`sales` as t0
    ) as s
    group by s.d0
  ) as a
) as a
order by a.d0 is null, a.d0
limit 101;

-- calculation: the month before, where there is one
-- [0,0,-1,0,0,-12,0,0,-1,1,1,1]
select a.d0 as `month`, a.m0 as `total`, a.c0 as `before`, a.c1 as `difference_total`, a.c2 as `percentDifference_total`, a.c3 as `a year before`, a.c4 as `the same`
from (
  select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, a.c3 as c3, a.p0 as c4
  from (
    select p.d0 as d0, p.m0 as m0, p.c0 as c0, p.c1 as c1, p.c2 as c2, p.c3 as c3, p.n0 as n0, max(case when ((p.n0 = cast(? as signed)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
    from (
      select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, a.c3 as c3, n.n0 as n0, case when (n.n0 = cast(? as signed)) then a.d0 else cast(date_format(cast((a.d0 + interval cast(? as signed) year) as date), '%Y-%m-01') as date) end as q0
      from (
        select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, a.p0 as c3
        from (
          select p.d0 as d0, p.m0 as m0, p.c0 as c0, p.c1 as c1, p.c2 as c2, p.n0 as n0, max(case when ((p.n0 = cast(? as signed)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
          from (
            select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, n.n0 as n0, case when (n.n0 = cast(? as signed)) then a.d0 else cast((a.d0 + interval cast(? as signed) month) as date) end as q0
            from (
              select a.d0 as d0, a.m0 as m0, a.p0 as c0, (a.m0 - a.p0) as c1, (((a.m0 - a.p0) + 0e0) / nullif(abs(a.p0), 0)) as c2
              from (
                select p.d0 as d0, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = cast(? as signed)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
                from (
                  select a.d0 as d0, a.m0 as m0, n.n0 as n0, case when (n.n0 = cast(? as signed)) then a.d0 else cast((a.d0 + interval cast(? as signed) month) as date) end as q0
                  from (
                    select a.d0 as d0, a.m0 as m0
                    from (
                      select b.d0 as d0, sum(b.p0) as m0
                      from (
                        select cast(date_format(p.d0, '%Y-%m-01') as date) as d0, p.p0 as p0
                        from (
                          select s.d0 as d0, sum(s.v0) as p0
                          from (
                            select cast(t0.`day` as date) as d0, t0.`amount` as v0
                            from `fixture`.`sales` as t0
                          ) as s
                          group by s.d0
                        ) as p
                      ) as b
                      group by b.d0
                    ) as a
                  ) as a
                  cross join (select 0 as n0 union all select 1 as n0) as n
                ) as p
              ) as a
              where a.n0 = cast(? as signed)
            ) as a
            cross join (select 0 as n0 union all select 1 as n0) as n
          ) as p
        ) as a
        where a.n0 = cast(? as signed)
      ) as a
      cross join (select 0 as n0 union all select 1 as n0) as n
    ) as p
  ) as a
  where a.n0 = cast(? as signed)
) as a
order by a.d0 is null, a.d0
limit 101;

-- calculation: the day before of each region, with gaps
-- [0,0,-1,0,0,-1,0,0,-1,1,1,1]
select a.d0 as `region`, a.d1 as `day`, a.m0 as `total`, a.c0 as `a day`, a.c1 as `a month`, a.c2 as `a year`
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.p0 as c2
  from (
    select p.d0 as d0, p.d1 as d1, p.m0 as m0, p.c0 as c0, p.c1 as c1, p.n0 as n0, max(case when ((p.n0 = cast(? as signed)) and (p.q0 is not null)) then p.m0 end) over (partition by p.d0, p.q0) as p0
    from (
      select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.c0 as c0, a.c1 as c1, n.n0 as n0, case when (n.n0 = cast(? as signed)) then a.d1 else cast((a.d1 + interval cast(? as signed) year) as date) end as q0
      from (
        select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.c0 as c0, a.p0 as c1
        from (
          select p.d0 as d0, p.d1 as d1, p.m0 as m0, p.c0 as c0, p.n0 as n0, max(case when ((p.n0 = cast(? as signed)) and (p.q0 is not null)) then p.m0 end) over (partition by p.d0, p.q0) as p0
          from (
            select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.c0 as c0, n.n0 as n0, case when (n.n0 = cast(? as signed)) then a.d1 else cast((a.d1 + interval cast(? as signed) month) as date) end as q0
            from (
              select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.p0 as c0
              from (
                select p.d0 as d0, p.d1 as d1, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = cast(? as signed)) and (p.q0 is not null)) then p.m0 end) over (partition by p.d0, p.q0) as p0
                from (
                  select a.d0 as d0, a.d1 as d1, a.m0 as m0, n.n0 as n0, case when (n.n0 = cast(? as signed)) then a.d1 else cast((a.d1 + interval cast(? as signed) day) as date) end as q0
                  from (
                    select a.d0 as d0, a.d1 as d1, a.m0 as m0
                    from (
                      select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
                      from (
                        select t0.`region` collate utf8mb4_0900_bin as d0, t0.`day` as d1, t0.`amount` as v0
                        from `fixture`.`sales` as t0
                      ) as s
                      group by s.d0, s.d1
                    ) as a
                  ) as a
                  cross join (select 0 as n0 union all select 1 as n0) as n
                ) as p
              ) as a
              where a.n0 = cast(? as signed)
            ) as a
            cross join (select 0 as n0 union all select 1 as n0) as n
          ) as p
        ) as a
        where a.n0 = cast(? as signed)
      ) as a
      cross join (select 0 as n0 union all select 1 as n0) as n
    ) as p
  ) as a
  where a.n0 = cast(? as signed)
) as a
order by a.d1 is null, a.d1, a.d0 is null, a.d0
limit 101;

-- calculation: the week of the year before, weeks from Sunday
-- [0,0,-1,-1,1]
select a.d0 as `week`, a.m0 as `total`, a.c0 as `before`
from (
  select a.d0 as d0, a.m0 as m0, a.p0 as c0
  from (
    select p.d0 as d0, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = cast(? as signed)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
    from (
      select a.d0 as d0, a.m0 as m0, n.n0 as n0, case when (n.n0 = cast(? as signed)) then a.d0 else (cast(cast((a.d0 + interval cast(? as signed) year) as date) as date) - interval (dayofweek(cast((a.d0 + interval cast(? as signed) year) as date)) - 1) day) end as q0
      from (
        select a.d0 as d0, a.m0 as m0
        from (
          select b.d0 as d0, sum(b.p0) as m0
          from (
            select (cast(p.d0 as date) - interval (dayofweek(p.d0) - 1) day) as d0, p.p0 as p0
            from (
              select s.d0 as d0, sum(s.v0) as p0
              from (
                select cast(t0.`day` as date) as d0, t0.`amount` as v0
                from `fixture`.`sales` as t0
              ) as s
              group by s.d0
            ) as p
          ) as b
          group by b.d0
        ) as a
      ) as a
      cross join (select 0 as n0 union all select 1 as n0) as n
    ) as p
  ) as a
  where a.n0 = cast(? as signed)
) as a
order by a.d0 is null, a.d0
limit 101;

-- calculation: the hour before, by the wall clock
-- [0,0,-1,"2025-01-01",1]
select a.d0 as `hour`, a.m0 as `count`, a.c0 as `before`
from (
  select a.d0 as d0, a.m0 as m0, a.p0 as c0
  from (
    select p.d0 as d0, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = cast(? as signed)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
    from (
      select a.d0 as d0, a.m0 as m0, n.n0 as n0, case when (n.n0 = cast(? as signed)) then a.d0 else cast((a.d0 + interval cast(? as signed) hour) as datetime(6)) end as q0
      from (
        select a.d0 as d0, a.m0 as m0
        from (
          select b.d0 as d0, cast(sum(b.p0) as signed) as m0
          from (
            select cast(date_format((p.d0 + interval elt(interval(timestampdiff(second, '1970-01-01', p.d0), -1693706400, -1680483600, -1663455600, -1650150000, -1632006000, -1618700400, -938905200, -857257200, -844556400, -828226800, -812502000, -796777200, -781052400, -776563200, -765936000, -761180400, -748479600, -733273200, -717631200, -714610800, -710380800, -701910000, -684975600, -670460400, -654130800, -639010800, 323830800, 338950800, 354675600, 370400400, 386125200, 401850000, 417574800, 433299600, 449024400, 465354000, 481078800, 496803600, 512528400, 528253200, 543978000, 559702800, 575427600, 591152400, 606877200, 622602000, 638326800, 654656400, 670381200, 686106000, 701830800, 717555600, 733280400, 749005200, 764730000, 780454800, 796179600, 811904400, 828234000, 846378000, 859683600, 877827600, 891133200, 909277200, 922582800, 941331600, 954032400, 972781200, 985482000, 1004230800, 1017536400, 1035680400, 1048986000, 1067130000, 1080435600, 1099184400, 1111885200, 1130634000, 1143334800, 1162083600, 1174784400, 1193533200, 1206838800, 1224982800, 1238288400, 1256432400, 1269738000, 1288486800, 1301187600, 1319936400, 1332637200, 1351386000, 1364691600, 1382835600, 1396141200, 1414285200, 1427590800, 1445734800, 1459040400, 1477789200, 1490490000, 1509238800, 1521939600, 1540688400, 1553994000, 1572138000, 1585443600, 1603587600, 1616893200, 1635642000, 1648342800, 1667091600, 1679792400, 1698541200, 1711846800, 1729990800, 1743296400, 1761440400, 1774746000, 1792890000, 1806195600, 1824944400, 1837645200, 1856394000, 1869094800, 1887843600, 1901149200, 1919293200, 1932598800, 1950742800, 1964048400, 1982797200, 1995498000, 2014246800, 2026947600, 2045696400, 2058397200, 2077146000, 2090451600, 2108595600, 2121901200, 2140045200, 2153350800, 2172099600, 2184800400, 2203549200, 2216250000, 2234998800, 2248304400, 2266448400, 2279754000, 2297898000, 2311203600, 2329347600, 2342653200, 2361402000, 2374102800, 2392851600, 2405552400, 2424301200, 2437606800, 2455750800, 2469056400, 2487200400, 2500506000, 2519254800, 2531955600, 2550704400, 2563405200, 2582154000, 2595459600, 2613603600, 2626909200, 2645053200, 2658358800, 2676502800, 2689808400, 2708557200, 2721258000, 2740006800, 2752707600, 2771456400, 2784762000, 2802906000, 2816211600, 2834355600, 2847661200, 2866410000, 2879110800, 2897859600, 2910560400, 2929309200, 2942010000, 2960758800, 2974064400, 2992208400, 3005514000, 3023658000, 3036963600, 3055712400, 3068413200, 3087162000, 3099862800, 3118611600, 3131917200, 3150061200, 3163366800, 3181510800, 3194816400, 3212960400, 3226266000, 3245014800, 3257715600, 3276464400, 3289165200, 3307914000, 3321219600, 3339363600, 3352669200, 3370813200, 3384118800, 3402867600, 3415568400, 3434317200, 3447018000, 3465766800, 3479072400, 3497216400, 3510522000, 3528666000, 3541971600, 3560115600, 3573421200, 3592170000, 3604870800, 3623619600, 3636320400, 3655069200, 3668374800, 3686518800, 3699824400, 3717968400, 3731274000, 3750022800, 3762723600, 3781472400, 3794173200, 3812922000, 3825622800, 3844371600, 3857677200, 3875821200, 3889126800, 3907270800, 3920576400, 3939325200, 3952026000, 3970774800, 3983475600, 4002224400, 4015530000, 4033674000, 4046979600, 4065123600, 4078429200, 4096573200, 4109878800, 4128627600) + 1, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 10800, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600, 7200, 3600) second), '%Y-%m-%d %H:00:00') as datetime) as d0, p.p0 as p0
            from (
              select s.d0 as d0, count(*) as p0
              from (
                select case when t0.`at` >= '1980-01-01' then '1970-01-01' + interval timestampdiff(second, '1970-01-01', t0.`at`) div 900 * 900 second else t0.`at` end as d0
                from `fixture`.`sales` as t0
                where t0.`day` >= cast(? as date)
              ) as s
              group by s.d0
            ) as p
          ) as b
          group by b.d0
        ) as a
      ) as a
      cross join (select 0 as n0 union all select 1 as n0) as n
    ) as p
  ) as a
  where a.n0 = cast(? as signed)
) as a
order by a.d0 is null, a.d0
limit 101;

-- calculation: of calculations
-- [0,0,-1,"2025-01-01",1]
select a.d0 as `day`, a.m0 as `total`, a.c0 as `so far`, a.c1 as `again`, a.c2 as `the day before`, a.c3 as `place`, a.c4 as `share`
from (
  select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, case when (a.c2 is not null) then rank() over (order by a.c2 is null, a.c2 desc) end as c3, a.c4 as c4
  from (
    select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c4 as c4, a.c1 as c1, a.p0 as c2
    from (
      select p.d0 as d0, p.m0 as m0, p.c0 as c0, p.c4 as c4, p.c1 as c1, p.n0 as n0, max(case when ((p.n0 = cast(? as signed)) and (p.q0 is not null)) then p.c0 end) over (partition by p.q0) as p0
      from (
        select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c4 as c4, a.c1 as c1, n.n0 as n0, case when (n.n0 = cast(? as signed)) then a.d0 else cast((a.d0 + interval cast(? as signed) day) as date) end as q0
        from (
          select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c4 as c4, (a.c0 - lag(a.c0) over (order by a.d0 is null, a.d0)) as c1
          from (
            select a.d0 as d0, a.m0 as m0, sum(a.m0) over (order by a.d0 is null, a.d0 rows between unbounded preceding and current row) as c0, ((a.m0 + 0e0) / nullif(sum(a.m0) over (), 0)) as c4
            from (
              select s.d0 as d0, sum(s.v0) as m0
              from (
                select t0.`day` as d0, t0.`amount` as v0
                from `fixture`.`sales` as t0
                where t0.`day` >= cast(? as date)
              ) as s
              group by s.d0
            ) as a
          ) as a
        ) as a
        cross join (select 0 as n0 union all select 1 as n0) as n
      ) as p
    ) as a
    where a.n0 = cast(? as signed)
  ) as a
) as a
order by a.d0 is null, a.d0
limit 101;

-- calculation: conditions before and after, sort and limit last
-- [5,4]
select a.d0 as `day`, a.m0 as `total`, a.c0 as `share`, a.c1 as `place`
from (
  select a.d0 as d0, a.m0 as m0, ((a.m0 + 0e0) / nullif(sum(a.m0) over (), 0)) as c0, case when (a.m0 is not null) then rank() over (order by a.m0 is null, a.m0 desc) end as c1
  from (
    select s.d0 as d0, sum(s.v0) as m0
    from (
      select t0.`day` as d0, t0.`amount` as v0
      from `fixture`.`sales` as t0
    ) as s
    group by s.d0
  ) as a
  where a.m0 >= cast(? as signed)
) as a
where a.c1 <= cast(? as signed)
order by a.c0 is null, a.c0, a.d0 is null, a.d0
limit 2 offset 1;

-- calculation: beside a top and its others
-- ["Others",1,0]
select a.d0 as `region`, a.m0 as `total`, a.c0 as `share`, a.c1 as `place`
from (
  select a.d0 as d0, a.m0 as m0, a.x0 as x0, ((a.m0 + 0e0) / nullif(sum(a.m0) over (), 0)) as c0, case when (a.m0 is not null) then rank() over (order by a.m0 is null, a.m0 desc) end as c1
  from (
    select o.d0 as d0, sum(o.v0) as m0, o.x0 as x0
    from (
      select case when ((k.k0 is null) and (s.d0 is not null)) then ? else s.d0 end as d0, s.v0 as v0, case when ((k.k0 is null) and (s.d0 is not null)) then cast(? as signed) else cast(? as signed) end as x0
      from (
        select t0.`region` collate utf8mb4_0900_bin as d0, t0.`amount` as v0
        from `fixture`.`sales` as t0
      ) as s
      left join (
        select r.d0 as k0
        from (
          select s.d0 as d0, sum(s.v0) as m0
          from (
            select t0.`region` collate utf8mb4_0900_bin as d0, t0.`amount` as v0
            from `fixture`.`sales` as t0
          ) as s
          where s.d0 is not null
          group by s.d0
        ) as r
        order by r.m0 is null, r.m0 desc, r.d0 is null, r.d0
        limit 1
      ) as k on s.d0 = k.k0
    ) as o
    group by o.d0, o.x0
  ) as a
) as a
order by a.x0 is null, a.x0, a.d0 is null, a.d0
limit 101;

-- calculation: of decimals, floats and counts
-- []
select a.d0 as `bool1`, a.m0 as `money`, a.m1 as `mean`, a.m2 as `rows`, a.c0 as `m`, a.c1 as `d`, a.c2 as `r`, a.c3 as `s`
from (
  select a.d0 as d0, a.m0 as m0, a.m1 as m1, a.m2 as m2, sum(a.m0) over (order by a.d0 is null, a.d0 rows between unbounded preceding and current row) as c0, (a.m1 - lag(a.m1) over (order by a.d0 is null, a.d0)) as c1, (a.m2 - lag(a.m2) over (order by a.d0 is null, a.d0)) as c2, sum(a.m2) over (order by a.d0 is null, a.d0 rows between unbounded preceding and current row) as c3
  from (
    select s.d0 as d0, sum(s.v0) as m0, avg((s.v1 + 0e0)) as m1, count(*) as m2
    from (
      select t0.`bool1` as d0, t0.`dec1` as v0, t0.`num1` as v1
      from `fixture`.`types` as t0
    ) as s
    group by s.d0
  ) as a
) as a
order by a.d0 is null, a.d0
limit 101;

-- calculation: totals of large integers are exact
-- []
select a.d0 as `id`, a.m0 as `n`, a.c0 as `so far`, a.c1 as `again`
from (
  select a.d0 as d0, a.m0 as m0, a.c0 as c0, sum(a.c0) over (order by a.d0 is null, a.d0 rows between unbounded preceding and current row) as c1
  from (
    select a.d0 as d0, a.m0 as m0, sum(a.m0) over (order by a.d0 is null, a.d0 rows between unbounded preceding and current row) as c0
    from (
      select s.d0 as d0, sum(s.v0) as m0
      from (
        select t0.`id` as d0, t0.`int1` as v0
        from `fixture`.`extremes` as t0
      ) as s
      group by s.d0
    ) as a
  ) as a
) as a
order by a.d0 is null, a.d0
limit 101;

-- calculation: without dimensions and of no rows
-- []
select a.m0 as `n`, a.c0 as `share`, a.c1 as `place`
from (
  select a.m0 as m0, ((a.m0 + 0e0) / nullif(sum(a.m0) over (), 0)) as c0, case when (a.m0 is not null) then rank() over (order by a.m0 is null, a.m0 desc) end as c1
  from (
    select sum(s.v0) as m0
    from (
      select t0.`int1` as v0
      from `fixture`.`empty` as t0
    ) as s
  ) as a
) as a
limit 101;

-- calculation: texts that differ only in blanks are parts of their own
-- [9]
select a.d0 as `txt1`, a.d1 as `id`, a.m0 as `n`, a.c0 as `so far`
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, sum(a.m0) over (partition by a.d0 order by a.d1 is null, a.d1 rows between unbounded preceding and current row) as c0
  from (
    select s.d0 as d0, s.d1 as d1, count(*) as m0
    from (
      select t0.`txt1` collate utf8mb4_0900_bin as d0, t0.`id` as d1
      from `fixture`.`words` as t0
      where t0.`id` <= cast(? as signed)
    ) as s
    group by s.d0, s.d1
  ) as a
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 101;

-- calculation: by bins, under a policy
-- [0,10,0,10,"north","north"]
select cast(? + a.d0 * ? as signed) as `amount`, a.m0 as `n`, a.c0 as `share`
from (
  select a.d0 as d0, a.m0 as m0, ((sum(a.m0) over (order by a.d0 is null, a.d0 rows between unbounded preceding and current row) + 0e0) / nullif(sum(a.m0) over (), 0)) as c0
  from (
    select s.d0 as d0, count(*) as m0
    from (
      select floor(((t0.`amount` + 0e0) - ?) / ?) as d0
      from `fixture`.`sales` as t0
      where t0.`region` = ? and t0.`region` collate utf8mb4_0900_bin = ?
    ) as s
    group by s.d0
  ) as a
) as a
order by a.d0 is null, a.d0
limit 101;

-- reduce: a series per region over its own range
-- [0,1,2,0,1,2,-1,3,2,3,3,2,3,0,1,2,3]
select a.d0 as `at`, a.d1 as `price`, a.d2 as `region`
from (
  select g.d2 as d2, case when (n.n0 = cast(? as signed)) then g.x0 when (n.n0 = cast(? as signed)) then g.x1 when (n.n0 = cast(? as signed)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as signed)) then g.y0 when (n.n0 = cast(? as signed)) then g.y1 when (n.n0 = cast(? as signed)) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.d2 as d2, r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, r.g0) as k7
      from (
        select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < b.b0) then (? + 0e0) when (p.u0 > b.b1) then (? + 0e0) when (p.u0 >= b.b1) then (? + 0e0) when (((((p.u0 - b.b0) * (? + 0e0)) + 0e0) / nullif((b.b1 - b.b0), 0)) >= (? + 0e0)) then (? + 0e0) else floor(((((p.u0 - b.b0) * (? + 0e0)) + 0e0) / nullif((b.b1 - b.b0), 0))) end as g0
        from (
          select a.d2 as d2, a.d0 as h0, a.d1 as v0, (timestampdiff(microsecond, '1970-01-01', a.d0) + 0e0) as u0
          from (
            select t0.`at` as d0, t0.`price` as d1, t0.`region` collate utf8mb4_0900_bin as d2
            from `fixture`.`sales` as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
        cross join (
          select min(p.u0) as b0, max(p.u0) as b1
          from (
            select a.d2 as d2, a.d0 as h0, a.d1 as v0, (timestampdiff(microsecond, '1970-01-01', a.d0) + 0e0) as u0
            from (
              select t0.`at` as d0, t0.`price` as d1, t0.`region` collate utf8mb4_0900_bin as d2
              from `fixture`.`sales` as t0
            ) as a
            where (a.d0 is not null)
              and (a.d1 is not null)
          ) as p
        ) as b
      ) as r
    ) as q
    group by q.d2, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as signed)) or ((n.n0 = cast(? as signed)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as signed)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as signed)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 is null, a.d0, a.d2 is null, a.d2, a.d1 is null, a.d1
limit 101;

-- reduce: a range of the axis, with what lies outside beside it
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,0,1,2,3]
select a.d0 as `at`, a.d1 as `price`, a.d2 as `region`
from (
  select g.d2 as d2, case when (n.n0 = cast(? as signed)) then g.x0 when (n.n0 = cast(? as signed)) then g.x1 when (n.n0 = cast(? as signed)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as signed)) then g.y0 when (n.n0 = cast(? as signed)) then g.y1 when (n.n0 = cast(? as signed)) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.d2 as d2, r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, r.g0) as k7
      from (
        select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < (? + 0e0)) then (? + 0e0) when (p.u0 > (? + 0e0)) then (? + 0e0) when (p.u0 >= (? + 0e0)) then (? + 0e0) when (((((p.u0 - (? + 0e0)) * (? + 0e0)) + 0e0) / nullif(((? + 0e0) - (? + 0e0)), 0)) >= (? + 0e0)) then (? + 0e0) else floor(((((p.u0 - (? + 0e0)) * (? + 0e0)) + 0e0) / nullif(((? + 0e0) - (? + 0e0)), 0))) end as g0
        from (
          select a.d2 as d2, a.d0 as h0, a.d1 as v0, (timestampdiff(microsecond, '1970-01-01', a.d0) + 0e0) as u0
          from (
            select t0.`at` as d0, t0.`price` as d1, t0.`region` collate utf8mb4_0900_bin as d2
            from `fixture`.`sales` as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as r
    ) as q
    group by q.d2, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as signed)) or ((n.n0 = cast(? as signed)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as signed)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as signed)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 is null, a.d0, a.d2 is null, a.d2, a.d1 is null, a.d1
limit 101;

-- reduce: zoomed by a filter
-- [0,1,2,0,1,2,1735689600000000,-1,1736121600000000,4,1736121600000000,3,1735689600000000,4,1736121600000000,1735689600000000,4,3,1735689600000000,4,1736121600000000,1735689600000000,"2025-01-01 00:00:00","2025-01-06 00:00:00",0,1,2,3]
select a.d0 as `at`, a.d1 as `price`, a.d2 as `region`
from (
  select g.d2 as d2, case when (n.n0 = cast(? as signed)) then g.x0 when (n.n0 = cast(? as signed)) then g.x1 when (n.n0 = cast(? as signed)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as signed)) then g.y0 when (n.n0 = cast(? as signed)) then g.y1 when (n.n0 = cast(? as signed)) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.d2 as d2, r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, r.g0) as k7
      from (
        select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < (? + 0e0)) then (? + 0e0) when (p.u0 > (? + 0e0)) then (? + 0e0) when (p.u0 >= (? + 0e0)) then (? + 0e0) when (((((p.u0 - (? + 0e0)) * (? + 0e0)) + 0e0) / nullif(((? + 0e0) - (? + 0e0)), 0)) >= (? + 0e0)) then (? + 0e0) else floor(((((p.u0 - (? + 0e0)) * (? + 0e0)) + 0e0) / nullif(((? + 0e0) - (? + 0e0)), 0))) end as g0
        from (
          select a.d2 as d2, a.d0 as h0, a.d1 as v0, (timestampdiff(microsecond, '1970-01-01', a.d0) + 0e0) as u0
          from (
            select t0.`at` as d0, t0.`price` as d1, t0.`region` collate utf8mb4_0900_bin as d2
            from `fixture`.`sales` as t0
            where (t0.`at` >= cast(? as datetime(6)))
              and (t0.`at` < cast(? as datetime(6)))
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as r
    ) as q
    group by q.d2, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as signed)) or ((n.n0 = cast(? as signed)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as signed)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as signed)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 is null, a.d0, a.d2 is null, a.d2, a.d1 is null, a.d1
limit 101;

-- reduce: one series of many points, with ties and fractions
-- [0,1,2,0,1,2,1735689600000000,-1,1767139200500000,2,1767139200500000,1,1735689600000000,2,1767139200500000,1735689600000000,2,1,1735689600000000,2,1767139200500000,1735689600000000,"2025-01-01 00:00:00",0,1,2,3]
select a.d0 as `ts1`, a.d1 as `id`
from (
  select case when (n.n0 = cast(? as signed)) then g.x0 when (n.n0 = cast(? as signed)) then g.x1 when (n.n0 = cast(? as signed)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as signed)) then g.y0 when (n.n0 = cast(? as signed)) then g.y1 when (n.n0 = cast(? as signed)) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k7
      from (
        select p.h0 as h0, p.v0 as v0, case when (p.u0 < (? + 0e0)) then (? + 0e0) when (p.u0 > (? + 0e0)) then (? + 0e0) when (p.u0 >= (? + 0e0)) then (? + 0e0) when (((((p.u0 - (? + 0e0)) * (? + 0e0)) + 0e0) / nullif(((? + 0e0) - (? + 0e0)), 0)) >= (? + 0e0)) then (? + 0e0) else floor(((((p.u0 - (? + 0e0)) * (? + 0e0)) + 0e0) / nullif(((? + 0e0) - (? + 0e0)), 0))) end as g0
        from (
          select a.d0 as h0, a.d1 as v0, (timestampdiff(microsecond, '1970-01-01', a.d0) + 0e0) as u0
          from (
            select t0.`ts1` as d0, t0.`id` as d1
            from `fixture`.`moments` as t0
            where t0.`ts1` >= cast(? as datetime(6))
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as r
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as signed)) or ((n.n0 = cast(? as signed)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as signed)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as signed)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 101;

-- reduce: along numbers, from one of the ends
-- [0,1,2,0,1,2,0,-1,2,1,0,2,0,2,1,0,2,0,0,1,2,3]
select a.d0 as `int1`, a.d1 as `num1`
from (
  select case when (n.n0 = cast(? as signed)) then g.x0 when (n.n0 = cast(? as signed)) then g.x1 when (n.n0 = cast(? as signed)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as signed)) then g.y0 when (n.n0 = cast(? as signed)) then g.y1 when (n.n0 = cast(? as signed)) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k7
      from (
        select p.h0 as h0, p.v0 as v0, case when (p.u0 < (? + 0e0)) then (? + 0e0) when (p.u0 > b.b1) then (? + 0e0) when (p.u0 >= b.b1) then (? + 0e0) when (((((p.u0 - (? + 0e0)) * (? + 0e0)) + 0e0) / nullif((b.b1 - (? + 0e0)), 0)) >= (? + 0e0)) then (? + 0e0) else floor(((((p.u0 - (? + 0e0)) * (? + 0e0)) + 0e0) / nullif((b.b1 - (? + 0e0)), 0))) end as g0
        from (
          select a.d0 as h0, a.d1 as v0, (a.d0 + 0e0) as u0
          from (
            select t0.`int1` as d0, t0.`num1` as d1
            from `fixture`.`types` as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
        cross join (
          select min(p.u0) as b0, max(p.u0) as b1
          from (
            select a.d0 as h0, a.d1 as v0, (a.d0 + 0e0) as u0
            from (
              select t0.`int1` as d0, t0.`num1` as d1
              from `fixture`.`types` as t0
            ) as a
            where (a.d0 is not null)
              and (a.d1 is not null)
          ) as p
        ) as b
      ) as r
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as signed)) or ((n.n0 = cast(? as signed)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as signed)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as signed)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 101;

-- reduce: groups of days, of a measure
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,9,0,1,2,3]
select a.d0 as `day`, a.d1 as `region`, a.m0 as `total`
from (
  select g.d1 as d1, case when (n.n0 = cast(? as signed)) then g.x0 when (n.n0 = cast(? as signed)) then g.x1 when (n.n0 = cast(? as signed)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as signed)) then g.y0 when (n.n0 = cast(? as signed)) then g.y1 when (n.n0 = cast(? as signed)) then g.y2 else g.y3 end as m0
  from (
    select q.d1 as d1, min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.d1 as d1, r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d1, r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d1, r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d1, r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d1, r.g0) as k7
      from (
        select p.d1 as d1, p.h0 as h0, p.v0 as v0, case when (p.u0 < (? + 0e0)) then (? + 0e0) when (p.u0 > (? + 0e0)) then (? + 0e0) when (p.u0 >= (? + 0e0)) then (? + 0e0) when (((((p.u0 - (? + 0e0)) * (? + 0e0)) + 0e0) / nullif(((? + 0e0) - (? + 0e0)), 0)) >= (? + 0e0)) then (? + 0e0) else floor(((((p.u0 - (? + 0e0)) * (? + 0e0)) + 0e0) / nullif(((? + 0e0) - (? + 0e0)), 0))) end as g0
        from (
          select a.d1 as d1, a.d0 as h0, a.m0 as v0, (timestampdiff(microsecond, '1970-01-01', a.d0) + 0e0) as u0
          from (
            select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0, count(*) as m1
            from (
              select t0.`day` as d0, t0.`region` collate utf8mb4_0900_bin as d1, t0.`amount` as v0
              from `fixture`.`sales` as t0
            ) as s
            group by s.d0, s.d1
          ) as a
          where (a.m1 < cast(? as signed))
            and (a.d0 is not null)
            and (a.m0 is not null)
        ) as p
      ) as r
    ) as q
    group by q.d1, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as signed)) or ((n.n0 = cast(? as signed)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as signed)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as signed)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1, a.m0 is null, a.m0
limit 101;

-- reduce: rows at one place, equal and not
-- [0,1,2,0,1,2,-1,5,4,5,5,4,5,0,1,2,3]
select a.d0 as `year`, a.d1 as `amount`
from (
  select case when (n.n0 = cast(? as signed)) then g.x0 when (n.n0 = cast(? as signed)) then g.x1 when (n.n0 = cast(? as signed)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as signed)) then g.y0 when (n.n0 = cast(? as signed)) then g.y1 when (n.n0 = cast(? as signed)) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k7
      from (
        select p.h0 as h0, p.v0 as v0, case when (p.u0 < b.b0) then (? + 0e0) when (p.u0 > b.b1) then (? + 0e0) when (p.u0 >= b.b1) then (? + 0e0) when (((((p.u0 - b.b0) * (? + 0e0)) + 0e0) / nullif((b.b1 - b.b0), 0)) >= (? + 0e0)) then (? + 0e0) else floor(((((p.u0 - b.b0) * (? + 0e0)) + 0e0) / nullif((b.b1 - b.b0), 0))) end as g0
        from (
          select a.d0 as h0, a.d1 as v0, (timestampdiff(microsecond, '1970-01-01', a.d0) + 0e0) as u0
          from (
            select makedate(year(t0.`day`), 1) as d0, t0.`amount` as d1
            from `fixture`.`sales` as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
        cross join (
          select min(p.u0) as b0, max(p.u0) as b1
          from (
            select a.d0 as h0, a.d1 as v0, (timestampdiff(microsecond, '1970-01-01', a.d0) + 0e0) as u0
            from (
              select makedate(year(t0.`day`), 1) as d0, t0.`amount` as d1
              from `fixture`.`sales` as t0
            ) as a
            where (a.d0 is not null)
              and (a.d1 is not null)
          ) as p
        ) as b
      ) as r
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as signed)) or ((n.n0 = cast(? as signed)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as signed)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as signed)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 is null, a.d0 desc, a.d1 is null, a.d1
limit 101;

-- reduce: everything at one place, and nothing
-- [0,1,2,0,1,2,-1,5,4,5,5,4,5,"2025-01-05","2025-01-05",0,1,2,3]
select a.d0 as `day`, a.d1 as `amount`
from (
  select case when (n.n0 = cast(? as signed)) then g.x0 when (n.n0 = cast(? as signed)) then g.x1 when (n.n0 = cast(? as signed)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as signed)) then g.y0 when (n.n0 = cast(? as signed)) then g.y1 when (n.n0 = cast(? as signed)) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k7
      from (
        select p.h0 as h0, p.v0 as v0, case when (p.u0 < b.b0) then (? + 0e0) when (p.u0 > b.b1) then (? + 0e0) when (p.u0 >= b.b1) then (? + 0e0) when (((((p.u0 - b.b0) * (? + 0e0)) + 0e0) / nullif((b.b1 - b.b0), 0)) >= (? + 0e0)) then (? + 0e0) else floor(((((p.u0 - b.b0) * (? + 0e0)) + 0e0) / nullif((b.b1 - b.b0), 0))) end as g0
        from (
          select a.d0 as h0, a.d1 as v0, (timestampdiff(microsecond, '1970-01-01', a.d0) + 0e0) as u0
          from (
            select t0.`day` as d0, t0.`amount` as d1
            from `fixture`.`sales` as t0
            where t0.`day` = cast(? as date)
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
        cross join (
          select min(p.u0) as b0, max(p.u0) as b1
          from (
            select a.d0 as h0, a.d1 as v0, (timestampdiff(microsecond, '1970-01-01', a.d0) + 0e0) as u0
            from (
              select t0.`day` as d0, t0.`amount` as d1
              from `fixture`.`sales` as t0
              where t0.`day` = cast(? as date)
            ) as a
            where (a.d0 is not null)
              and (a.d1 is not null)
          ) as p
        ) as b
      ) as r
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as signed)) or ((n.n0 = cast(? as signed)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as signed)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as signed)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 101;

-- reduce: of no rows
-- [0,1,2,0,1,2,-1,5,4,5,5,4,5,0,1,2,3]
select a.d0 as `int1`, a.d1 as `num1`
from (
  select case when (n.n0 = cast(? as signed)) then g.x0 when (n.n0 = cast(? as signed)) then g.x1 when (n.n0 = cast(? as signed)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as signed)) then g.y0 when (n.n0 = cast(? as signed)) then g.y1 when (n.n0 = cast(? as signed)) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k7
      from (
        select p.h0 as h0, p.v0 as v0, case when (p.u0 < b.b0) then (? + 0e0) when (p.u0 > b.b1) then (? + 0e0) when (p.u0 >= b.b1) then (? + 0e0) when (((((p.u0 - b.b0) * (? + 0e0)) + 0e0) / nullif((b.b1 - b.b0), 0)) >= (? + 0e0)) then (? + 0e0) else floor(((((p.u0 - b.b0) * (? + 0e0)) + 0e0) / nullif((b.b1 - b.b0), 0))) end as g0
        from (
          select a.d0 as h0, a.d1 as v0, (a.d0 + 0e0) as u0
          from (
            select t0.`int1` as d0, t0.`num1` as d1
            from `fixture`.`empty` as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
        cross join (
          select min(p.u0) as b0, max(p.u0) as b1
          from (
            select a.d0 as h0, a.d1 as v0, (a.d0 + 0e0) as u0
            from (
              select t0.`int1` as d0, t0.`num1` as d1
              from `fixture`.`empty` as t0
            ) as a
            where (a.d0 is not null)
              and (a.d1 is not null)
          ) as p
        ) as b
      ) as r
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as signed)) or ((n.n0 = cast(? as signed)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as signed)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as signed)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 101;

-- reduce: under a policy
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,"south","south",0,1,2,3]
select a.d0 as `at`, a.d1 as `price`, a.d2 as `region`
from (
  select g.d2 as d2, case when (n.n0 = cast(? as signed)) then g.x0 when (n.n0 = cast(? as signed)) then g.x1 when (n.n0 = cast(? as signed)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as signed)) then g.y0 when (n.n0 = cast(? as signed)) then g.y1 when (n.n0 = cast(? as signed)) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.d2 as d2, r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, r.g0) as k7
      from (
        select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < (? + 0e0)) then (? + 0e0) when (p.u0 > (? + 0e0)) then (? + 0e0) when (p.u0 >= (? + 0e0)) then (? + 0e0) when (((((p.u0 - (? + 0e0)) * (? + 0e0)) + 0e0) / nullif(((? + 0e0) - (? + 0e0)), 0)) >= (? + 0e0)) then (? + 0e0) else floor(((((p.u0 - (? + 0e0)) * (? + 0e0)) + 0e0) / nullif(((? + 0e0) - (? + 0e0)), 0))) end as g0
        from (
          select a.d2 as d2, a.d0 as h0, a.d1 as v0, (timestampdiff(microsecond, '1970-01-01', a.d0) + 0e0) as u0
          from (
            select t0.`at` as d0, t0.`price` as d1, t0.`region` collate utf8mb4_0900_bin as d2
            from `fixture`.`sales` as t0
            where t0.`region` = ? and t0.`region` collate utf8mb4_0900_bin = ?
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as r
    ) as q
    group by q.d2, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as signed)) or ((n.n0 = cast(? as signed)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as signed)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as signed)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 is null, a.d0, a.d2 is null, a.d2, a.d1 is null, a.d1
limit 101;

-- reduce: no further than the reach, of rows
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,"2024-02-29 00:00:00","2025-03-01 00:00:00",0,1,2,3]
select a.d0 as `at`, a.d1 as `price`, a.d2 as `region`
from (
  select g.d2 as d2, case when (n.n0 = cast(? as signed)) then g.x0 when (n.n0 = cast(? as signed)) then g.x1 when (n.n0 = cast(? as signed)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as signed)) then g.y0 when (n.n0 = cast(? as signed)) then g.y1 when (n.n0 = cast(? as signed)) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.d2 as d2, r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, r.g0) as k7
      from (
        select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < (? + 0e0)) then (? + 0e0) when (p.u0 > (? + 0e0)) then (? + 0e0) when (p.u0 >= (? + 0e0)) then (? + 0e0) when (((((p.u0 - (? + 0e0)) * (? + 0e0)) + 0e0) / nullif(((? + 0e0) - (? + 0e0)), 0)) >= (? + 0e0)) then (? + 0e0) else floor(((((p.u0 - (? + 0e0)) * (? + 0e0)) + 0e0) / nullif(((? + 0e0) - (? + 0e0)), 0))) end as g0
        from (
          select a.d2 as d2, a.d0 as h0, a.d1 as v0, (timestampdiff(microsecond, '1970-01-01', a.d0) + 0e0) as u0
          from (
            select t0.`at` as d0, t0.`price` as d1, t0.`region` collate utf8mb4_0900_bin as d2
            from `fixture`.`sales` as t0
            where (t0.`at` >= cast(? as datetime(6)))
              and (t0.`at` <= cast(? as datetime(6)))
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as r
    ) as q
    group by q.d2, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as signed)) or ((n.n0 = cast(? as signed)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as signed)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as signed)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 is null, a.d0, a.d2 is null, a.d2, a.d1 is null, a.d1
limit 101;

-- reduce: no further than the reach, of days and groups
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,"2025-03-01",0,1,2,3]
select a.d0 as `day`, a.d1 as `region`, a.m0 as `total`
from (
  select g.d1 as d1, case when (n.n0 = cast(? as signed)) then g.x0 when (n.n0 = cast(? as signed)) then g.x1 when (n.n0 = cast(? as signed)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as signed)) then g.y0 when (n.n0 = cast(? as signed)) then g.y1 when (n.n0 = cast(? as signed)) then g.y2 else g.y3 end as m0
  from (
    select q.d1 as d1, min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.d1 as d1, r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d1, r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d1, r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d1, r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d1, r.g0) as k7
      from (
        select p.d1 as d1, p.h0 as h0, p.v0 as v0, case when (p.u0 < (? + 0e0)) then (? + 0e0) when (p.u0 > (? + 0e0)) then (? + 0e0) when (p.u0 >= (? + 0e0)) then (? + 0e0) when (((((p.u0 - (? + 0e0)) * (? + 0e0)) + 0e0) / nullif(((? + 0e0) - (? + 0e0)), 0)) >= (? + 0e0)) then (? + 0e0) else floor(((((p.u0 - (? + 0e0)) * (? + 0e0)) + 0e0) / nullif(((? + 0e0) - (? + 0e0)), 0))) end as g0
        from (
          select a.d1 as d1, a.d0 as h0, a.m0 as v0, (timestampdiff(microsecond, '1970-01-01', a.d0) + 0e0) as u0
          from (
            select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
            from (
              select t0.`day` as d0, t0.`region` collate utf8mb4_0900_bin as d1, t0.`amount` as v0
              from `fixture`.`sales` as t0
              where t0.`day` <= cast(? as date)
            ) as s
            group by s.d0, s.d1
          ) as a
          where (a.d0 is not null)
            and (a.m0 is not null)
        ) as p
      ) as r
    ) as q
    group by q.d1, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as signed)) or ((n.n0 = cast(? as signed)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as signed)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as signed)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1, a.m0 is null, a.m0
limit 101;

-- reduce: no further than the reach, along numbers
-- [0,1,2,0,1,2,3,-1,5,2,5,1,3,2,5,3,2,1,3,2,5,3,1,7,0,1,2,3]
select a.d0 as `int1`, a.d1 as `num1`
from (
  select case when (n.n0 = cast(? as signed)) then g.x0 when (n.n0 = cast(? as signed)) then g.x1 when (n.n0 = cast(? as signed)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as signed)) then g.y0 when (n.n0 = cast(? as signed)) then g.y1 when (n.n0 = cast(? as signed)) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k7
      from (
        select p.h0 as h0, p.v0 as v0, case when (p.u0 < (? + 0e0)) then (? + 0e0) when (p.u0 > (? + 0e0)) then (? + 0e0) when (p.u0 >= (? + 0e0)) then (? + 0e0) when (((((p.u0 - (? + 0e0)) * (? + 0e0)) + 0e0) / nullif(((? + 0e0) - (? + 0e0)), 0)) >= (? + 0e0)) then (? + 0e0) else floor(((((p.u0 - (? + 0e0)) * (? + 0e0)) + 0e0) / nullif(((? + 0e0) - (? + 0e0)), 0))) end as g0
        from (
          select a.d0 as h0, a.d1 as v0, (a.d0 + 0e0) as u0
          from (
            select t0.`int1` as d0, t0.`num1` as d1
            from `fixture`.`types` as t0
            where (t0.`int1` >= cast(? as signed))
              and (t0.`int1` <= cast(? as signed))
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as r
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as signed)) or ((n.n0 = cast(? as signed)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as signed)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as signed)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 101;

-- reduce: what is calculated looks beyond the reach
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,1735689600000000,1740700800000000,0,1,2,3]
select a.d0 as `day`, a.c0 as `so far`
from (
  select case when (n.n0 = cast(? as signed)) then g.x0 when (n.n0 = cast(? as signed)) then g.x1 when (n.n0 = cast(? as signed)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as signed)) then g.y0 when (n.n0 = cast(? as signed)) then g.y1 when (n.n0 = cast(? as signed)) then g.y2 else g.y3 end as c0
  from (
    select min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k7
      from (
        select p.h0 as h0, p.v0 as v0, case when (p.u0 < (? + 0e0)) then (? + 0e0) when (p.u0 > (? + 0e0)) then (? + 0e0) when (p.u0 >= (? + 0e0)) then (? + 0e0) when (((((p.u0 - (? + 0e0)) * (? + 0e0)) + 0e0) / nullif(((? + 0e0) - (? + 0e0)), 0)) >= (? + 0e0)) then (? + 0e0) else floor(((((p.u0 - (? + 0e0)) * (? + 0e0)) + 0e0) / nullif(((? + 0e0) - (? + 0e0)), 0))) end as g0
        from (
          select a.d0 as h0, a.c0 as v0, (timestampdiff(microsecond, '1970-01-01', a.d0) + 0e0) as u0
          from (
            select a.d0 as d0, a.m0 as m0, sum(a.m0) over (order by a.d0 is null, a.d0 rows between unbounded preceding and current row) as c0
            from (
              select s.d0 as d0, sum(s.v0) as m0
              from (
                select t0.`day` as d0, t0.`amount` as v0
                from `fixture`.`sales` as t0
              ) as s
              group by s.d0
            ) as a
          ) as a
          where (a.d0 is not null)
            and (a.c0 is not null)
            and ((timestampdiff(microsecond, '1970-01-01', a.d0) + 0e0) >= (? + 0e0))
            and ((timestampdiff(microsecond, '1970-01-01', a.d0) + 0e0) <= (? + 0e0))
        ) as p
      ) as r
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as signed)) or ((n.n0 = cast(? as signed)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as signed)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as signed)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 is null, a.d0, a.c0 is null, a.c0
limit 101;

-- reduce: several measures of a series
-- [0,1,2,3,4,5,6,0,1,2,3,4,5,6,7,-1,2,1,2,2,1,2,0,1,2,3,4,5,6,7]
select a.d0 as `day`, a.d1 as `region`, a.m0 as `total`, a.m1 as `mean`
from (
  select g.d1 as d1, case when (n.n0 = cast(? as signed)) then g.x0 when (n.n0 = cast(? as signed)) then g.x1 when (n.n0 = cast(? as signed)) then g.x2 when (n.n0 = cast(? as signed)) then g.x3 when (n.n0 = cast(? as signed)) then g.x4 when (n.n0 = cast(? as signed)) then g.x5 when (n.n0 = cast(? as signed)) then g.x6 else g.x7 end as d0, case when (n.n0 = cast(? as signed)) then g.y0 when (n.n0 = cast(? as signed)) then g.y1 when (n.n0 = cast(? as signed)) then g.y2 when (n.n0 = cast(? as signed)) then g.y3 end as m1, case when (n.n0 = cast(? as signed)) then g.y4 when (n.n0 = cast(? as signed)) then g.y5 when (n.n0 = cast(? as signed)) then g.y6 when (n.n0 = cast(? as signed)) then g.y7 end as m0
  from (
    select q.d1 as d1, min(case when (q.v0 is not null) then q.h0 end) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(case when (q.v0 is not null) then q.v0 end) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(case when (q.v0 is not null) then q.v0 end) as y2, max(case when (q.v0 is not null) then q.h0 end) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3, min(case when (q.v1 is not null) then q.h0 end) as x4, min(case when (q.k8 = q.k9) then q.k10 end) as y4, min(case when (q.k11 = q.k12) then q.k5 end) as x5, min(case when (q.v1 is not null) then q.v1 end) as y5, max(case when (q.k11 = q.k13) then q.k5 end) as x6, max(case when (q.v1 is not null) then q.v1 end) as y6, max(case when (q.v1 is not null) then q.h0 end) as x7, max(case when (q.k8 = q.k14) then q.k10 end) as y7
    from (
      select r.d1 as d1, r.h0 as h0, r.v0 as v0, r.v1 as v1, r.g0 as g0, case when ((r.v0 is not null) and (r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d1, r.g0) as k1, r.v0 as k2, case when ((r.v0 is not null) and (r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.v0 is not null) and (r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d1, r.g0) as k4, r.h0 as k5, max(case when ((r.v0 is not null) and (r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d1, r.g0) as k6, max(case when ((r.v0 is not null) and (r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d1, r.g0) as k7, case when ((r.v1 is not null) and (r.v1 is not null) and (r.h0 is not null)) then r.h0 end as k8, min(case when ((r.v1 is not null) and (r.v1 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d1, r.g0) as k9, r.v1 as k10, case when ((r.v1 is not null) and (r.h0 is not null) and (r.v1 is not null)) then r.v1 end as k11, min(case when ((r.v1 is not null) and (r.h0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d1, r.g0) as k12, max(case when ((r.v1 is not null) and (r.h0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d1, r.g0) as k13, max(case when ((r.v1 is not null) and (r.v1 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d1, r.g0) as k14
      from (
        select p.d1 as d1, p.h0 as h0, p.v0 as v0, p.v1 as v1, case when (p.u0 < b.b0) then (? + 0e0) when (p.u0 > b.b1) then (? + 0e0) when (p.u0 >= b.b1) then (? + 0e0) when (((((p.u0 - b.b0) * (? + 0e0)) + 0e0) / nullif((b.b1 - b.b0), 0)) >= (? + 0e0)) then (? + 0e0) else floor(((((p.u0 - b.b0) * (? + 0e0)) + 0e0) / nullif((b.b1 - b.b0), 0))) end as g0
        from (
          select a.d1 as d1, a.d0 as h0, a.m1 as v0, a.m0 as v1, (timestampdiff(microsecond, '1970-01-01', a.d0) + 0e0) as u0
          from (
            select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0, avg((s.v1 + 0e0)) as m1, count(*) as m2
            from (
              select t0.`day` as d0, t0.`region` collate utf8mb4_0900_bin as d1, t0.`amount` as v0, t0.`price` as v1
              from `fixture`.`sales` as t0
            ) as s
            group by s.d0, s.d1
          ) as a
          where a.d0 is not null
        ) as p
        cross join (
          select min(p.u0) as b0, max(p.u0) as b1
          from (
            select a.d1 as d1, a.d0 as h0, a.m1 as v0, a.m0 as v1, (timestampdiff(microsecond, '1970-01-01', a.d0) + 0e0) as u0
            from (
              select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0, avg((s.v1 + 0e0)) as m1, count(*) as m2
              from (
                select t0.`day` as d0, t0.`region` collate utf8mb4_0900_bin as d1, t0.`amount` as v0, t0.`price` as v1
                from `fixture`.`sales` as t0
              ) as s
              group by s.d0, s.d1
            ) as a
            where a.d0 is not null
          ) as p
        ) as b
      ) as r
    ) as q
    group by q.d1, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0 union all select 4 as n0 union all select 5 as n0 union all select 6 as n0 union all select 7 as n0) as n
  where (((n.n0 = cast(? as signed)) and (g.x0 is not null)) or ((n.n0 = cast(? as signed)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as signed)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as signed)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))) or ((n.n0 = cast(? as signed)) and (g.x4 is not null)) or ((n.n0 = cast(? as signed)) and ((g.x5 <> g.x4) or (g.y5 <> g.y4))) or ((n.n0 = cast(? as signed)) and ((g.x6 <> g.x4) or (g.y6 <> g.y4)) and ((g.x6 <> g.x5) or (g.y6 <> g.y5))) or ((n.n0 = cast(? as signed)) and ((g.x7 <> g.x4) or (g.y7 <> g.y4)) and ((g.x7 <> g.x5) or (g.y7 <> g.y5)) and ((g.x7 <> g.x6) or (g.y7 <> g.y6))))
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1, a.m1 is null, a.m1, a.m0 is null, a.m0
limit 101;

-- reduce: several columns, each with gaps of its own
-- [0,1,2,3,4,5,6,0,1,2,3,4,5,6,7,-1,2,1,2,2,1,2,0,1,2,3,4,5,6,7]
select a.d0 as `int1`, a.d1 as `num1`, a.d2 as `dec1`
from (
  select case when (n.n0 = cast(? as signed)) then g.x0 when (n.n0 = cast(? as signed)) then g.x1 when (n.n0 = cast(? as signed)) then g.x2 when (n.n0 = cast(? as signed)) then g.x3 when (n.n0 = cast(? as signed)) then g.x4 when (n.n0 = cast(? as signed)) then g.x5 when (n.n0 = cast(? as signed)) then g.x6 else g.x7 end as d0, case when (n.n0 = cast(? as signed)) then g.y0 when (n.n0 = cast(? as signed)) then g.y1 when (n.n0 = cast(? as signed)) then g.y2 when (n.n0 = cast(? as signed)) then g.y3 end as d1, case when (n.n0 = cast(? as signed)) then g.y4 when (n.n0 = cast(? as signed)) then g.y5 when (n.n0 = cast(? as signed)) then g.y6 when (n.n0 = cast(? as signed)) then g.y7 end as d2
  from (
    select min(case when (q.v0 is not null) then q.h0 end) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(case when (q.v0 is not null) then q.v0 end) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(case when (q.v0 is not null) then q.v0 end) as y2, max(case when (q.v0 is not null) then q.h0 end) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3, min(case when (q.v1 is not null) then q.h0 end) as x4, min(case when (q.k8 = q.k9) then q.k10 end) as y4, min(case when (q.k11 = q.k12) then q.k5 end) as x5, min(case when (q.v1 is not null) then q.v1 end) as y5, max(case when (q.k11 = q.k13) then q.k5 end) as x6, max(case when (q.v1 is not null) then q.v1 end) as y6, max(case when (q.v1 is not null) then q.h0 end) as x7, max(case when (q.k8 = q.k14) then q.k10 end) as y7
    from (
      select r.h0 as h0, r.v0 as v0, r.v1 as v1, r.g0 as g0, case when ((r.v0 is not null) and (r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k1, r.v0 as k2, case when ((r.v0 is not null) and (r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.v0 is not null) and (r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k4, r.h0 as k5, max(case when ((r.v0 is not null) and (r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k6, max(case when ((r.v0 is not null) and (r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k7, case when ((r.v1 is not null) and (r.v1 is not null) and (r.h0 is not null)) then r.h0 end as k8, min(case when ((r.v1 is not null) and (r.v1 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k9, r.v1 as k10, case when ((r.v1 is not null) and (r.h0 is not null) and (r.v1 is not null)) then r.v1 end as k11, min(case when ((r.v1 is not null) and (r.h0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.g0) as k12, max(case when ((r.v1 is not null) and (r.h0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.g0) as k13, max(case when ((r.v1 is not null) and (r.v1 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k14
      from (
        select p.h0 as h0, p.v0 as v0, p.v1 as v1, case when (p.u0 < b.b0) then (? + 0e0) when (p.u0 > b.b1) then (? + 0e0) when (p.u0 >= b.b1) then (? + 0e0) when (((((p.u0 - b.b0) * (? + 0e0)) + 0e0) / nullif((b.b1 - b.b0), 0)) >= (? + 0e0)) then (? + 0e0) else floor(((((p.u0 - b.b0) * (? + 0e0)) + 0e0) / nullif((b.b1 - b.b0), 0))) end as g0
        from (
          select a.d0 as h0, a.d1 as v0, a.d2 as v1, (a.d0 + 0e0) as u0
          from (
            select t0.`int1` as d0, t0.`num1` as d1, t0.`dec1` as d2
            from `fixture`.`types` as t0
          ) as a
          where a.d0 is not null
        ) as p
        cross join (
          select min(p.u0) as b0, max(p.u0) as b1
          from (
            select a.d0 as h0, a.d1 as v0, a.d2 as v1, (a.d0 + 0e0) as u0
            from (
              select t0.`int1` as d0, t0.`num1` as d1, t0.`dec1` as d2
              from `fixture`.`types` as t0
            ) as a
            where a.d0 is not null
          ) as p
        ) as b
      ) as r
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0 union all select 4 as n0 union all select 5 as n0 union all select 6 as n0 union all select 7 as n0) as n
  where (((n.n0 = cast(? as signed)) and (g.x0 is not null)) or ((n.n0 = cast(? as signed)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as signed)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as signed)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))) or ((n.n0 = cast(? as signed)) and (g.x4 is not null)) or ((n.n0 = cast(? as signed)) and ((g.x5 <> g.x4) or (g.y5 <> g.y4))) or ((n.n0 = cast(? as signed)) and ((g.x6 <> g.x4) or (g.y6 <> g.y4)) and ((g.x6 <> g.x5) or (g.y6 <> g.y5))) or ((n.n0 = cast(? as signed)) and ((g.x7 <> g.x4) or (g.y7 <> g.y4)) and ((g.x7 <> g.x5) or (g.y7 <> g.y5)) and ((g.x7 <> g.x6) or (g.y7 <> g.y6))))
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1, a.d2 is null, a.d2
limit 101;

-- pair: of everything
-- [0,0,1]
select a.m0 as `corr`, a.m1 as `slope`, a.m2 as `intercept`, a.m3 as r2
from (
  select ((sum((s.l0 * s.l2)) + 0e0) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, ((sum((s.l0 * s.l2)) + 0e0) / nullif(sum((s.l0 * s.l0)), 0)) as m1, (max(s.l3) - (((sum((s.l0 * s.l2)) + 0e0) / nullif(sum((s.l0 * s.l0)), 0)) * max(s.l1))) as m2, case when ((sum((s.l2 * s.l2)) = (? + 0e0)) and (sum((s.l0 * s.l0)) > (? + 0e0))) then (? + 0e0) else (((sum((s.l0 * s.l2)) * sum((s.l0 * s.l2))) + 0e0) / nullif((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2))), 0)) end as m3
  from (
    select r.v0 as v0, r.v1 as v1, (case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v1 + 0e0) end - avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v1 + 0e0) end + 0e0)) over ()) as l0, avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v1 + 0e0) end + 0e0)) over () as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v0 + 0e0) end - avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v0 + 0e0) end + 0e0)) over ()) as l2, avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v0 + 0e0) end + 0e0)) over () as l3
    from (
      select t0.`price` as v0, t0.`amount` as v1
      from `fixture`.`sales` as t0
    ) as r
  ) as s
) as a
limit 101;

-- pair: the line through a cloud, and how many rows it is of
-- [0,0,1]
select a.m0 as `slope`, a.m1 as `intercept`, a.m2 as r2, a.m3 as `count`
from (
  select ((sum((s.l0 * s.l2)) + 0e0) / nullif(sum((s.l0 * s.l0)), 0)) as m0, (max(s.l3) - (((sum((s.l0 * s.l2)) + 0e0) / nullif(sum((s.l0 * s.l0)), 0)) * max(s.l1))) as m1, case when ((sum((s.l2 * s.l2)) = (? + 0e0)) and (sum((s.l0 * s.l0)) > (? + 0e0))) then (? + 0e0) else (((sum((s.l0 * s.l2)) * sum((s.l0 * s.l2))) + 0e0) / nullif((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2))), 0)) end as m2, count(case when s.f2 then s.v0 end) as m3
  from (
    select r.v0 as v0, r.v1 as v1, r.f2 as f2, (case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v1 + 0e0) end - avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v1 + 0e0) end + 0e0)) over ()) as l0, avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v1 + 0e0) end + 0e0)) over () as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v0 + 0e0) end - avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v0 + 0e0) end + 0e0)) over ()) as l2, avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v0 + 0e0) end + 0e0)) over () as l3
    from (
      select t0.`price` as v0, t0.`amount` as v1, t0.`amount` is not null as f2
      from `fixture`.`sales` as t0
    ) as r
  ) as s
) as a
limit 101;

-- pair: by groups, of one row, of equal ones, of none
-- [0,0,1]
select a.d0 as `day`, a.m0 as `corr`, a.m1 as `slope`, a.m2 as `intercept`, a.m3 as r2
from (
  select s.d0 as d0, ((sum((s.l0 * s.l2)) + 0e0) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, ((sum((s.l0 * s.l2)) + 0e0) / nullif(sum((s.l0 * s.l0)), 0)) as m1, (max(s.l3) - (((sum((s.l0 * s.l2)) + 0e0) / nullif(sum((s.l0 * s.l0)), 0)) * max(s.l1))) as m2, case when ((sum((s.l2 * s.l2)) = (? + 0e0)) and (sum((s.l0 * s.l0)) > (? + 0e0))) then (? + 0e0) else (((sum((s.l0 * s.l2)) * sum((s.l0 * s.l2))) + 0e0) / nullif((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2))), 0)) end as m3
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, (case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v1 + 0e0) end - avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v1 + 0e0) end + 0e0)) over (partition by r.d0)) as l0, avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v1 + 0e0) end + 0e0)) over (partition by r.d0) as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v0 + 0e0) end - avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v0 + 0e0) end + 0e0)) over (partition by r.d0)) as l2, avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v0 + 0e0) end + 0e0)) over (partition by r.d0) as l3
    from (
      select t0.`day` as d0, t0.`price` as v0, t0.`amount` as v1
      from `fixture`.`sales` as t0
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- pair: with a condition, and a median beside
-- [0,0,1,1,1,1,1,0.5,2]
select a.d0 as `region`, a.m0 as `corr`, a.m1 as `slope`, a.m2 as `intercept`, a.m3 as r2, a.m4 as `middle`
from (
  select s.d0 as d0, ((sum((s.l0 * s.l2)) + 0e0) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, ((sum((s.l0 * s.l2)) + 0e0) / nullif(sum((s.l0 * s.l0)), 0)) as m1, (max(s.l3) - (((sum((s.l0 * s.l2)) + 0e0) / nullif(sum((s.l0 * s.l0)), 0)) * max(s.l1))) as m2, case when ((sum((s.l2 * s.l2)) = (? + 0e0)) and (sum((s.l0 * s.l0)) > (? + 0e0))) then (? + 0e0) else (((sum((s.l0 * s.l2)) * sum((s.l0 * s.l2))) + 0e0) / nullif((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2))), 0)) end as m3, (max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + (? + 0e0))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + (? + 0e0))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m4
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, r.f2 as f2, r.k0 as k0, r.k1 as k1, r.k2 as k2, (case when ((r.v1 is not null) and (r.v0 is not null) and r.f2) then (r.v1 + 0e0) end - avg((case when ((r.v1 is not null) and (r.v0 is not null) and r.f2) then (r.v1 + 0e0) end + 0e0)) over (partition by r.d0)) as l0, avg((case when ((r.v1 is not null) and (r.v0 is not null) and r.f2) then (r.v1 + 0e0) end + 0e0)) over (partition by r.d0) as l1, (case when ((r.v1 is not null) and (r.v0 is not null) and r.f2) then (r.v0 + 0e0) end - avg((case when ((r.v1 is not null) and (r.v0 is not null) and r.f2) then (r.v0 + 0e0) end + 0e0)) over (partition by r.d0)) as l2, avg((case when ((r.v1 is not null) and (r.v0 is not null) and r.f2) then (r.v0 + 0e0) end + 0e0)) over (partition by r.d0) as l3
    from (
      select r.d0 as d0, r.v0 as v0, r.v1 as v1, r.f2 as f2, row_number() over (partition by r.d0 order by (r.v0 + 0e0) is null, (r.v0 + 0e0)) as k0, (((count((r.v0 + 0e0)) over (partition by r.d0) + 0e0) - (? + 0e0)) * (? + 0e0)) as k1, (r.v0 + 0e0) as k2
      from (
        select t0.`region` collate utf8mb4_0900_bin as d0, t0.`price` as v0, t0.`amount` as v1, t0.`amount` > cast(? as signed) as f2
        from `fixture`.`sales` as t0
      ) as r
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 101;

-- pair: of decimals and integers, of a formula
-- [2]
select a.m0 as `c`, a.m1 as `s`
from (
  select ((sum((s.l0 * s.l2)) + 0e0) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, ((sum((s.l4 * s.l6)) + 0e0) / nullif(sum((s.l4 * s.l4)), 0)) as m1
  from (
    select r.v0 as v0, r.v1 as v1, r.v2 as v2, (case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v1 + 0e0) end - avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v1 + 0e0) end + 0e0)) over ()) as l0, avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v1 + 0e0) end + 0e0)) over () as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v0 + 0e0) end - avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v0 + 0e0) end + 0e0)) over ()) as l2, avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v0 + 0e0) end + 0e0)) over () as l3, (case when ((r.v0 is not null) and (r.v2 is not null)) then (r.v0 + 0e0) end - avg((case when ((r.v0 is not null) and (r.v2 is not null)) then (r.v0 + 0e0) end + 0e0)) over ()) as l4, avg((case when ((r.v0 is not null) and (r.v2 is not null)) then (r.v0 + 0e0) end + 0e0)) over () as l5, (case when ((r.v0 is not null) and (r.v2 is not null)) then (r.v2 + 0e0) end - avg((case when ((r.v0 is not null) and (r.v2 is not null)) then (r.v2 + 0e0) end + 0e0)) over ()) as l6, avg((case when ((r.v0 is not null) and (r.v2 is not null)) then (r.v2 + 0e0) end + 0e0)) over () as l7
    from (
      select t0.`dec1` as v0, t0.`int1` as v1, ((t0.`num1` + 0e0) / nullif(cast(? as signed), 0)) as v2
      from `fixture`.`types` as t0
    ) as r
  ) as s
) as a
limit 101;

-- pair: far from zero
-- [0,0,1,1000000000,3,1000000000]
select a.m0 as `c`, a.m1 as `s`, a.m2 as `r`
from (
  select ((sum((s.l0 * s.l2)) + 0e0) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, ((sum((s.l4 * s.l6)) + 0e0) / nullif(sum((s.l4 * s.l4)), 0)) as m1, case when ((sum((s.l6 * s.l6)) = (? + 0e0)) and (sum((s.l4 * s.l4)) > (? + 0e0))) then (? + 0e0) else (((sum((s.l4 * s.l6)) * sum((s.l4 * s.l6))) + 0e0) / nullif((sum((s.l4 * s.l4)) * sum((s.l6 * s.l6))), 0)) end as m2
  from (
    select r.v0 as v0, r.v1 as v1, r.v2 as v2, (case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v1 + 0e0) end - avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v1 + 0e0) end + 0e0)) over ()) as l0, avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v1 + 0e0) end + 0e0)) over () as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v0 + 0e0) end - avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v0 + 0e0) end + 0e0)) over ()) as l2, avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v0 + 0e0) end + 0e0)) over () as l3, (case when ((r.v1 is not null) and (r.v2 is not null)) then (r.v1 + 0e0) end - avg((case when ((r.v1 is not null) and (r.v2 is not null)) then (r.v1 + 0e0) end + 0e0)) over ()) as l4, avg((case when ((r.v1 is not null) and (r.v2 is not null)) then (r.v1 + 0e0) end + 0e0)) over () as l5, (case when ((r.v1 is not null) and (r.v2 is not null)) then (r.v2 + 0e0) end - avg((case when ((r.v1 is not null) and (r.v2 is not null)) then (r.v2 + 0e0) end + 0e0)) over ()) as l6, avg((case when ((r.v1 is not null) and (r.v2 is not null)) then (r.v2 + 0e0) end + 0e0)) over () as l7
    from (
      select (t0.`price` + cast(? as signed)) as v0, t0.`amount` as v1, ((t0.`amount` * cast(? as signed)) + cast(? as signed)) as v2
      from `fixture`.`sales` as t0
    ) as r
  ) as s
) as a
limit 101;

-- pair: a level line, a steep one, and no line
-- [0,0,1,0,1]
select a.m0 as `level`, a.m1 as `level fits`, a.m2 as `no slope`, a.m3 as `none`, a.m4 as `itself`
from (
  select ((sum((s.l0 * s.l2)) + 0e0) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, case when ((sum((s.l2 * s.l2)) = (? + 0e0)) and (sum((s.l0 * s.l0)) > (? + 0e0))) then (? + 0e0) else (((sum((s.l0 * s.l2)) * sum((s.l0 * s.l2))) + 0e0) / nullif((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2))), 0)) end as m1, ((sum((s.l0 * s.l2)) + 0e0) / nullif(sum((s.l0 * s.l0)), 0)) as m2, ((sum((s.l4 * s.l6)) + 0e0) / nullif(sum((s.l4 * s.l4)), 0)) as m3, (max(s.l9) - (((sum((s.l8 * s.l8)) + 0e0) / nullif(sum((s.l8 * s.l8)), 0)) * max(s.l9))) as m4
  from (
    select r.v0 as v0, r.v1 as v1, r.v2 as v2, r.f3 as f3, (case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v1 + 0e0) end - avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v1 + 0e0) end + 0e0)) over ()) as l0, avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v1 + 0e0) end + 0e0)) over () as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v0 + 0e0) end - avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v0 + 0e0) end + 0e0)) over ()) as l2, avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v0 + 0e0) end + 0e0)) over () as l3, (case when ((r.v2 is not null) and (r.v1 is not null) and r.f3) then (r.v2 + 0e0) end - avg((case when ((r.v2 is not null) and (r.v1 is not null) and r.f3) then (r.v2 + 0e0) end + 0e0)) over ()) as l4, avg((case when ((r.v2 is not null) and (r.v1 is not null) and r.f3) then (r.v2 + 0e0) end + 0e0)) over () as l5, (case when ((r.v2 is not null) and (r.v1 is not null) and r.f3) then (r.v1 + 0e0) end - avg((case when ((r.v2 is not null) and (r.v1 is not null) and r.f3) then (r.v1 + 0e0) end + 0e0)) over ()) as l6, avg((case when ((r.v2 is not null) and (r.v1 is not null) and r.f3) then (r.v1 + 0e0) end + 0e0)) over () as l7, (case when ((r.v1 is not null) and (r.v1 is not null)) then (r.v1 + 0e0) end - avg((case when ((r.v1 is not null) and (r.v1 is not null)) then (r.v1 + 0e0) end + 0e0)) over ()) as l8, avg((case when ((r.v1 is not null) and (r.v1 is not null)) then (r.v1 + 0e0) end + 0e0)) over () as l9
    from (
      select (t0.`int1` * cast(? as signed)) as v0, t0.`int1` as v1, t0.`int2` as v2, t0.`int1` = cast(? as signed) as f3
      from `fixture`.`types` as t0
    ) as r
  ) as s
) as a
limit 101;

-- pair: of no rows
-- [0,0,1]
select a.m0 as `corr`, a.m1 as `slope`, a.m2 as `intercept`, a.m3 as r2
from (
  select ((sum((s.l0 * s.l2)) + 0e0) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, ((sum((s.l0 * s.l2)) + 0e0) / nullif(sum((s.l0 * s.l0)), 0)) as m1, (max(s.l3) - (((sum((s.l0 * s.l2)) + 0e0) / nullif(sum((s.l0 * s.l0)), 0)) * max(s.l1))) as m2, case when ((sum((s.l2 * s.l2)) = (? + 0e0)) and (sum((s.l0 * s.l0)) > (? + 0e0))) then (? + 0e0) else (((sum((s.l0 * s.l2)) * sum((s.l0 * s.l2))) + 0e0) / nullif((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2))), 0)) end as m3
  from (
    select r.v0 as v0, r.v1 as v1, (case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v1 + 0e0) end - avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v1 + 0e0) end + 0e0)) over ()) as l0, avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v1 + 0e0) end + 0e0)) over () as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v0 + 0e0) end - avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v0 + 0e0) end + 0e0)) over ()) as l2, avg((case when ((r.v1 is not null) and (r.v0 is not null)) then (r.v0 + 0e0) end + 0e0)) over () as l3
    from (
      select t0.`num1` as v0, t0.`int1` as v1
      from `fixture`.`empty` as t0
    ) as r
  ) as s
) as a
limit 101;
