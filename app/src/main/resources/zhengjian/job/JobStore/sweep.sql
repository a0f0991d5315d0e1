delete from job where state in ('done', 'cancelled') and changed_at < ?
