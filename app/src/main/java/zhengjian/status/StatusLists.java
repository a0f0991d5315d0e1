package zhengjian.status;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhengjian.ledger.Change;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.NotAppended;
import zhengjian.register.Register;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.status.StatusListClaims;
import zhengjian.signing.status.StatusListJwt;
import zhengjian.signing.status.StatusListToken;

/**
 * The lists that are published: signed when asked for, kept, signed again when a status changed or after {@link #RENEWED}.
 * Safe for threads; one at a time looks.
 */
public final class StatusLists {
    /** How long somebody uses a copy before fetching a newer one. */
    public static final Duration TIME_TO_LIVE = Duration.ofSeconds(60);
    /** A list in which nothing changed is signed again after this. */
    public static final Duration RENEWED = Duration.ofHours(1);
    /** How long a list tells what is so: a day for whoever fetched it just before it was signed again. */
    public static final Duration LIFE = RENEWED.plusDays(1);

    /** How far the time of a list may be to come; who reads them allows for clocks that differ by minutes. */
    static final Duration AHEAD = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(StatusLists.class);

    private final Register register;
    private final Ledger ledger;
    private final StatusListStore store;
    private final SigningKey key;
    private final String baseUrl;
    private final InstantSource clock;
    private final KnownStatuses statuses;
    private final Map<Integer, PublishedList> published = new HashMap<>();

    /** @param key ES256, listed in the ring for the use {@code status} */
    public StatusLists(
            Register register, Ledger ledger, StatusListStore store, SigningKey key, URI baseUrl, InstantSource clock) {
        this.register = register;
        this.ledger = ledger;
        this.store = store;
        this.key = key;
        this.baseUrl = baseUrl.toString();
        this.clock = clock;
        this.statuses = new KnownStatuses(register, ledger);
    }

    /** How many lists there are, 1 and more: their numbers are 0 and up. */
    public int count() {
        return register.statusLists();
    }

    /**
     * Every list, as {@link #current} has it.
     *
     * @throws NoCurrentList as there
     */
    public List<PublishedList> all() {
        return IntStream.range(0, count())
                .mapToObj(this::current)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The list with this number, as it is to be shown now. Never one past its expiry.
     *
     * @return empty when there is no such list
     * @throws NoCurrentList when what is so now cannot be told, and what was told before is stale
     */
    public synchronized Optional<PublishedList> current(int list) {
        PublishedList kept = published.get(list);
        if (kept == null && (list < 0 || list >= count())) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (!ledger.health().writable()) {
            return Optional.of(stillGood(kept, now, ledger.health().reason()));
        }
        statuses.update();
        if (kept != null && !isDue(kept, now)) {
            return Optional.of(kept);
        }
        try {
            return Optional.of(sign(list, now));
        } catch (NotAppended e) {
            LOG.warn("status list {} cannot be signed again: {}", list, e.getMessage());
            return Optional.of(stillGood(kept, now, String.valueOf(e.getMessage())));
        }
    }

    /**
     * No two lists have the same time, or nobody could tell which is the newer one, and times are whole seconds. So lists that
     * change quickly after one another have times to come, but not far: then the next change waits, for less than a second.
     */
    private boolean isDue(PublishedList kept, Instant now) {
        boolean old = !now.isBefore(kept.issuedAt().plus(RENEWED));
        return old || statuses.hasChanged(kept.list()) && kept.issuedAt().isBefore(now.plus(AHEAD));
    }

    private static PublishedList stillGood(@Nullable PublishedList kept, Instant now, String reason) {
        if (kept == null || !now.isBefore(kept.expiresAt())) {
            throw new NoCurrentList(reason);
        }
        return kept;
    }

    private PublishedList sign(int list, Instant now) {
        Instant last = store.issuedAt(list);
        Instant issuedAt = now.isAfter(last) ? now : last.plusSeconds(1);
        ledger.append(Change.of(List.of(), StatusListStore.issue(list, issuedAt)));
        StatusListClaims cwt = claims(list, ".cwt", issuedAt);
        StatusListClaims jwt = claims(list, ".jwt", issuedAt);
        PublishedList signed = new PublishedList(
                list, issuedAt, cwt.expiresAt(), StatusListToken.sign(cwt, key).encode(), StatusListJwt.sign(jwt, key));
        statuses.signed(list);
        published.put(list, signed);
        return signed;
    }

    private StatusListClaims claims(int list, String ending, Instant issuedAt) {
        String subject = baseUrl + "/status/" + list + ending;
        return new StatusListClaims(subject, issuedAt, issuedAt.plus(LIFE), TIME_TO_LIVE, statuses.list(list));
    }
}
