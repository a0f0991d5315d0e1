select ledger_index, salt, sealed
from dossier
where subject = ?
order by ledger_index
