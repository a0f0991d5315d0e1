update certificate_batch set hold = 'undone' where batch = ? and first_index is null and hold = 'held'
