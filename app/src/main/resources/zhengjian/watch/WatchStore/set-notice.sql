update watch_notice set delivery = ?, tries = ?, next_at = ? where watch = ? and entry = ?
