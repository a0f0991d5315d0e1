-- Work that outlives a request: how far it is. Times in seconds since 1970; nothing personal stands here.
create table job (
    job ${text} not null primary key,
    kind ${text} not null,
    subject ${text} not null,
    total ${long} not null,
    done ${long} not null,
    failed ${long} not null,
    state ${text} not null,
    reason ${text} not null,
    not_before ${long} not null,
    begun_at ${long} not null,
    changed_at ${long} not null
) ${table};

create index job_state on job (state, not_before);

-- Units of a job that failed, until they are done by a later try.
create table job_failure (
    job ${text} not null,
    unit ${long} not null,
    sentence ${text} not null,
    primary key (job, unit)
) ${table};
