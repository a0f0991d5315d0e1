insert into ledger_entry (entry_index, entry, about) values (?, ?, ?)
