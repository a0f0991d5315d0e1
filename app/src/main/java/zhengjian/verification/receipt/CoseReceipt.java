package zhengjian.verification.receipt;

import zhengjian.signing.Bytes;
import zhengjian.signing.cose.Cbor;
import zhengjian.signing.cose.CborException;
import zhengjian.signing.cose.CborItem;
import zhengjian.signing.cose.CborLimits;
import zhengjian.signing.key.KeyId;

/**
 * A {@code .cose} file taken apart (docs/formats/receipt.md); nothing of it has been verified.
 *
 * @param encoded the whole file
 * @param header protected header, encoded
 * @param treeSize that its proof names
 */
record CoseReceipt(Bytes encoded, Bytes header, KeyId keyId, Bytes statement, Bytes signature, long treeSize) {
    private static final int PARTS = 4;
    private static final long KEY_ID = 4;
    private static final long RECEIPTS = 394;
    private static final long PROOFS = 396;
    private static final long INCLUSION = -1;

    /** @throws IllegalArgumentException when a part is not where we put it */
    static CoseReceipt parse(byte[] file) {
        try {
            CborItem.Array parts = array(Cbor.parse(file, CborLimits.STATEMENT), PARTS);
            Bytes header = bytes(parts.items().get(0));
            CborItem.Map unprotected = (CborItem.Map) parts.items().get(1);
            CborItem.Array proofs = array(parse(bytes(at(array(at(unprotected, RECEIPTS), 1), 0))), PARTS);
            CborItem.Map places =
                    (CborItem.Map) at((CborItem.Map) proofs.items().get(1), PROOFS);
            CborItem.Array inclusion = (CborItem.Array) parse(bytes(at(array(at(places, INCLUSION), 1), 0)));
            return new CoseReceipt(
                    Bytes.copyOf(file),
                    header,
                    KeyId.of(bytes(at((CborItem.Map) parse(header), KEY_ID))),
                    bytes(parts.items().get(2)),
                    bytes(parts.items().get(3)),
                    ((CborItem.Int) at(inclusion, 0)).value());
        } catch (CborException | ClassCastException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("not a receipt", e);
        }
    }

    private static CborItem parse(Bytes encoded) throws CborException {
        return Cbor.parse(encoded.toArray(), CborLimits.STATEMENT);
    }

    private static CborItem.Array array(CborItem item, int size) {
        if (item instanceof CborItem.Array array && array.items().size() == size) {
            return array;
        }
        throw new IllegalArgumentException("expected an array of " + size);
    }

    private static CborItem at(CborItem.Map map, long key) {
        return map.get(key).orElseThrow(() -> new IllegalArgumentException("nothing under " + key));
    }

    private static CborItem at(CborItem.Array array, int index) {
        return array.items().get(index);
    }

    private static Bytes bytes(CborItem item) {
        return ((CborItem.ByteString) item).value();
    }
}
