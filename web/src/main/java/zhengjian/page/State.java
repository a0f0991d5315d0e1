package zhengjian.page;

import java.util.Locale;

/**
 * How a verdict is drawn. Colour and icon come from here and from nowhere else, so that nothing but a regular certificate
 * found valid is ever green. Each state has its own icon shape and can be told apart without colour.
 */
public enum State {
    /** Genuine, valid, regular (or no limit on where): green. */
    VALID(Tone.OK, Shown.ALL),
    /** Genuine and valid, but 定向 or local, and nothing (or its own place) was asked about: amber, never green. */
    LIMITED(Tone.LIMITED, Shown.ALL),
    /** Genuine and valid, but not in the place asked about. */
    OUT_OF_SCOPE(Tone.LIMITED, Shown.ALL),
    /** Genuine, replaced by a newer certificate. */
    SUPERSEDED(Tone.REPLACED, Shown.ALL),
    /** Under investigation. */
    SUSPENDED(Tone.LIMITED, Shown.NUMBER),
    /** Issued once, withdrawn. */
    REVOKED(Tone.BAD, Shown.NUMBER),
    /** Carries our number or key but is not what was issued. */
    FORGED(Tone.BAD, Shown.NUMBER),
    /** Signed by a key that no trusted authority has. */
    KEY_NOT_TRUSTED(Tone.BAD, Shown.NOTHING),
    /** Signed by a key known to be stolen. */
    KEY_COMPROMISED(Tone.BAD, Shown.NUMBER),
    /** What is known about the status is too old to rely on. */
    STATUS_STALE(Tone.UNKNOWN, Shown.NUMBER),
    /** Nothing under this number (and name). */
    NOT_FOUND(Tone.UNKNOWN, Shown.NOTHING),
    /** A QR code or number of somebody else. */
    NOT_OURS(Tone.UNKNOWN, Shown.NOTHING),
    /** Could not be read. */
    MALFORMED(Tone.UNKNOWN, Shown.NOTHING),
    /** The register cannot be read now; says nothing about the certificate. */
    CANNOT_CHECK(Tone.UNKNOWN, Shown.NOTHING);

    /** Colour family; the CSS class is {@link #css()}. */
    public enum Tone {
        /** Green. */
        OK,
        /** Amber. */
        LIMITED,
        /** Blue. */
        REPLACED,
        /** Red. */
        BAD,
        /** Slate. */
        UNKNOWN;

        /** Name of the CSS class. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much of a certificate may be seen. */
    public enum Shown {
        /** All public facts. */
        ALL,
        /** Number and issuer only: no name, no title. */
        NUMBER,
        /** Nothing. */
        NOTHING
    }

    private final Tone tone;
    private final Shown shown;
    private final String key;

    State(Tone tone, Shown shown) {
        this.tone = tone;
        this.shown = shown;
        this.key = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Colour family. */
    public Tone tone() {
        return tone;
    }

    /** How much of the certificate this state shows. */
    public Shown shown() {
        return shown;
    }

    /** Key of its texts and of its icon, such as {@code out-of-scope}. */
    public String key() {
        return key;
    }
}
