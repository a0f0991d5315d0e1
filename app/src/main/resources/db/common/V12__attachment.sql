-- Files that statements name, sealed in parts. Which statement names one stands in the statement only.
create table attachment (
    id ${text} not null,
    part ${long} not null,
    sealed ${blob} not null,
    primary key (id, part)
) ${table};
