package zhengjian.signing.trust.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static zhengjian.signing.trust.TrustWorld.ANHUI_LIST;
import static zhengjian.signing.trust.TrustWorld.JILIN_LIST;
import static zhengjian.signing.trust.TrustWorld.START;
import static zhengjian.signing.trust.TrustWorld.anhui;
import static zhengjian.signing.trust.TrustWorld.jilin;
import static zhengjian.signing.trust.TrustWorld.list;
import static zhengjian.signing.trust.TrustWorld.nextList;
import static zhengjian.signing.trust.TrustWorld.sign;
import static zhengjian.signing.trust.TrustWorld.statusLists;
import static zhengjian.signing.trust.TrustWorld.timestamp;
import static zhengjian.signing.trust.state.Scenarios.LIST_1;
import static zhengjian.signing.trust.state.Scenarios.LIST_2;
import static zhengjian.signing.trust.state.Scenarios.NEXT_DAY;
import static zhengjian.signing.trust.state.Scenarios.ROOT_1;
import static zhengjian.signing.trust.state.Scenarios.ROOT_2;
import static zhengjian.signing.trust.state.Scenarios.ROOT_3;
import static zhengjian.signing.trust.state.Scenarios.follow;
import static zhengjian.signing.trust.state.Scenarios.stamp;
import static zhengjian.signing.trust.state.Scenarios.stampB;
import static zhengjian.signing.trust.state.Scenarios.started;
import static zhengjian.signing.trust.state.Scenarios.withKey;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import zhengjian.signing.Bytes;
import zhengjian.signing.key.KeyState;
import zhengjian.signing.trust.FileHash;
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.StatusListName;
import zhengjian.signing.trust.Timestamp;
import zhengjian.signing.trust.TrustList;

/** The part of {@link Scenarios} about the list of issuers and the status lists. */
final class ListScenarios {
    private final Map<String, Scenario> scenarios = new TreeMap<>();

    static Map<String, Scenario> all() {
        ListScenarios all = new ListScenarios();
        all.lists();
        all.statuses();
        return all.scenarios;
    }

    private void lists() {
        add(
                "list-missing",
                started().at(NEXT_DAY).timestamp(stamp(2, ROOT_1, LIST_2)).expect("LIST_MISSING"));
        add(
                "list-not-the-one-named",
                started()
                        .at(NEXT_DAY)
                        .list(LIST_2)
                        .timestamp(stamp(2, ROOT_1, LIST_1))
                        .expect("WRONG_HASH"));
        add("list-without-its-timestamp", started().at(NEXT_DAY).list(LIST_2).expect("WRONG_HASH"));
        add(
                "list-rolled-back-by-a-new-timestamp",
                started()
                        .at(NEXT_DAY)
                        .list(LIST_2)
                        .timestamp(stamp(2, ROOT_1, LIST_2))
                        .at(NEXT_DAY)
                        .list(LIST_1)
                        .timestamp(stamp(3, ROOT_1, LIST_1))
                        .expect("ROLLBACK"));
        refusedList(
                "list-forked",
                sign(SignedFile.draft(list(1, NEXT_DAY, Optional.empty(), jilin())), "list A 1", "list A 2"),
                "FORK");
        refusedList(
                "list-does-not-follow",
                sign(
                        SignedFile.draft(
                                list(2, NEXT_DAY, Optional.of(ROOT_1.hash().sha256()), jilin(), anhui())),
                        "list A 1",
                        "list A 2"),
                "FORK");
        refusedList("list-signed-by-one", sign(SignedFile.draft(LIST_2.content()), "list A 1"), "THRESHOLD_NOT_MET");
        refusedList("list-signed-by-the-timestamp-key-too", sign(LIST_2, "timestamp A"), "UNKNOWN_KEY");
        refusedList(
                "list-signed-by-root-keys",
                sign(SignedFile.draft(LIST_2.content()), "root A 1", "root A 2"),
                "UNKNOWN_KEY");
        add(
                "list-signed-by-removed-keys",
                started()
                        .at(NEXT_DAY)
                        .root(ROOT_2)
                        .root(ROOT_3)
                        .timestamp(stampB(1, LIST_1))
                        .expect("UNKNOWN_KEY"));
        SignedFile<TrustList> compromised = withKey(KeyState.COMPROMISED, START);
        add(
                "key-came-back",
                started()
                        .at(NEXT_DAY)
                        .list(compromised)
                        .timestamp(stamp(2, ROOT_1, compromised))
                        .at(NEXT_DAY)
                        .list(follow(compromised, KeyState.ACTIVE, START))
                        .timestamp(stamp(3, ROOT_1, follow(compromised, KeyState.ACTIVE, START)))
                        .expect("KEY_CAME_BACK"));
        SignedFile<TrustList> later = follow(compromised, KeyState.COMPROMISED, START.plusSeconds(1));
        add(
                "compromise-moved-to-a-later-time",
                started()
                        .at(NEXT_DAY)
                        .list(compromised)
                        .timestamp(stamp(2, ROOT_1, compromised))
                        .at(NEXT_DAY)
                        .list(later)
                        .timestamp(stamp(3, ROOT_1, later))
                        .expect("KEY_CAME_BACK"));
        SignedFile<TrustList> earlier = follow(compromised, KeyState.COMPROMISED, START.minusSeconds(1));
        add(
                "good-compromise-moved-to-an-earlier-time",
                started()
                        .at(NEXT_DAY)
                        .list(compromised)
                        .timestamp(stamp(2, ROOT_1, compromised))
                        .at(NEXT_DAY)
                        .list(earlier)
                        .timestamp(stamp(3, ROOT_1, earlier))
                        .expect("FRESH"));
    }

    private void statuses() {
        Bytes other = Bytes.copyOf("another status list".getBytes(UTF_8));
        add(
                "status-list-not-the-one-named",
                started().at(NEXT_DAY).status(JILIN_LIST, other).expect("WRONG_HASH"));
        SortedMap<StatusListName, FileHash> changed = new TreeMap<>(statusLists());
        changed.put(ANHUI_LIST, FileHash.of(other));
        add(
                "good-status-list-changed",
                started()
                        .at(NEXT_DAY)
                        .timestamp(
                                sign(SignedFile.draft(timestamp(2, NEXT_DAY, ROOT_1, LIST_1, changed)), "timestamp A"))
                        .status(ANHUI_LIST, other)
                        .expect("FRESH"));
        SortedMap<StatusListName, FileHash> fewer = new TreeMap<>(statusLists());
        fewer.remove(ANHUI_LIST);
        SignedFile<Timestamp> dropping =
                sign(SignedFile.draft(timestamp(2, NEXT_DAY, ROOT_1, LIST_1, fewer)), "timestamp A");
        add("status-list-dropped", started().at(NEXT_DAY).timestamp(dropping).expect("STATUS_LIST_DROPPED"));
        SignedFile<TrustList> jilinOnly =
                sign(SignedFile.draft(nextList(LIST_1, NEXT_DAY, jilin())), "list A 1", "list A 2");
        add(
                "good-issuer-left-with-its-status-list",
                started()
                        .at(NEXT_DAY)
                        .list(jilinOnly)
                        .timestamp(
                                sign(SignedFile.draft(timestamp(2, NEXT_DAY, ROOT_1, jilinOnly, fewer)), "timestamp A"))
                        .expect("FRESH"));
    }

    private void refusedList(String name, SignedFile<TrustList> file, String expected) {
        add(
                name,
                started()
                        .at(NEXT_DAY)
                        .list(file)
                        .timestamp(stamp(2, ROOT_1, file))
                        .expect(expected));
    }

    private void add(String name, Scenario scenario) {
        if (scenarios.put(name, scenario) != null) {
            throw new IllegalStateException("two scenarios named " + name);
        }
    }
}
