insert into holder_claim (claim, person, made_at)
values (?, ?, ?)
