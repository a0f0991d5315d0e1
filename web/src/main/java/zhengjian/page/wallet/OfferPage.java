package zhengjian.page.wallet;

import java.util.Optional;

/**
 * The offer of a credential for the wallet of a phone. Says nothing of certificate or holder.
 *
 * @param state {@code open}, {@code redeemed}, {@code expired} or {@code blocked}
 * @param open what is shown while it is open, and only then
 */
public record OfferPage(String state, Optional<Open> open) {
    private static final int QUIET = 4;

    /**
     * @param link that wallets open
     * @param squares the QR code of the link, an SVG path of one unit a square
     * @param size squares along a side
     * @param until time of day, HH:mm
     */
    public record Open(String link, String squares, int size, String until) {
        /** The drawing with its quiet zone. */
        public String viewBox() {
            return -QUIET + " " + -QUIET + " " + (size + 2 * QUIET) + " " + (size + 2 * QUIET);
        }
    }
}
