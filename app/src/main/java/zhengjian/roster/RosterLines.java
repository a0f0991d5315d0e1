package zhengjian.roster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.Certificate;
import zhengjian.ledger.Commitment;
import zhengjian.roster.check.RowAnswer;
import zhengjian.roster.check.RowUse;
import zhengjian.signing.Bytes;
import zhengjian.signing.merkle.Hash;

/**
 * The answer to each row as one line of JSON (docs/formats/roster.md): the leaves of the tree whose root stands on the
 * receipt. A line tells no full name. Its salt keeps the line from being guessed by who knows the hashes beside it.
 */
final class RosterLines {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZONE);
    private static final JsonFactory JSON = new JsonFactory();
    private static final int SALT = 16;

    private final Divisions divisions;

    RosterLines(Divisions divisions) {
        this.divisions = divisions;
    }

    /** One line, without its end. @param salts of the list */
    byte[] line(RowAnswer answer, Bytes salts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("row", answer.row().line());
            json.writeStringField("salt", salt(answer.row().line(), salts));
            json.writeStringField("number", answer.row().number());
            json.writeBooleanField("nameGiven", !answer.row().name().isBlank());
            json.writeStringField("verdict", answer.verdict().name());
            json.writeStringField("reason", answer.reason());
            json.writeStringField("text", answer.sentence().chinese());
            json.writeStringField("textEn", answer.sentence().english());
            if (!answer.use().isNothing()) {
                use(json, answer);
            }
            if (answer.certificate().isPresent()) {
                certificate(json, answer.certificate().get().certificate());
            }
            json.writeStringField("asOf", TIME.format(answer.asOf()));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void use(JsonGenerator json, RowAnswer answer) throws IOException {
        RowUse use = answer.use();
        json.writeObjectFieldStart("asked");
        if (use.in().isPresent()) {
            json.writeStringField("in", use.in().get().code());
        }
        if (use.on().isPresent()) {
            json.writeStringField("on", use.on().get().toString());
        }
        if (use.purpose().isPresent()) {
            json.writeStringField("purpose", use.purpose().get().code());
        }
        json.writeEndObject();
        if (answer.usable().isPresent()) {
            json.writeObjectFieldStart("usable");
            json.writeStringField("in", answer.usable().get().in().code());
            json.writeStringField("answer", answer.usable().get().answer().code());
            json.writeStringField("reason", answer.usable().get().reason());
            json.writeEndObject();
        }
        if (!answer.history().isEmpty()) {
            json.writeArrayFieldStart("history");
            for (RowAnswer.Dated one : answer.history()) {
                json.writeStartObject();
                json.writeStringField("status", one.status().code());
                json.writeStringField("since", TIME.format(one.since()));
                json.writeNumberField("entry", one.entry());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private void certificate(JsonGenerator json, Certificate certificate) throws IOException {
        json.writeObjectFieldStart("certificate");
        json.writeStringField("number", certificate.number().text());
        json.writeStringField("family", certificate.family().code());
        json.writeStringField("kind", certificate.scope().kind().code());
        json.writeStringField("holderName", certificate.holder().name().masked());
        json.writeStringField("title", certificate.title().name());
        json.writeStringField("level", certificate.title().rank().code());
        json.writeObjectFieldStart("scope");
        json.writeStringField("division", certificate.scope().division().code());
        json.writeStringField("name", divisions.name(certificate.scope().division()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String salt(int line, Bytes salts) {
        byte[] place = Integer.toString(line).getBytes(StandardCharsets.US_ASCII);
        return Commitment.of(salts, place).hex().substring(0, 2 * SALT);
    }

    /** Root of the tree of RFC 9162 §2.1.1 over leaf hashes, one and more. */
    static Hash root(List<Hash> leaves) {
        List<Hash> level = leaves;
        while (level.size() > 1) {
            List<Hash> above = new ArrayList<>((level.size() + 1) / 2);
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? Hash.ofNode(level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return level.get(0);
    }

    /** Lines one after the other, each with its end. */
    static byte[] joined(List<byte[]> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(lines.size() * 512);
        for (byte[] line : lines) {
            bytes.writeBytes(line);
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    /** The lines again, without their ends. */
    static List<byte[]> split(byte[] joined) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < joined.length; i++) {
            if (joined[i] == '\n') {
                lines.add(java.util.Arrays.copyOfRange(joined, from, i));
                from = i + 1;
            }
        }
        return lines;
    }
}
