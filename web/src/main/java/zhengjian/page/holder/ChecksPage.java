package zhengjian.page.holder;

import java.time.OffsetDateTime;
import java.util.List;
import zhengjian.page.session.SignedInPage;

/** Who checked, the newest first. */
public record ChecksPage(List<Row> rows, List<AlertLine> alerts, int most) implements SignedInPage {
    public ChecksPage {
        rows = List.copyOf(rows);
        alerts = List.copyOf(alerts);
    }

    /**
     * One check; an empty text is not known.
     *
     * @param key of the certificate, for objecting
     * @param way how it came
     * @param place of use that was asked about
     * @param organisation who had signed in
     * @param state key of the verdict's words
     * @param tone name of the CSS class that colours it
     * @param batch number of the list in which it stood
     */
    public record Row(
            OffsetDateTime at,
            String number,
            String key,
            String way,
            String share,
            String place,
            String organisation,
            String purpose,
            String state,
            String tone,
            String receipt,
            String batch) {
        /** What the check is called when somebody objects to it. */
        public String name() {
            return receipt.isEmpty() ? batch : receipt;
        }
    }

    @Override
    public String template() {
        return "holder/checks.jte";
    }

    @Override
    public String here() {
        return "checks";
    }
}
