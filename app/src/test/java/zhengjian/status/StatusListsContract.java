package zhengjian.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.CertificateNumber;
import zhengjian.ledger.TestStore;
import zhengjian.register.Certificates;
import zhengjian.register.NewCertificate;
import zhengjian.register.TestRegister;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.status.ListedStatus;
import zhengjian.signing.status.StatusListClaims;
import zhengjian.signing.status.StatusListException;
import zhengjian.signing.status.StatusListToken;

/** What published lists promise, on whatever database. The clock stands still unless a test moves it. */
abstract class StatusListsContract {
    private static final SigningKey KEY = SigningKey.generate(Algorithm.ES256, new java.security.SecureRandom());

    @TempDir
    Path directory;

    private TestRegister world;
    private StatusLists lists;
    private List<CertificateNumber> numbers;

    abstract TestStore store(Path directory) throws Exception;

    @BeforeEach
    void open() throws Exception {
        world = new TestRegister(store(directory), directory);
        List<NewCertificate> certificates = new ArrayList<>(Certificates.several(4));
        certificates.add(NewCertificate.of(Certificates.certificate(3)));
        numbers = certificates.stream().map(one -> one.certificate().number()).toList();
        world.enter(certificates);
        lists = newLists();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private StatusLists newLists() {
        return new StatusLists(
                world.register(),
                world.ledger(),
                new StatusListStore(world.ledger.database().reader()),
                KEY,
                URI.create("https://zs.example.gov.cn"),
                world.ledger.clock());
    }

    private PublishedList current() {
        return lists.current(0).orElseThrow();
    }

    private static StatusListClaims claims(PublishedList published) {
        try {
            StatusListToken token = StatusListToken.parse(published.cwt().toArray());
            assertThat(token.signedBy(KEY.verificationKey())).isTrue();
            return token.claims();
        } catch (StatusListException e) {
            throw new AssertionError(e);
        }
    }

    private ListedStatus listed(int certificate) {
        return claims(current()).status(certificate).orElseThrow();
    }

    private void pass(Duration time) {
        world.ledger.advance(time);
    }

    private void revoke(int certificate) {
        world.changeStatus().revoke(numbers.get(certificate), "材料造假", "吉人社函〔2026〕9号", "王五");
    }

    @Test
    void theFirstListSaysValidOfEveryPlaceAndHasThemAll() {
        StatusListClaims claims = claims(current());
        assertThat(claims.list().entries()).isEqualTo(131_072);
        for (int place = 0; place < 131_072; place += 7) {
            assertThat(claims.status(place)).contains(ListedStatus.VALID);
        }
        assertThat(claims.subject()).isEqualTo("https://zs.example.gov.cn/status/0.cwt");
        assertThat(claims.timeToLive()).isEqualTo(Duration.ofSeconds(60));
        assertThat(Duration.between(claims.issuedAt(), claims.expiresAt())).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void everyStatusStandsInTheListASecondLater() {
        current();
        world.changeStatus().suspend(numbers.get(1), "接到举报，正在核实", "吉人社函〔2026〕1号", "王五");
        revoke(2);
        world.changeStatus().supersede(numbers.get(3), numbers.get(4), "更正姓名", "吉人社函〔2026〕2号", "王五");
        pass(Duration.ofSeconds(1));
        assertThat(listed(0)).isEqualTo(ListedStatus.VALID);
        assertThat(listed(1)).isEqualTo(ListedStatus.SUSPENDED);
        assertThat(listed(2)).isEqualTo(ListedStatus.INVALID);
        assertThat(listed(3)).isEqualTo(ListedStatus.SUPERSEDED);
        world.changeStatus().reinstate(numbers.get(1), "查无实据", "吉人社函〔2026〕3号", "王五");
        pass(Duration.ofSeconds(1));
        assertThat(listed(1)).isEqualTo(ListedStatus.VALID);
        assertThat(listed(2)).isEqualTo(ListedStatus.INVALID);
    }

    @Test
    void isSignedOnceAndKeptUntilSomethingChanges() {
        PublishedList first = current();
        pass(Duration.ofMinutes(59));
        assertThat(current()).isSameAs(first);
        revoke(0);
        assertThat(current()).isNotEqualTo(first);
    }

    @Test
    void isSignedAgainAfterAnHourSoThatACopyLastsADay() {
        PublishedList first = current();
        pass(Duration.ofHours(1));
        PublishedList second = current();
        assertThat(second.issuedAt()).isEqualTo(first.issuedAt().plusSeconds(3600));
        assertThat(second.expiresAt()).isEqualTo(first.expiresAt().plusSeconds(3600));
    }

    /** Two lists of one time could not be told apart: those that follow quickly have times to come, up to a limit. */
    @Test
    void thereAreNeverTwoListsOfOneTime() {
        Instant first = current().issuedAt();
        long most = StatusLists.AHEAD.toSeconds();
        for (int change = 1; change <= most; change++) {
            suspendOrReinstate(change);
            assertThat(current().issuedAt()).isEqualTo(first.plusSeconds(change));
        }
        PublishedList last = current();
        revoke(1);
        assertThat(current()).isSameAs(last);
        pass(Duration.ofSeconds(1));
        assertThat(current().issuedAt()).isEqualTo(last.issuedAt().plusSeconds(1));
        assertThat(listed(1)).isEqualTo(ListedStatus.INVALID);
    }

    private void suspendOrReinstate(int change) {
        if (change % 2 == 1) {
            world.changeStatus().suspend(numbers.get(0), "接到举报，正在核实", "吉人社函〔2026〕1号", "王五");
        } else {
            world.changeStatus().reinstate(numbers.get(0), "查无此事", "吉人社函〔2026〕2号", "王五");
        }
    }

    @Test
    void itsTimeNeverGoesBackOverARestartWithASlowClock() throws Exception {
        pass(Duration.ofMinutes(30));
        Instant before = current().issuedAt();
        pass(Duration.ofMinutes(-20));
        world.restart();
        lists = newLists();
        assertThat(current().issuedAt()).isEqualTo(before.plusSeconds(1));
    }

    @Test
    void aRestartKnowsWhatWasRevokedBefore() throws Exception {
        revoke(3);
        world.restart();
        lists = newLists();
        assertThat(listed(3)).isEqualTo(ListedStatus.INVALID);
        assertThat(listed(0)).isEqualTo(ListedStatus.VALID);
    }

    @Test
    void thereIsNoListBeyondTheLastPlace() {
        assertThat(lists.count()).isEqualTo(1);
        assertThat(lists.current(1)).isEmpty();
        assertThat(lists.current(-1)).isEmpty();
    }

    /** A ledger whose clock went back refuses to write: what is so now cannot be recorded, so nothing is signed. */
    @Test
    void whatCannotBeRecordedIsNotSignedAndTheOldListIsShownUntilItIsStale() {
        PublishedList kept = current();
        world.ledger().close();
        pass(Duration.ofHours(24));
        assertThat(current()).isSameAs(kept);
        pass(Duration.ofHours(1));
        assertThatThrownBy(this::current).isInstanceOf(NoCurrentList.class);
    }

    @Test
    void theWalletsListSaysTheSame() {
        revoke(2);
        PublishedList published = current();
        String claims = new String(
                java.util.Base64.getUrlDecoder().decode(published.jwt().split("\\.", -1)[1]),
                java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(claims)
                .contains("\"sub\":\"https://zs.example.gov.cn/status/0.jwt\"")
                .contains("\"iat\":" + published.issuedAt().getEpochSecond())
                .contains("\"exp\":" + published.expiresAt().getEpochSecond());
    }
}
