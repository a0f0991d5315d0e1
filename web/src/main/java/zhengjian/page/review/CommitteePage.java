package zhengjian.page.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhengjian.page.session.SignedInPage;

/** First page of a committee's office: its committees with what they may review, and their reviews. */
public record CommitteePage(List<Committee> committees, List<ReviewFacts> reviews) implements SignedInPage {
    /**
     * A committee and its authorisation.
     *
     * @param standing word of the wire
     * @param fields series with specialties, in Chinese
     * @param highest in Chinese
     * @param channels in Chinese
     * @param region in Chinese
     * @param unit whose people alone it reviews; empty for everybody's
     * @param correctBy until when it has to correct itself
     */
    public record Committee(
            String id,
            String name,
            String standing,
            List<String> fields,
            List<String> highest,
            List<String> channels,
            List<String> kinds,
            String region,
            String unit,
            int firstYear,
            int lastYear,
            Optional<LocalDate> correctBy) {}

    @Override
    public String template() {
        return "review/committee.jte";
    }

    @Override
    public String here() {
        return "committee";
    }
}
