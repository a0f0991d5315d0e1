package zhengjian.page.holder;

import java.time.OffsetDateTime;
import zhengjian.page.session.SignedInPage;

/**
 * A code that was made, shown this once.
 *
 * @param code in groups of four
 * @param squares the QR code of the link, an SVG path of one unit a square
 * @param size squares along a side
 * @param share for ending it
 * @param looks 0 for any number
 */
public record ShareCodePage(
        OwnCard card,
        String code,
        String link,
        String squares,
        int size,
        String share,
        OffsetDateTime until,
        String visible,
        int looks)
        implements SignedInPage {
    private static final int QUIET = 4;

    /** The drawing with its quiet zone. */
    public String viewBox() {
        return -QUIET + " " + -QUIET + " " + (size + 2 * QUIET) + " " + (size + 2 * QUIET);
    }

    @Override
    public String template() {
        return "holder/code.jte";
    }

    @Override
    public String here() {
        return "shares";
    }

    @Override
    public String again() {
        return "/holder/shares";
    }
}
