package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.CertificateNumber;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.LedgerEntry;
import zhengjian.server.staff.DemoStaff;
import zhengjian.staff.Role;

/** Changes of status on the running service: never by one person. */
class StaffTest {
    private static final String SESSION = "/api/v1/staff/session";
    private static final String REQUESTS = "/api/v1/staff/requests/";
    private static final Map<String, String> TOKENS = new HashMap<>();

    @TempDir
    static Path directory;

    private static RunningDemo demo;
    private static Http http;
    private static Iterator<JsonNode> unused;

    @BeforeAll
    static void start() throws IOException {
        demo = RunningDemo.start(directory, 60);
        http = demo.http();
        unused = valid().iterator();
        for (DemoStaff.Member member : DemoStaff.MEMBERS) {
            TOKENS.put(member.user(), signIn(member).json().get("token").asText());
        }
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static List<JsonNode> valid() throws IOException {
        return StreamSupport.stream(demo.certificates().spliterator(), false)
                .filter(one -> one.get("status").asText().equals("valid"))
                .filter(one -> !one.get("earlierNumber").asBoolean())
                .toList();
    }

    private static Http.Reply signIn(DemoStaff.Member member) {
        return http.post(
                SESSION,
                Http.object(
                        "user", member.user(),
                        "password", member.password(),
                        "code", member.oneTimeSecret().code(Instant.now())));
    }

    private static String number() {
        return unused.next().get("number").asText();
    }

    private static String[] as(String user) {
        return new String[] {"Authorization", "Bearer " + TOKENS.get(user)};
    }

    private static Http.Reply ask(String user, String number, String change) {
        return http.post(
                "/api/v1/staff/certificates/" + number + "/status-changes",
                Http.object("change", change, "reason", "申报材料不实", "document", "证鉴演示函〔2026〕7号"),
                as(user));
    }

    private static Http.Reply end(String user, String request, String how) {
        return http.post(REQUESTS + request + "/" + how, "{}", as(user));
    }

    private static String verdict(String number) {
        return http.get("/api/v1/certificates/" + number).verdict();
    }

    @Test
    void theDemonstrationsIndexTellsHowToSignIn() throws IOException {
        JsonNode staff = JsonMapper.builder()
                .build()
                .readTree(directory.resolve("demo.json").toFile())
                .get("staff");
        assertThat(staff).hasSize(DemoStaff.MEMBERS.size());
        assertThat(staff.get(0).get("totpSecret").asText())
                .isEqualTo(DemoStaff.MEMBERS.get(0).oneTimeSecret().base32());
        assertThat(staff.findValuesAsText("role"))
                .contains("staff", "committee-office", "security-administrator", "system-administrator", "auditor");
    }

    @Test
    void revokingTakesTwoPeopleAndIsSeenAtOnce() {
        String number = number();
        Http.Reply asked = ask("zhao.min", number, "revoke");
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.json().get("state").asText()).isEqualTo("waiting-for-approval");
        String request = asked.json().get("request").asText();
        assertThat(asked.header("Location")).isEqualTo(REQUESTS + request);
        assertThat(verdict(number)).isEqualTo("VALID");

        Http.Reply own = end("zhao.min", request, "approval");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.json().get("detail").asText()).contains("申请人不能批准自己的申请");
        assertThat(verdict(number)).isEqualTo("VALID");

        Http.Reply approved = end("sun.li", request, "approval");
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.json().get("state").asText()).isEqualTo("approved");
        assertThat(approved.json().get("endedBy").asText()).isEqualTo("sun.li");
        assertThat(verdict(number)).isEqualTo("REVOKED");
        assertThat(http.get(REQUESTS + request, as("zheng.shen"))
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("approved");
    }

    @Test
    void requestApprovalAndChangeAreThreeEntriesOfTheLedger() {
        String number = number();
        JsonNode asked = ask("zhao.min", number, "suspend").json();
        end("sun.li", asked.get("request").asText(), "approval");
        long index = asked.get("ledgerIndex").asLong();
        List<Long> following = demo.application().ledger().entriesAbout(index);
        assertThat(following).hasSize(1);
        LedgerEntry request = demo.application().ledger().entry(index).orElseThrow();
        LedgerEntry approval =
                demo.application().ledger().entry(following.get(0)).orElseThrow();
        LedgerEntry change =
                demo.application().ledger().entry(following.get(0) + 1).orElseThrow();
        assertThat(request.kind()).isEqualTo(EntryKind.REQUESTED);
        assertThat(approval.kind()).isEqualTo(EntryKind.APPROVED);
        assertThat(change.kind()).isEqualTo(EntryKind.SUSPENDED);
        assertThat(request.about())
                .as("nobody outside learns that this certificate is looked into")
                .isEqualTo(LedgerEntry.NOTHING);
        assertThat(change.about())
                .isEqualTo(demo.application()
                        .register()
                        .find(CertificateNumber.parse(number))
                        .orElseThrow()
                        .ledgerIndex());
    }

    @Test
    void aSecondAccountOfTheSamePersonIsNoSecondPerson() {
        String number = number();
        String request = ask("zhao.min", number, "revoke").json().get("request").asText();
        assertThat(end("zhao.min2", request, "approval").status()).isEqualTo(403);
        assertThat(end("zhao.min2", request, "refusal").status()).isEqualTo(403);
        assertThat(verdict(number)).isEqualTo("VALID");
    }

    @Test
    void aRequestEndsOnce() {
        String number = number();
        String request =
                ask("zhao.min", number, "suspend").json().get("request").asText();
        assertThat(http.post(REQUESTS + request + "/refusal", Http.object("comment", "依据不足"), as("sun.li"))
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("declined");
        Http.Reply late = end("sun.li", request, "approval");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("detail").asText()).contains("已经办结");
        assertThat(verdict(number)).isEqualTo("VALID");
    }

    @Test
    void onlyWhoAskedMayWithdraw() {
        String request =
                ask("sun.li", number(), "suspend").json().get("request").asText();
        assertThat(end("zhao.min", request, "withdrawal").status()).isEqualTo(403);
        assertThat(end("sun.li", request, "withdrawal").json().get("state").asText())
                .isEqualTo("withdrawn");
        assertThat(end("zhao.min", request, "approval").status()).isEqualTo(409);
    }

    @Test
    void whatTheStatusDoesNotAllowIsRefusedWhenAskedAndAgainWhenApproved() {
        String number = number();
        assertThat(ask("zhao.min", number, "reinstate").status()).isEqualTo(409);
        String first = ask("zhao.min", number, "revoke").json().get("request").asText();
        String second = ask("zhao.min", number, "suspend").json().get("request").asText();
        assertThat(end("sun.li", first, "approval").status()).isEqualTo(200);
        assertThat(end("sun.li", second, "approval").status()).isEqualTo(409);
        assertThat(http.get(REQUESTS + second, as("sun.li")).json().get("state").asText())
                .isEqualTo("waiting-for-approval");
        assertThat(verdict(number)).isEqualTo("REVOKED");
    }

    @Test
    void sentTwiceUnderOneKeyItIsOneRequest() {
        String path = "/api/v1/staff/certificates/" + number() + "/status-changes";
        String body = Http.object("change", "suspend", "reason", "复核", "document", "函1号");
        String[] headers = {"Authorization", "Bearer " + TOKENS.get("zhao.min"), "Idempotency-Key", "2026-11-21/1"};
        Http.Reply first = http.post(path, body, headers);
        Http.Reply again = http.post(path, body, headers);
        assertThat(again.json()).isEqualTo(first.json());
        Http.Reply other = http.post(path, body.replace("复核", "别的"), headers);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().get("detail").asText()).contains("Idempotency-Key");
    }

    @Test
    void faultyRequestsPointAtTheFault() {
        String path = "/api/v1/staff/certificates/" + number() + "/status-changes";
        Http.Reply word =
                http.post(path, Http.object("change", "delete", "reason", "x", "document", "x"), as("zhao.min"));
        assertThat(word.status()).isEqualTo(400);
        assertThat(word.json().get("pointer").asText()).isEqualTo("/change");
        Http.Reply missing = http.post(path, Http.object("change", "revoke", "reason", "x"), as("zhao.min"));
        assertThat(missing.json().get("pointer").asText()).isEqualTo("/document");
        Http.Reply surplus = http.post(
                path,
                Http.object("change", "revoke", "reason", "x", "document", "x", "approvedBy", "sun.li"),
                as("zhao.min"));
        assertThat(surplus.json().get("pointer").asText()).isEqualTo("/approvedBy");
        assertThat(ask("zhao.min", "2222-2222-2222-2222", "revoke").status()).isEqualTo(409);
        assertThat(end("sun.li", "0".repeat(32), "approval").status()).isEqualTo(404);
        assertThat(end("sun.li", "..", "approval").status()).isIn(400, 404);
    }

    @Test
    void nobodyGetsAnywhereWithoutSigningIn() {
        for (String path : List.of("/api/v1/staff/requests", REQUESTS + "0".repeat(32))) {
            Http.Reply reply = http.get(path);
            assertThat(reply.status()).as(path).isEqualTo(401);
            assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
        assertThat(http.get("/api/v1/staff/requests", "Authorization", "Bearer wrong")
                        .status())
                .isEqualTo(401);
        assertThat(http.get("/api/v1/staff/requests", "Authorization", TOKENS.get("zhao.min"))
                        .status())
                .isEqualTo(401);
        assertThat(http.get("/api/v1/staff/requests", "Cookie", "token=" + TOKENS.get("zhao.min"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void everyAnswerForProgramsIsForTheRolesOfTheTable() {
        String request =
                ask("zhao.min", number(), "suspend").json().get("request").asText();
        long entry = recorded(number());
        for (WhoReads.Reader reader : WhoReads.Reader.values()) {
            for (String address : WhoReads.addresses(one -> WhoReads.isForPrograms(one) && !WhoReads.isOfReview(one))) {
                String path = address.replace("{request}", request)
                        .replace("{entry}", Long.toString(entry))
                        .replace("{committee}", "jl-engineering");
                assertThat(http.get(path, as(reader.member().user())).status())
                        .as(reader + " " + address)
                        .isEqualTo(WhoReads.status(address, reader));
            }
        }
        for (DemoStaff.Member member : DemoStaff.MEMBERS) {
            Http.Reply list = http.get("/api/v1/staff/requests", as(member.user()));
            assertThat(list.text().contains(request))
                    .as(member.user() + " has requests, but only those of its own kind")
                    .isEqualTo(member.role().seesRequests());
        }
    }

    /** The entry about whoever had that certificate, made by two people. */
    private static long recorded(String number) {
        String request = http.post(
                        "/api/v1/staff/certificates/" + number + "/status-changes",
                        "{\"change\":\"revoke\",\"reason\":\"论文抄袭\",\"document\":\"函1号\",\"misconduct\":"
                                + "{\"ground\":\"plagiarism\"}}",
                        as("zhao.min"))
                .json()
                .get("request")
                .asText();
        assertThat(end("sun.li", request, "approval").status()).isEqualTo(200);
        return demo.application().integrity().newest(1).get(0).ledgerIndex();
    }

    @Test
    void everyStepOfARequestIsForStaffAlone() {
        String request =
                ask("zhao.min", number(), "suspend").json().get("request").asText();
        for (DemoStaff.Member member : DemoStaff.MEMBERS) {
            if (!member.role().changesCertificates()) {
                assertThat(ask(member.user(), number(), "revoke").status())
                        .as(member.user())
                        .isEqualTo(403);
                for (String how : List.of("approval", "refusal", "withdrawal")) {
                    assertThat(end(member.user(), request, how).status())
                            .as(member.user() + " " + how)
                            .isEqualTo(403);
                }
            }
        }
        assertThat(http.get(REQUESTS + request, as("zhao.min"))
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("waiting-for-approval");
    }

    /** Offices have steps of their own in reviews; there a body of nothing is refused like everybody else's. */
    @Test
    void nobodyButStaffDoesAnythingByAnyRoute() {
        String number = number();
        String why = "\"reason\":\"x\",\"document\":\"x\"}";
        Map<String, String> wellMade = Map.of(
                "/api/v1/staff/certificates/" + number + "/corrections",
                "{\"employer\":\"集安市第一中学\"," + why,
                "/api/v1/staff/status-change-lists",
                "{\"change\":\"revoke\",\"list\":\"" + number + "\"," + why);
        List<String> routes = demo.routes().stream()
                .filter(route -> route.startsWith("POST /api/v1/staff/") && !route.endsWith("/session"))
                // these read: AfterwardsTest
                .filter(route -> !route.startsWith("POST /api/v1/staff/audit-"))
                .map(route -> route.substring("POST ".length())
                        .replace("{objection}", "1")
                        .replaceAll("\\{[a-z]+}", "0011223344556677"))
                .toList();
        assertThat(routes).hasSizeGreaterThan(25);
        long before = demo.application().ledger().storedSize();
        for (DemoStaff.Member member : DemoStaff.MEMBERS) {
            if (member.role() != Role.STAFF) {
                wellMade.forEach((path, body) -> assertThat(
                                http.post(path, body, as(member.user())).status())
                        .as(member.user() + " " + path)
                        .isEqualTo(403));
                for (String path : routes) {
                    assertThat(http.post(path, "{}", as(member.user())).status())
                            .as(member.user() + " " + path)
                            .isBetween(400, 499);
                }
            }
        }
        assertThat(demo.application().ledger().storedSize()).isEqualTo(before);
        for (String path : routes) {
            assertThat(http.post(path, "{}").status()).as(path).isEqualTo(401);
        }
    }

    @Test
    void waitingRequestsCanBeListed() {
        String request =
                ask("zhao.min", number(), "suspend").json().get("request").asText();
        JsonNode listed = http.get("/api/v1/staff/requests?state=waiting-for-approval", as("sun.li"))
                .json()
                .get("requests");
        assertThat(listed.findValuesAsText("request")).contains(request);
        assertThat(listed.findValuesAsText("state")).containsOnly("waiting-for-approval");
    }

    @Test
    void wrongUserPasswordAndCodeGetOneAnswer() {
        DemoStaff.Member member = DemoStaff.MEMBERS.get(0);
        String code = member.oneTimeSecret().code(Instant.now());
        String stale = member.oneTimeSecret().code(Instant.now().minusSeconds(600));
        Http.Reply user = http.post(SESSION, Http.object("user", "nobody", "password", "wrong", "code", code));
        Http.Reply password = http.post(SESSION, Http.object("user", member.user(), "password", "wrong", "code", code));
        Http.Reply late =
                http.post(SESSION, Http.object("user", member.user(), "password", member.password(), "code", stale));
        assertThat(user.status()).isEqualTo(401);
        assertThat(user.text()).isEqualTo(password.text()).isEqualTo(late.text());
        Http.Reply missing = http.post(SESSION, Http.object("user", member.user(), "password", "x"));
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.json().get("pointer").asText()).isEqualTo("/code");
    }

    @Test
    void signingOutEndsTheSession() {
        OwnSession auditor = OwnSession.open(demo);
        assertThat(http.get("/api/v1/staff/requests", auditor.bearer()).status())
                .isEqualTo(200);
        assertThat(http.delete(SESSION, auditor.bearer()).status()).isEqualTo(204);
        assertThat(http.get("/api/v1/staff/requests", auditor.bearer()).status())
                .isEqualTo(401);
    }
}
