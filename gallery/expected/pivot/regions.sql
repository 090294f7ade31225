-- duckdb
select a.d0 as "region", a.d1 as "year", a.m0 as "Population"
from (
  select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
  from (
    select t0."region" as d0, t0."year" as d1, t0."population" as v0
    from "nations" as t0
    where t0."year" in (cast($1 as bigint), cast($2 as bigint), cast($3 as bigint), cast($4 as bigint), cast($5 as bigint), cast($6 as bigint))
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast($7 as bigint);
-- [1955,1965,1975,1985,1995,2005,10001]

-- postgres
select a.d0 as "region", a.d1 as "year", a.m0 as "Population"
from (
  select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
  from (
    select t0."region" as d0, t0."year" as d1, t0."population" as v0
    from "public"."nations" as t0
    where t0."year" in (cast($1 as bigint), cast($2 as bigint), cast($3 as bigint), cast($4 as bigint), cast($5 as bigint), cast($6 as bigint))
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 collate "C" nulls last, a.d1 nulls last
limit cast($7 as bigint);
-- [1955,1965,1975,1985,1995,2005,10001]

-- sqlite
select a.d0 as "region", a.d1 as "year", a.m0 as "Population"
from (
  select s.d0 as d0, s.d1 as d1, dvp_wide(sum(s.v0 >> 32), sum(s.v0 & 4294967295)) as m0
  from (
    select (t0."region" collate binary) as d0, t0."year" as d1, t0."population" as v0
    from "main"."nations" as t0
    where t0."year" in (cast(?1 as integer), cast(?2 as integer), cast(?3 as integer), cast(?4 as integer), cast(?5 as integer), cast(?6 as integer))
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast(?7 as integer);
-- [1955,1965,1975,1985,1995,2005,10001]

-- mariadb
select a.d0 as `region`, a.d1 as `year`, a.m0 as `Population`
from (
  select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
  from (
    select cast(t0.`region` as char) collate utf8mb4_nopad_bin as d0, t0.`year` as d1, t0.`population` as v0
    from `fixture`.`nations` as t0
    where t0.`year` in (cast(? as signed), cast(? as signed), cast(? as signed), cast(? as signed), cast(? as signed), cast(? as signed))
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 10001;
-- [1955,1965,1975,1985,1995,2005]

-- mysql-8
select a.d0 as `region`, a.d1 as `year`, a.m0 as `Population`
from (
  select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
  from (
    select cast(t0.`region` as char) collate utf8mb4_0900_bin as d0, t0.`year` as d1, t0.`population` as v0
    from `fixture`.`nations` as t0
    where t0.`year` in (cast(? as signed), cast(? as signed), cast(? as signed), cast(? as signed), cast(? as signed), cast(? as signed))
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 10001;
-- [1955,1965,1975,1985,1995,2005]

-- clickhouse-18
select a.d0 as `region`, a.d1 as `year`, a.m0 as `Population`
from (
  select t0.`region` as d0, t0.`year` as d1, sum(toDecimal128(t0.`population`, 0)) as m0
  from `default`.`nations` as t0
  where if(isNull(t0.`year`), null, t0.`year` in ({p1:Int64}, {p2:Int64}, {p3:Int64}, {p4:Int64}, {p5:Int64}, {p6:Int64}))
  group by t0.`region`, t0.`year`
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 10001;
-- [1955,1965,1975,1985,1995,2005]

-- clickhouse
select a.d0 as `region`, a.d1 as `year`, a.m0 as `Population`
from (
  select t0.`region` as d0, t0.`year` as d1, sum(toDecimal128(t0.`population`, 0)) as m0
  from `default`.`nations` as t0
  where if(isNull(t0.`year`), null, t0.`year` in ({p1:Int64}, {p2:Int64}, {p3:Int64}, {p4:Int64}, {p5:Int64}, {p6:Int64}))
  group by t0.`region`, t0.`year`
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 10001;
-- [1955,1965,1975,1985,1995,2005]

-- sqlserver
select top (@p1) a.d0 as [region], a.d1 as [year], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [Population]
from (
  select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as decimal(38, 0))) as m0
  from (
    select t0.[region] collate Latin1_General_100_BIN2 as d0, t0.[year] as d1, t0.[population] as v0
    from [dbo].[nations] as t0
    where t0.[year] in (@p2, @p3, @p4, @p5, @p6, @p7)
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1), s.d1
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1), case when a.d1 is null then 1 else 0 end, a.d1;
-- [10001,1955,1965,1975,1985,1995,2005]

-- trino
select a.d0 as "region", a.d1 as "year", a.m0 as "Population"
from (
  select s.d0 as d0, s.d1 as d1, sum(cast(s.v0 as decimal(38, 0))) as m0
  from (
    select t0."region" as d0, t0."year" as d1, t0."population" as v0
    from "default"."nations" as t0
    where t0."year" in (cast(? as bigint), cast(? as bigint), cast(? as bigint), cast(? as bigint), cast(? as bigint), cast(? as bigint))
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit ?;
-- [1955,1965,1975,1985,1995,2005,10001]
