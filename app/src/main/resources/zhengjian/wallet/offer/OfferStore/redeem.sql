update wallet_offer set token = ?, token_expires_at = ? where offer = ? and token is null
