select offer, transaction_code, expires_at, wrong, token, token_expires_at
from wallet_offer
where offer = ?
