insert into ledger_change (change_key, first_index, at) values (?, ?, ?)
