package zhengjian.verification.receipt;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import zhengjian.certificate.Status;
import zhengjian.ledger.Ledger;
import zhengjian.signing.merkle.Hash;
import zhengjian.signing.merkle.InclusionProof;
import zhengjian.verification.Answer;
import zhengjian.verification.AnswerJson;

/** A receipt as JSON: the statement as it was committed to, its proof in the ledger, and what the answer would be now. */
public final class ReceiptJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final Ledger ledger;
    private final AnswerJson answers;

    public ReceiptJson(Ledger ledger, AnswerJson answers) {
        this.ledger = ledger;
        this.answers = answers;
    }

    /**
     * The whole receipt.
     *
     * @param now the same question, answered now; empty if it cannot be asked again
     * @param since what has become of a list's certificates; empty if it is not about a list
     */
    public byte[] render(Receipt receipt, Optional<Answer> now, Optional<Since> since) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("id", receipt.id().text());
            json.writeFieldName("statement");
            json.writeRawValue(new String(receipt.statement().toArray(), StandardCharsets.UTF_8));
            ledger(json, receipt);
            if (now.isPresent()) {
                now(json, receipt, now.get());
            }
            if (since.isPresent()) {
                since(json, since.get());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What was answered then, and after it what the answer would be now: for whoever asks with the receipt itself. */
    public byte[] thenAndNow(Receipt receipt, Optional<Answer> now, Optional<Since> since) {
        byte[] then = receipt.answer();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(then.length + 256);
        bytes.write(then, 0, then.length - 1);
        if (now.isPresent()) {
            bytes.write(',');
            try (JsonGenerator json = JSON.createGenerator(bytes)) {
                json.writeRaw("\"now\":");
                nowObject(json, receipt, now.get());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (since.isPresent()) {
            bytes.write(',');
            ByteArrayOutputStream member = new ByteArrayOutputStream(128);
            try (JsonGenerator json = JSON.createGenerator(member)) {
                json.writeStartObject();
                since(json, since.get());
                json.writeEndObject();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            bytes.write(member.toByteArray(), 1, member.size() - 2);
        }
        bytes.write('}');
        return bytes.toByteArray();
    }

    private void since(JsonGenerator json, Since since) throws IOException {
        json.writeObjectFieldStart("since");
        json.writeNumberField("rows", since.total());
        json.writeObjectFieldStart("byStatus");
        for (Map.Entry<Status, Long> rows : since.rows().entrySet()) {
            json.writeNumberField(rows.getKey().code(), rows.getValue());
        }
        json.writeEndObject();
        json.writeStringField("asOf", answers.time(since.asOf()));
        json.writeEndObject();
    }

    private void ledger(JsonGenerator json, Receipt receipt) throws IOException {
        String checkpoint = ledger.latestNote();
        long size = ledger.latest().size();
        InclusionProof proof = ledger.inclusion(receipt.ledgerIndex(), size);
        json.writeObjectFieldStart("ledger");
        json.writeNumberField("index", receipt.ledgerIndex());
        json.writeStringField("salt", receipt.salt().hex());
        byte[] entry = ledger.leaf(receipt.ledgerIndex())
                .orElseThrow(() -> new IllegalStateException("no ledger entry " + receipt.ledgerIndex()));
        json.writeStringField("entry", Base64.getEncoder().encodeToString(entry));
        json.writeNumberField("size", proof.size());
        json.writeArrayFieldStart("inclusionProof");
        for (Hash hash : proof.path()) {
            json.writeString(hash.base64());
        }
        json.writeEndArray();
        json.writeStringField("checkpoint", checkpoint);
        json.writeEndObject();
    }

    private void now(JsonGenerator json, Receipt receipt, Answer now) throws IOException {
        json.writeFieldName("now");
        nowObject(json, receipt, now);
    }

    private void nowObject(JsonGenerator json, Receipt receipt, Answer now) throws IOException {
        json.writeStartObject();
        json.writeStringField("verdict", now.verdict().name());
        json.writeStringField("reason", now.reason().code());
        json.writeStringField("asOf", answers.time(now.asOf()));
        json.writeBooleanField("changed", now.verdict() != Statement.of(receipt).verdict());
        json.writeEndObject();
    }
}
