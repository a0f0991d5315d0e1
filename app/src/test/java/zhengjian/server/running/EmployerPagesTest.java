package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.server.employer.DemoEmployers;

/** An employer at its pages: a list from the upload to the receipt, its keys, and what is another employer's. */
class EmployerPagesTest {
    private static final Pattern PENDING = Pattern.compile("name=\"pending\" value=\"([0-9a-f]{32})\"");
    private static final Pattern KEY = Pattern.compile("zjk_([0-9a-f]{16})_[0-9A-Za-z_-]{43}");

    @TempDir
    static Path directory;

    private static RunningDemo demo;
    private static Http http;
    private static AtTheDesk employer;
    private static AtTheDesk other;

    @BeforeAll
    static void start() throws IOException {
        demo = RunningDemo.start(directory, 60);
        http = demo.http();
        employer = AtTheDesk.as(DemoEmployers.MEMBERS.get(0), http);
        other = AtTheDesk.as(DemoEmployers.MEMBERS.get(1), http);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static Http.Reply upload(String csv) {
        employer.get("/employer");
        List<String> headers = new ArrayList<>(Arrays.asList(employer.headers()));
        return http.upload(
                "/employer/batches",
                csv.getBytes(StandardCharsets.UTF_8),
                headers.toArray(String[]::new),
                "csrf",
                employer.hidden("csrf"));
    }

    private static String checked(Http.Reply columns, String number, String name) {
        Matcher pending = PENDING.matcher(columns.text());
        assertThat(pending.find()).isTrue();
        Http.Reply begun = employer.post(
                "/employer/batches/begin", "pending", pending.group(1), "numberColumn", number, "nameColumn", name);
        assertThat(begun.status()).as(begun.text()).isEqualTo(303);
        String address = begun.header("location");
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        for (Http.Reply page = employer.get(address); !page.text().contains("核验完成"); page = employer.get(address)) {
            assertThat(page.text()).contains("<noscript><meta http-equiv=\"refresh\" content=\"3\"></noscript>");
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(20_000_000);
        }
        return address;
    }

    private static String good() throws IOException {
        var certificate = demo.certificate("status", "valid", "kind", "regular", "earlierNumber", "false");
        return certificate.get("number").asText() + ","
                + certificate.get("name").asText();
    }

    @Test
    void aListIsUploadedItsColumnsCheckedAndItsRowsShown() throws IOException {
        String number = good().split(",")[0];
        Http.Reply columns = upload("谁,哪张,部门\n" + good().split(",")[1] + "," + number + ",人事\n王敏," + number + ",财务\n");
        assertThat(columns.status()).as(columns.text()).isEqualTo(200);
        assertThat(columns.text()).contains("核对列", number, "财务", "请选择");
        String address = checked(columns, "B", "A");
        String page = employer.get(address).text();
        assertThat(page).contains("第 3 行", "没有查到", "同音字").doesNotContain("第 2 行<");
        assertThat(employer.get(address + "?show=all").text()).contains("第 2 行", "真实有效");
        assertThat(employer.get("/en" + address).text()).contains("Row 3", "sound the same");
        Http.Reply csv = employer.get(address + "/result.csv");
        assertThat(csv.header("content-disposition")).startsWith("attachment");
        assertThat(csv.text()).contains("\"VALID\"", "\"NOT_FOUND\"");
        Matcher receipt = Pattern.compile("/receipt/([0-9a-f]{40})").matcher(page);
        assertThat(receipt.find()).isTrue();
        Http.Reply shown = http.get("/receipt/" + receipt.group(1));
        assertThat(shown.text()).contains("名单核验回执", "演示制造有限公司", "2 行");
        assertThat(http.get("/en/receipt/" + receipt.group(1)).text()).contains("Receipt for a list");
        Http.Reply pdf = http.get("/api/v1/receipts/" + receipt.group(1) + ".pdf");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.text()).startsWith("%PDF-1.7");
        for (String path : List.of("", "/result.csv", "/result.xlsx", "/result.jsonl")) {
            assertThat(employer.get(address + path).status()).as(path).isEqualTo(200);
            assertThat(other.get(address + path).status()).as(path).isEqualTo(404);
        }
        other.get("/employer");
        assertThat(other.post(address + "/erasure").status()).isEqualTo(404);
        employer.get(address);
        assertThat(employer.post(address + "/erasure").status()).isEqualTo(303);
        assertThat(employer.get("/employer").text()).contains("名单和结果已清除");
    }

    @Test
    void whatIsNoListIsSaidOnThePage() {
        assertThat(upload("").text()).contains("请选择一个文件");
        assertThat(upload("证书编号,姓名\n").text()).contains("没有数据");
        Http.Reply columns = upload("证书编号,姓名\nx,y\n");
        assertThat(columns.text()).contains("selected");
        Matcher pending = PENDING.matcher(columns.text());
        assertThat(pending.find()).isTrue();
        Http.Reply same = employer.post(
                "/employer/batches/begin", "pending", pending.group(1), "numberColumn", "A", "nameColumn", "A");
        assertThat(same.status()).isEqualTo(400);
        assertThat(same.text()).contains("两个不同的列");
        other.get("/employer");
        assertThat(other.post(
                                "/employer/batches/begin",
                                "pending",
                                pending.group(1),
                                "numberColumn",
                                "A",
                                "nameColumn",
                                "B")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void keysAreMadeRotatedAndRevokedByTheirOwnerAlone() {
        employer.get("/employer/keys");
        Http.Reply made = employer.post("/employer/keys", "label", "人事系统");
        Matcher key = KEY.matcher(made.text());
        assertThat(key.find()).isTrue();
        String[] bearer = EmployerAnswers.bearer(key.group());
        assertThat(http.get("/api/v1/verification-batches", bearer).status()).isEqualTo(200);
        assertThat(employer.get("/employer/keys").text()).contains(key.group(1)).doesNotContain(key.group());
        other.get("/employer/keys");
        assertThat(other.get("/employer/keys").text()).doesNotContain(key.group(1));
        for (String step : List.of("/rotation", "/revocation")) {
            assertThat(other.post("/employer/keys/" + key.group(1) + step).status())
                    .as(step)
                    .isEqualTo(404);
        }
        assertThat(employer.post("/employer/keys/" + key.group(1) + "/rotation").text())
                .containsPattern(KEY);
        assertThat(employer.post("/employer/keys/" + key.group(1) + "/revocation")
                        .status())
                .isEqualTo(303);
        assertThat(http.get("/api/v1/verification-batches", bearer).status()).isEqualTo(401);
        assertThat(employer.post("/employer/keys", "label", "").status()).isEqualTo(400);
    }

    @Test
    void anothersIdentifiersGive404OnEveryPageAndForEveryProgram() throws IOException {
        DemoEmployers.Member own = DemoEmployers.MEMBERS.get(0);
        var certificate = demo.certificate("status", "valid", "kind", "regular", "earlierNumber", "false");
        String[] mine = EmployerAnswers.bearer(own.apiKey());
        String[] foreign = EmployerAnswers.bearer(DemoEmployers.MEMBERS.get(1).apiKey());
        Map<String, String> identifiers = Map.of(
                "{batch}",
                Holders.checkedInAList(http, own, certificate),
                "{key}",
                http.get("/api/v1/employer/keys", mine).json().at("/keys/0/id").asText(),
                "{watch}",
                WatchAnswers.opened(http, certificate, mine));
        other.get("/employer");
        Set<String> tried = new TreeSet<>();
        for (String route : demo.routes()) {
            String path = route.substring(route.indexOf(' ') + 1);
            boolean page = path.matches("(/en)?/employer/.*\\{.*");
            if (!page && !path.matches("/api/v1/(employer|verification-batches)/.*\\{.*")) {
                continue;
            }
            for (Map.Entry<String, String> one : identifiers.entrySet()) {
                path = path.replace(one.getKey(), one.getValue());
            }
            assertThat(path).as("an identifier that this test does not know").doesNotContain("{");
            Http.Reply reply = switch (route.substring(0, route.indexOf(' '))) {
                case "GET" -> page ? other.get(path) : http.get(path, foreign);
                case "POST" -> page ? other.post(path) : http.post(path, "{}", foreign);
                default -> http.delete(path, foreign);
            };
            assertThat(reply.status()).as(route).isEqualTo(404);
            tried.add(route);
        }
        assertThat(tried).hasSizeGreaterThanOrEqualTo(24);
        assertThat(http.get("/api/v1/verification-batches/" + identifiers.get("{batch}"), mine)
                        .json()
                        .get("state")
                        .asText())
                .as("nothing happened to what is ours")
                .isEqualTo("done");
        assertThat(http.get(WatchAnswers.WATCHES, mine)
                        .json()
                        .at("/watches/0/state")
                        .asText())
                .isEqualTo("open");
    }

    @Test
    void whoIsNotSignedInGetsNoPageAndAFormWithoutItsTokenIsRefused() {
        AtTheDesk stranger = new AtTheDesk(http);
        for (String route : demo.routes()) {
            String path = route.replaceAll("^[A-Z]+ ", "").replaceAll("\\{[a-z]+}", "0123456789abcdef");
            if (!path.matches("(/en)?/employer(/.*)?") || path.endsWith("/login")) {
                continue;
            }
            Http.Reply reply =
                    route.startsWith("GET ") ? stranger.get(path) : stranger.bare(path, new String[0], "csrf", "x");
            assertThat(reply.status()).as(route).isEqualTo(303);
            assertThat(reply.header("location")).as(route).contains("/employer/login");
            if (route.startsWith("POST ")) {
                assertThat(other.bare(path, new String[0], "csrf", "x").status())
                        .as(route)
                        .isEqualTo(403);
            }
        }
    }
}
