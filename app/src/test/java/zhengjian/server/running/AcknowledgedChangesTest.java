package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Status;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.server.Main;
import zhengjian.server.demo.DemoDirectory;

/** kill -9 at any moment: no acknowledged certificate and no acknowledged status change is lost, and no list is half there. */
class AcknowledgedChangesTest {
    private static final int ROUNDS = Integer.getInteger("zhengjian.kill.rounds", 3);
    private static final int PERSONS_A_ROUND = 2_000;

    @TempDir
    Path directory;

    private final Map<Integer, Integer> lists = new TreeMap<>();
    private final Map<String, String> statuses = new HashMap<>();

    @Test
    void everyAcknowledgedListAndStatusIsThereHoweverOftenTheProcessIsKilled() throws Exception {
        DemoDirectory.prepare(directory, 18080, true);
        Random random = new Random(20_261_121);
        for (int round = 0; round < ROUNDS; round++) {
            runAndKill(round * PERSONS_A_ROUND, 10 + random.nextInt(60));
            assertThat(ledgerCheck()).isZero();
            everythingAcknowledgedIsThere(round);
        }
        assertThat(lists).isNotEmpty();
        assertThat(statuses).hasSizeGreaterThan(10).containsValue("REVOKED").containsValue("SUSPENDED");
    }

    private void runAndKill(int firstPerson, int acknowledgements) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RegisterChild.class.getName(),
                        directory.toString(),
                        Integer.toString(firstPerson))
                .redirectError(directory.resolve("log").toFile())
                .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            for (int heard = 1; line != null; heard++) {
                hear(line);
                if (heard == acknowledgements) {
                    process.destroyForcibly();
                }
                line = lines.readLine();
            }
        } catch (IOException closed) {
            // the end of a killed process
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private void hear(String line) {
        String[] words = line.split(" ");
        if (words.length == 3 && words[0].equals("I")) {
            lists.put(Integer.valueOf(words[1]), Integer.valueOf(words[2]));
        } else if (words.length == 3 && words[0].equals("S")) {
            statuses.put(words[1], words[2]);
        }
    }

    private int ledgerCheck() {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        String yaml = directory.resolve("demo.yaml").toString();
        int exitCode = Main.run(writer, writer, "ledger", "check", "--config", yaml);
        assertThat(out.toString()).contains("The ledger is sound");
        return exitCode;
    }

    private void everythingAcknowledgedIsThere(int round) {
        try (Application application = Application.open(Configuration.read(directory.resolve("demo.yaml")))) {
            lists.forEach((first, count) -> {
                for (int person = first; person < first + count; person++) {
                    assertThat(RegisterChild.numbers(application, person))
                            .as("person %d", person)
                            .hasSize(1);
                }
            });
            statuses.forEach((number, status) -> assertThat(application
                            .register()
                            .find(CertificateNumber.parse(number))
                            .orElseThrow()
                            .status()
                            .status())
                    .as(number)
                    .isEqualTo(Status.valueOf(status)));
            noListIsHalfThere(application, round * PERSONS_A_ROUND);
        }
    }

    /** The same lists as the child's, one after the other: each is there whole or not at all. */
    private static void noListIsHalfThere(Application application, int firstPerson) {
        int there = 1;
        for (int first = firstPerson, count = 1; there > 0; first += count, count = count % 9 + 1) {
            there = 0;
            for (int person = first; person < first + count; person++) {
                there += RegisterChild.numbers(application, person).size();
            }
            assertThat(there).as("certificates of the list of person %d", first).isIn(0, count);
        }
    }
}
