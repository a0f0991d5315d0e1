select looked
  from holder_share
 where share = ?
