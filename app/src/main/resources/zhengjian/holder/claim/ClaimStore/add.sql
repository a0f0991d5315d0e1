insert into holder_claim (claim, person, made_at, settled)
values (?, ?, ?, 0)
