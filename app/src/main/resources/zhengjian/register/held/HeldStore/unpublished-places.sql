select status_first, certificates, hold
from certificate_batch
where hold is not null and first_index is null
order by status_first
