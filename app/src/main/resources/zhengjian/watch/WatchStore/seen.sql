update watch set seen = ? where id = ?
