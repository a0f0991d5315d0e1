select place, tag, ledger_index, salt, statement, answer_length, certificate, request
  from receipt
 where request is not null
   and ledger_index = ?
