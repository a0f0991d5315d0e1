select share
  from holder_share
 where person = ?
 order by made_at desc, share
 limit ?
