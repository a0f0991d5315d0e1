package zhengjian.page.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;

/**
 * One review: its timeline, the next step, and what belongs to it.
 *
 * @param stations of its road, the first one first
 * @param waitingFor who takes the next step, {@code office}, {@code authority}; empty at the end
 * @param next the form of the next step, if the visitor may take it
 * @param others further forms of the visitor
 * @param elsewhere where the next step has pages of its own, the last part of their address: {@code list}, {@code batch}; or
 *     empty
 * @param notice the public notice, once it was opened
 * @param documents of the filing
 * @param history what was done, the newest first
 * @param complaints about the form that was sent
 */
public record ReviewPage(
        ReviewFacts facts,
        List<Station> stations,
        String waitingFor,
        Optional<StepForm> next,
        List<StepForm> others,
        String elsewhere,
        Optional<Notice> notice,
        List<Objection> objections,
        List<Document> documents,
        List<Done> history,
        List<Complaint> complaints)
        implements SignedInPage {
    /**
     * The public notice.
     *
     * @param daysLeft working days, today included; 0 when it is over
     * @param ownSite may be empty
     */
    public record Notice(
            LocalDate firstDay, LocalDate lastDay, int days, int daysLeft, String ownSite, String address) {}

    /**
     * What somebody reported during the notice.
     *
     * @param name and contact may be empty
     * @param outcome {@code upheld}, {@code not-upheld}; empty while it is open
     * @param settle the form to settle it, if the visitor may
     */
    public record Objection(
            int number,
            LocalDate on,
            String text,
            String name,
            String contact,
            String outcome,
            String finding,
            Optional<StepForm> settle) {}

    /** A document of the filing. @param document {@code report} or {@code notice-record} */
    public record Document(String document, LocalDate addedOn, String sha256) {}

    /**
     * A step that was taken.
     *
     * @param step word of the wire
     * @param user empty for the public
     * @param remark what was written with it
     */
    public record Done(String step, LocalDate on, String user, String remark, long ledgerIndex) {}

    @Override
    public String template() {
        return "review/review.jte";
    }

    @Override
    public String here() {
        return facts.path().startsWith("/committee") ? "committee" : "reviews";
    }

    @Override
    public String again() {
        return facts.path();
    }
}
