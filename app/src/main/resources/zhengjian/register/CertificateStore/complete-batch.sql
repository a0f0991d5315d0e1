update certificate_batch set first_index = ? where batch = ? and first_index is null
