package zhengjian.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.Certificate;
import zhengjian.ledger.Change;
import zhengjian.ledger.Commitment;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.NewEntry;
import zhengjian.ledger.TestStore;
import zhengjian.register.Certificates;
import zhengjian.register.NewCertificate;
import zhengjian.register.TestRegister;
import zhengjian.signing.Bytes;

/** Counting as the ledger grows. */
class StatisticsTest {
    @TempDir
    Path directory;

    private TestRegister register;
    private Statistics statistics;

    @BeforeEach
    void open() throws Exception {
        register = new TestRegister(TestStore.sqlite(directory.resolve("data")), directory);
        statistics = new Statistics(register.register(), register.ledger(), register.ledger.clock());
    }

    @AfterEach
    void close() {
        register.close();
    }

    private PublicCounts counts() {
        return statistics.latest().orElseThrow();
    }

    /** Asks until the counts are newer: what is old is given while it is counted anew. */
    private PublicCounts renewed() {
        PublicCounts old = counts();
        register.ledger.advance(Duration.ofHours(1));
        return until(this::counts, old);
    }

    private static PublicCounts until(Supplier<PublicCounts> asked, PublicCounts old) {
        PublicCounts counts = asked.get();
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (counts.asOf().equals(old.asOf()) && System.nanoTime() < end) {
            Thread.onSpinWait();
            counts = asked.get();
        }
        assertThat(counts.asOf()).isAfter(old.asOf());
        return counts;
    }

    private static OptionalLong cell(PublicCounts counts, Dimension dimension, String code) {
        return counts.table(dimension).entrySet().stream()
                .filter(cell -> cell.getKey().code().equals(code))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private void check() {
        register.ledger()
                .append(Change.of(
                        NewEntry.of(EntryKind.CHECK, Bytes.copyOf(new byte[Commitment.LENGTH])),
                        (transaction, index) -> {}));
    }

    @Test
    void everyCertificateIsCountedOnceInEachTable() {
        register.enter(Certificates.several(1_203));
        PublicCounts counts = counts();
        assertThat(counts.certificates()).hasValue(1_203);
        assertThat(cell(counts, Dimension.YEAR, "2023")).hasValue(1_203);
        assertThat(cell(counts, Dimension.LEVEL, "associate-senior")).hasValue(1_203);
        assertThat(cell(counts, Dimension.SERIES, "工程")).hasValue(1_203);
        assertThat(cell(counts, Dimension.KIND, "directional")).hasValue(1_203);
        assertThat(cell(counts, Dimension.FAMILY, "title")).hasValue(1_203);
        assertThat(cell(counts, Dimension.STATUS, "valid")).hasValue(1_203);
        assertThat(counts.publications()).hasSize(1);
        assertThat(counts.publications().values()).containsExactly(OptionalLong.of(1_203));
    }

    @Test
    void aStatusThatChangedIsCountedAsItIsNow() {
        List<NewCertificate> certificates = Certificates.several(30);
        register.enter(certificates);
        counts();
        for (NewCertificate one : certificates.subList(0, 8)) {
            Certificate certificate = one.certificate();
            register.changeStatus().suspend(certificate.number(), "复核", "函1号", "test");
            register.changeStatus().revoke(certificate.number(), "不实", "函2号", "test");
        }
        PublicCounts counts = renewed();
        assertThat(cell(counts, Dimension.STATUS, "valid")).hasValue(22);
        assertThat(cell(counts, Dimension.STATUS, "revoked")).hasValue(8);
        assertThat(counts.certificates()).hasValue(30);
    }

    @Test
    void checksAreCountedByDayAndFewOnesKeptBack() {
        register.enter(Certificates.several(6));
        for (int i = 0; i < 7; i++) {
            check();
        }
        counts();
        register.ledger.advance(Duration.ofDays(1));
        check();
        PublicCounts counts = renewed();
        assertThat(counts.checks().values()).containsExactly(OptionalLong.of(7), OptionalLong.empty());
        assertThat(counts.checks().lastKey())
                .isEqualTo(counts.checks().firstKey().plusDays(1));
        assertThat(counts.certificates()).hasValue(6);
    }

    @Test
    void ofAFewCertificatesNothingIsSaidButTheirPublications() {
        register.enter(Certificates.several(3));
        PublicCounts counts = counts();
        assertThat(counts.certificates()).isEmpty();
        for (Dimension dimension : Dimension.values()) {
            assertThat(counts.isShown(dimension)).isFalse();
            assertThat(counts.table(dimension)).isEmpty();
        }
        assertThat(counts.publications().values()).containsExactly(OptionalLong.empty());
    }

    @Test
    void anEmptyRegisterHasNoCertificates() {
        assertThat(counts().certificates()).hasValue(0);
        assertThat(counts().publications()).isEmpty();
    }

    @Test
    void whatWasCountedIsNotCountedAgainBeforeItsTime() {
        register.enter(Certificates.several(10));
        PublicCounts first = counts();
        register.enter(List.of(NewCertificate.of(Certificates.certificate(77))));
        register.ledger.advance(Duration.ofSeconds(30));
        assertThat(counts().asOf()).isEqualTo(first.asOf());
        assertThat(counts().certificates()).hasValue(10);
        register.ledger.advance(Duration.ofSeconds(31));
        assertThat(until(this::counts, first).certificates()).hasValue(11);
    }
}
