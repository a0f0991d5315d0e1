package zhengjian.page.holder.desk;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import zhengjian.page.holder.CheckFacts;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;

/**
 * Objections and requests of holders, those that wait first.
 *
 * @param mayDecide whether the reader may settle them
 */
public record HolderClaimsPage(List<Row> rows, boolean mayDecide, List<Complaint> complaints) implements SignedInPage {
    public HolderClaimsPage {
        rows = List.copyOf(rows);
        complaints = List.copyOf(complaints);
    }

    /**
     * One of them.
     *
     * @param state {@code received}, {@code accepted} or {@code declined}
     * @param check that it is about
     * @param answer empty while it waits
     */
    public record Row(
            String id,
            String kind,
            String holder,
            String number,
            String text,
            Optional<CheckFacts> check,
            OffsetDateTime madeAt,
            String state,
            String answer) {
        /** Whether nobody has settled it. */
        public boolean isWaiting() {
            return state.equals("received");
        }
    }

    @Override
    public String template() {
        return "holder/desk.jte";
    }

    @Override
    public String here() {
        return "holder-claims";
    }

    @Override
    public String again() {
        return "/staff/holder-claims";
    }
}
