package zhengjian.signing.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Credentials for tests: one ordinary, one as small and one as large as can be. */
public final class Credentials {
    /** 定向, associate senior; the example of docs/formats/credential-token.md. */
    public static final Credential DIRECTIONAL = new Credential(
            "CN-22",
            Instant.parse("2026-11-21T02:00:00Z"),
            "22K7M4T9XQ3W8E5A",
            "张晓明",
            "220582********123X",
            "title",
            "associate-senior",
            "工程",
            "机械工程",
            "高级工程师",
            Optional.of("220582"),
            LocalDate.of(2023, 6, 30),
            0,
            4711);

    /** Every field as short as it may be. */
    public static final Credential SMALLEST = new Credential(
            "CN-11",
            Instant.parse("2000-01-01T00:00:00Z"),
            "000000",
            "李",
            "1*",
            "title",
            "technician",
            "工程",
            "工程",
            "工程师",
            Optional.empty(),
            LocalDate.of(1970, 1, 1),
            0,
            0);

    /** Every field as long as it may be, all characters beyond the first plane. */
    public static final Credential LARGEST = new Credential(
            "CN-65",
            Instant.parse("2199-12-31T23:59:59Z"),
            "A-1".repeat(10) + "ZZ",
            "𬱖".repeat(64),
            "*".repeat(32),
            "skill",
            "skill-special-technician",
            "𠅤".repeat(32),
            "𬱖".repeat(48),
            "𬱖".repeat(48),
            Optional.of("659012"),
            LocalDate.of(2199, 12, 31),
            Integer.MAX_VALUE,
            Integer.MAX_VALUE);

    private Credentials() {}

    /** The ordinary one with another name. */
    public static Credential named(String name) {
        Credential from = DIRECTIONAL;
        return new Credential(
                from.issuer(),
                from.issuedAt(),
                from.number(),
                name,
                from.maskedId(),
                from.family(),
                from.rank(),
                from.series(),
                from.specialty(),
                from.title(),
                from.localDivision(),
                from.obtainedOn(),
                from.statusList(),
                from.statusIndex());
    }

    /** The ordinary one with another number. */
    public static Credential numbered(String number) {
        Credential from = DIRECTIONAL;
        return new Credential(
                from.issuer(),
                from.issuedAt(),
                number,
                from.holderName(),
                from.maskedId(),
                from.family(),
                from.rank(),
                from.series(),
                from.specialty(),
                from.title(),
                from.localDivision(),
                from.obtainedOn(),
                from.statusList(),
                from.statusIndex());
    }

    /** The ordinary one with another rank and title. */
    public static Credential ranked(String family, String rank, String series, String specialty, String title) {
        Credential from = DIRECTIONAL;
        return new Credential(
                from.issuer(),
                from.issuedAt(),
                from.number(),
                from.holderName(),
                from.maskedId(),
                family,
                rank,
                series,
                specialty,
                title,
                Optional.empty(),
                from.obtainedOn(),
                from.statusList(),
                from.statusIndex());
    }
}
