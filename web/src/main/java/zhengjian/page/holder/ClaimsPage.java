package zhengjian.page.holder;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import zhengjian.page.session.SignedInPage;

/** Objections and requests for correction, the newest first. */
public record ClaimsPage(List<Row> rows, List<OwnCard> cards) implements SignedInPage {
    public ClaimsPage {
        rows = List.copyOf(rows);
        cards = List.copyOf(cards);
    }

    /**
     * One of them.
     *
     * @param state {@code received}, {@code accepted} or {@code declined}
     * @param check that it is about
     */
    public record Row(
            String id,
            String kind,
            String number,
            String text,
            Optional<CheckFacts> check,
            OffsetDateTime madeAt,
            String state,
            Optional<Answer> answer) {}

    /** What the authority answered. */
    public record Answer(String text, OffsetDateTime at) {}

    @Override
    public String template() {
        return "holder/claims.jte";
    }

    @Override
    public String here() {
        return "claims";
    }
}
