-- filter: text equals, case counts
-- ["north",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where t0."txt1" = ?
) as a
order by a.d0 nulls last
limit ?;

-- filter: text with quotes
-- ["O'Brien \"x\"",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where t0."txt1" = ?
) as a
order by a.d0 nulls last
limit ?;

-- filter: not equal leaves nulls out
-- ["north",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where t0."txt1" <> ?
) as a
order by a.d0 nulls last
limit ?;

-- filter: equals null
-- [101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where t0."num1" is null
) as a
order by a.d0 nulls last
limit ?;

-- filter: not equal to null
-- [101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where t0."bool1" is not null
) as a
order by a.d0 nulls last
limit ?;

-- filter: boolean
-- [false,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where t0."bool1" = cast(? as boolean)
) as a
order by a.d0 nulls last
limit ?;

-- filter: number comparisons
-- [0,10.5,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where (t0."num1" >= cast(? as bigint))
    and (t0."num1" < cast(? as double))
) as a
order by a.d0 nulls last
limit ?;

-- filter: decimal exactly
-- ["3.30",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where t0."dec1" = cast(? as decimal(38, 10))
) as a
order by a.d0 nulls last
limit ?;

-- filter: decimal by a number
-- [2.25,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where t0."dec1" > cast(? as double)
) as a
order by a.d0 nulls last
limit ?;

-- filter: integer by a text
-- [7,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where t0."int1" > cast(? as bigint)
) as a
order by a.d0 nulls last
limit ?;

-- filter: integer by a fraction
-- [6.5,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where t0."int1" > cast(? as double)
) as a
order by a.d0 nulls last
limit ?;

-- filter: integer beyond the floats
-- ["9007199254740993",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where t0."int1" < cast(? as bigint)
) as a
order by a.d0 nulls last
limit ?;

-- filter: in
-- ["South","north",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where t0."txt1" in (?, ?)
) as a
order by a.d0 nulls last
limit ?;

-- filter: in with null
-- ["South",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where ((t0."txt1" in (?)) or (t0."txt1" is null))
) as a
order by a.d0 nulls last
limit ?;

-- filter: in nothing
-- [false,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where cast(? as boolean)
) as a
order by a.d0 nulls last
limit ?;

-- filter: not in
-- [1,2,3,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where t0."int1" not in (cast(? as bigint), cast(? as bigint), cast(? as bigint))
) as a
order by a.d0 nulls last
limit ?;

-- filter: not in with null
-- ["north",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where (t0."txt1" not in (?))
    and (t0."txt1" is not null)
) as a
order by a.d0 nulls last
limit ?;

-- filter: not in nothing
-- [true,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where cast(? as boolean)
) as a
order by a.d0 nulls last
limit ?;

-- filter: not in days, where one has no day
-- ["2024-12-29","2024-12-30",12,101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."days" as t0
  where (t0."date1" not in (cast(? as date), cast(? as date)))
    and (t0."id" >= cast(? as bigint))
) as a
order by a.d0 nulls last
limit ?;

-- filter: neither of two, where one cannot be told
-- [6,5,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where not ((t0."int2" > cast(? as bigint)) or (t0."num1" > cast(? as bigint)))
) as a
order by a.d0 nulls last
limit ?;

-- filter: not both of two, where one cannot be told
-- ["nobody",4,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where not ((t0."txt1" <> ?) and (t0."int1" <> cast(? as bigint)))
) as a
order by a.d0 nulls last
limit ?;

-- filter: between numbers
-- [-0.5,7.25,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where (t0."num1" >= cast(? as double))
    and (t0."num1" <= cast(? as double))
) as a
order by a.d0 nulls last
limit ?;

-- filter: between with an open end
-- [0,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where t0."num1" <= cast(? as bigint)
) as a
order by a.d0 nulls last
limit ?;

-- filter: contains, whatever the case
-- ["OUT",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where strpos(lower(t0."txt1"), lower(?)) > 0
) as a
order by a.d0 nulls last
limit ?;

-- filter: contains has no wildcards
-- ["%_",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where strpos(lower(t0."txt1"), lower(?)) > 0
) as a
order by a.d0 nulls last
limit ?;

-- filter: starts with
-- ["ü",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where starts_with(lower(t0."txt1"), lower(?))
) as a
order by a.d0 nulls last
limit ?;

-- filter: ends with
-- ["🎉",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where starts_with(reverse(lower(t0."txt1")), reverse(lower(?)))
) as a
order by a.d0 nulls last
limit ?;

-- filter: is null
-- [101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where t0."json1" is not null
) as a
order by a.d0 nulls last
limit ?;

-- filter: time of day
-- ["09:30",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where t0."time1" >= cast(? as time(6))
) as a
order by a.d0 nulls last
limit ?;

-- filter: dates
-- ["2024-02-29","2024-12-30",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where (t0."date1" >= cast(? as date))
    and (t0."date1" <= cast(? as date))
) as a
order by a.d0 nulls last
limit ?;

-- filter: date by an instant
-- ["2025-01-05",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where t0."date1" = cast(? as date)
) as a
order by a.d0 nulls last
limit ?;

-- filter: timestamp, a whole day in UTC
-- ["2024-12-31 00:00:00","2025-01-01 00:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where (t0."ts1" >= cast(? as timestamp(6)))
    and (t0."ts1" < cast(? as timestamp(6)))
) as a
order by a.d0 nulls last
limit ?;

-- filter: timestamp, a whole day in Berlin
-- ["2024-12-31 23:00:00","2025-01-01 23:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where (t0."ts1" >= cast(? as timestamp(6)))
    and (t0."ts1" < cast(? as timestamp(6)))
) as a
order by a.d0 nulls last
limit ?;

-- filter: timestamp, not that day
-- ["2025-10-25 22:00:00","2025-10-26 23:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where ((t0."ts1" < cast(? as timestamp(6))) or (t0."ts1" >= cast(? as timestamp(6))))
) as a
order by a.d0 nulls last
limit ?;

-- filter: timestamp, last day included
-- ["2024-12-31 23:00:00","2025-03-30 22:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where (t0."ts1" >= cast(? as timestamp(6)))
    and (t0."ts1" < cast(? as timestamp(6)))
) as a
order by a.d0 nulls last
limit ?;

-- filter: timestamp, wall clock of Berlin
-- ["2025-03-30 01:00:00","2024-12-31 23:30:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where (t0."ts1" < cast(? as timestamp(6)))
    and (t0."ts1" >= cast(? as timestamp(6)))
) as a
order by a.d0 nulls last
limit ?;

-- filter: timestamp with offset and fraction
-- ["2025-06-15 12:00:00.123456",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where t0."ts1" = cast(? as timestamp(6))
) as a
order by a.d0 nulls last
limit ?;

-- filter: timestamps in a list
-- ["2024-02-29 23:30:00","2025-03-30 01:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where t0."ts1" in (cast(? as timestamp(6)), cast(? as timestamp(6)))
) as a
order by a.d0 nulls last
limit ?;

-- filter: days in a list of timestamps
-- ["2025-10-25 22:00:00","2025-10-26 23:00:00","2025-03-29 23:00:00","2025-03-30 22:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where ((t0."ts1" < cast(? as timestamp(6))) or (t0."ts1" >= cast(? as timestamp(6))))
    and ((t0."ts1" < cast(? as timestamp(6))) or (t0."ts1" >= cast(? as timestamp(6))))
) as a
order by a.d0 nulls last
limit ?;

-- filter: last 2 days of dates
-- ["2025-01-06","2025-01-08",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where (t0."date1" >= cast(? as date))
    and (t0."date1" < cast(? as date))
) as a
order by a.d0 nulls last
limit ?;

-- filter: last 2 weeks from Sunday
-- ["2024-12-29","2025-01-12",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where (t0."date1" >= cast(? as date))
    and (t0."date1" < cast(? as date))
) as a
order by a.d0 nulls last
limit ?;

-- filter: this month of timestamps in Berlin
-- ["2024-12-31 23:00:00","2025-01-31 23:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where (t0."ts1" >= cast(? as timestamp(6)))
    and (t0."ts1" < cast(? as timestamp(6)))
) as a
order by a.d0 nulls last
limit ?;

-- filter: last 4 quarters
-- ["2024-04-01","2025-04-01",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where (t0."date1" >= cast(? as date))
    and (t0."date1" < cast(? as date))
) as a
order by a.d0 nulls last
limit ?;

-- filter: last 90 minutes
-- ["2025-01-07 08:51:00","2025-01-07 10:21:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where (t0."ts1" >= cast(? as timestamp(6)))
    and (t0."ts1" < cast(? as timestamp(6)))
) as a
order by a.d0 nulls last
limit ?;

-- filter: last 36 hours of dates
-- ["2025-01-05","2025-01-08",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where (t0."date1" >= cast(? as date))
    and (t0."date1" < cast(? as date))
) as a
order by a.d0 nulls last
limit ?;

-- filter: nested groups
-- [true,"north",0,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where (((t0."bool1" = cast(? as boolean)) and (not (t0."txt1" = ?))) or (t0."int1" is null) or (not ((t0."num1" > cast(? as bigint)) or (t0."num1" is null))))
) as a
order by a.d0 nulls last
limit ?;

-- group: count of rows and of values
-- [101]
select a.m0 as "count", a.m1 as "count_num1", a.m2 as "countDistinct_txt1"
from (
  select count(*) as m0, count(s.v0) as m1, count(distinct s.v1) as m2
  from (
    select t0."num1" as v0, t0."txt1" as v1
    from "default"."types" as t0
  ) as s
) as a
limit ?;

-- group: every aggregate
-- [1,1,1,1,1,1,1,0.5,1,0.25,101]
select a.m0 as "sum_int2", a.m1 as "avg_int2", a.m2 as "min_date1", a.m3 as "max_txt1", a.m4 as "median_int2", a.m5 as "quantile_int2", a.m6 as "stddev_int2", a.m7 as "variance_int2", a.m8 as "first_txt1", a.m9 as "last_int1", a.m10 as "sum_dec1"
from (
  select sum(cast(s.v0 as decimal(38, 0))) as m0, avg(cast(s.v0 as double)) as m1, min(s.v1) as m2, max(s.v2) as m3, (max(case when (s.k0 = (floor(s.k1) + cast(? as double))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + cast(? as double))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(? as double))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m4, (max(case when (s.k0 = (floor(s.k3) + cast(? as double))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k3) + cast(? as double))) then s.k2 end) - max(case when (s.k0 = (floor(s.k3) + cast(? as double))) then s.k2 end)) * max((s.k3 - floor(s.k3))))) as m5, stddev_samp(cast(s.v0 as double)) as m6, var_samp(cast(s.v0 as double)) as m7, min_by(s.v2, case when s.v2 is not null and s.v1 is not null then row(s.v1, s.v2) end) as m8, max_by(s.v3, case when s.v3 is not null and s.v4 is not null then row(s.v4, s.v3) end) as m9, sum(s.v5) as m10
  from (
    select r.v0 as v0, r.v1 as v1, r.v2 as v2, r.v3 as v3, r.v4 as v4, r.v5 as v5, row_number() over (order by try_cast(r.v0 as double) nulls last) as k0, ((try_cast(count(try_cast(r.v0 as double)) over () as double) - cast(? as double)) * cast(? as double)) as k1, try_cast(r.v0 as double) as k2, ((try_cast(count(try_cast(r.v0 as double)) over () as double) - cast(? as double)) * cast(? as double)) as k3
    from (
      select t0."int2" as v0, t0."date1" as v1, t0."txt1" as v2, t0."int1" as v3, t0."ts1" as v4, t0."dec1" as v5
      from "default"."types" as t0
    ) as r
  ) as s
) as a
limit ?;

-- group: first and last of rows with the same key
-- [4,"2025-01-04","2025-01-06",101]
select a.d0 as "day", a.m0 as "open", a.m1 as "close", a.m2 as "dearest", a.m3 as "cheap"
from (
  select s.d0 as d0, min_by(s.v0, case when s.v0 is not null and s.v1 is not null then row(s.v1, s.v0) end) as m0, max_by(s.v0, case when s.v0 is not null and s.v1 is not null then row(s.v1, s.v0) end) as m1, max_by(s.v2, case when s.v2 is not null and s.v3 is not null then row(s.v3, s.v2) end) as m2, min_by(s.v3, case when s.v3 is not null and s.v4 is not null then row(s.v4, s.v3) end) filter (where s.f5) as m3
  from (
    select t0."day" as d0, t0."amount" as v0, t0."day" as v1, t0."region" as v2, t0."price" as v3, t0."at" as v4, t0."amount" > cast(? as bigint) as f5
    from "default"."sales" as t0
    where (t0."day" >= cast(? as date))
      and (t0."day" <= cast(? as date))
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- group: sums of integers are exact
-- [1000000000000000,101]
select a.m0 as "sum"
from (
  select sum(cast(s.v0 as decimal(38, 0))) as m0
  from (
    select (t0."int1" * cast(? as bigint)) as v0
    from "default"."types" as t0
  ) as s
) as a
limit ?;

-- group: by text, nulls last
-- [101]
select a.d0 as "txt1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t0."txt1" as d0
    from "default"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- group: top 2, ties by name
-- [2]
select a.d0 as "name", a.m0 as "rows"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t0."txt1" as d0
    from "default"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit ?;

-- group: nulls last also downwards
-- [6,101]
select a.d0 as "int1", a.m0 as "s"
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select t0."int1" as d0, t0."num1" as v0
    from "default"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 nulls last
offset ?
limit ?;

-- group: measures with filters
-- [true,0,101]
select a.m0 as "sum_int1", a.m1 as "count", a.m2 as "count_2"
from (
  select sum(cast(s.v0 as decimal(38, 0))) filter (where s.f1) as m0, count(*) filter (where s.f2) as m1, count(*) as m2
  from (
    select t0."int1" as v0, t0."bool1" = cast(? as boolean) as f1, t0."num1" < cast(? as bigint) as f2
    from "default"."types" as t0
  ) as s
) as a
limit ?;

-- group: having
-- [2,4,101]
select a.d0 as "bool1", a.m0 as "count", a.m1 as "avg_num1"
from (
  select s.d0 as d0, count(*) as m0, avg(cast(s.v0 as double)) as m1
  from (
    select t0."bool1" as d0, t0."num1" as v0
    from "default"."types" as t0
  ) as s
  group by s.d0
) as a
where ((a.m0 >= cast(? as bigint)) and (a.m0 <= cast(? as bigint)))
  and (a.m1 is not null)
order by a.d0 nulls last
limit ?;

-- group: no rows, no dimensions
-- [101]
select a.m0 as "count", a.m1 as "sum_int1", a.m2 as "avg_num1", a.m3 as "countDistinct_txt1"
from (
  select count(*) as m0, sum(cast(s.v0 as decimal(38, 0))) as m1, avg(cast(s.v1 as double)) as m2, count(distinct s.v2) as m3
  from (
    select t0."int1" as v0, t0."num1" as v1, t0."txt1" as v2
    from "default"."empty" as t0
  ) as s
) as a
limit ?;

-- group: no rows, by a dimension
-- [101]
select a.d0 as "txt1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t0."txt1" as d0
    from "default"."empty" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- group: limit 0
-- [0]
select a.d0 as "txt1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t0."txt1" as d0
    from "default"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- group: by a condition
-- [5,"much","little",101]
select a.d0 as "size", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select case when (t0."num1" > cast(? as bigint)) then ? else ? end as d0
    from "default"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- group: measure of a formula
-- [101]
select a.m0 as "mean", a.m1 as "largest"
from (
  select (cast(sum(s.v0) as double) / nullif(count(*), 0)) as m0, max(s.v1) as m1
  from (
    select t0."num1" as v0, abs(t0."num1") as v1
    from "default"."types" as t0
  ) as s
) as a
limit ?;

-- group: division by zero is null
-- [3]
select a.d0 as "int1", a.m0 as "ratio"
from (
  select s.d0 as d0, (cast(sum(s.v0) as double) / nullif(sum(cast(s.v1 as decimal(38, 0))), 0)) as m0
  from (
    select t0."int1" as d0, t0."num1" as v0, t0."int2" as v1
    from "default"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- grain: month of dates, in two levels
-- [101]
select a.d0 as "date1", a.m0 as "count", a.m1 as "sum_num1", a.m2 as "avg_int2", a.m3 as "max_txt1"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0, sum(b.p1) as m1, (cast(sum(b.p2) as double) / nullif(sum(cast(b.p3 as decimal(38, 0))), 0)) as m2, max(b.p4) as m3
  from (
    select cast(date_trunc('month', p.d0) as date) as d0, p.p0 as p0, p.p1 as p1, p.p2 as p2, p.p3 as p3, p.p4 as p4
    from (
      select s.d0 as d0, count(*) as p0, sum(s.v0) as p1, sum(try_cast(s.v1 as double)) as p2, count(s.v1) as p3, max(s.v2) as p4
      from (
        select cast(t0."date1" as date) as d0, t0."num1" as v0, t0."int2" as v1, t0."txt1" as v2
        from "default"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- grain: month, in one level for medians
-- [1,1,1,1,0.5,2]
select a.d0 as "date1", a.m0 as "median_int2"
from (
  select s.d0 as d0, (max(case when (s.k0 = (floor(s.k1) + cast(? as double))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + cast(? as double))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(? as double))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m0
  from (
    select r.d0 as d0, r.v0 as v0, row_number() over (partition by r.d0 order by try_cast(r.v0 as double) nulls last) as k0, ((try_cast(count(try_cast(r.v0 as double)) over (partition by r.d0) as double) - cast(? as double)) * cast(? as double)) as k1, try_cast(r.v0 as double) as k2
    from (
      select cast(date_trunc('month', t0."date1") as date) as d0, t0."int2" as v0
      from "default"."types" as t0
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- grain: week from Monday
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select date_trunc('week', cast(p.d0 as date)) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0."date1" as date) as d0
        from "default"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- grain: week from Sunday
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select date_add('day', -1, date_trunc('week', date_add('day', 1, cast(p.d0 as date)))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0."date1" as date) as d0
        from "default"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- grain: week from Saturday
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select date_add('day', -2, date_trunc('week', date_add('day', 2, cast(p.d0 as date)))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0."date1" as date) as d0
        from "default"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- grain: quarter
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select cast(date_trunc('quarter', p.d0) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0."date1" as date) as d0
        from "default"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- grain: year of timestamps in Berlin
-- ["Europe/Berlin",101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select cast(date_trunc('year', cast(at_timezone(with_timezone(p.d0, 'UTC'), ?) as timestamp(6))) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' then date_add('minute', -(minute(t0."ts1") % 15), date_trunc('minute', t0."ts1")) else t0."ts1" end as d0
        from "default"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- grain: year of timestamps in UTC
-- [101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select cast(date_trunc('year', p.d0) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0."ts1" as date) as d0
        from "default"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- grain: day of timestamps in New York
-- ["America/New_York",101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select cast(cast(at_timezone(with_timezone(p.d0, 'UTC'), ?) as timestamp(6)) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' then date_add('minute', -(minute(t0."ts1") % 15), date_trunc('minute', t0."ts1")) else t0."ts1" end as d0
        from "default"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- grain: hour over both changes of the clock
-- ["Europe/Berlin",101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select date_trunc('hour', cast(at_timezone(with_timezone(p.d0, 'UTC'), ?) as timestamp(6))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' then date_add('minute', -(minute(t0."ts1") % 15), date_trunc('minute', t0."ts1")) else t0."ts1" end as d0
        from "default"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- grain: minute in a zone with 45 minutes
-- ["Asia/Kathmandu",2]
select a.d0 as "ts1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select date_trunc('minute', cast(at_timezone(with_timezone(t0."ts1", 'UTC'), ?) as timestamp(6))) as d0
    from "default"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- grain: hour in a zone with 45 minutes
-- ["Asia/Kathmandu",2]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select date_trunc('hour', cast(at_timezone(with_timezone(p.d0, 'UTC'), ?) as timestamp(6))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' then date_add('minute', -(minute(t0."ts1") % 15), date_trunc('minute', t0."ts1")) else t0."ts1" end as d0
        from "default"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- grain: second
-- [4,1]
select a.d0 as "ts1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select date_trunc('second', t0."ts1") as d0
    from "default"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
offset ?
limit ?;

-- grain: day of the week
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select day_of_week(t0."date1") as d0
    from "default"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- grain: hour of the day in Berlin
-- ["Europe/Berlin",101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select hour(cast(at_timezone(with_timezone(p.d0, 'UTC'), ?) as timestamp(6))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' then date_add('minute', -(minute(t0."ts1") % 15), date_trunc('minute', t0."ts1")) else t0."ts1" end as d0
        from "default"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- grain: month of the year
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select month(t0."date1") as d0
    from "default"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- grain: month by a series
-- [101]
select a.d0 as "month", a.d1 as "series", a.m0 as "count"
from (
  select b.d0 as d0, b.d1 as d1, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select cast(date_trunc('month', p.d0) as date) as d0, p.d1 as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, count(*) as p0
      from (
        select cast(t0."date1" as date) as d0, t0."bool1" as d1
        from "default"."types" as t0
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit ?;

-- grain: month ranked by a measure stays in one level
-- [1]
select a.d0 as "date1", a.d1 as "txt1", a.m0 as "count"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select cast(date_trunc('month', t0."date1") as date) as d0, t0."txt1" as d1
    from "default"."types" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.m0 desc nulls last, a.d0 nulls last, a.d1 nulls last
limit ?;

-- grain: year and month of one column
-- [2]
select a.d0 as "date1", a.d1 as "date1_2", a.m0 as "count"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select cast(date_trunc('year', t0."date1") as date) as d0, cast(date_trunc('month', t0."date1") as date) as d1
    from "default"."types" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit ?;

-- grain: of a formula
-- [1,101]
select a.d0 as "y", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select cast(date_trunc('year', p.d0) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(cast(date_add('day', cast(? as bigint), t0."date1") as date) as date) as d0
        from "default"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- grain: two levels keep filtered measures apart
-- [true,101]
select a0.d0 as "date1", a0.m0 as "a", a0.m1 as "b", a0.m2 as "c"
from (
  select b.d0 as d0, sum(b.p0) as m0, sum(b.p1) as m1, (cast(sum(b.p1) as double) / nullif(try_cast(sum(cast(b.p2 as decimal(38, 0))) as bigint), 0)) as m2
  from (
    select cast(date_trunc('year', p.d0) as date) as d0, p.p0 as p0, p.p1 as p1, p.p2 as p2
    from (
      select s.d0 as d0, sum(s.v0) filter (where s.f1) as p0, sum(s.v0) as p1, count(*) as p2
      from (
        select cast(t0."date1" as date) as d0, t0."num1" as v0, t0."bool1" = cast(? as boolean) as f1
        from "default"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a0
order by a0.d0 nulls last
limit ?;

-- bin: below and above zero
-- [0,10,0,0,10,3]
select round(? + a.d0 * ?, cast(? as integer)) as "num1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor((cast(t0."num1" as double) - ?) / ?) as d0
    from "default"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- bin: integers stay integers
-- [1,3,1,3,101]
select cast(? + a.d0 * ? as bigint) as "int1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor((cast(t0."int1" as double) - ?) / ?) as d0
    from "default"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- bin: fractions with clean edges
-- [0,0.25,2,0,0.25,3]
select round(? + a.d0 * ?, cast(? as integer)) as "dec1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor((cast(t0."dec1" as double) - ?) / ?) as d0
    from "default"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 desc nulls last
limit ?;

-- bin: of nothing
-- [0,1,0,0,1,101]
select round(? + a.d0 * ?, cast(? as integer)) as "num1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor((cast(t0."num1" as double) - ?) / ?) as d0
    from "default"."empty" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- bin: so many, of floats
-- [1,1,1,1,0,1,0,1,1,1,2,2,5,5,10,0,10,5,0,1,5,101]
select a.d0 as "from", a.d1 as "to", a.m0 as "count"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select (cast((j.i0 * j.w0) as double) / nullif(j.u0, 0)) as d0, (cast(((j.i0 + cast(? as double)) * j.w0) as double) / nullif(j.u0, 0)) as d1
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(? as double)) * i.w0) as double) / nullif(i.u0, 0))) then (i.i0 + cast(? as double)) when (i.d0 < (cast((i.i0 * i.w0) as double) / nullif(i.u0, 0))) then (i.i0 - cast(? as double)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as double) / nullif(w.w0, 0))) as i0
        from (
          select try_cast(t0."price" as double) as d0
          from "default"."sales" as t0
        ) as s
        cross join (
          select max(case when (f.k0 < cast(? as double)) then cast(? as double) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(? as double)) then (cast(f.p0 as double) / nullif(f.w0, 0)) else cast(? as double) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(? as double)) then cast(? as double) when (t.w0 <= cast(? as double)) then cast(? as double) when (t.w0 <= cast(? as double)) then cast(? as double) else cast(? as double) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(? as double)) then (p.w0 * p.p0) else (cast(p.w0 as double) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, power(cast(? as double), abs(k.k0)) as p0
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0
                  from (
                    select case when ((cast((e.z0 - e.a0) as double) / nullif(cast(? as double), 0)) <= cast(? as double)) then cast(? as double) else (cast((e.z0 - e.a0) as double) / nullif(cast(? as double), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select try_cast(t0."price" as double) as d0
                        from "default"."sales" as t0
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
order by a.d0 nulls last, a.d1 nulls last
limit ?;

-- bin: so many, of integers, of which each would get less than one
-- [1,1,1,1,0,1,0,1,1,1,2,2,5,5,10,0,10,50,1,1,50,101]
select a.d0 as "int2", a.d1 as "to", a.m0 as "count"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select try_cast((cast((j.i0 * j.w0) as double) / nullif(j.u0, 0)) as bigint) as d0, try_cast((cast(((j.i0 + cast(? as double)) * j.w0) as double) / nullif(j.u0, 0)) as bigint) as d1
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(? as double)) * i.w0) as double) / nullif(i.u0, 0))) then (i.i0 + cast(? as double)) when (i.d0 < (cast((i.i0 * i.w0) as double) / nullif(i.u0, 0))) then (i.i0 - cast(? as double)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as double) / nullif(w.w0, 0))) as i0
        from (
          select try_cast(t0."int2" as double) as d0
          from "default"."types" as t0
        ) as s
        cross join (
          select max(case when (f.k0 < cast(? as double)) then cast(? as double) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(? as double)) then (cast(f.p0 as double) / nullif(f.w0, 0)) else cast(? as double) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(? as double)) then cast(? as double) when (t.w0 <= cast(? as double)) then cast(? as double) when (t.w0 <= cast(? as double)) then cast(? as double) else cast(? as double) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(? as double)) then (p.w0 * p.p0) else (cast(p.w0 as double) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, power(cast(? as double), abs(k.k0)) as p0
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0
                  from (
                    select case when ((cast((e.z0 - e.a0) as double) / nullif(cast(? as double), 0)) < cast(? as double)) then cast(? as double) else (cast((e.z0 - e.a0) as double) / nullif(cast(? as double), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select try_cast(t0."int2" as double) as d0
                        from "default"."types" as t0
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
order by a.d0 nulls last, a.d1 nulls last
limit ?;

-- bin: so many, of decimals with fractions
-- [1,1,1,1,0,4,0,1,0,1,1,1,2,2,5,5,10,0,10,40,0,1,40,0,4,101]
select a.d0 as "dec1", a.d1 as "to", a.m0 as "count"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select (cast((j.i0 * j.w0) as double) / nullif(j.u0, 0)) as d0, (cast(((j.i0 + cast(? as double)) * j.w0) as double) / nullif(j.u0, 0)) as d1
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(? as double)) * i.w0) as double) / nullif(i.u0, 0))) then (i.i0 + cast(? as double)) when (i.d0 < (cast((i.i0 * i.w0) as double) / nullif(i.u0, 0))) then (i.i0 - cast(? as double)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as double) / nullif(w.w0, 0))) as i0
        from (
          select try_cast(t0."dec1" as double) as d0
          from "default"."types" as t0
          where (t0."dec1" >= cast(? as bigint))
            and (t0."dec1" <= cast(? as bigint))
        ) as s
        cross join (
          select max(case when (f.k0 < cast(? as double)) then cast(? as double) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(? as double)) then (cast(f.p0 as double) / nullif(f.w0, 0)) else cast(? as double) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(? as double)) then cast(? as double) when (t.w0 <= cast(? as double)) then cast(? as double) when (t.w0 <= cast(? as double)) then cast(? as double) else cast(? as double) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(? as double)) then (p.w0 * p.p0) else (cast(p.w0 as double) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, power(cast(? as double), abs(k.k0)) as p0
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0
                  from (
                    select case when ((cast((e.z0 - e.a0) as double) / nullif(cast(? as double), 0)) <= cast(? as double)) then cast(? as double) else (cast((e.z0 - e.a0) as double) / nullif(cast(? as double), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select try_cast(t0."dec1" as double) as d0
                        from "default"."types" as t0
                        where (t0."dec1" >= cast(? as bigint))
                          and (t0."dec1" <= cast(? as bigint))
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
order by a.d0 nulls last, a.d1 nulls last
limit ?;

-- bin: so many, of the filtered rows, under a policy
-- [1,1,1,1,"2025-01-01","north",0,1,0,1,1,1,2,2,5,5,10,0,10,4,1,1,4,"2025-01-01","north",101]
select a.d0 as "amount", a.d1 as "to", a.m0 as "total"
from (
  select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as decimal(38, 0))) as m0
  from (
    select j.v0 as v0, try_cast((cast((j.i0 * j.w0) as double) / nullif(j.u0, 0)) as bigint) as d0, try_cast((cast(((j.i0 + cast(? as double)) * j.w0) as double) / nullif(j.u0, 0)) as bigint) as d1
    from (
      select i.v0 as v0, i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(? as double)) * i.w0) as double) / nullif(i.u0, 0))) then (i.i0 + cast(? as double)) when (i.d0 < (cast((i.i0 * i.w0) as double) / nullif(i.u0, 0))) then (i.i0 - cast(? as double)) else i.i0 end as i0
      from (
        select s.v0 as v0, s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as double) / nullif(w.w0, 0))) as i0
        from (
          select try_cast(t0."amount" as double) as d0, t0."amount" as v0
          from "default"."sales" as t0
          where (t0."day" >= cast(? as date))
            and (t0."region" = ?)
        ) as s
        cross join (
          select max(case when (f.k0 < cast(? as double)) then cast(? as double) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(? as double)) then (cast(f.p0 as double) / nullif(f.w0, 0)) else cast(? as double) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(? as double)) then cast(? as double) when (t.w0 <= cast(? as double)) then cast(? as double) when (t.w0 <= cast(? as double)) then cast(? as double) else cast(? as double) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(? as double)) then (p.w0 * p.p0) else (cast(p.w0 as double) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, power(cast(? as double), abs(k.k0)) as p0
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0
                  from (
                    select case when ((cast((e.z0 - e.a0) as double) / nullif(cast(? as double), 0)) < cast(? as double)) then cast(? as double) else (cast((e.z0 - e.a0) as double) / nullif(cast(? as double), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select try_cast(t0."amount" as double) as d0, t0."amount" as v0
                        from "default"."sales" as t0
                        where (t0."day" >= cast(? as date))
                          and (t0."region" = ?)
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
order by a.d0 nulls last, a.d1 nulls last
limit ?;

-- bin: so many, in two dimensions, with a top and a share
-- ["Others",1,0,1,1,1,1,1,1,1,0,1,0,1,0,1,0,1,1,1,2,2,5,5,10,1,1,2,2,5,5,10,0,0,10,10,2,1,1,2,2,0,1,2,1,1,1,1,1,1,1,0,1,0,1,0,1,0,1,1,1,2,2,5,5,10,1,1,2,2,5,5,10,0,0,10,10,2,1,1,2,2,0,1,2,1,101]
select a.d0 as "amount", a.d1 as "region", a.d2 as "price", a.d3 as "price to", a.m0 as "n"
from (
  select o.d0 as d0, o.d1 as d1, o.d2 as d2, o.d3 as d3, count(*) as m0, o.x0 as x0
  from (
    select case when ((k.k0 is null) and (s.d1 is not null)) then ? else s.d1 end as d1, s.d0 as d0, s.d2 as d2, s.d3 as d3, case when ((k.k0 is null) and (s.d1 is not null)) then cast(? as bigint) else cast(? as bigint) end as x0
    from (
      select j.d1 as d1, try_cast((cast((j.i0 * j.w0) as double) / nullif(j.u0, 0)) as bigint) as d0, (cast((j.i2 * j.w2) as double) / nullif(j.u2, 0)) as d2, (cast(((j.i2 + cast(? as double)) * j.w2) as double) / nullif(j.u2, 0)) as d3
      from (
        select i.d1 as d1, i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(? as double)) * i.w0) as double) / nullif(i.u0, 0))) then (i.i0 + cast(? as double)) when (i.d0 < (cast((i.i0 * i.w0) as double) / nullif(i.u0, 0))) then (i.i0 - cast(? as double)) else i.i0 end as i0, i.w2 as w2, i.u2 as u2, case when (i.d2 >= (cast(((i.i2 + cast(? as double)) * i.w2) as double) / nullif(i.u2, 0))) then (i.i2 + cast(? as double)) when (i.d2 < (cast((i.i2 * i.w2) as double) / nullif(i.u2, 0))) then (i.i2 - cast(? as double)) else i.i2 end as i2
        from (
          select s.d1 as d1, s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as double) / nullif(w.w0, 0))) as i0, s.d2 as d2, w.w2 as w2, w.u2 as u2, floor((cast((s.d2 * w.u2) as double) / nullif(w.w2, 0))) as i2
          from (
            select try_cast(t0."amount" as double) as d0, t0."region" as d1, try_cast(t0."price" as double) as d2
            from "default"."sales" as t0
          ) as s
          cross join (
            select max(case when (f.k0 < cast(? as double)) then cast(? as double) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(? as double)) then (cast(f.p0 as double) / nullif(f.w0, 0)) else cast(? as double) end) as u0, max(case when (f.k2 < cast(? as double)) then cast(? as double) else (f.p2 * f.w2) end) as w2, max(case when (f.k2 < cast(? as double)) then (cast(f.p2 as double) / nullif(f.w2, 0)) else cast(? as double) end) as u2
            from (
              select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(? as double)) then cast(? as double) when (t.w0 <= cast(? as double)) then cast(? as double) when (t.w0 <= cast(? as double)) then cast(? as double) else cast(? as double) end as w0, t.k2 as k2, t.p2 as p2, case when (t.w2 <= cast(? as double)) then cast(? as double) when (t.w2 <= cast(? as double)) then cast(? as double) when (t.w2 <= cast(? as double)) then cast(? as double) else cast(? as double) end as w2
              from (
                select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(? as double)) then (p.w0 * p.p0) else (cast(p.w0 as double) / nullif(p.p0, 0)) end as w0, p.k2 as k2, p.p2 as p2, case when (p.k2 < cast(? as double)) then (p.w2 * p.p2) else (cast(p.w2 as double) / nullif(p.p2, 0)) end as w2
                from (
                  select k.w0 as w0, k.k0 as k0, power(cast(? as double), abs(k.k0)) as p0, k.w2 as w2, k.k2 as k2, power(cast(? as double), abs(k.k2)) as p2
                  from (
                    select o.w0 as w0, floor(log10(o.w0)) as k0, o.w2 as w2, floor(log10(o.w2)) as k2
                    from (
                      select case when ((cast((e.z0 - e.a0) as double) / nullif(cast(? as double), 0)) < cast(? as double)) then cast(? as double) else (cast((e.z0 - e.a0) as double) / nullif(cast(? as double), 0)) end as w0, case when ((cast((e.z2 - e.a2) as double) / nullif(cast(? as double), 0)) <= cast(? as double)) then cast(? as double) else (cast((e.z2 - e.a2) as double) / nullif(cast(? as double), 0)) end as w2
                      from (
                        select min(s.d0) as a0, max(s.d0) as z0, min(s.d2) as a2, max(s.d2) as z2
                        from (
                          select try_cast(t0."amount" as double) as d0, t0."region" as d1, try_cast(t0."price" as double) as d2
                          from "default"."sales" as t0
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
          select j.d1 as d1, try_cast((cast((j.i0 * j.w0) as double) / nullif(j.u0, 0)) as bigint) as d0, (cast((j.i2 * j.w2) as double) / nullif(j.u2, 0)) as d2, (cast(((j.i2 + cast(? as double)) * j.w2) as double) / nullif(j.u2, 0)) as d3
          from (
            select i.d1 as d1, i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(? as double)) * i.w0) as double) / nullif(i.u0, 0))) then (i.i0 + cast(? as double)) when (i.d0 < (cast((i.i0 * i.w0) as double) / nullif(i.u0, 0))) then (i.i0 - cast(? as double)) else i.i0 end as i0, i.w2 as w2, i.u2 as u2, case when (i.d2 >= (cast(((i.i2 + cast(? as double)) * i.w2) as double) / nullif(i.u2, 0))) then (i.i2 + cast(? as double)) when (i.d2 < (cast((i.i2 * i.w2) as double) / nullif(i.u2, 0))) then (i.i2 - cast(? as double)) else i.i2 end as i2
            from (
              select s.d1 as d1, s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as double) / nullif(w.w0, 0))) as i0, s.d2 as d2, w.w2 as w2, w.u2 as u2, floor((cast((s.d2 * w.u2) as double) / nullif(w.w2, 0))) as i2
              from (
                select try_cast(t0."amount" as double) as d0, t0."region" as d1, try_cast(t0."price" as double) as d2
                from "default"."sales" as t0
              ) as s
              cross join (
                select max(case when (f.k0 < cast(? as double)) then cast(? as double) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(? as double)) then (cast(f.p0 as double) / nullif(f.w0, 0)) else cast(? as double) end) as u0, max(case when (f.k2 < cast(? as double)) then cast(? as double) else (f.p2 * f.w2) end) as w2, max(case when (f.k2 < cast(? as double)) then (cast(f.p2 as double) / nullif(f.w2, 0)) else cast(? as double) end) as u2
                from (
                  select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(? as double)) then cast(? as double) when (t.w0 <= cast(? as double)) then cast(? as double) when (t.w0 <= cast(? as double)) then cast(? as double) else cast(? as double) end as w0, t.k2 as k2, t.p2 as p2, case when (t.w2 <= cast(? as double)) then cast(? as double) when (t.w2 <= cast(? as double)) then cast(? as double) when (t.w2 <= cast(? as double)) then cast(? as double) else cast(? as double) end as w2
                  from (
                    select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(? as double)) then (p.w0 * p.p0) else (cast(p.w0 as double) / nullif(p.p0, 0)) end as w0, p.k2 as k2, p.p2 as p2, case when (p.k2 < cast(? as double)) then (p.w2 * p.p2) else (cast(p.w2 as double) / nullif(p.p2, 0)) end as w2
                    from (
                      select k.w0 as w0, k.k0 as k0, power(cast(? as double), abs(k.k0)) as p0, k.w2 as w2, k.k2 as k2, power(cast(? as double), abs(k.k2)) as p2
                      from (
                        select o.w0 as w0, floor(log10(o.w0)) as k0, o.w2 as w2, floor(log10(o.w2)) as k2
                        from (
                          select case when ((cast((e.z0 - e.a0) as double) / nullif(cast(? as double), 0)) < cast(? as double)) then cast(? as double) else (cast((e.z0 - e.a0) as double) / nullif(cast(? as double), 0)) end as w0, case when ((cast((e.z2 - e.a2) as double) / nullif(cast(? as double), 0)) <= cast(? as double)) then cast(? as double) else (cast((e.z2 - e.a2) as double) / nullif(cast(? as double), 0)) end as w2
                          from (
                            select min(s.d0) as a0, max(s.d0) as z0, min(s.d2) as a2, max(s.d2) as z2
                            from (
                              select try_cast(t0."amount" as double) as d0, t0."region" as d1, try_cast(t0."price" as double) as d2
                              from "default"."sales" as t0
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
      order by r.m0 desc nulls last, r.d1 nulls last
      limit ?
    ) as k on s.d1 = k.k0
  ) as o
  group by o.d0, o.d1, o.d2, o.d3, o.x0
) as a
order by a.x0 nulls last, a.d0 nulls last, a.d1 nulls last, a.d2 nulls last, a.d3 nulls last
limit ?;

-- bin: so many, of one value, and of a formula
-- [1,1,1,1,1,1,1,1,0,7,100,0,1,0,1,0,1,0,1,1,1,2,2,5,5,10,1,1,2,2,5,5,10,0,0,10,10,9,1,1,9,3,0,1,3,0,7,100,101]
select a.d0 as "seven", a.d1 as "parts", a.d2 as "to", a.d3 as "parts to", a.m0 as "count"
from (
  select s.d0 as d0, s.d1 as d1, s.d2 as d2, s.d3 as d3, count(*) as m0
  from (
    select try_cast((cast((j.i0 * j.w0) as double) / nullif(j.u0, 0)) as bigint) as d0, (cast((j.i1 * j.w1) as double) / nullif(j.u1, 0)) as d1, try_cast((cast(((j.i0 + cast(? as double)) * j.w0) as double) / nullif(j.u0, 0)) as bigint) as d2, (cast(((j.i1 + cast(? as double)) * j.w1) as double) / nullif(j.u1, 0)) as d3
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(? as double)) * i.w0) as double) / nullif(i.u0, 0))) then (i.i0 + cast(? as double)) when (i.d0 < (cast((i.i0 * i.w0) as double) / nullif(i.u0, 0))) then (i.i0 - cast(? as double)) else i.i0 end as i0, i.w1 as w1, i.u1 as u1, case when (i.d1 >= (cast(((i.i1 + cast(? as double)) * i.w1) as double) / nullif(i.u1, 0))) then (i.i1 + cast(? as double)) when (i.d1 < (cast((i.i1 * i.w1) as double) / nullif(i.u1, 0))) then (i.i1 - cast(? as double)) else i.i1 end as i1
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as double) / nullif(w.w0, 0))) as i0, s.d1 as d1, w.w1 as w1, w.u1 as u1, floor((cast((s.d1 * w.u1) as double) / nullif(w.w1, 0))) as i1
        from (
          select try_cast(((t0."amount" * cast(? as bigint)) + cast(? as bigint)) as double) as d0, try_cast((cast(t0."amount" as double) / nullif(cast(? as bigint), 0)) as double) as d1
          from "default"."sales" as t0
        ) as s
        cross join (
          select max(case when (f.k0 < cast(? as double)) then cast(? as double) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(? as double)) then (cast(f.p0 as double) / nullif(f.w0, 0)) else cast(? as double) end) as u0, max(case when (f.k1 < cast(? as double)) then cast(? as double) else (f.p1 * f.w1) end) as w1, max(case when (f.k1 < cast(? as double)) then (cast(f.p1 as double) / nullif(f.w1, 0)) else cast(? as double) end) as u1
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(? as double)) then cast(? as double) when (t.w0 <= cast(? as double)) then cast(? as double) when (t.w0 <= cast(? as double)) then cast(? as double) else cast(? as double) end as w0, t.k1 as k1, t.p1 as p1, case when (t.w1 <= cast(? as double)) then cast(? as double) when (t.w1 <= cast(? as double)) then cast(? as double) when (t.w1 <= cast(? as double)) then cast(? as double) else cast(? as double) end as w1
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(? as double)) then (p.w0 * p.p0) else (cast(p.w0 as double) / nullif(p.p0, 0)) end as w0, p.k1 as k1, p.p1 as p1, case when (p.k1 < cast(? as double)) then (p.w1 * p.p1) else (cast(p.w1 as double) / nullif(p.p1, 0)) end as w1
              from (
                select k.w0 as w0, k.k0 as k0, power(cast(? as double), abs(k.k0)) as p0, k.w1 as w1, k.k1 as k1, power(cast(? as double), abs(k.k1)) as p1
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0, o.w1 as w1, floor(log10(o.w1)) as k1
                  from (
                    select case when ((cast((e.z0 - e.a0) as double) / nullif(cast(? as double), 0)) < cast(? as double)) then cast(? as double) else (cast((e.z0 - e.a0) as double) / nullif(cast(? as double), 0)) end as w0, case when ((cast((e.z1 - e.a1) as double) / nullif(cast(? as double), 0)) <= cast(? as double)) then cast(? as double) else (cast((e.z1 - e.a1) as double) / nullif(cast(? as double), 0)) end as w1
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0, min(s.d1) as a1, max(s.d1) as z1
                      from (
                        select try_cast(((t0."amount" * cast(? as bigint)) + cast(? as bigint)) as double) as d0, try_cast((cast(t0."amount" as double) / nullif(cast(? as bigint), 0)) as double) as d1
                        from "default"."sales" as t0
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
order by a.d0 nulls last, a.d1 nulls last, a.d2 nulls last, a.d3 nulls last
limit ?;

-- bin: so many, of nothing
-- [1,1,1,1,0,1,0,1,1,1,2,2,5,5,10,0,10,10,0,1,10,101]
select a.d0 as "num1", a.d1 as "to", a.m0 as "count"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select (cast((j.i0 * j.w0) as double) / nullif(j.u0, 0)) as d0, (cast(((j.i0 + cast(? as double)) * j.w0) as double) / nullif(j.u0, 0)) as d1
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(? as double)) * i.w0) as double) / nullif(i.u0, 0))) then (i.i0 + cast(? as double)) when (i.d0 < (cast((i.i0 * i.w0) as double) / nullif(i.u0, 0))) then (i.i0 - cast(? as double)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as double) / nullif(w.w0, 0))) as i0
        from (
          select try_cast(t0."num1" as double) as d0
          from "default"."empty" as t0
        ) as s
        cross join (
          select max(case when (f.k0 < cast(? as double)) then cast(? as double) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(? as double)) then (cast(f.p0 as double) / nullif(f.w0, 0)) else cast(? as double) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(? as double)) then cast(? as double) when (t.w0 <= cast(? as double)) then cast(? as double) when (t.w0 <= cast(? as double)) then cast(? as double) else cast(? as double) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(? as double)) then (p.w0 * p.p0) else (cast(p.w0 as double) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, power(cast(? as double), abs(k.k0)) as p0
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0
                  from (
                    select case when ((cast((e.z0 - e.a0) as double) / nullif(cast(? as double), 0)) <= cast(? as double)) then cast(? as double) else (cast((e.z0 - e.a0) as double) / nullif(cast(? as double), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select try_cast(t0."num1" as double) as d0
                        from "default"."empty" as t0
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
order by a.d0 nulls last, a.d1 nulls last
limit ?;

-- bin: so many, of rows as they are
-- [1,1,1,0,1,0,1,1,1,2,2,5,5,10,0,10,2,1,1,2,4]
select a.d0 as "bin", a.d1 as "price"
from (
  select j.d1 as d1, try_cast((cast((j.i0 * j.w0) as double) / nullif(j.u0, 0)) as bigint) as d0
  from (
    select i.d1 as d1, i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(? as double)) * i.w0) as double) / nullif(i.u0, 0))) then (i.i0 + cast(? as double)) when (i.d0 < (cast((i.i0 * i.w0) as double) / nullif(i.u0, 0))) then (i.i0 - cast(? as double)) else i.i0 end as i0
    from (
      select s.d1 as d1, s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as double) / nullif(w.w0, 0))) as i0
      from (
        select try_cast(t0."amount" as double) as d0, t0."price" as d1
        from "default"."sales" as t0
      ) as s
      cross join (
        select max(case when (f.k0 < cast(? as double)) then cast(? as double) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(? as double)) then (cast(f.p0 as double) / nullif(f.w0, 0)) else cast(? as double) end) as u0
        from (
          select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(? as double)) then cast(? as double) when (t.w0 <= cast(? as double)) then cast(? as double) when (t.w0 <= cast(? as double)) then cast(? as double) else cast(? as double) end as w0
          from (
            select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(? as double)) then (p.w0 * p.p0) else (cast(p.w0 as double) / nullif(p.p0, 0)) end as w0
            from (
              select k.w0 as w0, k.k0 as k0, power(cast(? as double), abs(k.k0)) as p0
              from (
                select o.w0 as w0, floor(log10(o.w0)) as k0
                from (
                  select case when ((cast((e.z0 - e.a0) as double) / nullif(cast(? as double), 0)) < cast(? as double)) then cast(? as double) else (cast((e.z0 - e.a0) as double) / nullif(cast(? as double), 0)) end as w0
                  from (
                    select min(s.d0) as a0, max(s.d0) as z0
                    from (
                      select try_cast(t0."amount" as double) as d0, t0."price" as d1
                      from "default"."sales" as t0
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
order by a.d0 desc nulls last, a.d1 nulls last
limit ?;

-- bin: so many, of large and small numbers
-- [1,1,1,3,0,1,0,1,1,1,2,2,5,5,10,0,10,2,0,1,2,3,101]
select a.d0 as "num1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select (cast((j.i0 * j.w0) as double) / nullif(j.u0, 0)) as d0
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(? as double)) * i.w0) as double) / nullif(i.u0, 0))) then (i.i0 + cast(? as double)) when (i.d0 < (cast((i.i0 * i.w0) as double) / nullif(i.u0, 0))) then (i.i0 - cast(? as double)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as double) / nullif(w.w0, 0))) as i0
        from (
          select try_cast(t0."num1" as double) as d0
          from "default"."extremes" as t0
          where t0."id" >= cast(? as bigint)
        ) as s
        cross join (
          select max(case when (f.k0 < cast(? as double)) then cast(? as double) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(? as double)) then (cast(f.p0 as double) / nullif(f.w0, 0)) else cast(? as double) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(? as double)) then cast(? as double) when (t.w0 <= cast(? as double)) then cast(? as double) when (t.w0 <= cast(? as double)) then cast(? as double) else cast(? as double) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(? as double)) then (p.w0 * p.p0) else (cast(p.w0 as double) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, power(cast(? as double), abs(k.k0)) as p0
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0
                  from (
                    select case when ((cast((e.z0 - e.a0) as double) / nullif(cast(? as double), 0)) <= cast(? as double)) then cast(? as double) else (cast((e.z0 - e.a0) as double) / nullif(cast(? as double), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select try_cast(t0."num1" as double) as d0
                        from "default"."extremes" as t0
                        where t0."id" >= cast(? as bigint)
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
order by a.d0 nulls last
limit ?;

-- rows: dimensions only are not made distinct
-- [true,101]
select a.d0 as "bool1"
from (
  select t0."bool1" as d0
  from "default"."types" as t0
  where t0."bool1" = cast(? as boolean)
) as a
limit ?;

-- rows: everything of a table
-- [101]
select a.d0 as "key1", a.d1 as "txt1", a.d2 as "label1"
from (
  select t0."key1" as d0, t0."txt1" as d1, t0."label1" as d2
  from "default"."labels" as t0
) as a
order by a.d0 desc nulls last, a.d2 nulls last
limit ?;

-- rows: grain, bin and formula
-- [0,5,0,0,5,1,2]
select a.d0 as "date1", round(? + a.d1 * ?, cast(? as integer)) as "num1", a.d2 as "loud"
from (
  select cast(date_trunc('month', t0."date1") as date) as d0, floor((cast(t0."num1" as double) - ?) / ?) as d1, upper(t0."txt1") as d2
  from "default"."types" as t0
) as a
order by a.d2 nulls last, a.d0 nulls last
offset ?
limit ?;

-- rows: one more than our cap
-- [4]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
) as a
limit ?;

-- rows: a limit above the cap
-- [6]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
) as a
limit ?;

-- join: left
-- [4]
select a.d0 as "int1", a.d1 as "regions.label1"
from (
  select t0."int1" as d0, t1."label1" as d1
  from "default"."types" as t0
  left join "default"."regions" as t1 on t0."txt1" = t1."region"
) as a
order by a.d0 nulls last
limit ?;

-- join: inner, by two columns
-- [101]
select a.d0 as "label1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t1."label1" as d0
    from "default"."types" as t0
    inner join "default"."labels" as t1 on ((t0."int1" = t1."key1") and (t0."txt1" = t1."txt1"))
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- join: right
-- [1]
select a.d0 as "labels.key1", a.d1 as "int1"
from (
  select t1."key1" as d0, t0."int1" as d1
  from "default"."types" as t0
  right join "default"."labels" as t1 on t0."int1" = t1."key1"
) as a
order by a.d0 desc nulls last
limit ?;

-- join: full
-- [101]
select a.m0 as "count", a.m1 as "count_types.int1", a.m2 as "count_labels.key1"
from (
  select count(*) as m0, count(s.v0) as m1, count(s.v1) as m2
  from (
    select t0."int1" as v0, t1."key1" as v1
    from "default"."types" as t0
    full join "default"."labels" as t1 on t0."int1" = t1."key1"
  ) as s
) as a
limit ?;

-- join: two, the second on the first
-- [101]
select a.d0 as "r.rank1", a.m0 as "sum_int1"
from (
  select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
  from (
    select t2."rank1" as d0, t0."int1" as v0
    from "default"."types" as t0
    inner join "default"."labels" as t1 on t0."int1" = t1."key1"
    left join "default"."regions" as t2 on t1."txt1" = t2."region"
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- join: with itself
-- [2,101]
select a.m0 as "count"
from (
  select count(*) as m0
  from (
    select null as n0
    from "default"."types" as t0
    inner join "default"."types" as t1 on t0."txt1" = t1."txt1"
    where t1."int1" > cast(? as bigint)
  ) as s
) as a
limit ?;

-- names: quotes, brackets, line breaks
-- [1]
select a.d0 as "a ""b"" [c]", a.d1 as "line
break", a.d2 as "odd.name", a.d3 as "x""); drop table types; --"
from (
  select t0."a ""b"" [c]" as d0, t0."line
break" as d1, t0."odd.name" as d2, (try_cast(t0."a ""b"" [c]" as bigint) + t0."line
break") as d3
  from "default"."odd ""table""; --" as t0
) as a
order by a.d0 nulls last
limit ?;

-- names: outputs called like ours
-- [101]
select a.d0 as m0, a.m0 as d0
from (
  select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
  from (
    select t0."it's" as d0, t0."d0" as v0
    from "default"."odd ""table""; --" as t0
  ) as s
  group by s.d0
) as a
order by a.m0 nulls last, a.d0 nulls last
limit ?;

-- names: words that SQL keeps for itself, placeholders, 60 characters
-- ["?",101]
select a.d0 as "where", a.m0 as "limit", a.m1 as "max_back`tick\", a.m2 as "?", a.m3 as "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", a.m4 as "max_from"
from (
  select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0, max(s.v1) as m1, min(s.v2) as m2, sum(cast(s.v3 as decimal(38, 0))) as m3, max(s.v4) as m4
  from (
    select t0."group" as d0, t0."order" as v0, t0."back`tick\" as v1, t0."$1 ? :name @p {p:Int8} %s" as v2, t0."a name of sixty characters is as long as any engine takes it" as v3, t0."from" as v4
    from "default"."select" as t0
    where t0."primary key" <> ?
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit ?;

-- policy: beside an or of the user
-- [0,"north",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where ((t0."int1" > cast(? as bigint)) or (t0."int1" is null))
    and (t0."txt1" = ?)
) as a
order by a.d0 nulls last
limit ?;

-- policy: under two levels and a join
-- ["Europe/Berlin","north",true,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select cast(date_trunc('month', cast(at_timezone(with_timezone(p.d0, 'UTC'), ?) as timestamp(6))) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' then date_add('minute', -(minute(t0."ts1") % 15), date_trunc('minute', t0."ts1")) else t0."ts1" end as d0
        from "default"."types" as t0
        full join "default"."labels" as t1 on t0."int1" = t1."key1"
        where ((t0."txt1" = ?) or (t0."bool1" = cast(? as boolean)))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- dashboard: filters that fit
-- [true,"north",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."types" as t0
  where (t0."bool1" = cast(? as boolean))
    and (t0."txt1" = ?)
) as a
order by a.d0 nulls last
limit ?;

-- clock: days in New York, one of 23 hours and one of 25
-- ["America/New_York",1,12,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select cast(cast(at_timezone(with_timezone(p.d0, 'UTC'), ?) as timestamp(6)) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' then date_add('minute', -(minute(t0."ts1") % 15), date_trunc('minute', t0."ts1")) else t0."ts1" end as d0
        from "default"."moments" as t0
        where (t0."id" >= cast(? as bigint))
          and (t0."id" <= cast(? as bigint))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- clock: hours in New York, one left out
-- ["America/New_York",1,6,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select date_trunc('hour', cast(at_timezone(with_timezone(p.d0, 'UTC'), ?) as timestamp(6))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' then date_add('minute', -(minute(t0."ts1") % 15), date_trunc('minute', t0."ts1")) else t0."ts1" end as d0
        from "default"."moments" as t0
        where (t0."id" >= cast(? as bigint))
          and (t0."id" <= cast(? as bigint))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- clock: hours in New York, one shown twice counts as one
-- ["America/New_York",7,12,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select date_trunc('hour', cast(at_timezone(with_timezone(p.d0, 'UTC'), ?) as timestamp(6))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' then date_add('minute', -(minute(t0."ts1") % 15), date_trunc('minute', t0."ts1")) else t0."ts1" end as d0
        from "default"."moments" as t0
        where (t0."id" >= cast(? as bigint))
          and (t0."id" <= cast(? as bigint))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- clock: hours of the day in New York
-- ["America/New_York",1,12,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select hour(cast(at_timezone(with_timezone(p.d0, 'UTC'), ?) as timestamp(6))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' then date_add('minute', -(minute(t0."ts1") % 15), date_trunc('minute', t0."ts1")) else t0."ts1" end as d0
        from "default"."moments" as t0
        where (t0."id" >= cast(? as bigint))
          and (t0."id" <= cast(? as bigint))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- clock: days of the week in New York
-- ["America/New_York",1,12,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select day_of_week(cast(at_timezone(with_timezone(p.d0, 'UTC'), ?) as timestamp(6))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' then date_add('minute', -(minute(t0."ts1") % 15), date_trunc('minute', t0."ts1")) else t0."ts1" end as d0
        from "default"."moments" as t0
        where (t0."id" >= cast(? as bigint))
          and (t0."id" <= cast(? as bigint))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- clock: medians of days in New York, in one level
-- [1,1,1,1,0.5,"America/New_York",1,12,101]
select a.d0 as "ts1", a.m0 as "median_id"
from (
  select s.d0 as d0, (max(case when (s.k0 = (floor(s.k1) + cast(? as double))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + cast(? as double))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(? as double))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m0
  from (
    select r.d0 as d0, r.v0 as v0, row_number() over (partition by r.d0 order by try_cast(r.v0 as double) nulls last) as k0, ((try_cast(count(try_cast(r.v0 as double)) over (partition by r.d0) as double) - cast(? as double)) * cast(? as double)) as k1, try_cast(r.v0 as double) as k2
    from (
      select cast(cast(at_timezone(with_timezone(t0."ts1", 'UTC'), ?) as timestamp(6)) as date) as d0, t0."id" as v0
      from "default"."moments" as t0
      where (t0."id" >= cast(? as bigint))
        and (t0."id" <= cast(? as bigint))
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- clock: hours on Lord Howe, half of one shown twice and half of one left out
-- ["Australia/Lord_Howe",13,16,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select date_trunc('hour', cast(at_timezone(with_timezone(p.d0, 'UTC'), ?) as timestamp(6))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' then date_add('minute', -(minute(t0."ts1") % 15), date_trunc('minute', t0."ts1")) else t0."ts1" end as d0
        from "default"."moments" as t0
        where (t0."id" >= cast(? as bigint))
          and (t0."id" <= cast(? as bigint))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- clock: minutes on Lord Howe
-- ["Australia/Lord_Howe",13,16,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select date_trunc('minute', cast(at_timezone(with_timezone(t0."ts1", 'UTC'), ?) as timestamp(6))) as d0
    from "default"."moments" as t0
    where (t0."id" >= cast(? as bigint))
      and (t0."id" <= cast(? as bigint))
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- clock: days on Lord Howe
-- ["Australia/Lord_Howe",101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select cast(cast(at_timezone(with_timezone(p.d0, 'UTC'), ?) as timestamp(6)) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' then date_add('minute', -(minute(t0."ts1") % 15), date_trunc('minute', t0."ts1")) else t0."ts1" end as d0
        from "default"."moments" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- clock: years in Kathmandu
-- ["Asia/Kathmandu",17,21,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select cast(date_trunc('year', cast(at_timezone(with_timezone(p.d0, 'UTC'), ?) as timestamp(6))) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' then date_add('minute', -(minute(t0."ts1") % 15), date_trunc('minute', t0."ts1")) else t0."ts1" end as d0
        from "default"."moments" as t0
        where (t0."id" >= cast(? as bigint))
          and (t0."id" <= cast(? as bigint))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- clock: hours in Kathmandu
-- ["Asia/Kathmandu",17,19,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select date_trunc('hour', cast(at_timezone(with_timezone(p.d0, 'UTC'), ?) as timestamp(6))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' then date_add('minute', -(minute(t0."ts1") % 15), date_trunc('minute', t0."ts1")) else t0."ts1" end as d0
        from "default"."moments" as t0
        where (t0."id" >= cast(? as bigint))
          and (t0."id" <= cast(? as bigint))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- clock: weeks from Sunday in New York
-- ["America/New_York",1,12,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select date_add('day', -1, date_trunc('week', date_add('day', 1, cast(cast(at_timezone(with_timezone(p.d0, 'UTC'), ?) as timestamp(6)) as date)))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' then date_add('minute', -(minute(t0."ts1") % 15), date_trunc('minute', t0."ts1")) else t0."ts1" end as d0
        from "default"."moments" as t0
        where (t0."id" >= cast(? as bigint))
          and (t0."id" <= cast(? as bigint))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- clock: months and all of their moments, with a leap day and none
-- ["Pacific/Auckland",101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select cast(date_trunc('month', cast(at_timezone(with_timezone(p.d0, 'UTC'), ?) as timestamp(6))) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' then date_add('minute', -(minute(t0."ts1") % 15), date_trunc('minute', t0."ts1")) else t0."ts1" end as d0
        from "default"."moments" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- clock: a whole day of 23 hours in New York
-- ["2025-03-09 05:00:00","2025-03-10 04:00:00",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."moments" as t0
  where (t0."ts1" >= cast(? as timestamp(6)))
    and (t0."ts1" < cast(? as timestamp(6)))
) as a
order by a.d0 nulls last
limit ?;

-- clock: a whole day of 25 hours in New York
-- ["2025-11-02 04:00:00","2025-11-03 05:00:00",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."moments" as t0
  where (t0."ts1" >= cast(? as timestamp(6)))
    and (t0."ts1" < cast(? as timestamp(6)))
) as a
order by a.d0 nulls last
limit ?;

-- clock: from a wall clock that was never shown
-- [1,6,"2025-03-09 07:30:00",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."moments" as t0
  where ((t0."id" >= cast(? as bigint)) and (t0."id" <= cast(? as bigint)))
    and (t0."ts1" >= cast(? as timestamp(6)))
) as a
order by a.d0 nulls last
limit ?;

-- clock: from a wall clock that was shown twice
-- [7,12,"2025-11-02 05:30:00",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."moments" as t0
  where ((t0."id" >= cast(? as bigint)) and (t0."id" <= cast(? as bigint)))
    and (t0."ts1" > cast(? as timestamp(6)))
) as a
order by a.d0 nulls last
limit ?;

-- clock: parts of the time in New York, row by row
-- ["America/New_York","America/New_York","America/New_York","America/New_York",11,21,3,4,9,101]
select a.d0 as "id", a.d1 as "h", a.d2 as "m", a.d3 as "s", a.d4 as "d"
from (
  select t0."id" as d0, hour(cast(at_timezone(with_timezone(t0."ts1", 'UTC'), ?) as timestamp(6))) as d1, minute(cast(at_timezone(with_timezone(t0."ts1", 'UTC'), ?) as timestamp(6))) as d2, second(cast(at_timezone(with_timezone(t0."ts1", 'UTC'), ?) as timestamp(6))) as d3, day(cast(at_timezone(with_timezone(t0."ts1", 'UTC'), ?) as timestamp(6))) as d4
  from "default"."moments" as t0
  where t0."id" in (cast(? as bigint), cast(? as bigint), cast(? as bigint), cast(? as bigint), cast(? as bigint))
) as a
order by a.d0 nulls last
limit ?;

-- clock: a day later on the wall clock, an hour later in time
-- [1,"America/New_York",1,"2025-03-09 05:00:00","2025-03-01 05:00:00","America/New_York","America/New_York",11,2,21,3,4,101]
select a.d0 as "id", a.d1 as "next_day", a.d2 as "next_hour", a.d3 as "hours", a.d4 as "days"
from (
  select t0."id" as d0, cast(date_add('day', cast(? as bigint), cast(at_timezone(with_timezone(t0."ts1", 'UTC'), ?) as timestamp(6))) as timestamp(6)) as d1, cast(date_add('hour', cast(? as bigint), t0."ts1") as timestamp(6)) as d2, date_diff('hour', date_trunc('hour', cast(? as timestamp(6))), date_trunc('hour', t0."ts1")) as d3, date_diff('day', date_trunc('day', cast(at_timezone(with_timezone(cast(? as timestamp(6)), 'UTC'), ?) as timestamp(6))), date_trunc('day', cast(at_timezone(with_timezone(t0."ts1", 'UTC'), ?) as timestamp(6)))) as d4
  from "default"."moments" as t0
  where t0."id" in (cast(? as bigint), cast(? as bigint), cast(? as bigint), cast(? as bigint), cast(? as bigint))
) as a
order by a.d0 nulls last
limit ?;

-- clock: timestamps as they are, with fractions
-- [17,21,101]
select a.d0 as "id", a.d1 as "ts1"
from (
  select t0."id" as d0, t0."ts1" as d1
  from "default"."moments" as t0
  where (t0."id" >= cast(? as bigint))
    and (t0."id" <= cast(? as bigint))
) as a
order by a.d0 nulls last
limit ?;

-- calendar: weeks around New Year, from Monday
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select date_trunc('week', cast(p.d0 as date)) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0."date1" as date) as d0
        from "default"."days" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- calendar: weeks around New Year, from Sunday
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select date_add('day', -1, date_trunc('week', date_add('day', 1, cast(p.d0 as date)))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0."date1" as date) as d0
        from "default"."days" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- calendar: weeks around New Year, from Saturday
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select date_add('day', -2, date_trunc('week', date_add('day', 2, cast(p.d0 as date)))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0."date1" as date) as d0
        from "default"."days" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- calendar: ISO week, year, quarter, month, day and weekday
-- [101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5
from (
  select t0."id" as d0, week(t0."date1") as d1, year(t0."date1") as d2, quarter(t0."date1") as d3, month(t0."date1") as d4, day(t0."date1") as d5, day_of_week(t0."date1") as d6
  from "default"."days" as t0
) as a
order by a.d0 nulls last
limit ?;

-- calendar: a month, a quarter, a year later and earlier
-- [1,1,1,1,1,101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4
from (
  select t0."id" as d0, cast(date_add('month', cast(? as bigint), t0."date1") as date) as d1, cast(date_add('month', (-cast(? as bigint)), t0."date1") as date) as d2, cast(date_add('quarter', cast(? as bigint), t0."date1") as date) as d3, cast(date_add('year', cast(? as bigint), t0."date1") as date) as d4, cast(date_add('year', (-cast(? as bigint)), t0."date1") as date) as d5
  from "default"."days" as t0
) as a
order by a.d0 nulls last
limit ?;

-- calendar: weeks and days later
-- [1,1,101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1
from (
  select t0."id" as d0, cast(date_add('week', cast(? as bigint), t0."date1") as date) as d1, cast(date_add('day', (-cast(? as bigint)), t0."date1") as date) as d2
  from "default"."days" as t0
) as a
order by a.d0 nulls last
limit ?;

-- calendar: borders of units between two dates
-- ["2016-01-01 00:00:00","UTC","2016-01-01 00:00:00","UTC","2016-01-01 00:00:00","UTC","2016-01-01 00:00:00","UTC","2016-01-01 00:00:00","UTC",101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4
from (
  select t0."id" as d0, date_diff('day', date_trunc('day', cast(at_timezone(with_timezone(cast(? as timestamp(6)), 'UTC'), ?) as timestamp(6))), date_trunc('day', try_cast(t0."date1" as timestamp(6)))) as d1, date_diff('week', date_trunc('week', cast(at_timezone(with_timezone(cast(? as timestamp(6)), 'UTC'), ?) as timestamp(6))), date_trunc('week', try_cast(t0."date1" as timestamp(6)))) as d2, date_diff('month', date_trunc('month', cast(at_timezone(with_timezone(cast(? as timestamp(6)), 'UTC'), ?) as timestamp(6))), date_trunc('month', try_cast(t0."date1" as timestamp(6)))) as d3, date_diff('quarter', date_trunc('quarter', cast(at_timezone(with_timezone(cast(? as timestamp(6)), 'UTC'), ?) as timestamp(6))), date_trunc('quarter', try_cast(t0."date1" as timestamp(6)))) as d4, date_diff('year', date_trunc('year', cast(at_timezone(with_timezone(cast(? as timestamp(6)), 'UTC'), ?) as timestamp(6))), date_trunc('year', try_cast(t0."date1" as timestamp(6)))) as d5
  from "default"."days" as t0
) as a
order by a.d0 nulls last
limit ?;

-- calendar: starts of units by formula
-- [101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2
from (
  select t0."id" as d0, date_trunc('week', cast(t0."date1" as date)) as d1, cast(date_trunc('month', t0."date1") as date) as d2, cast(date_trunc('quarter', t0."date1") as date) as d3
  from "default"."days" as t0
) as a
order by a.d0 nulls last
limit ?;

-- calendar: quarters
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select cast(date_trunc('quarter', p.d0) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0."date1" as date) as d0
        from "default"."days" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit ?;

-- calendar: the last day of February in a leap year
-- ["2000-02-29","2024-02-29","2024-12-30",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."days" as t0
  where t0."date1" in (cast(? as date), cast(? as date), cast(? as date))
) as a
order by a.d0 nulls last
limit ?;

-- calendar: first and last, smallest and largest
-- [101]
select a.m0 as "min_date1", a.m1 as "max_date1", a.m2 as "countDistinct_date1", a.m3 as "first_id", a.m4 as "last_id"
from (
  select min(s.v0) as m0, max(s.v0) as m1, count(distinct s.v0) as m2, min_by(s.v1, case when s.v1 is not null and s.v0 is not null then row(s.v0, s.v1) end) as m3, max_by(s.v1, case when s.v1 is not null and s.v0 is not null then row(s.v0, s.v1) end) as m4
  from (
    select t0."date1" as v0, t0."id" as v1
    from "default"."days" as t0
  ) as s
) as a
limit ?;

-- extremes: integers of 64 bits as they are
-- [101]
select a.d0 as "id", a.d1 as "int1", a.d2 as "int2"
from (
  select t0."id" as d0, t0."int1" as d1, t0."int2" as d2
  from "default"."extremes" as t0
) as a
order by a.d0 nulls last
limit ?;

-- extremes: integers beyond the floats are told apart
-- ["9007199254740993",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."extremes" as t0
  where t0."int1" = cast(? as bigint)
) as a
order by a.d0 nulls last
limit ?;

-- extremes: integers beyond the floats in a list
-- ["-9007199254740993","9007199254740992",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."extremes" as t0
  where t0."int1" in (cast(? as bigint), cast(? as bigint))
) as a
order by a.d0 nulls last
limit ?;

-- extremes: sorted by integers of 64 bits
-- [3]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "default"."extremes" as t0
) as a
order by a.d0 desc nulls last
limit ?;

-- extremes: a sum beyond 64 bits
-- [0,101]
select a.m0 as "sum_int1"
from (
  select sum(cast(s.v0 as decimal(38, 0))) as m0
  from (
    select t0."int1" as v0
    from "default"."extremes" as t0
    where t0."int1" > cast(? as bigint)
  ) as s
) as a
limit ?;

-- extremes: a sum below 64 bits
-- [0,101]
select a.m0 as "sum_int1"
from (
  select sum(cast(s.v0 as decimal(38, 0))) as m0
  from (
    select t0."int1" as v0
    from "default"."extremes" as t0
    where t0."int1" < cast(? as bigint)
  ) as s
) as a
limit ?;

-- extremes: sums of 32 bits beyond 32 bits, and of all
-- [0,101]
select a.m0 as "positive", a.m1 as "sum_int1", a.m2 as "sum_int2"
from (
  select sum(cast(s.v0 as decimal(38, 0))) filter (where s.f1) as m0, sum(cast(s.v2 as decimal(38, 0))) as m1, sum(cast(s.v0 as decimal(38, 0))) as m2
  from (
    select t0."int2" as v0, t0."int1" > cast(? as bigint) as f1, t0."int1" as v2
    from "default"."extremes" as t0
  ) as s
) as a
limit ?;

-- extremes: a product of two columns of 32 bits
-- [101]
select a.d0 as "id", a.d1 as x0
from (
  select t0."id" as d0, (try_cast(t0."int2" as bigint) * t0."int2") as d1
  from "default"."extremes" as t0
) as a
order by a.d0 nulls last
limit ?;

-- extremes: smallest and largest
-- [101]
select a.m0 as "min_int1", a.m1 as "max_int1", a.m2 as "min_num1", a.m3 as "max_num1", a.m4 as "countDistinct_int1"
from (
  select min(s.v0) as m0, max(s.v0) as m1, min(s.v1) as m2, max(s.v1) as m3, count(distinct s.v0) as m4
  from (
    select t0."int1" as v0, t0."num1" as v1
    from "default"."extremes" as t0
  ) as s
) as a
limit ?;

-- extremes: floats large and small
-- [101]
select a.d0 as "id", a.d1 as "num1"
from (
  select t0."id" as d0, t0."num1" as d1
  from "default"."extremes" as t0
) as a
order by a.d0 nulls last
limit ?;

-- extremes: means of integers
-- [1,1,1,1,0.5,0,101]
select a.m0 as "avg_int2", a.m1 as "median_int2", a.m2 as "huge"
from (
  select avg(cast(s.v0 as double)) as m0, (max(case when (s.k0 = (floor(s.k1) + cast(? as double))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + cast(? as double))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(? as double))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m1, avg(cast(s.v1 as double)) filter (where s.f2) as m2
  from (
    select r.v0 as v0, r.v1 as v1, r.f2 as f2, row_number() over (order by try_cast(r.v0 as double) nulls last) as k0, ((try_cast(count(try_cast(r.v0 as double)) over () as double) - cast(? as double)) * cast(? as double)) as k1, try_cast(r.v0 as double) as k2
    from (
      select t0."int2" as v0, t0."int1" as v1, t0."int1" > cast(? as bigint) as f2
      from "default"."extremes" as t0
    ) as r
  ) as s
) as a
limit ?;

-- extremes: division and remainder by zero are null
-- [0,0,10,10,0,0,3,101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5
from (
  select t0."id" as d0, (cast(t0."int2" as double) / nullif(cast(? as bigint), 0)) as d1, (t0."int2" % nullif(cast(? as bigint), 0)) as d2, (cast(t0."num1" as double) / nullif(t0."int1", 0)) as d3, (cast(cast(? as bigint) as double) / nullif(t0."int1", 0)) as d4, (cast(? as bigint) % nullif(t0."int2", 0)) as d5, (cast(cast(? as bigint) as double) / nullif(cast(? as bigint), 0)) as d6
  from "default"."extremes" as t0
  where t0."id" <> cast(? as bigint)
) as a
order by a.d0 nulls last
limit ?;

-- extremes: remainders keep the sign of the first
-- [7,3,7,3,10,7.5,2,7.5,2,5,101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4
from (
  select t0."id" as d0, ((-cast(? as bigint)) % nullif(cast(? as bigint), 0)) as d1, (cast(? as bigint) % nullif((-cast(? as bigint)), 0)) as d2, (t0."int1" % nullif(cast(? as bigint), 0)) as d3, (cast(? as double) % nullif(cast(? as bigint), 0)) as d4, ((-cast(? as double)) % nullif(cast(? as bigint), 0)) as d5
  from "default"."extremes" as t0
  where t0."id" < cast(? as bigint)
) as a
order by a.d0 nulls last
limit ?;

-- extremes: rounding, halves away from zero
-- [25,1,2.5,2.5,0.5,0.5,1234.5,2,4,7,101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5, a.d7 as x6
from (
  select t0."id" as d0, round(t0."num1") as d1, round(try_cast((t0."num1" * cast(? as bigint)) as double), cast(cast(? as bigint) as integer)) as d2, round((-cast(? as double))) as d3, round(cast(? as double)) as d4, floor((-cast(? as double))) as d5, ceil((-cast(? as double))) as d6, round(try_cast(cast(? as double) as double), cast((-cast(? as bigint)) as integer)) as d7
  from "default"."extremes" as t0
  where (t0."id" >= cast(? as bigint))
    and (t0."id" <= cast(? as bigint))
) as a
order by a.d0 nulls last
limit ?;

-- extremes: functions outside of what they are defined for are null
-- [0,0,0,0,0,0,1,0,8,0.5,0,1000,5,7,101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5
from (
  select t0."id" as d0, sqrt(case when (t0."num1" >= cast(? as bigint)) then t0."num1" end) as d1, ln(case when (t0."num1" > cast(? as bigint)) then t0."num1" end) as d2, log10(case when ((t0."num1" * cast(? as bigint)) > cast(? as bigint)) then (t0."num1" * cast(? as bigint)) end) as d3, power(cast(? as bigint), (-cast(? as bigint))) as d4, power(((t0."num1" * cast(? as bigint)) - cast(? as bigint)), cast(? as double)) as d5, exp(((t0."num1" * cast(? as bigint)) + cast(? as bigint))) as d6
  from "default"."extremes" as t0
  where (t0."id" >= cast(? as bigint))
    and (t0."id" <= cast(? as bigint))
) as a
order by a.d0 nulls last
limit ?;

-- extremes: texts that are no number or date become null
-- [" 12.5 ","1e3","-.5","12,5","","12a","2025-02-30","2024-02-29","2025-13-01","",5,101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5, a.d7 as x6, a.d8 as x7, a.d9 as x8, a.d10 as x9
from (
  select t0."id" as d0, try_cast(? as double) as d1, try_cast(? as double) as d2, try_cast(? as double) as d3, try_cast(? as double) as d4, try_cast(? as double) as d5, try_cast(? as double) as d6, try_cast(? as date) as d7, try_cast(? as date) as d8, try_cast(? as date) as d9, try_cast(? as date) as d10
  from "default"."extremes" as t0
  where t0."id" = cast(? as bigint)
) as a
order by a.d0 nulls last
limit ?;

-- extremes: numbers and truth as texts
-- [10,5,4,4,7,101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4
from (
  select t0."id" as d0, try_cast(t0."int1" as varchar) as d1, json_format(cast(t0."num1" as json)) as d2, json_format(cast((t0."num1" * cast(? as bigint)) as json)) as d3, try_cast((t0."id" > cast(? as bigint)) as varchar) as d4, json_format(cast((cast(t0."id" as double) / nullif(cast(? as bigint), 0)) as json)) as d5
  from "default"."extremes" as t0
  where (t0."id" >= cast(? as bigint))
    and (t0."id" <= cast(? as bigint))
) as a
order by a.d0 nulls last
limit ?;

-- extremes: bins below zero
-- [-0.25,0.25,2,-0.25,0.25,-1,1,101]
select round(? + a.d0 * ?, cast(? as integer)) as "num1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor((cast(t0."num1" as double) - ?) / ?) as d0
    from "default"."extremes" as t0
    where (t0."num1" >= cast(? as bigint))
      and (t0."num1" <= cast(? as bigint))
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- extremes: decimals of 38 digits as they are
-- [101]
select a.d0 as "id", a.d1 as "dec1"
from (
  select t0."id" as d0, t0."dec1" as d1
  from "default"."amounts" as t0
) as a
order by a.d0 nulls last
limit ?;

-- extremes: decimals of 38 digits, summed and compared
-- [3,"12345678901234567890.1234","12345678901234567890.1233",101]
select a.m0 as "total", a.m1 as "min_dec1", a.m2 as "max_dec1", a.m3 as "countDistinct_dec1", a.m4 as "same", a.m5 as "more"
from (
  select sum(s.v0) filter (where s.f1) as m0, min(s.v0) as m1, max(s.v0) as m2, count(distinct s.v0) as m3, count(*) filter (where s.f2) as m4, count(*) filter (where s.f3) as m5
  from (
    select t0."dec1" as v0, t0."id" <= cast(? as bigint) as f1, t0."dec1" = cast(? as decimal(38, 10)) as f2, t0."dec1" > cast(? as decimal(38, 10)) as f3
    from "default"."amounts" as t0
  ) as s
) as a
limit ?;

-- words: equality is exact
-- ["a",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."words" as t0
  where t0."txt1" = ?
) as a
order by a.d0 nulls last
limit ?;

-- words: blanks at the end count
-- ["a ",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."words" as t0
  where t0."txt1" = ?
) as a
order by a.d0 nulls last
limit ?;

-- words: the empty text is no null
-- ["",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."words" as t0
  where t0."txt1" = ?
) as a
order by a.d0 nulls last
limit ?;

-- words: a blank is no empty text
-- [" ",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."words" as t0
  where t0."txt1" = ?
) as a
order by a.d0 nulls last
limit ?;

-- words: accents count, however they are written
-- ["10","SS","n","á",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."words" as t0
  where t0."txt1" in (?, ?, ?, ?)
) as a
order by a.d0 nulls last
limit ?;

-- words: not in a list, exactly
-- ["","A","Z","a%b","a_b","null","ß","日本","🎉",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."words" as t0
  where t0."txt1" not in (?, ?, ?, ?, ?, ?, ?, ?, ?)
) as a
order by a.d0 nulls last
limit ?;

-- words: order is that of code points
-- ["Z","a b",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."words" as t0
  where (t0."txt1" >= ?)
    and (t0."txt1" <= ?)
) as a
order by a.d0 nulls last
limit ?;

-- words: texts of digits are ordered as texts
-- ["9",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."words" as t0
  where t0."txt1" < ?
) as a
order by a.d0 nulls last
limit ?;

-- words: grouped exactly, in order, nulls last
-- [101]
select a.d0 as "txt1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t0."txt1" as d0
    from "default"."words" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- words: downwards, nulls last
-- [4]
select a.d0 as "txt1", a.m0 as "max_id"
from (
  select s.d0 as d0, max(s.v0) as m0
  from (
    select t0."txt1" as d0, t0."id" as v0
    from "default"."words" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 desc nulls last
limit ?;

-- words: distinct, smallest, largest
-- [101]
select a.m0 as "countDistinct_txt1", a.m1 as "min_txt1", a.m2 as "max_txt1", a.m3 as "first_txt1", a.m4 as "last_id"
from (
  select count(distinct s.v0) as m0, min(s.v0) as m1, max(s.v0) as m2, min_by(s.v0, case when s.v0 is not null and s.v1 is not null then row(s.v1, s.v0) end) as m3, max_by(s.v1, case when s.v1 is not null and s.v0 is not null then row(s.v0, s.v1) end) as m4
  from (
    select t0."txt1" as v0, t0."id" as v1
    from "default"."words" as t0
  ) as s
) as a
limit ?;

-- words: contains, whatever the case
-- ["Z",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."words" as t0
  where strpos(lower(t0."txt1"), lower(?)) > 0
) as a
order by a.d0 nulls last
limit ?;

-- words: contains a percent sign
-- ["%",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."words" as t0
  where strpos(lower(t0."txt1"), lower(?)) > 0
) as a
order by a.d0 nulls last
limit ?;

-- words: contains an underscore
-- ["_",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."words" as t0
  where strpos(lower(t0."txt1"), lower(?)) > 0
) as a
order by a.d0 nulls last
limit ?;

-- words: contains a backslash
-- ["\\",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."words" as t0
  where strpos(lower(t0."txt1"), lower(?)) > 0
) as a
order by a.d0 nulls last
limit ?;

-- words: contains a quote
-- ["'",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."words" as t0
  where strpos(lower(t0."txt1"), lower(?)) > 0
) as a
order by a.d0 nulls last
limit ?;

-- words: contains blanks
-- [" ",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."words" as t0
  where strpos(lower(t0."txt1"), lower(?)) > 0
) as a
order by a.d0 nulls last
limit ?;

-- words: contains nothing, which every text does
-- ["",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."words" as t0
  where not (strpos(lower(t0."txt1"), lower(?)) > 0)
) as a
order by a.d0 nulls last
limit ?;

-- words: contains characters of four bytes
-- ["🎉",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."words" as t0
  where strpos(lower(t0."txt1"), lower(?)) > 0
) as a
order by a.d0 nulls last
limit ?;

-- words: contains what is no pattern
-- [".*",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."words" as t0
  where strpos(lower(t0."txt1"), lower(?)) > 0
) as a
order by a.d0 nulls last
limit ?;

-- words: starts with a blank
-- [" ",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."words" as t0
  where starts_with(lower(t0."txt1"), lower(?))
) as a
order by a.d0 nulls last
limit ?;

-- words: starts with, whatever the case
-- ["A",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."words" as t0
  where starts_with(lower(t0."txt1"), lower(?))
) as a
order by a.d0 nulls last
limit ?;

-- words: ends with a blank
-- [" ",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."words" as t0
  where starts_with(reverse(lower(t0."txt1")), reverse(lower(?)))
) as a
order by a.d0 nulls last
limit ?;

-- words: ends with characters of three bytes
-- ["本",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "default"."words" as t0
  where starts_with(reverse(lower(t0."txt1")), reverse(lower(?)))
) as a
order by a.d0 nulls last
limit ?;

-- words: length and parts in characters
-- [1,1,2,"a","_","<",">",10,2,22,23,3,6,7,9,101]
select a.d0 as "id", a.d1 as "length", a.d2 as "first", a.d3 as "rest", a.d4 as "replaced", a.d5 as "trimmed"
from (
  select t0."id" as d0, length(t0."txt1") as d1, substring(t0."txt1", cast(? as bigint), cast(? as bigint)) as d2, substring(t0."txt1", cast(? as bigint)) as d3, replace(t0."txt1", ?, ?) as d4, concat('', coalesce(?, ''), coalesce(trim(both ' ' from t0."txt1"), ''), coalesce(?, '')) as d5
  from "default"."words" as t0
  where t0."id" in (cast(? as bigint), cast(? as bigint), cast(? as bigint), cast(? as bigint), cast(? as bigint), cast(? as bigint), cast(? as bigint), cast(? as bigint))
) as a
order by a.d0 nulls last
limit ?;

-- words: joined exactly
-- [101]
select a.m0 as "count"
from (
  select count(*) as m0
  from (
    select null as n0
    from "default"."words" as t0
    inner join "default"."words" as t1 on t0."txt1" = t1."txt1"
  ) as s
) as a
limit ?;

-- sparse: counts, sums and means of groups of nulls
-- [101]
select a.d0 as "txt1", a.m0 as "count", a.m1 as "count_num1", a.m2 as "sum_num1", a.m3 as "avg_int1", a.m4 as "sum_int1"
from (
  select s.d0 as d0, count(*) as m0, count(s.v0) as m1, sum(s.v0) as m2, avg(cast(s.v1 as double)) as m3, sum(cast(s.v1 as decimal(38, 0))) as m4
  from (
    select t0."txt1" as d0, t0."num1" as v0, t0."int1" as v1
    from "default"."sparse" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- sparse: smallest, largest and distinct of groups of nulls
-- [101]
select a.d0 as "txt1", a.m0 as "min_num1", a.m1 as "max_date1", a.m2 as "countDistinct_int1", a.m3 as "first_int1", a.m4 as "last_num1"
from (
  select s.d0 as d0, min(s.v0) as m0, max(s.v1) as m1, count(distinct s.v2) as m2, min_by(s.v2, case when s.v2 is not null and s.v1 is not null then row(s.v1, s.v2) end) as m3, max_by(s.v0, case when s.v0 is not null and s.v1 is not null then row(s.v1, s.v0) end) as m4
  from (
    select t0."txt1" as d0, t0."num1" as v0, t0."date1" as v1, t0."int1" as v2
    from "default"."sparse" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- sparse: medians, quantiles and deviations of groups of nulls and of one
-- [1,1,1,1,1,1,1,0.5,1,0.9,101]
select a.d0 as "txt1", a.m0 as "median_num1", a.m1 as "quantile_num1", a.m2 as "stddev_num1", a.m3 as "variance_int1"
from (
  select s.d0 as d0, (max(case when (s.k0 = (floor(s.k1) + cast(? as double))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + cast(? as double))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(? as double))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m0, (max(case when (s.k0 = (floor(s.k3) + cast(? as double))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k3) + cast(? as double))) then s.k2 end) - max(case when (s.k0 = (floor(s.k3) + cast(? as double))) then s.k2 end)) * max((s.k3 - floor(s.k3))))) as m1, stddev_samp(cast(s.v0 as double)) as m2, var_samp(cast(s.v1 as double)) as m3
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, row_number() over (partition by r.d0 order by try_cast(r.v0 as double) nulls last) as k0, ((try_cast(count(try_cast(r.v0 as double)) over (partition by r.d0) as double) - cast(? as double)) * cast(? as double)) as k1, try_cast(r.v0 as double) as k2, ((try_cast(count(try_cast(r.v0 as double)) over (partition by r.d0) as double) - cast(? as double)) * cast(? as double)) as k3
    from (
      select t0."txt1" as d0, t0."num1" as v0, t0."int1" as v1
      from "default"."sparse" as t0
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- sparse: conditions that no row passes
-- [1,1,1,1,0.5,3,"2025-01-03",1,101]
select a.d0 as "txt1", a.m0 as "count", a.m1 as "sum_int1", a.m2 as "countDistinct_int1", a.m3 as "max_int1", a.m4 as "median_num1"
from (
  select s.d0 as d0, count(*) filter (where s.f0) as m0, sum(cast(s.v1 as decimal(38, 0))) filter (where s.f0) as m1, count(distinct s.v1) filter (where s.f2) as m2, max(s.v1) filter (where s.f3) as m3, (max(case when (s.k0 = (floor(s.k1) + cast(? as double))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + cast(? as double))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(? as double))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m4
  from (
    select r.d0 as d0, r.f0 as f0, r.v1 as v1, r.f2 as f2, r.f3 as f3, r.v4 as v4, r.f5 as f5, row_number() over (partition by r.d0 order by case when r.f5 then try_cast(r.v4 as double) end nulls last) as k0, ((try_cast(count(case when r.f5 then try_cast(r.v4 as double) end) over (partition by r.d0) as double) - cast(? as double)) * cast(? as double)) as k1, case when r.f5 then try_cast(r.v4 as double) end as k2
    from (
      select t0."txt1" as d0, t0."num1" > cast(? as bigint) as f0, t0."int1" as v1, t0."int1" is null as f2, t0."date1" >= cast(? as date) as f3, t0."num1" as v4, t0."int1" > cast(? as bigint) as f5
      from "default"."sparse" as t0
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- sparse: extreme quantiles
-- [1,1,1,1,1,1,1,1,1,1,1,1,1,0,1,1,1,0.1,1,0.5,101]
select a.m0 as "none", a.m1 as "all", a.m2 as "tenth", a.m3 as "median_int1"
from (
  select (max(case when (s.k0 = (floor(s.k1) + cast(? as double))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + cast(? as double))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(? as double))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m0, (max(case when (s.k0 = (floor(s.k3) + cast(? as double))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k3) + cast(? as double))) then s.k2 end) - max(case when (s.k0 = (floor(s.k3) + cast(? as double))) then s.k2 end)) * max((s.k3 - floor(s.k3))))) as m1, (max(case when (s.k0 = (floor(s.k4) + cast(? as double))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k4) + cast(? as double))) then s.k2 end) - max(case when (s.k0 = (floor(s.k4) + cast(? as double))) then s.k2 end)) * max((s.k4 - floor(s.k4))))) as m2, (max(case when (s.k0 = (floor(s.k5) + cast(? as double))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k5) + cast(? as double))) then s.k2 end) - max(case when (s.k0 = (floor(s.k5) + cast(? as double))) then s.k2 end)) * max((s.k5 - floor(s.k5))))) as m3
  from (
    select r.v0 as v0, row_number() over (order by try_cast(r.v0 as double) nulls last) as k0, ((try_cast(count(try_cast(r.v0 as double)) over () as double) - cast(? as double)) * cast(? as double)) as k1, try_cast(r.v0 as double) as k2, ((try_cast(count(try_cast(r.v0 as double)) over () as double) - cast(? as double)) * cast(? as double)) as k3, ((try_cast(count(try_cast(r.v0 as double)) over () as double) - cast(? as double)) * cast(? as double)) as k4, ((try_cast(count(try_cast(r.v0 as double)) over () as double) - cast(? as double)) * cast(? as double)) as k5
    from (
      select t0."int1" as v0
      from "default"."sparse" as t0
    ) as r
  ) as s
) as a
limit ?;

-- sparse: by dates, nulls last, downwards
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t0."date1" as d0
    from "default"."sparse" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 desc nulls last
limit ?;

-- sparse: nothing passes, by a dimension and without
-- [99,101]
select a.m0 as "count", a.m1 as "max_num1"
from (
  select count(*) as m0, max(s.v0) as m1
  from (
    select t0."num1" as v0
    from "default"."sparse" as t0
    where t0."num1" > cast(? as bigint)
  ) as s
) as a
limit ?;

-- sparse: having leaves out groups of nulls
-- [0,101]
select a.d0 as "txt1", a.m0 as "s"
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select t0."txt1" as d0, t0."num1" as v0
    from "default"."sparse" as t0
  ) as s
  group by s.d0
) as a
where a.m0 >= cast(? as bigint)
order by a.d0 nulls last
limit ?;

-- sparse: choices between nulls
-- [0,1,0,"nulls",101]
select a0.m0 as "a", a0.m1 as "b", a0.m2 as "c", a0.m3 as "d", a0.m4 as "e", a0.m5 as "f"
from (
  select sum(s.v0) as m0, sum(cast(s.v1 as decimal(38, 0))) as m1, count(s.v2) as m2, max(s.v3) as m3, min(s.v4) as m4, sum(s.v3) as m5
  from (
    select coalesce(t0."num1", cast(? as bigint)) as v0, case when (t0."num1" is null) then cast(? as bigint) else cast(? as bigint) end as v1, nullif(t0."txt1", ?) as v2, case when t0."num1" is not null and (t0."int1" is null or t0."num1" >= t0."int1") then t0."num1" else t0."int1" end as v3, case when t0."num1" is not null and (t0."int1" is null or t0."num1" <= t0."int1") then t0."num1" else t0."int1" end as v4
    from "default"."sparse" as t0
  ) as s
) as a0
limit ?;

-- formula: Amount - Cost
-- ["A-17",101]
select a.d0 as "x"
from (
  select (t0."Amount" - t0."Cost") as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: Units * 2 + 1
-- [2,1,"A-17",101]
select a.d0 as "x"
from (
  select ((t0."Units" * cast(? as bigint)) + cast(? as bigint)) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: -Units
-- ["A-17",101]
select a.d0 as "x"
from (
  select (-t0."Units") as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: Units / 2
-- [2,"A-17",101]
select a.d0 as "x"
from (
  select (cast(t0."Units" as double) / nullif(cast(? as bigint), 0)) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: Units / 0
-- [0,"A-17",101]
select a.d0 as "x"
from (
  select (cast(t0."Units" as double) / nullif(cast(? as bigint), 0)) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: Units % 2
-- [2,"A-17",101]
select a.d0 as "x"
from (
  select (t0."Units" % nullif(cast(? as bigint), 0)) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: Region = 'north'
-- ["north","A-17",101]
select a.d0 as "x"
from (
  select t0."Region" = ? as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: [Due] > '2025-01-20'
-- ["2025-01-20","A-17",101]
select a.d0 as "x"
from (
  select t0."Due" > cast(? as date) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: Paid and Amount > 100
-- [100,"A-17",101]
select a.d0 as "x"
from (
  select (t0."Paid" and (t0."Amount" > cast(? as bigint))) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: not Paid or Units = 3
-- [3,"A-17",101]
select a.d0 as "x"
from (
  select ((not t0."Paid") or (t0."Units" = cast(? as bigint))) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: Region in ('north', 'east')
-- ["east","north","A-17",101]
select a.d0 as "x"
from (
  select t0."Region" in (?, ?) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: Units not in (1, 2)
-- [1,2,"A-17",101]
select a.d0 as "x"
from (
  select t0."Units" not in (cast(? as bigint), cast(? as bigint)) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: Amount between 100 and 120.5
-- [100,120.5,"A-17",101]
select a.d0 as "x"
from (
  select ((t0."Amount" >= cast(? as bigint)) and (t0."Amount" <= cast(? as double))) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: Units not between 1 and 2
-- [1,2,"A-17",101]
select a.d0 as "x"
from (
  select not ((t0."Units" >= cast(? as bigint)) and (t0."Units" <= cast(? as bigint))) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: Paid is null
-- ["A-17",101]
select a.d0 as "x"
from (
  select t0."Paid" is null as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: [Due] is not null
-- ["A-17",101]
select a.d0 as "x"
from (
  select t0."Due" is not null as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: (1 + 2) * 3
-- [1,2,3,"A-17",101]
select a.d0 as "x"
from (
  select ((cast(? as bigint) + cast(? as bigint)) * cast(? as bigint)) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: if(Amount > 100, 'large', 'small')
-- [100,"large","small","A-17",101]
select a.d0 as "x"
from (
  select case when (t0."Amount" > cast(? as bigint)) then ? else ? end as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: if(Units = 0, 'none', Units < 3, 'few', 'many')
-- [0,"none",3,"few","many","A-17",101]
select a.d0 as "x"
from (
  select case when (t0."Units" = cast(? as bigint)) then ? when (t0."Units" < cast(? as bigint)) then ? else ? end as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: case when Paid then 'paid' when Amount > 50 then 'due' else 'small' end
-- ["paid",50,"due","small","A-17",101]
select a.d0 as "x"
from (
  select case when t0."Paid" then ? when (t0."Amount" > cast(? as bigint)) then ? else ? end as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: coalesce(null, Region, 'none')
-- ["none","A-17",101]
select a.d0 as "x"
from (
  select coalesce(null, t0."Region", ?) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: nullif(Region, 'north')
-- ["north","A-17",101]
select a.d0 as "x"
from (
  select nullif(t0."Region", ?) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: least(Amount, Cost)
-- ["A-17",101]
select a.d0 as "x"
from (
  select case when t0."Amount" is not null and (t0."Cost" is null or t0."Amount" <= t0."Cost") then t0."Amount" else t0."Cost" end as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: greatest(Amount, Cost, 100)
-- [100,100,100,100,100,"A-17",101]
select a.d0 as "x"
from (
  select case when t0."Amount" is not null and (t0."Cost" is null or t0."Amount" >= t0."Cost") and (cast(? as bigint) is null or t0."Amount" >= cast(? as bigint)) then t0."Amount" when t0."Cost" is not null and (t0."Amount" is null or t0."Cost" >= t0."Amount") and (cast(? as bigint) is null or t0."Cost" >= cast(? as bigint)) then t0."Cost" else cast(? as bigint) end as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: abs(Cost - Amount)
-- ["A-17",101]
select a.d0 as "x"
from (
  select abs((t0."Cost" - t0."Amount")) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: round(3.14159, 2)
-- [3.14159,2,"A-17",101]
select a.d0 as "x"
from (
  select round(try_cast(cast(? as double) as double), cast(cast(? as bigint) as integer)) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: round(Amount)
-- ["A-17",101]
select a.d0 as "x"
from (
  select round(t0."Amount") as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: floor(Amount)
-- ["A-17",101]
select a.d0 as "x"
from (
  select floor(t0."Amount") as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: ceil(Amount)
-- ["A-17",101]
select a.d0 as "x"
from (
  select ceil(t0."Amount") as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: sqrt(81)
-- [81,0,81,"A-17",101]
select a.d0 as "x"
from (
  select sqrt(case when (cast(? as bigint) >= cast(? as bigint)) then cast(? as bigint) end) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: sqrt(-1)
-- [1,0,1,"A-17",101]
select a.d0 as "x"
from (
  select sqrt(case when ((-cast(? as bigint)) >= cast(? as bigint)) then (-cast(? as bigint)) end) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: power(2, 10)
-- [2,10,"A-17",101]
select a.d0 as "x"
from (
  select power(cast(? as bigint), cast(? as bigint)) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: ln(1)
-- [1,0,1,"A-17",101]
select a.d0 as "x"
from (
  select ln(case when (cast(? as bigint) > cast(? as bigint)) then cast(? as bigint) end) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: ln(0)
-- [0,0,0,"A-17",101]
select a.d0 as "x"
from (
  select ln(case when (cast(? as bigint) > cast(? as bigint)) then cast(? as bigint) end) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: log(1000)
-- [1000,0,1000,"A-17",101]
select a.d0 as "x"
from (
  select log10(case when (cast(? as bigint) > cast(? as bigint)) then cast(? as bigint) end) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: exp(0)
-- [0,"A-17",101]
select a.d0 as "x"
from (
  select exp(cast(? as bigint)) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: lower('North')
-- ["North","A-17",101]
select a.d0 as "x"
from (
  select lower(?) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: upper(Region)
-- ["A-17",101]
select a.d0 as "x"
from (
  select upper(t0."Region") as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: trim('  a b ')
-- ["  a b ","A-17",101]
select a.d0 as "x"
from (
  select trim(both ' ' from ?) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: length(Region)
-- ["A-17",101]
select a.d0 as "x"
from (
  select length(t0."Region") as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: substring(Code, 1, 1)
-- [1,1,"A-17",101]
select a.d0 as "x"
from (
  select substring(t0."Code", cast(? as bigint), cast(? as bigint)) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: substring(Code, 3)
-- [3,"A-17",101]
select a.d0 as "x"
from (
  select substring(t0."Code", cast(? as bigint)) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: replace(Code, '-', '/')
-- ["-","/","A-17",101]
select a.d0 as "x"
from (
  select replace(t0."Code", ?, ?) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: concat(Region, ' ', Units, null)
-- [" ","A-17",101]
select a.d0 as "x"
from (
  select concat('', coalesce(t0."Region", ''), coalesce(?, ''), coalesce(try_cast(t0."Units" as varchar), ''), coalesce(null, '')) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: contains(Region, 'ORT')
-- ["ORT","A-17",101]
select a.d0 as "x"
from (
  select strpos(lower(t0."Region"), lower(?)) > 0 as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: startsWith(Code, 'a')
-- ["a","A-17",101]
select a.d0 as "x"
from (
  select starts_with(lower(t0."Code"), lower(?)) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: endsWith(Code, '7')
-- ["7","A-17",101]
select a.d0 as "x"
from (
  select starts_with(reverse(lower(t0."Code")), reverse(lower(?))) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: year([Ordered at])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select year(cast(at_timezone(with_timezone(t0."Ordered at", 'UTC'), ?) as timestamp(6))) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: quarter([Due])
-- ["A-17",101]
select a.d0 as "x"
from (
  select quarter(t0."Due") as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: month([Ordered at])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select month(cast(at_timezone(with_timezone(t0."Ordered at", 'UTC'), ?) as timestamp(6))) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: week('2024-12-30')
-- ["2024-12-29 23:00:00","Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select week(cast(at_timezone(with_timezone(cast(? as timestamp(6)), 'UTC'), ?) as timestamp(6))) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: day([Due])
-- ["A-17",101]
select a.d0 as "x"
from (
  select day(t0."Due") as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: weekday([Due])
-- ["A-17",101]
select a.d0 as "x"
from (
  select day_of_week(t0."Due") as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: hour([Ordered at])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select hour(cast(at_timezone(with_timezone(t0."Ordered at", 'UTC'), ?) as timestamp(6))) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: minute([Ordered at])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select minute(cast(at_timezone(with_timezone(t0."Ordered at", 'UTC'), ?) as timestamp(6))) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: second([Ordered at])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select second(cast(at_timezone(with_timezone(t0."Ordered at", 'UTC'), ?) as timestamp(6))) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: dateTrunc('month', [Due])
-- ["A-17",101]
select a.d0 as "x"
from (
  select cast(date_trunc('month', t0."Due") as date) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: dateTrunc('hour', [Ordered at])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select date_trunc('hour', cast(at_timezone(with_timezone(t0."Ordered at", 'UTC'), ?) as timestamp(6))) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: dateAdd('month', 1, [Due])
-- [1,"A-17",101]
select a.d0 as "x"
from (
  select cast(date_add('month', cast(? as bigint), t0."Due") as date) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: dateAdd('day', -Units, [Due])
-- ["A-17",101]
select a.d0 as "x"
from (
  select cast(date_add('day', (-t0."Units"), t0."Due") as date) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: dateDiff('day', [Ordered at], [Due])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select date_diff('day', date_trunc('day', cast(at_timezone(with_timezone(t0."Ordered at", 'UTC'), ?) as timestamp(6))), date_trunc('day', try_cast(t0."Due" as timestamp(6)))) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: dateDiff('hour', [Ordered at], '2025-01-01T03:00:00')
-- ["2025-01-01 02:00:00","A-17",101]
select a.d0 as "x"
from (
  select date_diff('hour', date_trunc('hour', t0."Ordered at"), date_trunc('hour', cast(? as timestamp(6)))) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: dateDiff('day', [Ordered at], now())
-- ["Europe/Berlin","2025-01-07 10:20:00","Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select date_diff('day', date_trunc('day', cast(at_timezone(with_timezone(t0."Ordered at", 'UTC'), ?) as timestamp(6))), date_trunc('day', cast(at_timezone(with_timezone(cast(? as timestamp(6)), 'UTC'), ?) as timestamp(6)))) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: today()
-- ["2025-01-07","A-17",101]
select a.d0 as "x"
from (
  select cast(? as date) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: [Due] > today()
-- ["2025-01-07","A-17",101]
select a.d0 as "x"
from (
  select t0."Due" > cast(? as date) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: number('42.50')
-- ["42.50","A-17",101]
select a.d0 as "x"
from (
  select try_cast(? as double) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: number(Code)
-- ["A-17",101]
select a.d0 as "x"
from (
  select try_cast(t0."Code" as double) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: number(Paid)
-- ["A-17",101]
select a.d0 as "x"
from (
  select try_cast(t0."Paid" as bigint) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: text(Units)
-- ["A-17",101]
select a.d0 as "x"
from (
  select try_cast(t0."Units" as varchar) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: text([Ordered at])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select regexp_replace(cast(cast(at_timezone(with_timezone(t0."Ordered at", 'UTC'), ?) as timestamp(6)) as varchar), '\.0*$|(\.\d*[1-9])0+$', '$1') as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: date([Ordered at])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select try_cast(cast(at_timezone(with_timezone(t0."Ordered at", 'UTC'), ?) as timestamp(6)) as date) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: date('soon')
-- ["soon","A-17",101]
select a.d0 as "x"
from (
  select try_cast(? as date) as d0
  from "default"."orders" as t0
  where t0."Code" = ?
) as a
limit ?;

-- formula: sum(Amount)
-- [101]
select a.m0 as "x"
from (
  select sum(s.v0) as m0
  from (
    select t0."Amount" as v0
    from "default"."orders" as t0
  ) as s
) as a
limit ?;

-- formula: sum(if(Paid, Amount, 0))
-- [0,101]
select a.m0 as "x"
from (
  select sum(s.v0) as m0
  from (
    select case when t0."Paid" then t0."Amount" else cast(? as bigint) end as v0
    from "default"."orders" as t0
  ) as s
) as a
limit ?;

-- formula: avg(Units)
-- [101]
select a.m0 as "x"
from (
  select avg(cast(s.v0 as double)) as m0
  from (
    select t0."Units" as v0
    from "default"."orders" as t0
  ) as s
) as a
limit ?;

-- formula: count()
-- [101]
select a.m0 as "x"
from (
  select count(*) as m0
  from (
    select null as n0
    from "default"."orders" as t0
  ) as s
) as a
limit ?;

-- formula: count(Paid)
-- [101]
select a.m0 as "x"
from (
  select count(s.v0) as m0
  from (
    select t0."Paid" as v0
    from "default"."orders" as t0
  ) as s
) as a
limit ?;

-- formula: countDistinct(Region)
-- [101]
select a.m0 as "x"
from (
  select count(distinct s.v0) as m0
  from (
    select t0."Region" as v0
    from "default"."orders" as t0
  ) as s
) as a
limit ?;

-- formula: min([Due])
-- [101]
select a.m0 as "x"
from (
  select min(s.v0) as m0
  from (
    select t0."Due" as v0
    from "default"."orders" as t0
  ) as s
) as a
limit ?;

-- formula: max(Amount) - min(Amount)
-- [101]
select a.m0 as "x"
from (
  select (max(s.v0) - min(s.v0)) as m0
  from (
    select t0."Amount" as v0
    from "default"."orders" as t0
  ) as s
) as a
limit ?;

-- formula: median(Amount)
-- [1,1,1,1,0.5,101]
select a.m0 as "x"
from (
  select (max(case when (s.k0 = (floor(s.k1) + cast(? as double))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + cast(? as double))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(? as double))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m0
  from (
    select r.v0 as v0, row_number() over (order by try_cast(r.v0 as double) nulls last) as k0, ((try_cast(count(try_cast(r.v0 as double)) over () as double) - cast(? as double)) * cast(? as double)) as k1, try_cast(r.v0 as double) as k2
    from (
      select t0."Amount" as v0
      from "default"."orders" as t0
    ) as r
  ) as s
) as a
limit ?;

-- formula: round(100 * sum(Cost) / sum(Amount), 1)
-- [100,1,101]
select a.m0 as "x"
from (
  select round(try_cast((cast((cast(? as bigint) * sum(s.v0)) as double) / nullif(sum(s.v1), 0)) as double), cast(cast(? as bigint) as integer)) as m0
  from (
    select t0."Cost" as v0, t0."Amount" as v1
    from "default"."orders" as t0
  ) as s
) as a
limit ?;

-- top: the largest, null, and the others
-- ["Others",1,0,1,101]
select a.d0 as "txt1", a.m0 as "n"
from (
  select o.d0 as d0, count(*) as m0, o.x0 as x0
  from (
    select case when ((k.k0 is null) and (s.d0 is not null)) then ? else s.d0 end as d0, case when ((k.k0 is null) and (s.d0 is not null)) then cast(? as bigint) else cast(? as bigint) end as x0
    from (
      select t0."txt1" as d0
      from "default"."types" as t0
    ) as s
    left join (
      select r.d0 as k0
      from (
        select s.d0 as d0, count(*) as m0
        from (
          select t0."txt1" as d0
          from "default"."types" as t0
        ) as s
        where s.d0 is not null
        group by s.d0
      ) as r
      order by r.m0 desc nulls last, r.d0 nulls last
      limit ?
    ) as k on s.d0 = k.k0
  ) as o
  group by o.d0, o.x0
) as a
order by a.x0 nulls last, a.m0 desc nulls last, a.d0 nulls last
limit ?;

-- top: the smallest by another measure, beside a second dimension
-- ["Rest",1,0,2,101]
select a.d0 as "txt1", a.d1 as "bool1", a.m0 as "n", a.m1 as "total"
from (
  select o.d0 as d0, o.d1 as d1, count(*) as m0, sum(cast(o.v0 as decimal(38, 0))) as m1, o.x0 as x0
  from (
    select case when ((k.k0 is null) and (s.d0 is not null)) then ? else s.d0 end as d0, s.d1 as d1, s.v0 as v0, case when ((k.k0 is null) and (s.d0 is not null)) then cast(? as bigint) else cast(? as bigint) end as x0
    from (
      select t0."txt1" as d0, t0."bool1" as d1, t0."int2" as v0
      from "default"."types" as t0
    ) as s
    left join (
      select r.d0 as k0
      from (
        select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
        from (
          select t0."txt1" as d0, t0."bool1" as d1, t0."int2" as v0
          from "default"."types" as t0
        ) as s
        where s.d0 is not null
        group by s.d0
      ) as r
      order by r.m0 nulls last, r.d0 nulls last
      limit ?
    ) as k on s.d0 = k.k0
  ) as o
  group by o.d0, o.d1, o.x0
) as a
order by a.x0 nulls last, a.d0 nulls last, a.d1 nulls last
limit ?;

-- top: without others, of any type
-- [1,0,3,101]
select a.d0 as "int1", a.m0 as "total"
from (
  select o.d0 as d0, sum(o.v0) as m0, o.x0 as x0
  from (
    select s.d0 as d0, s.v0 as v0, case when ((k.k0 is null) and (s.d0 is not null)) then cast(? as bigint) else cast(? as bigint) end as x0
    from (
      select t0."int1" as d0, t0."num1" as v0
      from "default"."types" as t0
    ) as s
    inner join (
      select r.d0 as k0
      from (
        select s.d0 as d0, sum(s.v0) as m0
        from (
          select t0."int1" as d0, t0."num1" as v0
          from "default"."types" as t0
        ) as s
        where s.d0 is not null
        group by s.d0
      ) as r
      order by r.m0 desc nulls last, r.d0 nulls last
      limit ?
    ) as k on s.d0 = k.k0
  ) as o
  group by o.d0, o.x0
) as a
order by a.x0 nulls last, a.m0 desc nulls last, a.d0 nulls last
limit ?;

-- top: among equals the first text
-- [1,0,7,7,2,101]
select a.d0 as "txt1", a.m0 as "n"
from (
  select o.d0 as d0, count(*) as m0, o.x0 as x0
  from (
    select s.d0 as d0, case when ((k.k0 is null) and (s.d0 is not null)) then cast(? as bigint) else cast(? as bigint) end as x0
    from (
      select t0."txt1" as d0
      from "default"."types" as t0
      where t0."int1" <= cast(? as bigint)
    ) as s
    inner join (
      select r.d0 as k0
      from (
        select s.d0 as d0, count(*) as m0
        from (
          select t0."txt1" as d0
          from "default"."types" as t0
          where t0."int1" <= cast(? as bigint)
        ) as s
        where s.d0 is not null
        group by s.d0
      ) as r
      order by r.m0 desc nulls last, r.d0 nulls last
      limit ?
    ) as k on s.d0 = k.k0
  ) as o
  group by o.d0, o.x0
) as a
order by a.x0 nulls last, a.m0 desc nulls last, a.d0 nulls last
limit ?;

-- top: others keep apart from a value of their name
-- ["South",1,0,5,101]
select a.d0 as "txt1", a.m0 as "n"
from (
  select o.d0 as d0, count(*) as m0, o.x0 as x0
  from (
    select case when ((k.k0 is null) and (s.d0 is not null)) then ? else s.d0 end as d0, case when ((k.k0 is null) and (s.d0 is not null)) then cast(? as bigint) else cast(? as bigint) end as x0
    from (
      select t0."txt1" as d0
      from "default"."types" as t0
    ) as s
    left join (
      select r.d0 as k0
      from (
        select s.d0 as d0, count(*) as m0
        from (
          select t0."txt1" as d0
          from "default"."types" as t0
        ) as s
        where s.d0 is not null
        group by s.d0
      ) as r
      order by r.m0 desc nulls last, r.d0 nulls last
      limit ?
    ) as k on s.d0 = k.k0
  ) as o
  group by o.d0, o.x0
) as a
order by a.x0 nulls last, a.d0 nulls last
limit ?;

-- top: of a formula, with a median
-- [1,1,1,1,0.5,"Others",1,0,1,101]
select a.d0 as "name", a.m0 as "n", a.m1 as "middle"
from (
  select o.d0 as d0, count(*) as m0, (max(case when (o.k0 = (floor(o.k1) + cast(? as double))) then o.k2 end) + ((max(case when (o.k0 = (ceil(o.k1) + cast(? as double))) then o.k2 end) - max(case when (o.k0 = (floor(o.k1) + cast(? as double))) then o.k2 end)) * max((o.k1 - floor(o.k1))))) as m1, o.x0 as x0
  from (
    select r.d0 as d0, r.v0 as v0, r.x0 as x0, row_number() over (partition by r.d0, r.x0 order by try_cast(r.v0 as double) nulls last) as k0, ((try_cast(count(try_cast(r.v0 as double)) over (partition by r.d0, r.x0) as double) - cast(? as double)) * cast(? as double)) as k1, try_cast(r.v0 as double) as k2
    from (
      select case when ((k.k0 is null) and (s.d0 is not null)) then ? else s.d0 end as d0, s.v0 as v0, case when ((k.k0 is null) and (s.d0 is not null)) then cast(? as bigint) else cast(? as bigint) end as x0
      from (
        select upper(t0."txt1") as d0, t0."int2" as v0
        from "default"."types" as t0
      ) as s
      left join (
        select r.d0 as k0
        from (
          select s.d0 as d0, count(*) as m0
          from (
            select upper(t0."txt1") as d0, t0."int2" as v0
            from "default"."types" as t0
          ) as s
          where s.d0 is not null
          group by s.d0
        ) as r
        order by r.m0 desc nulls last, r.d0 nulls last
        limit ?
      ) as k on s.d0 = k.k0
    ) as r
  ) as o
  group by o.d0, o.x0
) as a
order by a.x0 nulls last, a.m0 desc nulls last, a.d0 nulls last
limit ?;

-- calculation: running total along days, nulls last
-- [101]
select a.d0 as "day", a.m0 as "total", a.c0 as "runningTotal_total"
from (
  select a.d0 as d0, a.m0 as m0, sum(cast(a.m0 as decimal(38, 0))) over (order by a.d0 nulls last rows between unbounded preceding and current row) as c0
  from (
    select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
    from (
      select t0."day" as d0, t0."amount" as v0
      from "default"."sales" as t0
    ) as s
    group by s.d0
  ) as a
) as a
order by a.d0 nulls last
limit ?;

-- calculation: running total of each region, sorted otherwise
-- ["2025-01-01",101]
select a.d0 as "region", a.d1 as "day", a.m0 as "total", a.c0 as "so far"
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, sum(cast(a.m0 as decimal(38, 0))) over (partition by a.d0 order by a.d1 nulls last rows between unbounded preceding and current row) as c0
  from (
    select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as decimal(38, 0))) as m0
    from (
      select t0."region" as d0, t0."day" as d1, t0."amount" as v0
      from "default"."sales" as t0
      where t0."day" >= cast(? as date)
    ) as s
    group by s.d0, s.d1
  ) as a
) as a
order by a.c0 desc nulls last, a.d0 nulls last, a.d1 nulls last
limit ?;

-- calculation: running total over all regions, those of one day in their order
-- ["2025-01-01",101]
select a.d0 as "region", a.d1 as "day", a.m0 as "total", a.c0 as "runningTotal_total"
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, sum(cast(a.m0 as decimal(38, 0))) over (order by a.d1 nulls last, a.d0 nulls last rows between unbounded preceding and current row) as c0
  from (
    select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as decimal(38, 0))) as m0
    from (
      select t0."region" as d0, t0."day" as d1, t0."amount" as v0
      from "default"."sales" as t0
      where t0."day" >= cast(? as date)
    ) as s
    group by s.d0, s.d1
  ) as a
) as a
order by a.d1 nulls last, a.d0 nulls last
limit ?;

-- calculation: shares of all and of a part
-- ["2025-01-01",101]
select a.d0 as "region", a.d1 as "day", a.m0 as "total", a.c0 as "of all", a.c1 as "of region", a.c2 as "up to here"
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, (cast(a.m0 as double) / nullif(sum(cast(a.m0 as decimal(38, 0))) over (), 0)) as c0, (cast(a.m0 as double) / nullif(sum(cast(a.m0 as decimal(38, 0))) over (partition by a.d0), 0)) as c1, (cast(sum(cast(a.m0 as decimal(38, 0))) over (partition by a.d0 order by a.d1 nulls last rows between unbounded preceding and current row) as double) / nullif(sum(cast(a.m0 as decimal(38, 0))) over (partition by a.d0), 0)) as c2
  from (
    select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as decimal(38, 0))) as m0
    from (
      select t0."region" as d0, t0."day" as d1, t0."amount" as v0
      from "default"."sales" as t0
      where t0."day" >= cast(? as date)
    ) as s
    group by s.d0, s.d1
  ) as a
) as a
order by a.d1 nulls last, a.d0 nulls last
limit ?;

-- calculation: difference to the group before
-- ["2025-01-01",101]
select a.d0 as "day", a.m0 as "total", a.c0 as "previous_total", a.c1 as "difference_total", a.c2 as "percentDifference_total"
from (
  select a.d0 as d0, a.m0 as m0, lag(a.m0) over (order by a.d0 nulls last) as c0, (a.m0 - lag(a.m0) over (order by a.d0 nulls last)) as c1, (cast((a.m0 - lag(a.m0) over (order by a.d0 nulls last)) as double) / nullif(abs(lag(a.m0) over (order by a.d0 nulls last)), 0)) as c2
  from (
    select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
    from (
      select t0."day" as d0, t0."amount" as v0
      from "default"."sales" as t0
      where t0."day" >= cast(? as date)
    ) as s
    group by s.d0
  ) as a
) as a
order by a.d0 nulls last
limit ?;

-- calculation: ranks with ties
-- [101]
select a.d0 as "day", a.m0 as "total", a.c0 as "place", a.c1 as "dense", a.c2 as "from below"
from (
  select a.d0 as d0, a.m0 as m0, case when (a.m0 is not null) then rank() over (order by a.m0 desc nulls last) end as c0, case when (a.m0 is not null) then dense_rank() over (order by a.m0 desc nulls last) end as c1, case when (a.m0 is not null) then rank() over (order by a.m0 nulls last) end as c2
  from (
    select s.d0 as d0, sum(s.v0) as m0
    from (
      select t0."day" as d0, t0."price" as v0
      from "default"."sales" as t0
    ) as s
    group by s.d0
  ) as a
) as a
order by a.c0 nulls last, a.d0 nulls last
limit ?;

-- calculation: rank of dates within a part
-- [101]
select a.d0 as "region", a.d1 as "month", a.m0 as "latest", a.c0 as "rank_latest"
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, case when (a.m0 is not null) then rank() over (partition by a.d0 order by a.m0 desc nulls last) end as c0
  from (
    select b.d0 as d0, b.d1 as d1, max(b.p0) as m0
    from (
      select p.d0 as d0, cast(date_trunc('month', p.d1) as date) as d1, p.p0 as p0
      from (
        select s.d0 as d0, s.d1 as d1, max(s.v0) as p0
        from (
          select t0."region" as d0, cast(t0."day" as date) as d1, t0."day" as v0
          from "default"."sales" as t0
        ) as s
        group by s.d0, s.d1
      ) as p
    ) as b
    group by b.d0, b.d1
  ) as a
) as a
order by a.d1 nulls last, a.d0 nulls last
limit ?;

-- calculation: moving windows
-- [101]
select a.d0 as "day", a.m0 as "total", a.c0 as "two", a.c1 as "mean", a.c2 as "low", a.c3 as "high"
from (
  select a.d0 as d0, a.m0 as m0, sum(cast(a.m0 as decimal(38, 0))) over (order by a.d0 nulls last rows between 1 preceding and current row) as c0, avg(cast(a.m0 as double)) over (order by a.d0 nulls last rows between 1 preceding and 1 following) as c1, min(a.m0) over (order by a.d0 nulls last rows between 2 preceding and current row) as c2, max(a.m0) over (order by a.d0 nulls last rows between current row and 2 following) as c3
  from (
    select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
    from (
      select t0."day" as d0, t0."amount" as v0
      from "default"."sales" as t0
    ) as s
    group by s.d0
  ) as a
) as a
order by a.d0 nulls last
limit ?;

-- calculation: the month before, where there is one
-- [0,0,-1,0,0,-12,0,0,-1,1,1,1,101]
select a.d0 as "month", a.m0 as "total", a.c0 as "before", a.c1 as "difference_total", a.c2 as "percentDifference_total", a.c3 as "a year before", a.c4 as "the same"
from (
  select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, a.c3 as c3, a.p0 as c4
  from (
    select p.d0 as d0, p.m0 as m0, p.c0 as c0, p.c1 as c1, p.c2 as c2, p.c3 as c3, p.n0 as n0, max(case when ((p.n0 = cast(? as bigint)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
    from (
      select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, a.c3 as c3, n.n0 as n0, case when (n.n0 = cast(? as bigint)) then a.d0 else cast(date_trunc('month', cast(date_add('year', cast(? as bigint), a.d0) as date)) as date) end as q0
      from (
        select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, a.p0 as c3
        from (
          select p.d0 as d0, p.m0 as m0, p.c0 as c0, p.c1 as c1, p.c2 as c2, p.n0 as n0, max(case when ((p.n0 = cast(? as bigint)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
          from (
            select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, n.n0 as n0, case when (n.n0 = cast(? as bigint)) then a.d0 else cast(date_add('month', cast(? as bigint), a.d0) as date) end as q0
            from (
              select a.d0 as d0, a.m0 as m0, a.p0 as c0, (a.m0 - a.p0) as c1, (cast((a.m0 - a.p0) as double) / nullif(abs(a.p0), 0)) as c2
              from (
                select p.d0 as d0, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = cast(? as bigint)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
                from (
                  select a.d0 as d0, a.m0 as m0, n.n0 as n0, case when (n.n0 = cast(? as bigint)) then a.d0 else cast(date_add('month', cast(? as bigint), a.d0) as date) end as q0
                  from (
                    select a.d0 as d0, a.m0 as m0
                    from (
                      select b.d0 as d0, sum(cast(b.p0 as decimal(38, 0))) as m0
                      from (
                        select cast(date_trunc('month', p.d0) as date) as d0, p.p0 as p0
                        from (
                          select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as p0
                          from (
                            select cast(t0."day" as date) as d0, t0."amount" as v0
                            from "default"."sales" as t0
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
              where a.n0 = cast(? as bigint)
            ) as a
            cross join (select 0 as n0 union all select 1 as n0) as n
          ) as p
        ) as a
        where a.n0 = cast(? as bigint)
      ) as a
      cross join (select 0 as n0 union all select 1 as n0) as n
    ) as p
  ) as a
  where a.n0 = cast(? as bigint)
) as a
order by a.d0 nulls last
limit ?;

-- calculation: the day before of each region, with gaps
-- [0,0,-1,0,0,-1,0,0,-1,1,1,1,101]
select a.d0 as "region", a.d1 as "day", a.m0 as "total", a.c0 as "a day", a.c1 as "a month", a.c2 as "a year"
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.p0 as c2
  from (
    select p.d0 as d0, p.d1 as d1, p.m0 as m0, p.c0 as c0, p.c1 as c1, p.n0 as n0, max(case when ((p.n0 = cast(? as bigint)) and (p.q0 is not null)) then p.m0 end) over (partition by p.d0, p.q0) as p0
    from (
      select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.c0 as c0, a.c1 as c1, n.n0 as n0, case when (n.n0 = cast(? as bigint)) then a.d1 else cast(date_add('year', cast(? as bigint), a.d1) as date) end as q0
      from (
        select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.c0 as c0, a.p0 as c1
        from (
          select p.d0 as d0, p.d1 as d1, p.m0 as m0, p.c0 as c0, p.n0 as n0, max(case when ((p.n0 = cast(? as bigint)) and (p.q0 is not null)) then p.m0 end) over (partition by p.d0, p.q0) as p0
          from (
            select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.c0 as c0, n.n0 as n0, case when (n.n0 = cast(? as bigint)) then a.d1 else cast(date_add('month', cast(? as bigint), a.d1) as date) end as q0
            from (
              select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.p0 as c0
              from (
                select p.d0 as d0, p.d1 as d1, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = cast(? as bigint)) and (p.q0 is not null)) then p.m0 end) over (partition by p.d0, p.q0) as p0
                from (
                  select a.d0 as d0, a.d1 as d1, a.m0 as m0, n.n0 as n0, case when (n.n0 = cast(? as bigint)) then a.d1 else cast(date_add('day', cast(? as bigint), a.d1) as date) end as q0
                  from (
                    select a.d0 as d0, a.d1 as d1, a.m0 as m0
                    from (
                      select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as decimal(38, 0))) as m0
                      from (
                        select t0."region" as d0, t0."day" as d1, t0."amount" as v0
                        from "default"."sales" as t0
                      ) as s
                      group by s.d0, s.d1
                    ) as a
                  ) as a
                  cross join (select 0 as n0 union all select 1 as n0) as n
                ) as p
              ) as a
              where a.n0 = cast(? as bigint)
            ) as a
            cross join (select 0 as n0 union all select 1 as n0) as n
          ) as p
        ) as a
        where a.n0 = cast(? as bigint)
      ) as a
      cross join (select 0 as n0 union all select 1 as n0) as n
    ) as p
  ) as a
  where a.n0 = cast(? as bigint)
) as a
order by a.d1 nulls last, a.d0 nulls last
limit ?;

-- calculation: the week of the year before, weeks from Sunday
-- [0,0,-1,1,101]
select a.d0 as "week", a.m0 as "total", a.c0 as "before"
from (
  select a.d0 as d0, a.m0 as m0, a.p0 as c0
  from (
    select p.d0 as d0, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = cast(? as bigint)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
    from (
      select a.d0 as d0, a.m0 as m0, n.n0 as n0, case when (n.n0 = cast(? as bigint)) then a.d0 else date_add('day', -1, date_trunc('week', date_add('day', 1, cast(cast(date_add('year', cast(? as bigint), a.d0) as date) as date)))) end as q0
      from (
        select a.d0 as d0, a.m0 as m0
        from (
          select b.d0 as d0, sum(cast(b.p0 as decimal(38, 0))) as m0
          from (
            select date_add('day', -1, date_trunc('week', date_add('day', 1, cast(p.d0 as date)))) as d0, p.p0 as p0
            from (
              select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as p0
              from (
                select cast(t0."day" as date) as d0, t0."amount" as v0
                from "default"."sales" as t0
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
  where a.n0 = cast(? as bigint)
) as a
order by a.d0 nulls last
limit ?;

-- calculation: the hour before, by the wall clock
-- [0,0,-1,"Europe/Berlin","2025-01-01",1,101]
select a.d0 as "hour", a.m0 as "count", a.c0 as "before"
from (
  select a.d0 as d0, a.m0 as m0, a.p0 as c0
  from (
    select p.d0 as d0, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = cast(? as bigint)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
    from (
      select a.d0 as d0, a.m0 as m0, n.n0 as n0, case when (n.n0 = cast(? as bigint)) then a.d0 else cast(date_add('hour', cast(? as bigint), a.d0) as timestamp(6)) end as q0
      from (
        select a.d0 as d0, a.m0 as m0
        from (
          select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
          from (
            select date_trunc('hour', cast(at_timezone(with_timezone(p.d0, 'UTC'), ?) as timestamp(6))) as d0, p.p0 as p0
            from (
              select s.d0 as d0, count(*) as p0
              from (
                select case when t0."at" >= timestamp '1980-01-01 00:00:00' then date_add('minute', -(minute(t0."at") % 15), date_trunc('minute', t0."at")) else t0."at" end as d0
                from "default"."sales" as t0
                where t0."day" >= cast(? as date)
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
  where a.n0 = cast(? as bigint)
) as a
order by a.d0 nulls last
limit ?;

-- calculation: of calculations
-- [0,0,-1,"2025-01-01",1,101]
select a.d0 as "day", a.m0 as "total", a.c0 as "so far", a.c1 as "again", a.c2 as "the day before", a.c3 as "place", a.c4 as "share"
from (
  select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, case when (a.c2 is not null) then rank() over (order by a.c2 desc nulls last) end as c3, a.c4 as c4
  from (
    select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c4 as c4, a.c1 as c1, a.p0 as c2
    from (
      select p.d0 as d0, p.m0 as m0, p.c0 as c0, p.c4 as c4, p.c1 as c1, p.n0 as n0, max(case when ((p.n0 = cast(? as bigint)) and (p.q0 is not null)) then p.c0 end) over (partition by p.q0) as p0
      from (
        select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c4 as c4, a.c1 as c1, n.n0 as n0, case when (n.n0 = cast(? as bigint)) then a.d0 else cast(date_add('day', cast(? as bigint), a.d0) as date) end as q0
        from (
          select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c4 as c4, (a.c0 - lag(a.c0) over (order by a.d0 nulls last)) as c1
          from (
            select a.d0 as d0, a.m0 as m0, sum(cast(a.m0 as decimal(38, 0))) over (order by a.d0 nulls last rows between unbounded preceding and current row) as c0, (cast(a.m0 as double) / nullif(sum(cast(a.m0 as decimal(38, 0))) over (), 0)) as c4
            from (
              select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
              from (
                select t0."day" as d0, t0."amount" as v0
                from "default"."sales" as t0
                where t0."day" >= cast(? as date)
              ) as s
              group by s.d0
            ) as a
          ) as a
        ) as a
        cross join (select 0 as n0 union all select 1 as n0) as n
      ) as p
    ) as a
    where a.n0 = cast(? as bigint)
  ) as a
) as a
order by a.d0 nulls last
limit ?;

-- calculation: conditions before and after, sort and limit last
-- [5,4,1,2]
select a.d0 as "day", a.m0 as "total", a.c0 as "share", a.c1 as "place"
from (
  select a.d0 as d0, a.m0 as m0, (cast(a.m0 as double) / nullif(sum(cast(a.m0 as decimal(38, 0))) over (), 0)) as c0, case when (a.m0 is not null) then rank() over (order by a.m0 desc nulls last) end as c1
  from (
    select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
    from (
      select t0."day" as d0, t0."amount" as v0
      from "default"."sales" as t0
    ) as s
    group by s.d0
  ) as a
  where a.m0 >= cast(? as bigint)
) as a
where a.c1 <= cast(? as bigint)
order by a.c0 nulls last, a.d0 nulls last
offset ?
limit ?;

-- calculation: beside a top and its others
-- ["Others",1,0,1,101]
select a.d0 as "region", a.m0 as "total", a.c0 as "share", a.c1 as "place"
from (
  select a.d0 as d0, a.m0 as m0, a.x0 as x0, (cast(a.m0 as double) / nullif(sum(cast(a.m0 as decimal(38, 0))) over (), 0)) as c0, case when (a.m0 is not null) then rank() over (order by a.m0 desc nulls last) end as c1
  from (
    select o.d0 as d0, sum(cast(o.v0 as decimal(38, 0))) as m0, o.x0 as x0
    from (
      select case when ((k.k0 is null) and (s.d0 is not null)) then ? else s.d0 end as d0, s.v0 as v0, case when ((k.k0 is null) and (s.d0 is not null)) then cast(? as bigint) else cast(? as bigint) end as x0
      from (
        select t0."region" as d0, t0."amount" as v0
        from "default"."sales" as t0
      ) as s
      left join (
        select r.d0 as k0
        from (
          select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
          from (
            select t0."region" as d0, t0."amount" as v0
            from "default"."sales" as t0
          ) as s
          where s.d0 is not null
          group by s.d0
        ) as r
        order by r.m0 desc nulls last, r.d0 nulls last
        limit ?
      ) as k on s.d0 = k.k0
    ) as o
    group by o.d0, o.x0
  ) as a
) as a
order by a.x0 nulls last, a.d0 nulls last
limit ?;

-- calculation: of decimals, floats and counts
-- [101]
select a.d0 as "bool1", a.m0 as "money", a.m1 as "mean", a.m2 as "rows", a.c0 as "m", a.c1 as "d", a.c2 as "r", a.c3 as "s"
from (
  select a.d0 as d0, a.m0 as m0, a.m1 as m1, a.m2 as m2, sum(a.m0) over (order by a.d0 nulls last rows between unbounded preceding and current row) as c0, (a.m1 - lag(a.m1) over (order by a.d0 nulls last)) as c1, (a.m2 - lag(a.m2) over (order by a.d0 nulls last)) as c2, sum(cast(a.m2 as decimal(38, 0))) over (order by a.d0 nulls last rows between unbounded preceding and current row) as c3
  from (
    select s.d0 as d0, sum(s.v0) as m0, avg(cast(s.v1 as double)) as m1, count(*) as m2
    from (
      select t0."bool1" as d0, t0."dec1" as v0, t0."num1" as v1
      from "default"."types" as t0
    ) as s
    group by s.d0
  ) as a
) as a
order by a.d0 nulls last
limit ?;

-- calculation: totals of large integers are exact
-- [101]
select a.d0 as "id", a.m0 as "n", a.c0 as "so far", a.c1 as "again"
from (
  select a.d0 as d0, a.m0 as m0, a.c0 as c0, sum(cast(a.c0 as decimal(38, 0))) over (order by a.d0 nulls last rows between unbounded preceding and current row) as c1
  from (
    select a.d0 as d0, a.m0 as m0, sum(cast(a.m0 as decimal(38, 0))) over (order by a.d0 nulls last rows between unbounded preceding and current row) as c0
    from (
      select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
      from (
        select t0."id" as d0, t0."int1" as v0
        from "default"."extremes" as t0
      ) as s
      group by s.d0
    ) as a
  ) as a
) as a
order by a.d0 nulls last
limit ?;

-- calculation: without dimensions and of no rows
-- [101]
select a.m0 as "n", a.c0 as "share", a.c1 as "place"
from (
  select a.m0 as m0, (cast(a.m0 as double) / nullif(sum(cast(a.m0 as decimal(38, 0))) over (), 0)) as c0, case when (a.m0 is not null) then rank() over (order by a.m0 desc nulls last) end as c1
  from (
    select sum(cast(s.v0 as decimal(38, 0))) as m0
    from (
      select t0."int1" as v0
      from "default"."empty" as t0
    ) as s
  ) as a
) as a
limit ?;

-- calculation: texts that differ only in blanks are parts of their own
-- [9,101]
select a.d0 as "txt1", a.d1 as "id", a.m0 as "n", a.c0 as "so far"
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, sum(cast(a.m0 as decimal(38, 0))) over (partition by a.d0 order by a.d1 nulls last rows between unbounded preceding and current row) as c0
  from (
    select s.d0 as d0, s.d1 as d1, count(*) as m0
    from (
      select t0."txt1" as d0, t0."id" as d1
      from "default"."words" as t0
      where t0."id" <= cast(? as bigint)
    ) as s
    group by s.d0, s.d1
  ) as a
) as a
order by a.d0 nulls last, a.d1 nulls last
limit ?;

-- calculation: by bins, under a policy
-- [0,10,0,10,"north",101]
select cast(? + a.d0 * ? as bigint) as "amount", a.m0 as "n", a.c0 as "share"
from (
  select a.d0 as d0, a.m0 as m0, (cast(sum(cast(a.m0 as decimal(38, 0))) over (order by a.d0 nulls last rows between unbounded preceding and current row) as double) / nullif(sum(cast(a.m0 as decimal(38, 0))) over (), 0)) as c0
  from (
    select s.d0 as d0, count(*) as m0
    from (
      select floor((cast(t0."amount" as double) - ?) / ?) as d0
      from "default"."sales" as t0
      where t0."region" = ?
    ) as s
    group by s.d0
  ) as a
) as a
order by a.d0 nulls last
limit ?;

-- reduce: a series per region over its own range
-- [0,1,2,0,1,2,-1,3,2,3,3,2,3,0,1,2,3,101]
select a.d0 as "at", a.d1 as "price", a.d2 as "region"
from (
  select g.d2 as d2, case when (n.n0 = cast(? as bigint)) then g.x0 when (n.n0 = cast(? as bigint)) then g.x1 when (n.n0 = cast(? as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as bigint)) then g.y0 when (n.n0 = cast(? as bigint)) then g.y1 when (n.n0 = cast(? as bigint)) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, min_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y0, min_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x1, min(q.v0) as y1, max_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x2, max(q.v0) as y2, max(q.h0) as x3, max_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y3
    from (
      select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < b.b0) then cast(? as double) when (p.u0 > b.b1) then cast(? as double) when (p.u0 >= b.b1) then cast(? as double) when ((cast(((p.u0 - b.b0) * cast(? as double)) as double) / nullif((b.b1 - b.b0), 0)) >= cast(? as double)) then cast(? as double) else floor((cast(((p.u0 - b.b0) * cast(? as double)) as double) / nullif((b.b1 - b.b0), 0))) end as g0
      from (
        select a.d2 as d2, a.d0 as h0, a.d1 as v0, round(to_unixtime(with_timezone(cast(a.d0 as timestamp(6)), 'UTC')) * 1e6) as u0
        from (
          select t0."at" as d0, t0."price" as d1, t0."region" as d2
          from "default"."sales" as t0
        ) as a
        where (a.d0 is not null)
          and (a.d1 is not null)
      ) as p
      cross join (
        select min(p.u0) as b0, max(p.u0) as b1
        from (
          select a.d2 as d2, a.d0 as h0, a.d1 as v0, round(to_unixtime(with_timezone(cast(a.d0 as timestamp(6)), 'UTC')) * 1e6) as u0
          from (
            select t0."at" as d0, t0."price" as d1, t0."region" as d2
            from "default"."sales" as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as b
    ) as q
    group by q.d2, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as bigint)) or ((n.n0 = cast(? as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d2 nulls last, a.d1 nulls last
limit ?;

-- reduce: a range of the axis, with what lies outside beside it
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,0,1,2,3,101]
select a.d0 as "at", a.d1 as "price", a.d2 as "region"
from (
  select g.d2 as d2, case when (n.n0 = cast(? as bigint)) then g.x0 when (n.n0 = cast(? as bigint)) then g.x1 when (n.n0 = cast(? as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as bigint)) then g.y0 when (n.n0 = cast(? as bigint)) then g.y1 when (n.n0 = cast(? as bigint)) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, min_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y0, min_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x1, min(q.v0) as y1, max_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x2, max(q.v0) as y2, max(q.h0) as x3, max_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y3
    from (
      select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(? as double)) then cast(? as double) when (p.u0 > cast(? as double)) then cast(? as double) when (p.u0 >= cast(? as double)) then cast(? as double) when ((cast(((p.u0 - cast(? as double)) * cast(? as double)) as double) / nullif((cast(? as double) - cast(? as double)), 0)) >= cast(? as double)) then cast(? as double) else floor((cast(((p.u0 - cast(? as double)) * cast(? as double)) as double) / nullif((cast(? as double) - cast(? as double)), 0))) end as g0
      from (
        select a.d2 as d2, a.d0 as h0, a.d1 as v0, round(to_unixtime(with_timezone(cast(a.d0 as timestamp(6)), 'UTC')) * 1e6) as u0
        from (
          select t0."at" as d0, t0."price" as d1, t0."region" as d2
          from "default"."sales" as t0
        ) as a
        where (a.d0 is not null)
          and (a.d1 is not null)
      ) as p
    ) as q
    group by q.d2, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as bigint)) or ((n.n0 = cast(? as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d2 nulls last, a.d1 nulls last
limit ?;

-- reduce: zoomed by a filter
-- [0,1,2,0,1,2,1735689600000000,-1,1736121600000000,4,1736121600000000,3,1735689600000000,4,1736121600000000,1735689600000000,4,3,1735689600000000,4,1736121600000000,1735689600000000,"2025-01-01 00:00:00","2025-01-06 00:00:00",0,1,2,3,101]
select a.d0 as "at", a.d1 as "price", a.d2 as "region"
from (
  select g.d2 as d2, case when (n.n0 = cast(? as bigint)) then g.x0 when (n.n0 = cast(? as bigint)) then g.x1 when (n.n0 = cast(? as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as bigint)) then g.y0 when (n.n0 = cast(? as bigint)) then g.y1 when (n.n0 = cast(? as bigint)) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, min_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y0, min_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x1, min(q.v0) as y1, max_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x2, max(q.v0) as y2, max(q.h0) as x3, max_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y3
    from (
      select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(? as double)) then cast(? as double) when (p.u0 > cast(? as double)) then cast(? as double) when (p.u0 >= cast(? as double)) then cast(? as double) when ((cast(((p.u0 - cast(? as double)) * cast(? as double)) as double) / nullif((cast(? as double) - cast(? as double)), 0)) >= cast(? as double)) then cast(? as double) else floor((cast(((p.u0 - cast(? as double)) * cast(? as double)) as double) / nullif((cast(? as double) - cast(? as double)), 0))) end as g0
      from (
        select a.d2 as d2, a.d0 as h0, a.d1 as v0, round(to_unixtime(with_timezone(cast(a.d0 as timestamp(6)), 'UTC')) * 1e6) as u0
        from (
          select t0."at" as d0, t0."price" as d1, t0."region" as d2
          from "default"."sales" as t0
          where (t0."at" >= cast(? as timestamp(6)))
            and (t0."at" < cast(? as timestamp(6)))
        ) as a
        where (a.d0 is not null)
          and (a.d1 is not null)
      ) as p
    ) as q
    group by q.d2, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as bigint)) or ((n.n0 = cast(? as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d2 nulls last, a.d1 nulls last
limit ?;

-- reduce: one series of many points, with ties and fractions
-- [0,1,2,0,1,2,1735689600000000,-1,1767139200500000,2,1767139200500000,1,1735689600000000,2,1767139200500000,1735689600000000,2,1,1735689600000000,2,1767139200500000,1735689600000000,"2025-01-01 00:00:00",0,1,2,3,101]
select a.d0 as "ts1", a.d1 as "id"
from (
  select case when (n.n0 = cast(? as bigint)) then g.x0 when (n.n0 = cast(? as bigint)) then g.x1 when (n.n0 = cast(? as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as bigint)) then g.y0 when (n.n0 = cast(? as bigint)) then g.y1 when (n.n0 = cast(? as bigint)) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, min_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y0, min_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x1, min(q.v0) as y1, max_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x2, max(q.v0) as y2, max(q.h0) as x3, max_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y3
    from (
      select p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(? as double)) then cast(? as double) when (p.u0 > cast(? as double)) then cast(? as double) when (p.u0 >= cast(? as double)) then cast(? as double) when ((cast(((p.u0 - cast(? as double)) * cast(? as double)) as double) / nullif((cast(? as double) - cast(? as double)), 0)) >= cast(? as double)) then cast(? as double) else floor((cast(((p.u0 - cast(? as double)) * cast(? as double)) as double) / nullif((cast(? as double) - cast(? as double)), 0))) end as g0
      from (
        select a.d0 as h0, a.d1 as v0, round(to_unixtime(with_timezone(cast(a.d0 as timestamp(6)), 'UTC')) * 1e6) as u0
        from (
          select t0."ts1" as d0, t0."id" as d1
          from "default"."moments" as t0
          where t0."ts1" >= cast(? as timestamp(6))
        ) as a
        where (a.d0 is not null)
          and (a.d1 is not null)
      ) as p
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as bigint)) or ((n.n0 = cast(? as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d1 nulls last
limit ?;

-- reduce: along numbers, from one of the ends
-- [0,1,2,0,1,2,0,-1,2,1,0,2,0,2,1,0,2,0,0,1,2,3,101]
select a.d0 as "int1", a.d1 as "num1"
from (
  select case when (n.n0 = cast(? as bigint)) then g.x0 when (n.n0 = cast(? as bigint)) then g.x1 when (n.n0 = cast(? as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as bigint)) then g.y0 when (n.n0 = cast(? as bigint)) then g.y1 when (n.n0 = cast(? as bigint)) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, min_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y0, min_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x1, min(q.v0) as y1, max_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x2, max(q.v0) as y2, max(q.h0) as x3, max_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y3
    from (
      select p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(? as double)) then cast(? as double) when (p.u0 > b.b1) then cast(? as double) when (p.u0 >= b.b1) then cast(? as double) when ((cast(((p.u0 - cast(? as double)) * cast(? as double)) as double) / nullif((b.b1 - cast(? as double)), 0)) >= cast(? as double)) then cast(? as double) else floor((cast(((p.u0 - cast(? as double)) * cast(? as double)) as double) / nullif((b.b1 - cast(? as double)), 0))) end as g0
      from (
        select a.d0 as h0, a.d1 as v0, try_cast(a.d0 as double) as u0
        from (
          select t0."int1" as d0, t0."num1" as d1
          from "default"."types" as t0
        ) as a
        where (a.d0 is not null)
          and (a.d1 is not null)
      ) as p
      cross join (
        select min(p.u0) as b0, max(p.u0) as b1
        from (
          select a.d0 as h0, a.d1 as v0, try_cast(a.d0 as double) as u0
          from (
            select t0."int1" as d0, t0."num1" as d1
            from "default"."types" as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as b
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as bigint)) or ((n.n0 = cast(? as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d1 nulls last
limit ?;

-- reduce: groups of days, of a measure
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,9,0,1,2,3,101]
select a.d0 as "day", a.d1 as "region", a.m0 as "total"
from (
  select g.d1 as d1, case when (n.n0 = cast(? as bigint)) then g.x0 when (n.n0 = cast(? as bigint)) then g.x1 when (n.n0 = cast(? as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as bigint)) then g.y0 when (n.n0 = cast(? as bigint)) then g.y1 when (n.n0 = cast(? as bigint)) then g.y2 else g.y3 end as m0
  from (
    select q.d1 as d1, min(q.h0) as x0, min_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y0, min_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x1, min(q.v0) as y1, max_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x2, max(q.v0) as y2, max(q.h0) as x3, max_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y3
    from (
      select p.d1 as d1, p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(? as double)) then cast(? as double) when (p.u0 > cast(? as double)) then cast(? as double) when (p.u0 >= cast(? as double)) then cast(? as double) when ((cast(((p.u0 - cast(? as double)) * cast(? as double)) as double) / nullif((cast(? as double) - cast(? as double)), 0)) >= cast(? as double)) then cast(? as double) else floor((cast(((p.u0 - cast(? as double)) * cast(? as double)) as double) / nullif((cast(? as double) - cast(? as double)), 0))) end as g0
      from (
        select a.d1 as d1, a.d0 as h0, a.m0 as v0, round(to_unixtime(with_timezone(cast(a.d0 as timestamp(6)), 'UTC')) * 1e6) as u0
        from (
          select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as decimal(38, 0))) as m0, count(*) as m1
          from (
            select t0."day" as d0, t0."region" as d1, t0."amount" as v0
            from "default"."sales" as t0
          ) as s
          group by s.d0, s.d1
        ) as a
        where (a.m1 < cast(? as bigint))
          and (a.d0 is not null)
          and (a.m0 is not null)
      ) as p
    ) as q
    group by q.d1, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as bigint)) or ((n.n0 = cast(? as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d1 nulls last, a.m0 nulls last
limit ?;

-- reduce: rows at one place, equal and not
-- [0,1,2,0,1,2,-1,5,4,5,5,4,5,0,1,2,3,101]
select a.d0 as "year", a.d1 as "amount"
from (
  select case when (n.n0 = cast(? as bigint)) then g.x0 when (n.n0 = cast(? as bigint)) then g.x1 when (n.n0 = cast(? as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as bigint)) then g.y0 when (n.n0 = cast(? as bigint)) then g.y1 when (n.n0 = cast(? as bigint)) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, min_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y0, min_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x1, min(q.v0) as y1, max_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x2, max(q.v0) as y2, max(q.h0) as x3, max_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y3
    from (
      select p.h0 as h0, p.v0 as v0, case when (p.u0 < b.b0) then cast(? as double) when (p.u0 > b.b1) then cast(? as double) when (p.u0 >= b.b1) then cast(? as double) when ((cast(((p.u0 - b.b0) * cast(? as double)) as double) / nullif((b.b1 - b.b0), 0)) >= cast(? as double)) then cast(? as double) else floor((cast(((p.u0 - b.b0) * cast(? as double)) as double) / nullif((b.b1 - b.b0), 0))) end as g0
      from (
        select a.d0 as h0, a.d1 as v0, round(to_unixtime(with_timezone(cast(a.d0 as timestamp(6)), 'UTC')) * 1e6) as u0
        from (
          select cast(date_trunc('year', t0."day") as date) as d0, t0."amount" as d1
          from "default"."sales" as t0
        ) as a
        where (a.d0 is not null)
          and (a.d1 is not null)
      ) as p
      cross join (
        select min(p.u0) as b0, max(p.u0) as b1
        from (
          select a.d0 as h0, a.d1 as v0, round(to_unixtime(with_timezone(cast(a.d0 as timestamp(6)), 'UTC')) * 1e6) as u0
          from (
            select cast(date_trunc('year', t0."day") as date) as d0, t0."amount" as d1
            from "default"."sales" as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as b
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as bigint)) or ((n.n0 = cast(? as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 desc nulls last, a.d1 nulls last
limit ?;

-- reduce: everything at one place, and nothing
-- [0,1,2,0,1,2,-1,5,4,5,5,4,5,"2025-01-05","2025-01-05",0,1,2,3,101]
select a.d0 as "day", a.d1 as "amount"
from (
  select case when (n.n0 = cast(? as bigint)) then g.x0 when (n.n0 = cast(? as bigint)) then g.x1 when (n.n0 = cast(? as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as bigint)) then g.y0 when (n.n0 = cast(? as bigint)) then g.y1 when (n.n0 = cast(? as bigint)) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, min_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y0, min_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x1, min(q.v0) as y1, max_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x2, max(q.v0) as y2, max(q.h0) as x3, max_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y3
    from (
      select p.h0 as h0, p.v0 as v0, case when (p.u0 < b.b0) then cast(? as double) when (p.u0 > b.b1) then cast(? as double) when (p.u0 >= b.b1) then cast(? as double) when ((cast(((p.u0 - b.b0) * cast(? as double)) as double) / nullif((b.b1 - b.b0), 0)) >= cast(? as double)) then cast(? as double) else floor((cast(((p.u0 - b.b0) * cast(? as double)) as double) / nullif((b.b1 - b.b0), 0))) end as g0
      from (
        select a.d0 as h0, a.d1 as v0, round(to_unixtime(with_timezone(cast(a.d0 as timestamp(6)), 'UTC')) * 1e6) as u0
        from (
          select t0."day" as d0, t0."amount" as d1
          from "default"."sales" as t0
          where t0."day" = cast(? as date)
        ) as a
        where (a.d0 is not null)
          and (a.d1 is not null)
      ) as p
      cross join (
        select min(p.u0) as b0, max(p.u0) as b1
        from (
          select a.d0 as h0, a.d1 as v0, round(to_unixtime(with_timezone(cast(a.d0 as timestamp(6)), 'UTC')) * 1e6) as u0
          from (
            select t0."day" as d0, t0."amount" as d1
            from "default"."sales" as t0
            where t0."day" = cast(? as date)
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as b
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as bigint)) or ((n.n0 = cast(? as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d1 nulls last
limit ?;

-- reduce: of no rows
-- [0,1,2,0,1,2,-1,5,4,5,5,4,5,0,1,2,3,101]
select a.d0 as "int1", a.d1 as "num1"
from (
  select case when (n.n0 = cast(? as bigint)) then g.x0 when (n.n0 = cast(? as bigint)) then g.x1 when (n.n0 = cast(? as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as bigint)) then g.y0 when (n.n0 = cast(? as bigint)) then g.y1 when (n.n0 = cast(? as bigint)) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, min_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y0, min_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x1, min(q.v0) as y1, max_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x2, max(q.v0) as y2, max(q.h0) as x3, max_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y3
    from (
      select p.h0 as h0, p.v0 as v0, case when (p.u0 < b.b0) then cast(? as double) when (p.u0 > b.b1) then cast(? as double) when (p.u0 >= b.b1) then cast(? as double) when ((cast(((p.u0 - b.b0) * cast(? as double)) as double) / nullif((b.b1 - b.b0), 0)) >= cast(? as double)) then cast(? as double) else floor((cast(((p.u0 - b.b0) * cast(? as double)) as double) / nullif((b.b1 - b.b0), 0))) end as g0
      from (
        select a.d0 as h0, a.d1 as v0, try_cast(a.d0 as double) as u0
        from (
          select t0."int1" as d0, t0."num1" as d1
          from "default"."empty" as t0
        ) as a
        where (a.d0 is not null)
          and (a.d1 is not null)
      ) as p
      cross join (
        select min(p.u0) as b0, max(p.u0) as b1
        from (
          select a.d0 as h0, a.d1 as v0, try_cast(a.d0 as double) as u0
          from (
            select t0."int1" as d0, t0."num1" as d1
            from "default"."empty" as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as b
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as bigint)) or ((n.n0 = cast(? as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d1 nulls last
limit ?;

-- reduce: under a policy
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,"south",0,1,2,3,101]
select a.d0 as "at", a.d1 as "price", a.d2 as "region"
from (
  select g.d2 as d2, case when (n.n0 = cast(? as bigint)) then g.x0 when (n.n0 = cast(? as bigint)) then g.x1 when (n.n0 = cast(? as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as bigint)) then g.y0 when (n.n0 = cast(? as bigint)) then g.y1 when (n.n0 = cast(? as bigint)) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, min_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y0, min_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x1, min(q.v0) as y1, max_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x2, max(q.v0) as y2, max(q.h0) as x3, max_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y3
    from (
      select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(? as double)) then cast(? as double) when (p.u0 > cast(? as double)) then cast(? as double) when (p.u0 >= cast(? as double)) then cast(? as double) when ((cast(((p.u0 - cast(? as double)) * cast(? as double)) as double) / nullif((cast(? as double) - cast(? as double)), 0)) >= cast(? as double)) then cast(? as double) else floor((cast(((p.u0 - cast(? as double)) * cast(? as double)) as double) / nullif((cast(? as double) - cast(? as double)), 0))) end as g0
      from (
        select a.d2 as d2, a.d0 as h0, a.d1 as v0, round(to_unixtime(with_timezone(cast(a.d0 as timestamp(6)), 'UTC')) * 1e6) as u0
        from (
          select t0."at" as d0, t0."price" as d1, t0."region" as d2
          from "default"."sales" as t0
          where t0."region" = ?
        ) as a
        where (a.d0 is not null)
          and (a.d1 is not null)
      ) as p
    ) as q
    group by q.d2, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as bigint)) or ((n.n0 = cast(? as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d2 nulls last, a.d1 nulls last
limit ?;

-- reduce: no further than the reach, of rows
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,"2024-02-29 00:00:00","2025-03-01 00:00:00",0,1,2,3,101]
select a.d0 as "at", a.d1 as "price", a.d2 as "region"
from (
  select g.d2 as d2, case when (n.n0 = cast(? as bigint)) then g.x0 when (n.n0 = cast(? as bigint)) then g.x1 when (n.n0 = cast(? as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as bigint)) then g.y0 when (n.n0 = cast(? as bigint)) then g.y1 when (n.n0 = cast(? as bigint)) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, min_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y0, min_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x1, min(q.v0) as y1, max_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x2, max(q.v0) as y2, max(q.h0) as x3, max_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y3
    from (
      select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(? as double)) then cast(? as double) when (p.u0 > cast(? as double)) then cast(? as double) when (p.u0 >= cast(? as double)) then cast(? as double) when ((cast(((p.u0 - cast(? as double)) * cast(? as double)) as double) / nullif((cast(? as double) - cast(? as double)), 0)) >= cast(? as double)) then cast(? as double) else floor((cast(((p.u0 - cast(? as double)) * cast(? as double)) as double) / nullif((cast(? as double) - cast(? as double)), 0))) end as g0
      from (
        select a.d2 as d2, a.d0 as h0, a.d1 as v0, round(to_unixtime(with_timezone(cast(a.d0 as timestamp(6)), 'UTC')) * 1e6) as u0
        from (
          select t0."at" as d0, t0."price" as d1, t0."region" as d2
          from "default"."sales" as t0
          where (t0."at" >= cast(? as timestamp(6)))
            and (t0."at" <= cast(? as timestamp(6)))
        ) as a
        where (a.d0 is not null)
          and (a.d1 is not null)
      ) as p
    ) as q
    group by q.d2, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as bigint)) or ((n.n0 = cast(? as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d2 nulls last, a.d1 nulls last
limit ?;

-- reduce: no further than the reach, of days and groups
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,"2025-03-01",0,1,2,3,101]
select a.d0 as "day", a.d1 as "region", a.m0 as "total"
from (
  select g.d1 as d1, case when (n.n0 = cast(? as bigint)) then g.x0 when (n.n0 = cast(? as bigint)) then g.x1 when (n.n0 = cast(? as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as bigint)) then g.y0 when (n.n0 = cast(? as bigint)) then g.y1 when (n.n0 = cast(? as bigint)) then g.y2 else g.y3 end as m0
  from (
    select q.d1 as d1, min(q.h0) as x0, min_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y0, min_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x1, min(q.v0) as y1, max_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x2, max(q.v0) as y2, max(q.h0) as x3, max_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y3
    from (
      select p.d1 as d1, p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(? as double)) then cast(? as double) when (p.u0 > cast(? as double)) then cast(? as double) when (p.u0 >= cast(? as double)) then cast(? as double) when ((cast(((p.u0 - cast(? as double)) * cast(? as double)) as double) / nullif((cast(? as double) - cast(? as double)), 0)) >= cast(? as double)) then cast(? as double) else floor((cast(((p.u0 - cast(? as double)) * cast(? as double)) as double) / nullif((cast(? as double) - cast(? as double)), 0))) end as g0
      from (
        select a.d1 as d1, a.d0 as h0, a.m0 as v0, round(to_unixtime(with_timezone(cast(a.d0 as timestamp(6)), 'UTC')) * 1e6) as u0
        from (
          select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as decimal(38, 0))) as m0
          from (
            select t0."day" as d0, t0."region" as d1, t0."amount" as v0
            from "default"."sales" as t0
            where t0."day" <= cast(? as date)
          ) as s
          group by s.d0, s.d1
        ) as a
        where (a.d0 is not null)
          and (a.m0 is not null)
      ) as p
    ) as q
    group by q.d1, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as bigint)) or ((n.n0 = cast(? as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d1 nulls last, a.m0 nulls last
limit ?;

-- reduce: no further than the reach, along numbers
-- [0,1,2,0,1,2,3,-1,5,2,5,1,3,2,5,3,2,1,3,2,5,3,1,7,0,1,2,3,101]
select a.d0 as "int1", a.d1 as "num1"
from (
  select case when (n.n0 = cast(? as bigint)) then g.x0 when (n.n0 = cast(? as bigint)) then g.x1 when (n.n0 = cast(? as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as bigint)) then g.y0 when (n.n0 = cast(? as bigint)) then g.y1 when (n.n0 = cast(? as bigint)) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, min_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y0, min_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x1, min(q.v0) as y1, max_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x2, max(q.v0) as y2, max(q.h0) as x3, max_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y3
    from (
      select p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(? as double)) then cast(? as double) when (p.u0 > cast(? as double)) then cast(? as double) when (p.u0 >= cast(? as double)) then cast(? as double) when ((cast(((p.u0 - cast(? as double)) * cast(? as double)) as double) / nullif((cast(? as double) - cast(? as double)), 0)) >= cast(? as double)) then cast(? as double) else floor((cast(((p.u0 - cast(? as double)) * cast(? as double)) as double) / nullif((cast(? as double) - cast(? as double)), 0))) end as g0
      from (
        select a.d0 as h0, a.d1 as v0, try_cast(a.d0 as double) as u0
        from (
          select t0."int1" as d0, t0."num1" as d1
          from "default"."types" as t0
          where (t0."int1" >= cast(? as bigint))
            and (t0."int1" <= cast(? as bigint))
        ) as a
        where (a.d0 is not null)
          and (a.d1 is not null)
      ) as p
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as bigint)) or ((n.n0 = cast(? as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d1 nulls last
limit ?;

-- reduce: what is calculated looks beyond the reach
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,1735689600000000,1740700800000000,0,1,2,3,101]
select a.d0 as "day", a.c0 as "so far"
from (
  select case when (n.n0 = cast(? as bigint)) then g.x0 when (n.n0 = cast(? as bigint)) then g.x1 when (n.n0 = cast(? as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(? as bigint)) then g.y0 when (n.n0 = cast(? as bigint)) then g.y1 when (n.n0 = cast(? as bigint)) then g.y2 else g.y3 end as c0
  from (
    select min(q.h0) as x0, min_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y0, min_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x1, min(q.v0) as y1, max_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) as x2, max(q.v0) as y2, max(q.h0) as x3, max_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) as y3
    from (
      select p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(? as double)) then cast(? as double) when (p.u0 > cast(? as double)) then cast(? as double) when (p.u0 >= cast(? as double)) then cast(? as double) when ((cast(((p.u0 - cast(? as double)) * cast(? as double)) as double) / nullif((cast(? as double) - cast(? as double)), 0)) >= cast(? as double)) then cast(? as double) else floor((cast(((p.u0 - cast(? as double)) * cast(? as double)) as double) / nullif((cast(? as double) - cast(? as double)), 0))) end as g0
      from (
        select a.d0 as h0, a.c0 as v0, round(to_unixtime(with_timezone(cast(a.d0 as timestamp(6)), 'UTC')) * 1e6) as u0
        from (
          select a.d0 as d0, a.m0 as m0, sum(cast(a.m0 as decimal(38, 0))) over (order by a.d0 nulls last rows between unbounded preceding and current row) as c0
          from (
            select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
            from (
              select t0."day" as d0, t0."amount" as v0
              from "default"."sales" as t0
            ) as s
            group by s.d0
          ) as a
        ) as a
        where (a.d0 is not null)
          and (a.c0 is not null)
          and (round(to_unixtime(with_timezone(cast(a.d0 as timestamp(6)), 'UTC')) * 1e6) >= cast(? as double))
          and (round(to_unixtime(with_timezone(cast(a.d0 as timestamp(6)), 'UTC')) * 1e6) <= cast(? as double))
      ) as p
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(? as bigint)) or ((n.n0 = cast(? as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.c0 nulls last
limit ?;

-- reduce: several measures of a series
-- [0,1,2,3,4,5,6,0,1,2,3,4,5,6,7,-1,2,1,2,2,1,2,0,1,2,3,4,5,6,7,101]
select a.d0 as "day", a.d1 as "region", a.m0 as "total", a.m1 as "mean"
from (
  select g.d1 as d1, case when (n.n0 = cast(? as bigint)) then g.x0 when (n.n0 = cast(? as bigint)) then g.x1 when (n.n0 = cast(? as bigint)) then g.x2 when (n.n0 = cast(? as bigint)) then g.x3 when (n.n0 = cast(? as bigint)) then g.x4 when (n.n0 = cast(? as bigint)) then g.x5 when (n.n0 = cast(? as bigint)) then g.x6 else g.x7 end as d0, case when (n.n0 = cast(? as bigint)) then g.y0 when (n.n0 = cast(? as bigint)) then g.y1 when (n.n0 = cast(? as bigint)) then g.y2 when (n.n0 = cast(? as bigint)) then g.y3 end as m1, case when (n.n0 = cast(? as bigint)) then g.y4 when (n.n0 = cast(? as bigint)) then g.y5 when (n.n0 = cast(? as bigint)) then g.y6 when (n.n0 = cast(? as bigint)) then g.y7 end as m0
  from (
    select q.d1 as d1, min(q.h0) filter (where (q.v0 is not null)) as x0, min_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) filter (where (q.v0 is not null)) as y0, min_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) filter (where (q.v0 is not null)) as x1, min(q.v0) filter (where (q.v0 is not null)) as y1, max_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) filter (where (q.v0 is not null)) as x2, max(q.v0) filter (where (q.v0 is not null)) as y2, max(q.h0) filter (where (q.v0 is not null)) as x3, max_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) filter (where (q.v0 is not null)) as y3, min(q.h0) filter (where (q.v1 is not null)) as x4, min_by(q.v1, case when q.v1 is not null and q.h0 is not null then row(q.h0, q.v1) end) filter (where (q.v1 is not null)) as y4, min_by(q.h0, case when q.h0 is not null and q.v1 is not null then row(q.v1, q.h0) end) filter (where (q.v1 is not null)) as x5, min(q.v1) filter (where (q.v1 is not null)) as y5, max_by(q.h0, case when q.h0 is not null and q.v1 is not null then row(q.v1, q.h0) end) filter (where (q.v1 is not null)) as x6, max(q.v1) filter (where (q.v1 is not null)) as y6, max(q.h0) filter (where (q.v1 is not null)) as x7, max_by(q.v1, case when q.v1 is not null and q.h0 is not null then row(q.h0, q.v1) end) filter (where (q.v1 is not null)) as y7
    from (
      select p.d1 as d1, p.h0 as h0, p.v0 as v0, p.v1 as v1, case when (p.u0 < b.b0) then cast(? as double) when (p.u0 > b.b1) then cast(? as double) when (p.u0 >= b.b1) then cast(? as double) when ((cast(((p.u0 - b.b0) * cast(? as double)) as double) / nullif((b.b1 - b.b0), 0)) >= cast(? as double)) then cast(? as double) else floor((cast(((p.u0 - b.b0) * cast(? as double)) as double) / nullif((b.b1 - b.b0), 0))) end as g0
      from (
        select a.d1 as d1, a.d0 as h0, a.m1 as v0, a.m0 as v1, round(to_unixtime(with_timezone(cast(a.d0 as timestamp(6)), 'UTC')) * 1e6) as u0
        from (
          select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as decimal(38, 0))) as m0, avg(cast(s.v1 as double)) as m1, count(*) as m2
          from (
            select t0."day" as d0, t0."region" as d1, t0."amount" as v0, t0."price" as v1
            from "default"."sales" as t0
          ) as s
          group by s.d0, s.d1
        ) as a
        where a.d0 is not null
      ) as p
      cross join (
        select min(p.u0) as b0, max(p.u0) as b1
        from (
          select a.d1 as d1, a.d0 as h0, a.m1 as v0, a.m0 as v1, round(to_unixtime(with_timezone(cast(a.d0 as timestamp(6)), 'UTC')) * 1e6) as u0
          from (
            select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as decimal(38, 0))) as m0, avg(cast(s.v1 as double)) as m1, count(*) as m2
            from (
              select t0."day" as d0, t0."region" as d1, t0."amount" as v0, t0."price" as v1
              from "default"."sales" as t0
            ) as s
            group by s.d0, s.d1
          ) as a
          where a.d0 is not null
        ) as p
      ) as b
    ) as q
    group by q.d1, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0 union all select 4 as n0 union all select 5 as n0 union all select 6 as n0 union all select 7 as n0) as n
  where (((n.n0 = cast(? as bigint)) and (g.x0 is not null)) or ((n.n0 = cast(? as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))) or ((n.n0 = cast(? as bigint)) and (g.x4 is not null)) or ((n.n0 = cast(? as bigint)) and ((g.x5 <> g.x4) or (g.y5 <> g.y4))) or ((n.n0 = cast(? as bigint)) and ((g.x6 <> g.x4) or (g.y6 <> g.y4)) and ((g.x6 <> g.x5) or (g.y6 <> g.y5))) or ((n.n0 = cast(? as bigint)) and ((g.x7 <> g.x4) or (g.y7 <> g.y4)) and ((g.x7 <> g.x5) or (g.y7 <> g.y5)) and ((g.x7 <> g.x6) or (g.y7 <> g.y6))))
) as a
order by a.d0 nulls last, a.d1 nulls last, a.m1 nulls last, a.m0 nulls last
limit ?;

-- reduce: several columns, each with gaps of its own
-- [0,1,2,3,4,5,6,0,1,2,3,4,5,6,7,-1,2,1,2,2,1,2,0,1,2,3,4,5,6,7,101]
select a.d0 as "int1", a.d1 as "num1", a.d2 as "dec1"
from (
  select case when (n.n0 = cast(? as bigint)) then g.x0 when (n.n0 = cast(? as bigint)) then g.x1 when (n.n0 = cast(? as bigint)) then g.x2 when (n.n0 = cast(? as bigint)) then g.x3 when (n.n0 = cast(? as bigint)) then g.x4 when (n.n0 = cast(? as bigint)) then g.x5 when (n.n0 = cast(? as bigint)) then g.x6 else g.x7 end as d0, case when (n.n0 = cast(? as bigint)) then g.y0 when (n.n0 = cast(? as bigint)) then g.y1 when (n.n0 = cast(? as bigint)) then g.y2 when (n.n0 = cast(? as bigint)) then g.y3 end as d1, case when (n.n0 = cast(? as bigint)) then g.y4 when (n.n0 = cast(? as bigint)) then g.y5 when (n.n0 = cast(? as bigint)) then g.y6 when (n.n0 = cast(? as bigint)) then g.y7 end as d2
  from (
    select min(q.h0) filter (where (q.v0 is not null)) as x0, min_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) filter (where (q.v0 is not null)) as y0, min_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) filter (where (q.v0 is not null)) as x1, min(q.v0) filter (where (q.v0 is not null)) as y1, max_by(q.h0, case when q.h0 is not null and q.v0 is not null then row(q.v0, q.h0) end) filter (where (q.v0 is not null)) as x2, max(q.v0) filter (where (q.v0 is not null)) as y2, max(q.h0) filter (where (q.v0 is not null)) as x3, max_by(q.v0, case when q.v0 is not null and q.h0 is not null then row(q.h0, q.v0) end) filter (where (q.v0 is not null)) as y3, min(q.h0) filter (where (q.v1 is not null)) as x4, min_by(q.v1, case when q.v1 is not null and q.h0 is not null then row(q.h0, q.v1) end) filter (where (q.v1 is not null)) as y4, min_by(q.h0, case when q.h0 is not null and q.v1 is not null then row(q.v1, q.h0) end) filter (where (q.v1 is not null)) as x5, min(q.v1) filter (where (q.v1 is not null)) as y5, max_by(q.h0, case when q.h0 is not null and q.v1 is not null then row(q.v1, q.h0) end) filter (where (q.v1 is not null)) as x6, max(q.v1) filter (where (q.v1 is not null)) as y6, max(q.h0) filter (where (q.v1 is not null)) as x7, max_by(q.v1, case when q.v1 is not null and q.h0 is not null then row(q.h0, q.v1) end) filter (where (q.v1 is not null)) as y7
    from (
      select p.h0 as h0, p.v0 as v0, p.v1 as v1, case when (p.u0 < b.b0) then cast(? as double) when (p.u0 > b.b1) then cast(? as double) when (p.u0 >= b.b1) then cast(? as double) when ((cast(((p.u0 - b.b0) * cast(? as double)) as double) / nullif((b.b1 - b.b0), 0)) >= cast(? as double)) then cast(? as double) else floor((cast(((p.u0 - b.b0) * cast(? as double)) as double) / nullif((b.b1 - b.b0), 0))) end as g0
      from (
        select a.d0 as h0, a.d1 as v0, a.d2 as v1, try_cast(a.d0 as double) as u0
        from (
          select t0."int1" as d0, t0."num1" as d1, t0."dec1" as d2
          from "default"."types" as t0
        ) as a
        where a.d0 is not null
      ) as p
      cross join (
        select min(p.u0) as b0, max(p.u0) as b1
        from (
          select a.d0 as h0, a.d1 as v0, a.d2 as v1, try_cast(a.d0 as double) as u0
          from (
            select t0."int1" as d0, t0."num1" as d1, t0."dec1" as d2
            from "default"."types" as t0
          ) as a
          where a.d0 is not null
        ) as p
      ) as b
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0 union all select 4 as n0 union all select 5 as n0 union all select 6 as n0 union all select 7 as n0) as n
  where (((n.n0 = cast(? as bigint)) and (g.x0 is not null)) or ((n.n0 = cast(? as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(? as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(? as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))) or ((n.n0 = cast(? as bigint)) and (g.x4 is not null)) or ((n.n0 = cast(? as bigint)) and ((g.x5 <> g.x4) or (g.y5 <> g.y4))) or ((n.n0 = cast(? as bigint)) and ((g.x6 <> g.x4) or (g.y6 <> g.y4)) and ((g.x6 <> g.x5) or (g.y6 <> g.y5))) or ((n.n0 = cast(? as bigint)) and ((g.x7 <> g.x4) or (g.y7 <> g.y4)) and ((g.x7 <> g.x5) or (g.y7 <> g.y5)) and ((g.x7 <> g.x6) or (g.y7 <> g.y6))))
) as a
order by a.d0 nulls last, a.d1 nulls last, a.d2 nulls last
limit ?;

-- pair: of everything
-- [0,0,1,101]
select a.m0 as "corr", a.m1 as "slope", a.m2 as "intercept", a.m3 as r2
from (
  select (cast(sum((s.l0 * s.l2)) as double) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, (cast(sum((s.l0 * s.l2)) as double) / nullif(sum((s.l0 * s.l0)), 0)) as m1, (max(s.l3) - ((cast(sum((s.l0 * s.l2)) as double) / nullif(sum((s.l0 * s.l0)), 0)) * max(s.l1))) as m2, case when ((sum((s.l2 * s.l2)) = cast(? as double)) and (sum((s.l0 * s.l0)) > cast(? as double))) then cast(? as double) else (cast((sum((s.l0 * s.l2)) * sum((s.l0 * s.l2))) as double) / nullif((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2))), 0)) end as m3
  from (
    select r.v0 as v0, r.v1 as v1, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as double) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as double) end as double)) over ()) as l0, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as double) end as double)) over () as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as double) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as double) end as double)) over ()) as l2, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as double) end as double)) over () as l3
    from (
      select t0."price" as v0, t0."amount" as v1
      from "default"."sales" as t0
    ) as r
  ) as s
) as a
limit ?;

-- pair: the line through a cloud, and how many rows it is of
-- [0,0,1,101]
select a.m0 as "slope", a.m1 as "intercept", a.m2 as r2, a.m3 as "count"
from (
  select (cast(sum((s.l0 * s.l2)) as double) / nullif(sum((s.l0 * s.l0)), 0)) as m0, (max(s.l3) - ((cast(sum((s.l0 * s.l2)) as double) / nullif(sum((s.l0 * s.l0)), 0)) * max(s.l1))) as m1, case when ((sum((s.l2 * s.l2)) = cast(? as double)) and (sum((s.l0 * s.l0)) > cast(? as double))) then cast(? as double) else (cast((sum((s.l0 * s.l2)) * sum((s.l0 * s.l2))) as double) / nullif((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2))), 0)) end as m2, count(s.v0) filter (where s.f2) as m3
  from (
    select r.v0 as v0, r.v1 as v1, r.f2 as f2, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as double) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as double) end as double)) over ()) as l0, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as double) end as double)) over () as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as double) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as double) end as double)) over ()) as l2, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as double) end as double)) over () as l3
    from (
      select t0."price" as v0, t0."amount" as v1, t0."amount" is not null as f2
      from "default"."sales" as t0
    ) as r
  ) as s
) as a
limit ?;

-- pair: by groups, of one row, of equal ones, of none
-- [0,0,1,101]
select a.d0 as "day", a.m0 as "corr", a.m1 as "slope", a.m2 as "intercept", a.m3 as r2
from (
  select s.d0 as d0, (cast(sum((s.l0 * s.l2)) as double) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, (cast(sum((s.l0 * s.l2)) as double) / nullif(sum((s.l0 * s.l0)), 0)) as m1, (max(s.l3) - ((cast(sum((s.l0 * s.l2)) as double) / nullif(sum((s.l0 * s.l0)), 0)) * max(s.l1))) as m2, case when ((sum((s.l2 * s.l2)) = cast(? as double)) and (sum((s.l0 * s.l0)) > cast(? as double))) then cast(? as double) else (cast((sum((s.l0 * s.l2)) * sum((s.l0 * s.l2))) as double) / nullif((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2))), 0)) end as m3
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as double) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as double) end as double)) over (partition by r.d0)) as l0, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as double) end as double)) over (partition by r.d0) as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as double) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as double) end as double)) over (partition by r.d0)) as l2, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as double) end as double)) over (partition by r.d0) as l3
    from (
      select t0."day" as d0, t0."price" as v0, t0."amount" as v1
      from "default"."sales" as t0
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- pair: with a condition, and a median beside
-- [0,0,1,1,1,1,1,0.5,2,101]
select a.d0 as "region", a.m0 as "corr", a.m1 as "slope", a.m2 as "intercept", a.m3 as r2, a.m4 as "middle"
from (
  select s.d0 as d0, (cast(sum((s.l0 * s.l2)) as double) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, (cast(sum((s.l0 * s.l2)) as double) / nullif(sum((s.l0 * s.l0)), 0)) as m1, (max(s.l3) - ((cast(sum((s.l0 * s.l2)) as double) / nullif(sum((s.l0 * s.l0)), 0)) * max(s.l1))) as m2, case when ((sum((s.l2 * s.l2)) = cast(? as double)) and (sum((s.l0 * s.l0)) > cast(? as double))) then cast(? as double) else (cast((sum((s.l0 * s.l2)) * sum((s.l0 * s.l2))) as double) / nullif((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2))), 0)) end as m3, (max(case when (s.k0 = (floor(s.k1) + cast(? as double))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + cast(? as double))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(? as double))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m4
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, r.f2 as f2, r.k0 as k0, r.k1 as k1, r.k2 as k2, (case when ((r.v1 is not null) and (r.v0 is not null) and r.f2) then try_cast(r.v1 as double) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null) and r.f2) then try_cast(r.v1 as double) end as double)) over (partition by r.d0)) as l0, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null) and r.f2) then try_cast(r.v1 as double) end as double)) over (partition by r.d0) as l1, (case when ((r.v1 is not null) and (r.v0 is not null) and r.f2) then try_cast(r.v0 as double) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null) and r.f2) then try_cast(r.v0 as double) end as double)) over (partition by r.d0)) as l2, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null) and r.f2) then try_cast(r.v0 as double) end as double)) over (partition by r.d0) as l3
    from (
      select r.d0 as d0, r.v0 as v0, r.v1 as v1, r.f2 as f2, row_number() over (partition by r.d0 order by try_cast(r.v0 as double) nulls last) as k0, ((try_cast(count(try_cast(r.v0 as double)) over (partition by r.d0) as double) - cast(? as double)) * cast(? as double)) as k1, try_cast(r.v0 as double) as k2
      from (
        select t0."region" as d0, t0."price" as v0, t0."amount" as v1, t0."amount" > cast(? as bigint) as f2
        from "default"."sales" as t0
      ) as r
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;

-- pair: of decimals and integers, of a formula
-- [2,101]
select a.m0 as "c", a.m1 as "s"
from (
  select (cast(sum((s.l0 * s.l2)) as double) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, (cast(sum((s.l4 * s.l6)) as double) / nullif(sum((s.l4 * s.l4)), 0)) as m1
  from (
    select r.v0 as v0, r.v1 as v1, r.v2 as v2, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as double) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as double) end as double)) over ()) as l0, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as double) end as double)) over () as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as double) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as double) end as double)) over ()) as l2, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as double) end as double)) over () as l3, (case when ((r.v0 is not null) and (r.v2 is not null)) then try_cast(r.v0 as double) end - avg(cast(case when ((r.v0 is not null) and (r.v2 is not null)) then try_cast(r.v0 as double) end as double)) over ()) as l4, avg(cast(case when ((r.v0 is not null) and (r.v2 is not null)) then try_cast(r.v0 as double) end as double)) over () as l5, (case when ((r.v0 is not null) and (r.v2 is not null)) then try_cast(r.v2 as double) end - avg(cast(case when ((r.v0 is not null) and (r.v2 is not null)) then try_cast(r.v2 as double) end as double)) over ()) as l6, avg(cast(case when ((r.v0 is not null) and (r.v2 is not null)) then try_cast(r.v2 as double) end as double)) over () as l7
    from (
      select t0."dec1" as v0, t0."int1" as v1, (cast(t0."num1" as double) / nullif(cast(? as bigint), 0)) as v2
      from "default"."types" as t0
    ) as r
  ) as s
) as a
limit ?;

-- pair: far from zero
-- [0,0,1,1000000000,3,1000000000,101]
select a.m0 as "c", a.m1 as "s", a.m2 as "r"
from (
  select (cast(sum((s.l0 * s.l2)) as double) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, (cast(sum((s.l4 * s.l6)) as double) / nullif(sum((s.l4 * s.l4)), 0)) as m1, case when ((sum((s.l6 * s.l6)) = cast(? as double)) and (sum((s.l4 * s.l4)) > cast(? as double))) then cast(? as double) else (cast((sum((s.l4 * s.l6)) * sum((s.l4 * s.l6))) as double) / nullif((sum((s.l4 * s.l4)) * sum((s.l6 * s.l6))), 0)) end as m2
  from (
    select r.v0 as v0, r.v1 as v1, r.v2 as v2, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as double) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as double) end as double)) over ()) as l0, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as double) end as double)) over () as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as double) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as double) end as double)) over ()) as l2, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as double) end as double)) over () as l3, (case when ((r.v1 is not null) and (r.v2 is not null)) then try_cast(r.v1 as double) end - avg(cast(case when ((r.v1 is not null) and (r.v2 is not null)) then try_cast(r.v1 as double) end as double)) over ()) as l4, avg(cast(case when ((r.v1 is not null) and (r.v2 is not null)) then try_cast(r.v1 as double) end as double)) over () as l5, (case when ((r.v1 is not null) and (r.v2 is not null)) then try_cast(r.v2 as double) end - avg(cast(case when ((r.v1 is not null) and (r.v2 is not null)) then try_cast(r.v2 as double) end as double)) over ()) as l6, avg(cast(case when ((r.v1 is not null) and (r.v2 is not null)) then try_cast(r.v2 as double) end as double)) over () as l7
    from (
      select (t0."price" + cast(? as bigint)) as v0, t0."amount" as v1, ((t0."amount" * cast(? as bigint)) + cast(? as bigint)) as v2
      from "default"."sales" as t0
    ) as r
  ) as s
) as a
limit ?;

-- pair: a level line, a steep one, and no line
-- [0,0,1,0,1,101]
select a.m0 as "level", a.m1 as "level fits", a.m2 as "no slope", a.m3 as "none", a.m4 as "itself"
from (
  select (cast(sum((s.l0 * s.l2)) as double) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, case when ((sum((s.l2 * s.l2)) = cast(? as double)) and (sum((s.l0 * s.l0)) > cast(? as double))) then cast(? as double) else (cast((sum((s.l0 * s.l2)) * sum((s.l0 * s.l2))) as double) / nullif((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2))), 0)) end as m1, (cast(sum((s.l0 * s.l2)) as double) / nullif(sum((s.l0 * s.l0)), 0)) as m2, (cast(sum((s.l4 * s.l6)) as double) / nullif(sum((s.l4 * s.l4)), 0)) as m3, (max(s.l9) - ((cast(sum((s.l8 * s.l8)) as double) / nullif(sum((s.l8 * s.l8)), 0)) * max(s.l9))) as m4
  from (
    select r.v0 as v0, r.v1 as v1, r.v2 as v2, r.f3 as f3, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as double) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as double) end as double)) over ()) as l0, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as double) end as double)) over () as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as double) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as double) end as double)) over ()) as l2, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as double) end as double)) over () as l3, (case when ((r.v2 is not null) and (r.v1 is not null) and r.f3) then try_cast(r.v2 as double) end - avg(cast(case when ((r.v2 is not null) and (r.v1 is not null) and r.f3) then try_cast(r.v2 as double) end as double)) over ()) as l4, avg(cast(case when ((r.v2 is not null) and (r.v1 is not null) and r.f3) then try_cast(r.v2 as double) end as double)) over () as l5, (case when ((r.v2 is not null) and (r.v1 is not null) and r.f3) then try_cast(r.v1 as double) end - avg(cast(case when ((r.v2 is not null) and (r.v1 is not null) and r.f3) then try_cast(r.v1 as double) end as double)) over ()) as l6, avg(cast(case when ((r.v2 is not null) and (r.v1 is not null) and r.f3) then try_cast(r.v1 as double) end as double)) over () as l7, (case when ((r.v1 is not null) and (r.v1 is not null)) then try_cast(r.v1 as double) end - avg(cast(case when ((r.v1 is not null) and (r.v1 is not null)) then try_cast(r.v1 as double) end as double)) over ()) as l8, avg(cast(case when ((r.v1 is not null) and (r.v1 is not null)) then try_cast(r.v1 as double) end as double)) over () as l9
    from (
      select (t0."int1" * cast(? as bigint)) as v0, t0."int1" as v1, t0."int2" as v2, t0."int1" = cast(? as bigint) as f3
      from "default"."types" as t0
    ) as r
  ) as s
) as a
limit ?;

-- pair: of no rows
-- [0,0,1,101]
select a.m0 as "corr", a.m1 as "slope", a.m2 as "intercept", a.m3 as r2
from (
  select (cast(sum((s.l0 * s.l2)) as double) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, (cast(sum((s.l0 * s.l2)) as double) / nullif(sum((s.l0 * s.l0)), 0)) as m1, (max(s.l3) - ((cast(sum((s.l0 * s.l2)) as double) / nullif(sum((s.l0 * s.l0)), 0)) * max(s.l1))) as m2, case when ((sum((s.l2 * s.l2)) = cast(? as double)) and (sum((s.l0 * s.l0)) > cast(? as double))) then cast(? as double) else (cast((sum((s.l0 * s.l2)) * sum((s.l0 * s.l2))) as double) / nullif((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2))), 0)) end as m3
  from (
    select r.v0 as v0, r.v1 as v1, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as double) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as double) end as double)) over ()) as l0, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as double) end as double)) over () as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as double) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as double) end as double)) over ()) as l2, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as double) end as double)) over () as l3
    from (
      select t0."num1" as v0, t0."int1" as v1
      from "default"."empty" as t0
    ) as r
  ) as s
) as a
limit ?;
