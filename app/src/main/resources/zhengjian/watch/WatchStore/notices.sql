select watch, entry, at, kind, delivery, tries, next_at from watch_notice where watch = ? order by entry desc limit ?
