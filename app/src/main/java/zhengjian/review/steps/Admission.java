package zhengjian.review.steps;

import java.time.LocalDate;
import zhengjian.approval.NotAllowed;
import zhengjian.committee.Committee;
import zhengjian.committee.CommitteeId;
import zhengjian.committee.Committees;
import zhengjian.review.Actor;
import zhengjian.review.Review;
import zhengjian.staff.Account;
import zhengjian.staff.Role;

/** Who may take a step: the committee's own office, or the authority's staff. */
public final class Admission {
    private final Committees committees;

    public Admission(Committees committees) {
        this.committees = committees;
    }

    /**
     * The committee for which an office acts, in force on that day.
     *
     * @throws NotAllowed when the account is not of that committee's office; the same when there is no such committee
     * @throws zhengjian.procedure.AgainstProcedure when the committee is stopped, barred or not of that year
     */
    Committee office(Account account, CommitteeId id, LocalDate today) {
        Committee committee = committees
                .find(id)
                .filter(one -> account.role() == Role.COMMITTEE_OFFICE
                        && one.authorisation().offices().contains(account.user()))
                .orElseThrow(() -> new NotAllowed("只有该评委会的办公室可以办理 / only this committee's own office may do this"));
        committee.requireInForce(today);
        return committee;
    }

    Committee office(Account account, Review review, LocalDate today) {
        return office(account, review.plan().committee(), today);
    }

    /** @throws NotAllowed when the account is not of the authority's staff */
    static Actor authority(Account account) {
        if (account.role() != Role.STAFF) {
            throw new NotAllowed("须由发证机关经办人员办理 / only the authority's staff may do this");
        }
        return Actor.of(account);
    }

    /** Whether the account may read a review: its own office, staff, auditors. */
    public boolean mayRead(Account account, Review review) {
        return account.role().seesRequests()
                || account.role() == Role.COMMITTEE_OFFICE
                        && committees
                                .find(review.plan().committee())
                                .filter(one -> one.authorisation().offices().contains(account.user()))
                                .isPresent();
    }

    /** The committee of a review, whoever asks. */
    public Committee committee(Review review) {
        return committees.find(review.plan().committee()).orElseThrow();
    }
}
