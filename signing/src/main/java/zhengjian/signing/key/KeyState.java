package zhengjian.signing.key;

/** What a ring says of a key. A key never comes back from {@code RETIRED} or {@code COMPROMISED}. */
public enum KeyState {
    /** Signs and is trusted. */
    ACTIVE,
    /** Signs no longer; what it signed before stays trusted. */
    RETIRED,
    /** In other hands: only what is proven older than the compromise stays trusted. */
    COMPROMISED
}
