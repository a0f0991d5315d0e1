package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.CertificateNumber;
import zhengjian.server.staff.DemoStaff;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.Cbor;
import zhengjian.signing.cose.CborItem;
import zhengjian.signing.cose.CborLimits;
import zhengjian.signing.credential.CredentialToken;
import zhengjian.signing.status.ListedStatus;
import zhengjian.signing.status.StatusListToken;
import zhengjian.staff.Role;

/** A batch on the running service: while it is held nobody outside learns of it, and afterwards everybody does. */
class BatchTest {
    private static final int PEOPLE = 4;

    @TempDir
    static Path directory;

    private static final MovingClock CLOCK = new MovingClock();
    private static RunningDemo demo;
    private static ReviewWalk walk;

    @BeforeAll
    static void start() throws IOException {
        demo = RunningDemo.start(directory, 0, CLOCK);
        walk = new ReviewWalk(demo, CLOCK, "engineers", 10, DemoStaff.OFFICE);
        walk.onNotice(PEOPLE);
        walk.filed();
        walk.publishedAfterFiling();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static Http.Reply post(String path, String json, int member) {
        return walk.http.post(path, json, walk.staff(member));
    }

    private static String confirmed() {
        Http.Reply reply = post(walk.address() + "/batches", "{\"certificates\":" + PEOPLE + "}", 1);
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        return reply.header("Location");
    }

    /** Whoever looks into the database itself. */
    private static List<CertificateNumber> stored() throws SQLException {
        try (Connection connection = demo.application().database().reader().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select number from certificate")) {
            List<CertificateNumber> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(CertificateNumber.parse(rows.getString(1)));
            }
            return numbers;
        }
    }

    /** The tokens that lie in the register, as somebody with its key could read them. */
    private static List<String> leaked() throws Exception {
        try (Connection connection = demo.application().database().reader().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select number, sealed from certificate")) {
            List<String> tokens = new ArrayList<>();
            while (rows.next()) {
                byte[] plain =
                        demo.application().personalData().open("certificate " + rows.getString(1), rows.getBytes(2));
                List<CborItem> fields = ((CborItem.Array) Cbor.parse(plain, CborLimits.STATEMENT)).items();
                Bytes token = ((CborItem.ByteString) fields.get(fields.size() - 1)).value();
                tokens.add(CredentialToken.parse(token).text());
            }
            return tokens;
        }
    }

    /** A list is signed at most once a second. */
    private static void becomesListed(int place, ListedStatus status) throws Exception {
        long until = System.nanoTime() + 10_000_000_000L;
        while (listed(place) != status && System.nanoTime() < until) {
            Thread.sleep(50);
        }
        assertThat(listed(place)).isEqualTo(status);
    }

    private static ListedStatus listed(int place) throws Exception {
        return StatusListToken.parse(walk.http.get("/status/0.cwt").body())
                .claims()
                .status(place)
                .orElseThrow();
    }

    @Test
    void isPreviewedConfirmedHeldUndoneAndIssuedOnceMore() throws Exception {
        oneAloneAndOthersThanStaffCannotDoAnything();
        JsonNode preview =
                walk.http.get(walk.address() + "/batch-preview", walk.staff(1)).json();
        assertThat(preview.get("certificates").asInt()).isEqualTo(PEOPLE);
        assertThat(preview.at("/counts/family/title").asInt()).isEqualTo(PEOPLE);
        assertThat(preview.get("samples")).hasSize(3);
        assertThat(preview.at("/samples/0/publicWillRead/holderName").asText()).contains("*");
        Http.Reply drawing = walk.http.get(preview.at("/samples/0/drawing").asText(), walk.staff(1));
        assertThat(drawing.status()).isEqualTo(200);
        assertThat(drawing.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(drawing.text()).startsWith("<svg").contains("样", "例");
        ReadReview reading = ReadReview.of(walk, CLOCK);
        reading.answersEachRoleAsTheTableSays(one -> one.contains("{review}"), walk.review(), "");

        String batch = confirmed();
        JsonNode held = RunningBatch.await(walk, batch, "held");
        assertThat(held.at("/steps/0/by").asText())
                .isEqualTo(DemoStaff.MEMBERS.get(1).user());
        reading.answersEachRoleAsTheTableSays(
                one -> one.contains("{batch}"), walk.review(), batch.replaceFirst(".*/", ""));
        nobodyOutsideLearnsOfIt();
        for (String token : leaked()) {
            assertThat(walk.http.verify("token", token).verdict()).isEqualTo("FORGED");
        }
        becomesListed(0, ListedStatus.SUSPENDED);

        assertThat(post(batch + "/undoing", "{\"reason\":\"名单有误\"}", 0).status())
                .isEqualTo(200);
        assertThat(stored()).isEmpty();
        becomesListed(0, ListedStatus.INVALID);

        String again = confirmed();
        RunningBatch.await(walk, again, "held");
        assertThat(post(again + "/publication", "{}", 0).status()).isEqualTo(403);
        assertThat(post(again + "/publication", "{}", 1).status()).isEqualTo(200);
        everybodyReadsThem();
        becomesListed(PEOPLE - 1, ListedStatus.INVALID);
        becomesListed(PEOPLE, ListedStatus.VALID);
        progressIsToldAsEvents(again);
        assertThat(post(again + "/undoing", "{\"reason\":\"太晚\"}", 0).status()).isEqualTo(409);
    }

    private static void nobodyOutsideLearnsOfIt() throws SQLException {
        Http.Reply unknown = walk.http.get("/api/v1/certificates/"
                + CertificateNumber.parse(unknownNumber()).canonical());
        for (CertificateNumber number : stored()) {
            Http.Reply reply = walk.http.get("/api/v1/certificates/" + number.canonical());
            assertThat(reply.verdict()).isEqualTo("NOT_FOUND");
            assertThat(reply.status()).isEqualTo(unknown.status());
            assertThat(without(reply, number.text())).isEqualTo(without(unknown, unknownNumber()));
            assertThat(walk.http.verify("number", number.text(), "name", "张三明").verdict())
                    .isEqualTo("NOT_FOUND");
        }
    }

    /** A number that fits its check character and was never given to anybody. */
    private static String unknownNumber() {
        return CertificateNumber.generate("22", new SecureRandom()).text();
    }

    /** The answer but for time and receipt. */
    private static List<String> without(Http.Reply reply, String number) {
        List<String> members = new ArrayList<>();
        reply.json().fields().forEachRemaining(member -> {
            if (!List.of("asOf", "receipt").contains(member.getKey())) {
                members.add(member.toString().replace(number, "N"));
            }
        });
        return members;
    }

    private static void everybodyReadsThem() throws SQLException {
        assertThat(stored()).hasSize(PEOPLE).doesNotHaveDuplicates();
        for (CertificateNumber number : stored()) {
            assertThat(walk.http
                            .get("/api/v1/certificates/" + number.canonical())
                            .verdict())
                    .isEqualTo("VALID");
            String token =
                    demo.application().register().find(number).orElseThrow().tokenText();
            assertThat(walk.http.verify("token", token).verdict()).isEqualTo("VALID");
        }
    }

    private static void progressIsToldAsEvents(String batch) {
        String[] bearer = walk.staff(1);
        Http.Reply events = walk.http.get(batch + "/events", bearer[0], bearer[1], "Accept", "text/event-stream");
        assertThat(events.header("Content-Type")).startsWith("text/event-stream");
        assertThat(events.text()).contains("event: end", "\"total\":1");
        assertThat(walk.http.get(batch + "/events", bearer).json().get("total").asInt())
                .isEqualTo(1);
    }

    private static void oneAloneAndOthersThanStaffCannotDoAnything() {
        String none = "/api/v1/staff/batches/0000000000000000";
        for (String path : List.of("/pause", "/resumption", "/publication")) {
            assertThat(walk.http.post(none + path, "{}").status()).as(path).isEqualTo(401);
            assertThat(post(none + path, "{}", 1).status()).as(path).isEqualTo(404);
        }
        String confirming = walk.address() + "/batches";
        assertThat(walk.http.post(confirming, "{\"certificates\":4}").status()).isEqualTo(401);
        assertThat(walk.http
                        .post(confirming, "{\"certificates\":4}", walk.office())
                        .status())
                .isEqualTo(403);
        for (DemoStaff.Member member : DemoStaff.MEMBERS) {
            int place = DemoStaff.MEMBERS.indexOf(member);
            if (place != 1 && member.role() != Role.STAFF || place == 0) {
                assertThat(post(confirming, "{\"certificates\":4}", place).status())
                        .as(member.user())
                        .isEqualTo(403);
            }
        }
    }
}
