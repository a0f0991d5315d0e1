package zhengjian.verification.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.CertificateNumber;
import zhengjian.ledger.Change;
import zhengjian.ledger.Commitment;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.NewEntry;
import zhengjian.ledger.TestStore;
import zhengjian.register.TestRegister;
import zhengjian.signing.Bytes;

/** The receipts about a certificate are found wherever the mark stands, on whatever database. */
abstract class ChecksOfCertificateContract {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final CertificateNumber ONE = CertificateNumber.parse("JL2023-100001");
    private static final CertificateNumber OTHER = CertificateNumber.parse("JL2023-100002");

    @TempDir
    Path directory;

    private TestRegister world;
    private ReceiptStore store;

    abstract TestStore store(Path directory) throws Exception;

    @BeforeEach
    void open() throws Exception {
        world = new TestRegister(store(directory), directory);
        store = new ReceiptStore(world.ledger.database().reader());
    }

    @AfterEach
    void close() {
        world.close();
    }

    private String check(long place, Optional<CertificateNumber> number) {
        Bytes salt = Commitment.newSalt(RANDOM);
        byte[] statement = "{\"verdict\":\"VALID\"}".getBytes(StandardCharsets.UTF_8);
        Receipt receipt = new Receipt(
                ReceiptId.draw(place, RANDOM),
                -1,
                salt,
                Bytes.copyOf(statement),
                statement.length - 1,
                number.map(CertificateNumber::canonical),
                Optional.empty());
        NewEntry entry = NewEntry.of(EntryKind.CHECK, Commitment.of(salt, statement));
        world.ledger().append(Change.of(entry, (transaction, index) -> ReceiptStore.add(transaction, receipt, index)));
        return receipt.id().text();
    }

    private static List<String> ids(List<Receipt> receipts) {
        return receipts.stream().map(receipt -> receipt.id().text()).toList();
    }

    @Test
    void areFoundAmongTheListedAndTheNewest() {
        List<String> expected = new ArrayList<>();
        for (long place = 1; place <= 30; place++) {
            Optional<CertificateNumber> number =
                    place % 3 == 0 ? Optional.of(ONE) : place % 3 == 1 ? Optional.of(OTHER) : Optional.empty();
            String id = check(place, number);
            if (place % 3 == 0) {
                expected.add(0, id);
            }
        }
        for (int readThrough : new int[] {100, 10, 4, 0}) {
            ChecksOfCertificate checks = new ChecksOfCertificate(store, world.ledger(), readThrough);
            assertThat(ids(checks.of(ONE, 100)))
                    .as("reading through " + readThrough)
                    .isEqualTo(expected);
            assertThat(store.mark()).isEqualTo(Math.max(0, 30 - readThrough));
        }
        ChecksOfCertificate checks = new ChecksOfCertificate(store, world.ledger(), 0);
        assertThat(ids(checks.of(ONE, 3))).isEqualTo(expected.subList(0, 3));
        assertThat(checks.of(OTHER, 100)).hasSize(10);
    }

    @Test
    void whatComesLateInTheOrderOfPlacesIsFoundWhileItIsReadThrough() {
        check(1, Optional.of(ONE));
        check(4, Optional.of(ONE));
        ChecksOfCertificate checks = new ChecksOfCertificate(store, world.ledger(), 3);
        assertThat(checks.of(ONE, 10)).hasSize(2);
        check(3, Optional.of(ONE));
        assertThat(checks.of(ONE, 10)).hasSize(3);
    }

    @Test
    void oneIsFoundByItsNumberUnderItsOwnCertificateAlone() {
        String id = check(1, Optional.of(ONE));
        String ofNone = check(2, Optional.empty());
        ChecksOfCertificate checks = new ChecksOfCertificate(store, world.ledger(), 0);
        assertThat(checks.find(ONE, ReceiptId.parse(id).orElseThrow())).isPresent();
        assertThat(checks.find(OTHER, ReceiptId.parse(id).orElseThrow())).isEmpty();
        assertThat(checks.find(ONE, ReceiptId.parse(ofNone).orElseThrow())).isEmpty();
        assertThat(checks.find(ONE, ReceiptId.parse("0".repeat(32)).orElseThrow()))
                .isEmpty();
    }

    @Test
    void listingTwiceListsNothingTwice() {
        for (long place = 1; place <= 5; place++) {
            check(place, Optional.of(ONE));
        }
        ChecksOfCertificate checks = new ChecksOfCertificate(store, world.ledger(), 0);
        world.ledger().append(Change.of(List.of(), (transaction, index) -> ReceiptStore.index(transaction, 0, 5)));
        world.ledger().append(Change.of(List.of(), (transaction, index) -> ReceiptStore.index(transaction, 0, 5)));
        assertThat(checks.of(ONE, 10)).hasSize(5);
    }
}
