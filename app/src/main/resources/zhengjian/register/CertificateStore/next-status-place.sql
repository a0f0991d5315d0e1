select coalesce(max(status_first + certificates), 0) from certificate_batch
