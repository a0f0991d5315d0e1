delete from certificate_photo where number in (select c.number from certificate c where c.batch = ?)
