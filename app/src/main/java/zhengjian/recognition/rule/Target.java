package zhengjian.recognition.rule;

import java.util.Optional;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Rank;

/**
 * What a credential corresponds to, or what one may apply for.
 *
 * @param kind of a title; empty for a skill
 * @param series empty if it is the credential's own
 */
public record Target(
        Rank rank, Optional<Kind> kind, Optional<String> series, Optional<String> specialty, Optional<String> title) {
    /** The same with the series of the credential where the rule names none. */
    public Target inSeries(Optional<String> own, Optional<String> ownSpecialty) {
        return series.isPresent() ? this : new Target(rank, kind, own, specialty.or(() -> ownSpecialty), title);
    }

    /** For people: 定向 中级 工程, or 技师. */
    public String chinese() {
        return kind.filter(k -> k != Kind.REGULAR).map(Kind::chinese).orElse("")
                + series.map(s -> s + "系列").orElse("")
                + rank.chinese()
                + title.map(t -> "（" + t + "）").orElse("");
    }
}
