insert into job (job, kind, subject, total, done, failed, state, reason, not_before, begun_at, changed_at)
values (?, ?, ?, ?, 0, 0, 'running', '', ?, ?, ?)
