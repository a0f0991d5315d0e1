package zhengjian.employer;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import zhengjian.certificate.text.Texts;
import zhengjian.dossier.Content;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborItem;

/**
 * A key of an employer's program as it stands after its last change. The key itself is not here: only its hash is.
 *
 * @param id 16 hexadecimal digits, the part of the key that may be known
 * @param label what its owner calls it, at most 60 characters
 * @param dailyRows rows of lists that it may have checked in one day
 * @param secretHash SHA-256 of the whole key
 * @param until from when on it is worth nothing; empty when it has no end
 * @param revoked worth nothing at once and for ever
 * @param changedBy who made or changed it
 */
public record ApiKey(
        String id,
        CreditCode employer,
        String label,
        Set<KeyScope> scopes,
        long dailyRows,
        Bytes secretHash,
        Optional<Instant> until,
        boolean revoked,
        String changedBy) {
    /** Rows that a key may have checked a day, unless told otherwise. */
    public static final long USUAL_DAILY_ROWS = 100_000;

    /** The most that can be told. */
    public static final long MOST_DAILY_ROWS = 10_000_000;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_ACTOR = 100;
    private static final int FIELDS = 9;

    public ApiKey {
        if (!isId(id)) {
            throw new IllegalArgumentException("密钥号应为 16 位 0-9、a-f。 The id of a key has 16 symbols of 0-9 and a-f.");
        }
        Texts.require(label, LONGEST_LABEL, "密钥名称 label of the key");
        Texts.require(changedBy, LONGEST_ACTOR, "变更人 who changed it");
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("密钥至少要有一项权限。 A key has at least one scope.");
        }
        if (dailyRows < 1 || dailyRows > MOST_DAILY_ROWS) {
            throw new IllegalArgumentException("每日行数应为 1 至 " + MOST_DAILY_ROWS + "，现为 " + dailyRows
                    + "。 Rows a day: 1 to " + MOST_DAILY_ROWS + ", found " + dailyRows + ".");
        }
        scopes = Set.copyOf(scopes);
    }

    /** Whether this is an id, by its form. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Whether it can be used at that moment. */
    public boolean isInForce(Instant now) {
        return !revoked && (until.isEmpty() || now.isBefore(until.get()));
    }

    /** Whether this is the key itself; takes as long whether it is or not. */
    boolean fits(Bytes hash) {
        return MessageDigest.isEqual(secretHash.toArray(), hash.toArray());
    }

    ApiKey revokedBy(String by) {
        return new ApiKey(id, employer, label, scopes, dailyRows, secretHash, until, true, by);
    }

    ApiKey endingAt(Instant end, String by) {
        return new ApiKey(id, employer, label, scopes, dailyRows, secretHash, Optional.of(end), revoked, by);
    }

    byte[] encode() {
        Collection<String> words = new TreeSet<>();
        scopes.forEach(scope -> words.add(scope.code()));
        List<CborItem> listed = words.stream().map(CborItem::of).toList();
        return Content.encode(
                CborItem.of(id),
                CborItem.of(employer.text()),
                CborItem.of(label),
                new CborItem.Array(listed),
                CborItem.of(dailyRows),
                CborItem.of(secretHash),
                until.map(end -> CborItem.of(end.getEpochSecond())).orElseGet(CborItem::ofNull),
                CborItem.of(revoked),
                CborItem.of(changedBy));
    }

    /** @throws zhengjian.register.RegisterDamaged when the bytes are not what {@link #encode()} writes */
    static ApiKey parse(Bytes bytes) {
        return Content.read(
                bytes,
                FIELDS,
                "key of an employer",
                content -> new ApiKey(
                        content.text(1),
                        new CreditCode(content.text(2)),
                        content.text(3),
                        KeyScope.parse(String.join(",", content.texts(4))),
                        content.number(5),
                        content.bytes(6),
                        content.item(7) instanceof CborItem.Null
                                ? Optional.empty()
                                : Optional.of(Instant.ofEpochSecond(content.number(7))),
                        content.flag(8),
                        content.text(9)));
    }
}
