package zhengjian.verification.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhengjian.verification.Question;
import zhengjian.verification.Question.Subject;
import zhengjian.verification.receipt.Asked;
import zhengjian.web.Problems;

/**
 * The members of a check, as sent: {@code number} with or without {@code name}, or {@code token}; optional {@code in},
 * {@code on}, {@code purpose}, {@code label}. Anything else is refused, so that a misspelt member is never ignored.
 */
final class CheckRequest {
    /** Bytes of a JSON body. */
    static final int LONGEST = 16 * 1024;

    private static final Set<String> KNOWN = Set.of("number", "name", "token", "in", "on", "purpose", "label");
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2)
                    .maxStringLength(LONGEST)
                    .maxNameLength(64)
                    .build())
            .build();

    private final Map<String, String> members;

    CheckRequest(Map<String, String> members) {
        this.members = members;
    }

    /** Reads a JSON object of texts. @throws zhengjian.web.ProblemException 400 with a pointer */
    static CheckRequest parse(byte[] body) {
        Map<String, String> members = new HashMap<>();
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw Problems.badRequest("应为 JSON 对象。 Expected a JSON object.").exception();
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (!KNOWN.contains(name)) {
                    throw Problems.invalidField(pointer(name), "没有这一项。 No such member; known are " + KNOWN + ".")
                            .exception();
                }
                JsonToken value = json.nextToken();
                if (value == JsonToken.VALUE_STRING) {
                    members.put(name, json.getText());
                } else if (value != JsonToken.VALUE_NULL) {
                    throw Problems.invalidField(pointer(name), "应为文字。 Expected a text.")
                            .exception();
                }
            }
            if (json.nextToken() != null) {
                throw Problems.badRequest("对象之后还有内容。 There is something after the object.")
                        .exception();
            }
        } catch (IOException notJson) {
            throw Problems.badRequest("不是合格的 JSON。 Not well-formed JSON.").exception();
        }
        return new CheckRequest(members);
    }

    /** RFC 6901, of a name that a stranger chose: cut short. */
    private static String pointer(String name) {
        String shortened = name.length() <= 40 ? name : name.substring(0, 40);
        return "/" + shortened.replace("~", "~0").replace("/", "~1");
    }

    /** The question that was asked. @throws zhengjian.web.ProblemException 400 with a pointer */
    Asked asked(Fields fields, Optional<String> idempotencyKey) {
        return asked(subject(fields), fields, idempotencyKey);
    }

    /** The same about something that did not come as a member, such as the text in a photo. */
    Asked asked(Subject subject, Fields fields, Optional<String> idempotencyKey) {
        Question question =
                new Question(subject, fields.in(text("in")), fields.on(text("on")), fields.purpose(text("purpose")));
        return new Asked(question, fields.label(text("label")), idempotencyKey, Optional.empty());
    }

    private Subject subject(Fields fields) {
        boolean byToken = members.containsKey("token");
        if (byToken == members.containsKey("number")) {
            throw Problems.badRequest("须有 number 或 token，且只有其一。 Expected either number or token.")
                    .exception();
        }
        if (byToken && members.containsKey("name")) {
            throw Problems.invalidField("/name", "token 不需要姓名。 A token takes no name.")
                    .exception();
        }
        if (byToken) {
            return new Subject.Scanned(text("token"));
        }
        String name = text("name");
        return new Subject.Numbered(
                fields.number(text("number")), name.isBlank() ? Optional.empty() : Optional.of(fields.name(name)));
    }

    private String text(String member) {
        String text = members.get(member);
        return text == null ? "" : text;
    }
}
