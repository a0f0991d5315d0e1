select subject
from dossier
where ledger_index = ?
