package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import zhengjian.server.staff.DemoStaff;

/** A demonstration with everybody of its staff signed in to the pages once. */
final class DeskDemo implements AutoCloseable {
    private static final Pattern REQUEST = Pattern.compile("/staff/requests/([0-9a-f]{32})");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f]{32})\"");

    private final RunningDemo demo;
    private final Iterator<JsonNode> unused;
    private final Map<String, AtTheDesk> people = new HashMap<>();

    private DeskDemo(RunningDemo demo) throws IOException {
        this.demo = demo;
        this.unused = StreamSupport.stream(demo.certificates().spliterator(), false)
                .filter(one -> one.get("status").asText().equals("valid"))
                .filter(one -> one.get("kind").asText().equals("regular"))
                .filter(one -> !one.get("earlierNumber").asBoolean())
                .iterator();
        for (DemoStaff.Member member : DemoStaff.MEMBERS) {
            people.put(member.user(), AtTheDesk.as(member, demo.http(), InstantSource.system()));
        }
    }

    static DeskDemo start(Path directory) throws IOException {
        return new DeskDemo(RunningDemo.start(directory, 60));
    }

    RunningDemo demo() {
        return demo;
    }

    Http http() {
        return demo.http();
    }

    /** Somebody, with the first page open. */
    AtTheDesk as(String user) {
        AtTheDesk visitor = Objects.requireNonNull(people.get(user), user);
        visitor.get("/staff");
        return visitor;
    }

    /** The number of a valid certificate that no other test has. */
    String number() {
        return unused.next().get("number").asText();
    }

    String verdict(String number) {
        return http().get("/api/v1/certificates/" + number).verdict();
    }

    static Http.Reply change(AtTheDesk visitor, String number, String change, String step, String key) {
        return visitor.post(
                "/staff/certificates/change",
                "number",
                number,
                "change",
                change,
                "category",
                "fraud",
                "reason",
                "申报材料不实",
                "document",
                "证鉴演示函〔2026〕7号",
                "ground",
                change.equals("revoke") ? "false-materials" : "",
                "banMonths",
                change.equals("revoke") ? "12" : "",
                "step",
                step,
                "key",
                key);
    }

    /** Asks by the form, as the page of the preview sends it; the request's number. */
    String asked(AtTheDesk visitor, String number, String change) {
        Http.Reply preview = change(visitor, number, change, "preview", "");
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        return request(change(visitor, number, change, "send", key(preview.text())));
    }

    private static String key(String preview) {
        Matcher key = KEY.matcher(preview);
        assertThat(key.find()).as(preview).isTrue();
        return key.group(1);
    }

    private static String request(Http.Reply sent) {
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        Matcher request = REQUEST.matcher(sent.header("Location"));
        assertThat(request.find()).isTrue();
        return request.group(1);
    }

    /** Sends what a preview shows, with these fields; the request's number. */
    String sent(AtTheDesk visitor, String path, String preview, String... fields) {
        List<String> all = new ArrayList<>(List.of("step", "send", "key", key(preview)));
        all.addAll(List.of(fields));
        return request(visitor.post(path, all.toArray(String[]::new)));
    }

    @Override
    public void close() {
        demo.close();
    }
}
