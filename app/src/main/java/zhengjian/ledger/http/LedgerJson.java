package zhengjian.ledger.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import zhengjian.ledger.LedgerEntry;
import zhengjian.signing.merkle.ConsistencyProof;
import zhengjian.signing.merkle.Hash;
import zhengjian.signing.merkle.InclusionProof;
import zhengjian.web.body.JsonTime;

/** Entries and proofs as JSON: hashes and leaves in base64, as in a checkpoint; times ISO 8601 in Asia/Shanghai. */
public final class LedgerJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LedgerJson() {}

    /** {@code {index, kind, at, commitment, about?, leaf, leafHash}}; {@code commitment} is lower-case hex. */
    public static String entry(long index, LedgerEntry entry, byte[] leaf) {
        ObjectNode body = JSON.createObjectNode();
        body.put("index", index);
        body.put("kind", entry.kind().word());
        body.put("at", JsonTime.of(entry.at()));
        body.put("commitment", entry.commitment().hex());
        if (entry.about() != LedgerEntry.NOTHING) {
            body.put("about", entry.about());
        }
        body.put("leaf", Base64.getEncoder().encodeToString(leaf));
        body.put("leafHash", Hash.ofLeaf(leaf).base64());
        return text(body);
    }

    /** {@code {index, size, leafHash, rootHash, path[]}}. */
    static String inclusion(InclusionProof proof, Hash leaf, Hash root) {
        ObjectNode body = JSON.createObjectNode();
        body.put("index", proof.index());
        body.put("size", proof.size());
        body.put("leafHash", leaf.base64());
        body.put("rootHash", root.base64());
        path(body, proof.path());
        return text(body);
    }

    /** {@code {from, to, fromRootHash, toRootHash, path[]}}. */
    static String consistency(ConsistencyProof proof, Hash from, Hash to) {
        ObjectNode body = JSON.createObjectNode();
        body.put("from", proof.from());
        body.put("to", proof.to());
        body.put("fromRootHash", from.base64());
        body.put("toRootHash", to.base64());
        path(body, proof.path());
        return text(body);
    }

    private static void path(ObjectNode body, List<Hash> path) {
        ArrayNode hashes = body.putArray("path");
        path.forEach(hash -> hashes.add(hash.base64()));
    }

    private static String text(ObjectNode body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and texts are always JSON", e);
        }
    }
}
