package zhengjian.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.approval.NotAllowed;
import zhengjian.approval.Request;
import zhengjian.approval.RequestId;
import zhengjian.document.font.OneCharacterFont;
import zhengjian.issuance.SampleList;
import zhengjian.server.command.ExitCode;
import zhengjian.server.demo.Demo;
import zhengjian.server.demo.DemoDirectory;
import zhengjian.server.staff.Approving;
import zhengjian.server.staff.DemoStaff;
import zhengjian.staff.Account;
import zhengjian.staff.UserName;
import zhengjian.tool.Tool;

/** The command as it is typed, on a register of its own; the list is the one that a demonstration was filled with. */
class ImportPublishedCommandTest {
    private static final int SIZE = 12;

    @TempDir
    private static Path source = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void writeList() throws IOException {
        DemoDirectory directory = DemoDirectory.prepare(source, 18080, true);
        try (Application application = Application.open(directory.configuration())) {
            Demo.fill(directory, application, SIZE);
        }
    }

    @BeforeEach
    void prepare() throws IOException {
        DemoDirectory.prepare(folder, 18080, true);
    }

    @Test
    void dryRunChecksAndWritesNothing() throws IOException {
        assertThat(load(list(), "--dry-run")).isEqualTo(ExitCode.YES);
        assertThat(out.toString()).contains("12 行", "未写入");
        assertThat(count()).isZero();
    }

    @Test
    void sameListAgainInAnotherEncodingChangesNothing() throws IOException {
        assertThat(load(list(), "--json")).as(err.toString()).isEqualTo(ExitCode.YES);
        assertThat(report().path("outcome").asText()).isEqualTo("IMPORTED");
        assertThat(report().path("certificates").asInt()).isEqualTo(SIZE);
        Path chinese = folder.resolve("gb.csv");
        Files.writeString(chinese, Files.readString(list()), Charset.forName("GB18030"));
        for (Path again : new Path[] {list(), chinese}) {
            out.getBuffer().setLength(0);
            assertThat(load(again, "--json")).isEqualTo(ExitCode.YES);
            assertThat(report().path("outcome").asText()).isEqualTo("ALREADY_IMPORTED");
        }
        assertThat(count()).isEqualTo(SIZE);
    }

    @Test
    void faultyCellIsNamedAndNothingIsWritten() throws IOException {
        Path faulty = folder.resolve("faulty.csv");
        Files.writeString(faulty, Files.readString(list()).replaceFirst("高级工程师,副高级", "高级工程师,超级"));
        assertThat(load(faulty)).isEqualTo(ExitCode.NO);
        assertThat(out.toString()).contains("行 / row", "，级别：", "“超级”", "未写入任何证书");
        assertThat(count()).isZero();
    }

    @Test
    void authorityThatIsNotConfiguredIsRefused() throws IOException {
        Path publication = folder.resolve("other.json");
        Files.writeString(publication, Files.readString(publication()).replace("证鉴演示人力", "别处人力"));
        assertThat(run("--publication", publication.toString(), list().toString()))
                .isEqualTo(ExitCode.UNDECIDED);
        assertThat(err.toString()).contains("authority", "别处人力").doesNotContain("\tat ");
    }

    @Test
    void besideAServerItIsRefusedInOneSentence() {
        try (Application server = Application.open(configuration())) {
            assertThat(load(list())).isEqualTo(ExitCode.UNDECIDED);
            assertThat(server.register().count()).isZero();
        }
        assertThat(err.toString().lines()).hasSize(1).allMatch(line -> line.contains("正被另一进程使用"));
    }

    @Test
    void besideAServerTheDryRunChecksAndWritesNothing() {
        try (Application server = Application.open(configuration())) {
            long entries = server.ledger().latest().size();
            assertThat(load(list(), "--dry-run")).as(err.toString()).isEqualTo(ExitCode.YES);
            assertThat(out.toString()).contains("名单无误，未写入（试运行）");
            assertThat(server.register().count()).isZero();
            assertThat(server.ledger().latest().size()).isEqualTo(entries);
        }
    }

    @Test
    void besideAServerTheDryRunSeesWhatItIssuedMeanwhile() throws IOException {
        try (Application server = Application.open(configuration())) {
            Demo.fill(DemoDirectory.at(folder), server, 12);
            assertThat(load(list(), "--dry-run")).as(err.toString()).isEqualTo(ExitCode.YES);
            assertThat(out.toString()).contains("未作改动");
        }
    }

    @Test
    void intoARegisterThatIsNotEmptyAnotherPersonHasToApprove() throws IOException {
        assertThat(load(list())).isEqualTo(ExitCode.YES);
        Path more = folder.resolve("more.csv");
        SampleList.of(700, 2).write(folder);
        Files.move(folder.resolve("list.csv"), more);
        out.getBuffer().setLength(0);
        assertThat(load(more, "--dry-run")).isEqualTo(ExitCode.YES);

        assertThat(load(more)).isEqualTo(ExitCode.UNDECIDED);
        assertThat(err.toString()).contains("请用 --as");
        DemoStaff.Member asking = DemoStaff.MEMBERS.get(0);
        try (Application application = Application.open(configuration())) {
            DemoStaff.enter(application.accounts(), new SecureRandom());
        }
        Path password = Files.writeString(folder.resolve("password"), asking.password());
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        String[] as = {"--as", asking.user(), "--password-file", password.toString(), "--json", "--code"};
        assertThat(load(more, and(as, "000000"))).isEqualTo(ExitCode.NO);
        out.getBuffer().setLength(0);
        assertThat(load(more, and(as, asking.oneTimeSecret().code(Instant.now()))))
                .as(err.toString())
                .isEqualTo(ExitCode.UNDECIDED);
        String request = report().path("request").asText();
        out.getBuffer().setLength(0);
        assertThat(load(more, "--json")).isEqualTo(ExitCode.UNDECIDED);
        assertThat(report().path("request").asText())
                .as("the same request waits")
                .isEqualTo(request);
        assertThat(count()).isEqualTo(SIZE);

        approve(new RequestId(request));
        assertThat(load(SampleList.of(710, 1).write(folder))).as("another file").isEqualTo(ExitCode.UNDECIDED);
        assertThat(load(more)).as(err.toString()).isEqualTo(ExitCode.YES);
        assertThat(count()).isEqualTo(SIZE + 2);
    }

    private static String[] and(String[] options, String last) {
        return Stream.concat(Stream.of(options), Stream.of(last)).toArray(String[]::new);
    }

    /** By the one who asked in vain, then by another person. */
    private void approve(RequestId id) {
        try (Application application = Application.open(configuration())) {
            Approving approving = Approving.of(application, Importing.territories(application));
            Request request = approving.requests().find(id).orElseThrow();
            Account own = account(application, 0);
            assertThatThrownBy(() -> approving.deciding().approve(request, own, ""))
                    .isInstanceOf(NotAllowed.class);
            approving.deciding().approve(request, account(application, 1), "名单已核对");
        }
    }

    private static Account account(Application application, int member) {
        return application
                .accounts()
                .find(new UserName(DemoStaff.MEMBERS.get(member).user()))
                .orElseThrow();
    }

    @Test
    void directionalTitlesNeedAConfiguredPilotCounty() throws IOException {
        Files.writeString(
                folder.resolve("demo.yaml"), "\npilotCounties:\n  2023: [222404]\n", StandardOpenOption.APPEND);
        assertThat(load(list())).isEqualTo(ExitCode.NO);
        assertThat(out.toString()).contains("定向区划").contains("“220582”").doesNotContain("“222404”");
    }

    @Test
    void aNameThatNoFontDrawsIsNotIssuedUntilAFontIsConfigured() throws IOException {
        String number = "JL-2019-000042";
        List<String> rows = Files.readAllLines(list());
        List<String> columns = List.of(rows.get(0).split(",", -1));
        String[] cells = rows.get(1).split(",", -1);
        cells[columns.indexOf("姓名")] = "王𰻝";
        cells[columns.indexOf("证书编号")] = number;
        Path rare = Files.write(folder.resolve("rare.csv"), List.of(rows.get(0), String.join(",", cells)));
        assertThat(load(rare)).isEqualTo(ExitCode.NO);
        assertThat(out.toString()).contains("，姓名：", "𰻝（U+30EDD）", "未写入任何证书");

        Files.write(folder.resolve("further.ttf"), OneCharacterFont.drawing(0x30edd, '面'));
        Files.writeString(
                folder.resolve("demo.yaml"), "\ndocuments:\n  fonts: [further.ttf]\n", StandardOpenOption.APPEND);
        assertThat(load(rare)).as(out.toString()).isEqualTo(ExitCode.YES);
        String[] export = {"export", "--config", folder.resolve("demo.yaml").toString(), number, "--to"};
        assertThat(Main.run(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        Stream.concat(Stream.of(export), Stream.of(folder.toString()))
                                .toArray(String[]::new)))
                .as(err.toString())
                .isZero();
        Path text = folder.resolve("text");
        Tool.require("pdftotext").run(folder.resolve(number + ".pdf"), text).ok();
        assertThat(Files.readString(text)).contains("王𰻝", number);
    }

    @Test
    void aConfiguredFontThatIsNotThereStopsWithItsName() throws IOException {
        Files.writeString(
                folder.resolve("demo.yaml"), "\ndocuments:\n  fonts: [further.ttf]\n", StandardOpenOption.APPEND);
        assertThat(load(list())).isEqualTo(ExitCode.UNDECIDED);
        assertThat(err.toString()).contains("配置的字体不能使用", "further.ttf").doesNotContain("\tat ");
    }

    private static Path list() {
        return source.resolve("demo-list.csv");
    }

    private static Path publication() {
        return source.resolve("demo-publication.json");
    }

    private Configuration configuration() {
        return Configuration.read(folder.resolve("demo.yaml"));
    }

    private long count() {
        try (Application application = Application.open(configuration())) {
            return application.register().count();
        }
    }

    private JsonNode report() throws IOException {
        return new ObjectMapper().readTree(out.toString());
    }

    private int load(Path list, String... options) {
        String[] arguments = new String[options.length + 3];
        System.arraycopy(options, 0, arguments, 0, options.length);
        arguments[options.length] = "--publication";
        arguments[options.length + 1] = publication().toString();
        arguments[options.length + 2] = list.toString();
        return run(arguments);
    }

    private int run(String... arguments) {
        String[] whole = new String[arguments.length + 3];
        whole[0] = "import-published";
        whole[1] = "--config";
        whole[2] = folder.resolve("demo.yaml").toString();
        System.arraycopy(arguments, 0, whole, 3, arguments.length);
        return Main.run(new PrintWriter(out), new PrintWriter(err), whole);
    }
}
