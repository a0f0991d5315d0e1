select root from ledger_tile where level = ? and tile_index >= ? and tile_index < ? order by tile_index
