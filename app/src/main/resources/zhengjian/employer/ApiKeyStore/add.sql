insert into api_key (id, employer, ledger_index, last_used_at, used_day, used_rows) values (?, ?, ?, 0, 0, 0)
