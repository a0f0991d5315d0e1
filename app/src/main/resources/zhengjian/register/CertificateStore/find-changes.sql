select ledger_index, salt, sealed
from status_change
where number = ?
order by ledger_index
