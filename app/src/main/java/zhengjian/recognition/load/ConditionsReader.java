package zhengjian.recognition.load;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Level;
import zhengjian.certificate.PostGrade;
import zhengjian.certificate.Rank;
import zhengjian.certificate.SkillGrade;
import zhengjian.certificate.Status;
import zhengjian.recognition.question.CredentialFamily;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.question.Purpose;
import zhengjian.recognition.rule.Conditions;
import zhengjian.recognition.rule.Conditions.InDirectory;
import zhengjian.recognition.rule.Listing;
import zhengjian.recognition.rule.PlaceTest;

/**
 * Reads conditions from two mappings: what all cases of a rule share ({@code subject}), and what one case adds
 * ({@code when}). A part may stand in one of them, not in both.
 */
final class ConditionsReader {
    private final Optional<Fields> subject;
    private final Optional<Fields> when;
    private final Reference reference;

    ConditionsReader(Optional<Fields> subject, Optional<Fields> when, Reference reference) {
        this.subject = subject;
        this.when = when;
        this.reference = reference;
    }

    Conditions read() {
        Conditions conditions = new Conditions(
                values("family", CredentialFamily::parse),
                values("kind", Kind::parse),
                values("rank", ConditionsReader::rank),
                values("purpose", Purpose::parse),
                values("employer", EmployerKind::parse),
                values("series", Function.identity()),
                values("qualification", Function.identity()),
                List.copyOf(values("issuer", DivisionCode::new)),
                values("scope", DivisionCode::new),
                one("place", PlaceTest::parse).orElse(PlaceTest.IN_JURISDICTION),
                one("pilot", ConditionsReader::flag),
                one("reviewPassed", ConditionsReader::flag),
                directory(),
                statuses());
        when.ifPresent(Fields::end);
        if (conditions.families().isEmpty()) {
            throw subject.or(() -> when).orElseThrow().refusal("family", "必须填写", "is required");
        }
        return conditions;
    }

    static Rank rank(String code) {
        for (Rank[] ranks : List.of(Level.values(), PostGrade.values(), SkillGrade.values())) {
            for (Rank rank : ranks) {
                if (rank.code().equals(code)) {
                    return rank;
                }
            }
        }
        throw new IllegalArgumentException("级别 / no rank has this code");
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("应为 true 或 false / expected true or false");
        };
    }

    private Set<Status> statuses() {
        Set<Status> statuses = values("status", Status::parse);
        return statuses.isEmpty() ? Set.of(Status.VALID) : statuses;
    }

    private Optional<InDirectory> directory() {
        Optional<Listing> listing = one("listing", Listing::parse);
        return one("directory", reference::directory)
                .map(directory -> new InDirectory(directory, listing.orElse(Listing.LISTED)));
    }

    private <T> Set<T> values(String key, Function<String, T> parse) {
        return holder(key).map(fields -> fields.values(key, parse)).orElse(Set.of());
    }

    private <T> Optional<T> one(String key, Function<String, T> parse) {
        return holder(key).flatMap(fields -> fields.optionalValue(key, parse));
    }

    private Optional<Fields> holder(String key) {
        Optional<Fields> shared = subject.filter(fields -> fields.has(key));
        Optional<Fields> own = when.filter(fields -> fields.has(key));
        if (shared.isPresent() && own.isPresent()) {
            throw own.get().refusal(key, "已在 subject 中", "stands in subject already");
        }
        return shared.or(() -> own);
    }
}
