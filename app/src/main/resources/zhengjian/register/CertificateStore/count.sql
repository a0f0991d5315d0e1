select coalesce(sum(certificates), 0) from certificate_batch where first_index is not null
