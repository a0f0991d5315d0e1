update api_key set used_day = ?, used_rows = ? where id = ?
