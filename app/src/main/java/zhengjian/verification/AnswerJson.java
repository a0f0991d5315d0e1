package zhengjian.verification;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.Scope;
import zhengjian.certificate.person.PersonName;
import zhengjian.register.CurrentStatus;
import zhengjian.register.RegisteredCertificate;
import zhengjian.signing.credential.Credential;
import zhengjian.verification.Answer.OtherCertificate;

/**
 * Answers as JSON in UTF-8. What is the same in many answers (reason, list of checks, facts of a certificate) is rendered
 * once and kept as bytes. Two answers of the same kind at the same second are the same bytes: nothing of the question stands
 * in them.
 */
public final class AnswerJson {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZONE);
    private static final JsonFactory JSON = new JsonFactory();
    private static final Map<Reason, byte[]> REASONS = reasons();
    private static final byte[] AS_OF = "],\"asOf\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOTHING = {};
    private static final int KEPT_LISTS = 1_000;
    private static final int KEPT_CERTIFICATES = 20_000;

    private final Divisions divisions;
    private final Cache<List<Check>, byte[]> checks =
            Caffeine.newBuilder().maximumSize(KEPT_LISTS).build();
    /** By identity: a new status is a new object. */
    private final Cache<RegisteredCertificate, byte[]> certificates =
            Caffeine.newBuilder().weakKeys().maximumSize(KEPT_CERTIFICATES).build();

    private volatile Second second = new Second(Instant.EPOCH, TIME.format(Instant.EPOCH));

    /** The last time that was formatted: many answers share one second. */
    private record Second(Instant at, String text) {}

    public AnswerJson(Divisions divisions) {
        this.divisions = divisions;
    }

    /** Writes members of an object. */
    @FunctionalInterface
    private interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    /** The whole object. */
    public byte[] render(Answer answer) {
        return render(answer, "");
    }

    /** The whole object, with these members at its end: JSON, beginning with a comma, or nothing. */
    public byte[] render(Answer answer, String more) {
        byte[] reason = Objects.requireNonNull(REASONS.get(answer.reason()));
        byte[] usable = answer.usable()
                .map(found -> members(json -> usable(json, found)))
                .orElse(NOTHING);
        byte[] certificate = answer.found()
                .map(found -> certificate(answer, found))
                .orElseGet(() -> answer.other()
                        .map(found -> members(json -> other(json, answer, found)))
                        .orElse(NOTHING));
        byte[] looked = checks.get(answer.checks(), AnswerJson::checks);
        byte[] end = (time(answer.asOf()) + '"' + more + '}').getBytes(StandardCharsets.UTF_8);
        return joined(reason, usable, certificate, looked, AS_OF, end);
    }

    private static byte[] joined(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] whole = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }

    private static Map<Reason, byte[]> reasons() {
        Map<Reason, byte[]> reasons = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            byte[] members = members(json -> {
                json.writeStringField("verdict", reason.verdict().name());
                json.writeObjectFieldStart("reason");
                json.writeStringField("code", reason.code());
                json.writeStringField("text", reason.chinese());
                json.writeStringField("textEn", reason.english());
                json.writeEndObject();
            });
            members[0] = '{';
            reasons.put(reason, members);
        }
        return reasons;
    }

    /** Members of an object, after a comma, without the braces. */
    private static byte[] members(Members members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            members.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] object = bytes.toByteArray();
        object[0] = ',';
        return Arrays.copyOf(object, object.length - 1);
    }

    /** All but the closing bracket. */
    private static byte[] checks(List<Check> checks) {
        byte[] members = members(json -> {
            json.writeArrayFieldStart("checks");
            for (Check check : checks) {
                json.writeStartObject();
                json.writeStringField("check", check.step().code());
                json.writeStringField("result", check.result().code());
                json.writeStringField("detail", check.detail());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
        return Arrays.copyOf(members, members.length - 1);
    }

    private static void usable(JsonGenerator json, Usable usable) throws IOException {
        json.writeObjectFieldStart("usable");
        json.writeStringField("in", usable.in().code());
        json.writeStringField("answer", usable.answer().code());
        json.writeStringField("reason", usable.reason());
        json.writeEndObject();
    }

    private byte[] certificate(Answer answer, RegisteredCertificate found) {
        return switch (answer.verdict().disclosure()) {
            case NOTHING -> NOTHING;
            case NUMBER -> members(json -> number(json, found));
            case FACTS ->
                answer.successor().isPresent()
                        ? members(json ->
                                facts(json, found, answer.successor().get().text()))
                        : certificates.get(found, one -> members(json -> facts(json, one, "")));
        };
    }

    private void number(JsonGenerator json, RegisteredCertificate found) throws IOException {
        Certificate certificate = found.certificate();
        json.writeObjectFieldStart("certificate");
        json.writeStringField("number", certificate.number().text());
        json.writeStringField("family", certificate.family().code());
        json.writeStringField("issuer", certificate.authority());
        status(json, found.status());
        json.writeEndObject();
    }

    private void facts(JsonGenerator json, RegisteredCertificate found, String supersededBy) throws IOException {
        Certificate certificate = found.certificate();
        Scope scope = certificate.scope();
        json.writeObjectFieldStart("certificate");
        json.writeStringField("number", certificate.number().text());
        json.writeStringField("family", certificate.family().code());
        json.writeStringField("kind", scope.kind().code());
        json.writeStringField("holderName", certificate.holder().name().masked());
        json.writeStringField("title", certificate.title().name());
        json.writeStringField("level", certificate.title().rank().code());
        json.writeStringField("series", certificate.title().series());
        json.writeStringField("specialty", certificate.title().specialty());
        json.writeObjectFieldStart("scope");
        json.writeStringField("division", scope.division().code());
        json.writeStringField("name", divisions.name(scope.division()));
        json.writeEndObject();
        json.writeStringField("obtainedOn", certificate.obtainedOn().toString());
        json.writeStringField("issuedOn", certificate.issuedOn().toString());
        json.writeStringField("issuer", certificate.authority());
        status(json, found.status());
        if (!supersededBy.isEmpty()) {
            json.writeStringField("supersededBy", supersededBy);
        }
        json.writeEndObject();
    }

    /** Another province's, as its token states it; what a bad verdict does not show of ours it does not show either. */
    private void other(JsonGenerator json, Answer answer, OtherCertificate other) throws IOException {
        Credential credential = other.credential();
        json.writeObjectFieldStart("certificate");
        json.writeStringField("number", credential.number());
        json.writeStringField("family", credential.family());
        if (answer.verdict().disclosure() == Verdict.Disclosure.FACTS) {
            Scope scope = other.scope();
            json.writeStringField("kind", scope.kind().code());
            json.writeStringField(
                    "holderName", PersonName.parse(credential.holderName()).masked());
            json.writeStringField("title", credential.title());
            json.writeStringField("level", credential.rank());
            json.writeStringField("series", credential.series());
            json.writeStringField("specialty", credential.specialty());
            json.writeObjectFieldStart("scope");
            json.writeStringField("division", scope.division().code());
            json.writeStringField("name", divisions.name(scope.division()));
            json.writeEndObject();
            json.writeStringField("obtainedOn", credential.obtainedOn().toString());
            json.writeStringField(
                    "issuedOn", LocalDate.ofInstant(credential.issuedAt(), ZONE).toString());
        }
        json.writeStringField("issuer", other.issuer().name());
        json.writeEndObject();
    }

    /** Status and since when; who decided and why is not for the public. */
    private static void status(JsonGenerator json, CurrentStatus status) throws IOException {
        json.writeStringField("status", status.status().code());
        json.writeStringField("statusSince", TIME.format(status.since()));
    }

    /** ISO 8601 with the offset of Asia/Shanghai, as the instant is precise. */
    public String time(Instant instant) {
        Second last = second;
        if (!last.at().equals(instant)) {
            last = new Second(instant, TIME.format(instant));
            second = last;
        }
        return last.text();
    }
}
