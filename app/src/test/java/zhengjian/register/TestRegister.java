package zhengjian.register;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.TestLedger;
import zhengjian.ledger.TestStore;
import zhengjian.pipeline.Cores;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.KeyRing;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.TrustedKey;

/** A register on a real database with keys of its own. */
public final class TestRegister implements AutoCloseable {
    static final SecureRandom RANDOM = new SecureRandom();

    public final TestLedger ledger;
    final SigningKey issuing = SigningKey.generate(Algorithm.ES256, RANDOM);
    final PersonalData personalData = PersonalData.of(new byte[32]);
    private Register register;

    public TestRegister(TestStore store, Path directory) throws Exception {
        this.ledger = new TestLedger(store, directory.resolve("second"));
        this.register = newRegister();
    }

    private Register newRegister() {
        return new Register(store(), personalData, ledger.ledger(), this::ring);
    }

    /** The one key, in force since long ago. */
    public KeyRing ring() {
        return KeyRing.of(List.of(TrustedKey.active(
                issuing.verificationKey(),
                "CN-22",
                Instant.parse("2020-01-01T00:00:00Z"),
                Instant.parse("2070-01-01T00:00:00Z"))));
    }

    /** The key of what is sealed. */
    public PersonalData personalData() {
        return personalData;
    }

    CertificateStore store() {
        return new CertificateStore(ledger.database().reader());
    }

    public Ledger ledger() {
        return ledger.ledger();
    }

    /** The register; its cache is empty after {@link #restart}. */
    public Register register() {
        return register;
    }

    public EnterCertificates enter() {
        return new EnterCertificates(
                ledger(), register, new SignCertificate(issuing, "CN-22", personalData, RANDOM), RANDOM);
    }

    public HoldCertificates hold() {
        return new HoldCertificates(
                store().held(), new SignCertificate(issuing, "CN-22", personalData, RANDOM), new Cores());
    }

    public ChangeStatus changeStatus() {
        return new ChangeStatus(ledger(), register, personalData, RANDOM);
    }

    public EnterCertificates.Entered enter(List<NewCertificate> certificates) {
        return enter().enter(certificates, ledger.now(), (transaction, index) -> {}, done -> {});
    }

    public void restart() throws Exception {
        ledger.restart();
        register = newRegister();
    }

    /** Opens again after the database was opened alone. */
    void restartAfterDamage() throws Exception {
        ledger.database().close();
        ledger.start();
        register = newRegister();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
