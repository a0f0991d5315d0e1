package zhengjian.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import zhengjian.web.body.RequestBody;

/** A JSON object, read member by member. {@link #end()} refuses what nobody asked for; every refusal has a pointer. */
public final class Members {
    private static final String TYPE = "application/json";
    private static final int LONGEST = 64 * 1024;

    private static final int LONGEST_TEXT = 4096;
    private static final int MOST_ITEMS = 50;
    private static final int DEEPEST = 8;
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNameLength(64)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final String pointer;
    private final JsonNode node;
    private final int mostItems;
    private final Set<String> asked = new HashSet<>();

    private Members(String pointer, JsonNode node, int mostItems) {
        this.pointer = pointer;
        this.node = node;
        this.mostItems = mostItems;
    }

    /**
     * The body of a request: one JSON object, at most 64 KiB.
     *
     * @throws ProblemException 400, 413 or 415 when it is not
     */
    public static Members read(Context context) {
        return read(context, LONGEST, MOST_ITEMS);
    }

    /**
     * A body of other bounds.
     *
     * @param longest in bytes
     * @param mostItems of a list at the top
     * @throws ProblemException 400, 413 or 415 when it is not
     */
    public static Members read(Context context, int longest, int mostItems) {
        String type = context.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(TYPE)) {
            throw Problems.wrongContentType(TYPE).exception();
        }
        return parse(RequestBody.read(context, longest), mostItems);
    }

    private static Members parse(byte[] body, int mostItems) {
        try {
            return of("", JSON.readTree(body), mostItems);
        } catch (JsonProcessingException notJson) {
            throw Problems.badRequest("不是合格的 JSON。 Not well-formed JSON.").exception();
        } catch (IOException cutOff) {
            throw Problems.badRequest("请求没有传完。 The request was cut off.").exception();
        }
    }

    private static Members of(String pointer, JsonNode node, int mostItems) {
        if (!node.isObject()) {
            throw Problems.invalidField(pointer, "应为 JSON 对象。 Expected a JSON object.")
                    .exception();
        }
        return new Members(pointer, node, mostItems);
    }

    /** Whether there is such a member, and it is not null. */
    public boolean has(String member) {
        asked.add(member);
        return node.hasNonNull(member);
    }

    /** A text without the blanks around it; absent, null and blank are the same. */
    public Optional<String> text(String member) {
        asked.add(member);
        JsonNode value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw refusal(member, "应为文字。 Expected a text.");
        }
        return Optional.of(value.textValue().strip()).filter(text -> !text.isEmpty());
    }

    /** A text turned into a value; what cannot be read is refused with the reader's own words. */
    public <T> Optional<T> value(String member, Function<String, T> parse) {
        return text(member).map(text -> {
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException e) {
                throw refusal(member, String.valueOf(e.getMessage()));
            }
        });
    }

    /** A day from 1949-10-01 to 2199-12-31. */
    public Optional<LocalDate> date(String member) {
        return text(member).map(text -> {
            try {
                LocalDate date = LocalDate.parse(text);
                if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) {
                    return date;
                }
            } catch (DateTimeException noDate) {
                // refused below
            }
            throw refusal(member, "应为 YYYY-MM-DD。 Expected YYYY-MM-DD.");
        });
    }

    /** True or false. */
    public Optional<Boolean> flag(String member) {
        asked.add(member);
        JsonNode value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isBoolean()) {
            throw refusal(member, "应为 true 或 false。 Expected true or false.");
        }
        return Optional.of(value.booleanValue());
    }

    /** An integer within bounds, both included. */
    public Optional<Integer> number(String member, int least, int most) {
        asked.add(member);
        JsonNode value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
            throw refusal(
                    member,
                    "应为 " + least + " 到 " + most + " 的整数。 Expected an integer from " + least + " to " + most + ".");
        }
        return Optional.of(value.intValue());
    }

    /** A whole number from 0 on. */
    public Optional<Long> count(String member) {
        asked.add(member);
        JsonNode value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw refusal(member, "应为从 0 起的整数。 Expected a whole number from 0 on.");
        }
        return Optional.of(value.longValue());
    }

    /** An object within. */
    public Optional<Members> object(String member) {
        asked.add(member);
        JsonNode value = node.path(member);
        return value.isMissingNode() || value.isNull()
                ? Optional.empty()
                : Optional.of(of(pointer + "/" + member, value, MOST_ITEMS));
    }

    /** The items of a list; a text stands for an object with that one member. */
    public List<Members> list(String member, String textMember) {
        asked.add(member);
        JsonNode value = node.path(member);
        List<Members> items = new ArrayList<>();
        if (value.isMissingNode() || value.isNull()) {
            return items;
        }
        if (!value.isArray() || value.size() > mostItems) {
            throw refusal(member, "应为至多 " + mostItems + " 项的列表。 Expected a list of at most " + mostItems + ".");
        }
        for (JsonNode item : value) {
            JsonNode object =
                    item.isTextual() ? JsonNodeFactory.instance.objectNode().put(textMember, item.textValue()) : item;
            items.add(of(pointer + "/" + member + "/" + items.size(), object, MOST_ITEMS));
        }
        return items;
    }

    /** The items of a list that must not be empty; every one is an object. */
    public List<Members> items(String member) {
        List<Members> items = list(member, "");
        if (items.isEmpty()) {
            throw refusal(member, "必须填写，且不能为空。 Required, and not empty.");
        }
        return items;
    }

    /** Refuses a member that nobody asked for, so that a misspelt one is never ignored. */
    public void end() {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!asked.contains(name)) {
                throw refusal(name, "没有这一项。 No such member.");
            }
        }
    }

    /** What was read from a member that must be there. @throws ProblemException 400 that points to it when it is not */
    public <T> T required(String member, Optional<T> value) {
        return value.orElseThrow(() -> missing(member));
    }

    /** 400 that points to a member which is not there. */
    public ProblemException missing(String member) {
        return refusal(member, "必须填写。 Required.");
    }

    /** 400 that points to a member. */
    public ProblemException refusal(String member, String detail) {
        String shortened = member.length() <= 40 ? member : member.substring(0, 40);
        String escaped = shortened.replace("~", "~0").replace("/", "~1");
        return Problems.invalidField(pointer + "/" + escaped, detail).exception();
    }
}
