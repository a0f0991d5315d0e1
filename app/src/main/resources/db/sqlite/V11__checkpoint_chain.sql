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

create trigger ledger_checkpoint_no_update before update on ledger_checkpoint
begin select raise(abort, 'ledger_checkpoint is append-only'); end;

create trigger ledger_checkpoint_no_delete before delete on ledger_checkpoint
begin select raise(abort, 'ledger_checkpoint is append-only'); end;
