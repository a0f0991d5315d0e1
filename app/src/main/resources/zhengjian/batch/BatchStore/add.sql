insert into issue_batch
    (issue_batch, review, batch, status_first, certificates, seed, confirmed_at, state, job, publish_at)
values (?, ?, ?, ?, ?, ?, ?, 'signing', ?, 0)
