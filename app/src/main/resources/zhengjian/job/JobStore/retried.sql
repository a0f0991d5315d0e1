update job
set failed = failed - ?, changed_at = ?
where job = ? and state = 'running' and failed >= ?
