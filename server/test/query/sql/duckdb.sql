-- filter: text equals, case counts
-- ["north",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where t0."txt1" = $1
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: text with quotes
-- ["O'Brien \"x\"",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where t0."txt1" = $1
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: not equal leaves nulls out
-- ["north",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where t0."txt1" <> $1
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: equals null
-- [101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where t0."num1" is null
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- filter: not equal to null
-- [101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where t0."bool1" is not null
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- filter: boolean
-- [false,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where t0."bool1" = cast($1 as boolean)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: number comparisons
-- [0,10.5,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where (t0."num1" >= cast($1 as bigint))
    and (t0."num1" < cast($2 as double))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: decimal exactly
-- ["3.30",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where t0."dec1" = cast($1 as decimal(38, 10))
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: decimal by a number
-- [2.25,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where t0."dec1" > cast($1 as double)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: integer by a text
-- [7,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where t0."int1" > cast($1 as bigint)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: integer by a fraction
-- [6.5,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where t0."int1" > cast($1 as double)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: integer beyond the floats
-- ["9007199254740993",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where t0."int1" < cast($1 as bigint)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: in
-- ["South","north",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where t0."txt1" in ($1, $2)
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: in with null
-- ["South",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where ((t0."txt1" in ($1)) or (t0."txt1" is null))
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: in nothing
-- [false,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where cast($1 as boolean)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: not in
-- [1,2,3,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where t0."int1" not in (cast($1 as bigint), cast($2 as bigint), cast($3 as bigint))
) as a
order by a.d0 nulls last
limit cast($4 as bigint);

-- filter: not in with null
-- ["north",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where (t0."txt1" not in ($1))
    and (t0."txt1" is not null)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: not in nothing
-- [true,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where cast($1 as boolean)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: between numbers
-- [-0.5,7.25,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where (t0."num1" >= cast($1 as double))
    and (t0."num1" <= cast($2 as double))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: between with an open end
-- [0,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where t0."num1" <= cast($1 as bigint)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: contains, whatever the case
-- ["OUT",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where contains(lower(t0."txt1"), lower($1))
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: contains has no wildcards
-- ["%_",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where contains(lower(t0."txt1"), lower($1))
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: starts with
-- ["ü",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where starts_with(lower(t0."txt1"), lower($1))
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: ends with
-- ["🎉",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where ends_with(lower(t0."txt1"), lower($1))
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: is null
-- [101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where t0."json1" is not null
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- filter: time of day
-- ["09:30",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where t0."time1" >= cast($1 as time)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: dates
-- ["2024-02-29","2024-12-30",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
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
  from "types" as t0
  where t0."date1" = cast($1 as date)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: timestamp, a whole day in UTC
-- ["2024-12-31 00:00:00","2025-01-01 00:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
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
  from "types" as t0
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
  from "types" as t0
  where ((t0."ts1" < cast($1 as timestamp)) or (t0."ts1" >= cast($2 as timestamp)))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: timestamp, last day included
-- ["2024-12-31 23:00:00","2025-03-30 22:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
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
  from "types" as t0
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
  from "types" as t0
  where t0."ts1" = cast($1 as timestamp)
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- filter: timestamps in a list
-- ["2024-02-29 23:30:00","2025-03-30 01:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where t0."ts1" in (cast($1 as timestamp), cast($2 as timestamp))
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- filter: days in a list of timestamps
-- ["2025-10-25 22:00:00","2025-10-26 23:00:00","2025-03-29 23:00:00","2025-03-30 22:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
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
  from "types" as t0
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
  from "types" as t0
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
  from "types" as t0
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
  from "types" as t0
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
  from "types" as t0
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
  from "types" as t0
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
  from "types" as t0
  where (((t0."bool1" = cast($1 as boolean)) and (not (t0."txt1" = $2))) or (t0."int1" is null) or (not ((t0."num1" > cast($3 as bigint)) or (t0."num1" is null))))
) as a
order by a.d0 nulls last
limit cast($4 as bigint);

-- group: count of rows and of values
-- [101]
select a.m0 as "count", a.m1 as "count_num1", a.m2 as "countDistinct_txt1"
from (
  select count(*) as m0, count(s.v0) as m1, count(distinct s.v1) as m2
  from (
    select t0."num1" as v0, t0."txt1" as v1
    from "types" as t0
  ) as s
) as a
limit cast($1 as bigint);

-- group: every aggregate
-- [0.25,101]
select a.m0 as "sum_int2", a.m1 as "avg_int2", a.m2 as "min_date1", a.m3 as "max_txt1", a.m4 as "median_int2", a.m5 as "quantile_int2", a.m6 as "stddev_int2", a.m7 as "variance_int2", a.m8 as "first_txt1", a.m9 as "last_int1", a.m10 as "sum_dec1"
from (
  select sum(s.v0) as m0, avg(cast(s.v0 as double)) as m1, min(s.v1) as m2, max(s.v2) as m3, quantile_cont(cast(s.v0 as double), 0.5) as m4, quantile_cont(cast(s.v0 as double), $1) as m5, stddev_samp(cast(s.v0 as double)) as m6, var_samp(cast(s.v0 as double)) as m7, arg_min(s.v2, s.v1) as m8, arg_max(s.v3, s.v4) as m9, sum(s.v5) as m10
  from (
    select t0."int2" as v0, t0."date1" as v1, t0."txt1" as v2, t0."int1" as v3, t0."ts1" as v4, t0."dec1" as v5
    from "types" as t0
  ) as s
) as a
limit cast($2 as bigint);

-- group: sums of integers are exact
-- [1000000000000000,101]
select a.m0 as "sum"
from (
  select sum(s.v0) as m0
  from (
    select (t0."int1" * cast($1 as bigint)) as v0
    from "types" as t0
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
    from "types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- group: top 2, ties by name
-- [2]
select a.d0 as "name", a.m0 as "rows"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t0."txt1" as d0
    from "types" as t0
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit cast($1 as bigint);

-- group: nulls last also downwards
-- [101,6]
select a.d0 as "int1", a.m0 as "s"
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select t0."int1" as d0, t0."num1" as v0
    from "types" as t0
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
    from "types" as t0
  ) as s
) as a
limit cast($3 as bigint);

-- group: having
-- [2,4,101]
select a.d0 as "bool1", a.m0 as "count", a.m1 as "avg_num1"
from (
  select s.d0 as d0, count(*) as m0, avg(cast(s.v0 as double)) as m1
  from (
    select t0."bool1" as d0, t0."num1" as v0
    from "types" as t0
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
  select count(*) as m0, sum(s.v0) as m1, avg(cast(s.v1 as double)) as m2, count(distinct s.v2) as m3
  from (
    select t0."int1" as v0, t0."num1" as v1, t0."txt1" as v2
    from "empty" as t0
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
    from "empty" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- group: limit 0
-- [0]
select a.d0 as "txt1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select t0."txt1" as d0
    from "types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- group: by a condition
-- [5,"much","little",101]
select a.d0 as "size", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select case when (t0."num1" > cast($1 as bigint)) then $2 else $3 end as d0
    from "types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($4 as bigint);

-- group: measure of a formula
-- [101]
select a.m0 as "mean", a.m1 as "largest"
from (
  select (cast(sum(s.v0) as double) / nullif(count(*), 0)) as m0, max(s.v1) as m1
  from (
    select t0."num1" as v0, abs(t0."num1") as v1
    from "types" as t0
  ) as s
) as a
limit cast($1 as bigint);

-- group: division by zero is null
-- [3]
select a.d0 as "int1", a.m0 as "ratio"
from (
  select s.d0 as d0, (cast(sum(s.v0) as double) / nullif(sum(s.v1), 0)) as m0
  from (
    select t0."int1" as d0, t0."num1" as v0, t0."int2" as v1
    from "types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- grain: month of dates, in two levels
-- [101]
select a.d0 as "date1", a.m0 as "count", a.m1 as "sum_num1", a.m2 as "avg_int2", a.m3 as "max_txt1"
from (
  select b.d0 as d0, try_cast(sum(b.p0) as bigint) as m0, sum(b.p1) as m1, (cast(sum(b.p2) as double) / nullif(sum(b.p3), 0)) as m2, max(b.p4) as m3
  from (
    select cast(date_trunc('month', p.d0) as date) as d0, p.p0 as p0, p.p1 as p1, p.p2 as p2, p.p3 as p3, p.p4 as p4
    from (
      select s.d0 as d0, count(*) as p0, sum(s.v0) as p1, sum(try_cast(s.v1 as double)) as p2, count(s.v1) as p3, max(s.v2) as p4
      from (
        select cast(t0."date1" as date) as d0, t0."num1" as v0, t0."int2" as v1, t0."txt1" as v2
        from "types" as t0
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
  select s.d0 as d0, quantile_cont(cast(s.v0 as double), 0.5) as m0
  from (
    select cast(date_trunc('month', t0."date1") as date) as d0, t0."int2" as v0
    from "types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- grain: week from Monday
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(b.p0) as bigint) as m0
  from (
    select cast(date_trunc('week', cast(p.d0 as date)) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0."date1" as date) as d0
        from "types" as t0
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
  select b.d0 as d0, try_cast(sum(b.p0) as bigint) as m0
  from (
    select (cast(date_trunc('week', cast(p.d0 as date) + 1) as date) - 1) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0."date1" as date) as d0
        from "types" as t0
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
  select b.d0 as d0, try_cast(sum(b.p0) as bigint) as m0
  from (
    select (cast(date_trunc('week', cast(p.d0 as date) + 2) as date) - 2) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0."date1" as date) as d0
        from "types" as t0
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
  select b.d0 as d0, try_cast(sum(b.p0) as bigint) as m0
  from (
    select cast(date_trunc('quarter', p.d0) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0."date1" as date) as d0
        from "types" as t0
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
  select b.d0 as d0, try_cast(sum(b.p0) as bigint) as m0
  from (
    select cast(date_trunc('year', ((cast(p.d0 as timestamp) at time zone 'UTC') at time zone $1)) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when cast(t0."ts1" as timestamp) >= timestamp '1980-01-01 00:00:00' and isfinite(cast(t0."ts1" as timestamp)) then make_timestamp(epoch_us(cast(t0."ts1" as timestamp)) // 900000000 * 900000000) else cast(t0."ts1" as timestamp) end as d0
        from "types" as t0
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
  select b.d0 as d0, try_cast(sum(b.p0) as bigint) as m0
  from (
    select cast(date_trunc('year', p.d0) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(t0."ts1" as date) as d0
        from "types" as t0
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
  select b.d0 as d0, try_cast(sum(b.p0) as bigint) as m0
  from (
    select cast(((cast(p.d0 as timestamp) at time zone 'UTC') at time zone $1) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when cast(t0."ts1" as timestamp) >= timestamp '1980-01-01 00:00:00' and isfinite(cast(t0."ts1" as timestamp)) then make_timestamp(epoch_us(cast(t0."ts1" as timestamp)) // 900000000 * 900000000) else cast(t0."ts1" as timestamp) end as d0
        from "types" as t0
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
  select b.d0 as d0, try_cast(sum(b.p0) as bigint) as m0
  from (
    select date_trunc('hour', ((cast(p.d0 as timestamp) at time zone 'UTC') at time zone $1)) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when cast(t0."ts1" as timestamp) >= timestamp '1980-01-01 00:00:00' and isfinite(cast(t0."ts1" as timestamp)) then make_timestamp(epoch_us(cast(t0."ts1" as timestamp)) // 900000000 * 900000000) else cast(t0."ts1" as timestamp) end as d0
        from "types" as t0
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
    select date_trunc('minute', ((cast(t0."ts1" as timestamp) at time zone 'UTC') at time zone $1)) as d0
    from "types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($2 as bigint);

-- grain: hour in a zone with 45 minutes
-- ["Asia/Kathmandu",2]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(b.p0) as bigint) as m0
  from (
    select date_trunc('hour', ((cast(p.d0 as timestamp) at time zone 'UTC') at time zone $1)) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when cast(t0."ts1" as timestamp) >= timestamp '1980-01-01 00:00:00' and isfinite(cast(t0."ts1" as timestamp)) then make_timestamp(epoch_us(cast(t0."ts1" as timestamp)) // 900000000 * 900000000) else cast(t0."ts1" as timestamp) end as d0
        from "types" as t0
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
    from "types" as t0
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
    from "types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- grain: hour of the day in Berlin
-- ["Europe/Berlin",101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(b.p0) as bigint) as m0
  from (
    select extract(hour from ((cast(p.d0 as timestamp) at time zone 'UTC') at time zone $1)) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when cast(t0."ts1" as timestamp) >= timestamp '1980-01-01 00:00:00' and isfinite(cast(t0."ts1" as timestamp)) then make_timestamp(epoch_us(cast(t0."ts1" as timestamp)) // 900000000 * 900000000) else cast(t0."ts1" as timestamp) end as d0
        from "types" as t0
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
    from "types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- grain: month by a series
-- [101]
select a.d0 as "month", a.d1 as "series", a.m0 as "count"
from (
  select b.d0 as d0, b.d1 as d1, try_cast(sum(b.p0) as bigint) as m0
  from (
    select cast(date_trunc('month', p.d0) as date) as d0, p.d1 as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, count(*) as p0
      from (
        select cast(t0."date1" as date) as d0, t0."bool1" as d1
        from "types" as t0
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
    select cast(date_trunc('month', t0."date1") as date) as d0, t0."txt1" as d1
    from "types" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.m0 desc nulls last, a.d0 nulls last, a.d1 nulls last
limit cast($1 as bigint);

-- grain: year and month of one column
-- [2]
select a.d0 as "date1", a.d1 as "date1_2", a.m0 as "count"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select cast(date_trunc('year', t0."date1") as date) as d0, cast(date_trunc('month', t0."date1") as date) as d1
    from "types" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast($1 as bigint);

-- grain: of a formula
-- [1,101]
select a.d0 as "y", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(b.p0) as bigint) as m0
  from (
    select cast(date_trunc('year', p.d0) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select cast(cast((t0."date1" + cast($1 as bigint) * interval '1 day') as date) as date) as d0
        from "types" as t0
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
  select b.d0 as d0, sum(b.p0) as m0, sum(b.p1) as m1, (cast(sum(b.p1) as double) / nullif(try_cast(sum(b.p2) as bigint), 0)) as m2
  from (
    select cast(date_trunc('year', p.d0) as date) as d0, p.p0 as p0, p.p1 as p1, p.p2 as p2
    from (
      select s.d0 as d0, sum(s.v0) filter (where s.f1) as p0, sum(s.v0) as p1, count(*) as p2
      from (
        select cast(t0."date1" as date) as d0, t0."num1" as v0, t0."bool1" = cast($1 as boolean) as f1
        from "types" as t0
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
select round($1 + a.d0 * $2, cast($3 as integer)) as "num1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor((cast(t0."num1" as double precision) - $4) / $5) as d0
    from "types" as t0
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
    from "types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($5 as bigint);

-- bin: fractions with clean edges
-- [0,0.25,2,0,0.25,3]
select round($1 + a.d0 * $2, cast($3 as integer)) as "dec1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor((cast(t0."dec1" as double precision) - $4) / $5) as d0
    from "types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 desc nulls last
limit cast($6 as bigint);

-- bin: of nothing
-- [0,1,0,0,1,101]
select round($1 + a.d0 * $2, cast($3 as integer)) as "num1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor((cast(t0."num1" as double precision) - $4) / $5) as d0
    from "empty" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($6 as bigint);

-- rows: dimensions only are not made distinct
-- [true,101]
select a.d0 as "bool1"
from (
  select t0."bool1" as d0
  from "types" as t0
  where t0."bool1" = cast($1 as boolean)
) as a
limit cast($2 as bigint);

-- rows: everything of a table
-- [101]
select a.d0 as "key1", a.d1 as "txt1", a.d2 as "label1"
from (
  select t0."key1" as d0, t0."txt1" as d1, t0."label1" as d2
  from "labels" as t0
) as a
order by a.d0 desc nulls last, a.d2 nulls last
limit cast($1 as bigint);

-- rows: grain, bin and formula
-- [0,5,0,0,5,2,1]
select a.d0 as "date1", round($1 + a.d1 * $2, cast($3 as integer)) as "num1", a.d2 as "loud"
from (
  select cast(date_trunc('month', t0."date1") as date) as d0, floor((cast(t0."num1" as double precision) - $4) / $5) as d1, upper(t0."txt1") as d2
  from "types" as t0
) as a
order by a.d2 nulls last
limit cast($6 as bigint)
offset cast($7 as bigint);

-- rows: one more than our cap
-- [4]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
) as a
limit cast($1 as bigint);

-- rows: a limit above the cap
-- [6]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
) as a
limit cast($1 as bigint);

-- join: left
-- [4]
select a.d0 as "int1", a.d1 as "regions.label1"
from (
  select t0."int1" as d0, t1."label1" as d1
  from "types" as t0
  left join "regions" as t1 on t0."txt1" = t1."region"
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
    from "types" as t0
    inner join "labels" as t1 on ((t0."int1" = t1."key1") and (t0."txt1" = t1."txt1"))
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($1 as bigint);

-- join: right
-- [1]
select a.d0 as "labels.key1", a.d1 as "int1"
from (
  select t1."key1" as d0, t0."int1" as d1
  from "types" as t0
  right join "labels" as t1 on t0."int1" = t1."key1"
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
    from "types" as t0
    full join "labels" as t1 on t0."int1" = t1."key1"
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
    from "types" as t0
    inner join "labels" as t1 on t0."int1" = t1."key1"
    left join "regions" as t2 on t1."txt1" = t2."region"
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
    from "types" as t0
    inner join "types" as t1 on t0."txt1" = t1."txt1"
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
break" as d1, t0."odd.name" as d2, (try_cast(t0."a ""b"" [c]" as bigint) + t0."line
break") as d3
  from "odd ""table""; --" as t0
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
    from "odd ""table""; --" as t0
  ) as s
  group by s.d0
) as a
order by a.m0 nulls last, a.d0 nulls last
limit cast($1 as bigint);

-- policy: beside an or of the user
-- [0,"north",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "types" as t0
  where ((t0."int1" > cast($1 as bigint)) or (t0."int1" is null))
    and (t0."txt1" = $2)
) as a
order by a.d0 nulls last
limit cast($3 as bigint);

-- policy: under two levels and a join
-- ["Europe/Berlin","north",true,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, try_cast(sum(b.p0) as bigint) as m0
  from (
    select cast(date_trunc('month', ((cast(p.d0 as timestamp) at time zone 'UTC') at time zone $1)) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select case when cast(t0."ts1" as timestamp) >= timestamp '1980-01-01 00:00:00' and isfinite(cast(t0."ts1" as timestamp)) then make_timestamp(epoch_us(cast(t0."ts1" as timestamp)) // 900000000 * 900000000) else cast(t0."ts1" as timestamp) end as d0
        from "types" as t0
        full join "labels" as t1 on t0."int1" = t1."key1"
        where ((t0."txt1" = $2) or (t0."bool1" = cast($3 as boolean)))
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
  from "types" as t0
  where (t0."bool1" = cast($1 as boolean))
    and (t0."txt1" = $2)
) as a
order by a.d0 nulls last
limit cast($3 as bigint);
