package zhengjian.page.holder;

import java.util.List;
import zhengjian.page.session.SignedInPage;

/** Who checked, the newest first. */
public record ChecksPage(List<Row> rows, List<AlertLine> alerts, int most) implements SignedInPage {
    public ChecksPage {
        rows = List.copyOf(rows);
        alerts = List.copyOf(alerts);
    }

    /**
     * One check.
     *
     * @param key of the certificate, for objecting
     * @param state key of the verdict's words
     * @param tone name of the CSS class that colours it
     */
    public record Row(String number, String key, String state, String tone, CheckFacts check) {}

    @Override
    public String template() {
        return "holder/checks.jte";
    }

    @Override
    public String here() {
        return "checks";
    }
}
