package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.CertificateNumber;
import zhengjian.register.RegisteredCertificate;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.server.command.Refusal;
import zhengjian.verification.Answer;
import zhengjian.verification.Question;
import zhengjian.verification.Question.Subject;
import zhengjian.verification.Verdict;
import zhengjian.verification.VerifyCertificate;

/**
 * One bit of the database file is flipped, anywhere: each certificate gets its right answer, or none ({@code CANNOT_CHECK},
 * {@code STATUS_STALE}), or the start is refused in one sentence. Never a wrong answer, and least of all VALID.
 */
class FlippedBitTest {
    private static final int FLIPS = Integer.getInteger("zhengjian.flips", 40);

    @TempDir
    static Path directory;

    private static final Map<String, Answer> RIGHT = new HashMap<>();
    private static byte[] database = {};

    private int refusedStarts;
    private int noAnswers;

    @BeforeAll
    static void fill() throws IOException {
        try (RunningDemo demo = RunningDemo.start(directory, 24)) {
            for (JsonNode one : demo.certificates()) {
                String number = one.get("number").asText();
                RIGHT.put(number, answer(demo.application(), number));
            }
        }
        database = Files.readAllBytes(file());
        assertThat(RIGHT.values()).extracting(Answer::verdict).contains(Verdict.VALID, Verdict.REVOKED);
    }

    @AfterAll
    static void forget() {
        RIGHT.clear();
        database = new byte[0];
    }

    private static Path file() {
        return directory.resolve("data/register.db");
    }

    private static Answer answer(Application application, String number) {
        VerifyCertificate verify = new VerifyCertificate(
                application.register(),
                application::keyRing,
                application.divisions(),
                () -> application.ledger().health().writable(),
                application.clock(),
                application.configuration().baseUrl(),
                application.configuration().issuer().iso(),
                Optional.empty());
        return verify.again(Question.about(new Subject.Numbered(CertificateNumber.parse(number), Optional.empty())));
    }

    @Test
    void neverLeadsToAWrongAnswer() throws IOException {
        Random random = new Random(20_261_121);
        for (int flip = 0; flip < FLIPS; flip++) {
            int at = random.nextInt(database.length);
            int bit = random.nextInt(8);
            byte[] flipped = database.clone();
            flipped[at] ^= (byte) (1 << bit);
            Files.deleteIfExists(Path.of(file() + "-wal"));
            Files.deleteIfExists(Path.of(file() + "-shm"));
            Files.write(file(), flipped);
            check("byte " + at + " bit " + bit);
        }
        System.out.println(FLIPS + " flipped bits: " + refusedStarts + " starts refused, " + noAnswers + " of "
                + (FLIPS - refusedStarts) * RIGHT.size() + " questions not answered");
    }

    private void check(String where) {
        Configuration configuration = Configuration.read(directory.resolve("demo.yaml"));
        try (Application application = Application.open(configuration)) {
            RIGHT.forEach((number, right) -> compare(where, right, answer(application, number)));
        } catch (Refusal refused) {
            assertThat(refused.getMessage()).as(where).contains("打不开登记库");
            refusedStarts++;
        }
    }

    private void compare(String where, Answer right, Answer found) {
        Verdict verdict = found.verdict();
        if (verdict == Verdict.CANNOT_CHECK || verdict == Verdict.STATUS_STALE) {
            noAnswers++;
            return;
        }
        assertThat(verdict).as(where).isEqualTo(right.verdict());
        assertThat(found.found().map(RegisteredCertificate::certificate))
                .as(where)
                .isEqualTo(right.found().map(RegisteredCertificate::certificate));
        assertThat(found.found().map(RegisteredCertificate::status))
                .as(where)
                .isEqualTo(right.found().map(RegisteredCertificate::status));
    }
}
