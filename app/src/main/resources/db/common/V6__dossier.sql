-- Statements about a subject, such as an account or a request: each the record of one ledger entry. Rows never change.
create table dossier (
    ledger_index ${long} not null primary key,
    subject ${text} not null,
    salt ${blob} not null,
    sealed ${blob} not null
) ${table};

create index dossier_subject on dossier (subject, ledger_index);
