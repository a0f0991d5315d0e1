select issue_batch, review, batch, status_first, certificates, seed, confirmed_at, state, job, publish_at
from issue_batch
where issue_batch = ?
