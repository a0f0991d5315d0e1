package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.issuance.SampleList;
import zhengjian.issuance.sheet.BadList;
import zhengjian.issuance.xlsx.BadSpreadsheets;
import zhengjian.issuance.xlsx.SpreadsheetMaker;
import zhengjian.review.steps.ReviewLists;

/** What an office may upload by mistake or malice: a sentence says what it is, nothing is written, memory stays flat. */
class BadListsTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final long FLAT = 200L << 20;

    @TempDir
    static Path directory;

    private static final MovingClock CLOCK = new MovingClock();
    private static RunningDemo demo;
    private static ReviewWalk walk;
    private static LocalDate first;

    @BeforeAll
    static void start() throws IOException {
        demo = RunningDemo.start(directory, 0, CLOCK);
        walk = new ReviewWalk(demo, CLOCK, "lists");
        first = walk.approved();
        CLOCK.moveTo(first);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static String results(String more) {
        return walk.address() + "/results?reviewed=9&lateReason=x&endedOn=" + first + more;
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>(BadSpreadsheets.files());
        String csv = new String(walk.list(first, 2), StandardCharsets.UTF_8);
        files.put("BAD_ENCODING no-encoding.csv", (csv + "\u00FF\u00FF").getBytes(StandardCharsets.ISO_8859_1));
        files.put("NOT_TEXT utf-16.csv", csv.getBytes(StandardCharsets.UTF_16LE));
        files.put("BAD_CSV quote-not-closed.csv", (csv + "\"x").getBytes(StandardCharsets.UTF_8));
        files.put("EMPTY nothing.csv", new byte[0]);
        return files;
    }

    @Test
    void fileThatIsRefusedAsAWholeSaysWhyAndNothingIsWritten() throws IOException {
        long entries = demo.application().ledger().health().size();
        String[] office = walk.office();
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            for (String address : List.of(results(""), results("&dryRun=true"), walk.address() + "/list-preview")) {
                Http.Reply reply = walk.http.bytes(address, XLSX, file.getValue(), office);
                assertThat(reply.status())
                        .as(file.getKey() + " " + reply.text())
                        .isEqualTo(400);
                assertThat(reply.headers().get("content-type")).startsWith("application/problem+json");
                assertThat(reply.json().get("detail").asText())
                        .as(file.getKey())
                        .contains(" / ")
                        .doesNotContain("root:", "/tmp");
            }
        }
        assertThat(demo.application().ledger().health().size()).isEqualTo(entries);
        assertThat(walk.http.get(walk.address(), office).json().get("state").asText())
                .isEqualTo("meeting-approved");
    }

    @Test
    void eachFileIsRefusedForItsDefectWithLittleMemory() {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            BadList refusal = org.assertj.core.api.Assertions.catchThrowableOfType(
                    BadList.class, () -> ReviewLists.preview(file.getValue()));
            long allocated =
                    threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
            assertThat(file.getKey()).startsWith(refusal.reason() + " ");
            assertThat(allocated).as(file.getKey()).isLessThan(FLAT);
        }
    }

    @Test
    void formulasAndMergedCellsAreFindings() {
        List<List<String>> cells = SampleList.of(5000, 1)
                .with("评审日期", first.toString())
                .with("评委会", walk.name())
                .cells();
        String formula = SpreadsheetMaker.list(cells)
                .sheetData()
                .replace(
                        "<c t=\"inlineStr\"><is><t>张三明</t></is></c>",
                        "<c><f>HYPERLINK(\"http://evil.example\")</f><v>1</v></c>");
        JsonNode found = findings(SpreadsheetMaker.sheet(formula).bytes());
        assertThat(found.at("/0/column").asText()).isEqualTo("姓名");
        assertThat(found.at("/0/expected").asText()).contains("公式");

        String sound = SpreadsheetMaker.list(cells).sheetData();
        byte[] merged = SpreadsheetMaker.sheet(sound)
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData>" + sound
                                + "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>")
                .bytes();
        assertThat(findings(merged).at("/0/found").asText()).isEqualTo("A1:B1");
    }

    @Test
    void anotherEncodingThatHappensToBeReadableIsNamedAsWhatItMayBe() {
        byte[] big5 = new String(walk.list(first, 2), StandardCharsets.UTF_8).getBytes(Charset.forName("Big5-HKSCS"));
        assertThat(findings(big5).at("/0/expected").asText()).contains("UTF-8", "GB 18030");
    }

    private static JsonNode findings(byte[] file) {
        long entries = demo.application().ledger().health().size();
        Http.Reply reply = walk.http.bytes(results(""), XLSX, file, walk.office());
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(demo.application().ledger().health().size()).isEqualTo(entries);
        return reply.json().get("findings");
    }

    @Test
    void listOfAnotherSystemIsPreviewedMappedCheckedAndTicked() {
        byte[] list = new String(walk.list(first, 2), StandardCharsets.UTF_8)
                .replaceFirst("证件号码", "身份证号")
                .replaceFirst("级别", "档次")
                .getBytes(StandardCharsets.UTF_8);
        String[] office = walk.office();
        JsonNode preview = walk.http
                .bytes(walk.address() + "/list-preview", "text/csv", list, office)
                .json();
        assertThat(preview.get("rows").asInt()).isEqualTo(2);
        assertThat(preview.at("/columns/3/header").asText()).isEqualTo("身份证号");
        assertThat(preview.at("/columns/3/column").asText()).isEqualTo("证件号码");
        assertThat(preview.at("/missing/0").asText()).isEqualTo("级别");
        assertThat(walk.http
                        .bytes(results(""), "text/csv", list, office)
                        .json()
                        .at("/findings/0/expected")
                        .asText())
                .contains("缺少这一列");

        String columns = "&columns=" + Http.encoded(String.join(",", SampleList.COLUMNS));
        Http.Reply checked = walk.http.bytes(results("&dryRun=true" + columns), "text/csv", list, office);
        assertThat(checked.status()).isEqualTo(422);
        assertThat(checked.json().get("findingCount").asInt()).isZero();
        assertThat(checked.json().get("toTick").asText()).isEqualTo("near-same-name:1");
        assertThat(checked.json().at("/warnings/0/sentence").asText())
                .contains("第 3 行", "第 2 行")
                .doesNotContain("张三明", SampleList.id(5001));
        Http.Reply ticked =
                walk.http.bytes(results("&dryRun=true&ticked=near-same-name:1" + columns), "text/csv", list, office);
        assertThat(ticked.status()).isEqualTo(200);
        assertThat(walk.http
                        .bytes(results("&columns=x"), "text/csv", list, office)
                        .status())
                .isEqualTo(400);
        assertThat(walk.http
                        .bytes(results("&ticked=yes"), "text/csv", list, office)
                        .status())
                .isEqualTo(400);
    }
}
