package zhengjian.server.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.approval.Request;
import zhengjian.approval.RequestId;
import zhengjian.committee.CommitteeId;
import zhengjian.dossier.Dossiers;
import zhengjian.dossier.Statement;
import zhengjian.dossier.Subject;
import zhengjian.oversight.AuditTrail;
import zhengjian.oversight.Deed;
import zhengjian.oversight.DeedSource;
import zhengjian.oversight.Deeds;
import zhengjian.review.ReviewId;
import zhengjian.review.Reviews;
import zhengjian.server.Application;
import zhengjian.staff.Accounts;
import zhengjian.staff.UserName;

/** Who is behind which entries: one line for each type of subjects that statements are about. */
final class Auditing {
    private Auditing() {}

    static AuditTrail of(Application application, Approving approving) {
        Dossiers dossiers = application.dossiers();
        Accounts accounts = application.accounts();
        Reviews reviews = new Reviews(dossiers, application.ledger(), application.random());
        Map<String, DeedSource> sources = Map.of(
                "account",
                        (subject, index) -> accounts.changedBy(new UserName(subject.name()), index)
                                .map(actor -> new Deed(actor, subject.name(), "/staff/accounts")),
                "request",
                        (subject, index) -> approving
                                .requests()
                                .find(new RequestId(subject.name()))
                                .map(request -> new Deed(
                                        actor(request, index),
                                        request.asked().act().kind().word(),
                                        "/staff/requests/" + request.id())),
                "integrity",
                        (subject, index) -> approving
                                .integrity()
                                .actor(index)
                                .map(by -> new Deed(
                                        by.getKey(),
                                        "第 " + by.getValue() + " 号记录",
                                        "/staff/integrity/" + by.getValue())),
                "committee", (subject, index) -> committee(dossiers, approving, subject, index),
                "review",
                        (subject, index) -> reviews.find(new ReviewId(subject.name()))
                                .flatMap(review -> review.steps().stream()
                                        .filter(step -> step.ledgerIndex() == index)
                                        .findFirst())
                                .map(step -> new Deed(step.actor().user(), subject.name(), "")));
        return new AuditTrail(application.ledger(), new Deeds(dossiers, application.register(), sources));
    }

    private static String actor(Request request, long index) {
        return request.ledgerIndex() == index
                ? request.asked().user().text()
                : request.ending()
                        .map(ending -> ending.decision().user().text())
                        .orElse("");
    }

    private static Optional<Deed> committee(Dossiers dossiers, Approving approving, Subject subject, long index) {
        List<Long> indexes =
                dossiers.read(subject).stream().map(Statement::ledgerIndex).toList();
        int place = indexes.indexOf(index);
        return approving
                .committees()
                .find(new CommitteeId(subject.name()))
                .filter(committee -> place >= 0 && place < committee.history().size())
                .map(committee -> new Deed(
                        committee.history().get(place).actor(), subject.name(), "/staff/committees/" + subject.name()));
    }
}
