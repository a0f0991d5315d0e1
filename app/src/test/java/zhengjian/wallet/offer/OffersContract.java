package zhengjian.wallet.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.person.PersonName;
import zhengjian.dossier.DossierStore;
import zhengjian.dossier.Dossiers;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.ledger.TestStore;
import zhengjian.register.Certificates;
import zhengjian.register.NewCertificate;
import zhengjian.register.PersonalData;
import zhengjian.register.TestRegister;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.SigningKey;
import zhengjian.staff.Account;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.PasswordHash;
import zhengjian.staff.Role;
import zhengjian.staff.UserName;
import zhengjian.wallet.IssuerNames;
import zhengjian.wallet.MakeCredentials;
import zhengjian.wallet.offer.WalletRefusal.Reason;

/** What offers promise, on whatever database. The clock stands still unless a test moves it. */
abstract class OffersContract {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SigningKey KEY = SigningKey.generate(Algorithm.ES256, RANDOM);
    private static final String US = "https://zs.example.gov.cn";
    private static final OneTimeSecret SECRET = OneTimeSecret.generate(RANDOM);
    private static final Account CLERK = new Account(
            new UserName("zhang"),
            new PersonName("张伟"),
            Role.STAFF,
            true,
            PasswordHash.of("a password for tests".toCharArray(), RANDOM),
            SECRET,
            "test");

    @TempDir
    Path directory;

    private final Wallet wallet = new Wallet(US);
    private TestRegister world;
    private CertificateNumber number;
    private OfferStore store;
    private Nonces nonces;
    private MakeOffer make;
    private RedeemOffer redeem;
    private IssueToWallet issue;

    abstract TestStore store(Path directory) throws Exception;

    @BeforeEach
    void open() throws Exception {
        world = new TestRegister(store(directory), directory);
        NewCertificate certificate = NewCertificate.of(Certificates.certificate(1));
        number = certificate.certificate().number();
        world.enter(List.of(certificate));
        parts();
    }

    private void parts() {
        store = new OfferStore(world.ledger.database()::jdbi);
        nonces = new Nonces(world.ledger.clock(), RANDOM);
        Dossiers dossiers = new Dossiers(
                new DossierStore(world.ledger.database().reader()),
                PersonalData.of(new byte[32]),
                world.ledger(),
                RANDOM);
        MakeCredentials credentials =
                new MakeCredentials(new IssuerNames(URI.create(US)), KEY, DivisionCode::code, RANDOM);
        make = new MakeOffer(dossiers, world.ledger(), world.ledger.clock(), RANDOM);
        redeem = new RedeemOffer(world.ledger(), store, world.ledger.clock(), RANDOM);
        issue = new IssueToWallet(
                dossiers, world.ledger(), world.register(), store, credentials, nonces, world.ledger.clock());
    }

    @AfterEach
    void close() {
        world.close();
    }

    private MakeOffer.Made offer() {
        return make.offer(CLERK, world.register().find(number).orElseThrow());
    }

    private OfferSecret redeem(MakeOffer.Made offer) {
        return redeem.redeem(offer.code().text(), offer.transactionCode().digits());
    }

    private String issue(OfferSecret token, String proof) {
        return issue.issue(issue.access(token.text()), proof, US);
    }

    private String proof() {
        return wallet.proof(nonces.issue(), world.ledger.now());
    }

    private static String wrong(MakeOffer.Made offer) {
        return offer.transactionCode().digits().startsWith("0") ? "111111" : "000000";
    }

    private static void assertRefused(Reason reason, String words, Callable<?> act) {
        WalletRefusal refusal = catchThrowableOfType(WalletRefusal.class, act::call);
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal).hasMessageContaining(words);
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(refusal.getMessage()))
                .isTrue();
    }

    private List<LedgerEntry> entries() {
        List<LedgerEntry> entries = new ArrayList<>();
        for (long i = 0; i < world.ledger().latest().size(); i++) {
            entries.add(world.ledger().proven(i).orElseThrow());
        }
        return entries;
    }

    @Test
    void aWalletWithBothCodesAndAKeyHasTheCredential() {
        MakeOffer.Made offer = offer();
        assertThat(redeem.state(offer.code())).contains(OfferState.OPEN);
        OfferSecret token = redeem(offer);
        assertThat(redeem.state(offer.code())).contains(OfferState.REDEEMED);
        assertThat(issue(token, proof())).contains("~");
    }

    @Test
    void offeringAndIssuingAreEntriesOfTheLedgerThatNameNoCertificate() {
        issue(redeem(offer()), proof());
        List<LedgerEntry> entries = entries();
        LedgerEntry offered = entries.get(entries.size() - 2);
        LedgerEntry issued = entries.get(entries.size() - 1);
        assertThat(offered.kind()).isEqualTo(EntryKind.WALLET_OFFERED);
        assertThat(offered.about()).isEqualTo(LedgerEntry.NOTHING);
        assertThat(issued.kind()).isEqualTo(EntryKind.WALLET_ISSUED);
        assertThat(issued.about()).isEqualTo(entries.size() - 2);
    }

    @Test
    void nothingThatIsStoredOpensAnOffer() {
        MakeOffer.Made offer = offer();
        OfferRow row = store.find(offer.code().digest()).orElseThrow();
        assertThat(row.toString())
                .doesNotContain(offer.code().text())
                .doesNotContain(offer.transactionCode().digits() + ",");
        assertThat(store.find(offer.code().text())).isEmpty();
        OfferSecret token = redeem(offer);
        assertThat(store.findByToken(token.text())).isEmpty();
        assertThat(offer.toString())
                .doesNotContain(offer.code().text())
                .doesNotContain(offer.transactionCode().digits());
    }

    @Test
    void anOfferIsRedeemedOnce() {
        MakeOffer.Made offer = offer();
        redeem(offer);
        assertRefused(Reason.INVALID_GRANT, "used before", () -> redeem(offer));
    }

    @Test
    void ofManyAtOnceOneRedeemsTheOffer() throws Exception {
        MakeOffer.Made offer = offer();
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Future<OfferSecret>> tries = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                tries.add(many.submit(() -> redeem(offer)));
            }
            int redeemed = 0;
            for (Future<OfferSecret> one : tries) {
                try {
                    one.get();
                    redeemed++;
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(WalletRefusal.class);
                }
            }
            assertThat(redeemed).isEqualTo(1);
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void aWrongTransactionCodeIsCountedAndTheFifthEndsTheOffer() throws Exception {
        MakeOffer.Made offer = offer();
        for (int left = 4; left >= 0; left--) {
            String words = "wrong transaction code, " + left + " attempts left";
            assertRefused(
                    Reason.INVALID_GRANT,
                    words,
                    () -> redeem.redeem(offer.code().text(), wrong(offer)));
            if (left == 3) {
                world.restart();
                parts();
            }
        }
        assertThat(redeem.state(offer.code())).contains(OfferState.BLOCKED);
        assertRefused(Reason.INVALID_GRANT, "too many wrong", () -> redeem(offer));
    }

    @Test
    void whatIsNoTransactionCodeCountsAsAWrongOne() {
        MakeOffer.Made offer = offer();
        for (String text : List.of("", "12345", "1234567", "１２３４５６", "-12345")) {
            assertRefused(
                    Reason.INVALID_GRANT,
                    "wrong",
                    () -> redeem.redeem(offer.code().text(), text));
        }
        assertThat(redeem.state(offer.code())).contains(OfferState.BLOCKED);
    }

    @Test
    void anotherCodeIsNoOffer() {
        offer();
        String other = OfferSecret.draw(RANDOM).text();
        assertRefused(Reason.INVALID_GRANT, "no such", () -> redeem.redeem(other, "123456"));
        assertRefused(Reason.INVALID_GRANT, "no such", () -> redeem.redeem("' or 1=1 --", "123456"));
        assertThat(redeem.state(OfferSecret.draw(RANDOM))).isEmpty();
    }

    @Test
    void anOfferEndsAfterAQuarterOfAnHour() {
        MakeOffer.Made offer = offer();
        world.ledger.advance(MakeOffer.LIFE.minusSeconds(1));
        assertThat(redeem.state(offer.code())).contains(OfferState.OPEN);
        world.ledger.advance(Duration.ofSeconds(1));
        assertThat(redeem.state(offer.code())).contains(OfferState.EXPIRED);
        assertRefused(Reason.INVALID_GRANT, "expired", () -> redeem(offer));
    }

    @Test
    void anAccessTokenEndsAfterFiveMinutesAndIsNoOther() {
        OfferSecret token = redeem(offer());
        assertRefused(
                Reason.INVALID_TOKEN,
                "",
                () -> issue.access(OfferSecret.draw(RANDOM).text()));
        assertRefused(Reason.INVALID_TOKEN, "", () -> issue.access("x"));
        world.ledger.advance(RedeemOffer.TOKEN_LIFE);
        assertRefused(Reason.INVALID_TOKEN, "expired", () -> issue.access(token.text()));
    }

    @Test
    void oneOfferGivesOneCredential() {
        OfferSecret token = redeem(offer());
        issue(token, proof());
        assertRefused(Reason.CREDENTIAL_REQUEST_DENIED, "before", () -> issue(token, proof()));
        assertThat(entries().stream().filter(entry -> entry.kind() == EntryKind.WALLET_ISSUED))
                .hasSize(1);
    }

    @Test
    void nothingIsOfferedOrIssuedForACertificateThatIsNotValid() {
        MakeOffer.Made before = offer();
        OfferSecret token = redeem(before);
        world.changeStatus().suspend(number, "接到举报，正在核实", "函1号", "王五");
        assertThatThrownBy(this::offer).isInstanceOf(Refused.class).hasMessageContaining("暂停");
        assertRefused(Reason.CREDENTIAL_REQUEST_DENIED, "not valid", () -> issue(token, proof()));
        world.changeStatus().revoke(number, "材料造假", "函2号", "王五");
        assertThatThrownBy(this::offer).isInstanceOf(Refused.class).hasMessageContaining("revoked");
        assertRefused(Reason.CREDENTIAL_REQUEST_DENIED, "not valid", () -> issue(token, proof()));
        assertThat(entries().stream().filter(entry -> entry.kind() == EntryKind.WALLET_ISSUED))
                .isEmpty();
    }

    @Test
    void aNonceIsGoodForFiveMinutesAndOnce() {
        OfferSecret token = redeem(offer());
        String nonce = nonces.issue();
        world.changeStatus().suspend(number, "核实", "函1号", "王五");
        assertRefused(
                Reason.CREDENTIAL_REQUEST_DENIED, "", () -> issue(token, wallet.proof(nonce, world.ledger.now())));
        assertRefused(Reason.INVALID_NONCE, "used", () -> issue(token, wallet.proof(nonce, world.ledger.now())));
        String old = nonces.issue();
        world.ledger.advance(Nonces.LIFE.minusSeconds(1));
        OfferSecret second = reinstatedToken();
        world.ledger.advance(Duration.ofSeconds(1));
        assertRefused(Reason.INVALID_NONCE, "", () -> issue(second, wallet.proof(old, world.ledger.now())));
    }

    private OfferSecret reinstatedToken() {
        world.changeStatus().reinstate(number, "查无实据", "函2号", "王五");
        return redeem(offer());
    }

    @Test
    void aNonceThatIsNotOursIsRefused() {
        OfferSecret token = redeem(offer());
        String ours = nonces.issue();
        for (String nonce : List.of(
                "",
                "x",
                ours.substring(1),
                ours + "A",
                (ours.startsWith("A") ? "B" : "A") + ours.substring(1),
                new Nonces(world.ledger.clock(), RANDOM).issue())) {
            assertRefused(Reason.INVALID_NONCE, "", () -> issue(token, wallet.proof(nonce, world.ledger.now())));
        }
        assertThat(issue(token, wallet.proof(ours, world.ledger.now()))).isNotEmpty();
    }
}
