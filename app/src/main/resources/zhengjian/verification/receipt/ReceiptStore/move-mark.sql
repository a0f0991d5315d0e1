update receipt_mark
   set place = ?
 where place = ?
