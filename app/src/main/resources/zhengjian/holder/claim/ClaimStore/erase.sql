delete from holder_claim
 where claim = ?
