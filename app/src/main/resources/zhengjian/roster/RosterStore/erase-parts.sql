delete from roster_part where roster = ?
