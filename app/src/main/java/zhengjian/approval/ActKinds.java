package zhengjian.approval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import zhengjian.register.RegisterDamaged;
import zhengjian.signing.Bytes;

/** The kinds of acts that this program knows, by their words. */
public final class ActKinds {
    private static final Pattern WORD = Pattern.compile("[a-z-]{1,40}");

    private final Map<String, ActKind<?>> kinds = new LinkedHashMap<>();

    private ActKinds() {}

    /** @throws IllegalArgumentException when two have the same word, or one has no proper word */
    public static ActKinds of(List<ActKind<?>> kinds) {
        ActKinds known = new ActKinds();
        for (ActKind<?> kind : kinds) {
            if (!WORD.matcher(kind.word()).matches() || known.kinds.put(kind.word(), kind) != null) {
                throw new IllegalArgumentException("no word for a kind of act, or a second one: " + kind.word());
            }
        }
        return known;
    }

    /** Their words, in the order in which they were named. */
    public List<String> words() {
        return List.copyOf(kinds.keySet());
    }

    Act<?> parse(String word, Bytes content) {
        ActKind<?> kind = Optional.ofNullable(kinds.get(word))
                .orElseThrow(() -> new RegisterDamaged("a stored request is for an act of unknown kind"));
        return Act.parse(kind, content);
    }
}
