-- duckdb
select a.d0 as "name", a.m0 as "Amount"
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select t0."name" as d0, t0."amount" as v0
    from "hard" as t0
    where t0."scenario" = $1
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit cast($2 as bigint);
-- ["giant",10001]

-- postgres
select a.d0 as "name", a.m0 as "Amount"
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select t0."name" as d0, t0."amount" as v0
    from "public"."hard" as t0
    where t0."scenario" = cast($1 as text)
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 collate "C" nulls last
limit cast($2 as bigint);
-- ["giant",10001]

-- sqlite
select a.d0 as "name", a.m0 as "Amount"
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select (t0."name" collate binary) as d0, t0."amount" as v0
    from "main"."hard" as t0
    where (t0."scenario" collate binary) = cast(?1 as text)
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit cast(?2 as integer);
-- ["giant",10001]

-- mariadb
select a.d0 as `name`, a.m0 as `Amount`
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select cast(t0.`name` as char) collate utf8mb4_nopad_bin as d0, t0.`amount` as v0
    from `fixture`.`hard` as t0
    where cast(t0.`scenario` as char) collate utf8mb4_nopad_bin = ?
  ) as s
  group by s.d0
) as a
order by a.m0 is null, a.m0 desc, a.d0 is null, a.d0
limit 10001;
-- ["giant"]

-- mysql-8
select a.d0 as `name`, a.m0 as `Amount`
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select cast(t0.`name` as char) collate utf8mb4_0900_bin as d0, t0.`amount` as v0
    from `fixture`.`hard` as t0
    where cast(t0.`scenario` as char) collate utf8mb4_0900_bin = ?
  ) as s
  group by s.d0
) as a
order by a.m0 is null, a.m0 desc, a.d0 is null, a.d0
limit 10001;
-- ["giant"]

-- clickhouse-18
select a.d0 as `name`, a.m0 as `Amount`
from (
  select t0.`name` as d0, sum(t0.`amount`) as m0
  from `default`.`hard` as t0
  where t0.`scenario` = {p1:String}
  group by t0.`name`
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit 10001;
-- ["giant"]

-- clickhouse
select a.d0 as `name`, a.m0 as `Amount`
from (
  select t0.`name` as d0, sum(t0.`amount`) as m0
  from `default`.`hard` as t0
  where t0.`scenario` = {p1:String}
  group by t0.`name`
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit 10001;
-- ["giant"]

-- sqlserver
select top (@p1) a.d0 as [name], a.m0 as [Amount]
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select t0.[name] collate Latin1_General_100_BIN2 as d0, t0.[amount] as v0
    from [dbo].[hard] as t0
    where t0.[scenario] = @p2 and t0.[scenario] collate Latin1_General_100_BIN2 + '|' = @p3 + '|'
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.m0 is null then 1 else 0 end, a.m0 desc, case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1);
-- [10001,"giant","giant"]

-- trino
select a.d0 as "name", a.m0 as "Amount"
from (
  select s.d0 as d0, sum(s.v0) as m0
  from (
    select t0."name" as d0, t0."amount" as v0
    from "default"."hard" as t0
    where t0."scenario" = ?
  ) as s
  group by s.d0
) as a
order by a.m0 desc nulls last, a.d0 nulls last
limit ?;
-- ["giant",10001]
