select c.number
from certificate c
join certificate_batch b on b.batch = c.batch
where c.id_look_up = ? and b.first_index is not null
order by c.number
