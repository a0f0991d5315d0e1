update job set state = ?, reason = ?, changed_at = ? where job = ?
