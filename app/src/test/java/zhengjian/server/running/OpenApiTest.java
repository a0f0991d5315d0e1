package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.verification.Check;
import zhengjian.verification.Reason;

/** The description of the interface, held against the server that runs. */
class OpenApiTest {
    @TempDir
    static Path directory;

    private static RunningDemo demo;
    private static Http http;
    private static JsonNode document;

    @BeforeAll
    static void start() throws IOException {
        demo = RunningDemo.start(directory.resolve("demo"), 60);
        http = demo.http();
        document = http.get("/openapi.json").json();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void isAnOpenApiDocumentOfThisServer() {
        assertThat(document.get("openapi").asText()).isEqualTo("3.1.0");
        assertThat(document.at("/servers/0/url").asText()).isEqualTo(http.base());
    }

    @Test
    void describesEveryRouteAndNothingElse() {
        Set<String> described = new TreeSet<>();
        document.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Set<String> served = demo.routes().stream()
                .map(route ->
                        route.replace("/en/", "/").replaceAll(" /en$", " /").replaceAll("<([a-z]+)>", "{$1}"))
                .filter(route -> !route.equals("GET /plain-text") && !route.equals("GET /read-path/{number}"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(served);
    }

    @Test
    void everyReasonAndEveryStepIsDescribed() {
        for (JsonNode codes : document.findValues("enum")) {
            Set<String> described = new TreeSet<>();
            codes.forEach(code -> described.add(code.asText()));
            if (described.contains("genuine")) {
                assertThat(described)
                        .isEqualTo(codes(Arrays.stream(Reason.values()).map(Reason::code)));
            }
            if (described.contains("status-on-date")) {
                assertThat(described)
                        .isEqualTo(codes(Arrays.stream(Check.Step.values()).map(Check.Step::code)));
            }
        }
    }

    private static Set<String> codes(Stream<String> codes) {
        return codes.collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void operationNamesAreUnique() {
        List<JsonNode> ids = document.findValues("operationId");
        assertThat(ids.stream().map(JsonNode::asText)).doesNotHaveDuplicates();
    }

    @Test
    void everyAnswerFitsItsDescription() throws IOException {
        Map<String, Http.Reply> answers = answers();
        answers.forEach(
                (asked, reply) -> assertThat(faults(asked, reply)).as(asked).isEmpty());
        Set<String> jsonAnswers = new TreeSet<>();
        answers.forEach((asked, reply) -> jsonAnswers.add(template(asked) + " " + reply.status()));
        assertThat(jsonAnswers)
                .as("each operation for programs has been answered well at least once")
                .containsAll(wellAnswered());
    }

    /** Every operation that answers JSON when all is well. */
    private static Set<String> wellAnswered() {
        Set<String> operations = new TreeSet<>();
        document.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(method -> method.getValue()
                                .get("responses")
                                .fields()
                                .forEachRemaining(response -> {
                                    if (response.getKey().startsWith("20")
                                            && response.getValue()
                                                    .at("/content")
                                                    .has("application/json")) {
                                        operations.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()
                                                + " " + response.getKey());
                                    }
                                })));
        return operations;
    }

    /** A whole review, with what is asked of it on the way: on a service of its own, whose clock the test moves. */
    private static Map<String, Http.Reply> reviewed() throws IOException {
        Map<String, Http.Reply> answers = new LinkedHashMap<>();
        MovingClock clock = new MovingClock();
        try (RunningDemo rehearsal = RunningDemo.start(directory.resolve("rehearsal"), 0, clock)) {
            answers.putAll(reviewed(rehearsal, clock));
        }
        // the same people on a list once more: of a register that knows none of them
        MovingClock later = new MovingClock();
        try (RunningDemo rehearsal = RunningDemo.start(directory.resolve("batches"), 0, later)) {
            answers.putAll(BatchAnswers.of(rehearsal, later));
        }
        return answers;
    }

    private static Map<String, Http.Reply> reviewed(RunningDemo rehearsal, MovingClock clock) {
        Http http = rehearsal.http();
        ReviewWalk declined = new ReviewWalk(rehearsal, clock, "declined");
        declined.applied();
        declined.step("/meeting-refusal", "{\"reason\":\"材料不全\"}", declined.staff(0));
        Map<String, Http.Reply> answers = new LinkedHashMap<>(declined.answers);
        ReviewWalk walk = new ReviewWalk(rehearsal, clock, "whole");
        walk.onNotice(2);
        answers.put("GET " + "/api/v1/notices", http.get("/api/v1/notices"));
        answers.put("GET " + walk.notice(), http.get(walk.notice()));
        answers.put("GET " + walk.notice() + "?page=0", http.get(walk.notice() + "?page=0"));
        answers.put("GET " + "/api/v1/notices/0000000000000000", http.get("/api/v1/notices/0000000000000000"));
        answers.put("GET " + "/notices", http.get("/notices"));
        answers.put(
                "POST " + walk.notice() + "/people", http.post(walk.notice() + "/people", Http.object("name", "张三明")));
        String objections = walk.notice() + "/objections";
        answers.put("POST " + objections, http.post(objections, Http.object("text", "论文代写", "name", "王某")));
        answers.put("POST " + objections + " {}", http.post(objections, "{}"));
        String[] office = walk.office();
        walk.step("/objections/1/settlement", "{\"upheld\":true,\"finding\":\"属实\"}", office);
        walk.step("/removals", "{\"row\":2,\"reason\":\"论文代写\"}", office);
        answers.put("POST " + walk.address() + "/filing early", http.post(walk.address() + "/filing", "{}", office));
        answers.put("GET " + walk.address() + "/notice.html", http.get(walk.address() + "/notice.html", office));
        answers.put("GET " + walk.address() + "/notice.csv", http.get(walk.address() + "/notice.csv", office));
        answers.put(
                "POST " + walk.address() + "/list-preview",
                http.bytes(walk.address() + "/list-preview", "text/csv", walk.list(clock.today(), 2), office));
        walk.filed();
        walk.step(
                "/return",
                Http.object("reason", "请补充", "fileBy", clock.today().plusDays(3).toString()),
                walk.staff(0));
        walk.step("/filing", "{}", walk.office());
        walk.issuedAfterFiling(1);
        answers.put("GET /api/v1/staff/reviews", http.get("/api/v1/staff/reviews", walk.staff(1)));
        answers.put("GET " + walk.address(), http.get(walk.address(), walk.office()));
        answers.put("GET " + walk.address() + " nobody", http.get(walk.address()));
        ReviewWalk abandoned = new ReviewWalk(rehearsal, clock, "abandoned");
        abandoned.approved();
        abandoned.step("/abandonment", "{\"reason\":\"撤销计划\"}", abandoned.staff(0));
        answers.putAll(abandoned.answers);
        answers.putAll(walk.answers);
        return answers;
    }

    private static Map<String, Http.Reply> answers() throws IOException {
        Map<String, Http.Reply> answers = new LinkedHashMap<>();
        for (JsonNode one : demo.certificates()) {
            String number = one.get("number").asText();
            get(answers, "/api/v1/certificates/" + number);
            get(answers, "/api/v1/certificates/" + number + "?in=220582&on=2024-01-01&purpose=pay");
            post(answers, "token", one.get("token").asText(), "in", "330600", "label", "入职核验");
            post(answers, "number", number, "name", one.get("name").asText());
        }
        JsonNode one = demo.certificate("name", "张明");
        post(answers, "token", "https://evil.example/");
        post(answers, "token", one.get("token").asText() + "A");
        post(answers, "number", "22");
        post(answers, "nmber", "x");
        get(answers, "/api/v1/certificates/22");
        get(answers, "/api/v1/certificates/JL2023-999999");
        get(answers, "/api/v1/receipts/" + "0".repeat(32));
        String receipt = http.verify("token", one.get("token").asText(), "purpose", "pay")
                .json()
                .at("/receipt/id")
                .asText();
        get(answers, "/api/v1/receipts/" + receipt);
        get(answers, "/api/v1/receipts/" + receipt + ".cose");
        get(answers, "/api/v1/receipts/" + receipt + ".pdf");
        byte[] cose = http.get("/api/v1/receipts/" + receipt + ".cose").body();
        answers.put("POST /api/v1/verifications {receipt}", http.upload("/api/v1/verifications", cose));
        byte[] foreign = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        answers.put("POST /api/v1/verifications {document}", http.upload("/api/v1/verifications", foreign));
        answers.put("POST /scan {receipt}", http.upload("/scan", cose));
        String describedTitle = """
                {"credential":{"kind":"regular","family":"title","level":"intermediate","series":"工程",\
                "specialty":"机械设计","title":"工程师","issuer":"220000","scope":"220000","obtainedOn":"2020-06-30"},\
                "to":"330600"}""";
        answers.put(
                "POST /api/v1/recognitions {number}",
                http.post(
                        "/api/v1/recognitions",
                        Http.object("number", one.get("number").asText(), "to", "220582")));
        answers.put("POST /api/v1/recognitions {}", http.post("/api/v1/recognitions", "{}"));
        answers.put("POST /api/v1/recognitions {credential}", http.post("/api/v1/recognitions", describedTitle));
        String batches = "/api/v1/recognition-batches";
        answers.put("POST " + batches + " {}", http.post(batches, "{}"));
        answers.put(
                "POST " + batches, http.post(batches, "{\"items\":[" + describedTitle + "," + describedTitle + "]}"));
        String asked = "/mutual%s?what=title-regular&level=intermediate&issuer=340000&to=330600";
        get(answers, String.format(Locale.ROOT, asked, ""));
        get(answers, String.format(Locale.ROOT, asked, "/answer.json"));
        answers.put("POST /api/v1/eligibility {}", http.post("/api/v1/eligibility", """
                        {"credentials":[{"kind":"regular","family":"title","level":"intermediate","series":"工程",\
                        "specialty":"机械设计","title":"工程师","issuer":"220000","scope":"220000",\
                        "obtainedOn":"2018-06-30"}],"person":{"employerDivision":"220582","employerKind":"separate",\
                        "appointedSince":"2018-07-01","educations":[],"awards":[]},"on":"2024-06-30"}"""));
        for (String path : List.of(
                "/api/v1/recognition-rules",
                "/api/v1/recognition-rules?on=2023-06-30",
                "/api/v1/recognition-rules.cbor",
                "/api/v1/correspondences?from=skill-technician",
                "/api/v1/correspondences?on=x",
                "/status/0.cwt",
                "/status/0.jwt",
                "/status/1.cwt",
                "/status/x.jwt",
                "/checkpoint",
                "/tile/0/x000",
                "/tile/entries/000.p/60",
                "/api/v1/ledger/entries/0",
                "/api/v1/ledger/entries/65",
                "/api/v1/ledger/entries/999999",
                "/api/v1/ledger/proofs/inclusion?index=3",
                "/api/v1/ledger/proofs/inclusion",
                "/api/v1/ledger/proofs/consistency?from=5",
                "/api/v1/ledger/proofs/consistency?from=0",
                "/openapi.json",
                "/health/live",
                "/health/ready",
                "/metrics",
                "/",
                "/scan",
                "/mutual",
                "/mutual/rules?place=330600",
                "/mutual/correspondence",
                "/mutual/next",
                "/mutual/certificate",
                "/mutual/answer.json",
                "/ledger",
                "/ledger/entry/7",
                "/ledger/entry/x",
                "/help",
                "/stats",
                "/publications",
                "/api/v1/stats",
                "/api/v1/stats.csv",
                "/api/v1/publications",
                "/q?q=JL2023-100005",
                "/q?q=" + one.get("number").asText(),
                "/receipt/" + receipt,
                "/c/" + one.get("number").asText(),
                "/c/" + one.get("number").asText() + "/drawing",
                "/c/" + one.get("number").asText() + "/drawing.svg")) {
            get(answers, path);
        }
        String payload = one.get("token").asText().replaceAll(".*/", "");
        answers.put("GET /v/" + payload, http.get("/v/" + payload, "Accept", "application/json"));
        answers.put("GET /c/JL2023-100005", http.get("/c/JL2023-100005", "Accept", "application/json"));
        answers.put(
                "POST /check", http.form("/check", "number", one.get("number").asText()));
        answers.put("POST /check json", checkAsJson(one));
        answers.putAll(reviewed());
        answers.putAll(WalletAnswers.of(demo));
        answers.putAll(HolderAnswers.of(demo));
        answers.putAll(StaffAnswers.of(demo, InstantSource.system()));
        answers.putAll(EmployerAnswers.of(demo));
        answers.putAll(WatchAnswers.of(demo));
        return answers;
    }

    private static Http.Reply checkAsJson(JsonNode one) {
        return http.form("/check", "number", one.get("number").asText(), "name", "不是他");
    }

    private static void get(Map<String, Http.Reply> answers, String path) {
        answers.put("GET " + path, http.get(path));
    }

    private static void post(Map<String, Http.Reply> answers, String... members) {
        answers.put("POST /api/v1/verifications " + Http.object(members), http.verify(members));
    }

    /** The described path that fits best: one with fewer parameters wins. */
    private static String template(String asked) {
        String method = asked.substring(0, asked.indexOf(' '));
        String path = asked.split(" ")[1].replaceAll("\\?.*", "");
        String best = "";
        for (java.util.Iterator<String> paths = document.get("paths").fieldNames(); paths.hasNext(); ) {
            String candidate = paths.next();
            if (candidate.equals(path)) {
                return method + " " + path;
            }
            String pattern =
                    candidate.replace(".", "\\.").replace("{tile}", ".+").replaceAll("\\{[a-z]+}", "[^/]+");
            if (path.matches(pattern) && candidate.length() > best.length()) {
                best = candidate;
            }
        }
        return method + " " + best;
    }

    private static List<String> faults(String asked, Http.Reply reply) {
        String[] operation = template(asked).split(" ");
        JsonNode responses = document.get("paths")
                .path(operation[1])
                .path(operation[0].toLowerCase(Locale.ROOT))
                .path("responses");
        String status = Integer.toString(reply.status());
        JsonNode response = responses.has(status) ? responses.get(status) : responses.path(status.charAt(0) + "XX");
        if (response.isMissingNode()) {
            return List.of("status " + status + " is not described");
        }
        for (java.util.Iterator<Map.Entry<String, JsonNode>> headers =
                        response.path("headers").fields();
                headers.hasNext(); ) {
            String name = headers.next().getKey();
            if (reply.header(name).isEmpty()) {
                return List.of("header " + name + " is missing");
            }
        }
        String type = reply.header("content-type").replaceAll(";.*", "").strip();
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            return List.of();
        }
        if (!content.has(type)) {
            return List.of("content type " + type + " is not described");
        }
        return type.endsWith("json") ? invalid(content.get(type).get("schema"), reply) : List.of();
    }

    private static List<String> invalid(JsonNode schema, Http.Reply reply) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.get("components"));
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON);
        return compiled
                .validate(
                        new String(reply.body(), StandardCharsets.UTF_8),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
