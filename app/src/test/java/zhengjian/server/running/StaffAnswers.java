package zhengjian.server.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import zhengjian.server.staff.DemoStaff;

/** What the addresses for staff answer, asked rightly and wrongly: for holding them against their description. */
final class StaffAnswers {
    private static final String REQUESTS = "/api/v1/staff/requests";

    private final Http http;
    private final InstantSource clock;
    private final Map<String, Http.Reply> answers = new LinkedHashMap<>();

    private StaffAnswers(Http http, InstantSource clock) {
        this.http = http;
        this.clock = clock;
    }

    static Map<String, Http.Reply> of(RunningDemo demo, InstantSource clock) throws IOException {
        StaffAnswers asked = new StaffAnswers(demo.http(), clock);
        JsonNode certificate = demo.certificate("status", "valid", "earlierNumber", "false");
        String[] deciding = asked.signIn(DemoStaff.MEMBERS.get(1));
        asked.ask("/api/v1/staff/certificates/" + certificate.get("number").asText() + "/status-changes", deciding);
        asked.committees(deciding);
        asked.accounts(asked.signIn(DemoStaff.MEMBERS.get(3)));
        return asked.answers;
    }

    private void ask(String changes, String[] deciding) {
        String[] asking = signIn(DemoStaff.MEMBERS.get(0));
        String body = Http.object("change", "suspend", "reason", "复核", "document", "函1号");
        String[] requests = new String[3];
        for (int i = 0; i < requests.length; i++) {
            Http.Reply asked = http.post(changes, body, asking);
            answers.put("POST " + changes + " " + i, asked);
            requests[i] = REQUESTS + "/" + asked.json().get("request").asText();
        }
        answers.put("POST " + changes + " {}", http.post(changes, "{}", asking));
        answers.put("POST " + changes + " nobody", http.post(changes, body));
        correct(changes.replace("/status-changes", "/corrections"), asking);
        post(requests[0] + "/approval own", asking);
        post(requests[0] + "/withdrawal", asking);
        post(requests[0] + "/approval late", deciding);
        post(requests[1] + "/refusal", deciding);
        post(requests[2] + "/approval", deciding);
        lists(changes.split("/")[5], asking);
        integrity(changes, asking, deciding);
        answers.put("GET " + REQUESTS, http.get(REQUESTS, deciding));
        answers.put("GET " + REQUESTS + " nobody", http.get(REQUESTS));
        answers.put("GET " + requests[0], http.get(requests[0], asking));
        answers.put("DELETE /api/v1/staff/session", http.delete("/api/v1/staff/session", asking));
    }

    private void correct(String corrections, String[] asking) {
        String why = ",\"reason\":\"有误\",\"document\":\"函1号\"}";
        answers.put("POST " + corrections, http.post(corrections, "{\"employer\":\"某某公司\"" + why, asking));
        answers.put("POST " + corrections + " none", http.post(corrections, "{\"reason\":\"x\"}", asking));
    }

    private void lists(String number, String[] asking) {
        String why = ",\"reason\":\"有误\",\"document\":\"函1号\"}";
        String lists = "/api/v1/staff/status-change-lists";
        String list = "{\"change\":\"reinstate\",\"list\":\"" + number + "\"";
        answers.put("POST " + lists, http.post(lists, list + why, asking));
        answers.put("POST " + lists + " dry", http.post(lists, list + ",\"dryRun\":true" + why, asking));
        String wrong = "{\"change\":\"revoke\",\"list\":\"" + number + "\\n" + number + "\"";
        answers.put("POST " + lists + " findings", http.post(lists, wrong + why, asking));
    }

    private void committees(String[] staff) {
        String committees = "/api/v1/staff/committees";
        String changes = committees + "/unit-1/authorisation-changes";
        String[] office = signIn(DemoStaff.MEMBERS.get(6));
        answers.put("GET " + committees, http.get(committees, office));
        answers.put("GET " + committees + " nobody", http.get(committees));
        answers.put("GET " + committees + "/jl-engineering", http.get(committees + "/jl-engineering", office));
        answers.put("GET " + committees + "/unit-1", http.get(committees + "/unit-1", office));
        String stop = Http.object("change", "stop", "reason", "监督检查", "document", "函1号");
        answers.put("POST " + changes + " office", http.post(changes, stop, office));
        answers.put("POST " + changes + " {}", http.post(changes, "{}", office));
        String[] auditor = signIn(DemoStaff.MEMBERS.get(5));
        Http.Reply asked = http.post(changes, stop, staff);
        answers.put("POST " + changes, asked);
        String request = REQUESTS + "/" + asked.json().get("request").asText();
        answers.put("GET " + request, http.get(request, auditor));
        answers.put("GET " + REQUESTS + " auditor", http.get(REQUESTS, auditor));
        answers.put("GET " + committees + "/jl-posts", http.get(committees + "/jl-posts", auditor));
        audit(auditor, staff);
    }

    private void accounts(String[] administrator) {
        String asked = "/api/v1/staff/account-requests";
        String closings = "/api/v1/staff/account-closings";
        answers.put("GET /api/v1/staff/accounts", http.get("/api/v1/staff/accounts", administrator));
        answers.put("GET /api/v1/staff/accounts nobody", http.get("/api/v1/staff/accounts"));
        String[] made = {
            "step",
            "make",
            "user",
            "he.xin",
            "person",
            "何新",
            "role",
            "staff",
            "password",
            "correct horse battery",
            "reason",
            "新到岗"
        };
        answers.put("POST " + asked, http.post(asked, Http.object(made), administrator));
        answers.put("POST " + asked + " {}", http.post(asked, "{}", administrator));
        answers.put("POST " + asked + " nobody", http.post(asked, "{}"));
        answers.put("POST " + closings, http.post(closings, Http.object("user", "wu.xi"), administrator));
        answers.put("POST " + closings + " late", http.post(closings, Http.object("user", "wu.xi"), administrator));
        answers.put("POST " + closings + " own", http.post(closings, Http.object("user", "zhou.an"), administrator));
    }

    private void audit(String[] auditor, String[] staff) {
        String searches = "/api/v1/staff/audit-searches";
        String wanted = Http.object("kind", "requested", "from", "2026-01-01", "to", "2199-12-31", "actor", "zhao.min");
        answers.put("POST " + searches, http.post(searches, wanted, auditor));
        answers.put("POST " + searches + " wrong", http.post(searches, Http.object("kind", "all"), auditor));
        answers.put("POST " + searches + " staff", http.post(searches, wanted, staff));
        answers.put("POST " + searches + " nobody", http.post(searches, wanted));
        String proofs = "/api/v1/staff/audit-proofs";
        answers.put("POST " + proofs, http.post(proofs, "{}", auditor));
        answers.put("POST " + proofs + " staff", http.post(proofs, "{}", staff));
        answers.put("POST " + proofs + " nobody", http.post(proofs, "{}"));
    }

    private void integrity(String changes, String[] staff, String[] other) {
        String entries = "/api/v1/staff/integrity-entries";
        Http.Reply asked = http.post(
                changes,
                "{\"change\":\"revoke\",\"reason\":\"论文抄袭\",\"document\":\"函1号\",\"misconduct\":{\"ground\":\"plagiarism\","
                        + "\"banMonths\":24}}",
                staff);
        answers.put("POST " + changes + " misconduct", asked);
        post(REQUESTS + "/" + asked.json().get("request").asText() + "/approval", other);
        answers.put("GET /api/v1/staff/integrity-grounds", http.get("/api/v1/staff/integrity-grounds", staff));
        Http.Reply listed = http.get(entries, staff);
        answers.put("GET " + entries, listed);
        String one = entries + "/" + listed.json().at("/entries/0/entry").asLong();
        answers.put("GET " + one, http.get(one, staff));
        answers.put("GET " + one + " nobody", http.get(one));
        answers.put("GET " + entries + "/0", http.get(entries + "/0", staff));
        String searches = "/api/v1/staff/integrity-searches";
        answers.put("POST " + searches, http.post(searches, Http.object("idNumber", "11010519491231002X"), staff));
        answers.put("POST " + searches + " wrong", http.post(searches, Http.object("idNumber", "1"), staff));
        String lifting = Http.object("reason", "申诉成立", "document", "函2号");
        answers.put("POST " + one + "/lifting", http.post(one + "/lifting", lifting, staff));
        answers.put("POST " + one + "/lifting {}", http.post(one + "/lifting", "{}", staff));
    }

    private void post(String named, String[] bearer) {
        answers.put("POST " + named, http.post(named.split(" ")[0], "{}", bearer));
    }

    private String[] signIn(DemoStaff.Member member) {
        Http.Reply reply = http.post(
                "/api/v1/staff/session",
                Http.object(
                        "user", member.user(),
                        "password", member.password(),
                        "code", member.oneTimeSecret().code(clock.instant())));
        answers.put("POST /api/v1/staff/session " + member.user(), reply);
        return new String[] {
            "Authorization", "Bearer " + reply.json().get("token").asText()
        };
    }
}
