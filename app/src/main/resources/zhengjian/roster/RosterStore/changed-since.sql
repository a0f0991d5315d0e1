select distinct c.line, c.certificate from status_change s
join roster_check c on c.certificate = s.number and c.roster = ?
where s.ledger_index > ? order by c.line limit ?
