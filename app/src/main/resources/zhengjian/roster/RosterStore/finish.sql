update roster set finished_at = ?, receipt = ? where id = ?
