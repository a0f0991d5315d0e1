package zhengjian.signing.cose;

/**
 * Bounds that are checked before anything is allocated.
 *
 * @param bytes longest input, in bytes
 * @param depth deepest nesting of arrays, maps and tags; a single item without any has depth 0
 * @param items most items in all, keys and values counted each
 */
public record CborLimits(int bytes, int depth, int items) {
    /** What fits a QR code: 1 KiB, six levels, 128 items. */
    public static final CborLimits TOKEN = new CborLimits(1024, 6, 128);

    /** One entry or statement of a ledger: 64 KiB, 16 levels, 4,096 items. */
    public static final CborLimits STATEMENT = new CborLimits(1 << 16, 16, 4096);

    /** A trust file: 256 KiB, 8 levels, 32,768 items; room for all provinces with all keys that they ever had. */
    public static final CborLimits TRUST_FILE = new CborLimits(1 << 18, 8, 1 << 15);

    public CborLimits {
        if (bytes < 1 || depth < 0 || depth > 64 || items < 1) {
            throw new IllegalArgumentException("limits out of range");
        }
    }
}
