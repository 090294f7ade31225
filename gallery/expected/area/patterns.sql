-- duckdb
select a.d0 as "Year", a.d1 as "source", a.m0 as "GWh"
from (
  select b.d0 as d0, b.d1 as d1, sum(b.p0) as m0
  from (
    select cast(date_trunc('year', p.d0) as date) as d0, p.d1 as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, sum(s.v0) as p0
      from (
        select cast(t0."year" as date) as d0, t0."source" as d1, t0."net_generation" as v0
        from "electricity" as t0
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast($1 as bigint);
-- [10001]

-- postgres
select a.d0 as "Year", a.d1 as "source", a.m0 as "GWh"
from (
  select b.d0 as d0, b.d1 as d1, sum(b.p0) as m0
  from (
    select cast(date_trunc('year', cast(p.d0 as timestamp)) as date) as d0, p.d1 as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, sum(s.v0) as p0
      from (
        select cast(t0."year" as date) as d0, t0."source" as d1, t0."net_generation" as v0
        from "public"."electricity" as t0
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 nulls last, a.d1 collate "C" nulls last
limit cast($1 as bigint);
-- [10001]

-- sqlite
select a.d0 as "Year", a.d1 as "source", a.m0 as "GWh"
from (
  select b.d0 as d0, b.d1 as d1, dvp_wide(sum(b.p0 >> 32), sum(b.p0 & 4294967295)) as m0
  from (
    select date(p.d0, 'start of year') as d0, p.d1 as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as p0
      from (
        select substr(dvp_day(t0."year"), 1, 10) as d0, (t0."source" collate binary) as d1, t0."net_generation" as v0
        from "main"."electricity" as t0
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast(?1 as integer);
-- [10001]

-- mariadb
select a.d0 as `Year`, a.d1 as `source`, a.m0 as `GWh`
from (
  select b.d0 as d0, b.d1 as d1, sum(b.p0) as m0
  from (
    select makedate(year(p.d0), 1) as d0, p.d1 as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, sum(s.v0) as p0
      from (
        select cast(t0.`year` as date) as d0, cast(t0.`source` as char) collate utf8mb4_nopad_bin as d1, t0.`net_generation` as v0
        from `fixture`.`electricity` as t0
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 10001;
-- []

-- mysql-8
select a.d0 as `Year`, a.d1 as `source`, a.m0 as `GWh`
from (
  select b.d0 as d0, b.d1 as d1, sum(b.p0) as m0
  from (
    select makedate(year(p.d0), 1) as d0, p.d1 as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, sum(s.v0) as p0
      from (
        select cast(t0.`year` as date) as d0, cast(t0.`source` as char) collate utf8mb4_0900_bin as d1, t0.`net_generation` as v0
        from `fixture`.`electricity` as t0
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 10001;
-- []

-- clickhouse-18
select a.d0 as `Year`, a.d1 as `source`, a.m0 as `GWh`
from (
  select toStartOfYear(t0.`year`) as d0, t0.`source` as d1, sum(toDecimal128(t0.`net_generation`, 0)) as m0
  from `default`.`electricity` as t0
  group by toStartOfYear(t0.`year`), t0.`source`
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 10001;
-- []

-- clickhouse
select a.d0 as `Year`, a.d1 as `source`, a.m0 as `GWh`
from (
  select toStartOfYear(t0.`year`) as d0, t0.`source` as d1, sum(toDecimal128(t0.`net_generation`, 0)) as m0
  from `default`.`electricity` as t0
  group by toStartOfYear(t0.`year`), t0.`source`
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 10001;
-- []

-- sqlserver
select top (@p1) a.d0 as [Year], a.d1 as [source], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [GWh]
from (
  select b.d0 as d0, b.d1 as d1, sum(cast(b.p0 as decimal(38, 0))) as m0
  from (
    select dateadd(year, datediff(year, cast('0001-01-01' as date), p.d0), cast('0001-01-01' as date)) as d0, p.d1 as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as decimal(38, 0))) as p0
      from (
        select cast(t0.[year] as date) as d0, t0.[source] collate Latin1_General_100_BIN2 as d1, t0.[net_generation] as v0
        from [dbo].[electricity] as t0
      ) as s
      group by s.d0, s.d1, (len((s.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
    ) as p
  ) as b
  group by b.d0, b.d1, (len((b.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, case when a.d1 is null then 1 else 0 end, a.d1, (len((a.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1);
-- [10001]

-- trino
select a.d0 as "Year", a.d1 as "source", a.m0 as "GWh"
from (
  select b.d0 as d0, b.d1 as d1, sum(cast(b.p0 as decimal(38, 0))) as m0
  from (
    select cast(date_trunc('year', p.d0) as date) as d0, p.d1 as d1, p.p0 as p0
    from (
      select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as decimal(38, 0))) as p0
      from (
        select cast(t0."year" as date) as d0, t0."source" as d1, t0."net_generation" as v0
        from "default"."electricity" as t0
      ) as s
      group by s.d0, s.d1
    ) as p
  ) as b
  group by b.d0, b.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit ?;
-- [10001]
