update certificate_batch set hold = 'held' where batch = ?
