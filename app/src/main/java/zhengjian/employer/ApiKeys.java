package zhengjian.employer;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhengjian.dossier.Dossiers;
import zhengjian.dossier.Statement;
import zhengjian.dossier.Subject;
import zhengjian.ledger.Change;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.signing.Bytes;

/** Makes, rotates, revokes and lists keys: each is the last statement of its dossier. Safe for threads. */
public final class ApiKeys {
    /** Days that a key may go on beside the one that takes its place. */
    public static final int LONGEST_OVERLAP = 30;

    /** Keys in force that one employer may have. */
    public static final int MOST = 20;

    private static final String TYPE = "apikey";

    private final Dossiers dossiers;
    private final Ledger ledger;
    private final Employers employers;
    private final ApiKeyStore store;
    private final SecureRandom random;

    public ApiKeys(Dossiers dossiers, Ledger ledger, Employers employers, ApiKeyStore store, SecureRandom random) {
        this.dossiers = dossiers;
        this.ledger = ledger;
        this.employers = employers;
        this.store = store;
        this.random = random;
    }

    /** What a new key is to be. */
    public record Wanted(String label, Set<KeyScope> scopes, long dailyRows, Optional<Instant> until) {
        /** Everything, as much as usual, without an end. */
        public static Wanted usual(String label) {
            return new Wanted(label, Set.of(KeyScope.values()), ApiKey.USUAL_DAILY_ROWS, Optional.empty());
        }
    }

    /**
     * A new key, this once.
     *
     * @param text the key itself
     */
    public record Made(String text, ApiKey key, long ledgerIndex) {
        @Override
        public String toString() {
            return "key " + key.id();
        }
    }

    /** A key and how much it has been used. */
    public record Listed(ApiKey key, Instant madeAt, ApiKeyStore.Use use) {}

    /** Makes a key. @throws Refused when there is no open account of that employer, or it has too many keys */
    public Made make(CreditCode employer, Wanted wanted, String by, Instant now) {
        return make(employer, KeyText.draw(random), wanted, by, now);
    }

    /** The published key of a demonstration. @param secret 32 bytes */
    public Made makeKnown(CreditCode employer, String id, byte[] secret, Wanted wanted, Instant now) {
        return make(employer, KeyText.of(id, secret), wanted, "demo", now);
    }

    /** The text of such a key. */
    public static String knownText(String id, byte[] secret) {
        return KeyText.of(id, secret).text();
    }

    private Made make(CreditCode employer, KeyText text, Wanted wanted, String by, Instant now) {
        requireRoom(employer, now);
        ApiKey key = key(text, employer, wanted, by);
        long index = ledger.append(entered(key)).firstIndex();
        return new Made(text.text(), key, index);
    }

    private static ApiKey key(KeyText text, CreditCode employer, Wanted wanted, String by) {
        return new ApiKey(
                text.id(),
                employer,
                wanted.label(),
                wanted.scopes(),
                wanted.dailyRows(),
                text.hash(),
                wanted.until(),
                false,
                by);
    }

    private void requireRoom(CreditCode employer, Instant now) {
        if (employers.find(employer).filter(Employer::enabled).isEmpty()) {
            throw new Refused("没有单位 " + employer + " 的账户 / there is no open account of " + employer);
        }
        long inForce = ofEmployer(employer).stream()
                .filter(listed -> listed.key().isInForce(now))
                .count();
        if (inForce >= MOST) {
            throw new Refused("已有 " + MOST + " 个有效密钥，请先撤销不用的 / there are " + MOST
                    + " keys in force; revoke those that are not used first");
        }
    }

    private Change entered(ApiKey key) {
        return dossiers.state(
                        subject(key.id()),
                        EntryKind.API_KEY_CHANGED,
                        LedgerEntry.NOTHING,
                        key.encode(),
                        earlier -> require(earlier.isEmpty(), key.id()))
                .and(Change.of(List.of(), (transaction, next) -> ApiKeyStore.add(transaction, key, next - 1)));
    }

    private static void require(boolean free, String id) {
        if (!free) {
            throw new Refused("密钥 " + id + " 已存在 / there is a key " + id + " already");
        }
    }

    /**
     * Makes a key that takes the place of another one, which goes on for a while.
     *
     * @param overlap 0 to {@link #LONGEST_OVERLAP} days
     * @throws NoSuchKey when it is not the employer's
     * @throws Refused when it is not in force
     */
    public Made rotate(CreditCode employer, String id, Duration overlap, String by, Instant now) {
        if (overlap.isNegative() || overlap.compareTo(Duration.ofDays(LONGEST_OVERLAP)) > 0) {
            throw new IllegalArgumentException("新旧密钥并用 0 至 " + LONGEST_OVERLAP + " 天。 Old and new key together: 0 to "
                    + LONGEST_OVERLAP + " days.");
        }
        Owned old = owned(employer, id);
        if (!old.key().isInForce(now)) {
            throw new Refused("密钥 " + id + " 已失效 / key " + id + " is not in force");
        }
        Instant end = now.plus(overlap);
        Instant earliest = old.key().until().filter(end::isAfter).orElse(end);
        KeyText text = KeyText.draw(random);
        Wanted same =
                new Wanted(old.key().label(), old.key().scopes(), old.key().dailyRows(), Optional.empty());
        ApiKey key = key(text, employer, same, by);
        Change change = entered(key).and(followedUp(old, old.key().endingAt(earliest, by)));
        return new Made(text.text(), key, ledger.append(change).firstIndex());
    }

    /**
     * Revokes a key for good.
     *
     * @throws NoSuchKey when it is not the employer's
     * @throws Refused when it is revoked already
     */
    public void revoke(CreditCode employer, String id, String by) {
        Owned owned = owned(employer, id);
        ledger.append(followedUp(owned, owned.key().revokedBy(by)));
    }

    private Change followedUp(Owned owned, ApiKey next) {
        return dossiers.state(
                subject(next.id()), EntryKind.API_KEY_CHANGED, owned.firstIndex(), next.encode(), earlier -> {
                    if (ApiKey.parse(earlier.get(earlier.size() - 1)).revoked()) {
                        throw new Refused("密钥 " + next.id() + " 已撤销 / key " + next.id() + " is revoked already");
                    }
                });
    }

    private record Owned(ApiKey key, long firstIndex) {}

    private Owned owned(CreditCode employer, String id) {
        return Optional.of(id)
                .filter(ApiKey::isId)
                .flatMap(this::read)
                .filter(found -> found.key().employer().equals(employer))
                .orElseThrow(NoSuchKey::new);
    }

    /** The employer has no such key; whether another one has is not said. */
    public static final class NoSuchKey extends RuntimeException {
        private static final long serialVersionUID = 1;

        public NoSuchKey() {
            super("没有这个密钥 / there is no such key");
        }
    }

    private Optional<Owned> read(String id) {
        List<Statement> statements = dossiers.read(subject(id));
        return statements.isEmpty()
                ? Optional.empty()
                : Optional.of(new Owned(
                        ApiKey.parse(statements.get(statements.size() - 1).content()),
                        statements.get(0).ledgerIndex()));
    }

    /** The key of that id. */
    public Optional<ApiKey> find(String id) {
        return ApiKey.isId(id) ? read(id).map(Owned::key) : Optional.empty();
    }

    /** All keys of an employer, the newest first. */
    public List<Listed> ofEmployer(CreditCode employer) {
        List<Listed> listed = new ArrayList<>();
        for (String id : store.ofEmployer(employer)) {
            List<Statement> statements = dossiers.read(subject(id));
            if (!statements.isEmpty()) {
                listed.add(new Listed(
                        ApiKey.parse(statements.get(statements.size() - 1).content()),
                        statements.get(0).at(),
                        store.use(id).orElseThrow()));
            }
        }
        return listed;
    }

    /** Whether a token is meant as a key, be it a wrong one. */
    public static boolean looksLikeOne(String text) {
        return text.startsWith(KeyText.BEGINNING);
    }

    /** Who may do what with this key now; empty when it is none, is not in force, or its owner's account is closed. */
    public Optional<ApiKey> authenticate(String text, Instant now) {
        Optional<KeyText> presented = KeyText.parse(text);
        if (presented.isEmpty()) {
            return Optional.empty();
        }
        Bytes hash = presented.get().hash();
        return read(presented.get().id())
                .map(Owned::key)
                .filter(key -> key.fits(hash) && key.isInForce(now))
                .filter(key ->
                        employers.find(key.employer()).filter(Employer::enabled).isPresent());
    }

    private static Subject subject(String id) {
        return new Subject(TYPE, id);
    }
}
