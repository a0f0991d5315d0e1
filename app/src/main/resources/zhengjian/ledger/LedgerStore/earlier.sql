select first_index, at from ledger_change where change_key = ?
