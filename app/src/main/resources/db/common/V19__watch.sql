-- Certificates that employers watch, each under a holder's share code. The secret is sealed. Times are seconds since 1970,
-- 0 when not yet; webhook is empty where there is none.
create table watch (
    id ${text} not null primary key,
    employer ${text} not null,
    share ${text} not null,
    certificate ${text} not null,
    entry ${long} not null,
    seen ${long} not null,
    webhook ${text} not null,
    secret ${blob} not null,
    opened_at ${long} not null,
    ended_at ${long} not null
) ${table};

create index watch_employer on watch (employer, opened_at);
create index watch_entry on watch (entry);

-- What watches have told: one row for each change of a watched certificate.
create table watch_notice (
    watch ${text} not null,
    entry ${long} not null,
    at ${long} not null,
    kind ${text} not null,
    delivery ${text} not null,
    tries ${int} not null,
    next_at ${long} not null,
    primary key (watch, entry)
) ${table};

create index watch_notice_due on watch_notice (delivery, next_at);
