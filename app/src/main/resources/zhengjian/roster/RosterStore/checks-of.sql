select roster, employer, verdict, max(checked_at) as checked_at from roster_check where certificate = ?
group by roster, employer, verdict order by checked_at desc, roster, verdict limit ?
