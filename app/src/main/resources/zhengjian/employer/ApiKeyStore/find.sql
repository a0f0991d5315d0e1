select last_used_at, used_day, used_rows from api_key where id = ?
