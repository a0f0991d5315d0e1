update wallet_offer set wrong = wrong + 1 where offer = ?
