update holder_share
   set looked = looked + 1
 where share = ?
   and ended = 0
   and (? = 0 or looked < ?)
