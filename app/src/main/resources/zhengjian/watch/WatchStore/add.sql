insert into watch (id, employer, share, certificate, entry, seen, webhook, secret, opened_at, ended_at)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
