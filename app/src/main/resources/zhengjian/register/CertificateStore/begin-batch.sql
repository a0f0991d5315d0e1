insert into certificate_batch (batch, certificates, status_first) values (?, ?, ?)
