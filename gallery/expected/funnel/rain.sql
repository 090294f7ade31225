-- duckdb
select a.m0 as "All days", a.m1 as "With rain", a.m2 as "More than 5 mm", a.m3 as "More than 10 mm", a.m4 as "More than 20 mm"
from (
  select count(s.v0) as m0, count(s.v0) filter (where s.f1) as m1, count(s.v0) filter (where s.f2) as m2, count(s.v0) filter (where s.f3) as m3, count(s.v0) filter (where s.f4) as m4
  from (
    select t0."date" as v0, t0."precipitation" > cast($1 as bigint) as f1, t0."precipitation" > cast($2 as bigint) as f2, t0."precipitation" > cast($3 as bigint) as f3, t0."precipitation" > cast($4 as bigint) as f4
    from "weather" as t0
  ) as s
) as a
limit cast($5 as bigint);
-- [0,5,10,20,10001]

-- postgres
select a.m0 as "All days", a.m1 as "With rain", a.m2 as "More than 5 mm", a.m3 as "More than 10 mm", a.m4 as "More than 20 mm"
from (
  select count(s.v0) as m0, count(s.v0) filter (where s.f1) as m1, count(s.v0) filter (where s.f2) as m2, count(s.v0) filter (where s.f3) as m3, count(s.v0) filter (where s.f4) as m4
  from (
    select t0."date" as v0, t0."precipitation" > cast($1 as bigint) as f1, t0."precipitation" > cast($2 as bigint) as f2, t0."precipitation" > cast($3 as bigint) as f3, t0."precipitation" > cast($4 as bigint) as f4
    from "public"."weather" as t0
  ) as s
) as a
limit cast($5 as bigint);
-- [0,5,10,20,10001]

-- sqlite
select a.m0 as "All days", a.m1 as "With rain", a.m2 as "More than 5 mm", a.m3 as "More than 10 mm", a.m4 as "More than 20 mm"
from (
  select count(s.v0) as m0, count(case when s.f1 then s.v0 end) as m1, count(case when s.f2 then s.v0 end) as m2, count(case when s.f3 then s.v0 end) as m3, count(case when s.f4 then s.v0 end) as m4
  from (
    select dvp_day(t0."date") as v0, t0."precipitation" > cast(?1 as integer) as f1, t0."precipitation" > cast(?2 as integer) as f2, t0."precipitation" > cast(?3 as integer) as f3, t0."precipitation" > cast(?4 as integer) as f4
    from "main"."weather" as t0
  ) as s
) as a
limit cast(?5 as integer);
-- [0,5,10,20,10001]

-- mariadb
select a.m0 as `All days`, a.m1 as `With rain`, a.m2 as `More than 5 mm`, a.m3 as `More than 10 mm`, a.m4 as `More than 20 mm`
from (
  select count(s.v0) as m0, count(case when s.f1 then s.v0 end) as m1, count(case when s.f2 then s.v0 end) as m2, count(case when s.f3 then s.v0 end) as m3, count(case when s.f4 then s.v0 end) as m4
  from (
    select t0.`date` as v0, t0.`precipitation` > cast(? as signed) as f1, t0.`precipitation` > cast(? as signed) as f2, t0.`precipitation` > cast(? as signed) as f3, t0.`precipitation` > cast(? as signed) as f4
    from `fixture`.`weather` as t0
  ) as s
) as a
limit 10001;
-- [0,5,10,20]

-- mysql-8
select a.m0 as `All days`, a.m1 as `With rain`, a.m2 as `More than 5 mm`, a.m3 as `More than 10 mm`, a.m4 as `More than 20 mm`
from (
  select count(s.v0) as m0, count(case when s.f1 then s.v0 end) as m1, count(case when s.f2 then s.v0 end) as m2, count(case when s.f3 then s.v0 end) as m3, count(case when s.f4 then s.v0 end) as m4
  from (
    select t0.`date` as v0, t0.`precipitation` > cast(? as signed) as f1, t0.`precipitation` > cast(? as signed) as f2, t0.`precipitation` > cast(? as signed) as f3, t0.`precipitation` > cast(? as signed) as f4
    from `fixture`.`weather` as t0
  ) as s
) as a
limit 10001;
-- [0,5,10,20]

-- clickhouse-18
select a.m0 as `All days`, a.m1 as `With rain`, a.m2 as `More than 5 mm`, a.m3 as `More than 10 mm`, a.m4 as `More than 20 mm`
from (
  select count(t0.`date`) as m0, count(multiIf(ifNull((t0.`precipitation` > toFloat64({p1:Int64})), 0), t0.`date`, null)) as m1, count(multiIf(ifNull((t0.`precipitation` > toFloat64({p2:Int64})), 0), t0.`date`, null)) as m2, count(multiIf(ifNull((t0.`precipitation` > toFloat64({p3:Int64})), 0), t0.`date`, null)) as m3, count(multiIf(ifNull((t0.`precipitation` > toFloat64({p4:Int64})), 0), t0.`date`, null)) as m4
  from `default`.`weather` as t0
) as a
limit 10001;
-- [0,5,10,20]

-- clickhouse
select a.m0 as `All days`, a.m1 as `With rain`, a.m2 as `More than 5 mm`, a.m3 as `More than 10 mm`, a.m4 as `More than 20 mm`
from (
  select count(t0.`date`) as m0, count(multiIf(ifNull((t0.`precipitation` > toFloat64({p1:Int64})), 0), t0.`date`, null)) as m1, count(multiIf(ifNull((t0.`precipitation` > toFloat64({p2:Int64})), 0), t0.`date`, null)) as m2, count(multiIf(ifNull((t0.`precipitation` > toFloat64({p3:Int64})), 0), t0.`date`, null)) as m3, count(multiIf(ifNull((t0.`precipitation` > toFloat64({p4:Int64})), 0), t0.`date`, null)) as m4
  from `default`.`weather` as t0
) as a
limit 10001;
-- [0,5,10,20]

-- sqlserver
select top (@p1) (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [All days], (convert(nvarchar(50), a.m1)) collate Latin1_General_100_BIN2 as [With rain], (convert(nvarchar(50), a.m2)) collate Latin1_General_100_BIN2 as [More than 5 mm], (convert(nvarchar(50), a.m3)) collate Latin1_General_100_BIN2 as [More than 10 mm], (convert(nvarchar(50), a.m4)) collate Latin1_General_100_BIN2 as [More than 20 mm]
from (
  select count_big(s.v0) as m0, count_big(case when (s.f1 = @p2) then s.v0 end) as m1, count_big(case when (s.f2 = @p3) then s.v0 end) as m2, count_big(case when (s.f3 = @p4) then s.v0 end) as m3, count_big(case when (s.f4 = @p5) then s.v0 end) as m4
  from (
    select t0.[date] as v0, case when (t0.[precipitation] > @p6) then @p7 when (not (t0.[precipitation] > @p8)) then @p9 end as f1, case when (t0.[precipitation] > @p10) then @p11 when (not (t0.[precipitation] > @p12)) then @p13 end as f2, case when (t0.[precipitation] > @p14) then @p15 when (not (t0.[precipitation] > @p16)) then @p17 end as f3, case when (t0.[precipitation] > @p18) then @p19 when (not (t0.[precipitation] > @p20)) then @p21 end as f4
    from [dbo].[weather] as t0
  ) as s
) as a;
-- [10001,true,true,true,true,0,true,0,false,5,true,5,false,10,true,10,false,20,true,20,false]

-- trino
select a.m0 as "All days", a.m1 as "With rain", a.m2 as "More than 5 mm", a.m3 as "More than 10 mm", a.m4 as "More than 20 mm"
from (
  select count(s.v0) as m0, count(s.v0) filter (where s.f1) as m1, count(s.v0) filter (where s.f2) as m2, count(s.v0) filter (where s.f3) as m3, count(s.v0) filter (where s.f4) as m4
  from (
    select t0."date" as v0, t0."precipitation" > cast(? as bigint) as f1, t0."precipitation" > cast(? as bigint) as f2, t0."precipitation" > cast(? as bigint) as f3, t0."precipitation" > cast(? as bigint) as f4
    from "default"."weather" as t0
  ) as s
) as a
limit ?;
-- [0,5,10,20,10001]
