delete from certificate_batch where batch = ? and first_index is null
