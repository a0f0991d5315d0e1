delete from holder_share
 where share = ?
