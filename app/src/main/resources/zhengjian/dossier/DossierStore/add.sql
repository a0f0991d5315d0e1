insert into dossier (ledger_index, subject, salt, sealed)
values (?, ?, ?, ?)
