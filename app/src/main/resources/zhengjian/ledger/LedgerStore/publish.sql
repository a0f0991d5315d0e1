insert into ledger_checkpoint (size, at, note) values (?, ?, ?)
