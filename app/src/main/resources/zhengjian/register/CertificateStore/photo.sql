select p.sealed
from certificate_photo p
join certificate c on c.number = p.number
join certificate_batch b on b.batch = c.batch
where p.number = ? and b.first_index is not null
