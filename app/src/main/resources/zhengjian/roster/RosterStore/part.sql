select asked, answered, counts from roster_part where roster = ? and part = ?
