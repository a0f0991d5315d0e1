insert into holder_share (share, person, number, made_at, looked, ended)
values (?, ?, ?, ?, 0, 0)
