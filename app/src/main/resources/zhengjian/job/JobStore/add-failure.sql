insert into job_failure (job, unit, sentence) values (?, ?, ?)
