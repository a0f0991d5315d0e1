update issue_batch
set state = 'undone', seed = ?
where issue_batch = ? and state in ('signing', 'held')
