package zhengjian.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhengjian.ledger.Change;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerEntry;
import zhengjian.signing.Bytes;
import zhengjian.trust.fetch.FetchException;
import zhengjian.trust.fetch.HttpPost;
import zhengjian.trust.fetch.HttpSend;

/**
 * Finds what became of watched certificates by the entries of the ledger, and tells it. What was found is stored before it is sent,
 * so that a stop loses nothing and a message can come twice, never not at all; its name is the same then.
 */
public final class TellWatchers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TellWatchers.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 200;
    private static final int LONGEST_ANSWER = 4_096;
    private static final int GONE = 410;

    private final Ledger ledger;
    private final WatchStore store;
    private final Watches watches;
    private final HttpSend http;
    private final InstantSource clock;
    private final URI baseUrl;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread one = new Thread(task, "watches");
        one.setDaemon(true);
        return one;
    });
    private volatile boolean open = true;

    /** @param baseUrl our public address, where what is told can be checked */
    public TellWatchers(
            Ledger ledger, WatchStore store, Watches watches, HttpSend http, InstantSource clock, URI baseUrl) {
        this.ledger = ledger;
        this.store = store;
        this.watches = watches;
        this.http = http;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** Looks from now on, as long as this is open. */
    public void start(Duration pause) {
        thread.scheduleWithFixedDelay(this::look, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            round();
        } catch (RuntimeException e) {
            LOG.warn("watches were not looked after, the next round tries again: {}", e.getMessage());
        }
    }

    /** One round: finds, then sends what is due. */
    void round() {
        Instant now = clock.instant();
        store.changed(AT_ONCE).forEach(unseen -> found(unseen, now));
        for (Notice notice : store.due(now, AT_ONCE)) {
            if (open) {
                send(notice, now);
            }
        }
    }

    private void found(WatchStore.Unseen unseen, Instant now) {
        Watch watch = store.find(unseen.watch()).orElseThrow();
        if (endedByHolder(watch, now)) {
            return;
        }
        Optional<LedgerEntry> entry = ledger.entry(unseen.entry()).filter(found -> isChange(found.kind()));
        Notice.Delivery delivery = watch.webhook().isPresent() ? Notice.Delivery.WAITING : Notice.Delivery.LISTED;
        ledger.append(Change.of(List.of(), (transaction, index) -> {
            WatchStore.seen(transaction, watch.id(), unseen.entry());
            if (entry.isPresent()) {
                LedgerEntry change = entry.get();
                WatchStore.add(
                        transaction,
                        new Notice(watch.id(), unseen.entry(), change.at(), change.kind(), delivery, 0, now));
            }
        }));
    }

    private boolean endedByHolder(Watch watch, Instant now) {
        boolean ended = watches.until(watch, now).isEmpty();
        if (ended) {
            watches.end(watch, now);
        }
        return ended;
    }

    private static boolean isChange(EntryKind kind) {
        return kind == EntryKind.SUSPENDED
                || kind == EntryKind.REINSTATED
                || kind == EntryKind.REVOKED
                || kind == EntryKind.SUPERSEDED;
    }

    private void send(Notice notice, Instant now) {
        Watch watch = store.find(notice.watch()).orElseThrow();
        Notice after = endedByHolder(watch, now) || watch.webhook().isEmpty()
                ? notice.givenUp()
                : sent(notice, watch, watch.webhook().get(), now);
        ledger.append(Change.of(List.of(), (transaction, index) -> WatchStore.set(transaction, after)));
    }

    private Notice sent(Notice notice, Watch watch, URI address, Instant now) {
        Bytes body = body(notice, watch);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Zhengjian-Delivery", notice.watch() + "-" + notice.entry());
        headers.put("Zhengjian-Signature", Webhook.signature(watches.secret(watch), now, body));
        try {
            HttpPost.Answer answer = http.send(address, headers, body, LONGEST_ANSWER);
            if (answer.status() / 100 == 2) {
                return notice.delivered();
            }
            LOG.warn("webhook of {} answered {}", watch, answer.status());
            return answer.status() == GONE ? notice.givenUp() : notice.failed(now);
        } catch (FetchException e) {
            LOG.warn("webhook of {} was not sent: {}", watch, e.getMessage());
            return notice.failed(now);
        }
    }

    /** Names the certificate by its number, and no person. */
    private Bytes body(Notice notice, Watch watch) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("watch", watch.id());
        body.put("number", watch.number().text());
        body.put("change", notice.change().name().toLowerCase(Locale.ROOT));
        body.put("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(notice.at().atZone(ZONE)));
        body.put("entry", notice.entry());
        body.put("check", baseUrl + "/c/" + watch.number().canonical());
        try {
            return Bytes.copyOf(JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message cannot be written as JSON", e);
        }
    }

    /** What is being sent is not waited for; it will be sent again. */
    @Override
    public void close() {
        open = false;
        thread.shutdownNow();
    }
}
