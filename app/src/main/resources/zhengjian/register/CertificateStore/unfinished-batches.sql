select batch from certificate_batch where first_index is null order by batch
