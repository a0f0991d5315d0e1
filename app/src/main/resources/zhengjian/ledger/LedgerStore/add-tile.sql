insert into ledger_tile (level, tile_index, root, hashes) values (?, ?, ?, ?)
