select id, employer, created_at, total, finished_at, receipt, sealed from roster where id = ?
