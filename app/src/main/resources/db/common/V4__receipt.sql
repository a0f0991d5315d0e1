-- Receipts of checks, in the order of their ledger entries. Rows never change; erasing one leaves the ledger whole.
-- The answer is the first answer_length bytes of the statement and a closing brace.
create table receipt (
    ledger_index ${long} not null primary key,
    id ${blob} not null unique,
    salt ${blob} not null,
    statement ${blob} not null,
    answer_length ${int} not null,
    certificate ${text},
    request ${blob}
) ${table};

create index receipt_certificate on receipt (certificate, ledger_index) where certificate is not null;
