select issued_at from status_list where list = ?
