package zhengjian.page.review;

import java.util.List;
import zhengjian.page.session.SignedInPage;

/** All reviews, for the authority: what waits for it comes first. @param waiting for the authority @param others the newest */
public record ReviewsPage(List<ReviewFacts> waiting, List<ReviewFacts> others) implements SignedInPage {
    @Override
    public String template() {
        return "review/reviews.jte";
    }

    @Override
    public String here() {
        return "reviews";
    }
}
