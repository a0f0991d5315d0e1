package zhengjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.server.command.ExitCode;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpIsChineseFirstAndSucceeds() {
        assertThat(run("--help")).isEqualTo(ExitCode.YES);
        assertThat(out.toString()).contains("职称电子证书").contains("Exit codes");
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : Main.program().getSubcommands().keySet()) {
            assertThat(run(command, "--help")).as(command).isEqualTo(ExitCode.YES);
        }
    }

    @Test
    void everyCommandBearsItsOwnName() {
        Main.program()
                .getSubcommands()
                .forEach((name, command) ->
                        assertThat(command.getCommandSpec().name()).isEqualTo(name));
    }

    @Test
    void onlyTheCommandThatIsCalledIsDescribed() {
        assertThat(Main.program("serve", "--help").getSubcommands()).containsOnlyKeys("serve");
        assertThat(Main.program("--help").getSubcommands()).hasSizeGreaterThan(10);
        assertThat(Main.program("no-such-command").getSubcommands()).hasSizeGreaterThan(10);
    }

    @Test
    void wrongUsageIs64() {
        assertThat(run("serve")).isEqualTo(ExitCode.USAGE);
        assertThat(run("no-such-command")).isEqualTo(ExitCode.USAGE);
        assertThat(run()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void unreadableConfigurationIsOneSentenceAndExitCode2(@TempDir Path folder) {
        assertThat(run("serve", "--config", folder.resolve("absent.yaml").toString()))
                .isEqualTo(ExitCode.UNDECIDED);
        assertThat(err.toString()).contains("absent.yaml").doesNotContain("\tat ");
    }

    @Test
    void missingKeysAreOneSentenceThatSaysWhatToDo(@TempDir Path folder) throws IOException {
        assertThat(run("serve", "--print-config")).isEqualTo(ExitCode.YES);
        Path file = folder.resolve("zhengjian.yaml");
        Files.writeString(file, out.toString().replace("data: /var/lib/zhengjian", "data: data"));
        assertThat(run("serve", "--config", file.toString())).isEqualTo(ExitCode.UNDECIDED);
        assertThat(err.toString()).contains("ring.yaml", "keys new").doesNotContain("\tat ");
    }

    @Test
    void printsCommentedExample() {
        assertThat(run("serve", "--print-config")).isEqualTo(ExitCode.YES);
        assertThat(out.toString()).startsWith("# 证鉴的配置");
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
