package zhengjian.server;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.server.command.ExitCode;
import zhengjian.server.demo.DemoDirectory;

/** The commands for employers' accounts and keys, on a register that nobody has used yet. */
class ApiKeyCommandTest {
    private static final String CODE = "91350100M000100Y43";

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String configuration = "";
    private Path password = Path.of("");

    @BeforeEach
    void emptyRegister() throws IOException {
        Path data = folder.resolve("data");
        DemoDirectory.prepare(data, 18083, true);
        configuration = data.resolve("demo.yaml").toString();
        password = Files.createFile(
                folder.resolve("password"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, "a password for tests\n");
    }

    private int run(String command, String word, String... more) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> arguments = new ArrayList<>(List.of(command, word, "--config", configuration));
        arguments.addAll(List.of(more));
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
    }

    private int makeEmployer(String code) {
        return run(
                "account",
                "new",
                "--user",
                code,
                "--person",
                "甲厂",
                "--role",
                "employer",
                "--password-file",
                password.toString(),
                "--json");
    }

    private JsonNode json() throws IOException {
        return JsonMapper.builder().build().readTree(out.toString());
    }

    @Test
    void aKeyIsShownOnceListedRotatedAndRevoked() throws IOException {
        assertThat(run("apikey", "list")).isZero();
        assertThat(out.toString()).contains("还没有密钥");
        assertThat(makeEmployer(CODE)).as(err.toString()).isZero();
        assertThat(json().get("totpUri").asText()).startsWith("otpauth://totp/Zhengjian:" + CODE);
        assertThat(run("apikey", "new", "--employer", CODE, "--label", "人事系统", "--json"))
                .as(err.toString())
                .isZero();
        String key = json().get("apiKey").asText();
        String id = json().get("id").asText();
        assertThat(key).startsWith("zjk_" + id + "_");
        assertThat(run("apikey", "rotate", id, "--overlap-days", "3")).isZero();
        assertThat(out.toString()).contains("只显示这一次", "zjk_").doesNotContain(key);
        assertThat(run("apikey", "revoke", id)).isZero();
        assertThat(run("apikey", "revoke", id)).isEqualTo(ExitCode.NO);
        assertThat(run("apikey", "list", "--json")).isZero();
        assertThat(json().findValuesAsText("state")).containsExactly("in-force", "revoked");
        assertThat(out.toString()).doesNotContain(key.substring(21));
        assertThat(run("apikey", "list", "--employer", CODE)).isZero();
        assertThat(out.toString()).contains("甲厂", "人事系统", "batches");
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsMade() {
        assertThat(makeEmployer("91350100M000100Y44")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("校验位不符");
        assertThat(makeEmployer(CODE)).isZero();
        assertThat(makeEmployer(CODE)).isEqualTo(ExitCode.NO);
        assertThat(err.toString()).contains("已有账户");
        assertThat(run("apikey", "new", "--employer", "91110000600037341L", "--label", "x"))
                .isEqualTo(ExitCode.NO);
        assertThat(run("apikey", "new", "--employer", CODE, "--label", "x", "--scopes", "all"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("batches");
        assertThat(run("apikey", "new", "--employer", CODE, "--label", "x", "--daily-rows", "0"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("apikey", "revoke", "0123456789abcdef")).isEqualTo(ExitCode.NO);
        assertThat(run("apikey", "list", "--json")).isZero();
        assertThat(out.toString().strip()).isEqualTo("[]");
    }
}
