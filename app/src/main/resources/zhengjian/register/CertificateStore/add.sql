insert into certificate (number, batch, place, salt, sealed, id_look_up) values (?, ?, ?, ?, ?, ?)
