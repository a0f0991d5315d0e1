select unit, sentence
from job_failure
where job = ? and unit > ?
order by unit
limit ?
