package zhengjian.supervision;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import zhengjian.certificate.Kind;
import zhengjian.register.Register;
import zhengjian.register.RegisteredCertificate;
import zhengjian.register.StatusChange;

/** What the public is answered about certificates now, and would be after a change of their status: whole answers to a look-up. */
public final class PublicPreview {
    private final Register register;
    private final Function<RegisteredCertificate, Map<String, Object>> publicAnswer;
    private final InstantSource clock;

    /** @param publicAnswer what the public is answered about a certificate */
    public PublicPreview(
            Register register, Function<RegisteredCertificate, Map<String, Object>> publicAnswer, InstantSource clock) {
        this.register = register;
        this.publicAnswer = publicAnswer;
        this.clock = clock;
    }

    /** Members {@code now} and {@code after}; none when there is no such certificate. */
    Map<String, Object> of(StatusChange change) {
        return register.find(change.number()).map(found -> of(found, change)).orElse(Map.of());
    }

    private Map<String, Object> of(RegisteredCertificate found, StatusChange change) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("now", publicAnswer.apply(found));
        Map<String, Object> after = publicAnswer.apply(Foreseen.changed(found, change, clock.instant()));
        answers.put("after", Foreseen.without(after, "statusSince"));
        return answers;
    }

    /** The same of the first certificate of each kind, as many as there are kinds among them. */
    List<Map<String, Object>> ofEachKind(List<StatusChange> changes) {
        Map<Kind, Map<String, Object>> answers = new EnumMap<>(Kind.class);
        for (StatusChange change : changes) {
            Optional<RegisteredCertificate> found = register.find(change.number());
            found.ifPresent(
                    one -> answers.computeIfAbsent(one.certificate().scope().kind(), kind -> of(one, change)));
        }
        return List.copyOf(answers.values());
    }
}
