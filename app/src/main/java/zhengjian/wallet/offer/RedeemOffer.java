package zhengjian.wallet.offer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import zhengjian.ledger.Change;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerStore.Transaction;
import zhengjian.wallet.offer.WalletRefusal.Reason;

/** Gives an access token for a pre-authorised code and its transaction code, once. Each wrong try is stored before it is answered. */
public final class RedeemOffer {
    /** How long an access token is good. */
    public static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

    private final Ledger ledger;
    private final OfferStore store;
    private final InstantSource clock;
    private final SecureRandom random;

    public RedeemOffer(Ledger ledger, OfferStore store, InstantSource clock, SecureRandom random) {
        this.ledger = ledger;
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /** How far an offer is; empty when there is none with this code. */
    public Optional<OfferState> state(OfferSecret code) {
        return store.find(code.digest()).map(row -> row.state(clock.instant()));
    }

    /** When an offer ends; empty when there is none with this code. */
    public Optional<Instant> expiresAt(OfferSecret code) {
        return store.find(code.digest()).map(OfferRow::expiresAt);
    }

    /**
     * Redeems an offer.
     *
     * @param code as sent
     * @param transactionCode as sent
     * @throws WalletRefusal {@code invalid_grant} when there is no such offer, it has ended, or the transaction code is wrong
     */
    public OfferSecret redeem(String code, String transactionCode) {
        OfferSecret secret = OfferSecret.parse(code)
                .filter(parsed -> store.find(parsed.digest()).isPresent())
                .orElseThrow(() -> refusal("no such pre-authorized code"));
        OfferSecret token = OfferSecret.draw(random);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String[] refused = {""};
        ledger.append(Change.of(
                List.of(),
                (transaction, index) -> refused[0] = redeem(transaction, secret, transactionCode, token, now)));
        if (!refused[0].isEmpty()) {
            throw refusal(refused[0]);
        }
        return token;
    }

    /** The refusal, or nothing. */
    private static String redeem(
            Transaction transaction, OfferSecret code, String transactionCode, OfferSecret token, Instant now)
            throws SQLException {
        Optional<OfferRow> found = OfferStore.find(transaction, code.digest());
        if (found.isEmpty()) {
            return "no such pre-authorized code";
        }
        OfferRow row = found.get();
        switch (row.state(now)) {
            case REDEEMED:
                return "this pre-authorized code was used before";
            case EXPIRED:
                return "this pre-authorized code has expired";
            case BLOCKED:
                return "too many wrong transaction codes; ask for a new offer";
            case OPEN:
                break;
        }
        if (!fits(row, code, transactionCode)) {
            OfferStore.countWrong(transaction, row.offer());
            return "wrong transaction code, " + (TransactionCode.ATTEMPTS - row.wrong() - 1) + " attempts left";
        }
        OfferStore.redeem(transaction, row.offer(), token.digest(), now.plus(TOKEN_LIFE));
        return "";
    }

    private static boolean fits(OfferRow row, OfferSecret code, String transactionCode) {
        return TransactionCode.parse(transactionCode)
                .map(parsed -> code.digestOf(parsed.digits()).getBytes(US_ASCII))
                .filter(digest ->
                        MessageDigest.isEqual(digest, row.transactionCode().getBytes(US_ASCII)))
                .isPresent();
    }

    private static WalletRefusal refusal(String description) {
        return new WalletRefusal(Reason.INVALID_GRANT, description);
    }
}
