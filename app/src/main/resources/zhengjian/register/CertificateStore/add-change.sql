insert into status_change (ledger_index, number, salt, sealed) values (?, ?, ?, ?)
