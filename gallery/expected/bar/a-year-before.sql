-- duckdb
select a.d0 as "Month", a.m0 as "Rain (mm)", a.c0 as "Rain (mm), a year before"
from (
  select a.d0 as d0, a.m0 as m0, a.c0 as c0
  from (
    select a.d0 as d0, a.m0 as m0, a.p0 as c0
    from (
      select p.d0 as d0, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = cast($1 as bigint)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
      from (
        select a.d0 as d0, a.m0 as m0, n.n0 as n0, case when (n.n0 = cast($2 as bigint)) then a.d0 else cast(date_trunc('month', cast((a.d0 + cast($3 as bigint) * interval '1 year') as date)) as date) end as q0
        from (
          select a.d0 as d0, a.m0 as m0
          from (
            select b.d0 as d0, sum(b.p0) as m0
            from (
              select cast(date_trunc('month', p.d0) as date) as d0, p.p0 as p0
              from (
                select s.d0 as d0, sum(s.v0) as p0
                from (
                  select cast(t0."date" as date) as d0, t0."precipitation" as v0
                  from "weather" as t0
                  where t0."date" >= cast($4 as date)
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
    where a.n0 = cast($5 as bigint)
  ) as a
  where a.d0 >= cast($6 as date)
) as a
order by a.d0 nulls last
limit cast($7 as bigint);
-- [0,0,-1,"2014-01-01",1,"2015-01-01",10001]

-- postgres
select a.d0 as "Month", a.m0 as "Rain (mm)", a.c0 as "Rain (mm), a year before"
from (
  select a.d0 as d0, a.m0 as m0, a.c0 as c0
  from (
    select a.d0 as d0, a.m0 as m0, a.p0 as c0
    from (
      select p.d0 as d0, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = cast($1 as bigint)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
      from (
        select a.d0 as d0, a.m0 as m0, n.n0 as n0, case when (n.n0 = cast($2 as bigint)) then a.d0 else cast(date_trunc('month', cast(cast((a.d0 + cast($3 as bigint) * interval '1 year') as date) as timestamp)) as date) end as q0
        from (
          select a.d0 as d0, a.m0 as m0
          from (
            select b.d0 as d0, sum(b.p0) as m0
            from (
              select cast(date_trunc('month', cast(p.d0 as timestamp)) as date) as d0, p.p0 as p0
              from (
                select s.d0 as d0, sum(s.v0) as p0
                from (
                  select cast(t0."date" as date) as d0, t0."precipitation" as v0
                  from "public"."weather" as t0
                  where t0."date" >= cast($4 as date)
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
    where a.n0 = cast($5 as bigint)
  ) as a
  where a.d0 >= cast($6 as date)
) as a
order by a.d0 nulls last
limit cast($7 as bigint);
-- [0,0,-1,"2014-01-01",1,"2015-01-01",10001]

-- sqlite
select a.d0 as "Month", a.m0 as "Rain (mm)", a.c0 as "Rain (mm), a year before"
from (
  select a.d0 as d0, a.m0 as m0, a.c0 as c0
  from (
    select a.d0 as d0, a.m0 as m0, a.p0 as c0
    from (
      select p.d0 as d0, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = cast(?1 as integer)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
      from (
        select a.d0 as d0, a.m0 as m0, n.n0 as n0, case when (n.n0 = cast(?2 as integer)) then a.d0 else date(date(a.d0, format('%+d years', cast(?3 as integer)), 'floor'), 'start of month') end as q0
        from (
          select a.d0 as d0, a.m0 as m0
          from (
            select b.d0 as d0, sum(b.p0) as m0
            from (
              select date(p.d0, 'start of month') as d0, p.p0 as p0
              from (
                select s.d0 as d0, sum(s.v0) as p0
                from (
                  select substr(dvp_day(t0."date"), 1, 10) as d0, t0."precipitation" as v0
                  from "main"."weather" as t0
                  where dvp_day(t0."date") >= cast(?4 as text)
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
    where a.n0 = cast(?5 as integer)
  ) as a
  where a.d0 >= cast(?6 as text)
) as a
order by a.d0 nulls last
limit cast(?7 as integer);
-- [0,0,-1,"2014-01-01",1,"2015-01-01",10001]

-- mariadb
select a.d0 as `Month`, a.m0 as `Rain (mm)`, a.c0 as `Rain (mm), a year before`
from (
  select a.d0 as d0, a.m0 as m0, a.c0 as c0
  from (
    select a.d0 as d0, a.m0 as m0, a.p0 as c0
    from (
      select p.d0 as d0, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = cast(? as signed)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
      from (
        select a.d0 as d0, a.m0 as m0, n.n0 as n0, case when (n.n0 = cast(? as signed)) then a.d0 else cast(date_format(cast((a.d0 + interval cast(? as signed) year) as date), '%Y-%m-01') as date) end as q0
        from (
          select a.d0 as d0, a.m0 as m0
          from (
            select b.d0 as d0, sum(b.p0) as m0
            from (
              select cast(date_format(p.d0, '%Y-%m-01') as date) as d0, p.p0 as p0
              from (
                select s.d0 as d0, sum(s.v0) as p0
                from (
                  select cast(t0.`date` as date) as d0, t0.`precipitation` as v0
                  from `fixture`.`weather` as t0
                  where t0.`date` >= cast(? as date)
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
  where a.d0 >= cast(? as date)
) as a
order by a.d0 is null, a.d0
limit 10001;
-- [0,0,-1,"2014-01-01",1,"2015-01-01"]

-- mysql-8
select a.d0 as `Month`, a.m0 as `Rain (mm)`, a.c0 as `Rain (mm), a year before`
from (
  select a.d0 as d0, a.m0 as m0, a.c0 as c0
  from (
    select a.d0 as d0, a.m0 as m0, a.p0 as c0
    from (
      select p.d0 as d0, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = cast(? as signed)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
      from (
        select a.d0 as d0, a.m0 as m0, n.n0 as n0, case when (n.n0 = cast(? as signed)) then a.d0 else cast(date_format(cast((a.d0 + interval cast(? as signed) year) as date), '%Y-%m-01') as date) end as q0
        from (
          select a.d0 as d0, a.m0 as m0
          from (
            select b.d0 as d0, sum(b.p0) as m0
            from (
              select cast(date_format(p.d0, '%Y-%m-01') as date) as d0, p.p0 as p0
              from (
                select s.d0 as d0, sum(s.v0) as p0
                from (
                  select cast(t0.`date` as date) as d0, t0.`precipitation` as v0
                  from `fixture`.`weather` as t0
                  where t0.`date` >= cast(? as date)
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
  where a.d0 >= cast(? as date)
) as a
order by a.d0 is null, a.d0
limit 10001;
-- [0,0,-1,"2014-01-01",1,"2015-01-01"]

-- clickhouse-18
-- ClickHouse before version 20.8 has no window functions.

-- clickhouse
select a.d0_____ as `Month`, a.m0_____ as `Rain (mm)`, a.c0_ as `Rain (mm), a year before`
from (
  select a.d0____ as `d0_____`, a.m0____ as `m0_____`, a.c0 as `c0_`
  from (
    select a.d0___ as `d0____`, a.m0___ as `m0____`, a.p0 as c0
    from (
      select p.d0__ as `d0___`, p.m0__ as `m0___`, p.n0_ as `n0__`, max(toNullable(multiIf(ifNull(((p.n0_ = {p1:Int64}) and (p.q0 is not null)), 0), p.m0__, null))) over (partition by p.q0) as p0
      from (
        select j1 as `d0__`, j2 as `m0__`, j0 as `n0_`, multiIf(ifNull((j0 = {p2:Int64}), 0), j1, toStartOfMonth(addYears(j1, {p3:Int64}))) as q0
        from (
          select a.d0_ as j1, a.m0_ as j2
          from (
            select a.d0 as `d0_`, a.m0 as `m0_`
            from (
              select toStartOfMonth(t0.`date`) as d0, sum(t0.`precipitation`) as m0
              from `default`.`weather` as t0
              where t0.`date` >= toDate({p4:String})
              group by toStartOfMonth(t0.`date`)
            ) as a
          ) as a
        ) as l1
        cross join (
          select n.n0 as j0
          from (select 0 as n0 union all select 1 as n0) as n
        ) as r1
      ) as p
    ) as a
    where a.n0__ = {p5:Int64}
  ) as a
  where a.d0____ >= toDate({p6:String})
  order by a.d0____ nulls last
  limit 10001
) as a
order by a.d0_____ nulls last
limit 10001;
-- [0,0,-1,"2014-01-01",1,"2015-01-01"]

-- sqlserver
select top (@p1) a.d0 as [Month], a.m0 as [Rain (mm)], a.c0 as [Rain (mm), a year before]
from (
  select a.d0 as d0, a.m0 as m0, a.c0 as c0
  from (
    select a.d0 as d0, a.m0 as m0, a.p0 as c0
    from (
      select p.d0 as d0, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = @p2) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
      from (
        select a.d0 as d0, a.m0 as m0, n.n0 as n0, case when (n.n0 = @p3) then a.d0 else dateadd(month, datediff(month, cast('0001-01-01' as date), cast(dateadd(year, cast(@p4 as int), a.d0) as date)), cast('0001-01-01' as date)) end as q0
        from (
          select a.d0 as d0, a.m0 as m0
          from (
            select b.d0 as d0, sum(b.p0) as m0
            from (
              select dateadd(month, datediff(month, cast('0001-01-01' as date), p.d0), cast('0001-01-01' as date)) as d0, p.p0 as p0
              from (
                select s.d0 as d0, sum(s.v0) as p0
                from (
                  select cast(t0.[date] as date) as d0, t0.[precipitation] as v0
                  from [dbo].[weather] as t0
                  where t0.[date] >= cast(@p5 as date)
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
    where a.n0 = @p6
  ) as a
  where a.d0 >= cast(@p7 as date)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;
-- [10001,0,0,-1,"2014-01-01",1,"2015-01-01"]

-- trino
select a.d0 as "Month", a.m0 as "Rain (mm)", a.c0 as "Rain (mm), a year before"
from (
  select a.d0 as d0, a.m0 as m0, a.c0 as c0
  from (
    select a.d0 as d0, a.m0 as m0, a.p0 as c0
    from (
      select p.d0 as d0, p.m0 as m0, p.n0 as n0, max(case when ((p.n0 = cast(? as bigint)) and (p.q0 is not null)) then p.m0 end) over (partition by p.q0) as p0
      from (
        select a.d0 as d0, a.m0 as m0, n.n0 as n0, case when (n.n0 = cast(? as bigint)) then a.d0 else cast(date_trunc('month', cast(date_add('year', cast(? as bigint), a.d0) as date)) as date) end as q0
        from (
          select a.d0 as d0, a.m0 as m0
          from (
            select b.d0 as d0, sum(b.p0) as m0
            from (
              select cast(date_trunc('month', p.d0) as date) as d0, p.p0 as p0
              from (
                select s.d0 as d0, sum(s.v0) as p0
                from (
                  select cast(t0."date" as date) as d0, t0."precipitation" as v0
                  from "default"."weather" as t0
                  where t0."date" >= cast(? as date)
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
  where a.d0 >= cast(? as date)
) as a
order by a.d0 nulls last
limit ?;
-- [0,0,-1,"2014-01-01",1,"2015-01-01",10001]
