package zhengjian.holder.claim;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.person.PersonName;
import zhengjian.dossier.Content;
import zhengjian.dossier.Statement;
import zhengjian.holder.PersonKey;
import zhengjian.signing.cose.CborItem;

/**
 * What a holder asks for, and how it ended.
 *
 * @param id 32 hexadecimal digits
 * @param check that it is about, for an objection to one: number of its receipt, or of the list in which it stood
 * @param settled absent while nobody has settled it
 */
public record Claim(
        String id,
        PersonKey person,
        PersonName name,
        CertificateNumber number,
        ClaimKind kind,
        Optional<String> check,
        String text,
        Instant madeAt,
        long ledgerIndex,
        Optional<Settlement> settled) {
    /** Characters that a holder may write. */
    public static final int LONGEST_TEXT = 1000;

    static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private static final Pattern RECEIPT = Pattern.compile("[0-9a-f]{32,40}");
    private static final Pattern BATCH = Pattern.compile("[0-9a-f]{16}");
    private static final int FIELDS = 6;

    public Claim {
        requireText(text, LONGEST_TEXT);
        if (check.isPresent() && receipt(check).isEmpty() && batch(check).isEmpty()) {
            throw new IllegalArgumentException("这不是回执号，也不是名单编号。 Neither a receipt's number nor a list's.");
        }
    }

    private static Optional<String> receipt(Optional<String> check) {
        return check.filter(name -> RECEIPT.matcher(name).matches());
    }

    private static Optional<String> batch(Optional<String> check) {
        return check.filter(name -> BATCH.matcher(name).matches());
    }

    /** Number of the receipt that it is about. */
    public Optional<String> receipt() {
        return receipt(check);
    }

    /** Number of the list that it is about. */
    public Optional<String> batch() {
        return batch(check);
    }

    /** Line breaks are the only controls. */
    static void requireText(String text, int longest) {
        if (text.isBlank()
                || text.length() > longest
                || text.chars()
                        .anyMatch(symbol -> Character.isISOControl(symbol) && symbol != '\n' && symbol != '\r')) {
            throw new IllegalArgumentException("请填写 1 到 " + longest + " 个字。 Expected 1 to " + longest + " characters.");
        }
    }

    /** Where a claim stands. */
    public enum State {
        RECEIVED,
        ACCEPTED,
        DECLINED;

        /** The word on the wire and in texts. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public State state() {
        return settled.map(end -> end.accepted() ? State.ACCEPTED : State.DECLINED)
                .orElse(State.RECEIVED);
    }

    byte[] encode() {
        return Content.encode(
                CborItem.of(person.text()),
                CborItem.of(name.text()),
                CborItem.of(number.text()),
                CborItem.of(kind.code()),
                Content.orNull(check),
                CborItem.of(text));
    }

    /** @throws zhengjian.register.RegisterDamaged when the bytes are not what {@link #encode()} writes */
    static Claim parse(String id, Statement made, Optional<Settlement> settled) {
        return Content.read(
                made.content(),
                FIELDS,
                "claim",
                content -> new Claim(
                        id,
                        new PersonKey(content.text(1)),
                        new PersonName(content.text(2)),
                        CertificateNumber.parse(content.text(3)),
                        ClaimKind.parse(content.text(4)),
                        content.optionalText(5),
                        content.text(6),
                        made.at(),
                        made.ledgerIndex(),
                        settled));
    }
}
