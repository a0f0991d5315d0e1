select entries from held_chunk where batch = ? order by first_place
