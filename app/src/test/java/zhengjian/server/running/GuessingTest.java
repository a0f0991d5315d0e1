package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.person.PersonName;
import zhengjian.server.Application;
import zhengjian.verification.Answer;
import zhengjian.verification.AnswerJson;
import zhengjian.verification.Question;
import zhengjian.verification.Question.Subject;
import zhengjian.verification.Verdict;
import zhengjian.verification.VerifyCertificate;
import zhengjian.web.AttemptLimits;
import zhengjian.web.AttemptLimits.Limit;
import zhengjian.web.ClientAddress;

/** Numbers and names are guessed from as many addresses as there are guesses: nothing is learnt, and at last it is stopped. */
class GuessingTest {
    private static final int GUESSES = 100_000;
    private static final int PER_TARGET = 3;
    private static final int PER_MINUTE = 20;
    private static final String[] NAMES = {"欧阳不是", "司徒谁也", "诸葛无此", "上官没有"};

    @TempDir
    static Path directory;

    private static RunningDemo demo;
    private static final List<JsonNode> ours = new ArrayList<>();
    private static final List<JsonNode> earlier = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        demo = RunningDemo.start(
                directory,
                40,
                true,
                yaml -> yaml.replace(
                                "limits: {enabled: true}",
                                "limits: {perClientPerMinute: 1000, perTargetPerHour: " + PER_TARGET
                                        + ", guessesPerMinute: " + PER_MINUTE + "}")
                        .replace("host: 127.0.0.1,", "host: 127.0.0.1, trustedProxies: [127.0.0.1],"));
        for (JsonNode one : demo.certificates()) {
            (one.get("earlierNumber").asBoolean() ? earlier : ours).add(one);
        }
        assertThat(earlier).hasSizeGreaterThan(1);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static String number(JsonNode certificate) {
        return certificate.get("number").asText();
    }

    /** One of our shape that nobody has. */
    private static String unknown(Random random) {
        byte[] seed = new byte[8];
        random.nextBytes(seed);
        return CertificateNumber.generate("22", new java.security.SecureRandom(seed))
                .text();
    }

    private static String unknownEarlier(Random random) {
        return String.format(Locale.ROOT, "JL20%02d-9%05d", random.nextInt(24), random.nextInt(100_000));
    }

    private static String name(Random random) {
        return NAMES[random.nextInt(NAMES.length)];
    }

    /** What is asked four ways in turn: ours that exists, ours that does not, an earlier one that exists, one that does not. */
    private static String guess(int kind, Random random) {
        return switch (kind) {
            case 0 -> number(ours.get(random.nextInt(ours.size())));
            case 1 -> unknown(random);
            case 2 -> number(earlier.get(random.nextInt(earlier.size())));
            default -> unknownEarlier(random);
        };
    }

    @Test
    void aHundredThousandGuessesGetOneAnswerAndStopWhereNumbersCanBeGuessed() {
        Application application = demo.application();
        VerifyCertificate verify = new VerifyCertificate(
                application.register(),
                application::keyRing,
                application.divisions(),
                () -> true,
                application.clock(),
                application.configuration().baseUrl(),
                application.configuration().issuer().iso(),
                application.trust());
        AnswerJson json = new AnswerJson(application.divisions());
        Duration longer = Duration.ofDays(365);
        AttemptLimits limits = new AttemptLimits(
                new ClientAddress(List.of()),
                new Limit(1_000_000, longer),
                new Limit(20, longer),
                new Limit(600, longer));
        Random random = new Random(20_261_121);
        List<Set<String>> bodies = IntStream.range(0, 4)
                .<Set<String>>mapToObj(kind -> new HashSet<>())
                .toList();
        int[] answered = new int[4];
        for (int i = 0; i < GUESSES; i++) {
            int kind = i % 4;
            CertificateNumber number = CertificateNumber.parse(guess(kind, random));
            boolean guessable = !number.hasOurShape();
            if (limits.isExhausted(number.canonical()) || guessable && limits.guessesPause()) {
                continue;
            }
            Answer answer = verify.verify(
                    Question.about(new Subject.Numbered(number, Optional.of(PersonName.parse(name(random))))));
            assertThat(answer.verdict()).isEqualTo(Verdict.NOT_FOUND);
            limits.failed(number.canonical(), guessable);
            bodies.get(kind).add(plain(new String(json.render(answer), StandardCharsets.UTF_8)));
            answered[kind]++;
        }
        assertThat(bodies.get(0)).as("ours").hasSize(1).isEqualTo(bodies.get(1));
        assertThat(bodies.get(2)).as("earlier ones").hasSize(1).isEqualTo(bodies.get(3));
        assertThat(answered[0])
                .as("a number that exists is closed after so many wrong names")
                .isEqualTo(20 * ours.size());
        assertThat(answered[1]).as("64 random bits are never met").isEqualTo(GUESSES / 4);
        assertThat(answered[2] + answered[3])
                .as("what can be guessed stops for everybody")
                .isEqualTo(600);
    }

    /** Without the time of the answer, which differs for everybody. */
    private static String plain(String body) {
        return body.replaceAll("\"asOf\":\"[^\"]+\"", "");
    }

    /** Asked from an address of its own. */
    private static Http.Reply ask(String number, String name, int address) {
        return demo.http()
                .get(
                        "/api/v1/certificates/" + number + "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                        "X-Forwarded-For",
                        "198.51." + address / 250 + "." + (1 + address % 250));
    }

    private static List<Http.Reply> wrongNames(String number, int address) {
        return IntStream.range(0, PER_TARGET + 2)
                .mapToObj(i -> ask(number, NAMES[i % NAMES.length], address + i))
                .toList();
    }

    private static String size() {
        return demo.http().get("/checkpoint").text().split("\n", -1)[1];
    }

    @Test
    void overHttpAWrongNameIsAnsweredAndStoppedLikeANumberThatNobodyHas() throws Exception {
        Random random = new Random(1);
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            numbers.add(number(ours.get(i)));
            numbers.add(unknown(random));
        }
        numbers.add(number(earlier.get(0)));
        numbers.add(unknownEarlier(random));
        String before = size();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Http.Reply>>> asked = new ArrayList<>();
            for (int i = 0; i < numbers.size(); i++) {
                String number = numbers.get(i);
                int address = 1 + i * 10;
                asked.add(threads.submit(() -> wrongNames(number, address)));
            }
            Set<String> answers = new HashSet<>();
            for (int i = 0; i < numbers.size(); i++) {
                List<Http.Reply> replies = asked.get(i).get();
                assertThat(replies)
                        .as(numbers.get(i))
                        .extracting(Http.Reply::status)
                        .containsExactly(200, 200, 200, 429, 429);
                for (Http.Reply reply : replies.subList(0, PER_TARGET)) {
                    assertThat(reply.verdict()).isEqualTo("NOT_FOUND");
                    answers.add(reply.headers().keySet() + plain(reply.text()));
                }
            }
            assertThat(answers)
                    .as("one body and the same headers for all of them")
                    .hasSize(1);
            assertThat(size()).as("guessing fills no ledger").isEqualTo(before);
        } finally {
            threads.shutdownNow();
        }
        thenAllGuessingPauses(random);
    }

    /** So many within a minute; on a machine that is too slow for that, in the next one. */
    private static void thenAllGuessingPauses(Random random) {
        long until = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        int address = 2_000;
        while (ask(unknownEarlier(random), NAMES[0], address).status() == 200) {
            assertThat(System.nanoTime()).isLessThan(until);
            address++;
        }
        assertThat(address).isGreaterThan(2_000);
        JsonNode right = earlier.get(1);
        Http.Reply paused = ask(number(right), right.get("name").asText(), 9_000);
        assertThat(paused.status())
                .as("even the right name, from a new address")
                .isEqualTo(429);
        assertThat(Integer.parseInt(paused.header("retry-after"))).isBetween(1, 60);
        assertThat(paused.json().get("detail").asText()).contains("旧编号", "scan the QR code");
        JsonNode mine = ours.get(ours.size() - 1);
        assertThat(ask(number(mine), mine.get("name").asText(), 9_001).status())
                .as("what cannot be guessed goes on")
                .isEqualTo(200);
        assertThat(demo.http().verify("token", right.get("token").asText()).status())
                .as("so does the QR code of the same certificate")
                .isEqualTo(201);
    }
}
