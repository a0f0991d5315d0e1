update api_key set last_used_at = ? where id = ?
