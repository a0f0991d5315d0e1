-- When each status list was signed last, in seconds since 1970: a newer one is never older than this.
create table status_list (
    list ${int} not null primary key,
    issued_at ${long} not null
) ${table};
