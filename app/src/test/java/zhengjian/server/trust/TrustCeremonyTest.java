package zhengjian.server.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.architecture.Repository;
import zhengjian.server.keys.KeyRingFile;
import zhengjian.server.keys.command.Commands;
import zhengjian.signing.key.KeyState;
import zhengjian.signing.trust.TrustList;
import zhengjian.signing.trust.state.TrustState;
import zhengjian.signing.trust.state.UpdateTrust;
import zhengjian.trust.TrustDirectory;

/** docs/trust-ceremony.md, line by line. */
class TrustCeremonyTest {
    private static final List<String> PAGE = Repository.lines("docs/trust-ceremony.md");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeWhatThePageGives() throws IOException {
        for (String who : List.of("1", "2", "3", "4", "online")) {
            Files.writeString(folder.resolve("password-" + who), "secret of " + who + "\n");
        }
        Files.writeString(folder.resolve("issuers.yaml"), String.join("\n", blocks("yaml")) + "\n");
    }

    @Test
    void everyLineOfThePageDoesWhatItSays() throws Exception {
        for (String line : blocks("sh")) {
            Commands.Answer answer = run(line);
            assertThat(answer.exitCode()).as(line + "\n" + answer.err()).isZero();
        }
        TrustDirectory directory = new TrustDirectory(folder.resolve("trust"));
        TrustState state = UpdateTrust.apply(directory.pinned(), directory.files(), java.time.Instant.now());
        TrustList list = state.list().orElseThrow().content();
        assertThat(state.roots()).hasSize(3);
        assertThat(list.version()).isEqualTo(4);
        assertThat(list.issuer("CN-34").orElseThrow().keys().get(0).key().state())
                .isEqualTo(KeyState.COMPROMISED);
        assertThat(list.issuer("CN-22").orElseThrow().keys().get(0).key().state())
                .isEqualTo(KeyState.ACTIVE);
    }

    @Test
    void oneHolderAloneCannotPublish() throws IOException {
        List<String> lines = new ArrayList<>(blocks("sh"));
        lines.removeIf(line -> line.contains("trust sign ceremony/root-1.cose --key ceremony/holder-2.p12"));
        String publish = lines.stream()
                .filter(line -> line.contains("trust publish"))
                .findFirst()
                .orElseThrow();
        for (String line : lines.subList(0, lines.indexOf(publish))) {
            assertThat(run(line).exitCode()).as(line).isZero();
        }
        Commands.Answer refused = run(publish);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("expected 2 signatures of the role, found 1");
        assertThat(folder.resolve("trust/pinned-root.cose")).doesNotExist();
    }

    @Test
    void aListSaysInWordsWhatItChangesAndFaultySourcesAreRefused() throws IOException {
        List<String> lines = blocks("sh");
        for (String line : lines.subList(0, lines.indexOf(named("--to ceremony/list-1.cose")))) {
            run(line);
        }
        Commands.Answer drafted = run(named("--to ceremony/list-1.cose"));
        assertThat(drafted.out()).contains("+ 新增发证机关 new issuer", "CN-34 安徽省 Anhui", "regions [34]");
        String source = Files.readString(folder.resolve("issuers.yaml"));
        refused(source.replace("regions: [\"34\"]", "regions: [\"22\"]"), "claim the same scope");
        refused(source.replace("englishName: Anhui", "english: Anhui"), "english");
        refused(source.replace("technician", "lord"), "rank not known: lord");
        refused(source.replace("https://zs.anhui", "http://zs.anhui"), "base URL is not acceptable");
        refused(source.replace("version: 1", "version: 2"), "version: 1");
        refused(source.replace("issuer-34.yaml", "issuer-22.yaml"), "issuer of key");
        refused(source.replace("issuer-34.yaml", "holder-1.yaml"), "belongs in no list of issuers");
    }

    private void refused(String source, String why) throws IOException {
        Path file = Files.writeString(folder.resolve("faulty.yaml"), source);
        Commands.Answer answer = Commands.run(
                "trust",
                "list",
                "--source",
                file.toString(),
                "--to",
                folder.resolve("faulty.cose").toString());
        assertThat(answer.exitCode()).as(answer.out()).isEqualTo(2);
        assertThat(answer.err()).contains(why);
        assertThat(folder.resolve("faulty.cose")).doesNotExist();
    }

    private static String named(String part) {
        return blocks("sh").stream()
                .filter(line -> line.contains(part))
                .findFirst()
                .orElseThrow();
    }

    /** The page's command line in the test's folder; the password is no secret, so it need not be stretched. */
    private Commands.Answer run(String line) {
        List<String> words = Arrays.stream(line.split(" "))
                .skip(1)
                .map(word -> word.replace("ceremony/", folder + "/"))
                .map(word -> word.equals("ISSUING-KEY-34") ? issuingKey() : word)
                .collect(Collectors.toCollection(ArrayList::new));
        if (line.contains(" keys new ")) {
            words.addAll(List.of("--iterations", "1000"));
        }
        return Commands.run(words.toArray(String[]::new));
    }

    private String issuingKey() {
        return KeyRingFile.read(folder.resolve("issuer-34.yaml"))
                .keys()
                .get(0)
                .id()
                .hex();
    }

    private static List<String> blocks(String language) {
        List<String> found = new ArrayList<>();
        boolean inside = false;
        for (String line : PAGE) {
            if (line.startsWith("```")) {
                inside = line.equals("```" + language);
            } else if (inside) {
                found.add(line);
            }
        }
        return found;
    }
}
