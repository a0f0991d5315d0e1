package zhengjian.verification.receipt;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import zhengjian.verification.Purpose;
import zhengjian.verification.Question;
import zhengjian.verification.Question.Subject;

/**
 * The question as a receipt tells it: the number as typed, or the digest of the scanned text; never the name that was given,
 * only that one was given.
 *
 * @param label what the asker wrote on the receipt, at most {@link #LONGEST_LABEL} code points, or empty
 * @param idempotencyKey of the request, if it had one
 * @param organisation who asked, where it asked under its own name
 */
public record Asked(
        Question question, String label, Optional<String> idempotencyKey, Optional<Organisation> organisation) {
    /** Code points of a label. */
    public static final int LONGEST_LABEL = 100;

    private static final JsonFactory JSON = new JsonFactory();

    /** Without label and idempotency key. */
    public static Asked of(Question question) {
        return new Asked(question, "", Optional.empty(), Optional.empty());
    }

    /** The same, asked by somebody. */
    public Asked by(Optional<Organisation> asker) {
        return new Asked(question, label, idempotencyKey, asker);
    }

    /** The statement of a receipt: the answer, an object in JSON, with this question as its last member. */
    byte[] appendTo(byte[] answer, Optional<StatusPlace> status) {
        ByteArrayOutputStream statement = new ByteArrayOutputStream(answer.length + 320);
        statement.write(answer, 0, answer.length - 1);
        status.ifPresent(place -> statement.writeBytes(place.member().getBytes(StandardCharsets.US_ASCII)));
        statement.write(',');
        try (JsonGenerator json = JSON.createGenerator(statement)) {
            json.writeRaw("\"asked\":");
            write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        statement.write('}');
        return statement.toByteArray();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (question.subject() instanceof Subject.Numbered numbered) {
            json.writeStringField("number", numbered.number().text());
            json.writeBooleanField("nameGiven", numbered.name().isPresent());
        } else if (question.subject() instanceof Subject.Scanned scanned) {
            json.writeStringField("scannedSha256", HexFormat.of().formatHex(sha256(scanned.text())));
        }
        if (question.subject() instanceof Subject.Shared shared) {
            json.writeStringField("share", shared.share());
        }
        if (question.subject() instanceof Subject.Uploaded uploaded) {
            json.writeStringField("fileSha256", uploaded.evidence().sha256());
        }
        if (question.in().isPresent()) {
            json.writeStringField("in", question.in().get().code());
        }
        if (question.on().isPresent()) {
            json.writeStringField("on", question.on().get().toString());
        }
        if (question.purpose().isPresent()) {
            json.writeStringField(
                    "purpose", question.purpose().map(Purpose::code).get());
        }
        if (!label.isEmpty()) {
            json.writeStringField("label", label);
        }
        if (organisation.isPresent()) {
            json.writeStringField("organisation", organisation.get().name());
            json.writeStringField("creditCode", organisation.get().creditCode());
        }
        json.writeEndObject();
    }

    /** The idempotency key as one of this asker's: nobody meets another's. */
    Optional<String> ownKey() {
        String asker = organisation.map(found -> found.creditCode() + "\n").orElse("");
        return idempotencyKey.map(key -> asker + key);
    }

    /** What makes two requests under one idempotency key the same: every part of the question, and the label. */
    byte[] fingerprint() {
        return sha256(subject() + rest());
    }

    private String subject() {
        if (question.subject() instanceof Subject.Numbered numbered) {
            return "n\n" + numbered.number().canonical() + "\n"
                    + numbered.name().map(name -> name.text()).orElse("");
        }
        if (question.subject() instanceof Subject.Shared shared) {
            return "h\n" + shared.number().canonical() + "\n" + shared.share();
        }
        return question.subject() instanceof Subject.Uploaded uploaded
                ? "f\n" + uploaded.evidence().sha256()
                : "s\n" + ((Subject.Scanned) question.subject()).text();
    }

    private String rest() {
        return "\n" + question.in() + "\n" + question.on() + "\n" + question.purpose() + "\n" + label;
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
