select max(number)
from certificate
where number < ?
