package zhengjian.recognition.load;

import java.util.Optional;
import java.util.function.Function;
import zhengjian.catalogue.DivisionLevel;
import zhengjian.certificate.Kind;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.rule.ApplicationCase;
import zhengjian.recognition.rule.ApplicationCase.Applicant;
import zhengjian.recognition.rule.Conditions;
import zhengjian.recognition.rule.Opening;
import zhengjian.recognition.rule.Since;
import zhengjian.recognition.rule.Target;

/** Reads one entry of {@code applications}. */
final class ApplicationReader {
    private final Reference reference;

    ApplicationReader(Reference reference) {
        this.reference = reference;
    }

    ApplicationCase read(Fields fields, Optional<Fields> subject) {
        Fields apply = fields.section("apply");
        ApplicationCase one = new ApplicationCase(
                fields.text("case"),
                conditions(fields, "holds", subject),
                conditions(fields, "besides", Optional.empty()),
                applicant(fields),
                fields.number("years", 0, 40).orElse(0),
                fields.optionalValue("since", Since::parse).orElse(Since.OBTAINED),
                fields.number("offSubject", 0, 10).orElse(0),
                target(apply),
                fields.optionalValue("opening", Opening::parse).orElse(Opening.MAY),
                fields.senses("limits"),
                fields.sense("because"));
        fields.end();
        return one;
    }

    static Target target(Fields fields) {
        Target target = new Target(
                fields.value("rank", ConditionsReader::rank),
                fields.optionalValue("kind", Kind::parse),
                fields.optionalText("series"),
                fields.optionalText("specialty"),
                fields.optionalText("title"));
        fields.end();
        return target;
    }

    static DivisionLevel level(String text) {
        return DivisionLevel.valueOf(text.toUpperCase(java.util.Locale.ROOT));
    }

    private Optional<Conditions> conditions(Fields fields, String key, Optional<Fields> subject) {
        return fields.optionalSection(key)
                .map(own -> new ConditionsReader(subject, Optional.of(own), reference).read());
    }

    private static Applicant applicant(Fields fields) {
        return new Applicant(
                fields.values("employer", EmployerKind::parse),
                fields.values("employerAt", ApplicationReader::level),
                fields.values("degree", Function.identity()),
                fields.values("award", Function.identity()),
                fields.values("occupation", Function.identity()),
                fields.number("agreement", 1, 10),
                fields.flag("urgent").orElse(false),
                fields.flag("withoutTitle").orElse(false));
    }
}
