package zhengjian.signing.cose;

/** Deterministic CBOR, RFC 8949 §4.2.1: one value, one encoding. */
public final class Cbor {
    private Cbor() {}

    /**
     * The one encoding of {@code item}: shortest lengths, keys of maps in the order of their encoded bytes.
     *
     * @throws IllegalArgumentException when a map has a key twice or a text is no well-formed Unicode
     */
    public static byte[] encode(CborItem item) {
        return CborWriter.encode(item);
    }

    /**
     * Reads exactly one item.
     *
     * @throws CborException when {@code input} is anything else than what {@link #encode} writes, or beyond the limits
     */
    public static CborItem parse(byte[] input, CborLimits limits) throws CborException {
        return new CborReader(input, limits).readAll();
    }
}
