package zhengjian.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.Status;
import zhengjian.employer.CreditCode;
import zhengjian.holder.PersonKey;
import zhengjian.holder.share.Share;
import zhengjian.holder.share.ShareStore;
import zhengjian.holder.share.ShareTerms;
import zhengjian.holder.share.Shares;
import zhengjian.holder.share.Visible;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.register.RegisteredCertificate;
import zhengjian.server.Application;
import zhengjian.server.demo.Demo;
import zhengjian.server.demo.DemoDirectory;
import zhengjian.server.employer.DemoEmployers;
import zhengjian.signing.Bytes;
import zhengjian.trust.fetch.AddressRules;
import zhengjian.trust.fetch.FetchException;
import zhengjian.trust.fetch.GuardedConnection;
import zhengjian.trust.fetch.HttpPost;
import zhengjian.trust.fetch.HttpSend;

/** What a watch tells, when, and how often it is tried, by a clock that the test moves and a receiver that it plays. */
class TellWatchersTest {
    private static final URI HOOK = URI.create("https://hr.example.com/zhengjian");
    private static final URI BASE = URI.create("https://zs.example.gov.cn");
    private static final CreditCode EMPLOYER =
            new CreditCode(DemoEmployers.MEMBERS.get(0).code());

    private record Sent(URI address, Map<String, String> headers, String body) {}

    private static final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

    @TempDir
    private static Path folder;

    private static Application application;
    private static WatchStore store;
    private static Shares shares;
    private static Watches watches;
    private static final Deque<RegisteredCertificate> valid = new ArrayDeque<>();

    private final List<Sent> sent = new ArrayList<>();
    private final Deque<Integer> answers = new ArrayDeque<>();
    private RegisteredCertificate certificate;

    private final HttpSend receiver = (address, headers, body, longest) -> {
        sent.add(new Sent(address, Map.copyOf(headers), new String(body.toArray(), StandardCharsets.UTF_8)));
        int status = answers.isEmpty() ? 204 : answers.remove();
        if (status == 0) {
            throw new FetchException("nobody there");
        }
        return new HttpPost.Answer(status, "", Bytes.copyOf(new byte[0]));
    };

    @BeforeAll
    static void open() throws IOException {
        DemoDirectory demo = DemoDirectory.prepare(folder, 18083, true);
        application = Application.open(demo.configuration(), TellWatchersTest::time);
        Demo.fill(demo, application, 24);
        store = new WatchStore(application.database().jdbi());
        shares = new Shares(
                application.dossiers(),
                application.ledger(),
                new ShareStore(application.database().jdbi()),
                application.clock(),
                application.random());
        watches = new Watches(application.ledger(), store, shares, application.personalData(), application.random());
        application.register().numbersAfter("", 24).stream()
                .map(number -> application.register().find(number).orElseThrow())
                .filter(found -> found.status().status() == Status.VALID)
                .forEach(valid::add);
    }

    private static Instant time() {
        return Objects.requireNonNull(now.get());
    }

    /** A certificate of its own for each test. */
    @BeforeEach
    void take() {
        certificate = valid.remove();
    }

    @AfterAll
    static void close() {
        application.close();
    }

    private TellWatchers teller() {
        return new TellWatchers(application.ledger(), store, watches, receiver, TellWatchersTest::time, BASE);
    }

    private Share share(int looks) {
        PersonKey person = PersonKey.of(certificate.certificate().holder().id(), application.personalData());
        return shares.make(person, certificate, new ShareTerms(7, Visible.USUAL, looks))
                .share();
    }

    private Watches.Opened watch(Optional<URI> webhook) {
        return watches.open(EMPLOYER, share(0), certificate, webhook, time());
    }

    private void suspend() {
        application.changeStatus().suspend(certificate.certificate().number(), "演示复核", "演示〔2026〕1号", "test");
    }

    private Notice told(Watches.Opened opened) {
        return store.notices(opened.watch().id(), 10).get(0);
    }

    @Test
    void aChangeIsSentOnceSignedAndNamesNoPerson() throws Exception {
        Watches.Opened opened = watch(Optional.of(HOOK));
        TellWatchers teller = teller();
        teller.round();
        assertThat(sent).isEmpty();
        suspend();
        teller.round();
        teller.round();
        assertThat(sent).singleElement().satisfies(message -> {
            assertThat(message.address()).isEqualTo(HOOK);
            assertThat(message.body())
                    .contains(
                            "\"change\":\"suspended\"",
                            certificate.certificate().number().text(),
                            BASE + "/c/")
                    .doesNotContain(certificate.certificate().holder().name().text());
            String[] parts = Objects.requireNonNull(message.headers().get("Zhengjian-Signature"))
                    .split("[=,]", -1);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(opened.secret().toArray(), "HmacSHA256"));
            byte[] expected = mac.doFinal((parts[1] + "." + message.body()).getBytes(StandardCharsets.UTF_8));
            assertThat(parts[3]).isEqualTo(HexFormat.of().formatHex(expected));
            assertThat(Long.parseLong(parts[1])).isEqualTo(time().getEpochSecond());
        });
        assertThat(told(opened).delivery()).isEqualTo(Notice.Delivery.DELIVERED);
    }

    @Test
    void whatWasThereBeforeTheWatchIsNoNews() {
        suspend();
        watch(Optional.of(HOOK));
        teller().round();
        assertThat(sent).isEmpty();
    }

    @Test
    void aReceiverThatFailsIsTriedAgainLaterEachTimeAndGivenUpAfterTwoDays() {
        Watches.Opened opened = watch(Optional.of(HOOK));
        suspend();
        TellWatchers teller = teller();
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answers.add(i % 2 == 0 ? 0 : 500);
            teller.round();
            assertThat(sent).hasSize(i + 1);
            Notice notice = told(opened);
            if (i < 7) {
                assertThat(notice.delivery()).isEqualTo(Notice.Delivery.WAITING);
                waits.add(Duration.between(time(), notice.next()));
                now.set(notice.next().minusSeconds(2));
                teller.round();
                assertThat(sent).as("not before its time").hasSize(i + 1);
                now.set(notice.next().plusSeconds(1));
            }
        }
        assertThat(waits).isSorted();
        assertThat(told(opened).delivery()).isEqualTo(Notice.Delivery.GIVEN_UP);
        assertThat(sent)
                .extracting(message -> message.headers().get("Zhengjian-Delivery"))
                .containsOnly(opened.watch().id() + "-" + told(opened).entry());
    }

    @Test
    void aReceiverThatIsGoneIsNotAskedAgain() {
        Watches.Opened opened = watch(Optional.of(HOOK));
        suspend();
        answers.add(410);
        teller().round();
        assertThat(told(opened).delivery()).isEqualTo(Notice.Delivery.GIVEN_UP);
    }

    @Test
    void whatWasFoundBeforeAStopIsSentAfterIt() {
        Watches.Opened opened = watch(Optional.of(HOOK));
        suspend();
        answers.add(0);
        teller().round();
        now.set(time().plusSeconds(120));
        teller().round();
        assertThat(told(opened).delivery()).isEqualTo(Notice.Delivery.DELIVERED);
        assertThat(told(opened).tries()).isEqualTo(2);
    }

    @Test
    void withoutAWebhookTheChangeIsListed() {
        Watches.Opened opened = watch(Optional.empty());
        suspend();
        teller().round();
        assertThat(sent).isEmpty();
        assertThat(told(opened).delivery()).isEqualTo(Notice.Delivery.LISTED);
        assertThat(watches.ofEmployer(EMPLOYER, time()))
                .filteredOn(listed -> listed.watch().id().equals(opened.watch().id()))
                .singleElement()
                .satisfies(listed -> {
                    assertThat(listed.until()).isPresent();
                    assertThat(listed.notices()).hasSize(1);
                });
    }

    @Test
    void nothingIsToldOnceTheHolderHasEndedTheCodeOrItsTimeIsOver() {
        Watches.Opened ended = watch(Optional.of(HOOK));
        shares.end(shares.find(ended.watch().share()).orElseThrow());
        Watches.Opened over = watch(Optional.of(HOOK));
        now.set(time().plus(Duration.ofDays(8)));
        suspend();
        teller().round();
        assertThat(sent).isEmpty();
        for (Watches.Opened one : List.of(ended, over)) {
            assertThat(store.find(one.watch().id()).orElseThrow().endedAt()).isPresent();
            assertThat(watches.until(one.watch(), time())).isEmpty();
        }
    }

    private Digest digest(Instant since) {
        return watches.digest(EMPLOYER, since, time());
    }

    private static Digest.Ended ended(Digest digest, Watches.Opened opened) {
        return digest.ended().stream()
                .filter(one -> one.watch().id().equals(opened.watch().id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDigestTellsWhatChangedSinceATimeAndNothingOlder() {
        Watches.Opened opened = watch(Optional.empty());
        suspend();
        teller().round();
        Instant suspended = told(opened).at();
        assertThat(digest(suspended).changes()).first().satisfies(change -> {
            assertThat(change.watch().id()).isEqualTo(opened.watch().id());
            assertThat(change.notice().change().name()).isEqualTo("SUSPENDED");
        });
        assertThat(digest(suspended.plusSeconds(1)).changes()).isEmpty();
        assertThat(digest(suspended).open())
                .extracting(one -> one.watch().id())
                .contains(opened.watch().id());
        CreditCode other = new CreditCode(DemoEmployers.MEMBERS.get(1).code());
        assertThat(watches.digest(other, Instant.EPOCH, time()).changes())
                .as("another employer's")
                .isEmpty();
    }

    @Test
    void aDigestSaysWhoEndedAWatchAndWhen() {
        Instant start = time();
        Watches.Opened byHolder = watch(Optional.empty());
        Watches.Opened erased = watch(Optional.empty());
        Watches.Opened byEmployer = watch(Optional.empty());
        Watches.Opened byTime = watch(Optional.empty());
        now.set(time().plusSeconds(60));
        shares.end(shares.find(byHolder.watch().share()).orElseThrow());
        Share gone = shares.find(erased.watch().share()).orElseThrow();
        application.ledger().append(shares.erase(gone));
        watches.end(EMPLOYER, byEmployer.watch().id(), time());
        Digest soon = digest(start);
        assertThat(ended(soon, byHolder).cause()).isEqualTo(Digest.Cause.HOLDER);
        assertThat(ended(soon, byHolder).at()).contains(time().truncatedTo(ChronoUnit.SECONDS));
        assertThat(ended(soon, erased).cause()).isEqualTo(Digest.Cause.HOLDER);
        assertThat(ended(soon, erased).at()).as("forgotten with the code").isEmpty();
        assertThat(ended(soon, byEmployer).cause()).isEqualTo(Digest.Cause.EMPLOYER);
        assertThat(soon.open())
                .extracting(one -> one.watch().id())
                .contains(byTime.watch().id())
                .doesNotContain(byHolder.watch().id());
        now.set(time().plus(Duration.ofDays(8)));
        suspend();
        teller().round();
        Digest later = digest(time().minus(Duration.ofDays(3)));
        assertThat(ended(later, byTime).cause()).isEqualTo(Digest.Cause.TIME);
        assertThat(ended(later, byTime).at()).contains(byTime.watch().openedAt().plus(Duration.ofDays(7)));
        assertThat(later.ended())
                .extracting(one -> one.watch().id())
                .as("before the time that was asked about")
                .doesNotContain(byHolder.watch().id(), byEmployer.watch().id());
        assertThat(ended(digest(start), byHolder).cause())
                .as("noticed later by the next round, ended by the holder all the same")
                .isEqualTo(Digest.Cause.HOLDER);
    }

    @Test
    void aCodeForAFewLooksIsNoConsentToAWatch() {
        Share few = share(5);
        assertThatThrownBy(() -> watches.open(EMPLOYER, few, certificate, Optional.empty(), time()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("限定了查看次数");
    }

    @Test
    void anotherEmployersWatchCannotBeEnded() {
        Watches.Opened opened = watch(Optional.empty());
        CreditCode other = new CreditCode(DemoEmployers.MEMBERS.get(1).code());
        assertThat(watches.end(other, opened.watch().id(), time())).isFalse();
        assertThat(watches.end(EMPLOYER, opened.watch().id(), time())).isTrue();
        suspend();
        teller().round();
        assertThat(store.notices(opened.watch().id(), 10)).isEmpty();
    }

    @Test
    void addressesAreHttpsPublicAndPlain() {
        for (String bad : List.of(
                "http://hr.example.com/",
                "https://user@hr.example.com/",
                "https://hr.example.com/?a=1",
                "https://hr.example.com/#a",
                "file:///etc/passwd",
                "https:///x",
                "no address",
                "https://hr.example.com/" + "a".repeat(500))) {
            assertThatThrownBy(() -> Webhook.address(bad, false)).as(bad).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Webhook.address(HOOK.toString(), false)).isEqualTo(HOOK);
        GuardedConnection guarded =
                new GuardedConnection(new AddressRules(false), (SSLSocketFactory) SSLSocketFactory.getDefault());
        for (String inside :
                List.of("https://127.0.0.1/", "https://10.0.0.1/", "https://169.254.169.254/", "https://[::1]/")) {
            assertThatThrownBy(() -> guarded.send(URI.create(inside), Map.of(), Bytes.copyOf(new byte[1]), 10))
                    .as(inside)
                    .isInstanceOf(FetchException.class)
                    .hasMessageContaining("not public");
        }
    }
}
