delete from certificate where number = ?
