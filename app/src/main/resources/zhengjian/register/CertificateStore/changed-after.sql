select ledger_index, number
from status_change
where ledger_index > ?
order by ledger_index
limit ?
