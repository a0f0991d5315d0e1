package zhengjian.verification.receipt;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import zhengjian.signing.key.KeyId;
import zhengjian.signing.key.KeyRing;
import zhengjian.signing.trust.KeyPurpose;
import zhengjian.trust.TrustInForce;

/**
 * Tells whether an uploaded file is a receipt of ours: it is compared with the stored one, which a stranger cannot change.
 * At most {@link #LARGEST} bytes are looked at.
 */
public final class RecogniseReceipt {
    /** Bytes of a receipt, far more than any has. */
    public static final int LARGEST = 1 << 16;

    private static final int COSE_OF_FOUR = 0x84;
    private static final JsonMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxNameLength(64)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ReceiptStore receipts;
    private final ReceiptCose cose;
    private final Supplier<KeyRing> keys;
    private final Optional<TrustInForce> trust;

    /**
     * @param keys all keys that the ledger ever had
     * @param trust whose ledgers there are besides
     */
    public RecogniseReceipt(
            ReceiptStore receipts, ReceiptCose cose, Supplier<KeyRing> keys, Optional<TrustInForce> trust) {
        this.receipts = receipts;
        this.cose = cose;
        this.keys = keys;
        this.trust = trust;
    }

    /** Whether it names the ledger key of another listed authority, which alone can say whether it gave it. */
    public boolean isOfAnother(byte[] file) {
        if (file.length > 0 && (file[0] & 0xff) != COSE_OF_FOUR) {
            return isJsonOfAnother(file);
        }
        try {
            KeyId named = CoseReceipt.parse(file).keyId();
            return keys.get().find(named).isEmpty()
                    && trust.flatMap(known -> known.state().list())
                            .flatMap(list -> list.content().find(named, KeyPurpose.LEDGER))
                            .isPresent();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** The first line of a checkpoint names its ledger. */
    private boolean isJsonOfAnother(byte[] file) {
        try {
            String checkpoint = JSON.readTree(file).at("/ledger/checkpoint").asText("");
            String origin = checkpoint.lines().findFirst().orElse("");
            return !origin.equals(cose.origin())
                    && trust.flatMap(known -> known.state().list()).stream()
                            .flatMap(list -> list.content().issuers().stream())
                            .anyMatch(issuer -> issuer.ledger().equals(origin));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Whether a file claims to be a receipt, by its first bytes and its members' names. */
    public static boolean looksLikeOne(byte[] file) {
        if (file.length == 0 || file.length > LARGEST) {
            return false;
        }
        if ((file[0] & 0xff) == COSE_OF_FOUR) {
            return true;
        }
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return text.stripLeading().startsWith("{") && text.contains("\"statement\"") && text.contains("\"ledger\"");
    }

    /** The receipt that this file is; empty when it is none of ours, or not as it was given. */
    public Optional<Receipt> recognise(byte[] file) {
        try {
            return (file[0] & 0xff) == COSE_OF_FOUR ? cose(file) : json(file);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Receipt> cose(byte[] file) throws IOException {
        CoseReceipt receipt = CoseReceipt.parse(file);
        JsonNode statement = JSON.readTree(receipt.statement().toArray());
        return find(statement.at("/receipt/id")).filter(stored -> cose.isThis(stored, receipt, keys.get()));
    }

    /** JSON may have been set out anew by a program; what it says has to be the same. */
    private Optional<Receipt> json(byte[] file) throws IOException {
        JsonNode receipt = JSON.readTree(file);
        Optional<Receipt> stored = find(receipt.path("id"));
        if (stored.isEmpty()) {
            return stored;
        }
        JsonNode statement = JSON.readTree(stored.get().statement().toArray());
        boolean same = receipt.path("statement").equals(statement)
                && receipt.at("/ledger/index").asLong(-1) == stored.get().ledgerIndex()
                && receipt.at("/ledger/salt")
                        .asText("")
                        .equals(stored.get().salt().hex());
        return stored.filter(any -> same);
    }

    private Optional<Receipt> find(JsonNode id) {
        return ReceiptId.parse(id.asText("")).flatMap(receipts::find);
    }
}
