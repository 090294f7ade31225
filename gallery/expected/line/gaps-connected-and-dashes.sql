-- duckdb
select a.d0 as "Month", a.d1 as "weather", a.m0 as "Warmest hour (°C)"
from (
  select b.d0 as d0, b.d1 as d1, (cast(sum(b.p0) as double) / nullif(sum(b.p1), 0)) as m0
  from (
    select cast(date_trunc('month', p.d0) as date) as d0, p.d1 as d1, p.p0 as p0, p.p1 as p1
    from (
      select s.d0 as d0, s.d1 as d1, sum(try_cast(s.v0 as double)) as p0, count(s.v0) as p1
      from (
        select cast(t0."date" as date) as d0, t0."weather" as d1, t0."temp_max" as v0
        from "weather" as t0
        where (t0."weather" in ($1, $2, $3))
          and (t0."date" < cast($4 as date))
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast($5 as bigint);
-- ["fog","rain","snow","2014-01-01",10001]

-- postgres
select a.d0 as "Month", a.d1 as "weather", a.m0 as "Warmest hour (°C)"
from (
  select b.d0 as d0, b.d1 as d1, (cast(sum(b.p0) as double precision) / nullif(sum(b.p1), 0)) as m0
  from (
    select cast(date_trunc('month', cast(p.d0 as timestamp)) as date) as d0, p.d1 as d1, p.p0 as p0, p.p1 as p1
    from (
      select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as double precision)) as p0, count(s.v0) as p1
      from (
        select cast(t0."date" as date) as d0, t0."weather" as d1, t0."temp_max" as v0
        from "public"."weather" as t0
        where (t0."weather" in (cast($1 as text), cast($2 as text), cast($3 as text)))
          and (t0."date" < cast($4 as date))
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 nulls last, a.d1 collate "C" nulls last
limit cast($5 as bigint);
-- ["fog","rain","snow","2014-01-01",10001]

-- sqlite
select a.d0 as "Month", a.d1 as "weather", a.m0 as "Warmest hour (°C)"
from (
  select b.d0 as d0, b.d1 as d1, (cast(sum(b.p0) as real) / nullif(dvp_wide(sum(b.p1 >> 32), sum(b.p1 & 4294967295)), 0)) as m0
  from (
    select date(p.d0, 'start of month') as d0, p.d1 as d1, p.p0 as p0, p.p1 as p1
    from (
      select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as real)) as p0, count(s.v0) as p1
      from (
        select substr(dvp_day(t0."date"), 1, 10) as d0, (t0."weather" collate binary) as d1, t0."temp_max" as v0
        from "main"."weather" as t0
        where ((t0."weather" collate binary) in (cast(?1 as text), cast(?2 as text), cast(?3 as text)))
          and (dvp_day(t0."date") < cast(?4 as text))
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast(?5 as integer);
-- ["fog","rain","snow","2014-01-01",10001]

-- mariadb
select a.d0 as `Month`, a.d1 as `weather`, a.m0 as `Warmest hour (°C)`
from (
  select b.d0 as d0, b.d1 as d1, ((sum(b.p0) + 0e0) / nullif(sum(b.p1), 0)) as m0
  from (
    select cast(date_format(p.d0, '%Y-%m-01') as date) as d0, p.d1 as d1, p.p0 as p0, p.p1 as p1
    from (
      select s.d0 as d0, s.d1 as d1, sum((s.v0 + 0e0)) as p0, count(s.v0) as p1
      from (
        select cast(t0.`date` as date) as d0, cast(t0.`weather` as char) collate utf8mb4_nopad_bin as d1, t0.`temp_max` as v0
        from `fixture`.`weather` as t0
        where (cast(t0.`weather` as char) collate utf8mb4_nopad_bin in (?, ?, ?))
          and (t0.`date` < cast(? as date))
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 10001;
-- ["fog","rain","snow","2014-01-01"]

-- mysql-8
select a.d0 as `Month`, a.d1 as `weather`, a.m0 as `Warmest hour (°C)`
from (
  select b.d0 as d0, b.d1 as d1, ((sum(b.p0) + 0e0) / nullif(sum(b.p1), 0)) as m0
  from (
    select cast(date_format(p.d0, '%Y-%m-01') as date) as d0, p.d1 as d1, p.p0 as p0, p.p1 as p1
    from (
      select s.d0 as d0, s.d1 as d1, sum((s.v0 + 0e0)) as p0, count(s.v0) as p1
      from (
        select cast(t0.`date` as date) as d0, cast(t0.`weather` as char) collate utf8mb4_0900_bin as d1, t0.`temp_max` as v0
        from `fixture`.`weather` as t0
        where (cast(t0.`weather` as char) collate utf8mb4_0900_bin in (?, ?, ?))
          and (t0.`date` < cast(? as date))
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 10001;
-- ["fog","rain","snow","2014-01-01"]

-- clickhouse-18
select a.d0 as `Month`, a.d1 as `weather`, a.m0 as `Warmest hour (°C)`
from (
  select toStartOfMonth(t0.`date`) as d0, t0.`weather` as d1, avg(toFloat64(t0.`temp_max`)) as m0
  from `default`.`weather` as t0
  where (if(isNull(t0.`weather`), null, t0.`weather` in ({p1:String}, {p2:String}, {p3:String})))
    and (t0.`date` < toDate({p4:String}))
  group by toStartOfMonth(t0.`date`), t0.`weather`
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 10001;
-- ["fog","rain","snow","2014-01-01"]

-- clickhouse
select a.d0 as `Month`, a.d1 as `weather`, a.m0 as `Warmest hour (°C)`
from (
  select toStartOfMonth(t0.`date`) as d0, t0.`weather` as d1, avg(toFloat64(t0.`temp_max`)) as m0
  from `default`.`weather` as t0
  where (if(isNull(t0.`weather`), null, t0.`weather` in ({p1:String}, {p2:String}, {p3:String})))
    and (t0.`date` < toDate({p4:String}))
  group by toStartOfMonth(t0.`date`), t0.`weather`
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 10001;
-- ["fog","rain","snow","2014-01-01"]

-- sqlserver
select top (@p1) a.d0 as [Month], a.d1 as [weather], a.m0 as [Warmest hour (°C)]
from (
  select b.d0 as d0, b.d1 as d1, (cast(sum(b.p0) as float) / nullif(sum(cast(b.p1 as decimal(38, 0))), 0)) as m0
  from (
    select dateadd(month, datediff(month, cast('0001-01-01' as date), p.d0), cast('0001-01-01' as date)) as d0, p.d1 as d1, p.p0 as p0, p.p1 as p1
    from (
      select s.d0 as d0, s.d1 as d1, sum(try_cast(s.v0 as float)) as p0, count_big(s.v0) as p1
      from (
        select cast(t0.[date] as date) as d0, t0.[weather] collate Latin1_General_100_BIN2 as d1, t0.[temp_max] as v0
        from [dbo].[weather] as t0
        where (t0.[weather] in (@p2, @p3, @p4) and t0.[weather] collate Latin1_General_100_BIN2 + '|' in (@p5 + '|', @p6 + '|', @p7 + '|'))
          and (t0.[date] < cast(@p8 as date))
      ) as s
      group by s.d0, s.d1, (len((s.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
    ) as p
  ) as b
  group by b.d0, b.d1, (len((b.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1, (len((a.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1);
-- [10001,"fog","rain","snow","fog","rain","snow","2014-01-01"]

-- trino
select a.d0 as "Month", a.d1 as "weather", a.m0 as "Warmest hour (°C)"
from (
  select b.d0 as d0, b.d1 as d1, (cast(sum(b.p0) as double) / nullif(sum(cast(b.p1 as decimal(38, 0))), 0)) as m0
  from (
    select cast(date_trunc('month', p.d0) as date) as d0, p.d1 as d1, p.p0 as p0, p.p1 as p1
    from (
      select s.d0 as d0, s.d1 as d1, sum(try_cast(s.v0 as double)) as p0, count(s.v0) as p1
      from (
        select cast(t0."date" as date) as d0, t0."weather" as d1, t0."temp_max" as v0
        from "default"."weather" as t0
        where (t0."weather" in (?, ?, ?))
          and (t0."date" < cast(? as date))
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit ?;
-- ["fog","rain","snow","2014-01-01",10001]
