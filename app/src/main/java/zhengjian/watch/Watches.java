package zhengjian.watch;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import zhengjian.employer.CreditCode;
import zhengjian.holder.share.Share;
import zhengjian.holder.share.Shares;
import zhengjian.ledger.Change;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.register.PersonalData;
import zhengjian.register.RegisteredCertificate;
import zhengjian.signing.Bytes;

/**
 * Opens, lists and ends watches. The holder's consent is a share code that may be looked at any number of times: a watch sees no
 * more than who looks again each day, and ends when the holder ends the code. Safe for threads.
 */
public final class Watches {
    /** Watches that one employer may have open. */
    public static final int MOST_OPEN = 1_000;

    /** Changes that a digest lists. */
    static final int CHANGES = 500;

    private static final int LISTED = 2_000;
    private static final int NOTICES = 50;
    private static final int ID = 16;

    private final Ledger ledger;
    private final WatchStore store;
    private final Shares shares;
    private final PersonalData sealing;
    private final SecureRandom random;

    public Watches(Ledger ledger, WatchStore store, Shares shares, PersonalData sealing, SecureRandom random) {
        this.ledger = ledger;
        this.store = store;
        this.shares = shares;
        this.sealing = sealing;
        this.random = random;
    }

    /** A new watch and the secret of its webhooks, which is shown this once. */
    public record Opened(Watch watch, Bytes secret) {
        @Override
        public String toString() {
            return watch.toString();
        }
    }

    /** A watch, until when its holder lets it, and what it has told, the newest first. */
    public record Listed(Watch watch, Optional<Instant> until, List<Notice> notices) {}

    /**
     * Opens a watch on the certificate of an open share.
     *
     * @throws Refused when the share allows a few looks only, or there are too many watches
     */
    public Opened open(
            CreditCode employer, Share share, RegisteredCertificate certificate, Optional<URI> webhook, Instant now) {
        if (share.terms().looks() != 0) {
            throw new Refused("这个分享码限定了查看次数，不能用于关注：请持证人另给一个不限次数的 / this share code allows a few looks only;"
                    + " a watch needs one without a number of looks");
        }
        List<Watch> present = store.ofEmployer(employer, LISTED);
        long open = present.stream().filter(watch -> watch.endedAt().isEmpty()).count();
        if (open >= MOST_OPEN) {
            throw new Refused("最多同时关注 " + MOST_OPEN + " 本证书 / there may be " + MOST_OPEN + " open watches");
        }
        String id = HexFormat.of().formatHex(drawn(ID).toArray());
        Bytes secret = drawn(Webhook.SECRET);
        List<Long> about = ledger.entriesAbout(certificate.ledgerIndex());
        Watch watch = new Watch(
                id,
                employer,
                share.id(),
                share.number(),
                certificate.ledgerIndex(),
                about.isEmpty() ? certificate.ledgerIndex() : about.get(about.size() - 1),
                webhook,
                Bytes.copyOf(sealing.seal(place(id), secret.toArray())),
                now.truncatedTo(ChronoUnit.SECONDS),
                Optional.empty());
        ledger.append(Change.of(List.of(), (transaction, index) -> WatchStore.add(transaction, watch)));
        return new Opened(watch, secret);
    }

    private Bytes drawn(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.copyOf(bytes);
    }

    private static String place(String id) {
        return "watch " + id;
    }

    /** The secret under which its webhooks are signed. */
    Bytes secret(Watch watch) {
        return Bytes.copyOf(sealing.open(place(watch.id()), watch.sealedSecret().toArray()));
    }

    /** Until when the holder lets it; empty when it has ended. */
    Optional<Instant> until(Watch watch, Instant now) {
        return watch.endedAt().isPresent()
                ? Optional.empty()
                : shares.find(watch.share())
                        .filter(share -> share.state(now) == Share.State.OPEN)
                        .map(Share::expiresAt);
    }

    /** All of an employer, the newest first. */
    public List<Listed> ofEmployer(CreditCode employer, Instant now) {
        return store.ofEmployer(employer, LISTED).stream()
                .map(watch -> new Listed(watch, until(watch, now), store.notices(watch.id(), NOTICES)))
                .toList();
    }

    /** What became of an employer's watches since a time. */
    public Digest digest(CreditCode employer, Instant since, Instant now) {
        Map<String, Watch> byId = new HashMap<>();
        List<Digest.Open> open = new ArrayList<>();
        List<Digest.Ended> ended = new ArrayList<>();
        for (Watch watch : store.ofEmployer(employer, LISTED)) {
            byId.put(watch.id(), watch);
            Optional<Share> share = shares.find(watch.share());
            Optional<Digest.Ended> end = end(watch, share, now);
            if (end.isEmpty()) {
                open.add(new Digest.Open(watch, share.orElseThrow().expiresAt()));
            } else if (end.get().at().map(at -> !at.isBefore(since)).orElse(true)) {
                ended.add(end.get());
            }
        }
        ended.sort(
                Comparator.comparing((Digest.Ended one) -> one.at().orElse(now)).reversed());
        List<Notice> told = store.told(employer, since, CHANGES + 1);
        List<Digest.Change> changes = told.stream()
                .limit(CHANGES)
                .filter(notice -> byId.containsKey(notice.watch()))
                .map(notice -> new Digest.Change(Objects.requireNonNull(byId.get(notice.watch())), notice))
                .toList();
        return new Digest(open, changes, told.size() <= CHANGES, ended);
    }

    /** How it ended: what came first counts, and when both came in one second, the consent. */
    private static Optional<Digest.Ended> end(Watch watch, Optional<Share> share, Instant now) {
        if (share.isEmpty()) {
            return Optional.of(new Digest.Ended(watch, Digest.Cause.HOLDER, watch.endedAt()));
        }
        Instant consented = share.get().end().truncatedTo(ChronoUnit.SECONDS);
        if (watch.endedAt().isPresent() && watch.endedAt().get().isBefore(consented)) {
            return Optional.of(new Digest.Ended(watch, Digest.Cause.EMPLOYER, watch.endedAt()));
        }
        if (share.get().state(now) == Share.State.OPEN) {
            return Optional.empty();
        }
        boolean byHolder = share.get().end().isBefore(share.get().expiresAt());
        return Optional.of(
                new Digest.Ended(watch, byHolder ? Digest.Cause.HOLDER : Digest.Cause.TIME, Optional.of(consented)));
    }

    /** Ends one. @return false when the employer has none of that name */
    public boolean end(CreditCode employer, String id, Instant now) {
        Optional<Watch> found = store.find(id).filter(watch -> watch.employer().equals(employer));
        found.ifPresent(watch -> end(watch, now));
        return found.isPresent();
    }

    void end(Watch watch, Instant now) {
        ledger.append(Change.of(List.of(), (transaction, index) -> WatchStore.end(transaction, watch.id(), now)));
    }
}
