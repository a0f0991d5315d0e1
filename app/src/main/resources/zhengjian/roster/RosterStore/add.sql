insert into roster (id, employer, job, created_at, total, finished_at, receipt, sealed)
values (?, ?, ?, ?, ?, 0, null, ?)
