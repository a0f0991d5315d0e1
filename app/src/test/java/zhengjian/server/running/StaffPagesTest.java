package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.server.staff.DemoStaff;
import zhengjian.staff.Role;

/** Who gets to see which of the authority's pages, and whose forms are taken. */
final class StaffPagesTest {
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
        assertThat(staffRoutes("GET")).hasSizeGreaterThanOrEqualTo(70);
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

    /** A new address is not served before somebody has said who reads it. */
    @Test
    void everyAddressThatIsReadStandsInTheTableOfRolesAndNoOther() {
        assertThat(WhoReads.served(desks.demo().routes()))
                .containsExactlyInAnyOrderElementsOf(WhoReads.addresses(any -> true));
    }

    @Test
    void everyPageAnswersEachRoleAsTheTableSays() {
        AtTheDesk asking = desks.as("zhao.min");
        String revocation = desks.asked(asking, desks.number(), "revoke");
        assertThat(desks.as("sun.li")
                        .post("/staff/requests/" + revocation + "/approval")
                        .status())
                .isEqualTo(303);
        long entry = desks.demo().application().integrity().newest(1).get(0).ledgerIndex();
        String request = desks.asked(desks.as("zhao.min"), desks.number(), "suspend");
        AtTheDesk second = desks.as(WhoReads.Reader.STAFF.member().user());
        second.get("/staff/certificates/list");
        Http.Reply uploaded = second.upload(
                "/staff/certificates/list",
                desks.number().getBytes(StandardCharsets.UTF_8),
                "change",
                "suspend",
                "category",
                "complaint",
                "reason",
                "复核",
                "document",
                "函1号");
        assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(303);
        String draft = uploaded.header("Location").replaceFirst(".*/", "");
        for (WhoReads.Reader reader : WhoReads.Reader.values()) {
            AtTheDesk visitor = desks.as(reader.member().user());
            for (String address :
                    WhoReads.addresses(one -> !WhoReads.isForPrograms(one) && !WhoReads.isOfReview(one))) {
                String path = address.replace("{entry}", Long.toString(entry)).replace("{draft}", draft);
                path = path.replace("accounts/steps/{step}", "accounts/steps/make");
                for (String prefix : List.of("", "/en")) {
                    assertThat(visitor.get(prefix + filled(path, request)).status())
                            .as(reader + " " + address)
                            .isEqualTo(WhoReads.status(address, reader));
                }
            }
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
    void stepsOfABatchAsEveryRole() {
        for (DemoStaff.Member member : DemoStaff.MEMBERS) {
            AtTheDesk visitor = desks.as(member.user());
            for (String step : List.of("pause", "resumption", "publication", "undoing")) {
                desks.as(member.user());
                assertThat(visitor.post("/staff/batches/0011223344556677/" + step)
                                .status())
                        .as(member.user() + " " + step)
                        .isEqualTo(member.role().seesRequests() ? 404 : 403);
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
            for (String path : WhoReads.addresses(one -> !WhoReads.isForPrograms(one))) {
                boolean listed = home.contains("<li><a href=\"" + path + "\"");
                if (!WhoReads.roles(path).contains(member.role())) {
                    assertThat(listed).as(member.user() + " " + path).isFalse();
                } else if (!path.matches(".*(\\{.*|/new|/apply|/list)")) {
                    assertThat(listed).as(member.user() + " " + path).isTrue();
                }
            }
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
