package zhengjian.signing.trust.state;

import static zhengjian.signing.trust.TrustWorld.ANHUI_LIST;
import static zhengjian.signing.trust.TrustWorld.ANHUI_STATUS;
import static zhengjian.signing.trust.TrustWorld.JILIN_LIST;
import static zhengjian.signing.trust.TrustWorld.JILIN_STATUS;
import static zhengjian.signing.trust.TrustWorld.START;
import static zhengjian.signing.trust.TrustWorld.anhui;
import static zhengjian.signing.trust.TrustWorld.firstList;
import static zhengjian.signing.trust.TrustWorld.firstRoot;
import static zhengjian.signing.trust.TrustWorld.firstTimestamp;
import static zhengjian.signing.trust.TrustWorld.jilin;
import static zhengjian.signing.trust.TrustWorld.jilinKey;
import static zhengjian.signing.trust.TrustWorld.list;
import static zhengjian.signing.trust.TrustWorld.nextList;
import static zhengjian.signing.trust.TrustWorld.root;
import static zhengjian.signing.trust.TrustWorld.sign;
import static zhengjian.signing.trust.TrustWorld.timestamp;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhengjian.signing.Bytes;
import zhengjian.signing.key.KeyState;
import zhengjian.signing.trust.Root;
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.Timestamp;
import zhengjian.signing.trust.TrustList;

/** Every rule of docs/formats/trust-list.md in one scenario, kept and broken; the name says which. */
final class Scenarios {
    static final Instant NEXT_DAY = START.plus(Duration.ofHours(20));
    static final SignedFile<Root> ROOT_1 = firstRoot();
    static final SignedFile<TrustList> LIST_1 = firstList();
    private static final SignedFile<Timestamp> STAMP_1 = firstTimestamp();
    static final SignedFile<TrustList> LIST_2 =
            sign(SignedFile.draft(nextList(LIST_1, NEXT_DAY, jilin(), anhui())), "list A 2", "list A 3");
    /** Other root keys, the others as they were. */
    static final SignedFile<Root> ROOT_2 = sign(
            SignedFile.draft(root(2, NEXT_DAY, "root B", "list A", "timestamp A")),
            "root A 1",
            "root A 3",
            "root B 1",
            "root B 2");

    static final SignedFile<Root> ROOT_3 =
            sign(SignedFile.draft(root(3, NEXT_DAY, "root B", "list B", "timestamp B")), "root B 2", "root B 3");

    private final Map<String, Scenario> scenarios = new TreeMap<>();

    /** All of them, by the name of their file. */
    static Map<String, Scenario> all() {
        Scenarios all = new Scenarios();
        all.good();
        all.ages();
        all.roots();
        all.timestamps();
        ListScenarios.all().forEach(all::add);
        BadFiles.all().forEach(all::add);
        return all.scenarios;
    }

    private void good() {
        add("good-first", first().expect("FRESH"));
        add("good-nothing-new", started().at(START).expect("FRESH"));
        add(
                "good-same-again",
                started().at(START).root(ROOT_1).list(LIST_1).timestamp(STAMP_1).expect("FRESH"));
        add(
                "good-next-timestamp",
                started().at(NEXT_DAY).timestamp(stamp(2, ROOT_1, LIST_1)).expect("FRESH"));
        add(
                "good-next-list",
                started()
                        .at(NEXT_DAY)
                        .list(LIST_2)
                        .timestamp(stamp(2, ROOT_1, LIST_2))
                        .expect("FRESH"));
        add(
                "good-root-rotated",
                started()
                        .at(NEXT_DAY)
                        .root(ROOT_2)
                        .timestamp(stamp(2, ROOT_2, LIST_1))
                        .expect("FRESH"));
        add(
                "good-all-keys-rotated-over-two-versions",
                started()
                        .at(NEXT_DAY)
                        .root(ROOT_2)
                        .root(ROOT_3)
                        .list(listB(2, LIST_1))
                        .timestamp(stampB(1, listB(2, LIST_1)))
                        .expect("FRESH"));
        add(
                "good-new-root-pinned-though-old-keys-signed-it",
                Scenario.pin(ROOT_2)
                        .at(NEXT_DAY)
                        .list(LIST_1)
                        .timestamp(stamp(2, ROOT_2, LIST_1))
                        .expect("FRESH"));
        SignedFile<Timestamp> thiefs = stamp(2_000_000_000, ROOT_1, LIST_1);
        add(
                "good-stolen-timestamp-key-replaced-after-a-version-of-two-billion",
                started()
                        .at(NEXT_DAY)
                        .timestamp(thiefs)
                        .at(NEXT_DAY)
                        .root(ROOT_2)
                        .root(ROOT_3)
                        .list(listB(2, LIST_1))
                        .timestamp(stampB(1, listB(2, LIST_1)))
                        .expect("FRESH"));
        add(
                "good-key-compromised",
                started()
                        .at(NEXT_DAY)
                        .list(withKey(KeyState.COMPROMISED, START))
                        .timestamp(stamp(2, ROOT_1, withKey(KeyState.COMPROMISED, START)))
                        .expect("FRESH"));
    }

    private void ages() {
        Duration day = Duration.ofHours(24);
        add("good-on-the-last-second", started().at(START.plus(day)).expect("FRESH"));
        add(
                "stale-one-second-later",
                started().at(START.plus(day).plusSeconds(1)).expect("STALE"));
        add(
                "stale-frozen-source",
                started()
                        .at(START.plus(day).plusSeconds(1))
                        .root(ROOT_1)
                        .list(LIST_1)
                        .timestamp(STAMP_1)
                        .expect("STALE"));
        add(
                "stale-thirty-days-past",
                started().at(START.plus(day).plus(Duration.ofDays(30))).expect("STALE"));
        add(
                "timestamp-thirty-days-and-a-second-past",
                started()
                        .at(START.plus(day).plus(Duration.ofDays(30)).plusSeconds(1))
                        .expect("EXPIRED"));
        Instant later = START.plus(Duration.ofDays(130));
        add(
                "stale-list-with-a-new-timestamp",
                started().at(later).timestamp(stamp(2, later, ROOT_1, LIST_1)).expect("STALE"));
        Instant tooLate = later.plusSeconds(1);
        add(
                "list-thirty-days-and-a-second-past",
                started()
                        .at(tooLate)
                        .timestamp(stamp(2, tooLate, ROOT_1, LIST_1))
                        .expect("EXPIRED"));
        Instant years = START.plus(Duration.ofDays(1030)).plusSeconds(1);
        SignedFile<TrustList> young =
                sign(SignedFile.draft(nextList(LIST_1, years, jilin(), anhui())), "list A 1", "list A 2");
        add(
                "root-thirty-days-and-a-second-past",
                started()
                        .at(years)
                        .list(young)
                        .timestamp(stamp(2, years, ROOT_1, young))
                        .expect("EXPIRED"));
        add(
                "good-clock-ten-minutes-slow",
                first(START.minus(Duration.ofMinutes(10))).expect("FRESH"));
        add(
                "clock-more-than-ten-minutes-slow",
                first(START.minus(Duration.ofMinutes(10)).minusSeconds(1)).expect("NOT_YET"));
    }

    private void roots() {
        add("root-skipped", started().at(NEXT_DAY).root(ROOT_3).expect("VERSION_GAP"));
        add(
                "root-rolled-back",
                started()
                        .at(NEXT_DAY)
                        .root(ROOT_2)
                        .timestamp(stamp(2, ROOT_2, LIST_1))
                        .at(NEXT_DAY)
                        .root(ROOT_1)
                        .expect("ROLLBACK"));
        add(
                "root-forked",
                started()
                        .at(NEXT_DAY)
                        .root(sign(
                                SignedFile.draft(root(1, NEXT_DAY, "root A", "list A", "timestamp A")),
                                "root A 1",
                                "root A 2"))
                        .expect("FORK"));
        add(
                "root-signed-by-the-new-keys-only",
                started().at(NEXT_DAY).root(rootB("root B 1", "root B 2")).expect("OLD_THRESHOLD_NOT_MET"));
        add(
                "root-signed-by-one-old-key",
                started()
                        .at(NEXT_DAY)
                        .root(rootB("root A 1", "root B 1", "root B 2"))
                        .expect("OLD_THRESHOLD_NOT_MET"));
        add(
                "root-signed-by-the-old-keys-only",
                started().at(NEXT_DAY).root(rootB("root A 1", "root A 2")).expect("THRESHOLD_NOT_MET"));
        add(
                "root-signed-by-a-stranger-too",
                started()
                        .at(NEXT_DAY)
                        .root(rootB("root A 1", "root A 2", "root B 1", "root B 2", "root C 1"))
                        .expect("UNKNOWN_KEY"));
        add("root-not-signed", started().at(NEXT_DAY).root(rootB()).expect("THRESHOLD_NOT_MET"));
        add(
                "pinned-root-signed-by-one",
                Scenario.pin(sign(SignedFile.draft(ROOT_1.content()), "root A 1"))
                        .expect("THRESHOLD_NOT_MET"));
        add(
                "root-missing",
                started().at(NEXT_DAY).timestamp(stamp(2, ROOT_2, LIST_1)).expect("ROOT_MISSING"));
    }

    private void timestamps() {
        SignedFile<Timestamp> second = stamp(2, ROOT_1, LIST_1);
        add("timestamp-missing", Scenario.pin(ROOT_1).at(START).list(LIST_1).expect("TIMESTAMP_MISSING"));
        add(
                "timestamp-rolled-back",
                started()
                        .at(NEXT_DAY)
                        .timestamp(second)
                        .at(NEXT_DAY)
                        .timestamp(STAMP_1)
                        .expect("ROLLBACK"));
        add(
                "timestamp-forked",
                started().at(NEXT_DAY).timestamp(stamp(1, ROOT_1, LIST_1)).expect("FORK"));
        add(
                "timestamp-not-signed",
                started()
                        .at(NEXT_DAY)
                        .timestamp(SignedFile.draft(second.content()))
                        .expect("THRESHOLD_NOT_MET"));
        add(
                "timestamp-signed-by-a-list-key",
                started()
                        .at(NEXT_DAY)
                        .timestamp(sign(SignedFile.draft(second.content()), "list A 1"))
                        .expect("UNKNOWN_KEY"));
        add(
                "timestamp-names-an-older-root",
                started().at(NEXT_DAY).root(ROOT_2).timestamp(second).expect("ROLLBACK"));
        add(
                "timestamp-names-another-root-of-that-version",
                started()
                        .at(NEXT_DAY)
                        .timestamp(sign(
                                SignedFile.draft(timestamp(2, NEXT_DAY, sign(ROOT_1, "root A 3"), LIST_1)),
                                "timestamp A"))
                        .expect("FORK"));
        add(
                "timestamp-of-the-replaced-key",
                started()
                        .at(NEXT_DAY)
                        .root(ROOT_2)
                        .root(ROOT_3)
                        .timestamp(sign(SignedFile.draft(timestamp(3, NEXT_DAY, ROOT_3, LIST_1)), "timestamp A"))
                        .expect("UNKNOWN_KEY"));
        Bytes good = second.bytes();
        byte[] spoiled = good.toArray();
        spoiled[spoiled.length - 1] ^= 1;
        add(
                "timestamp-signature-wrong",
                started().at(NEXT_DAY).timestamp(Bytes.copyOf(spoiled)).expect("WRONG_SIGNATURE"));
    }

    /** The first files were taken over at the start. */
    static Scenario.Builder started() {
        return first();
    }

    private static Scenario.Builder first() {
        return first(START);
    }

    private static Scenario.Builder first(Instant now) {
        return Scenario.pin(ROOT_1)
                .at(now)
                .list(LIST_1)
                .timestamp(STAMP_1)
                .status(JILIN_LIST, JILIN_STATUS)
                .status(ANHUI_LIST, ANHUI_STATUS);
    }

    static SignedFile<Timestamp> stamp(int version, SignedFile<Root> root, SignedFile<TrustList> list) {
        return stamp(version, NEXT_DAY, root, list);
    }

    private static SignedFile<Timestamp> stamp(
            int version, Instant issuedAt, SignedFile<Root> root, SignedFile<TrustList> list) {
        return sign(SignedFile.draft(timestamp(version, issuedAt, root, list)), "timestamp A");
    }

    static SignedFile<Timestamp> stampB(int version, SignedFile<TrustList> list) {
        return sign(SignedFile.draft(timestamp(version, NEXT_DAY, ROOT_3, list)), "timestamp B");
    }

    private static SignedFile<TrustList> listB(int version, SignedFile<TrustList> before) {
        return sign(
                SignedFile.draft(
                        list(version, NEXT_DAY, Optional.of(before.hash().sha256()), jilin(), anhui())),
                "list B 1",
                "list B 2");
    }

    private static SignedFile<Root> rootB(String... signers) {
        return sign(SignedFile.draft(ROOT_2.content()), signers);
    }

    static SignedFile<TrustList> withKey(KeyState state, Instant since) {
        return follow(LIST_1, state, since);
    }

    static SignedFile<TrustList> follow(SignedFile<TrustList> before, KeyState state, Instant since) {
        Optional<Instant> from = state == KeyState.ACTIVE ? Optional.empty() : Optional.of(since);
        return sign(
                SignedFile.draft(nextList(before, NEXT_DAY, jilin(jilinKey(state, from)), anhui())),
                "list A 1",
                "list A 2");
    }

    private void add(String name, Scenario scenario) {
        if (scenarios.put(name, scenario) != null) {
            throw new IllegalStateException("two scenarios named " + name);
        }
    }
}
