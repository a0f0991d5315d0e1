select w.id, e.entry_index from watch w join ledger_entry e on e.about = w.entry and e.entry_index > w.seen
where w.ended_at = 0 order by e.entry_index, w.id limit ?
