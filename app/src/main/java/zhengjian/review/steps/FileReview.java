package zhengjian.review.steps;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zhengjian.approval.NotAllowed;
import zhengjian.certificate.Channel;
import zhengjian.dossier.Attachments;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.procedure.ProcedureRule;
import zhengjian.review.Actor;
import zhengjian.review.Deadline;
import zhengjian.review.Review;
import zhengjian.review.ReviewRules;
import zhengjian.review.Reviews;
import zhengjian.review.Road;
import zhengjian.review.Step;
import zhengjian.review.StepKind;
import zhengjian.staff.Account;

/** The filing (备案): made by the committee, accepted or returned by the authority. */
public final class FileReview {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int LOOKED_AT = 2000;

    private final Reviews reviews;
    private final Admission admission;
    private final Attachments attachments;
    private final ReviewRules rules;

    public FileReview(Reviews reviews, Admission admission, Attachments attachments, ReviewRules rules) {
        this.reviews = reviews;
        this.admission = admission;
        this.attachments = attachments;
        this.rules = rules;
    }

    /** What a filing consists of, besides the list (J23·五(二)). */
    public enum Document {
        REPORT("report", "评审工作报告"),
        NOTICE_RECORD("notice-record", "公示情况");

        private final String code;
        private final String chinese;

        Document(String code, String chinese) {
            this.code = code;
            this.chinese = chinese;
        }

        /** The word on the wire. */
        public String code() {
            return code;
        }

        public String chinese() {
            return chinese;
        }

        /** @throws IllegalArgumentException naming both */
        public static Document parse(String text) {
            return Arrays.stream(values())
                    .filter(document -> document.code.equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "应为 report 或 notice-record / expected report or notice-record"));
        }
    }

    /** Adds one of the documents; a second one of its kind takes the place of the first. @param pdf at most 20 MB */
    public Review add(Account office, Review review, Document document, byte[] pdf, LocalDate today) {
        admission.office(office, review, today);
        Reviews.requireNext(review, StepKind.DOCUMENT_ADDED);
        if (pdf.length < PDF.length || !Arrays.equals(pdf, 0, PDF.length, PDF, 0, PDF.length)) {
            throw new IllegalArgumentException("备案材料应为 PDF 文件 / a document of the filing is a PDF file");
        }
        Attachments.Prepared file = attachments.prepare(pdf);
        return reviews.enter(
                review,
                file.change(),
                StepKind.DOCUMENT_ADDED,
                Actor.of(office),
                document.code(),
                file.id(),
                file.sha256());
    }

    /**
     * Files the review.
     *
     * @throws AgainstProcedure when the notice is not over, a report not settled, a document missing, or the time has passed
     */
    public Review file(Account office, Review review, String comment, LocalDate today) {
        admission.office(office, review, today);
        Reviews.requireNext(review, StepKind.FILED);
        requireNoticeOver(review, today);
        requireSettled(review);
        requireComplete(review);
        requireInTime(review, today);
        return reviews.enter(review, StepKind.FILED, Actor.of(office), Words.comment(comment));
    }

    private static void requireNoticeOver(Review review, LocalDate today) {
        Step notice = review.taken(StepKind.NOTICE_OPENED);
        LocalDate last = notice.date("lastDay");
        if (!today.isAfter(last)) {
            // only results of new occupations may be on one site alone
            boolean oneSite = notice.stated("ownSite").isEmpty();
            throw new AgainstProcedure(
                    oneSite ? ProcedureRule.NOTICE_OF_NEW_OCCUPATIONS : ProcedureRule.NOTICE_OF_FIVE_WORKING_DAYS,
                    "公示至 " + last + "，尚未结束",
                    "the notice runs until " + last + " and is not over");
        }
    }

    private static void requireSettled(Review review) {
        List<Integer> open = review.objections().stream()
                .filter(objection -> objection.settled().isEmpty())
                .map(Review.Objection::number)
                .toList();
        if (!open.isEmpty()) {
            throw new AgainstProcedure(
                    ProcedureRule.REPORTS_SETTLED, "第 " + open + " 条反映尚未处理", "not settled yet: reports " + open);
        }
    }

    private static void requireComplete(Review review) {
        for (Document document : Document.values()) {
            if (document(review, document).isEmpty()) {
                throw new AgainstProcedure(
                        ProcedureRule.FILING_COMPLETE, "缺少" + document.chinese(), "missing: " + document.code());
            }
        }
        if (review.passing() == 0) {
            throw new AgainstProcedure(
                    ProcedureRule.FILING_COMPLETE, "名单上已没有评审通过人员", "nobody is left on the list of those who passed");
        }
    }

    /** The document that a filing has, if it was added. */
    public static Optional<Step> document(Review review, Document document) {
        return review.steps().stream()
                .filter(step -> step.kind() == StepKind.DOCUMENT_ADDED
                        && step.text("document").equals(document.code()))
                .reduce((earlier, later) -> later);
    }

    /** The PDF of a document. @param added the step that added it */
    public byte[] read(Step added) {
        return attachments.read(added.text("file"), added.text("sha256"));
    }

    private Deadline deadline(Review review) {
        return Deadline.of(review, rules).stream()
                .filter(deadline -> deadline.of() == StepKind.FILED)
                .findFirst()
                .orElseThrow();
    }

    private void requireInTime(Review review, LocalDate today) {
        LocalDate last = deadline(review).last();
        if (today.isAfter(last)) {
            throw new AgainstProcedure(
                    ProcedureRule.FILING_WITHIN_THREE_DAYS,
                    "备案期限为 " + last + "，今日 " + today + " 已逾期；须由发证机关限期补报",
                    "filing was due on " + last + ", today is " + today + "; the authority may set another day");
        }
    }

    /**
     * Sends a filing back, or lets a late one be made after all (J23·四(一): 限期予以纠正).
     *
     * @param fileBy until when it is to be filed, after today and at most 30 days ahead
     * @param reason required
     */
    public Review sendBack(Account staff, Review review, String reason, LocalDate fileBy, LocalDate today) {
        Actor actor = Admission.authority(staff);
        Reviews.requireNext(review, StepKind.RETURNED);
        boolean waiting = review.state() == zhengjian.review.ReviewState.ON_NOTICE;
        if (waiting && !deadline(review).isLate(today)) {
            throw new AgainstProcedure(
                    ProcedureRule.PROCEDURE_KEPT, "尚未备案，也未逾期，无可退回", "nothing was filed, and nothing is late");
        }
        if (!fileBy.isAfter(today) || fileBy.isAfter(today.plusDays(30))) {
            throw new IllegalArgumentException("补报期限应在今日之后 30 天内 / the new last day is one of the 30 days after today");
        }
        return reviews.enter(review, StepKind.RETURNED, actor, Words.reason(reason), fileBy.toString());
    }

    /**
     * Accepts a filing, or confirms the cases that a county examined.
     *
     * @throws NotAllowed when the same person reported the results
     * @throws AgainstProcedure when “3010” cases were confirmed on another day of this month
     */
    public Review accept(Account staff, Review review, String comment, LocalDate today) {
        Actor actor = Admission.authority(staff);
        Reviews.requireNext(review, StepKind.ACCEPTED);
        if (review.taken(StepKind.REPORTED).actor().isPersonOf(staff)) {
            throw new NotAllowed("报送人不得核准本人报送的结果 / nobody accepts the own report");
        }
        if (review.plan().road() == Road.CONFIRMATION) {
            requireMonthly(review, today);
        } else {
            requireSettled(review);
            requireComplete(review);
        }
        return reviews.enter(review, StepKind.ACCEPTED, actor, Words.comment(comment));
    }

    private void requireMonthly(Review review, LocalDate today) {
        if (review.plan().channel() != Channel.GRASSROOTS_3010) {
            return;
        }
        reviews.newest(LOOKED_AT).stream()
                .filter(other -> other.plan().channel() == Channel.GRASSROOTS_3010)
                .flatMap(other -> other.last(StepKind.ACCEPTED).stream())
                .map(Step::day)
                .filter(day -> YearMonth.from(day).equals(YearMonth.from(today)) && !day.equals(today))
                .findFirst()
                .ifPresent(day -> {
                    throw new AgainstProcedure(
                            ProcedureRule.GRASSROOTS_MONTHLY,
                            "本月已于 " + day + " 认定过",
                            "this month's cases were confirmed on " + day);
                });
    }
}
