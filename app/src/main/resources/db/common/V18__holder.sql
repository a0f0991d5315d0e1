-- Share codes: whose, for which certificate, how often looked at. Codes stand here as digests only; what may be seen and how
-- long stands in the dossier of each.
create table holder_share (
    share ${text} not null primary key,
    person ${text} not null,
    number ${text} not null,
    made_at ${long} not null,
    looked ${int} not null,
    ended ${int} not null
) ${table};

create index holder_share_person on holder_share (person, made_at);

-- Whose objections and requests for correction there are; their words stand in the dossier of each.
create table holder_claim (
    claim ${text} not null primary key,
    person ${text} not null,
    made_at ${long} not null
) ${table};

create index holder_claim_person on holder_claim (person, made_at);

-- Which receipts are about a certificate, as far as the mark below: filled in steps when somebody asks, so that no check pays
-- for it.
create table receipt_of_certificate (
    certificate ${text} not null,
    place ${long} not null,
    primary key (certificate, place)
) ${table};

create table receipt_mark (
    id ${int} not null primary key check (id = 1),
    place ${long} not null
) ${table};

insert into receipt_mark (id, place) values (1, 0);
