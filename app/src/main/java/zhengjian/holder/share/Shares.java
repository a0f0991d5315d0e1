package zhengjian.holder.share;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import zhengjian.dossier.Content;
import zhengjian.dossier.Dossiers;
import zhengjian.dossier.Statement;
import zhengjian.dossier.Subject;
import zhengjian.holder.PersonKey;
import zhengjian.ledger.Change;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.register.RegisteredCertificate;
import zhengjian.signing.cose.CborItem;

/** Shares: made, looked at, ended. What they allow is the first statement of their dossier. Safe for threads. */
public final class Shares {
    /** Open ones of a person at most. */
    public static final int MOST_OPEN = 50;
    /** Of a person at most, with those that ended: no page and no erasure leaves one out. */
    static final int MOST = 2_000;

    private static final String TYPE = "share";

    private final Dossiers dossiers;
    private final Ledger ledger;
    private final ShareStore store;
    private final InstantSource clock;
    private final SecureRandom random;

    public Shares(Dossiers dossiers, Ledger ledger, ShareStore store, InstantSource clock, SecureRandom random) {
        this.dossiers = dossiers;
        this.ledger = ledger;
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /** A share and its code, which is shown now and stored nowhere. */
    public record Made(ShareCode code, Share share) {
        @Override
        public String toString() {
            return "a share";
        }
    }

    /**
     * Makes one. Who holds the certificate has been seen to.
     *
     * @throws Refused when there are too many open ones
     */
    public Made make(PersonKey person, RegisteredCertificate registered, ShareTerms terms) {
        Prepared prepared = prepare(person, registered, terms, Optional.empty());
        ledger.append(prepared.change());
        return new Made(prepared.code(), find(prepared.code()).orElseThrow());
    }

    /** A share that comes into being with the change. */
    public record Prepared(ShareCode code, Instant expiresAt, Change change) {
        @Override
        public String toString() {
            return "a share to be made";
        }
    }

    /** As {@link #make}, to be done together with something else. @param copy on which the code will be printed */
    public Prepared prepare(
            PersonKey person, RegisteredCertificate registered, ShareTerms terms, Optional<String> copy) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<Share> present = of(person);
        if (present.size() >= MOST) {
            throw new Refused("分享码累计最多 " + MOST + " 个，请先在“我的数据”里删除旧的 / there may be " + MOST
                    + " share codes together with those that ended; erase the old ones under “My data”");
        }
        if (present.stream()
                        .filter(share -> share.state(now) == Share.State.OPEN)
                        .count()
                >= MOST_OPEN) {
            throw new Refused("有效的分享码最多 " + MOST_OPEN + " 个，请先停用不用的 / there may be " + MOST_OPEN
                    + " open share codes; end those that are not needed");
        }
        ShareCode code = ShareCode.draw(random);
        Share share = new Share(
                code.id(),
                person,
                registered.certificate().number(),
                terms,
                copy,
                now,
                now.plus(Duration.ofDays(terms.days())),
                0,
                Optional.empty(),
                -1);
        Change entry = dossiers.state(
                subject(share.id()), EntryKind.SHARE_CHANGED, LedgerEntry.NOTHING, share.encode(), earlier -> {});
        Change row = Change.of(
                List.of(),
                (transaction, index) -> ShareStore.add(transaction, share.id(), person, share.number(), now));
        return new Prepared(code, share.expiresAt(), entry.and(row));
    }

    /** The share of a code; empty when there is none, or none any more. */
    public Optional<Share> find(ShareCode code) {
        return find(code.id());
    }

    /** The share of that name. */
    public Optional<Share> find(ShareId id) {
        Optional<Integer> looked = store.looked(id);
        if (looked.isEmpty()) {
            return Optional.empty();
        }
        List<Statement> statements = dossiers.read(subject(id));
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        Statement made = statements.get(0);
        Optional<Instant> ended =
                statements.size() > 1 ? Optional.of(statements.get(1).at()) : Optional.empty();
        return Optional.of(Share.parse(id, made.content(), made.at(), made.ledgerIndex(), looked.get(), ended));
    }

    /** The share of that name if it is this person's. */
    public Optional<Share> find(PersonKey person, String id) {
        return ShareId.parse(id)
                .flatMap(this::find)
                .filter(share -> share.person().equals(person));
    }

    /** All of a person, the newest first. */
    public List<Share> of(PersonKey person) {
        return store.ofPerson(person, MOST).stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** One more look, to be done with the check. Refused when it has ended meanwhile, or was the last one's. */
    public Change look(Share share) {
        return Change.of(List.of(), (transaction, index) -> {
            if (!ShareStore.look(transaction, share.id(), share.terms().looks())) {
                throw new Refused("分享码已失效 / this share code has ended");
            }
        });
    }

    /** Ends one, at once; nothing happens when it was ended before. */
    public void end(Share share) {
        if (share.endedAt().isPresent()) {
            return;
        }
        try {
            ledger.append(ending(share));
        } catch (Refused endedMeanwhile) {
            // that is what was wanted
        }
    }

    private Change ending(Share share) {
        Change entry = dossiers.state(
                subject(share.id()),
                EntryKind.SHARE_CHANGED,
                share.ledgerIndex(),
                Content.encode(CborItem.of("ended")),
                earlier -> {
                    if (earlier.size() != 1) {
                        throw new Refused("分享码已停用 / this share code was ended before");
                    }
                });
        return entry.and(Change.of(List.of(), (transaction, index) -> ShareStore.end(transaction, share.id())));
    }

    /** Ends all that are open. @return how many */
    public int endAll(PersonKey person) {
        Instant now = clock.instant();
        List<Share> open = of(person).stream()
                .filter(share -> share.state(now) == Share.State.OPEN)
                .toList();
        open.forEach(this::end);
        return open.size();
    }

    /** Forgets one: what it allowed, to whom it belonged, its looks. */
    public Change erase(Share share) {
        return dossiers.erase(subject(share.id()))
                .and(Change.of(List.of(), (transaction, index) -> ShareStore.erase(transaction, share.id())));
    }

    private static Subject subject(ShareId id) {
        return new Subject(TYPE, id.text());
    }
}
