package zhengjian.signing.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhengjian.signing.cose.Cbor;
import zhengjian.signing.cose.CborException;
import zhengjian.signing.cose.CborItem;
import zhengjian.signing.cose.CborLimits;
import zhengjian.signing.credential.TokenException.Defect;

/** A credential as a CWT claim set (RFC 8392) and back; the numbers are those of docs/formats/credential-token.md. */
final class ClaimSet {
    private static final long ISSUER = 1;
    private static final long ISSUED_AT = 6;
    private static final long CREDENTIAL = -65537;
    private static final long VERSION = 1;
    private static final int FIELDS = 11;

    private ClaimSet() {}

    static byte[] encode(Credential credential) {
        Words words = Words.VERSION_1;
        RankCode rank = RankCode.of(credential.family(), credential.rank()).orElseThrow();
        CborItem fields = CborItem.array(
                CborItem.of(VERSION),
                CborItem.of(credential.number()),
                CborItem.of(credential.holderName()),
                CborItem.of(credential.maskedId()),
                CborItem.of(rank.number()),
                words.encode(credential.series()),
                words.encode(credential.specialty()),
                words.encode(credential.title()),
                CborItem.of(credential.localDivision().map(Integer::parseInt).orElse(0)),
                CborItem.of(credential.obtainedOn().toEpochDay()),
                CborItem.array(CborItem.of(credential.statusList()), CborItem.of(credential.statusIndex())));
        return Cbor.encode(CborItem.map(
                CborItem.of(ISSUER), CborItem.of(credential.issuer()),
                CborItem.of(ISSUED_AT), CborItem.of(credential.issuedAt().getEpochSecond()),
                CborItem.of(CREDENTIAL), fields));
    }

    static Credential decode(byte[] payload) throws TokenException {
        CborItem.Map claims = claims(payload);
        List<CborItem> fields = fields(claims);
        RankCode rank = RankCode.of(integer(fields.get(4), "rank"))
                .orElseThrow(() -> new TokenException(Defect.FIELD, "rank: number not known"));
        List<CborItem> status = array(fields.get(10), 2, "status");
        try {
            return new Credential(
                    text(claims.get(ISSUER).orElseThrow(), "issuer"),
                    Instant.ofEpochSecond(bounded(claims.get(ISSUED_AT).orElseThrow(), "issued at")),
                    text(fields.get(1), "number"),
                    text(fields.get(2), "holder name"),
                    text(fields.get(3), "masked ID"),
                    rank.family(),
                    rank.rank(),
                    word(fields.get(5), "series"),
                    word(fields.get(6), "specialty"),
                    word(fields.get(7), "title"),
                    division(fields.get(8)),
                    LocalDate.ofEpochDay(small(fields.get(9), "obtained on")),
                    small(status.get(0), "status list"),
                    small(status.get(1), "status index"));
        } catch (IllegalArgumentException e) {
            throw new TokenException(Defect.FIELD, e.getMessage(), e);
        }
    }

    private static CborItem.Map claims(byte[] payload) throws TokenException {
        try {
            if (Cbor.parse(payload, CborLimits.TOKEN) instanceof CborItem.Map claims
                    && claims.size() == 3
                    && claims.get(ISSUER).isPresent()
                    && claims.get(ISSUED_AT).isPresent()
                    && claims.get(CREDENTIAL).isPresent()) {
                return claims;
            }
        } catch (CborException e) {
            throw new TokenException(Defect.CBOR, "payload: " + e.getMessage(), e);
        }
        throw new TokenException(Defect.CLAIMS, "the claims are not exactly 1, 6 and " + CREDENTIAL);
    }

    private static List<CborItem> fields(CborItem.Map claims) throws TokenException {
        if (!(claims.get(CREDENTIAL).orElseThrow() instanceof CborItem.Array array)
                || array.items().isEmpty()) {
            throw new TokenException(Defect.FIELD, "the credential is no array");
        }
        if (integer(array.items().get(0), "version") != VERSION) {
            throw new TokenException(Defect.VERSION, "credential version is not " + VERSION);
        }
        return array(array, FIELDS, "credential");
    }

    private static List<CborItem> array(CborItem item, int length, String field) throws TokenException {
        if (item instanceof CborItem.Array array && array.items().size() == length) {
            return array.items();
        }
        throw new TokenException(Defect.FIELD, field + ": expected an array of " + length);
    }

    private static String text(CborItem item, String field) throws TokenException {
        if (item instanceof CborItem.Text text) {
            return text.value();
        }
        throw new TokenException(Defect.FIELD, field + ": expected a text");
    }

    private static long integer(CborItem item, String field) throws TokenException {
        if (item instanceof CborItem.Int number) {
            return number.value();
        }
        throw new TokenException(Defect.FIELD, field + ": expected an integer");
    }

    /** Seconds that {@link Instant} can hold whatever they are; {@link Credential} bounds them further. */
    private static long bounded(CborItem item, String field) throws TokenException {
        long value = integer(item, field);
        if (value < 0 || value >= 1L << 40) {
            throw new TokenException(Defect.FIELD, field + ": out of range");
        }
        return value;
    }

    private static int small(CborItem item, String field) throws TokenException {
        long value = integer(item, field);
        if (value != (int) value) {
            throw new TokenException(Defect.FIELD, field + ": out of range");
        }
        return (int) value;
    }

    private static String word(CborItem item, String field) throws TokenException {
        return Words.VERSION_1
                .decode(item)
                .orElseThrow(() -> new TokenException(
                        item instanceof CborItem.Text ? Defect.FIELD_NOT_CANONICAL : Defect.FIELD,
                        field + ": a number without word, or a word that has a number"));
    }

    private static Optional<String> division(CborItem item) throws TokenException {
        int code = small(item, "division");
        return code == 0 ? Optional.empty() : Optional.of(Integer.toString(code));
    }
}
