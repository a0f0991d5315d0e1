package zhengjian.witness;

/** A witness that did not cosign, and why. For the log. */
public final class WitnessRefused extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean serious;

    WitnessRefused(String message, boolean serious) {
        super(message);
        this.serious = serious;
    }

    /** True when the witness says that our ledger is not the one that it has seen before: people have to look. */
    public boolean isSerious() {
        return serious;
    }
}
