update watch set ended_at = ? where id = ? and ended_at = 0
