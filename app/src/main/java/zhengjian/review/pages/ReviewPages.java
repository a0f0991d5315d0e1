package zhengjian.review.pages;

import java.time.InstantSource;
import java.util.List;
import zhengjian.catalogue.Divisions;
import zhengjian.committee.Committees;
import zhengjian.review.ReviewRules;
import zhengjian.review.http.NoticeExport;
import zhengjian.review.http.ReviewEndpoints;
import zhengjian.staff.Account;
import zhengjian.web.session.Gate;

/** All pages of reviews, behind one gate. */
public record ReviewPages(
        Gate<Account> gate,
        ReviewPageEndpoints reviews,
        CommitteePageEndpoints committees,
        ListPageEndpoints lists,
        ReviewTasks tasks) {
    /** @param authorities who may publish */
    public static ReviewPages of(
            Gate<Account> gate,
            ReviewEndpoints.Steps steps,
            Committees committees,
            Divisions divisions,
            List<String> authorities,
            NoticeExport exports,
            ReviewRules rules,
            InstantSource clock) {
        ReviewViews views = new ReviewViews(committees, divisions, rules, new StepForms(authorities));
        ReviewPageEndpoints reviews = new ReviewPageEndpoints(gate, steps, views, exports, rules, clock);
        return new ReviewPages(
                gate,
                reviews,
                new CommitteePageEndpoints(gate, steps, committees, divisions, views, rules, reviews),
                new ListPageEndpoints(gate, steps, divisions, reviews),
                new ReviewTasks(steps, views, rules));
    }
}
