insert into receipt (place, tag, ledger_index, salt, statement, answer_length, certificate, request)
values (?, ?, ?, ?, ?, ?, ?, ?)
