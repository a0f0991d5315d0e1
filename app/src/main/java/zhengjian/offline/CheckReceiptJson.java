package zhengjian.offline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import zhengjian.ledger.LedgerEntry;
import zhengjian.offline.OfflineAnswer.Steps;
import zhengjian.signing.Bytes;
import zhengjian.signing.key.VerificationKey;
import zhengjian.signing.merkle.Checkpoint;
import zhengjian.signing.merkle.Hash;
import zhengjian.signing.merkle.InclusionProof;
import zhengjian.signing.merkle.NoteException;
import zhengjian.signing.merkle.NoteKey;
import zhengjian.signing.merkle.SignedCheckpoint;
import zhengjian.signing.merkle.SignedNote;
import zhengjian.signing.trust.Issuer;
import zhengjian.signing.trust.IssuerKey;
import zhengjian.signing.trust.KeyPurpose;
import zhengjian.signing.trust.TrustList;
import zhengjian.signing.trust.state.TrustState;
import zhengjian.verification.Check.Step;

/**
 * Checks a receipt as JSON: nothing in it is signed but the checkpoint, so everything must lead to that: the statement is
 * committed to by the entry, the entry stands in the tree, the checkpoint of the tree is signed by a listed ledger key. A
 * program may have set out the JSON anew; what counts is the statement in its shortest form, which is the one we write.
 */
final class CheckReceiptJson {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxNameLength(64)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int LONGEST_PATH = 63;

    private final JudgeReceipt judge;
    private final TrustList issuers;
    private final Instant now;

    /** @param trust with a list */
    CheckReceiptJson(TrustState trust, CopiedLists lists, Instant now) {
        this.judge = new JudgeReceipt(trust, lists, now);
        this.issuers = trust.list().orElseThrow().content();
        this.now = now;
    }

    /** The parts, none of them verified. */
    private record Parts(
            Bytes statement,
            Bytes salt,
            Bytes entry,
            LedgerEntry read,
            InclusionProof proof,
            Checkpoint claimed,
            String note) {}

    /** The key that signed the checkpoint, or why there is none. */
    private record Signer(Optional<VerificationKey> key, OfflineReason otherwise) {}

    OfflineAnswer check(byte[] file) {
        Steps steps = new Steps(now);
        JsonNode json;
        try {
            json = JSON.readTree(file);
        } catch (IOException e) {
            return steps.end(Step.FORMAT, OfflineReason.UNREADABLE);
        }
        if (!json.has("statement") && !json.has("ledger")) {
            return steps.end(Step.FORMAT, OfflineReason.OTHER_CONTENT);
        }
        Optional<Parts> parts = parts(json);
        return parts.isEmpty() ? steps.end(Step.FORMAT, OfflineReason.UNREADABLE) : check(parts.get(), steps);
    }

    private OfflineAnswer check(Parts parts, Steps steps) {
        steps.pass(Step.FORMAT, "回执可读。 The receipt is readable.");
        // 1: who signed the checkpoint
        Signer signer = signer(parts.claimed().origin(), parts.note());
        if (signer.key().isEmpty()) {
            return steps.end(
                    signer.otherwise() == OfflineReason.SIGNATURE_WRONG ? Step.SIGNATURE : Step.KEY,
                    signer.otherwise());
        }
        steps.pass(Step.SIGNATURE, "检查点的签名正确（刚刚验证）。 The checkpoint's signature is right (verified just now).");
        Optional<OfflineReason> distrust =
                judge.distrust(signer.key().get(), parts.read().at());
        if (distrust.isPresent()) {
            return steps.end(Step.KEY, distrust.get());
        }
        steps.pass(Step.KEY, JudgeReceipt.KEY_IN_FORCE);
        // 2, 3: the entry commits to the statement and stands in the tree of the checkpoint
        boolean proved = parts.proof().size() == parts.claimed().size()
                && JudgeReceipt.commits(parts.read(), parts.salt(), parts.statement())
                && parts.proof()
                        .proves(
                                Hash.ofLeaf(parts.entry().toArray()),
                                parts.claimed().root());
        if (!proved) {
            return steps.end(Step.LEDGER, OfflineReason.NOT_IN_LEDGER);
        }
        steps.pass(Step.LEDGER, JudgeReceipt.IN_THE_TREE);
        return judge.end(parts.statement(), steps);
    }

    private Signer signer(String origin, String note) {
        OfflineReason otherwise = OfflineReason.UNKNOWN_KEY;
        for (Issuer issuer : issuers.issuers()) {
            if (!issuer.ledger().equals(origin)) {
                continue;
            }
            for (IssuerKey key : issuer.keys()) {
                if (key.purpose() != KeyPurpose.LEDGER) {
                    continue;
                }
                try {
                    SignedCheckpoint.open(note, NoteKey.of(origin, key.key().key()));
                    return new Signer(Optional.of(key.key().key()), OfflineReason.RECEIPT_GENUINE);
                } catch (NoteException e) {
                    otherwise = e.defect() == NoteException.Defect.SIGNATURE_WRONG
                            ? OfflineReason.SIGNATURE_WRONG
                            : otherwise;
                } catch (IllegalArgumentException notForNotes) {
                    // a key that signs no notes signed none
                }
            }
        }
        return new Signer(Optional.empty(), otherwise);
    }

    private static Optional<Parts> parts(JsonNode json) {
        JsonNode ledger = json.path("ledger");
        try {
            String note = text(ledger, "checkpoint");
            byte[] entry = Base64.getDecoder().decode(text(ledger, "entry"));
            return Optional.of(new Parts(
                    Bytes.copyOf(JSON.writeValueAsBytes(json.path("statement"))),
                    Bytes.parseHex(text(ledger, "salt")),
                    Bytes.copyOf(entry),
                    LedgerEntry.parse(entry),
                    new InclusionProof(number(ledger, "index"), number(ledger, "size"), path(ledger)),
                    Checkpoint.parse(SignedNote.parse(note).text()),
                    note));
        } catch (IOException | LedgerEntry.BadEntry | NoteException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<Hash> path(JsonNode ledger) {
        List<Hash> path = new ArrayList<>();
        for (JsonNode step : ledger.path("inclusionProof")) {
            byte[] hash = Base64.getDecoder().decode(step.asText());
            if (hash.length != Hash.LENGTH || path.size() == LONGEST_PATH) {
                throw new IllegalArgumentException("no inclusion proof");
            }
            path.add(Hash.of(hash));
        }
        return path;
    }

    private static String text(JsonNode object, String member) {
        JsonNode value = object.path(member);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("no text " + member);
        }
        return value.asText();
    }

    private static long number(JsonNode object, String member) {
        JsonNode value = object.path(member);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("no number " + member);
        }
        return value.asLong();
    }
}
