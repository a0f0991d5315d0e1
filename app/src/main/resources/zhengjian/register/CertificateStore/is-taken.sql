select 1 from certificate where number = ?
