-- duckdb
select a.d0 as "state", a.m0 as "People"
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select t0."state" as d0, t0."population" as v0
    from "states" as t0
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit cast($1 as bigint);
-- [10001]

-- postgres
select a.d0 as "state", a.m0 as "People"
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select t0."state" as d0, t0."population" as v0
    from "public"."states" as t0
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 collate "C" nulls last
limit cast($1 as bigint);
-- [10001]

-- sqlite
select a.d0 as "state", a.m0 as "People"
from (
  select s.d0 as d0, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
  from (
    select (t0."state" collate binary) as d0, t0."population" as v0
    from "main"."states" as t0
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit cast(?1 as integer);
-- [10001]

-- mariadb
select a.d0 as `state`, a.m0 as `People`
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select cast(t0.`state` as char) collate utf8mb4_nopad_bin as d0, t0.`population` as v0
    from `fixture`.`states` as t0
  ) as s
  group by s.d0
) as a
order by a.m0 is null, a.m0 desc, a.d0 is null, a.d0
limit 10001;
-- []

-- mysql-8
select a.d0 as `state`, a.m0 as `People`
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select cast(t0.`state` as char) collate utf8mb4_0900_bin as d0, t0.`population` as v0
    from `fixture`.`states` as t0
  ) as s
  group by s.d0
) as a
order by a.m0 is null, a.m0 desc, a.d0 is null, a.d0
limit 10001;
-- []

-- clickhouse-18
select a.d0 as `state`, a.m0 as `People`
from (
  select t0.`state` as d0, sum(toDecimal128(t0.`population`, 0)) as m0
  from `default`.`states` as t0
  group by t0.`state`
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit 10001;
-- []

-- clickhouse
select a.d0 as `state`, a.m0 as `People`
from (
  select t0.`state` as d0, sum(toDecimal128(t0.`population`, 0)) as m0
  from `default`.`states` as t0
  group by t0.`state`
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit 10001;
-- []

-- sqlserver
select top (@p1) a.d0 as [state], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [People]
from (
  select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
  from (
    select t0.[state] collate Latin1_General_100_BIN2 as d0, t0.[population] as v0
    from [dbo].[states] as t0
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.m0 is null then 1 else 0 end, a.m0 desc, case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);
-- [10001]

-- trino
select a.d0 as "state", a.m0 as "People"
from (
  select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
  from (
    select t0."state" as d0, t0."population" as v0
    from "default"."states" as t0
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit ?;
-- [10001]
