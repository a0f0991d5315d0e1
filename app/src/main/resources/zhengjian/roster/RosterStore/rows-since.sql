select coalesce(sum(total), 0) from roster where employer = ? and created_at >= ?
