select c.number, c.salt, c.sealed, b.first_index + c.place
from certificate c
join certificate_batch b on b.batch = c.batch
where c.number > ? and b.first_index is not null
order by c.number
limit ?
