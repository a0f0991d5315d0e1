select id from api_key where employer = ? order by ledger_index desc
