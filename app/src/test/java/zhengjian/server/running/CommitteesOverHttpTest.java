package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zhengjian.certificate.Kind;
import zhengjian.ledger.EntryKind;
import zhengjian.server.staff.DemoStaff;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.Role;
import zhengjian.staff.UserName;

/** Committees on the running service: what they may review is changed by two people, and by nobody alone. */
class CommitteesOverHttpTest {
    private static final String COMMITTEES = "/api/v1/staff/committees";
    private static final String REQUESTS = "/api/v1/staff/requests/";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> TOKENS = new HashMap<>();

    @RegisterExtension
    static final SharedDemo DEMO = SharedDemo.of(1);

    @BeforeAll
    static void signIn() {
        for (DemoStaff.Member member : DemoStaff.MEMBERS) {
            Http.Reply reply = DEMO.http()
                    .post(
                            "/api/v1/staff/session",
                            Http.object(
                                    "user", member.user(),
                                    "password", member.password(),
                                    "code", member.oneTimeSecret().code(Instant.now())));
            TOKENS.put(member.user(), reply.json().get("token").asText());
        }
    }

    private static String[] as(String user) {
        return new String[] {"Authorization", "Bearer " + TOKENS.get(user)};
    }

    private static ObjectNode grant(String name) {
        ObjectNode body = JSON.createObjectNode()
                .put("change", "grant")
                .put("reason", "年度授权")
                .put("document", "函〔2026〕1号");
        ObjectNode authorisation = body.putObject("authorisation")
                .put("name", name)
                .put("ofAuthority", true)
                .put("region", "220200")
                .put("firstYear", 2026)
                .put("lastYear", 2027);
        authorisation.putObject("highest").put("title", "副高级");
        authorisation
                .putArray("fields")
                .add("工程")
                .addObject()
                .put("series", "农业")
                .putArray("specialties")
                .add("种植");
        authorisation.putArray("channels").add("review").add("同级改职");
        authorisation.putArray("kinds").add("regular");
        authorisation.putArray("offices").add("qian.ban");
        return body;
    }

    private static ObjectNode step(String change) {
        return JSON.createObjectNode()
                .put("change", change)
                .put("reason", "监督检查")
                .put("document", "函〔2026〕2号");
    }

    private static Http.Reply ask(String user, String committee, ObjectNode body) {
        return DEMO.http().post(COMMITTEES + "/" + committee + "/authorisation-changes", body.toString(), as(user));
    }

    private static Http.Reply approve(String user, Http.Reply asked) {
        return DEMO.http().post(REQUESTS + asked.json().get("request").asText() + "/approval", "{}", as(user));
    }

    private static JsonNode committee(String id) {
        return DEMO.http().get(COMMITTEES + "/" + id, as("zheng.shen")).json();
    }

    @Test
    void theDemonstrationHasACommitteeOfEachSort() {
        JsonNode listed = DEMO.http().get(COMMITTEES, as("zhao.min")).json().get("committees");
        assertThat(listed.findValuesAsText("committee"))
                .contains("jl-engineering", "jl-new-occupations", "jian-engineering", "unit-1", "jl-posts");
        assertThat(listed.findValuesAsText("unit")).contains("演示单位1");
        JsonNode county = committee("jian-engineering").get("authorisation");
        assertThat(county.get("region").asText()).isEqualTo("220582");
        assertThat(county.get("kinds").get(0).asText()).isEqualTo(Kind.DIRECTIONAL.code());
        assertThat(committee("jl-posts").at("/authorisation/highest/post").asText())
                .isEqualTo("post-2");
        assertThat(committee("unit-1").at("/history/0/actor").asText()).isEqualTo("申请 zhao.min，批准 sun.li");
    }

    @Test
    void aGrantTakesTwoPeople() {
        Http.Reply asked = ask("zhao.min", "jilin-city", grant("吉林市工程系列评委会"));
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.header("Location"))
                .isEqualTo(REQUESTS + asked.json().get("request").asText());
        assertThat(asked.json().get("act").asText()).isEqualTo("authorisation-change");
        assertThat(DEMO.http().get(COMMITTEES + "/jilin-city", as("sun.li")).status())
                .isEqualTo(404);
        assertThat(approve("zhao.min", asked).status()).isEqualTo(403);
        assertThat(approve("zhao.min2", asked).status()).isEqualTo(403);
        assertThat(DEMO.http().get(COMMITTEES + "/jilin-city", as("sun.li")).status())
                .isEqualTo(404);
        assertThat(approve("sun.li", asked).status()).isEqualTo(200);
        JsonNode granted = committee("jilin-city");
        assertThat(granted.get("standing").asText()).isEqualTo("in-force");
        assertThat(granted.get("authorisation")).isEqualTo(asked.json().get("authorisation"));
        assertThat(granted.at("/authorisation/channels/1").asText()).isEqualTo("change-at-same-level");
        long last = DEMO.running().application().ledger().latest().size() - 1;
        assertThat(DEMO.http()
                        .get("/api/v1/ledger/entries/" + last)
                        .json()
                        .get("kind")
                        .asText())
                .isEqualTo("authorisation-changed");
        assertThat(DEMO.running()
                        .application()
                        .ledger()
                        .entry(last)
                        .orElseThrow()
                        .kind())
                .isEqualTo(EntryKind.AUTHORISATION_CHANGED);
    }

    @Test
    void whatIsToldToCorrectMayBeStoppedAndResumed() {
        approve("sun.li", ask("zhao.min", "jl-posts", step("correct").put("correctBy", "2199-12-31")));
        assertThat(committee("jl-posts").get("standing").asText()).isEqualTo("correcting");
        assertThat(committee("jl-posts").get("correctBy").asText()).isEqualTo("2199-12-31");
        approve("sun.li", ask("zhao.min", "jl-posts", step("stop")));
        Http.Reply twice = ask("zhao.min", "jl-posts", step("stop"));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.json().get("detail").asText()).contains("J23·四(一)");
        approve("sun.li", ask("zhao.min", "jl-posts", step("resume")));
        assertThat(committee("jl-posts").get("standing").asText()).isEqualTo("in-force");
        assertThat(committee("jl-posts").get("history")).hasSize(4);
    }

    @Test
    void whoMissedAYearIsBarred() {
        int missed =
                LocalDate.ofInstant(Instant.now(), ZoneId.of("Asia/Shanghai")).getYear() - 1;
        approve("sun.li", ask("zhao.min", "unit-1", step("withdraw").put("missedYear", missed)));
        assertThat(committee("unit-1").get("barredThrough").asInt()).isEqualTo(missed + 3);
        ObjectNode again = grant("集团自主评委会");
        ((ObjectNode) again.get("authorisation")).put("unit", "演示单位1").put("ofAuthority", false);
        Http.Reply refused = ask("zhao.min", "unit-again", again);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asText())
                .contains("J23·六(四)")
                .contains("至 " + (missed + 3) + " 年底不再授权");
    }

    @Test
    void everyRouteAsEveryRole() {
        for (DemoStaff.Member member : DemoStaff.MEMBERS) {
            String[] bearer = as(member.user());
            Role role = member.role();
            boolean reads = role.seesCommittees();
            boolean office = role == Role.COMMITTEE_OFFICE;
            assertThat(DEMO.http().get(COMMITTEES, bearer).status())
                    .as(member.user())
                    .isEqualTo(reads || office ? 200 : 403);
            assertThat(DEMO.http().get(COMMITTEES + "/nobody", bearer).status())
                    .as(member.user())
                    .isEqualTo(reads || office ? 404 : 403);
            assertThat(ask(member.user(), "jian-engineering", step("withdraw")).status())
                    .as(member.user())
                    .isEqualTo(role.authorisesCommittees() ? 202 : 403);
        }
        assertThat(committee("jian-engineering").get("standing").asText())
                .as("nobody alone changes an authorisation")
                .isEqualTo("in-force");
    }

    @Test
    void aCommitteesOfficeSeesItsOwnCommitteeAndNoRequests() {
        JsonNode own = DEMO.http().get(COMMITTEES, as("jin.ban")).json().get("committees");
        assertThat(own.findValuesAsText("committee")).containsExactly("jian-engineering");
        assertThat(DEMO.http()
                        .get(COMMITTEES + "/jian-engineering", as("jin.ban"))
                        .status())
                .isEqualTo(200);
        assertThat(DEMO.http()
                        .get(COMMITTEES + "/jl-engineering", as("jin.ban"))
                        .status())
                .isEqualTo(404);
        Http.Reply asked = ask("zhao.min", "jian-engineering", step("stop"));
        String request = REQUESTS + asked.json().get("request").asText();
        assertThat(DEMO.http().get(REQUESTS.replaceAll("/$", ""), as("jin.ban")).status())
                .isEqualTo(403);
        assertThat(DEMO.http().get(request, as("jin.ban")).status()).isEqualTo(403);
        for (String how : List.of("approval", "refusal", "withdrawal")) {
            assertThat(DEMO.http()
                            .post(request + "/" + how, "{}", as("jin.ban"))
                            .status())
                    .as(how)
                    .isEqualTo(403);
        }
    }

    @Test
    void nobodyGetsAnywhereWithoutSigningIn() {
        for (String path : List.of(COMMITTEES, COMMITTEES + "/jl-posts")) {
            assertThat(DEMO.http().get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(DEMO.http()
                        .post(COMMITTEES + "/jl-posts/authorisation-changes", "{}")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void faultyRequestsPointAtTheFault() {
        assertThat(pointer(step("close"))).isEqualTo("/change");
        assertThat(pointer(step("stop").put("reason", " "))).isEqualTo("/reason");
        assertThat(pointer(step("stop").put("approvedBy", "sun.li"))).isEqualTo("/approvedBy");
        assertThat(pointer(step("withdraw").put("missedYear", 1999))).isEqualTo("/missedYear");
        assertThat(pointer(step("correct").put("correctBy", "明天"))).isEqualTo("/correctBy");
        ObjectNode region = grant("某评委会");
        ((ObjectNode) region.get("authorisation")).put("region", "吉林");
        assertThat(pointer(region)).isEqualTo("/authorisation/region");
        ObjectNode channel = grant("某评委会");
        ((ObjectNode) channel.get("authorisation")).putArray("channels").add("抽签");
        assertThat(pointer(channel)).isEqualTo("/authorisation/channels/0/value");
        ObjectNode rank = grant("某评委会");
        ((ObjectNode) rank.get("authorisation")).putObject("highest").put("post", "副高级");
        assertThat(pointer(rank)).isEqualTo("/authorisation/highest/post");
        ObjectNode years = grant("某评委会");
        ((ObjectNode) years.get("authorisation")).put("lastYear", 2020);
        assertThat(pointer(years)).isEqualTo("/authorisation");
        Http.Reply without = ask("zhao.min", "jl-posts", step("correct"));
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.json().get("detail").asText()).contains("纠正期限");
        assertThat(ask("zhao.min", "No.1", step("stop")).status()).isEqualTo(404);
    }

    private static String pointer(ObjectNode body) {
        Http.Reply reply = ask("zhao.min", "some", body);
        assertThat(reply.status()).isEqualTo(400);
        return reply.json().path("pointer").asText();
    }

    private static Http.Reply aboutAccount(String user, String... members) {
        return DEMO.http().post("/api/v1/staff/account-requests", Http.object(members), as(user));
    }

    @Test
    void twoSecurityAdministratorsMakeAnAccountWhoseSecretIsToldOnce() {
        String[] made = {
            "step",
            "make",
            "user",
            "he.xin",
            "person",
            "何新",
            "role",
            "auditor",
            "password",
            "correct horse battery",
            "reason",
            "新到岗"
        };
        assertThat(aboutAccount("zhao.min", made).status()).isEqualTo(403);
        Http.Reply asked = aboutAccount("zhou.an", made);
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        String secret = asked.json().get("totpSecret").asText();
        assertThat(asked.json().get("totpUri").asText())
                .isEqualTo("otpauth://totp/Zhengjian:he.xin?secret=" + secret + "&issuer=Zhengjian");
        String request = "/api/v1/staff/requests/" + asked.json().get("request").asText();
        assertThat(DEMO.http().get(request, as("ning.jing")).text())
                .contains("何新")
                .doesNotContain(secret, "argon2", "correct horse");
        assertThat(DEMO.http().post(request + "/approval", "{}", as("zhou.an")).status())
                .isEqualTo(403);
        assertThat(accounts()).doesNotContain("he.xin");
        Http.Reply approved = DEMO.http().post(request + "/approval", "{}", as("ning.jing"));
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(approved.text()).doesNotContain(secret);
        assertThat(accounts()).contains("he.xin");

        OneTimeSecret app = DEMO.running()
                .application()
                .accounts()
                .find(new UserName("he.xin"))
                .orElseThrow()
                .oneTimeSecret();
        assertThat(app.base32()).isEqualTo(secret);
        Http.Reply signedIn = DEMO.http()
                .post(
                        "/api/v1/staff/session",
                        Http.object(
                                "user", "he.xin",
                                "password", "correct horse battery",
                                "code", app.code(Instant.now())));
        assertThat(signedIn.status()).isEqualTo(201);

        assertThat(aboutAccount("zhou.an", made).status())
                .as("a name is never used again")
                .isEqualTo(409);
        String[] session = {
            "Authorization", "Bearer " + signedIn.json().get("token").asText()
        };
        assertThat(close("zhou.an", "he.xin").json().get("open").asBoolean()).isFalse();
        assertThat(DEMO.http().get("/api/v1/staff/requests", session).status()).isEqualTo(401);
        assertThat(close("zhou.an", "he.xin").status()).as("closed already").isEqualTo(409);
        Http.Reply open = aboutAccount("ning.jing", "step", "open", "user", "he.xin", "reason", "误停");
        assertThat(open.status()).as(open.text()).isEqualTo(202);
        assertThat(open.json().has("totpSecret")).isFalse();
    }

    private static List<String> accounts() {
        return DEMO.http()
                .get("/api/v1/staff/accounts", as("zheng.shen"))
                .json()
                .get("accounts")
                .findValuesAsText("user");
    }

    private static Http.Reply close(String by, String user) {
        return DEMO.http().post("/api/v1/staff/account-closings", Http.object("user", user), as(by));
    }

    @Test
    void nobodyDoesAnythingForTheOwnAccountAndFaultsAreNamed() {
        assertThat(close("zhou.an", "zhou.an").status()).isEqualTo(403);
        assertThat(close("zheng.shen", "wu.xi").status()).isEqualTo(403);
        assertThat(close("zhou.an", "nobody.here").status()).isEqualTo(409);
        assertThat(aboutAccount(
                                "zhou.an",
                                "step",
                                "renew",
                                "user",
                                "zhou.an",
                                "password",
                                "correct horse battery",
                                "reason",
                                "x")
                        .status())
                .isEqualTo(403);
        assertThat(aboutAccount("zhou.an", "step", "steal", "user", "wu.xi", "reason", "x")
                        .json()
                        .get("pointer")
                        .asText())
                .isEqualTo("/step");
        assertThat(aboutAccount("zhou.an", "step", "renew", "user", "wu.xi", "password", "short", "reason", "x")
                        .json()
                        .get("pointer")
                        .asText())
                .isEqualTo("/password");
        assertThat(aboutAccount(
                                "zhou.an",
                                "step",
                                "open",
                                "user",
                                "wu.xi",
                                "password",
                                "correct horse battery",
                                "reason",
                                "x")
                        .json()
                        .get("pointer")
                        .asText())
                .as("an account that is opened again keeps its password")
                .isEqualTo("/password");
    }
}
