package zhengjian.page.batch;

import java.time.OffsetDateTime;
import java.util.List;
import zhengjian.page.session.PageOfMany;
import zhengjian.page.session.SignedInPage;

/** The batches, those confirmed last first. */
public record BatchesPage(List<Line> lines, PageOfMany shown) implements SignedInPage {
    public BatchesPage {
        lines = List.copyOf(lines);
    }

    /**
     * A batch.
     *
     * @param state its word
     * @param confirmedBy user name
     */
    public record Line(
            String id,
            String committee,
            int year,
            int certificates,
            String state,
            String confirmedBy,
            OffsetDateTime confirmedAt) {}

    @Override
    public String template() {
        return "batch/batches.jte";
    }

    @Override
    public String here() {
        return "batches";
    }
}
