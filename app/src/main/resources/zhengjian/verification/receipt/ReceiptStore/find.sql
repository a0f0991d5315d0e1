select ledger_index, id, salt, statement, answer_length, certificate, request
  from receipt
 where id = ?
