-- The ledger is append-only in the database too, not only in the code.
create trigger ledger_entry_no_update before update on ledger_entry
begin select raise(abort, 'ledger_entry is append-only'); end;

create trigger ledger_entry_no_delete before delete on ledger_entry
begin select raise(abort, 'ledger_entry is append-only'); end;

create trigger ledger_tile_no_update before update on ledger_tile
begin select raise(abort, 'ledger_tile is append-only'); end;

create trigger ledger_tile_no_delete before delete on ledger_tile
begin select raise(abort, 'ledger_tile is append-only'); end;

create trigger ledger_checkpoint_no_update before update on ledger_checkpoint
begin select raise(abort, 'ledger_checkpoint is append-only'); end;

create trigger ledger_checkpoint_no_delete before delete on ledger_checkpoint
begin select raise(abort, 'ledger_checkpoint is append-only'); end;

create trigger ledger_head_no_delete before delete on ledger_head
begin select raise(abort, 'ledger_head has one row'); end;

create trigger ledger_head_only_forward before update on ledger_head when new.size < old.size
begin select raise(abort, 'ledger_head only grows'); end;
