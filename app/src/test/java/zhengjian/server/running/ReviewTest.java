package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.IdDocumentType;
import zhengjian.issuance.SampleList;
import zhengjian.register.RegisteredCertificate;
import zhengjian.server.staff.DemoStaff;

/** A review on the running service: by the right people in the right order it ends in certificates, otherwise not. */
class ReviewTest {
    @TempDir
    Path directory;

    private final MovingClock clock = new MovingClock();
    private RunningDemo demo;
    private ReviewWalk walk;

    @BeforeEach
    void start() throws IOException {
        demo = RunningDemo.start(directory, 0, clock);
        walk = new ReviewWalk(demo, clock, "engineers");
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    private List<RegisteredCertificate> of(int person) {
        return demo.application()
                .register()
                .ofPerson(IdDocument.parse(IdDocumentType.RESIDENT_ID, SampleList.id(person)));
    }

    @Test
    void endsInCertificatesThatAreGenuineAndInANoticeThatIsGone() {
        walk.onNotice(3);
        JsonNode notices = walk.http.get("/api/v1/notices").json().get("notices");
        assertThat(notices).hasSize(1);
        assertThat(notices.get(0).get("people").asInt()).isEqualTo(3);
        assertThat(walk.http.get(walk.notice()).json().get("list")).hasSize(3);

        walk.filed();
        walk.issuedAfterFiling(3);

        RegisteredCertificate issued = of(5001).get(0);
        assertThat(walk.http.verify("token", issued.tokenText()).verdict()).isEqualTo("VALID");
        assertThat(walk.http.get(walk.notice()).status()).isEqualTo(404);
        assertThat(walk.http.get("/api/v1/notices").json().get("notices")).isEmpty();
    }

    @Test
    void objectionByTheFormIsSettledAndThePersonTakenOff() {
        walk.onNotice(3);
        String page = walk.notice().replace("/api/v1", "");
        assertThat(walk.http.get(page).text())
                .contains(walk.name(), "张三明", "还有 5 个工作日")
                .doesNotContain(SampleList.id(5001));
        assertThat(walk.http.get("/en" + page).text()).contains("Working days left: 5 of 5");
        Http.Reply found = walk.http.form(page, "name", "张三明");
        assertThat(found.text()).contains("找到 3 人");
        assertThat(walk.http.form(page, "name", "李四").text()).contains("找到 0 人");

        Http.Reply sent = walk.http.form(page + "/objections", "text", "论文代写", "reporter", "", "contact", "");
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.text()).contains("已收到，这是第 1 条反映");
        Http.Reply empty = walk.http.form(page + "/objections", "text", " ", "reporter", "王", "contact", "");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.text()).contains("必须写明理由").contains("value=\"王\"");

        String[] office = walk.office();
        walk.step("/objections/1/settlement", "{\"upheld\":true,\"finding\":\"属实\"}", office);
        walk.step("/removals", "{\"row\":3,\"reason\":\"论文代写\"}", office);
        walk.filed();
        walk.issuedAfterFiling(2);

        assertThat(of(5001)).isEmpty();
        assertThat(of(5000)).hasSize(1);
    }

    @Test
    void listWithFaultsIsAnsweredCellByCellAndNothingIsEntered() {
        LocalDate first = walk.approved();
        clock.moveTo(first);
        byte[] list = new String(walk.list(first, 2), StandardCharsets.UTF_8)
                .replaceFirst("工程师", "工程司")
                .getBytes(StandardCharsets.UTF_8);
        Http.Reply reply = walk.http.bytes(
                walk.address() + "/results?reviewed=9&lateReason=x&endedOn=" + first, "text/csv", list, walk.office());
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().get("findings")).hasSize(1);
        assertThat(reply.json().at("/findings/0/column").asText()).isEqualTo("资格名称");
        assertThat(walk.http
                        .get(walk.address(), walk.office())
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("meeting-approved");
    }

    @Test
    void everyRouteRefusesWhoeverMayNotTakeTheStep() {
        walk.onNotice(1);
        String one = walk.address();
        String reason = "{\"reason\":\"x\"}";
        for (DemoStaff.Member member : DemoStaff.MEMBERS) {
            String[] bearer = walk.staff(DemoStaff.MEMBERS.indexOf(member));
            for (String office : List.of("/filing", "/notice")) {
                assertThat(walk.http.post(one + office, "{}", bearer).status())
                        .as(member.user() + office)
                        .isIn(403, 404);
            }
            assertThat(walk.http
                            .post(one + "/removals", "{\"row\":2,\"reason\":\"x\"}", bearer)
                            .status())
                    .as(member.user())
                    .isIn(403, 404);
        }
        String[] office = walk.office();
        for (String staff : List.of("/meeting-refusal", "/abandonment")) {
            assertThat(walk.http.post(one + staff, reason, office).status())
                    .as(staff)
                    .isEqualTo(403);
        }
        for (String staff : List.of("/acceptance", "/meeting-approval")) {
            assertThat(walk.http.post(one + staff, "{}", office).status())
                    .as(staff)
                    .isEqualTo(403);
        }
        assertThat(walk.http
                        .post(one + "/issue", "{\"certificates\":1}", office)
                        .status())
                .isEqualTo(403);
        for (String path : List.of("/filing", "/removals", "/issue", "/acceptance")) {
            assertThat(walk.http.post(one + path, "{}").status()).as(path).isEqualTo(401);
        }
        assertThat(walk.http.get(one).status()).isEqualTo(401);
    }

    @Test
    void noticeIsTakenOutForTheCommitteesOwnSiteWithMaskedNumbersAndNothingFromElsewhere() {
        walk.approved();
        String[] office = walk.office();
        assertThat(walk.http.get(walk.address() + "/notice.html", office).status())
                .isEqualTo(409);

        walk.onNotice(2);
        Http.Reply html = walk.http.get(walk.address() + "/notice.html", walk.office());
        assertThat(html.status()).isEqualTo(200);
        assertThat(html.headers().get("content-disposition")).isEqualTo("attachment; filename=\"notice.html\"");
        assertThat(html.text())
                .contains(walk.name(), "张三明", "220***********", walk.notice().replace("/api/v1", ""))
                .doesNotContain(SampleList.id(5001), "<script", "<link", "src=", "@import", "url(");
        Http.Reply csv = walk.http.get(walk.address() + "/notice.csv", walk.office());
        assertThat(csv.text())
                .startsWith("\uFEFF行号,姓名,证件号码")
                .contains("\r\n3,张三明,220***********")
                .doesNotContain(SampleList.id(5001));
        assertThat(walk.http.get(walk.address() + "/notice.csv").status()).isEqualTo(401);
    }

    @Test
    void refusalNamesTheRuleAndItsSource() {
        walk.onNotice(1);
        Http.Reply early = walk.http.post(walk.address() + "/filing", "{}", walk.office());
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.json().get("detail").asText()).contains("J23·六(四)", "公示 5 个工作日");
    }
}
