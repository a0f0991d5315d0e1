package zhengjian.holder.claim;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.person.PersonName;
import zhengjian.dossier.Content;
import zhengjian.dossier.Statement;
import zhengjian.holder.PersonKey;
import zhengjian.holder.checks.SeenCheck;
import zhengjian.holder.checks.WhoChecked;
import zhengjian.signing.cose.CborItem;

/**
 * What a holder asks for, and how it ended.
 *
 * @param id 32 hexadecimal digits
 * @param check that it is about, for an objection to one
 * @param settled absent while nobody has settled it
 */
public record Claim(
        String id,
        PersonKey person,
        PersonName name,
        CertificateNumber number,
        ClaimKind kind,
        Optional<SeenCheck> check,
        String text,
        Instant madeAt,
        long ledgerIndex,
        Optional<Settlement> settled) {
    /** Characters that a holder may write. */
    public static final int LONGEST_TEXT = 1000;

    static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private static final int FIELDS = 6;

    public Claim {
        requireText(text, LONGEST_TEXT);
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

    /** @param reference by which the check is found again; it stays in the dossier */
    byte[] encode(Optional<String> reference) {
        return Content.encode(
                CborItem.of(person.text()),
                CborItem.of(name.text()),
                CborItem.of(number.text()),
                CborItem.of(kind.code()),
                Content.orNull(reference),
                CborItem.of(text));
    }

    /**
     * Reads one back.
     *
     * @param checks finds the check again
     * @throws zhengjian.register.RegisterDamaged when the bytes are not what {@link #encode} writes
     */
    static Claim parse(String id, Statement made, Optional<Settlement> settled, WhoChecked checks) {
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
                        content.optionalText(5)
                                .flatMap(reference ->
                                        checks.referred(CertificateNumber.parse(content.text(3)), reference)),
                        content.text(6),
                        made.at(),
                        made.ledgerIndex(),
                        settled));
    }
}
