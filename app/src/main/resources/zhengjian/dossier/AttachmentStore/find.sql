select sealed from attachment where id = ? order by part
