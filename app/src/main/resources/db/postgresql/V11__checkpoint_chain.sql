-- Each checkpoint names the size of the one before it, and no two may follow the same one: so the last checkpoint is the
-- head, a second writer fails, and a group of entries writes one row where it wrote two.
create table ledger_checkpoint_chain (
    previous ${long} not null primary key,
    size ${long} not null,
    at ${long} not null,
    note ${text} not null,
    check (size > previous)
) ${table};

insert into ledger_checkpoint_chain (previous, size, at, note)
select coalesce(lag(size) over (order by size), -1), size, at, note
  from ledger_checkpoint
 order by size;

drop table ledger_head;

drop table ledger_checkpoint;

alter table ledger_checkpoint_chain rename to ledger_checkpoint;

drop function only_forward();

create trigger ledger_checkpoint_append_only before update or delete or truncate on ledger_checkpoint
for each statement execute function append_only();
