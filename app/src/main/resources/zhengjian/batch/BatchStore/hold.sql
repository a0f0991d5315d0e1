update issue_batch
set state = 'held', job = ?, publish_at = ?
where issue_batch = ? and state = 'signing'
