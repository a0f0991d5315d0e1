package zhengjian.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.server.Main;

/** {@code verify} by the clock of this machine, with the samples' trust files, which that clock finds young, old or too old. */
class VerifyCommandTest {
    @TempDir
    Path directory;

    private record Run(int exitCode, String out, String err) {}

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("verify"));
        all.addAll(List.of(arguments));
        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        return new Run(exitCode, out.toString(), err.toString());
    }

    @Test
    void withoutTrustFilesNothingIsDecidedAndTheSentenceSaysWhatToDo() {
        for (String one : List.of("A".repeat(40), "https://zs.example.gov.cn/v/A")) {
            Run run = run("--trust", directory.toString(), one);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("trust fetch", "pinned-root.cose");
        }
    }

    /** Whoever is trusted: what has not the form of anything of ours needs no trust files to be refused. */
    @Test
    void whatIsNoneOfOursIsSaidBeforeTrustFilesAreAskedFor() throws IOException {
        Path program = Files.write(directory.resolve("a.zip"), new byte[] {'P', 'K', 3, 4, (byte) 0xff});
        Path letter = Files.writeString(directory.resolve("letter.txt"), "尊敬的评委会：\n");
        Run run = run("--trust", directory.toString(), "--json", "职称", program.toString(), letter.toString());
        assertThat(verdicts(run)).containsExactly("NOT_OURS", "NOT_OURS", "NOT_OURS");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aTrustDirectoryThatIsRefusedIsNamedWithTheReason() throws IOException {
        Files.writeString(directory.resolve("pinned-root.cose"), "not a root");
        Run run = run("--trust", directory.toString(), "A".repeat(40));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("MALFORMED");
    }

    @Test
    void wrongUsageIs64() {
        assertThat(run().exitCode()).isEqualTo(64);
        assertThat(run("--at", "yesterday", "x").exitCode()).isEqualTo(64);
        assertThat(run("--in", "jian", "--trust", directory.toString(), "x").exitCode())
                .isEqualTo(64);
    }

    @Test
    void eachInputGetsOneVerdictAndOneNoIsANo() throws Exception {
        LiveTrust.write(directory);
        String good = LiveTrust.link();
        Path photo = Files.write(directory.resolve("photo.png"), LiveTrust.photo(good));
        Path text = Files.writeString(directory.resolve("scan.txt"), good + "\n");
        Run yes = run("--trust", directory.toString(), "--json", good, photo.toString(), text.toString());
        assertThat(verdicts(yes)).containsExactly("VALID", "VALID", "VALID");
        assertThat(yes.exitCode()).isZero();
        Run no = run("--trust", directory.toString(), "--json", good, "https://evil.example/");
        assertThat(verdicts(no)).containsExactly("VALID", "NOT_OURS");
        assertThat(no.exitCode()).isEqualTo(1);
        Path blank = Files.write(directory.resolve("blank.png"), LiveTrust.blank());
        Run undecided = run("--trust", directory.toString(), "--json", good, blank.toString());
        assertThat(verdicts(undecided)).containsExactly("VALID", "CANNOT_CHECK");
        assertThat(undecided.exitCode()).isEqualTo(2);
    }

    @Test
    void sentencesSayVerdictReasonChecksAndTheAgeOfTheStatusList() throws Exception {
        LiveTrust.write(directory);
        Run run = run("--trust", directory.toString(), "--in", "220582", LiveTrust.link());
        assertThat(run.out())
                .contains("VALID", "按所存的状态列表有效", "[pass] signature", "[not-checked] register", "Status list signed");
        assertThat(run.out()).doesNotContain("张晓明");
    }

    private static List<String> verdicts(Run run) throws IOException {
        List<String> verdicts = new ArrayList<>();
        for (String line : run.out().lines().toList()) {
            JsonNode json = new ObjectMapper().readTree(line);
            verdicts.add(json.get("verdict").asText());
            assertThat(json.get("checks")).isNotEmpty();
        }
        return verdicts;
    }
}
