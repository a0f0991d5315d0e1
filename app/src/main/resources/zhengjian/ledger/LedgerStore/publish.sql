insert into ledger_checkpoint (previous, size, at, note)
select ?, ?, ?, ?
 where coalesce((select size from ledger_checkpoint order by previous desc limit 1), -1) = ?
