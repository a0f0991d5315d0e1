package zhengjian.offline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import zhengjian.ledger.Commitment;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.LedgerEntry;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.Cbor;
import zhengjian.signing.cose.CborItem;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.merkle.Hash;
import zhengjian.signing.merkle.NoteKey;
import zhengjian.signing.merkle.SignedCheckpoint;

/** Receipts as docs/formats/receipt.md describes them, second entry of a ledger of two. */
final class SampleReceipts {
    static final String STATEMENT =
            "{\"verdict\":\"VALID\",\"asOf\":\"2026-11-20T10:00:00+08:00\",\"asked\":{\"number\":\"22\",\"nameGiven\":false}}";
    private static final Bytes SALT = Bytes.parseHex("5a".repeat(32));
    private static final Hash FIRST = Hash.ofLeaf(new byte[] {1, 2, 3});

    private SampleReceipts() {}

    /** The same question, about a certificate at this place of Jilin's status list. */
    static String statementAbout(int place) {
        return STATEMENT.replace(
                ",\"asked\"",
                ",\"certificate\":{\"number\":\"22K7-M4T9-XQ3W-8E5A\"},\"statusList\":{\"issuer\":\"CN-22\",\"list\":0,\"index\":"
                        + place + "},\"asked\"");
    }

    /** A receipt as JSON over {@code statement}, whose entry commits to {@code committed}, under a checkpoint of this ledger. */
    static String json(String statement, String committed, String origin, SigningKey key) {
        LedgerEntry entry = entry(committed);
        Hash root = Hash.ofNode(FIRST, Hash.ofLeaf(entry.encode()));
        String note = SignedCheckpoint.sign(2, root, NoteKey.of(origin, key.verificationKey()), key)
                .note();
        return "{\"id\":\"00\",\"statement\":" + statement + ",\"ledger\":{\"index\":1,\"salt\":\"" + SALT.hex()
                + "\",\"entry\":\"" + Base64.getEncoder().encodeToString(entry.encode())
                + "\",\"size\":2,\"inclusionProof\":[\""
                + FIRST.base64() + "\"],\"checkpoint\":\"" + note.replace("\n", "\\n") + "\"}}";
    }

    private static LedgerEntry entry(String committed) {
        return new LedgerEntry(
                EntryKind.CHECK,
                Instant.parse("2026-11-20T02:00:00Z"),
                Commitment.of(SALT, committed.getBytes(StandardCharsets.UTF_8)),
                LedgerEntry.NOTHING);
    }

    /** A receipt over {@code statement}, whose entry commits to {@code committed}. */
    static byte[] receipt(String statement, String committed, SigningKey key, SigningKey treeKey, Hash sibling) {
        byte[] content = statement.getBytes(StandardCharsets.UTF_8);
        LedgerEntry entry = entry(committed);
        CborItem.Map header = CborItem.map(
                CborItem.of(1),
                CborItem.of(key.algorithm().coseId()),
                CborItem.of(3),
                CborItem.of("application/json"),
                CborItem.of(4),
                CborItem.of(key.id().bytes()));
        CborItem.Map evidence = CborItem.map(
                CborItem.of(394),
                CborItem.array(CborItem.of(proof(entry.encode(), treeKey, sibling))),
                CborItem.of("salt"),
                CborItem.of(SALT),
                CborItem.of("entry"),
                CborItem.of(entry.encode()));
        return sign(header, evidence, CborItem.of(content), content, key);
    }

    static byte[] good() {
        return good(STATEMENT);
    }

    static byte[] good(String statement) {
        return receipt(statement, statement, OfflineWorld.LEDGER, OfflineWorld.LEDGER, FIRST);
    }

    static byte[] withAnotherTree() {
        SigningKey key = OfflineWorld.LEDGER;
        byte[] good = good();
        byte[] other = FIRST.toArray();
        for (int at = 0; at + other.length < good.length; at++) {
            if (Bytes.copyOf(Arrays.copyOfRange(good, at, at + other.length)).contentEquals(other)) {
                good[at] ^= 1;
                return good;
            }
        }
        throw new IllegalStateException("no path in the receipt of " + key);
    }

    private static byte[] proof(byte[] entry, SigningKey key, Hash sibling) {
        byte[] root = Hash.ofNode(sibling, Hash.ofLeaf(entry)).toArray();
        byte[] inclusion = Cbor.encode(
                CborItem.array(CborItem.of(2), CborItem.of(1), CborItem.array(CborItem.of(sibling.toArray()))));
        CborItem.Map header = CborItem.map(
                CborItem.of(1),
                CborItem.of(key.algorithm().coseId()),
                CborItem.of(4),
                CborItem.of(key.id().bytes()),
                CborItem.of(395),
                CborItem.of(1));
        CborItem.Map proofs =
                CborItem.map(CborItem.of(396), CborItem.map(CborItem.of(-1), CborItem.array(CborItem.of(inclusion))));
        return sign(header, proofs, CborItem.ofNull(), root, key);
    }

    private static byte[] sign(
            CborItem.Map header, CborItem.Map unprotected, CborItem content, byte[] payload, SigningKey key) {
        byte[] encoded = Cbor.encode(header);
        byte[] toBeSigned = Cbor.encode(CborItem.array(
                CborItem.of("Signature1"), CborItem.of(encoded), CborItem.of(new byte[0]), CborItem.of(payload)));
        return Cbor.encode(
                CborItem.array(CborItem.of(encoded), unprotected, content, CborItem.of(key.sign(toBeSigned))));
    }
}
