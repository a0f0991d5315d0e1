delete from dossier
 where subject = ?
