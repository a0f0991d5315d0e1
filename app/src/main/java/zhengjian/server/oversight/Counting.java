package zhengjian.server.oversight;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import zhengjian.certificate.Publication;
import zhengjian.committee.Committees;
import zhengjian.page.oversight.PublicationsPage;
import zhengjian.review.Review;
import zhengjian.review.Reviews;
import zhengjian.review.Step;
import zhengjian.review.StepKind;
import zhengjian.server.Application;
import zhengjian.statistics.Published;
import zhengjian.statistics.Statistics;
import zhengjian.statistics.http.PublicationEndpoints;
import zhengjian.statistics.http.StatisticsEndpoints;
import zhengjian.web.Pages;

/** Statistics and publications, wired to an open register. */
public record Counting(StatisticsEndpoints statistics, PublicationEndpoints publications) {
    private static final int LOOKED_AT = 2_000;

    /** Wires them. */
    public static Counting of(Application application, Reviews reviews, Committees committees, Pages pages) {
        Statistics statistics = new Statistics(application.register(), application.ledger(), application.clock());
        return new Counting(
                new StatisticsEndpoints(statistics, pages),
                new PublicationEndpoints(statistics, () -> notices(reviews, committees), pages));
    }

    /** The notices of the reviews that were published; of two under one document and committee the newer one. */
    private static Map<Published, PublicationsPage.Notice> notices(Reviews reviews, Committees committees) {
        Map<Published, PublicationsPage.Notice> notices = new HashMap<>();
        for (Review review : reviews.newest(LOOKED_AT)) {
            Optional<Step> opened = review.last(StepKind.NOTICE_OPENED);
            Optional<Publication> publication = review.publication();
            if (opened.isPresent() && publication.isPresent()) {
                committees
                        .find(review.plan().committee())
                        .map(committee -> committee.authorisation().name())
                        .ifPresent(name -> notices.putIfAbsent(
                                new Published(publication.get(), name), notice(review, opened.get())));
            }
        }
        return notices;
    }

    private static PublicationsPage.Notice notice(Review review, Step opened) {
        return new PublicationsPage.Notice(
                review.id().text(),
                opened.date("firstDay"),
                opened.date("lastDay"),
                opened.stated("ownSite").orElse(""));
    }
}
