-- The ledger is append-only in the database too, not only in the code.
create function append_only() returns trigger language plpgsql as $body$
begin
    raise exception '% is append-only', tg_table_name;
end
$body$;

create trigger ledger_entry_append_only before update or delete or truncate on ledger_entry
for each statement execute function append_only();

create trigger ledger_tile_append_only before update or delete or truncate on ledger_tile
for each statement execute function append_only();

create trigger ledger_checkpoint_append_only before update or delete or truncate on ledger_checkpoint
for each statement execute function append_only();

create trigger ledger_head_append_only before delete or truncate on ledger_head
for each statement execute function append_only();

create function only_forward() returns trigger language plpgsql as $body$
begin
    if new.size < old.size then
        raise exception 'ledger_head only grows';
    end if;
    return new;
end
$body$;

create trigger ledger_head_only_forward before update on ledger_head
for each row execute function only_forward();
