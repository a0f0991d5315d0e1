update ledger_head set size = ?, at = ? where id = 1 and size = ?
