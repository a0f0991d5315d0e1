package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.CertificateNumber;
import zhengjian.server.Main;

/** kill -9 while a batch is being signed: afterwards it has every certificate once, and no number is doubled or missing. */
class KilledBatchTest {
    private static final int PEOPLE = 3_000;
    private static final int FIRST = 5_000;

    @TempDir
    Path directory;

    private final MovingClock clock = new MovingClock();

    @Test
    void everyCertificateIsThereOnceHoweverOftenTheProcessIsKilled() throws Exception {
        RunningDemo demo = RunningDemo.start(directory, 0, clock);
        ReviewWalk walk = new ReviewWalk(demo, clock, "engineers", PEOPLE);
        walk.onNotice(PEOPLE);
        walk.filed();
        walk.publishedAfterFiling();
        Http.Reply confirmed =
                walk.http.post(walk.address() + "/batches", "{\"certificates\":" + PEOPLE + "}", walk.staff(1));
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(202);
        String batch = confirmed.header("Location");
        String job = confirmed.json().at("/progress/job").asText();
        demo.stop();

        long further = runAndKill(job, 1_000);
        runAndKill(job, further + 1_000);
        assertThat(ledgerCheck()).isZero();

        demo.startAgain();
        walk.signInAgain();
        try {
            RunningBatch.await(walk, batch, "held");
            assertThat(demo.application().register().count()).isZero();
            assertThat(walk.http
                            .post(batch + "/publication", "{}", walk.staff(1))
                            .status())
                    .isEqualTo(200);
            everybodyHasOne(demo);
        } finally {
            demo.close();
        }
        assertThat(ledgerCheck()).isZero();
    }

    /** Returns how far it was when it was killed, as it said itself. */
    private long runAndKill(String job, long at) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BatchChild.class.getName(),
                        directory.toString(),
                        job,
                        Long.toString(Duration.between(InstantSource.system().instant(), clock.instant())
                                .toMillis()))
                .redirectError(directory.resolve("log").toFile())
                .start();
        long done = -1;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            while (done < Math.min(at, PEOPLE)) {
                String line = lines.readLine();
                assertThat(line).as("the process ended by itself").isNotNull();
                done = line.startsWith("P ") ? Long.parseLong(line.substring(2)) : done;
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return done;
    }

    private static void everybodyHasOne(RunningDemo demo) {
        Set<CertificateNumber> numbers = new HashSet<>();
        for (int person = FIRST; person < FIRST + PEOPLE; person++) {
            assertThat(RegisterChild.numbers(demo.application(), person))
                    .as("person %d", person)
                    .hasSize(1)
                    .allSatisfy(number -> assertThat(numbers.add(number)).isTrue());
        }
        assertThat(demo.application().register().count()).isEqualTo(PEOPLE);
    }

    private int ledgerCheck() throws IOException {
        StringWriter said = new StringWriter();
        return Main.run(
                new PrintWriter(said),
                new PrintWriter(said),
                "ledger",
                "check",
                "--config",
                directory.resolve("demo.yaml").toString());
    }
}
