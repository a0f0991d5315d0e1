-- Certificates that are entered together. They can be seen once the batch has the ledger index of its first entry.
create table certificate_batch (
    batch ${long} not null primary key,
    certificates ${int} not null,
    status_first ${long} not null,
    first_index ${long}
) ${table};

-- sealed: AES-256-GCM over the canonical record, which holds everything personal.
create table certificate (
    number ${text} not null primary key,
    batch ${long} not null,
    place ${int} not null,
    salt ${blob} not null,
    sealed ${blob} not null,
    id_look_up ${blob} not null
) ${table};

create index certificate_id_look_up on certificate (id_look_up);

create table certificate_photo (
    number ${text} not null primary key,
    sealed ${blob} not null
) ${table};

create table status_change (
    ledger_index ${long} not null primary key,
    number ${text} not null,
    salt ${blob} not null,
    sealed ${blob} not null
) ${table};

create index status_change_number on status_change (number, ledger_index);

-- Published lists that were imported; the same file changes nothing a second time.
create table imported_list (
    file_hash ${text} not null primary key,
    publication ${text} not null,
    certificates ${int} not null,
    first_index ${long} not null,
    imported ${long} not null
) ${table};
