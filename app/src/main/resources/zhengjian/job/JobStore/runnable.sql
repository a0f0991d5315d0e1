select job
from job
where state = 'running' and not_before <= ?
order by not_before, begun_at, job
limit ?
