insert into receipt_of_certificate (certificate, place)
select certificate, place
  from receipt
 where certificate is not null
   and place > ?
   and place <= ?
