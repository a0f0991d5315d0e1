package zhengjian.benchmark.jmh;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Level;
import zhengjian.certificate.Rank;
import zhengjian.certificate.SkillGrade;
import zhengjian.certificate.Status;
import zhengjian.recognition.Rules;
import zhengjian.recognition.decision.Decision;
import zhengjian.recognition.question.CredentialFamily;
import zhengjian.recognition.question.DescribedCredential;
import zhengjian.recognition.question.Place;
import zhengjian.recognition.question.Purpose;
import zhengjian.recognition.question.Question;

/** Decisions on one core: recognised, not recognised, limited, left open, a qualification, a skill grade. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RecognitionBenchmark {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
    private static final List<Question> QUESTIONS = List.of(
            title(Kind.REGULAR, Level.INTERMEDIATE, "220000", "220000", "220582"),
            title(Kind.DIRECTIONAL, Level.ASSOCIATE_SENIOR, "220000", "220582", "220523"),
            title(Kind.REGULAR, Level.INTERMEDIATE, "340000", "340000", "330600"),
            title(Kind.REGULAR, Level.FULL_SENIOR, "340000", "340000", "330600"),
            other(CredentialFamily.QUALIFICATION, Optional.empty(), Optional.of("社会工作者"), Purpose.EMPLOYMENT),
            other(CredentialFamily.SKILL, Optional.of(SkillGrade.TECHNICIAN_GRADE), Optional.empty(), Purpose.PAY));

    private int next;

    @Benchmark
    public Decision decide() {
        next = (next + 1) % QUESTIONS.size();
        return Rules.DECIDE.decide(QUESTIONS.get(next));
    }

    private static Question title(Kind kind, Level level, String issuer, String scope, String to) {
        DescribedCredential credential = credential(
                CredentialFamily.TITLE,
                Optional.of(kind),
                Optional.of(level),
                Optional.empty(),
                Optional.of(new DivisionCode(issuer)),
                Optional.of(new DivisionCode(scope)));
        return new Question(credential, Place.of(new DivisionCode(to)), Purpose.EMPLOYMENT, Optional.empty(), DAY);
    }

    private static Question other(
            CredentialFamily family, Optional<Rank> rank, Optional<String> qualification, Purpose purpose) {
        DescribedCredential credential =
                credential(family, Optional.empty(), rank, qualification, Optional.empty(), Optional.empty());
        return new Question(credential, Place.of(new DivisionCode("220100")), purpose, Optional.empty(), DAY);
    }

    private static DescribedCredential credential(
            CredentialFamily family,
            Optional<Kind> kind,
            Optional<Rank> rank,
            Optional<String> qualification,
            Optional<DivisionCode> issuer,
            Optional<DivisionCode> scope) {
        return new DescribedCredential(
                family,
                kind,
                rank,
                qualification,
                Optional.of("工程"),
                Optional.empty(),
                Optional.empty(),
                issuer,
                scope,
                Optional.of(LocalDate.of(2023, 6, 30)),
                Optional.empty(),
                Status.VALID);
    }
}
