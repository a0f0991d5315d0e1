delete from held_chunk where batch = ?
