select c.number
from certificate c
join certificate_batch b on b.batch = c.batch
where c.number > ? and b.first_index is not null
order by c.number
limit ?
