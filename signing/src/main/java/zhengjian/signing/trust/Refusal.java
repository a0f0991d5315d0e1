package zhengjian.signing.trust;

/** Why a trust file, or a set of them, is not taken over. The names are stable: tests, texts and other readers use them. */
public enum Refusal {
    /** Not a trust file of this kind, or a field out of its bounds. */
    MALFORMED,
    /** A version below the trusted one. */
    ROLLBACK,
    /** The trusted version with other content, or content that does not follow the trusted one. */
    FORK,
    /** A root that is not the next version of the trusted one. */
    VERSION_GAP,
    /** Issued after now: the file or the clock is wrong. */
    NOT_YET,
    /** Expired for more than 30 days. */
    EXPIRED,
    /** Fewer signatures than the file's role asks for. */
    THRESHOLD_NOT_MET,
    /** A new root without enough signatures of the root before it. */
    OLD_THRESHOLD_NOT_MET,
    /** A signature by a key that has not the role. */
    UNKNOWN_KEY,
    /** A signature that is not its key's own. */
    WRONG_SIGNATURE,
    /** A file other than the one that the timestamp names. */
    WRONG_HASH,
    /** The timestamp names a root that is not here. */
    ROOT_MISSING,
    /** The timestamp names a list that is not here. */
    LIST_MISSING,
    /** There is no timestamp yet. */
    TIMESTAMP_MISSING,
    /** A status list that the trusted timestamp named is named no more, though its issuer still is. */
    STATUS_LIST_DROPPED,
    /** Two keys with one key id. */
    KEY_ID_COLLISION,
    /** One key that is listed twice, for two issuers or for two uses. */
    KEY_CLAIMED_TWICE,
    /** A region or a range of numbers that two issuers claim. */
    SCOPE_CLAIMED_TWICE,
    /** A retired or compromised key that became better again, or a compromise that moved to a later time. */
    KEY_CAME_BACK
}
