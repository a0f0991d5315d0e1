package zhengjian.verification.upload;

/**
 * Which marks of our documents a file bears, be it spoilt, cut off, or hidden in something else.
 *
 * @param certificate where {@code certificate.json} names its format for the last time, or -1
 * @param address whether our address stands in it before a token, as in {@code certificate.json}
 * @param receipt whether it claims to carry a receipt
 */
public record Marks(int certificate, boolean address, boolean receipt) {
    /** Whether it bears any. */
    public boolean any() {
        return ofCertificate() || receipt;
    }

    boolean ofCertificate() {
        return certificate >= 0 || address;
    }
}
