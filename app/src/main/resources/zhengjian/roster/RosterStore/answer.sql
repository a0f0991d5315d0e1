update roster_part set answered = ?, counts = ? where roster = ? and part = ?
