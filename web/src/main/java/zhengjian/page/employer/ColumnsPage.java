package zhengjian.page.employer;

import java.util.List;
import java.util.Map;
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
 * @param typed what the form's fields hold: letters of columns, and what the whole list is asked about
 */
public record ColumnsPage(
        String pending,
        String fileName,
        String description,
        int total,
        List<String> letters,
        List<String> header,
        List<List<String>> rows,
        Map<String, String> typed,
        List<Complaint> complaints)
        implements SignedInPage {
    /** The fields that name a column, in the order of the form; the first two have to. */
    public static final List<String> COLUMNS =
            List.of("numberColumn", "nameColumn", "inColumn", "onColumn", "purposeColumn");

    /** Codes of purposes, in the order of the form. */
    public static final List<String> PURPOSES =
            List.of("employment", "pay", "promotion-regular", "promotion-directional");

    public ColumnsPage {
        typed = Map.copyOf(typed);
    }

    /** What a field holds, or nothing. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether a column has to be chosen. */
    public static boolean isRequired(String column) {
        return COLUMNS.indexOf(column) < 2;
    }

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
