insert into held_chunk (batch, first_place, entries) values (?, ?, ?)
