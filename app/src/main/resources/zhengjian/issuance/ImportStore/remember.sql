insert into imported_list (file_hash, publication, certificates, first_index, imported)
values (?, ?, ?, ?, ?)
