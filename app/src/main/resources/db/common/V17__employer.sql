-- Keys of employers' programs: whose, and how much each was used. What a key is and may do stands in its dossier.
-- Times are seconds since 1970, used_day counts days since then.
create table api_key (
    id ${text} not null primary key,
    employer ${text} not null,
    ledger_index ${long} not null,
    last_used_at ${long} not null,
    used_day ${long} not null,
    used_rows ${long} not null
) ${table};

create index api_key_employer on api_key (employer, ledger_index);

-- Lists that an employer has had checked, each the subject of a job. Whatever names people is sealed, and goes with the
-- list: then sealed is null and the parts are gone. Times are seconds since 1970, 0 when not yet.
create table roster (
    id ${text} not null primary key,
    employer ${text} not null,
    job ${text} not null,
    created_at ${long} not null,
    total ${long} not null,
    finished_at ${long} not null,
    receipt ${text},
    sealed ${blob}
) ${table};

create index roster_employer on roster (employer, created_at);
create index roster_created on roster (created_at);

-- The rows of a list in parts: as uploaded, and as answered once they are, with how many had which verdict.
create table roster_part (
    roster ${text} not null,
    part ${long} not null,
    asked ${blob} not null,
    answered ${blob},
    counts ${text},
    primary key (roster, part)
) ${table};

-- Who had which certificate checked in a list: for its holder, who may know.
create table roster_check (
    certificate ${text} not null,
    roster ${text} not null,
    line ${long} not null,
    employer ${text} not null,
    checked_at ${long} not null,
    verdict ${text} not null,
    primary key (certificate, roster, line)
) ${table};
