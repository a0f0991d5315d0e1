select claim
  from holder_claim
 where person = ?
 order by made_at desc, claim
 limit ?
