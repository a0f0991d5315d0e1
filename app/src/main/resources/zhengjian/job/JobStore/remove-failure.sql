delete from job_failure where job = ? and unit = ?
