-- filter: text equals, case counts
-- ["north",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where t0."txt1" = cast($1 as text)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: text with quotes
-- ["O'Brien \"x\"",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where t0."txt1" = cast($1 as text)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: not equal leaves nulls out
-- ["north",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where t0."txt1" <> cast($1 as text)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: equals null
-- [101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where t0."num1" is null
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- filter: not equal to null
-- [101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where t0."bool1" is not null
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- filter: boolean
-- [false,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where t0."bool1" = cast($1 as boolean)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: number comparisons
-- [0,10.5,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where (t0."num1" >= cast($1 as bigint))
    and (t0."num1" < cast($2 as double precision))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: decimal exactly
-- ["3.30",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where t0."dec1" = cast($1 as numeric)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: decimal by a number
-- [2.25,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where t0."dec1" > cast($1 as double precision)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: integer by a text
-- [7,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where t0."int1" > cast($1 as bigint)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: integer by a fraction
-- [6.5,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where t0."int1" > cast($1 as double precision)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: integer beyond the floats
-- ["9007199254740993",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where t0."int1" < cast($1 as bigint)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: in
-- ["South","north",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where t0."txt1" in (cast($1 as text), cast($2 as text))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: in with null
-- ["South",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where ((t0."txt1" in (cast($1 as text))) or (t0."txt1" is null))
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: in nothing
-- [false,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where cast($1 as boolean)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: not in
-- [1,2,3,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where t0."int1" not in (cast($1 as bigint), cast($2 as bigint), cast($3 as bigint))
) as a
order by a.d0 nulls last
limit cast($4 as bigint);

-- filter: not in with null
-- ["north",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where (t0."txt1" not in (cast($1 as text)))
    and (t0."txt1" is not null)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: not in nothing
-- [true,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where cast($1 as boolean)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: not in days, where one has no day
-- ["2024-12-29","2024-12-30",12,101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."days" as t0
  where (t0."date1" not in (cast($1 as date), cast($2 as date)))
    and (t0."id" >= cast($3 as bigint))
) as a
order by a.d0 nulls last
limit cast($4 as bigint);

-- filter: neither of two, where one cannot be told
-- [6,5,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where not ((t0."int2" > cast($1 as bigint)) or (t0."num1" > cast($2 as bigint)))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: not both of two, where one cannot be told
-- ["nobody",4,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where not ((t0."txt1" <> cast($1 as text)) and (t0."int1" <> cast($2 as bigint)))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: between numbers
-- [-0.5,7.25,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where (t0."num1" >= cast($1 as double precision))
    and (t0."num1" <= cast($2 as double precision))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: between with an open end
-- [0,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where t0."num1" <= cast($1 as bigint)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: contains, whatever the case
-- ["OUT",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where strpos(lower(t0."txt1"), lower(cast($1 as text))) > 0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: contains has no wildcards
-- ["%_",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where strpos(lower(t0."txt1"), lower(cast($1 as text))) > 0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: starts with
-- ["ü","ü",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where left(lower(t0."txt1"), length(cast($1 as text))) = lower(cast($2 as text))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: ends with
-- ["🎉","🎉",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where right(lower(t0."txt1"), length(cast($1 as text))) = lower(cast($2 as text))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: is null
-- [101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where cast(t0."json1" as text) is not null
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- filter: time of day
-- ["09:30",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where t0."time1" >= cast($1 as time)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: dates
-- ["2024-02-29","2024-12-30",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where (t0."date1" >= cast($1 as date))
    and (t0."date1" <= cast($2 as date))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: date by an instant
-- ["2025-01-05",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where t0."date1" = cast($1 as date)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: timestamp, a whole day in UTC
-- ["2024-12-31 00:00:00","2025-01-01 00:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where (t0."ts1" >= cast($1 as timestamp))
    and (t0."ts1" < cast($2 as timestamp))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: timestamp, a whole day in Berlin
-- ["2024-12-31 23:00:00","2025-01-01 23:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where (t0."ts1" >= cast($1 as timestamp))
    and (t0."ts1" < cast($2 as timestamp))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: timestamp, not that day
-- ["2025-10-25 22:00:00","2025-10-26 23:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where ((t0."ts1" < cast($1 as timestamp)) or (t0."ts1" >= cast($2 as timestamp)))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: timestamp, last day included
-- ["2024-12-31 23:00:00","2025-03-30 22:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where (t0."ts1" >= cast($1 as timestamp))
    and (t0."ts1" < cast($2 as timestamp))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: timestamp, wall clock of Berlin
-- ["2025-03-30 01:00:00","2024-12-31 23:30:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where (t0."ts1" < cast($1 as timestamp))
    and (t0."ts1" >= cast($2 as timestamp))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: timestamp with offset and fraction
-- ["2025-06-15 12:00:00.123456",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where t0."ts1" = cast($1 as timestamp)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: timestamps in a list
-- ["2024-02-29 23:30:00","2025-03-30 01:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where t0."ts1" in (cast($1 as timestamp), cast($2 as timestamp))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: days in a list of timestamps
-- ["2025-10-25 22:00:00","2025-10-26 23:00:00","2025-03-29 23:00:00","2025-03-30 22:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where ((t0."ts1" < cast($1 as timestamp)) or (t0."ts1" >= cast($2 as timestamp)))
    and ((t0."ts1" < cast($3 as timestamp)) or (t0."ts1" >= cast($4 as timestamp)))
) as a
order by a.d0 nulls last
limit cast($5 as bigint);

-- filter: last 2 days of dates
-- ["2025-01-06","2025-01-08",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where (t0."date1" >= cast($1 as date))
    and (t0."date1" < cast($2 as date))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: last 2 weeks from Sunday
-- ["2024-12-29","2025-01-12",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where (t0."date1" >= cast($1 as date))
    and (t0."date1" < cast($2 as date))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: this month of timestamps in Berlin
-- ["2024-12-31 23:00:00","2025-01-31 23:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where (t0."ts1" >= cast($1 as timestamp))
    and (t0."ts1" < cast($2 as timestamp))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: last 4 quarters
-- ["2024-04-01","2025-04-01",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where (t0."date1" >= cast($1 as date))
    and (t0."date1" < cast($2 as date))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: last 90 minutes
-- ["2025-01-07 08:51:00","2025-01-07 10:21:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where (t0."ts1" >= cast($1 as timestamp))
    and (t0."ts1" < cast($2 as timestamp))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: last 36 hours of dates
-- ["2025-01-05","2025-01-08",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where (t0."date1" >= cast($1 as date))
    and (t0."date1" < cast($2 as date))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: nested groups
-- [true,"north",0,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where (((t0."bool1" = cast($1 as boolean)) and (not (t0."txt1" = cast($2 as text)))) or (t0."int1" is null) or (not ((t0."num1" > cast($3 as bigint)) or (t0."num1" is null))))
) as a
order by a.d0 nulls last
limit cast($4 as bigint);

-- group: count of rows and of values
-- [101]
select a.m0 as "count", a.m1 as "count_num1", a.m2 as "countDistinct_txt1"
from (
  select count(*) as m0, count(s.v0) as m1, count(distinct s.v1 collate "C") as m2
  from (
    select t0."num1" as v0, t0."txt1" as v1
    from "public"."types" as t0
  ) as s
) as a
limit cast($1 as bigint);

-- group: every aggregate
-- [0.25,101]
select a.m0 as "sum_int2", a.m1 as "avg_int2", a.m2 as "min_date1", a.m3 as "max_txt1", a.m4 as "median_int2", a.m5 as "quantile_int2", a.m6 as "stddev_int2", a.m7 as "variance_int2", a.m8 as "first_txt1", a.m9 as "last_int1", a.m10 as "sum_dec1"
from (
  select sum(s.v0) as m0, avg(cast(s.v0 as double precision)) as m1, min(s.v1) as m2, max(s.v2 collate "C") as m3, percentile_cont(0.5) within group (order by cast(s.v0 as double precision)) as m4, percentile_cont($1) within group (order by cast(s.v0 as double precision)) as m5, stddev_samp(cast(s.v0 as double precision)) as m6, var_samp(cast(s.v0 as double precision)) as m7, (array_agg(s.v2 order by s.v1 nulls last, s.v2 collate "C" nulls last) filter (where s.v2 is not null and s.v1 is not null))[1] as m8, (array_agg(s.v3 order by s.v4 desc nulls last, s.v3 desc nulls last) filter (where s.v3 is not null and s.v4 is not null))[1] as m9, sum(s.v5) as m10
  from (
    select t0."int2" as v0, t0."date1" as v1, t0."txt1" as v2, t0."int1" as v3, t0."ts1" as v4, t0."dec1" as v5
    from "public"."types" as t0
  ) as s
) as a
limit cast($2 as bigint);

-- group: first and last of rows with the same key
-- [4,"2025-01-04","2025-01-06",101]
select a.d0 as "day", a.m0 as "open", a.m1 as "close", a.m2 as "dearest", a.m3 as "cheap"
from (
  select s.d0 as d0, (array_agg(s.v0 order by s.v1 nulls last, s.v0 nulls last) filter (where s.v0 is not null and s.v1 is not null))[1] as m0, (array_agg(s.v0 order by s.v1 desc nulls last, s.v0 desc nulls last) filter (where s.v0 is not null and s.v1 is not null))[1] as m1, (array_agg(s.v2 order by s.v3 desc nulls last, s.v2 collate "C" desc nulls last) filter (where s.v2 is not null and s.v3 is not null))[1] as m2, (array_agg(s.v3 order by s.v4 nulls last, s.v3 nulls last) filter (where s.v3 is not null and s.v4 is not null and s.f5))[1] as m3
  from (
    select t0."day" as d0, t0."amount" as v0, t0."day" as v1, t0."region" as v2, t0."price" as v3, t0."at" as v4, t0."amount" > cast($1 as bigint) as f5
    from "public"."sales" as t0
    where (t0."day" >= cast($2 as date))
      and (t0."day" <= cast($3 as date))
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($4 as bigint);

-- group: sums of integers are exact
-- [1000000000000000,101]
select a.m0 as "sum"
from (
  select sum(s.v0) as m0
  from (
    select (t0."int1" * cast($1 as bigint)) as v0
    from "public"."types" as t0
  ) as s
) as a
limit cast($2 as bigint);

-- group: by text, nulls last
-- [101]
select a.d0 as "txt1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t0."txt1" as d0
    from "public"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 collate "C" nulls last
limit cast($1 as bigint);

-- group: top 2, ties by name
-- [2]
select a.d0 as "name", a.m0 as "rows"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t0."txt1" as d0
    from "public"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 collate "C" nulls last
limit cast($1 as bigint);

-- group: nulls last also downwards
-- [101,6]
select a.d0 as "int1", a.m0 as "s"
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select t0."int1" as d0, t0."num1" as v0
    from "public"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit cast($1 as bigint)
offset cast($2 as bigint);

-- group: measures with filters
-- [true,0,101]
select a.m0 as "sum_int1", a.m1 as "count", a.m2 as "count_2"
from (
  select sum(s.v0) filter (where s.f1) as m0, count(*) filter (where s.f2) as m1, count(*) as m2
  from (
    select t0."int1" as v0, t0."bool1" = cast($1 as boolean) as f1, t0."num1" < cast($2 as bigint) as f2
    from "public"."types" as t0
  ) as s
) as a
limit cast($3 as bigint);

-- group: having
-- [2,4,101]
select a.d0 as "bool1", a.m0 as "count", a.m1 as "avg_num1"
from (
  select s.d0 as d0, count(*) as m0, avg(cast(s.v0 as double precision)) as m1
  from (
    select t0."bool1" as d0, t0."num1" as v0
    from "public"."types" as t0
  ) as s
  group by s.d0
) as a
where ((a.m0 >= cast($1 as bigint)) and (a.m0 <= cast($2 as bigint)))
  and (a.m1 is not null)
order by a.d0 nulls last
limit cast($3 as bigint);

-- group: no rows, no dimensions
-- [101]
select a.m0 as "count", a.m1 as "sum_int1", a.m2 as "avg_num1", a.m3 as "countDistinct_txt1"
from (
  select count(*) as m0, sum(s.v0) as m1, avg(cast(s.v1 as double precision)) as m2, count(distinct s.v2 collate "C") as m3
  from (
    select t0."int1" as v0, t0."num1" as v1, t0."txt1" as v2
    from "public"."empty" as t0
  ) as s
) as a
limit cast($1 as bigint);

-- group: no rows, by a dimension
-- [101]
select a.d0 as "txt1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t0."txt1" as d0
    from "public"."empty" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 collate "C" nulls last
limit cast($1 as bigint);

-- group: limit 0
-- [0]
select a.d0 as "txt1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t0."txt1" as d0
    from "public"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 collate "C" nulls last
limit cast($1 as bigint);

-- group: by a condition
-- [5,"much","little",101]
select a.d0 as "size", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select case when (t0."num1" > cast($1 as bigint)) then cast($2 as text) else cast($3 as text) end as d0
    from "public"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 collate "C" nulls last
limit cast($4 as bigint);

-- group: measure of a formula
-- [101]
select a.m0 as "mean", a.m1 as "largest"
from (
  select (cast(sum(s.v0) as double precision) / nullif(count(*), 0)) as m0, max(s.v1) as m1
  from (
    select t0."num1" as v0, abs(t0."num1") as v1
    from "public"."types" as t0
  ) as s
) as a
limit cast($1 as bigint);

-- group: division by zero is null
-- [3]
select a.d0 as "int1", a.m0 as "ratio"
from (
  select s.d0 as d0, (cast(sum(s.v0) as double precision) / nullif(sum(s.v1), 0)) as m0
  from (
    select t0."int1" as d0, t0."num1" as v0, t0."int2" as v1
    from "public"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- grain: month of dates, in two levels
-- [101]
select a.d0 as "date1", a.m0 as "count", a.m1 as "sum_num1", a.m2 as "avg_int2", a.m3 as "max_txt1"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0, sum(b.p1) as m1, (cast(sum(b.p2) as double precision) / nullif(sum(b.p3), 0)) as m2, max(b.p4 collate "C") as m3
  from (
    select cast(date_trunc('month', cast(p.d0 as timestamp)) as date) as d0, p.p0 as p0, p.p1 as p1, p.p2 as p2, p.p3 as p3, p.p4 as p4
    from (
      select s.d0 as d0, count(*) as p0, sum(s.v0) as p1, sum(cast(s.v1 as double precision)) as p2, count(s.v1) as p3, max(s.v2 collate "C") as p4
      from (
        select cast(t0."date1" as date) as d0, t0."num1" as v0, t0."int2" as v1, t0."txt1" as v2
        from "public"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- grain: month, in one level for medians
-- [2]
select a.d0 as "date1", a.m0 as "median_int2"
from (
  select s.d0 as d0, percentile_cont(0.5) within group (order by cast(s.v0 as double precision)) as m0
  from (
    select cast(date_trunc('month', cast(t0."date1" as timestamp)) as date) as d0, t0."int2" as v0
    from "public"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- grain: week from Monday
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select cast(date_trunc('week', cast(p.d0 as timestamp)) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0."date1" as date) as d0
        from "public"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- grain: week from Sunday
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select (cast(date_trunc('week', cast(cast(p.d0 as date) + 1 as timestamp)) as date) - 1) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0."date1" as date) as d0
        from "public"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- grain: week from Saturday
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select (cast(date_trunc('week', cast(cast(p.d0 as date) + 2 as timestamp)) as date) - 2) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0."date1" as date) as d0
        from "public"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- grain: quarter
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select cast(date_trunc('quarter', cast(p.d0 as timestamp)) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0."date1" as date) as d0
        from "public"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- grain: year of timestamps in Berlin
-- ["Europe/Berlin",101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select cast(date_trunc('year', cast(((p.d0 at time zone 'UTC') at time zone cast($1 as text)) as timestamp)) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' and isfinite(t0."ts1") then to_timestamp(floor(cast(extract(epoch from t0."ts1") as double precision) / 900) * 900) at time zone 'UTC' else t0."ts1" end as d0
        from "public"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- grain: year of timestamps in UTC
-- [101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select cast(date_trunc('year', cast(p.d0 as timestamp)) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0."ts1" as date) as d0
        from "public"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- grain: day of timestamps in New York
-- ["America/New_York",101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select cast(((p.d0 at time zone 'UTC') at time zone cast($1 as text)) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' and isfinite(t0."ts1") then to_timestamp(floor(cast(extract(epoch from t0."ts1") as double precision) / 900) * 900) at time zone 'UTC' else t0."ts1" end as d0
        from "public"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- grain: hour over both changes of the clock
-- ["Europe/Berlin",101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select date_trunc('hour', ((p.d0 at time zone 'UTC') at time zone cast($1 as text))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' and isfinite(t0."ts1") then to_timestamp(floor(cast(extract(epoch from t0."ts1") as double precision) / 900) * 900) at time zone 'UTC' else t0."ts1" end as d0
        from "public"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- grain: minute in a zone with 45 minutes
-- ["Asia/Kathmandu",2]
select a.d0 as "ts1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select date_trunc('minute', ((t0."ts1" at time zone 'UTC') at time zone cast($1 as text))) as d0
    from "public"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- grain: hour in a zone with 45 minutes
-- ["Asia/Kathmandu",2]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select date_trunc('hour', ((p.d0 at time zone 'UTC') at time zone cast($1 as text))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' and isfinite(t0."ts1") then to_timestamp(floor(cast(extract(epoch from t0."ts1") as double precision) / 900) * 900) at time zone 'UTC' else t0."ts1" end as d0
        from "public"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- grain: second
-- [1,4]
select a.d0 as "ts1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select date_trunc('second', t0."ts1") as d0
    from "public"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint)
offset cast($2 as bigint);

-- grain: day of the week
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select extract(isodow from t0."date1") as d0
    from "public"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- grain: hour of the day in Berlin
-- ["Europe/Berlin",101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select extract(hour from ((p.d0 at time zone 'UTC') at time zone cast($1 as text))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' and isfinite(t0."ts1") then to_timestamp(floor(cast(extract(epoch from t0."ts1") as double precision) / 900) * 900) at time zone 'UTC' else t0."ts1" end as d0
        from "public"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- grain: month of the year
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select extract(month from t0."date1") as d0
    from "public"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- grain: month by a series
-- [101]
select a.d0 as "month", a.d1 as "series", a.m0 as "count"
from (
  select b.d0 as d0, b.d1 as d1, cast(sum(b.p0) as bigint) as m0
  from (
    select cast(date_trunc('month', cast(p.d0 as timestamp)) as date) as d0, p.d1 as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, count(*) as p0
      from (
        select cast(t0."date1" as date) as d0, t0."bool1" as d1
        from "public"."types" as t0
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast($1 as bigint);

-- grain: month ranked by a measure stays in one level
-- [1]
select a.d0 as "date1", a.d1 as "txt1", a.m0 as "count"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select cast(date_trunc('month', cast(t0."date1" as timestamp)) as date) as d0, t0."txt1" as d1
    from "public"."types" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.m0 desc nulls last, a.d0 nulls last, a.d1 collate "C" nulls last
limit cast($1 as bigint);

-- grain: year and month of one column
-- [2]
select a.d0 as "date1", a.d1 as "date1_2", a.m0 as "count"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select cast(date_trunc('year', cast(t0."date1" as timestamp)) as date) as d0, cast(date_trunc('month', cast(t0."date1" as timestamp)) as date) as d1
    from "public"."types" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast($1 as bigint);

-- grain: of a formula
-- [1,101]
select a.d0 as "y", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select cast(date_trunc('year', cast(p.d0 as timestamp)) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(cast((t0."date1" + cast($1 as bigint) * interval '1 day') as date) as date) as d0
        from "public"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- grain: two levels keep filtered measures apart
-- [true,101]
select a.d0 as "date1", a.m0 as "a", a.m1 as "b", a.m2 as "c"
from (
  select b.d0 as d0, sum(b.p0) as m0, sum(b.p1) as m1, (cast(sum(b.p1) as double precision) / nullif(cast(sum(b.p2) as bigint), 0)) as m2
  from (
    select cast(date_trunc('year', cast(p.d0 as timestamp)) as date) as d0, p.p0 as p0, p.p1 as p1, p.p2 as p2
    from (
      select s.d0 as d0, sum(s.v0) filter (where s.f1) as p0, sum(s.v0) as p1, count(*) as p2
      from (
        select cast(t0."date1" as date) as d0, t0."num1" as v0, t0."bool1" = cast($1 as boolean) as f1
        from "public"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- bin: below and above zero
-- [0,10,0,0,10,3]
select cast(round(cast(($1 + a.d0 * $2) as numeric), cast($3 as integer)) as double precision) as "num1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor((cast(t0."num1" as double precision) - $4) / $5) as d0
    from "public"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($6 as bigint);

-- bin: integers stay integers
-- [1,3,1,3,101]
select cast($1 + a.d0 * $2 as bigint) as "int1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor((cast(t0."int1" as double precision) - $3) / $4) as d0
    from "public"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($5 as bigint);

-- bin: fractions with clean edges
-- [0,0.25,2,0,0.25,3]
select cast(round(cast(($1 + a.d0 * $2) as numeric), cast($3 as integer)) as double precision) as "dec1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor((cast(t0."dec1" as double precision) - $4) / $5) as d0
    from "public"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 desc nulls last
limit cast($6 as bigint);

-- bin: of nothing
-- [0,1,0,0,1,101]
select cast(round(cast(($1 + a.d0 * $2) as numeric), cast($3 as integer)) as double precision) as "num1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor((cast(t0."num1" as double precision) - $4) / $5) as d0
    from "public"."empty" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($6 as bigint);

-- bin: so many, of floats
-- [1,1,1,1,0,1,0,1,1,1,2,2,5,5,10,0,10,10,10,10,10,5,0,1,5,101]
select a.d0 as "from", a.d1 as "to", a.m0 as "count"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select (cast((j.i0 * j.w0) as double precision) / nullif(j.u0, 0)) as d0, (cast(((j.i0 + cast($1 as double precision)) * j.w0) as double precision) / nullif(j.u0, 0)) as d1
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast($2 as double precision)) * i.w0) as double precision) / nullif(i.u0, 0))) then (i.i0 + cast($3 as double precision)) when (i.d0 < (cast((i.i0 * i.w0) as double precision) / nullif(i.u0, 0))) then (i.i0 - cast($4 as double precision)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as double precision) / nullif(w.w0, 0))) as i0
        from (
          select cast(t0."price" as double precision) as d0
          from "public"."sales" as t0
        ) as s
        cross join (
          select max(case when (f.k0 < cast($5 as double precision)) then cast($6 as double precision) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast($7 as double precision)) then (cast(f.p0 as double precision) / nullif(f.w0, 0)) else cast($8 as double precision) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast($9 as double precision)) then cast($10 as double precision) when (t.w0 <= cast($11 as double precision)) then cast($12 as double precision) when (t.w0 <= cast($13 as double precision)) then cast($14 as double precision) else cast($15 as double precision) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast($16 as double precision)) then (p.w0 * p.p0) else (cast(p.w0 as double precision) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, case when (cast(cast($17 as double precision) as double precision) = 0 and cast(abs(k.k0) as double precision) < 0) or (cast(cast($18 as double precision) as double precision) < 0 and cast(abs(k.k0) as double precision) <> floor(cast(abs(k.k0) as double precision))) or cast(abs(k.k0) as double precision) * ln(abs(nullif(cast(cast($19 as double precision) as double precision), 0))) > 709.78 then null when cast(abs(k.k0) as double precision) * ln(abs(nullif(cast(cast($20 as double precision) as double precision), 0))) < -708 then 0 else power(cast(cast($21 as double precision) as double precision), cast(abs(k.k0) as double precision)) end as p0
                from (
                  select o.w0 as w0, floor(log(cast(o.w0 as double precision))) as k0
                  from (
                    select case when ((cast((e.z0 - e.a0) as double precision) / nullif(cast($22 as double precision), 0)) <= cast($23 as double precision)) then cast($24 as double precision) else (cast((e.z0 - e.a0) as double precision) / nullif(cast($25 as double precision), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select cast(t0."price" as double precision) as d0
                        from "public"."sales" as t0
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
limit cast($26 as bigint);

-- bin: so many, of integers, of which each would get less than one
-- [1,1,1,1,0,1,0,1,1,1,2,2,5,5,10,0,10,10,10,10,10,50,1,1,50,101]
select a.d0 as "int2", a.d1 as "to", a.m0 as "count"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select cast((cast((j.i0 * j.w0) as double precision) / nullif(j.u0, 0)) as bigint) as d0, cast((cast(((j.i0 + cast($1 as double precision)) * j.w0) as double precision) / nullif(j.u0, 0)) as bigint) as d1
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast($2 as double precision)) * i.w0) as double precision) / nullif(i.u0, 0))) then (i.i0 + cast($3 as double precision)) when (i.d0 < (cast((i.i0 * i.w0) as double precision) / nullif(i.u0, 0))) then (i.i0 - cast($4 as double precision)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as double precision) / nullif(w.w0, 0))) as i0
        from (
          select cast(t0."int2" as double precision) as d0
          from "public"."types" as t0
        ) as s
        cross join (
          select max(case when (f.k0 < cast($5 as double precision)) then cast($6 as double precision) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast($7 as double precision)) then (cast(f.p0 as double precision) / nullif(f.w0, 0)) else cast($8 as double precision) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast($9 as double precision)) then cast($10 as double precision) when (t.w0 <= cast($11 as double precision)) then cast($12 as double precision) when (t.w0 <= cast($13 as double precision)) then cast($14 as double precision) else cast($15 as double precision) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast($16 as double precision)) then (p.w0 * p.p0) else (cast(p.w0 as double precision) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, case when (cast(cast($17 as double precision) as double precision) = 0 and cast(abs(k.k0) as double precision) < 0) or (cast(cast($18 as double precision) as double precision) < 0 and cast(abs(k.k0) as double precision) <> floor(cast(abs(k.k0) as double precision))) or cast(abs(k.k0) as double precision) * ln(abs(nullif(cast(cast($19 as double precision) as double precision), 0))) > 709.78 then null when cast(abs(k.k0) as double precision) * ln(abs(nullif(cast(cast($20 as double precision) as double precision), 0))) < -708 then 0 else power(cast(cast($21 as double precision) as double precision), cast(abs(k.k0) as double precision)) end as p0
                from (
                  select o.w0 as w0, floor(log(cast(o.w0 as double precision))) as k0
                  from (
                    select case when ((cast((e.z0 - e.a0) as double precision) / nullif(cast($22 as double precision), 0)) < cast($23 as double precision)) then cast($24 as double precision) else (cast((e.z0 - e.a0) as double precision) / nullif(cast($25 as double precision), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select cast(t0."int2" as double precision) as d0
                        from "public"."types" as t0
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
limit cast($26 as bigint);

-- bin: so many, of decimals with fractions
-- [1,1,1,1,0,4,0,1,0,1,1,1,2,2,5,5,10,0,10,10,10,10,10,40,0,1,40,0,4,101]
select a.d0 as "dec1", a.d1 as "to", a.m0 as "count"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select (cast((j.i0 * j.w0) as double precision) / nullif(j.u0, 0)) as d0, (cast(((j.i0 + cast($1 as double precision)) * j.w0) as double precision) / nullif(j.u0, 0)) as d1
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast($2 as double precision)) * i.w0) as double precision) / nullif(i.u0, 0))) then (i.i0 + cast($3 as double precision)) when (i.d0 < (cast((i.i0 * i.w0) as double precision) / nullif(i.u0, 0))) then (i.i0 - cast($4 as double precision)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as double precision) / nullif(w.w0, 0))) as i0
        from (
          select cast(t0."dec1" as double precision) as d0
          from "public"."types" as t0
          where (t0."dec1" >= cast($5 as bigint))
            and (t0."dec1" <= cast($6 as bigint))
        ) as s
        cross join (
          select max(case when (f.k0 < cast($7 as double precision)) then cast($8 as double precision) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast($9 as double precision)) then (cast(f.p0 as double precision) / nullif(f.w0, 0)) else cast($10 as double precision) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast($11 as double precision)) then cast($12 as double precision) when (t.w0 <= cast($13 as double precision)) then cast($14 as double precision) when (t.w0 <= cast($15 as double precision)) then cast($16 as double precision) else cast($17 as double precision) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast($18 as double precision)) then (p.w0 * p.p0) else (cast(p.w0 as double precision) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, case when (cast(cast($19 as double precision) as double precision) = 0 and cast(abs(k.k0) as double precision) < 0) or (cast(cast($20 as double precision) as double precision) < 0 and cast(abs(k.k0) as double precision) <> floor(cast(abs(k.k0) as double precision))) or cast(abs(k.k0) as double precision) * ln(abs(nullif(cast(cast($21 as double precision) as double precision), 0))) > 709.78 then null when cast(abs(k.k0) as double precision) * ln(abs(nullif(cast(cast($22 as double precision) as double precision), 0))) < -708 then 0 else power(cast(cast($23 as double precision) as double precision), cast(abs(k.k0) as double precision)) end as p0
                from (
                  select o.w0 as w0, floor(log(cast(o.w0 as double precision))) as k0
                  from (
                    select case when ((cast((e.z0 - e.a0) as double precision) / nullif(cast($24 as double precision), 0)) <= cast($25 as double precision)) then cast($26 as double precision) else (cast((e.z0 - e.a0) as double precision) / nullif(cast($27 as double precision), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select cast(t0."dec1" as double precision) as d0
                        from "public"."types" as t0
                        where (t0."dec1" >= cast($28 as bigint))
                          and (t0."dec1" <= cast($29 as bigint))
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
limit cast($30 as bigint);

-- bin: so many, of the filtered rows, under a policy
-- [1,1,1,1,"2025-01-01","north",0,1,0,1,1,1,2,2,5,5,10,0,10,10,10,10,10,4,1,1,4,"2025-01-01","north",101]
select a.d0 as "amount", a.d1 as "to", a.m0 as "total"
from (
  select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
  from (
    select j.v0 as v0, cast((cast((j.i0 * j.w0) as double precision) / nullif(j.u0, 0)) as bigint) as d0, cast((cast(((j.i0 + cast($1 as double precision)) * j.w0) as double precision) / nullif(j.u0, 0)) as bigint) as d1
    from (
      select i.v0 as v0, i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast($2 as double precision)) * i.w0) as double precision) / nullif(i.u0, 0))) then (i.i0 + cast($3 as double precision)) when (i.d0 < (cast((i.i0 * i.w0) as double precision) / nullif(i.u0, 0))) then (i.i0 - cast($4 as double precision)) else i.i0 end as i0
      from (
        select s.v0 as v0, s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as double precision) / nullif(w.w0, 0))) as i0
        from (
          select cast(t0."amount" as double precision) as d0, t0."amount" as v0
          from "public"."sales" as t0
          where (t0."day" >= cast($5 as date))
            and (t0."region" = cast($6 as text))
        ) as s
        cross join (
          select max(case when (f.k0 < cast($7 as double precision)) then cast($8 as double precision) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast($9 as double precision)) then (cast(f.p0 as double precision) / nullif(f.w0, 0)) else cast($10 as double precision) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast($11 as double precision)) then cast($12 as double precision) when (t.w0 <= cast($13 as double precision)) then cast($14 as double precision) when (t.w0 <= cast($15 as double precision)) then cast($16 as double precision) else cast($17 as double precision) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast($18 as double precision)) then (p.w0 * p.p0) else (cast(p.w0 as double precision) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, case when (cast(cast($19 as double precision) as double precision) = 0 and cast(abs(k.k0) as double precision) < 0) or (cast(cast($20 as double precision) as double precision) < 0 and cast(abs(k.k0) as double precision) <> floor(cast(abs(k.k0) as double precision))) or cast(abs(k.k0) as double precision) * ln(abs(nullif(cast(cast($21 as double precision) as double precision), 0))) > 709.78 then null when cast(abs(k.k0) as double precision) * ln(abs(nullif(cast(cast($22 as double precision) as double precision), 0))) < -708 then 0 else power(cast(cast($23 as double precision) as double precision), cast(abs(k.k0) as double precision)) end as p0
                from (
                  select o.w0 as w0, floor(log(cast(o.w0 as double precision))) as k0
                  from (
                    select case when ((cast((e.z0 - e.a0) as double precision) / nullif(cast($24 as double precision), 0)) < cast($25 as double precision)) then cast($26 as double precision) else (cast((e.z0 - e.a0) as double precision) / nullif(cast($27 as double precision), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select cast(t0."amount" as double precision) as d0, t0."amount" as v0
                        from "public"."sales" as t0
                        where (t0."day" >= cast($28 as date))
                          and (t0."region" = cast($29 as text))
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
limit cast($30 as bigint);

-- bin: so many, in two dimensions, with a top and a share
-- ["Others",1,0,1,1,1,1,1,1,1,0,1,0,1,0,1,0,1,1,1,2,2,5,5,10,1,1,2,2,5,5,10,0,0,10,10,10,10,10,10,10,10,10,10,2,1,1,2,2,0,1,2,1,1,1,1,1,1,1,0,1,0,1,0,1,0,1,1,1,2,2,5,5,10,1,1,2,2,5,5,10,0,0,10,10,10,10,10,10,10,10,10,10,2,1,1,2,2,0,1,2,1,101]
select a.d0 as "amount", a.d1 as "region", a.d2 as "price", a.d3 as "price to", a.m0 as "n"
from (
  select o.d0 as d0, o.d1 as d1, o.d2 as d2, o.d3 as d3, count(*) as m0, o.x0 as x0
  from (
    select case when ((k.k0 is null) and (s.d1 is not null)) then cast($1 as text) else s.d1 end as d1, s.d0 as d0, s.d2 as d2, s.d3 as d3, case when ((k.k0 is null) and (s.d1 is not null)) then cast($2 as bigint) else cast($3 as bigint) end as x0
    from (
      select j.d1 as d1, cast((cast((j.i0 * j.w0) as double precision) / nullif(j.u0, 0)) as bigint) as d0, (cast((j.i2 * j.w2) as double precision) / nullif(j.u2, 0)) as d2, (cast(((j.i2 + cast($4 as double precision)) * j.w2) as double precision) / nullif(j.u2, 0)) as d3
      from (
        select i.d1 as d1, i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast($5 as double precision)) * i.w0) as double precision) / nullif(i.u0, 0))) then (i.i0 + cast($6 as double precision)) when (i.d0 < (cast((i.i0 * i.w0) as double precision) / nullif(i.u0, 0))) then (i.i0 - cast($7 as double precision)) else i.i0 end as i0, i.w2 as w2, i.u2 as u2, case when (i.d2 >= (cast(((i.i2 + cast($8 as double precision)) * i.w2) as double precision) / nullif(i.u2, 0))) then (i.i2 + cast($9 as double precision)) when (i.d2 < (cast((i.i2 * i.w2) as double precision) / nullif(i.u2, 0))) then (i.i2 - cast($10 as double precision)) else i.i2 end as i2
        from (
          select s.d1 as d1, s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as double precision) / nullif(w.w0, 0))) as i0, s.d2 as d2, w.w2 as w2, w.u2 as u2, floor((cast((s.d2 * w.u2) as double precision) / nullif(w.w2, 0))) as i2
          from (
            select cast(t0."amount" as double precision) as d0, t0."region" as d1, cast(t0."price" as double precision) as d2
            from "public"."sales" as t0
          ) as s
          cross join (
            select max(case when (f.k0 < cast($11 as double precision)) then cast($12 as double precision) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast($13 as double precision)) then (cast(f.p0 as double precision) / nullif(f.w0, 0)) else cast($14 as double precision) end) as u0, max(case when (f.k2 < cast($15 as double precision)) then cast($16 as double precision) else (f.p2 * f.w2) end) as w2, max(case when (f.k2 < cast($17 as double precision)) then (cast(f.p2 as double precision) / nullif(f.w2, 0)) else cast($18 as double precision) end) as u2
            from (
              select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast($19 as double precision)) then cast($20 as double precision) when (t.w0 <= cast($21 as double precision)) then cast($22 as double precision) when (t.w0 <= cast($23 as double precision)) then cast($24 as double precision) else cast($25 as double precision) end as w0, t.k2 as k2, t.p2 as p2, case when (t.w2 <= cast($26 as double precision)) then cast($27 as double precision) when (t.w2 <= cast($28 as double precision)) then cast($29 as double precision) when (t.w2 <= cast($30 as double precision)) then cast($31 as double precision) else cast($32 as double precision) end as w2
              from (
                select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast($33 as double precision)) then (p.w0 * p.p0) else (cast(p.w0 as double precision) / nullif(p.p0, 0)) end as w0, p.k2 as k2, p.p2 as p2, case when (p.k2 < cast($34 as double precision)) then (p.w2 * p.p2) else (cast(p.w2 as double precision) / nullif(p.p2, 0)) end as w2
                from (
                  select k.w0 as w0, k.k0 as k0, case when (cast(cast($35 as double precision) as double precision) = 0 and cast(abs(k.k0) as double precision) < 0) or (cast(cast($36 as double precision) as double precision) < 0 and cast(abs(k.k0) as double precision) <> floor(cast(abs(k.k0) as double precision))) or cast(abs(k.k0) as double precision) * ln(abs(nullif(cast(cast($37 as double precision) as double precision), 0))) > 709.78 then null when cast(abs(k.k0) as double precision) * ln(abs(nullif(cast(cast($38 as double precision) as double precision), 0))) < -708 then 0 else power(cast(cast($39 as double precision) as double precision), cast(abs(k.k0) as double precision)) end as p0, k.w2 as w2, k.k2 as k2, case when (cast(cast($40 as double precision) as double precision) = 0 and cast(abs(k.k2) as double precision) < 0) or (cast(cast($41 as double precision) as double precision) < 0 and cast(abs(k.k2) as double precision) <> floor(cast(abs(k.k2) as double precision))) or cast(abs(k.k2) as double precision) * ln(abs(nullif(cast(cast($42 as double precision) as double precision), 0))) > 709.78 then null when cast(abs(k.k2) as double precision) * ln(abs(nullif(cast(cast($43 as double precision) as double precision), 0))) < -708 then 0 else power(cast(cast($44 as double precision) as double precision), cast(abs(k.k2) as double precision)) end as p2
                  from (
                    select o.w0 as w0, floor(log(cast(o.w0 as double precision))) as k0, o.w2 as w2, floor(log(cast(o.w2 as double precision))) as k2
                    from (
                      select case when ((cast((e.z0 - e.a0) as double precision) / nullif(cast($45 as double precision), 0)) < cast($46 as double precision)) then cast($47 as double precision) else (cast((e.z0 - e.a0) as double precision) / nullif(cast($48 as double precision), 0)) end as w0, case when ((cast((e.z2 - e.a2) as double precision) / nullif(cast($49 as double precision), 0)) <= cast($50 as double precision)) then cast($51 as double precision) else (cast((e.z2 - e.a2) as double precision) / nullif(cast($52 as double precision), 0)) end as w2
                      from (
                        select min(s.d0) as a0, max(s.d0) as z0, min(s.d2) as a2, max(s.d2) as z2
                        from (
                          select cast(t0."amount" as double precision) as d0, t0."region" as d1, cast(t0."price" as double precision) as d2
                          from "public"."sales" as t0
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
          select j.d1 as d1, cast((cast((j.i0 * j.w0) as double precision) / nullif(j.u0, 0)) as bigint) as d0, (cast((j.i2 * j.w2) as double precision) / nullif(j.u2, 0)) as d2, (cast(((j.i2 + cast($53 as double precision)) * j.w2) as double precision) / nullif(j.u2, 0)) as d3
          from (
            select i.d1 as d1, i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast($54 as double precision)) * i.w0) as double precision) / nullif(i.u0, 0))) then (i.i0 + cast($55 as double precision)) when (i.d0 < (cast((i.i0 * i.w0) as double precision) / nullif(i.u0, 0))) then (i.i0 - cast($56 as double precision)) else i.i0 end as i0, i.w2 as w2, i.u2 as u2, case when (i.d2 >= (cast(((i.i2 + cast($57 as double precision)) * i.w2) as double precision) / nullif(i.u2, 0))) then (i.i2 + cast($58 as double precision)) when (i.d2 < (cast((i.i2 * i.w2) as double precision) / nullif(i.u2, 0))) then (i.i2 - cast($59 as double precision)) else i.i2 end as i2
            from (
              select s.d1 as d1, s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as double precision) / nullif(w.w0, 0))) as i0, s.d2 as d2, w.w2 as w2, w.u2 as u2, floor((cast((s.d2 * w.u2) as double precision) / nullif(w.w2, 0))) as i2
              from (
                select cast(t0."amount" as double precision) as d0, t0."region" as d1, cast(t0."price" as double precision) as d2
                from "public"."sales" as t0
              ) as s
              cross join (
                select max(case when (f.k0 < cast($60 as double precision)) then cast($61 as double precision) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast($62 as double precision)) then (cast(f.p0 as double precision) / nullif(f.w0, 0)) else cast($63 as double precision) end) as u0, max(case when (f.k2 < cast($64 as double precision)) then cast($65 as double precision) else (f.p2 * f.w2) end) as w2, max(case when (f.k2 < cast($66 as double precision)) then (cast(f.p2 as double precision) / nullif(f.w2, 0)) else cast($67 as double precision) end) as u2
                from (
                  select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast($68 as double precision)) then cast($69 as double precision) when (t.w0 <= cast($70 as double precision)) then cast($71 as double precision) when (t.w0 <= cast($72 as double precision)) then cast($73 as double precision) else cast($74 as double precision) end as w0, t.k2 as k2, t.p2 as p2, case when (t.w2 <= cast($75 as double precision)) then cast($76 as double precision) when (t.w2 <= cast($77 as double precision)) then cast($78 as double precision) when (t.w2 <= cast($79 as double precision)) then cast($80 as double precision) else cast($81 as double precision) end as w2
                  from (
                    select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast($82 as double precision)) then (p.w0 * p.p0) else (cast(p.w0 as double precision) / nullif(p.p0, 0)) end as w0, p.k2 as k2, p.p2 as p2, case when (p.k2 < cast($83 as double precision)) then (p.w2 * p.p2) else (cast(p.w2 as double precision) / nullif(p.p2, 0)) end as w2
                    from (
                      select k.w0 as w0, k.k0 as k0, case when (cast(cast($84 as double precision) as double precision) = 0 and cast(abs(k.k0) as double precision) < 0) or (cast(cast($85 as double precision) as double precision) < 0 and cast(abs(k.k0) as double precision) <> floor(cast(abs(k.k0) as double precision))) or cast(abs(k.k0) as double precision) * ln(abs(nullif(cast(cast($86 as double precision) as double precision), 0))) > 709.78 then null when cast(abs(k.k0) as double precision) * ln(abs(nullif(cast(cast($87 as double precision) as double precision), 0))) < -708 then 0 else power(cast(cast($88 as double precision) as double precision), cast(abs(k.k0) as double precision)) end as p0, k.w2 as w2, k.k2 as k2, case when (cast(cast($89 as double precision) as double precision) = 0 and cast(abs(k.k2) as double precision) < 0) or (cast(cast($90 as double precision) as double precision) < 0 and cast(abs(k.k2) as double precision) <> floor(cast(abs(k.k2) as double precision))) or cast(abs(k.k2) as double precision) * ln(abs(nullif(cast(cast($91 as double precision) as double precision), 0))) > 709.78 then null when cast(abs(k.k2) as double precision) * ln(abs(nullif(cast(cast($92 as double precision) as double precision), 0))) < -708 then 0 else power(cast(cast($93 as double precision) as double precision), cast(abs(k.k2) as double precision)) end as p2
                      from (
                        select o.w0 as w0, floor(log(cast(o.w0 as double precision))) as k0, o.w2 as w2, floor(log(cast(o.w2 as double precision))) as k2
                        from (
                          select case when ((cast((e.z0 - e.a0) as double precision) / nullif(cast($94 as double precision), 0)) < cast($95 as double precision)) then cast($96 as double precision) else (cast((e.z0 - e.a0) as double precision) / nullif(cast($97 as double precision), 0)) end as w0, case when ((cast((e.z2 - e.a2) as double precision) / nullif(cast($98 as double precision), 0)) <= cast($99 as double precision)) then cast($100 as double precision) else (cast((e.z2 - e.a2) as double precision) / nullif(cast($101 as double precision), 0)) end as w2
                          from (
                            select min(s.d0) as a0, max(s.d0) as z0, min(s.d2) as a2, max(s.d2) as z2
                            from (
                              select cast(t0."amount" as double precision) as d0, t0."region" as d1, cast(t0."price" as double precision) as d2
                              from "public"."sales" as t0
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
      order by r.m0 desc nulls last, r.d1 collate "C" nulls last
      limit cast($102 as bigint)
    ) as k on s.d1 = k.k0
  ) as o
  group by o.d0, o.d1, o.d2, o.d3, o.x0
) as a
order by a.x0 nulls last, a.d0 nulls last, a.d1 collate "C" nulls last, a.d2 nulls last, a.d3 nulls last
limit cast($103 as bigint);

-- bin: so many, of one value, and of a formula
-- [1,1,1,1,1,1,1,1,0,7,100,0,1,0,1,0,1,0,1,1,1,2,2,5,5,10,1,1,2,2,5,5,10,0,0,10,10,10,10,10,10,10,10,10,10,9,1,1,9,3,0,1,3,0,7,100,101]
select a.d0 as "seven", a.d1 as "parts", a.d2 as "to", a.d3 as "parts to", a.m0 as "count"
from (
  select s.d0 as d0, s.d1 as d1, s.d2 as d2, s.d3 as d3, count(*) as m0
  from (
    select cast((cast((j.i0 * j.w0) as double precision) / nullif(j.u0, 0)) as bigint) as d0, (cast((j.i1 * j.w1) as double precision) / nullif(j.u1, 0)) as d1, cast((cast(((j.i0 + cast($1 as double precision)) * j.w0) as double precision) / nullif(j.u0, 0)) as bigint) as d2, (cast(((j.i1 + cast($2 as double precision)) * j.w1) as double precision) / nullif(j.u1, 0)) as d3
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast($3 as double precision)) * i.w0) as double precision) / nullif(i.u0, 0))) then (i.i0 + cast($4 as double precision)) when (i.d0 < (cast((i.i0 * i.w0) as double precision) / nullif(i.u0, 0))) then (i.i0 - cast($5 as double precision)) else i.i0 end as i0, i.w1 as w1, i.u1 as u1, case when (i.d1 >= (cast(((i.i1 + cast($6 as double precision)) * i.w1) as double precision) / nullif(i.u1, 0))) then (i.i1 + cast($7 as double precision)) when (i.d1 < (cast((i.i1 * i.w1) as double precision) / nullif(i.u1, 0))) then (i.i1 - cast($8 as double precision)) else i.i1 end as i1
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as double precision) / nullif(w.w0, 0))) as i0, s.d1 as d1, w.w1 as w1, w.u1 as u1, floor((cast((s.d1 * w.u1) as double precision) / nullif(w.w1, 0))) as i1
        from (
          select cast(((t0."amount" * cast($9 as bigint)) + cast($10 as bigint)) as double precision) as d0, cast((cast(t0."amount" as double precision) / nullif(cast($11 as bigint), 0)) as double precision) as d1
          from "public"."sales" as t0
        ) as s
        cross join (
          select max(case when (f.k0 < cast($12 as double precision)) then cast($13 as double precision) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast($14 as double precision)) then (cast(f.p0 as double precision) / nullif(f.w0, 0)) else cast($15 as double precision) end) as u0, max(case when (f.k1 < cast($16 as double precision)) then cast($17 as double precision) else (f.p1 * f.w1) end) as w1, max(case when (f.k1 < cast($18 as double precision)) then (cast(f.p1 as double precision) / nullif(f.w1, 0)) else cast($19 as double precision) end) as u1
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast($20 as double precision)) then cast($21 as double precision) when (t.w0 <= cast($22 as double precision)) then cast($23 as double precision) when (t.w0 <= cast($24 as double precision)) then cast($25 as double precision) else cast($26 as double precision) end as w0, t.k1 as k1, t.p1 as p1, case when (t.w1 <= cast($27 as double precision)) then cast($28 as double precision) when (t.w1 <= cast($29 as double precision)) then cast($30 as double precision) when (t.w1 <= cast($31 as double precision)) then cast($32 as double precision) else cast($33 as double precision) end as w1
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast($34 as double precision)) then (p.w0 * p.p0) else (cast(p.w0 as double precision) / nullif(p.p0, 0)) end as w0, p.k1 as k1, p.p1 as p1, case when (p.k1 < cast($35 as double precision)) then (p.w1 * p.p1) else (cast(p.w1 as double precision) / nullif(p.p1, 0)) end as w1
              from (
                select k.w0 as w0, k.k0 as k0, case when (cast(cast($36 as double precision) as double precision) = 0 and cast(abs(k.k0) as double precision) < 0) or (cast(cast($37 as double precision) as double precision) < 0 and cast(abs(k.k0) as double precision) <> floor(cast(abs(k.k0) as double precision))) or cast(abs(k.k0) as double precision) * ln(abs(nullif(cast(cast($38 as double precision) as double precision), 0))) > 709.78 then null when cast(abs(k.k0) as double precision) * ln(abs(nullif(cast(cast($39 as double precision) as double precision), 0))) < -708 then 0 else power(cast(cast($40 as double precision) as double precision), cast(abs(k.k0) as double precision)) end as p0, k.w1 as w1, k.k1 as k1, case when (cast(cast($41 as double precision) as double precision) = 0 and cast(abs(k.k1) as double precision) < 0) or (cast(cast($42 as double precision) as double precision) < 0 and cast(abs(k.k1) as double precision) <> floor(cast(abs(k.k1) as double precision))) or cast(abs(k.k1) as double precision) * ln(abs(nullif(cast(cast($43 as double precision) as double precision), 0))) > 709.78 then null when cast(abs(k.k1) as double precision) * ln(abs(nullif(cast(cast($44 as double precision) as double precision), 0))) < -708 then 0 else power(cast(cast($45 as double precision) as double precision), cast(abs(k.k1) as double precision)) end as p1
                from (
                  select o.w0 as w0, floor(log(cast(o.w0 as double precision))) as k0, o.w1 as w1, floor(log(cast(o.w1 as double precision))) as k1
                  from (
                    select case when ((cast((e.z0 - e.a0) as double precision) / nullif(cast($46 as double precision), 0)) < cast($47 as double precision)) then cast($48 as double precision) else (cast((e.z0 - e.a0) as double precision) / nullif(cast($49 as double precision), 0)) end as w0, case when ((cast((e.z1 - e.a1) as double precision) / nullif(cast($50 as double precision), 0)) <= cast($51 as double precision)) then cast($52 as double precision) else (cast((e.z1 - e.a1) as double precision) / nullif(cast($53 as double precision), 0)) end as w1
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0, min(s.d1) as a1, max(s.d1) as z1
                      from (
                        select cast(((t0."amount" * cast($54 as bigint)) + cast($55 as bigint)) as double precision) as d0, cast((cast(t0."amount" as double precision) / nullif(cast($56 as bigint), 0)) as double precision) as d1
                        from "public"."sales" as t0
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
limit cast($57 as bigint);

-- bin: so many, of nothing
-- [1,1,1,1,0,1,0,1,1,1,2,2,5,5,10,0,10,10,10,10,10,10,0,1,10,101]
select a.d0 as "num1", a.d1 as "to", a.m0 as "count"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select (cast((j.i0 * j.w0) as double precision) / nullif(j.u0, 0)) as d0, (cast(((j.i0 + cast($1 as double precision)) * j.w0) as double precision) / nullif(j.u0, 0)) as d1
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast($2 as double precision)) * i.w0) as double precision) / nullif(i.u0, 0))) then (i.i0 + cast($3 as double precision)) when (i.d0 < (cast((i.i0 * i.w0) as double precision) / nullif(i.u0, 0))) then (i.i0 - cast($4 as double precision)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as double precision) / nullif(w.w0, 0))) as i0
        from (
          select cast(t0."num1" as double precision) as d0
          from "public"."empty" as t0
        ) as s
        cross join (
          select max(case when (f.k0 < cast($5 as double precision)) then cast($6 as double precision) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast($7 as double precision)) then (cast(f.p0 as double precision) / nullif(f.w0, 0)) else cast($8 as double precision) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast($9 as double precision)) then cast($10 as double precision) when (t.w0 <= cast($11 as double precision)) then cast($12 as double precision) when (t.w0 <= cast($13 as double precision)) then cast($14 as double precision) else cast($15 as double precision) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast($16 as double precision)) then (p.w0 * p.p0) else (cast(p.w0 as double precision) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, case when (cast(cast($17 as double precision) as double precision) = 0 and cast(abs(k.k0) as double precision) < 0) or (cast(cast($18 as double precision) as double precision) < 0 and cast(abs(k.k0) as double precision) <> floor(cast(abs(k.k0) as double precision))) or cast(abs(k.k0) as double precision) * ln(abs(nullif(cast(cast($19 as double precision) as double precision), 0))) > 709.78 then null when cast(abs(k.k0) as double precision) * ln(abs(nullif(cast(cast($20 as double precision) as double precision), 0))) < -708 then 0 else power(cast(cast($21 as double precision) as double precision), cast(abs(k.k0) as double precision)) end as p0
                from (
                  select o.w0 as w0, floor(log(cast(o.w0 as double precision))) as k0
                  from (
                    select case when ((cast((e.z0 - e.a0) as double precision) / nullif(cast($22 as double precision), 0)) <= cast($23 as double precision)) then cast($24 as double precision) else (cast((e.z0 - e.a0) as double precision) / nullif(cast($25 as double precision), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select cast(t0."num1" as double precision) as d0
                        from "public"."empty" as t0
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
limit cast($26 as bigint);

-- bin: so many, of rows as they are
-- [1,1,1,0,1,0,1,1,1,2,2,5,5,10,0,10,10,10,10,10,2,1,1,2,4]
select a.d0 as "bin", a.d1 as "price"
from (
  select j.d1 as d1, cast((cast((j.i0 * j.w0) as double precision) / nullif(j.u0, 0)) as bigint) as d0
  from (
    select i.d1 as d1, i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast($1 as double precision)) * i.w0) as double precision) / nullif(i.u0, 0))) then (i.i0 + cast($2 as double precision)) when (i.d0 < (cast((i.i0 * i.w0) as double precision) / nullif(i.u0, 0))) then (i.i0 - cast($3 as double precision)) else i.i0 end as i0
    from (
      select s.d1 as d1, s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as double precision) / nullif(w.w0, 0))) as i0
      from (
        select cast(t0."amount" as double precision) as d0, t0."price" as d1
        from "public"."sales" as t0
      ) as s
      cross join (
        select max(case when (f.k0 < cast($4 as double precision)) then cast($5 as double precision) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast($6 as double precision)) then (cast(f.p0 as double precision) / nullif(f.w0, 0)) else cast($7 as double precision) end) as u0
        from (
          select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast($8 as double precision)) then cast($9 as double precision) when (t.w0 <= cast($10 as double precision)) then cast($11 as double precision) when (t.w0 <= cast($12 as double precision)) then cast($13 as double precision) else cast($14 as double precision) end as w0
          from (
            select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast($15 as double precision)) then (p.w0 * p.p0) else (cast(p.w0 as double precision) / nullif(p.p0, 0)) end as w0
            from (
              select k.w0 as w0, k.k0 as k0, case when (cast(cast($16 as double precision) as double precision) = 0 and cast(abs(k.k0) as double precision) < 0) or (cast(cast($17 as double precision) as double precision) < 0 and cast(abs(k.k0) as double precision) <> floor(cast(abs(k.k0) as double precision))) or cast(abs(k.k0) as double precision) * ln(abs(nullif(cast(cast($18 as double precision) as double precision), 0))) > 709.78 then null when cast(abs(k.k0) as double precision) * ln(abs(nullif(cast(cast($19 as double precision) as double precision), 0))) < -708 then 0 else power(cast(cast($20 as double precision) as double precision), cast(abs(k.k0) as double precision)) end as p0
              from (
                select o.w0 as w0, floor(log(cast(o.w0 as double precision))) as k0
                from (
                  select case when ((cast((e.z0 - e.a0) as double precision) / nullif(cast($21 as double precision), 0)) < cast($22 as double precision)) then cast($23 as double precision) else (cast((e.z0 - e.a0) as double precision) / nullif(cast($24 as double precision), 0)) end as w0
                  from (
                    select min(s.d0) as a0, max(s.d0) as z0
                    from (
                      select cast(t0."amount" as double precision) as d0, t0."price" as d1
                      from "public"."sales" as t0
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
limit cast($25 as bigint);

-- bin: so many, of large and small numbers
-- [1,1,1,3,0,1,0,1,1,1,2,2,5,5,10,0,10,10,10,10,10,2,0,1,2,3,101]
select a.d0 as "num1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select (cast((j.i0 * j.w0) as double precision) / nullif(j.u0, 0)) as d0
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast($1 as double precision)) * i.w0) as double precision) / nullif(i.u0, 0))) then (i.i0 + cast($2 as double precision)) when (i.d0 < (cast((i.i0 * i.w0) as double precision) / nullif(i.u0, 0))) then (i.i0 - cast($3 as double precision)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as double precision) / nullif(w.w0, 0))) as i0
        from (
          select cast(t0."num1" as double precision) as d0
          from "public"."extremes" as t0
          where t0."id" >= cast($4 as bigint)
        ) as s
        cross join (
          select max(case when (f.k0 < cast($5 as double precision)) then cast($6 as double precision) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast($7 as double precision)) then (cast(f.p0 as double precision) / nullif(f.w0, 0)) else cast($8 as double precision) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast($9 as double precision)) then cast($10 as double precision) when (t.w0 <= cast($11 as double precision)) then cast($12 as double precision) when (t.w0 <= cast($13 as double precision)) then cast($14 as double precision) else cast($15 as double precision) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast($16 as double precision)) then (p.w0 * p.p0) else (cast(p.w0 as double precision) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, case when (cast(cast($17 as double precision) as double precision) = 0 and cast(abs(k.k0) as double precision) < 0) or (cast(cast($18 as double precision) as double precision) < 0 and cast(abs(k.k0) as double precision) <> floor(cast(abs(k.k0) as double precision))) or cast(abs(k.k0) as double precision) * ln(abs(nullif(cast(cast($19 as double precision) as double precision), 0))) > 709.78 then null when cast(abs(k.k0) as double precision) * ln(abs(nullif(cast(cast($20 as double precision) as double precision), 0))) < -708 then 0 else power(cast(cast($21 as double precision) as double precision), cast(abs(k.k0) as double precision)) end as p0
                from (
                  select o.w0 as w0, floor(log(cast(o.w0 as double precision))) as k0
                  from (
                    select case when ((cast((e.z0 - e.a0) as double precision) / nullif(cast($22 as double precision), 0)) <= cast($23 as double precision)) then cast($24 as double precision) else (cast((e.z0 - e.a0) as double precision) / nullif(cast($25 as double precision), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select cast(t0."num1" as double precision) as d0
                        from "public"."extremes" as t0
                        where t0."id" >= cast($26 as bigint)
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
limit cast($27 as bigint);

-- rows: dimensions only are not made distinct
-- [true,101]
select a.d0 as "bool1"
from (
  select t0."bool1" as d0
  from "public"."types" as t0
  where t0."bool1" = cast($1 as boolean)
) as a
limit cast($2 as bigint);

-- rows: everything of a table
-- [101]
select a.d0 as "key1", a.d1 as "txt1", a.d2 as "label1"
from (
  select t0."key1" as d0, t0."txt1" as d1, t0."label1" as d2
  from "public"."labels" as t0
) as a
order by a.d0 desc nulls last, a.d2 collate "C" nulls last
limit cast($1 as bigint);

-- rows: grain, bin and formula
-- [0,5,0,0,5,2,1]
select a.d0 as "date1", cast(round(cast(($1 + a.d1 * $2) as numeric), cast($3 as integer)) as double precision) as "num1", a.d2 as "loud"
from (
  select cast(date_trunc('month', cast(t0."date1" as timestamp)) as date) as d0, floor((cast(t0."num1" as double precision) - $4) / $5) as d1, upper(t0."txt1") as d2
  from "public"."types" as t0
) as a
order by a.d2 collate "C" nulls last, a.d0 nulls last
limit cast($6 as bigint)
offset cast($7 as bigint);

-- rows: one more than our cap
-- [4]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
) as a
limit cast($1 as bigint);

-- rows: a limit above the cap
-- [6]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
) as a
limit cast($1 as bigint);

-- join: left
-- [4]
select a.d0 as "int1", a.d1 as "regions.label1"
from (
  select t0."int1" as d0, t1."label1" as d1
  from "public"."types" as t0
  left join "public"."regions" as t1 on t0."txt1" = t1."region"
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- join: inner, by two columns
-- [101]
select a.d0 as "label1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t1."label1" as d0
    from "public"."types" as t0
    inner join "public"."labels" as t1 on ((t0."int1" = t1."key1") and (t0."txt1" = t1."txt1"))
  ) as s
  group by s.d0
) as a
order by a.d0 collate "C" nulls last
limit cast($1 as bigint);

-- join: right
-- [1]
select a.d0 as "labels.key1", a.d1 as "int1"
from (
  select t1."key1" as d0, t0."int1" as d1
  from "public"."types" as t0
  right join "public"."labels" as t1 on t0."int1" = t1."key1"
) as a
order by a.d0 desc nulls last
limit cast($1 as bigint);

-- join: full
-- [101]
select a.m0 as "count", a.m1 as "count_types.int1", a.m2 as "count_labels.key1"
from (
  select count(*) as m0, count(s.v0) as m1, count(s.v1) as m2
  from (
    select t0."int1" as v0, t1."key1" as v1
    from "public"."types" as t0
    full join "public"."labels" as t1 on t0."int1" = t1."key1"
  ) as s
) as a
limit cast($1 as bigint);

-- join: two, the second on the first
-- [101]
select a.d0 as "r.rank1", a.m0 as "sum_int1"
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select t2."rank1" as d0, t0."int1" as v0
    from "public"."types" as t0
    inner join "public"."labels" as t1 on t0."int1" = t1."key1"
    left join "public"."regions" as t2 on t1."txt1" = t2."region"
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- join: with itself
-- [2,101]
select a.m0 as "count"
from (
  select count(*) as m0
  from (
    select null as n0
    from "public"."types" as t0
    inner join "public"."types" as t1 on t0."txt1" = t1."txt1"
    where t1."int1" > cast($1 as bigint)
  ) as s
) as a
limit cast($2 as bigint);

-- names: quotes, brackets, line breaks
-- [1]
select a.d0 as "a ""b"" [c]", a.d1 as "line
break", a.d2 as "odd.name", a.d3 as "x""); drop table types; --"
from (
  select t0."a ""b"" [c]" as d0, t0."line
break" as d1, t0."odd.name" as d2, (cast(t0."a ""b"" [c]" as bigint) + t0."line
break") as d3
  from "public"."odd ""table""; --" as t0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- names: outputs called like ours
-- [101]
select a.d0 as m0, a.m0 as d0
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select t0."it's" as d0, t0."d0" as v0
    from "public"."odd ""table""; --" as t0
  ) as s
  group by s.d0
) as a
order by a.m0 nulls last, a.d0 collate "C" nulls last
limit cast($1 as bigint);

-- names: words that SQL keeps for itself, placeholders, 60 characters
-- ["?",101]
select a.d0 as "where", a.m0 as "limit", a.m1 as "max_back`tick\", a.m2 as "?", a.m3 as "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", a.m4 as "max_from"
from (
  select s.d0 as d0, sum(s.v0) as m0, max(s.v1) as m1, min(s.v2) as m2, sum(s.v3) as m3, max(s.v4) as m4
  from (
    select t0."group" as d0, t0."order" as v0, t0."back`tick\" as v1, t0."$1 ? :name @p {p:Int8} %s" as v2, t0."a name of sixty characters is as long as any engine takes it" as v3, t0."from" as v4
    from "public"."select" as t0
    where t0."primary key" <> cast($1 as text)
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 collate "C" nulls last
limit cast($2 as bigint);

-- policy: beside an or of the user
-- [0,"north",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where ((t0."int1" > cast($1 as bigint)) or (t0."int1" is null))
    and (t0."txt1" = cast($2 as text))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- policy: under two levels and a join
-- ["Europe/Berlin","north",true,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select cast(date_trunc('month', cast(((p.d0 at time zone 'UTC') at time zone cast($1 as text)) as timestamp)) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' and isfinite(t0."ts1") then to_timestamp(floor(cast(extract(epoch from t0."ts1") as double precision) / 900) * 900) at time zone 'UTC' else t0."ts1" end as d0
        from "public"."types" as t0
        full join "public"."labels" as t1 on t0."int1" = t1."key1"
        where ((t0."txt1" = cast($2 as text)) or (t0."bool1" = cast($3 as boolean)))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($4 as bigint);

-- dashboard: filters that fit
-- [true,"north",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."types" as t0
  where (t0."bool1" = cast($1 as boolean))
    and (t0."txt1" = cast($2 as text))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- clock: days in New York, one of 23 hours and one of 25
-- ["America/New_York",1,12,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select cast(((p.d0 at time zone 'UTC') at time zone cast($1 as text)) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' and isfinite(t0."ts1") then to_timestamp(floor(cast(extract(epoch from t0."ts1") as double precision) / 900) * 900) at time zone 'UTC' else t0."ts1" end as d0
        from "public"."moments" as t0
        where (t0."id" >= cast($2 as bigint))
          and (t0."id" <= cast($3 as bigint))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($4 as bigint);

-- clock: hours in New York, one left out
-- ["America/New_York",1,6,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select date_trunc('hour', ((p.d0 at time zone 'UTC') at time zone cast($1 as text))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' and isfinite(t0."ts1") then to_timestamp(floor(cast(extract(epoch from t0."ts1") as double precision) / 900) * 900) at time zone 'UTC' else t0."ts1" end as d0
        from "public"."moments" as t0
        where (t0."id" >= cast($2 as bigint))
          and (t0."id" <= cast($3 as bigint))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($4 as bigint);

-- clock: hours in New York, one shown twice counts as one
-- ["America/New_York",7,12,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select date_trunc('hour', ((p.d0 at time zone 'UTC') at time zone cast($1 as text))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' and isfinite(t0."ts1") then to_timestamp(floor(cast(extract(epoch from t0."ts1") as double precision) / 900) * 900) at time zone 'UTC' else t0."ts1" end as d0
        from "public"."moments" as t0
        where (t0."id" >= cast($2 as bigint))
          and (t0."id" <= cast($3 as bigint))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($4 as bigint);

-- clock: hours of the day in New York
-- ["America/New_York",1,12,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select extract(hour from ((p.d0 at time zone 'UTC') at time zone cast($1 as text))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' and isfinite(t0."ts1") then to_timestamp(floor(cast(extract(epoch from t0."ts1") as double precision) / 900) * 900) at time zone 'UTC' else t0."ts1" end as d0
        from "public"."moments" as t0
        where (t0."id" >= cast($2 as bigint))
          and (t0."id" <= cast($3 as bigint))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($4 as bigint);

-- clock: days of the week in New York
-- ["America/New_York",1,12,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select extract(isodow from ((p.d0 at time zone 'UTC') at time zone cast($1 as text))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' and isfinite(t0."ts1") then to_timestamp(floor(cast(extract(epoch from t0."ts1") as double precision) / 900) * 900) at time zone 'UTC' else t0."ts1" end as d0
        from "public"."moments" as t0
        where (t0."id" >= cast($2 as bigint))
          and (t0."id" <= cast($3 as bigint))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($4 as bigint);

-- clock: medians of days in New York, in one level
-- ["America/New_York",1,12,101]
select a.d0 as "ts1", a.m0 as "median_id"
from (
  select s.d0 as d0, percentile_cont(0.5) within group (order by cast(s.v0 as double precision)) as m0
  from (
    select cast(((t0."ts1" at time zone 'UTC') at time zone cast($1 as text)) as date) as d0, t0."id" as v0
    from "public"."moments" as t0
    where (t0."id" >= cast($2 as bigint))
      and (t0."id" <= cast($3 as bigint))
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($4 as bigint);

-- clock: hours on Lord Howe, half of one shown twice and half of one left out
-- ["Australia/Lord_Howe",13,16,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select date_trunc('hour', ((p.d0 at time zone 'UTC') at time zone cast($1 as text))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' and isfinite(t0."ts1") then to_timestamp(floor(cast(extract(epoch from t0."ts1") as double precision) / 900) * 900) at time zone 'UTC' else t0."ts1" end as d0
        from "public"."moments" as t0
        where (t0."id" >= cast($2 as bigint))
          and (t0."id" <= cast($3 as bigint))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($4 as bigint);

-- clock: minutes on Lord Howe
-- ["Australia/Lord_Howe",13,16,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select date_trunc('minute', ((t0."ts1" at time zone 'UTC') at time zone cast($1 as text))) as d0
    from "public"."moments" as t0
    where (t0."id" >= cast($2 as bigint))
      and (t0."id" <= cast($3 as bigint))
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($4 as bigint);

-- clock: days on Lord Howe
-- ["Australia/Lord_Howe",101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select cast(((p.d0 at time zone 'UTC') at time zone cast($1 as text)) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' and isfinite(t0."ts1") then to_timestamp(floor(cast(extract(epoch from t0."ts1") as double precision) / 900) * 900) at time zone 'UTC' else t0."ts1" end as d0
        from "public"."moments" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- clock: years in Kathmandu
-- ["Asia/Kathmandu",17,21,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select cast(date_trunc('year', cast(((p.d0 at time zone 'UTC') at time zone cast($1 as text)) as timestamp)) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' and isfinite(t0."ts1") then to_timestamp(floor(cast(extract(epoch from t0."ts1") as double precision) / 900) * 900) at time zone 'UTC' else t0."ts1" end as d0
        from "public"."moments" as t0
        where (t0."id" >= cast($2 as bigint))
          and (t0."id" <= cast($3 as bigint))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($4 as bigint);

-- clock: hours in Kathmandu
-- ["Asia/Kathmandu",17,19,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select date_trunc('hour', ((p.d0 at time zone 'UTC') at time zone cast($1 as text))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' and isfinite(t0."ts1") then to_timestamp(floor(cast(extract(epoch from t0."ts1") as double precision) / 900) * 900) at time zone 'UTC' else t0."ts1" end as d0
        from "public"."moments" as t0
        where (t0."id" >= cast($2 as bigint))
          and (t0."id" <= cast($3 as bigint))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($4 as bigint);

-- clock: weeks from Sunday in New York
-- ["America/New_York",1,12,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select (cast(date_trunc('week', cast(cast(((p.d0 at time zone 'UTC') at time zone cast($1 as text)) as date) + 1 as timestamp)) as date) - 1) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' and isfinite(t0."ts1") then to_timestamp(floor(cast(extract(epoch from t0."ts1") as double precision) / 900) * 900) at time zone 'UTC' else t0."ts1" end as d0
        from "public"."moments" as t0
        where (t0."id" >= cast($2 as bigint))
          and (t0."id" <= cast($3 as bigint))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($4 as bigint);

-- clock: months and all of their moments, with a leap day and none
-- ["Pacific/Auckland",101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select cast(date_trunc('month', cast(((p.d0 at time zone 'UTC') at time zone cast($1 as text)) as timestamp)) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when t0."ts1" >= timestamp '1980-01-01 00:00:00' and isfinite(t0."ts1") then to_timestamp(floor(cast(extract(epoch from t0."ts1") as double precision) / 900) * 900) at time zone 'UTC' else t0."ts1" end as d0
        from "public"."moments" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- clock: a whole day of 23 hours in New York
-- ["2025-03-09 05:00:00","2025-03-10 04:00:00",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."moments" as t0
  where (t0."ts1" >= cast($1 as timestamp))
    and (t0."ts1" < cast($2 as timestamp))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- clock: a whole day of 25 hours in New York
-- ["2025-11-02 04:00:00","2025-11-03 05:00:00",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."moments" as t0
  where (t0."ts1" >= cast($1 as timestamp))
    and (t0."ts1" < cast($2 as timestamp))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- clock: from a wall clock that was never shown
-- [1,6,"2025-03-09 07:30:00",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."moments" as t0
  where ((t0."id" >= cast($1 as bigint)) and (t0."id" <= cast($2 as bigint)))
    and (t0."ts1" >= cast($3 as timestamp))
) as a
order by a.d0 nulls last
limit cast($4 as bigint);

-- clock: from a wall clock that was shown twice
-- [7,12,"2025-11-02 05:30:00",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."moments" as t0
  where ((t0."id" >= cast($1 as bigint)) and (t0."id" <= cast($2 as bigint)))
    and (t0."ts1" > cast($3 as timestamp))
) as a
order by a.d0 nulls last
limit cast($4 as bigint);

-- clock: parts of the time in New York, row by row
-- ["America/New_York","America/New_York","America/New_York","America/New_York",11,21,3,4,9,101]
select a.d0 as "id", a.d1 as "h", a.d2 as "m", a.d3 as "s", a.d4 as "d"
from (
  select t0."id" as d0, extract(hour from ((t0."ts1" at time zone 'UTC') at time zone cast($1 as text))) as d1, extract(minute from ((t0."ts1" at time zone 'UTC') at time zone cast($2 as text))) as d2, floor(extract(second from ((t0."ts1" at time zone 'UTC') at time zone cast($3 as text)))) as d3, extract(day from ((t0."ts1" at time zone 'UTC') at time zone cast($4 as text))) as d4
  from "public"."moments" as t0
  where t0."id" in (cast($5 as bigint), cast($6 as bigint), cast($7 as bigint), cast($8 as bigint), cast($9 as bigint))
) as a
order by a.d0 nulls last
limit cast($10 as bigint);

-- clock: a day later on the wall clock, an hour later in time
-- ["America/New_York",1,1,"2025-03-09 05:00:00","America/New_York","2025-03-01 05:00:00","America/New_York",11,2,21,3,4,101]
select a.d0 as "id", a.d1 as "next_day", a.d2 as "next_hour", a.d3 as "hours", a.d4 as "days"
from (
  select t0."id" as d0, cast((((t0."ts1" at time zone 'UTC') at time zone cast($1 as text)) + cast($2 as bigint) * interval '1 day') as timestamp) as d1, cast((t0."ts1" + cast($3 as bigint) * interval '1 hour') as timestamp) as d2, cast((extract(epoch from date_trunc('hour', t0."ts1") - date_trunc('hour', cast($4 as timestamp))) / 3600) as bigint) as d3, cast((cast(((t0."ts1" at time zone 'UTC') at time zone cast($5 as text)) as date) - cast(((cast($6 as timestamp) at time zone 'UTC') at time zone cast($7 as text)) as date)) as bigint) as d4
  from "public"."moments" as t0
  where t0."id" in (cast($8 as bigint), cast($9 as bigint), cast($10 as bigint), cast($11 as bigint), cast($12 as bigint))
) as a
order by a.d0 nulls last
limit cast($13 as bigint);

-- clock: timestamps as they are, with fractions
-- [17,21,101]
select a.d0 as "id", a.d1 as "ts1"
from (
  select t0."id" as d0, t0."ts1" as d1
  from "public"."moments" as t0
  where (t0."id" >= cast($1 as bigint))
    and (t0."id" <= cast($2 as bigint))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- calendar: weeks around New Year, from Monday
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select cast(date_trunc('week', cast(p.d0 as timestamp)) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0."date1" as date) as d0
        from "public"."days" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- calendar: weeks around New Year, from Sunday
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select (cast(date_trunc('week', cast(cast(p.d0 as date) + 1 as timestamp)) as date) - 1) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0."date1" as date) as d0
        from "public"."days" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- calendar: weeks around New Year, from Saturday
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select (cast(date_trunc('week', cast(cast(p.d0 as date) + 2 as timestamp)) as date) - 2) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0."date1" as date) as d0
        from "public"."days" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- calendar: ISO week, year, quarter, month, day and weekday
-- [101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5
from (
  select t0."id" as d0, extract(week from t0."date1") as d1, extract(year from t0."date1") as d2, extract(quarter from t0."date1") as d3, extract(month from t0."date1") as d4, extract(day from t0."date1") as d5, extract(isodow from t0."date1") as d6
  from "public"."days" as t0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- calendar: a month, a quarter, a year later and earlier
-- [1,1,1,1,1,101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4
from (
  select t0."id" as d0, cast((t0."date1" + cast($1 as bigint) * interval '1 month') as date) as d1, cast((t0."date1" + (-cast($2 as bigint)) * interval '1 month') as date) as d2, cast((t0."date1" + cast($3 as bigint) * interval '3 months') as date) as d3, cast((t0."date1" + cast($4 as bigint) * interval '1 year') as date) as d4, cast((t0."date1" + (-cast($5 as bigint)) * interval '1 year') as date) as d5
  from "public"."days" as t0
) as a
order by a.d0 nulls last
limit cast($6 as bigint);

-- calendar: weeks and days later
-- [1,1,101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1
from (
  select t0."id" as d0, cast((t0."date1" + cast($1 as bigint) * interval '7 days') as date) as d1, cast((t0."date1" + (-cast($2 as bigint)) * interval '1 day') as date) as d2
  from "public"."days" as t0
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- calendar: borders of units between two dates
-- ["2016-01-01 00:00:00","UTC","2016-01-01 00:00:00","UTC","2016-01-01 00:00:00","UTC","2016-01-01 00:00:00","UTC","2016-01-01 00:00:00","UTC","2016-01-01 00:00:00","UTC","2016-01-01 00:00:00","UTC",101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4
from (
  select t0."id" as d0, cast((cast(cast(t0."date1" as timestamp) as date) - cast(((cast($1 as timestamp) at time zone 'UTC') at time zone cast($2 as text)) as date)) as bigint) as d1, cast(((cast(date_trunc('week', cast(cast(t0."date1" as timestamp) as timestamp)) as date) - cast(date_trunc('week', cast(((cast($3 as timestamp) at time zone 'UTC') at time zone cast($4 as text)) as timestamp)) as date)) / 7) as bigint) as d2, cast(((extract(year from cast(t0."date1" as timestamp)) * 12 + extract(month from cast(t0."date1" as timestamp))) - (extract(year from ((cast($5 as timestamp) at time zone 'UTC') at time zone cast($6 as text))) * 12 + extract(month from ((cast($7 as timestamp) at time zone 'UTC') at time zone cast($8 as text))))) as bigint) as d3, cast(((extract(year from cast(t0."date1" as timestamp)) * 4 + extract(quarter from cast(t0."date1" as timestamp))) - (extract(year from ((cast($9 as timestamp) at time zone 'UTC') at time zone cast($10 as text))) * 4 + extract(quarter from ((cast($11 as timestamp) at time zone 'UTC') at time zone cast($12 as text))))) as bigint) as d4, cast((extract(year from cast(t0."date1" as timestamp)) - extract(year from ((cast($13 as timestamp) at time zone 'UTC') at time zone cast($14 as text)))) as bigint) as d5
  from "public"."days" as t0
) as a
order by a.d0 nulls last
limit cast($15 as bigint);

-- calendar: starts of units by formula
-- [101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2
from (
  select t0."id" as d0, cast(date_trunc('week', cast(t0."date1" as timestamp)) as date) as d1, cast(date_trunc('month', cast(t0."date1" as timestamp)) as date) as d2, cast(date_trunc('quarter', cast(t0."date1" as timestamp)) as date) as d3
  from "public"."days" as t0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- calendar: quarters
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
  from (
    select cast(date_trunc('quarter', cast(p.d0 as timestamp)) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0."date1" as date) as d0
        from "public"."days" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- calendar: the last day of February in a leap year
-- ["2000-02-29","2024-02-29","2024-12-30",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."days" as t0
  where t0."date1" in (cast($1 as date), cast($2 as date), cast($3 as date))
) as a
order by a.d0 nulls last
limit cast($4 as bigint);

-- calendar: first and last, smallest and largest
-- [101]
select a.m0 as "min_date1", a.m1 as "max_date1", a.m2 as "countDistinct_date1", a.m3 as "first_id", a.m4 as "last_id"
from (
  select min(s.v0) as m0, max(s.v0) as m1, count(distinct s.v0) as m2, (array_agg(s.v1 order by s.v0 nulls last, s.v1 nulls last) filter (where s.v1 is not null and s.v0 is not null))[1] as m3, (array_agg(s.v1 order by s.v0 desc nulls last, s.v1 desc nulls last) filter (where s.v1 is not null and s.v0 is not null))[1] as m4
  from (
    select t0."date1" as v0, t0."id" as v1
    from "public"."days" as t0
  ) as s
) as a
limit cast($1 as bigint);

-- extremes: integers of 64 bits as they are
-- [101]
select a.d0 as "id", a.d1 as "int1", a.d2 as "int2"
from (
  select t0."id" as d0, t0."int1" as d1, t0."int2" as d2
  from "public"."extremes" as t0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- extremes: integers beyond the floats are told apart
-- ["9007199254740993",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."extremes" as t0
  where t0."int1" = cast($1 as bigint)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- extremes: integers beyond the floats in a list
-- ["-9007199254740993","9007199254740992",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."extremes" as t0
  where t0."int1" in (cast($1 as bigint), cast($2 as bigint))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- extremes: sorted by integers of 64 bits
-- [3]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "public"."extremes" as t0
) as a
order by a.d0 desc nulls last
limit cast($1 as bigint);

-- extremes: a sum beyond 64 bits
-- [0,101]
select a.m0 as "sum_int1"
from (
  select sum(s.v0) as m0
  from (
    select t0."int1" as v0
    from "public"."extremes" as t0
    where t0."int1" > cast($1 as bigint)
  ) as s
) as a
limit cast($2 as bigint);

-- extremes: a sum below 64 bits
-- [0,101]
select a.m0 as "sum_int1"
from (
  select sum(s.v0) as m0
  from (
    select t0."int1" as v0
    from "public"."extremes" as t0
    where t0."int1" < cast($1 as bigint)
  ) as s
) as a
limit cast($2 as bigint);

-- extremes: sums of 32 bits beyond 32 bits, and of all
-- [0,101]
select a.m0 as "positive", a.m1 as "sum_int1", a.m2 as "sum_int2"
from (
  select sum(s.v0) filter (where s.f1) as m0, sum(s.v2) as m1, sum(s.v0) as m2
  from (
    select t0."int2" as v0, t0."int1" > cast($1 as bigint) as f1, t0."int1" as v2
    from "public"."extremes" as t0
  ) as s
) as a
limit cast($2 as bigint);

-- extremes: a product of two columns of 32 bits
-- [101]
select a.d0 as "id", a.d1 as x0
from (
  select t0."id" as d0, (cast(t0."int2" as bigint) * t0."int2") as d1
  from "public"."extremes" as t0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- extremes: smallest and largest
-- [101]
select a.m0 as "min_int1", a.m1 as "max_int1", a.m2 as "min_num1", a.m3 as "max_num1", a.m4 as "countDistinct_int1"
from (
  select min(s.v0) as m0, max(s.v0) as m1, min(s.v1) as m2, max(s.v1) as m3, count(distinct s.v0) as m4
  from (
    select t0."int1" as v0, t0."num1" as v1
    from "public"."extremes" as t0
  ) as s
) as a
limit cast($1 as bigint);

-- extremes: floats large and small
-- [101]
select a.d0 as "id", a.d1 as "num1"
from (
  select t0."id" as d0, t0."num1" as d1
  from "public"."extremes" as t0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- extremes: means of integers
-- [0,101]
select a.m0 as "avg_int2", a.m1 as "median_int2", a.m2 as "huge"
from (
  select avg(cast(s.v0 as double precision)) as m0, percentile_cont(0.5) within group (order by cast(s.v0 as double precision)) as m1, avg(cast(s.v1 as double precision)) filter (where s.f2) as m2
  from (
    select t0."int2" as v0, t0."int1" as v1, t0."int1" > cast($1 as bigint) as f2
    from "public"."extremes" as t0
  ) as s
) as a
limit cast($2 as bigint);

-- extremes: division and remainder by zero are null
-- [0,0,10,10,0,0,3,101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5
from (
  select t0."id" as d0, (cast(t0."int2" as double precision) / nullif(cast($1 as bigint), 0)) as d1, (t0."int2" % nullif(cast($2 as bigint), 0)) as d2, (cast(t0."num1" as double precision) / nullif(t0."int1", 0)) as d3, (cast(cast($3 as bigint) as double precision) / nullif(t0."int1", 0)) as d4, (cast($4 as bigint) % nullif(t0."int2", 0)) as d5, (cast(cast($5 as bigint) as double precision) / nullif(cast($6 as bigint), 0)) as d6
  from "public"."extremes" as t0
  where t0."id" <> cast($7 as bigint)
) as a
order by a.d0 nulls last
limit cast($8 as bigint);

-- extremes: remainders keep the sign of the first
-- [7,3,7,3,10,7.5,2,7.5,2,7.5,2,7.5,2,5,101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4
from (
  select t0."id" as d0, ((-cast($1 as bigint)) % nullif(cast($2 as bigint), 0)) as d1, (cast($3 as bigint) % nullif((-cast($4 as bigint)), 0)) as d2, (t0."int1" % nullif(cast($5 as bigint), 0)) as d3, (cast($6 as double precision) - cast($7 as bigint) * trunc(cast(cast($8 as double precision) as double precision) / nullif(cast($9 as bigint), 0))) as d4, ((-cast($10 as double precision)) - cast($11 as bigint) * trunc(cast((-cast($12 as double precision)) as double precision) / nullif(cast($13 as bigint), 0))) as d5
  from "public"."extremes" as t0
  where t0."id" < cast($14 as bigint)
) as a
order by a.d0 nulls last
limit cast($15 as bigint);

-- extremes: rounding, halves away from zero
-- [25,25,1,25,1,25,2.5,2.5,2.5,2.5,0.5,0.5,1234.5,1234.5,2,1234.5,2,1234.5,4,7,101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5, a.d7 as x6
from (
  select t0."id" as d0, trunc(t0."num1" + sign(t0."num1") * 0.5) as d1, case when abs(cast((t0."num1" * cast($1 as bigint)) as double precision)) < 1e15 then trunc(cast((t0."num1" * cast($2 as bigint)) as double precision) * power(cast(10 as double precision), least(greatest(cast($3 as bigint), -15), 15)) + sign(cast((t0."num1" * cast($4 as bigint)) as double precision)) * 0.5) / power(cast(10 as double precision), least(greatest(cast($5 as bigint), -15), 15)) else cast((t0."num1" * cast($6 as bigint)) as double precision) end as d2, trunc((-cast($7 as double precision)) + sign((-cast($8 as double precision))) * 0.5) as d3, trunc(cast($9 as double precision) + sign(cast($10 as double precision)) * 0.5) as d4, floor((-cast($11 as double precision))) as d5, ceil((-cast($12 as double precision))) as d6, case when abs(cast(cast($13 as double precision) as double precision)) < 1e15 then trunc(cast(cast($14 as double precision) as double precision) * power(cast(10 as double precision), least(greatest((-cast($15 as bigint)), -15), 15)) + sign(cast(cast($16 as double precision) as double precision)) * 0.5) / power(cast(10 as double precision), least(greatest((-cast($17 as bigint)), -15), 15)) else cast(cast($18 as double precision) as double precision) end as d7
  from "public"."extremes" as t0
  where (t0."id" >= cast($19 as bigint))
    and (t0."id" <= cast($20 as bigint))
) as a
order by a.d0 nulls last
limit cast($21 as bigint);

-- extremes: functions outside of what they are defined for are null
-- [0,0,0,0,0,0,1,0,1,1,1,0,1,0,0,1,0,8,0.5,0,8,0.5,0.5,0.5,0,8,0.5,0,8,0,8,0.5,0,1000,0,1000,0,1000,5,7,101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5
from (
  select t0."id" as d0, sqrt(cast(case when (t0."num1" >= cast($1 as bigint)) then t0."num1" end as double precision)) as d1, ln(cast(case when (t0."num1" > cast($2 as bigint)) then t0."num1" end as double precision)) as d2, log(cast(case when ((t0."num1" * cast($3 as bigint)) > cast($4 as bigint)) then (t0."num1" * cast($5 as bigint)) end as double precision)) as d3, case when (cast(cast($6 as bigint) as double precision) = 0 and cast((-cast($7 as bigint)) as double precision) < 0) or (cast(cast($8 as bigint) as double precision) < 0 and cast((-cast($9 as bigint)) as double precision) <> floor(cast((-cast($10 as bigint)) as double precision))) or cast((-cast($11 as bigint)) as double precision) * ln(abs(nullif(cast(cast($12 as bigint) as double precision), 0))) > 709.78 then null when cast((-cast($13 as bigint)) as double precision) * ln(abs(nullif(cast(cast($14 as bigint) as double precision), 0))) < -708 then 0 else power(cast(cast($15 as bigint) as double precision), cast((-cast($16 as bigint)) as double precision)) end as d4, case when (cast(((t0."num1" * cast($17 as bigint)) - cast($18 as bigint)) as double precision) = 0 and cast(cast($19 as double precision) as double precision) < 0) or (cast(((t0."num1" * cast($20 as bigint)) - cast($21 as bigint)) as double precision) < 0 and cast(cast($22 as double precision) as double precision) <> floor(cast(cast($23 as double precision) as double precision))) or cast(cast($24 as double precision) as double precision) * ln(abs(nullif(cast(((t0."num1" * cast($25 as bigint)) - cast($26 as bigint)) as double precision), 0))) > 709.78 then null when cast(cast($27 as double precision) as double precision) * ln(abs(nullif(cast(((t0."num1" * cast($28 as bigint)) - cast($29 as bigint)) as double precision), 0))) < -708 then 0 else power(cast(((t0."num1" * cast($30 as bigint)) - cast($31 as bigint)) as double precision), cast(cast($32 as double precision) as double precision)) end as d5, case when cast(((t0."num1" * cast($33 as bigint)) + cast($34 as bigint)) as double precision) > 709.78 then null when cast(((t0."num1" * cast($35 as bigint)) + cast($36 as bigint)) as double precision) < -708 then 0 else exp(cast(((t0."num1" * cast($37 as bigint)) + cast($38 as bigint)) as double precision)) end as d6
  from "public"."extremes" as t0
  where (t0."id" >= cast($39 as bigint))
    and (t0."id" <= cast($40 as bigint))
) as a
order by a.d0 nulls last
limit cast($41 as bigint);

-- extremes: texts that are no number or date become null
-- [" 12.5 "," 12.5 ","1e3","1e3","-.5","-.5","12,5","12,5","","","12a","12a","2025-02-30","2025-02-30","2025-02-30","2025-02-30","2025-02-30","2025-02-30","2024-02-29","2024-02-29","2024-02-29","2024-02-29","2024-02-29","2024-02-29","2025-13-01","2025-13-01","2025-13-01","2025-13-01","2025-13-01","2025-13-01","","","","","","",5,101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5, a.d7 as x6, a.d8 as x7, a.d9 as x8, a.d10 as x9
from (
  select t0."id" as d0, case when cast($1 as text) ~ '^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,2})?\s*$' then cast(cast($2 as text) as double precision) end as d1, case when cast($3 as text) ~ '^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,2})?\s*$' then cast(cast($4 as text) as double precision) end as d2, case when cast($5 as text) ~ '^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,2})?\s*$' then cast(cast($6 as text) as double precision) end as d3, case when cast($7 as text) ~ '^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,2})?\s*$' then cast(cast($8 as text) as double precision) end as d4, case when cast($9 as text) ~ '^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,2})?\s*$' then cast(cast($10 as text) as double precision) end as d5, case when cast($11 as text) ~ '^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,2})?\s*$' then cast(cast($12 as text) as double precision) end as d6, case when cast($13 as text) !~ '^\s*(\d{3}[1-9]|\d\d[1-9]0|\d[1-9]00|[1-9]000)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])([T ]\d\d:\d\d.*)?\s*$' then null when extract(month from cast(substring(cast($14 as text), '^\s*(\d{4}-\d\d)') || '-01' as date) + (cast(substring(cast($15 as text), '^\s*\d{4}-\d\d-(\d\d)') as integer) - 1)) = extract(month from cast(substring(cast($16 as text), '^\s*(\d{4}-\d\d)') || '-01' as date)) then cast(substring(cast($17 as text), '^\s*(\d{4}-\d\d)') || '-01' as date) + (cast(substring(cast($18 as text), '^\s*\d{4}-\d\d-(\d\d)') as integer) - 1) end as d7, case when cast($19 as text) !~ '^\s*(\d{3}[1-9]|\d\d[1-9]0|\d[1-9]00|[1-9]000)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])([T ]\d\d:\d\d.*)?\s*$' then null when extract(month from cast(substring(cast($20 as text), '^\s*(\d{4}-\d\d)') || '-01' as date) + (cast(substring(cast($21 as text), '^\s*\d{4}-\d\d-(\d\d)') as integer) - 1)) = extract(month from cast(substring(cast($22 as text), '^\s*(\d{4}-\d\d)') || '-01' as date)) then cast(substring(cast($23 as text), '^\s*(\d{4}-\d\d)') || '-01' as date) + (cast(substring(cast($24 as text), '^\s*\d{4}-\d\d-(\d\d)') as integer) - 1) end as d8, case when cast($25 as text) !~ '^\s*(\d{3}[1-9]|\d\d[1-9]0|\d[1-9]00|[1-9]000)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])([T ]\d\d:\d\d.*)?\s*$' then null when extract(month from cast(substring(cast($26 as text), '^\s*(\d{4}-\d\d)') || '-01' as date) + (cast(substring(cast($27 as text), '^\s*\d{4}-\d\d-(\d\d)') as integer) - 1)) = extract(month from cast(substring(cast($28 as text), '^\s*(\d{4}-\d\d)') || '-01' as date)) then cast(substring(cast($29 as text), '^\s*(\d{4}-\d\d)') || '-01' as date) + (cast(substring(cast($30 as text), '^\s*\d{4}-\d\d-(\d\d)') as integer) - 1) end as d9, case when cast($31 as text) !~ '^\s*(\d{3}[1-9]|\d\d[1-9]0|\d[1-9]00|[1-9]000)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])([T ]\d\d:\d\d.*)?\s*$' then null when extract(month from cast(substring(cast($32 as text), '^\s*(\d{4}-\d\d)') || '-01' as date) + (cast(substring(cast($33 as text), '^\s*\d{4}-\d\d-(\d\d)') as integer) - 1)) = extract(month from cast(substring(cast($34 as text), '^\s*(\d{4}-\d\d)') || '-01' as date)) then cast(substring(cast($35 as text), '^\s*(\d{4}-\d\d)') || '-01' as date) + (cast(substring(cast($36 as text), '^\s*\d{4}-\d\d-(\d\d)') as integer) - 1) end as d10
  from "public"."extremes" as t0
  where t0."id" = cast($37 as bigint)
) as a
order by a.d0 nulls last
limit cast($38 as bigint);

-- extremes: numbers and truth as texts
-- [10,10,10,10,10,5,4,4,4,4,4,4,7,101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4
from (
  select t0."id" as d0, cast(t0."int1" as text) as d1, case when t0."num1" = trunc(t0."num1") and abs(t0."num1") < 1e15 then cast(t0."num1" as text) || '.0' else cast(t0."num1" as text) end as d2, case when (t0."num1" * cast($1 as bigint)) = trunc((t0."num1" * cast($2 as bigint))) and abs((t0."num1" * cast($3 as bigint))) < 1e15 then cast((t0."num1" * cast($4 as bigint)) as text) || '.0' else cast((t0."num1" * cast($5 as bigint)) as text) end as d3, cast((t0."id" > cast($6 as bigint)) as text) as d4, case when (cast(t0."id" as double precision) / nullif(cast($7 as bigint), 0)) = trunc((cast(t0."id" as double precision) / nullif(cast($8 as bigint), 0))) and abs((cast(t0."id" as double precision) / nullif(cast($9 as bigint), 0))) < 1e15 then cast((cast(t0."id" as double precision) / nullif(cast($10 as bigint), 0)) as text) || '.0' else cast((cast(t0."id" as double precision) / nullif(cast($11 as bigint), 0)) as text) end as d5
  from "public"."extremes" as t0
  where (t0."id" >= cast($12 as bigint))
    and (t0."id" <= cast($13 as bigint))
) as a
order by a.d0 nulls last
limit cast($14 as bigint);

-- extremes: bins below zero
-- [-0.25,0.25,2,-0.25,0.25,-1,1,101]
select cast(round(cast(($1 + a.d0 * $2) as numeric), cast($3 as integer)) as double precision) as "num1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor((cast(t0."num1" as double precision) - $4) / $5) as d0
    from "public"."extremes" as t0
    where (t0."num1" >= cast($6 as bigint))
      and (t0."num1" <= cast($7 as bigint))
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($8 as bigint);

-- extremes: decimals of 38 digits as they are
-- [101]
select a.d0 as "id", a.d1 as "dec1"
from (
  select t0."id" as d0, t0."dec1" as d1
  from "public"."amounts" as t0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- extremes: decimals of 38 digits, summed and compared
-- [3,"12345678901234567890.1234","12345678901234567890.1233",101]
select a.m0 as "total", a.m1 as "min_dec1", a.m2 as "max_dec1", a.m3 as "countDistinct_dec1", a.m4 as "same", a.m5 as "more"
from (
  select sum(s.v0) filter (where s.f1) as m0, min(s.v0) as m1, max(s.v0) as m2, count(distinct s.v0) as m3, count(*) filter (where s.f2) as m4, count(*) filter (where s.f3) as m5
  from (
    select t0."dec1" as v0, t0."id" <= cast($1 as bigint) as f1, t0."dec1" = cast($2 as numeric) as f2, t0."dec1" > cast($3 as numeric) as f3
    from "public"."amounts" as t0
  ) as s
) as a
limit cast($4 as bigint);

-- words: equality is exact
-- ["a",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."words" as t0
  where t0."txt1" = cast($1 as text)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- words: blanks at the end count
-- ["a ",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."words" as t0
  where t0."txt1" = cast($1 as text)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- words: the empty text is no null
-- ["",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."words" as t0
  where t0."txt1" = cast($1 as text)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- words: a blank is no empty text
-- [" ",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."words" as t0
  where t0."txt1" = cast($1 as text)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- words: accents count, however they are written
-- ["10","SS","n","á",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."words" as t0
  where t0."txt1" in (cast($1 as text), cast($2 as text), cast($3 as text), cast($4 as text))
) as a
order by a.d0 nulls last
limit cast($5 as bigint);

-- words: not in a list, exactly
-- ["","A","Z","a%b","a_b","null","ß","日本","🎉",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."words" as t0
  where t0."txt1" not in (cast($1 as text), cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text), cast($7 as text), cast($8 as text), cast($9 as text))
) as a
order by a.d0 nulls last
limit cast($10 as bigint);

-- words: order is that of code points
-- ["Z","a b",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."words" as t0
  where (t0."txt1" collate "C" >= cast($1 as text))
    and (t0."txt1" collate "C" <= cast($2 as text))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- words: texts of digits are ordered as texts
-- ["9",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."words" as t0
  where t0."txt1" collate "C" < cast($1 as text)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- words: grouped exactly, in order, nulls last
-- [101]
select a.d0 as "txt1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t0."txt1" as d0
    from "public"."words" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 collate "C" nulls last
limit cast($1 as bigint);

-- words: downwards, nulls last
-- [4]
select a.d0 as "txt1", a.m0 as "max_id"
from (
  select s.d0 as d0, max(s.v0) as m0
  from (
    select t0."txt1" as d0, t0."id" as v0
    from "public"."words" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 collate "C" desc nulls last
limit cast($1 as bigint);

-- words: distinct, smallest, largest
-- [101]
select a.m0 as "countDistinct_txt1", a.m1 as "min_txt1", a.m2 as "max_txt1", a.m3 as "first_txt1", a.m4 as "last_id"
from (
  select count(distinct s.v0 collate "C") as m0, min(s.v0 collate "C") as m1, max(s.v0 collate "C") as m2, (array_agg(s.v0 order by s.v1 nulls last, s.v0 collate "C" nulls last) filter (where s.v0 is not null and s.v1 is not null))[1] as m3, (array_agg(s.v1 order by s.v0 collate "C" desc nulls last, s.v1 desc nulls last) filter (where s.v1 is not null and s.v0 is not null))[1] as m4
  from (
    select t0."txt1" as v0, t0."id" as v1
    from "public"."words" as t0
  ) as s
) as a
limit cast($1 as bigint);

-- words: contains, whatever the case
-- ["Z",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."words" as t0
  where strpos(lower(t0."txt1"), lower(cast($1 as text))) > 0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- words: contains a percent sign
-- ["%",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."words" as t0
  where strpos(lower(t0."txt1"), lower(cast($1 as text))) > 0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- words: contains an underscore
-- ["_",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."words" as t0
  where strpos(lower(t0."txt1"), lower(cast($1 as text))) > 0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- words: contains a backslash
-- ["\\",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."words" as t0
  where strpos(lower(t0."txt1"), lower(cast($1 as text))) > 0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- words: contains a quote
-- ["'",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."words" as t0
  where strpos(lower(t0."txt1"), lower(cast($1 as text))) > 0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- words: contains blanks
-- [" ",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."words" as t0
  where strpos(lower(t0."txt1"), lower(cast($1 as text))) > 0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- words: contains nothing, which every text does
-- ["",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."words" as t0
  where not (strpos(lower(t0."txt1"), lower(cast($1 as text))) > 0)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- words: contains characters of four bytes
-- ["🎉",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."words" as t0
  where strpos(lower(t0."txt1"), lower(cast($1 as text))) > 0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- words: contains what is no pattern
-- [".*",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."words" as t0
  where strpos(lower(t0."txt1"), lower(cast($1 as text))) > 0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- words: starts with a blank
-- [" "," ",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."words" as t0
  where left(lower(t0."txt1"), length(cast($1 as text))) = lower(cast($2 as text))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- words: starts with, whatever the case
-- ["A","A",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."words" as t0
  where left(lower(t0."txt1"), length(cast($1 as text))) = lower(cast($2 as text))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- words: ends with a blank
-- [" "," ",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."words" as t0
  where right(lower(t0."txt1"), length(cast($1 as text))) = lower(cast($2 as text))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- words: ends with characters of three bytes
-- ["本","本",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "public"."words" as t0
  where right(lower(t0."txt1"), length(cast($1 as text))) = lower(cast($2 as text))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- words: length and parts in characters
-- [1,1,2,"a","_","<",">",10,2,22,23,3,6,7,9,101]
select a.d0 as "id", a.d1 as "length", a.d2 as "first", a.d3 as "rest", a.d4 as "replaced", a.d5 as "trimmed"
from (
  select t0."id" as d0, length(t0."txt1") as d1, substring(t0."txt1", cast(cast($1 as bigint) as integer), cast(greatest(cast($2 as bigint), 0) as integer)) as d2, substring(t0."txt1", cast(cast($3 as bigint) as integer)) as d3, replace(t0."txt1", cast($4 as text), cast($5 as text)) as d4, concat(cast($6 as text), trim(t0."txt1"), cast($7 as text)) as d5
  from "public"."words" as t0
  where t0."id" in (cast($8 as bigint), cast($9 as bigint), cast($10 as bigint), cast($11 as bigint), cast($12 as bigint), cast($13 as bigint), cast($14 as bigint), cast($15 as bigint))
) as a
order by a.d0 nulls last
limit cast($16 as bigint);

-- words: joined exactly
-- [101]
select a.m0 as "count"
from (
  select count(*) as m0
  from (
    select null as n0
    from "public"."words" as t0
    inner join "public"."words" as t1 on t0."txt1" = t1."txt1"
  ) as s
) as a
limit cast($1 as bigint);

-- sparse: counts, sums and means of groups of nulls
-- [101]
select a.d0 as "txt1", a.m0 as "count", a.m1 as "count_num1", a.m2 as "sum_num1", a.m3 as "avg_int1", a.m4 as "sum_int1"
from (
  select s.d0 as d0, count(*) as m0, count(s.v0) as m1, sum(s.v0) as m2, avg(cast(s.v1 as double precision)) as m3, sum(s.v1) as m4
  from (
    select t0."txt1" as d0, t0."num1" as v0, t0."int1" as v1
    from "public"."sparse" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 collate "C" nulls last
limit cast($1 as bigint);

-- sparse: smallest, largest and distinct of groups of nulls
-- [101]
select a.d0 as "txt1", a.m0 as "min_num1", a.m1 as "max_date1", a.m2 as "countDistinct_int1", a.m3 as "first_int1", a.m4 as "last_num1"
from (
  select s.d0 as d0, min(s.v0) as m0, max(s.v1) as m1, count(distinct s.v2) as m2, (array_agg(s.v2 order by s.v1 nulls last, s.v2 nulls last) filter (where s.v2 is not null and s.v1 is not null))[1] as m3, (array_agg(s.v0 order by s.v1 desc nulls last, s.v0 desc nulls last) filter (where s.v0 is not null and s.v1 is not null))[1] as m4
  from (
    select t0."txt1" as d0, t0."num1" as v0, t0."date1" as v1, t0."int1" as v2
    from "public"."sparse" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 collate "C" nulls last
limit cast($1 as bigint);

-- sparse: medians, quantiles and deviations of groups of nulls and of one
-- [0.9,101]
select a.d0 as "txt1", a.m0 as "median_num1", a.m1 as "quantile_num1", a.m2 as "stddev_num1", a.m3 as "variance_int1"
from (
  select s.d0 as d0, percentile_cont(0.5) within group (order by cast(s.v0 as double precision)) as m0, percentile_cont($1) within group (order by cast(s.v0 as double precision)) as m1, stddev_samp(cast(s.v0 as double precision)) as m2, var_samp(cast(s.v1 as double precision)) as m3
  from (
    select t0."txt1" as d0, t0."num1" as v0, t0."int1" as v1
    from "public"."sparse" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 collate "C" nulls last
limit cast($2 as bigint);

-- sparse: conditions that no row passes
-- [3,"2025-01-03",1,101]
select a.d0 as "txt1", a.m0 as "count", a.m1 as "sum_int1", a.m2 as "countDistinct_int1", a.m3 as "max_int1", a.m4 as "median_num1"
from (
  select s.d0 as d0, count(*) filter (where s.f0) as m0, sum(s.v1) filter (where s.f0) as m1, count(distinct s.v1) filter (where s.f2) as m2, max(s.v1) filter (where s.f3) as m3, percentile_cont(0.5) within group (order by cast(s.v4 as double precision)) filter (where s.f5) as m4
  from (
    select t0."txt1" as d0, t0."num1" > cast($1 as bigint) as f0, t0."int1" as v1, t0."int1" is null as f2, t0."date1" >= cast($2 as date) as f3, t0."num1" as v4, t0."int1" > cast($3 as bigint) as f5
    from "public"."sparse" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 collate "C" nulls last
limit cast($4 as bigint);

-- sparse: extreme quantiles
-- [0,1,0.1,101]
select a.m0 as "none", a.m1 as "all", a.m2 as "tenth", a.m3 as "median_int1"
from (
  select percentile_cont($1) within group (order by cast(s.v0 as double precision)) as m0, percentile_cont($2) within group (order by cast(s.v0 as double precision)) as m1, percentile_cont($3) within group (order by cast(s.v0 as double precision)) as m2, percentile_cont(0.5) within group (order by cast(s.v0 as double precision)) as m3
  from (
    select t0."int1" as v0
    from "public"."sparse" as t0
  ) as s
) as a
limit cast($4 as bigint);

-- sparse: by dates, nulls last, downwards
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t0."date1" as d0
    from "public"."sparse" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 desc nulls last
limit cast($1 as bigint);

-- sparse: nothing passes, by a dimension and without
-- [99,101]
select a.m0 as "count", a.m1 as "max_num1"
from (
  select count(*) as m0, max(s.v0) as m1
  from (
    select t0."num1" as v0
    from "public"."sparse" as t0
    where t0."num1" > cast($1 as bigint)
  ) as s
) as a
limit cast($2 as bigint);

-- sparse: having leaves out groups of nulls
-- [0,101]
select a.d0 as "txt1", a.m0 as "s"
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select t0."txt1" as d0, t0."num1" as v0
    from "public"."sparse" as t0
  ) as s
  group by s.d0
) as a
where a.m0 >= cast($1 as bigint)
order by a.d0 collate "C" nulls last
limit cast($2 as bigint);

-- sparse: choices between nulls
-- [0,1,0,"nulls",101]
select a.m0 as "a", a.m1 as "b", a.m2 as "c", a.m3 as "d", a.m4 as "e", a.m5 as "f"
from (
  select sum(s.v0) as m0, sum(s.v1) as m1, count(s.v2) as m2, max(s.v3) as m3, min(s.v4) as m4, sum(s.v3) as m5
  from (
    select coalesce(t0."num1", cast($1 as bigint)) as v0, case when (t0."num1" is null) then cast($2 as bigint) else cast($3 as bigint) end as v1, nullif(t0."txt1", cast($4 as text)) as v2, greatest(t0."num1", t0."int1") as v3, least(t0."num1", t0."int1") as v4
    from "public"."sparse" as t0
  ) as s
) as a
limit cast($5 as bigint);

-- formula: Amount - Cost
-- ["A-17",101]
select a.d0 as "x"
from (
  select (t0."Amount" - t0."Cost") as d0
  from "public"."orders" as t0
  where t0."Code" = cast($1 as text)
) as a
limit cast($2 as bigint);

-- formula: Units * 2 + 1
-- [2,1,"A-17",101]
select a.d0 as "x"
from (
  select ((t0."Units" * cast($1 as bigint)) + cast($2 as bigint)) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($3 as text)
) as a
limit cast($4 as bigint);

-- formula: -Units
-- ["A-17",101]
select a.d0 as "x"
from (
  select (-t0."Units") as d0
  from "public"."orders" as t0
  where t0."Code" = cast($1 as text)
) as a
limit cast($2 as bigint);

-- formula: Units / 2
-- [2,"A-17",101]
select a.d0 as "x"
from (
  select (cast(t0."Units" as double precision) / nullif(cast($1 as bigint), 0)) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: Units / 0
-- [0,"A-17",101]
select a.d0 as "x"
from (
  select (cast(t0."Units" as double precision) / nullif(cast($1 as bigint), 0)) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: Units % 2
-- [2,"A-17",101]
select a.d0 as "x"
from (
  select (t0."Units" % nullif(cast($1 as bigint), 0)) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: Region = 'north'
-- ["north","A-17",101]
select a.d0 as "x"
from (
  select t0."Region" = cast($1 as text) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: [Due] > '2025-01-20'
-- ["2025-01-20","A-17",101]
select a.d0 as "x"
from (
  select t0."Due" > cast($1 as date) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: Paid and Amount > 100
-- [100,"A-17",101]
select a.d0 as "x"
from (
  select (t0."Paid" and (t0."Amount" > cast($1 as bigint))) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: not Paid or Units = 3
-- [3,"A-17",101]
select a.d0 as "x"
from (
  select ((not t0."Paid") or (t0."Units" = cast($1 as bigint))) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: Region in ('north', 'east')
-- ["east","north","A-17",101]
select a.d0 as "x"
from (
  select t0."Region" in (cast($1 as text), cast($2 as text)) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($3 as text)
) as a
limit cast($4 as bigint);

-- formula: Units not in (1, 2)
-- [1,2,"A-17",101]
select a.d0 as "x"
from (
  select t0."Units" not in (cast($1 as bigint), cast($2 as bigint)) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($3 as text)
) as a
limit cast($4 as bigint);

-- formula: Amount between 100 and 120.5
-- [100,120.5,"A-17",101]
select a.d0 as "x"
from (
  select ((t0."Amount" >= cast($1 as bigint)) and (t0."Amount" <= cast($2 as double precision))) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($3 as text)
) as a
limit cast($4 as bigint);

-- formula: Units not between 1 and 2
-- [1,2,"A-17",101]
select a.d0 as "x"
from (
  select not ((t0."Units" >= cast($1 as bigint)) and (t0."Units" <= cast($2 as bigint))) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($3 as text)
) as a
limit cast($4 as bigint);

-- formula: Paid is null
-- ["A-17",101]
select a.d0 as "x"
from (
  select t0."Paid" is null as d0
  from "public"."orders" as t0
  where t0."Code" = cast($1 as text)
) as a
limit cast($2 as bigint);

-- formula: [Due] is not null
-- ["A-17",101]
select a.d0 as "x"
from (
  select t0."Due" is not null as d0
  from "public"."orders" as t0
  where t0."Code" = cast($1 as text)
) as a
limit cast($2 as bigint);

-- formula: (1 + 2) * 3
-- [1,2,3,"A-17",101]
select a.d0 as "x"
from (
  select ((cast($1 as bigint) + cast($2 as bigint)) * cast($3 as bigint)) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($4 as text)
) as a
limit cast($5 as bigint);

-- formula: if(Amount > 100, 'large', 'small')
-- [100,"large","small","A-17",101]
select a.d0 as "x"
from (
  select case when (t0."Amount" > cast($1 as bigint)) then cast($2 as text) else cast($3 as text) end as d0
  from "public"."orders" as t0
  where t0."Code" = cast($4 as text)
) as a
limit cast($5 as bigint);

-- formula: if(Units = 0, 'none', Units < 3, 'few', 'many')
-- [0,"none",3,"few","many","A-17",101]
select a.d0 as "x"
from (
  select case when (t0."Units" = cast($1 as bigint)) then cast($2 as text) when (t0."Units" < cast($3 as bigint)) then cast($4 as text) else cast($5 as text) end as d0
  from "public"."orders" as t0
  where t0."Code" = cast($6 as text)
) as a
limit cast($7 as bigint);

-- formula: case when Paid then 'paid' when Amount > 50 then 'due' else 'small' end
-- ["paid",50,"due","small","A-17",101]
select a.d0 as "x"
from (
  select case when t0."Paid" then cast($1 as text) when (t0."Amount" > cast($2 as bigint)) then cast($3 as text) else cast($4 as text) end as d0
  from "public"."orders" as t0
  where t0."Code" = cast($5 as text)
) as a
limit cast($6 as bigint);

-- formula: coalesce(null, Region, 'none')
-- ["none","A-17",101]
select a.d0 as "x"
from (
  select coalesce(null, t0."Region", cast($1 as text)) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: nullif(Region, 'north')
-- ["north","A-17",101]
select a.d0 as "x"
from (
  select nullif(t0."Region", cast($1 as text)) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: least(Amount, Cost)
-- ["A-17",101]
select a.d0 as "x"
from (
  select least(t0."Amount", t0."Cost") as d0
  from "public"."orders" as t0
  where t0."Code" = cast($1 as text)
) as a
limit cast($2 as bigint);

-- formula: greatest(Amount, Cost, 100)
-- [100,"A-17",101]
select a.d0 as "x"
from (
  select greatest(t0."Amount", t0."Cost", cast($1 as bigint)) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: abs(Cost - Amount)
-- ["A-17",101]
select a.d0 as "x"
from (
  select abs((t0."Cost" - t0."Amount")) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($1 as text)
) as a
limit cast($2 as bigint);

-- formula: round(3.14159, 2)
-- [3.14159,3.14159,2,3.14159,2,3.14159,"A-17",101]
select a.d0 as "x"
from (
  select case when abs(cast(cast($1 as double precision) as double precision)) < 1e15 then trunc(cast(cast($2 as double precision) as double precision) * power(cast(10 as double precision), least(greatest(cast($3 as bigint), -15), 15)) + sign(cast(cast($4 as double precision) as double precision)) * 0.5) / power(cast(10 as double precision), least(greatest(cast($5 as bigint), -15), 15)) else cast(cast($6 as double precision) as double precision) end as d0
  from "public"."orders" as t0
  where t0."Code" = cast($7 as text)
) as a
limit cast($8 as bigint);

-- formula: round(Amount)
-- ["A-17",101]
select a.d0 as "x"
from (
  select trunc(t0."Amount" + sign(t0."Amount") * 0.5) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($1 as text)
) as a
limit cast($2 as bigint);

-- formula: floor(Amount)
-- ["A-17",101]
select a.d0 as "x"
from (
  select floor(t0."Amount") as d0
  from "public"."orders" as t0
  where t0."Code" = cast($1 as text)
) as a
limit cast($2 as bigint);

-- formula: ceil(Amount)
-- ["A-17",101]
select a.d0 as "x"
from (
  select ceil(t0."Amount") as d0
  from "public"."orders" as t0
  where t0."Code" = cast($1 as text)
) as a
limit cast($2 as bigint);

-- formula: sqrt(81)
-- [81,0,81,"A-17",101]
select a.d0 as "x"
from (
  select sqrt(cast(case when (cast($1 as bigint) >= cast($2 as bigint)) then cast($3 as bigint) end as double precision)) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($4 as text)
) as a
limit cast($5 as bigint);

-- formula: sqrt(-1)
-- [1,0,1,"A-17",101]
select a.d0 as "x"
from (
  select sqrt(cast(case when ((-cast($1 as bigint)) >= cast($2 as bigint)) then (-cast($3 as bigint)) end as double precision)) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($4 as text)
) as a
limit cast($5 as bigint);

-- formula: power(2, 10)
-- [2,10,2,10,10,10,2,10,2,2,10,"A-17",101]
select a.d0 as "x"
from (
  select case when (cast(cast($1 as bigint) as double precision) = 0 and cast(cast($2 as bigint) as double precision) < 0) or (cast(cast($3 as bigint) as double precision) < 0 and cast(cast($4 as bigint) as double precision) <> floor(cast(cast($5 as bigint) as double precision))) or cast(cast($6 as bigint) as double precision) * ln(abs(nullif(cast(cast($7 as bigint) as double precision), 0))) > 709.78 then null when cast(cast($8 as bigint) as double precision) * ln(abs(nullif(cast(cast($9 as bigint) as double precision), 0))) < -708 then 0 else power(cast(cast($10 as bigint) as double precision), cast(cast($11 as bigint) as double precision)) end as d0
  from "public"."orders" as t0
  where t0."Code" = cast($12 as text)
) as a
limit cast($13 as bigint);

-- formula: ln(1)
-- [1,0,1,"A-17",101]
select a.d0 as "x"
from (
  select ln(cast(case when (cast($1 as bigint) > cast($2 as bigint)) then cast($3 as bigint) end as double precision)) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($4 as text)
) as a
limit cast($5 as bigint);

-- formula: ln(0)
-- [0,0,0,"A-17",101]
select a.d0 as "x"
from (
  select ln(cast(case when (cast($1 as bigint) > cast($2 as bigint)) then cast($3 as bigint) end as double precision)) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($4 as text)
) as a
limit cast($5 as bigint);

-- formula: log(1000)
-- [1000,0,1000,"A-17",101]
select a.d0 as "x"
from (
  select log(cast(case when (cast($1 as bigint) > cast($2 as bigint)) then cast($3 as bigint) end as double precision)) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($4 as text)
) as a
limit cast($5 as bigint);

-- formula: exp(0)
-- [0,0,0,"A-17",101]
select a.d0 as "x"
from (
  select case when cast(cast($1 as bigint) as double precision) > 709.78 then null when cast(cast($2 as bigint) as double precision) < -708 then 0 else exp(cast(cast($3 as bigint) as double precision)) end as d0
  from "public"."orders" as t0
  where t0."Code" = cast($4 as text)
) as a
limit cast($5 as bigint);

-- formula: lower('North')
-- ["North","A-17",101]
select a.d0 as "x"
from (
  select lower(cast($1 as text)) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: upper(Region)
-- ["A-17",101]
select a.d0 as "x"
from (
  select upper(t0."Region") as d0
  from "public"."orders" as t0
  where t0."Code" = cast($1 as text)
) as a
limit cast($2 as bigint);

-- formula: trim('  a b ')
-- ["  a b ","A-17",101]
select a.d0 as "x"
from (
  select trim(cast($1 as text)) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: length(Region)
-- ["A-17",101]
select a.d0 as "x"
from (
  select length(t0."Region") as d0
  from "public"."orders" as t0
  where t0."Code" = cast($1 as text)
) as a
limit cast($2 as bigint);

-- formula: substring(Code, 1, 1)
-- [1,1,"A-17",101]
select a.d0 as "x"
from (
  select substring(t0."Code", cast(cast($1 as bigint) as integer), cast(greatest(cast($2 as bigint), 0) as integer)) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($3 as text)
) as a
limit cast($4 as bigint);

-- formula: substring(Code, 3)
-- [3,"A-17",101]
select a.d0 as "x"
from (
  select substring(t0."Code", cast(cast($1 as bigint) as integer)) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: replace(Code, '-', '/')
-- ["-","/","A-17",101]
select a.d0 as "x"
from (
  select replace(t0."Code", cast($1 as text), cast($2 as text)) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($3 as text)
) as a
limit cast($4 as bigint);

-- formula: concat(Region, ' ', Units, null)
-- [" ","A-17",101]
select a.d0 as "x"
from (
  select concat(t0."Region", cast($1 as text), cast(t0."Units" as text), null) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: contains(Region, 'ORT')
-- ["ORT","A-17",101]
select a.d0 as "x"
from (
  select strpos(lower(t0."Region"), lower(cast($1 as text))) > 0 as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: startsWith(Code, 'a')
-- ["a","a","A-17",101]
select a.d0 as "x"
from (
  select left(lower(t0."Code"), length(cast($1 as text))) = lower(cast($2 as text)) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($3 as text)
) as a
limit cast($4 as bigint);

-- formula: endsWith(Code, '7')
-- ["7","7","A-17",101]
select a.d0 as "x"
from (
  select right(lower(t0."Code"), length(cast($1 as text))) = lower(cast($2 as text)) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($3 as text)
) as a
limit cast($4 as bigint);

-- formula: year([Ordered at])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select extract(year from ((t0."Ordered at" at time zone 'UTC') at time zone cast($1 as text))) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: quarter([Due])
-- ["A-17",101]
select a.d0 as "x"
from (
  select extract(quarter from t0."Due") as d0
  from "public"."orders" as t0
  where t0."Code" = cast($1 as text)
) as a
limit cast($2 as bigint);

-- formula: month([Ordered at])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select extract(month from ((t0."Ordered at" at time zone 'UTC') at time zone cast($1 as text))) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: week('2024-12-30')
-- ["2024-12-29 23:00:00","Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select extract(week from ((cast($1 as timestamp) at time zone 'UTC') at time zone cast($2 as text))) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($3 as text)
) as a
limit cast($4 as bigint);

-- formula: day([Due])
-- ["A-17",101]
select a.d0 as "x"
from (
  select extract(day from t0."Due") as d0
  from "public"."orders" as t0
  where t0."Code" = cast($1 as text)
) as a
limit cast($2 as bigint);

-- formula: weekday([Due])
-- ["A-17",101]
select a.d0 as "x"
from (
  select extract(isodow from t0."Due") as d0
  from "public"."orders" as t0
  where t0."Code" = cast($1 as text)
) as a
limit cast($2 as bigint);

-- formula: hour([Ordered at])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select extract(hour from ((t0."Ordered at" at time zone 'UTC') at time zone cast($1 as text))) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: minute([Ordered at])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select extract(minute from ((t0."Ordered at" at time zone 'UTC') at time zone cast($1 as text))) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: second([Ordered at])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select floor(extract(second from ((t0."Ordered at" at time zone 'UTC') at time zone cast($1 as text)))) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: dateTrunc('month', [Due])
-- ["A-17",101]
select a.d0 as "x"
from (
  select cast(date_trunc('month', cast(t0."Due" as timestamp)) as date) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($1 as text)
) as a
limit cast($2 as bigint);

-- formula: dateTrunc('hour', [Ordered at])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select date_trunc('hour', ((t0."Ordered at" at time zone 'UTC') at time zone cast($1 as text))) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: dateAdd('month', 1, [Due])
-- [1,"A-17",101]
select a.d0 as "x"
from (
  select cast((t0."Due" + cast($1 as bigint) * interval '1 month') as date) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: dateAdd('day', -Units, [Due])
-- ["A-17",101]
select a.d0 as "x"
from (
  select cast((t0."Due" + (-t0."Units") * interval '1 day') as date) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($1 as text)
) as a
limit cast($2 as bigint);

-- formula: dateDiff('day', [Ordered at], [Due])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select cast((cast(cast(t0."Due" as timestamp) as date) - cast(((t0."Ordered at" at time zone 'UTC') at time zone cast($1 as text)) as date)) as bigint) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: dateDiff('hour', [Ordered at], '2025-01-01T03:00:00')
-- ["2025-01-01 02:00:00","A-17",101]
select a.d0 as "x"
from (
  select cast((extract(epoch from date_trunc('hour', cast($1 as timestamp)) - date_trunc('hour', t0."Ordered at")) / 3600) as bigint) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: dateDiff('day', [Ordered at], now())
-- ["2025-01-07 10:20:00","Europe/Berlin","Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select cast((cast(((cast($1 as timestamp) at time zone 'UTC') at time zone cast($2 as text)) as date) - cast(((t0."Ordered at" at time zone 'UTC') at time zone cast($3 as text)) as date)) as bigint) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($4 as text)
) as a
limit cast($5 as bigint);

-- formula: today()
-- ["2025-01-07","A-17",101]
select a.d0 as "x"
from (
  select cast($1 as date) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: [Due] > today()
-- ["2025-01-07","A-17",101]
select a.d0 as "x"
from (
  select t0."Due" > cast($1 as date) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: number('42.50')
-- ["42.50","42.50","A-17",101]
select a.d0 as "x"
from (
  select case when cast($1 as text) ~ '^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,2})?\s*$' then cast(cast($2 as text) as double precision) end as d0
  from "public"."orders" as t0
  where t0."Code" = cast($3 as text)
) as a
limit cast($4 as bigint);

-- formula: number(Code)
-- ["A-17",101]
select a.d0 as "x"
from (
  select case when t0."Code" ~ '^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,2})?\s*$' then cast(t0."Code" as double precision) end as d0
  from "public"."orders" as t0
  where t0."Code" = cast($1 as text)
) as a
limit cast($2 as bigint);

-- formula: number(Paid)
-- ["A-17",101]
select a.d0 as "x"
from (
  select cast(cast(t0."Paid" as integer) as bigint) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($1 as text)
) as a
limit cast($2 as bigint);

-- formula: text(Units)
-- ["A-17",101]
select a.d0 as "x"
from (
  select cast(t0."Units" as text) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($1 as text)
) as a
limit cast($2 as bigint);

-- formula: text([Ordered at])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select cast(((t0."Ordered at" at time zone 'UTC') at time zone cast($1 as text)) as text) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: date([Ordered at])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select cast(((t0."Ordered at" at time zone 'UTC') at time zone cast($1 as text)) as date) as d0
  from "public"."orders" as t0
  where t0."Code" = cast($2 as text)
) as a
limit cast($3 as bigint);

-- formula: date('soon')
-- ["soon","soon","soon","soon","soon","soon","A-17",101]
select a.d0 as "x"
from (
  select case when cast($1 as text) !~ '^\s*(\d{3}[1-9]|\d\d[1-9]0|\d[1-9]00|[1-9]000)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])([T ]\d\d:\d\d.*)?\s*$' then null when extract(month from cast(substring(cast($2 as text), '^\s*(\d{4}-\d\d)') || '-01' as date) + (cast(substring(cast($3 as text), '^\s*\d{4}-\d\d-(\d\d)') as integer) - 1)) = extract(month from cast(substring(cast($4 as text), '^\s*(\d{4}-\d\d)') || '-01' as date)) then cast(substring(cast($5 as text), '^\s*(\d{4}-\d\d)') || '-01' as date) + (cast(substring(cast($6 as text), '^\s*\d{4}-\d\d-(\d\d)') as integer) - 1) end as d0
  from "public"."orders" as t0
  where t0."Code" = cast($7 as text)
) as a
limit cast($8 as bigint);

-- formula: sum(Amount)
-- [101]
select a.m0 as "x"
from (
  select sum(s.v0) as m0
  from (
    select t0."Amount" as v0
    from "public"."orders" as t0
  ) as s
) as a
limit cast($1 as bigint);

-- formula: sum(if(Paid, Amount, 0))
-- [0,101]
select a.m0 as "x"
from (
  select sum(s.v0) as m0
  from (
    select case when t0."Paid" then t0."Amount" else cast($1 as bigint) end as v0
    from "public"."orders" as t0
  ) as s
) as a
limit cast($2 as bigint);

-- formula: avg(Units)
-- [101]
select a.m0 as "x"
from (
  select avg(cast(s.v0 as double precision)) as m0
  from (
    select t0."Units" as v0
    from "public"."orders" as t0
  ) as s
) as a
limit cast($1 as bigint);

-- formula: count()
-- [101]
select a.m0 as "x"
from (
  select count(*) as m0
  from (
    select null as n0
    from "public"."orders" as t0
  ) as s
) as a
limit cast($1 as bigint);

-- formula: count(Paid)
-- [101]
select a.m0 as "x"
from (
  select count(s.v0) as m0
  from (
    select t0."Paid" as v0
    from "public"."orders" as t0
  ) as s
) as a
limit cast($1 as bigint);

-- formula: countDistinct(Region)
-- [101]
select a.m0 as "x"
from (
  select count(distinct s.v0 collate "C") as m0
  from (
    select t0."Region" as v0
    from "public"."orders" as t0
  ) as s
) as a
limit cast($1 as bigint);

-- formula: min([Due])
-- [101]
select a.m0 as "x"
from (
  select min(s.v0) as m0
  from (
    select t0."Due" as v0
    from "public"."orders" as t0
  ) as s
) as a
limit cast($1 as bigint);

-- formula: max(Amount) - min(Amount)
-- [101]
select a.m0 as "x"
from (
  select (max(s.v0) - min(s.v0)) as m0
  from (
    select t0."Amount" as v0
    from "public"."orders" as t0
  ) as s
) as a
limit cast($1 as bigint);

-- formula: median(Amount)
-- [101]
select a.m0 as "x"
from (
  select percentile_cont(0.5) within group (order by cast(s.v0 as double precision)) as m0
  from (
    select t0."Amount" as v0
    from "public"."orders" as t0
  ) as s
) as a
limit cast($1 as bigint);

-- formula: round(100 * sum(Cost) / sum(Amount), 1)
-- [100,100,1,100,1,100,101]
select a.m0 as "x"
from (
  select case when abs(cast((cast((cast($1 as bigint) * sum(s.v0)) as double precision) / nullif(sum(s.v1), 0)) as double precision)) < 1e15 then trunc(cast((cast((cast($2 as bigint) * sum(s.v0)) as double precision) / nullif(sum(s.v1), 0)) as double precision) * power(cast(10 as double precision), least(greatest(cast($3 as bigint), -15), 15)) + sign(cast((cast((cast($4 as bigint) * sum(s.v0)) as double precision) / nullif(sum(s.v1), 0)) as double precision)) * 0.5) / power(cast(10 as double precision), least(greatest(cast($5 as bigint), -15), 15)) else cast((cast((cast($6 as bigint) * sum(s.v0)) as double precision) / nullif(sum(s.v1), 0)) as double precision) end as m0
  from (
    select t0."Cost" as v0, t0."Amount" as v1
    from "public"."orders" as t0
  ) as s
) as a
limit cast($7 as bigint);

-- top: the largest, null, and the others
-- ["Others",1,0,1,101]
select a.d0 as "txt1", a.m0 as "n"
from (
  select o.d0 as d0, count(*) as m0, o.x0 as x0
  from (
    select case when ((k.k0 is null) and (s.d0 is not null)) then cast($1 as text) else s.d0 end as d0, case when ((k.k0 is null) and (s.d0 is not null)) then cast($2 as bigint) else cast($3 as bigint) end as x0
    from (
      select t0."txt1" as d0
      from "public"."types" as t0
    ) as s
    left join (
      select r.d0 as k0
      from (
        select s.d0 as d0, count(*) as m0
        from (
          select t0."txt1" as d0
          from "public"."types" as t0
        ) as s
        where s.d0 is not null
        group by s.d0
      ) as r
      order by r.m0 desc nulls last, r.d0 collate "C" nulls last
      limit cast($4 as bigint)
    ) as k on s.d0 = k.k0
  ) as o
  group by o.d0, o.x0
) as a
order by a.x0 nulls last, a.m0 desc nulls last, a.d0 collate "C" nulls last
limit cast($5 as bigint);

-- top: the smallest by another measure, beside a second dimension
-- ["Rest",1,0,2,101]
select a.d0 as "txt1", a.d1 as "bool1", a.m0 as "n", a.m1 as "total"
from (
  select o.d0 as d0, o.d1 as d1, count(*) as m0, sum(o.v0) as m1, o.x0 as x0
  from (
    select case when ((k.k0 is null) and (s.d0 is not null)) then cast($1 as text) else s.d0 end as d0, s.d1 as d1, s.v0 as v0, case when ((k.k0 is null) and (s.d0 is not null)) then cast($2 as bigint) else cast($3 as bigint) end as x0
    from (
      select t0."txt1" as d0, t0."bool1" as d1, t0."int2" as v0
      from "public"."types" as t0
    ) as s
    left join (
      select r.d0 as k0
      from (
        select s.d0 as d0, sum(s.v0) as m0
        from (
          select t0."txt1" as d0, t0."bool1" as d1, t0."int2" as v0
          from "public"."types" as t0
        ) as s
        where s.d0 is not null
        group by s.d0
      ) as r
      order by r.m0 nulls last, r.d0 collate "C" nulls last
      limit cast($4 as bigint)
    ) as k on s.d0 = k.k0
  ) as o
  group by o.d0, o.d1, o.x0
) as a
order by a.x0 nulls last, a.d0 collate "C" nulls last, a.d1 nulls last
limit cast($5 as bigint);

-- top: without others, of any type
-- [1,0,3,101]
select a.d0 as "int1", a.m0 as "total"
from (
  select o.d0 as d0, sum(o.v0) as m0, o.x0 as x0
  from (
    select s.d0 as d0, s.v0 as v0, case when ((k.k0 is null) and (s.d0 is not null)) then cast($1 as bigint) else cast($2 as bigint) end as x0
    from (
      select t0."int1" as d0, t0."num1" as v0
      from "public"."types" as t0
    ) as s
    inner join (
      select r.d0 as k0
      from (
        select s.d0 as d0, sum(s.v0) as m0
        from (
          select t0."int1" as d0, t0."num1" as v0
          from "public"."types" as t0
        ) as s
        where s.d0 is not null
        group by s.d0
      ) as r
      order by r.m0 desc nulls last, r.d0 nulls last
      limit cast($3 as bigint)
    ) as k on s.d0 = k.k0
  ) as o
  group by o.d0, o.x0
) as a
order by a.x0 nulls last, a.m0 desc nulls last, a.d0 nulls last
limit cast($4 as bigint);

-- top: among equals the first text
-- [1,0,7,7,2,101]
select a.d0 as "txt1", a.m0 as "n"
from (
  select o.d0 as d0, count(*) as m0, o.x0 as x0
  from (
    select s.d0 as d0, case when ((k.k0 is null) and (s.d0 is not null)) then cast($1 as bigint) else cast($2 as bigint) end as x0
    from (
      select t0."txt1" as d0
      from "public"."types" as t0
      where t0."int1" <= cast($3 as bigint)
    ) as s
    inner join (
      select r.d0 as k0
      from (
        select s.d0 as d0, count(*) as m0
        from (
          select t0."txt1" as d0
          from "public"."types" as t0
          where t0."int1" <= cast($4 as bigint)
        ) as s
        where s.d0 is not null
        group by s.d0
      ) as r
      order by r.m0 desc nulls last, r.d0 collate "C" nulls last
      limit cast($5 as bigint)
    ) as k on s.d0 = k.k0
  ) as o
  group by o.d0, o.x0
) as a
order by a.x0 nulls last, a.m0 desc nulls last, a.d0 collate "C" nulls last
limit cast($6 as bigint);

-- top: others keep apart from a value of their name
-- ["South",1,0,5,101]
select a.d0 as "txt1", a.m0 as "n"
from (
  select o.d0 as d0, count(*) as m0, o.x0 as x0
  from (
    select case when ((k.k0 is null) and (s.d0 is not null)) then cast($1 as text) else s.d0 end as d0, case when ((k.k0 is null) and (s.d0 is not null)) then cast($2 as bigint) else cast($3 as bigint) end as x0
    from (
      select t0."txt1" as d0
      from "public"."types" as t0
    ) as s
    left join (
      select r.d0 as k0
      from (
        select s.d0 as d0, count(*) as m0
        from (
          select t0."txt1" as d0
          from "public"."types" as t0
        ) as s
        where s.d0 is not null
        group by s.d0
      ) as r
      order by r.m0 desc nulls last, r.d0 collate "C" nulls last
      limit cast($4 as bigint)
    ) as k on s.d0 = k.k0
  ) as o
  group by o.d0, o.x0
) as a
order by a.x0 nulls last, a.d0 collate "C" nulls last
limit cast($5 as bigint);

-- top: of a formula, with a median
-- ["Others",1,0,1,101]
select a.d0 as "name", a.m0 as "n", a.m1 as "middle"
from (
  select o.d0 as d0, count(*) as m0, percentile_cont(0.5) within group (order by cast(o.v0 as double precision)) as m1, o.x0 as x0
  from (
    select case when ((k.k0 is null) and (s.d0 is not null)) then cast($1 as text) else s.d0 end as d0, s.v0 as v0, case when ((k.k0 is null) and (s.d0 is not null)) then cast($2 as bigint) else cast($3 as bigint) end as x0
    from (
      select upper(t0."txt1") as d0, t0."int2" as v0
      from "public"."types" as t0
    ) as s
    left join (
      select r.d0 as k0
      from (
        select s.d0 as d0, count(*) as m0
        from (
          select upper(t0."txt1") as d0, t0."int2" as v0
          from "public"."types" as t0
        ) as s
        where s.d0 is not null
        group by s.d0
      ) as r
      order by r.m0 desc nulls last, r.d0 collate "C" nulls last
      limit cast($4 as bigint)
    ) as k on s.d0 = k.k0
  ) as o
  group by o.d0, o.x0
) as a
order by a.x0 nulls last, a.m0 desc nulls last, a.d0 collate "C" nulls last
limit cast($5 as bigint);

-- calculation: running total along days, nulls last
-- [101]
select a.d0 as "day", a.m0 as "total", a.c0 as "runningTotal_total"
from (
  select a.d0 as d0, a.m0 as m0, sum(a.m0) over (order by a.d0 nulls last rows between unbounded preceding and current row) as c0
  from (
    select s.d0 as d0, sum(s.v0) as m0
    from (
      select t0."day" as d0, t0."amount" as v0
      from "public"."sales" as t0
    ) as s
    group by s.d0
  ) as a
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- calculation: running total of each region, sorted otherwise
-- ["2025-01-01",101]
select a.d0 as "region", a.d1 as "day", a.m0 as "total", a.c0 as "so far"
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, sum(a.m0) over (partition by a.d0 order by a.d1 nulls last rows between unbounded preceding and current row) as c0
  from (
    select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
    from (
      select t0."region" as d0, t0."day" as d1, t0."amount" as v0
      from "public"."sales" as t0
      where t0."day" >= cast($1 as date)
    ) as s
    group by s.d0, s.d1
  ) as a
) as a
order by a.c0 desc nulls last, a.d0 collate "C" nulls last, a.d1 nulls last
limit cast($2 as bigint);

-- calculation: running total over all regions, those of one day in their order
-- ["2025-01-01",101]
select a.d0 as "region", a.d1 as "day", a.m0 as "total", a.c0 as "runningTotal_total"
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, sum(a.m0) over (order by a.d1 nulls last, a.d0 collate "C" nulls last rows between unbounded preceding and current row) as c0
  from (
    select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
    from (
      select t0."region" as d0, t0."day" as d1, t0."amount" as v0
      from "public"."sales" as t0
      where t0."day" >= cast($1 as date)
    ) as s
    group by s.d0, s.d1
  ) as a
) as a
order by a.d1 nulls last, a.d0 collate "C" nulls last
limit cast($2 as bigint);

-- calculation: shares of all and of a part
-- ["2025-01-01",101]
select a.d0 as "region", a.d1 as "day", a.m0 as "total", a.c0 as "of all", a.c1 as "of region", a.c2 as "up to here"
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, (cast(a.m0 as double precision) / nullif(sum(a.m0) over (), 0)) as c0, (cast(a.m0 as double precision) / nullif(sum(a.m0) over (partition by a.d0), 0)) as c1, (cast(sum(a.m0) over (partition by a.d0 order by a.d1 nulls last rows between unbounded preceding and current row) as double precision) / nullif(sum(a.m0) over (partition by a.d0), 0)) as c2
  from (
    select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
    from (
      select t0."region" as d0, t0."day" as d1, t0."amount" as v0
      from "public"."sales" as t0
      where t0."day" >= cast($1 as date)
    ) as s
    group by s.d0, s.d1
  ) as a
) as a
order by a.d1 nulls last, a.d0 collate "C" nulls last
limit cast($2 as bigint);

-- calculation: difference to the group before
-- ["2025-01-01",101]
select a.d0 as "day", a.m0 as "total", a.c0 as "previous_total", a.c1 as "difference_total", a.c2 as "percentDifference_total"
from (
  select a.d0 as d0, a.m0 as m0, lag(a.m0) over (order by a.d0 nulls last) as c0, (a.m0 - lag(a.m0) over (order by a.d0 nulls last)) as c1, (cast((a.m0 - lag(a.m0) over (order by a.d0 nulls last)) as double precision) / nullif(abs(lag(a.m0) over (order by a.d0 nulls last)), 0)) as c2
  from (
    select s.d0 as d0, sum(s.v0) as m0
    from (
      select t0."day" as d0, t0."amount" as v0
      from "public"."sales" as t0
      where t0."day" >= cast($1 as date)
    ) as s
    group by s.d0
  ) as a
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- calculation: ranks with ties
-- [101]
select a.d0 as "day", a.m0 as "total", a.c0 as "place", a.c1 as "dense", a.c2 as "from below"
from (
  select a.d0 as d0, a.m0 as m0, case when (a.m0 is not null) then rank() over (order by a.m0 desc nulls last) end as c0, case when (a.m0 is not null) then dense_rank() over (order by a.m0 desc nulls last) end as c1, case when (a.m0 is not null) then rank() over (order by a.m0 nulls last) end as c2
  from (
    select s.d0 as d0, sum(s.v0) as m0
    from (
      select t0."day" as d0, t0."price" as v0
      from "public"."sales" as t0
    ) as s
    group by s.d0
  ) as a
) as a
order by a.c0 nulls last, a.d0 nulls last
limit cast($1 as bigint);

-- calculation: rank of dates within a part
-- [101]
select a.d0 as "region", a.d1 as "month", a.m0 as "latest", a.c0 as "rank_latest"
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, case when (a.m0 is not null) then rank() over (partition by a.d0 order by a.m0 desc nulls last) end as c0
  from (
    select b.d0 as d0, b.d1 as d1, max(b.p0) as m0
    from (
      select p.d0 as d0, cast(date_trunc('month', cast(p.d1 as timestamp)) as date) as d1, p.p0 as p0
      from (
        select s.d0 as d0, s.d1 as d1, max(s.v0) as p0
        from (
          select t0."region" as d0, cast(t0."day" as date) as d1, t0."day" as v0
          from "public"."sales" as t0
        ) as s
        group by s.d0, s.d1
      ) as p
    ) as b
    group by b.d0, b.d1
  ) as a
) as a
order by a.d1 nulls last, a.d0 collate "C" nulls last
limit cast($1 as bigint);

-- calculation: moving windows
-- [101]
select a.d0 as "day", a.m0 as "total", a.c0 as "two", a.c1 as "mean", a.c2 as "low", a.c3 as "high"
from (
  select a.d0 as d0, a.m0 as m0, sum(a.m0) over (order by a.d0 nulls last rows between 1 preceding and current row) as c0, avg(cast(a.m0 as double precision)) over (order by a.d0 nulls last rows between 1 preceding and 1 following) as c1, min(a.m0) over (order by a.d0 nulls last rows between 2 preceding and current row) as c2, max(a.m0) over (order by a.d0 nulls last rows between current row and 2 following) as c3
  from (
    select s.d0 as d0, sum(s.v0) as m0
    from (
      select t0."day" as d0, t0."amount" as v0
      from "public"."sales" as t0
    ) as s
    group by s.d0
  ) as a
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- calculation: the month before, where there is one
-- [0,0,-1,0,0,-12,0,0,-1,1,1,1,101]
select a.d0 as "month", a.m0 as "total", a.c0 as "before", a.c1 as "difference_total", a.c2 as "percentDifference_total", a.c3 as "a year before", a.c4 as "the same"
from (
  select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, a.c3 as c3, a.p0 as c4
  from (
    select p.d0 as d0, p.m0 as m0, p.c0 as c0, p.c1 as c1, p.c2 as c2, p.c3 as c3, p.n0 as n0, max(case when ((p.n0 = cast($1 as bigint)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
    from (
      select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, a.c3 as c3, n.n0 as n0, case when (n.n0 = cast($2 as bigint)) then a.d0 else cast(date_trunc('month', cast(cast((a.d0 + cast($3 as bigint) * interval '1 year') as date) as timestamp)) as date) end as q0
      from (
        select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, a.p0 as c3
        from (
          select p.d0 as d0, p.m0 as m0, p.c0 as c0, p.c1 as c1, p.c2 as c2, p.n0 as n0, max(case when ((p.n0 = cast($4 as bigint)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
          from (
            select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, n.n0 as n0, case when (n.n0 = cast($5 as bigint)) then a.d0 else cast((a.d0 + cast($6 as bigint) * interval '1 month') as date) end as q0
            from (
              select a.d0 as d0, a.m0 as m0, a.p0 as c0, (a.m0 - a.p0) as c1, (cast((a.m0 - a.p0) as double precision) / nullif(abs(a.p0), 0)) as c2
              from (
                select p.d0 as d0, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = cast($7 as bigint)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
                from (
                  select a.d0 as d0, a.m0 as m0, n.n0 as n0, case when (n.n0 = cast($8 as bigint)) then a.d0 else cast((a.d0 + cast($9 as bigint) * interval '1 month') as date) end as q0
                  from (
                    select a.d0 as d0, a.m0 as m0
                    from (
                      select b.d0 as d0, sum(b.p0) as m0
                      from (
                        select cast(date_trunc('month', cast(p.d0 as timestamp)) as date) as d0, p.p0 as p0
                        from (
                          select s.d0 as d0, sum(s.v0) as p0
                          from (
                            select cast(t0."day" as date) as d0, t0."amount" as v0
                            from "public"."sales" as t0
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
              where a.n0 = cast($10 as bigint)
            ) as a
            cross join (select 0 as n0 union all select 1 as n0) as n
          ) as p
        ) as a
        where a.n0 = cast($11 as bigint)
      ) as a
      cross join (select 0 as n0 union all select 1 as n0) as n
    ) as p
  ) as a
  where a.n0 = cast($12 as bigint)
) as a
order by a.d0 nulls last
limit cast($13 as bigint);

-- calculation: the day before of each region, with gaps
-- [0,0,-1,0,0,-1,0,0,-1,1,1,1,101]
select a.d0 as "region", a.d1 as "day", a.m0 as "total", a.c0 as "a day", a.c1 as "a month", a.c2 as "a year"
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.p0 as c2
  from (
    select p.d0 as d0, p.d1 as d1, p.m0 as m0, p.c0 as c0, p.c1 as c1, p.n0 as n0, max(case when ((p.n0 = cast($1 as bigint)) and (p.q0 is not null)) then p.m0 end) over (partition by p.d0, p.q0) as p0
    from (
      select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.c0 as c0, a.c1 as c1, n.n0 as n0, case when (n.n0 = cast($2 as bigint)) then a.d1 else cast((a.d1 + cast($3 as bigint) * interval '1 year') as date) end as q0
      from (
        select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.c0 as c0, a.p0 as c1
        from (
          select p.d0 as d0, p.d1 as d1, p.m0 as m0, p.c0 as c0, p.n0 as n0, max(case when ((p.n0 = cast($4 as bigint)) and (p.q0 is not null)) then p.m0 end) over (partition by p.d0, p.q0) as p0
          from (
            select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.c0 as c0, n.n0 as n0, case when (n.n0 = cast($5 as bigint)) then a.d1 else cast((a.d1 + cast($6 as bigint) * interval '1 month') as date) end as q0
            from (
              select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.p0 as c0
              from (
                select p.d0 as d0, p.d1 as d1, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = cast($7 as bigint)) and (p.q0 is not null)) then p.m0 end) over (partition by p.d0, p.q0) as p0
                from (
                  select a.d0 as d0, a.d1 as d1, a.m0 as m0, n.n0 as n0, case when (n.n0 = cast($8 as bigint)) then a.d1 else cast((a.d1 + cast($9 as bigint) * interval '1 day') as date) end as q0
                  from (
                    select a.d0 as d0, a.d1 as d1, a.m0 as m0
                    from (
                      select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
                      from (
                        select t0."region" as d0, t0."day" as d1, t0."amount" as v0
                        from "public"."sales" as t0
                      ) as s
                      group by s.d0, s.d1
                    ) as a
                  ) as a
                  cross join (select 0 as n0 union all select 1 as n0) as n
                ) as p
              ) as a
              where a.n0 = cast($10 as bigint)
            ) as a
            cross join (select 0 as n0 union all select 1 as n0) as n
          ) as p
        ) as a
        where a.n0 = cast($11 as bigint)
      ) as a
      cross join (select 0 as n0 union all select 1 as n0) as n
    ) as p
  ) as a
  where a.n0 = cast($12 as bigint)
) as a
order by a.d1 nulls last, a.d0 collate "C" nulls last
limit cast($13 as bigint);

-- calculation: the week of the year before, weeks from Sunday
-- [0,0,-1,1,101]
select a.d0 as "week", a.m0 as "total", a.c0 as "before"
from (
  select a.d0 as d0, a.m0 as m0, a.p0 as c0
  from (
    select p.d0 as d0, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = cast($1 as bigint)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
    from (
      select a.d0 as d0, a.m0 as m0, n.n0 as n0, case when (n.n0 = cast($2 as bigint)) then a.d0 else (cast(date_trunc('week', cast(cast(cast((a.d0 + cast($3 as bigint) * interval '1 year') as date) as date) + 1 as timestamp)) as date) - 1) end as q0
      from (
        select a.d0 as d0, a.m0 as m0
        from (
          select b.d0 as d0, sum(b.p0) as m0
          from (
            select (cast(date_trunc('week', cast(cast(p.d0 as date) + 1 as timestamp)) as date) - 1) as d0, p.p0 as p0
            from (
              select s.d0 as d0, sum(s.v0) as p0
              from (
                select cast(t0."day" as date) as d0, t0."amount" as v0
                from "public"."sales" as t0
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
  where a.n0 = cast($4 as bigint)
) as a
order by a.d0 nulls last
limit cast($5 as bigint);

-- calculation: the hour before, by the wall clock
-- [0,0,-1,"Europe/Berlin","2025-01-01",1,101]
select a.d0 as "hour", a.m0 as "count", a.c0 as "before"
from (
  select a.d0 as d0, a.m0 as m0, a.p0 as c0
  from (
    select p.d0 as d0, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = cast($1 as bigint)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
    from (
      select a.d0 as d0, a.m0 as m0, n.n0 as n0, case when (n.n0 = cast($2 as bigint)) then a.d0 else cast((a.d0 + cast($3 as bigint) * interval '1 hour') as timestamp) end as q0
      from (
        select a.d0 as d0, a.m0 as m0
        from (
          select b.d0 as d0, cast(sum(b.p0) as bigint) as m0
          from (
            select date_trunc('hour', ((p.d0 at time zone 'UTC') at time zone cast($4 as text))) as d0, p.p0 as p0
            from (
              select s.d0 as d0, count(*) as p0
              from (
                select case when t0."at" >= timestamp '1980-01-01 00:00:00' and isfinite(t0."at") then to_timestamp(floor(cast(extract(epoch from t0."at") as double precision) / 900) * 900) at time zone 'UTC' else t0."at" end as d0
                from "public"."sales" as t0
                where t0."day" >= cast($5 as date)
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
  where a.n0 = cast($6 as bigint)
) as a
order by a.d0 nulls last
limit cast($7 as bigint);

-- calculation: of calculations
-- [0,0,-1,"2025-01-01",1,101]
select a.d0 as "day", a.m0 as "total", a.c0 as "so far", a.c1 as "again", a.c2 as "the day before", a.c3 as "place", a.c4 as "share"
from (
  select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, case when (a.c2 is not null) then rank() over (order by a.c2 desc nulls last) end as c3, a.c4 as c4
  from (
    select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c4 as c4, a.c1 as c1, a.p0 as c2
    from (
      select p.d0 as d0, p.m0 as m0, p.c0 as c0, p.c4 as c4, p.c1 as c1, p.n0 as n0, max(case when ((p.n0 = cast($1 as bigint)) and (p.q0 is not null)) then p.c0 end) over (partition by p.q0) as p0
      from (
        select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c4 as c4, a.c1 as c1, n.n0 as n0, case when (n.n0 = cast($2 as bigint)) then a.d0 else cast((a.d0 + cast($3 as bigint) * interval '1 day') as date) end as q0
        from (
          select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c4 as c4, (a.c0 - lag(a.c0) over (order by a.d0 nulls last)) as c1
          from (
            select a.d0 as d0, a.m0 as m0, sum(a.m0) over (order by a.d0 nulls last rows between unbounded preceding and current row) as c0, (cast(a.m0 as double precision) / nullif(sum(a.m0) over (), 0)) as c4
            from (
              select s.d0 as d0, sum(s.v0) as m0
              from (
                select t0."day" as d0, t0."amount" as v0
                from "public"."sales" as t0
                where t0."day" >= cast($4 as date)
              ) as s
              group by s.d0
            ) as a
          ) as a
        ) as a
        cross join (select 0 as n0 union all select 1 as n0) as n
      ) as p
    ) as a
    where a.n0 = cast($5 as bigint)
  ) as a
) as a
order by a.d0 nulls last
limit cast($6 as bigint);

-- calculation: conditions before and after, sort and limit last
-- [5,4,2,1]
select a.d0 as "day", a.m0 as "total", a.c0 as "share", a.c1 as "place"
from (
  select a.d0 as d0, a.m0 as m0, (cast(a.m0 as double precision) / nullif(sum(a.m0) over (), 0)) as c0, case when (a.m0 is not null) then rank() over (order by a.m0 desc nulls last) end as c1
  from (
    select s.d0 as d0, sum(s.v0) as m0
    from (
      select t0."day" as d0, t0."amount" as v0
      from "public"."sales" as t0
    ) as s
    group by s.d0
  ) as a
  where a.m0 >= cast($1 as bigint)
) as a
where a.c1 <= cast($2 as bigint)
order by a.c0 nulls last, a.d0 nulls last
limit cast($3 as bigint)
offset cast($4 as bigint);

-- calculation: beside a top and its others
-- ["Others",1,0,1,101]
select a.d0 as "region", a.m0 as "total", a.c0 as "share", a.c1 as "place"
from (
  select a.d0 as d0, a.m0 as m0, a.x0 as x0, (cast(a.m0 as double precision) / nullif(sum(a.m0) over (), 0)) as c0, case when (a.m0 is not null) then rank() over (order by a.m0 desc nulls last) end as c1
  from (
    select o.d0 as d0, sum(o.v0) as m0, o.x0 as x0
    from (
      select case when ((k.k0 is null) and (s.d0 is not null)) then cast($1 as text) else s.d0 end as d0, s.v0 as v0, case when ((k.k0 is null) and (s.d0 is not null)) then cast($2 as bigint) else cast($3 as bigint) end as x0
      from (
        select t0."region" as d0, t0."amount" as v0
        from "public"."sales" as t0
      ) as s
      left join (
        select r.d0 as k0
        from (
          select s.d0 as d0, sum(s.v0) as m0
          from (
            select t0."region" as d0, t0."amount" as v0
            from "public"."sales" as t0
          ) as s
          where s.d0 is not null
          group by s.d0
        ) as r
        order by r.m0 desc nulls last, r.d0 collate "C" nulls last
        limit cast($4 as bigint)
      ) as k on s.d0 = k.k0
    ) as o
    group by o.d0, o.x0
  ) as a
) as a
order by a.x0 nulls last, a.d0 collate "C" nulls last
limit cast($5 as bigint);

-- calculation: of decimals, floats and counts
-- [101]
select a.d0 as "bool1", a.m0 as "money", a.m1 as "mean", a.m2 as "rows", a.c0 as "m", a.c1 as "d", a.c2 as "r", a.c3 as "s"
from (
  select a.d0 as d0, a.m0 as m0, a.m1 as m1, a.m2 as m2, sum(a.m0) over (order by a.d0 nulls last rows between unbounded preceding and current row) as c0, (a.m1 - lag(a.m1) over (order by a.d0 nulls last)) as c1, (a.m2 - lag(a.m2) over (order by a.d0 nulls last)) as c2, sum(a.m2) over (order by a.d0 nulls last rows between unbounded preceding and current row) as c3
  from (
    select s.d0 as d0, sum(s.v0) as m0, avg(cast(s.v1 as double precision)) as m1, count(*) as m2
    from (
      select t0."bool1" as d0, t0."dec1" as v0, t0."num1" as v1
      from "public"."types" as t0
    ) as s
    group by s.d0
  ) as a
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- calculation: totals of large integers are exact
-- [101]
select a.d0 as "id", a.m0 as "n", a.c0 as "so far", a.c1 as "again"
from (
  select a.d0 as d0, a.m0 as m0, a.c0 as c0, sum(a.c0) over (order by a.d0 nulls last rows between unbounded preceding and current row) as c1
  from (
    select a.d0 as d0, a.m0 as m0, sum(a.m0) over (order by a.d0 nulls last rows between unbounded preceding and current row) as c0
    from (
      select s.d0 as d0, sum(s.v0) as m0
      from (
        select t0."id" as d0, t0."int1" as v0
        from "public"."extremes" as t0
      ) as s
      group by s.d0
    ) as a
  ) as a
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- calculation: without dimensions and of no rows
-- [101]
select a.m0 as "n", a.c0 as "share", a.c1 as "place"
from (
  select a.m0 as m0, (cast(a.m0 as double precision) / nullif(sum(a.m0) over (), 0)) as c0, case when (a.m0 is not null) then rank() over (order by a.m0 desc nulls last) end as c1
  from (
    select sum(s.v0) as m0
    from (
      select t0."int1" as v0
      from "public"."empty" as t0
    ) as s
  ) as a
) as a
limit cast($1 as bigint);

-- calculation: texts that differ only in blanks are parts of their own
-- [9,101]
select a.d0 as "txt1", a.d1 as "id", a.m0 as "n", a.c0 as "so far"
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, sum(a.m0) over (partition by a.d0 order by a.d1 nulls last rows between unbounded preceding and current row) as c0
  from (
    select s.d0 as d0, s.d1 as d1, count(*) as m0
    from (
      select t0."txt1" as d0, t0."id" as d1
      from "public"."words" as t0
      where t0."id" <= cast($1 as bigint)
    ) as s
    group by s.d0, s.d1
  ) as a
) as a
order by a.d0 collate "C" nulls last, a.d1 nulls last
limit cast($2 as bigint);

-- calculation: by bins, under a policy
-- [0,10,0,10,"north",101]
select cast($1 + a.d0 * $2 as bigint) as "amount", a.m0 as "n", a.c0 as "share"
from (
  select a.d0 as d0, a.m0 as m0, (cast(sum(a.m0) over (order by a.d0 nulls last rows between unbounded preceding and current row) as double precision) / nullif(sum(a.m0) over (), 0)) as c0
  from (
    select s.d0 as d0, count(*) as m0
    from (
      select floor((cast(t0."amount" as double precision) - $3) / $4) as d0
      from "public"."sales" as t0
      where t0."region" = cast($5 as text)
    ) as s
    group by s.d0
  ) as a
) as a
order by a.d0 nulls last
limit cast($6 as bigint);

-- reduce: a series per region over its own range
-- [0,1,2,0,1,2,-1,3,2,3,3,2,3,0,1,2,3,101]
select a.d0 as "at", a.d1 as "price", a.d2 as "region"
from (
  select g.d2 as d2, case when (n.n0 = cast($1 as bigint)) then g.x0 when (n.n0 = cast($2 as bigint)) then g.x1 when (n.n0 = cast($3 as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast($4 as bigint)) then g.y0 when (n.n0 = cast($5 as bigint)) then g.y1 when (n.n0 = cast($6 as bigint)) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, (array_agg(q.v0 order by q.h0 nulls last, q.v0 nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y0, (array_agg(q.h0 order by q.v0 nulls last, q.h0 nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x1, min(q.v0) as y1, (array_agg(q.h0 order by q.v0 desc nulls last, q.h0 desc nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x2, max(q.v0) as y2, max(q.h0) as x3, (array_agg(q.v0 order by q.h0 desc nulls last, q.v0 desc nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y3
    from (
      select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < b.b0) then cast($7 as double precision) when (p.u0 > b.b1) then cast($8 as double precision) when (p.u0 >= b.b1) then cast($9 as double precision) when ((cast(((p.u0 - b.b0) * cast($10 as double precision)) as double precision) / nullif((b.b1 - b.b0), 0)) >= cast($11 as double precision)) then cast($12 as double precision) else floor((cast(((p.u0 - b.b0) * cast($13 as double precision)) as double precision) / nullif((b.b1 - b.b0), 0))) end as g0
      from (
        select a.d2 as d2, a.d0 as h0, a.d1 as v0, cast(extract(epoch from a.d0) * 1000000 as double precision) as u0
        from (
          select t0."at" as d0, t0."price" as d1, t0."region" as d2
          from "public"."sales" as t0
        ) as a
        where (a.d0 is not null)
          and (a.d1 is not null)
      ) as p
      cross join (
        select min(p.u0) as b0, max(p.u0) as b1
        from (
          select a.d2 as d2, a.d0 as h0, a.d1 as v0, cast(extract(epoch from a.d0) * 1000000 as double precision) as u0
          from (
            select t0."at" as d0, t0."price" as d1, t0."region" as d2
            from "public"."sales" as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as b
    ) as q
    group by q.d2, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast($14 as bigint)) or ((n.n0 = cast($15 as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast($16 as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast($17 as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d2 collate "C" nulls last, a.d1 nulls last
limit cast($18 as bigint);

-- reduce: a range of the axis, with what lies outside beside it
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,0,1,2,3,101]
select a.d0 as "at", a.d1 as "price", a.d2 as "region"
from (
  select g.d2 as d2, case when (n.n0 = cast($1 as bigint)) then g.x0 when (n.n0 = cast($2 as bigint)) then g.x1 when (n.n0 = cast($3 as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast($4 as bigint)) then g.y0 when (n.n0 = cast($5 as bigint)) then g.y1 when (n.n0 = cast($6 as bigint)) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, (array_agg(q.v0 order by q.h0 nulls last, q.v0 nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y0, (array_agg(q.h0 order by q.v0 nulls last, q.h0 nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x1, min(q.v0) as y1, (array_agg(q.h0 order by q.v0 desc nulls last, q.h0 desc nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x2, max(q.v0) as y2, max(q.h0) as x3, (array_agg(q.v0 order by q.h0 desc nulls last, q.v0 desc nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y3
    from (
      select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < cast($7 as double precision)) then cast($8 as double precision) when (p.u0 > cast($9 as double precision)) then cast($10 as double precision) when (p.u0 >= cast($11 as double precision)) then cast($12 as double precision) when ((cast(((p.u0 - cast($13 as double precision)) * cast($14 as double precision)) as double precision) / nullif((cast($15 as double precision) - cast($16 as double precision)), 0)) >= cast($17 as double precision)) then cast($18 as double precision) else floor((cast(((p.u0 - cast($19 as double precision)) * cast($20 as double precision)) as double precision) / nullif((cast($21 as double precision) - cast($22 as double precision)), 0))) end as g0
      from (
        select a.d2 as d2, a.d0 as h0, a.d1 as v0, cast(extract(epoch from a.d0) * 1000000 as double precision) as u0
        from (
          select t0."at" as d0, t0."price" as d1, t0."region" as d2
          from "public"."sales" as t0
        ) as a
        where (a.d0 is not null)
          and (a.d1 is not null)
      ) as p
    ) as q
    group by q.d2, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast($23 as bigint)) or ((n.n0 = cast($24 as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast($25 as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast($26 as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d2 collate "C" nulls last, a.d1 nulls last
limit cast($27 as bigint);

-- reduce: zoomed by a filter
-- [0,1,2,0,1,2,1735689600000000,-1,1736121600000000,4,1736121600000000,3,1735689600000000,4,1736121600000000,1735689600000000,4,3,1735689600000000,4,1736121600000000,1735689600000000,"2025-01-01 00:00:00","2025-01-06 00:00:00",0,1,2,3,101]
select a.d0 as "at", a.d1 as "price", a.d2 as "region"
from (
  select g.d2 as d2, case when (n.n0 = cast($1 as bigint)) then g.x0 when (n.n0 = cast($2 as bigint)) then g.x1 when (n.n0 = cast($3 as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast($4 as bigint)) then g.y0 when (n.n0 = cast($5 as bigint)) then g.y1 when (n.n0 = cast($6 as bigint)) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, (array_agg(q.v0 order by q.h0 nulls last, q.v0 nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y0, (array_agg(q.h0 order by q.v0 nulls last, q.h0 nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x1, min(q.v0) as y1, (array_agg(q.h0 order by q.v0 desc nulls last, q.h0 desc nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x2, max(q.v0) as y2, max(q.h0) as x3, (array_agg(q.v0 order by q.h0 desc nulls last, q.v0 desc nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y3
    from (
      select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < cast($7 as double precision)) then cast($8 as double precision) when (p.u0 > cast($9 as double precision)) then cast($10 as double precision) when (p.u0 >= cast($11 as double precision)) then cast($12 as double precision) when ((cast(((p.u0 - cast($13 as double precision)) * cast($14 as double precision)) as double precision) / nullif((cast($15 as double precision) - cast($16 as double precision)), 0)) >= cast($17 as double precision)) then cast($18 as double precision) else floor((cast(((p.u0 - cast($19 as double precision)) * cast($20 as double precision)) as double precision) / nullif((cast($21 as double precision) - cast($22 as double precision)), 0))) end as g0
      from (
        select a.d2 as d2, a.d0 as h0, a.d1 as v0, cast(extract(epoch from a.d0) * 1000000 as double precision) as u0
        from (
          select t0."at" as d0, t0."price" as d1, t0."region" as d2
          from "public"."sales" as t0
          where (t0."at" >= cast($23 as timestamp))
            and (t0."at" < cast($24 as timestamp))
        ) as a
        where (a.d0 is not null)
          and (a.d1 is not null)
      ) as p
    ) as q
    group by q.d2, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast($25 as bigint)) or ((n.n0 = cast($26 as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast($27 as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast($28 as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d2 collate "C" nulls last, a.d1 nulls last
limit cast($29 as bigint);

-- reduce: one series of many points, with ties and fractions
-- [0,1,2,0,1,2,1735689600000000,-1,1767139200500000,2,1767139200500000,1,1735689600000000,2,1767139200500000,1735689600000000,2,1,1735689600000000,2,1767139200500000,1735689600000000,"2025-01-01 00:00:00",0,1,2,3,101]
select a.d0 as "ts1", a.d1 as "id"
from (
  select case when (n.n0 = cast($1 as bigint)) then g.x0 when (n.n0 = cast($2 as bigint)) then g.x1 when (n.n0 = cast($3 as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast($4 as bigint)) then g.y0 when (n.n0 = cast($5 as bigint)) then g.y1 when (n.n0 = cast($6 as bigint)) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, (array_agg(q.v0 order by q.h0 nulls last, q.v0 nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y0, (array_agg(q.h0 order by q.v0 nulls last, q.h0 nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x1, min(q.v0) as y1, (array_agg(q.h0 order by q.v0 desc nulls last, q.h0 desc nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x2, max(q.v0) as y2, max(q.h0) as x3, (array_agg(q.v0 order by q.h0 desc nulls last, q.v0 desc nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y3
    from (
      select p.h0 as h0, p.v0 as v0, case when (p.u0 < cast($7 as double precision)) then cast($8 as double precision) when (p.u0 > cast($9 as double precision)) then cast($10 as double precision) when (p.u0 >= cast($11 as double precision)) then cast($12 as double precision) when ((cast(((p.u0 - cast($13 as double precision)) * cast($14 as double precision)) as double precision) / nullif((cast($15 as double precision) - cast($16 as double precision)), 0)) >= cast($17 as double precision)) then cast($18 as double precision) else floor((cast(((p.u0 - cast($19 as double precision)) * cast($20 as double precision)) as double precision) / nullif((cast($21 as double precision) - cast($22 as double precision)), 0))) end as g0
      from (
        select a.d0 as h0, a.d1 as v0, cast(extract(epoch from a.d0) * 1000000 as double precision) as u0
        from (
          select t0."ts1" as d0, t0."id" as d1
          from "public"."moments" as t0
          where t0."ts1" >= cast($23 as timestamp)
        ) as a
        where (a.d0 is not null)
          and (a.d1 is not null)
      ) as p
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast($24 as bigint)) or ((n.n0 = cast($25 as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast($26 as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast($27 as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast($28 as bigint);

-- reduce: along numbers, from one of the ends
-- [0,1,2,0,1,2,0,-1,2,1,0,2,0,2,1,0,2,0,0,1,2,3,101]
select a.d0 as "int1", a.d1 as "num1"
from (
  select case when (n.n0 = cast($1 as bigint)) then g.x0 when (n.n0 = cast($2 as bigint)) then g.x1 when (n.n0 = cast($3 as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast($4 as bigint)) then g.y0 when (n.n0 = cast($5 as bigint)) then g.y1 when (n.n0 = cast($6 as bigint)) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, (array_agg(q.v0 order by q.h0 nulls last, q.v0 nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y0, (array_agg(q.h0 order by q.v0 nulls last, q.h0 nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x1, min(q.v0) as y1, (array_agg(q.h0 order by q.v0 desc nulls last, q.h0 desc nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x2, max(q.v0) as y2, max(q.h0) as x3, (array_agg(q.v0 order by q.h0 desc nulls last, q.v0 desc nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y3
    from (
      select p.h0 as h0, p.v0 as v0, case when (p.u0 < cast($7 as double precision)) then cast($8 as double precision) when (p.u0 > b.b1) then cast($9 as double precision) when (p.u0 >= b.b1) then cast($10 as double precision) when ((cast(((p.u0 - cast($11 as double precision)) * cast($12 as double precision)) as double precision) / nullif((b.b1 - cast($13 as double precision)), 0)) >= cast($14 as double precision)) then cast($15 as double precision) else floor((cast(((p.u0 - cast($16 as double precision)) * cast($17 as double precision)) as double precision) / nullif((b.b1 - cast($18 as double precision)), 0))) end as g0
      from (
        select a.d0 as h0, a.d1 as v0, cast(a.d0 as double precision) as u0
        from (
          select t0."int1" as d0, t0."num1" as d1
          from "public"."types" as t0
        ) as a
        where (a.d0 is not null)
          and (a.d1 is not null)
      ) as p
      cross join (
        select min(p.u0) as b0, max(p.u0) as b1
        from (
          select a.d0 as h0, a.d1 as v0, cast(a.d0 as double precision) as u0
          from (
            select t0."int1" as d0, t0."num1" as d1
            from "public"."types" as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as b
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast($19 as bigint)) or ((n.n0 = cast($20 as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast($21 as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast($22 as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast($23 as bigint);

-- reduce: groups of days, of a measure
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,9,0,1,2,3,101]
select a.d0 as "day", a.d1 as "region", a.m0 as "total"
from (
  select g.d1 as d1, case when (n.n0 = cast($1 as bigint)) then g.x0 when (n.n0 = cast($2 as bigint)) then g.x1 when (n.n0 = cast($3 as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast($4 as bigint)) then g.y0 when (n.n0 = cast($5 as bigint)) then g.y1 when (n.n0 = cast($6 as bigint)) then g.y2 else g.y3 end as m0
  from (
    select q.d1 as d1, min(q.h0) as x0, (array_agg(q.v0 order by q.h0 nulls last, q.v0 nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y0, (array_agg(q.h0 order by q.v0 nulls last, q.h0 nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x1, min(q.v0) as y1, (array_agg(q.h0 order by q.v0 desc nulls last, q.h0 desc nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x2, max(q.v0) as y2, max(q.h0) as x3, (array_agg(q.v0 order by q.h0 desc nulls last, q.v0 desc nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y3
    from (
      select p.d1 as d1, p.h0 as h0, p.v0 as v0, case when (p.u0 < cast($7 as double precision)) then cast($8 as double precision) when (p.u0 > cast($9 as double precision)) then cast($10 as double precision) when (p.u0 >= cast($11 as double precision)) then cast($12 as double precision) when ((cast(((p.u0 - cast($13 as double precision)) * cast($14 as double precision)) as double precision) / nullif((cast($15 as double precision) - cast($16 as double precision)), 0)) >= cast($17 as double precision)) then cast($18 as double precision) else floor((cast(((p.u0 - cast($19 as double precision)) * cast($20 as double precision)) as double precision) / nullif((cast($21 as double precision) - cast($22 as double precision)), 0))) end as g0
      from (
        select a.d1 as d1, a.d0 as h0, a.m0 as v0, cast(extract(epoch from a.d0) * 1000000 as double precision) as u0
        from (
          select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0, count(*) as m1
          from (
            select t0."day" as d0, t0."region" as d1, t0."amount" as v0
            from "public"."sales" as t0
          ) as s
          group by s.d0, s.d1
        ) as a
        where (a.m1 < cast($23 as bigint))
          and (a.d0 is not null)
          and (a.m0 is not null)
      ) as p
    ) as q
    group by q.d1, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast($24 as bigint)) or ((n.n0 = cast($25 as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast($26 as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast($27 as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d1 collate "C" nulls last, a.m0 nulls last
limit cast($28 as bigint);

-- reduce: rows at one place, equal and not
-- [0,1,2,0,1,2,-1,5,4,5,5,4,5,0,1,2,3,101]
select a.d0 as "year", a.d1 as "amount"
from (
  select case when (n.n0 = cast($1 as bigint)) then g.x0 when (n.n0 = cast($2 as bigint)) then g.x1 when (n.n0 = cast($3 as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast($4 as bigint)) then g.y0 when (n.n0 = cast($5 as bigint)) then g.y1 when (n.n0 = cast($6 as bigint)) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, (array_agg(q.v0 order by q.h0 nulls last, q.v0 nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y0, (array_agg(q.h0 order by q.v0 nulls last, q.h0 nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x1, min(q.v0) as y1, (array_agg(q.h0 order by q.v0 desc nulls last, q.h0 desc nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x2, max(q.v0) as y2, max(q.h0) as x3, (array_agg(q.v0 order by q.h0 desc nulls last, q.v0 desc nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y3
    from (
      select p.h0 as h0, p.v0 as v0, case when (p.u0 < b.b0) then cast($7 as double precision) when (p.u0 > b.b1) then cast($8 as double precision) when (p.u0 >= b.b1) then cast($9 as double precision) when ((cast(((p.u0 - b.b0) * cast($10 as double precision)) as double precision) / nullif((b.b1 - b.b0), 0)) >= cast($11 as double precision)) then cast($12 as double precision) else floor((cast(((p.u0 - b.b0) * cast($13 as double precision)) as double precision) / nullif((b.b1 - b.b0), 0))) end as g0
      from (
        select a.d0 as h0, a.d1 as v0, cast(extract(epoch from a.d0) * 1000000 as double precision) as u0
        from (
          select cast(date_trunc('year', cast(t0."day" as timestamp)) as date) as d0, t0."amount" as d1
          from "public"."sales" as t0
        ) as a
        where (a.d0 is not null)
          and (a.d1 is not null)
      ) as p
      cross join (
        select min(p.u0) as b0, max(p.u0) as b1
        from (
          select a.d0 as h0, a.d1 as v0, cast(extract(epoch from a.d0) * 1000000 as double precision) as u0
          from (
            select cast(date_trunc('year', cast(t0."day" as timestamp)) as date) as d0, t0."amount" as d1
            from "public"."sales" as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as b
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast($14 as bigint)) or ((n.n0 = cast($15 as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast($16 as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast($17 as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 desc nulls last, a.d1 nulls last
limit cast($18 as bigint);

-- reduce: everything at one place, and nothing
-- [0,1,2,0,1,2,-1,5,4,5,5,4,5,"2025-01-05","2025-01-05",0,1,2,3,101]
select a.d0 as "day", a.d1 as "amount"
from (
  select case when (n.n0 = cast($1 as bigint)) then g.x0 when (n.n0 = cast($2 as bigint)) then g.x1 when (n.n0 = cast($3 as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast($4 as bigint)) then g.y0 when (n.n0 = cast($5 as bigint)) then g.y1 when (n.n0 = cast($6 as bigint)) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, (array_agg(q.v0 order by q.h0 nulls last, q.v0 nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y0, (array_agg(q.h0 order by q.v0 nulls last, q.h0 nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x1, min(q.v0) as y1, (array_agg(q.h0 order by q.v0 desc nulls last, q.h0 desc nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x2, max(q.v0) as y2, max(q.h0) as x3, (array_agg(q.v0 order by q.h0 desc nulls last, q.v0 desc nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y3
    from (
      select p.h0 as h0, p.v0 as v0, case when (p.u0 < b.b0) then cast($7 as double precision) when (p.u0 > b.b1) then cast($8 as double precision) when (p.u0 >= b.b1) then cast($9 as double precision) when ((cast(((p.u0 - b.b0) * cast($10 as double precision)) as double precision) / nullif((b.b1 - b.b0), 0)) >= cast($11 as double precision)) then cast($12 as double precision) else floor((cast(((p.u0 - b.b0) * cast($13 as double precision)) as double precision) / nullif((b.b1 - b.b0), 0))) end as g0
      from (
        select a.d0 as h0, a.d1 as v0, cast(extract(epoch from a.d0) * 1000000 as double precision) as u0
        from (
          select t0."day" as d0, t0."amount" as d1
          from "public"."sales" as t0
          where t0."day" = cast($14 as date)
        ) as a
        where (a.d0 is not null)
          and (a.d1 is not null)
      ) as p
      cross join (
        select min(p.u0) as b0, max(p.u0) as b1
        from (
          select a.d0 as h0, a.d1 as v0, cast(extract(epoch from a.d0) * 1000000 as double precision) as u0
          from (
            select t0."day" as d0, t0."amount" as d1
            from "public"."sales" as t0
            where t0."day" = cast($15 as date)
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as b
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast($16 as bigint)) or ((n.n0 = cast($17 as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast($18 as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast($19 as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast($20 as bigint);

-- reduce: of no rows
-- [0,1,2,0,1,2,-1,5,4,5,5,4,5,0,1,2,3,101]
select a.d0 as "int1", a.d1 as "num1"
from (
  select case when (n.n0 = cast($1 as bigint)) then g.x0 when (n.n0 = cast($2 as bigint)) then g.x1 when (n.n0 = cast($3 as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast($4 as bigint)) then g.y0 when (n.n0 = cast($5 as bigint)) then g.y1 when (n.n0 = cast($6 as bigint)) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, (array_agg(q.v0 order by q.h0 nulls last, q.v0 nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y0, (array_agg(q.h0 order by q.v0 nulls last, q.h0 nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x1, min(q.v0) as y1, (array_agg(q.h0 order by q.v0 desc nulls last, q.h0 desc nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x2, max(q.v0) as y2, max(q.h0) as x3, (array_agg(q.v0 order by q.h0 desc nulls last, q.v0 desc nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y3
    from (
      select p.h0 as h0, p.v0 as v0, case when (p.u0 < b.b0) then cast($7 as double precision) when (p.u0 > b.b1) then cast($8 as double precision) when (p.u0 >= b.b1) then cast($9 as double precision) when ((cast(((p.u0 - b.b0) * cast($10 as double precision)) as double precision) / nullif((b.b1 - b.b0), 0)) >= cast($11 as double precision)) then cast($12 as double precision) else floor((cast(((p.u0 - b.b0) * cast($13 as double precision)) as double precision) / nullif((b.b1 - b.b0), 0))) end as g0
      from (
        select a.d0 as h0, a.d1 as v0, cast(a.d0 as double precision) as u0
        from (
          select t0."int1" as d0, t0."num1" as d1
          from "public"."empty" as t0
        ) as a
        where (a.d0 is not null)
          and (a.d1 is not null)
      ) as p
      cross join (
        select min(p.u0) as b0, max(p.u0) as b1
        from (
          select a.d0 as h0, a.d1 as v0, cast(a.d0 as double precision) as u0
          from (
            select t0."int1" as d0, t0."num1" as d1
            from "public"."empty" as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as b
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast($14 as bigint)) or ((n.n0 = cast($15 as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast($16 as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast($17 as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast($18 as bigint);

-- reduce: under a policy
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,"south",0,1,2,3,101]
select a.d0 as "at", a.d1 as "price", a.d2 as "region"
from (
  select g.d2 as d2, case when (n.n0 = cast($1 as bigint)) then g.x0 when (n.n0 = cast($2 as bigint)) then g.x1 when (n.n0 = cast($3 as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast($4 as bigint)) then g.y0 when (n.n0 = cast($5 as bigint)) then g.y1 when (n.n0 = cast($6 as bigint)) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, (array_agg(q.v0 order by q.h0 nulls last, q.v0 nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y0, (array_agg(q.h0 order by q.v0 nulls last, q.h0 nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x1, min(q.v0) as y1, (array_agg(q.h0 order by q.v0 desc nulls last, q.h0 desc nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x2, max(q.v0) as y2, max(q.h0) as x3, (array_agg(q.v0 order by q.h0 desc nulls last, q.v0 desc nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y3
    from (
      select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < cast($7 as double precision)) then cast($8 as double precision) when (p.u0 > cast($9 as double precision)) then cast($10 as double precision) when (p.u0 >= cast($11 as double precision)) then cast($12 as double precision) when ((cast(((p.u0 - cast($13 as double precision)) * cast($14 as double precision)) as double precision) / nullif((cast($15 as double precision) - cast($16 as double precision)), 0)) >= cast($17 as double precision)) then cast($18 as double precision) else floor((cast(((p.u0 - cast($19 as double precision)) * cast($20 as double precision)) as double precision) / nullif((cast($21 as double precision) - cast($22 as double precision)), 0))) end as g0
      from (
        select a.d2 as d2, a.d0 as h0, a.d1 as v0, cast(extract(epoch from a.d0) * 1000000 as double precision) as u0
        from (
          select t0."at" as d0, t0."price" as d1, t0."region" as d2
          from "public"."sales" as t0
          where t0."region" = cast($23 as text)
        ) as a
        where (a.d0 is not null)
          and (a.d1 is not null)
      ) as p
    ) as q
    group by q.d2, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast($24 as bigint)) or ((n.n0 = cast($25 as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast($26 as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast($27 as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d2 collate "C" nulls last, a.d1 nulls last
limit cast($28 as bigint);

-- reduce: no further than the reach, of rows
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,"2024-02-29 00:00:00","2025-03-01 00:00:00",0,1,2,3,101]
select a.d0 as "at", a.d1 as "price", a.d2 as "region"
from (
  select g.d2 as d2, case when (n.n0 = cast($1 as bigint)) then g.x0 when (n.n0 = cast($2 as bigint)) then g.x1 when (n.n0 = cast($3 as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast($4 as bigint)) then g.y0 when (n.n0 = cast($5 as bigint)) then g.y1 when (n.n0 = cast($6 as bigint)) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, (array_agg(q.v0 order by q.h0 nulls last, q.v0 nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y0, (array_agg(q.h0 order by q.v0 nulls last, q.h0 nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x1, min(q.v0) as y1, (array_agg(q.h0 order by q.v0 desc nulls last, q.h0 desc nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x2, max(q.v0) as y2, max(q.h0) as x3, (array_agg(q.v0 order by q.h0 desc nulls last, q.v0 desc nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y3
    from (
      select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < cast($7 as double precision)) then cast($8 as double precision) when (p.u0 > cast($9 as double precision)) then cast($10 as double precision) when (p.u0 >= cast($11 as double precision)) then cast($12 as double precision) when ((cast(((p.u0 - cast($13 as double precision)) * cast($14 as double precision)) as double precision) / nullif((cast($15 as double precision) - cast($16 as double precision)), 0)) >= cast($17 as double precision)) then cast($18 as double precision) else floor((cast(((p.u0 - cast($19 as double precision)) * cast($20 as double precision)) as double precision) / nullif((cast($21 as double precision) - cast($22 as double precision)), 0))) end as g0
      from (
        select a.d2 as d2, a.d0 as h0, a.d1 as v0, cast(extract(epoch from a.d0) * 1000000 as double precision) as u0
        from (
          select t0."at" as d0, t0."price" as d1, t0."region" as d2
          from "public"."sales" as t0
          where (t0."at" >= cast($23 as timestamp))
            and (t0."at" <= cast($24 as timestamp))
        ) as a
        where (a.d0 is not null)
          and (a.d1 is not null)
      ) as p
    ) as q
    group by q.d2, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast($25 as bigint)) or ((n.n0 = cast($26 as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast($27 as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast($28 as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d2 collate "C" nulls last, a.d1 nulls last
limit cast($29 as bigint);

-- reduce: no further than the reach, of days and groups
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,"2025-03-01",0,1,2,3,101]
select a.d0 as "day", a.d1 as "region", a.m0 as "total"
from (
  select g.d1 as d1, case when (n.n0 = cast($1 as bigint)) then g.x0 when (n.n0 = cast($2 as bigint)) then g.x1 when (n.n0 = cast($3 as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast($4 as bigint)) then g.y0 when (n.n0 = cast($5 as bigint)) then g.y1 when (n.n0 = cast($6 as bigint)) then g.y2 else g.y3 end as m0
  from (
    select q.d1 as d1, min(q.h0) as x0, (array_agg(q.v0 order by q.h0 nulls last, q.v0 nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y0, (array_agg(q.h0 order by q.v0 nulls last, q.h0 nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x1, min(q.v0) as y1, (array_agg(q.h0 order by q.v0 desc nulls last, q.h0 desc nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x2, max(q.v0) as y2, max(q.h0) as x3, (array_agg(q.v0 order by q.h0 desc nulls last, q.v0 desc nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y3
    from (
      select p.d1 as d1, p.h0 as h0, p.v0 as v0, case when (p.u0 < cast($7 as double precision)) then cast($8 as double precision) when (p.u0 > cast($9 as double precision)) then cast($10 as double precision) when (p.u0 >= cast($11 as double precision)) then cast($12 as double precision) when ((cast(((p.u0 - cast($13 as double precision)) * cast($14 as double precision)) as double precision) / nullif((cast($15 as double precision) - cast($16 as double precision)), 0)) >= cast($17 as double precision)) then cast($18 as double precision) else floor((cast(((p.u0 - cast($19 as double precision)) * cast($20 as double precision)) as double precision) / nullif((cast($21 as double precision) - cast($22 as double precision)), 0))) end as g0
      from (
        select a.d1 as d1, a.d0 as h0, a.m0 as v0, cast(extract(epoch from a.d0) * 1000000 as double precision) as u0
        from (
          select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
          from (
            select t0."day" as d0, t0."region" as d1, t0."amount" as v0
            from "public"."sales" as t0
            where t0."day" <= cast($23 as date)
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
  where ((n.n0 = cast($24 as bigint)) or ((n.n0 = cast($25 as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast($26 as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast($27 as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d1 collate "C" nulls last, a.m0 nulls last
limit cast($28 as bigint);

-- reduce: no further than the reach, along numbers
-- [0,1,2,0,1,2,3,-1,5,2,5,1,3,2,5,3,2,1,3,2,5,3,1,7,0,1,2,3,101]
select a.d0 as "int1", a.d1 as "num1"
from (
  select case when (n.n0 = cast($1 as bigint)) then g.x0 when (n.n0 = cast($2 as bigint)) then g.x1 when (n.n0 = cast($3 as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast($4 as bigint)) then g.y0 when (n.n0 = cast($5 as bigint)) then g.y1 when (n.n0 = cast($6 as bigint)) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, (array_agg(q.v0 order by q.h0 nulls last, q.v0 nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y0, (array_agg(q.h0 order by q.v0 nulls last, q.h0 nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x1, min(q.v0) as y1, (array_agg(q.h0 order by q.v0 desc nulls last, q.h0 desc nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x2, max(q.v0) as y2, max(q.h0) as x3, (array_agg(q.v0 order by q.h0 desc nulls last, q.v0 desc nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y3
    from (
      select p.h0 as h0, p.v0 as v0, case when (p.u0 < cast($7 as double precision)) then cast($8 as double precision) when (p.u0 > cast($9 as double precision)) then cast($10 as double precision) when (p.u0 >= cast($11 as double precision)) then cast($12 as double precision) when ((cast(((p.u0 - cast($13 as double precision)) * cast($14 as double precision)) as double precision) / nullif((cast($15 as double precision) - cast($16 as double precision)), 0)) >= cast($17 as double precision)) then cast($18 as double precision) else floor((cast(((p.u0 - cast($19 as double precision)) * cast($20 as double precision)) as double precision) / nullif((cast($21 as double precision) - cast($22 as double precision)), 0))) end as g0
      from (
        select a.d0 as h0, a.d1 as v0, cast(a.d0 as double precision) as u0
        from (
          select t0."int1" as d0, t0."num1" as d1
          from "public"."types" as t0
          where (t0."int1" >= cast($23 as bigint))
            and (t0."int1" <= cast($24 as bigint))
        ) as a
        where (a.d0 is not null)
          and (a.d1 is not null)
      ) as p
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast($25 as bigint)) or ((n.n0 = cast($26 as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast($27 as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast($28 as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast($29 as bigint);

-- reduce: what is calculated looks beyond the reach
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,1735689600000000,1740700800000000,0,1,2,3,101]
select a.d0 as "day", a.c0 as "so far"
from (
  select case when (n.n0 = cast($1 as bigint)) then g.x0 when (n.n0 = cast($2 as bigint)) then g.x1 when (n.n0 = cast($3 as bigint)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast($4 as bigint)) then g.y0 when (n.n0 = cast($5 as bigint)) then g.y1 when (n.n0 = cast($6 as bigint)) then g.y2 else g.y3 end as c0
  from (
    select min(q.h0) as x0, (array_agg(q.v0 order by q.h0 nulls last, q.v0 nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y0, (array_agg(q.h0 order by q.v0 nulls last, q.h0 nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x1, min(q.v0) as y1, (array_agg(q.h0 order by q.v0 desc nulls last, q.h0 desc nulls last) filter (where q.h0 is not null and q.v0 is not null))[1] as x2, max(q.v0) as y2, max(q.h0) as x3, (array_agg(q.v0 order by q.h0 desc nulls last, q.v0 desc nulls last) filter (where q.v0 is not null and q.h0 is not null))[1] as y3
    from (
      select p.h0 as h0, p.v0 as v0, case when (p.u0 < cast($7 as double precision)) then cast($8 as double precision) when (p.u0 > cast($9 as double precision)) then cast($10 as double precision) when (p.u0 >= cast($11 as double precision)) then cast($12 as double precision) when ((cast(((p.u0 - cast($13 as double precision)) * cast($14 as double precision)) as double precision) / nullif((cast($15 as double precision) - cast($16 as double precision)), 0)) >= cast($17 as double precision)) then cast($18 as double precision) else floor((cast(((p.u0 - cast($19 as double precision)) * cast($20 as double precision)) as double precision) / nullif((cast($21 as double precision) - cast($22 as double precision)), 0))) end as g0
      from (
        select a.d0 as h0, a.c0 as v0, cast(extract(epoch from a.d0) * 1000000 as double precision) as u0
        from (
          select a.d0 as d0, a.m0 as m0, sum(a.m0) over (order by a.d0 nulls last rows between unbounded preceding and current row) as c0
          from (
            select s.d0 as d0, sum(s.v0) as m0
            from (
              select t0."day" as d0, t0."amount" as v0
              from "public"."sales" as t0
            ) as s
            group by s.d0
          ) as a
        ) as a
        where (a.d0 is not null)
          and (a.c0 is not null)
          and (cast(extract(epoch from a.d0) * 1000000 as double precision) >= cast($23 as double precision))
          and (cast(extract(epoch from a.d0) * 1000000 as double precision) <= cast($24 as double precision))
      ) as p
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast($25 as bigint)) or ((n.n0 = cast($26 as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast($27 as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast($28 as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.c0 nulls last
limit cast($29 as bigint);

-- reduce: several measures of a series
-- [0,1,2,3,4,5,6,0,1,2,3,4,5,6,7,-1,2,1,2,2,1,2,0,1,2,3,4,5,6,7,101]
select a.d0 as "day", a.d1 as "region", a.m0 as "total", a.m1 as "mean"
from (
  select g.d1 as d1, case when (n.n0 = cast($1 as bigint)) then g.x0 when (n.n0 = cast($2 as bigint)) then g.x1 when (n.n0 = cast($3 as bigint)) then g.x2 when (n.n0 = cast($4 as bigint)) then g.x3 when (n.n0 = cast($5 as bigint)) then g.x4 when (n.n0 = cast($6 as bigint)) then g.x5 when (n.n0 = cast($7 as bigint)) then g.x6 else g.x7 end as d0, case when (n.n0 = cast($8 as bigint)) then g.y0 when (n.n0 = cast($9 as bigint)) then g.y1 when (n.n0 = cast($10 as bigint)) then g.y2 when (n.n0 = cast($11 as bigint)) then g.y3 end as m1, case when (n.n0 = cast($12 as bigint)) then g.y4 when (n.n0 = cast($13 as bigint)) then g.y5 when (n.n0 = cast($14 as bigint)) then g.y6 when (n.n0 = cast($15 as bigint)) then g.y7 end as m0
  from (
    select q.d1 as d1, min(q.h0) filter (where (q.v0 is not null)) as x0, (array_agg(q.v0 order by q.h0 nulls last, q.v0 nulls last) filter (where q.v0 is not null and q.h0 is not null and (q.v0 is not null)))[1] as y0, (array_agg(q.h0 order by q.v0 nulls last, q.h0 nulls last) filter (where q.h0 is not null and q.v0 is not null and (q.v0 is not null)))[1] as x1, min(q.v0) filter (where (q.v0 is not null)) as y1, (array_agg(q.h0 order by q.v0 desc nulls last, q.h0 desc nulls last) filter (where q.h0 is not null and q.v0 is not null and (q.v0 is not null)))[1] as x2, max(q.v0) filter (where (q.v0 is not null)) as y2, max(q.h0) filter (where (q.v0 is not null)) as x3, (array_agg(q.v0 order by q.h0 desc nulls last, q.v0 desc nulls last) filter (where q.v0 is not null and q.h0 is not null and (q.v0 is not null)))[1] as y3, min(q.h0) filter (where (q.v1 is not null)) as x4, (array_agg(q.v1 order by q.h0 nulls last, q.v1 nulls last) filter (where q.v1 is not null and q.h0 is not null and (q.v1 is not null)))[1] as y4, (array_agg(q.h0 order by q.v1 nulls last, q.h0 nulls last) filter (where q.h0 is not null and q.v1 is not null and (q.v1 is not null)))[1] as x5, min(q.v1) filter (where (q.v1 is not null)) as y5, (array_agg(q.h0 order by q.v1 desc nulls last, q.h0 desc nulls last) filter (where q.h0 is not null and q.v1 is not null and (q.v1 is not null)))[1] as x6, max(q.v1) filter (where (q.v1 is not null)) as y6, max(q.h0) filter (where (q.v1 is not null)) as x7, (array_agg(q.v1 order by q.h0 desc nulls last, q.v1 desc nulls last) filter (where q.v1 is not null and q.h0 is not null and (q.v1 is not null)))[1] as y7
    from (
      select p.d1 as d1, p.h0 as h0, p.v0 as v0, p.v1 as v1, case when (p.u0 < b.b0) then cast($16 as double precision) when (p.u0 > b.b1) then cast($17 as double precision) when (p.u0 >= b.b1) then cast($18 as double precision) when ((cast(((p.u0 - b.b0) * cast($19 as double precision)) as double precision) / nullif((b.b1 - b.b0), 0)) >= cast($20 as double precision)) then cast($21 as double precision) else floor((cast(((p.u0 - b.b0) * cast($22 as double precision)) as double precision) / nullif((b.b1 - b.b0), 0))) end as g0
      from (
        select a.d1 as d1, a.d0 as h0, a.m1 as v0, a.m0 as v1, cast(extract(epoch from a.d0) * 1000000 as double precision) as u0
        from (
          select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0, avg(cast(s.v1 as double precision)) as m1, count(*) as m2
          from (
            select t0."day" as d0, t0."region" as d1, t0."amount" as v0, t0."price" as v1
            from "public"."sales" as t0
          ) as s
          group by s.d0, s.d1
        ) as a
        where a.d0 is not null
      ) as p
      cross join (
        select min(p.u0) as b0, max(p.u0) as b1
        from (
          select a.d1 as d1, a.d0 as h0, a.m1 as v0, a.m0 as v1, cast(extract(epoch from a.d0) * 1000000 as double precision) as u0
          from (
            select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0, avg(cast(s.v1 as double precision)) as m1, count(*) as m2
            from (
              select t0."day" as d0, t0."region" as d1, t0."amount" as v0, t0."price" as v1
              from "public"."sales" as t0
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
  where (((n.n0 = cast($23 as bigint)) and (g.x0 is not null)) or ((n.n0 = cast($24 as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast($25 as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast($26 as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))) or ((n.n0 = cast($27 as bigint)) and (g.x4 is not null)) or ((n.n0 = cast($28 as bigint)) and ((g.x5 <> g.x4) or (g.y5 <> g.y4))) or ((n.n0 = cast($29 as bigint)) and ((g.x6 <> g.x4) or (g.y6 <> g.y4)) and ((g.x6 <> g.x5) or (g.y6 <> g.y5))) or ((n.n0 = cast($30 as bigint)) and ((g.x7 <> g.x4) or (g.y7 <> g.y4)) and ((g.x7 <> g.x5) or (g.y7 <> g.y5)) and ((g.x7 <> g.x6) or (g.y7 <> g.y6))))
) as a
order by a.d0 nulls last, a.d1 collate "C" nulls last, a.m1 nulls last, a.m0 nulls last
limit cast($31 as bigint);

-- reduce: several columns, each with gaps of its own
-- [0,1,2,3,4,5,6,0,1,2,3,4,5,6,7,-1,2,1,2,2,1,2,0,1,2,3,4,5,6,7,101]
select a.d0 as "int1", a.d1 as "num1", a.d2 as "dec1"
from (
  select case when (n.n0 = cast($1 as bigint)) then g.x0 when (n.n0 = cast($2 as bigint)) then g.x1 when (n.n0 = cast($3 as bigint)) then g.x2 when (n.n0 = cast($4 as bigint)) then g.x3 when (n.n0 = cast($5 as bigint)) then g.x4 when (n.n0 = cast($6 as bigint)) then g.x5 when (n.n0 = cast($7 as bigint)) then g.x6 else g.x7 end as d0, case when (n.n0 = cast($8 as bigint)) then g.y0 when (n.n0 = cast($9 as bigint)) then g.y1 when (n.n0 = cast($10 as bigint)) then g.y2 when (n.n0 = cast($11 as bigint)) then g.y3 end as d1, case when (n.n0 = cast($12 as bigint)) then g.y4 when (n.n0 = cast($13 as bigint)) then g.y5 when (n.n0 = cast($14 as bigint)) then g.y6 when (n.n0 = cast($15 as bigint)) then g.y7 end as d2
  from (
    select min(q.h0) filter (where (q.v0 is not null)) as x0, (array_agg(q.v0 order by q.h0 nulls last, q.v0 nulls last) filter (where q.v0 is not null and q.h0 is not null and (q.v0 is not null)))[1] as y0, (array_agg(q.h0 order by q.v0 nulls last, q.h0 nulls last) filter (where q.h0 is not null and q.v0 is not null and (q.v0 is not null)))[1] as x1, min(q.v0) filter (where (q.v0 is not null)) as y1, (array_agg(q.h0 order by q.v0 desc nulls last, q.h0 desc nulls last) filter (where q.h0 is not null and q.v0 is not null and (q.v0 is not null)))[1] as x2, max(q.v0) filter (where (q.v0 is not null)) as y2, max(q.h0) filter (where (q.v0 is not null)) as x3, (array_agg(q.v0 order by q.h0 desc nulls last, q.v0 desc nulls last) filter (where q.v0 is not null and q.h0 is not null and (q.v0 is not null)))[1] as y3, min(q.h0) filter (where (q.v1 is not null)) as x4, (array_agg(q.v1 order by q.h0 nulls last, q.v1 nulls last) filter (where q.v1 is not null and q.h0 is not null and (q.v1 is not null)))[1] as y4, (array_agg(q.h0 order by q.v1 nulls last, q.h0 nulls last) filter (where q.h0 is not null and q.v1 is not null and (q.v1 is not null)))[1] as x5, min(q.v1) filter (where (q.v1 is not null)) as y5, (array_agg(q.h0 order by q.v1 desc nulls last, q.h0 desc nulls last) filter (where q.h0 is not null and q.v1 is not null and (q.v1 is not null)))[1] as x6, max(q.v1) filter (where (q.v1 is not null)) as y6, max(q.h0) filter (where (q.v1 is not null)) as x7, (array_agg(q.v1 order by q.h0 desc nulls last, q.v1 desc nulls last) filter (where q.v1 is not null and q.h0 is not null and (q.v1 is not null)))[1] as y7
    from (
      select p.h0 as h0, p.v0 as v0, p.v1 as v1, case when (p.u0 < b.b0) then cast($16 as double precision) when (p.u0 > b.b1) then cast($17 as double precision) when (p.u0 >= b.b1) then cast($18 as double precision) when ((cast(((p.u0 - b.b0) * cast($19 as double precision)) as double precision) / nullif((b.b1 - b.b0), 0)) >= cast($20 as double precision)) then cast($21 as double precision) else floor((cast(((p.u0 - b.b0) * cast($22 as double precision)) as double precision) / nullif((b.b1 - b.b0), 0))) end as g0
      from (
        select a.d0 as h0, a.d1 as v0, a.d2 as v1, cast(a.d0 as double precision) as u0
        from (
          select t0."int1" as d0, t0."num1" as d1, t0."dec1" as d2
          from "public"."types" as t0
        ) as a
        where a.d0 is not null
      ) as p
      cross join (
        select min(p.u0) as b0, max(p.u0) as b1
        from (
          select a.d0 as h0, a.d1 as v0, a.d2 as v1, cast(a.d0 as double precision) as u0
          from (
            select t0."int1" as d0, t0."num1" as d1, t0."dec1" as d2
            from "public"."types" as t0
          ) as a
          where a.d0 is not null
        ) as p
      ) as b
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0 union all select 4 as n0 union all select 5 as n0 union all select 6 as n0 union all select 7 as n0) as n
  where (((n.n0 = cast($23 as bigint)) and (g.x0 is not null)) or ((n.n0 = cast($24 as bigint)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast($25 as bigint)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast($26 as bigint)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))) or ((n.n0 = cast($27 as bigint)) and (g.x4 is not null)) or ((n.n0 = cast($28 as bigint)) and ((g.x5 <> g.x4) or (g.y5 <> g.y4))) or ((n.n0 = cast($29 as bigint)) and ((g.x6 <> g.x4) or (g.y6 <> g.y4)) and ((g.x6 <> g.x5) or (g.y6 <> g.y5))) or ((n.n0 = cast($30 as bigint)) and ((g.x7 <> g.x4) or (g.y7 <> g.y4)) and ((g.x7 <> g.x5) or (g.y7 <> g.y5)) and ((g.x7 <> g.x6) or (g.y7 <> g.y6))))
) as a
order by a.d0 nulls last, a.d1 nulls last, a.d2 nulls last
limit cast($31 as bigint);

-- pair: of everything
-- [101]
select a.m0 as "corr", a.m1 as "slope", a.m2 as "intercept", a.m3 as r2
from (
  select corr(cast(s.l1 as double precision), cast(s.l0 as double precision)) as m0, regr_slope(cast(s.l1 as double precision), cast(s.l0 as double precision)) as m1, ((regr_intercept(cast(s.l1 as double precision), cast(s.l0 as double precision)) + max(s.h1)) - (regr_slope(cast(s.l1 as double precision), cast(s.l0 as double precision)) * max(s.h0))) as m2, regr_r2(cast(s.l1 as double precision), cast(s.l0 as double precision)) as m3
  from (
    select r.v0 as v0, r.v1 as v1, (cast(r.v1 as double precision) - c.h0) as l0, c.h0 as h0, (cast(r.v0 as double precision) - c.h1) as l1, c.h1 as h1
    from (
      select t0."price" as v0, t0."amount" as v1
      from "public"."sales" as t0
    ) as r
    cross join (
      select avg(cast(r.v1 as double precision)) as h0, avg(cast(r.v0 as double precision)) as h1
      from (
        select t0."price" as v0, t0."amount" as v1
        from "public"."sales" as t0
      ) as r
    ) as c
  ) as s
) as a
limit cast($1 as bigint);

-- pair: the line through a cloud, and how many rows it is of
-- [101]
select a.m0 as "slope", a.m1 as "intercept", a.m2 as r2, a.m3 as "count"
from (
  select regr_slope(cast(s.l1 as double precision), cast(s.l0 as double precision)) as m0, ((regr_intercept(cast(s.l1 as double precision), cast(s.l0 as double precision)) + max(s.h1)) - (regr_slope(cast(s.l1 as double precision), cast(s.l0 as double precision)) * max(s.h0))) as m1, regr_r2(cast(s.l1 as double precision), cast(s.l0 as double precision)) as m2, count(s.v0) filter (where s.f2) as m3
  from (
    select r.v0 as v0, r.v1 as v1, r.f2 as f2, (cast(r.v1 as double precision) - c.h0) as l0, c.h0 as h0, (cast(r.v0 as double precision) - c.h1) as l1, c.h1 as h1
    from (
      select t0."price" as v0, t0."amount" as v1, t0."amount" is not null as f2
      from "public"."sales" as t0
    ) as r
    cross join (
      select avg(cast(r.v1 as double precision)) as h0, avg(cast(r.v0 as double precision)) as h1
      from (
        select t0."price" as v0, t0."amount" as v1, t0."amount" is not null as f2
        from "public"."sales" as t0
      ) as r
    ) as c
  ) as s
) as a
limit cast($1 as bigint);

-- pair: by groups, of one row, of equal ones, of none
-- [101]
select a.d0 as "day", a.m0 as "corr", a.m1 as "slope", a.m2 as "intercept", a.m3 as r2
from (
  select s.d0 as d0, corr(cast(s.l1 as double precision), cast(s.l0 as double precision)) as m0, regr_slope(cast(s.l1 as double precision), cast(s.l0 as double precision)) as m1, ((regr_intercept(cast(s.l1 as double precision), cast(s.l0 as double precision)) + max(s.h1)) - (regr_slope(cast(s.l1 as double precision), cast(s.l0 as double precision)) * max(s.h0))) as m2, regr_r2(cast(s.l1 as double precision), cast(s.l0 as double precision)) as m3
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, (cast(r.v1 as double precision) - c.h0) as l0, c.h0 as h0, (cast(r.v0 as double precision) - c.h1) as l1, c.h1 as h1
    from (
      select t0."day" as d0, t0."price" as v0, t0."amount" as v1
      from "public"."sales" as t0
    ) as r
    cross join (
      select avg(cast(r.v1 as double precision)) as h0, avg(cast(r.v0 as double precision)) as h1
      from (
        select t0."day" as d0, t0."price" as v0, t0."amount" as v1
        from "public"."sales" as t0
      ) as r
    ) as c
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- pair: with a condition, and a median beside
-- [2,2,101]
select a.d0 as "region", a.m0 as "corr", a.m1 as "slope", a.m2 as "intercept", a.m3 as r2, a.m4 as "middle"
from (
  select s.d0 as d0, corr(cast(s.l1 as double precision), cast(s.l0 as double precision)) filter (where s.f2) as m0, regr_slope(cast(s.l1 as double precision), cast(s.l0 as double precision)) filter (where s.f2) as m1, ((regr_intercept(cast(s.l1 as double precision), cast(s.l0 as double precision)) filter (where s.f2) + max(s.h1)) - (regr_slope(cast(s.l1 as double precision), cast(s.l0 as double precision)) filter (where s.f2) * max(s.h0))) as m2, regr_r2(cast(s.l1 as double precision), cast(s.l0 as double precision)) filter (where s.f2) as m3, percentile_cont(0.5) within group (order by cast(s.v0 as double precision)) as m4
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, r.f2 as f2, (cast(r.v1 as double precision) - c.h0) as l0, c.h0 as h0, (cast(r.v0 as double precision) - c.h1) as l1, c.h1 as h1
    from (
      select t0."region" as d0, t0."price" as v0, t0."amount" as v1, t0."amount" > cast($1 as bigint) as f2
      from "public"."sales" as t0
    ) as r
    cross join (
      select avg(cast(r.v1 as double precision)) as h0, avg(cast(r.v0 as double precision)) as h1
      from (
        select t0."region" as d0, t0."price" as v0, t0."amount" as v1, t0."amount" > cast($2 as bigint) as f2
        from "public"."sales" as t0
      ) as r
    ) as c
  ) as s
  group by s.d0
) as a
order by a.d0 collate "C" nulls last
limit cast($3 as bigint);

-- pair: of decimals and integers, of a formula
-- [2,2,101]
select a.m0 as "c", a.m1 as "s"
from (
  select corr(cast(s.l1 as double precision), cast(s.l0 as double precision)) as m0, regr_slope(cast(s.l2 as double precision), cast(s.l1 as double precision)) as m1
  from (
    select r.v0 as v0, r.v1 as v1, r.v2 as v2, (cast(r.v1 as double precision) - c.h0) as l0, c.h0 as h0, (cast(r.v0 as double precision) - c.h1) as l1, c.h1 as h1, (cast(r.v2 as double precision) - c.h2) as l2, c.h2 as h2
    from (
      select t0."dec1" as v0, t0."int1" as v1, (cast(t0."num1" as double precision) / nullif(cast($1 as bigint), 0)) as v2
      from "public"."types" as t0
    ) as r
    cross join (
      select avg(cast(r.v1 as double precision)) as h0, avg(cast(r.v0 as double precision)) as h1, avg(cast(r.v2 as double precision)) as h2
      from (
        select t0."dec1" as v0, t0."int1" as v1, (cast(t0."num1" as double precision) / nullif(cast($2 as bigint), 0)) as v2
        from "public"."types" as t0
      ) as r
    ) as c
  ) as s
) as a
limit cast($3 as bigint);

-- pair: far from zero
-- [1000000000,3,1000000000,1000000000,3,1000000000,101]
select a.m0 as "c", a.m1 as "s", a.m2 as "r"
from (
  select corr(cast(s.l1 as double precision), cast(s.l0 as double precision)) as m0, regr_slope(cast(s.l2 as double precision), cast(s.l0 as double precision)) as m1, regr_r2(cast(s.l2 as double precision), cast(s.l0 as double precision)) as m2
  from (
    select r.v0 as v0, r.v1 as v1, r.v2 as v2, (cast(r.v1 as double precision) - c.h0) as l0, c.h0 as h0, (cast(r.v0 as double precision) - c.h1) as l1, c.h1 as h1, (cast(r.v2 as double precision) - c.h2) as l2, c.h2 as h2
    from (
      select (t0."price" + cast($1 as bigint)) as v0, t0."amount" as v1, ((t0."amount" * cast($2 as bigint)) + cast($3 as bigint)) as v2
      from "public"."sales" as t0
    ) as r
    cross join (
      select avg(cast(r.v1 as double precision)) as h0, avg(cast(r.v0 as double precision)) as h1, avg(cast(r.v2 as double precision)) as h2
      from (
        select (t0."price" + cast($4 as bigint)) as v0, t0."amount" as v1, ((t0."amount" * cast($5 as bigint)) + cast($6 as bigint)) as v2
        from "public"."sales" as t0
      ) as r
    ) as c
  ) as s
) as a
limit cast($7 as bigint);

-- pair: a level line, a steep one, and no line
-- [0,1,0,1,101]
select a.m0 as "level", a.m1 as "level fits", a.m2 as "no slope", a.m3 as "none", a.m4 as "itself"
from (
  select corr(cast(s.l1 as double precision), cast(s.l0 as double precision)) as m0, regr_r2(cast(s.l1 as double precision), cast(s.l0 as double precision)) as m1, regr_slope(cast(s.l1 as double precision), cast(s.l0 as double precision)) as m2, regr_slope(cast(s.l0 as double precision), cast(s.l2 as double precision)) filter (where s.f3) as m3, ((regr_intercept(cast(s.l0 as double precision), cast(s.l0 as double precision)) + max(s.h0)) - (regr_slope(cast(s.l0 as double precision), cast(s.l0 as double precision)) * max(s.h0))) as m4
  from (
    select r.v0 as v0, r.v1 as v1, r.v2 as v2, r.f3 as f3, (cast(r.v1 as double precision) - c.h0) as l0, c.h0 as h0, (cast(r.v0 as double precision) - c.h1) as l1, c.h1 as h1, (cast(r.v2 as double precision) - c.h2) as l2, c.h2 as h2
    from (
      select (t0."int1" * cast($1 as bigint)) as v0, t0."int1" as v1, t0."int2" as v2, t0."int1" = cast($2 as bigint) as f3
      from "public"."types" as t0
    ) as r
    cross join (
      select avg(cast(r.v1 as double precision)) as h0, avg(cast(r.v0 as double precision)) as h1, avg(cast(r.v2 as double precision)) as h2
      from (
        select (t0."int1" * cast($3 as bigint)) as v0, t0."int1" as v1, t0."int2" as v2, t0."int1" = cast($4 as bigint) as f3
        from "public"."types" as t0
      ) as r
    ) as c
  ) as s
) as a
limit cast($5 as bigint);

-- pair: of no rows
-- [101]
select a.m0 as "corr", a.m1 as "slope", a.m2 as "intercept", a.m3 as r2
from (
  select corr(cast(s.l1 as double precision), cast(s.l0 as double precision)) as m0, regr_slope(cast(s.l1 as double precision), cast(s.l0 as double precision)) as m1, ((regr_intercept(cast(s.l1 as double precision), cast(s.l0 as double precision)) + max(s.h1)) - (regr_slope(cast(s.l1 as double precision), cast(s.l0 as double precision)) * max(s.h0))) as m2, regr_r2(cast(s.l1 as double precision), cast(s.l0 as double precision)) as m3
  from (
    select r.v0 as v0, r.v1 as v1, (cast(r.v1 as double precision) - c.h0) as l0, c.h0 as h0, (cast(r.v0 as double precision) - c.h1) as l1, c.h1 as h1
    from (
      select t0."num1" as v0, t0."int1" as v1
      from "public"."empty" as t0
    ) as r
    cross join (
      select avg(cast(r.v1 as double precision)) as h0, avg(cast(r.v0 as double precision)) as h1
      from (
        select t0."num1" as v0, t0."int1" as v1
        from "public"."empty" as t0
      ) as r
    ) as c
  ) as s
) as a
limit cast($1 as bigint);
