select a.d0 as "region", a.m0 as "highest"
from (
  select s.d0 as d0, max(s.v0) as m0
  from (
    select t0."region" as d0, t0."total" as v0
    from (
    with big as (select * from sales where amount >= cast(? as bigint)) -- the big ones
select region, sum(amount) as total, "na""me`]" as chosen
from big
where sold between cast(? as date) and cast(? as date) and region in (?, ?) and note <> ?
group by region, "na""me`]"
order by total desc -- highest first
    ) as t0
    where t0."total" > cast(? as bigint)
  ) as s
  group by s.d0
) as a
order by a.d0 nulls last
limit ?
