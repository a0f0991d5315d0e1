package zhengjian.page.holder;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import zhengjian.page.session.SignedInPage;

/**
 * Share codes and copies: those that still work before the others, then the newest first.
 *
 * @param total with those that are not listed
 * @param inWeChat whether the reader's browser is WeChat's, which opens no files
 */
public record SharesPage(List<Row> rows, int total, boolean inWeChat) implements SignedInPage {
    public SharesPage {
        rows = List.copyOf(rows);
    }

    /**
     * A share.
     *
     * @param share for ending it
     * @param until when it ends, or ended
     * @param state {@code open}, {@code expired}, {@code used-up} or {@code ended}
     * @param looks 0 for any number
     */
    public record Row(
            String share,
            String number,
            OffsetDateTime madeAt,
            OffsetDateTime until,
            String state,
            String visible,
            int looks,
            int looked,
            Optional<Copy> copy) {
        /** Whether it still works. */
        public boolean isOpen() {
            return state.equals("open");
        }

        /** The last symbols of its name, as in the list of checks. */
        public String ending() {
            return share.substring(share.length() - 8);
        }
    }

    /**
     * The copy on which its code is printed.
     *
     * @param id for fetching it
     */
    public record Copy(String id, String purpose, String recipient, String code) {}

    /** How many still work. */
    public long open() {
        return rows.stream().filter(Row::isOpen).count();
    }

    @Override
    public String template() {
        return "holder/shares.jte";
    }

    @Override
    public String here() {
        return "shares";
    }
}
