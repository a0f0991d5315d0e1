select id, employer, created_at, total, finished_at, receipt, sealed from roster where employer = ? order by created_at desc, id limit ?
