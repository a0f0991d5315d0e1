-- Offers of credentials for wallets: how far each one is. Secrets stand here as digests only, times in seconds since 1970.
create table wallet_offer (
    offer ${text} not null primary key,
    transaction_code ${text} not null,
    expires_at ${long} not null,
    wrong ${int} not null,
    token ${text} unique,
    token_expires_at ${long} not null
) ${table};
