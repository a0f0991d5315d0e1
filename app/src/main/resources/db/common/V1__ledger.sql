-- ${blob}, ${long} and ${table} are what the engine calls them. Times are µs since 1970 in UTC.
-- Entries, tiles and checkpoints are only ever added; V2 of each engine makes the database refuse anything else.

create table ledger_entry (
    entry_index ${long} not null primary key,
    entry ${blob} not null,
    about ${long}
) ${table};

create index ledger_entry_about on ledger_entry (about) where about is not null;

-- Full tiles: 256 hashes, and the root over them, which is one hash of the level above.
create table ledger_tile (
    level ${int} not null,
    tile_index ${long} not null,
    root ${blob} not null,
    hashes ${blob} not null,
    primary key (level, tile_index)
) ${table};

-- Every checkpoint that was ever published, as the signed note.
create table ledger_checkpoint (
    size ${long} not null primary key,
    at ${long} not null,
    note ${text} not null
) ${table};

-- One row: the head. It is moved by compare-and-swap on the size, so that a second writer fails.
create table ledger_head (
    id ${int} not null primary key check (id = 1),
    size ${long} not null,
    at ${long} not null
) ${table};

insert into ledger_head (id, size, at) values (1, 0, 0);

-- Changes that were submitted under an idempotency key.
create table ledger_change (
    change_key ${blob} not null primary key,
    first_index ${long} not null,
    at ${long} not null
) ${table};
