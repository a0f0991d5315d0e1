select batch from certificate_batch where first_index is null and hold is null order by batch
