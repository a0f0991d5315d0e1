package zhengjian.signing.cose;

import zhengjian.signing.Bytes;
import zhengjian.signing.key.KeyId;

/** One signature of a {@link CoseSign}: who signed, and the 64 bytes. */
public final class CoseSignature {
    private final CoseHeader header;
    private final Bytes bytes;

    CoseSignature(CoseHeader header, Bytes bytes) {
        this.header = header;
        this.bytes = bytes;
    }

    /** The key that the protected header names. */
    public KeyId keyId() {
        return header.keyId();
    }

    /** 64 bytes. */
    public Bytes bytes() {
        return bytes;
    }

    CoseHeader header() {
        return header;
    }

    CborItem item() {
        return CborItem.array(CborItem.of(header.encode()), CborItem.map(), CborItem.of(bytes));
    }
}
