select note from ledger_checkpoint where size > ? order by size limit ?
