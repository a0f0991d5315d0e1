package zhengjian.page.offline;

import java.util.EnumSet;
import java.util.Set;
import zhengjian.page.State;

/** The page that checks without a network; the same for everybody, everything else happens in the browser. */
public record OfflinePage() {
    /** The states that a check without a network can end in: only the register knows that it has no such certificate. */
    public Set<State> states() {
        return EnumSet.complementOf(EnumSet.of(State.NOT_FOUND));
    }
}
