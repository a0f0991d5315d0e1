package zhengjian.page.review;

import java.util.List;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;

/**
 * Which column of an uploaded list is which.
 *
 * @param path to which the form is sent, without language prefix
 * @param columns of the file, in their order
 * @param names what a column may be
 * @param missing required ones that none seems to be
 * @param rows of the whole list
 */
public record ColumnsPage(
        String path,
        List<Column> columns,
        List<String> names,
        List<String> missing,
        int rows,
        List<Complaint> complaints)
        implements SignedInPage {
    /**
     * A column of the file.
     *
     * @param header what stands above it
     * @param chosen what it seems to be, or was said to be; empty for nothing
     * @param first its first cells
     */
    public record Column(String header, String chosen, List<String> first) {}

    @Override
    public String template() {
        return "review/columns.jte";
    }

    @Override
    public String here() {
        return "committee";
    }

    @Override
    public String again() {
        return path;
    }
}
