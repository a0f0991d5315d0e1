package zhengjian.issuance.check;

import java.util.ArrayList;
import java.util.List;

/** Collects findings: the first thousand in full, the rest as a number. */
public final class Findings {
    /** Findings kept in full. */
    public static final int KEPT = 1_000;

    private final List<Finding> kept = new ArrayList<>();
    private int count;

    void add(Finding finding) {
        if (kept.size() < KEPT) {
            kept.add(finding);
        }
        count++;
    }

    /** The first findings, at most {@link #KEPT}, in the order of the list. */
    public List<Finding> kept() {
        return List.copyOf(kept);
    }

    /** How many there were altogether. */
    public int count() {
        return count;
    }

    public boolean isEmpty() {
        return count == 0;
    }
}
