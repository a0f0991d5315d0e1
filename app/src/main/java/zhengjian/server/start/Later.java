package zhengjian.server.start;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What no request needs until one asks for it: made once, by whoever asks first. What fails is tried again. Safe for threads. */
public final class Later<T> implements Supplier<T> {
    private final Supplier<T> part;
    private volatile @Nullable T made;

    private Later(Supplier<T> part) {
        this.part = part;
    }

    /** Does nothing yet. */
    public static <T> Later<T> of(Supplier<T> part) {
        return new Later<>(part);
    }

    @Override
    public T get() {
        T known = made;
        return known == null ? make() : known;
    }

    private synchronized T make() {
        T known = made;
        if (known == null) {
            known = part.get();
            made = known;
        }
        return known;
    }
}
