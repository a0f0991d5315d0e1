package zhengjian.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengjian.architecture.Repository;
import zhengjian.signing.key.SigningKey;
import zhengjian.tool.Tool;

/** Node.js and openssl do what docs/verify-without-us.md says, with the very text of that page. */
class VerifyWithoutUsTest {
    @TempDir
    Path directory;

    private String page;

    @BeforeEach
    void takeTheCodeFromThePage() throws IOException {
        page = Files.readString(Repository.file("docs/verify-without-us.md"));
        Files.writeString(directory.resolve("check.mjs"), block("js", 0));
    }

    private String block(String language, int number) {
        Matcher blocks =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page);
        for (int i = 0; i <= number; i++) {
            assertThat(blocks.find()).isTrue();
        }
        return blocks.group(1);
    }

    private void key(SigningKey key) throws IOException {
        String base64 = Base64.getEncoder().encodeToString(key.verificationKey().spki());
        Files.writeString(
                directory.resolve("KEY.pem"), "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");
    }

    /** Runs a line in the directory; what it prints and its exit code. */
    private String shell(String line) {
        Tool.require("node");
        Tool.require("openssl");
        return Tool.require("sh")
                .run("-c", "cd '" + directory + "' && " + line + "; echo \"exit $?\"")
                .output();
    }

    private static SigningKey signer(String algorithm) {
        return switch (algorithm) {
            case "es256" -> OfflineWorld.ES256;
            case "ed25519" -> OfflineWorld.EDDSA;
            default -> OfflineWorld.SM2;
        };
    }

    @ParameterizedTest
    @CsvSource({"good-link, es256", "good-ed25519, ed25519"})
    void theTwentyLinesKnowAGenuineOneAndAForgedOne(String sample, String algorithm) throws Exception {
        key(signer(algorithm));
        assertThat(shell("node check.mjs '" + text(sample) + "' KEY.pem"))
                .startsWith("genuine:")
                .contains("张晓明", "22K7M4T9XQ3W8E5A", "exit 0");
        assertThat(shell("node check.mjs '" + text("name-changed-2") + "' KEY.pem"))
                .startsWith("NOT genuine:")
                .contains("exit 1");
        key(OfflineWorld.STRANGER);
        assertThat(shell("node check.mjs '" + text(sample) + "' KEY.pem")).startsWith("NOT genuine:");
    }

    @ParameterizedTest
    @CsvSource({"good-link, es256, 0", "good-ed25519, ed25519, 1", "good-sm2, sm2, 2"})
    void opensslKnowsThemToo(String sample, String algorithm, int line) throws Exception {
        key(signer(algorithm));
        String command = block("sh", line).strip();
        assertThat(shell("node check.mjs '" + text(sample) + "' && " + command))
                .containsAnyOf("Verified OK", "Signature Verified Successfully")
                .contains("exit 0");
        assertThat(shell("printf x >> signed.bin && " + command))
                .doesNotContain("Verified OK", "Signature Verified Successfully")
                .contains("exit 1");
    }

    @Test
    void thereAreTwentyLines() {
        assertThat(block("js", 0).lines()).hasSize(20);
    }

    private static String text(String name) throws Exception {
        return SamplesTest.samples().stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow()
                .member("text");
    }
}
