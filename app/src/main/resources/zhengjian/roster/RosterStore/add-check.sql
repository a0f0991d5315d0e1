insert into roster_check (certificate, roster, line, employer, checked_at, verdict, place, purpose)
values (?, ?, ?, ?, ?, ?, ?, ?)
