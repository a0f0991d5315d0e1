select issue_batch, review, batch, status_first, certificates, seed, confirmed_at, state, job, publish_at
from issue_batch
where review = ? and state in ('signing', 'held')
