package zhengjian.signing.key;

/** What a ring says of a signature's key; whether the signature itself is right is another question. */
public enum KeyTrust {
    TRUSTED,
    /** No such key in the ring. */
    UNKNOWN,
    /** The key belongs to another issuer than the one named. */
    WRONG_ISSUER,
    /** Signed before the key's window, after it, or after the key was retired. */
    OUTSIDE_WINDOW,
    /** Signed at or after the time since which the key is in other hands. */
    COMPROMISED
}
