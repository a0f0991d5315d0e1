update roster set sealed = null where id = ?
