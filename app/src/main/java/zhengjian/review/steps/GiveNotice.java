package zhengjian.review.steps;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import zhengjian.committee.Committee;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.procedure.ProcedureRule;
import zhengjian.review.Actor;
import zhengjian.review.Review;
import zhengjian.review.ReviewRules;
import zhengjian.review.Reviews;
import zhengjian.review.Step;
import zhengjian.review.StepKind;
import zhengjian.staff.Account;

/** The public notice (公示): opened, objected to, settled. */
public final class GiveNotice {
    /** Steps of one review: nobody can fill a dossier without end. */
    private static final int MOST_STEPS = 2000;

    private static final String NEW_OCCUPATIONS = "新职业";
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_NAME = 60;

    private final Reviews reviews;
    private final Admission admission;
    private final ReviewLists lists;
    private final ReviewRules rules;

    public GiveNotice(Reviews reviews, Admission admission, ReviewLists lists, ReviewRules rules) {
        this.reviews = reviews;
        this.admission = admission;
        this.lists = lists;
        this.rules = rules;
    }

    /**
     * Opens the notice on this platform; the committee's own site shows the same list. Results of new occupations stand on one
     * site (J21·六(五)).
     *
     * @param firstDay today or a later day, at most 30 days ahead
     * @param ownSite address of the notice on the committee's own site; may be empty for new occupations
     * @throws AgainstProcedure when there is no second site
     */
    public Review open(Account office, Review review, LocalDate firstDay, String ownSite, LocalDate today) {
        Committee committee = admission.office(office, review, today);
        Reviews.requireNext(review, StepKind.NOTICE_OPENED);
        if (firstDay.isBefore(today) || firstDay.isAfter(today.plusDays(30))) {
            throw new IllegalArgumentException(
                    "公示首日应为今日 " + today + " 或其后 30 天内 / the first day of the notice is today, " + today
                            + ", or one of the 30 days after it");
        }
        if (ownSite.isBlank() && !isOfNewOccupations(review, committee)) {
            throw new AgainstProcedure(
                    ProcedureRule.NOTICE_ON_TWO_SITES,
                    "没有填写组建单位网站的公示网址",
                    "the address on the committee's own site is missing");
        }
        return reviews.enter(
                review,
                StepKind.NOTICE_OPENED,
                Actor.of(office),
                firstDay.toString(),
                rules.noticeUntil(firstDay).toString(),
                ownSite.isBlank() ? "" : address(ownSite));
    }

    private boolean isOfNewOccupations(Review review, Committee committee) {
        return lists.rows(review, committee).stream()
                .allMatch(row -> row.title().series().equals(NEW_OCCUPATIONS));
    }

    private static String address(String text) {
        try {
            URI uri = new URI(text.strip());
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null && text.length() <= LONGEST_ADDRESS) {
                return uri.toString();
            }
        } catch (URISyntaxException e) {
            // refused below
        }
        throw new IllegalArgumentException("网址应以 https:// 开头 / an address that begins with https://");
    }

    /**
     * Something that anybody reports.
     *
     * @param name of who reports it; empty for an anonymous report
     * @param contact how to answer; may be empty
     * @throws AgainstProcedure before and after the notice
     */
    public Review object(Review review, String text, String name, String contact, LocalDate today) {
        Reviews.requireNext(review, StepKind.OBJECTED);
        Step notice = review.taken(StepKind.NOTICE_OPENED);
        if (today.isBefore(notice.date("firstDay")) || today.isAfter(notice.date("lastDay"))) {
            throw new AgainstProcedure(
                    ProcedureRule.NOTICE_OF_FIVE_WORKING_DAYS,
                    "公示期为 " + notice.date("firstDay") + " 至 " + notice.date("lastDay") + "，今日 " + today + " 不在其内",
                    "the notice runs from " + notice.date("firstDay") + " to " + notice.date("lastDay") + "; today is "
                            + today);
        }
        if (name.length() > LONGEST_NAME || contact.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("姓名和联系方式至多 " + LONGEST_NAME + " 个字符 / name and contact have at most "
                    + LONGEST_NAME + " characters");
        }
        if (review.steps().size() >= MOST_STEPS) {
            throw new IllegalArgumentException(
                    "反映的问题过多，请直接联系评委会 / too much was reported here; please turn to the committee itself");
        }
        return reviews.enter(
                review,
                StepKind.OBJECTED,
                Actor.PUBLIC,
                Words.reason(text),
                Words.comment(name),
                Words.comment(contact));
    }

    /**
     * Settles what was reported.
     *
     * @param objection its number, from 1
     * @param upheld whether it was found true
     * @param finding what was found, required
     */
    public Review settle(
            Account office, Review review, int objection, boolean upheld, String finding, LocalDate today) {
        admission.office(office, review, today);
        Reviews.requireNext(review, StepKind.SETTLED);
        if (objection < 1 || objection > review.objections().size()) {
            throw new IllegalArgumentException("没有第 " + objection + " 条反映 / there is no report " + objection);
        }
        if (review.objections().get(objection - 1).settled().isPresent()) {
            throw new IllegalArgumentException("第 " + objection + " 条反映已处理 / report " + objection + " is settled");
        }
        return reviews.enter(
                review,
                StepKind.SETTLED,
                Actor.of(office),
                Integer.toString(objection),
                upheld ? "upheld" : "not-upheld",
                Words.reason(finding));
    }

    /**
     * Takes a person off the list.
     *
     * @param row of the reported list, as the spreadsheet program shows it
     * @param reason required
     */
    public Review remove(Account office, Review review, int row, String reason, LocalDate today) {
        Committee committee = admission.office(office, review, today);
        Reviews.requireNext(review, StepKind.REMOVED);
        boolean there = lists.rows(review, committee).stream().anyMatch(one -> one.row() == row);
        if (!there) {
            throw new IllegalArgumentException(
                    "名单中没有第 " + row + " 行，或已去除 / row " + row + " is not on the list, or not any more");
        }
        return reviews.enter(review, StepKind.REMOVED, Actor.of(office), Integer.toString(row), Words.reason(reason));
    }
}
