package zhengjian.verification.receipt;

import java.util.Arrays;
import java.util.List;
import zhengjian.ledger.Ledger;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.Cbor;
import zhengjian.signing.cose.CborItem;
import zhengjian.signing.key.KeyRing;
import zhengjian.signing.key.KeyState;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.TrustedKey;
import zhengjian.signing.merkle.Hash;
import zhengjian.signing.merkle.InclusionProof;

/**
 * A receipt as a signed statement with its proof (docs/formats/receipt.md): COSE_Sign1 over the statement's bytes, and in
 * its unprotected header a COSE Receipt of RFC 9942 (394; tree RFC9162_SHA256, which is 1), the ledger entry, and the salt
 * under which the entry commits to the statement. All that is needed to check it later is inside.
 */
public final class ReceiptCose {
    /** Media type of the bytes. */
    public static final String MEDIA_TYPE = "application/cose; cose-type=\"cose-sign1\"";

    private static final long ALGORITHM = 1;
    private static final long CONTENT_TYPE = 3;
    private static final long KEY_ID = 4;
    private static final long RECEIPTS = 394;
    private static final long TREE = 395;
    private static final long PROOFS = 396;
    private static final long INCLUSION = -1;
    private static final long RFC9162_SHA256 = 1;

    private final Ledger ledger;
    private final SigningKey key;

    /** @param key of the ledger: it signs the statement, and the root that the proof leads to */
    public ReceiptCose(Ledger ledger, SigningKey key) {
        this.ledger = ledger;
        this.key = key;
    }

    /** Name of the ledger that the receipts are of. */
    String origin() {
        return ledger.latest().origin();
    }

    /** The receipt under the newest checkpoint: the same bytes until the ledger grows. */
    public byte[] encode(Receipt receipt) {
        return encode(receipt, ledger.latest().size());
    }

    /** The receipt as it was, or would have been, under the checkpoint of that size. */
    byte[] encode(Receipt receipt, long size) {
        byte[] entry = entry(receipt);
        CborItem.Map protectedHeader = CborItem.map(
                CborItem.of(ALGORITHM), CborItem.of(key.algorithm().coseId()),
                CborItem.of(CONTENT_TYPE), CborItem.of("application/json"),
                CborItem.of(KEY_ID), CborItem.of(key.id().bytes()));
        CborItem.Map unprotectedHeader = CborItem.map(
                CborItem.of(RECEIPTS), CborItem.array(CborItem.of(proof(receipt.ledgerIndex(), size))),
                CborItem.of("salt"), CborItem.of(receipt.salt()),
                CborItem.of("entry"), CborItem.of(entry));
        return sign(protectedHeader, unprotectedHeader, receipt.statement().toArray(), false);
    }

    private byte[] entry(Receipt receipt) {
        return ledger.leaf(receipt.ledgerIndex())
                .orElseThrow(() -> new IllegalStateException("no ledger entry " + receipt.ledgerIndex()));
    }

    /** COSE Receipt: the root is the payload, and detached, because whoever checks computes it. */
    private byte[] proof(long index, long size) {
        InclusionProof proof = ledger.inclusion(index, size);
        List<CborItem> path =
                proof.path().stream().map(Hash::toArray).map(CborItem::of).toList();
        byte[] inclusion = Cbor.encode(
                CborItem.array(CborItem.of(proof.size()), CborItem.of(proof.index()), new CborItem.Array(path)));
        CborItem.Map protectedHeader = CborItem.map(
                CborItem.of(ALGORITHM), CborItem.of(key.algorithm().coseId()),
                CborItem.of(KEY_ID), CborItem.of(key.id().bytes()),
                CborItem.of(TREE), CborItem.of(RFC9162_SHA256));
        CborItem.Map unprotectedHeader = CborItem.map(
                CborItem.of(PROOFS),
                CborItem.map(CborItem.of(INCLUSION), CborItem.array(CborItem.of(Bytes.copyOf(inclusion)))));
        return sign(protectedHeader, unprotectedHeader, ledger.root(size).toArray(), true);
    }

    /**
     * Whether a file is this receipt: byte for byte as it is given under the tree size that it names; under an earlier
     * ledger key, the same statement with a good signature.
     *
     * @param keys all keys that the ledger ever had
     */
    boolean isThis(Receipt receipt, CoseReceipt file, KeyRing keys) {
        if (!file.statement().equals(receipt.statement())) {
            return false;
        }
        if (file.keyId().equals(key.id())) {
            long size = file.treeSize();
            boolean known =
                    size > receipt.ledgerIndex() && size <= ledger.latest().size();
            return known && Arrays.equals(encode(receipt, size), file.encoded().toArray());
        }
        return keys.find(file.keyId())
                .filter(trusted -> trusted.state() != KeyState.COMPROMISED)
                .map(TrustedKey::key)
                .filter(former -> former.verifies(
                        toBeSigned(file.header().toArray(), receipt.statement().toArray()),
                        file.signature().toArray()))
                .isPresent();
    }

    private static byte[] toBeSigned(byte[] header, byte[] payload) {
        return Cbor.encode(CborItem.array(
                CborItem.of("Signature1"), CborItem.of(header), CborItem.of(new byte[0]), CborItem.of(payload)));
    }

    private byte[] sign(
            CborItem.Map protectedHeader, CborItem.Map unprotectedHeader, byte[] payload, boolean detached) {
        byte[] header = Cbor.encode(protectedHeader);
        CborItem content = detached ? CborItem.ofNull() : CborItem.of(payload);
        return Cbor.encode(CborItem.array(
                CborItem.of(header), unprotectedHeader, content, CborItem.of(key.sign(toBeSigned(header, payload)))));
    }
}
