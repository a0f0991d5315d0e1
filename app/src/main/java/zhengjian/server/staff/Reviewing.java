package zhengjian.server.staff;

import java.util.Set;
import zhengjian.catalogue.WorkingDays;
import zhengjian.certificate.DivisionCode;
import zhengjian.committee.Committees;
import zhengjian.dossier.AttachmentStore;
import zhengjian.dossier.Attachments;
import zhengjian.issuance.IssueRows;
import zhengjian.recognition.decision.Territories;
import zhengjian.review.ReviewRules;
import zhengjian.review.Reviews;
import zhengjian.review.http.ListEndpoints;
import zhengjian.review.http.NoticeBoard;
import zhengjian.review.http.NoticeEndpoints;
import zhengjian.review.http.NoticeExport;
import zhengjian.review.http.NoticePageEndpoints;
import zhengjian.review.http.ReviewEndpoints;
import zhengjian.review.pages.ReviewPages;
import zhengjian.review.steps.Admission;
import zhengjian.review.steps.FileReview;
import zhengjian.review.steps.GiveNotice;
import zhengjian.review.steps.HoldMeeting;
import zhengjian.review.steps.PublishReview;
import zhengjian.review.steps.ReportResults;
import zhengjian.review.steps.ReviewLists;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.server.Importing;
import zhengjian.staff.http.StaffSessionEndpoints;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Pages;

/** The parts of reviewing, wired to an open register. */
public record Reviewing(
        ReviewEndpoints reviews,
        ListEndpoints list,
        NoticeEndpoints notices,
        NoticePageEndpoints noticePages,
        ReviewPages pages,
        ReviewEndpoints.Steps steps) {
    /** Wires them. @param limits of reports by the public */
    public static Reviewing of(
            Application application, Staffing staffing, Territories territories, AttemptLimits limits, Pages pages) {
        Committees committees = new Committees(
                application.dossiers(), territories.pilots(), territories.titles(), territories.divisions());
        Configuration.Review configured = application.configuration().review();
        ReviewRules rules = new ReviewRules(
                WorkingDays.load(), configured.meetingApproval(), configured.noticeDays(), configured.filingDays());
        Attachments attachments = new Attachments(
                new AttachmentStore(application.database()::jdbi), application.personalData(), application.random());
        Reviews reviews = new Reviews(application.dossiers(), application.ledger(), application.random());
        Admission admission = new Admission(committees);
        ReviewLists lists = new ReviewLists(
                (publication, today) -> Importing.rules(application, publication, today),
                attachments,
                application.register(),
                application.integrity());
        GiveNotice notice = new GiveNotice(reviews, admission, lists, rules);
        IssueRows issuing = new IssueRows(
                application.enterCertificates(),
                new DivisionCode(application.configuration().issuer().division()),
                application.random());
        ReviewEndpoints.Steps steps = new ReviewEndpoints.Steps(
                reviews,
                admission,
                new HoldMeeting(reviews, admission),
                new ReportResults(reviews, admission, lists, attachments, rules),
                notice,
                new FileReview(reviews, admission, attachments, rules),
                new PublishReview(
                        reviews,
                        admission,
                        lists,
                        issuing,
                        Set.copyOf(application.configuration().issuer().authorities())));
        StaffSessionEndpoints sessions = staffing.sessions();
        NoticeExport exports = new NoticeExport(
                committees, lists, pages, application.configuration().baseUrl().toString());
        NoticeBoard board = new NoticeBoard(reviews, committees, lists, notice, rules, application.clock());
        return new Reviewing(
                new ReviewEndpoints(sessions, steps, rules, application.clock()),
                new ListEndpoints(sessions, steps, exports, rules, application.clock()),
                new NoticeEndpoints(board, limits),
                new NoticePageEndpoints(board, limits, pages),
                ReviewPages.of(
                        staffing.gate(),
                        steps,
                        committees,
                        territories.divisions(),
                        application.configuration().issuer().authorities().stream()
                                .sorted()
                                .toList(),
                        exports,
                        rules,
                        application.clock()),
                steps);
    }
}
