-- duckdb
select a.d0 as "Month", a.m0 as "°C in 2015", a.m1 as "°C in 2012 to 2014"
from (
  select s.d0 as d0, avg(cast(s.v0 as double)) filter (where s.f1) as m0, avg(cast(s.v0 as double)) filter (where s.f2) as m1
  from (
    select extract(month from t0."date") as d0, t0."temp_max" as v0, not (t0."date" < cast($1 as date)) as f1, t0."date" < cast($2 as date) as f2
    from "weather" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($3 as bigint);
-- ["2015-01-01","2015-01-01",10001]

-- postgres
select a.d0 as "Month", a.m0 as "°C in 2015", a.m1 as "°C in 2012 to 2014"
from (
  select s.d0 as d0, avg(cast(s.v0 as double precision)) filter (where s.f1) as m0, avg(cast(s.v0 as double precision)) filter (where s.f2) as m1
  from (
    select extract(month from t0."date") as d0, t0."temp_max" as v0, not (t0."date" < cast($1 as date)) as f1, t0."date" < cast($2 as date) as f2
    from "public"."weather" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast($3 as bigint);
-- ["2015-01-01","2015-01-01",10001]

-- sqlite
select a.d0 as "Month", a.m0 as "°C in 2015", a.m1 as "°C in 2012 to 2014"
from (
  select s.d0 as d0, avg(case when s.f1 then s.v0 end) as m0, avg(case when s.f2 then s.v0 end) as m1
  from (
    select cast(strftime('%m', dvp_day(t0."date")) as integer) as d0, t0."temp_max" as v0, not (dvp_day(t0."date") < cast(?1 as text)) as f1, dvp_day(t0."date") < cast(?2 as text) as f2
    from "main"."weather" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit cast(?3 as integer);
-- ["2015-01-01","2015-01-01",10001]

-- mariadb
select a.d0 as `Month`, a.m0 as `°C in 2015`, a.m1 as `°C in 2012 to 2014`
from (
  select s.d0 as d0, avg((case when s.f1 then s.v0 end + 0e0)) as m0, avg((case when s.f2 then s.v0 end + 0e0)) as m1
  from (
    select month(t0.`date`) as d0, t0.`temp_max` as v0, not (t0.`date` < cast(? as date)) as f1, t0.`date` < cast(? as date) as f2
    from `fixture`.`weather` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- ["2015-01-01","2015-01-01"]

-- mysql-8
select a.d0 as `Month`, a.m0 as `°C in 2015`, a.m1 as `°C in 2012 to 2014`
from (
  select s.d0 as d0, avg((case when s.f1 then s.v0 end + 0e0)) as m0, avg((case when s.f2 then s.v0 end + 0e0)) as m1
  from (
    select month(t0.`date`) as d0, t0.`temp_max` as v0, not (t0.`date` < cast(? as date)) as f1, t0.`date` < cast(? as date) as f2
    from `fixture`.`weather` as t0
  ) as s
  group by s.d0
) as a
order by a.d0 is null, a.d0
limit 10001;
-- ["2015-01-01","2015-01-01"]

-- clickhouse-18
select a.d0 as `Month`, a.m0 as `°C in 2015`, a.m1 as `°C in 2012 to 2014`
from (
  select toMonth(t0.`date`) as d0, avg(toFloat64(multiIf(ifNull((not (t0.`date` < toDate({p1:String}))), 0), t0.`temp_max`, null))) as m0, avg(toFloat64(multiIf(ifNull((t0.`date` < toDate({p2:String})), 0), t0.`temp_max`, null))) as m1
  from `default`.`weather` as t0
  group by toMonth(t0.`date`)
) as a
order by a.d0 nulls last
limit 10001;
-- ["2015-01-01","2015-01-01"]

-- clickhouse
select a.d0 as `Month`, a.m0 as `°C in 2015`, a.m1 as `°C in 2012 to 2014`
from (
  select toMonth(t0.`date`) as d0, avg(toFloat64(multiIf(ifNull((not (t0.`date` < toDate({p1:String}))), 0), t0.`temp_max`, null))) as m0, avg(toFloat64(multiIf(ifNull((t0.`date` < toDate({p2:String})), 0), t0.`temp_max`, null))) as m1
  from `default`.`weather` as t0
  group by toMonth(t0.`date`)
) as a
order by a.d0 nulls last
limit 10001;
-- ["2015-01-01","2015-01-01"]

-- sqlserver
select top (@p1) a.d0 as [Month], a.m0 as [°C in 2015], a.m1 as [°C in 2012 to 2014]
from (
  select s.d0 as d0, avg(cast(case when (s.f1 = @p2) then s.v0 end as float)) as m0, avg(cast(case when (s.f2 = @p3) then s.v0 end as float)) as m1
  from (
    select datepart(month, t0.[date]) as d0, t0.[temp_max] as v0, case when (not (t0.[date] < cast(@p4 as date))) then @p5 when (not (not (t0.[date] < cast(@p6 as date)))) then @p7 end as f1, case when (t0.[date] < cast(@p8 as date)) then @p9 when (not (t0.[date] < cast(@p10 as date))) then @p11 end as f2
    from [dbo].[weather] as t0
  ) as s
  group by s.d0
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0;
-- [10001,true,true,"2015-01-01",true,"2015-01-01",false,"2015-01-01",true,"2015-01-01",false]

-- trino
select a.d0 as "Month", a.m0 as "°C in 2015", a.m1 as "°C in 2012 to 2014"
from (
  select s.d0 as d0, avg(cast(s.v0 as double)) filter (where s.f1) as m0, avg(cast(s.v0 as double)) filter (where s.f2) as m1
  from (
    select month(t0."date") as d0, t0."temp_max" as v0, not (t0."date" < cast(? as date)) as f1, t0."date" < cast(? as date) as f2
    from "default"."weather" as t0
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?;
-- ["2015-01-01","2015-01-01",10001]
