select entry from ledger_entry where entry_index >= ? and entry_index < ? order by entry_index
