select max(entry_index) from ledger_entry
