insert into roster_part (roster, part, asked, answered, counts) values (?, ?, ?, null, null)
