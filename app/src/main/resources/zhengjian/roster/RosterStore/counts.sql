select counts from roster_part where roster = ? and counts is not null order by part
