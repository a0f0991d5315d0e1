package zhengjian.verification;

/**
 * How a check ends. The names are part of the public interface. Only {@link #VALID} says that the certificate is genuine,
 * valid, and usable as far as was asked.
 */
public enum Verdict {
    /** Genuine, valid now, and usable where, when and for what was asked. */
    VALID,
    /** Genuine and valid, but not usable where, when or for what was asked. */
    OUT_OF_SCOPE,
    /** Genuine; the authority is looking into it, not to be relied on meanwhile. */
    SUSPENDED,
    /** Was issued and has been withdrawn. */
    REVOKED,
    /** Genuine, but a corrected certificate has taken its place. */
    SUPERSEDED,
    /** Genuine, but what is known about its status is too old to rely on. */
    STATUS_STALE,
    /** Signed with a key that is not, or not then, a key of the issuer. */
    KEY_NOT_TRUSTED,
    /** Signed with a key that was stolen, and not proved older than the theft. */
    KEY_COMPROMISED,
    /** Bears our key's name or number, but is not what was issued. */
    FORGED,
    /** Meant for us, but cannot be read. */
    MALFORMED,
    /** A QR code of somebody else. Its address is never opened. */
    NOT_OURS,
    /** Nothing in the register under this number, or not under this name. */
    NOT_FOUND,
    /** Could not be checked now; says nothing about the certificate. */
    CANNOT_CHECK;

    /** How much of the certificate a public answer may show. */
    public enum Disclosure {
        /** The public facts, the name masked. */
        FACTS,
        /** Its number and issuer. */
        NUMBER,
        /** Nothing. */
        NOTHING
    }

    /** How much of the certificate a public answer with this verdict may show. */
    public Disclosure disclosure() {
        return switch (this) {
            case VALID, OUT_OF_SCOPE, SUPERSEDED -> Disclosure.FACTS;
            case SUSPENDED, REVOKED, STATUS_STALE, KEY_COMPROMISED, FORGED -> Disclosure.NUMBER;
            case KEY_NOT_TRUSTED, MALFORMED, NOT_OURS, NOT_FOUND, CANNOT_CHECK -> Disclosure.NOTHING;
        };
    }
}
