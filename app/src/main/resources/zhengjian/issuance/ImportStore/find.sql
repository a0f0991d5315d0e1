select publication, certificates, first_index, imported
from imported_list
where file_hash = ?
