package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.server.staff.DemoStaff;
import zhengjian.staff.Role;

/** Who gets to see which of the authority's pages, and whose forms are taken. */
final class StaffPagesTest {
    private static final Set<Role> STAFF = Set.of(Role.STAFF);
    private static final Set<Role> READERS = Set.of(Role.STAFF, Role.AUDITOR);
    private static final Set<Role> COMMITTEES = Set.of(Role.STAFF, Role.AUDITOR, Role.COMMITTEE_OFFICE);
    private static final Set<Role> AUDITORS = Set.of(Role.AUDITOR);
    private static final Set<Role> OFFICES = Set.of(Role.COMMITTEE_OFFICE);
    private static final Set<Role> ALL = Set.of(Role.values());

    /** Who may open a page; everybody else is told that it is not theirs. */
    private static final Map<String, Set<Role>> SEEN_BY = Map.ofEntries(
            Map.entry("/staff", ALL),
            Map.entry("/staff/requests", Set.of(Role.STAFF, Role.AUDITOR, Role.SECURITY_ADMINISTRATOR)),
            Map.entry("/staff/integrity", READERS),
            Map.entry("/staff/accounts/steps/make", Set.of(Role.SECURITY_ADMINISTRATOR)),
            Map.entry("/staff/requests/{request}", READERS),
            Map.entry("/staff/certificates", READERS),
            Map.entry("/staff/certificates/list", STAFF),
            Map.entry("/staff/holder-claims", READERS),
            Map.entry("/staff/holder-addresses", STAFF),
            Map.entry("/staff/audit", AUDITORS),
            Map.entry("/staff/accounts", Set.of(Role.SECURITY_ADMINISTRATOR, Role.AUDITOR)),
            Map.entry("/staff/reviews", READERS),
            Map.entry("/staff/batches", READERS),
            Map.entry("/committee", OFFICES),
            Map.entry("/committee/apply", OFFICES),
            Map.entry("/staff/committees", COMMITTEES),
            Map.entry("/staff/committees/{committee}", COMMITTEES),
            Map.entry("/staff/committees/new", STAFF),
            Map.entry("/staff/committees/{committee}/steps/{step}", STAFF));

    @TempDir
    static Path directory;

    private static DeskDemo desks;

    @BeforeAll
    static void start() throws IOException {
        desks = DeskDemo.start(directory);
    }

    @AfterAll
    static void stop() {
        desks.close();
    }

    private static List<String> staffRoutes(String method) {
        return desks.demo().routes().stream()
                .filter(route -> route.startsWith(method + " "))
                .map(route -> route.substring(method.length() + 1))
                .filter(path -> path.matches("(/en)?/(staff|committee)(/.*)?"))
                .filter(path -> !path.matches(".*/login(/.*)?"))
                .toList();
    }

    private static String filled(String path, String request) {
        return path.replace("{request}", request)
                .replace("{committee}", "jl-engineering")
                .replace("{step}", "stop")
                .replaceAll("\\{[a-z]+}", "x");
    }

    @Test
    void whoIsNotSignedInGetsNoPageAndNoFormAnywhere() {
        AtTheDesk stranger = new AtTheDesk(desks.http());
        assertThat(staffRoutes("GET")).hasSizeGreaterThanOrEqualTo(2 * SEEN_BY.size());
        for (String path : staffRoutes("GET")) {
            Http.Reply reply = stranger.get(filled(path, "0".repeat(32)));
            assertThat(reply.status()).as(path).isEqualTo(303);
            assertThat(reply.header("Location")).as(path).contains("/staff/login?why=");
        }
        for (String path : staffRoutes("POST")) {
            Http.Reply reply = stranger.bare(filled(path, "0".repeat(32)), new String[0], "csrf", "x");
            assertThat(reply.status()).as(path).isEqualTo(303);
            assertThat(reply.header("Location")).as(path).contains("why=lost");
        }
    }

    @Test
    void everyFormWithoutTheSessionsTokenIsRefusedWhoeverSendsIt() {
        for (DemoStaff.Member member : DemoStaff.MEMBERS) {
            AtTheDesk visitor = desks.as(member.user());
            for (String path : staffRoutes("POST")) {
                Http.Reply reply = visitor.bare(filled(path, "0".repeat(32)), new String[0], "csrf", "x");
                assertThat(reply.status()).as(member.user() + " " + path).isEqualTo(403);
                assertThat(reply.text()).contains(path.startsWith("/en") ? "cannot be taken" : "不能接受");
            }
        }
    }

    @Test
    void everyPageAsEveryRole() {
        String request = desks.asked(desks.as("zhao.min"), desks.number(), "suspend");
        for (DemoStaff.Member member : DemoStaff.MEMBERS) {
            AtTheDesk visitor = desks.as(member.user());
            SEEN_BY.forEach((path, roles) -> {
                boolean ownCommittee = !member.user().equals(DemoStaff.COUNTY_OFFICE);
                int expected = !roles.contains(member.role()) ? 403 : ownCommittee || !path.contains("{c") ? 200 : 404;
                for (String prefix : List.of("", "/en")) {
                    assertThat(visitor.get(prefix + filled(path, request)).status())
                            .as(member.user() + " " + path)
                            .isEqualTo(expected);
                }
            });
        }
    }

    @Test
    void everyFormThatChangesSomethingAsEveryRole() {
        String number = desks.number();
        String request = desks.asked(desks.as("zhao.min"), number, "suspend");
        for (DemoStaff.Member member : DemoStaff.MEMBERS) {
            AtTheDesk visitor = desks.as(member.user());
            boolean asksOrDecides = member.role() == Role.STAFF;
            if (!asksOrDecides) {
                for (String how : List.of("approval", "refusal", "withdrawal")) {
                    assertThat(visitor.post("/staff/requests/" + request + "/" + how, "comment", "x")
                                    .status())
                            .as(member.user() + " " + how)
                            .isEqualTo(403);
                }
                assertThat(DeskDemo.change(visitor, number, "revoke", "send", "1")
                                .status())
                        .as(member.user())
                        .isEqualTo(403);
                assertThat(visitor.post("/staff/committees/jl-engineering/steps/stop", "reason", "x", "document", "x")
                                .status())
                        .as(member.user())
                        .isEqualTo(403);
                for (String path : List.of(
                        "/staff/certificates/correction",
                        "/staff/certificates/list/x",
                        "/staff/reviews/0011223344556677/batch")) {
                    assertThat(visitor.post(path, "number", number, "certificates", "1")
                                    .status())
                            .as(member.user() + " " + path)
                            .isEqualTo(403);
                }
                assertThat(visitor.upload("/staff/certificates/list", new byte[] {'x'}, "change", "revoke")
                                .status())
                        .as(member.user())
                        .isEqualTo(403);
                assertThat(visitor.post("/staff/committees/new", "committee", "x")
                                .status())
                        .as(member.user())
                        .isEqualTo(403);
            }
        }
        assertThat(desks.verdict(number)).isEqualTo("VALID");
    }

    /** What is not there: whoever may read such things is told so, everybody else that they are not theirs. */
    @Test
    void pagesOfBatchesAsEveryRole() {
        Map<String, Set<Role>> seenBy = Map.of(
                "/staff/batches/0011223344556677",
                READERS,
                "/staff/batches/0011223344556677/events",
                READERS,
                "/staff/reviews/0011223344556677/batch",
                STAFF,
                "/staff/reviews/0011223344556677/batch/2.svg",
                STAFF);
        for (DemoStaff.Member member : DemoStaff.MEMBERS) {
            AtTheDesk visitor = desks.as(member.user());
            seenBy.forEach((path, roles) -> assertThat(visitor.get(path).status())
                    .as(member.user() + " " + path)
                    .isEqualTo(roles.contains(member.role()) ? 404 : 403));
            for (String step : List.of("pause", "resumption", "publication", "undoing")) {
                desks.as(member.user());
                assertThat(visitor.post("/staff/batches/0011223344556677/" + step)
                                .status())
                        .as(member.user() + " " + step)
                        .isEqualTo(READERS.contains(member.role()) ? 404 : 403);
            }
        }
    }

    /** One account alone issues, revokes and changes nothing, whichever form it sends. */
    @Test
    void noFormOfWhoIsNotOfStaffChangesTheLedger() {
        List<String> forms = staffRoutes("POST").stream()
                .filter(path -> !path.startsWith("/en") && !path.endsWith("/sign-out"))
                .toList();
        long before = desks.demo().application().ledger().storedSize();
        for (DemoStaff.Member member : DemoStaff.MEMBERS) {
            if (member.role() != Role.STAFF) {
                for (String path : forms) {
                    AtTheDesk visitor = desks.as(member.user());
                    visitor.post(filled(path, "0".repeat(32)), "reason", "x", "document", "x", "certificates", "1");
                }
            }
        }
        assertThat(desks.demo().application().ledger().storedSize()).isEqualTo(before);
    }

    @Test
    void theMenuShowsWhatTheRoleMayOpenAndNothingElse() {
        for (DemoStaff.Member member : DemoStaff.MEMBERS) {
            String home = desks.as(member.user()).get("/staff").text();
            SEEN_BY.forEach((path, roles) -> {
                boolean listed = home.contains("<li><a href=\"" + path + "\"");
                if (!roles.contains(member.role())) {
                    assertThat(listed).as(member.user() + " " + path).isFalse();
                } else if (!path.contains("{")
                        && !path.endsWith("/new")
                        && !path.endsWith("/make")
                        && !path.endsWith("/apply")
                        && !path.endsWith("/list")) {
                    assertThat(listed).as(member.user() + " " + path).isTrue();
                }
            });
        }
    }

    @Test
    void noPersonalDataStandsInAnAddress() {
        for (String path : staffRoutes("GET")) {
            assertThat(path).doesNotContain("number", "name}", "id}");
        }
        String number = desks.number();
        Http.Reply found = desks.as("zhao.min").post("/staff/certificates", "number", number);
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.header("Cache-Control")).isEqualTo("no-store");
        assertThat(found.header("Location")).isEmpty();
    }
}
