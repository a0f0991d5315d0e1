-- A receipt's number is a random tag and the place of its row. New rows go to the end of the table, and no index has to be
-- kept in the order of random numbers: that cost each check a page of its own. The tag of an earlier number is all of it.
create table receipt_by_place (
    place ${long} not null primary key,
    tag ${blob} not null,
    ledger_index ${long} not null,
    salt ${blob} not null,
    statement ${blob} not null,
    answer_length ${int} not null,
    certificate ${text},
    request ${blob}
) ${table};

insert into receipt_by_place (place, tag, ledger_index, salt, statement, answer_length, certificate, request)
select ledger_index, id, ledger_index, salt, statement, answer_length, certificate, request
  from receipt
 order by ledger_index;

drop table receipt;

alter table receipt_by_place rename to receipt;

create index receipt_earlier_number on receipt (tag) where length(tag) = 16;

-- Only a check that came with an idempotency key is looked up by its entry.
create index receipt_request on receipt (ledger_index) where request is not null;
