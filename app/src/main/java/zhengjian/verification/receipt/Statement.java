package zhengjian.verification.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.DivisionCode;
import zhengjian.verification.Purpose;
import zhengjian.verification.Question;
import zhengjian.verification.Question.Subject;
import zhengjian.verification.Verdict;

/** The statement of a receipt, read back: what was answered then, and what had been asked. */
public record Statement(JsonNode json) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads the statement of a stored receipt. */
    public static Statement of(Receipt receipt) {
        try {
            return new Statement(JSON.readTree(receipt.statement().toArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("the statement of receipt " + receipt.id() + " cannot be read", e);
        }
    }

    /** Whether it is about a whole list, which has no verdict. */
    public boolean isOfList() {
        return json.has("roster");
    }

    public Verdict verdict() {
        return Verdict.valueOf(json.path("verdict").asText());
    }

    public OffsetDateTime asOf() {
        return OffsetDateTime.parse(json.path("asOf").asText());
    }

    /** What the asker wrote on it, or empty. */
    public String label() {
        return asked("label").orElse("");
    }

    /** Name of the organisation that asked under its own name, or empty. */
    public String organisation() {
        return asked("organisation").orElse("");
    }

    /** Code of the purpose, or empty. */
    public String purpose() {
        return asked("purpose").orElse("");
    }

    /** The number that was typed; empty when a code was scanned. */
    public Optional<String> number() {
        return asked("number");
    }

    /**
     * The same question again, about the certificate that was found then, or about the number that was asked for alone.
     * Empty when it cannot be asked again: names, scanned texts and files are not kept.
     */
    public Optional<Question> again(Receipt receipt) {
        if (asked("fileSha256").isPresent() && verdict() == Verdict.FORGED) {
            return Optional.empty();
        }
        boolean nameGiven = json.path("asked").path("nameGiven").asBoolean(false);
        Optional<String> number = receipt.certificate().or(() -> nameGiven ? Optional.empty() : number());
        return number.map(CertificateNumber::parse)
                .map(parsed -> new Question(
                        new Subject.Numbered(parsed, Optional.empty()),
                        asked("in").map(DivisionCode::new),
                        asked("on").map(LocalDate::parse),
                        asked("purpose").flatMap(Purpose::ofCode)));
    }

    private Optional<String> asked(String member) {
        return Optional.ofNullable(json.path("asked").get(member)).map(JsonNode::asText);
    }
}
