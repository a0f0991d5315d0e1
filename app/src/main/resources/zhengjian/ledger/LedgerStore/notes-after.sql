select note from ledger_checkpoint where previous >= ? order by previous limit ?
