-- duckdb
select a.d0 as "name", a.d1 as "part", a.m0 as "Amount"
from (
  select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
  from (
    select t0."name" as d0, t0."part" as d1, t0."amount" as v0
    from "hard" as t0
    where t0."scenario" in ($1, $2, $3)
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast($4 as bigint);
-- ["giant","nulls","signs",10001]

-- postgres
select a.d0 as "name", a.d1 as "part", a.m0 as "Amount"
from (
  select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
  from (
    select t0."name" as d0, t0."part" as d1, t0."amount" as v0
    from "public"."hard" as t0
    where t0."scenario" in (cast($1 as text), cast($2 as text), cast($3 as text))
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 collate "C" nulls last, a.d1 collate "C" nulls last
limit cast($4 as bigint);
-- ["giant","nulls","signs",10001]

-- sqlite
select a.d0 as "name", a.d1 as "part", a.m0 as "Amount"
from (
  select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
  from (
    select (t0."name" collate binary) as d0, (t0."part" collate binary) as d1, t0."amount" as v0
    from "main"."hard" as t0
    where (t0."scenario" collate binary) in (cast(?1 as text), cast(?2 as text), cast(?3 as text))
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit cast(?4 as integer);
-- ["giant","nulls","signs",10001]

-- mariadb
select a.d0 as `name`, a.d1 as `part`, a.m0 as `Amount`
from (
  select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
  from (
    select cast(t0.`name` as char) collate utf8mb4_nopad_bin as d0, cast(t0.`part` as char) collate utf8mb4_nopad_bin as d1, t0.`amount` as v0
    from `fixture`.`hard` as t0
    where cast(t0.`scenario` as char) collate utf8mb4_nopad_bin in (?, ?, ?)
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 10001;
-- ["giant","nulls","signs"]

-- mysql-8
select a.d0 as `name`, a.d1 as `part`, a.m0 as `Amount`
from (
  select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
  from (
    select cast(t0.`name` as char) collate utf8mb4_0900_bin as d0, cast(t0.`part` as char) collate utf8mb4_0900_bin as d1, t0.`amount` as v0
    from `fixture`.`hard` as t0
    where cast(t0.`scenario` as char) collate utf8mb4_0900_bin in (?, ?, ?)
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 is null, a.d0, a.d1 is null, a.d1
limit 10001;
-- ["giant","nulls","signs"]

-- clickhouse-18
select a.d0 as `name`, a.d1 as `part`, a.m0 as `Amount`
from (
  select t0.`name` as d0, t0.`part` as d1, sum(t0.`amount`) as m0
  from `default`.`hard` as t0
  where if(isNull(t0.`scenario`), null, t0.`scenario` in ({p1:String}, {p2:String}, {p3:String}))
  group by t0.`name`, t0.`part`
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 10001;
-- ["giant","nulls","signs"]

-- clickhouse
select a.d0 as `name`, a.d1 as `part`, a.m0 as `Amount`
from (
  select t0.`name` as d0, t0.`part` as d1, sum(t0.`amount`) as m0
  from `default`.`hard` as t0
  where if(isNull(t0.`scenario`), null, t0.`scenario` in ({p1:String}, {p2:String}, {p3:String}))
  group by t0.`name`, t0.`part`
) as a
order by a.d0 nulls last, a.d1 nulls last
limit 10001;
-- ["giant","nulls","signs"]

-- sqlserver
select top (@p1) a.d0 as [name], a.d1 as [part], a.m0 as [Amount]
from (
  select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
  from (
    select t0.[name] collate Latin1_General_100_BIN2 as d0, t0.[part] collate Latin1_General_100_BIN2 as d1, t0.[amount] as v0
    from [dbo].[hard] as t0
    where t0.[scenario] in (@p2, @p3, @p4) and t0.[scenario] collate Latin1_General_100_BIN2 + '|' in (@p5 + '|', @p6 + '|', @p7 + '|')
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1), s.d1, (len((s.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1), case when a.d1 is null then 1 else 0 end, a.d1, (len((a.d1 + '.') collate Latin1_General_100_CI_AS_SC) - 1);
-- [10001,"giant","nulls","signs","giant","nulls","signs"]

-- trino
select a.d0 as "name", a.d1 as "part", a.m0 as "Amount"
from (
  select s.d0 as d0, s.d1 as d1, sum(s.v0) as m0
  from (
    select t0."name" as d0, t0."part" as d1, t0."amount" as v0
    from "default"."hard" as t0
    where t0."scenario" in (?, ?, ?)
  ) as s
  group by s.d0, s.d1
) as a
order by a.d0 nulls last, a.d1 nulls last
limit ?;
-- ["giant","nulls","signs",10001]
