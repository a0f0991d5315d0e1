delete from certificate where batch = ?
