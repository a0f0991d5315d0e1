package zhengjian.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.DivisionCode;
import zhengjian.trust.TrustDirectory;
import zhengjian.verification.Verdict;

/** The samples that every checker is held against, made by {@link MakeSamples}. */
class SamplesTest {
    private static final Divisions DIVISIONS = Divisions.load();
    private static final Map<String, CheckOffline> OPEN = new ConcurrentHashMap<>();

    record Sample(String name, JsonNode of, JsonNode index) {
        String member(String key) {
            return of.has(key) ? of.get(key).asText() : index.path(key).asText();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(SamplesTest.class.getResource("samples")).toURI());
    }

    static List<Sample> samples() throws IOException, URISyntaxException {
        JsonNode index =
                new ObjectMapper().readTree(folder().resolve("index.json").toFile());
        List<Sample> samples = new ArrayList<>();
        index.get("samples")
                .forEach(one -> samples.add(new Sample(one.get("name").asText(), one, index)));
        return samples;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachSampleGetsItsVerdictForItsReason(Sample sample) throws Exception {
        OfflineAnswer answer = answer(sample);
        assertThat(answer.verdict().name() + " " + answer.reason().code())
                .isEqualTo(sample.member("verdict") + " " + sample.member("reason"));
        assertThat(answer.checks()).isNotEmpty();
    }

    private static OfflineAnswer answer(Sample sample) throws Exception {
        CheckOffline check = check(sample.member("trust"), Instant.parse(sample.member("now")));
        OfflineQuestion question = new OfflineQuestion(
                Optional.of(sample.member("in")).filter(in -> !in.isEmpty()).map(DivisionCode::parse),
                Optional.of(sample.member("on")).filter(on -> !on.isEmpty()).map(LocalDate::parse));
        return sample.of().has("file")
                ? check.checkFile(Files.readAllBytes(folder().resolve(sample.member("file"))), question)
                : check.checkText(sample.member("text"), question);
    }

    /** Opened once for each directory and time. */
    private static CheckOffline check(String trust, Instant now) throws Exception {
        String key = trust + now;
        if (!OPEN.containsKey(key)) {
            OPEN.put(
                    key, new CheckOffline(new TrustDirectory(folder().resolve(trust)).read(now), () -> DIVISIONS, now));
        }
        return Objects.requireNonNull(OPEN.get(key));
    }

    @Test
    void thereAreAHundredWithNamesOfTheirOwn() throws Exception {
        Set<String> names = new HashSet<>();
        samples()
                .forEach(sample ->
                        assertThat(names.add(sample.name())).as(sample.name()).isTrue());
        assertThat(names).hasSizeGreaterThanOrEqualTo(100);
    }

    /** Not found is for who has a register. */
    @Test
    void everyVerdictThatACopyCanGiveHasSamples() throws Exception {
        Set<String> verdicts = new HashSet<>();
        samples().forEach(sample -> verdicts.add(sample.member("verdict")));
        for (Verdict verdict : Verdict.values()) {
            assertThat(verdicts.contains(verdict.name())).as(verdict.name()).isEqualTo(verdict != Verdict.NOT_FOUND);
        }
    }
}
