insert into attachment (id, part, sealed) values (?, ?, ?)
