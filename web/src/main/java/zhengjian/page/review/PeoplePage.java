package zhengjian.page.review;

import java.util.List;
import zhengjian.page.session.PageOfMany;
import zhengjian.page.session.SignedInPage;

/** The people on a review's list. @param review path of the review, without language prefix */
public record PeoplePage(String review, String committee, List<Person> people, PageOfMany shown)
        implements SignedInPage {
    /** Somebody on the list. @param idNumber masked @param employer may be empty */
    public record Person(
            int row, String name, String idNumber, String employer, String series, String specialty, String title) {}

    @Override
    public String template() {
        return "review/people.jte";
    }

    @Override
    public String here() {
        return review.startsWith("/committee") ? "committee" : "reviews";
    }
}
