update issue_batch
set state = 'published', seed = ?, publish_at = ?
where issue_batch = ? and state = 'held'
