package zhengjian.signing.merkle;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 value of the tree: 32 bytes, immutable, compared by content. */
public final class Hash {
    /** Bytes in a hash. */
    public static final int LENGTH = 32;

    private static final Hash EMPTY_TREE = new Hash(Sha256.of(new byte[0]));

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A copy of exactly 32 bytes.
     *
     * @throws IllegalArgumentException for any other length
     */
    public static Hash of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /** A copy of the 32 bytes at {@code offset}; {@code length} must be 32. */
    static Hash of(byte[] bytes, int offset, int length) {
        if (length != LENGTH) {
            throw new IllegalArgumentException("a hash has " + LENGTH + " bytes, found " + length);
        }
        return new Hash(Arrays.copyOfRange(bytes, offset, offset + LENGTH));
    }

    /** The root of the tree without leaves: SHA-256 of nothing (RFC 6962 §2.1). */
    public static Hash ofEmptyTree() {
        return EMPTY_TREE;
    }

    /** SHA-256(0x00 || entry): the leaf hash of RFC 6962 §2.1. */
    public static Hash ofLeaf(byte[] entry) {
        return new Hash(Sha256.leaf(entry));
    }

    /** SHA-256(0x01 || left || right): the node hash of RFC 6962 §2.1. */
    public static Hash ofNode(Hash left, Hash right) {
        return new Hash(Sha256.node(left.bytes, right.bytes));
    }

    /** Copies the 32 bytes to {@code target} at {@code offset}. */
    public void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, LENGTH);
    }

    /** A fresh copy of the 32 bytes. */
    public byte[] toArray() {
        return bytes.clone();
    }

    /** Standard base64 with padding, 44 characters, as it stands in a checkpoint. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** True when {@code other} holds the same 32 bytes at {@code offset}. */
    public boolean matches(byte[] other, int offset) {
        return Arrays.equals(bytes, 0, LENGTH, other, offset, offset + LENGTH);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
