select claim
  from holder_claim
 where settled = 0
 order by made_at, claim
 limit ?
