select id, employer, share, certificate, entry, seen, webhook, secret, opened_at, ended_at from watch where id = ?
