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

-- 'held' while a batch is signed and kept from the public, 'undone' when it never became public; its places stay taken.
alter table certificate_batch add column hold ${text};

-- Entries of the certificates of held batches, until these are published or undone.
create table held_chunk (
    batch ${long} not null,
    first_place ${int} not null,
    entries ${blob} not null,
    primary key (batch, first_place)
) ${table};

-- Batches that are issued under supervision: which review, how far. seed: sealed; the numbers follow from it.
create table issue_batch (
    issue_batch ${text} not null primary key,
    review ${text} not null,
    batch ${long} not null,
    status_first ${long} not null,
    certificates ${int} not null,
    seed ${blob} not null,
    confirmed_at ${long} not null,
    state ${text} not null,
    job ${text} not null,
    publish_at ${long} not null
) ${table};

create index issue_batch_review on issue_batch (review);
