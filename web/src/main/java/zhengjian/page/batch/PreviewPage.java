package zhengjian.page.batch;

import java.util.List;
import zhengjian.page.VerdictPage;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;

/**
 * What a batch would issue, before anybody confirms it.
 *
 * @param path of this page, without language prefix
 * @param review path of the review
 * @param committee whose list it is
 * @param samples drawn by lot
 * @param undoMinutes how long the signed batch is held
 * @param whyNot key of why the visitor cannot confirm it, below {@code batch.cannot}; empty when it can be done
 * @param typed the number as typed
 */
public record PreviewPage(
        String path,
        String review,
        String committee,
        int year,
        int certificates,
        List<Group> groups,
        List<Sample> samples,
        long undoMinutes,
        String whyNot,
        String typed,
        List<Complaint> complaints)
        implements SignedInPage {
    public PreviewPage {
        groups = List.copyOf(groups);
        samples = List.copyOf(samples);
    }

    /**
     * How the certificates differ in one property.
     *
     * @param property its heading is {@code batch.count.PROPERTY}
     * @param values those with most certificates first
     * @param more how many further values there are
     */
    public record Group(String property, List<Count> values, int more) {}

    /**
     * One value.
     *
     * @param key of its text; empty where there is none
     * @param chinese as it stands on the certificates
     */
    public record Count(String key, String chinese, int certificates) {}

    /**
     * One certificate.
     *
     * @param row as the spreadsheet program counts
     * @param drawing address of the drawing
     * @param reading what the public will read of it
     */
    public record Sample(int row, String drawing, VerdictPage reading) {}

    @Override
    public String template() {
        return "batch/preview.jte";
    }

    @Override
    public String here() {
        return "reviews";
    }

    @Override
    public String again() {
        return path;
    }
}
