package zhengjian.review.http;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhengjian.certificate.person.PersonName;
import zhengjian.review.Review;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Members;
import zhengjian.web.Problems;

/** Public notices for programs: who is on them, and what anybody has to say about it. */
public final class NoticeEndpoints {
    private final NoticeBoard board;
    private final AttemptLimits limits;

    public NoticeEndpoints(NoticeBoard board, AttemptLimits limits) {
        this.board = board;
        this.limits = limits;
    }

    /** {@code GET /api/v1/notices}: the notices that run. */
    public void list(Context context) {
        context.json(Map.of("notices", board.open().stream().map(this::notice).toList()));
    }

    /** {@code GET /api/v1/notices/{notice}[?page]}: the people on it, 200 a page. */
    public void show(Context context) {
        Review review = find(context, board);
        int page = page(context.queryParam("page"));
        Map<String, Object> body = new LinkedHashMap<>(notice(review));
        body.put("page", page);
        body.put("pages", NoticeBoard.pages(review));
        body.put("list", people(board.people(review, page)));
        context.json(body);
    }

    private static List<Map<String, Object>> people(List<zhengjian.issuance.check.AcceptedRow> rows) {
        return rows.stream().map(ReviewJson::person).toList();
    }

    /** @throws zhengjian.web.ProblemException 400 when it is no page */
    static int page(@Nullable String text) {
        if (text == null) {
            return 1;
        }
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw Problems.badRequest("page 应为 1 至 9999。 Expected a page from 1 to 9999.")
                    .exception();
        }
        return Integer.parseInt(text);
    }

    /** {@code POST /api/v1/notices/{notice}/people}: those of a name; a name never stands in an address. */
    public void search(Context context) {
        Review review = find(context, board);
        Members members = Members.read(context);
        PersonName name = members.value("name", PersonName::parse).orElseThrow(() -> members.missing("name"));
        members.end();
        context.header("Cache-Control", "no-store");
        context.json(Map.of("list", people(board.named(review, name))));
    }

    /** {@code POST /api/v1/notices/{notice}/objections}: 201 with the number of the report. */
    public void object(Context context) {
        Review review = find(context, board);
        Members members = Members.read(context);
        String text = members.text("text").orElseThrow(() -> members.missing("text"));
        String name = members.text("name").orElse("");
        String contact = members.text("contact").orElse("");
        members.end();
        limits.admit(context, "objection " + review.id());
        int number = GuardedEndpoints.run(() -> board.object(review, text, name, contact));
        context.status(201);
        context.header("Cache-Control", "no-store");
        context.json(
                Map.of("objection", number, "message", "已收到，评委会将核实处理。 Received; the committee will look into it."));
    }

    /** @throws zhengjian.web.ProblemException 404 when there is no such notice, or it does not run today */
    static Review find(Context context, NoticeBoard board) {
        return board.find(context.pathParam("notice"))
                .orElseThrow(() -> Problems.notFound()
                        .withDetail("没有这份公示，或公示已结束。 No such notice, or it has ended.")
                        .exception());
    }

    private Map<String, Object> notice(Review review) {
        return ReviewJson.notice(review, board.committee(review).authorisation().name(), board.today());
    }
}
