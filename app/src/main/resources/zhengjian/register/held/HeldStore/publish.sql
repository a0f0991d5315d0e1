update certificate_batch set first_index = ?, hold = null where batch = ? and first_index is null and hold = 'held'
