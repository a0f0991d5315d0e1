package zhengjian.page.review;

import java.util.List;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;

/**
 * A page with one form.
 *
 * @param title of the page: {@code review.TITLE.title} and {@code .lead}
 * @param form what to fill in
 * @param back path of the page before, without language prefix
 */
public record FormPage(String title, StepForm form, String back, List<Complaint> complaints) implements SignedInPage {
    @Override
    public String template() {
        return "review/form.jte";
    }

    @Override
    public String here() {
        return "committee";
    }

    @Override
    public String again() {
        return form.path();
    }
}
