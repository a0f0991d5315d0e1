select subject, max(ledger_index) as newest
from dossier
where subject >= ? and subject < ?
group by subject
order by newest desc
limit ?
