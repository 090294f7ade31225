-- filter: text equals, case counts
-- [101,"north","north"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where t0.[txt1] = @p2 and t0.[txt1] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: text with quotes
-- [101,"O'Brien \"x\"","O'Brien \"x\""]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where t0.[txt1] = @p2 and t0.[txt1] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: not equal leaves nulls out
-- [101,"north"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where t0.[txt1] collate Latin1_General_100_BIN2 + '|' <> @p2 + '|'
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: equals null
-- [101]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where t0.[num1] is null
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: not equal to null
-- [101]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where t0.[bool1] is not null
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: boolean
-- [101,false]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where t0.[bool1] = @p2
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: number comparisons
-- [101,0,10.5]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where (t0.[num1] >= @p2)
    and (t0.[num1] < cast(@p3 as float))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: decimal exactly
-- [101,"3.30"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where t0.[dec1] = cast(@p2 as decimal(38, 2))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: decimal by a number
-- [101,2.25]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where t0.[dec1] > cast(@p2 as float)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: integer by a text
-- [101,7]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where t0.[int1] > @p2
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: integer by a fraction
-- [101,6.5]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where t0.[int1] > cast(@p2 as float)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: integer beyond the floats
-- [101,"9007199254740993"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where t0.[int1] < cast(@p2 as bigint)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: in
-- [101,"South","north","South","north"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where t0.[txt1] in (@p2, @p3) and t0.[txt1] collate Latin1_General_100_BIN2 + '|' in (@p4 + '|', @p5 + '|')
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: in with null
-- [101,"South","South"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where ((t0.[txt1] in (@p2) and t0.[txt1] collate Latin1_General_100_BIN2 + '|' in (@p3 + '|')) or (t0.[txt1] collate Latin1_General_100_BIN2 is null))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: in nothing
-- [101,false,true]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where @p2 = @p3
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: not in
-- [101,1,2,3]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where t0.[int1] not in (@p2, @p3, @p4)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: not in with null
-- [101,"north"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where (t0.[txt1] collate Latin1_General_100_BIN2 + '|' not in (@p2 + '|'))
    and (t0.[txt1] collate Latin1_General_100_BIN2 is not null)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: not in nothing
-- [101,true,true]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where @p2 = @p3
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: not in days, where one has no day
-- [101,"2024-12-29","2024-12-30",12]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[days] as t0
  where (t0.[date1] not in (cast(@p2 as date), cast(@p3 as date)))
    and (t0.[id] >= @p4)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: neither of two, where one cannot be told
-- [101,6,5]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where not ((t0.[int2] > @p2) or (t0.[num1] > @p3))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: not both of two, where one cannot be told
-- [101,"nobody",4]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where not ((t0.[txt1] collate Latin1_General_100_BIN2 + '|' <> @p2 + '|') and (t0.[int1] <> @p3))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: between numbers
-- [101,-0.5,7.25]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where (t0.[num1] >= cast(@p2 as float))
    and (t0.[num1] <= cast(@p3 as float))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: between with an open end
-- [101,0]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where t0.[num1] <= @p2
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: contains, whatever the case
-- [101,"OUT","OUT"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where charindex(lower(@p2 collate Latin1_General_100_BIN2), lower(t0.[txt1] collate Latin1_General_100_BIN2)) > 0 or (datalength(@p3 collate Latin1_General_100_BIN2) = 0 and t0.[txt1] collate Latin1_General_100_BIN2 is not null)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: contains has no wildcards
-- [101,"%_","%_"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where charindex(lower(@p2 collate Latin1_General_100_BIN2), lower(t0.[txt1] collate Latin1_General_100_BIN2)) > 0 or (datalength(@p3 collate Latin1_General_100_BIN2) = 0 and t0.[txt1] collate Latin1_General_100_BIN2 is not null)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: starts with
-- [101,"ü","ü"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where charindex(lower(@p2 collate Latin1_General_100_BIN2), lower(t0.[txt1] collate Latin1_General_100_BIN2)) = 1 or (datalength(@p3 collate Latin1_General_100_BIN2) = 0 and t0.[txt1] collate Latin1_General_100_BIN2 is not null)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: ends with
-- [101,"🎉","🎉"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where charindex(reverse(lower(@p2 collate Latin1_General_100_BIN2)), reverse(lower(t0.[txt1] collate Latin1_General_100_BIN2))) = 1 or (datalength(@p3 collate Latin1_General_100_BIN2) = 0 and t0.[txt1] collate Latin1_General_100_BIN2 is not null)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: is null
-- [101]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where t0.[json1] collate Latin1_General_100_BIN2 is not null
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: time of day
-- [101,"09:30"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where t0.[time1] >= cast(@p2 as time(6))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: dates
-- [101,"2024-02-29","2024-12-30"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where (t0.[date1] >= cast(@p2 as date))
    and (t0.[date1] <= cast(@p3 as date))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: date by an instant
-- [101,"2025-01-05"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where t0.[date1] = cast(@p2 as date)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: timestamp, a whole day in UTC
-- [101,"2024-12-31 00:00:00","2025-01-01 00:00:00"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where (t0.[ts1] >= cast(@p2 as datetime2(6)))
    and (t0.[ts1] < cast(@p3 as datetime2(6)))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: timestamp, a whole day in Berlin
-- [101,"2024-12-31 23:00:00","2025-01-01 23:00:00"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where (t0.[ts1] >= cast(@p2 as datetime2(6)))
    and (t0.[ts1] < cast(@p3 as datetime2(6)))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: timestamp, not that day
-- [101,"2025-10-25 22:00:00","2025-10-26 23:00:00"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where ((t0.[ts1] < cast(@p2 as datetime2(6))) or (t0.[ts1] >= cast(@p3 as datetime2(6))))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: timestamp, last day included
-- [101,"2024-12-31 23:00:00","2025-03-30 22:00:00"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where (t0.[ts1] >= cast(@p2 as datetime2(6)))
    and (t0.[ts1] < cast(@p3 as datetime2(6)))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: timestamp, wall clock of Berlin
-- [101,"2025-03-30 01:00:00","2024-12-31 23:30:00"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where (t0.[ts1] < cast(@p2 as datetime2(6)))
    and (t0.[ts1] >= cast(@p3 as datetime2(6)))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: timestamp with offset and fraction
-- [101,"2025-06-15 12:00:00.123456"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where t0.[ts1] = cast(@p2 as datetime2(6))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: timestamps in a list
-- [101,"2024-02-29 23:30:00","2025-03-30 01:00:00"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where t0.[ts1] in (cast(@p2 as datetime2(6)), cast(@p3 as datetime2(6)))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: days in a list of timestamps
-- [101,"2025-10-25 22:00:00","2025-10-26 23:00:00","2025-03-29 23:00:00","2025-03-30 22:00:00"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where ((t0.[ts1] < cast(@p2 as datetime2(6))) or (t0.[ts1] >= cast(@p3 as datetime2(6))))
    and ((t0.[ts1] < cast(@p4 as datetime2(6))) or (t0.[ts1] >= cast(@p5 as datetime2(6))))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: last 2 days of dates
-- [101,"2025-01-06","2025-01-08"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where (t0.[date1] >= cast(@p2 as date))
    and (t0.[date1] < cast(@p3 as date))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: last 2 weeks from Sunday
-- [101,"2024-12-29","2025-01-12"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where (t0.[date1] >= cast(@p2 as date))
    and (t0.[date1] < cast(@p3 as date))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: this month of timestamps in Berlin
-- [101,"2024-12-31 23:00:00","2025-01-31 23:00:00"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where (t0.[ts1] >= cast(@p2 as datetime2(6)))
    and (t0.[ts1] < cast(@p3 as datetime2(6)))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: last 4 quarters
-- [101,"2024-04-01","2025-04-01"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where (t0.[date1] >= cast(@p2 as date))
    and (t0.[date1] < cast(@p3 as date))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: last 90 minutes
-- [101,"2025-01-07 08:51:00","2025-01-07 10:21:00"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where (t0.[ts1] >= cast(@p2 as datetime2(6)))
    and (t0.[ts1] < cast(@p3 as datetime2(6)))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: last 36 hours of dates
-- [101,"2025-01-05","2025-01-08"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where (t0.[date1] >= cast(@p2 as date))
    and (t0.[date1] < cast(@p3 as date))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- filter: nested groups
-- [101,true,"north","north",0]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where (((t0.[bool1] = @p2) and (not (t0.[txt1] = @p3 and t0.[txt1] collate Latin1_General_100_BIN2 + '|' = @p4 + '|'))) or (t0.[int1] is null) or (not ((t0.[num1] > @p5) or (t0.[num1] is null))))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- group: count of rows and of values
-- [101]
select top (@p1) (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count], (convert(nvarchar(50), a.m1)) collate Latin1_General_100_BIN2 as [count_num1], (convert(nvarchar(50), a.m2)) collate Latin1_General_100_BIN2 as [countDistinct_txt1]
from (
  select count_big(*) as m0, count_big(s.v0) as m1, count_big(distinct s.v1 + '|') as m2
  from (
    select t0.[num1] as v0, t0.[txt1] collate Latin1_General_100_BIN2 as v1
    from [dbo].[types] as t0
  ) as s
) as a;

-- group: every aggregate
-- [101,1,1,1,1,1,1,1,0.5,1,0.25]
select top (@p1) (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [sum_int2], a.m1 as [avg_int2], a.m2 as [min_date1], a.m3 as [max_txt1], a.m4 as [median_int2], a.m5 as [quantile_int2], a.m6 as [stddev_int2], a.m7 as [variance_int2], a.m8 as [first_txt1], (convert(nvarchar(50), a.m9)) collate Latin1_General_100_BIN2 as [last_int1], (convert(nvarchar(50), a.m10)) collate Latin1_General_100_BIN2 as [sum_dec1]
from (
  select sum(cast(s.v0 as decimal(38, 0))) as m0, avg(cast(s.v0 as float)) as m1, min(s.v1) as m2, max(s.v2) as m3, (max(case when (s.k0 = (floor(s.k1) + cast(@p2 as float))) then s.k2 end) + ((max(case when (s.k0 = (ceiling(s.k1) + cast(@p3 as float))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(@p4 as float))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m4, (max(case when (s.k0 = (floor(s.k3) + cast(@p5 as float))) then s.k2 end) + ((max(case when (s.k0 = (ceiling(s.k3) + cast(@p6 as float))) then s.k2 end) - max(case when (s.k0 = (floor(s.k3) + cast(@p7 as float))) then s.k2 end)) * max((s.k3 - floor(s.k3))))) as m5, stdev(cast(s.v0 as float)) as m6, var(cast(s.v0 as float)) as m7, min(case when (s.k4 = s.k5) then s.k6 end) as m8, max(case when (s.k7 = s.k8) then s.k9 end) as m9, sum(s.v5) as m10
  from (
    select r.v0 as v0, r.v1 as v1, r.v2 as v2, r.v3 as v3, r.v4 as v4, r.v5 as v5, row_number() over (order by case when try_cast(r.v0 as float) is null then 1 else 0 end, try_cast(r.v0 as float)) as k0, ((try_cast(count(try_cast(r.v0 as float)) over () as float) - cast(@p8 as float)) * cast(@p9 as float)) as k1, try_cast(r.v0 as float) as k2, ((try_cast(count(try_cast(r.v0 as float)) over () as float) - cast(@p10 as float)) * cast(@p11 as float)) as k3, case when ((r.v2 is not null) and (r.v1 is not null)) then r.v1 end as k4, min(case when ((r.v2 is not null) and (r.v1 is not null)) then r.v1 end) over () as k5, r.v2 as k6, case when ((r.v3 is not null) and (r.v4 is not null)) then r.v4 end as k7, max(case when ((r.v3 is not null) and (r.v4 is not null)) then r.v4 end) over () as k8, r.v3 as k9
    from (
      select t0.[int2] as v0, t0.[date1] as v1, t0.[txt1] collate Latin1_General_100_BIN2 as v2, t0.[int1] as v3, t0.[ts1] as v4, t0.[dec1] as v5
      from [dbo].[types] as t0
    ) as r
  ) as s
) as a;

-- group: first and last of rows with the same key
-- [101,true,true,4,true,4,false,"2025-01-04","2025-01-06"]
select top (@p1) a.d0 as [day], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [open], (convert(nvarchar(50), a.m1)) collate Latin1_General_100_BIN2 as [close], a.m2 as [dearest], a.m3 as [cheap]
from (
  select s.d0 as d0, min(case when (s.k0 = s.k1) then s.k2 end) as m0, max(case when (s.k0 = s.k3) then s.k2 end) as m1, max(case when (s.k4 = s.k5) then s.k6 end) as m2, min(case when (s.k7 = s.k8) then s.k9 end) as m3
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, r.v2 as v2, r.v3 as v3, r.v4 as v4, r.f5 as f5, case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end as k0, min(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k1, r.v0 as k2, max(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0) as k3, case when ((r.v2 is not null) and (r.v3 is not null)) then r.v3 end as k4, max(case when ((r.v2 is not null) and (r.v3 is not null)) then r.v3 end) over (partition by r.d0) as k5, r.v2 as k6, case when ((r.f5 = @p2) and (r.v3 is not null) and (r.v4 is not null)) then r.v4 end as k7, min(case when ((r.f5 = @p3) and (r.v3 is not null) and (r.v4 is not null)) then r.v4 end) over (partition by r.d0) as k8, r.v3 as k9
    from (
      select t0.[day] as d0, t0.[amount] as v0, t0.[day] as v1, t0.[region] collate Latin1_General_100_BIN2 as v2, t0.[price] as v3, t0.[at] as v4, case when (t0.[amount] > @p4) then @p5 when (not (t0.[amount] > @p6)) then @p7 end as f5
      from [dbo].[sales] as t0
      where (t0.[day] >= cast(@p8 as date))
        and (t0.[day] <= cast(@p9 as date))
    ) as r
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- group: sums of integers are exact
-- [101,1000000000000000]
select top (@p1) (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [sum]
from (
  select sum(cast(s.v0 as decimal(38, 0))) as m0
  from (
    select (t0.[int1] * @p2) as v0
    from [dbo].[types] as t0
  ) as s
) as a;

-- group: by text, nulls last
-- [101]
select top (@p1) a.d0 as [txt1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, count_big(*) as m0
  from (
    select t0.[txt1] collate Latin1_General_100_BIN2 as d0
    from [dbo].[types] as t0
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- group: top 2, ties by name
-- [2]
select top (@p1) a.d0 as [name], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [rows]
from (
  select s.d0 as d0, count_big(*) as m0
  from (
    select t0.[txt1] collate Latin1_General_100_BIN2 as d0
    from [dbo].[types] as t0
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.m0 is null then 1 else 0 end, a.m0 desc, case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- group: nulls last also downwards
-- [6,101]
select a.d0 as [int1], a.m0 as [s]
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select t0.[int1] as d0, t0.[num1] as v0
    from [dbo].[types] as t0
  ) as s
  group by s.d0
) as a
order by case when a.m0 is null then 1 else 0 end, a.m0 desc, case when a.d0 is null then 1 else 0 end, a.d0
offset @p1 rows
fetch next @p2 rows only;

-- group: measures with filters
-- [101,true,true,1,true,true,true,false,0,true,0,false]
select top (@p1) (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [sum_int1], (convert(nvarchar(50), a.m1)) collate Latin1_General_100_BIN2 as [count], (convert(nvarchar(50), a.m2)) collate Latin1_General_100_BIN2 as [count_2]
from (
  select sum(cast(case when (s.f1 = @p2) then s.v0 end as decimal(38, 0))) as m0, count_big(case when (s.f2 = @p3) then @p4 end) as m1, count_big(*) as m2
  from (
    select t0.[int1] as v0, case when (t0.[bool1] = @p5) then @p6 when (not (t0.[bool1] = @p7)) then @p8 end as f1, case when (t0.[num1] < @p9) then @p10 when (not (t0.[num1] < @p11)) then @p12 end as f2
    from [dbo].[types] as t0
  ) as s
) as a;

-- group: having
-- [101,2,4]
select top (@p1) a.d0 as [bool1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count], a.m1 as [avg_num1]
from (
  select s.d0 as d0, count_big(*) as m0, avg(cast(s.v0 as float)) as m1
  from (
    select t0.[bool1] as d0, t0.[num1] as v0
    from [dbo].[types] as t0
  ) as s
  group by s.d0
) as a
where ((a.m0 >= @p2) and (a.m0 <= @p3))
  and (a.m1 is not null)
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- group: no rows, no dimensions
-- [101]
select top (@p1) (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count], (convert(nvarchar(50), a.m1)) collate Latin1_General_100_BIN2 as [sum_int1], a.m2 as [avg_num1], (convert(nvarchar(50), a.m3)) collate Latin1_General_100_BIN2 as [countDistinct_txt1]
from (
  select count_big(*) as m0, sum(cast(s.v0 as decimal(38, 0))) as m1, avg(cast(s.v1 as float)) as m2, count_big(distinct s.v2 + '|') as m3
  from (
    select t0.[int1] as v0, t0.[num1] as v1, t0.[txt1] collate Latin1_General_100_BIN2 as v2
    from [dbo].[empty] as t0
  ) as s
) as a;

-- group: no rows, by a dimension
-- [101]
select top (@p1) a.d0 as [txt1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, count_big(*) as m0
  from (
    select t0.[txt1] collate Latin1_General_100_BIN2 as d0
    from [dbo].[empty] as t0
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- group: limit 0
-- [0]
select top (@p1) a.d0 as [txt1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, count_big(*) as m0
  from (
    select t0.[txt1] collate Latin1_General_100_BIN2 as d0
    from [dbo].[types] as t0
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- group: by a condition
-- [101,5,"much","little"]
select top (@p1) a.d0 as [size], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, count_big(*) as m0
  from (
    select case when (t0.[num1] > @p2) then @p3 collate Latin1_General_100_BIN2 else @p4 collate Latin1_General_100_BIN2 end as d0
    from [dbo].[types] as t0
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- group: measure of a formula
-- [101]
select top (@p1) a.m0 as [mean], a.m1 as [largest]
from (
  select (cast(sum(s.v0) as float) / nullif(count_big(*), 0)) as m0, max(s.v1) as m1
  from (
    select t0.[num1] as v0, abs(t0.[num1]) as v1
    from [dbo].[types] as t0
  ) as s
) as a;

-- group: division by zero is null
-- [3]
select top (@p1) a.d0 as [int1], a.m0 as [ratio]
from (
  select s.d0 as d0, (cast(sum(s.v0) as float) / nullif(sum(cast(s.v1 as decimal(38, 0))), 0)) as m0
  from (
    select t0.[int1] as d0, t0.[num1] as v0, t0.[int2] as v1
    from [dbo].[types] as t0
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- grain: month of dates, in two levels
-- [101]
select top (@p1) a.d0 as [date1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count], a.m1 as [sum_num1], a.m2 as [avg_int2], a.m3 as [max_txt1]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0, sum(b.p1) as m1, (cast(sum(b.p2) as float) / nullif(sum(cast(b.p3 as decimal(38, 0))), 0)) as m2, max(b.p4) as m3
  from (
    select dateadd(month, datediff(month, cast('0001-01-01' as date), p.d0), cast('0001-01-01' as date)) as d0, p.p0 as p0, p.p1 as p1, p.p2 as p2, p.p3 as p3, p.p4 as p4
    from (
      select s.d0 as d0, count_big(*) as p0, sum(s.v0) as p1, sum(try_cast(s.v1 as float)) as p2, count_big(s.v1) as p3, max(s.v2) as p4
      from (
        select cast(t0.[date1] as date) as d0, t0.[num1] as v0, t0.[int2] as v1, t0.[txt1] collate Latin1_General_100_BIN2 as v2
        from [dbo].[types] as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- grain: month, in one level for medians
-- [2,1,1,1,1,0.5]
select top (@p1) a.d0 as [date1], a.m0 as [median_int2]
from (
  select s.d0 as d0, (max(case when (s.k0 = (floor(s.k1) + cast(@p2 as float))) then s.k2 end) + ((max(case when (s.k0 = (ceiling(s.k1) + cast(@p3 as float))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(@p4 as float))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m0
  from (
    select r.d0 as d0, r.v0 as v0, row_number() over (partition by r.d0 order by case when try_cast(r.v0 as float) is null then 1 else 0 end, try_cast(r.v0 as float)) as k0, ((try_cast(count(try_cast(r.v0 as float)) over (partition by r.d0) as float) - cast(@p5 as float)) * cast(@p6 as float)) as k1, try_cast(r.v0 as float) as k2
    from (
      select dateadd(month, datediff(month, cast('0001-01-01' as date), t0.[date1]), cast('0001-01-01' as date)) as d0, t0.[int2] as v0
      from [dbo].[types] as t0
    ) as r
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- grain: week from Monday
-- [101]
select top (@p1) a.d0 as [date1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select dateadd(day, datediff(day, cast('0001-01-01' as date), p.d0) / 7 * 7, cast('0001-01-01' as date)) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select cast(t0.[date1] as date) as d0
        from [dbo].[types] as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- grain: week from Sunday
-- [101]
select top (@p1) a.d0 as [date1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select dateadd(day, datediff(day, cast('0001-01-07' as date), p.d0) / 7 * 7, cast('0001-01-07' as date)) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select cast(t0.[date1] as date) as d0
        from [dbo].[types] as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- grain: week from Saturday
-- [101]
select top (@p1) a.d0 as [date1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select dateadd(day, datediff(day, cast('0001-01-06' as date), p.d0) / 7 * 7, cast('0001-01-06' as date)) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select cast(t0.[date1] as date) as d0
        from [dbo].[types] as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- grain: quarter
-- [101]
select top (@p1) a.d0 as [date1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select dateadd(quarter, datediff(quarter, cast('0001-01-01' as date), p.d0), cast('0001-01-01' as date)) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select cast(t0.[date1] as date) as d0
        from [dbo].[types] as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- grain: year of timestamps in Berlin
-- [101,"W. Europe Standard Time"]
select top (@p1) a.d0 as [ts1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select dateadd(year, datediff(year, cast('0001-01-01' as date), cast((p.d0 at time zone 'UTC') at time zone @p2 as datetime2(6))), cast('0001-01-01' as date)) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select case when t0.[ts1] >= cast('1980-01-01' as datetime2(6)) then dateadd(minute, datediff(minute, cast(t0.[ts1] as date), t0.[ts1]) / 15 * 15, cast(cast(t0.[ts1] as date) as datetime2(6))) else t0.[ts1] end as d0
        from [dbo].[types] as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- grain: year of timestamps in UTC
-- [101]
select top (@p1) a.d0 as [ts1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select dateadd(year, datediff(year, cast('0001-01-01' as date), p.d0), cast('0001-01-01' as date)) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select cast(t0.[ts1] as date) as d0
        from [dbo].[types] as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- grain: day of timestamps in New York
-- [101,"Eastern Standard Time"]
select top (@p1) a.d0 as [ts1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select cast(cast((p.d0 at time zone 'UTC') at time zone @p2 as datetime2(6)) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select case when t0.[ts1] >= cast('1980-01-01' as datetime2(6)) then dateadd(minute, datediff(minute, cast(t0.[ts1] as date), t0.[ts1]) / 15 * 15, cast(cast(t0.[ts1] as date) as datetime2(6))) else t0.[ts1] end as d0
        from [dbo].[types] as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- grain: hour over both changes of the clock
-- [101,"W. Europe Standard Time","W. Europe Standard Time","W. Europe Standard Time"]
select top (@p1) a.d0 as [ts1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select dateadd(hour, datediff(hour, cast(cast((p.d0 at time zone 'UTC') at time zone @p2 as datetime2(6)) as date), cast((p.d0 at time zone 'UTC') at time zone @p3 as datetime2(6))), cast(cast(cast((p.d0 at time zone 'UTC') at time zone @p4 as datetime2(6)) as date) as datetime2(0))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select case when t0.[ts1] >= cast('1980-01-01' as datetime2(6)) then dateadd(minute, datediff(minute, cast(t0.[ts1] as date), t0.[ts1]) / 15 * 15, cast(cast(t0.[ts1] as date) as datetime2(6))) else t0.[ts1] end as d0
        from [dbo].[types] as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- grain: minute in a zone with 45 minutes
-- [2,"Nepal Standard Time","Nepal Standard Time","Nepal Standard Time"]
select top (@p1) a.d0 as [ts1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, count_big(*) as m0
  from (
    select dateadd(minute, datediff(minute, cast(cast((t0.[ts1] at time zone 'UTC') at time zone @p2 as datetime2(6)) as date), cast((t0.[ts1] at time zone 'UTC') at time zone @p3 as datetime2(6))), cast(cast(cast((t0.[ts1] at time zone 'UTC') at time zone @p4 as datetime2(6)) as date) as datetime2(0))) as d0
    from [dbo].[types] as t0
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- grain: hour in a zone with 45 minutes
-- [2,"Nepal Standard Time","Nepal Standard Time","Nepal Standard Time"]
select top (@p1) a.d0 as [ts1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select dateadd(hour, datediff(hour, cast(cast((p.d0 at time zone 'UTC') at time zone @p2 as datetime2(6)) as date), cast((p.d0 at time zone 'UTC') at time zone @p3 as datetime2(6))), cast(cast(cast((p.d0 at time zone 'UTC') at time zone @p4 as datetime2(6)) as date) as datetime2(0))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select case when t0.[ts1] >= cast('1980-01-01' as datetime2(6)) then dateadd(minute, datediff(minute, cast(t0.[ts1] as date), t0.[ts1]) / 15 * 15, cast(cast(t0.[ts1] as date) as datetime2(6))) else t0.[ts1] end as d0
        from [dbo].[types] as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- grain: second
-- [4,1]
select a.d0 as [ts1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, count_big(*) as m0
  from (
    select dateadd(second, datediff(second, cast(t0.[ts1] as date), t0.[ts1]), cast(cast(t0.[ts1] as date) as datetime2(0))) as d0
    from [dbo].[types] as t0
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0
offset @p1 rows
fetch next @p2 rows only;

-- grain: day of the week
-- [101]
select top (@p1) a.d0 as [date1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, count_big(*) as m0
  from (
    select (datediff(day, cast('0001-01-01' as date), t0.[date1]) % 7 + 1) as d0
    from [dbo].[types] as t0
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- grain: hour of the day in Berlin
-- [101,"W. Europe Standard Time"]
select top (@p1) a.d0 as [ts1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select datepart(hour, cast((p.d0 at time zone 'UTC') at time zone @p2 as datetime2(6))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select case when t0.[ts1] >= cast('1980-01-01' as datetime2(6)) then dateadd(minute, datediff(minute, cast(t0.[ts1] as date), t0.[ts1]) / 15 * 15, cast(cast(t0.[ts1] as date) as datetime2(6))) else t0.[ts1] end as d0
        from [dbo].[types] as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- grain: month of the year
-- [101]
select top (@p1) a.d0 as [date1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, count_big(*) as m0
  from (
    select datepart(month, t0.[date1]) as d0
    from [dbo].[types] as t0
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- grain: month by a series
-- [101]
select top (@p1) a.d0 as [month], a.d1 as [series], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, b.d1 as d1, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select dateadd(month, datediff(month, cast('0001-01-01' as date), p.d0), cast('0001-01-01' as date)) as d0, p.d1 as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, count_big(*) as p0
      from (
        select cast(t0.[date1] as date) as d0, t0.[bool1] as d1
        from [dbo].[types] as t0
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1;

-- grain: month ranked by a measure stays in one level
-- [1]
select top (@p1) a.d0 as [date1], a.d1 as [txt1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, s.d1 as d1, count_big(*) as m0
  from (
    select dateadd(month, datediff(month, cast('0001-01-01' as date), t0.[date1]), cast('0001-01-01' as date)) as d0, t0.[txt1] collate Latin1_General_100_BIN2 as d1
    from [dbo].[types] as t0
  ) as s
  group by s.d0, s.d1, (len((s.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.m0 is null then 1 else 0 end, a.m0 desc, case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1, (len((a.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- grain: year and month of one column
-- [2]
select top (@p1) a.d0 as [date1], a.d1 as [date1_2], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, s.d1 as d1, count_big(*) as m0
  from (
    select dateadd(year, datediff(year, cast('0001-01-01' as date), t0.[date1]), cast('0001-01-01' as date)) as d0, dateadd(month, datediff(month, cast('0001-01-01' as date), t0.[date1]), cast('0001-01-01' as date)) as d1
    from [dbo].[types] as t0
  ) as s
  group by s.d0, s.d1
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1;

-- grain: of a formula
-- [101,1]
select top (@p1) a.d0 as [y], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select dateadd(year, datediff(year, cast('0001-01-01' as date), p.d0), cast('0001-01-01' as date)) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select cast(cast(dateadd(day, cast(@p2 as int), t0.[date1]) as date) as date) as d0
        from [dbo].[types] as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- grain: two levels keep filtered measures apart
-- [101,true,true,true,true,false]
select top (@p1) a.d0 as [date1], a.m0 as [a], a.m1 as [b], a.m2 as [c]
from (
  select b.d0 as d0, sum(b.p0) as m0, sum(b.p1) as m1, (cast(sum(b.p1) as float) / nullif(try_cast(sum(cast(b.p2 as decimal(38, 0))) as bigint), 0)) as m2
  from (
    select dateadd(year, datediff(year, cast('0001-01-01' as date), p.d0), cast('0001-01-01' as date)) as d0, p.p0 as p0, p.p1 as p1, p.p2 as p2
    from (
      select s.d0 as d0, sum(case when (s.f1 = @p2) then s.v0 end) as p0, sum(s.v0) as p1, count_big(*) as p2
      from (
        select cast(t0.[date1] as date) as d0, t0.[num1] as v0, case when (t0.[bool1] = @p3) then @p4 when (not (t0.[bool1] = @p5)) then @p6 end as f1
        from [dbo].[types] as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- bin: below and above zero
-- [3,0,10,0,0,10]
select top (@p1) round(@p2 + a.d0 * @p3, cast(@p4 as integer)) as [num1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, count_big(*) as m0
  from (
    select floor((cast(t0.[num1] as float) - @p5) / @p6) as d0
    from [dbo].[types] as t0
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- bin: integers stay integers
-- [101,1,3,1,3]
select top (@p1) cast(@p2 + a.d0 * @p3 as bigint) as [int1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, count_big(*) as m0
  from (
    select floor((cast(t0.[int1] as float) - @p4) / @p5) as d0
    from [dbo].[types] as t0
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- bin: fractions with clean edges
-- [3,0,0.25,2,0,0.25]
select top (@p1) round(@p2 + a.d0 * @p3, cast(@p4 as integer)) as [dec1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, count_big(*) as m0
  from (
    select floor((cast(t0.[dec1] as float) - @p5) / @p6) as d0
    from [dbo].[types] as t0
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0 desc;

-- bin: of nothing
-- [101,0,1,0,0,1]
select top (@p1) round(@p2 + a.d0 * @p3, cast(@p4 as integer)) as [num1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, count_big(*) as m0
  from (
    select floor((cast(t0.[num1] as float) - @p5) / @p6) as d0
    from [dbo].[empty] as t0
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- bin: so many, of floats
-- [101,1,1,1,1,0,1,0,1,1,1,2,2,5,5,10,0,10,10,10,10,5,0,1,5]
select top (@p1) a.d0 as [from], a.d1 as [to], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, s.d1 as d1, count_big(*) as m0
  from (
    select (cast((j.i0 * j.w0) as float) / nullif(j.u0, 0)) as d0, (cast(((j.i0 + cast(@p2 as float)) * j.w0) as float) / nullif(j.u0, 0)) as d1
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(@p3 as float)) * i.w0) as float) / nullif(i.u0, 0))) then (i.i0 + cast(@p4 as float)) when (i.d0 < (cast((i.i0 * i.w0) as float) / nullif(i.u0, 0))) then (i.i0 - cast(@p5 as float)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as float) / nullif(w.w0, 0))) as i0
        from (
          select try_cast(t0.[price] as float) as d0
          from [dbo].[sales] as t0
        ) as s
        cross join (
          select max(case when (f.k0 < cast(@p6 as float)) then cast(@p7 as float) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(@p8 as float)) then (cast(f.p0 as float) / nullif(f.w0, 0)) else cast(@p9 as float) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(@p10 as float)) then cast(@p11 as float) when (t.w0 <= cast(@p12 as float)) then cast(@p13 as float) when (t.w0 <= cast(@p14 as float)) then cast(@p15 as float) else cast(@p16 as float) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(@p17 as float)) then (p.w0 * p.p0) else (cast(p.w0 as float) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, case when (cast(cast(@p18 as float) as float) < 0 and abs(k.k0) <> floor(abs(k.k0))) or (cast(cast(@p19 as float) as float) = 0 and abs(k.k0) < 0) or abs(k.k0) * log(abs(nullif(cast(cast(@p20 as float) as float), 0))) > 709.78 then null else power(cast(cast(@p21 as float) as float), abs(k.k0)) end as p0
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0
                  from (
                    select case when ((cast((e.z0 - e.a0) as float) / nullif(cast(@p22 as float), 0)) <= cast(@p23 as float)) then cast(@p24 as float) else (cast((e.z0 - e.a0) as float) / nullif(cast(@p25 as float), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select try_cast(t0.[price] as float) as d0
                        from [dbo].[sales] as t0
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
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1;

-- bin: so many, of integers, of which each would get less than one
-- [101,1,1,1,1,0,1,0,1,1,1,2,2,5,5,10,0,10,10,10,10,50,1,1,50]
select top (@p1) a.d0 as [int2], a.d1 as [to], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, s.d1 as d1, count_big(*) as m0
  from (
    select try_cast((cast((j.i0 * j.w0) as float) / nullif(j.u0, 0)) as bigint) as d0, try_cast((cast(((j.i0 + cast(@p2 as float)) * j.w0) as float) / nullif(j.u0, 0)) as bigint) as d1
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(@p3 as float)) * i.w0) as float) / nullif(i.u0, 0))) then (i.i0 + cast(@p4 as float)) when (i.d0 < (cast((i.i0 * i.w0) as float) / nullif(i.u0, 0))) then (i.i0 - cast(@p5 as float)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as float) / nullif(w.w0, 0))) as i0
        from (
          select try_cast(t0.[int2] as float) as d0
          from [dbo].[types] as t0
        ) as s
        cross join (
          select max(case when (f.k0 < cast(@p6 as float)) then cast(@p7 as float) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(@p8 as float)) then (cast(f.p0 as float) / nullif(f.w0, 0)) else cast(@p9 as float) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(@p10 as float)) then cast(@p11 as float) when (t.w0 <= cast(@p12 as float)) then cast(@p13 as float) when (t.w0 <= cast(@p14 as float)) then cast(@p15 as float) else cast(@p16 as float) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(@p17 as float)) then (p.w0 * p.p0) else (cast(p.w0 as float) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, case when (cast(cast(@p18 as float) as float) < 0 and abs(k.k0) <> floor(abs(k.k0))) or (cast(cast(@p19 as float) as float) = 0 and abs(k.k0) < 0) or abs(k.k0) * log(abs(nullif(cast(cast(@p20 as float) as float), 0))) > 709.78 then null else power(cast(cast(@p21 as float) as float), abs(k.k0)) end as p0
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0
                  from (
                    select case when ((cast((e.z0 - e.a0) as float) / nullif(cast(@p22 as float), 0)) < cast(@p23 as float)) then cast(@p24 as float) else (cast((e.z0 - e.a0) as float) / nullif(cast(@p25 as float), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select try_cast(t0.[int2] as float) as d0
                        from [dbo].[types] as t0
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
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1;

-- bin: so many, of decimals with fractions
-- [101,1,1,1,1,0,4,0,1,0,1,1,1,2,2,5,5,10,0,10,10,10,10,40,0,1,40,0,4]
select top (@p1) a.d0 as [dec1], a.d1 as [to], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, s.d1 as d1, count_big(*) as m0
  from (
    select (cast((j.i0 * j.w0) as float) / nullif(j.u0, 0)) as d0, (cast(((j.i0 + cast(@p2 as float)) * j.w0) as float) / nullif(j.u0, 0)) as d1
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(@p3 as float)) * i.w0) as float) / nullif(i.u0, 0))) then (i.i0 + cast(@p4 as float)) when (i.d0 < (cast((i.i0 * i.w0) as float) / nullif(i.u0, 0))) then (i.i0 - cast(@p5 as float)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as float) / nullif(w.w0, 0))) as i0
        from (
          select try_cast(t0.[dec1] as float) as d0
          from [dbo].[types] as t0
          where (t0.[dec1] >= @p6)
            and (t0.[dec1] <= @p7)
        ) as s
        cross join (
          select max(case when (f.k0 < cast(@p8 as float)) then cast(@p9 as float) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(@p10 as float)) then (cast(f.p0 as float) / nullif(f.w0, 0)) else cast(@p11 as float) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(@p12 as float)) then cast(@p13 as float) when (t.w0 <= cast(@p14 as float)) then cast(@p15 as float) when (t.w0 <= cast(@p16 as float)) then cast(@p17 as float) else cast(@p18 as float) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(@p19 as float)) then (p.w0 * p.p0) else (cast(p.w0 as float) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, case when (cast(cast(@p20 as float) as float) < 0 and abs(k.k0) <> floor(abs(k.k0))) or (cast(cast(@p21 as float) as float) = 0 and abs(k.k0) < 0) or abs(k.k0) * log(abs(nullif(cast(cast(@p22 as float) as float), 0))) > 709.78 then null else power(cast(cast(@p23 as float) as float), abs(k.k0)) end as p0
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0
                  from (
                    select case when ((cast((e.z0 - e.a0) as float) / nullif(cast(@p24 as float), 0)) <= cast(@p25 as float)) then cast(@p26 as float) else (cast((e.z0 - e.a0) as float) / nullif(cast(@p27 as float), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select try_cast(t0.[dec1] as float) as d0
                        from [dbo].[types] as t0
                        where (t0.[dec1] >= @p28)
                          and (t0.[dec1] <= @p29)
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
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1;

-- bin: so many, of the filtered rows, under a policy
-- [101,1,1,1,1,"2025-01-01","north","north",0,1,0,1,1,1,2,2,5,5,10,0,10,10,10,10,4,1,1,4,"2025-01-01","north","north"]
select top (@p1) a.d0 as [amount], a.d1 as [to], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [total]
from (
  select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as decimal(38, 0))) as m0
  from (
    select j.v0 as v0, try_cast((cast((j.i0 * j.w0) as float) / nullif(j.u0, 0)) as bigint) as d0, try_cast((cast(((j.i0 + cast(@p2 as float)) * j.w0) as float) / nullif(j.u0, 0)) as bigint) as d1
    from (
      select i.v0 as v0, i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(@p3 as float)) * i.w0) as float) / nullif(i.u0, 0))) then (i.i0 + cast(@p4 as float)) when (i.d0 < (cast((i.i0 * i.w0) as float) / nullif(i.u0, 0))) then (i.i0 - cast(@p5 as float)) else i.i0 end as i0
      from (
        select s.v0 as v0, s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as float) / nullif(w.w0, 0))) as i0
        from (
          select try_cast(t0.[amount] as float) as d0, t0.[amount] as v0
          from [dbo].[sales] as t0
          where (t0.[day] >= cast(@p6 as date))
            and (t0.[region] = @p7 and t0.[region] collate Latin1_General_100_BIN2 + '|' = @p8 + '|')
        ) as s
        cross join (
          select max(case when (f.k0 < cast(@p9 as float)) then cast(@p10 as float) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(@p11 as float)) then (cast(f.p0 as float) / nullif(f.w0, 0)) else cast(@p12 as float) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(@p13 as float)) then cast(@p14 as float) when (t.w0 <= cast(@p15 as float)) then cast(@p16 as float) when (t.w0 <= cast(@p17 as float)) then cast(@p18 as float) else cast(@p19 as float) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(@p20 as float)) then (p.w0 * p.p0) else (cast(p.w0 as float) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, case when (cast(cast(@p21 as float) as float) < 0 and abs(k.k0) <> floor(abs(k.k0))) or (cast(cast(@p22 as float) as float) = 0 and abs(k.k0) < 0) or abs(k.k0) * log(abs(nullif(cast(cast(@p23 as float) as float), 0))) > 709.78 then null else power(cast(cast(@p24 as float) as float), abs(k.k0)) end as p0
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0
                  from (
                    select case when ((cast((e.z0 - e.a0) as float) / nullif(cast(@p25 as float), 0)) < cast(@p26 as float)) then cast(@p27 as float) else (cast((e.z0 - e.a0) as float) / nullif(cast(@p28 as float), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select try_cast(t0.[amount] as float) as d0, t0.[amount] as v0
                        from [dbo].[sales] as t0
                        where (t0.[day] >= cast(@p29 as date))
                          and (t0.[region] = @p30 and t0.[region] collate Latin1_General_100_BIN2 + '|' = @p31 + '|')
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
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1;

-- bin: so many, in two dimensions, with a top and a share
-- [101,"Others",1,0,1,1,1,1,1,1,1,0,1,0,1,0,1,0,1,1,1,2,2,5,5,10,1,1,2,2,5,5,10,0,0,10,10,10,10,10,10,10,10,2,1,1,2,2,0,1,2,1,1,1,1,1,1,1,1,0,1,0,1,0,1,0,1,1,1,2,2,5,5,10,1,1,2,2,5,5,10,0,0,10,10,10,10,10,10,10,10,2,1,1,2,2,0,1,2]
select top (@p1) a.d0 as [amount], a.d1 as [region], a.d2 as [price], a.d3 as [price to], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [n]
from (
  select o.d0 as d0, o.d1 as d1, o.d2 as d2, o.d3 as d3, count_big(*) as m0, o.x0 as x0
  from (
    select case when ((k.k0 is null) and (s.d1 is not null)) then @p2 collate Latin1_General_100_BIN2 else s.d1 end as d1, s.d0 as d0, s.d2 as d2, s.d3 as d3, case when ((k.k0 is null) and (s.d1 is not null)) then @p3 else @p4 end as x0
    from (
      select j.d1 as d1, try_cast((cast((j.i0 * j.w0) as float) / nullif(j.u0, 0)) as bigint) as d0, (cast((j.i2 * j.w2) as float) / nullif(j.u2, 0)) as d2, (cast(((j.i2 + cast(@p5 as float)) * j.w2) as float) / nullif(j.u2, 0)) as d3
      from (
        select i.d1 as d1, i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(@p6 as float)) * i.w0) as float) / nullif(i.u0, 0))) then (i.i0 + cast(@p7 as float)) when (i.d0 < (cast((i.i0 * i.w0) as float) / nullif(i.u0, 0))) then (i.i0 - cast(@p8 as float)) else i.i0 end as i0, i.w2 as w2, i.u2 as u2, case when (i.d2 >= (cast(((i.i2 + cast(@p9 as float)) * i.w2) as float) / nullif(i.u2, 0))) then (i.i2 + cast(@p10 as float)) when (i.d2 < (cast((i.i2 * i.w2) as float) / nullif(i.u2, 0))) then (i.i2 - cast(@p11 as float)) else i.i2 end as i2
        from (
          select s.d1 as d1, s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as float) / nullif(w.w0, 0))) as i0, s.d2 as d2, w.w2 as w2, w.u2 as u2, floor((cast((s.d2 * w.u2) as float) / nullif(w.w2, 0))) as i2
          from (
            select try_cast(t0.[amount] as float) as d0, t0.[region] collate Latin1_General_100_BIN2 as d1, try_cast(t0.[price] as float) as d2
            from [dbo].[sales] as t0
          ) as s
          cross join (
            select max(case when (f.k0 < cast(@p12 as float)) then cast(@p13 as float) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(@p14 as float)) then (cast(f.p0 as float) / nullif(f.w0, 0)) else cast(@p15 as float) end) as u0, max(case when (f.k2 < cast(@p16 as float)) then cast(@p17 as float) else (f.p2 * f.w2) end) as w2, max(case when (f.k2 < cast(@p18 as float)) then (cast(f.p2 as float) / nullif(f.w2, 0)) else cast(@p19 as float) end) as u2
            from (
              select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(@p20 as float)) then cast(@p21 as float) when (t.w0 <= cast(@p22 as float)) then cast(@p23 as float) when (t.w0 <= cast(@p24 as float)) then cast(@p25 as float) else cast(@p26 as float) end as w0, t.k2 as k2, t.p2 as p2, case when (t.w2 <= cast(@p27 as float)) then cast(@p28 as float) when (t.w2 <= cast(@p29 as float)) then cast(@p30 as float) when (t.w2 <= cast(@p31 as float)) then cast(@p32 as float) else cast(@p33 as float) end as w2
              from (
                select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(@p34 as float)) then (p.w0 * p.p0) else (cast(p.w0 as float) / nullif(p.p0, 0)) end as w0, p.k2 as k2, p.p2 as p2, case when (p.k2 < cast(@p35 as float)) then (p.w2 * p.p2) else (cast(p.w2 as float) / nullif(p.p2, 0)) end as w2
                from (
                  select k.w0 as w0, k.k0 as k0, case when (cast(cast(@p36 as float) as float) < 0 and abs(k.k0) <> floor(abs(k.k0))) or (cast(cast(@p37 as float) as float) = 0 and abs(k.k0) < 0) or abs(k.k0) * log(abs(nullif(cast(cast(@p38 as float) as float), 0))) > 709.78 then null else power(cast(cast(@p39 as float) as float), abs(k.k0)) end as p0, k.w2 as w2, k.k2 as k2, case when (cast(cast(@p40 as float) as float) < 0 and abs(k.k2) <> floor(abs(k.k2))) or (cast(cast(@p41 as float) as float) = 0 and abs(k.k2) < 0) or abs(k.k2) * log(abs(nullif(cast(cast(@p42 as float) as float), 0))) > 709.78 then null else power(cast(cast(@p43 as float) as float), abs(k.k2)) end as p2
                  from (
                    select o.w0 as w0, floor(log10(o.w0)) as k0, o.w2 as w2, floor(log10(o.w2)) as k2
                    from (
                      select case when ((cast((e.z0 - e.a0) as float) / nullif(cast(@p44 as float), 0)) < cast(@p45 as float)) then cast(@p46 as float) else (cast((e.z0 - e.a0) as float) / nullif(cast(@p47 as float), 0)) end as w0, case when ((cast((e.z2 - e.a2) as float) / nullif(cast(@p48 as float), 0)) <= cast(@p49 as float)) then cast(@p50 as float) else (cast((e.z2 - e.a2) as float) / nullif(cast(@p51 as float), 0)) end as w2
                      from (
                        select min(s.d0) as a0, max(s.d0) as z0, min(s.d2) as a2, max(s.d2) as z2
                        from (
                          select try_cast(t0.[amount] as float) as d0, t0.[region] collate Latin1_General_100_BIN2 as d1, try_cast(t0.[price] as float) as d2
                          from [dbo].[sales] as t0
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
      select top (@p52) r.d1 as k0
      from (
        select s.d1 as d1, count_big(*) as m0
        from (
          select j.d1 as d1, try_cast((cast((j.i0 * j.w0) as float) / nullif(j.u0, 0)) as bigint) as d0, (cast((j.i2 * j.w2) as float) / nullif(j.u2, 0)) as d2, (cast(((j.i2 + cast(@p53 as float)) * j.w2) as float) / nullif(j.u2, 0)) as d3
          from (
            select i.d1 as d1, i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(@p54 as float)) * i.w0) as float) / nullif(i.u0, 0))) then (i.i0 + cast(@p55 as float)) when (i.d0 < (cast((i.i0 * i.w0) as float) / nullif(i.u0, 0))) then (i.i0 - cast(@p56 as float)) else i.i0 end as i0, i.w2 as w2, i.u2 as u2, case when (i.d2 >= (cast(((i.i2 + cast(@p57 as float)) * i.w2) as float) / nullif(i.u2, 0))) then (i.i2 + cast(@p58 as float)) when (i.d2 < (cast((i.i2 * i.w2) as float) / nullif(i.u2, 0))) then (i.i2 - cast(@p59 as float)) else i.i2 end as i2
            from (
              select s.d1 as d1, s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as float) / nullif(w.w0, 0))) as i0, s.d2 as d2, w.w2 as w2, w.u2 as u2, floor((cast((s.d2 * w.u2) as float) / nullif(w.w2, 0))) as i2
              from (
                select try_cast(t0.[amount] as float) as d0, t0.[region] collate Latin1_General_100_BIN2 as d1, try_cast(t0.[price] as float) as d2
                from [dbo].[sales] as t0
              ) as s
              cross join (
                select max(case when (f.k0 < cast(@p60 as float)) then cast(@p61 as float) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(@p62 as float)) then (cast(f.p0 as float) / nullif(f.w0, 0)) else cast(@p63 as float) end) as u0, max(case when (f.k2 < cast(@p64 as float)) then cast(@p65 as float) else (f.p2 * f.w2) end) as w2, max(case when (f.k2 < cast(@p66 as float)) then (cast(f.p2 as float) / nullif(f.w2, 0)) else cast(@p67 as float) end) as u2
                from (
                  select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(@p68 as float)) then cast(@p69 as float) when (t.w0 <= cast(@p70 as float)) then cast(@p71 as float) when (t.w0 <= cast(@p72 as float)) then cast(@p73 as float) else cast(@p74 as float) end as w0, t.k2 as k2, t.p2 as p2, case when (t.w2 <= cast(@p75 as float)) then cast(@p76 as float) when (t.w2 <= cast(@p77 as float)) then cast(@p78 as float) when (t.w2 <= cast(@p79 as float)) then cast(@p80 as float) else cast(@p81 as float) end as w2
                  from (
                    select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(@p82 as float)) then (p.w0 * p.p0) else (cast(p.w0 as float) / nullif(p.p0, 0)) end as w0, p.k2 as k2, p.p2 as p2, case when (p.k2 < cast(@p83 as float)) then (p.w2 * p.p2) else (cast(p.w2 as float) / nullif(p.p2, 0)) end as w2
                    from (
                      select k.w0 as w0, k.k0 as k0, case when (cast(cast(@p84 as float) as float) < 0 and abs(k.k0) <> floor(abs(k.k0))) or (cast(cast(@p85 as float) as float) = 0 and abs(k.k0) < 0) or abs(k.k0) * log(abs(nullif(cast(cast(@p86 as float) as float), 0))) > 709.78 then null else power(cast(cast(@p87 as float) as float), abs(k.k0)) end as p0, k.w2 as w2, k.k2 as k2, case when (cast(cast(@p88 as float) as float) < 0 and abs(k.k2) <> floor(abs(k.k2))) or (cast(cast(@p89 as float) as float) = 0 and abs(k.k2) < 0) or abs(k.k2) * log(abs(nullif(cast(cast(@p90 as float) as float), 0))) > 709.78 then null else power(cast(cast(@p91 as float) as float), abs(k.k2)) end as p2
                      from (
                        select o.w0 as w0, floor(log10(o.w0)) as k0, o.w2 as w2, floor(log10(o.w2)) as k2
                        from (
                          select case when ((cast((e.z0 - e.a0) as float) / nullif(cast(@p92 as float), 0)) < cast(@p93 as float)) then cast(@p94 as float) else (cast((e.z0 - e.a0) as float) / nullif(cast(@p95 as float), 0)) end as w0, case when ((cast((e.z2 - e.a2) as float) / nullif(cast(@p96 as float), 0)) <= cast(@p97 as float)) then cast(@p98 as float) else (cast((e.z2 - e.a2) as float) / nullif(cast(@p99 as float), 0)) end as w2
                          from (
                            select min(s.d0) as a0, max(s.d0) as z0, min(s.d2) as a2, max(s.d2) as z2
                            from (
                              select try_cast(t0.[amount] as float) as d0, t0.[region] collate Latin1_General_100_BIN2 as d1, try_cast(t0.[price] as float) as d2
                              from [dbo].[sales] as t0
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
        group by s.d1, (len((s.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
      ) as r
      order by case when r.m0 is null then 1 else 0 end, r.m0 desc, case when r.d1 is null then 1 else 0 end, r.d1, (len((r.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
    ) as k on s.d1 + '|' = k.k0 + '|'
  ) as o
  group by o.d0, o.d1, (len((o.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), o.d2, o.d3, o.x0
) as a
order by case when a.x0 is null then 1 else 0 end, a.x0, case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1, (len((a.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), case when a.d2 is null then 1 else 0 end, a.d2, case when a.d3 is null then 1 else 0 end, a.d3;

-- bin: so many, of one value, and of a formula
-- [101,1,1,1,1,1,1,1,1,0,7,100,0,1,0,1,0,1,0,1,1,1,2,2,5,5,10,1,1,2,2,5,5,10,0,0,10,10,10,10,10,10,10,10,9,1,1,9,3,0,1,3,0,7,100]
select top (@p1) a.d0 as [seven], a.d1 as [parts], a.d2 as [to], a.d3 as [parts to], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, s.d1 as d1, s.d2 as d2, s.d3 as d3, count_big(*) as m0
  from (
    select try_cast((cast((j.i0 * j.w0) as float) / nullif(j.u0, 0)) as bigint) as d0, (cast((j.i1 * j.w1) as float) / nullif(j.u1, 0)) as d1, try_cast((cast(((j.i0 + cast(@p2 as float)) * j.w0) as float) / nullif(j.u0, 0)) as bigint) as d2, (cast(((j.i1 + cast(@p3 as float)) * j.w1) as float) / nullif(j.u1, 0)) as d3
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(@p4 as float)) * i.w0) as float) / nullif(i.u0, 0))) then (i.i0 + cast(@p5 as float)) when (i.d0 < (cast((i.i0 * i.w0) as float) / nullif(i.u0, 0))) then (i.i0 - cast(@p6 as float)) else i.i0 end as i0, i.w1 as w1, i.u1 as u1, case when (i.d1 >= (cast(((i.i1 + cast(@p7 as float)) * i.w1) as float) / nullif(i.u1, 0))) then (i.i1 + cast(@p8 as float)) when (i.d1 < (cast((i.i1 * i.w1) as float) / nullif(i.u1, 0))) then (i.i1 - cast(@p9 as float)) else i.i1 end as i1
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as float) / nullif(w.w0, 0))) as i0, s.d1 as d1, w.w1 as w1, w.u1 as u1, floor((cast((s.d1 * w.u1) as float) / nullif(w.w1, 0))) as i1
        from (
          select try_cast(((t0.[amount] * @p10) + @p11) as float) as d0, try_cast((cast(t0.[amount] as float) / nullif(@p12, 0)) as float) as d1
          from [dbo].[sales] as t0
        ) as s
        cross join (
          select max(case when (f.k0 < cast(@p13 as float)) then cast(@p14 as float) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(@p15 as float)) then (cast(f.p0 as float) / nullif(f.w0, 0)) else cast(@p16 as float) end) as u0, max(case when (f.k1 < cast(@p17 as float)) then cast(@p18 as float) else (f.p1 * f.w1) end) as w1, max(case when (f.k1 < cast(@p19 as float)) then (cast(f.p1 as float) / nullif(f.w1, 0)) else cast(@p20 as float) end) as u1
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(@p21 as float)) then cast(@p22 as float) when (t.w0 <= cast(@p23 as float)) then cast(@p24 as float) when (t.w0 <= cast(@p25 as float)) then cast(@p26 as float) else cast(@p27 as float) end as w0, t.k1 as k1, t.p1 as p1, case when (t.w1 <= cast(@p28 as float)) then cast(@p29 as float) when (t.w1 <= cast(@p30 as float)) then cast(@p31 as float) when (t.w1 <= cast(@p32 as float)) then cast(@p33 as float) else cast(@p34 as float) end as w1
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(@p35 as float)) then (p.w0 * p.p0) else (cast(p.w0 as float) / nullif(p.p0, 0)) end as w0, p.k1 as k1, p.p1 as p1, case when (p.k1 < cast(@p36 as float)) then (p.w1 * p.p1) else (cast(p.w1 as float) / nullif(p.p1, 0)) end as w1
              from (
                select k.w0 as w0, k.k0 as k0, case when (cast(cast(@p37 as float) as float) < 0 and abs(k.k0) <> floor(abs(k.k0))) or (cast(cast(@p38 as float) as float) = 0 and abs(k.k0) < 0) or abs(k.k0) * log(abs(nullif(cast(cast(@p39 as float) as float), 0))) > 709.78 then null else power(cast(cast(@p40 as float) as float), abs(k.k0)) end as p0, k.w1 as w1, k.k1 as k1, case when (cast(cast(@p41 as float) as float) < 0 and abs(k.k1) <> floor(abs(k.k1))) or (cast(cast(@p42 as float) as float) = 0 and abs(k.k1) < 0) or abs(k.k1) * log(abs(nullif(cast(cast(@p43 as float) as float), 0))) > 709.78 then null else power(cast(cast(@p44 as float) as float), abs(k.k1)) end as p1
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0, o.w1 as w1, floor(log10(o.w1)) as k1
                  from (
                    select case when ((cast((e.z0 - e.a0) as float) / nullif(cast(@p45 as float), 0)) < cast(@p46 as float)) then cast(@p47 as float) else (cast((e.z0 - e.a0) as float) / nullif(cast(@p48 as float), 0)) end as w0, case when ((cast((e.z1 - e.a1) as float) / nullif(cast(@p49 as float), 0)) <= cast(@p50 as float)) then cast(@p51 as float) else (cast((e.z1 - e.a1) as float) / nullif(cast(@p52 as float), 0)) end as w1
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0, min(s.d1) as a1, max(s.d1) as z1
                      from (
                        select try_cast(((t0.[amount] * @p53) + @p54) as float) as d0, try_cast((cast(t0.[amount] as float) / nullif(@p55, 0)) as float) as d1
                        from [dbo].[sales] as t0
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
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1, case when a.d2 is null then 1 else 0 end, a.d2, case when a.d3 is null then 1 else 0 end, a.d3;

-- bin: so many, of nothing
-- [101,1,1,1,1,0,1,0,1,1,1,2,2,5,5,10,0,10,10,10,10,10,0,1,10]
select top (@p1) a.d0 as [num1], a.d1 as [to], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, s.d1 as d1, count_big(*) as m0
  from (
    select (cast((j.i0 * j.w0) as float) / nullif(j.u0, 0)) as d0, (cast(((j.i0 + cast(@p2 as float)) * j.w0) as float) / nullif(j.u0, 0)) as d1
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(@p3 as float)) * i.w0) as float) / nullif(i.u0, 0))) then (i.i0 + cast(@p4 as float)) when (i.d0 < (cast((i.i0 * i.w0) as float) / nullif(i.u0, 0))) then (i.i0 - cast(@p5 as float)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as float) / nullif(w.w0, 0))) as i0
        from (
          select try_cast(t0.[num1] as float) as d0
          from [dbo].[empty] as t0
        ) as s
        cross join (
          select max(case when (f.k0 < cast(@p6 as float)) then cast(@p7 as float) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(@p8 as float)) then (cast(f.p0 as float) / nullif(f.w0, 0)) else cast(@p9 as float) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(@p10 as float)) then cast(@p11 as float) when (t.w0 <= cast(@p12 as float)) then cast(@p13 as float) when (t.w0 <= cast(@p14 as float)) then cast(@p15 as float) else cast(@p16 as float) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(@p17 as float)) then (p.w0 * p.p0) else (cast(p.w0 as float) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, case when (cast(cast(@p18 as float) as float) < 0 and abs(k.k0) <> floor(abs(k.k0))) or (cast(cast(@p19 as float) as float) = 0 and abs(k.k0) < 0) or abs(k.k0) * log(abs(nullif(cast(cast(@p20 as float) as float), 0))) > 709.78 then null else power(cast(cast(@p21 as float) as float), abs(k.k0)) end as p0
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0
                  from (
                    select case when ((cast((e.z0 - e.a0) as float) / nullif(cast(@p22 as float), 0)) <= cast(@p23 as float)) then cast(@p24 as float) else (cast((e.z0 - e.a0) as float) / nullif(cast(@p25 as float), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select try_cast(t0.[num1] as float) as d0
                        from [dbo].[empty] as t0
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
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1;

-- bin: so many, of rows as they are
-- [4,1,1,1,0,1,0,1,1,1,2,2,5,5,10,0,10,10,10,10,2,1,1,2]
select top (@p1) a.d0 as [bin], a.d1 as [price]
from (
  select j.d1 as d1, try_cast((cast((j.i0 * j.w0) as float) / nullif(j.u0, 0)) as bigint) as d0
  from (
    select i.d1 as d1, i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(@p2 as float)) * i.w0) as float) / nullif(i.u0, 0))) then (i.i0 + cast(@p3 as float)) when (i.d0 < (cast((i.i0 * i.w0) as float) / nullif(i.u0, 0))) then (i.i0 - cast(@p4 as float)) else i.i0 end as i0
    from (
      select s.d1 as d1, s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as float) / nullif(w.w0, 0))) as i0
      from (
        select try_cast(t0.[amount] as float) as d0, t0.[price] as d1
        from [dbo].[sales] as t0
      ) as s
      cross join (
        select max(case when (f.k0 < cast(@p5 as float)) then cast(@p6 as float) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(@p7 as float)) then (cast(f.p0 as float) / nullif(f.w0, 0)) else cast(@p8 as float) end) as u0
        from (
          select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(@p9 as float)) then cast(@p10 as float) when (t.w0 <= cast(@p11 as float)) then cast(@p12 as float) when (t.w0 <= cast(@p13 as float)) then cast(@p14 as float) else cast(@p15 as float) end as w0
          from (
            select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(@p16 as float)) then (p.w0 * p.p0) else (cast(p.w0 as float) / nullif(p.p0, 0)) end as w0
            from (
              select k.w0 as w0, k.k0 as k0, case when (cast(cast(@p17 as float) as float) < 0 and abs(k.k0) <> floor(abs(k.k0))) or (cast(cast(@p18 as float) as float) = 0 and abs(k.k0) < 0) or abs(k.k0) * log(abs(nullif(cast(cast(@p19 as float) as float), 0))) > 709.78 then null else power(cast(cast(@p20 as float) as float), abs(k.k0)) end as p0
              from (
                select o.w0 as w0, floor(log10(o.w0)) as k0
                from (
                  select case when ((cast((e.z0 - e.a0) as float) / nullif(cast(@p21 as float), 0)) < cast(@p22 as float)) then cast(@p23 as float) else (cast((e.z0 - e.a0) as float) / nullif(cast(@p24 as float), 0)) end as w0
                  from (
                    select min(s.d0) as a0, max(s.d0) as z0
                    from (
                      select try_cast(t0.[amount] as float) as d0, t0.[price] as d1
                      from [dbo].[sales] as t0
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
order by case when a.d0 is null then 1 else 0 end, a.d0 desc, case when a.d1 is null then 1 else 0 end, a.d1;

-- bin: so many, of large and small numbers
-- [101,1,1,1,3,0,1,0,1,1,1,2,2,5,5,10,0,10,10,10,10,2,0,1,2,3]
select top (@p1) a.d0 as [num1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, count_big(*) as m0
  from (
    select (cast((j.i0 * j.w0) as float) / nullif(j.u0, 0)) as d0
    from (
      select i.w0 as w0, i.u0 as u0, case when (i.d0 >= (cast(((i.i0 + cast(@p2 as float)) * i.w0) as float) / nullif(i.u0, 0))) then (i.i0 + cast(@p3 as float)) when (i.d0 < (cast((i.i0 * i.w0) as float) / nullif(i.u0, 0))) then (i.i0 - cast(@p4 as float)) else i.i0 end as i0
      from (
        select s.d0 as d0, w.w0 as w0, w.u0 as u0, floor((cast((s.d0 * w.u0) as float) / nullif(w.w0, 0))) as i0
        from (
          select try_cast(t0.[num1] as float) as d0
          from [dbo].[extremes] as t0
          where t0.[id] >= @p5
        ) as s
        cross join (
          select max(case when (f.k0 < cast(@p6 as float)) then cast(@p7 as float) else (f.p0 * f.w0) end) as w0, max(case when (f.k0 < cast(@p8 as float)) then (cast(f.p0 as float) / nullif(f.w0, 0)) else cast(@p9 as float) end) as u0
          from (
            select t.k0 as k0, t.p0 as p0, case when (t.w0 <= cast(@p10 as float)) then cast(@p11 as float) when (t.w0 <= cast(@p12 as float)) then cast(@p13 as float) when (t.w0 <= cast(@p14 as float)) then cast(@p15 as float) else cast(@p16 as float) end as w0
            from (
              select p.k0 as k0, p.p0 as p0, case when (p.k0 < cast(@p17 as float)) then (p.w0 * p.p0) else (cast(p.w0 as float) / nullif(p.p0, 0)) end as w0
              from (
                select k.w0 as w0, k.k0 as k0, case when (cast(cast(@p18 as float) as float) < 0 and abs(k.k0) <> floor(abs(k.k0))) or (cast(cast(@p19 as float) as float) = 0 and abs(k.k0) < 0) or abs(k.k0) * log(abs(nullif(cast(cast(@p20 as float) as float), 0))) > 709.78 then null else power(cast(cast(@p21 as float) as float), abs(k.k0)) end as p0
                from (
                  select o.w0 as w0, floor(log10(o.w0)) as k0
                  from (
                    select case when ((cast((e.z0 - e.a0) as float) / nullif(cast(@p22 as float), 0)) <= cast(@p23 as float)) then cast(@p24 as float) else (cast((e.z0 - e.a0) as float) / nullif(cast(@p25 as float), 0)) end as w0
                    from (
                      select min(s.d0) as a0, max(s.d0) as z0
                      from (
                        select try_cast(t0.[num1] as float) as d0
                        from [dbo].[extremes] as t0
                        where t0.[id] >= @p26
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
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- rows: dimensions only are not made distinct
-- [101,true]
select top (@p1) a.d0 as [bool1]
from (
  select t0.[bool1] as d0
  from [dbo].[types] as t0
  where t0.[bool1] = @p2
) as a;

-- rows: everything of a table
-- [101]
select top (@p1) a.d0 as [key1], a.d1 as [txt1], a.d2 as [label1]
from (
  select t0.[key1] as d0, t0.[txt1] collate Latin1_General_100_BIN2 as d1, t0.[label1] collate Latin1_General_100_BIN2 as d2
  from [dbo].[labels] as t0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0 desc, case when a.d2 is null then 1 else 0 end, a.d2, (len((a.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- rows: grain, bin and formula
-- [0,5,0,0,5,1,2]
select a.d0 as [date1], round(@p1 + a.d1 * @p2, cast(@p3 as integer)) as [num1], a.d2 as [loud]
from (
  select dateadd(month, datediff(month, cast('0001-01-01' as date), t0.[date1]), cast('0001-01-01' as date)) as d0, floor((cast(t0.[num1] as float) - @p4) / @p5) as d1, upper(t0.[txt1] collate Latin1_General_100_BIN2) as d2
  from [dbo].[types] as t0
) as a
order by case when a.d2 is null then 1 else 0 end, a.d2, (len((a.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), case when a.d0 is null then 1 else 0 end, a.d0
offset @p6 rows
fetch next @p7 rows only;

-- rows: one more than our cap
-- [4]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
) as a;

-- rows: a limit above the cap
-- [6]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
) as a;

-- join: left
-- [4]
select top (@p1) a.d0 as [int1], a.d1 as [regions.label1]
from (
  select t0.[int1] as d0, t1.[label1] collate Latin1_General_100_BIN2 as d1
  from [dbo].[types] as t0
  left join [dbo].[regions] as t1 on t0.[txt1] collate Latin1_General_100_BIN2 + '|' = t1.[region] collate Latin1_General_100_BIN2 + '|'
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- join: inner, by two columns
-- [101]
select top (@p1) a.d0 as [label1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, count_big(*) as m0
  from (
    select t1.[label1] collate Latin1_General_100_BIN2 as d0
    from [dbo].[types] as t0
    inner join [dbo].[labels] as t1 on ((t0.[int1] = t1.[key1]) and (t0.[txt1] collate Latin1_General_100_BIN2 + '|' = t1.[txt1] collate Latin1_General_100_BIN2 + '|'))
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- join: right
-- [1]
select top (@p1) a.d0 as [labels.key1], a.d1 as [int1]
from (
  select t1.[key1] as d0, t0.[int1] as d1
  from [dbo].[types] as t0
  right join [dbo].[labels] as t1 on t0.[int1] = t1.[key1]
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0 desc;

-- join: full
-- [101]
select top (@p1) (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count], (convert(nvarchar(50), a.m1)) collate Latin1_General_100_BIN2 as [count_types.int1], (convert(nvarchar(50), a.m2)) collate Latin1_General_100_BIN2 as [count_labels.key1]
from (
  select count_big(*) as m0, count_big(s.v0) as m1, count_big(s.v1) as m2
  from (
    select t0.[int1] as v0, t1.[key1] as v1
    from [dbo].[types] as t0
    full join [dbo].[labels] as t1 on t0.[int1] = t1.[key1]
  ) as s
) as a;

-- join: two, the second on the first
-- [101]
select top (@p1) a.d0 as [r.rank1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [sum_int1]
from (
  select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
  from (
    select t2.[rank1] as d0, t0.[int1] as v0
    from [dbo].[types] as t0
    inner join [dbo].[labels] as t1 on t0.[int1] = t1.[key1]
    left join [dbo].[regions] as t2 on t1.[txt1] collate Latin1_General_100_BIN2 + '|' = t2.[region] collate Latin1_General_100_BIN2 + '|'
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- join: with itself
-- [101,2]
select top (@p1) (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select count_big(*) as m0
  from (
    select null as n0
    from [dbo].[types] as t0
    inner join [dbo].[types] as t1 on t0.[txt1] collate Latin1_General_100_BIN2 + '|' = t1.[txt1] collate Latin1_General_100_BIN2 + '|'
    where t1.[int1] > @p2
  ) as s
) as a;

-- names: quotes, brackets, line breaks
-- [1]
select top (@p1) a.d0 as [a "b" [c]]], a.d1 as [line
break], a.d2 as [odd.name], a.d3 as [x"); drop table types; --]
from (
  select t0.[a "b" [c]]] as d0, t0.[line
break] as d1, t0.[odd.name] collate Latin1_General_100_BIN2 as d2, (try_cast(t0.[a "b" [c]]] as bigint) + t0.[line
break]) as d3
  from [dbo].[odd "table"; --] as t0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- names: outputs called like ours
-- [101]
select top (@p1) a.d0 as m0, (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as d0
from (
  select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
  from (
    select t0.[it's] collate Latin1_General_100_BIN2 as d0, t0.[d0] as v0
    from [dbo].[odd "table"; --] as t0
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.m0 is null then 1 else 0 end, a.m0, case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- names: words that SQL keeps for itself, placeholders, 60 characters
-- [101,"?"]
select top (@p1) a.d0 as [where], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [limit], (convert(nvarchar(50), a.m1)) collate Latin1_General_100_BIN2 as [max_back`tick\], (convert(nvarchar(50), a.m2)) collate Latin1_General_100_BIN2 as [?], (convert(nvarchar(50), a.m3)) collate Latin1_General_100_BIN2 as [xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx], a.m4 as [max_from]
from (
  select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0, max(s.v1) as m1, min(s.v2) as m2, sum(cast(s.v3 as decimal(38, 0))) as m3, max(s.v4) as m4
  from (
    select t0.[group] collate Latin1_General_100_BIN2 as d0, t0.[order] as v0, t0.[back`tick\] as v1, t0.[$1 ? :name @p {p:Int8} %s] as v2, t0.[a name of sixty characters is as long as any engine takes it] as v3, t0.[from] as v4
    from [dbo].[select] as t0
    where t0.[primary key] collate Latin1_General_100_BIN2 + '|' <> @p2 + '|'
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.m0 is null then 1 else 0 end, a.m0 desc, case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- policy: beside an or of the user
-- [101,0,"north","north"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where ((t0.[int1] > @p2) or (t0.[int1] is null))
    and (t0.[txt1] = @p3 and t0.[txt1] collate Latin1_General_100_BIN2 + '|' = @p4 + '|')
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- policy: under two levels and a join
-- [101,"W. Europe Standard Time","north","north",true]
select top (@p1) a.d0 as [ts1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select dateadd(month, datediff(month, cast('0001-01-01' as date), cast((p.d0 at time zone 'UTC') at time zone @p2 as datetime2(6))), cast('0001-01-01' as date)) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select case when t0.[ts1] >= cast('1980-01-01' as datetime2(6)) then dateadd(minute, datediff(minute, cast(t0.[ts1] as date), t0.[ts1]) / 15 * 15, cast(cast(t0.[ts1] as date) as datetime2(6))) else t0.[ts1] end as d0
        from [dbo].[types] as t0
        full join [dbo].[labels] as t1 on t0.[int1] = t1.[key1]
        where ((t0.[txt1] = @p3 and t0.[txt1] collate Latin1_General_100_BIN2 + '|' = @p4 + '|') or (t0.[bool1] = @p5))
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- dashboard: filters that fit
-- [101,true,"north","north"]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[types] as t0
  where (t0.[bool1] = @p2)
    and (t0.[txt1] = @p3 and t0.[txt1] collate Latin1_General_100_BIN2 + '|' = @p4 + '|')
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- clock: days in New York, one of 23 hours and one of 25
-- [101,"Eastern Standard Time",1,12]
select top (@p1) a.d0 as [ts1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select cast(cast((p.d0 at time zone 'UTC') at time zone @p2 as datetime2(6)) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select case when t0.[ts1] >= cast('1980-01-01' as datetime2(6)) then dateadd(minute, datediff(minute, cast(t0.[ts1] as date), t0.[ts1]) / 15 * 15, cast(cast(t0.[ts1] as date) as datetime2(6))) else t0.[ts1] end as d0
        from [dbo].[moments] as t0
        where (t0.[id] >= @p3)
          and (t0.[id] <= @p4)
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- clock: hours in New York, one left out
-- [101,"Eastern Standard Time","Eastern Standard Time","Eastern Standard Time",1,6]
select top (@p1) a.d0 as [ts1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select dateadd(hour, datediff(hour, cast(cast((p.d0 at time zone 'UTC') at time zone @p2 as datetime2(6)) as date), cast((p.d0 at time zone 'UTC') at time zone @p3 as datetime2(6))), cast(cast(cast((p.d0 at time zone 'UTC') at time zone @p4 as datetime2(6)) as date) as datetime2(0))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select case when t0.[ts1] >= cast('1980-01-01' as datetime2(6)) then dateadd(minute, datediff(minute, cast(t0.[ts1] as date), t0.[ts1]) / 15 * 15, cast(cast(t0.[ts1] as date) as datetime2(6))) else t0.[ts1] end as d0
        from [dbo].[moments] as t0
        where (t0.[id] >= @p5)
          and (t0.[id] <= @p6)
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- clock: hours in New York, one shown twice counts as one
-- [101,"Eastern Standard Time","Eastern Standard Time","Eastern Standard Time",7,12]
select top (@p1) a.d0 as [ts1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select dateadd(hour, datediff(hour, cast(cast((p.d0 at time zone 'UTC') at time zone @p2 as datetime2(6)) as date), cast((p.d0 at time zone 'UTC') at time zone @p3 as datetime2(6))), cast(cast(cast((p.d0 at time zone 'UTC') at time zone @p4 as datetime2(6)) as date) as datetime2(0))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select case when t0.[ts1] >= cast('1980-01-01' as datetime2(6)) then dateadd(minute, datediff(minute, cast(t0.[ts1] as date), t0.[ts1]) / 15 * 15, cast(cast(t0.[ts1] as date) as datetime2(6))) else t0.[ts1] end as d0
        from [dbo].[moments] as t0
        where (t0.[id] >= @p5)
          and (t0.[id] <= @p6)
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- clock: hours of the day in New York
-- [101,"Eastern Standard Time",1,12]
select top (@p1) a.d0 as [ts1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select datepart(hour, cast((p.d0 at time zone 'UTC') at time zone @p2 as datetime2(6))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select case when t0.[ts1] >= cast('1980-01-01' as datetime2(6)) then dateadd(minute, datediff(minute, cast(t0.[ts1] as date), t0.[ts1]) / 15 * 15, cast(cast(t0.[ts1] as date) as datetime2(6))) else t0.[ts1] end as d0
        from [dbo].[moments] as t0
        where (t0.[id] >= @p3)
          and (t0.[id] <= @p4)
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- clock: days of the week in New York
-- [101,"Eastern Standard Time",1,12]
select top (@p1) a.d0 as [ts1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select (datediff(day, cast('0001-01-01' as date), cast((p.d0 at time zone 'UTC') at time zone @p2 as datetime2(6))) % 7 + 1) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select case when t0.[ts1] >= cast('1980-01-01' as datetime2(6)) then dateadd(minute, datediff(minute, cast(t0.[ts1] as date), t0.[ts1]) / 15 * 15, cast(cast(t0.[ts1] as date) as datetime2(6))) else t0.[ts1] end as d0
        from [dbo].[moments] as t0
        where (t0.[id] >= @p3)
          and (t0.[id] <= @p4)
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- clock: medians of days in New York, in one level
-- [101,1,1,1,1,0.5,"Eastern Standard Time",1,12]
select top (@p1) a.d0 as [ts1], a.m0 as [median_id]
from (
  select s.d0 as d0, (max(case when (s.k0 = (floor(s.k1) + cast(@p2 as float))) then s.k2 end) + ((max(case when (s.k0 = (ceiling(s.k1) + cast(@p3 as float))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(@p4 as float))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m0
  from (
    select r.d0 as d0, r.v0 as v0, row_number() over (partition by r.d0 order by case when try_cast(r.v0 as float) is null then 1 else 0 end, try_cast(r.v0 as float)) as k0, ((try_cast(count(try_cast(r.v0 as float)) over (partition by r.d0) as float) - cast(@p5 as float)) * cast(@p6 as float)) as k1, try_cast(r.v0 as float) as k2
    from (
      select cast(cast((t0.[ts1] at time zone 'UTC') at time zone @p7 as datetime2(6)) as date) as d0, t0.[id] as v0
      from [dbo].[moments] as t0
      where (t0.[id] >= @p8)
        and (t0.[id] <= @p9)
    ) as r
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- clock: hours on Lord Howe, half of one shown twice and half of one left out
-- [101,"Lord Howe Standard Time","Lord Howe Standard Time","Lord Howe Standard Time",13,16]
select top (@p1) a.d0 as [ts1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select dateadd(hour, datediff(hour, cast(cast((p.d0 at time zone 'UTC') at time zone @p2 as datetime2(6)) as date), cast((p.d0 at time zone 'UTC') at time zone @p3 as datetime2(6))), cast(cast(cast((p.d0 at time zone 'UTC') at time zone @p4 as datetime2(6)) as date) as datetime2(0))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select case when t0.[ts1] >= cast('1980-01-01' as datetime2(6)) then dateadd(minute, datediff(minute, cast(t0.[ts1] as date), t0.[ts1]) / 15 * 15, cast(cast(t0.[ts1] as date) as datetime2(6))) else t0.[ts1] end as d0
        from [dbo].[moments] as t0
        where (t0.[id] >= @p5)
          and (t0.[id] <= @p6)
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- clock: minutes on Lord Howe
-- [101,"Lord Howe Standard Time","Lord Howe Standard Time","Lord Howe Standard Time",13,16]
select top (@p1) a.d0 as [ts1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, count_big(*) as m0
  from (
    select dateadd(minute, datediff(minute, cast(cast((t0.[ts1] at time zone 'UTC') at time zone @p2 as datetime2(6)) as date), cast((t0.[ts1] at time zone 'UTC') at time zone @p3 as datetime2(6))), cast(cast(cast((t0.[ts1] at time zone 'UTC') at time zone @p4 as datetime2(6)) as date) as datetime2(0))) as d0
    from [dbo].[moments] as t0
    where (t0.[id] >= @p5)
      and (t0.[id] <= @p6)
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- clock: days on Lord Howe
-- [101,"Lord Howe Standard Time"]
select top (@p1) a.d0 as [ts1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select cast(cast((p.d0 at time zone 'UTC') at time zone @p2 as datetime2(6)) as date) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select case when t0.[ts1] >= cast('1980-01-01' as datetime2(6)) then dateadd(minute, datediff(minute, cast(t0.[ts1] as date), t0.[ts1]) / 15 * 15, cast(cast(t0.[ts1] as date) as datetime2(6))) else t0.[ts1] end as d0
        from [dbo].[moments] as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- clock: years in Kathmandu
-- [101,"Nepal Standard Time",17,21]
select top (@p1) a.d0 as [ts1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select dateadd(year, datediff(year, cast('0001-01-01' as date), cast((p.d0 at time zone 'UTC') at time zone @p2 as datetime2(6))), cast('0001-01-01' as date)) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select case when t0.[ts1] >= cast('1980-01-01' as datetime2(6)) then dateadd(minute, datediff(minute, cast(t0.[ts1] as date), t0.[ts1]) / 15 * 15, cast(cast(t0.[ts1] as date) as datetime2(6))) else t0.[ts1] end as d0
        from [dbo].[moments] as t0
        where (t0.[id] >= @p3)
          and (t0.[id] <= @p4)
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- clock: hours in Kathmandu
-- [101,"Nepal Standard Time","Nepal Standard Time","Nepal Standard Time",17,19]
select top (@p1) a.d0 as [ts1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select dateadd(hour, datediff(hour, cast(cast((p.d0 at time zone 'UTC') at time zone @p2 as datetime2(6)) as date), cast((p.d0 at time zone 'UTC') at time zone @p3 as datetime2(6))), cast(cast(cast((p.d0 at time zone 'UTC') at time zone @p4 as datetime2(6)) as date) as datetime2(0))) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select case when t0.[ts1] >= cast('1980-01-01' as datetime2(6)) then dateadd(minute, datediff(minute, cast(t0.[ts1] as date), t0.[ts1]) / 15 * 15, cast(cast(t0.[ts1] as date) as datetime2(6))) else t0.[ts1] end as d0
        from [dbo].[moments] as t0
        where (t0.[id] >= @p5)
          and (t0.[id] <= @p6)
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- clock: weeks from Sunday in New York
-- [101,"Eastern Standard Time",1,12]
select top (@p1) a.d0 as [ts1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select dateadd(day, datediff(day, cast('0001-01-07' as date), cast((p.d0 at time zone 'UTC') at time zone @p2 as datetime2(6))) / 7 * 7, cast('0001-01-07' as date)) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select case when t0.[ts1] >= cast('1980-01-01' as datetime2(6)) then dateadd(minute, datediff(minute, cast(t0.[ts1] as date), t0.[ts1]) / 15 * 15, cast(cast(t0.[ts1] as date) as datetime2(6))) else t0.[ts1] end as d0
        from [dbo].[moments] as t0
        where (t0.[id] >= @p3)
          and (t0.[id] <= @p4)
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- clock: months and all of their moments, with a leap day and none
-- [101,"New Zealand Standard Time"]
select top (@p1) a.d0 as [ts1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select dateadd(month, datediff(month, cast('0001-01-01' as date), cast((p.d0 at time zone 'UTC') at time zone @p2 as datetime2(6))), cast('0001-01-01' as date)) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select case when t0.[ts1] >= cast('1980-01-01' as datetime2(6)) then dateadd(minute, datediff(minute, cast(t0.[ts1] as date), t0.[ts1]) / 15 * 15, cast(cast(t0.[ts1] as date) as datetime2(6))) else t0.[ts1] end as d0
        from [dbo].[moments] as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- clock: a whole day of 23 hours in New York
-- [101,"2025-03-09 05:00:00","2025-03-10 04:00:00"]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[moments] as t0
  where (t0.[ts1] >= cast(@p2 as datetime2(6)))
    and (t0.[ts1] < cast(@p3 as datetime2(6)))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- clock: a whole day of 25 hours in New York
-- [101,"2025-11-02 04:00:00","2025-11-03 05:00:00"]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[moments] as t0
  where (t0.[ts1] >= cast(@p2 as datetime2(6)))
    and (t0.[ts1] < cast(@p3 as datetime2(6)))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- clock: from a wall clock that was never shown
-- [101,1,6,"2025-03-09 07:30:00"]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[moments] as t0
  where ((t0.[id] >= @p2) and (t0.[id] <= @p3))
    and (t0.[ts1] >= cast(@p4 as datetime2(6)))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- clock: from a wall clock that was shown twice
-- [101,7,12,"2025-11-02 05:30:00"]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[moments] as t0
  where ((t0.[id] >= @p2) and (t0.[id] <= @p3))
    and (t0.[ts1] > cast(@p4 as datetime2(6)))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- clock: parts of the time in New York, row by row
-- [101,"Eastern Standard Time","Eastern Standard Time","Eastern Standard Time","Eastern Standard Time",11,21,3,4,9]
select top (@p1) a.d0 as [id], a.d1 as [h], a.d2 as [m], a.d3 as [s], a.d4 as [d]
from (
  select t0.[id] as d0, datepart(hour, cast((t0.[ts1] at time zone 'UTC') at time zone @p2 as datetime2(6))) as d1, datepart(minute, cast((t0.[ts1] at time zone 'UTC') at time zone @p3 as datetime2(6))) as d2, datepart(second, cast((t0.[ts1] at time zone 'UTC') at time zone @p4 as datetime2(6))) as d3, datepart(day, cast((t0.[ts1] at time zone 'UTC') at time zone @p5 as datetime2(6))) as d4
  from [dbo].[moments] as t0
  where t0.[id] in (@p6, @p7, @p8, @p9, @p10)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- clock: a day later on the wall clock, an hour later in time
-- [101,1,"Eastern Standard Time",1,"2025-03-09 05:00:00","2025-03-01 05:00:00","Eastern Standard Time","Eastern Standard Time",11,2,21,3,4]
select top (@p1) a.d0 as [id], a.d1 as [next_day], a.d2 as [next_hour], a.d3 as [hours], a.d4 as [days]
from (
  select t0.[id] as d0, cast(dateadd(day, cast(@p2 as int), cast((t0.[ts1] at time zone 'UTC') at time zone @p3 as datetime2(6))) as datetime2(6)) as d1, cast(dateadd(hour, cast(@p4 as int), t0.[ts1]) as datetime2(6)) as d2, datediff_big(hour, cast(@p5 as datetime2(6)), t0.[ts1]) as d3, datediff_big(day, cast((cast(@p6 as datetime2(6)) at time zone 'UTC') at time zone @p7 as datetime2(6)), cast((t0.[ts1] at time zone 'UTC') at time zone @p8 as datetime2(6))) as d4
  from [dbo].[moments] as t0
  where t0.[id] in (@p9, @p10, @p11, @p12, @p13)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- clock: timestamps as they are, with fractions
-- [101,17,21]
select top (@p1) a.d0 as [id], a.d1 as [ts1]
from (
  select t0.[id] as d0, t0.[ts1] as d1
  from [dbo].[moments] as t0
  where (t0.[id] >= @p2)
    and (t0.[id] <= @p3)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- calendar: weeks around New Year, from Monday
-- [101]
select top (@p1) a.d0 as [date1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select dateadd(day, datediff(day, cast('0001-01-01' as date), p.d0) / 7 * 7, cast('0001-01-01' as date)) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select cast(t0.[date1] as date) as d0
        from [dbo].[days] as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- calendar: weeks around New Year, from Sunday
-- [101]
select top (@p1) a.d0 as [date1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select dateadd(day, datediff(day, cast('0001-01-07' as date), p.d0) / 7 * 7, cast('0001-01-07' as date)) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select cast(t0.[date1] as date) as d0
        from [dbo].[days] as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- calendar: weeks around New Year, from Saturday
-- [101]
select top (@p1) a.d0 as [date1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select dateadd(day, datediff(day, cast('0001-01-06' as date), p.d0) / 7 * 7, cast('0001-01-06' as date)) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select cast(t0.[date1] as date) as d0
        from [dbo].[days] as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- calendar: ISO week, year, quarter, month, day and weekday
-- [101]
select top (@p1) a.d0 as [id], a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5
from (
  select t0.[id] as d0, datepart(iso_week, t0.[date1]) as d1, datepart(year, t0.[date1]) as d2, datepart(quarter, t0.[date1]) as d3, datepart(month, t0.[date1]) as d4, datepart(day, t0.[date1]) as d5, (datediff(day, cast('0001-01-01' as date), t0.[date1]) % 7 + 1) as d6
  from [dbo].[days] as t0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- calendar: a month, a quarter, a year later and earlier
-- [101,1,1,1,1,1]
select top (@p1) a.d0 as [id], a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4
from (
  select t0.[id] as d0, cast(dateadd(month, cast(@p2 as int), t0.[date1]) as date) as d1, cast(dateadd(month, cast((-@p3) as int), t0.[date1]) as date) as d2, cast(dateadd(quarter, cast(@p4 as int), t0.[date1]) as date) as d3, cast(dateadd(year, cast(@p5 as int), t0.[date1]) as date) as d4, cast(dateadd(year, cast((-@p6) as int), t0.[date1]) as date) as d5
  from [dbo].[days] as t0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- calendar: weeks and days later
-- [101,1,1]
select top (@p1) a.d0 as [id], a.d1 as x0, a.d2 as x1
from (
  select t0.[id] as d0, cast(dateadd(week, cast(@p2 as int), t0.[date1]) as date) as d1, cast(dateadd(day, cast((-@p3) as int), t0.[date1]) as date) as d2
  from [dbo].[days] as t0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- calendar: borders of units between two dates
-- [101,"2016-01-01 00:00:00","UTC","2016-01-01 00:00:00","UTC","2016-01-01 00:00:00","UTC","2016-01-01 00:00:00","UTC","2016-01-01 00:00:00","UTC"]
select top (@p1) a.d0 as [id], a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4
from (
  select t0.[id] as d0, datediff_big(day, cast((cast(@p2 as datetime2(6)) at time zone 'UTC') at time zone @p3 as datetime2(6)), try_cast(t0.[date1] as datetime2(6))) as d1, (datediff(day, cast('0001-01-01' as date), try_cast(t0.[date1] as datetime2(6))) / 7 - datediff(day, cast('0001-01-01' as date), cast((cast(@p4 as datetime2(6)) at time zone 'UTC') at time zone @p5 as datetime2(6))) / 7) as d2, datediff_big(month, cast((cast(@p6 as datetime2(6)) at time zone 'UTC') at time zone @p7 as datetime2(6)), try_cast(t0.[date1] as datetime2(6))) as d3, datediff_big(quarter, cast((cast(@p8 as datetime2(6)) at time zone 'UTC') at time zone @p9 as datetime2(6)), try_cast(t0.[date1] as datetime2(6))) as d4, datediff_big(year, cast((cast(@p10 as datetime2(6)) at time zone 'UTC') at time zone @p11 as datetime2(6)), try_cast(t0.[date1] as datetime2(6))) as d5
  from [dbo].[days] as t0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- calendar: starts of units by formula
-- [101]
select top (@p1) a.d0 as [id], a.d1 as x0, a.d2 as x1, a.d3 as x2
from (
  select t0.[id] as d0, dateadd(day, datediff(day, cast('0001-01-01' as date), t0.[date1]) / 7 * 7, cast('0001-01-01' as date)) as d1, dateadd(month, datediff(month, cast('0001-01-01' as date), t0.[date1]), cast('0001-01-01' as date)) as d2, dateadd(quarter, datediff(quarter, cast('0001-01-01' as date), t0.[date1]), cast('0001-01-01' as date)) as d3
  from [dbo].[days] as t0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- calendar: quarters
-- [101]
select top (@p1) a.d0 as [date1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
  from (
    select dateadd(quarter, datediff(quarter, cast('0001-01-01' as date), p.d0), cast('0001-01-01' as date)) as d0, p.p0 as p0
    from (
      select s.d0 as d0, count_big(*) as p0
      from (
        select cast(t0.[date1] as date) as d0
        from [dbo].[days] as t0
      ) as s
      group by s.d0
    ) as p
  ) as b
  group by b.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- calendar: the last day of February in a leap year
-- [101,"2000-02-29","2024-02-29","2024-12-30"]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[days] as t0
  where t0.[date1] in (cast(@p2 as date), cast(@p3 as date), cast(@p4 as date))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- calendar: first and last, smallest and largest
-- [101]
select top (@p1) a.m0 as [min_date1], a.m1 as [max_date1], (convert(nvarchar(50), a.m2)) collate Latin1_General_100_BIN2 as [countDistinct_date1], (convert(nvarchar(50), a.m3)) collate Latin1_General_100_BIN2 as [first_id], (convert(nvarchar(50), a.m4)) collate Latin1_General_100_BIN2 as [last_id]
from (
  select min(s.v0) as m0, max(s.v0) as m1, count_big(distinct s.v0) as m2, min(case when (s.k0 = s.k1) then s.k2 end) as m3, max(case when (s.k0 = s.k3) then s.k2 end) as m4
  from (
    select r.v0 as v0, r.v1 as v1, case when ((r.v1 is not null) and (r.v0 is not null)) then r.v0 end as k0, min(case when ((r.v1 is not null) and (r.v0 is not null)) then r.v0 end) over () as k1, r.v1 as k2, max(case when ((r.v1 is not null) and (r.v0 is not null)) then r.v0 end) over () as k3
    from (
      select t0.[date1] as v0, t0.[id] as v1
      from [dbo].[days] as t0
    ) as r
  ) as s
) as a;

-- extremes: integers of 64 bits as they are
-- [101]
select top (@p1) a.d0 as [id], a.d1 as [int1], a.d2 as [int2]
from (
  select t0.[id] as d0, t0.[int1] as d1, t0.[int2] as d2
  from [dbo].[extremes] as t0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- extremes: integers beyond the floats are told apart
-- [101,"9007199254740993"]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[extremes] as t0
  where t0.[int1] = cast(@p2 as bigint)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- extremes: integers beyond the floats in a list
-- [101,"-9007199254740993","9007199254740992"]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[extremes] as t0
  where t0.[int1] in (cast(@p2 as bigint), cast(@p3 as bigint))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- extremes: sorted by integers of 64 bits
-- [3]
select top (@p1) a.d0 as [int1]
from (
  select t0.[int1] as d0
  from [dbo].[extremes] as t0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0 desc;

-- extremes: a sum beyond 64 bits
-- [101,0]
select top (@p1) (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [sum_int1]
from (
  select sum(cast(s.v0 as decimal(38, 0))) as m0
  from (
    select t0.[int1] as v0
    from [dbo].[extremes] as t0
    where t0.[int1] > @p2
  ) as s
) as a;

-- extremes: a sum below 64 bits
-- [101,0]
select top (@p1) (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [sum_int1]
from (
  select sum(cast(s.v0 as decimal(38, 0))) as m0
  from (
    select t0.[int1] as v0
    from [dbo].[extremes] as t0
    where t0.[int1] < @p2
  ) as s
) as a;

-- extremes: sums of 32 bits beyond 32 bits, and of all
-- [101,true,0,true,0,false]
select top (@p1) (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [positive], (convert(nvarchar(50), a.m1)) collate Latin1_General_100_BIN2 as [sum_int1], (convert(nvarchar(50), a.m2)) collate Latin1_General_100_BIN2 as [sum_int2]
from (
  select sum(cast(case when (s.f1 = @p2) then s.v0 end as decimal(38, 0))) as m0, sum(cast(s.v2 as decimal(38, 0))) as m1, sum(cast(s.v0 as decimal(38, 0))) as m2
  from (
    select t0.[int2] as v0, case when (t0.[int1] > @p3) then @p4 when (not (t0.[int1] > @p5)) then @p6 end as f1, t0.[int1] as v2
    from [dbo].[extremes] as t0
  ) as s
) as a;

-- extremes: a product of two columns of 32 bits
-- [101]
select top (@p1) a.d0 as [id], a.d1 as x0
from (
  select t0.[id] as d0, (try_cast(t0.[int2] as bigint) * t0.[int2]) as d1
  from [dbo].[extremes] as t0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- extremes: smallest and largest
-- [101]
select top (@p1) (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [min_int1], (convert(nvarchar(50), a.m1)) collate Latin1_General_100_BIN2 as [max_int1], a.m2 as [min_num1], a.m3 as [max_num1], (convert(nvarchar(50), a.m4)) collate Latin1_General_100_BIN2 as [countDistinct_int1]
from (
  select min(s.v0) as m0, max(s.v0) as m1, min(s.v1) as m2, max(s.v1) as m3, count_big(distinct s.v0) as m4
  from (
    select t0.[int1] as v0, t0.[num1] as v1
    from [dbo].[extremes] as t0
  ) as s
) as a;

-- extremes: floats large and small
-- [101]
select top (@p1) a.d0 as [id], a.d1 as [num1]
from (
  select t0.[id] as d0, t0.[num1] as d1
  from [dbo].[extremes] as t0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- extremes: means of integers
-- [101,1,1,1,true,1,0.5,0,true,0,false]
select top (@p1) a.m0 as [avg_int2], a.m1 as [median_int2], a.m2 as [huge]
from (
  select avg(cast(s.v0 as float)) as m0, (max(case when (s.k0 = (floor(s.k1) + cast(@p2 as float))) then s.k2 end) + ((max(case when (s.k0 = (ceiling(s.k1) + cast(@p3 as float))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(@p4 as float))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m1, avg(cast(case when (s.f2 = @p5) then s.v1 end as float)) as m2
  from (
    select r.v0 as v0, r.v1 as v1, r.f2 as f2, row_number() over (order by case when try_cast(r.v0 as float) is null then 1 else 0 end, try_cast(r.v0 as float)) as k0, ((try_cast(count(try_cast(r.v0 as float)) over () as float) - cast(@p6 as float)) * cast(@p7 as float)) as k1, try_cast(r.v0 as float) as k2
    from (
      select t0.[int2] as v0, t0.[int1] as v1, case when (t0.[int1] > @p8) then @p9 when (not (t0.[int1] > @p10)) then @p11 end as f2
      from [dbo].[extremes] as t0
    ) as r
  ) as s
) as a;

-- extremes: division and remainder by zero are null
-- [101,0,0,10,10,0,0,3]
select top (@p1) a.d0 as [id], a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5
from (
  select t0.[id] as d0, (cast(t0.[int2] as float) / nullif(@p2, 0)) as d1, (t0.[int2] % nullif(@p3, 0)) as d2, (cast(t0.[num1] as float) / nullif(t0.[int1], 0)) as d3, (cast(@p4 as float) / nullif(t0.[int1], 0)) as d4, (@p5 % nullif(t0.[int2], 0)) as d5, (cast(@p6 as float) / nullif(@p7, 0)) as d6
  from [dbo].[extremes] as t0
  where t0.[id] <> @p8
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- extremes: remainders keep the sign of the first
-- [101,7,3,7,3,10,7.5,2,7.5,2,7.5,2,7.5,2,5]
select top (@p1) a.d0 as [id], a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4
from (
  select t0.[id] as d0, ((-@p2) % nullif(@p3, 0)) as d1, (@p4 % nullif((-@p5), 0)) as d2, (t0.[int1] % nullif(@p6, 0)) as d3, (cast(@p7 as float) - @p8 * round(cast(@p9 as float) / nullif(cast(@p10 as float), 0), 0, 1)) as d4, ((-cast(@p11 as float)) - @p12 * round((-cast(@p13 as float)) / nullif(cast(@p14 as float), 0), 0, 1)) as d5
  from [dbo].[extremes] as t0
  where t0.[id] < @p15
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- extremes: rounding, halves away from zero
-- [101,25,1,2.5,2.5,0.5,0.5,1234.5,2,4,7]
select top (@p1) a.d0 as [id], a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5, a.d7 as x6
from (
  select t0.[id] as d0, round(t0.[num1], 0) as d1, round(try_cast((t0.[num1] * @p2) as float), cast(@p3 as int)) as d2, round((-cast(@p4 as float)), 0) as d3, round(cast(@p5 as float), 0) as d4, floor((-cast(@p6 as float))) as d5, ceiling((-cast(@p7 as float))) as d6, round(try_cast(cast(@p8 as float) as float), cast((-@p9) as int)) as d7
  from [dbo].[extremes] as t0
  where (t0.[id] >= @p10)
    and (t0.[id] <= @p11)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- extremes: functions outside of what they are defined for are null
-- [101,0,0,0,0,0,0,1,1,0,1,1,0,0,1,0,8,0.5,0.5,0,8,0.5,0.5,0,8,0,8,0.5,0,1000,0,1000,5,7]
select top (@p1) a.d0 as [id], a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5
from (
  select t0.[id] as d0, sqrt(case when (t0.[num1] >= @p2) then t0.[num1] end) as d1, log(case when (t0.[num1] > @p3) then t0.[num1] end) as d2, log10(case when ((t0.[num1] * @p4) > @p5) then (t0.[num1] * @p6) end) as d3, case when (cast(@p7 as float) < 0 and (-@p8) <> floor((-@p9))) or (cast(@p10 as float) = 0 and (-@p11) < 0) or (-@p12) * log(abs(nullif(cast(@p13 as float), 0))) > 709.78 then null else power(cast(@p14 as float), (-@p15)) end as d4, case when (cast(((t0.[num1] * @p16) - @p17) as float) < 0 and cast(@p18 as float) <> floor(cast(@p19 as float))) or (cast(((t0.[num1] * @p20) - @p21) as float) = 0 and cast(@p22 as float) < 0) or cast(@p23 as float) * log(abs(nullif(cast(((t0.[num1] * @p24) - @p25) as float), 0))) > 709.78 then null else power(cast(((t0.[num1] * @p26) - @p27) as float), cast(@p28 as float)) end as d5, exp(case when ((t0.[num1] * @p29) + @p30) < 709.78 then ((t0.[num1] * @p31) + @p32) end) as d6
  from [dbo].[extremes] as t0
  where (t0.[id] >= @p33)
    and (t0.[id] <= @p34)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- extremes: texts that are no number or date become null
-- [101," 12.5 ","1e3","-.5","12,5","","12a","2025-02-30","2025-02-30","2024-02-29","2024-02-29","2025-13-01","2025-13-01","","",5]
select top (@p1) a.d0 as [id], a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4, a.d6 as x5, a.d7 as x6, a.d8 as x7, a.d9 as x8, a.d10 as x9
from (
  select t0.[id] as d0, try_cast(nullif(ltrim(rtrim(@p2 collate Latin1_General_100_BIN2)), '') as float) as d1, try_cast(nullif(ltrim(rtrim(@p3 collate Latin1_General_100_BIN2)), '') as float) as d2, try_cast(nullif(ltrim(rtrim(@p4 collate Latin1_General_100_BIN2)), '') as float) as d3, try_cast(nullif(ltrim(rtrim(@p5 collate Latin1_General_100_BIN2)), '') as float) as d4, try_cast(nullif(ltrim(rtrim(@p6 collate Latin1_General_100_BIN2)), '') as float) as d5, try_cast(nullif(ltrim(rtrim(@p7 collate Latin1_General_100_BIN2)), '') as float) as d6, case when @p8 collate Latin1_General_100_BIN2 like '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]%' then try_cast(@p9 collate Latin1_General_100_BIN2 as date) end as d7, case when @p10 collate Latin1_General_100_BIN2 like '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]%' then try_cast(@p11 collate Latin1_General_100_BIN2 as date) end as d8, case when @p12 collate Latin1_General_100_BIN2 like '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]%' then try_cast(@p13 collate Latin1_General_100_BIN2 as date) end as d9, case when @p14 collate Latin1_General_100_BIN2 like '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]%' then try_cast(@p15 collate Latin1_General_100_BIN2 as date) end as d10
  from [dbo].[extremes] as t0
  where t0.[id] = @p16
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- extremes: numbers and truth as texts
-- [101,10,5,true,5,false,4,4,7]
select top (@p1) a.d0 as [id], a.d1 as x0, a.d2 as x1, a.d3 as x2, a.d4 as x3, a.d5 as x4
from (
  select t0.[id] as d0, (convert(nvarchar(50), t0.[int1])) collate Latin1_General_100_BIN2 as d1, (format(t0.[num1], 'R', 'en-US')) collate Latin1_General_100_BIN2 as d2, (format((t0.[num1] * @p2), 'R', 'en-US')) collate Latin1_General_100_BIN2 as d3, (case case when (t0.[id] > @p3) then @p4 when (not (t0.[id] > @p5)) then @p6 end when 1 then 'true' when 0 then 'false' end) collate Latin1_General_100_BIN2 as d4, (format((cast(t0.[id] as float) / nullif(@p7, 0)), 'R', 'en-US')) collate Latin1_General_100_BIN2 as d5
  from [dbo].[extremes] as t0
  where (t0.[id] >= @p8)
    and (t0.[id] <= @p9)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- extremes: bins below zero
-- [101,-0.25,0.25,2,-0.25,0.25,-1,1]
select top (@p1) round(@p2 + a.d0 * @p3, cast(@p4 as integer)) as [num1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, count_big(*) as m0
  from (
    select floor((cast(t0.[num1] as float) - @p5) / @p6) as d0
    from [dbo].[extremes] as t0
    where (t0.[num1] >= @p7)
      and (t0.[num1] <= @p8)
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- extremes: decimals of 38 digits as they are
-- [101]
select top (@p1) a.d0 as [id], (convert(nvarchar(50), a.d1)) collate Latin1_General_100_BIN2 as [dec1]
from (
  select t0.[id] as d0, t0.[dec1] as d1
  from [dbo].[amounts] as t0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- extremes: decimals of 38 digits, summed and compared
-- [101,true,true,1,true,1,3,true,3,false,"12345678901234567890.1234",true,"12345678901234567890.1234",false,"12345678901234567890.1233",true,"12345678901234567890.1233",false]
select top (@p1) (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [total], (convert(nvarchar(50), a.m1)) collate Latin1_General_100_BIN2 as [min_dec1], (convert(nvarchar(50), a.m2)) collate Latin1_General_100_BIN2 as [max_dec1], (convert(nvarchar(50), a.m3)) collate Latin1_General_100_BIN2 as [countDistinct_dec1], (convert(nvarchar(50), a.m4)) collate Latin1_General_100_BIN2 as [same], (convert(nvarchar(50), a.m5)) collate Latin1_General_100_BIN2 as [more]
from (
  select sum(case when (s.f1 = @p2) then s.v0 end) as m0, min(s.v0) as m1, max(s.v0) as m2, count_big(distinct s.v0) as m3, count_big(case when (s.f2 = @p3) then @p4 end) as m4, count_big(case when (s.f3 = @p5) then @p6 end) as m5
  from (
    select t0.[dec1] as v0, case when (t0.[id] <= @p7) then @p8 when (not (t0.[id] <= @p9)) then @p10 end as f1, case when (t0.[dec1] = cast(@p11 as decimal(38, 4))) then @p12 when (not (t0.[dec1] = cast(@p13 as decimal(38, 4)))) then @p14 end as f2, case when (t0.[dec1] > cast(@p15 as decimal(38, 4))) then @p16 when (not (t0.[dec1] > cast(@p17 as decimal(38, 4)))) then @p18 end as f3
    from [dbo].[amounts] as t0
  ) as s
) as a;

-- words: equality is exact
-- [101,"a","a"]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[words] as t0
  where t0.[txt1] = @p2 and t0.[txt1] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- words: blanks at the end count
-- [101,"a ","a "]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[words] as t0
  where t0.[txt1] = @p2 and t0.[txt1] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- words: the empty text is no null
-- [101,"",""]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[words] as t0
  where t0.[txt1] = @p2 and t0.[txt1] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- words: a blank is no empty text
-- [101," "," "]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[words] as t0
  where t0.[txt1] = @p2 and t0.[txt1] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- words: accents count, however they are written
-- [101,"10","SS","n","á","10","SS","n","á"]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[words] as t0
  where t0.[txt1] in (@p2, @p3, @p4, @p5) and t0.[txt1] collate Latin1_General_100_BIN2 + '|' in (@p6 + '|', @p7 + '|', @p8 + '|', @p9 + '|')
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- words: not in a list, exactly
-- [101,"","A","Z","a%b","a_b","null","ß","日本","🎉"]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[words] as t0
  where t0.[txt1] collate Latin1_General_100_BIN2 + '|' not in (@p2 + '|', @p3 + '|', @p4 + '|', @p5 + '|', @p6 + '|', @p7 + '|', @p8 + '|', @p9 + '|', @p10 + '|')
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- words: order is that of code points
-- [101,"Z","a b"]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[words] as t0
  where (t0.[txt1] collate Latin1_General_100_BIN2 >= @p2)
    and (t0.[txt1] collate Latin1_General_100_BIN2 <= @p3)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- words: texts of digits are ordered as texts
-- [101,"9"]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[words] as t0
  where t0.[txt1] collate Latin1_General_100_BIN2 < @p2
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- words: grouped exactly, in order, nulls last
-- [101]
select top (@p1) a.d0 as [txt1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, count_big(*) as m0
  from (
    select t0.[txt1] collate Latin1_General_100_BIN2 as d0
    from [dbo].[words] as t0
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- words: downwards, nulls last
-- [4]
select top (@p1) a.d0 as [txt1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [max_id]
from (
  select s.d0 as d0, max(s.v0) as m0
  from (
    select t0.[txt1] collate Latin1_General_100_BIN2 as d0, t0.[id] as v0
    from [dbo].[words] as t0
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0 desc, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1) desc;

-- words: distinct, smallest, largest
-- [101]
select top (@p1) (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [countDistinct_txt1], a.m1 as [min_txt1], a.m2 as [max_txt1], a.m3 as [first_txt1], (convert(nvarchar(50), a.m4)) collate Latin1_General_100_BIN2 as [last_id]
from (
  select count_big(distinct s.v0 + '|') as m0, min(s.v0) as m1, max(s.v0) as m2, min(case when (s.k0 = s.k1) then s.k2 end) as m3, max(case when (s.k3 + '|' = s.k4 + '|') then s.k5 end) as m4
  from (
    select r.v0 as v0, r.v1 as v1, case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end as k0, min(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over () as k1, r.v0 as k2, case when ((r.v1 is not null) and (r.v0 is not null)) then r.v0 end as k3, max(case when ((r.v1 is not null) and (r.v0 is not null)) then r.v0 end) over () as k4, r.v1 as k5
    from (
      select t0.[txt1] collate Latin1_General_100_BIN2 as v0, t0.[id] as v1
      from [dbo].[words] as t0
    ) as r
  ) as s
) as a;

-- words: contains, whatever the case
-- [101,"Z","Z"]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[words] as t0
  where charindex(lower(@p2 collate Latin1_General_100_BIN2), lower(t0.[txt1] collate Latin1_General_100_BIN2)) > 0 or (datalength(@p3 collate Latin1_General_100_BIN2) = 0 and t0.[txt1] collate Latin1_General_100_BIN2 is not null)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- words: contains a percent sign
-- [101,"%","%"]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[words] as t0
  where charindex(lower(@p2 collate Latin1_General_100_BIN2), lower(t0.[txt1] collate Latin1_General_100_BIN2)) > 0 or (datalength(@p3 collate Latin1_General_100_BIN2) = 0 and t0.[txt1] collate Latin1_General_100_BIN2 is not null)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- words: contains an underscore
-- [101,"_","_"]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[words] as t0
  where charindex(lower(@p2 collate Latin1_General_100_BIN2), lower(t0.[txt1] collate Latin1_General_100_BIN2)) > 0 or (datalength(@p3 collate Latin1_General_100_BIN2) = 0 and t0.[txt1] collate Latin1_General_100_BIN2 is not null)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- words: contains a backslash
-- [101,"\\","\\"]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[words] as t0
  where charindex(lower(@p2 collate Latin1_General_100_BIN2), lower(t0.[txt1] collate Latin1_General_100_BIN2)) > 0 or (datalength(@p3 collate Latin1_General_100_BIN2) = 0 and t0.[txt1] collate Latin1_General_100_BIN2 is not null)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- words: contains a quote
-- [101,"'","'"]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[words] as t0
  where charindex(lower(@p2 collate Latin1_General_100_BIN2), lower(t0.[txt1] collate Latin1_General_100_BIN2)) > 0 or (datalength(@p3 collate Latin1_General_100_BIN2) = 0 and t0.[txt1] collate Latin1_General_100_BIN2 is not null)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- words: contains blanks
-- [101," "," "]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[words] as t0
  where charindex(lower(@p2 collate Latin1_General_100_BIN2), lower(t0.[txt1] collate Latin1_General_100_BIN2)) > 0 or (datalength(@p3 collate Latin1_General_100_BIN2) = 0 and t0.[txt1] collate Latin1_General_100_BIN2 is not null)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- words: contains nothing, which every text does
-- [101,"",""]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[words] as t0
  where not (charindex(lower(@p2 collate Latin1_General_100_BIN2), lower(t0.[txt1] collate Latin1_General_100_BIN2)) > 0 or (datalength(@p3 collate Latin1_General_100_BIN2) = 0 and t0.[txt1] collate Latin1_General_100_BIN2 is not null))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- words: contains characters of four bytes
-- [101,"🎉","🎉"]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[words] as t0
  where charindex(lower(@p2 collate Latin1_General_100_BIN2), lower(t0.[txt1] collate Latin1_General_100_BIN2)) > 0 or (datalength(@p3 collate Latin1_General_100_BIN2) = 0 and t0.[txt1] collate Latin1_General_100_BIN2 is not null)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- words: contains what is no pattern
-- [101,".*",".*"]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[words] as t0
  where charindex(lower(@p2 collate Latin1_General_100_BIN2), lower(t0.[txt1] collate Latin1_General_100_BIN2)) > 0 or (datalength(@p3 collate Latin1_General_100_BIN2) = 0 and t0.[txt1] collate Latin1_General_100_BIN2 is not null)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- words: starts with a blank
-- [101," "," "]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[words] as t0
  where charindex(lower(@p2 collate Latin1_General_100_BIN2), lower(t0.[txt1] collate Latin1_General_100_BIN2)) = 1 or (datalength(@p3 collate Latin1_General_100_BIN2) = 0 and t0.[txt1] collate Latin1_General_100_BIN2 is not null)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- words: starts with, whatever the case
-- [101,"A","A"]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[words] as t0
  where charindex(lower(@p2 collate Latin1_General_100_BIN2), lower(t0.[txt1] collate Latin1_General_100_BIN2)) = 1 or (datalength(@p3 collate Latin1_General_100_BIN2) = 0 and t0.[txt1] collate Latin1_General_100_BIN2 is not null)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- words: ends with a blank
-- [101," "," "]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[words] as t0
  where charindex(reverse(lower(@p2 collate Latin1_General_100_BIN2)), reverse(lower(t0.[txt1] collate Latin1_General_100_BIN2))) = 1 or (datalength(@p3 collate Latin1_General_100_BIN2) = 0 and t0.[txt1] collate Latin1_General_100_BIN2 is not null)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- words: ends with characters of three bytes
-- [101,"本","本"]
select top (@p1) a.d0 as [id]
from (
  select t0.[id] as d0
  from [dbo].[words] as t0
  where charindex(reverse(lower(@p2 collate Latin1_General_100_BIN2)), reverse(lower(t0.[txt1] collate Latin1_General_100_BIN2))) = 1 or (datalength(@p3 collate Latin1_General_100_BIN2) = 0 and t0.[txt1] collate Latin1_General_100_BIN2 is not null)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- words: length and parts in characters
-- [101,1,1,2,"a","_","<",">",10,2,22,23,3,6,7,9]
select top (@p1) a.d0 as [id], a.d1 as [length], a.d2 as [first], a.d3 as [rest], a.d4 as [replaced], a.d5 as [trimmed]
from (
  select t0.[id] as d0, (len((t0.[txt1] collate Latin1_General_100_BIN2 + '.') collate Latin1_General_100_CI_AS_SC) - 1) as d1, substring((t0.[txt1] collate Latin1_General_100_BIN2) collate Latin1_General_100_CI_AS_SC, @p2, @p3) collate Latin1_General_100_BIN2 as d2, substring((t0.[txt1] collate Latin1_General_100_BIN2) collate Latin1_General_100_CI_AS_SC, @p4, 2147483647) collate Latin1_General_100_BIN2 as d3, replace(t0.[txt1] collate Latin1_General_100_BIN2, @p5 collate Latin1_General_100_BIN2, @p6 collate Latin1_General_100_BIN2) as d4, concat(@p7 collate Latin1_General_100_BIN2, ltrim(rtrim(t0.[txt1] collate Latin1_General_100_BIN2)), @p8 collate Latin1_General_100_BIN2, '') as d5
  from [dbo].[words] as t0
  where t0.[id] in (@p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- words: joined exactly
-- [101]
select top (@p1) (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select count_big(*) as m0
  from (
    select null as n0
    from [dbo].[words] as t0
    inner join [dbo].[words] as t1 on t0.[txt1] collate Latin1_General_100_BIN2 + '|' = t1.[txt1] collate Latin1_General_100_BIN2 + '|'
  ) as s
) as a;

-- sparse: counts, sums and means of groups of nulls
-- [101]
select top (@p1) a.d0 as [txt1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count], (convert(nvarchar(50), a.m1)) collate Latin1_General_100_BIN2 as [count_num1], a.m2 as [sum_num1], a.m3 as [avg_int1], (convert(nvarchar(50), a.m4)) collate Latin1_General_100_BIN2 as [sum_int1]
from (
  select s.d0 as d0, count_big(*) as m0, count_big(s.v0) as m1, sum(s.v0) as m2, avg(cast(s.v1 as float)) as m3, sum(cast(s.v1 as decimal(38, 0))) as m4
  from (
    select t0.[txt1] collate Latin1_General_100_BIN2 as d0, t0.[num1] as v0, t0.[int1] as v1
    from [dbo].[sparse] as t0
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- sparse: smallest, largest and distinct of groups of nulls
-- [101]
select top (@p1) a.d0 as [txt1], a.m0 as [min_num1], a.m1 as [max_date1], (convert(nvarchar(50), a.m2)) collate Latin1_General_100_BIN2 as [countDistinct_int1], (convert(nvarchar(50), a.m3)) collate Latin1_General_100_BIN2 as [first_int1], a.m4 as [last_num1]
from (
  select s.d0 as d0, min(s.v0) as m0, max(s.v1) as m1, count_big(distinct s.v2) as m2, min(case when (s.k0 = s.k1) then s.k2 end) as m3, max(case when (s.k3 = s.k4) then s.k5 end) as m4
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, r.v2 as v2, case when ((r.v2 is not null) and (r.v1 is not null)) then r.v1 end as k0, min(case when ((r.v2 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0, (len((r.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)) as k1, r.v2 as k2, case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end as k3, max(case when ((r.v0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d0, (len((r.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)) as k4, r.v0 as k5
    from (
      select t0.[txt1] collate Latin1_General_100_BIN2 as d0, t0.[num1] as v0, t0.[date1] as v1, t0.[int1] as v2
      from [dbo].[sparse] as t0
    ) as r
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- sparse: medians, quantiles and deviations of groups of nulls and of one
-- [101,1,1,1,1,1,1,1,0.5,1,0.9]
select top (@p1) a.d0 as [txt1], a.m0 as [median_num1], a.m1 as [quantile_num1], a.m2 as [stddev_num1], a.m3 as [variance_int1]
from (
  select s.d0 as d0, (max(case when (s.k0 = (floor(s.k1) + cast(@p2 as float))) then s.k2 end) + ((max(case when (s.k0 = (ceiling(s.k1) + cast(@p3 as float))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(@p4 as float))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m0, (max(case when (s.k0 = (floor(s.k3) + cast(@p5 as float))) then s.k2 end) + ((max(case when (s.k0 = (ceiling(s.k3) + cast(@p6 as float))) then s.k2 end) - max(case when (s.k0 = (floor(s.k3) + cast(@p7 as float))) then s.k2 end)) * max((s.k3 - floor(s.k3))))) as m1, stdev(cast(s.v0 as float)) as m2, var(cast(s.v1 as float)) as m3
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, row_number() over (partition by r.d0, (len((r.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1) order by case when try_cast(r.v0 as float) is null then 1 else 0 end, try_cast(r.v0 as float)) as k0, ((try_cast(count(try_cast(r.v0 as float)) over (partition by r.d0, (len((r.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)) as float) - cast(@p8 as float)) * cast(@p9 as float)) as k1, try_cast(r.v0 as float) as k2, ((try_cast(count(try_cast(r.v0 as float)) over (partition by r.d0, (len((r.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)) as float) - cast(@p10 as float)) * cast(@p11 as float)) as k3
    from (
      select t0.[txt1] collate Latin1_General_100_BIN2 as d0, t0.[num1] as v0, t0.[int1] as v1
      from [dbo].[sparse] as t0
    ) as r
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- sparse: conditions that no row passes
-- [101,true,1,true,true,true,1,1,1,true,true,true,1,0.5,true,3,true,3,false,true,false,"2025-01-03",true,"2025-01-03",false,1,true,1,false]
select top (@p1) a.d0 as [txt1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count], (convert(nvarchar(50), a.m1)) collate Latin1_General_100_BIN2 as [sum_int1], (convert(nvarchar(50), a.m2)) collate Latin1_General_100_BIN2 as [countDistinct_int1], (convert(nvarchar(50), a.m3)) collate Latin1_General_100_BIN2 as [max_int1], a.m4 as [median_num1]
from (
  select s.d0 as d0, count_big(case when (s.f0 = @p2) then @p3 end) as m0, sum(cast(case when (s.f0 = @p4) then s.v1 end as decimal(38, 0))) as m1, count_big(distinct case when (s.f2 = @p5) then s.v1 end) as m2, max(case when (s.f3 = @p6) then s.v1 end) as m3, (max(case when (s.k0 = (floor(s.k1) + cast(@p7 as float))) then s.k2 end) + ((max(case when (s.k0 = (ceiling(s.k1) + cast(@p8 as float))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(@p9 as float))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m4
  from (
    select r.d0 as d0, r.f0 as f0, r.v1 as v1, r.f2 as f2, r.f3 as f3, r.v4 as v4, r.f5 as f5, row_number() over (partition by r.d0, (len((r.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1) order by case when case when (r.f5 = @p10) then try_cast(r.v4 as float) end is null then 1 else 0 end, case when (r.f5 = @p11) then try_cast(r.v4 as float) end) as k0, ((try_cast(count(case when (r.f5 = @p12) then try_cast(r.v4 as float) end) over (partition by r.d0, (len((r.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)) as float) - cast(@p13 as float)) * cast(@p14 as float)) as k1, case when (r.f5 = @p15) then try_cast(r.v4 as float) end as k2
    from (
      select t0.[txt1] collate Latin1_General_100_BIN2 as d0, case when (t0.[num1] > @p16) then @p17 when (not (t0.[num1] > @p18)) then @p19 end as f0, t0.[int1] as v1, case when (t0.[int1] is null) then @p20 else @p21 end as f2, case when (t0.[date1] >= cast(@p22 as date)) then @p23 when (not (t0.[date1] >= cast(@p24 as date))) then @p25 end as f3, t0.[num1] as v4, case when (t0.[int1] > @p26) then @p27 when (not (t0.[int1] > @p28)) then @p29 end as f5
      from [dbo].[sparse] as t0
    ) as r
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- sparse: extreme quantiles
-- [101,1,1,1,1,1,1,1,1,1,1,1,1,1,0,1,1,1,0.1,1,0.5]
select top (@p1) a.m0 as [none], a.m1 as [all], a.m2 as [tenth], a.m3 as [median_int1]
from (
  select (max(case when (s.k0 = (floor(s.k1) + cast(@p2 as float))) then s.k2 end) + ((max(case when (s.k0 = (ceiling(s.k1) + cast(@p3 as float))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(@p4 as float))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m0, (max(case when (s.k0 = (floor(s.k3) + cast(@p5 as float))) then s.k2 end) + ((max(case when (s.k0 = (ceiling(s.k3) + cast(@p6 as float))) then s.k2 end) - max(case when (s.k0 = (floor(s.k3) + cast(@p7 as float))) then s.k2 end)) * max((s.k3 - floor(s.k3))))) as m1, (max(case when (s.k0 = (floor(s.k4) + cast(@p8 as float))) then s.k2 end) + ((max(case when (s.k0 = (ceiling(s.k4) + cast(@p9 as float))) then s.k2 end) - max(case when (s.k0 = (floor(s.k4) + cast(@p10 as float))) then s.k2 end)) * max((s.k4 - floor(s.k4))))) as m2, (max(case when (s.k0 = (floor(s.k5) + cast(@p11 as float))) then s.k2 end) + ((max(case when (s.k0 = (ceiling(s.k5) + cast(@p12 as float))) then s.k2 end) - max(case when (s.k0 = (floor(s.k5) + cast(@p13 as float))) then s.k2 end)) * max((s.k5 - floor(s.k5))))) as m3
  from (
    select r.v0 as v0, row_number() over (order by case when try_cast(r.v0 as float) is null then 1 else 0 end, try_cast(r.v0 as float)) as k0, ((try_cast(count(try_cast(r.v0 as float)) over () as float) - cast(@p14 as float)) * cast(@p15 as float)) as k1, try_cast(r.v0 as float) as k2, ((try_cast(count(try_cast(r.v0 as float)) over () as float) - cast(@p16 as float)) * cast(@p17 as float)) as k3, ((try_cast(count(try_cast(r.v0 as float)) over () as float) - cast(@p18 as float)) * cast(@p19 as float)) as k4, ((try_cast(count(try_cast(r.v0 as float)) over () as float) - cast(@p20 as float)) * cast(@p21 as float)) as k5
    from (
      select t0.[int1] as v0
      from [dbo].[sparse] as t0
    ) as r
  ) as s
) as a;

-- sparse: by dates, nulls last, downwards
-- [101]
select top (@p1) a.d0 as [date1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count]
from (
  select s.d0 as d0, count_big(*) as m0
  from (
    select t0.[date1] as d0
    from [dbo].[sparse] as t0
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0 desc;

-- sparse: nothing passes, by a dimension and without
-- [101,99]
select top (@p1) (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count], a.m1 as [max_num1]
from (
  select count_big(*) as m0, max(s.v0) as m1
  from (
    select t0.[num1] as v0
    from [dbo].[sparse] as t0
    where t0.[num1] > @p2
  ) as s
) as a;

-- sparse: having leaves out groups of nulls
-- [101,0]
select top (@p1) a.d0 as [txt1], a.m0 as [s]
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select t0.[txt1] collate Latin1_General_100_BIN2 as d0, t0.[num1] as v0
    from [dbo].[sparse] as t0
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
where a.m0 >= @p2
order by case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- sparse: choices between nulls
-- [101,0,1,0,"nulls"]
select top (@p1) a.m0 as [a], (convert(nvarchar(50), a.m1)) collate Latin1_General_100_BIN2 as [b], (convert(nvarchar(50), a.m2)) collate Latin1_General_100_BIN2 as [c], a.m3 as [d], a.m4 as [e], a.m5 as [f]
from (
  select sum(s.v0) as m0, sum(cast(s.v1 as decimal(38, 0))) as m1, count_big(s.v2) as m2, max(s.v3) as m3, min(s.v4) as m4, sum(s.v3) as m5
  from (
    select coalesce(t0.[num1], @p2) as v0, case when (t0.[num1] is null) then @p3 else @p4 end as v1, nullif(t0.[txt1] collate Latin1_General_100_BIN2, @p5 collate Latin1_General_100_BIN2) as v2, case when t0.[num1] is not null and (t0.[int1] is null or t0.[num1] >= t0.[int1]) then t0.[num1] else t0.[int1] end as v3, case when t0.[num1] is not null and (t0.[int1] is null or t0.[num1] <= t0.[int1]) then t0.[num1] else t0.[int1] end as v4
    from [dbo].[sparse] as t0
  ) as s
) as a;

-- formula: Amount - Cost
-- [101,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select (t0.[Amount] - t0.[Cost]) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p2 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
) as a;

-- formula: Units * 2 + 1
-- [101,2,1,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select ((t0.[Units] * @p2) + @p3) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p4 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p5 + '|'
) as a;

-- formula: -Units
-- [101,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select (-t0.[Units]) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p2 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
) as a;

-- formula: Units / 2
-- [101,2,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select (cast(t0.[Units] as float) / nullif(@p2, 0)) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p3 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p4 + '|'
) as a;

-- formula: Units / 0
-- [101,0,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select (cast(t0.[Units] as float) / nullif(@p2, 0)) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p3 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p4 + '|'
) as a;

-- formula: Units % 2
-- [101,2,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select (t0.[Units] % nullif(@p2, 0)) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p3 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p4 + '|'
) as a;

-- formula: Region = 'north'
-- [101,"north","north",true,"north","north",false,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select case when (t0.[Region] = @p2 and t0.[Region] collate Latin1_General_100_BIN2 + '|' = @p3 + '|') then @p4 when (not (t0.[Region] = @p5 and t0.[Region] collate Latin1_General_100_BIN2 + '|' = @p6 + '|')) then @p7 end as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p8 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p9 + '|'
) as a;

-- formula: [Due] > '2025-01-20'
-- [101,"2025-01-20",true,"2025-01-20",false,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select case when (t0.[Due] > cast(@p2 as date)) then @p3 when (not (t0.[Due] > cast(@p4 as date))) then @p5 end as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p6 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p7 + '|'
) as a;

-- formula: Paid and Amount > 100
-- [101,true,100,true,true,100,false,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select case when ((t0.[Paid] = @p2) and (t0.[Amount] > @p3)) then @p4 when (not ((t0.[Paid] = @p5) and (t0.[Amount] > @p6))) then @p7 end as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p8 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p9 + '|'
) as a;

-- formula: not Paid or Units = 3
-- [101,true,3,true,true,3,false,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select case when ((not (t0.[Paid] = @p2)) or (t0.[Units] = @p3)) then @p4 when (not ((not (t0.[Paid] = @p5)) or (t0.[Units] = @p6))) then @p7 end as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p8 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p9 + '|'
) as a;

-- formula: Region in ('north', 'east')
-- [101,"east","north","east","north",true,"east","north","east","north",false,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select case when (t0.[Region] in (@p2, @p3) and t0.[Region] collate Latin1_General_100_BIN2 + '|' in (@p4 + '|', @p5 + '|')) then @p6 when (not (t0.[Region] in (@p7, @p8) and t0.[Region] collate Latin1_General_100_BIN2 + '|' in (@p9 + '|', @p10 + '|'))) then @p11 end as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p12 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p13 + '|'
) as a;

-- formula: Units not in (1, 2)
-- [101,1,2,true,1,2,false,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select case when (t0.[Units] not in (@p2, @p3)) then @p4 when (not (t0.[Units] not in (@p5, @p6))) then @p7 end as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p8 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p9 + '|'
) as a;

-- formula: Amount between 100 and 120.5
-- [101,100,120.5,true,100,120.5,false,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select case when ((t0.[Amount] >= @p2) and (t0.[Amount] <= cast(@p3 as float))) then @p4 when (not ((t0.[Amount] >= @p5) and (t0.[Amount] <= cast(@p6 as float)))) then @p7 end as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p8 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p9 + '|'
) as a;

-- formula: Units not between 1 and 2
-- [101,1,2,true,1,2,false,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select case when (not ((t0.[Units] >= @p2) and (t0.[Units] <= @p3))) then @p4 when (not (not ((t0.[Units] >= @p5) and (t0.[Units] <= @p6)))) then @p7 end as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p8 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p9 + '|'
) as a;

-- formula: Paid is null
-- [101,true,false,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select case when (t0.[Paid] is null) then @p2 else @p3 end as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p4 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p5 + '|'
) as a;

-- formula: [Due] is not null
-- [101,true,false,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select case when (t0.[Due] is not null) then @p2 else @p3 end as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p4 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p5 + '|'
) as a;

-- formula: (1 + 2) * 3
-- [101,1,2,3,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select ((@p2 + @p3) * @p4) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p5 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p6 + '|'
) as a;

-- formula: if(Amount > 100, 'large', 'small')
-- [101,100,"large","small","A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select case when (t0.[Amount] > @p2) then @p3 collate Latin1_General_100_BIN2 else @p4 collate Latin1_General_100_BIN2 end as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p5 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p6 + '|'
) as a;

-- formula: if(Units = 0, 'none', Units < 3, 'few', 'many')
-- [101,0,"none",3,"few","many","A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select case when (t0.[Units] = @p2) then @p3 collate Latin1_General_100_BIN2 when (t0.[Units] < @p4) then @p5 collate Latin1_General_100_BIN2 else @p6 collate Latin1_General_100_BIN2 end as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p7 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p8 + '|'
) as a;

-- formula: case when Paid then 'paid' when Amount > 50 then 'due' else 'small' end
-- [101,true,"paid",50,"due","small","A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select case when (t0.[Paid] = @p2) then @p3 collate Latin1_General_100_BIN2 when (t0.[Amount] > @p4) then @p5 collate Latin1_General_100_BIN2 else @p6 collate Latin1_General_100_BIN2 end as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p7 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p8 + '|'
) as a;

-- formula: coalesce(null, Region, 'none')
-- [101,"none","A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select coalesce(null, t0.[Region] collate Latin1_General_100_BIN2, @p2 collate Latin1_General_100_BIN2) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p3 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p4 + '|'
) as a;

-- formula: nullif(Region, 'north')
-- [101,"north","A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select nullif(t0.[Region] collate Latin1_General_100_BIN2, @p2 collate Latin1_General_100_BIN2) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p3 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p4 + '|'
) as a;

-- formula: least(Amount, Cost)
-- [101,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select case when t0.[Amount] is not null and (t0.[Cost] is null or t0.[Amount] <= t0.[Cost]) then t0.[Amount] else t0.[Cost] end as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p2 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
) as a;

-- formula: greatest(Amount, Cost, 100)
-- [101,100,100,100,100,100,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select case when t0.[Amount] is not null and (t0.[Cost] is null or t0.[Amount] >= t0.[Cost]) and (@p2 is null or t0.[Amount] >= @p3) then t0.[Amount] when t0.[Cost] is not null and (t0.[Amount] is null or t0.[Cost] >= t0.[Amount]) and (@p4 is null or t0.[Cost] >= @p5) then t0.[Cost] else @p6 end as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p7 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p8 + '|'
) as a;

-- formula: abs(Cost - Amount)
-- [101,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select abs((t0.[Cost] - t0.[Amount])) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p2 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
) as a;

-- formula: round(3.14159, 2)
-- [101,3.14159,2,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select round(try_cast(cast(@p2 as float) as float), cast(@p3 as int)) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p4 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p5 + '|'
) as a;

-- formula: round(Amount)
-- [101,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select round(t0.[Amount], 0) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p2 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
) as a;

-- formula: floor(Amount)
-- [101,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select floor(t0.[Amount]) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p2 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
) as a;

-- formula: ceil(Amount)
-- [101,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select ceiling(t0.[Amount]) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p2 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
) as a;

-- formula: sqrt(81)
-- [101,81,0,81,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select sqrt(case when (@p2 >= @p3) then @p4 end) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p5 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p6 + '|'
) as a;

-- formula: sqrt(-1)
-- [101,1,0,1,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select sqrt(case when ((-@p2) >= @p3) then (-@p4) end) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p5 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p6 + '|'
) as a;

-- formula: power(2, 10)
-- [101,2,10,10,2,10,10,2,2,10,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select case when (cast(@p2 as float) < 0 and @p3 <> floor(@p4)) or (cast(@p5 as float) = 0 and @p6 < 0) or @p7 * log(abs(nullif(cast(@p8 as float), 0))) > 709.78 then null else power(cast(@p9 as float), @p10) end as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p11 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p12 + '|'
) as a;

-- formula: ln(1)
-- [101,1,0,1,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select log(case when (@p2 > @p3) then @p4 end) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p5 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p6 + '|'
) as a;

-- formula: ln(0)
-- [101,0,0,0,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select log(case when (@p2 > @p3) then @p4 end) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p5 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p6 + '|'
) as a;

-- formula: log(1000)
-- [101,1000,0,1000,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select log10(case when (@p2 > @p3) then @p4 end) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p5 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p6 + '|'
) as a;

-- formula: exp(0)
-- [101,0,0,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select exp(case when @p2 < 709.78 then @p3 end) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p4 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p5 + '|'
) as a;

-- formula: lower('North')
-- [101,"North","A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select lower(@p2 collate Latin1_General_100_BIN2) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p3 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p4 + '|'
) as a;

-- formula: upper(Region)
-- [101,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select upper(t0.[Region] collate Latin1_General_100_BIN2) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p2 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
) as a;

-- formula: trim('  a b ')
-- [101,"  a b ","A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select ltrim(rtrim(@p2 collate Latin1_General_100_BIN2)) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p3 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p4 + '|'
) as a;

-- formula: length(Region)
-- [101,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select (len((t0.[Region] collate Latin1_General_100_BIN2 + '.') collate Latin1_General_100_CI_AS_SC) - 1) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p2 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
) as a;

-- formula: substring(Code, 1, 1)
-- [101,1,1,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select substring((t0.[Code] collate Latin1_General_100_BIN2) collate Latin1_General_100_CI_AS_SC, @p2, @p3) collate Latin1_General_100_BIN2 as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p4 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p5 + '|'
) as a;

-- formula: substring(Code, 3)
-- [101,3,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select substring((t0.[Code] collate Latin1_General_100_BIN2) collate Latin1_General_100_CI_AS_SC, @p2, 2147483647) collate Latin1_General_100_BIN2 as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p3 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p4 + '|'
) as a;

-- formula: replace(Code, '-', '/')
-- [101,"-","/","A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select replace(t0.[Code] collate Latin1_General_100_BIN2, @p2 collate Latin1_General_100_BIN2, @p3 collate Latin1_General_100_BIN2) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p4 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p5 + '|'
) as a;

-- formula: concat(Region, ' ', Units, null)
-- [101," ","A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select concat(t0.[Region] collate Latin1_General_100_BIN2, @p2 collate Latin1_General_100_BIN2, (convert(nvarchar(50), t0.[Units])) collate Latin1_General_100_BIN2, null, '') as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p3 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p4 + '|'
) as a;

-- formula: contains(Region, 'ORT')
-- [101,"ORT","ORT",true,"ORT","ORT",false,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select case when (charindex(lower(@p2 collate Latin1_General_100_BIN2), lower(t0.[Region] collate Latin1_General_100_BIN2)) > 0 or (datalength(@p3 collate Latin1_General_100_BIN2) = 0 and t0.[Region] collate Latin1_General_100_BIN2 is not null)) then @p4 when (not (charindex(lower(@p5 collate Latin1_General_100_BIN2), lower(t0.[Region] collate Latin1_General_100_BIN2)) > 0 or (datalength(@p6 collate Latin1_General_100_BIN2) = 0 and t0.[Region] collate Latin1_General_100_BIN2 is not null))) then @p7 end as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p8 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p9 + '|'
) as a;

-- formula: startsWith(Code, 'a')
-- [101,"a","a",true,"a","a",false,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select case when (charindex(lower(@p2 collate Latin1_General_100_BIN2), lower(t0.[Code] collate Latin1_General_100_BIN2)) = 1 or (datalength(@p3 collate Latin1_General_100_BIN2) = 0 and t0.[Code] collate Latin1_General_100_BIN2 is not null)) then @p4 when (not (charindex(lower(@p5 collate Latin1_General_100_BIN2), lower(t0.[Code] collate Latin1_General_100_BIN2)) = 1 or (datalength(@p6 collate Latin1_General_100_BIN2) = 0 and t0.[Code] collate Latin1_General_100_BIN2 is not null))) then @p7 end as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p8 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p9 + '|'
) as a;

-- formula: endsWith(Code, '7')
-- [101,"7","7",true,"7","7",false,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select case when (charindex(reverse(lower(@p2 collate Latin1_General_100_BIN2)), reverse(lower(t0.[Code] collate Latin1_General_100_BIN2))) = 1 or (datalength(@p3 collate Latin1_General_100_BIN2) = 0 and t0.[Code] collate Latin1_General_100_BIN2 is not null)) then @p4 when (not (charindex(reverse(lower(@p5 collate Latin1_General_100_BIN2)), reverse(lower(t0.[Code] collate Latin1_General_100_BIN2))) = 1 or (datalength(@p6 collate Latin1_General_100_BIN2) = 0 and t0.[Code] collate Latin1_General_100_BIN2 is not null))) then @p7 end as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p8 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p9 + '|'
) as a;

-- formula: year([Ordered at])
-- [101,"W. Europe Standard Time","A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select datepart(year, cast((t0.[Ordered at] at time zone 'UTC') at time zone @p2 as datetime2(6))) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p3 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p4 + '|'
) as a;

-- formula: quarter([Due])
-- [101,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select datepart(quarter, t0.[Due]) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p2 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
) as a;

-- formula: month([Ordered at])
-- [101,"W. Europe Standard Time","A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select datepart(month, cast((t0.[Ordered at] at time zone 'UTC') at time zone @p2 as datetime2(6))) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p3 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p4 + '|'
) as a;

-- formula: week('2024-12-30')
-- [101,"2024-12-29 23:00:00","W. Europe Standard Time","A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select datepart(iso_week, cast((cast(@p2 as datetime2(6)) at time zone 'UTC') at time zone @p3 as datetime2(6))) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p4 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p5 + '|'
) as a;

-- formula: day([Due])
-- [101,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select datepart(day, t0.[Due]) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p2 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
) as a;

-- formula: weekday([Due])
-- [101,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select (datediff(day, cast('0001-01-01' as date), t0.[Due]) % 7 + 1) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p2 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
) as a;

-- formula: hour([Ordered at])
-- [101,"W. Europe Standard Time","A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select datepart(hour, cast((t0.[Ordered at] at time zone 'UTC') at time zone @p2 as datetime2(6))) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p3 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p4 + '|'
) as a;

-- formula: minute([Ordered at])
-- [101,"W. Europe Standard Time","A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select datepart(minute, cast((t0.[Ordered at] at time zone 'UTC') at time zone @p2 as datetime2(6))) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p3 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p4 + '|'
) as a;

-- formula: second([Ordered at])
-- [101,"W. Europe Standard Time","A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select datepart(second, cast((t0.[Ordered at] at time zone 'UTC') at time zone @p2 as datetime2(6))) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p3 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p4 + '|'
) as a;

-- formula: dateTrunc('month', [Due])
-- [101,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select dateadd(month, datediff(month, cast('0001-01-01' as date), t0.[Due]), cast('0001-01-01' as date)) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p2 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
) as a;

-- formula: dateTrunc('hour', [Ordered at])
-- [101,"W. Europe Standard Time","W. Europe Standard Time","W. Europe Standard Time","A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select dateadd(hour, datediff(hour, cast(cast((t0.[Ordered at] at time zone 'UTC') at time zone @p2 as datetime2(6)) as date), cast((t0.[Ordered at] at time zone 'UTC') at time zone @p3 as datetime2(6))), cast(cast(cast((t0.[Ordered at] at time zone 'UTC') at time zone @p4 as datetime2(6)) as date) as datetime2(0))) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p5 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p6 + '|'
) as a;

-- formula: dateAdd('month', 1, [Due])
-- [101,1,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select cast(dateadd(month, cast(@p2 as int), t0.[Due]) as date) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p3 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p4 + '|'
) as a;

-- formula: dateAdd('day', -Units, [Due])
-- [101,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select cast(dateadd(day, cast((-t0.[Units]) as int), t0.[Due]) as date) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p2 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
) as a;

-- formula: dateDiff('day', [Ordered at], [Due])
-- [101,"W. Europe Standard Time","A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select datediff_big(day, cast((t0.[Ordered at] at time zone 'UTC') at time zone @p2 as datetime2(6)), try_cast(t0.[Due] as datetime2(6))) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p3 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p4 + '|'
) as a;

-- formula: dateDiff('hour', [Ordered at], '2025-01-01T03:00:00')
-- [101,"2025-01-01 02:00:00","A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select datediff_big(hour, t0.[Ordered at], cast(@p2 as datetime2(6))) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p3 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p4 + '|'
) as a;

-- formula: dateDiff('day', [Ordered at], now())
-- [101,"W. Europe Standard Time","2025-01-07 10:20:00","W. Europe Standard Time","A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select datediff_big(day, cast((t0.[Ordered at] at time zone 'UTC') at time zone @p2 as datetime2(6)), cast((cast(@p3 as datetime2(6)) at time zone 'UTC') at time zone @p4 as datetime2(6))) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p5 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p6 + '|'
) as a;

-- formula: today()
-- [101,"2025-01-07","A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select cast(@p2 as date) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p3 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p4 + '|'
) as a;

-- formula: [Due] > today()
-- [101,"2025-01-07",true,"2025-01-07",false,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select case when (t0.[Due] > cast(@p2 as date)) then @p3 when (not (t0.[Due] > cast(@p4 as date))) then @p5 end as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p6 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p7 + '|'
) as a;

-- formula: number('42.50')
-- [101,"42.50","A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select try_cast(nullif(ltrim(rtrim(@p2 collate Latin1_General_100_BIN2)), '') as float) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p3 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p4 + '|'
) as a;

-- formula: number(Code)
-- [101,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select try_cast(nullif(ltrim(rtrim(t0.[Code] collate Latin1_General_100_BIN2)), '') as float) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p2 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
) as a;

-- formula: number(Paid)
-- [101,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select try_cast(t0.[Paid] as bigint) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p2 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
) as a;

-- formula: text(Units)
-- [101,"A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select (convert(nvarchar(50), t0.[Units])) collate Latin1_General_100_BIN2 as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p2 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
) as a;

-- formula: text([Ordered at])
-- [101,"W. Europe Standard Time","W. Europe Standard Time","W. Europe Standard Time","A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select ((convert(nvarchar(19), cast((t0.[Ordered at] at time zone 'UTC') at time zone @p2 as datetime2(6)), 120) + case when datepart(microsecond, cast((t0.[Ordered at] at time zone 'UTC') at time zone @p3 as datetime2(6))) = 0 then '' else '.' + replace(rtrim(replace(right('00000' + cast(datepart(microsecond, cast((t0.[Ordered at] at time zone 'UTC') at time zone @p4 as datetime2(6))) as nvarchar(6)), 6), '0', ' ')), ' ', '0') end)) collate Latin1_General_100_BIN2 as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p5 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p6 + '|'
) as a;

-- formula: date([Ordered at])
-- [101,"W. Europe Standard Time","A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select try_cast(cast((t0.[Ordered at] at time zone 'UTC') at time zone @p2 as datetime2(6)) as date) as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p3 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p4 + '|'
) as a;

-- formula: date('soon')
-- [101,"soon","soon","A-17","A-17"]
select top (@p1) a.d0 as [x]
from (
  select case when @p2 collate Latin1_General_100_BIN2 like '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]%' then try_cast(@p3 collate Latin1_General_100_BIN2 as date) end as d0
  from [dbo].[orders] as t0
  where t0.[Code] = @p4 and t0.[Code] collate Latin1_General_100_BIN2 + '|' = @p5 + '|'
) as a;

-- formula: sum(Amount)
-- [101]
select top (@p1) a.m0 as [x]
from (
  select sum(s.v0) as m0
  from (
    select t0.[Amount] as v0
    from [dbo].[orders] as t0
  ) as s
) as a;

-- formula: sum(if(Paid, Amount, 0))
-- [101,true,0]
select top (@p1) a.m0 as [x]
from (
  select sum(s.v0) as m0
  from (
    select case when (t0.[Paid] = @p2) then t0.[Amount] else @p3 end as v0
    from [dbo].[orders] as t0
  ) as s
) as a;

-- formula: avg(Units)
-- [101]
select top (@p1) a.m0 as [x]
from (
  select avg(cast(s.v0 as float)) as m0
  from (
    select t0.[Units] as v0
    from [dbo].[orders] as t0
  ) as s
) as a;

-- formula: count()
-- [101]
select top (@p1) (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [x]
from (
  select count_big(*) as m0
  from (
    select null as n0
    from [dbo].[orders] as t0
  ) as s
) as a;

-- formula: count(Paid)
-- [101]
select top (@p1) (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [x]
from (
  select count_big(s.v0) as m0
  from (
    select t0.[Paid] as v0
    from [dbo].[orders] as t0
  ) as s
) as a;

-- formula: countDistinct(Region)
-- [101]
select top (@p1) (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [x]
from (
  select count_big(distinct s.v0 + '|') as m0
  from (
    select t0.[Region] collate Latin1_General_100_BIN2 as v0
    from [dbo].[orders] as t0
  ) as s
) as a;

-- formula: min([Due])
-- [101]
select top (@p1) a.m0 as [x]
from (
  select min(s.v0) as m0
  from (
    select t0.[Due] as v0
    from [dbo].[orders] as t0
  ) as s
) as a;

-- formula: max(Amount) - min(Amount)
-- [101]
select top (@p1) a.m0 as [x]
from (
  select (max(s.v0) - min(s.v0)) as m0
  from (
    select t0.[Amount] as v0
    from [dbo].[orders] as t0
  ) as s
) as a;

-- formula: median(Amount)
-- [101,1,1,1,1,0.5]
select top (@p1) a.m0 as [x]
from (
  select (max(case when (s.k0 = (floor(s.k1) + cast(@p2 as float))) then s.k2 end) + ((max(case when (s.k0 = (ceiling(s.k1) + cast(@p3 as float))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(@p4 as float))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m0
  from (
    select r.v0 as v0, row_number() over (order by case when try_cast(r.v0 as float) is null then 1 else 0 end, try_cast(r.v0 as float)) as k0, ((try_cast(count(try_cast(r.v0 as float)) over () as float) - cast(@p5 as float)) * cast(@p6 as float)) as k1, try_cast(r.v0 as float) as k2
    from (
      select t0.[Amount] as v0
      from [dbo].[orders] as t0
    ) as r
  ) as s
) as a;

-- formula: round(100 * sum(Cost) / sum(Amount), 1)
-- [101,100,1]
select top (@p1) a.m0 as [x]
from (
  select round(try_cast((cast((@p2 * sum(s.v0)) as float) / nullif(sum(s.v1), 0)) as float), cast(@p3 as int)) as m0
  from (
    select t0.[Cost] as v0, t0.[Amount] as v1
    from [dbo].[orders] as t0
  ) as s
) as a;

-- top: the largest, null, and the others
-- [101,"Others",1,0,1]
select top (@p1) a.d0 as [txt1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [n]
from (
  select o.d0 as d0, count_big(*) as m0, o.x0 as x0
  from (
    select case when ((k.k0 is null) and (s.d0 is not null)) then @p2 collate Latin1_General_100_BIN2 else s.d0 end as d0, case when ((k.k0 is null) and (s.d0 is not null)) then @p3 else @p4 end as x0
    from (
      select t0.[txt1] collate Latin1_General_100_BIN2 as d0
      from [dbo].[types] as t0
    ) as s
    left join (
      select top (@p5) r.d0 as k0
      from (
        select s.d0 as d0, count_big(*) as m0
        from (
          select t0.[txt1] collate Latin1_General_100_BIN2 as d0
          from [dbo].[types] as t0
        ) as s
        where s.d0 is not null
        group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
      ) as r
      order by case when r.m0 is null then 1 else 0 end, r.m0 desc, case when r.d0 is null then 1 else 0 end, r.d0, (len((r.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
    ) as k on s.d0 + '|' = k.k0 + '|'
  ) as o
  group by o.d0, (len((o.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1), o.x0
) as a
order by case when a.x0 is null then 1 else 0 end, a.x0, case when a.m0 is null then 1 else 0 end, a.m0 desc, case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- top: the smallest by another measure, beside a second dimension
-- [101,"Rest",1,0,2]
select top (@p1) a.d0 as [txt1], a.d1 as [bool1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [n], (convert(nvarchar(50), a.m1)) collate Latin1_General_100_BIN2 as [total]
from (
  select o.d0 as d0, o.d1 as d1, count_big(*) as m0, sum(cast(o.v0 as decimal(38, 0))) as m1, o.x0 as x0
  from (
    select case when ((k.k0 is null) and (s.d0 is not null)) then @p2 collate Latin1_General_100_BIN2 else s.d0 end as d0, s.d1 as d1, s.v0 as v0, case when ((k.k0 is null) and (s.d0 is not null)) then @p3 else @p4 end as x0
    from (
      select t0.[txt1] collate Latin1_General_100_BIN2 as d0, t0.[bool1] as d1, t0.[int2] as v0
      from [dbo].[types] as t0
    ) as s
    left join (
      select top (@p5) r.d0 as k0
      from (
        select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
        from (
          select t0.[txt1] collate Latin1_General_100_BIN2 as d0, t0.[bool1] as d1, t0.[int2] as v0
          from [dbo].[types] as t0
        ) as s
        where s.d0 is not null
        group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
      ) as r
      order by case when r.m0 is null then 1 else 0 end, r.m0, case when r.d0 is null then 1 else 0 end, r.d0, (len((r.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
    ) as k on s.d0 + '|' = k.k0 + '|'
  ) as o
  group by o.d0, (len((o.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1), o.d1, o.x0
) as a
order by case when a.x0 is null then 1 else 0 end, a.x0, case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1), case when a.d1 is null then 1 else 0 end, a.d1;

-- top: without others, of any type
-- [101,1,0,3]
select top (@p1) a.d0 as [int1], a.m0 as [total]
from (
  select o.d0 as d0, sum(o.v0) as m0, o.x0 as x0
  from (
    select s.d0 as d0, s.v0 as v0, case when ((k.k0 is null) and (s.d0 is not null)) then @p2 else @p3 end as x0
    from (
      select t0.[int1] as d0, t0.[num1] as v0
      from [dbo].[types] as t0
    ) as s
    inner join (
      select top (@p4) r.d0 as k0
      from (
        select s.d0 as d0, sum(s.v0) as m0
        from (
          select t0.[int1] as d0, t0.[num1] as v0
          from [dbo].[types] as t0
        ) as s
        where s.d0 is not null
        group by s.d0
      ) as r
      order by case when r.m0 is null then 1 else 0 end, r.m0 desc, case when r.d0 is null then 1 else 0 end, r.d0
    ) as k on s.d0 = k.k0
  ) as o
  group by o.d0, o.x0
) as a
order by case when a.x0 is null then 1 else 0 end, a.x0, case when a.m0 is null then 1 else 0 end, a.m0 desc, case when a.d0 is null then 1 else 0 end, a.d0;

-- top: among equals the first text
-- [101,1,0,7,2,7]
select top (@p1) a.d0 as [txt1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [n]
from (
  select o.d0 as d0, count_big(*) as m0, o.x0 as x0
  from (
    select s.d0 as d0, case when ((k.k0 is null) and (s.d0 is not null)) then @p2 else @p3 end as x0
    from (
      select t0.[txt1] collate Latin1_General_100_BIN2 as d0
      from [dbo].[types] as t0
      where t0.[int1] <= @p4
    ) as s
    inner join (
      select top (@p5) r.d0 as k0
      from (
        select s.d0 as d0, count_big(*) as m0
        from (
          select t0.[txt1] collate Latin1_General_100_BIN2 as d0
          from [dbo].[types] as t0
          where t0.[int1] <= @p6
        ) as s
        where s.d0 is not null
        group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
      ) as r
      order by case when r.m0 is null then 1 else 0 end, r.m0 desc, case when r.d0 is null then 1 else 0 end, r.d0, (len((r.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
    ) as k on s.d0 + '|' = k.k0 + '|'
  ) as o
  group by o.d0, (len((o.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1), o.x0
) as a
order by case when a.x0 is null then 1 else 0 end, a.x0, case when a.m0 is null then 1 else 0 end, a.m0 desc, case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- top: others keep apart from a value of their name
-- [101,"South",1,0,5]
select top (@p1) a.d0 as [txt1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [n]
from (
  select o.d0 as d0, count_big(*) as m0, o.x0 as x0
  from (
    select case when ((k.k0 is null) and (s.d0 is not null)) then @p2 collate Latin1_General_100_BIN2 else s.d0 end as d0, case when ((k.k0 is null) and (s.d0 is not null)) then @p3 else @p4 end as x0
    from (
      select t0.[txt1] collate Latin1_General_100_BIN2 as d0
      from [dbo].[types] as t0
    ) as s
    left join (
      select top (@p5) r.d0 as k0
      from (
        select s.d0 as d0, count_big(*) as m0
        from (
          select t0.[txt1] collate Latin1_General_100_BIN2 as d0
          from [dbo].[types] as t0
        ) as s
        where s.d0 is not null
        group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
      ) as r
      order by case when r.m0 is null then 1 else 0 end, r.m0 desc, case when r.d0 is null then 1 else 0 end, r.d0, (len((r.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
    ) as k on s.d0 + '|' = k.k0 + '|'
  ) as o
  group by o.d0, (len((o.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1), o.x0
) as a
order by case when a.x0 is null then 1 else 0 end, a.x0, case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- top: of a formula, with a median
-- [101,1,1,1,1,0.5,"Others",1,0,1]
select top (@p1) a.d0 as [name], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [n], a.m1 as [middle]
from (
  select o.d0 as d0, count_big(*) as m0, (max(case when (o.k0 = (floor(o.k1) + cast(@p2 as float))) then o.k2 end) + ((max(case when (o.k0 = (ceiling(o.k1) + cast(@p3 as float))) then o.k2 end) - max(case when (o.k0 = (floor(o.k1) + cast(@p4 as float))) then o.k2 end)) * max((o.k1 - floor(o.k1))))) as m1, o.x0 as x0
  from (
    select r.d0 as d0, r.v0 as v0, r.x0 as x0, row_number() over (partition by r.d0, (len((r.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.x0 order by case when try_cast(r.v0 as float) is null then 1 else 0 end, try_cast(r.v0 as float)) as k0, ((try_cast(count(try_cast(r.v0 as float)) over (partition by r.d0, (len((r.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.x0) as float) - cast(@p5 as float)) * cast(@p6 as float)) as k1, try_cast(r.v0 as float) as k2
    from (
      select case when ((k.k0 is null) and (s.d0 is not null)) then @p7 collate Latin1_General_100_BIN2 else s.d0 end as d0, s.v0 as v0, case when ((k.k0 is null) and (s.d0 is not null)) then @p8 else @p9 end as x0
      from (
        select upper(t0.[txt1] collate Latin1_General_100_BIN2) as d0, t0.[int2] as v0
        from [dbo].[types] as t0
      ) as s
      left join (
        select top (@p10) r.d0 as k0
        from (
          select s.d0 as d0, count_big(*) as m0
          from (
            select upper(t0.[txt1] collate Latin1_General_100_BIN2) as d0, t0.[int2] as v0
            from [dbo].[types] as t0
          ) as s
          where s.d0 is not null
          group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
        ) as r
        order by case when r.m0 is null then 1 else 0 end, r.m0 desc, case when r.d0 is null then 1 else 0 end, r.d0, (len((r.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
      ) as k on s.d0 + '|' = k.k0 + '|'
    ) as r
  ) as o
  group by o.d0, (len((o.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1), o.x0
) as a
order by case when a.x0 is null then 1 else 0 end, a.x0, case when a.m0 is null then 1 else 0 end, a.m0 desc, case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- calculation: running total along days, nulls last
-- [101]
select top (@p1) a.d0 as [day], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [total], (convert(nvarchar(50), a.c0)) collate Latin1_General_100_BIN2 as [runningTotal_total]
from (
  select a.d0 as d0, a.m0 as m0, sum(cast(a.m0 as decimal(38, 0))) over (order by case when a.d0 is null then 1 else 0 end, a.d0 rows between unbounded preceding and current row) as c0
  from (
    select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
    from (
      select t0.[day] as d0, t0.[amount] as v0
      from [dbo].[sales] as t0
    ) as s
    group by s.d0
  ) as a
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- calculation: running total of each region, sorted otherwise
-- [101,"2025-01-01"]
select top (@p1) a.d0 as [region], a.d1 as [day], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [total], (convert(nvarchar(50), a.c0)) collate Latin1_General_100_BIN2 as [so far]
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, sum(cast(a.m0 as decimal(38, 0))) over (partition by a.d0 order by case when a.d1 is null then 1 else 0 end, a.d1 rows between unbounded preceding and current row) as c0
  from (
    select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as decimal(38, 0))) as m0
    from (
      select t0.[region] collate Latin1_General_100_BIN2 as d0, t0.[day] as d1, t0.[amount] as v0
      from [dbo].[sales] as t0
      where t0.[day] >= cast(@p2 as date)
    ) as s
    group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1), s.d1
  ) as a
) as a
order by case when a.c0 is null then 1 else 0 end, a.c0 desc, case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1), case when a.d1 is null then 1 else 0 end, a.d1;

-- calculation: running total over all regions, those of one day in their order
-- [101,"2025-01-01"]
select top (@p1) a.d0 as [region], a.d1 as [day], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [total], (convert(nvarchar(50), a.c0)) collate Latin1_General_100_BIN2 as [runningTotal_total]
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, sum(cast(a.m0 as decimal(38, 0))) over (order by case when a.d1 is null then 1 else 0 end, a.d1, case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1) rows between unbounded preceding and current row) as c0
  from (
    select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as decimal(38, 0))) as m0
    from (
      select t0.[region] collate Latin1_General_100_BIN2 as d0, t0.[day] as d1, t0.[amount] as v0
      from [dbo].[sales] as t0
      where t0.[day] >= cast(@p2 as date)
    ) as s
    group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1), s.d1
  ) as a
) as a
order by case when a.d1 is null then 1 else 0 end, a.d1, case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- calculation: shares of all and of a part
-- [101,"2025-01-01"]
select top (@p1) a.d0 as [region], a.d1 as [day], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [total], a.c0 as [of all], a.c1 as [of region], a.c2 as [up to here]
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, (cast(a.m0 as float) / nullif(sum(cast(a.m0 as decimal(38, 0))) over (), 0)) as c0, (cast(a.m0 as float) / nullif(sum(cast(a.m0 as decimal(38, 0))) over (partition by a.d0), 0)) as c1, (cast(sum(cast(a.m0 as decimal(38, 0))) over (partition by a.d0 order by case when a.d1 is null then 1 else 0 end, a.d1 rows between unbounded preceding and current row) as float) / nullif(sum(cast(a.m0 as decimal(38, 0))) over (partition by a.d0), 0)) as c2
  from (
    select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as decimal(38, 0))) as m0
    from (
      select t0.[region] collate Latin1_General_100_BIN2 as d0, t0.[day] as d1, t0.[amount] as v0
      from [dbo].[sales] as t0
      where t0.[day] >= cast(@p2 as date)
    ) as s
    group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1), s.d1
  ) as a
) as a
order by case when a.d1 is null then 1 else 0 end, a.d1, case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- calculation: difference to the group before
-- [101,"2025-01-01"]
select top (@p1) a.d0 as [day], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [total], (convert(nvarchar(50), a.c0)) collate Latin1_General_100_BIN2 as [previous_total], (convert(nvarchar(50), a.c1)) collate Latin1_General_100_BIN2 as [difference_total], a.c2 as [percentDifference_total]
from (
  select a.d0 as d0, a.m0 as m0, lag(a.m0) over (order by case when a.d0 is null then 1 else 0 end, a.d0) as c0, (a.m0 - lag(a.m0) over (order by case when a.d0 is null then 1 else 0 end, a.d0)) as c1, (cast((a.m0 - lag(a.m0) over (order by case when a.d0 is null then 1 else 0 end, a.d0)) as float) / nullif(abs(lag(a.m0) over (order by case when a.d0 is null then 1 else 0 end, a.d0)), 0)) as c2
  from (
    select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
    from (
      select t0.[day] as d0, t0.[amount] as v0
      from [dbo].[sales] as t0
      where t0.[day] >= cast(@p2 as date)
    ) as s
    group by s.d0
  ) as a
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- calculation: ranks with ties
-- [101]
select top (@p1) a.d0 as [day], a.m0 as [total], (convert(nvarchar(50), a.c0)) collate Latin1_General_100_BIN2 as [place], (convert(nvarchar(50), a.c1)) collate Latin1_General_100_BIN2 as [dense], (convert(nvarchar(50), a.c2)) collate Latin1_General_100_BIN2 as [from below]
from (
  select a.d0 as d0, a.m0 as m0, case when (a.m0 is not null) then rank() over (order by case when a.m0 is null then 1 else 0 end, a.m0 desc) end as c0, case when (a.m0 is not null) then dense_rank() over (order by case when a.m0 is null then 1 else 0 end, a.m0 desc) end as c1, case when (a.m0 is not null) then rank() over (order by case when a.m0 is null then 1 else 0 end, a.m0) end as c2
  from (
    select s.d0 as d0, sum(s.v0) as m0
    from (
      select t0.[day] as d0, t0.[price] as v0
      from [dbo].[sales] as t0
    ) as s
    group by s.d0
  ) as a
) as a
order by case when a.c0 is null then 1 else 0 end, a.c0, case when a.d0 is null then 1 else 0 end, a.d0;

-- calculation: rank of dates within a part
-- [101]
select top (@p1) a.d0 as [region], a.d1 as [month], a.m0 as [latest], (convert(nvarchar(50), a.c0)) collate Latin1_General_100_BIN2 as [rank_latest]
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, case when (a.m0 is not null) then rank() over (partition by a.d0 order by case when a.m0 is null then 1 else 0 end, a.m0 desc) end as c0
  from (
    select b.d0 as d0, b.d1 as d1, max(b.p0) as m0
    from (
      select p.d0 as d0, dateadd(month, datediff(month, cast('0001-01-01' as date), p.d1), cast('0001-01-01' as date)) as d1, p.p0 as p0
      from (
        select s.d0 as d0, s.d1 as d1, max(s.v0) as p0
        from (
          select t0.[region] collate Latin1_General_100_BIN2 as d0, cast(t0.[day] as date) as d1, t0.[day] as v0
          from [dbo].[sales] as t0
        ) as s
        group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1), s.d1
      ) as p
    ) as b
    group by b.d0, (len((b.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1), b.d1
  ) as a
) as a
order by case when a.d1 is null then 1 else 0 end, a.d1, case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- calculation: moving windows
-- [101]
select top (@p1) a.d0 as [day], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [total], (convert(nvarchar(50), a.c0)) collate Latin1_General_100_BIN2 as [two], a.c1 as [mean], (convert(nvarchar(50), a.c2)) collate Latin1_General_100_BIN2 as [low], (convert(nvarchar(50), a.c3)) collate Latin1_General_100_BIN2 as [high]
from (
  select a.d0 as d0, a.m0 as m0, sum(cast(a.m0 as decimal(38, 0))) over (order by case when a.d0 is null then 1 else 0 end, a.d0 rows between 1 preceding and current row) as c0, avg(cast(a.m0 as float)) over (order by case when a.d0 is null then 1 else 0 end, a.d0 rows between 1 preceding and 1 following) as c1, min(a.m0) over (order by case when a.d0 is null then 1 else 0 end, a.d0 rows between 2 preceding and current row) as c2, max(a.m0) over (order by case when a.d0 is null then 1 else 0 end, a.d0 rows between current row and 2 following) as c3
  from (
    select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
    from (
      select t0.[day] as d0, t0.[amount] as v0
      from [dbo].[sales] as t0
    ) as s
    group by s.d0
  ) as a
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- calculation: the month before, where there is one
-- [101,0,0,-1,0,0,-12,0,0,-1,1,1,1]
select top (@p1) a.d0 as [month], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [total], (convert(nvarchar(50), a.c0)) collate Latin1_General_100_BIN2 as [before], (convert(nvarchar(50), a.c1)) collate Latin1_General_100_BIN2 as [difference_total], a.c2 as [percentDifference_total], (convert(nvarchar(50), a.c3)) collate Latin1_General_100_BIN2 as [a year before], (convert(nvarchar(50), a.c4)) collate Latin1_General_100_BIN2 as [the same]
from (
  select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, a.c3 as c3, a.p0 as c4
  from (
    select p.d0 as d0, p.m0 as m0, p.c0 as c0, p.c1 as c1, p.c2 as c2, p.c3 as c3, p.n0 as n0, max(case when ((p.n0 = @p2) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
    from (
      select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, a.c3 as c3, n.n0 as n0, case when (n.n0 = @p3) then a.d0 else dateadd(month, datediff(month, cast('0001-01-01' as date), cast(dateadd(year, cast(@p4 as int), a.d0) as date)), cast('0001-01-01' as date)) end as q0
      from (
        select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, a.p0 as c3
        from (
          select p.d0 as d0, p.m0 as m0, p.c0 as c0, p.c1 as c1, p.c2 as c2, p.n0 as n0, max(case when ((p.n0 = @p5) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
          from (
            select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, n.n0 as n0, case when (n.n0 = @p6) then a.d0 else cast(dateadd(month, cast(@p7 as int), a.d0) as date) end as q0
            from (
              select a.d0 as d0, a.m0 as m0, a.p0 as c0, (a.m0 - a.p0) as c1, (cast((a.m0 - a.p0) as float) / nullif(abs(a.p0), 0)) as c2
              from (
                select p.d0 as d0, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = @p8) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
                from (
                  select a.d0 as d0, a.m0 as m0, n.n0 as n0, case when (n.n0 = @p9) then a.d0 else cast(dateadd(month, cast(@p10 as int), a.d0) as date) end as q0
                  from (
                    select a.d0 as d0, a.m0 as m0
                    from (
                      select b.d0 as d0, sum(cast(b.p0 as decimal(38, 0))) as m0
                      from (
                        select dateadd(month, datediff(month, cast('0001-01-01' as date), p.d0), cast('0001-01-01' as date)) as d0, p.p0 as p0
                        from (
                          select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as p0
                          from (
                            select cast(t0.[day] as date) as d0, t0.[amount] as v0
                            from [dbo].[sales] as t0
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
              where a.n0 = @p11
            ) as a
            cross join (select 0 as n0 union all select 1 as n0) as n
          ) as p
        ) as a
        where a.n0 = @p12
      ) as a
      cross join (select 0 as n0 union all select 1 as n0) as n
    ) as p
  ) as a
  where a.n0 = @p13
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- calculation: the day before of each region, with gaps
-- [101,0,0,-1,0,0,-1,0,0,-1,1,1,1]
select top (@p1) a.d0 as [region], a.d1 as [day], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [total], (convert(nvarchar(50), a.c0)) collate Latin1_General_100_BIN2 as [a day], (convert(nvarchar(50), a.c1)) collate Latin1_General_100_BIN2 as [a month], (convert(nvarchar(50), a.c2)) collate Latin1_General_100_BIN2 as [a year]
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.p0 as c2
  from (
    select p.d0 as d0, p.d1 as d1, p.m0 as m0, p.c0 as c0, p.c1 as c1, p.n0 as n0, max(case when ((p.n0 = @p2) and (p.q0 is not null)) then p.m0 end) over (partition by p.d0, p.q0) as p0
    from (
      select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.c0 as c0, a.c1 as c1, n.n0 as n0, case when (n.n0 = @p3) then a.d1 else cast(dateadd(year, cast(@p4 as int), a.d1) as date) end as q0
      from (
        select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.c0 as c0, a.p0 as c1
        from (
          select p.d0 as d0, p.d1 as d1, p.m0 as m0, p.c0 as c0, p.n0 as n0, max(case when ((p.n0 = @p5) and (p.q0 is not null)) then p.m0 end) over (partition by p.d0, p.q0) as p0
          from (
            select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.c0 as c0, n.n0 as n0, case when (n.n0 = @p6) then a.d1 else cast(dateadd(month, cast(@p7 as int), a.d1) as date) end as q0
            from (
              select a.d0 as d0, a.d1 as d1, a.m0 as m0, a.p0 as c0
              from (
                select p.d0 as d0, p.d1 as d1, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = @p8) and (p.q0 is not null)) then p.m0 end) over (partition by p.d0, p.q0) as p0
                from (
                  select a.d0 as d0, a.d1 as d1, a.m0 as m0, n.n0 as n0, case when (n.n0 = @p9) then a.d1 else cast(dateadd(day, cast(@p10 as int), a.d1) as date) end as q0
                  from (
                    select a.d0 as d0, a.d1 as d1, a.m0 as m0
                    from (
                      select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as decimal(38, 0))) as m0
                      from (
                        select t0.[region] collate Latin1_General_100_BIN2 as d0, t0.[day] as d1, t0.[amount] as v0
                        from [dbo].[sales] as t0
                      ) as s
                      group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1), s.d1
                    ) as a
                  ) as a
                  cross join (select 0 as n0 union all select 1 as n0) as n
                ) as p
              ) as a
              where a.n0 = @p11
            ) as a
            cross join (select 0 as n0 union all select 1 as n0) as n
          ) as p
        ) as a
        where a.n0 = @p12
      ) as a
      cross join (select 0 as n0 union all select 1 as n0) as n
    ) as p
  ) as a
  where a.n0 = @p13
) as a
order by case when a.d1 is null then 1 else 0 end, a.d1, case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- calculation: the week of the year before, weeks from Sunday
-- [101,0,0,-1,1]
select top (@p1) a.d0 as [week], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [total], (convert(nvarchar(50), a.c0)) collate Latin1_General_100_BIN2 as [before]
from (
  select a.d0 as d0, a.m0 as m0, a.p0 as c0
  from (
    select p.d0 as d0, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = @p2) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
    from (
      select a.d0 as d0, a.m0 as m0, n.n0 as n0, case when (n.n0 = @p3) then a.d0 else dateadd(day, datediff(day, cast('0001-01-07' as date), cast(dateadd(year, cast(@p4 as int), a.d0) as date)) / 7 * 7, cast('0001-01-07' as date)) end as q0
      from (
        select a.d0 as d0, a.m0 as m0
        from (
          select b.d0 as d0, sum(cast(b.p0 as decimal(38, 0))) as m0
          from (
            select dateadd(day, datediff(day, cast('0001-01-07' as date), p.d0) / 7 * 7, cast('0001-01-07' as date)) as d0, p.p0 as p0
            from (
              select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as p0
              from (
                select cast(t0.[day] as date) as d0, t0.[amount] as v0
                from [dbo].[sales] as t0
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
  where a.n0 = @p5
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- calculation: the hour before, by the wall clock
-- [101,0,0,-1,"W. Europe Standard Time","W. Europe Standard Time","W. Europe Standard Time","2025-01-01",1]
select top (@p1) a.d0 as [hour], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [count], (convert(nvarchar(50), a.c0)) collate Latin1_General_100_BIN2 as [before]
from (
  select a.d0 as d0, a.m0 as m0, a.p0 as c0
  from (
    select p.d0 as d0, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = @p2) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
    from (
      select a.d0 as d0, a.m0 as m0, n.n0 as n0, case when (n.n0 = @p3) then a.d0 else cast(dateadd(hour, cast(@p4 as int), a.d0) as datetime2(6)) end as q0
      from (
        select a.d0 as d0, a.m0 as m0
        from (
          select b.d0 as d0, try_cast(sum(cast(b.p0 as decimal(38, 0))) as bigint) as m0
          from (
            select dateadd(hour, datediff(hour, cast(cast((p.d0 at time zone 'UTC') at time zone @p5 as datetime2(6)) as date), cast((p.d0 at time zone 'UTC') at time zone @p6 as datetime2(6))), cast(cast(cast((p.d0 at time zone 'UTC') at time zone @p7 as datetime2(6)) as date) as datetime2(0))) as d0, p.p0 as p0
            from (
              select s.d0 as d0, count_big(*) as p0
              from (
                select case when t0.[at] >= cast('1980-01-01' as datetime2(6)) then dateadd(minute, datediff(minute, cast(t0.[at] as date), t0.[at]) / 15 * 15, cast(cast(t0.[at] as date) as datetime2(6))) else t0.[at] end as d0
                from [dbo].[sales] as t0
                where t0.[day] >= cast(@p8 as date)
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
  where a.n0 = @p9
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- calculation: of calculations
-- [101,0,0,-1,"2025-01-01",1]
select top (@p1) a.d0 as [day], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [total], (convert(nvarchar(50), a.c0)) collate Latin1_General_100_BIN2 as [so far], (convert(nvarchar(50), a.c1)) collate Latin1_General_100_BIN2 as [again], (convert(nvarchar(50), a.c2)) collate Latin1_General_100_BIN2 as [the day before], (convert(nvarchar(50), a.c3)) collate Latin1_General_100_BIN2 as [place], a.c4 as [share]
from (
  select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c1 as c1, a.c2 as c2, case when (a.c2 is not null) then rank() over (order by case when a.c2 is null then 1 else 0 end, a.c2 desc) end as c3, a.c4 as c4
  from (
    select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c4 as c4, a.c1 as c1, a.p0 as c2
    from (
      select p.d0 as d0, p.m0 as m0, p.c0 as c0, p.c4 as c4, p.c1 as c1, p.n0 as n0, max(case when ((p.n0 = @p2) and (p.q0 is not null)) then p.c0 end) over (partition by p.q0) as p0
      from (
        select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c4 as c4, a.c1 as c1, n.n0 as n0, case when (n.n0 = @p3) then a.d0 else cast(dateadd(day, cast(@p4 as int), a.d0) as date) end as q0
        from (
          select a.d0 as d0, a.m0 as m0, a.c0 as c0, a.c4 as c4, (a.c0 - lag(a.c0) over (order by case when a.d0 is null then 1 else 0 end, a.d0)) as c1
          from (
            select a.d0 as d0, a.m0 as m0, sum(cast(a.m0 as decimal(38, 0))) over (order by case when a.d0 is null then 1 else 0 end, a.d0 rows between unbounded preceding and current row) as c0, (cast(a.m0 as float) / nullif(sum(cast(a.m0 as decimal(38, 0))) over (), 0)) as c4
            from (
              select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
              from (
                select t0.[day] as d0, t0.[amount] as v0
                from [dbo].[sales] as t0
                where t0.[day] >= cast(@p5 as date)
              ) as s
              group by s.d0
            ) as a
          ) as a
        ) as a
        cross join (select 0 as n0 union all select 1 as n0) as n
      ) as p
    ) as a
    where a.n0 = @p6
  ) as a
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- calculation: conditions before and after, sort and limit last
-- [5,4,1,2]
select a.d0 as [day], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [total], a.c0 as [share], (convert(nvarchar(50), a.c1)) collate Latin1_General_100_BIN2 as [place]
from (
  select a.d0 as d0, a.m0 as m0, (cast(a.m0 as float) / nullif(sum(cast(a.m0 as decimal(38, 0))) over (), 0)) as c0, case when (a.m0 is not null) then rank() over (order by case when a.m0 is null then 1 else 0 end, a.m0 desc) end as c1
  from (
    select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
    from (
      select t0.[day] as d0, t0.[amount] as v0
      from [dbo].[sales] as t0
    ) as s
    group by s.d0
  ) as a
  where a.m0 >= @p1
) as a
where a.c1 <= @p2
order by case when a.c0 is null then 1 else 0 end, a.c0, case when a.d0 is null then 1 else 0 end, a.d0
offset @p3 rows
fetch next @p4 rows only;

-- calculation: beside a top and its others
-- [101,"Others",1,0,1]
select top (@p1) a.d0 as [region], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [total], a.c0 as [share], (convert(nvarchar(50), a.c1)) collate Latin1_General_100_BIN2 as [place]
from (
  select a.d0 as d0, a.m0 as m0, a.x0 as x0, (cast(a.m0 as float) / nullif(sum(cast(a.m0 as decimal(38, 0))) over (), 0)) as c0, case when (a.m0 is not null) then rank() over (order by case when a.m0 is null then 1 else 0 end, a.m0 desc) end as c1
  from (
    select o.d0 as d0, sum(cast(o.v0 as decimal(38, 0))) as m0, o.x0 as x0
    from (
      select case when ((k.k0 is null) and (s.d0 is not null)) then @p2 collate Latin1_General_100_BIN2 else s.d0 end as d0, s.v0 as v0, case when ((k.k0 is null) and (s.d0 is not null)) then @p3 else @p4 end as x0
      from (
        select t0.[region] collate Latin1_General_100_BIN2 as d0, t0.[amount] as v0
        from [dbo].[sales] as t0
      ) as s
      left join (
        select top (@p5) r.d0 as k0
        from (
          select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
          from (
            select t0.[region] collate Latin1_General_100_BIN2 as d0, t0.[amount] as v0
            from [dbo].[sales] as t0
          ) as s
          where s.d0 is not null
          group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
        ) as r
        order by case when r.m0 is null then 1 else 0 end, r.m0 desc, case when r.d0 is null then 1 else 0 end, r.d0, (len((r.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
      ) as k on s.d0 + '|' = k.k0 + '|'
    ) as o
    group by o.d0, (len((o.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1), o.x0
  ) as a
) as a
order by case when a.x0 is null then 1 else 0 end, a.x0, case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- calculation: of decimals, floats and counts
-- [101]
select top (@p1) a.d0 as [bool1], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [money], a.m1 as [mean], (convert(nvarchar(50), a.m2)) collate Latin1_General_100_BIN2 as [rows], (convert(nvarchar(50), a.c0)) collate Latin1_General_100_BIN2 as [m], a.c1 as [d], (convert(nvarchar(50), a.c2)) collate Latin1_General_100_BIN2 as [r], (convert(nvarchar(50), a.c3)) collate Latin1_General_100_BIN2 as [s]
from (
  select a.d0 as d0, a.m0 as m0, a.m1 as m1, a.m2 as m2, sum(a.m0) over (order by case when a.d0 is null then 1 else 0 end, a.d0 rows between unbounded preceding and current row) as c0, (a.m1 - lag(a.m1) over (order by case when a.d0 is null then 1 else 0 end, a.d0)) as c1, (a.m2 - lag(a.m2) over (order by case when a.d0 is null then 1 else 0 end, a.d0)) as c2, sum(cast(a.m2 as decimal(38, 0))) over (order by case when a.d0 is null then 1 else 0 end, a.d0 rows between unbounded preceding and current row) as c3
  from (
    select s.d0 as d0, sum(s.v0) as m0, avg(cast(s.v1 as float)) as m1, count_big(*) as m2
    from (
      select t0.[bool1] as d0, t0.[dec1] as v0, t0.[num1] as v1
      from [dbo].[types] as t0
    ) as s
    group by s.d0
  ) as a
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- calculation: totals of large integers are exact
-- [101]
select top (@p1) a.d0 as [id], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [n], (convert(nvarchar(50), a.c0)) collate Latin1_General_100_BIN2 as [so far], (convert(nvarchar(50), a.c1)) collate Latin1_General_100_BIN2 as [again]
from (
  select a.d0 as d0, a.m0 as m0, a.c0 as c0, sum(cast(a.c0 as decimal(38, 0))) over (order by case when a.d0 is null then 1 else 0 end, a.d0 rows between unbounded preceding and current row) as c1
  from (
    select a.d0 as d0, a.m0 as m0, sum(cast(a.m0 as decimal(38, 0))) over (order by case when a.d0 is null then 1 else 0 end, a.d0 rows between unbounded preceding and current row) as c0
    from (
      select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
      from (
        select t0.[id] as d0, t0.[int1] as v0
        from [dbo].[extremes] as t0
      ) as s
      group by s.d0
    ) as a
  ) as a
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- calculation: without dimensions and of no rows
-- [101]
select top (@p1) (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [n], a.c0 as [share], (convert(nvarchar(50), a.c1)) collate Latin1_General_100_BIN2 as [place]
from (
  select a.m0 as m0, (cast(a.m0 as float) / nullif(sum(cast(a.m0 as decimal(38, 0))) over (), 0)) as c0, case when (a.m0 is not null) then rank() over (order by case when a.m0 is null then 1 else 0 end, a.m0 desc) end as c1
  from (
    select sum(cast(s.v0 as decimal(38, 0))) as m0
    from (
      select t0.[int1] as v0
      from [dbo].[empty] as t0
    ) as s
  ) as a
) as a;

-- calculation: texts that differ only in blanks are parts of their own
-- [101,9]
select top (@p1) a.d0 as [txt1], a.d1 as [id], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [n], (convert(nvarchar(50), a.c0)) collate Latin1_General_100_BIN2 as [so far]
from (
  select a.d0 as d0, a.d1 as d1, a.m0 as m0, sum(cast(a.m0 as decimal(38, 0))) over (partition by a.d0 order by case when a.d1 is null then 1 else 0 end, a.d1 rows between unbounded preceding and current row) as c0
  from (
    select s.d0 as d0, s.d1 as d1, count_big(*) as m0
    from (
      select t0.[txt1] collate Latin1_General_100_BIN2 as d0, t0.[id] as d1
      from [dbo].[words] as t0
      where t0.[id] <= @p2
    ) as s
    group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1), s.d1
  ) as a
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1), case when a.d1 is null then 1 else 0 end, a.d1;

-- calculation: by bins, under a policy
-- [101,0,10,0,10,"north","north"]
select top (@p1) cast(@p2 + a.d0 * @p3 as bigint) as [amount], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [n], a.c0 as [share]
from (
  select a.d0 as d0, a.m0 as m0, (cast(sum(cast(a.m0 as decimal(38, 0))) over (order by case when a.d0 is null then 1 else 0 end, a.d0 rows between unbounded preceding and current row) as float) / nullif(sum(cast(a.m0 as decimal(38, 0))) over (), 0)) as c0
  from (
    select s.d0 as d0, count_big(*) as m0
    from (
      select floor((cast(t0.[amount] as float) - @p4) / @p5) as d0
      from [dbo].[sales] as t0
      where t0.[region] = @p6 and t0.[region] collate Latin1_General_100_BIN2 + '|' = @p7 + '|'
    ) as s
    group by s.d0
  ) as a
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- reduce: a series per region over its own range
-- [101,0,1,2,0,1,2,-1,3,2,3,3,2,3,0,1,2,3]
select top (@p1) a.d0 as [at], a.d1 as [price], a.d2 as [region]
from (
  select g.d2 as d2, case when (n.n0 = @p2) then g.x0 when (n.n0 = @p3) then g.x1 when (n.n0 = @p4) then g.x2 else g.x3 end as d0, case when (n.n0 = @p5) then g.y0 when (n.n0 = @p6) then g.y1 when (n.n0 = @p7) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.d2 as d2, r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, (len((r.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, (len((r.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, (len((r.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, (len((r.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k7
      from (
        select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < b.b0) then cast(@p8 as float) when (p.u0 > b.b1) then cast(@p9 as float) when (p.u0 >= b.b1) then cast(@p10 as float) when ((cast(((p.u0 - b.b0) * cast(@p11 as float)) as float) / nullif((b.b1 - b.b0), 0)) >= cast(@p12 as float)) then cast(@p13 as float) else floor((cast(((p.u0 - b.b0) * cast(@p14 as float)) as float) / nullif((b.b1 - b.b0), 0))) end as g0
        from (
          select a.d2 as d2, a.d0 as h0, a.d1 as v0, cast(datediff_big(microsecond, cast('1970-01-01' as datetime2(6)), a.d0) as float) as u0
          from (
            select t0.[at] as d0, t0.[price] as d1, t0.[region] collate Latin1_General_100_BIN2 as d2
            from [dbo].[sales] as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
        cross join (
          select min(p.u0) as b0, max(p.u0) as b1
          from (
            select a.d2 as d2, a.d0 as h0, a.d1 as v0, cast(datediff_big(microsecond, cast('1970-01-01' as datetime2(6)), a.d0) as float) as u0
            from (
              select t0.[at] as d0, t0.[price] as d1, t0.[region] collate Latin1_General_100_BIN2 as d2
              from [dbo].[sales] as t0
            ) as a
            where (a.d0 is not null)
              and (a.d1 is not null)
          ) as p
        ) as b
      ) as r
    ) as q
    group by q.d2, (len((q.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = @p15) or ((n.n0 = @p16) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = @p17) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = @p18) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d2 is null then 1 else 0 end, a.d2, (len((a.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), case when a.d1 is null then 1 else 0 end, a.d1;

-- reduce: a range of the axis, with what lies outside beside it
-- [101,0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,0,1,2,3]
select top (@p1) a.d0 as [at], a.d1 as [price], a.d2 as [region]
from (
  select g.d2 as d2, case when (n.n0 = @p2) then g.x0 when (n.n0 = @p3) then g.x1 when (n.n0 = @p4) then g.x2 else g.x3 end as d0, case when (n.n0 = @p5) then g.y0 when (n.n0 = @p6) then g.y1 when (n.n0 = @p7) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.d2 as d2, r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, (len((r.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, (len((r.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, (len((r.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, (len((r.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k7
      from (
        select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(@p8 as float)) then cast(@p9 as float) when (p.u0 > cast(@p10 as float)) then cast(@p11 as float) when (p.u0 >= cast(@p12 as float)) then cast(@p13 as float) when ((cast(((p.u0 - cast(@p14 as float)) * cast(@p15 as float)) as float) / nullif((cast(@p16 as float) - cast(@p17 as float)), 0)) >= cast(@p18 as float)) then cast(@p19 as float) else floor((cast(((p.u0 - cast(@p20 as float)) * cast(@p21 as float)) as float) / nullif((cast(@p22 as float) - cast(@p23 as float)), 0))) end as g0
        from (
          select a.d2 as d2, a.d0 as h0, a.d1 as v0, cast(datediff_big(microsecond, cast('1970-01-01' as datetime2(6)), a.d0) as float) as u0
          from (
            select t0.[at] as d0, t0.[price] as d1, t0.[region] collate Latin1_General_100_BIN2 as d2
            from [dbo].[sales] as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as r
    ) as q
    group by q.d2, (len((q.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = @p24) or ((n.n0 = @p25) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = @p26) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = @p27) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d2 is null then 1 else 0 end, a.d2, (len((a.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), case when a.d1 is null then 1 else 0 end, a.d1;

-- reduce: zoomed by a filter
-- [101,0,1,2,0,1,2,1735689600000000,-1,1736121600000000,4,1736121600000000,3,1735689600000000,4,1736121600000000,1735689600000000,4,3,1735689600000000,4,1736121600000000,1735689600000000,"2025-01-01 00:00:00","2025-01-06 00:00:00",0,1,2,3]
select top (@p1) a.d0 as [at], a.d1 as [price], a.d2 as [region]
from (
  select g.d2 as d2, case when (n.n0 = @p2) then g.x0 when (n.n0 = @p3) then g.x1 when (n.n0 = @p4) then g.x2 else g.x3 end as d0, case when (n.n0 = @p5) then g.y0 when (n.n0 = @p6) then g.y1 when (n.n0 = @p7) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.d2 as d2, r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, (len((r.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, (len((r.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, (len((r.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, (len((r.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k7
      from (
        select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(@p8 as float)) then cast(@p9 as float) when (p.u0 > cast(@p10 as float)) then cast(@p11 as float) when (p.u0 >= cast(@p12 as float)) then cast(@p13 as float) when ((cast(((p.u0 - cast(@p14 as float)) * cast(@p15 as float)) as float) / nullif((cast(@p16 as float) - cast(@p17 as float)), 0)) >= cast(@p18 as float)) then cast(@p19 as float) else floor((cast(((p.u0 - cast(@p20 as float)) * cast(@p21 as float)) as float) / nullif((cast(@p22 as float) - cast(@p23 as float)), 0))) end as g0
        from (
          select a.d2 as d2, a.d0 as h0, a.d1 as v0, cast(datediff_big(microsecond, cast('1970-01-01' as datetime2(6)), a.d0) as float) as u0
          from (
            select t0.[at] as d0, t0.[price] as d1, t0.[region] collate Latin1_General_100_BIN2 as d2
            from [dbo].[sales] as t0
            where (t0.[at] >= cast(@p24 as datetime2(6)))
              and (t0.[at] < cast(@p25 as datetime2(6)))
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as r
    ) as q
    group by q.d2, (len((q.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = @p26) or ((n.n0 = @p27) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = @p28) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = @p29) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d2 is null then 1 else 0 end, a.d2, (len((a.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), case when a.d1 is null then 1 else 0 end, a.d1;

-- reduce: one series of many points, with ties and fractions
-- [101,0,1,2,0,1,2,1735689600000000,-1,1767139200500000,2,1767139200500000,1,1735689600000000,2,1767139200500000,1735689600000000,2,1,1735689600000000,2,1767139200500000,1735689600000000,"2025-01-01 00:00:00",0,1,2,3]
select top (@p1) a.d0 as [ts1], a.d1 as [id]
from (
  select case when (n.n0 = @p2) then g.x0 when (n.n0 = @p3) then g.x1 when (n.n0 = @p4) then g.x2 else g.x3 end as d0, case when (n.n0 = @p5) then g.y0 when (n.n0 = @p6) then g.y1 when (n.n0 = @p7) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k7
      from (
        select p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(@p8 as float)) then cast(@p9 as float) when (p.u0 > cast(@p10 as float)) then cast(@p11 as float) when (p.u0 >= cast(@p12 as float)) then cast(@p13 as float) when ((cast(((p.u0 - cast(@p14 as float)) * cast(@p15 as float)) as float) / nullif((cast(@p16 as float) - cast(@p17 as float)), 0)) >= cast(@p18 as float)) then cast(@p19 as float) else floor((cast(((p.u0 - cast(@p20 as float)) * cast(@p21 as float)) as float) / nullif((cast(@p22 as float) - cast(@p23 as float)), 0))) end as g0
        from (
          select a.d0 as h0, a.d1 as v0, cast(datediff_big(microsecond, cast('1970-01-01' as datetime2(6)), a.d0) as float) as u0
          from (
            select t0.[ts1] as d0, t0.[id] as d1
            from [dbo].[moments] as t0
            where t0.[ts1] >= cast(@p24 as datetime2(6))
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as r
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = @p25) or ((n.n0 = @p26) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = @p27) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = @p28) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1;

-- reduce: along numbers, from one of the ends
-- [101,0,1,2,0,1,2,0,-1,2,1,0,2,0,2,1,0,2,0,0,1,2,3]
select top (@p1) a.d0 as [int1], a.d1 as [num1]
from (
  select case when (n.n0 = @p2) then g.x0 when (n.n0 = @p3) then g.x1 when (n.n0 = @p4) then g.x2 else g.x3 end as d0, case when (n.n0 = @p5) then g.y0 when (n.n0 = @p6) then g.y1 when (n.n0 = @p7) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k7
      from (
        select p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(@p8 as float)) then cast(@p9 as float) when (p.u0 > b.b1) then cast(@p10 as float) when (p.u0 >= b.b1) then cast(@p11 as float) when ((cast(((p.u0 - cast(@p12 as float)) * cast(@p13 as float)) as float) / nullif((b.b1 - cast(@p14 as float)), 0)) >= cast(@p15 as float)) then cast(@p16 as float) else floor((cast(((p.u0 - cast(@p17 as float)) * cast(@p18 as float)) as float) / nullif((b.b1 - cast(@p19 as float)), 0))) end as g0
        from (
          select a.d0 as h0, a.d1 as v0, try_cast(a.d0 as float) as u0
          from (
            select t0.[int1] as d0, t0.[num1] as d1
            from [dbo].[types] as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
        cross join (
          select min(p.u0) as b0, max(p.u0) as b1
          from (
            select a.d0 as h0, a.d1 as v0, try_cast(a.d0 as float) as u0
            from (
              select t0.[int1] as d0, t0.[num1] as d1
              from [dbo].[types] as t0
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
  where ((n.n0 = @p20) or ((n.n0 = @p21) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = @p22) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = @p23) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1;

-- reduce: groups of days, of a measure
-- [101,0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,9,0,1,2,3]
select top (@p1) a.d0 as [day], a.d1 as [region], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [total]
from (
  select g.d1 as d1, case when (n.n0 = @p2) then g.x0 when (n.n0 = @p3) then g.x1 when (n.n0 = @p4) then g.x2 else g.x3 end as d0, case when (n.n0 = @p5) then g.y0 when (n.n0 = @p6) then g.y1 when (n.n0 = @p7) then g.y2 else g.y3 end as m0
  from (
    select q.d1 as d1, min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.d1 as d1, r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d1, (len((r.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d1, (len((r.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d1, (len((r.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d1, (len((r.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k7
      from (
        select p.d1 as d1, p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(@p8 as float)) then cast(@p9 as float) when (p.u0 > cast(@p10 as float)) then cast(@p11 as float) when (p.u0 >= cast(@p12 as float)) then cast(@p13 as float) when ((cast(((p.u0 - cast(@p14 as float)) * cast(@p15 as float)) as float) / nullif((cast(@p16 as float) - cast(@p17 as float)), 0)) >= cast(@p18 as float)) then cast(@p19 as float) else floor((cast(((p.u0 - cast(@p20 as float)) * cast(@p21 as float)) as float) / nullif((cast(@p22 as float) - cast(@p23 as float)), 0))) end as g0
        from (
          select a.d1 as d1, a.d0 as h0, a.m0 as v0, cast(datediff_big(microsecond, cast('1970-01-01' as datetime2(6)), a.d0) as float) as u0
          from (
            select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as decimal(38, 0))) as m0, count_big(*) as m1
            from (
              select t0.[day] as d0, t0.[region] collate Latin1_General_100_BIN2 as d1, t0.[amount] as v0
              from [dbo].[sales] as t0
            ) as s
            group by s.d0, s.d1, (len((s.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
          ) as a
          where (a.m1 < @p24)
            and (a.d0 is not null)
            and (a.m0 is not null)
        ) as p
      ) as r
    ) as q
    group by q.d1, (len((q.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = @p25) or ((n.n0 = @p26) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = @p27) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = @p28) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1, (len((a.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), case when a.m0 is null then 1 else 0 end, a.m0;

-- reduce: rows at one place, equal and not
-- [101,0,1,2,0,1,2,-1,5,4,5,5,4,5,0,1,2,3]
select top (@p1) a.d0 as [year], a.d1 as [amount]
from (
  select case when (n.n0 = @p2) then g.x0 when (n.n0 = @p3) then g.x1 when (n.n0 = @p4) then g.x2 else g.x3 end as d0, case when (n.n0 = @p5) then g.y0 when (n.n0 = @p6) then g.y1 when (n.n0 = @p7) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k7
      from (
        select p.h0 as h0, p.v0 as v0, case when (p.u0 < b.b0) then cast(@p8 as float) when (p.u0 > b.b1) then cast(@p9 as float) when (p.u0 >= b.b1) then cast(@p10 as float) when ((cast(((p.u0 - b.b0) * cast(@p11 as float)) as float) / nullif((b.b1 - b.b0), 0)) >= cast(@p12 as float)) then cast(@p13 as float) else floor((cast(((p.u0 - b.b0) * cast(@p14 as float)) as float) / nullif((b.b1 - b.b0), 0))) end as g0
        from (
          select a.d0 as h0, a.d1 as v0, cast(datediff_big(microsecond, cast('1970-01-01' as datetime2(6)), a.d0) as float) as u0
          from (
            select dateadd(year, datediff(year, cast('0001-01-01' as date), t0.[day]), cast('0001-01-01' as date)) as d0, t0.[amount] as d1
            from [dbo].[sales] as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
        cross join (
          select min(p.u0) as b0, max(p.u0) as b1
          from (
            select a.d0 as h0, a.d1 as v0, cast(datediff_big(microsecond, cast('1970-01-01' as datetime2(6)), a.d0) as float) as u0
            from (
              select dateadd(year, datediff(year, cast('0001-01-01' as date), t0.[day]), cast('0001-01-01' as date)) as d0, t0.[amount] as d1
              from [dbo].[sales] as t0
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
  where ((n.n0 = @p15) or ((n.n0 = @p16) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = @p17) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = @p18) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0 desc, case when a.d1 is null then 1 else 0 end, a.d1;

-- reduce: everything at one place, and nothing
-- [101,0,1,2,0,1,2,-1,5,4,5,5,4,5,"2025-01-05","2025-01-05",0,1,2,3]
select top (@p1) a.d0 as [day], a.d1 as [amount]
from (
  select case when (n.n0 = @p2) then g.x0 when (n.n0 = @p3) then g.x1 when (n.n0 = @p4) then g.x2 else g.x3 end as d0, case when (n.n0 = @p5) then g.y0 when (n.n0 = @p6) then g.y1 when (n.n0 = @p7) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k7
      from (
        select p.h0 as h0, p.v0 as v0, case when (p.u0 < b.b0) then cast(@p8 as float) when (p.u0 > b.b1) then cast(@p9 as float) when (p.u0 >= b.b1) then cast(@p10 as float) when ((cast(((p.u0 - b.b0) * cast(@p11 as float)) as float) / nullif((b.b1 - b.b0), 0)) >= cast(@p12 as float)) then cast(@p13 as float) else floor((cast(((p.u0 - b.b0) * cast(@p14 as float)) as float) / nullif((b.b1 - b.b0), 0))) end as g0
        from (
          select a.d0 as h0, a.d1 as v0, cast(datediff_big(microsecond, cast('1970-01-01' as datetime2(6)), a.d0) as float) as u0
          from (
            select t0.[day] as d0, t0.[amount] as d1
            from [dbo].[sales] as t0
            where t0.[day] = cast(@p15 as date)
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
        cross join (
          select min(p.u0) as b0, max(p.u0) as b1
          from (
            select a.d0 as h0, a.d1 as v0, cast(datediff_big(microsecond, cast('1970-01-01' as datetime2(6)), a.d0) as float) as u0
            from (
              select t0.[day] as d0, t0.[amount] as d1
              from [dbo].[sales] as t0
              where t0.[day] = cast(@p16 as date)
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
  where ((n.n0 = @p17) or ((n.n0 = @p18) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = @p19) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = @p20) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1;

-- reduce: of no rows
-- [101,0,1,2,0,1,2,-1,5,4,5,5,4,5,0,1,2,3]
select top (@p1) a.d0 as [int1], a.d1 as [num1]
from (
  select case when (n.n0 = @p2) then g.x0 when (n.n0 = @p3) then g.x1 when (n.n0 = @p4) then g.x2 else g.x3 end as d0, case when (n.n0 = @p5) then g.y0 when (n.n0 = @p6) then g.y1 when (n.n0 = @p7) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k7
      from (
        select p.h0 as h0, p.v0 as v0, case when (p.u0 < b.b0) then cast(@p8 as float) when (p.u0 > b.b1) then cast(@p9 as float) when (p.u0 >= b.b1) then cast(@p10 as float) when ((cast(((p.u0 - b.b0) * cast(@p11 as float)) as float) / nullif((b.b1 - b.b0), 0)) >= cast(@p12 as float)) then cast(@p13 as float) else floor((cast(((p.u0 - b.b0) * cast(@p14 as float)) as float) / nullif((b.b1 - b.b0), 0))) end as g0
        from (
          select a.d0 as h0, a.d1 as v0, try_cast(a.d0 as float) as u0
          from (
            select t0.[int1] as d0, t0.[num1] as d1
            from [dbo].[empty] as t0
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
        cross join (
          select min(p.u0) as b0, max(p.u0) as b1
          from (
            select a.d0 as h0, a.d1 as v0, try_cast(a.d0 as float) as u0
            from (
              select t0.[int1] as d0, t0.[num1] as d1
              from [dbo].[empty] as t0
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
  where ((n.n0 = @p15) or ((n.n0 = @p16) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = @p17) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = @p18) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1;

-- reduce: under a policy
-- [101,0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,"south","south",0,1,2,3]
select top (@p1) a.d0 as [at], a.d1 as [price], a.d2 as [region]
from (
  select g.d2 as d2, case when (n.n0 = @p2) then g.x0 when (n.n0 = @p3) then g.x1 when (n.n0 = @p4) then g.x2 else g.x3 end as d0, case when (n.n0 = @p5) then g.y0 when (n.n0 = @p6) then g.y1 when (n.n0 = @p7) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.d2 as d2, r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, (len((r.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, (len((r.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, (len((r.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, (len((r.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k7
      from (
        select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(@p8 as float)) then cast(@p9 as float) when (p.u0 > cast(@p10 as float)) then cast(@p11 as float) when (p.u0 >= cast(@p12 as float)) then cast(@p13 as float) when ((cast(((p.u0 - cast(@p14 as float)) * cast(@p15 as float)) as float) / nullif((cast(@p16 as float) - cast(@p17 as float)), 0)) >= cast(@p18 as float)) then cast(@p19 as float) else floor((cast(((p.u0 - cast(@p20 as float)) * cast(@p21 as float)) as float) / nullif((cast(@p22 as float) - cast(@p23 as float)), 0))) end as g0
        from (
          select a.d2 as d2, a.d0 as h0, a.d1 as v0, cast(datediff_big(microsecond, cast('1970-01-01' as datetime2(6)), a.d0) as float) as u0
          from (
            select t0.[at] as d0, t0.[price] as d1, t0.[region] collate Latin1_General_100_BIN2 as d2
            from [dbo].[sales] as t0
            where t0.[region] = @p24 and t0.[region] collate Latin1_General_100_BIN2 + '|' = @p25 + '|'
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as r
    ) as q
    group by q.d2, (len((q.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = @p26) or ((n.n0 = @p27) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = @p28) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = @p29) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d2 is null then 1 else 0 end, a.d2, (len((a.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), case when a.d1 is null then 1 else 0 end, a.d1;

-- reduce: no further than the reach, of rows
-- [101,0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,"2024-02-29 00:00:00","2025-03-01 00:00:00",0,1,2,3]
select top (@p1) a.d0 as [at], a.d1 as [price], a.d2 as [region]
from (
  select g.d2 as d2, case when (n.n0 = @p2) then g.x0 when (n.n0 = @p3) then g.x1 when (n.n0 = @p4) then g.x2 else g.x3 end as d0, case when (n.n0 = @p5) then g.y0 when (n.n0 = @p6) then g.y1 when (n.n0 = @p7) then g.y2 else g.y3 end as d1
  from (
    select q.d2 as d2, min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.d2 as d2, r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, (len((r.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, (len((r.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d2, (len((r.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d2, (len((r.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k7
      from (
        select p.d2 as d2, p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(@p8 as float)) then cast(@p9 as float) when (p.u0 > cast(@p10 as float)) then cast(@p11 as float) when (p.u0 >= cast(@p12 as float)) then cast(@p13 as float) when ((cast(((p.u0 - cast(@p14 as float)) * cast(@p15 as float)) as float) / nullif((cast(@p16 as float) - cast(@p17 as float)), 0)) >= cast(@p18 as float)) then cast(@p19 as float) else floor((cast(((p.u0 - cast(@p20 as float)) * cast(@p21 as float)) as float) / nullif((cast(@p22 as float) - cast(@p23 as float)), 0))) end as g0
        from (
          select a.d2 as d2, a.d0 as h0, a.d1 as v0, cast(datediff_big(microsecond, cast('1970-01-01' as datetime2(6)), a.d0) as float) as u0
          from (
            select t0.[at] as d0, t0.[price] as d1, t0.[region] collate Latin1_General_100_BIN2 as d2
            from [dbo].[sales] as t0
            where (t0.[at] >= cast(@p24 as datetime2(6)))
              and (t0.[at] <= cast(@p25 as datetime2(6)))
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as r
    ) as q
    group by q.d2, (len((q.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = @p26) or ((n.n0 = @p27) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = @p28) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = @p29) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d2 is null then 1 else 0 end, a.d2, (len((a.d2 + '.') collate Latin1_General_100_CI_AS_SC) - 1), case when a.d1 is null then 1 else 0 end, a.d1;

-- reduce: no further than the reach, of days and groups
-- [101,0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,"2025-03-01",0,1,2,3]
select top (@p1) a.d0 as [day], a.d1 as [region], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [total]
from (
  select g.d1 as d1, case when (n.n0 = @p2) then g.x0 when (n.n0 = @p3) then g.x1 when (n.n0 = @p4) then g.x2 else g.x3 end as d0, case when (n.n0 = @p5) then g.y0 when (n.n0 = @p6) then g.y1 when (n.n0 = @p7) then g.y2 else g.y3 end as m0
  from (
    select q.d1 as d1, min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.d1 as d1, r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d1, (len((r.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d1, (len((r.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d1, (len((r.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d1, (len((r.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k7
      from (
        select p.d1 as d1, p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(@p8 as float)) then cast(@p9 as float) when (p.u0 > cast(@p10 as float)) then cast(@p11 as float) when (p.u0 >= cast(@p12 as float)) then cast(@p13 as float) when ((cast(((p.u0 - cast(@p14 as float)) * cast(@p15 as float)) as float) / nullif((cast(@p16 as float) - cast(@p17 as float)), 0)) >= cast(@p18 as float)) then cast(@p19 as float) else floor((cast(((p.u0 - cast(@p20 as float)) * cast(@p21 as float)) as float) / nullif((cast(@p22 as float) - cast(@p23 as float)), 0))) end as g0
        from (
          select a.d1 as d1, a.d0 as h0, a.m0 as v0, cast(datediff_big(microsecond, cast('1970-01-01' as datetime2(6)), a.d0) as float) as u0
          from (
            select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as decimal(38, 0))) as m0
            from (
              select t0.[day] as d0, t0.[region] collate Latin1_General_100_BIN2 as d1, t0.[amount] as v0
              from [dbo].[sales] as t0
              where t0.[day] <= cast(@p24 as date)
            ) as s
            group by s.d0, s.d1, (len((s.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
          ) as a
          where (a.d0 is not null)
            and (a.m0 is not null)
        ) as p
      ) as r
    ) as q
    group by q.d1, (len((q.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = @p25) or ((n.n0 = @p26) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = @p27) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = @p28) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1, (len((a.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), case when a.m0 is null then 1 else 0 end, a.m0;

-- reduce: no further than the reach, along numbers
-- [101,0,1,2,0,1,2,3,-1,5,2,5,1,3,2,5,3,2,1,3,2,5,3,1,7,0,1,2,3]
select top (@p1) a.d0 as [int1], a.d1 as [num1]
from (
  select case when (n.n0 = @p2) then g.x0 when (n.n0 = @p3) then g.x1 when (n.n0 = @p4) then g.x2 else g.x3 end as d0, case when (n.n0 = @p5) then g.y0 when (n.n0 = @p6) then g.y1 when (n.n0 = @p7) then g.y2 else g.y3 end as d1
  from (
    select min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k7
      from (
        select p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(@p8 as float)) then cast(@p9 as float) when (p.u0 > cast(@p10 as float)) then cast(@p11 as float) when (p.u0 >= cast(@p12 as float)) then cast(@p13 as float) when ((cast(((p.u0 - cast(@p14 as float)) * cast(@p15 as float)) as float) / nullif((cast(@p16 as float) - cast(@p17 as float)), 0)) >= cast(@p18 as float)) then cast(@p19 as float) else floor((cast(((p.u0 - cast(@p20 as float)) * cast(@p21 as float)) as float) / nullif((cast(@p22 as float) - cast(@p23 as float)), 0))) end as g0
        from (
          select a.d0 as h0, a.d1 as v0, try_cast(a.d0 as float) as u0
          from (
            select t0.[int1] as d0, t0.[num1] as d1
            from [dbo].[types] as t0
            where (t0.[int1] >= @p24)
              and (t0.[int1] <= @p25)
          ) as a
          where (a.d0 is not null)
            and (a.d1 is not null)
        ) as p
      ) as r
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = @p26) or ((n.n0 = @p27) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = @p28) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = @p29) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1;

-- reduce: what is calculated looks beyond the reach
-- [101,0,1,2,0,1,2,1735689600000000,-1,1736208000000000,2,1736208000000000,1,1735689600000000,2,1736208000000000,1735689600000000,2,1,1735689600000000,2,1736208000000000,1735689600000000,1735689600000000,1740700800000000,0,1,2,3]
select top (@p1) a.d0 as [day], (convert(nvarchar(50), a.c0)) collate Latin1_General_100_BIN2 as [so far]
from (
  select case when (n.n0 = @p2) then g.x0 when (n.n0 = @p3) then g.x1 when (n.n0 = @p4) then g.x2 else g.x3 end as d0, case when (n.n0 = @p5) then g.y0 when (n.n0 = @p6) then g.y1 when (n.n0 = @p7) then g.y2 else g.y3 end as c0
  from (
    select min(q.h0) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(q.v0) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(q.v0) as y2, max(q.h0) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3
    from (
      select r.h0 as h0, r.v0 as v0, r.g0 as g0, case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k1, r.v0 as k2, case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k4, r.h0 as k5, max(case when ((r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k6, max(case when ((r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k7
      from (
        select p.h0 as h0, p.v0 as v0, case when (p.u0 < cast(@p8 as float)) then cast(@p9 as float) when (p.u0 > cast(@p10 as float)) then cast(@p11 as float) when (p.u0 >= cast(@p12 as float)) then cast(@p13 as float) when ((cast(((p.u0 - cast(@p14 as float)) * cast(@p15 as float)) as float) / nullif((cast(@p16 as float) - cast(@p17 as float)), 0)) >= cast(@p18 as float)) then cast(@p19 as float) else floor((cast(((p.u0 - cast(@p20 as float)) * cast(@p21 as float)) as float) / nullif((cast(@p22 as float) - cast(@p23 as float)), 0))) end as g0
        from (
          select a.d0 as h0, a.c0 as v0, cast(datediff_big(microsecond, cast('1970-01-01' as datetime2(6)), a.d0) as float) as u0
          from (
            select a.d0 as d0, a.m0 as m0, sum(cast(a.m0 as decimal(38, 0))) over (order by case when a.d0 is null then 1 else 0 end, a.d0 rows between unbounded preceding and current row) as c0
            from (
              select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
              from (
                select t0.[day] as d0, t0.[amount] as v0
                from [dbo].[sales] as t0
              ) as s
              group by s.d0
            ) as a
          ) as a
          where (a.d0 is not null)
            and (a.c0 is not null)
            and (cast(datediff_big(microsecond, cast('1970-01-01' as datetime2(6)), a.d0) as float) >= cast(@p24 as float))
            and (cast(datediff_big(microsecond, cast('1970-01-01' as datetime2(6)), a.d0) as float) <= cast(@p25 as float))
        ) as p
      ) as r
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0) as n
  where ((n.n0 = @p26) or ((n.n0 = @p27) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = @p28) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = @p29) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.c0 is null then 1 else 0 end, a.c0;

-- reduce: several measures of a series
-- [101,0,1,2,3,4,5,6,0,1,2,3,4,5,6,7,-1,2,1,2,2,1,2,0,1,2,3,4,5,6,7]
select top (@p1) a.d0 as [day], a.d1 as [region], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [total], a.m1 as [mean]
from (
  select g.d1 as d1, case when (n.n0 = @p2) then g.x0 when (n.n0 = @p3) then g.x1 when (n.n0 = @p4) then g.x2 when (n.n0 = @p5) then g.x3 when (n.n0 = @p6) then g.x4 when (n.n0 = @p7) then g.x5 when (n.n0 = @p8) then g.x6 else g.x7 end as d0, case when (n.n0 = @p9) then g.y0 when (n.n0 = @p10) then g.y1 when (n.n0 = @p11) then g.y2 when (n.n0 = @p12) then g.y3 end as m1, case when (n.n0 = @p13) then g.y4 when (n.n0 = @p14) then g.y5 when (n.n0 = @p15) then g.y6 when (n.n0 = @p16) then g.y7 end as m0
  from (
    select q.d1 as d1, min(case when (q.v0 is not null) then q.h0 end) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(case when (q.v0 is not null) then q.v0 end) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(case when (q.v0 is not null) then q.v0 end) as y2, max(case when (q.v0 is not null) then q.h0 end) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3, min(case when (q.v1 is not null) then q.h0 end) as x4, min(case when (q.k8 = q.k9) then q.k10 end) as y4, min(case when (q.k11 = q.k12) then q.k5 end) as x5, min(case when (q.v1 is not null) then q.v1 end) as y5, max(case when (q.k11 = q.k13) then q.k5 end) as x6, max(case when (q.v1 is not null) then q.v1 end) as y6, max(case when (q.v1 is not null) then q.h0 end) as x7, max(case when (q.k8 = q.k14) then q.k10 end) as y7
    from (
      select r.d1 as d1, r.h0 as h0, r.v0 as v0, r.v1 as v1, r.g0 as g0, case when ((r.v0 is not null) and (r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d1, (len((r.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k1, r.v0 as k2, case when ((r.v0 is not null) and (r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.v0 is not null) and (r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d1, (len((r.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k4, r.h0 as k5, max(case when ((r.v0 is not null) and (r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.d1, (len((r.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k6, max(case when ((r.v0 is not null) and (r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d1, (len((r.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k7, case when ((r.v1 is not null) and (r.v1 is not null) and (r.h0 is not null)) then r.h0 end as k8, min(case when ((r.v1 is not null) and (r.v1 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d1, (len((r.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k9, r.v1 as k10, case when ((r.v1 is not null) and (r.h0 is not null) and (r.v1 is not null)) then r.v1 end as k11, min(case when ((r.v1 is not null) and (r.h0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d1, (len((r.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k12, max(case when ((r.v1 is not null) and (r.h0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.d1, (len((r.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k13, max(case when ((r.v1 is not null) and (r.v1 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.d1, (len((r.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), r.g0) as k14
      from (
        select p.d1 as d1, p.h0 as h0, p.v0 as v0, p.v1 as v1, case when (p.u0 < b.b0) then cast(@p17 as float) when (p.u0 > b.b1) then cast(@p18 as float) when (p.u0 >= b.b1) then cast(@p19 as float) when ((cast(((p.u0 - b.b0) * cast(@p20 as float)) as float) / nullif((b.b1 - b.b0), 0)) >= cast(@p21 as float)) then cast(@p22 as float) else floor((cast(((p.u0 - b.b0) * cast(@p23 as float)) as float) / nullif((b.b1 - b.b0), 0))) end as g0
        from (
          select a.d1 as d1, a.d0 as h0, a.m1 as v0, a.m0 as v1, cast(datediff_big(microsecond, cast('1970-01-01' as datetime2(6)), a.d0) as float) as u0
          from (
            select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as decimal(38, 0))) as m0, avg(cast(s.v1 as float)) as m1, count_big(*) as m2
            from (
              select t0.[day] as d0, t0.[region] collate Latin1_General_100_BIN2 as d1, t0.[amount] as v0, t0.[price] as v1
              from [dbo].[sales] as t0
            ) as s
            group by s.d0, s.d1, (len((s.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
          ) as a
          where a.d0 is not null
        ) as p
        cross join (
          select min(p.u0) as b0, max(p.u0) as b1
          from (
            select a.d1 as d1, a.d0 as h0, a.m1 as v0, a.m0 as v1, cast(datediff_big(microsecond, cast('1970-01-01' as datetime2(6)), a.d0) as float) as u0
            from (
              select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as decimal(38, 0))) as m0, avg(cast(s.v1 as float)) as m1, count_big(*) as m2
              from (
                select t0.[day] as d0, t0.[region] collate Latin1_General_100_BIN2 as d1, t0.[amount] as v0, t0.[price] as v1
                from [dbo].[sales] as t0
              ) as s
              group by s.d0, s.d1, (len((s.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
            ) as a
            where a.d0 is not null
          ) as p
        ) as b
      ) as r
    ) as q
    group by q.d1, (len((q.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0 union all select 4 as n0 union all select 5 as n0 union all select 6 as n0 union all select 7 as n0) as n
  where (((n.n0 = @p24) and (g.x0 is not null)) or ((n.n0 = @p25) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = @p26) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = @p27) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))) or ((n.n0 = @p28) and (g.x4 is not null)) or ((n.n0 = @p29) and ((g.x5 <> g.x4) or (g.y5 <> g.y4))) or ((n.n0 = @p30) and ((g.x6 <> g.x4) or (g.y6 <> g.y4)) and ((g.x6 <> g.x5) or (g.y6 <> g.y5))) or ((n.n0 = @p31) and ((g.x7 <> g.x4) or (g.y7 <> g.y4)) and ((g.x7 <> g.x5) or (g.y7 <> g.y5)) and ((g.x7 <> g.x6) or (g.y7 <> g.y6))))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1, (len((a.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1), case when a.m1 is null then 1 else 0 end, a.m1, case when a.m0 is null then 1 else 0 end, a.m0;

-- reduce: several columns, each with gaps of its own
-- [101,0,1,2,3,4,5,6,0,1,2,3,4,5,6,7,-1,2,1,2,2,1,2,0,1,2,3,4,5,6,7]
select top (@p1) a.d0 as [int1], a.d1 as [num1], (convert(nvarchar(50), a.d2)) collate Latin1_General_100_BIN2 as [dec1]
from (
  select case when (n.n0 = @p2) then g.x0 when (n.n0 = @p3) then g.x1 when (n.n0 = @p4) then g.x2 when (n.n0 = @p5) then g.x3 when (n.n0 = @p6) then g.x4 when (n.n0 = @p7) then g.x5 when (n.n0 = @p8) then g.x6 else g.x7 end as d0, case when (n.n0 = @p9) then g.y0 when (n.n0 = @p10) then g.y1 when (n.n0 = @p11) then g.y2 when (n.n0 = @p12) then g.y3 end as d1, case when (n.n0 = @p13) then g.y4 when (n.n0 = @p14) then g.y5 when (n.n0 = @p15) then g.y6 when (n.n0 = @p16) then g.y7 end as d2
  from (
    select min(case when (q.v0 is not null) then q.h0 end) as x0, min(case when (q.k0 = q.k1) then q.k2 end) as y0, min(case when (q.k3 = q.k4) then q.k5 end) as x1, min(case when (q.v0 is not null) then q.v0 end) as y1, max(case when (q.k3 = q.k6) then q.k5 end) as x2, max(case when (q.v0 is not null) then q.v0 end) as y2, max(case when (q.v0 is not null) then q.h0 end) as x3, max(case when (q.k0 = q.k7) then q.k2 end) as y3, min(case when (q.v1 is not null) then q.h0 end) as x4, min(case when (q.k8 = q.k9) then q.k10 end) as y4, min(case when (q.k11 = q.k12) then q.k5 end) as x5, min(case when (q.v1 is not null) then q.v1 end) as y5, max(case when (q.k11 = q.k13) then q.k5 end) as x6, max(case when (q.v1 is not null) then q.v1 end) as y6, max(case when (q.v1 is not null) then q.h0 end) as x7, max(case when (q.k8 = q.k14) then q.k10 end) as y7
    from (
      select r.h0 as h0, r.v0 as v0, r.v1 as v1, r.g0 as g0, case when ((r.v0 is not null) and (r.v0 is not null) and (r.h0 is not null)) then r.h0 end as k0, min(case when ((r.v0 is not null) and (r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k1, r.v0 as k2, case when ((r.v0 is not null) and (r.h0 is not null) and (r.v0 is not null)) then r.v0 end as k3, min(case when ((r.v0 is not null) and (r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k4, r.h0 as k5, max(case when ((r.v0 is not null) and (r.h0 is not null) and (r.v0 is not null)) then r.v0 end) over (partition by r.g0) as k6, max(case when ((r.v0 is not null) and (r.v0 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k7, case when ((r.v1 is not null) and (r.v1 is not null) and (r.h0 is not null)) then r.h0 end as k8, min(case when ((r.v1 is not null) and (r.v1 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k9, r.v1 as k10, case when ((r.v1 is not null) and (r.h0 is not null) and (r.v1 is not null)) then r.v1 end as k11, min(case when ((r.v1 is not null) and (r.h0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.g0) as k12, max(case when ((r.v1 is not null) and (r.h0 is not null) and (r.v1 is not null)) then r.v1 end) over (partition by r.g0) as k13, max(case when ((r.v1 is not null) and (r.v1 is not null) and (r.h0 is not null)) then r.h0 end) over (partition by r.g0) as k14
      from (
        select p.h0 as h0, p.v0 as v0, p.v1 as v1, case when (p.u0 < b.b0) then cast(@p17 as float) when (p.u0 > b.b1) then cast(@p18 as float) when (p.u0 >= b.b1) then cast(@p19 as float) when ((cast(((p.u0 - b.b0) * cast(@p20 as float)) as float) / nullif((b.b1 - b.b0), 0)) >= cast(@p21 as float)) then cast(@p22 as float) else floor((cast(((p.u0 - b.b0) * cast(@p23 as float)) as float) / nullif((b.b1 - b.b0), 0))) end as g0
        from (
          select a.d0 as h0, a.d1 as v0, a.d2 as v1, try_cast(a.d0 as float) as u0
          from (
            select t0.[int1] as d0, t0.[num1] as d1, t0.[dec1] as d2
            from [dbo].[types] as t0
          ) as a
          where a.d0 is not null
        ) as p
        cross join (
          select min(p.u0) as b0, max(p.u0) as b1
          from (
            select a.d0 as h0, a.d1 as v0, a.d2 as v1, try_cast(a.d0 as float) as u0
            from (
              select t0.[int1] as d0, t0.[num1] as d1, t0.[dec1] as d2
              from [dbo].[types] as t0
            ) as a
            where a.d0 is not null
          ) as p
        ) as b
      ) as r
    ) as q
    group by q.g0
  ) as g
  cross join (select 0 as n0 union all select 1 as n0 union all select 2 as n0 union all select 3 as n0 union all select 4 as n0 union all select 5 as n0 union all select 6 as n0 union all select 7 as n0) as n
  where (((n.n0 = @p24) and (g.x0 is not null)) or ((n.n0 = @p25) and ((g.x1 <> g.x0) or (g.y1 <> g.y0))) or ((n.n0 = @p26) and ((g.x2 <> g.x0) or (g.y2 <> g.y0)) and ((g.x2 <> g.x1) or (g.y2 <> g.y1))) or ((n.n0 = @p27) and ((g.x3 <> g.x0) or (g.y3 <> g.y0)) and ((g.x3 <> g.x1) or (g.y3 <> g.y1)) and ((g.x3 <> g.x2) or (g.y3 <> g.y2))) or ((n.n0 = @p28) and (g.x4 is not null)) or ((n.n0 = @p29) and ((g.x5 <> g.x4) or (g.y5 <> g.y4))) or ((n.n0 = @p30) and ((g.x6 <> g.x4) or (g.y6 <> g.y4)) and ((g.x6 <> g.x5) or (g.y6 <> g.y5))) or ((n.n0 = @p31) and ((g.x7 <> g.x4) or (g.y7 <> g.y4)) and ((g.x7 <> g.x5) or (g.y7 <> g.y5)) and ((g.x7 <> g.x6) or (g.y7 <> g.y6))))
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1, case when a.d2 is null then 1 else 0 end, a.d2;

-- pair: of everything
-- [101,0,0,1]
select top (@p1) a.m0 as [corr], a.m1 as [slope], a.m2 as [intercept], a.m3 as r2
from (
  select (cast(sum((s.l0 * s.l2)) as float) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, (cast(sum((s.l0 * s.l2)) as float) / nullif(sum((s.l0 * s.l0)), 0)) as m1, (max(s.l3) - ((cast(sum((s.l0 * s.l2)) as float) / nullif(sum((s.l0 * s.l0)), 0)) * max(s.l1))) as m2, case when ((sum((s.l2 * s.l2)) = cast(@p2 as float)) and (sum((s.l0 * s.l0)) > cast(@p3 as float))) then cast(@p4 as float) else (cast((sum((s.l0 * s.l2)) * sum((s.l0 * s.l2))) as float) / nullif((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2))), 0)) end as m3
  from (
    select r.v0 as v0, r.v1 as v1, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as float) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as float) end as float)) over ()) as l0, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as float) end as float)) over () as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as float) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as float) end as float)) over ()) as l2, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as float) end as float)) over () as l3
    from (
      select t0.[price] as v0, t0.[amount] as v1
      from [dbo].[sales] as t0
    ) as r
  ) as s
) as a;

-- pair: the line through a cloud, and how many rows it is of
-- [101,0,0,1,true,true,false]
select top (@p1) a.m0 as [slope], a.m1 as [intercept], a.m2 as r2, (convert(nvarchar(50), a.m3)) collate Latin1_General_100_BIN2 as [count]
from (
  select (cast(sum((s.l0 * s.l2)) as float) / nullif(sum((s.l0 * s.l0)), 0)) as m0, (max(s.l3) - ((cast(sum((s.l0 * s.l2)) as float) / nullif(sum((s.l0 * s.l0)), 0)) * max(s.l1))) as m1, case when ((sum((s.l2 * s.l2)) = cast(@p2 as float)) and (sum((s.l0 * s.l0)) > cast(@p3 as float))) then cast(@p4 as float) else (cast((sum((s.l0 * s.l2)) * sum((s.l0 * s.l2))) as float) / nullif((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2))), 0)) end as m2, count_big(case when (s.f2 = @p5) then s.v0 end) as m3
  from (
    select r.v0 as v0, r.v1 as v1, r.f2 as f2, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as float) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as float) end as float)) over ()) as l0, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as float) end as float)) over () as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as float) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as float) end as float)) over ()) as l2, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as float) end as float)) over () as l3
    from (
      select t0.[price] as v0, t0.[amount] as v1, case when (t0.[amount] is not null) then @p6 else @p7 end as f2
      from [dbo].[sales] as t0
    ) as r
  ) as s
) as a;

-- pair: by groups, of one row, of equal ones, of none
-- [101,0,0,1]
select top (@p1) a.d0 as [day], a.m0 as [corr], a.m1 as [slope], a.m2 as [intercept], a.m3 as r2
from (
  select s.d0 as d0, (cast(sum((s.l0 * s.l2)) as float) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, (cast(sum((s.l0 * s.l2)) as float) / nullif(sum((s.l0 * s.l0)), 0)) as m1, (max(s.l3) - ((cast(sum((s.l0 * s.l2)) as float) / nullif(sum((s.l0 * s.l0)), 0)) * max(s.l1))) as m2, case when ((sum((s.l2 * s.l2)) = cast(@p2 as float)) and (sum((s.l0 * s.l0)) > cast(@p3 as float))) then cast(@p4 as float) else (cast((sum((s.l0 * s.l2)) * sum((s.l0 * s.l2))) as float) / nullif((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2))), 0)) end as m3
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as float) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as float) end as float)) over (partition by r.d0)) as l0, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as float) end as float)) over (partition by r.d0) as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as float) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as float) end as float)) over (partition by r.d0)) as l2, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as float) end as float)) over (partition by r.d0) as l3
    from (
      select t0.[day] as d0, t0.[price] as v0, t0.[amount] as v1
      from [dbo].[sales] as t0
    ) as r
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;

-- pair: with a condition, and a median beside
-- [101,0,0,1,1,1,1,true,true,true,true,true,true,1,0.5,2,true,2,false]
select top (@p1) a.d0 as [region], a.m0 as [corr], a.m1 as [slope], a.m2 as [intercept], a.m3 as r2, a.m4 as [middle]
from (
  select s.d0 as d0, (cast(sum((s.l0 * s.l2)) as float) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, (cast(sum((s.l0 * s.l2)) as float) / nullif(sum((s.l0 * s.l0)), 0)) as m1, (max(s.l3) - ((cast(sum((s.l0 * s.l2)) as float) / nullif(sum((s.l0 * s.l0)), 0)) * max(s.l1))) as m2, case when ((sum((s.l2 * s.l2)) = cast(@p2 as float)) and (sum((s.l0 * s.l0)) > cast(@p3 as float))) then cast(@p4 as float) else (cast((sum((s.l0 * s.l2)) * sum((s.l0 * s.l2))) as float) / nullif((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2))), 0)) end as m3, (max(case when (s.k0 = (floor(s.k1) + cast(@p5 as float))) then s.k2 end) + ((max(case when (s.k0 = (ceiling(s.k1) + cast(@p6 as float))) then s.k2 end) - max(case when (s.k0 = (floor(s.k1) + cast(@p7 as float))) then s.k2 end)) * max((s.k1 - floor(s.k1))))) as m4
  from (
    select r.d0 as d0, r.v0 as v0, r.v1 as v1, r.f2 as f2, r.k0 as k0, r.k1 as k1, r.k2 as k2, (case when ((r.v1 is not null) and (r.v0 is not null) and (r.f2 = @p8)) then try_cast(r.v1 as float) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null) and (r.f2 = @p9)) then try_cast(r.v1 as float) end as float)) over (partition by r.d0, (len((r.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1))) as l0, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null) and (r.f2 = @p10)) then try_cast(r.v1 as float) end as float)) over (partition by r.d0, (len((r.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)) as l1, (case when ((r.v1 is not null) and (r.v0 is not null) and (r.f2 = @p11)) then try_cast(r.v0 as float) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null) and (r.f2 = @p12)) then try_cast(r.v0 as float) end as float)) over (partition by r.d0, (len((r.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1))) as l2, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null) and (r.f2 = @p13)) then try_cast(r.v0 as float) end as float)) over (partition by r.d0, (len((r.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)) as l3
    from (
      select r.d0 as d0, r.v0 as v0, r.v1 as v1, r.f2 as f2, row_number() over (partition by r.d0, (len((r.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1) order by case when try_cast(r.v0 as float) is null then 1 else 0 end, try_cast(r.v0 as float)) as k0, ((try_cast(count(try_cast(r.v0 as float)) over (partition by r.d0, (len((r.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)) as float) - cast(@p14 as float)) * cast(@p15 as float)) as k1, try_cast(r.v0 as float) as k2
      from (
        select t0.[region] collate Latin1_General_100_BIN2 as d0, t0.[price] as v0, t0.[amount] as v1, case when (t0.[amount] > @p16) then @p17 when (not (t0.[amount] > @p18)) then @p19 end as f2
        from [dbo].[sales] as t0
      ) as r
    ) as r
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);

-- pair: of decimals and integers, of a formula
-- [101,2]
select top (@p1) a.m0 as [c], a.m1 as [s]
from (
  select (cast(sum((s.l0 * s.l2)) as float) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, (cast(sum((s.l4 * s.l6)) as float) / nullif(sum((s.l4 * s.l4)), 0)) as m1
  from (
    select r.v0 as v0, r.v1 as v1, r.v2 as v2, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as float) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as float) end as float)) over ()) as l0, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as float) end as float)) over () as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as float) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as float) end as float)) over ()) as l2, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as float) end as float)) over () as l3, (case when ((r.v0 is not null) and (r.v2 is not null)) then try_cast(r.v0 as float) end - avg(cast(case when ((r.v0 is not null) and (r.v2 is not null)) then try_cast(r.v0 as float) end as float)) over ()) as l4, avg(cast(case when ((r.v0 is not null) and (r.v2 is not null)) then try_cast(r.v0 as float) end as float)) over () as l5, (case when ((r.v0 is not null) and (r.v2 is not null)) then try_cast(r.v2 as float) end - avg(cast(case when ((r.v0 is not null) and (r.v2 is not null)) then try_cast(r.v2 as float) end as float)) over ()) as l6, avg(cast(case when ((r.v0 is not null) and (r.v2 is not null)) then try_cast(r.v2 as float) end as float)) over () as l7
    from (
      select t0.[dec1] as v0, t0.[int1] as v1, (cast(t0.[num1] as float) / nullif(@p2, 0)) as v2
      from [dbo].[types] as t0
    ) as r
  ) as s
) as a;

-- pair: far from zero
-- [101,0,0,1,1000000000,3,1000000000]
select top (@p1) a.m0 as [c], a.m1 as [s], a.m2 as [r]
from (
  select (cast(sum((s.l0 * s.l2)) as float) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, (cast(sum((s.l4 * s.l6)) as float) / nullif(sum((s.l4 * s.l4)), 0)) as m1, case when ((sum((s.l6 * s.l6)) = cast(@p2 as float)) and (sum((s.l4 * s.l4)) > cast(@p3 as float))) then cast(@p4 as float) else (cast((sum((s.l4 * s.l6)) * sum((s.l4 * s.l6))) as float) / nullif((sum((s.l4 * s.l4)) * sum((s.l6 * s.l6))), 0)) end as m2
  from (
    select r.v0 as v0, r.v1 as v1, r.v2 as v2, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as float) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as float) end as float)) over ()) as l0, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as float) end as float)) over () as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as float) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as float) end as float)) over ()) as l2, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as float) end as float)) over () as l3, (case when ((r.v1 is not null) and (r.v2 is not null)) then try_cast(r.v1 as float) end - avg(cast(case when ((r.v1 is not null) and (r.v2 is not null)) then try_cast(r.v1 as float) end as float)) over ()) as l4, avg(cast(case when ((r.v1 is not null) and (r.v2 is not null)) then try_cast(r.v1 as float) end as float)) over () as l5, (case when ((r.v1 is not null) and (r.v2 is not null)) then try_cast(r.v2 as float) end - avg(cast(case when ((r.v1 is not null) and (r.v2 is not null)) then try_cast(r.v2 as float) end as float)) over ()) as l6, avg(cast(case when ((r.v1 is not null) and (r.v2 is not null)) then try_cast(r.v2 as float) end as float)) over () as l7
    from (
      select (t0.[price] + @p5) as v0, t0.[amount] as v1, ((t0.[amount] * @p6) + @p7) as v2
      from [dbo].[sales] as t0
    ) as r
  ) as s
) as a;

-- pair: a level line, a steep one, and no line
-- [101,0,0,1,true,true,true,true,true,true,0,1,true,1,false]
select top (@p1) a.m0 as [level], a.m1 as [level fits], a.m2 as [no slope], a.m3 as [none], a.m4 as [itself]
from (
  select (cast(sum((s.l0 * s.l2)) as float) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, case when ((sum((s.l2 * s.l2)) = cast(@p2 as float)) and (sum((s.l0 * s.l0)) > cast(@p3 as float))) then cast(@p4 as float) else (cast((sum((s.l0 * s.l2)) * sum((s.l0 * s.l2))) as float) / nullif((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2))), 0)) end as m1, (cast(sum((s.l0 * s.l2)) as float) / nullif(sum((s.l0 * s.l0)), 0)) as m2, (cast(sum((s.l4 * s.l6)) as float) / nullif(sum((s.l4 * s.l4)), 0)) as m3, (max(s.l9) - ((cast(sum((s.l8 * s.l8)) as float) / nullif(sum((s.l8 * s.l8)), 0)) * max(s.l9))) as m4
  from (
    select r.v0 as v0, r.v1 as v1, r.v2 as v2, r.f3 as f3, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as float) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as float) end as float)) over ()) as l0, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as float) end as float)) over () as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as float) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as float) end as float)) over ()) as l2, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as float) end as float)) over () as l3, (case when ((r.v2 is not null) and (r.v1 is not null) and (r.f3 = @p5)) then try_cast(r.v2 as float) end - avg(cast(case when ((r.v2 is not null) and (r.v1 is not null) and (r.f3 = @p6)) then try_cast(r.v2 as float) end as float)) over ()) as l4, avg(cast(case when ((r.v2 is not null) and (r.v1 is not null) and (r.f3 = @p7)) then try_cast(r.v2 as float) end as float)) over () as l5, (case when ((r.v2 is not null) and (r.v1 is not null) and (r.f3 = @p8)) then try_cast(r.v1 as float) end - avg(cast(case when ((r.v2 is not null) and (r.v1 is not null) and (r.f3 = @p9)) then try_cast(r.v1 as float) end as float)) over ()) as l6, avg(cast(case when ((r.v2 is not null) and (r.v1 is not null) and (r.f3 = @p10)) then try_cast(r.v1 as float) end as float)) over () as l7, (case when ((r.v1 is not null) and (r.v1 is not null)) then try_cast(r.v1 as float) end - avg(cast(case when ((r.v1 is not null) and (r.v1 is not null)) then try_cast(r.v1 as float) end as float)) over ()) as l8, avg(cast(case when ((r.v1 is not null) and (r.v1 is not null)) then try_cast(r.v1 as float) end as float)) over () as l9
    from (
      select (t0.[int1] * @p11) as v0, t0.[int1] as v1, t0.[int2] as v2, case when (t0.[int1] = @p12) then @p13 when (not (t0.[int1] = @p14)) then @p15 end as f3
      from [dbo].[types] as t0
    ) as r
  ) as s
) as a;

-- pair: of no rows
-- [101,0,0,1]
select top (@p1) a.m0 as [corr], a.m1 as [slope], a.m2 as [intercept], a.m3 as r2
from (
  select (cast(sum((s.l0 * s.l2)) as float) / nullif(sqrt((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2)))), 0)) as m0, (cast(sum((s.l0 * s.l2)) as float) / nullif(sum((s.l0 * s.l0)), 0)) as m1, (max(s.l3) - ((cast(sum((s.l0 * s.l2)) as float) / nullif(sum((s.l0 * s.l0)), 0)) * max(s.l1))) as m2, case when ((sum((s.l2 * s.l2)) = cast(@p2 as float)) and (sum((s.l0 * s.l0)) > cast(@p3 as float))) then cast(@p4 as float) else (cast((sum((s.l0 * s.l2)) * sum((s.l0 * s.l2))) as float) / nullif((sum((s.l0 * s.l0)) * sum((s.l2 * s.l2))), 0)) end as m3
  from (
    select r.v0 as v0, r.v1 as v1, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as float) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as float) end as float)) over ()) as l0, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v1 as float) end as float)) over () as l1, (case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as float) end - avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as float) end as float)) over ()) as l2, avg(cast(case when ((r.v1 is not null) and (r.v0 is not null)) then try_cast(r.v0 as float) end as float)) over () as l3
    from (
      select t0.[num1] as v0, t0.[int1] as v1
      from [dbo].[empty] as t0
    ) as r
  ) as s
) as a;
