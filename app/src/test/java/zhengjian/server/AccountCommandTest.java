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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.server.command.ExitCode;
import zhengjian.server.demo.DemoDirectory;

/** The commands for accounts, on a register that nobody has used yet. */
class AccountCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String configuration = "";
    private Path password = Path.of("");

    @BeforeEach
    void emptyRegister() throws IOException {
        Path data = folder.resolve("data");
        DemoDirectory.prepare(data, 18081, true);
        configuration = data.resolve("demo.yaml").toString();
        password = Files.createFile(
                folder.resolve("password"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, "a password for tests\n");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private int make(String user, String role) {
        return run(
                "account",
                "new",
                "--config",
                configuration,
                "--user",
                user,
                "--person",
                "张伟",
                "--role",
                role,
                "--password-file",
                password.toString(),
                "--json");
    }

    private JsonNode json() throws IOException {
        return JsonMapper.builder().build().readTree(out.toString());
    }

    @Test
    void thereIsNoAccountUntilOneIsMade() throws IOException {
        assertThat(run("account", "list", "--config", configuration)).isZero();
        assertThat(out.toString()).contains("还没有账户").contains("There is no account yet");
        assertThat(make("Zhang.Wei", "staff")).as(err.toString()).isZero();
        assertThat(json().get("user").asText()).isEqualTo("zhang.wei");
        String secret = json().get("totpSecret").asText();
        assertThat(secret).matches("[A-Z2-7]{32}");
        assertThat(json().get("totpUri").asText()).startsWith("otpauth://totp/").contains(secret);
        assertThat(run("account", "list", "--config", configuration, "--json")).isZero();
        assertThat(json()).hasSize(1);
        assertThat(out.toString()).contains("张伟").doesNotContain(secret).doesNotContain("argon2");
    }

    @Test
    void anIdentityOfTheDirectoryOpensOneAccount() {
        assertThat(make("zhang", "staff")).isZero();
        assertThat(make("zhang2", "auditor")).isZero();
        assertThat(link("zhang", "d-17")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("已与目录身份相连");
        assertThat(link("zhang2", "d-17")).isEqualTo(ExitCode.NO);
        assertThat(err.toString()).contains("该目录身份已与用户 zhang 相连");
        assertThat(link("zhang2", "white space")).isEqualTo(ExitCode.USAGE);
        assertThat(link("nobody", "d-18")).isEqualTo(ExitCode.NO);
        assertThat(run("account", "link", "--config", configuration, "zhang")).isZero();
        assertThat(out.toString()).contains("已断开");
        assertThat(link("zhang2", "d-17")).as("free again").isZero();
        assertThat(run("account", "close", "--config", configuration, "zhang2")).isZero();
        assertThat(link("zhang2", "d-19")).as("closed").isEqualTo(ExitCode.NO);
    }

    private int link(String user, String identity) {
        return run("account", "link", "--config", configuration, "--directory-id", identity, user);
    }

    @Test
    void aNameIsGivenOnceEvenWhenItsAccountIsClosed() {
        assertThat(make("zhang", "staff")).isZero();
        assertThat(run("account", "close", "--config", configuration, "zhang")).isZero();
        assertThat(run("account", "list", "--config", configuration)).isZero();
        assertThat(out.toString()).contains("停用 closed");
        assertThat(make("zhang", "auditor")).isEqualTo(ExitCode.NO);
        assertThat(err.toString()).contains("用户名不重复使用");
        assertThat(run("account", "close", "--config", configuration, "zhang")).isEqualTo(ExitCode.NO);
        assertThat(run("account", "close", "--config", configuration, "nobody")).isEqualTo(ExitCode.NO);
        assertThat(err.toString()).contains("没有用户");
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsMade() throws IOException {
        assertThat(make("zhang", "boss")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("security-administrator");
        assertThat(make("张", "staff")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("用户名");
        Files.writeString(password, "short\n");
        assertThat(make("zhang", "staff")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("12 至 128").doesNotContain("short");
        assertThat(run("account", "list", "--config", configuration)).isZero();
        assertThat(out.toString()).contains("还没有账户");
    }

    @Test
    void beforeOneMakesAnAccountAServerHasToStop() throws IOException {
        try (Application running = Application.open(Configuration.read(Path.of(configuration)))) {
            assertThat(running.accounts().all()).isEmpty();
            assertThat(make("zhang", "staff")).isEqualTo(ExitCode.UNDECIDED);
        }
        assertThat(err.toString()).isNotBlank().doesNotContain("Exception");
    }
}
