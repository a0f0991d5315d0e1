select coalesce(max(batch), -1) + 1 from certificate_batch
