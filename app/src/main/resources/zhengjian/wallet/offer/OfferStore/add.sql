insert into wallet_offer (offer, transaction_code, expires_at, wrong, token, token_expires_at)
values (?, ?, ?, 0, null, 0)
