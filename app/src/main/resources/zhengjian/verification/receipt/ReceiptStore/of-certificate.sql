select place, tag, ledger_index, salt, statement, answer_length, certificate, request
  from receipt
 where place in (select place from receipt_of_certificate where certificate = ? and place <= ?)
    or (place > ? and certificate = ?)
 order by place desc
 limit ?
