select size, at, note from ledger_checkpoint order by previous desc limit 1
