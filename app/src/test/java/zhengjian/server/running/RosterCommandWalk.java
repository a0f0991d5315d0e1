package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import zhengjian.server.Main;
import zhengjian.server.command.ExitCode;

/** What an employer's clerk does at a shell: {@code roster check} against a service that runs. */
final class RosterCommandWalk {
    private static final List<String> SAVED = List.of(
            "list.receipt.cose",
            "list.receipt.json",
            "list.receipt.pdf",
            "list.result.csv",
            "list.result.jsonl",
            "list.result.xlsx");

    private final RunningDemo demo;
    private final Path folder;
    private final String key;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    RosterCommandWalk(RunningDemo demo, Path folder, String key) {
        this.demo = demo;
        this.folder = folder;
        this.key = key;
    }

    private int run(String server, Path keyFile, String... more) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> arguments =
                new ArrayList<>(List.of("roster", "check", "--server", server, "--key-file", keyFile.toString()));
        arguments.addAll(List.of(more));
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
    }

    private Path secret(String name, String text) throws IOException {
        Path file = Files.createFile(
                folder.resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, text + "\n");
    }

    private static String row(JsonNode certificate) {
        return certificate.get("number").asText() + ","
                + certificate.get("name").asText() + "\n";
    }

    void walk() throws IOException {
        String server = demo.http().base();
        Path right = secret("key", key);
        Path list = Files.writeString(
                folder.resolve("list.csv"), "证书编号,姓名\n" + row(demo.certificate("status", "valid", "kind", "regular")));
        Path results = folder.resolve("results");
        assertThat(run(server, right, list.toString(), "--to", results.toString()))
                .as(err.toString())
                .isZero();
        assertThat(names(results)).containsExactlyElementsOf(SAVED);
        assertThat(out.toString()).contains("VALID 1", "list.result.xlsx").doesNotContain(key);
        assertThat(err.toString()).contains("1/1 100%").doesNotContain(key);
        assertThat(Files.readString(results.resolve("list.result.csv"))).contains("\"VALID\"");
        assertThat(Files.readString(results.resolve("list.receipt.json"))).contains("\"roster\"");
        whatIsThereIsNotLost(server, right, list, results);
        oneThatIsNotValidAnswersNo(server, right, results);
        whatIsNoListNoKeyAndNoServiceIsSaidInASentence(server, right, list);
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void whatIsThereIsNotLost(String server, Path right, Path list, Path results) throws IOException {
        byte[] before = Files.readAllBytes(results.resolve("list.receipt.cose"));
        assertThat(run(server, right, list.toString(), "--to", results.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("文件已存在", "--replace");
        assertThat(results.resolve("list.receipt.cose")).hasBinaryContent(before);
        assertThat(run(server, right, list.toString(), "--to", results.toString(), "--replace"))
                .isZero();
        assertThat(Files.readAllBytes(results.resolve("list.receipt.cose"))).isNotEqualTo(before);
    }

    private void oneThatIsNotValidAnswersNo(String server, Path right, Path results) throws IOException {
        Path mixed = Files.writeString(
                folder.resolve("mixed.csv"),
                "谁,哪张\n"
                        + demo.certificate("status", "valid", "kind", "directional")
                                .get("name")
                                .asText() + ","
                        + demo.certificate("status", "valid", "kind", "directional")
                                .get("number")
                                .asText() + "\n");
        assertThat(run(
                        server,
                        right,
                        mixed.toString(),
                        "--to",
                        results.toString(),
                        "--number-column",
                        "B",
                        "--name-column",
                        "谁",
                        "--in",
                        "330602",
                        "--json"))
                .as(err.toString())
                .isEqualTo(ExitCode.NO);
        JsonNode printed = JsonMapper.builder().build().readTree(out.toString());
        assertThat(printed.at("/counts/OUT_OF_SCOPE").asInt()).isEqualTo(1);
        assertThat(printed.get("saved")).hasSize(6);
        assertThat(Files.readString(results.resolve("mixed.result.csv"))).contains("\"330602\"", "不可以");
    }

    private void whatIsNoListNoKeyAndNoServiceIsSaidInASentence(String server, Path right, Path list)
            throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "工号,部门\n1,2\n");
        String to = folder.resolve("none").toString();
        assertThat(run(server, right, other.toString(), "--to", to)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("证书编号");
        assertThat(run(server, right, list.toString(), "--to", to, "--on", "2999-01-01"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("将来");
        assertThat(run(server, secret("wrong", "zjk_0000000000000000_x"), list.toString(), "--to", to))
                .isEqualTo(ExitCode.UNDECIDED);
        assertThat(err.toString()).contains("不接受这个密钥").doesNotContain("zjk_");
        assertThat(run(server, folder.resolve("missing"), list.toString(), "--to", to))
                .isEqualTo(ExitCode.UNDECIDED);
        assertThat(run(server, right, folder.resolve("missing.csv").toString(), "--to", to))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("http://zs.example.gov.cn", right, list.toString(), "--to", to))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("明文");
        assertThat(run("https://someone:secret@zs.example.gov.cn", right, list.toString(), "--to", to))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).doesNotContain("secret");
        assertThat(run("http://127.0.0.1:" + zhengjian.tool.FreePort.take(), right, list.toString(), "--to", to))
                .isEqualTo(ExitCode.UNDECIDED);
        assertThat(err.toString()).contains("连不上服务");
        assertThat(names(folder.resolve("none"))).isEmpty();
    }
}
