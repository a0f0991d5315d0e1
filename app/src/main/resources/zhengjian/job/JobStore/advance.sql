update job
set done = ?, failed = failed + ?, changed_at = ?
where job = ? and done = ? and state = 'running'
