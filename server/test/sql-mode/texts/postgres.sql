select a.d0 as "region", a.m0 as "highest"
from (
  select s.d0 as d0, max(s.v0) as m0
  from (
    select t0."region" as d0, t0."total" as v0
    from (
    with big as (select * from sales where amount >= cast($1 as bigint)) -- the big ones
select region, sum(amount) as total, "na""me`]" as chosen
from big
where sold between cast($2 as date) and cast($3 as date) and region in (cast($4 as text), cast($5 as text)) and note <> cast($6 as text)
group by region, "na""me`]"
order by total desc -- highest first
    ) as t0
    where t0."total" > cast($7 as bigint)
  ) as s
  group by s.d0
) as a
order by a.d0 collate "C" nulls last
limit cast($8 as bigint)
