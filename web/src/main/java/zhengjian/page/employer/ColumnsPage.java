package zhengjian.page.employer;

import java.util.List;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;

/**
 * Which column holds what, with the first rows to compare: nothing has been checked yet.
 *
 * @param pending token of the upload, for a while
 * @param description what the file was recognised as, Chinese then English
 * @param letters of the columns
 * @param header as many as letters
 * @param rows the first ones, each as long as the header
 * @param number letter of the column that is taken for the number, or empty
 * @param name the same for the name
 */
public record ColumnsPage(
        String pending,
        String fileName,
        String description,
        int total,
        List<String> letters,
        List<String> header,
        List<List<String>> rows,
        String number,
        String name,
        List<Complaint> complaints)
        implements SignedInPage {
    @Override
    public String template() {
        return "employer/columns.jte";
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
