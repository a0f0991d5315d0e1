package zhengjian.holder.share;

import java.time.Instant;
import java.util.Optional;
import zhengjian.certificate.CertificateNumber;
import zhengjian.dossier.Content;
import zhengjian.holder.PersonKey;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborItem;

/**
 * A share as it stands.
 *
 * @param copy which annotated copy its code is printed on, if on one
 * @param looked how often it was looked at
 * @param endedAt when the holder ended it, if so
 * @param ledgerIndex of the entry by which it was made
 */
public record Share(
        ShareId id,
        PersonKey person,
        CertificateNumber number,
        ShareTerms terms,
        Optional<String> copy,
        Instant madeAt,
        Instant expiresAt,
        int looked,
        Optional<Instant> endedAt,
        long ledgerIndex) {
    private static final int FIELDS = 7;

    /** How a share is doing. */
    public enum State {
        OPEN,
        /** Its time is over. */
        EXPIRED,
        /** As often looked at as was allowed. */
        USED_UP,
        /** Its holder ended it. */
        ENDED;

        /** The word on the wire and in texts. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** How it is doing at that time. */
    public State state(Instant now) {
        if (endedAt.isPresent()) {
            return State.ENDED;
        }
        if (!now.isBefore(expiresAt)) {
            return State.EXPIRED;
        }
        return terms.looks() > 0 && looked >= terms.looks() ? State.USED_UP : State.OPEN;
    }

    /** When it ended, or will. */
    public Instant end() {
        return endedAt.filter(at -> at.isBefore(expiresAt)).orElse(expiresAt);
    }

    /** What the ledger commits to when it is made. */
    byte[] encode() {
        return Content.encode(
                CborItem.of(person.text()),
                CborItem.of(number.text()),
                CborItem.of(terms.days()),
                CborItem.of(terms.visible().code()),
                CborItem.of(terms.looks()),
                CborItem.of(expiresAt.getEpochSecond()),
                Content.orNull(copy));
    }

    /** @throws zhengjian.register.RegisterDamaged when the bytes are not what {@link #encode()} writes */
    static Share parse(ShareId id, Bytes bytes, Instant madeAt, long ledgerIndex, int looked, Optional<Instant> ended) {
        return Content.read(
                bytes,
                FIELDS,
                "share",
                content -> new Share(
                        id,
                        new PersonKey(content.text(1)),
                        CertificateNumber.parse(content.text(2)),
                        new ShareTerms(
                                Math.toIntExact(content.number(3)),
                                Visible.parse(content.text(4)),
                                Math.toIntExact(content.number(5))),
                        content.optionalText(7),
                        madeAt,
                        Instant.ofEpochSecond(content.number(6)),
                        looked,
                        ended,
                        ledgerIndex));
    }
}
