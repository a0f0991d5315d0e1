update holder_share
   set ended = 1
 where share = ?
