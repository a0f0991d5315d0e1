package zhengjian.wallet.offer;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import zhengjian.dossier.Content;
import zhengjian.dossier.Dossiers;
import zhengjian.dossier.Statement;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.register.Register;
import zhengjian.register.RegisterDamaged;
import zhengjian.register.RegisteredCertificate;
import zhengjian.signing.cose.CborItem;
import zhengjian.wallet.MakeCredentials;
import zhengjian.wallet.NotIssuable;
import zhengjian.wallet.offer.WalletRefusal.Reason;

/** Gives a wallet the credential of a redeemed offer: once, for a valid certificate, bound to a key that it proved. */
public final class IssueToWallet {
    private final Dossiers dossiers;
    private final Ledger ledger;
    private final Register register;
    private final OfferStore store;
    private final MakeCredentials credentials;
    private final Nonces nonces;
    private final InstantSource clock;

    public IssueToWallet(
            Dossiers dossiers,
            Ledger ledger,
            Register register,
            OfferStore store,
            MakeCredentials credentials,
            Nonces nonces,
            InstantSource clock) {
        this.dossiers = dossiers;
        this.ledger = ledger;
        this.register = register;
        this.store = store;
        this.credentials = credentials;
        this.nonces = nonces;
        this.clock = clock;
    }

    /** An access token that is good: which offer it stands for. */
    public record Access(String offer) {}

    /** @throws WalletRefusal {@code invalid_token} */
    public Access access(String token) {
        return OfferSecret.parse(token)
                .flatMap(secret -> store.findByToken(secret.digest()))
                .filter(row -> clock.instant().isBefore(row.tokenExpiresAt()))
                .map(row -> new Access(row.offer()))
                .orElseThrow(() -> new WalletRefusal(Reason.INVALID_TOKEN, "the access token is wrong or has expired"));
    }

    /**
     * The SD-JWT credential. The ledger has its entry before it is answered.
     *
     * @param audience our name as the wallet must have put it into the proof
     * @throws WalletRefusal {@code invalid_proof}, {@code invalid_nonce}, {@code credential_request_denied}
     */
    public String issue(Access access, String proof, String audience) {
        Instant now = clock.instant();
        HolderProof holder = HolderProof.check(proof, audience, now);
        if (!nonces.use(holder.nonce())) {
            throw new WalletRefusal(Reason.INVALID_NONCE, "the nonce is not ours, has expired or was used before");
        }
        List<Statement> dossier = dossiers.read(MakeOffer.subject(access.offer()));
        if (dossier.isEmpty()) {
            throw new RegisterDamaged("an offer was redeemed that is not in the ledger");
        }
        if (dossier.size() > 1) {
            throw usedBefore();
        }
        String credential = credential(OfferedCertificate.parse(dossier.get(0).content()), holder, now);
        enter(access, dossier.get(0).ledgerIndex(), holder);
        return credential;
    }

    private String credential(OfferedCertificate offered, HolderProof holder, Instant now) {
        RegisteredCertificate registered = register.find(offered.number())
                .orElseThrow(() -> new RegisterDamaged("an offered certificate is not in the register"));
        try {
            return credentials.holderCredential(registered, register.photo(registered), holder.key(), now);
        } catch (NotIssuable e) {
            throw new WalletRefusal(Reason.CREDENTIAL_REQUEST_DENIED, "the certificate is not valid now");
        }
    }

    private void enter(Access access, long offered, HolderProof holder) {
        byte[] content = Content.encode(CborItem.of(WalletCredential.FORMAT), CborItem.of(holder.thumbprint()));
        try {
            ledger.append(dossiers.state(
                    MakeOffer.subject(access.offer()), EntryKind.WALLET_ISSUED, offered, content, earlier -> {
                        if (earlier.size() != 1) {
                            throw new Refused("这份邀约已经用过 / this offer was used before");
                        }
                    }));
        } catch (Refused e) {
            throw usedBefore();
        }
    }

    private static WalletRefusal usedBefore() {
        return new WalletRefusal(Reason.CREDENTIAL_REQUEST_DENIED, "this offer gave its credential before");
    }
}
