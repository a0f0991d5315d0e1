insert into certificate_photo (number, sealed) values (?, ?)
