-- duckdb
select a.d0 as "Region", a.m0 as "More people"
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select t0."region" as d0, case when (t0."year" = cast($1 as bigint)) then t0."population" else (-t0."population") end as v0
    from "nations" as t0
    where t0."year" in (cast($2 as bigint), cast($3 as bigint))
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit cast($4 as bigint);
-- [2005,1955,2005,10001]

-- postgres
select a.d0 as "Region", a.m0 as "More people"
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select t0."region" as d0, case when (t0."year" = cast($1 as bigint)) then t0."population" else (-t0."population") end as v0
    from "public"."nations" as t0
    where t0."year" in (cast($2 as bigint), cast($3 as bigint))
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 collate "C" nulls last
limit cast($4 as bigint);
-- [2005,1955,2005,10001]

-- sqlite
select a.d0 as "Region", a.m0 as "More people"
from (
  select s.d0 as d0, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
  from (
    select (t0."region" collate binary) as d0, case when (t0."year" = cast(?1 as integer)) then t0."population" else (-t0."population") end as v0
    from "main"."nations" as t0
    where t0."year" in (cast(?2 as integer), cast(?3 as integer))
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit cast(?4 as integer);
-- [2005,1955,2005,10001]

-- mariadb
select a.d0 as `Region`, a.m0 as `More people`
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select cast(t0.`region` as char) collate utf8mb4_nopad_bin as d0, case when (t0.`year` = cast(? as signed)) then t0.`population` else (-t0.`population`) end as v0
    from `fixture`.`nations` as t0
    where t0.`year` in (cast(? as signed), cast(? as signed))
  ) as s
  group by s.d0
) as a
order by a.m0 is null, a.m0 desc, a.d0 is null, a.d0
limit 10001;
-- [2005,1955,2005]

-- mysql-8
select a.d0 as `Region`, a.m0 as `More people`
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select cast(t0.`region` as char) collate utf8mb4_0900_bin as d0, case when (t0.`year` = cast(? as signed)) then t0.`population` else (-t0.`population`) end as v0
    from `fixture`.`nations` as t0
    where t0.`year` in (cast(? as signed), cast(? as signed))
  ) as s
  group by s.d0
) as a
order by a.m0 is null, a.m0 desc, a.d0 is null, a.d0
limit 10001;
-- [2005,1955,2005]

-- clickhouse-18
select a.d0 as `Region`, a.m0 as `More people`
from (
  select t0.`region` as d0, sum(toDecimal128(multiIf(ifNull((t0.`year` = {p1:Int64}), 0), t0.`population`, (-t0.`population`)), 0)) as m0
  from `default`.`nations` as t0
  where if(isNull(t0.`year`), null, t0.`year` in ({p2:Int64}, {p3:Int64}))
  group by t0.`region`
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit 10001;
-- [2005,1955,2005]

-- clickhouse
select a.d0 as `Region`, a.m0 as `More people`
from (
  select t0.`region` as d0, sum(toDecimal128(multiIf(ifNull((t0.`year` = {p1:Int64}), 0), t0.`population`, (-t0.`population`)), 0)) as m0
  from `default`.`nations` as t0
  where if(isNull(t0.`year`), null, t0.`year` in ({p2:Int64}, {p3:Int64}))
  group by t0.`region`
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit 10001;
-- [2005,1955,2005]

-- sqlserver
select top (@p1) a.d0 as [Region], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [More people]
from (
  select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
  from (
    select t0.[region] collate Latin1_General_100_BIN2 as d0, case when (t0.[year] = @p2) then t0.[population] else (-t0.[population]) end as v0
    from [dbo].[nations] as t0
    where t0.[year] in (@p3, @p4)
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.m0 is null then 1 else 0 end, a.m0 desc, case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);
-- [10001,2005,1955,2005]

-- trino
select a.d0 as "Region", a.m0 as "More people"
from (
  select s.d0 as d0, sum(cast(s.v0 as decimal(38, 0))) as m0
  from (
    select t0."region" as d0, case when (t0."year" = cast(? as bigint)) then t0."population" else (-t0."population") end as v0
    from "default"."nations" as t0
    where t0."year" in (cast(? as bigint), cast(? as bigint))
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit ?;
-- [2005,1955,2005,10001]
