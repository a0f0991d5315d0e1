insert into status_list (list, issued_at) values (?, ?)
on conflict (list) do update set issued_at = excluded.issued_at
where excluded.issued_at > status_list.issued_at
