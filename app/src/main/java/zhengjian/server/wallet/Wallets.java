package zhengjian.server.wallet;

import java.util.Optional;
import java.util.function.Supplier;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.server.keys.KeyRingFile;
import zhengjian.server.keys.KeyUse;
import zhengjian.signing.key.SigningKey;
import zhengjian.staff.http.StaffSessionEndpoints;
import zhengjian.wallet.Documents;
import zhengjian.wallet.IssuerNames;
import zhengjian.wallet.MakeCredentials;
import zhengjian.wallet.PublicKeys;
import zhengjian.wallet.http.IssuanceEndpoints;
import zhengjian.wallet.http.IssuerMetadata;
import zhengjian.wallet.http.OfferEndpoints;
import zhengjian.wallet.http.WellKnownEndpoints;
import zhengjian.wallet.offer.IssueToWallet;
import zhengjian.wallet.offer.MakeOffer;
import zhengjian.wallet.offer.Nonces;
import zhengjian.wallet.offer.OfferStore;
import zhengjian.wallet.offer.RedeemOffer;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Pages;

/** Everything for wallets. */
public record Wallets(WellKnownEndpoints names, OfferEndpoints offers, IssuanceEndpoints issuance) {
    /** Wires them; without a key for credentials only names and public keys are served. */
    public static Wallets of(
            Application application, StaffSessionEndpoints sessions, AttemptLimits limits, Pages pages) {
        IssuerNames names = new IssuerNames(application.configuration().baseUrl());
        Optional<IssuanceEndpoints.Parts> issuing = credentials(application).map(made -> issuing(application, made));
        return new Wallets(
                new WellKnownEndpoints(
                        Once.of(() -> keys(names, application.allKeys())),
                        new Documents(names),
                        new IssuerMetadata(names, authority(application.configuration())),
                        issuing.isPresent()),
                new OfferEndpoints(
                        sessions,
                        application.register(),
                        issuing.map(parts -> new OfferEndpoints.Parts(make(application), parts.redeem())),
                        names,
                        limits,
                        pages),
                new IssuanceEndpoints(issuing, names, limits));
    }

    /** Signs credentials; empty when no key is configured for them, or no status list is published that they could name. */
    public static Optional<MakeCredentials> credentials(Application application) {
        IssuerNames names = new IssuerNames(application.configuration().baseUrl());
        Optional<SigningKey> key =
                application.walletKey().filter(any -> application.statusLists().isPresent());
        return key.map(
                present -> new MakeCredentials(names, present, application.divisions()::name, application.random()));
    }

    private static IssuanceEndpoints.Parts issuing(Application application, MakeCredentials credentials) {
        OfferStore store = new OfferStore(application.database()::jdbi);
        Nonces nonces = new Nonces(application.clock(), application.random());
        return new IssuanceEndpoints.Parts(
                new RedeemOffer(application.ledger(), store, application.clock(), application.random()),
                nonces,
                new IssueToWallet(
                        application.dossiers(),
                        application.ledger(),
                        application.register(),
                        store,
                        credentials,
                        nonces,
                        application.clock()));
    }

    private static MakeOffer make(Application application) {
        return new MakeOffer(application.dossiers(), application.ledger(), application.clock(), application.random());
    }

    private static PublicKeys keys(IssuerNames names, KeyRingFile ring) {
        return new PublicKeys(names, ring.ring(KeyUse.ISSUING), ring.ring(KeyUse.STATUS), ring.ring(KeyUse.WALLET));
    }

    private static String authority(Configuration configuration) {
        String named = configuration.site().authority();
        return named.isEmpty() ? configuration.issuer().authorities().get(0) : named;
    }

    /** Made when first asked for. */
    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> make;
        private volatile Optional<T> made = Optional.empty();

        private Once(Supplier<T> make) {
            this.make = make;
        }

        static <T> Supplier<T> of(Supplier<T> make) {
            return new Once<>(make);
        }

        @Override
        public T get() {
            if (made.isEmpty()) {
                made = Optional.of(make.get());
            }
            return made.get();
        }
    }
}
