select n.watch, n.entry, n.at, n.kind, n.delivery, n.tries, n.next_at
from watch w join watch_notice n on n.watch = w.id
where w.employer = ? and n.at >= ? order by n.at desc, n.entry desc, n.watch limit ?
