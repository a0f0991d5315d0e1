package zhengjian.page.employer;

import java.time.OffsetDateTime;
import java.util.List;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;

/** An employer's checks of lists, and the form for a new one. */
public record BatchesPage(List<Batch> batches, List<Complaint> complaints) implements SignedInPage {
    /**
     * One check.
     *
     * @param state key of its text
     * @param fileName as uploaded, or empty
     */
    public record Batch(String id, String state, String fileName, OffsetDateTime createdAt, long total, long done) {}

    public BatchesPage {
        batches = List.copyOf(batches);
        complaints = List.copyOf(complaints);
    }

    @Override
    public String template() {
        return "employer/batches.jte";
    }

    @Override
    public String here() {
        return "batches";
    }

    @Override
    public String again() {
        return "/employer";
    }
}
