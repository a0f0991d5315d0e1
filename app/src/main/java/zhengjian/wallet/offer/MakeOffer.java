package zhengjian.wallet.offer;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import zhengjian.certificate.Status;
import zhengjian.dossier.Dossiers;
import zhengjian.dossier.Subject;
import zhengjian.ledger.Change;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.register.RegisteredCertificate;
import zhengjian.staff.Account;

/** Offers a certificate to the wallet of its holder, who has shown staff the identity document. */
public final class MakeOffer {
    /** How long the holder has at the counter. */
    public static final Duration LIFE = Duration.ofMinutes(15);

    private static final String TYPE = "walletoffer";

    private final Dossiers dossiers;
    private final Ledger ledger;
    private final InstantSource clock;
    private final SecureRandom random;

    public MakeOffer(Dossiers dossiers, Ledger ledger, InstantSource clock, SecureRandom random) {
        this.dossiers = dossiers;
        this.ledger = ledger;
        this.clock = clock;
        this.random = random;
    }

    /** An offer and what opens it; shown once, stored nowhere. */
    public record Made(OfferSecret code, TransactionCode transactionCode, Instant expiresAt) {}

    /**
     * Enters the offer in the ledger. The entry names no certificate.
     *
     * @throws Refused when the certificate is not valid
     */
    public Made offer(Account account, RegisteredCertificate registered) {
        if (registered.status().status() != Status.VALID) {
            throw new Refused("证书须为有效，现为“" + registered.status().status().chinese()
                    + "” / the certificate must be valid, it is "
                    + registered.status().status().code());
        }
        OfferSecret code = OfferSecret.draw(random);
        TransactionCode transactionCode = TransactionCode.draw(random);
        Instant expiresAt = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(LIFE);
        OfferRow row = new OfferRow(
                code.digest(),
                code.digestOf(transactionCode.digits()),
                expiresAt,
                0,
                java.util.Optional.empty(),
                Instant.EPOCH);
        byte[] content = OfferedCertificate.by(account, registered.certificate().number())
                .encode();
        Change entry = dossiers.state(
                subject(row.offer()), EntryKind.WALLET_OFFERED, LedgerEntry.NOTHING, content, earlier -> {});
        ledger.append(
                entry.and(Change.of(java.util.List.of(), (transaction, index) -> OfferStore.add(transaction, row))));
        return new Made(code, transactionCode, expiresAt);
    }

    static Subject subject(String offer) {
        return new Subject(TYPE, offer);
    }
}
