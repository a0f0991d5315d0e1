select entry_index from ledger_entry where about = ? order by entry_index
