insert into receipt (ledger_index, id, salt, statement, answer_length, certificate, request)
values (?, ?, ?, ?, ?, ?, ?)
