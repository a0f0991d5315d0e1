package zhengjian.wallet.offer;

import java.time.Instant;
import java.util.Optional;

/**
 * An offer as it is stored: no secret can be read from it.
 *
 * @param offer digest of the pre-authorised code; names the offer and its dossier
 * @param transactionCode its digest under the pre-authorised code
 * @param wrong transaction codes so far
 * @param token digest of the access token, once redeemed
 */
record OfferRow(
        String offer,
        String transactionCode,
        Instant expiresAt,
        int wrong,
        Optional<String> token,
        Instant tokenExpiresAt) {

    OfferState state(Instant now) {
        if (token.isPresent()) {
            return OfferState.REDEEMED;
        }
        if (wrong >= TransactionCode.ATTEMPTS) {
            return OfferState.BLOCKED;
        }
        return now.isBefore(expiresAt) ? OfferState.OPEN : OfferState.EXPIRED;
    }
}
