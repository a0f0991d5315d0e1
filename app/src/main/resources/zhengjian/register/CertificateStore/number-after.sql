select min(number)
from certificate
where number > ?
