select roster, employer, verdict, place, purpose, max(checked_at) as checked_at
  from roster_check
 where certificate = ?
 group by roster, employer, verdict, place, purpose
 order by checked_at desc, roster, verdict, place, purpose
 limit ?
