select watch, entry, at, kind, delivery, tries, next_at from watch_notice
where delivery = 'WAITING' and next_at <= ? order by next_at, watch, entry limit ?
