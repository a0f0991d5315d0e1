package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.server.staff.DemoStaff;

/** Signing in with a code that a real mail server brought, and where its address comes from. */
class HolderMailTest {
    private static final long PATIENCE = 60_000;
    private static final String ADDRESS = "zhang.ming@example.cn";
    private static final Pattern CODE = Pattern.compile("验证码是 ([0-9]{6})，");

    @TempDir
    static Path directory;

    private static GreenMail mail;
    private static RunningDemo demo;
    private static Http http;
    private static JsonNode mine;
    private static String[] asking;
    private static String[] deciding;
    private static int received;

    @BeforeAll
    static void start() throws IOException {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        String server = "mail: {host: 127.0.0.1, protection: none, from: service@example.gov.cn, port: "
                + mail.getSmtp().getPort() + "}\n";
        demo = RunningDemo.start(directory.resolve("demo"), 24, true, yaml -> yaml + server);
        http = demo.http();
        mine = demo.certificate("status", "valid", "earlierNumber", "false");
        asking = signIn(DemoStaff.MEMBERS.get(0));
        deciding = signIn(DemoStaff.MEMBERS.get(1));
        register(mine, ADDRESS);
    }

    @AfterAll
    static void stop() {
        demo.close();
        mail.stop();
    }

    private static String[] signIn(DemoStaff.Member member) {
        String code = member.oneTimeSecret().code(demo.application().now());
        JsonNode session = http.post(
                        "/api/v1/staff/session",
                        Http.object("user", member.user(), "password", member.password(), "code", code))
                .json();
        return new String[] {"Authorization", "Bearer " + session.get("token").asText()};
    }

    private static Http.Reply ask(JsonNode certificate, String address) {
        return http.post(
                "/api/v1/staff/certificates/" + certificate.get("number").asText() + "/holder-address",
                Http.object("idNumberEnding", WalletOffers.ending(certificate), "address", address),
                asking);
    }

    private static void register(JsonNode certificate, String address) {
        Http.Reply asked = ask(certificate, address);
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        assertThat(asked.text()).as("staff see it masked").doesNotContain(address);
        String approval =
                "/api/v1/staff/requests/" + asked.json().get("request").asText() + "/approval";
        assertThat(http.post(approval, "{}", asking).status())
                .as("nobody approves the own request")
                .isEqualTo(403);
        assertThat(http.post(approval, "{}", deciding).status()).isEqualTo(200);
    }

    private static Http.Reply codes(String claim) {
        return http.post(Holders.OWN + "/codes", claim);
    }

    /** The next letter that came; letters of earlier tests are counted. */
    private static MimeMessage letter() {
        received++;
        assertThat(mail.waitForIncomingEmail(PATIENCE, received)).isTrue();
        MimeMessage[] letters = mail.getReceivedMessages();
        return letters[letters.length - 1];
    }

    private static String code(MimeMessage letter) {
        Matcher code = CODE.matcher(text(letter));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private static String text(MimeMessage letter) {
        try {
            return String.valueOf(letter.getContent());
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theCodeComesByMailAndNoWhereElse() throws MessagingException {
        Http.Reply asked = codes(Holders.claim(mine));
        assertThat(asked.json().fieldNames()).toIterable().containsExactly("challenge", "until", "tries");
        MimeMessage letter = letter();
        assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly(ADDRESS);
        assertThat(letter.getFrom()[0]).hasToString("service@example.gov.cn");
        assertThat(letter.getSubject()).isEqualTo("登录验证码 Sign-in code");
        assertThat(text(letter))
                .as("whoever reads it by mistake learns nothing")
                .doesNotContain(mine.get("name").asText())
                .doesNotContain(mine.get("number").asText());
        assertThat(GreenMailUtil.getWholeMessage(letter))
                .doesNotContain(mine.get("idNumber").asText());
        Http.Reply opened = Holders.open(http, asked.json().get("challenge").asText(), code(letter));
        assertThat(opened.status()).isEqualTo(201);
        assertThat(Holders.open(http, asked.json().get("challenge").asText(), code(letter))
                        .status())
                .as("once")
                .isEqualTo(401);
    }

    @Test
    void whoDoesNotExistOrHasNoAddressGetsTheSameAnswerAndNoLetter() throws IOException {
        JsonNode withoutAddress = null;
        for (JsonNode other : demo.certificates()) {
            if (!other.get("idNumber").equals(mine.get("idNumber"))) {
                withoutAddress = other;
            }
        }
        String right = Holders.claim(mine);
        List<Http.Reply> answers = new ArrayList<>();
        answers.add(codes(Holders.claim(java.util.Objects.requireNonNull(withoutAddress))));
        answers.add(codes(right.replace(mine.get("name").asText(), "王二小")));
        answers.add(codes(right));
        letter();
        for (Http.Reply answer : answers) {
            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.json().fieldNames()).toIterable().containsExactly("challenge", "until", "tries");
            assertThat(answer.text().length()).isEqualTo(answers.get(0).text().length());
            assertThat(answer.headers().keySet())
                    .isEqualTo(answers.get(0).headers().keySet());
        }
        assertThat(mail.getReceivedMessages())
                .as("the others were asked for before the one that came")
                .hasSize(received);
    }

    @Test
    void moreThanFiveCodesForOnePersonAreRefusedWhetherThereIsOne() {
        String nobody =
                Http.object("name", "王二小", "idNumber", "11010519491231002X", "certificateNumber", "JL2023-999999");
        for (int i = 0; i < 5; i++) {
            assertThat(codes(nobody).status()).isEqualTo(202);
        }
        Http.Reply refused = codes(nobody);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).matches("[0-9]+");
    }

    @Test
    void aWrongDocumentAtTheCounterRegistersNothing() {
        Http.Reply refused = http.post(
                "/api/v1/staff/certificates/" + mine.get("number").asText() + "/holder-address",
                Http.object("idNumberEnding", "0000", "address", ADDRESS),
                asking);
        assertThat(refused.json().get("pointer").asText()).isEqualTo("/idNumberEnding");
        Http.Reply header = http.post(
                "/api/v1/staff/certificates/" + mine.get("number").asText() + "/holder-address",
                Http.object(
                        "idNumberEnding", WalletOffers.ending(mine), "address", "a@example.cn\r\nBcc: b@example.cn"),
                asking);
        assertThat(header.json().get("pointer").asText()).isEqualTo("/address");
    }
}
