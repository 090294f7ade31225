-- filter: text equals, case counts
-- ["north",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where (t0."txt1" collate binary) = cast(?1 as text)
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- filter: text with quotes
-- ["O'Brien \"x\"",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where (t0."txt1" collate binary) = cast(?1 as text)
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- filter: not equal leaves nulls out
-- ["north",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where (t0."txt1" collate binary) <> cast(?1 as text)
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- filter: equals null
-- [101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where t0."num1" is null
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- filter: not equal to null
-- [101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where t0."bool1" is not null
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- filter: boolean
-- [false,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where t0."bool1" = cast(?1 as integer)
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- filter: number comparisons
-- [0,10.5,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where (t0."num1" >= cast(?1 as integer))
    and (t0."num1" < cast(?2 as real))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- filter: decimal exactly
-- ["3.30",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where t0."dec1" = cast(?1 as real)
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- filter: decimal by a number
-- [2.25,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where t0."dec1" > cast(?1 as real)
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- filter: integer by a text
-- [7,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where t0."int1" > cast(?1 as integer)
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- filter: integer by a fraction
-- [6.5,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where t0."int1" > cast(?1 as real)
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- filter: integer beyond the floats
-- ["9007199254740993",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where t0."int1" < cast(?1 as integer)
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- filter: in
-- ["South","north",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where (t0."txt1" collate binary) in (cast(?1 as text), cast(?2 as text))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- filter: in with null
-- ["South",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where (((t0."txt1" collate binary) in (cast(?1 as text))) or ((t0."txt1" collate binary) is null))
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- filter: in nothing
-- [false,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where cast(?1 as integer)
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- filter: not in
-- [1,2,3,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where t0."int1" not in (cast(?1 as integer), cast(?2 as integer), cast(?3 as integer))
) as a
order by a.d0 nulls last
limit cast(?4 as integer);

-- filter: not in with null
-- ["north",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where ((t0."txt1" collate binary) not in (cast(?1 as text)))
    and ((t0."txt1" collate binary) is not null)
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- filter: not in nothing
-- [true,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where cast(?1 as integer)
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- filter: not in days, where one has no day
-- ["2024-12-29","2024-12-30",12,101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."days" as t0
  where (dvp_day(t0."date1") not in (cast(?1 as text), cast(?2 as text)))
    and (t0."id" >= cast(?3 as integer))
) as a
order by a.d0 nulls last
limit cast(?4 as integer);

-- filter: neither of two, where one cannot be told
-- [6,5,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where not ((t0."int2" > cast(?1 as integer)) or (t0."num1" > cast(?2 as integer)))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- filter: not both of two, where one cannot be told
-- ["nobody",4,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where not (((t0."txt1" collate binary) <> cast(?1 as text)) and (t0."int1" <> cast(?2 as integer)))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- filter: between numbers
-- [-0.5,7.25,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where (t0."num1" >= cast(?1 as real))
    and (t0."num1" <= cast(?2 as real))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- filter: between with an open end
-- [0,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where t0."num1" <= cast(?1 as integer)
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- filter: contains, whatever the case
-- ["OUT",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where instr(lower((t0."txt1" collate binary)), lower(cast(?1 as text))) > 0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- filter: contains has no wildcards
-- ["%_",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where instr(lower((t0."txt1" collate binary)), lower(cast(?1 as text))) > 0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- filter: starts with
-- ["ü","ü",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where substr(lower((t0."txt1" collate binary)), 1, length(cast(?1 as text))) = lower(cast(?2 as text))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- filter: ends with
-- ["🎉","🎉",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where substr(lower((t0."txt1" collate binary)), length((t0."txt1" collate binary)) - length(cast(?1 as text)) + 1) = lower(cast(?2 as text))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- filter: is null
-- [101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where t0."json1" is not null
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- filter: time of day
-- ["09:30",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where t0."time1" >= time(?1)
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- filter: dates
-- ["2024-02-29","2024-12-30",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where (dvp_day(t0."date1") >= cast(?1 as text))
    and (dvp_day(t0."date1") <= cast(?2 as text))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- filter: date by an instant
-- ["2025-01-05",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where dvp_day(t0."date1") = cast(?1 as text)
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- filter: timestamp, a whole day in UTC
-- ["2024-12-31 00:00:00","2025-01-01 00:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where (dvp_moment(t0."ts1") >= dvp_moment(?1))
    and (dvp_moment(t0."ts1") < dvp_moment(?2))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- filter: timestamp, a whole day in Berlin
-- ["2024-12-31 23:00:00","2025-01-01 23:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where (dvp_moment(t0."ts1") >= dvp_moment(?1))
    and (dvp_moment(t0."ts1") < dvp_moment(?2))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- filter: timestamp, not that day
-- ["2025-10-25 22:00:00","2025-10-26 23:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where ((dvp_moment(t0."ts1") < dvp_moment(?1)) or (dvp_moment(t0."ts1") >= dvp_moment(?2)))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- filter: timestamp, last day included
-- ["2024-12-31 23:00:00","2025-03-30 22:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where (dvp_moment(t0."ts1") >= dvp_moment(?1))
    and (dvp_moment(t0."ts1") < dvp_moment(?2))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- filter: timestamp, wall clock of Berlin
-- ["2025-03-30 01:00:00","2024-12-31 23:30:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where (dvp_moment(t0."ts1") < dvp_moment(?1))
    and (dvp_moment(t0."ts1") >= dvp_moment(?2))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- filter: timestamp with offset and fraction
-- ["2025-06-15 12:00:00.123456",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where dvp_moment(t0."ts1") = dvp_moment(?1)
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- filter: timestamps in a list
-- ["2024-02-29 23:30:00","2025-03-30 01:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where dvp_moment(t0."ts1") in (dvp_moment(?1), dvp_moment(?2))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- filter: days in a list of timestamps
-- ["2025-10-25 22:00:00","2025-10-26 23:00:00","2025-03-29 23:00:00","2025-03-30 22:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where ((dvp_moment(t0."ts1") < dvp_moment(?1)) or (dvp_moment(t0."ts1") >= dvp_moment(?2)))
    and ((dvp_moment(t0."ts1") < dvp_moment(?3)) or (dvp_moment(t0."ts1") >= dvp_moment(?4)))
) as a
order by a.d0 nulls last
limit cast(?5 as integer);

-- filter: last 2 days of dates
-- ["2025-01-06","2025-01-08",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where (dvp_day(t0."date1") >= cast(?1 as text))
    and (dvp_day(t0."date1") < cast(?2 as text))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- filter: last 2 weeks from Sunday
-- ["2024-12-29","2025-01-12",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where (dvp_day(t0."date1") >= cast(?1 as text))
    and (dvp_day(t0."date1") < cast(?2 as text))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- filter: this month of timestamps in Berlin
-- ["2024-12-31 23:00:00","2025-01-31 23:00:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where (dvp_moment(t0."ts1") >= dvp_moment(?1))
    and (dvp_moment(t0."ts1") < dvp_moment(?2))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- filter: last 4 quarters
-- ["2024-04-01","2025-04-01",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where (dvp_day(t0."date1") >= cast(?1 as text))
    and (dvp_day(t0."date1") < cast(?2 as text))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- filter: last 90 minutes
-- ["2025-01-07 08:51:00","2025-01-07 10:21:00",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where (dvp_moment(t0."ts1") >= dvp_moment(?1))
    and (dvp_moment(t0."ts1") < dvp_moment(?2))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- filter: last 36 hours of dates
-- ["2025-01-05","2025-01-08",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where (dvp_day(t0."date1") >= cast(?1 as text))
    and (dvp_day(t0."date1") < cast(?2 as text))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- filter: nested groups
-- [true,"north",0,101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where (((t0."bool1" = cast(?1 as integer)) and (not ((t0."txt1" collate binary) = cast(?2 as text)))) or (t0."int1" is null) or (not ((t0."num1" > cast(?3 as integer)) or (t0."num1" is null))))
) as a
order by a.d0 nulls last
limit cast(?4 as integer);

-- group: count of rows and of values
-- [101]
select a.m0 as "count", a.m1 as "count_num1", a.m2 as "countDistinct_txt1"
from (
  select count(*) as m0, count(s.v0) as m1, count(distinct s.v1) as m2
  from (
    select t0."num1" as v0, (t0."txt1" collate binary) as v1
    from "main"."types" as t0
  ) as s
) as a
limit cast(?1 as integer);

-- group: every aggregate
-- [1,1,1,1,1,1,1,0.5,1,0.25,101]
select a.m0 as "sum_int2", a.m1 as "avg_int2", a.m2 as "min_date1", a.m3 as "max_txt1", a.m4 as "median_int2", a.m5 as "quantile_int2", a.m6 as "stddev_int2", a.m7 as "variance_int2", a.m8 as "first_txt1", a.m9 as "last_int1", a.m10 as "sum_dec1"
from (
  select dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0, avg(s.v0) as m1, min(s.v1) as m2, max(s.v2) as m3, (max(case when (s.k0 = (floor(s.k1) + cast(?1 as real))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + cast(?2 as real))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(?3 as real))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m4, (max(case when (s.k0 = (floor(s.k3) + cast(?4 as real))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k3) + cast(?5 as real))) then s.k2 end) - max(case when (s.k0 = (floor(s.k3) + cast(?6 as real))) then s.k2 end)) * max((s.k3 - floor(s.k3))))) as m5, sqrt(dvp_variance(json_group_array(s.v0))) as m6, dvp_variance(json_group_array(s.v0)) as m7, min(case when (s.k4 = s.k5) then s.k6 end) as m8, max(case when (s.k7 = s.k8) then s.k9 end) as m9, sum(s.v5) as m10
  from (
    select r.v0 as v0, r.v1 as v1, r.v2 as v2, r.v3 as v3, r.v4 as v4, r.v5 as v5, row_number() over (order by cast(r.v0 as real) nulls last) as k0, ((cast(count(cast(r.v0 as real)) over () as real) - cast(?7 as real)) * cast(?8 as real)) as k1, cast(r.v0 as real) as k2, ((cast(count(cast(r.v0 as real)) over () as real) - cast(?9 as real)) * cast(?10 as real)) as k3, case when ((r.v2 is not null) and (r.v1 is not null)) then r.v1 end as k4, min(case when ((r.v2 is not null) and (r.v1 is not null)) then r.v1 end) over () as k5, r.v2 as k6, case when ((r.v3 is not null) and (r.v4 is not null)) then r.v4 end as k7, max(case when ((r.v3 is not null) and (r.v4 is not null)) then r.v4 end) over () as k8, r.v3 as k9
    from (
      select t0."int2" as v0, dvp_day(t0."date1") as v1, (t0."txt1" collate binary) as v2, t0."int1" as v3, dvp_moment(t0."ts1") as v4, t0."dec1" as v5
      from "main"."types" as t0
    ) as r
  ) as s
) as a
limit cast(?11 as integer);

-- group: first and last of rows with the same key
-- [4,"2025-01-04","2025-01-06",101]
select a.d0 as "day", a.m0 as "open", a.m1 as "close", a.m2 as "dearest", a.m3 as "cheap"
from (
  select s.d0 as d0, min(case when (s.k0 = s.k1) then s.k2 end) as m0, max(case when (s.k0 = s.k3) then s.k2 end) as m1, max(case when (s.k4 = s.k5) then s.k6 end) as m2, min(case when (s.k7 = s.k8) then s.k9 end) as m3
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, r.v2 as v2, r.v3 as v3, r.v4 as v4, r.f5 as f5, case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end as k0, min(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k1, r.v0 as k2, max(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k3, case when ((r.v2 is not null) and (r.v3 is not null)) then r.v3 end as k4, max(case when ((r.v2 is not null) and (r.v3 is not null)) then r.v3 end) over (partition by r.d0) as k5, r.v2 as k6, case when (r.f5 and (r.v3 is not null) and (r.v4 is not null)) then r.v4 end as k7, min(case when (r.f5 and (r.v3 is not null) and (r.v4 is not null)) then r.v4 end) over (partition by r.d0) as k8, r.v3 as k9
    from (
      select dvp_day(t0."day") as d0, t0."amount" as v0, dvp_day(t0."day") as v1, (t0."region" collate binary) as v2, t0."price" as v3, dvp_moment(t0."at") as v4, t0."amount" > cast(?1 as integer) as f5
      from "main"."sales" as t0
      where (dvp_day(t0."day") >= cast(?2 as text))
        and (dvp_day(t0."day") <= cast(?3 as text))
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?4 as integer);

-- group: sums of integers are exact
-- [1000000000000000,101]
select a.m0 as "sum"
from (
  select dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
  from (
    select (t0."int1" * cast(?1 as integer)) as v0
    from "main"."types" as t0
  ) as s
) as a
limit cast(?2 as integer);

-- group: by text, nulls last
-- [101]
select a.d0 as "txt1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select (t0."txt1" collate binary) as d0
    from "main"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- group: top 2, ties by name
-- [2]
select a.d0 as "name", a.m0 as "rows"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select (t0."txt1" collate binary) as d0
    from "main"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit cast(?1 as integer);

-- group: nulls last also downwards
-- [101,6]
select a.d0 as "int1", a.m0 as "s"
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select t0."int1" as d0, t0."num1" as v0
    from "main"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit cast(?1 as integer) offset cast(?2 as integer);

-- group: measures with filters
-- [1,true,0,101]
select a.m0 as "sum_int1", a.m1 as "count", a.m2 as "count_2"
from (
  select dvp_wide(sum(case when s.f1 then s.v0 end >> 32), sum(case when s.f1 then s.v0 end & 4294967295)) as m0, count(case when s.f2 then cast(?1 as integer) end) as m1, count(*) as m2
  from (
    select t0."int1" as v0, t0."bool1" = cast(?2 as integer) as f1, t0."num1" < cast(?3 as integer) as f2
    from "main"."types" as t0
  ) as s
) as a
limit cast(?4 as integer);

-- group: having
-- [2,4,101]
select a.d0 as "bool1", a.m0 as "count", a.m1 as "avg_num1"
from (
  select s.d0 as d0, count(*) as m0, avg(s.v0) as m1
  from (
    select t0."bool1" as d0, t0."num1" as v0
    from "main"."types" as t0
  ) as s
  group by s.d0
) as a
where ((a.m0 >= cast(?1 as integer)) and (a.m0 <= cast(?2 as integer)))
  and (a.m1 is not null)
order by a.d0 nulls last
limit cast(?3 as integer);

-- group: no rows, no dimensions
-- [101]
select a.m0 as "count", a.m1 as "sum_int1", a.m2 as "avg_num1", a.m3 as "countDistinct_txt1"
from (
  select count(*) as m0, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m1, avg(s.v1) as m2, count(distinct s.v2) as m3
  from (
    select t0."int1" as v0, t0."num1" as v1, (t0."txt1" collate binary) as v2
    from "main"."empty" as t0
  ) as s
) as a
limit cast(?1 as integer);

-- group: no rows, by a dimension
-- [101]
select a.d0 as "txt1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select (t0."txt1" collate binary) as d0
    from "main"."empty" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- group: limit 0
-- [0]
select a.d0 as "txt1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select (t0."txt1" collate binary) as d0
    from "main"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- group: by a condition
-- [5,"much","little",101]
select a.d0 as "size", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select case when (t0."num1" > cast(?1 as integer)) then cast(?2 as text) else cast(?3 as text) end as d0
    from "main"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?4 as integer);

-- group: measure of a formula
-- [101]
select a.m0 as "mean", a.m1 as "largest"
from (
  select (cast(sum(s.v0) as real) / nullif(count(*), 0)) as m0, max(s.v1) as m1
  from (
    select t0."num1" as v0, abs(t0."num1") as v1
    from "main"."types" as t0
  ) as s
) as a
limit cast(?1 as integer);

-- group: division by zero is null
-- [3]
select a.d0 as "int1", a.m0 as "ratio"
from (
  select s.d0 as d0, (cast(sum(s.v0) as real) / nullif(dvp_wide(sum(s.v1 >> 32), sum(s.v1 & 4294967295)), 0)) as m0
  from (
    select t0."int1" as d0, t0."num1" as v0, t0."int2" as v1
    from "main"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- grain: month of dates, in two levels
-- [101]
select a.d0 as "date1", a.m0 as "count", a.m1 as "sum_num1", a.m2 as "avg_int2", a.m3 as "max_txt1"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0, sum(b.p1) as m1, (cast(sum(b.p2) as real) / nullif(dvp_wide(sum(b.p3 >> 32), sum(b.p3 & 4294967295)), 0)) as m2, max(b.p4) as m3
  from (
    select date(p.d0, 'start of month') as d0, p.p0 as p0, p.p1 as p1, p.p2 as p2, p.p3 as p3, p.p4 as p4
    from (
      select s.d0 as d0, count(*) as p0, sum(s.v0) as p1, sum(cast(s.v1 as real)) as p2, count(s.v1) as p3, max(s.v2) as p4
      from (
        select substr(dvp_day(t0."date1"), 1, 10) as d0, t0."num1" as v0, t0."int2" as v1, (t0."txt1" collate binary) as v2
        from "main"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- grain: month, in one level for medians
-- [1,1,1,1,0.5,2]
select a.d0 as "date1", a.m0 as "median_int2"
from (
  select s.d0 as d0, (max(case when (s.k0 = (floor(s.k1) + cast(?1 as real))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + cast(?2 as real))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(?3 as real))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m0
  from (
    select r.d0 as d0, r.v0 as v0, row_number() over (partition by r.d0 order by cast(r.v0 as real) nulls last) as k0, ((cast(count(cast(r.v0 as real)) over (partition by r.d0) as real) - cast(?4 as real)) * cast(?5 as real)) as k1, cast(r.v0 as real) as k2
    from (
      select date(dvp_day(t0."date1"), 'start of month') as d0, t0."int2" as v0
      from "main"."types" as t0
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?6 as integer);

-- grain: week from Monday
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select date(p.d0, '-6 days', 'weekday 1') as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select substr(dvp_day(t0."date1"), 1, 10) as d0
        from "main"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- grain: week from Sunday
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select date(p.d0, '-6 days', 'weekday 0') as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select substr(dvp_day(t0."date1"), 1, 10) as d0
        from "main"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- grain: week from Saturday
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select date(p.d0, '-6 days', 'weekday 6') as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select substr(dvp_day(t0."date1"), 1, 10) as d0
        from "main"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- grain: quarter
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select date(p.d0, 'start of month', format('-%d months', (cast(strftime('%m', p.d0) as integer) + 2) % 3)) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select substr(dvp_day(t0."date1"), 1, 10) as d0
        from "main"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- grain: year of timestamps in Berlin
-- ["Europe/Berlin",101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select date(dvp_local(p.d0, ?1), 'start of year') as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select dvp_moment(t0."ts1") as d0
        from "main"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- grain: year of timestamps in UTC
-- [101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select date(p.d0, 'start of year') as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select substr(dvp_moment(t0."ts1"), 1, 10) as d0
        from "main"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- grain: day of timestamps in New York
-- ["America/New_York",101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select substr(dvp_local(p.d0, ?1), 1, 10) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select dvp_moment(t0."ts1") as d0
        from "main"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- grain: hour over both changes of the clock
-- ["Europe/Berlin",101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select (substr(dvp_local(p.d0, ?1), 1, 13) || ':00:00') as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select dvp_moment(t0."ts1") as d0
        from "main"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- grain: minute in a zone with 45 minutes
-- ["Asia/Kathmandu",2]
select a.d0 as "ts1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select (substr(dvp_local(dvp_moment(t0."ts1"), ?1), 1, 16) || ':00') as d0
    from "main"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- grain: hour in a zone with 45 minutes
-- ["Asia/Kathmandu",2]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select (substr(dvp_local(p.d0, ?1), 1, 13) || ':00:00') as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select dvp_moment(t0."ts1") as d0
        from "main"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- grain: second
-- [1,4]
select a.d0 as "ts1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select substr(dvp_moment(t0."ts1"), 1, 19) as d0
    from "main"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer) offset cast(?2 as integer);

-- grain: day of the week
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select cast(strftime('%u', dvp_day(t0."date1")) as integer) as d0
    from "main"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- grain: hour of the day in Berlin
-- ["Europe/Berlin",101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select cast(strftime('%H', dvp_local(p.d0, ?1)) as integer) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select dvp_moment(t0."ts1") as d0
        from "main"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- grain: month of the year
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select cast(strftime('%m', dvp_day(t0."date1")) as integer) as d0
    from "main"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- grain: month by a series
-- [101]
select a.d0 as "month", a.d1 as "series", a.m0 as "count"
from (
  select b.d0 as d0, b.d1 as d1, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select date(p.d0, 'start of month') as d0, p.d1 as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, count(*) as p0
      from (
        select substr(dvp_day(t0."date1"), 1, 10) as d0, t0."bool1" as d1
        from "main"."types" as t0
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast(?1 as integer);

-- grain: month ranked by a measure stays in one level
-- [1]
select a.d0 as "date1", a.d1 as "txt1", a.m0 as "count"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select date(dvp_day(t0."date1"), 'start of month') as d0, (t0."txt1" collate binary) as d1
    from "main"."types" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.m0 desc nulls last, a.d0 nulls last, a.d1 nulls last
limit cast(?1 as integer);

-- grain: year and month of one column
-- [2]
select a.d0 as "date1", a.d1 as "date1_2", a.m0 as "count"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select date(dvp_day(t0."date1"), 'start of year') as d0, date(dvp_day(t0."date1"), 'start of month') as d1
    from "main"."types" as t0
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast(?1 as integer);

-- grain: of a formula
-- [1,101]
select a.d0 as "y", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select date(p.d0, 'start of year') as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select substr(date(dvp_day(t0."date1"), format('%+d days', cast(?1 as integer))), 1, 10) as d0
        from "main"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- grain: two levels keep filtered measures apart
-- [true,101]
select a.d0 as "date1", a.m0 as "a", a.m1 as "b", a.m2 as "c"
from (
  select b.d0 as d0, sum(b.p0) as m0, sum(b.p1) as m1, (cast(sum(b.p1) as real) / nullif(cast(dvp_wide(sum(b.p2 >> 32), sum(b.p2 & 4294967295)) as integer), 0)) as m2
  from (
    select date(p.d0, 'start of year') as d0, p.p0 as p0, p.p1 as p1, p.p2 as p2
    from (
      select s.d0 as d0, sum(case when s.f1 then s.v0 end) as p0, sum(s.v0) as p1, count(*) as p2
      from (
        select substr(dvp_day(t0."date1"), 1, 10) as d0, t0."num1" as v0, t0."bool1" = cast(?1 as integer) as f1
        from "main"."types" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- bin: below and above zero
-- [0,10,0,0,10,3]
select round(?1 + a.d0 * ?2, cast(?3 as integer)) as "num1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor((cast(t0."num1" as double precision) - ?4) / ?5) as d0
    from "main"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?6 as integer);

-- bin: integers stay integers
-- [1,3,1,3,101]
select cast(?1 + a.d0 * ?2 as integer) as "int1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor((cast(t0."int1" as double precision) - ?3) / ?4) as d0
    from "main"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?5 as integer);

-- bin: fractions with clean edges
-- [0,0.25,2,0,0.25,3]
select round(?1 + a.d0 * ?2, cast(?3 as integer)) as "dec1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor((cast(t0."dec1" as double precision) - ?4) / ?5) as d0
    from "main"."types" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 desc nulls last
limit cast(?6 as integer);

-- bin: of nothing
-- [0,1,0,0,1,101]
select round(?1 + a.d0 * ?2, cast(?3 as integer)) as "num1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor((cast(t0."num1" as double precision) - ?4) / ?5) as d0
    from "main"."empty" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?6 as integer);

-- bin: so many, of floats
-- [1,1,1,1,0,1,0,1,1,1,2,2,5,5,10,0,10,5,0,1,5,101]
select a.d0 as "from", a.d1 as "to", a.m0 as "count"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select (cast((j.i0 * j.w0) as real) / nullif(j.u0, 0)) as d0, (cast(((j.i0 + cast(?1 as real)) * j.w0) as real) / nullif(j.u0, 0)) as d1
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(?2 as real)) * i.w0) as real) / nullif(i.u0, 0))) then (i.i0 + cast(?3 as real)) when (i.d0 < (cast((i.i0 * i.w0) as real) / nullif(i.u0, 0))) then (i.i0 - cast(?4 as real)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as real) / nullif(w.w0, 0))) as i0
        from (
          select cast(t0."price" as real) as d0
          from "main"."sales" as t0
        ) as s
        cross join (
          select max(case when (f.k0 < cast(?5 as real)) then cast(?6 as real) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(?7 as real)) then (cast(f.p0 as real) / nullif(f.w0, 0)) else cast(?8 as real) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(?9 as real)) then cast(?10 as real) when (t.w0 <= cast(?11 as real)) then cast(?12 as real) when (t.w0 <= cast(?13 as real)) then cast(?14 as real) else cast(?15 as real) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(?16 as real)) then (p.w0 * p.p0) else (cast(p.w0 as real) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, power(cast(?17 as real), abs(k.k0)) as p0
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0
                  from (
                    select case when ((cast((e.z0 - e.a0) as real) / nullif(cast(?18 as real), 0)) <= cast(?19 as real)) then cast(?20 as real) else (cast((e.z0 - e.a0) as real) / nullif(cast(?21 as real), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select cast(t0."price" as real) as d0
                        from "main"."sales" as t0
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
limit cast(?22 as integer);

-- bin: so many, of integers, of which each would get less than one
-- [1,1,1,1,0,1,0,1,1,1,2,2,5,5,10,0,10,50,1,1,50,101]
select a.d0 as "int2", a.d1 as "to", a.m0 as "count"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select cast((cast((j.i0 * j.w0) as real) / nullif(j.u0, 0)) as integer) as d0, cast((cast(((j.i0 + cast(?1 as real)) * j.w0) as real) / nullif(j.u0, 0)) as integer) as d1
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(?2 as real)) * i.w0) as real) / nullif(i.u0, 0))) then (i.i0 + cast(?3 as real)) when (i.d0 < (cast((i.i0 * i.w0) as real) / nullif(i.u0, 0))) then (i.i0 - cast(?4 as real)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as real) / nullif(w.w0, 0))) as i0
        from (
          select cast(t0."int2" as real) as d0
          from "main"."types" as t0
        ) as s
        cross join (
          select max(case when (f.k0 < cast(?5 as real)) then cast(?6 as real) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(?7 as real)) then (cast(f.p0 as real) / nullif(f.w0, 0)) else cast(?8 as real) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(?9 as real)) then cast(?10 as real) when (t.w0 <= cast(?11 as real)) then cast(?12 as real) when (t.w0 <= cast(?13 as real)) then cast(?14 as real) else cast(?15 as real) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(?16 as real)) then (p.w0 * p.p0) else (cast(p.w0 as real) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, power(cast(?17 as real), abs(k.k0)) as p0
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0
                  from (
                    select case when ((cast((e.z0 - e.a0) as real) / nullif(cast(?18 as real), 0)) < cast(?19 as real)) then cast(?20 as real) else (cast((e.z0 - e.a0) as real) / nullif(cast(?21 as real), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select cast(t0."int2" as real) as d0
                        from "main"."types" as t0
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
limit cast(?22 as integer);

-- bin: so many, of decimals with fractions
-- [1,1,1,1,0,4,0,1,0,1,1,1,2,2,5,5,10,0,10,40,0,1,40,0,4,101]
select a.d0 as "dec1", a.d1 as "to", a.m0 as "count"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select (cast((j.i0 * j.w0) as real) / nullif(j.u0, 0)) as d0, (cast(((j.i0 + cast(?1 as real)) * j.w0) as real) / nullif(j.u0, 0)) as d1
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(?2 as real)) * i.w0) as real) / nullif(i.u0, 0))) then (i.i0 + cast(?3 as real)) when (i.d0 < (cast((i.i0 * i.w0) as real) / nullif(i.u0, 0))) then (i.i0 - cast(?4 as real)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as real) / nullif(w.w0, 0))) as i0
        from (
          select cast(t0."dec1" as real) as d0
          from "main"."types" as t0
          where (t0."dec1" >= cast(?5 as integer))
            and (t0."dec1" <= cast(?6 as integer))
        ) as s
        cross join (
          select max(case when (f.k0 < cast(?7 as real)) then cast(?8 as real) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(?9 as real)) then (cast(f.p0 as real) / nullif(f.w0, 0)) else cast(?10 as real) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(?11 as real)) then cast(?12 as real) when (t.w0 <= cast(?13 as real)) then cast(?14 as real) when (t.w0 <= cast(?15 as real)) then cast(?16 as real) else cast(?17 as real) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(?18 as real)) then (p.w0 * p.p0) else (cast(p.w0 as real) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, power(cast(?19 as real), abs(k.k0)) as p0
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0
                  from (
                    select case when ((cast((e.z0 - e.a0) as real) / nullif(cast(?20 as real), 0)) <= cast(?21 as real)) then cast(?22 as real) else (cast((e.z0 - e.a0) as real) / nullif(cast(?23 as real), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select cast(t0."dec1" as real) as d0
                        from "main"."types" as t0
                        where (t0."dec1" >= cast(?24 as integer))
                          and (t0."dec1" <= cast(?25 as integer))
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
limit cast(?26 as integer);

-- bin: so many, of the filtered rows, under a policy
-- [1,1,1,1,"2025-01-01","north",0,1,0,1,1,1,2,2,5,5,10,0,10,4,1,1,4,"2025-01-01","north",101]
select a.d0 as "amount", a.d1 as "to", a.m0 as "total"
from (
  select s.d0 as d0, s.d1 as d1, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
  from (
    select j.v0 as v0, cast((cast((j.i0 * j.w0) as real) / nullif(j.u0, 0)) as integer) as d0, cast((cast(((j.i0 + cast(?1 as real)) * j.w0) as real) / nullif(j.u0, 0)) as integer) as d1
    from (
      select i.v0 as v0, i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(?2 as real)) * i.w0) as real) / nullif(i.u0, 0))) then (i.i0 + cast(?3 as real)) when (i.d0 < (cast((i.i0 * i.w0) as real) / nullif(i.u0, 0))) then (i.i0 - cast(?4 as real)) else i.i0 end as i0
      from (
        select s.v0 as v0, s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as real) / nullif(w.w0, 0))) as i0
        from (
          select cast(t0."amount" as real) as d0, t0."amount" as v0
          from "main"."sales" as t0
          where (dvp_day(t0."day") >= cast(?5 as text))
            and ((t0."region" collate binary) = cast(?6 as text))
        ) as s
        cross join (
          select max(case when (f.k0 < cast(?7 as real)) then cast(?8 as real) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(?9 as real)) then (cast(f.p0 as real) / nullif(f.w0, 0)) else cast(?10 as real) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(?11 as real)) then cast(?12 as real) when (t.w0 <= cast(?13 as real)) then cast(?14 as real) when (t.w0 <= cast(?15 as real)) then cast(?16 as real) else cast(?17 as real) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(?18 as real)) then (p.w0 * p.p0) else (cast(p.w0 as real) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, power(cast(?19 as real), abs(k.k0)) as p0
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0
                  from (
                    select case when ((cast((e.z0 - e.a0) as real) / nullif(cast(?20 as real), 0)) < cast(?21 as real)) then cast(?22 as real) else (cast((e.z0 - e.a0) as real) / nullif(cast(?23 as real), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select cast(t0."amount" as real) as d0, t0."amount" as v0
                        from "main"."sales" as t0
                        where (dvp_day(t0."day") >= cast(?24 as text))
                          and ((t0."region" collate binary) = cast(?25 as text))
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
limit cast(?26 as integer);

-- bin: so many, in two dimensions, with a top and a share
-- ["Others",1,0,1,1,1,1,1,1,1,0,1,0,1,0,1,0,1,1,1,2,2,5,5,10,1,1,2,2,5,5,10,0,0,10,10,2,1,1,2,2,0,1,2,1,1,1,1,1,1,1,0,1,0,1,0,1,0,1,1,1,2,2,5,5,10,1,1,2,2,5,5,10,0,0,10,10,2,1,1,2,2,0,1,2,1,101]
select a.d0 as "amount", a.d1 as "region", a.d2 as "price", a.d3 as "price to", a.m0 as "n"
from (
  select o.d0 as d0, o.d1 as d1, o.d2 as d2, o.d3 as d3, count(*) as m0, o.x0 as x0
  from (
    select case when ((k.k0 is null) and (s.d1 is not null)) then cast(?1 as text) else s.d1 end as d1, s.d0 as d0, s.d2 as d2, s.d3 as d3, case when ((k.k0 is null) and (s.d1 is not null)) then cast(?2 as integer) else cast(?3 as integer) end as x0
    from (
      select j.d1 as d1, cast((cast((j.i0 * j.w0) as real) / nullif(j.u0, 0)) as integer) as d0, (cast((j.i2 * j.w2) as real) / nullif(j.u2, 0)) as d2, (cast(((j.i2 + cast(?4 as real)) * j.w2) as real) / nullif(j.u2, 0)) as d3
      from (
        select i.d1 as d1, i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(?5 as real)) * i.w0) as real) / nullif(i.u0, 0))) then (i.i0 + cast(?6 as real)) when (i.d0 < (cast((i.i0 * i.w0) as real) / nullif(i.u0, 0))) then (i.i0 - cast(?7 as real)) else i.i0 end as i0, i.w2 as w2, i.u2 as u2, case when (i.d2 >= (cast(((i.i2 + cast(?8 as real)) * i.w2) as real) / nullif(i.u2, 0))) then (i.i2 + cast(?9 as real)) when (i.d2 < (cast((i.i2 * i.w2) as real) / nullif(i.u2, 0))) then (i.i2 - cast(?10 as real)) else i.i2 end as i2
        from (
          select s.d1 as d1, s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as real) / nullif(w.w0, 0))) as i0, s.d2 as d2, w.w2 as w2, w.u2 as u2, floor((cast((s.d2 * w.u2) as real) / nullif(w.w2, 0))) as i2
          from (
            select cast(t0."amount" as real) as d0, (t0."region" collate binary) as d1, cast(t0."price" as real) as d2
            from "main"."sales" as t0
          ) as s
          cross join (
            select max(case when (f.k0 < cast(?11 as real)) then cast(?12 as real) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(?13 as real)) then (cast(f.p0 as real) / nullif(f.w0, 0)) else cast(?14 as real) end) as u0, max(case when (f.k2 < cast(?15 as real)) then cast(?16 as real) else (f.p2 * f.w2) end) as w2, max(case when (f.k2 < cast(?17 as real)) then (cast(f.p2 as real) / nullif(f.w2, 0)) else cast(?18 as real) end) as u2
            from (
              select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(?19 as real)) then cast(?20 as real) when (t.w0 <= cast(?21 as real)) then cast(?22 as real) when (t.w0 <= cast(?23 as real)) then cast(?24 as real) else cast(?25 as real) end as w0, t.k2 as k2, t.p2 as p2, case when (t.w2 <= cast(?26 as real)) then cast(?27 as real) when (t.w2 <= cast(?28 as real)) then cast(?29 as real) when (t.w2 <= cast(?30 as real)) then cast(?31 as real) else cast(?32 as real) end as w2
              from (
                select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(?33 as real)) then (p.w0 * p.p0) else (cast(p.w0 as real) / nullif(p.p0, 0)) end as w0, p.k2 as k2, p.p2 as p2, case when (p.k2 < cast(?34 as real)) then (p.w2 * p.p2) else (cast(p.w2 as real) / nullif(p.p2, 0)) end as w2
                from (
                  select k.w0 as w0, k.k0 as k0, power(cast(?35 as real), abs(k.k0)) as p0, k.w2 as w2, k.k2 as k2, power(cast(?36 as real), abs(k.k2)) as p2
                  from (
                    select o.w0 as w0, floor(log10(o.w0)) as k0, o.w2 as w2, floor(log10(o.w2)) as k2
                    from (
                      select case when ((cast((e.z0 - e.a0) as real) / nullif(cast(?37 as real), 0)) < cast(?38 as real)) then cast(?39 as real) else (cast((e.z0 - e.a0) as real) / nullif(cast(?40 as real), 0)) end as w0, case when ((cast((e.z2 - e.a2) as real) / nullif(cast(?41 as real), 0)) <= cast(?42 as real)) then cast(?43 as real) else (cast((e.z2 - e.a2) as real) / nullif(cast(?44 as real), 0)) end as w2
                      from (
                        select min(s.d0) as a0, max(s.d0) as z0, min(s.d2) as a2, max(s.d2) as z2
                        from (
                          select cast(t0."amount" as real) as d0, (t0."region" collate binary) as d1, cast(t0."price" as real) as d2
                          from "main"."sales" as t0
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
          select j.d1 as d1, cast((cast((j.i0 * j.w0) as real) / nullif(j.u0, 0)) as integer) as d0, (cast((j.i2 * j.w2) as real) / nullif(j.u2, 0)) as d2, (cast(((j.i2 + cast(?45 as real)) * j.w2) as real) / nullif(j.u2, 0)) as d3
          from (
            select i.d1 as d1, i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(?46 as real)) * i.w0) as real) / nullif(i.u0, 0))) then (i.i0 + cast(?47 as real)) when (i.d0 < (cast((i.i0 * i.w0) as real) / nullif(i.u0, 0))) then (i.i0 - cast(?48 as real)) else i.i0 end as i0, i.w2 as w2, i.u2 as u2, case when (i.d2 >= (cast(((i.i2 + cast(?49 as real)) * i.w2) as real) / nullif(i.u2, 0))) then (i.i2 + cast(?50 as real)) when (i.d2 < (cast((i.i2 * i.w2) as real) / nullif(i.u2, 0))) then (i.i2 - cast(?51 as real)) else i.i2 end as i2
            from (
              select s.d1 as d1, s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as real) / nullif(w.w0, 0))) as i0, s.d2 as d2, w.w2 as w2, w.u2 as u2, floor((cast((s.d2 * w.u2) as real) / nullif(w.w2, 0))) as i2
              from (
                select cast(t0."amount" as real) as d0, (t0."region" collate binary) as d1, cast(t0."price" as real) as d2
                from "main"."sales" as t0
              ) as s
              cross join (
                select max(case when (f.k0 < cast(?52 as real)) then cast(?53 as real) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(?54 as real)) then (cast(f.p0 as real) / nullif(f.w0, 0)) else cast(?55 as real) end) as u0, max(case when (f.k2 < cast(?56 as real)) then cast(?57 as real) else (f.p2 * f.w2) end) as w2, max(case when (f.k2 < cast(?58 as real)) then (cast(f.p2 as real) / nullif(f.w2, 0)) else cast(?59 as real) end) as u2
                from (
                  select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(?60 as real)) then cast(?61 as real) when (t.w0 <= cast(?62 as real)) then cast(?63 as real) when (t.w0 <= cast(?64 as real)) then cast(?65 as real) else cast(?66 as real) end as w0, t.k2 as k2, t.p2 as p2, case when (t.w2 <= cast(?67 as real)) then cast(?68 as real) when (t.w2 <= cast(?69 as real)) then cast(?70 as real) when (t.w2 <= cast(?71 as real)) then cast(?72 as real) else cast(?73 as real) end as w2
                  from (
                    select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(?74 as real)) then (p.w0 * p.p0) else (cast(p.w0 as real) / nullif(p.p0, 0)) end as w0, p.k2 as k2, p.p2 as p2, case when (p.k2 < cast(?75 as real)) then (p.w2 * p.p2) else (cast(p.w2 as real) / nullif(p.p2, 0)) end as w2
                    from (
                      select k.w0 as w0, k.k0 as k0, power(cast(?76 as real), abs(k.k0)) as p0, k.w2 as w2, k.k2 as k2, power(cast(?77 as real), abs(k.k2)) as p2
                      from (
                        select o.w0 as w0, floor(log10(o.w0)) as k0, o.w2 as w2, floor(log10(o.w2)) as k2
                        from (
                          select case when ((cast((e.z0 - e.a0) as real) / nullif(cast(?78 as real), 0)) < cast(?79 as real)) then cast(?80 as real) else (cast((e.z0 - e.a0) as real) / nullif(cast(?81 as real), 0)) end as w0, case when ((cast((e.z2 - e.a2) as real) / nullif(cast(?82 as real), 0)) <= cast(?83 as real)) then cast(?84 as real) else (cast((e.z2 - e.a2) as real) / nullif(cast(?85 as real), 0)) end as w2
                          from (
                            select min(s.d0) as a0, max(s.d0) as z0, min(s.d2) as a2, max(s.d2) as z2
                            from (
                              select cast(t0."amount" as real) as d0, (t0."region" collate binary) as d1, cast(t0."price" as real) as d2
                              from "main"."sales" as t0
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
      limit cast(?86 as integer)
    ) as k on s.d1 = k.k0
  ) as o
  group by o.d0, o.d1, o.d2, o.d3, o.x0
) as a
order by a.x0 nulls last, a.d0 nulls last, a.d1 nulls last, a.d2 nulls last, a.d3 nulls last
limit cast(?87 as integer);

-- bin: so many, of one value, and of a formula
-- [1,1,1,1,1,1,1,1,0,7,100,0,1,0,1,0,1,0,1,1,1,2,2,5,5,10,1,1,2,2,5,5,10,0,0,10,10,9,1,1,9,3,0,1,3,0,7,100,101]
select a.d0 as "seven", a.d1 as "parts", a.d2 as "to", a.d3 as "parts to", a.m0 as "count"
from (
  select s.d0 as d0, s.d1 as d1, s.d2 as d2, s.d3 as d3, count(*) as m0
  from (
    select cast((cast((j.i0 * j.w0) as real) / nullif(j.u0, 0)) as integer) as d0, (cast((j.i1 * j.w1) as real) / nullif(j.u1, 0)) as d1, cast((cast(((j.i0 + cast(?1 as real)) * j.w0) as real) / nullif(j.u0, 0)) as integer) as d2, (cast(((j.i1 + cast(?2 as real)) * j.w1) as real) / nullif(j.u1, 0)) as d3
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(?3 as real)) * i.w0) as real) / nullif(i.u0, 0))) then (i.i0 + cast(?4 as real)) when (i.d0 < (cast((i.i0 * i.w0) as real) / nullif(i.u0, 0))) then (i.i0 - cast(?5 as real)) else i.i0 end as i0, i.w1 as w1, i.u1 as u1, case when (i.d1 >= (cast(((i.i1 + cast(?6 as real)) * i.w1) as real) / nullif(i.u1, 0))) then (i.i1 + cast(?7 as real)) when (i.d1 < (cast((i.i1 * i.w1) as real) / nullif(i.u1, 0))) then (i.i1 - cast(?8 as real)) else i.i1 end as i1
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as real) / nullif(w.w0, 0))) as i0, s.d1 as d1, w.w1 as w1, w.u1 as u1, floor((cast((s.d1 * w.u1) as real) / nullif(w.w1, 0))) as i1
        from (
          select cast(((t0."amount" * cast(?9 as integer)) + cast(?10 as integer)) as real) as d0, cast((cast(t0."amount" as real) / nullif(cast(?11 as integer), 0)) as real) as d1
          from "main"."sales" as t0
        ) as s
        cross join (
          select max(case when (f.k0 < cast(?12 as real)) then cast(?13 as real) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(?14 as real)) then (cast(f.p0 as real) / nullif(f.w0, 0)) else cast(?15 as real) end) as u0, max(case when (f.k1 < cast(?16 as real)) then cast(?17 as real) else (f.p1 * f.w1) end) as w1, max(case when (f.k1 < cast(?18 as real)) then (cast(f.p1 as real) / nullif(f.w1, 0)) else cast(?19 as real) end) as u1
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(?20 as real)) then cast(?21 as real) when (t.w0 <= cast(?22 as real)) then cast(?23 as real) when (t.w0 <= cast(?24 as real)) then cast(?25 as real) else cast(?26 as real) end as w0, t.k1 as k1, t.p1 as p1, case when (t.w1 <= cast(?27 as real)) then cast(?28 as real) when (t.w1 <= cast(?29 as real)) then cast(?30 as real) when (t.w1 <= cast(?31 as real)) then cast(?32 as real) else cast(?33 as real) end as w1
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(?34 as real)) then (p.w0 * p.p0) else (cast(p.w0 as real) / nullif(p.p0, 0)) end as w0, p.k1 as k1, p.p1 as p1, case when (p.k1 < cast(?35 as real)) then (p.w1 * p.p1) else (cast(p.w1 as real) / nullif(p.p1, 0)) end as w1
              from (
                select k.w0 as w0, k.k0 as k0, power(cast(?36 as real), abs(k.k0)) as p0, k.w1 as w1, k.k1 as k1, power(cast(?37 as real), abs(k.k1)) as p1
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0, o.w1 as w1, floor(log10(o.w1)) as k1
                  from (
                    select case when ((cast((e.z0 - e.a0) as real) / nullif(cast(?38 as real), 0)) < cast(?39 as real)) then cast(?40 as real) else (cast((e.z0 - e.a0) as real) / nullif(cast(?41 as real), 0)) end as w0, case when ((cast((e.z1 - e.a1) as real) / nullif(cast(?42 as real), 0)) <= cast(?43 as real)) then cast(?44 as real) else (cast((e.z1 - e.a1) as real) / nullif(cast(?45 as real), 0)) end as w1
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0, min(s.d1) as a1, max(s.d1) as z1
                      from (
                        select cast(((t0."amount" * cast(?46 as integer)) + cast(?47 as integer)) as real) as d0, cast((cast(t0."amount" as real) / nullif(cast(?48 as integer), 0)) as real) as d1
                        from "main"."sales" as t0
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
limit cast(?49 as integer);

-- bin: so many, of nothing
-- [1,1,1,1,0,1,0,1,1,1,2,2,5,5,10,0,10,10,0,1,10,101]
select a.d0 as "num1", a.d1 as "to", a.m0 as "count"
from (
  select s.d0 as d0, s.d1 as d1, count(*) as m0
  from (
    select (cast((j.i0 * j.w0) as real) / nullif(j.u0, 0)) as d0, (cast(((j.i0 + cast(?1 as real)) * j.w0) as real) / nullif(j.u0, 0)) as d1
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(?2 as real)) * i.w0) as real) / nullif(i.u0, 0))) then (i.i0 + cast(?3 as real)) when (i.d0 < (cast((i.i0 * i.w0) as real) / nullif(i.u0, 0))) then (i.i0 - cast(?4 as real)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as real) / nullif(w.w0, 0))) as i0
        from (
          select cast(t0."num1" as real) as d0
          from "main"."empty" as t0
        ) as s
        cross join (
          select max(case when (f.k0 < cast(?5 as real)) then cast(?6 as real) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(?7 as real)) then (cast(f.p0 as real) / nullif(f.w0, 0)) else cast(?8 as real) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(?9 as real)) then cast(?10 as real) when (t.w0 <= cast(?11 as real)) then cast(?12 as real) when (t.w0 <= cast(?13 as real)) then cast(?14 as real) else cast(?15 as real) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(?16 as real)) then (p.w0 * p.p0) else (cast(p.w0 as real) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, power(cast(?17 as real), abs(k.k0)) as p0
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0
                  from (
                    select case when ((cast((e.z0 - e.a0) as real) / nullif(cast(?18 as real), 0)) <= cast(?19 as real)) then cast(?20 as real) else (cast((e.z0 - e.a0) as real) / nullif(cast(?21 as real), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select cast(t0."num1" as real) as d0
                        from "main"."empty" as t0
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
limit cast(?22 as integer);

-- bin: so many, of rows as they are
-- [1,1,1,0,1,0,1,1,1,2,2,5,5,10,0,10,2,1,1,2,4]
select a.d0 as "bin", a.d1 as "price"
from (
  select j.d1 as d1, cast((cast((j.i0 * j.w0) as real) / nullif(j.u0, 0)) as integer) as d0
  from (
    select i.d1 as d1, i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(?1 as real)) * i.w0) as real) / nullif(i.u0, 0))) then (i.i0 + cast(?2 as real)) when (i.d0 < (cast((i.i0 * i.w0) as real) / nullif(i.u0, 0))) then (i.i0 - cast(?3 as real)) else i.i0 end as i0
    from (
      select s.d1 as d1, s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as real) / nullif(w.w0, 0))) as i0
      from (
        select cast(t0."amount" as real) as d0, t0."price" as d1
        from "main"."sales" as t0
      ) as s
      cross join (
        select max(case when (f.k0 < cast(?4 as real)) then cast(?5 as real) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(?6 as real)) then (cast(f.p0 as real) / nullif(f.w0, 0)) else cast(?7 as real) end) as u0
        from (
          select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(?8 as real)) then cast(?9 as real) when (t.w0 <= cast(?10 as real)) then cast(?11 as real) when (t.w0 <= cast(?12 as real)) then cast(?13 as real) else cast(?14 as real) end as w0
          from (
            select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(?15 as real)) then (p.w0 * p.p0) else (cast(p.w0 as real) / nullif(p.p0, 0)) end as w0
            from (
              select k.w0 as w0, k.k0 as k0, power(cast(?16 as real), abs(k.k0)) as p0
              from (
                select o.w0 as w0, floor(log10(o.w0)) as k0
                from (
                  select case when ((cast((e.z0 - e.a0) as real) / nullif(cast(?17 as real), 0)) < cast(?18 as real)) then cast(?19 as real) else (cast((e.z0 - e.a0) as real) / nullif(cast(?20 as real), 0)) end as w0
                  from (
                    select min(s.d0) as a0, max(s.d0) as z0
                    from (
                      select cast(t0."amount" as real) as d0, t0."price" as d1
                      from "main"."sales" as t0
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
limit cast(?21 as integer);

-- bin: so many, of large and small numbers
-- [1,1,1,3,0,1,0,1,1,1,2,2,5,5,10,0,10,2,0,1,2,3,101]
select a.d0 as "num1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select (cast((j.i0 * j.w0) as real) / nullif(j.u0, 0)) as d0
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(?1 as real)) * i.w0) as real) / nullif(i.u0, 0))) then (i.i0 + cast(?2 as real)) when (i.d0 < (cast((i.i0 * i.w0) as real) / nullif(i.u0, 0))) then (i.i0 - cast(?3 as real)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as real) / nullif(w.w0, 0))) as i0
        from (
          select cast(t0."num1" as real) as d0
          from "main"."extremes" as t0
          where t0."id" >= cast(?4 as integer)
        ) as s
        cross join (
          select max(case when (f.k0 < cast(?5 as real)) then cast(?6 as real) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(?7 as real)) then (cast(f.p0 as real) / nullif(f.w0, 0)) else cast(?8 as real) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(?9 as real)) then cast(?10 as real) when (t.w0 <= cast(?11 as real)) then cast(?12 as real) when (t.w0 <= cast(?13 as real)) then cast(?14 as real) else cast(?15 as real) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(?16 as real)) then (p.w0 * p.p0) else (cast(p.w0 as real) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, power(cast(?17 as real), abs(k.k0)) as p0
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0
                  from (
                    select case when ((cast((e.z0 - e.a0) as real) / nullif(cast(?18 as real), 0)) <= cast(?19 as real)) then cast(?20 as real) else (cast((e.z0 - e.a0) as real) / nullif(cast(?21 as real), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select cast(t0."num1" as real) as d0
                        from "main"."extremes" as t0
                        where t0."id" >= cast(?22 as integer)
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
limit cast(?23 as integer);

-- rows: dimensions only are not made distinct
-- [true,101]
select a.d0 as "bool1"
from (
  select t0."bool1" as d0
  from "main"."types" as t0
  where t0."bool1" = cast(?1 as integer)
) as a
limit cast(?2 as integer);

-- rows: everything of a table
-- [101]
select a.d0 as "key1", a.d1 as "txt1", a.d2 as "label1"
from (
  select t0."key1" as d0, (t0."txt1" collate binary) as d1, (t0."label1" collate binary) as d2
  from "main"."labels" as t0
) as a
order by a.d0 desc nulls last, a.d2 nulls last
limit cast(?1 as integer);

-- rows: grain, bin and formula
-- [0,5,0,0,5,2,1]
select a.d0 as "date1", round(?1 + a.d1 * ?2, cast(?3 as integer)) as "num1", a.d2 as "loud"
from (
  select date(dvp_day(t0."date1"), 'start of month') as d0, floor((cast(t0."num1" as double precision) - ?4) / ?5) as d1, upper((t0."txt1" collate binary)) as d2
  from "main"."types" as t0
) as a
order by a.d2 nulls last, a.d0 nulls last
limit cast(?6 as integer) offset cast(?7 as integer);

-- rows: one more than our cap
-- [4]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
) as a
limit cast(?1 as integer);

-- rows: a limit above the cap
-- [6]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
) as a
limit cast(?1 as integer);

-- join: left
-- [4]
select a.d0 as "int1", a.d1 as "regions.label1"
from (
  select t0."int1" as d0, (t1."label1" collate binary) as d1
  from "main"."types" as t0
  left join "main"."regions" as t1 on (t0."txt1" collate binary) = (t1."region" collate binary)
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- join: inner, by two columns
-- [101]
select a.d0 as "label1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select (t1."label1" collate binary) as d0
    from "main"."types" as t0
    inner join "main"."labels" as t1 on ((t0."int1" = t1."key1") and ((t0."txt1" collate binary) = (t1."txt1" collate binary)))
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- join: right
-- [1]
select a.d0 as "labels.key1", a.d1 as "int1"
from (
  select t1."key1" as d0, t0."int1" as d1
  from "main"."types" as t0
  right join "main"."labels" as t1 on t0."int1" = t1."key1"
) as a
order by a.d0 desc nulls last
limit cast(?1 as integer);

-- join: full
-- [101]
select a.m0 as "count", a.m1 as "count_types.int1", a.m2 as "count_labels.key1"
from (
  select count(*) as m0, count(s.v0) as m1, count(s.v1) as m2
  from (
    select t0."int1" as v0, t1."key1" as v1
    from "main"."types" as t0
    full join "main"."labels" as t1 on t0."int1" = t1."key1"
  ) as s
) as a
limit cast(?1 as integer);

-- join: two, the second on the first
-- [101]
select a.d0 as "r.rank1", a.m0 as "sum_int1"
from (
  select s.d0 as d0, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
  from (
    select t2."rank1" as d0, t0."int1" as v0
    from "main"."types" as t0
    inner join "main"."labels" as t1 on t0."int1" = t1."key1"
    left join "main"."regions" as t2 on (t1."txt1" collate binary) = (t2."region" collate binary)
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- join: with itself
-- [2,101]
select a.m0 as "count"
from (
  select count(*) as m0
  from (
    select null as n0
    from "main"."types" as t0
    inner join "main"."types" as t1 on (t0."txt1" collate binary) = (t1."txt1" collate binary)
    where t1."int1" > cast(?1 as integer)
  ) as s
) as a
limit cast(?2 as integer);

-- names: quotes, brackets, line breaks
-- [1]
select a.d0 as "a ""b"" [c]", a.d1 as "line
break", a.d2 as "odd.name", a.d3 as "x""); drop table types; --"
from (
  select t0."a ""b"" [c]" as d0, t0."line
break" as d1, (t0."odd.name" collate binary) as d2, (cast(t0."a ""b"" [c]" as integer) + t0."line
break") as d3
  from "main"."odd ""table""; --" as t0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- names: outputs called like ours
-- [101]
select a.d0 as m0, a.m0 as d0
from (
  select s.d0 as d0, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
  from (
    select (t0."it's" collate binary) as d0, t0."d0" as v0
    from "main"."odd ""table""; --" as t0
  ) as s
  group by s.d0
) as a
order by a.m0 nulls last, a.d0 nulls last
limit cast(?1 as integer);

-- names: words that SQL keeps for itself, placeholders, 60 characters
-- ["?",101]
select a.d0 as "where", a.m0 as "limit", a.m1 as "max_back`tick\", a.m2 as "?", a.m3 as "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", a.m4 as "max_from"
from (
  select s.d0 as d0, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0, max(s.v1) as m1, min(s.v2) as m2, dvp_wide(sum(s.v3 >> 32), sum(s.v3 & 4294967295)) as m3, max(s.v4) as m4
  from (
    select (t0."group" collate binary) as d0, t0."order" as v0, t0."back`tick\" as v1, t0."$1 ? :name @p {p:Int8} %s" as v2, t0."a name of sixty characters is as long as any engine takes it" as v3, dvp_day(t0."from") as v4
    from "main"."select" as t0
    where (t0."primary key" collate binary) <> cast(?1 as text)
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit cast(?2 as integer);

-- policy: beside an or of the user
-- [0,"north",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where ((t0."int1" > cast(?1 as integer)) or (t0."int1" is null))
    and ((t0."txt1" collate binary) = cast(?2 as text))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- policy: under two levels and a join
-- ["Europe/Berlin","north",true,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select date(dvp_local(p.d0, ?1), 'start of month') as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select dvp_moment(t0."ts1") as d0
        from "main"."types" as t0
        full join "main"."labels" as t1 on t0."int1" = t1."key1"
        where (((t0."txt1" collate binary) = cast(?2 as text)) or (t0."bool1" = cast(?3 as integer)))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?4 as integer);

-- dashboard: filters that fit
-- [true,"north",101]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."types" as t0
  where (t0."bool1" = cast(?1 as integer))
    and ((t0."txt1" collate binary) = cast(?2 as text))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- clock: days in New York, one of 23 hours and one of 25
-- ["America/New_York",1,12,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select substr(dvp_local(p.d0, ?1), 1, 10) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select dvp_moment(t0."ts1") as d0
        from "main"."moments" as t0
        where (t0."id" >= cast(?2 as integer))
          and (t0."id" <= cast(?3 as integer))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?4 as integer);

-- clock: hours in New York, one left out
-- ["America/New_York",1,6,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select (substr(dvp_local(p.d0, ?1), 1, 13) || ':00:00') as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select dvp_moment(t0."ts1") as d0
        from "main"."moments" as t0
        where (t0."id" >= cast(?2 as integer))
          and (t0."id" <= cast(?3 as integer))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?4 as integer);

-- clock: hours in New York, one shown twice counts as one
-- ["America/New_York",7,12,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select (substr(dvp_local(p.d0, ?1), 1, 13) || ':00:00') as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select dvp_moment(t0."ts1") as d0
        from "main"."moments" as t0
        where (t0."id" >= cast(?2 as integer))
          and (t0."id" <= cast(?3 as integer))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?4 as integer);

-- clock: hours of the day in New York
-- ["America/New_York",1,12,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select cast(strftime('%H', dvp_local(p.d0, ?1)) as integer) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select dvp_moment(t0."ts1") as d0
        from "main"."moments" as t0
        where (t0."id" >= cast(?2 as integer))
          and (t0."id" <= cast(?3 as integer))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?4 as integer);

-- clock: days of the week in New York
-- ["America/New_York",1,12,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select cast(strftime('%u', dvp_local(p.d0, ?1)) as integer) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select dvp_moment(t0."ts1") as d0
        from "main"."moments" as t0
        where (t0."id" >= cast(?2 as integer))
          and (t0."id" <= cast(?3 as integer))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?4 as integer);

-- clock: medians of days in New York, in one level
-- [1,1,1,1,0.5,"America/New_York",1,12,101]
select a.d0 as "ts1", a.m0 as "median_id"
from (
  select s.d0 as d0, (max(case when (s.k0 = (floor(s.k1) + cast(?1 as real))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + cast(?2 as real))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(?3 as real))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m0
  from (
    select r.d0 as d0, r.v0 as v0, row_number() over (partition by r.d0 order by cast(r.v0 as real) nulls last) as k0, ((cast(count(cast(r.v0 as real)) over (partition by r.d0) as real) - cast(?4 as real)) * cast(?5 as real)) as k1, cast(r.v0 as real) as k2
    from (
      select substr(dvp_local(dvp_moment(t0."ts1"), ?6), 1, 10) as d0, t0."id" as v0
      from "main"."moments" as t0
      where (t0."id" >= cast(?7 as integer))
        and (t0."id" <= cast(?8 as integer))
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?9 as integer);

-- clock: hours on Lord Howe, half of one shown twice and half of one left out
-- ["Australia/Lord_Howe",13,16,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select (substr(dvp_local(p.d0, ?1), 1, 13) || ':00:00') as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select dvp_moment(t0."ts1") as d0
        from "main"."moments" as t0
        where (t0."id" >= cast(?2 as integer))
          and (t0."id" <= cast(?3 as integer))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?4 as integer);

-- clock: minutes on Lord Howe
-- ["Australia/Lord_Howe",13,16,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select (substr(dvp_local(dvp_moment(t0."ts1"), ?1), 1, 16) || ':00') as d0
    from "main"."moments" as t0
    where (t0."id" >= cast(?2 as integer))
      and (t0."id" <= cast(?3 as integer))
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?4 as integer);

-- clock: days on Lord Howe
-- ["Australia/Lord_Howe",101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select substr(dvp_local(p.d0, ?1), 1, 10) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select dvp_moment(t0."ts1") as d0
        from "main"."moments" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- clock: years in Kathmandu
-- ["Asia/Kathmandu",17,21,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select date(dvp_local(p.d0, ?1), 'start of year') as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select dvp_moment(t0."ts1") as d0
        from "main"."moments" as t0
        where (t0."id" >= cast(?2 as integer))
          and (t0."id" <= cast(?3 as integer))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?4 as integer);

-- clock: hours in Kathmandu
-- ["Asia/Kathmandu",17,19,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select (substr(dvp_local(p.d0, ?1), 1, 13) || ':00:00') as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select dvp_moment(t0."ts1") as d0
        from "main"."moments" as t0
        where (t0."id" >= cast(?2 as integer))
          and (t0."id" <= cast(?3 as integer))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?4 as integer);

-- clock: weeks from Sunday in New York
-- ["America/New_York",1,12,101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select date(dvp_local(p.d0, ?1), '-6 days', 'weekday 0') as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select dvp_moment(t0."ts1") as d0
        from "main"."moments" as t0
        where (t0."id" >= cast(?2 as integer))
          and (t0."id" <= cast(?3 as integer))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?4 as integer);

-- clock: months and all of their moments, with a leap day and none
-- ["Pacific/Auckland",101]
select a.d0 as "ts1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select date(dvp_local(p.d0, ?1), 'start of month') as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select dvp_moment(t0."ts1") as d0
        from "main"."moments" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- clock: a whole day of 23 hours in New York
-- ["2025-03-09 05:00:00","2025-03-10 04:00:00",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."moments" as t0
  where (dvp_moment(t0."ts1") >= dvp_moment(?1))
    and (dvp_moment(t0."ts1") < dvp_moment(?2))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- clock: a whole day of 25 hours in New York
-- ["2025-11-02 04:00:00","2025-11-03 05:00:00",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."moments" as t0
  where (dvp_moment(t0."ts1") >= dvp_moment(?1))
    and (dvp_moment(t0."ts1") < dvp_moment(?2))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- clock: from a wall clock that was never shown
-- [1,6,"2025-03-09 07:30:00",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."moments" as t0
  where ((t0."id" >= cast(?1 as integer)) and (t0."id" <= cast(?2 as integer)))
    and (dvp_moment(t0."ts1") >= dvp_moment(?3))
) as a
order by a.d0 nulls last
limit cast(?4 as integer);

-- clock: from a wall clock that was shown twice
-- [7,12,"2025-11-02 05:30:00",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."moments" as t0
  where ((t0."id" >= cast(?1 as integer)) and (t0."id" <= cast(?2 as integer)))
    and (dvp_moment(t0."ts1") > dvp_moment(?3))
) as a
order by a.d0 nulls last
limit cast(?4 as integer);

-- clock: parts of the time in New York, row by row
-- ["America/New_York","America/New_York","America/New_York","America/New_York",11,21,3,4,9,101]
select a.d0 as "id", a.d1 as "h", a.d2 as "m", a.d3 as "s", a.d4 as "d"
from (
  select t0."id" as d0, cast(strftime('%H', dvp_local(dvp_moment(t0."ts1"), ?1)) as integer) as d1, cast(strftime('%M', dvp_local(dvp_moment(t0."ts1"), ?2)) as integer) as d2, cast(strftime('%S', dvp_local(dvp_moment(t0."ts1"), ?3)) as integer) as d3, cast(strftime('%d', dvp_local(dvp_moment(t0."ts1"), ?4)) as integer) as d4
  from "main"."moments" as t0
  where t0."id" in (cast(?5 as integer), cast(?6 as integer), cast(?7 as integer), cast(?8 as integer), cast(?9 as integer))
) as a
order by a.d0 nulls last
limit cast(?10 as integer);

-- clock: a day later on the wall clock, an hour later in time
-- ["America/New_York",1,"America/New_York",1,"2025-03-09 05:00:00","America/New_York","2025-03-01 05:00:00","America/New_York",11,2,21,3,4,101]
select a.d0 as "id", a.d1 as "next_day", a.d2 as "next_hour", a.d3 as "hours", a.d4 as "days"
from (
  select t0."id" as d0, (datetime(substr(dvp_local(dvp_moment(t0."ts1"), ?1), 1, 19), format('%+d days', cast(?2 as integer))) || substr(dvp_local(dvp_moment(t0."ts1"), ?3), 20)) as d1, (datetime(substr(dvp_moment(t0."ts1"), 1, 19), format('%+d hours', cast(?4 as integer))) || substr(dvp_moment(t0."ts1"), 20)) as d2, ((unixepoch((substr(dvp_moment(t0."ts1"), 1, 13) || ':00:00')) - unixepoch((substr(dvp_moment(?5), 1, 13) || ':00:00'))) / 3600) as d3, ((unixepoch(substr(dvp_local(dvp_moment(t0."ts1"), ?6), 1, 10)) - unixepoch(substr(dvp_local(dvp_moment(?7), ?8), 1, 10))) / 86400) as d4
  from "main"."moments" as t0
  where t0."id" in (cast(?9 as integer), cast(?10 as integer), cast(?11 as integer), cast(?12 as integer), cast(?13 as integer))
) as a
order by a.d0 nulls last
limit cast(?14 as integer);

-- clock: timestamps as they are, with fractions
-- [17,21,101]
select a.d0 as "id", a.d1 as "ts1"
from (
  select t0."id" as d0, dvp_moment(t0."ts1") as d1
  from "main"."moments" as t0
  where (t0."id" >= cast(?1 as integer))
    and (t0."id" <= cast(?2 as integer))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- calendar: weeks around New Year, from Monday
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select date(p.d0, '-6 days', 'weekday 1') as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select substr(dvp_day(t0."date1"), 1, 10) as d0
        from "main"."days" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- calendar: weeks around New Year, from Sunday
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select date(p.d0, '-6 days', 'weekday 0') as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select substr(dvp_day(t0."date1"), 1, 10) as d0
        from "main"."days" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- calendar: weeks around New Year, from Saturday
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select date(p.d0, '-6 days', 'weekday 6') as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select substr(dvp_day(t0."date1"), 1, 10) as d0
        from "main"."days" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- calendar: ISO week, year, quarter, month, day and weekday
-- [101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5
from (
  select t0."id" as d0, cast(strftime('%V', dvp_day(t0."date1")) as integer) as d1, cast(strftime('%Y', dvp_day(t0."date1")) as integer) as d2, ((cast(strftime('%m', dvp_day(t0."date1")) as integer) + 2) / 3) as d3, cast(strftime('%m', dvp_day(t0."date1")) as integer) as d4, cast(strftime('%d', dvp_day(t0."date1")) as integer) as d5, cast(strftime('%u', dvp_day(t0."date1")) as integer) as d6
  from "main"."days" as t0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- calendar: a month, a quarter, a year later and earlier
-- [1,1,1,1,1,101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4
from (
  select t0."id" as d0, date(dvp_day(t0."date1"), format('%+d months', cast(?1 as integer)), 'floor') as d1, date(dvp_day(t0."date1"), format('%+d months', (-cast(?2 as integer))), 'floor') as d2, date(dvp_day(t0."date1"), format('%+d months', cast(?3 as integer) * 3), 'floor') as d3, date(dvp_day(t0."date1"), format('%+d years', cast(?4 as integer)), 'floor') as d4, date(dvp_day(t0."date1"), format('%+d years', (-cast(?5 as integer))), 'floor') as d5
  from "main"."days" as t0
) as a
order by a.d0 nulls last
limit cast(?6 as integer);

-- calendar: weeks and days later
-- [1,1,101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1
from (
  select t0."id" as d0, date(dvp_day(t0."date1"), format('%+d days', cast(?1 as integer) * 7)) as d1, date(dvp_day(t0."date1"), format('%+d days', (-cast(?2 as integer)))) as d2
  from "main"."days" as t0
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- calendar: borders of units between two dates
-- ["2016-01-01 00:00:00","UTC","2016-01-01 00:00:00","UTC","2016-01-01 00:00:00","UTC","2016-01-01 00:00:00","UTC","2016-01-01 00:00:00","UTC","2016-01-01 00:00:00","UTC","2016-01-01 00:00:00","UTC",101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4
from (
  select t0."id" as d0, ((unixepoch(substr((dvp_day(t0."date1") || ' 00:00:00'), 1, 10)) - unixepoch(substr(dvp_local(dvp_moment(?1), ?2), 1, 10))) / 86400) as d1, ((unixepoch(date((dvp_day(t0."date1") || ' 00:00:00'), '-6 days', 'weekday 1')) - unixepoch(date(dvp_local(dvp_moment(?3), ?4), '-6 days', 'weekday 1'))) / 604800) as d2, ((cast(strftime('%Y', (dvp_day(t0."date1") || ' 00:00:00')) as integer) * 12 + cast(strftime('%m', (dvp_day(t0."date1") || ' 00:00:00')) as integer)) - (cast(strftime('%Y', dvp_local(dvp_moment(?5), ?6)) as integer) * 12 + cast(strftime('%m', dvp_local(dvp_moment(?7), ?8)) as integer))) as d3, ((cast(strftime('%Y', (dvp_day(t0."date1") || ' 00:00:00')) as integer) * 4 + ((cast(strftime('%m', (dvp_day(t0."date1") || ' 00:00:00')) as integer) + 2) / 3)) - (cast(strftime('%Y', dvp_local(dvp_moment(?9), ?10)) as integer) * 4 + ((cast(strftime('%m', dvp_local(dvp_moment(?11), ?12)) as integer) + 2) / 3))) as d4, (cast(strftime('%Y', (dvp_day(t0."date1") || ' 00:00:00')) as integer) - cast(strftime('%Y', dvp_local(dvp_moment(?13), ?14)) as integer)) as d5
  from "main"."days" as t0
) as a
order by a.d0 nulls last
limit cast(?15 as integer);

-- calendar: starts of units by formula
-- [101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2
from (
  select t0."id" as d0, date(dvp_day(t0."date1"), '-6 days', 'weekday 1') as d1, date(dvp_day(t0."date1"), 'start of month') as d2, date(dvp_day(t0."date1"), 'start of month', format('-%d months', (cast(strftime('%m', dvp_day(t0."date1")) as integer) + 2) % 3)) as d3
  from "main"."days" as t0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- calendar: quarters
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
  from (
    select date(p.d0, 'start of month', format('-%d months', (cast(strftime('%m', p.d0) as integer) + 2) % 3)) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count(*) as p0
      from (
        select substr(dvp_day(t0."date1"), 1, 10) as d0
        from "main"."days" as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- calendar: the last day of February in a leap year
-- ["2000-02-29","2024-02-29","2024-12-30",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."days" as t0
  where dvp_day(t0."date1") in (cast(?1 as text), cast(?2 as text), cast(?3 as text))
) as a
order by a.d0 nulls last
limit cast(?4 as integer);

-- calendar: first and last, smallest and largest
-- [101]
select a.m0 as "min_date1", a.m1 as "max_date1", a.m2 as "countDistinct_date1", a.m3 as "first_id", a.m4 as "last_id"
from (
  select min(s.v0) as m0, max(s.v0) as m1, count(distinct s.v0) as m2, min(case when (s.k0 = s.k1) then s.k2 end) as m3, max(case when (s.k0 = s.k3) then s.k2 end) as m4
  from (
    select r.v0 as v0, r.v1 as v1, case when ((r.v1 is not null) and (r.v0 is not null)) then r.v0 end as k0, min(case when ((r.v1 is not null) and (r.v0 is not null)) then r.v0 end) over () as k1, r.v1 as k2, max(case when ((r.v1 is not null) and (r.v0 is not null)) then r.v0 end) over () as k3
    from (
      select dvp_day(t0."date1") as v0, t0."id" as v1
      from "main"."days" as t0
    ) as r
  ) as s
) as a
limit cast(?1 as integer);

-- extremes: integers of 64 bits as they are
-- [101]
select a.d0 as "id", a.d1 as "int1", a.d2 as "int2"
from (
  select t0."id" as d0, t0."int1" as d1, t0."int2" as d2
  from "main"."extremes" as t0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- extremes: integers beyond the floats are told apart
-- ["9007199254740993",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."extremes" as t0
  where t0."int1" = cast(?1 as integer)
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- extremes: integers beyond the floats in a list
-- ["-9007199254740993","9007199254740992",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."extremes" as t0
  where t0."int1" in (cast(?1 as integer), cast(?2 as integer))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- extremes: sorted by integers of 64 bits
-- [3]
select a.d0 as "int1"
from (
  select t0."int1" as d0
  from "main"."extremes" as t0
) as a
order by a.d0 desc nulls last
limit cast(?1 as integer);

-- extremes: a sum beyond 64 bits
-- [0,101]
select a.m0 as "sum_int1"
from (
  select dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
  from (
    select t0."int1" as v0
    from "main"."extremes" as t0
    where t0."int1" > cast(?1 as integer)
  ) as s
) as a
limit cast(?2 as integer);

-- extremes: a sum below 64 bits
-- [0,101]
select a.m0 as "sum_int1"
from (
  select dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
  from (
    select t0."int1" as v0
    from "main"."extremes" as t0
    where t0."int1" < cast(?1 as integer)
  ) as s
) as a
limit cast(?2 as integer);

-- extremes: sums of 32 bits beyond 32 bits, and of all
-- [0,101]
select a.m0 as "positive", a.m1 as "sum_int1", a.m2 as "sum_int2"
from (
  select dvp_wide(sum(case when s.f1 then s.v0 end >> 32), sum(case when s.f1 then s.v0 end & 4294967295)) as m0, dvp_wide(sum(s.v2 >> 32), sum(s.v2 & 4294967295)) as m1, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m2
  from (
    select t0."int2" as v0, t0."int1" > cast(?1 as integer) as f1, t0."int1" as v2
    from "main"."extremes" as t0
  ) as s
) as a
limit cast(?2 as integer);

-- extremes: a product of two columns of 32 bits
-- [101]
select a.d0 as "id", a.d1 as x0
from (
  select t0."id" as d0, (cast(t0."int2" as integer) * t0."int2") as d1
  from "main"."extremes" as t0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- extremes: smallest and largest
-- [101]
select a.m0 as "min_int1", a.m1 as "max_int1", a.m2 as "min_num1", a.m3 as "max_num1", a.m4 as "countDistinct_int1"
from (
  select min(s.v0) as m0, max(s.v0) as m1, min(s.v1) as m2, max(s.v1) as m3, count(distinct s.v0) as m4
  from (
    select t0."int1" as v0, t0."num1" as v1
    from "main"."extremes" as t0
  ) as s
) as a
limit cast(?1 as integer);

-- extremes: floats large and small
-- [101]
select a.d0 as "id", a.d1 as "num1"
from (
  select t0."id" as d0, t0."num1" as d1
  from "main"."extremes" as t0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- extremes: means of integers
-- [1,1,1,1,0.5,0,101]
select a.m0 as "avg_int2", a.m1 as "median_int2", a.m2 as "huge"
from (
  select avg(s.v0) as m0, (max(case when (s.k0 = (floor(s.k1) + cast(?1 as real))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + cast(?2 as real))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(?3 as real))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m1, avg(case when s.f2 then s.v1 end) as m2
  from (
    select r.v0 as v0, r.v1 as v1, r.f2 as f2, row_number() over (order by cast(r.v0 as real) nulls last) as k0, ((cast(count(cast(r.v0 as real)) over () as real) - cast(?4 as real)) * cast(?5 as real)) as k1, cast(r.v0 as real) as k2
    from (
      select t0."int2" as v0, t0."int1" as v1, t0."int1" > cast(?6 as integer) as f2
      from "main"."extremes" as t0
    ) as r
  ) as s
) as a
limit cast(?7 as integer);

-- extremes: division and remainder by zero are null
-- [0,0,10,10,0,0,3,101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5
from (
  select t0."id" as d0, (cast(t0."int2" as real) / nullif(cast(?1 as integer), 0)) as d1, (t0."int2" % nullif(cast(?2 as integer), 0)) as d2, (cast(t0."num1" as real) / nullif(t0."int1", 0)) as d3, (cast(cast(?3 as integer) as real) / nullif(t0."int1", 0)) as d4, (cast(?4 as integer) % nullif(t0."int2", 0)) as d5, (cast(cast(?5 as integer) as real) / nullif(cast(?6 as integer), 0)) as d6
  from "main"."extremes" as t0
  where t0."id" <> cast(?7 as integer)
) as a
order by a.d0 nulls last
limit cast(?8 as integer);

-- extremes: remainders keep the sign of the first
-- [7,3,7,3,10,7.5,2,7.5,2,5,101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4
from (
  select t0."id" as d0, ((-cast(?1 as integer)) % nullif(cast(?2 as integer), 0)) as d1, (cast(?3 as integer) % nullif((-cast(?4 as integer)), 0)) as d2, (t0."int1" % nullif(cast(?5 as integer), 0)) as d3, mod(cast(?6 as real), nullif(cast(?7 as integer), 0)) as d4, mod((-cast(?8 as real)), nullif(cast(?9 as integer), 0)) as d5
  from "main"."extremes" as t0
  where t0."id" < cast(?10 as integer)
) as a
order by a.d0 nulls last
limit cast(?11 as integer);

-- extremes: rounding, halves away from zero
-- [25,25,1,1,2.5,2.5,0.5,0.5,1234.5,1234.5,2,2,4,7,101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5, a.d7 as x6
from (
  select t0."id" as d0, round(t0."num1") as d1, (sign(cast((t0."num1" * cast(?1 as integer)) as real)) * floor(abs(cast((t0."num1" * cast(?2 as integer)) as real) * power(10.0, cast(?3 as integer))) + 0.5) / power(10.0, cast(?4 as integer))) as d2, round((-cast(?5 as real))) as d3, round(cast(?6 as real)) as d4, floor((-cast(?7 as real))) as d5, ceil((-cast(?8 as real))) as d6, (sign(cast(cast(?9 as real) as real)) * floor(abs(cast(cast(?10 as real) as real) * power(10.0, (-cast(?11 as integer)))) + 0.5) / power(10.0, (-cast(?12 as integer)))) as d7
  from "main"."extremes" as t0
  where (t0."id" >= cast(?13 as integer))
    and (t0."id" <= cast(?14 as integer))
) as a
order by a.d0 nulls last
limit cast(?15 as integer);

-- extremes: functions outside of what they are defined for are null
-- [0,0,0,0,0,0,1,0,8,0.5,0,1000,5,7,101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5
from (
  select t0."id" as d0, sqrt(case when (t0."num1" >= cast(?1 as integer)) then t0."num1" end) as d1, ln(case when (t0."num1" > cast(?2 as integer)) then t0."num1" end) as d2, log10(case when ((t0."num1" * cast(?3 as integer)) > cast(?4 as integer)) then (t0."num1" * cast(?5 as integer)) end) as d3, power(cast(?6 as integer), (-cast(?7 as integer))) as d4, power(((t0."num1" * cast(?8 as integer)) - cast(?9 as integer)), cast(?10 as real)) as d5, exp(((t0."num1" * cast(?11 as integer)) + cast(?12 as integer))) as d6
  from "main"."extremes" as t0
  where (t0."id" >= cast(?13 as integer))
    and (t0."id" <= cast(?14 as integer))
) as a
order by a.d0 nulls last
limit cast(?15 as integer);

-- extremes: texts that are no number or date become null
-- [" 12.5 ","1e3","-.5","12,5","","12a","2025-02-30","2024-02-29","2025-13-01","",5,101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5, a.d7 as x6, a.d8 as x7, a.d9 as x8, a.d10 as x9
from (
  select t0."id" as d0, dvp_number(cast(?1 as text)) as d1, dvp_number(cast(?2 as text)) as d2, dvp_number(cast(?3 as text)) as d3, dvp_number(cast(?4 as text)) as d4, dvp_number(cast(?5 as text)) as d5, dvp_number(cast(?6 as text)) as d6, dvp_date(cast(?7 as text)) as d7, dvp_date(cast(?8 as text)) as d8, dvp_date(cast(?9 as text)) as d9, dvp_date(cast(?10 as text)) as d10
  from "main"."extremes" as t0
  where t0."id" = cast(?11 as integer)
) as a
order by a.d0 nulls last
limit cast(?12 as integer);

-- extremes: numbers and truth as texts
-- [10,5,5,4,4,7,101]
select a.d0 as "id", a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4
from (
  select t0."id" as d0, cast(t0."int1" as text) as d1, cast(t0."num1" as text) as d2, cast((t0."num1" * cast(?1 as integer)) as text) as d3, case when (t0."id" > cast(?2 as integer)) then 'true' when not (t0."id" > cast(?3 as integer)) then 'false' end as d4, cast((cast(t0."id" as real) / nullif(cast(?4 as integer), 0)) as text) as d5
  from "main"."extremes" as t0
  where (t0."id" >= cast(?5 as integer))
    and (t0."id" <= cast(?6 as integer))
) as a
order by a.d0 nulls last
limit cast(?7 as integer);

-- extremes: bins below zero
-- [-0.25,0.25,2,-0.25,0.25,-1,1,101]
select round(?1 + a.d0 * ?2, cast(?3 as integer)) as "num1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select floor((cast(t0."num1" as double precision) - ?4) / ?5) as d0
    from "main"."extremes" as t0
    where (t0."num1" >= cast(?6 as integer))
      and (t0."num1" <= cast(?7 as integer))
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?8 as integer);

-- words: equality is exact
-- ["a",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."words" as t0
  where (t0."txt1" collate binary) = cast(?1 as text)
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- words: blanks at the end count
-- ["a ",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."words" as t0
  where (t0."txt1" collate binary) = cast(?1 as text)
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- words: the empty text is no null
-- ["",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."words" as t0
  where (t0."txt1" collate binary) = cast(?1 as text)
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- words: a blank is no empty text
-- [" ",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."words" as t0
  where (t0."txt1" collate binary) = cast(?1 as text)
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- words: accents count, however they are written
-- ["10","SS","n","á",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."words" as t0
  where (t0."txt1" collate binary) in (cast(?1 as text), cast(?2 as text), cast(?3 as text), cast(?4 as text))
) as a
order by a.d0 nulls last
limit cast(?5 as integer);

-- words: not in a list, exactly
-- ["","A","Z","a%b","a_b","null","ß","日本","🎉",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."words" as t0
  where (t0."txt1" collate binary) not in (cast(?1 as text), cast(?2 as text), cast(?3 as text), cast(?4 as text), cast(?5 as text), cast(?6 as text), cast(?7 as text), cast(?8 as text), cast(?9 as text))
) as a
order by a.d0 nulls last
limit cast(?10 as integer);

-- words: order is that of code points
-- ["Z","a b",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."words" as t0
  where ((t0."txt1" collate binary) >= cast(?1 as text))
    and ((t0."txt1" collate binary) <= cast(?2 as text))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- words: texts of digits are ordered as texts
-- ["9",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."words" as t0
  where (t0."txt1" collate binary) < cast(?1 as text)
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- words: grouped exactly, in order, nulls last
-- [101]
select a.d0 as "txt1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select (t0."txt1" collate binary) as d0
    from "main"."words" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- words: downwards, nulls last
-- [4]
select a.d0 as "txt1", a.m0 as "max_id"
from (
  select s.d0 as d0, max(s.v0) as m0
  from (
    select (t0."txt1" collate binary) as d0, t0."id" as v0
    from "main"."words" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 desc nulls last
limit cast(?1 as integer);

-- words: distinct, smallest, largest
-- [101]
select a.m0 as "countDistinct_txt1", a.m1 as "min_txt1", a.m2 as "max_txt1", a.m3 as "first_txt1", a.m4 as "last_id"
from (
  select count(distinct s.v0) as m0, min(s.v0) as m1, max(s.v0) as m2, min(case when (s.k0 = s.k1) then s.k2 end) as m3, max(case when (s.k3 = s.k4) then s.k5 end) as m4
  from (
    select r.v0 as v0, r.v1 as v1, case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end as k0, min(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over () as k1, r.v0 as k2, case when ((r.v1 is not null) and (r.v0 is not null)) then r.v0 end as k3, max(case when ((r.v1 is not null) and (r.v0 is not null)) then r.v0 end) over () as k4, r.v1 as k5
    from (
      select (t0."txt1" collate binary) as v0, t0."id" as v1
      from "main"."words" as t0
    ) as r
  ) as s
) as a
limit cast(?1 as integer);

-- words: contains, whatever the case
-- ["Z",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."words" as t0
  where instr(lower((t0."txt1" collate binary)), lower(cast(?1 as text))) > 0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- words: contains a percent sign
-- ["%",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."words" as t0
  where instr(lower((t0."txt1" collate binary)), lower(cast(?1 as text))) > 0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- words: contains an underscore
-- ["_",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."words" as t0
  where instr(lower((t0."txt1" collate binary)), lower(cast(?1 as text))) > 0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- words: contains a backslash
-- ["\\",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."words" as t0
  where instr(lower((t0."txt1" collate binary)), lower(cast(?1 as text))) > 0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- words: contains a quote
-- ["'",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."words" as t0
  where instr(lower((t0."txt1" collate binary)), lower(cast(?1 as text))) > 0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- words: contains blanks
-- [" ",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."words" as t0
  where instr(lower((t0."txt1" collate binary)), lower(cast(?1 as text))) > 0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- words: contains nothing, which every text does
-- ["",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."words" as t0
  where not (instr(lower((t0."txt1" collate binary)), lower(cast(?1 as text))) > 0)
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- words: contains characters of four bytes
-- ["🎉",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."words" as t0
  where instr(lower((t0."txt1" collate binary)), lower(cast(?1 as text))) > 0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- words: contains what is no pattern
-- [".*",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."words" as t0
  where instr(lower((t0."txt1" collate binary)), lower(cast(?1 as text))) > 0
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- words: starts with a blank
-- [" "," ",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."words" as t0
  where substr(lower((t0."txt1" collate binary)), 1, length(cast(?1 as text))) = lower(cast(?2 as text))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- words: starts with, whatever the case
-- ["A","A",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."words" as t0
  where substr(lower((t0."txt1" collate binary)), 1, length(cast(?1 as text))) = lower(cast(?2 as text))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- words: ends with a blank
-- [" "," ",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."words" as t0
  where substr(lower((t0."txt1" collate binary)), length((t0."txt1" collate binary)) - length(cast(?1 as text)) + 1) = lower(cast(?2 as text))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- words: ends with characters of three bytes
-- ["本","本",101]
select a.d0 as "id"
from (
  select t0."id" as d0
  from "main"."words" as t0
  where substr(lower((t0."txt1" collate binary)), length((t0."txt1" collate binary)) - length(cast(?1 as text)) + 1) = lower(cast(?2 as text))
) as a
order by a.d0 nulls last
limit cast(?3 as integer);

-- words: length and parts in characters
-- [1,1,2,"a","_","<",">",10,2,22,23,3,6,7,9,101]
select a.d0 as "id", a.d1 as "length", a.d2 as "first", a.d3 as "rest", a.d4 as "replaced", a.d5 as "trimmed"
from (
  select t0."id" as d0, length((t0."txt1" collate binary)) as d1, substring((t0."txt1" collate binary), cast(?1 as integer), cast(?2 as integer)) as d2, substring((t0."txt1" collate binary), cast(?3 as integer)) as d3, replace((t0."txt1" collate binary), cast(?4 as text), cast(?5 as text)) as d4, concat(cast(?6 as text), trim((t0."txt1" collate binary)), cast(?7 as text)) as d5
  from "main"."words" as t0
  where t0."id" in (cast(?8 as integer), cast(?9 as integer), cast(?10 as integer), cast(?11 as integer), cast(?12 as integer), cast(?13 as integer), cast(?14 as integer), cast(?15 as integer))
) as a
order by a.d0 nulls last
limit cast(?16 as integer);

-- words: joined exactly
-- [101]
select a.m0 as "count"
from (
  select count(*) as m0
  from (
    select null as n0
    from "main"."words" as t0
    inner join "main"."words" as t1 on (t0."txt1" collate binary) = (t1."txt1" collate binary)
  ) as s
) as a
limit cast(?1 as integer);

-- sparse: counts, sums and means of groups of nulls
-- [101]
select a.d0 as "txt1", a.m0 as "count", a.m1 as "count_num1", a.m2 as "sum_num1", a.m3 as "avg_int1", a.m4 as "sum_int1"
from (
  select s.d0 as d0, count(*) as m0, count(s.v0) as m1, sum(s.v0) as m2, avg(s.v1) as m3, dvp_wide(sum(s.v1 >> 32), sum(s.v1 & 4294967295)) as m4
  from (
    select (t0."txt1" collate binary) as d0, t0."num1" as v0, t0."int1" as v1
    from "main"."sparse" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- sparse: smallest, largest and distinct of groups of nulls
-- [101]
select a.d0 as "txt1", a.m0 as "min_num1", a.m1 as "max_date1", a.m2 as "countDistinct_int1", a.m3 as "first_int1", a.m4 as "last_num1"
from (
  select s.d0 as d0, min(s.v0) as m0, max(s.v1) as m1, count(distinct s.v2) as m2, min(case when (s.k0 = s.k1) then s.k2 end) as m3, max(case when (s.k3 = s.k4) then s.k5 end) as m4
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, r.v2 as v2, case when ((r.v2 is not null) and (r.v1 is not null)) then r.v1 end as k0, min(case when ((r.v2 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k1, r.v2 as k2, case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end as k3, max(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k4, r.v0 as k5
    from (
      select (t0."txt1" collate binary) as d0, t0."num1" as v0, dvp_day(t0."date1") as v1, t0."int1" as v2
      from "main"."sparse" as t0
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- sparse: medians, quantiles and deviations of groups of nulls and of one
-- [1,1,1,1,1,1,1,0.5,1,0.9,101]
select a.d0 as "txt1", a.m0 as "median_num1", a.m1 as "quantile_num1", a.m2 as "stddev_num1", a.m3 as "variance_int1"
from (
  select s.d0 as d0, (max(case when (s.k0 = (floor(s.k1) + cast(?1 as real))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + cast(?2 as real))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(?3 as real))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m0, (max(case when (s.k0 = (floor(s.k3) + cast(?4 as real))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k3) + cast(?5 as real))) then s.k2 end) - max(case when (s.k0 = (floor(s.k3) + cast(?6 as real))) then s.k2 end)) * max((s.k3 - floor(s.k3))))) as m1, sqrt(dvp_variance(json_group_array(s.v0))) as m2, dvp_variance(json_group_array(s.v1)) as m3
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, row_number() over (partition by r.d0 order by cast(r.v0 as real) nulls last) as k0, ((cast(count(cast(r.v0 as real)) over (partition by r.d0) as real) - cast(?7 as real)) * cast(?8 as real)) as k1, cast(r.v0 as real) as k2, ((cast(count(cast(r.v0 as real)) over (partition by r.d0) as real) - cast(?9 as real)) * cast(?10 as real)) as k3
    from (
      select (t0."txt1" collate binary) as d0, t0."num1" as v0, t0."int1" as v1
      from "main"."sparse" as t0
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?11 as integer);

-- sparse: conditions that no row passes
-- [1,1,1,1,1,0.5,3,"2025-01-03",1,101]
select a.d0 as "txt1", a.m0 as "count", a.m1 as "sum_int1", a.m2 as "countDistinct_int1", a.m3 as "max_int1", a.m4 as "median_num1"
from (
  select s.d0 as d0, count(case when s.f0 then cast(?1 as integer) end) as m0, dvp_wide(sum(case when s.f0 then s.v1 end >> 32), sum(case when s.f0 then s.v1 end & 4294967295)) as m1, count(distinct case when s.f2 then s.v1 end) as m2, max(case when s.f3 then s.v1 end) as m3, (max(case when (s.k0 = (floor(s.k1) + cast(?2 as real))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + cast(?3 as real))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(?4 as real))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m4
  from (
    select r.d0 as d0, r.f0 as f0, r.v1 as v1, r.f2 as f2, r.f3 as f3, r.v4 as v4, r.f5 as f5, row_number() over (partition by r.d0 order by case when r.f5 then cast(r.v4 as real) end nulls last) as k0, ((cast(count(case when r.f5 then cast(r.v4 as real) end) over (partition by r.d0) as real) - cast(?5 as real)) * cast(?6 as real)) as k1, case when r.f5 then cast(r.v4 as real) end as k2
    from (
      select (t0."txt1" collate binary) as d0, t0."num1" > cast(?7 as integer) as f0, t0."int1" as v1, t0."int1" is null as f2, dvp_day(t0."date1") >= cast(?8 as text) as f3, t0."num1" as v4, t0."int1" > cast(?9 as integer) as f5
      from "main"."sparse" as t0
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?10 as integer);

-- sparse: extreme quantiles
-- [1,1,1,1,1,1,1,1,1,1,1,1,1,0,1,1,1,0.1,1,0.5,101]
select a.m0 as "none", a.m1 as "all", a.m2 as "tenth", a.m3 as "median_int1"
from (
  select (max(case when (s.k0 = (floor(s.k1) + cast(?1 as real))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + cast(?2 as real))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(?3 as real))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m0, (max(case when (s.k0 = (floor(s.k3) + cast(?4 as real))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k3) + cast(?5 as real))) then s.k2 end) - max(case when (s.k0 = (floor(s.k3) + cast(?6 as real))) then s.k2 end)) * max((s.k3 - floor(s.k3))))) as m1, (max(case when (s.k0 = (floor(s.k4) + cast(?7 as real))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k4) + cast(?8 as real))) then s.k2 end) - max(case when (s.k0 = (floor(s.k4) + cast(?9 as real))) then s.k2 end)) * max((s.k4 - floor(s.k4))))) as m2, (max(case when (s.k0 = (floor(s.k5) + cast(?10 as real))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k5) + cast(?11 as real))) then s.k2 end) - max(case when (s.k0 = (floor(s.k5) + cast(?12 as real))) then s.k2 end)) * max((s.k5 - floor(s.k5))))) as m3
  from (
    select r.v0 as v0, row_number() over (order by cast(r.v0 as real) nulls last) as k0, ((cast(count(cast(r.v0 as real)) over () as real) - cast(?13 as real)) * cast(?14 as real)) as k1, cast(r.v0 as real) as k2, ((cast(count(cast(r.v0 as real)) over () as real) - cast(?15 as real)) * cast(?16 as real)) as k3, ((cast(count(cast(r.v0 as real)) over () as real) - cast(?17 as real)) * cast(?18 as real)) as k4, ((cast(count(cast(r.v0 as real)) over () as real) - cast(?19 as real)) * cast(?20 as real)) as k5
    from (
      select t0."int1" as v0
      from "main"."sparse" as t0
    ) as r
  ) as s
) as a
limit cast(?21 as integer);

-- sparse: by dates, nulls last, downwards
-- [101]
select a.d0 as "date1", a.m0 as "count"
from (
  select s.d0 as d0, count(*) as m0
  from (
    select dvp_day(t0."date1") as d0
    from "main"."sparse" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 desc nulls last
limit cast(?1 as integer);

-- sparse: nothing passes, by a dimension and without
-- [99,101]
select a.m0 as "count", a.m1 as "max_num1"
from (
  select count(*) as m0, max(s.v0) as m1
  from (
    select t0."num1" as v0
    from "main"."sparse" as t0
    where t0."num1" > cast(?1 as integer)
  ) as s
) as a
limit cast(?2 as integer);

-- sparse: having leaves out groups of nulls
-- [0,101]
select a.d0 as "txt1", a.m0 as "s"
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select (t0."txt1" collate binary) as d0, t0."num1" as v0
    from "main"."sparse" as t0
  ) as s
  group by s.d0
) as a
where a.m0 >= cast(?1 as integer)
order by a.d0 nulls last
limit cast(?2 as integer);

-- sparse: choices between nulls
-- [0,1,0,"nulls",101]
select a.m0 as "a", a.m1 as "b", a.m2 as "c", a.m3 as "d", a.m4 as "e", a.m5 as "f"
from (
  select sum(s.v0) as m0, dvp_wide(sum(s.v1 >> 32), sum(s.v1 & 4294967295)) as m1, count(s.v2) as m2, max(s.v3) as m3, min(s.v4) as m4, sum(s.v3) as m5
  from (
    select coalesce(t0."num1", cast(?1 as integer)) as v0, case when (t0."num1" is null) then cast(?2 as integer) else cast(?3 as integer) end as v1, nullif((t0."txt1" collate binary), cast(?4 as text)) as v2, case when t0."num1" is not null and (t0."int1" is null or t0."num1" >= t0."int1") then t0."num1" else t0."int1" end as v3, case when t0."num1" is not null and (t0."int1" is null or t0."num1" <= t0."int1") then t0."num1" else t0."int1" end as v4
    from "main"."sparse" as t0
  ) as s
) as a
limit cast(?5 as integer);

-- formula: Amount - Cost
-- ["A-17",101]
select a.d0 as "x"
from (
  select (t0."Amount" - t0."Cost") as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?1 as text)
) as a
limit cast(?2 as integer);

-- formula: Units * 2 + 1
-- [2,1,"A-17",101]
select a.d0 as "x"
from (
  select ((t0."Units" * cast(?1 as integer)) + cast(?2 as integer)) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?3 as text)
) as a
limit cast(?4 as integer);

-- formula: -Units
-- ["A-17",101]
select a.d0 as "x"
from (
  select (-t0."Units") as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?1 as text)
) as a
limit cast(?2 as integer);

-- formula: Units / 2
-- [2,"A-17",101]
select a.d0 as "x"
from (
  select (cast(t0."Units" as real) / nullif(cast(?1 as integer), 0)) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: Units / 0
-- [0,"A-17",101]
select a.d0 as "x"
from (
  select (cast(t0."Units" as real) / nullif(cast(?1 as integer), 0)) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: Units % 2
-- [2,"A-17",101]
select a.d0 as "x"
from (
  select (t0."Units" % nullif(cast(?1 as integer), 0)) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: Region = 'north'
-- ["north","A-17",101]
select a.d0 as "x"
from (
  select (t0."Region" collate binary) = cast(?1 as text) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: [Due] > '2025-01-20'
-- ["2025-01-20","A-17",101]
select a.d0 as "x"
from (
  select dvp_day(t0."Due") > cast(?1 as text) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: Paid and Amount > 100
-- [100,"A-17",101]
select a.d0 as "x"
from (
  select (t0."Paid" and (t0."Amount" > cast(?1 as integer))) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: not Paid or Units = 3
-- [3,"A-17",101]
select a.d0 as "x"
from (
  select ((not t0."Paid") or (t0."Units" = cast(?1 as integer))) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: Region in ('north', 'east')
-- ["east","north","A-17",101]
select a.d0 as "x"
from (
  select (t0."Region" collate binary) in (cast(?1 as text), cast(?2 as text)) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?3 as text)
) as a
limit cast(?4 as integer);

-- formula: Units not in (1, 2)
-- [1,2,"A-17",101]
select a.d0 as "x"
from (
  select t0."Units" not in (cast(?1 as integer), cast(?2 as integer)) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?3 as text)
) as a
limit cast(?4 as integer);

-- formula: Amount between 100 and 120.5
-- [100,120.5,"A-17",101]
select a.d0 as "x"
from (
  select ((t0."Amount" >= cast(?1 as integer)) and (t0."Amount" <= cast(?2 as real))) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?3 as text)
) as a
limit cast(?4 as integer);

-- formula: Units not between 1 and 2
-- [1,2,"A-17",101]
select a.d0 as "x"
from (
  select not ((t0."Units" >= cast(?1 as integer)) and (t0."Units" <= cast(?2 as integer))) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?3 as text)
) as a
limit cast(?4 as integer);

-- formula: Paid is null
-- ["A-17",101]
select a.d0 as "x"
from (
  select t0."Paid" is null as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?1 as text)
) as a
limit cast(?2 as integer);

-- formula: [Due] is not null
-- ["A-17",101]
select a.d0 as "x"
from (
  select dvp_day(t0."Due") is not null as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?1 as text)
) as a
limit cast(?2 as integer);

-- formula: (1 + 2) * 3
-- [1,2,3,"A-17",101]
select a.d0 as "x"
from (
  select ((cast(?1 as integer) + cast(?2 as integer)) * cast(?3 as integer)) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?4 as text)
) as a
limit cast(?5 as integer);

-- formula: if(Amount > 100, 'large', 'small')
-- [100,"large","small","A-17",101]
select a.d0 as "x"
from (
  select case when (t0."Amount" > cast(?1 as integer)) then cast(?2 as text) else cast(?3 as text) end as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?4 as text)
) as a
limit cast(?5 as integer);

-- formula: if(Units = 0, 'none', Units < 3, 'few', 'many')
-- [0,"none",3,"few","many","A-17",101]
select a.d0 as "x"
from (
  select case when (t0."Units" = cast(?1 as integer)) then cast(?2 as text) when (t0."Units" < cast(?3 as integer)) then cast(?4 as text) else cast(?5 as text) end as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?6 as text)
) as a
limit cast(?7 as integer);

-- formula: case when Paid then 'paid' when Amount > 50 then 'due' else 'small' end
-- ["paid",50,"due","small","A-17",101]
select a.d0 as "x"
from (
  select case when t0."Paid" then cast(?1 as text) when (t0."Amount" > cast(?2 as integer)) then cast(?3 as text) else cast(?4 as text) end as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?5 as text)
) as a
limit cast(?6 as integer);

-- formula: coalesce(null, Region, 'none')
-- ["none","A-17",101]
select a.d0 as "x"
from (
  select coalesce(null, (t0."Region" collate binary), cast(?1 as text)) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: nullif(Region, 'north')
-- ["north","A-17",101]
select a.d0 as "x"
from (
  select nullif((t0."Region" collate binary), cast(?1 as text)) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: least(Amount, Cost)
-- ["A-17",101]
select a.d0 as "x"
from (
  select case when t0."Amount" is not null and (t0."Cost" is null or t0."Amount" <= t0."Cost") then t0."Amount" else t0."Cost" end as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?1 as text)
) as a
limit cast(?2 as integer);

-- formula: greatest(Amount, Cost, 100)
-- [100,100,100,100,100,"A-17",101]
select a.d0 as "x"
from (
  select case when t0."Amount" is not null and (t0."Cost" is null or t0."Amount" >= t0."Cost") and (cast(?1 as integer) is null or t0."Amount" >= cast(?2 as integer)) then t0."Amount" when t0."Cost" is not null and (t0."Amount" is null or t0."Cost" >= t0."Amount") and (cast(?3 as integer) is null or t0."Cost" >= cast(?4 as integer)) then t0."Cost" else cast(?5 as integer) end as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?6 as text)
) as a
limit cast(?7 as integer);

-- formula: abs(Cost - Amount)
-- ["A-17",101]
select a.d0 as "x"
from (
  select abs((t0."Cost" - t0."Amount")) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?1 as text)
) as a
limit cast(?2 as integer);

-- formula: round(3.14159, 2)
-- [3.14159,3.14159,2,2,"A-17",101]
select a.d0 as "x"
from (
  select (sign(cast(cast(?1 as real) as real)) * floor(abs(cast(cast(?2 as real) as real) * power(10.0, cast(?3 as integer))) + 0.5) / power(10.0, cast(?4 as integer))) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?5 as text)
) as a
limit cast(?6 as integer);

-- formula: round(Amount)
-- ["A-17",101]
select a.d0 as "x"
from (
  select round(t0."Amount") as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?1 as text)
) as a
limit cast(?2 as integer);

-- formula: floor(Amount)
-- ["A-17",101]
select a.d0 as "x"
from (
  select floor(t0."Amount") as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?1 as text)
) as a
limit cast(?2 as integer);

-- formula: ceil(Amount)
-- ["A-17",101]
select a.d0 as "x"
from (
  select ceil(t0."Amount") as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?1 as text)
) as a
limit cast(?2 as integer);

-- formula: sqrt(81)
-- [81,0,81,"A-17",101]
select a.d0 as "x"
from (
  select sqrt(case when (cast(?1 as integer) >= cast(?2 as integer)) then cast(?3 as integer) end) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?4 as text)
) as a
limit cast(?5 as integer);

-- formula: sqrt(-1)
-- [1,0,1,"A-17",101]
select a.d0 as "x"
from (
  select sqrt(case when ((-cast(?1 as integer)) >= cast(?2 as integer)) then (-cast(?3 as integer)) end) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?4 as text)
) as a
limit cast(?5 as integer);

-- formula: power(2, 10)
-- [2,10,"A-17",101]
select a.d0 as "x"
from (
  select power(cast(?1 as integer), cast(?2 as integer)) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?3 as text)
) as a
limit cast(?4 as integer);

-- formula: ln(1)
-- [1,0,1,"A-17",101]
select a.d0 as "x"
from (
  select ln(case when (cast(?1 as integer) > cast(?2 as integer)) then cast(?3 as integer) end) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?4 as text)
) as a
limit cast(?5 as integer);

-- formula: ln(0)
-- [0,0,0,"A-17",101]
select a.d0 as "x"
from (
  select ln(case when (cast(?1 as integer) > cast(?2 as integer)) then cast(?3 as integer) end) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?4 as text)
) as a
limit cast(?5 as integer);

-- formula: log(1000)
-- [1000,0,1000,"A-17",101]
select a.d0 as "x"
from (
  select log10(case when (cast(?1 as integer) > cast(?2 as integer)) then cast(?3 as integer) end) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?4 as text)
) as a
limit cast(?5 as integer);

-- formula: exp(0)
-- [0,"A-17",101]
select a.d0 as "x"
from (
  select exp(cast(?1 as integer)) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: lower('North')
-- ["North","A-17",101]
select a.d0 as "x"
from (
  select lower(cast(?1 as text)) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: upper(Region)
-- ["A-17",101]
select a.d0 as "x"
from (
  select upper((t0."Region" collate binary)) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?1 as text)
) as a
limit cast(?2 as integer);

-- formula: trim('  a b ')
-- ["  a b ","A-17",101]
select a.d0 as "x"
from (
  select trim(cast(?1 as text)) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: length(Region)
-- ["A-17",101]
select a.d0 as "x"
from (
  select length((t0."Region" collate binary)) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?1 as text)
) as a
limit cast(?2 as integer);

-- formula: substring(Code, 1, 1)
-- [1,1,"A-17",101]
select a.d0 as "x"
from (
  select substring((t0."Code" collate binary), cast(?1 as integer), cast(?2 as integer)) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?3 as text)
) as a
limit cast(?4 as integer);

-- formula: substring(Code, 3)
-- [3,"A-17",101]
select a.d0 as "x"
from (
  select substring((t0."Code" collate binary), cast(?1 as integer)) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: replace(Code, '-', '/')
-- ["-","/","A-17",101]
select a.d0 as "x"
from (
  select replace((t0."Code" collate binary), cast(?1 as text), cast(?2 as text)) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?3 as text)
) as a
limit cast(?4 as integer);

-- formula: concat(Region, ' ', Units, null)
-- [" ","A-17",101]
select a.d0 as "x"
from (
  select concat((t0."Region" collate binary), cast(?1 as text), cast(t0."Units" as text), null) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: contains(Region, 'ORT')
-- ["ORT","A-17",101]
select a.d0 as "x"
from (
  select instr(lower((t0."Region" collate binary)), lower(cast(?1 as text))) > 0 as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: startsWith(Code, 'a')
-- ["a","a","A-17",101]
select a.d0 as "x"
from (
  select substr(lower((t0."Code" collate binary)), 1, length(cast(?1 as text))) = lower(cast(?2 as text)) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?3 as text)
) as a
limit cast(?4 as integer);

-- formula: endsWith(Code, '7')
-- ["7","7","A-17",101]
select a.d0 as "x"
from (
  select substr(lower((t0."Code" collate binary)), length((t0."Code" collate binary)) - length(cast(?1 as text)) + 1) = lower(cast(?2 as text)) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?3 as text)
) as a
limit cast(?4 as integer);

-- formula: year([Ordered at])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select cast(strftime('%Y', dvp_local(dvp_moment(t0."Ordered at"), ?1)) as integer) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: quarter([Due])
-- ["A-17",101]
select a.d0 as "x"
from (
  select ((cast(strftime('%m', dvp_day(t0."Due")) as integer) + 2) / 3) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?1 as text)
) as a
limit cast(?2 as integer);

-- formula: month([Ordered at])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select cast(strftime('%m', dvp_local(dvp_moment(t0."Ordered at"), ?1)) as integer) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: week('2024-12-30')
-- ["2024-12-29 23:00:00","Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select cast(strftime('%V', dvp_local(dvp_moment(?1), ?2)) as integer) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?3 as text)
) as a
limit cast(?4 as integer);

-- formula: day([Due])
-- ["A-17",101]
select a.d0 as "x"
from (
  select cast(strftime('%d', dvp_day(t0."Due")) as integer) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?1 as text)
) as a
limit cast(?2 as integer);

-- formula: weekday([Due])
-- ["A-17",101]
select a.d0 as "x"
from (
  select cast(strftime('%u', dvp_day(t0."Due")) as integer) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?1 as text)
) as a
limit cast(?2 as integer);

-- formula: hour([Ordered at])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select cast(strftime('%H', dvp_local(dvp_moment(t0."Ordered at"), ?1)) as integer) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: minute([Ordered at])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select cast(strftime('%M', dvp_local(dvp_moment(t0."Ordered at"), ?1)) as integer) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: second([Ordered at])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select cast(strftime('%S', dvp_local(dvp_moment(t0."Ordered at"), ?1)) as integer) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: dateTrunc('month', [Due])
-- ["A-17",101]
select a.d0 as "x"
from (
  select date(dvp_day(t0."Due"), 'start of month') as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?1 as text)
) as a
limit cast(?2 as integer);

-- formula: dateTrunc('hour', [Ordered at])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select (substr(dvp_local(dvp_moment(t0."Ordered at"), ?1), 1, 13) || ':00:00') as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: dateAdd('month', 1, [Due])
-- [1,"A-17",101]
select a.d0 as "x"
from (
  select date(dvp_day(t0."Due"), format('%+d months', cast(?1 as integer)), 'floor') as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: dateAdd('day', -Units, [Due])
-- ["A-17",101]
select a.d0 as "x"
from (
  select date(dvp_day(t0."Due"), format('%+d days', (-t0."Units"))) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?1 as text)
) as a
limit cast(?2 as integer);

-- formula: dateDiff('day', [Ordered at], [Due])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select ((unixepoch(substr((dvp_day(t0."Due") || ' 00:00:00'), 1, 10)) - unixepoch(substr(dvp_local(dvp_moment(t0."Ordered at"), ?1), 1, 10))) / 86400) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: dateDiff('hour', [Ordered at], '2025-01-01T03:00:00')
-- ["2025-01-01 02:00:00","A-17",101]
select a.d0 as "x"
from (
  select ((unixepoch((substr(dvp_moment(?1), 1, 13) || ':00:00')) - unixepoch((substr(dvp_moment(t0."Ordered at"), 1, 13) || ':00:00'))) / 3600) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: dateDiff('day', [Ordered at], now())
-- ["2025-01-07 10:20:00","Europe/Berlin","Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select ((unixepoch(substr(dvp_local(dvp_moment(?1), ?2), 1, 10)) - unixepoch(substr(dvp_local(dvp_moment(t0."Ordered at"), ?3), 1, 10))) / 86400) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?4 as text)
) as a
limit cast(?5 as integer);

-- formula: today()
-- ["2025-01-07","A-17",101]
select a.d0 as "x"
from (
  select cast(?1 as text) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: [Due] > today()
-- ["2025-01-07","A-17",101]
select a.d0 as "x"
from (
  select dvp_day(t0."Due") > cast(?1 as text) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: number('42.50')
-- ["42.50","A-17",101]
select a.d0 as "x"
from (
  select dvp_number(cast(?1 as text)) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: number(Code)
-- ["A-17",101]
select a.d0 as "x"
from (
  select dvp_number((t0."Code" collate binary)) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?1 as text)
) as a
limit cast(?2 as integer);

-- formula: number(Paid)
-- ["A-17",101]
select a.d0 as "x"
from (
  select cast(t0."Paid" as integer) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?1 as text)
) as a
limit cast(?2 as integer);

-- formula: text(Units)
-- ["A-17",101]
select a.d0 as "x"
from (
  select cast(t0."Units" as text) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?1 as text)
) as a
limit cast(?2 as integer);

-- formula: text([Ordered at])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select cast(dvp_local(dvp_moment(t0."Ordered at"), ?1) as text) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: date([Ordered at])
-- ["Europe/Berlin","A-17",101]
select a.d0 as "x"
from (
  select substr(dvp_local(dvp_moment(t0."Ordered at"), ?1), 1, 10) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: date('soon')
-- ["soon","A-17",101]
select a.d0 as "x"
from (
  select dvp_date(cast(?1 as text)) as d0
  from "main"."orders" as t0
  where (t0."Code" collate binary) = cast(?2 as text)
) as a
limit cast(?3 as integer);

-- formula: sum(Amount)
-- [101]
select a.m0 as "x"
from (
  select sum(s.v0) as m0
  from (
    select t0."Amount" as v0
    from "main"."orders" as t0
  ) as s
) as a
limit cast(?1 as integer);

-- formula: sum(if(Paid, Amount, 0))
-- [0,101]
select a.m0 as "x"
from (
  select sum(s.v0) as m0
  from (
    select case when t0."Paid" then t0."Amount" else cast(?1 as integer) end as v0
    from "main"."orders" as t0
  ) as s
) as a
limit cast(?2 as integer);

-- formula: avg(Units)
-- [101]
select a.m0 as "x"
from (
  select avg(s.v0) as m0
  from (
    select t0."Units" as v0
    from "main"."orders" as t0
  ) as s
) as a
limit cast(?1 as integer);

-- formula: count()
-- [101]
select a.m0 as "x"
from (
  select count(*) as m0
  from (
    select null as n0
    from "main"."orders" as t0
  ) as s
) as a
limit cast(?1 as integer);

-- formula: count(Paid)
-- [101]
select a.m0 as "x"
from (
  select count(s.v0) as m0
  from (
    select t0."Paid" as v0
    from "main"."orders" as t0
  ) as s
) as a
limit cast(?1 as integer);

-- formula: countDistinct(Region)
-- [101]
select a.m0 as "x"
from (
  select count(distinct s.v0) as m0
  from (
    select (t0."Region" collate binary) as v0
    from "main"."orders" as t0
  ) as s
) as a
limit cast(?1 as integer);

-- formula: min([Due])
-- [101]
select a.m0 as "x"
from (
  select min(s.v0) as m0
  from (
    select dvp_day(t0."Due") as v0
    from "main"."orders" as t0
  ) as s
) as a
limit cast(?1 as integer);

-- formula: max(Amount) - min(Amount)
-- [101]
select a.m0 as "x"
from (
  select (max(s.v0) - min(s.v0)) as m0
  from (
    select t0."Amount" as v0
    from "main"."orders" as t0
  ) as s
) as a
limit cast(?1 as integer);

-- formula: median(Amount)
-- [1,1,1,1,0.5,101]
select a.m0 as "x"
from (
  select (max(case when (s.k0 = (floor(s.k1) + cast(?1 as real))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + cast(?2 as real))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(?3 as real))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m0
  from (
    select r.v0 as v0, row_number() over (order by cast(r.v0 as real) nulls last) as k0, ((cast(count(cast(r.v0 as real)) over () as real) - cast(?4 as real)) * cast(?5 as real)) as k1, cast(r.v0 as real) as k2
    from (
      select t0."Amount" as v0
      from "main"."orders" as t0
    ) as r
  ) as s
) as a
limit cast(?6 as integer);

-- formula: round(100 * sum(Cost) / sum(Amount), 1)
-- [100,100,1,1,101]
select a.m0 as "x"
from (
  select (sign(cast((cast((cast(?1 as integer) * sum(s.v0)) as real) / nullif(sum(s.v1), 0)) as real)) * floor(abs(cast((cast((cast(?2 as integer) * sum(s.v0)) as real) / nullif(sum(s.v1), 0)) as real) * power(10.0, cast(?3 as integer))) + 0.5) / power(10.0, cast(?4 as integer))) as m0
  from (
    select t0."Cost" as v0, t0."Amount" as v1
    from "main"."orders" as t0
  ) as s
) as a
limit cast(?5 as integer);

-- top: the largest, null, and the others
-- ["Others",1,0,1,101]
select a.d0 as "txt1", a.m0 as "n"
from (
  select o.d0 as d0, count(*) as m0, o.x0 as x0
  from (
    select case when ((k.k0 is null) and (s.d0 is not null)) then cast(?1 as text) else s.d0 end as d0, case when ((k.k0 is null) and (s.d0 is not null)) then cast(?2 as integer) else cast(?3 as integer) end as x0
    from (
      select (t0."txt1" collate binary) as d0
      from "main"."types" as t0
    ) as s
    left join (
      select r.d0 as k0
      from (
        select s.d0 as d0, count(*) as m0
        from (
          select (t0."txt1" collate binary) as d0
          from "main"."types" as t0
        ) as s
        where s.d0 is not null
        group by s.d0
      ) as r
      order by r.m0 desc nulls last, r.d0 nulls last
      limit cast(?4 as integer)
    ) as k on s.d0 = k.k0
  ) as o
  group by o.d0, o.x0
) as a
order by a.x0 nulls last, a.m0 desc nulls last, a.d0 nulls last
limit cast(?5 as integer);

-- top: the smallest by another measure, beside a second dimension
-- ["Rest",1,0,2,101]
select a.d0 as "txt1", a.d1 as "bool1", a.m0 as "n", a.m1 as "total"
from (
  select o.d0 as d0, o.d1 as d1, count(*) as m0, dvp_wide(sum(o.v0 >> 32), sum(o.v0 & 4294967295)) as m1, o.x0 as x0
  from (
    select case when ((k.k0 is null) and (s.d0 is not null)) then cast(?1 as text) else s.d0 end as d0, s.d1 as d1, s.v0 as v0, case when ((k.k0 is null) and (s.d0 is not null)) then cast(?2 as integer) else cast(?3 as integer) end as x0
    from (
      select (t0."txt1" collate binary) as d0, t0."bool1" as d1, t0."int2" as v0
      from "main"."types" as t0
    ) as s
    left join (
      select r.d0 as k0
      from (
        select s.d0 as d0, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
        from (
          select (t0."txt1" collate binary) as d0, t0."bool1" as d1, t0."int2" as v0
          from "main"."types" as t0
        ) as s
        where s.d0 is not null
        group by s.d0
      ) as r
      order by r.m0 nulls last, r.d0 nulls last
      limit cast(?4 as integer)
    ) as k on s.d0 = k.k0
  ) as o
  group by o.d0, o.d1, o.x0
) as a
order by a.x0 nulls last, a.d0 nulls last, a.d1 nulls last
limit cast(?5 as integer);

-- top: without others, of any type
-- [1,0,3,101]
select a.d0 as "int1", a.m0 as "total"
from (
  select o.d0 as d0, sum(o.v0) as m0, o.x0 as x0
  from (
    select s.d0 as d0, s.v0 as v0, case when ((k.k0 is null) and (s.d0 is not null)) then cast(?1 as integer) else cast(?2 as integer) end as x0
    from (
      select t0."int1" as d0, t0."num1" as v0
      from "main"."types" as t0
    ) as s
    inner join (
      select r.d0 as k0
      from (
        select s.d0 as d0, sum(s.v0) as m0
        from (
          select t0."int1" as d0, t0."num1" as v0
          from "main"."types" as t0
        ) as s
        where s.d0 is not null
        group by s.d0
      ) as r
      order by r.m0 desc nulls last, r.d0 nulls last
      limit cast(?3 as integer)
    ) as k on s.d0 = k.k0
  ) as o
  group by o.d0, o.x0
) as a
order by a.x0 nulls last, a.m0 desc nulls last, a.d0 nulls last
limit cast(?4 as integer);

-- top: among equals the first text
-- [1,0,7,7,2,101]
select a.d0 as "txt1", a.m0 as "n"
from (
  select o.d0 as d0, count(*) as m0, o.x0 as x0
  from (
    select s.d0 as d0, case when ((k.k0 is null) and (s.d0 is not null)) then cast(?1 as integer) else cast(?2 as integer) end as x0
    from (
      select (t0."txt1" collate binary) as d0
      from "main"."types" as t0
      where t0."int1" <= cast(?3 as integer)
    ) as s
    inner join (
      select r.d0 as k0
      from (
        select s.d0 as d0, count(*) as m0
        from (
          select (t0."txt1" collate binary) as d0
          from "main"."types" as t0
          where t0."int1" <= cast(?4 as integer)
        ) as s
        where s.d0 is not null
        group by s.d0
      ) as r
      order by r.m0 desc nulls last, r.d0 nulls last
      limit cast(?5 as integer)
    ) as k on s.d0 = k.k0
  ) as o
  group by o.d0, o.x0
) as a
order by a.x0 nulls last, a.m0 desc nulls last, a.d0 nulls last
limit cast(?6 as integer);

-- top: others keep apart from a value of their name
-- ["South",1,0,5,101]
select a.d0 as "txt1", a.m0 as "n"
from (
  select o.d0 as d0, count(*) as m0, o.x0 as x0
  from (
    select case when ((k.k0 is null) and (s.d0 is not null)) then cast(?1 as text) else s.d0 end as d0, case when ((k.k0 is null) and (s.d0 is not null)) then cast(?2 as integer) else cast(?3 as integer) end as x0
    from (
      select (t0."txt1" collate binary) as d0
      from "main"."types" as t0
    ) as s
    left join (
      select r.d0 as k0
      from (
        select s.d0 as d0, count(*) as m0
        from (
          select (t0."txt1" collate binary) as d0
          from "main"."types" as t0
        ) as s
        where s.d0 is not null
        group by s.d0
      ) as r
      order by r.m0 desc nulls last, r.d0 nulls last
      limit cast(?4 as integer)
    ) as k on s.d0 = k.k0
  ) as o
  group by o.d0, o.x0
) as a
order by a.x0 nulls last, a.d0 nulls last
limit cast(?5 as integer);

-- top: of a formula, with a median
-- [1,1,1,1,0.5,"Others",1,0,1,101]
select a.d0 as "name", a.m0 as "n", a.m1 as "middle"
from (
  select o.d0 as d0, count(*) as m0, (max(case when (o.k0 = (floor(o.k1) + cast(?1 as real))) then o.k2 end) + ((max(case when (o.k0 = (ceil(o.k1) + cast(?2 as real))) then o.k2 end) - max(case when (o.k0 = (floor(o.k1) + cast(?3 as real))) then o.k2 end)) * max((o.k1 - floor(o.k1))))) as m1, o.x0 as x0
  from (
    select r.d0 as d0, r.v0 as v0, r.x0 as x0, row_number() over (partition by r.d0, r.x0 order by cast(r.v0 as real) nulls last) as k0, ((cast(count(cast(r.v0 as real)) over (partition by r.d0, r.x0) as real) - cast(?4 as real)) * cast(?5 as real)) as k1, cast(r.v0 as real) as k2
    from (
      select case when ((k.k0 is null) and (s.d0 is not null)) then cast(?6 as text) else s.d0 end as d0, s.v0 as v0, case when ((k.k0 is null) and (s.d0 is not null)) then cast(?7 as integer) else cast(?8 as integer) end as x0
      from (
        select upper((t0."txt1" collate binary)) as d0, t0."int2" as v0
        from "main"."types" as t0
      ) as s
      left join (
        select r.d0 as k0
        from (
          select s.d0 as d0, count(*) as m0
          from (
            select upper((t0."txt1" collate binary)) as d0, t0."int2" as v0
            from "main"."types" as t0
          ) as s
          where s.d0 is not null
          group by s.d0
        ) as r
        order by r.m0 desc nulls last, r.d0 nulls last
        limit cast(?9 as integer)
      ) as k on s.d0 = k.k0
    ) as r
  ) as o
  group by o.d0, o.x0
) as a
order by a.x0 nulls last, a.m0 desc nulls last, a.d0 nulls last
limit cast(?10 as integer);

-- calculation: running total along days, nulls last
-- [101]
select a.d0 as "day", a.m0 as "total", a.c0 as "runningTotal_total"
from (
  select a.d0 as d0, a.m0 as m0, dvp_wide(sum(dvp_high(a.m0)) over (order by a.d0 nulls last rows between unbounded preceding and current row), sum(dvp_low(a.m0)) over (order by a.d0 nulls last rows between unbounded preceding and current row)) as c0
  from (
    select s.d0 as d0, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
    from (
      select dvp_day(t0."day") as d0, t0."amount" as v0
      from "main"."sales" as t0
    ) as s
    group by s.d0
  ) as a
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- calculation: running total of each region, sorted otherwise
-- ["2025-01-01",101]
select a.d0 as "region", a.d1 as "day", a.m0 as "total", a.c0 as "so far"
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, dvp_wide(sum(dvp_high(a.m0)) over (partition by a.d0 order by a.d1 nulls last rows between unbounded preceding and current row), sum(dvp_low(a.m0)) over (partition by a.d0 order by a.d1 nulls last rows between unbounded preceding and current row)) as c0
  from (
    select s.d0 as d0, s.d1 as d1, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
    from (
      select (t0."region" collate binary) as d0, dvp_day(t0."day") as d1, t0."amount" as v0
      from "main"."sales" as t0
      where dvp_day(t0."day") >= cast(?1 as text)
    ) as s
    group by s.d0, s.d1
  ) as a
) as a
order by a.c0 desc nulls last, a.d0 nulls last, a.d1 nulls last
limit cast(?2 as integer);

-- calculation: running total over all regions, those of one day in their order
-- ["2025-01-01",101]
select a.d0 as "region", a.d1 as "day", a.m0 as "total", a.c0 as "runningTotal_total"
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, dvp_wide(sum(dvp_high(a.m0)) over (order by a.d1 nulls last, a.d0 nulls last rows between unbounded preceding and current row), sum(dvp_low(a.m0)) over (order by a.d1 nulls last, a.d0 nulls last rows between unbounded preceding and current row)) as c0
  from (
    select s.d0 as d0, s.d1 as d1, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
    from (
      select (t0."region" collate binary) as d0, dvp_day(t0."day") as d1, t0."amount" as v0
      from "main"."sales" as t0
      where dvp_day(t0."day") >= cast(?1 as text)
    ) as s
    group by s.d0, s.d1
  ) as a
) as a
order by a.d1 nulls last, a.d0 nulls last
limit cast(?2 as integer);

-- calculation: shares of all and of a part
-- ["2025-01-01",101]
select a.d0 as "region", a.d1 as "day", a.m0 as "total", a.c0 as "of all", a.c1 as "of region", a.c2 as "up to here"
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, (cast(a.m0 as real) / nullif(dvp_wide(sum(dvp_high(a.m0)) over (), sum(dvp_low(a.m0)) over ()), 0)) as c0, (cast(a.m0 as real) / nullif(dvp_wide(sum(dvp_high(a.m0)) over (partition by a.d0), sum(dvp_low(a.m0)) over (partition by a.d0)), 0)) as c1, (cast(dvp_wide(sum(dvp_high(a.m0)) over (partition by a.d0 order by a.d1 nulls last rows between unbounded preceding and current row), sum(dvp_low(a.m0)) over (partition by a.d0 order by a.d1 nulls last rows between unbounded preceding and current row)) as real) / nullif(dvp_wide(sum(dvp_high(a.m0)) over (partition by a.d0), sum(dvp_low(a.m0)) over (partition by a.d0)), 0)) as c2
  from (
    select s.d0 as d0, s.d1 as d1, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
    from (
      select (t0."region" collate binary) as d0, dvp_day(t0."day") as d1, t0."amount" as v0
      from "main"."sales" as t0
      where dvp_day(t0."day") >= cast(?1 as text)
    ) as s
    group by s.d0, s.d1
  ) as a
) as a
order by a.d1 nulls last, a.d0 nulls last
limit cast(?2 as integer);

-- calculation: difference to the group before
-- ["2025-01-01",101]
select a.d0 as "day", a.m0 as "total", a.c0 as "previous_total", a.c1 as "difference_total", a.c2 as "percentDifference_total"
from (
  select a.d0 as d0, a.m0 as m0, lag(a.m0) over (order by a.d0 nulls last) as c0, (a.m0 - lag(a.m0) over (order by a.d0 nulls last)) as c1, (cast((a.m0 - lag(a.m0) over (order by a.d0 nulls last)) as real) / nullif(abs(lag(a.m0) over (order by a.d0 nulls last)), 0)) as c2
  from (
    select s.d0 as d0, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
    from (
      select dvp_day(t0."day") as d0, t0."amount" as v0
      from "main"."sales" as t0
      where dvp_day(t0."day") >= cast(?1 as text)
    ) as s
    group by s.d0
  ) as a
) as a
order by a.d0 nulls last
limit cast(?2 as integer);

-- calculation: ranks with ties
-- [101]
select a.d0 as "day", a.m0 as "total", a.c0 as "place", a.c1 as "dense", a.c2 as "from below"
from (
  select a.d0 as d0, a.m0 as m0, case when (a.m0 is not null) then rank() over (order by a.m0 desc nulls last) end as c0, case when (a.m0 is not null) then dense_rank() over (order by a.m0 desc nulls last) end as c1, case when (a.m0 is not null) then rank() over (order by a.m0 nulls last) end as c2
  from (
    select s.d0 as d0, sum(s.v0) as m0
    from (
      select dvp_day(t0."day") as d0, t0."price" as v0
      from "main"."sales" as t0
    ) as s
    group by s.d0
  ) as a
) as a
order by a.c0 nulls last, a.d0 nulls last
limit cast(?1 as integer);

-- calculation: rank of dates within a part
-- [101]
select a.d0 as "region", a.d1 as "month", a.m0 as "latest", a.c0 as "rank_latest"
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, case when (a.m0 is not null) then rank() over (partition by a.d0 order by a.m0 desc nulls last) end as c0
  from (
    select b.d0 as d0, b.d1 as d1, max(b.p0) as m0
    from (
      select p.d0 as d0, date(p.d1, 'start of month') as d1, p.p0 as p0
      from (
        select s.d0 as d0, s.d1 as d1, max(s.v0) as p0
        from (
          select (t0."region" collate binary) as d0, substr(dvp_day(t0."day"), 1, 10) as d1, dvp_day(t0."day") as v0
          from "main"."sales" as t0
        ) as s
        group by s.d0, s.d1
      ) as p
    ) as b
    group by b.d0, b.d1
  ) as a
) as a
order by a.d1 nulls last, a.d0 nulls last
limit cast(?1 as integer);

-- calculation: moving windows
-- [101]
select a.d0 as "day", a.m0 as "total", a.c0 as "two", a.c1 as "mean", a.c2 as "low", a.c3 as "high"
from (
  select a.d0 as d0, a.m0 as m0, dvp_wide(sum(dvp_high(a.m0)) over (order by a.d0 nulls last rows between 1 preceding and current row), sum(dvp_low(a.m0)) over (order by a.d0 nulls last rows between 1 preceding and current row)) as c0, avg(a.m0) over (order by a.d0 nulls last rows between 1 preceding and 1 following) as c1, min(a.m0) over (order by a.d0 nulls last rows between 2 preceding and current row) as c2, max(a.m0) over (order by a.d0 nulls last rows between current row and 2 following) as c3
  from (
    select s.d0 as d0, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
    from (
      select dvp_day(t0."day") as d0, t0."amount" as v0
      from "main"."sales" as t0
    ) as s
    group by s.d0
  ) as a
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- calculation: the month before, where there is one
-- [0,0,-1,0,0,-12,0,0,-1,1,1,1,101]
select a.d0 as "month", a.m0 as "total", a.c0 as "before", a.c1 as "difference_total", a.c2 as "percentDifference_total", a.c3 as "a year before", a.c4 as "the same"
from (
  select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, a.c3 as c3, a.p0 as c4
  from (
    select p.d0 as d0, p.m0 as m0, p.c0 as c0, p.c1 as c1, p.c2 as c2, p.c3 as c3, p.n0 as n0, max(case when ((p.n0 = cast(?1 as integer)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
    from (
      select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, a.c3 as c3, n.n0 as n0, case when (n.n0 = cast(?2 as integer)) then a.d0 else date(date(a.d0, format('%+d years', cast(?3 as integer)), 'floor'), 'start of month') end as q0
      from (
        select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, a.p0 as c3
        from (
          select p.d0 as d0, p.m0 as m0, p.c0 as c0, p.c1 as c1, p.c2 as c2, p.n0 as n0, max(case when ((p.n0 = cast(?4 as integer)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
          from (
            select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, n.n0 as n0, case when (n.n0 = cast(?5 as integer)) then a.d0 else date(a.d0, format('%+d months', cast(?6 as integer)), 'floor') end as q0
            from (
              select a.d0 as d0, a.m0 as m0, a.p0 as c0, (a.m0 - a.p0) as c1, (cast((a.m0 - a.p0) as real) / nullif(abs(a.p0), 0)) as c2
              from (
                select p.d0 as d0, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = cast(?7 as integer)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
                from (
                  select a.d0 as d0, a.m0 as m0, n.n0 as n0, case when (n.n0 = cast(?8 as integer)) then a.d0 else date(a.d0, format('%+d months', cast(?9 as integer)), 'floor') end as q0
                  from (
                    select a.d0 as d0, a.m0 as m0
                    from (
                      select b.d0 as d0, dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as m0
                      from (
                        select date(p.d0, 'start of month') as d0, p.p0 as p0
                        from (
                          select s.d0 as d0, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as p0
                          from (
                            select substr(dvp_day(t0."day"), 1, 10) as d0, t0."amount" as v0
                            from "main"."sales" as t0
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
              where a.n0 = cast(?10 as integer)
            ) as a
            cross join (select 0 as n0 union all select 1 as n0) as n
          ) as p
        ) as a
        where a.n0 = cast(?11 as integer)
      ) as a
      cross join (select 0 as n0 union all select 1 as n0) as n
    ) as p
  ) as a
  where a.n0 = cast(?12 as integer)
) as a
order by a.d0 nulls last
limit cast(?13 as integer);

-- calculation: the day before of each region, with gaps
-- [0,0,-1,0,0,-1,0,0,-1,1,1,1,101]
select a.d0 as "region", a.d1 as "day", a.m0 as "total", a.c0 as "a day", a.c1 as "a month", a.c2 as "a year"
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.p0 as c2
  from (
    select p.d0 as d0, p.d1 as d1, p.m0 as m0, p.c0 as c0, p.c1 as c1, p.n0 as n0, max(case when ((p.n0 = cast(?1 as integer)) and (p.q0 is not null)) then p.m0 end) over (partition by p.d0, p.q0) as p0
    from (
      select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.c0 as c0, a.c1 as c1, n.n0 as n0, case when (n.n0 = cast(?2 as integer)) then a.d1 else date(a.d1, format('%+d years', cast(?3 as integer)), 'floor') end as q0
      from (
        select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.c0 as c0, a.p0 as c1
        from (
          select p.d0 as d0, p.d1 as d1, p.m0 as m0, p.c0 as c0, p.n0 as n0, max(case when ((p.n0 = cast(?4 as integer)) and (p.q0 is not null)) then p.m0 end) over (partition by p.d0, p.q0) as p0
          from (
            select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.c0 as c0, n.n0 as n0, case when (n.n0 = cast(?5 as integer)) then a.d1 else date(a.d1, format('%+d months', cast(?6 as integer)), 'floor') end as q0
            from (
              select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.p0 as c0
              from (
                select p.d0 as d0, p.d1 as d1, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = cast(?7 as integer)) and (p.q0 is not null)) then p.m0 end) over (partition by p.d0, p.q0) as p0
                from (
                  select a.d0 as d0, a.d1 as d1, a.m0 as m0, n.n0 as n0, case when (n.n0 = cast(?8 as integer)) then a.d1 else date(a.d1, format('%+d days', cast(?9 as integer))) end as q0
                  from (
                    select a.d0 as d0, a.d1 as d1, a.m0 as m0
                    from (
                      select s.d0 as d0, s.d1 as d1, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
                      from (
                        select (t0."region" collate binary) as d0, dvp_day(t0."day") as d1, t0."amount" as v0
                        from "main"."sales" as t0
                      ) as s
                      group by s.d0, s.d1
                    ) as a
                  ) as a
                  cross join (select 0 as n0 union all select 1 as n0) as n
                ) as p
              ) as a
              where a.n0 = cast(?10 as integer)
            ) as a
            cross join (select 0 as n0 union all select 1 as n0) as n
          ) as p
        ) as a
        where a.n0 = cast(?11 as integer)
      ) as a
      cross join (select 0 as n0 union all select 1 as n0) as n
    ) as p
  ) as a
  where a.n0 = cast(?12 as integer)
) as a
order by a.d1 nulls last, a.d0 nulls last
limit cast(?13 as integer);

-- calculation: the week of the year before, weeks from Sunday
-- [0,0,-1,1,101]
select a.d0 as "week", a.m0 as "total", a.c0 as "before"
from (
  select a.d0 as d0, a.m0 as m0, a.p0 as c0
  from (
    select p.d0 as d0, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = cast(?1 as integer)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
    from (
      select a.d0 as d0, a.m0 as m0, n.n0 as n0, case when (n.n0 = cast(?2 as integer)) then a.d0 else date(date(a.d0, format('%+d years', cast(?3 as integer)), 'floor'), '-6 days', 'weekday 0') end as q0
      from (
        select a.d0 as d0, a.m0 as m0
        from (
          select b.d0 as d0, dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as m0
          from (
            select date(p.d0, '-6 days', 'weekday 0') as d0, p.p0 as p0
            from (
              select s.d0 as d0, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as p0
              from (
                select substr(dvp_day(t0."day"), 1, 10) as d0, t0."amount" as v0
                from "main"."sales" as t0
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
  where a.n0 = cast(?4 as integer)
) as a
order by a.d0 nulls last
limit cast(?5 as integer);

-- calculation: the hour before, by the wall clock
-- [0,0,-1,"Europe/Berlin","2025-01-01",1,101]
select a.d0 as "hour", a.m0 as "count", a.c0 as "before"
from (
  select a.d0 as d0, a.m0 as m0, a.p0 as c0
  from (
    select p.d0 as d0, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = cast(?1 as integer)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
    from (
      select a.d0 as d0, a.m0 as m0, n.n0 as n0, case when (n.n0 = cast(?2 as integer)) then a.d0 else (datetime(substr(a.d0, 1, 19), format('%+d hours', cast(?3 as integer))) || substr(a.d0, 20)) end as q0
      from (
        select a.d0 as d0, a.m0 as m0
        from (
          select b.d0 as d0, cast(dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as integer) as m0
          from (
            select (substr(dvp_local(p.d0, ?4), 1, 13) || ':00:00') as d0, p.p0 as p0
            from (
              select s.d0 as d0, count(*) as p0
              from (
                select dvp_moment(t0."at") as d0
                from "main"."sales" as t0
                where dvp_day(t0."day") >= cast(?5 as text)
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
  where a.n0 = cast(?6 as integer)
) as a
order by a.d0 nulls last
limit cast(?7 as integer);

-- calculation: of calculations
-- [0,0,-1,"2025-01-01",1,101]
select a.d0 as "day", a.m0 as "total", a.c0 as "so far", a.c1 as "again", a.c2 as "the day before", a.c3 as "place", a.c4 as "share"
from (
  select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, case when (a.c2 is not null) then rank() over (order by a.c2 desc nulls last) end as c3, a.c4 as c4
  from (
    select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c4 as c4, a.c1 as c1, a.p0 as c2
    from (
      select p.d0 as d0, p.m0 as m0, p.c0 as c0, p.c4 as c4, p.c1 as c1, p.n0 as n0, max(case when ((p.n0 = cast(?1 as integer)) and (p.q0 is not null)) then p.c0 end) over (partition by p.q0) as p0
      from (
        select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c4 as c4, a.c1 as c1, n.n0 as n0, case when (n.n0 = cast(?2 as integer)) then a.d0 else date(a.d0, format('%+d days', cast(?3 as integer))) end as q0
        from (
          select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c4 as c4, (a.c0 - lag(a.c0) over (order by a.d0 nulls last)) as c1
          from (
            select a.d0 as d0, a.m0 as m0, dvp_wide(sum(dvp_high(a.m0)) over (order by a.d0 nulls last rows between unbounded preceding and current row), sum(dvp_low(a.m0)) over (order by a.d0 nulls last rows between unbounded preceding and current row)) as c0, (cast(a.m0 as real) / nullif(dvp_wide(sum(dvp_high(a.m0)) over (), sum(dvp_low(a.m0)) over ()), 0)) as c4
            from (
              select s.d0 as d0, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
              from (
                select dvp_day(t0."day") as d0, t0."amount" as v0
                from "main"."sales" as t0
                where dvp_day(t0."day") >= cast(?4 as text)
              ) as s
              group by s.d0
            ) as a
          ) as a
        ) as a
        cross join (select 0 as n0 union all select 1 as n0) as n
      ) as p
    ) as a
    where a.n0 = cast(?5 as integer)
  ) as a
) as a
order by a.d0 nulls last
limit cast(?6 as integer);

-- calculation: conditions before and after, sort and limit last
-- [5,4,2,1]
select a.d0 as "day", a.m0 as "total", a.c0 as "share", a.c1 as "place"
from (
  select a.d0 as d0, a.m0 as m0, (cast(a.m0 as real) / nullif(dvp_wide(sum(dvp_high(a.m0)) over (), sum(dvp_low(a.m0)) over ()), 0)) as c0, case when (a.m0 is not null) then rank() over (order by a.m0 desc nulls last) end as c1
  from (
    select s.d0 as d0, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
    from (
      select dvp_day(t0."day") as d0, t0."amount" as v0
      from "main"."sales" as t0
    ) as s
    group by s.d0
  ) as a
  where a.m0 >= cast(?1 as integer)
) as a
where a.c1 <= cast(?2 as integer)
order by a.c0 nulls last, a.d0 nulls last
limit cast(?3 as integer) offset cast(?4 as integer);

-- calculation: beside a top and its others
-- ["Others",1,0,1,101]
select a.d0 as "region", a.m0 as "total", a.c0 as "share", a.c1 as "place"
from (
  select a.d0 as d0, a.m0 as m0, a.x0 as x0, (cast(a.m0 as real) / nullif(dvp_wide(sum(dvp_high(a.m0)) over (), sum(dvp_low(a.m0)) over ()), 0)) as c0, case when (a.m0 is not null) then rank() over (order by a.m0 desc nulls last) end as c1
  from (
    select o.d0 as d0, dvp_wide(sum(o.v0 >> 32), sum(o.v0 & 4294967295)) as m0, o.x0 as x0
    from (
      select case when ((k.k0 is null) and (s.d0 is not null)) then cast(?1 as text) else s.d0 end as d0, s.v0 as v0, case when ((k.k0 is null) and (s.d0 is not null)) then cast(?2 as integer) else cast(?3 as integer) end as x0
      from (
        select (t0."region" collate binary) as d0, t0."amount" as v0
        from "main"."sales" as t0
      ) as s
      left join (
        select r.d0 as k0
        from (
          select s.d0 as d0, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
          from (
            select (t0."region" collate binary) as d0, t0."amount" as v0
            from "main"."sales" as t0
          ) as s
          where s.d0 is not null
          group by s.d0
        ) as r
        order by r.m0 desc nulls last, r.d0 nulls last
        limit cast(?4 as integer)
      ) as k on s.d0 = k.k0
    ) as o
    group by o.d0, o.x0
  ) as a
) as a
order by a.x0 nulls last, a.d0 nulls last
limit cast(?5 as integer);

-- calculation: of decimals, floats and counts
-- [101]
select a.d0 as "bool1", a.m0 as "money", a.m1 as "mean", a.m2 as "rows", a.c0 as "m", a.c1 as "d", a.c2 as "r", a.c3 as "s"
from (
  select a.d0 as d0, a.m0 as m0, a.m1 as m1, a.m2 as m2, sum(a.m0) over (order by a.d0 nulls last rows between unbounded preceding and current row) as c0, (a.m1 - lag(a.m1) over (order by a.d0 nulls last)) as c1, (a.m2 - lag(a.m2) over (order by a.d0 nulls last)) as c2, dvp_wide(sum(dvp_high(a.m2)) over (order by a.d0 nulls last rows between unbounded preceding and current row), sum(dvp_low(a.m2)) over (order by a.d0 nulls last rows between unbounded preceding and current row)) as c3
  from (
    select s.d0 as d0, sum(s.v0) as m0, avg(s.v1) as m1, count(*) as m2
    from (
      select t0."bool1" as d0, t0."dec1" as v0, t0."num1" as v1
      from "main"."types" as t0
    ) as s
    group by s.d0
  ) as a
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- calculation: totals of large integers are exact
-- [101]
select a.d0 as "id", a.m0 as "n", a.c0 as "so far", a.c1 as "again"
from (
  select a.d0 as d0, a.m0 as m0, a.c0 as c0, dvp_wide(sum(dvp_high(a.c0)) over (order by a.d0 nulls last rows between unbounded preceding and current row), sum(dvp_low(a.c0)) over (order by a.d0 nulls last rows between unbounded preceding and current row)) as c1
  from (
    select a.d0 as d0, a.m0 as m0, dvp_wide(sum(dvp_high(a.m0)) over (order by a.d0 nulls last rows between unbounded preceding and current row), sum(dvp_low(a.m0)) over (order by a.d0 nulls last rows between unbounded preceding and current row)) as c0
    from (
      select s.d0 as d0, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
      from (
        select t0."id" as d0, t0."int1" as v0
        from "main"."extremes" as t0
      ) as s
      group by s.d0
    ) as a
  ) as a
) as a
order by a.d0 nulls last
limit cast(?1 as integer);

-- calculation: without dimensions and of no rows
-- [101]
select a.m0 as "n", a.c0 as "share", a.c1 as "place"
from (
  select a.m0 as m0, (cast(a.m0 as real) / nullif(dvp_wide(sum(dvp_high(a.m0)) over (), sum(dvp_low(a.m0)) over ()), 0)) as c0, case when (a.m0 is not null) then rank() over (order by a.m0 desc nulls last) end as c1
  from (
    select dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
    from (
      select t0."int1" as v0
      from "main"."empty" as t0
    ) as s
  ) as a
) as a
limit cast(?1 as integer);

-- calculation: texts that differ only in blanks are parts of their own
-- [9,101]
select a.d0 as "txt1", a.d1 as "id", a.m0 as "n", a.c0 as "so far"
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, dvp_wide(sum(dvp_high(a.m0)) over (partition by a.d0 order by a.d1 nulls last rows between unbounded preceding and current row), sum(dvp_low(a.m0)) over (partition by a.d0 order by a.d1 nulls last rows between unbounded preceding and current row)) as c0
  from (
    select s.d0 as d0, s.d1 as d1, count(*) as m0
    from (
      select (t0."txt1" collate binary) as d0, t0."id" as d1
      from "main"."words" as t0
      where t0."id" <= cast(?1 as integer)
    ) as s
    group by s.d0, s.d1
  ) as a
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast(?2 as integer);

-- calculation: by bins, under a policy
-- [0,10,0,10,"north",101]
select cast(?1 + a.d0 * ?2 as integer) as "amount", a.m0 as "n", a.c0 as "share"
from (
  select a.d0 as d0, a.m0 as m0, (cast(dvp_wide(sum(dvp_high(a.m0)) over (order by a.d0 nulls last rows between unbounded preceding and current row), sum(dvp_low(a.m0)) over (order by a.d0 nulls last rows between unbounded preceding and current row)) as real) / nullif(dvp_wide(sum(dvp_high(a.m0)) over (), sum(dvp_low(a.m0)) over ()), 0)) as c0
  from (
    select s.d0 as d0, count(*) as m0
    from (
      select floor((cast(t0."amount" as double precision) - ?3) / ?4) as d0
      from "main"."sales" as t0
      where (t0."region" collate binary) = cast(?5 as text)
    ) as s
    group by s.d0
  ) as a
) as a
order by a.d0 nulls last
limit cast(?6 as integer);

-- reduce: a series per region over its own range
-- [0,1,2,0,1,2,-1,3,2,3,3,2,3,0,1,2,3,101]
select a.d0 as "at", a.d1 as "price", a.d2 as "region"
from (
  select g.d2 as d2, case when (n.n0 = cast(?1 as integer)) then g.x0 when (n.n0 = cast(?2 as integer)) then g.x1 when (n.n0 = cast(?3 as integer)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(?4 as integer)) then g.y0 when (n.n0 = cast(?5 as integer)) then g.y1 when (n.n0 = cast(?6 as integer)) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.d2 as d2, r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, r.g0) as k7
      from (
        select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < b.b0) then cast(?7 as real) when (p.u0 > b.b1) then cast(?8 as real) when (p.u0 >= b.b1) then cast(?9 as real) when ((cast(((p.u0 - b.b0) * cast(?10 as real)) as real) / nullif((b.b1 - b.b0), 0)) >= cast(?11 as real)) then cast(?12 as real) else floor((cast(((p.u0 - b.b0) * cast(?13 as real)) as real) / nullif((b.b1 - b.b0), 0))) end as g0
        from (
          select a.d2 as d2, a.d0 as h0, a.d1 as v0, (unixepoch(substr(a.d0, 1, 19)) * 1000000.0 + cast(substr(a.d0, 21, 6) as integer)) as u0
          from (
            select dvp_moment(t0."at") as d0, t0."price" as d1, (t0."region" collate binary) as d2
            from "main"."sales" as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
        cross join (
          select min(p.u0) as b0, max(p.u0) as b1
          from (
            select a.d2 as d2, a.d0 as h0, a.d1 as v0, (unixepoch(substr(a.d0, 1, 19)) * 1000000.0 + cast(substr(a.d0, 21, 6) as integer)) as u0
            from (
              select dvp_moment(t0."at") as d0, t0."price" as d1, (t0."region" collate binary) as d2
              from "main"."sales" as t0
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
  where ((n.n0 = cast(?14 as integer)) or ((n.n0 = cast(?15 as integer)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(?16 as integer)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(?17 as integer)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d2 nulls last, a.d1 nulls last
limit cast(?18 as integer);

-- reduce: a range of the axis, with what lies outside beside it
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,0,1,2,3,101]
select a.d0 as "at", a.d1 as "price", a.d2 as "region"
from (
  select g.d2 as d2, case when (n.n0 = cast(?1 as integer)) then g.x0 when (n.n0 = cast(?2 as integer)) then g.x1 when (n.n0 = cast(?3 as integer)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(?4 as integer)) then g.y0 when (n.n0 = cast(?5 as integer)) then g.y1 when (n.n0 = cast(?6 as integer)) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.d2 as d2, r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, r.g0) as k7
      from (
        select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(?7 as real)) then cast(?8 as real) when (p.u0 > cast(?9 as real)) then cast(?10 as real) when (p.u0 >= cast(?11 as real)) then cast(?12 as real) when ((cast(((p.u0 - cast(?13 as real)) * cast(?14 as real)) as real) / nullif((cast(?15 as real) - cast(?16 as real)), 0)) >= cast(?17 as real)) then cast(?18 as real) else floor((cast(((p.u0 - cast(?19 as real)) * cast(?20 as real)) as real) / nullif((cast(?21 as real) - cast(?22 as real)), 0))) end as g0
        from (
          select a.d2 as d2, a.d0 as h0, a.d1 as v0, (unixepoch(substr(a.d0, 1, 19)) * 1000000.0 + cast(substr(a.d0, 21, 6) as integer)) as u0
          from (
            select dvp_moment(t0."at") as d0, t0."price" as d1, (t0."region" collate binary) as d2
            from "main"."sales" as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as r
    ) as q
    group by q.d2, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(?23 as integer)) or ((n.n0 = cast(?24 as integer)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(?25 as integer)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(?26 as integer)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d2 nulls last, a.d1 nulls last
limit cast(?27 as integer);

-- reduce: zoomed by a filter
-- [0,1,2,0,1,2,1735689600000000,-1,1736121600000000,4,1736121600000000,3,1735689600000000,4,1736121600000000,1735689600000000,4,3,1735689600000000,4,1736121600000000,1735689600000000,"2025-01-01 00:00:00","2025-01-06 00:00:00",0,1,2,3,101]
select a.d0 as "at", a.d1 as "price", a.d2 as "region"
from (
  select g.d2 as d2, case when (n.n0 = cast(?1 as integer)) then g.x0 when (n.n0 = cast(?2 as integer)) then g.x1 when (n.n0 = cast(?3 as integer)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(?4 as integer)) then g.y0 when (n.n0 = cast(?5 as integer)) then g.y1 when (n.n0 = cast(?6 as integer)) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.d2 as d2, r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, r.g0) as k7
      from (
        select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(?7 as real)) then cast(?8 as real) when (p.u0 > cast(?9 as real)) then cast(?10 as real) when (p.u0 >= cast(?11 as real)) then cast(?12 as real) when ((cast(((p.u0 - cast(?13 as real)) * cast(?14 as real)) as real) / nullif((cast(?15 as real) - cast(?16 as real)), 0)) >= cast(?17 as real)) then cast(?18 as real) else floor((cast(((p.u0 - cast(?19 as real)) * cast(?20 as real)) as real) / nullif((cast(?21 as real) - cast(?22 as real)), 0))) end as g0
        from (
          select a.d2 as d2, a.d0 as h0, a.d1 as v0, (unixepoch(substr(a.d0, 1, 19)) * 1000000.0 + cast(substr(a.d0, 21, 6) as integer)) as u0
          from (
            select dvp_moment(t0."at") as d0, t0."price" as d1, (t0."region" collate binary) as d2
            from "main"."sales" as t0
            where (dvp_moment(t0."at") >= dvp_moment(?23))
              and (dvp_moment(t0."at") < dvp_moment(?24))
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as r
    ) as q
    group by q.d2, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(?25 as integer)) or ((n.n0 = cast(?26 as integer)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(?27 as integer)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(?28 as integer)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d2 nulls last, a.d1 nulls last
limit cast(?29 as integer);

-- reduce: one series of many points, with ties and fractions
-- [0,1,2,0,1,2,1735689600000000,-1,1767139200500000,2,1767139200500000,1,1735689600000000,2,1767139200500000,1735689600000000,2,1,1735689600000000,2,1767139200500000,1735689600000000,"2025-01-01 00:00:00",0,1,2,3,101]
select a.d0 as "ts1", a.d1 as "id"
from (
  select case when (n.n0 = cast(?1 as integer)) then g.x0 when (n.n0 = cast(?2 as integer)) then g.x1 when (n.n0 = cast(?3 as integer)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(?4 as integer)) then g.y0 when (n.n0 = cast(?5 as integer)) then g.y1 when (n.n0 = cast(?6 as integer)) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k7
      from (
        select p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(?7 as real)) then cast(?8 as real) when (p.u0 > cast(?9 as real)) then cast(?10 as real) when (p.u0 >= cast(?11 as real)) then cast(?12 as real) when ((cast(((p.u0 - cast(?13 as real)) * cast(?14 as real)) as real) / nullif((cast(?15 as real) - cast(?16 as real)), 0)) >= cast(?17 as real)) then cast(?18 as real) else floor((cast(((p.u0 - cast(?19 as real)) * cast(?20 as real)) as real) / nullif((cast(?21 as real) - cast(?22 as real)), 0))) end as g0
        from (
          select a.d0 as h0, a.d1 as v0, (unixepoch(substr(a.d0, 1, 19)) * 1000000.0 + cast(substr(a.d0, 21, 6) as integer)) as u0
          from (
            select dvp_moment(t0."ts1") as d0, t0."id" as d1
            from "main"."moments" as t0
            where dvp_moment(t0."ts1") >= dvp_moment(?23)
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as r
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(?24 as integer)) or ((n.n0 = cast(?25 as integer)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(?26 as integer)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(?27 as integer)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast(?28 as integer);

-- reduce: along numbers, from one of the ends
-- [0,1,2,0,1,2,0,-1,2,1,0,2,0,2,1,0,2,0,0,1,2,3,101]
select a.d0 as "int1", a.d1 as "num1"
from (
  select case when (n.n0 = cast(?1 as integer)) then g.x0 when (n.n0 = cast(?2 as integer)) then g.x1 when (n.n0 = cast(?3 as integer)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(?4 as integer)) then g.y0 when (n.n0 = cast(?5 as integer)) then g.y1 when (n.n0 = cast(?6 as integer)) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k7
      from (
        select p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(?7 as real)) then cast(?8 as real) when (p.u0 > b.b1) then cast(?9 as real) when (p.u0 >= b.b1) then cast(?10 as real) when ((cast(((p.u0 - cast(?11 as real)) * cast(?12 as real)) as real) / nullif((b.b1 - cast(?13 as real)), 0)) >= cast(?14 as real)) then cast(?15 as real) else floor((cast(((p.u0 - cast(?16 as real)) * cast(?17 as real)) as real) / nullif((b.b1 - cast(?18 as real)), 0))) end as g0
        from (
          select a.d0 as h0, a.d1 as v0, cast(a.d0 as real) as u0
          from (
            select t0."int1" as d0, t0."num1" as d1
            from "main"."types" as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
        cross join (
          select min(p.u0) as b0, max(p.u0) as b1
          from (
            select a.d0 as h0, a.d1 as v0, cast(a.d0 as real) as u0
            from (
              select t0."int1" as d0, t0."num1" as d1
              from "main"."types" as t0
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
  where ((n.n0 = cast(?19 as integer)) or ((n.n0 = cast(?20 as integer)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(?21 as integer)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(?22 as integer)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast(?23 as integer);

-- reduce: groups of days, of a measure
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,9,0,1,2,3,101]
select a.d0 as "day", a.d1 as "region", a.m0 as "total"
from (
  select g.d1 as d1, case when (n.n0 = cast(?1 as integer)) then g.x0 when (n.n0 = cast(?2 as integer)) then g.x1 when (n.n0 = cast(?3 as integer)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(?4 as integer)) then g.y0 when (n.n0 = cast(?5 as integer)) then g.y1 when (n.n0 = cast(?6 as integer)) then g.y2 else g.y3 end as m0
  from (
    select q.d1 as d1, min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.d1 as d1, r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d1, r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d1, r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d1, r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d1, r.g0) as k7
      from (
        select p.d1 as d1, p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(?7 as real)) then cast(?8 as real) when (p.u0 > cast(?9 as real)) then cast(?10 as real) when (p.u0 >= cast(?11 as real)) then cast(?12 as real) when ((cast(((p.u0 - cast(?13 as real)) * cast(?14 as real)) as real) / nullif((cast(?15 as real) - cast(?16 as real)), 0)) >= cast(?17 as real)) then cast(?18 as real) else floor((cast(((p.u0 - cast(?19 as real)) * cast(?20 as real)) as real) / nullif((cast(?21 as real) - cast(?22 as real)), 0))) end as g0
        from (
          select a.d1 as d1, a.d0 as h0, a.m0 as v0, (unixepoch(substr(a.d0, 1, 19)) * 1000000.0 + cast(substr(a.d0, 21, 6) as integer)) as u0
          from (
            select s.d0 as d0, s.d1 as d1, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0, count(*) as m1
            from (
              select dvp_day(t0."day") as d0, (t0."region" collate binary) as d1, t0."amount" as v0
              from "main"."sales" as t0
            ) as s
            group by s.d0, s.d1
          ) as a
          where (a.m1 < cast(?23 as integer))
            and (a.d0 is not null)
            and (a.m0 is not null)
        ) as p
      ) as r
    ) as q
    group by q.d1, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(?24 as integer)) or ((n.n0 = cast(?25 as integer)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(?26 as integer)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(?27 as integer)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d1 nulls last, a.m0 nulls last
limit cast(?28 as integer);

-- reduce: rows at one place, equal and not
-- [0,1,2,0,1,2,-1,5,4,5,5,4,5,0,1,2,3,101]
select a.d0 as "year", a.d1 as "amount"
from (
  select case when (n.n0 = cast(?1 as integer)) then g.x0 when (n.n0 = cast(?2 as integer)) then g.x1 when (n.n0 = cast(?3 as integer)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(?4 as integer)) then g.y0 when (n.n0 = cast(?5 as integer)) then g.y1 when (n.n0 = cast(?6 as integer)) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k7
      from (
        select p.h0 as h0, p.v0 as v0, case when (p.u0 < b.b0) then cast(?7 as real) when (p.u0 > b.b1) then cast(?8 as real) when (p.u0 >= b.b1) then cast(?9 as real) when ((cast(((p.u0 - b.b0) * cast(?10 as real)) as real) / nullif((b.b1 - b.b0), 0)) >= cast(?11 as real)) then cast(?12 as real) else floor((cast(((p.u0 - b.b0) * cast(?13 as real)) as real) / nullif((b.b1 - b.b0), 0))) end as g0
        from (
          select a.d0 as h0, a.d1 as v0, (unixepoch(substr(a.d0, 1, 19)) * 1000000.0 + cast(substr(a.d0, 21, 6) as integer)) as u0
          from (
            select date(dvp_day(t0."day"), 'start of year') as d0, t0."amount" as d1
            from "main"."sales" as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
        cross join (
          select min(p.u0) as b0, max(p.u0) as b1
          from (
            select a.d0 as h0, a.d1 as v0, (unixepoch(substr(a.d0, 1, 19)) * 1000000.0 + cast(substr(a.d0, 21, 6) as integer)) as u0
            from (
              select date(dvp_day(t0."day"), 'start of year') as d0, t0."amount" as d1
              from "main"."sales" as t0
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
  where ((n.n0 = cast(?14 as integer)) or ((n.n0 = cast(?15 as integer)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(?16 as integer)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(?17 as integer)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 desc nulls last, a.d1 nulls last
limit cast(?18 as integer);

-- reduce: everything at one place, and nothing
-- [0,1,2,0,1,2,-1,5,4,5,5,4,5,"2025-01-05","2025-01-05",0,1,2,3,101]
select a.d0 as "day", a.d1 as "amount"
from (
  select case when (n.n0 = cast(?1 as integer)) then g.x0 when (n.n0 = cast(?2 as integer)) then g.x1 when (n.n0 = cast(?3 as integer)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(?4 as integer)) then g.y0 when (n.n0 = cast(?5 as integer)) then g.y1 when (n.n0 = cast(?6 as integer)) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k7
      from (
        select p.h0 as h0, p.v0 as v0, case when (p.u0 < b.b0) then cast(?7 as real) when (p.u0 > b.b1) then cast(?8 as real) when (p.u0 >= b.b1) then cast(?9 as real) when ((cast(((p.u0 - b.b0) * cast(?10 as real)) as real) / nullif((b.b1 - b.b0), 0)) >= cast(?11 as real)) then cast(?12 as real) else floor((cast(((p.u0 - b.b0) * cast(?13 as real)) as real) / nullif((b.b1 - b.b0), 0))) end as g0
        from (
          select a.d0 as h0, a.d1 as v0, (unixepoch(substr(a.d0, 1, 19)) * 1000000.0 + cast(substr(a.d0, 21, 6) as integer)) as u0
          from (
            select dvp_day(t0."day") as d0, t0."amount" as d1
            from "main"."sales" as t0
            where dvp_day(t0."day") = cast(?14 as text)
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
        cross join (
          select min(p.u0) as b0, max(p.u0) as b1
          from (
            select a.d0 as h0, a.d1 as v0, (unixepoch(substr(a.d0, 1, 19)) * 1000000.0 + cast(substr(a.d0, 21, 6) as integer)) as u0
            from (
              select dvp_day(t0."day") as d0, t0."amount" as d1
              from "main"."sales" as t0
              where dvp_day(t0."day") = cast(?15 as text)
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
  where ((n.n0 = cast(?16 as integer)) or ((n.n0 = cast(?17 as integer)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(?18 as integer)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(?19 as integer)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast(?20 as integer);

-- reduce: of no rows
-- [0,1,2,0,1,2,-1,5,4,5,5,4,5,0,1,2,3,101]
select a.d0 as "int1", a.d1 as "num1"
from (
  select case when (n.n0 = cast(?1 as integer)) then g.x0 when (n.n0 = cast(?2 as integer)) then g.x1 when (n.n0 = cast(?3 as integer)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(?4 as integer)) then g.y0 when (n.n0 = cast(?5 as integer)) then g.y1 when (n.n0 = cast(?6 as integer)) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k7
      from (
        select p.h0 as h0, p.v0 as v0, case when (p.u0 < b.b0) then cast(?7 as real) when (p.u0 > b.b1) then cast(?8 as real) when (p.u0 >= b.b1) then cast(?9 as real) when ((cast(((p.u0 - b.b0) * cast(?10 as real)) as real) / nullif((b.b1 - b.b0), 0)) >= cast(?11 as real)) then cast(?12 as real) else floor((cast(((p.u0 - b.b0) * cast(?13 as real)) as real) / nullif((b.b1 - b.b0), 0))) end as g0
        from (
          select a.d0 as h0, a.d1 as v0, cast(a.d0 as real) as u0
          from (
            select t0."int1" as d0, t0."num1" as d1
            from "main"."empty" as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
        cross join (
          select min(p.u0) as b0, max(p.u0) as b1
          from (
            select a.d0 as h0, a.d1 as v0, cast(a.d0 as real) as u0
            from (
              select t0."int1" as d0, t0."num1" as d1
              from "main"."empty" as t0
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
  where ((n.n0 = cast(?14 as integer)) or ((n.n0 = cast(?15 as integer)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(?16 as integer)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(?17 as integer)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast(?18 as integer);

-- reduce: under a policy
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,"south",0,1,2,3,101]
select a.d0 as "at", a.d1 as "price", a.d2 as "region"
from (
  select g.d2 as d2, case when (n.n0 = cast(?1 as integer)) then g.x0 when (n.n0 = cast(?2 as integer)) then g.x1 when (n.n0 = cast(?3 as integer)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(?4 as integer)) then g.y0 when (n.n0 = cast(?5 as integer)) then g.y1 when (n.n0 = cast(?6 as integer)) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.d2 as d2, r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, r.g0) as k7
      from (
        select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(?7 as real)) then cast(?8 as real) when (p.u0 > cast(?9 as real)) then cast(?10 as real) when (p.u0 >= cast(?11 as real)) then cast(?12 as real) when ((cast(((p.u0 - cast(?13 as real)) * cast(?14 as real)) as real) / nullif((cast(?15 as real) - cast(?16 as real)), 0)) >= cast(?17 as real)) then cast(?18 as real) else floor((cast(((p.u0 - cast(?19 as real)) * cast(?20 as real)) as real) / nullif((cast(?21 as real) - cast(?22 as real)), 0))) end as g0
        from (
          select a.d2 as d2, a.d0 as h0, a.d1 as v0, (unixepoch(substr(a.d0, 1, 19)) * 1000000.0 + cast(substr(a.d0, 21, 6) as integer)) as u0
          from (
            select dvp_moment(t0."at") as d0, t0."price" as d1, (t0."region" collate binary) as d2
            from "main"."sales" as t0
            where (t0."region" collate binary) = cast(?23 as text)
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as r
    ) as q
    group by q.d2, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(?24 as integer)) or ((n.n0 = cast(?25 as integer)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(?26 as integer)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(?27 as integer)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d2 nulls last, a.d1 nulls last
limit cast(?28 as integer);

-- reduce: no further than the reach, of rows
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,"2024-02-29 00:00:00","2025-03-01 00:00:00",0,1,2,3,101]
select a.d0 as "at", a.d1 as "price", a.d2 as "region"
from (
  select g.d2 as d2, case when (n.n0 = cast(?1 as integer)) then g.x0 when (n.n0 = cast(?2 as integer)) then g.x1 when (n.n0 = cast(?3 as integer)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(?4 as integer)) then g.y0 when (n.n0 = cast(?5 as integer)) then g.y1 when (n.n0 = cast(?6 as integer)) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.d2 as d2, r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, r.g0) as k7
      from (
        select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(?7 as real)) then cast(?8 as real) when (p.u0 > cast(?9 as real)) then cast(?10 as real) when (p.u0 >= cast(?11 as real)) then cast(?12 as real) when ((cast(((p.u0 - cast(?13 as real)) * cast(?14 as real)) as real) / nullif((cast(?15 as real) - cast(?16 as real)), 0)) >= cast(?17 as real)) then cast(?18 as real) else floor((cast(((p.u0 - cast(?19 as real)) * cast(?20 as real)) as real) / nullif((cast(?21 as real) - cast(?22 as real)), 0))) end as g0
        from (
          select a.d2 as d2, a.d0 as h0, a.d1 as v0, (unixepoch(substr(a.d0, 1, 19)) * 1000000.0 + cast(substr(a.d0, 21, 6) as integer)) as u0
          from (
            select dvp_moment(t0."at") as d0, t0."price" as d1, (t0."region" collate binary) as d2
            from "main"."sales" as t0
            where (dvp_moment(t0."at") >= dvp_moment(?23))
              and (dvp_moment(t0."at") <= dvp_moment(?24))
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as r
    ) as q
    group by q.d2, q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(?25 as integer)) or ((n.n0 = cast(?26 as integer)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(?27 as integer)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(?28 as integer)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d2 nulls last, a.d1 nulls last
limit cast(?29 as integer);

-- reduce: no further than the reach, of days and groups
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,"2025-03-01",0,1,2,3,101]
select a.d0 as "day", a.d1 as "region", a.m0 as "total"
from (
  select g.d1 as d1, case when (n.n0 = cast(?1 as integer)) then g.x0 when (n.n0 = cast(?2 as integer)) then g.x1 when (n.n0 = cast(?3 as integer)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(?4 as integer)) then g.y0 when (n.n0 = cast(?5 as integer)) then g.y1 when (n.n0 = cast(?6 as integer)) then g.y2 else g.y3 end as m0
  from (
    select q.d1 as d1, min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.d1 as d1, r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d1, r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d1, r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d1, r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d1, r.g0) as k7
      from (
        select p.d1 as d1, p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(?7 as real)) then cast(?8 as real) when (p.u0 > cast(?9 as real)) then cast(?10 as real) when (p.u0 >= cast(?11 as real)) then cast(?12 as real) when ((cast(((p.u0 - cast(?13 as real)) * cast(?14 as real)) as real) / nullif((cast(?15 as real) - cast(?16 as real)), 0)) >= cast(?17 as real)) then cast(?18 as real) else floor((cast(((p.u0 - cast(?19 as real)) * cast(?20 as real)) as real) / nullif((cast(?21 as real) - cast(?22 as real)), 0))) end as g0
        from (
          select a.d1 as d1, a.d0 as h0, a.m0 as v0, (unixepoch(substr(a.d0, 1, 19)) * 1000000.0 + cast(substr(a.d0, 21, 6) as integer)) as u0
          from (
            select s.d0 as d0, s.d1 as d1, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
            from (
              select dvp_day(t0."day") as d0, (t0."region" collate binary) as d1, t0."amount" as v0
              from "main"."sales" as t0
              where dvp_day(t0."day") <= cast(?23 as text)
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
  where ((n.n0 = cast(?24 as integer)) or ((n.n0 = cast(?25 as integer)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(?26 as integer)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(?27 as integer)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d1 nulls last, a.m0 nulls last
limit cast(?28 as integer);

-- reduce: no further than the reach, along numbers
-- [0,1,2,0,1,2,3,-1,5,2,5,1,3,2,5,3,2,1,3,2,5,3,1,7,0,1,2,3,101]
select a.d0 as "int1", a.d1 as "num1"
from (
  select case when (n.n0 = cast(?1 as integer)) then g.x0 when (n.n0 = cast(?2 as integer)) then g.x1 when (n.n0 = cast(?3 as integer)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(?4 as integer)) then g.y0 when (n.n0 = cast(?5 as integer)) then g.y1 when (n.n0 = cast(?6 as integer)) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k7
      from (
        select p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(?7 as real)) then cast(?8 as real) when (p.u0 > cast(?9 as real)) then cast(?10 as real) when (p.u0 >= cast(?11 as real)) then cast(?12 as real) when ((cast(((p.u0 - cast(?13 as real)) * cast(?14 as real)) as real) / nullif((cast(?15 as real) - cast(?16 as real)), 0)) >= cast(?17 as real)) then cast(?18 as real) else floor((cast(((p.u0 - cast(?19 as real)) * cast(?20 as real)) as real) / nullif((cast(?21 as real) - cast(?22 as real)), 0))) end as g0
        from (
          select a.d0 as h0, a.d1 as v0, cast(a.d0 as real) as u0
          from (
            select t0."int1" as d0, t0."num1" as d1
            from "main"."types" as t0
            where (t0."int1" >= cast(?23 as integer))
              and (t0."int1" <= cast(?24 as integer))
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as r
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(?25 as integer)) or ((n.n0 = cast(?26 as integer)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(?27 as integer)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(?28 as integer)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast(?29 as integer);

-- reduce: what is calculated looks beyond the reach
-- [0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,1735689600000000,1740700800000000,0,1,2,3,101]
select a.d0 as "day", a.c0 as "so far"
from (
  select case when (n.n0 = cast(?1 as integer)) then g.x0 when (n.n0 = cast(?2 as integer)) then g.x1 when (n.n0 = cast(?3 as integer)) then g.x2 else g.x3 end as d0, case when (n.n0 = cast(?4 as integer)) then g.y0 when (n.n0 = cast(?5 as integer)) then g.y1 when (n.n0 = cast(?6 as integer)) then g.y2 else g.y3 end as c0
  from (
    select min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k7
      from (
        select p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(?7 as real)) then cast(?8 as real) when (p.u0 > cast(?9 as real)) then cast(?10 as real) when (p.u0 >= cast(?11 as real)) then cast(?12 as real) when ((cast(((p.u0 - cast(?13 as real)) * cast(?14 as real)) as real) / nullif((cast(?15 as real) - cast(?16 as real)), 0)) >= cast(?17 as real)) then cast(?18 as real) else floor((cast(((p.u0 - cast(?19 as real)) * cast(?20 as real)) as real) / nullif((cast(?21 as real) - cast(?22 as real)), 0))) end as g0
        from (
          select a.d0 as h0, a.c0 as v0, (unixepoch(substr(a.d0, 1, 19)) * 1000000.0 + cast(substr(a.d0, 21, 6) as integer)) as u0
          from (
            select a.d0 as d0, a.m0 as m0, dvp_wide(sum(dvp_high(a.m0)) over (order by a.d0 nulls last rows between unbounded preceding and current row), sum(dvp_low(a.m0)) over (order by a.d0 nulls last rows between unbounded preceding and current row)) as c0
            from (
              select s.d0 as d0, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
              from (
                select dvp_day(t0."day") as d0, t0."amount" as v0
                from "main"."sales" as t0
              ) as s
              group by s.d0
            ) as a
          ) as a
          where (a.d0 is not null)
            and (a.c0 is not null)
            and ((unixepoch(substr(a.d0, 1, 19)) * 1000000.0 + cast(substr(a.d0, 21, 6) as integer)) >= cast(?23 as real))
            and ((unixepoch(substr(a.d0, 1, 19)) * 1000000.0 + cast(substr(a.d0, 21, 6) as integer)) <= cast(?24 as real))
        ) as p
      ) as r
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = cast(?25 as integer)) or ((n.n0 = cast(?26 as integer)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(?27 as integer)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(?28 as integer)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by a.d0 nulls last, a.c0 nulls last
limit cast(?29 as integer);

-- reduce: several measures of a series
-- [0,1,2,3,4,5,6,0,1,2,3,4,5,6,7,-1,2,1,2,2,1,2,0,1,2,3,4,5,6,7,101]
select a.d0 as "day", a.d1 as "region", a.m0 as "total", a.m1 as "mean"
from (
  select g.d1 as d1, case when (n.n0 = cast(?1 as integer)) then g.x0 when (n.n0 = cast(?2 as integer)) then g.x1 when (n.n0 = cast(?3 as integer)) then g.x2 when (n.n0 = cast(?4 as integer)) then g.x3 when (n.n0 = cast(?5 as integer)) then g.x4 when (n.n0 = cast(?6 as integer)) then g.x5 when (n.n0 = cast(?7 as integer)) then g.x6 else g.x7 end as d0, case when (n.n0 = cast(?8 as integer)) then g.y0 when (n.n0 = cast(?9 as integer)) then g.y1 when (n.n0 = cast(?10 as integer)) then g.y2 when (n.n0 = cast(?11 as integer)) then g.y3 end as m1, case when (n.n0 = cast(?12 as integer)) then g.y4 when (n.n0 = cast(?13 as integer)) then g.y5 when (n.n0 = cast(?14 as integer)) then g.y6 when (n.n0 = cast(?15 as integer)) then g.y7 end as m0
  from (
    select q.d1 as d1, min(case when (q.v0 is not null) then q.h0 end) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(case when (q.v0 is not null) then q.v0 end) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(case when (q.v0 is not null) then q.v0 end) as y2, max(case when (q.v0 is not null) then q.h0 end) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3, min(case when (q.v1 is not null) then q.h0 end) as x4, min(case when (q.k8 = q.k9) then q.k10 end) as y4, min(case when (q.k11 = q.k12) then q.k5 end) as x5, min(case when (q.v1 is not null) then q.v1 end) as y5, max(case when (q.k11 = q.k13) then q.k5 end) as x6, max(case when (q.v1 is not null) then q.v1 end) as y6, max(case when (q.v1 is not null) then q.h0 end) as x7, max(case when (q.k8 = q.k14) then q.k10 end) as y7
    from (
      select r.d1 as d1, r.h0 as h0, r.v0 as v0, r.v1 as v1, r.g0 as g0, case when ((r.v0 is not null) and (r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d1, r.g0) as k1, r.v0 as k2, case when ((r.v0 is not null) and (r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.v0 is not null) and (r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d1, r.g0) as k4, r.h0 as k5, max(case when ((r.v0 is not null) and (r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d1, r.g0) as k6, max(case when ((r.v0 is not null) and (r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d1, r.g0) as k7, case when ((r.v1 is not null) and (r.v1 is not null) and (r.h0 is not null)) then r.h0 end as k8, min(case when ((r.v1 is not null) and (r.v1 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d1, r.g0) as k9, r.v1 as k10, case when ((r.v1 is not null) and (r.h0 is not null) and (r.v1 is not null)) then r.v1 end as k11, min(case when ((r.v1 is not null) and (r.h0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d1, r.g0) as k12, max(case when ((r.v1 is not null) and (r.h0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d1, r.g0) as k13, max(case when ((r.v1 is not null) and (r.v1 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d1, r.g0) as k14
      from (
        select p.d1 as d1, p.h0 as h0, p.v0 as v0, p.v1 as v1, case when (p.u0 < b.b0) then cast(?16 as real) when (p.u0 > b.b1) then cast(?17 as real) when (p.u0 >= b.b1) then cast(?18 as real) when ((cast(((p.u0 - b.b0) * cast(?19 as real)) as real) / nullif((b.b1 - b.b0), 0)) >= cast(?20 as real)) then cast(?21 as real) else floor((cast(((p.u0 - b.b0) * cast(?22 as real)) as real) / nullif((b.b1 - b.b0), 0))) end as g0
        from (
          select a.d1 as d1, a.d0 as h0, a.m1 as v0, a.m0 as v1, (unixepoch(substr(a.d0, 1, 19)) * 1000000.0 + cast(substr(a.d0, 21, 6) as integer)) as u0
          from (
            select s.d0 as d0, s.d1 as d1, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0, avg(s.v1) as m1, count(*) as m2
            from (
              select dvp_day(t0."day") as d0, (t0."region" collate binary) as d1, t0."amount" as v0, t0."price" as v1
              from "main"."sales" as t0
            ) as s
            group by s.d0, s.d1
          ) as a
          where a.d0 is not null
        ) as p
        cross join (
          select min(p.u0) as b0, max(p.u0) as b1
          from (
            select a.d1 as d1, a.d0 as h0, a.m1 as v0, a.m0 as v1, (unixepoch(substr(a.d0, 1, 19)) * 1000000.0 + cast(substr(a.d0, 21, 6) as integer)) as u0
            from (
              select s.d0 as d0, s.d1 as d1, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0, avg(s.v1) as m1, count(*) as m2
              from (
                select dvp_day(t0."day") as d0, (t0."region" collate binary) as d1, t0."amount" as v0, t0."price" as v1
                from "main"."sales" as t0
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
  where (((n.n0 = cast(?23 as integer)) and (g.x0 is not null)) or ((n.n0 = cast(?24 as integer)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(?25 as integer)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(?26 as integer)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))) or ((n.n0 = cast(?27 as integer)) and (g.x4 is not null)) or ((n.n0 = cast(?28 as integer)) and ((g.x5 <> g.x4) or (g.y5 <> g.y4))) or ((n.n0 = cast(?29 as integer)) and ((g.x6 <> g.x4) or (g.y6 <> g.y4)) and ((g.x6 <> g.x5) or (g.y6 <> g.y5))) or ((n.n0 = cast(?30 as integer)) and ((g.x7 <> g.x4) or (g.y7 <> g.y4)) and ((g.x7 <> g.x5) or (g.y7 <> g.y5)) and ((g.x7 <> g.x6) or (g.y7 <> g.y6))))
) as a
order by a.d0 nulls last, a.d1 nulls last, a.m1 nulls last, a.m0 nulls last
limit cast(?31 as integer);

-- reduce: several columns, each with gaps of its own
-- [0,1,2,3,4,5,6,0,1,2,3,4,5,6,7,-1,2,1,2,2,1,2,0,1,2,3,4,5,6,7,101]
select a.d0 as "int1", a.d1 as "num1", a.d2 as "dec1"
from (
  select case when (n.n0 = cast(?1 as integer)) then g.x0 when (n.n0 = cast(?2 as integer)) then g.x1 when (n.n0 = cast(?3 as integer)) then g.x2 when (n.n0 = cast(?4 as integer)) then g.x3 when (n.n0 = cast(?5 as integer)) then g.x4 when (n.n0 = cast(?6 as integer)) then g.x5 when (n.n0 = cast(?7 as integer)) then g.x6 else g.x7 end as d0, case when (n.n0 = cast(?8 as integer)) then g.y0 when (n.n0 = cast(?9 as integer)) then g.y1 when (n.n0 = cast(?10 as integer)) then g.y2 when (n.n0 = cast(?11 as integer)) then g.y3 end as d1, case when (n.n0 = cast(?12 as integer)) then g.y4 when (n.n0 = cast(?13 as integer)) then g.y5 when (n.n0 = cast(?14 as integer)) then g.y6 when (n.n0 = cast(?15 as integer)) then g.y7 end as d2
  from (
    select min(case when (q.v0 is not null) then q.h0 end) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(case when (q.v0 is not null) then q.v0 end) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(case when (q.v0 is not null) then q.v0 end) as y2, max(case when (q.v0 is not null) then q.h0 end) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3, min(case when (q.v1 is not null) then q.h0 end) as x4, min(case when (q.k8 = q.k9) then q.k10 end) as y4, min(case when (q.k11 = q.k12) then q.k5 end) as x5, min(case when (q.v1 is not null) then q.v1 end) as y5, max(case when (q.k11 = q.k13) then q.k5 end) as x6, max(case when (q.v1 is not null) then q.v1 end) as y6, max(case when (q.v1 is not null) then q.h0 end) as x7, max(case when (q.k8 = q.k14) then q.k10 end) as y7
    from (
      select r.h0 as h0, r.v0 as v0, r.v1 as v1, r.g0 as g0, case when ((r.v0 is not null) and (r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k1, r.v0 as k2, case when ((r.v0 is not null) and (r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.v0 is not null) and (r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k4, r.h0 as k5, max(case when ((r.v0 is not null) and (r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k6, max(case when ((r.v0 is not null) and (r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k7, case when ((r.v1 is not null) and (r.v1 is not null) and (r.h0 is not null)) then r.h0 end as k8, min(case when ((r.v1 is not null) and (r.v1 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k9, r.v1 as k10, case when ((r.v1 is not null) and (r.h0 is not null) and (r.v1 is not null)) then r.v1 end as k11, min(case when ((r.v1 is not null) and (r.h0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.g0) as k12, max(case when ((r.v1 is not null) and (r.h0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.g0) as k13, max(case when ((r.v1 is not null) and (r.v1 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k14
      from (
        select p.h0 as h0, p.v0 as v0, p.v1 as v1, case when (p.u0 < b.b0) then cast(?16 as real) when (p.u0 > b.b1) then cast(?17 as real) when (p.u0 >= b.b1) then cast(?18 as real) when ((cast(((p.u0 - b.b0) * cast(?19 as real)) as real) / nullif((b.b1 - b.b0), 0)) >= cast(?20 as real)) then cast(?21 as real) else floor((cast(((p.u0 - b.b0) * cast(?22 as real)) as real) / nullif((b.b1 - b.b0), 0))) end as g0
        from (
          select a.d0 as h0, a.d1 as v0, a.d2 as v1, cast(a.d0 as real) as u0
          from (
            select t0."int1" as d0, t0."num1" as d1, t0."dec1" as d2
            from "main"."types" as t0
          ) as a
          where a.d0 is not null
        ) as p
        cross join (
          select min(p.u0) as b0, max(p.u0) as b1
          from (
            select a.d0 as h0, a.d1 as v0, a.d2 as v1, cast(a.d0 as real) as u0
            from (
              select t0."int1" as d0, t0."num1" as d1, t0."dec1" as d2
              from "main"."types" as t0
            ) as a
            where a.d0 is not null
          ) as p
        ) as b
      ) as r
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0 union all select 4 as n0 union all select 5 as n0 union all select 6 as n0 union all select 7 as n0) as n
  where (((n.n0 = cast(?23 as integer)) and (g.x0 is not null)) or ((n.n0 = cast(?24 as integer)) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = cast(?25 as integer)) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = cast(?26 as integer)) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))) or ((n.n0 = cast(?27 as integer)) and (g.x4 is not null)) or ((n.n0 = cast(?28 as integer)) and ((g.x5 <> g.x4) or (g.y5 <> g.y4))) or ((n.n0 = cast(?29 as integer)) and ((g.x6 <> g.x4) or (g.y6 <> g.y4)) and ((g.x6 <> g.x5) or (g.y6 <> g.y5))) or ((n.n0 = cast(?30 as integer)) and ((g.x7 <> g.x4) or (g.y7 <> g.y4)) and ((g.x7 <> g.x5) or (g.y7 <> g.y5)) and ((g.x7 <> g.x6) or (g.y7 <> g.y6))))
) as a
order by a.d0 nulls last, a.d1 nulls last, a.d2 nulls last
limit cast(?31 as integer);

-- pair: of everything
-- [0,0,1,101]
select a.m0 as "corr", a.m1 as "slope", a.m2 as "intercept", a.m3 as r2
from (
  select (cast(sum((s.l0 * s.l2)) as real) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, (cast(sum((s.l0 * s.l2)) as real) / nullif(sum((s.l0 * s.l0)), 0)) as m1, (max(s.l3) - ((cast(sum((s.l0 * s.l2)) as real) / nullif(sum((s.l0 * s.l0)), 0)) * max(s.l1))) as m2, case when ((sum((s.l2 * s.l2)) = cast(?1 as real)) and (sum((s.l0 * s.l0)) > cast(?2 as real))) then cast(?3 as real) else (cast((sum((s.l0 * s.l2)) * sum((s.l0 * s.l2))) as real) / nullif((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2))), 0)) end as m3
  from (
    select r.v0 as v0, r.v1 as v1, (case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v1 as real) end - avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v1 as real) end) over ()) as l0, avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v1 as real) end) over () as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v0 as real) end - avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v0 as real) end) over ()) as l2, avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v0 as real) end) over () as l3
    from (
      select t0."price" as v0, t0."amount" as v1
      from "main"."sales" as t0
    ) as r
  ) as s
) as a
limit cast(?4 as integer);

-- pair: the line through a cloud, and how many rows it is of
-- [0,0,1,101]
select a.m0 as "slope", a.m1 as "intercept", a.m2 as r2, a.m3 as "count"
from (
  select (cast(sum((s.l0 * s.l2)) as real) / nullif(sum((s.l0 * s.l0)), 0)) as m0, (max(s.l3) - ((cast(sum((s.l0 * s.l2)) as real) / nullif(sum((s.l0 * s.l0)), 0)) * max(s.l1))) as m1, case when ((sum((s.l2 * s.l2)) = cast(?1 as real)) and (sum((s.l0 * s.l0)) > cast(?2 as real))) then cast(?3 as real) else (cast((sum((s.l0 * s.l2)) * sum((s.l0 * s.l2))) as real) / nullif((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2))), 0)) end as m2, count(case when s.f2 then s.v0 end) as m3
  from (
    select r.v0 as v0, r.v1 as v1, r.f2 as f2, (case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v1 as real) end - avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v1 as real) end) over ()) as l0, avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v1 as real) end) over () as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v0 as real) end - avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v0 as real) end) over ()) as l2, avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v0 as real) end) over () as l3
    from (
      select t0."price" as v0, t0."amount" as v1, t0."amount" is not null as f2
      from "main"."sales" as t0
    ) as r
  ) as s
) as a
limit cast(?4 as integer);

-- pair: by groups, of one row, of equal ones, of none
-- [0,0,1,101]
select a.d0 as "day", a.m0 as "corr", a.m1 as "slope", a.m2 as "intercept", a.m3 as r2
from (
  select s.d0 as d0, (cast(sum((s.l0 * s.l2)) as real) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, (cast(sum((s.l0 * s.l2)) as real) / nullif(sum((s.l0 * s.l0)), 0)) as m1, (max(s.l3) - ((cast(sum((s.l0 * s.l2)) as real) / nullif(sum((s.l0 * s.l0)), 0)) * max(s.l1))) as m2, case when ((sum((s.l2 * s.l2)) = cast(?1 as real)) and (sum((s.l0 * s.l0)) > cast(?2 as real))) then cast(?3 as real) else (cast((sum((s.l0 * s.l2)) * sum((s.l0 * s.l2))) as real) / nullif((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2))), 0)) end as m3
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, (case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v1 as real) end - avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v1 as real) end) over (partition by r.d0)) as l0, avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v1 as real) end) over (partition by r.d0) as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v0 as real) end - avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v0 as real) end) over (partition by r.d0)) as l2, avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v0 as real) end) over (partition by r.d0) as l3
    from (
      select dvp_day(t0."day") as d0, t0."price" as v0, t0."amount" as v1
      from "main"."sales" as t0
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?4 as integer);

-- pair: with a condition, and a median beside
-- [0,0,1,1,1,1,1,0.5,2,101]
select a.d0 as "region", a.m0 as "corr", a.m1 as "slope", a.m2 as "intercept", a.m3 as r2, a.m4 as "middle"
from (
  select s.d0 as d0, (cast(sum((s.l0 * s.l2)) as real) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, (cast(sum((s.l0 * s.l2)) as real) / nullif(sum((s.l0 * s.l0)), 0)) as m1, (max(s.l3) - ((cast(sum((s.l0 * s.l2)) as real) / nullif(sum((s.l0 * s.l0)), 0)) * max(s.l1))) as m2, case when ((sum((s.l2 * s.l2)) = cast(?1 as real)) and (sum((s.l0 * s.l0)) > cast(?2 as real))) then cast(?3 as real) else (cast((sum((s.l0 * s.l2)) * sum((s.l0 * s.l2))) as real) / nullif((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2))), 0)) end as m3, (max(case when (s.k0 = (floor(s.k1) + cast(?4 as real))) then s.k2 end) + ((max(case when (s.k0 = (ceil(s.k1) + cast(?5 as real))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(?6 as real))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m4
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, r.f2 as f2, r.k0 as k0, r.k1 as k1, r.k2 as k2, (case when ((r.v1 is not null) and (r.v0 is not null) and r.f2) then cast(r.v1 as real) end - avg(case when ((r.v1 is not null) and (r.v0 is not null) and r.f2) then cast(r.v1 as real) end) over (partition by r.d0)) as l0, avg(case when ((r.v1 is not null) and (r.v0 is not null) and r.f2) then cast(r.v1 as real) end) over (partition by r.d0) as l1, (case when ((r.v1 is not null) and (r.v0 is not null) and r.f2) then cast(r.v0 as real) end - avg(case when ((r.v1 is not null) and (r.v0 is not null) and r.f2) then cast(r.v0 as real) end) over (partition by r.d0)) as l2, avg(case when ((r.v1 is not null) and (r.v0 is not null) and r.f2) then cast(r.v0 as real) end) over (partition by r.d0) as l3
    from (
      select r.d0 as d0, r.v0 as v0, r.v1 as v1, r.f2 as f2, row_number() over (partition by r.d0 order by cast(r.v0 as real) nulls last) as k0, ((cast(count(cast(r.v0 as real)) over (partition by r.d0) as real) - cast(?7 as real)) * cast(?8 as real)) as k1, cast(r.v0 as real) as k2
      from (
        select (t0."region" collate binary) as d0, t0."price" as v0, t0."amount" as v1, t0."amount" > cast(?9 as integer) as f2
        from "main"."sales" as t0
      ) as r
    ) as r
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?10 as integer);

-- pair: of decimals and integers, of a formula
-- [2,101]
select a.m0 as "c", a.m1 as "s"
from (
  select (cast(sum((s.l0 * s.l2)) as real) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, (cast(sum((s.l4 * s.l6)) as real) / nullif(sum((s.l4 * s.l4)), 0)) as m1
  from (
    select r.v0 as v0, r.v1 as v1, r.v2 as v2, (case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v1 as real) end - avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v1 as real) end) over ()) as l0, avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v1 as real) end) over () as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v0 as real) end - avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v0 as real) end) over ()) as l2, avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v0 as real) end) over () as l3, (case when ((r.v0 is not null) and (r.v2 is not null)) then cast(r.v0 as real) end - avg(case when ((r.v0 is not null) and (r.v2 is not null)) then cast(r.v0 as real) end) over ()) as l4, avg(case when ((r.v0 is not null) and (r.v2 is not null)) then cast(r.v0 as real) end) over () as l5, (case when ((r.v0 is not null) and (r.v2 is not null)) then cast(r.v2 as real) end - avg(case when ((r.v0 is not null) and (r.v2 is not null)) then cast(r.v2 as real) end) over ()) as l6, avg(case when ((r.v0 is not null) and (r.v2 is not null)) then cast(r.v2 as real) end) over () as l7
    from (
      select t0."dec1" as v0, t0."int1" as v1, (cast(t0."num1" as real) / nullif(cast(?1 as integer), 0)) as v2
      from "main"."types" as t0
    ) as r
  ) as s
) as a
limit cast(?2 as integer);

-- pair: far from zero
-- [0,0,1,1000000000,3,1000000000,101]
select a.m0 as "c", a.m1 as "s", a.m2 as "r"
from (
  select (cast(sum((s.l0 * s.l2)) as real) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, (cast(sum((s.l4 * s.l6)) as real) / nullif(sum((s.l4 * s.l4)), 0)) as m1, case when ((sum((s.l6 * s.l6)) = cast(?1 as real)) and (sum((s.l4 * s.l4)) > cast(?2 as real))) then cast(?3 as real) else (cast((sum((s.l4 * s.l6)) * sum((s.l4 * s.l6))) as real) / nullif((sum((s.l4 * s.l4)) * sum((s.l6 * s.l6))), 0)) end as m2
  from (
    select r.v0 as v0, r.v1 as v1, r.v2 as v2, (case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v1 as real) end - avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v1 as real) end) over ()) as l0, avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v1 as real) end) over () as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v0 as real) end - avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v0 as real) end) over ()) as l2, avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v0 as real) end) over () as l3, (case when ((r.v1 is not null) and (r.v2 is not null)) then cast(r.v1 as real) end - avg(case when ((r.v1 is not null) and (r.v2 is not null)) then cast(r.v1 as real) end) over ()) as l4, avg(case when ((r.v1 is not null) and (r.v2 is not null)) then cast(r.v1 as real) end) over () as l5, (case when ((r.v1 is not null) and (r.v2 is not null)) then cast(r.v2 as real) end - avg(case when ((r.v1 is not null) and (r.v2 is not null)) then cast(r.v2 as real) end) over ()) as l6, avg(case when ((r.v1 is not null) and (r.v2 is not null)) then cast(r.v2 as real) end) over () as l7
    from (
      select (t0."price" + cast(?4 as integer)) as v0, t0."amount" as v1, ((t0."amount" * cast(?5 as integer)) + cast(?6 as integer)) as v2
      from "main"."sales" as t0
    ) as r
  ) as s
) as a
limit cast(?7 as integer);

-- pair: a level line, a steep one, and no line
-- [0,0,1,0,1,101]
select a.m0 as "level", a.m1 as "level fits", a.m2 as "no slope", a.m3 as "none", a.m4 as "itself"
from (
  select (cast(sum((s.l0 * s.l2)) as real) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, case when ((sum((s.l2 * s.l2)) = cast(?1 as real)) and (sum((s.l0 * s.l0)) > cast(?2 as real))) then cast(?3 as real) else (cast((sum((s.l0 * s.l2)) * sum((s.l0 * s.l2))) as real) / nullif((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2))), 0)) end as m1, (cast(sum((s.l0 * s.l2)) as real) / nullif(sum((s.l0 * s.l0)), 0)) as m2, (cast(sum((s.l4 * s.l6)) as real) / nullif(sum((s.l4 * s.l4)), 0)) as m3, (max(s.l9) - ((cast(sum((s.l8 * s.l8)) as real) / nullif(sum((s.l8 * s.l8)), 0)) * max(s.l9))) as m4
  from (
    select r.v0 as v0, r.v1 as v1, r.v2 as v2, r.f3 as f3, (case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v1 as real) end - avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v1 as real) end) over ()) as l0, avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v1 as real) end) over () as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v0 as real) end - avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v0 as real) end) over ()) as l2, avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v0 as real) end) over () as l3, (case when ((r.v2 is not null) and (r.v1 is not null) and r.f3) then cast(r.v2 as real) end - avg(case when ((r.v2 is not null) and (r.v1 is not null) and r.f3) then cast(r.v2 as real) end) over ()) as l4, avg(case when ((r.v2 is not null) and (r.v1 is not null) and r.f3) then cast(r.v2 as real) end) over () as l5, (case when ((r.v2 is not null) and (r.v1 is not null) and r.f3) then cast(r.v1 as real) end - avg(case when ((r.v2 is not null) and (r.v1 is not null) and r.f3) then cast(r.v1 as real) end) over ()) as l6, avg(case when ((r.v2 is not null) and (r.v1 is not null) and r.f3) then cast(r.v1 as real) end) over () as l7, (case when ((r.v1 is not null) and (r.v1 is not null)) then cast(r.v1 as real) end - avg(case when ((r.v1 is not null) and (r.v1 is not null)) then cast(r.v1 as real) end) over ()) as l8, avg(case when ((r.v1 is not null) and (r.v1 is not null)) then cast(r.v1 as real) end) over () as l9
    from (
      select (t0."int1" * cast(?4 as integer)) as v0, t0."int1" as v1, t0."int2" as v2, t0."int1" = cast(?5 as integer) as f3
      from "main"."types" as t0
    ) as r
  ) as s
) as a
limit cast(?6 as integer);

-- pair: of no rows
-- [0,0,1,101]
select a.m0 as "corr", a.m1 as "slope", a.m2 as "intercept", a.m3 as r2
from (
  select (cast(sum((s.l0 * s.l2)) as real) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, (cast(sum((s.l0 * s.l2)) as real) / nullif(sum((s.l0 * s.l0)), 0)) as m1, (max(s.l3) - ((cast(sum((s.l0 * s.l2)) as real) / nullif(sum((s.l0 * s.l0)), 0)) * max(s.l1))) as m2, case when ((sum((s.l2 * s.l2)) = cast(?1 as real)) and (sum((s.l0 * s.l0)) > cast(?2 as real))) then cast(?3 as real) else (cast((sum((s.l0 * s.l2)) * sum((s.l0 * s.l2))) as real) / nullif((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2))), 0)) end as m3
  from (
    select r.v0 as v0, r.v1 as v1, (case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v1 as real) end - avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v1 as real) end) over ()) as l0, avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v1 as real) end) over () as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v0 as real) end - avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v0 as real) end) over ()) as l2, avg(case when ((r.v1 is not null) and (r.v0 is not null)) then cast(r.v0 as real) end) over () as l3
    from (
      select t0."num1" as v0, t0."int1" as v1
      from "main"."empty" as t0
    ) as r
  ) as s
) as a
limit cast(?4 as integer);
