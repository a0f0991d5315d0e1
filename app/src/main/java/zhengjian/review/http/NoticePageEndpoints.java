package zhengjian.review.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhengjian.certificate.Kind;
import zhengjian.certificate.person.PersonName;
import zhengjian.issuance.check.AcceptedRow;
import zhengjian.ledger.NotAppended;
import zhengjian.page.Language;
import zhengjian.page.notice.NoticeFacts;
import zhengjian.page.notice.NoticePage;
import zhengjian.page.notice.NoticesPage;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.review.Review;
import zhengjian.review.Step;
import zhengjian.review.StepKind;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Pages;

/** The public notices as pages; they need no script. */
public final class NoticePageEndpoints {
    private final NoticeBoard board;
    private final AttemptLimits limits;
    private final Pages pages;

    public NoticePageEndpoints(NoticeBoard board, AttemptLimits limits, Pages pages) {
        this.board = board;
        this.limits = limits;
        this.pages = pages;
    }

    /** {@code GET /notices}. */
    public void list(Context context) {
        pages.show(
                context, new NoticesPage(board.open().stream().map(this::facts).toList()));
    }

    /** {@code GET /notices/{notice}[?page]}. */
    public void show(Context context) {
        show(context, NoticeEndpoints.find(context, board), Optional.empty());
    }

    private void show(Context context, Review review, Optional<NoticePage.Report> report) {
        int number = NoticeEndpoints.page(context.queryParam("page"));
        pages.show(
                context,
                new NoticePage(
                        facts(review),
                        board.people(review, number).stream()
                                .map(NoticePageEndpoints::person)
                                .toList(),
                        number,
                        NoticeBoard.pages(review),
                        Optional.empty(),
                        report));
    }

    /** {@code POST /notices/{notice}}: form {@code name}. */
    public void search(Context context) {
        Review review = NoticeEndpoints.find(context, board);
        String typed = typed(context, "name");
        pages.show(
                context,
                new NoticePage(
                        facts(review),
                        found(review, typed).stream()
                                .map(NoticePageEndpoints::person)
                                .toList(),
                        1,
                        1,
                        Optional.of(typed),
                        Optional.empty()));
    }

    private List<AcceptedRow> found(Review review, String typed) {
        try {
            return board.named(review, PersonName.parse(typed));
        } catch (IllegalArgumentException noName) {
            return List.of();
        }
    }

    /** {@code POST /notices/{notice}/objections}: form {@code text}, {@code reporter}, {@code contact}. */
    public void object(Context context) {
        Review review = NoticeEndpoints.find(context, board);
        String text = typed(context, "text");
        String name = typed(context, "reporter");
        String contact = typed(context, "contact");
        limits.admit(context, "objection " + review.id());
        try {
            int number = board.object(review, text, name, contact);
            show(
                    context,
                    NoticeEndpoints.find(context, board),
                    Optional.of(new NoticePage.Report(number, "", "", "", "")));
        } catch (AgainstProcedure | NotAppended | IllegalArgumentException refusal) {
            context.status(400);
            String sentence = half(Language.of(context.path()), String.valueOf(refusal.getMessage()));
            show(context, review, Optional.of(new NoticePage.Report(0, sentence, text, name, contact)));
        }
    }

    /** Refusals are said in both languages, with a stroke between. */
    private static String half(Language language, String both) {
        int stroke = both.indexOf(" / ");
        if (stroke < 0) {
            return language.half(both);
        }
        return language == Language.CHINESE ? both.substring(0, stroke) : both.substring(stroke + 3);
    }

    private static String typed(Context context, String field) {
        String value = context.formParam(field);
        return value == null ? "" : value.strip();
    }

    private NoticeFacts facts(Review review) {
        Step opened = review.last(StepKind.NOTICE_OPENED).orElseThrow();
        LocalDate first = opened.date("firstDay");
        LocalDate last = opened.date("lastDay");
        return new NoticeFacts(
                review.id().text(),
                board.committee(review).authorisation().name(),
                review.plan().year(),
                review.plan().kind() == Kind.DIRECTIONAL,
                first,
                last,
                board.workingDays(first, last),
                board.workingDays(board.today(), last),
                opened.stated("ownSite").orElse(""),
                review.passing());
    }

    static NoticePage.Person person(AcceptedRow row) {
        return new NoticePage.Person(
                row.holder().name().text(),
                row.holder().id().masked(),
                row.holder().employer().orElse(""),
                row.title().series(),
                row.title().specialty(),
                row.title().name(),
                row.title().rank().chinese());
    }
}
