delete from job_failure
where job in (select j.job from job j where j.state in ('done', 'cancelled') and j.changed_at < ?)
