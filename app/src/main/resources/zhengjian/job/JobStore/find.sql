select job, kind, subject, total, done, failed, state, reason, not_before, begun_at, changed_at
from job
where job = ?
