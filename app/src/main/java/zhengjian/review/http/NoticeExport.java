package zhengjian.review.http;

import java.util.ArrayList;
import java.util.List;
import zhengjian.certificate.Kind;
import zhengjian.committee.Committees;
import zhengjian.issuance.check.AcceptedRow;
import zhengjian.page.notice.NoticeFile;
import zhengjian.page.notice.NoticePage;
import zhengjian.review.Review;
import zhengjian.review.Step;
import zhengjian.review.StepKind;
import zhengjian.review.steps.ReviewLists;
import zhengjian.web.Pages;
import zhengjian.web.body.SafeCsv;

/** A notice as the committee puts it on its own site: ID numbers masked, whole in one file, nothing fetched from elsewhere. */
public final class NoticeExport {
    private static final List<String> COLUMNS = List.of("行号", "姓名", "证件号码", "工作单位", "系列", "专业", "资格名称", "级别", "类别");

    private final Committees committees;
    private final ReviewLists lists;
    private final Pages pages;
    private final String address;

    /** @param baseUrl of this platform: where reports about somebody on the list are taken */
    public NoticeExport(Committees committees, ReviewLists lists, Pages pages, String baseUrl) {
        this.committees = committees;
        this.lists = lists;
        this.pages = pages;
        this.address = baseUrl.replaceAll("/+$", "") + "/notices/";
    }

    /** The people on the list now. */
    public List<AcceptedRow> people(Review review) {
        return lists.rows(review, committees.find(review.plan().committee()).orElseThrow());
    }

    /** One page of HTML without script or link to a style: it looks the same on every site. */
    public byte[] html(Review review) {
        Step opened = review.taken(StepKind.NOTICE_OPENED);
        List<NoticePage.Person> people =
                people(review).stream().map(NoticePageEndpoints::person).toList();
        return pages.file(new NoticeFile(
                committees
                        .find(review.plan().committee())
                        .orElseThrow()
                        .authorisation()
                        .name(),
                review.plan().year(),
                review.plan().kind() == Kind.DIRECTIONAL,
                opened.date("firstDay"),
                opened.date("lastDay"),
                address + review.id(),
                people));
    }

    /** UTF-8 with a byte order mark; no cell runs as a formula. */
    public byte[] csv(Review review) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        people(review).forEach(row -> rows.add(cells(row)));
        return SafeCsv.of(rows);
    }

    private static List<String> cells(AcceptedRow row) {
        return List.of(
                Integer.toString(row.row()),
                row.holder().name().text(),
                row.holder().id().masked(),
                row.holder().employer().orElse(""),
                row.title().series(),
                row.title().specialty(),
                row.title().name(),
                row.title().rank().chinese(),
                row.scope().kind().chinese());
    }
}
