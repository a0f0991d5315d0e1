insert into watch_notice (watch, entry, at, kind, delivery, tries, next_at) values (?, ?, ?, ?, ?, 0, ?)
