select h.size, h.at, c.note from ledger_head h left join ledger_checkpoint c on c.size = h.size where h.id = 1
