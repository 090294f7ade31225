with big as (select * from sales where amount >= @p1) -- the big ones

select top (@p2) a.d0 as [region], (convert(nvarchar(50), a.m0)) collate Latin1_General_100_BIN2 as [highest]
from (
  select s.d0 as d0, max(s.v0) as m0
  from (
    select t0.[region] collate Latin1_General_100_BIN2 as d0, t0.[total] as v0
    from (
    select region, sum(amount) as total, [na"me`]]] as chosen
from big
where sold between cast(@p3 as date) and cast(@p4 as date) and region in (@p5 collate Latin1_General_100_BIN2, @p6 collate Latin1_General_100_BIN2) and note <> @p7 collate Latin1_General_100_BIN2
group by region, [na"me`]]]
order by total desc -- highest first
offset 0 rows
    ) as t0
    where t0.[total] > @p8
  ) as s
  group by s.d0, (len((s.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
) as a
order by case when a.d0 is null then 1 else 0 end, a.d0, (len((a.d0 + '.') collate Latin1_General_100_CI_AS_SC) - 1)
