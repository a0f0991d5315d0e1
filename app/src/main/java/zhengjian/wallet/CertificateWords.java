package zhengjian.wallet;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Scope;
import zhengjian.certificate.Status;
import zhengjian.register.RegisteredCertificate;

/** What all credentials say in the same words: the public facts of a certificate and where its status stands. */
final class CertificateWords {
    static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final IssuerNames names;
    private final Function<DivisionCode, String> places;

    /** @param places the name of a division */
    CertificateWords(IssuerNames names, Function<DivisionCode, String> places) {
        this.names = names;
        this.places = places;
    }

    /** @throws NotIssuable when the certificate is anything but valid */
    static void requireValid(RegisteredCertificate registered) {
        Status status = registered.status().status();
        if (status != Status.VALID) {
            throw new NotIssuable("证书须为有效，现为“" + status.chinese() + "”，不能发钱包凭证 / the certificate must be valid, it is "
                    + status.code());
        }
    }

    /** What was obtained and where it holds; never left out, so that a directional title is never shown without its county. */
    Map<String, Object> attainment(Certificate certificate) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("family", certificate.family().code());
        words.put("kind", certificate.scope().kind().code());
        words.put("scope", scope(certificate.scope()));
        words.put("level", certificate.title().rank().code());
        words.put("levelName", certificate.title().rank().chinese());
        words.put("series", certificate.title().series());
        words.put("specialty", certificate.title().specialty());
        words.put("title", certificate.title().name());
        return words;
    }

    /** Where it holds, for people. */
    String place(Scope scope) {
        return places.apply(scope.division());
    }

    private Map<String, Object> scope(Scope scope) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("division", scope.division().code());
        words.put("divisionName", place(scope));
        return words;
    }

    /** How and by which document it was obtained. */
    static Map<String, Object> evidence(Certificate certificate) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("channel", certificate.channel().chinese());
        words.put("committee", certificate.committee());
        words.put("documentNumber", certificate.publication().documentNumber());
        words.put("publishedOn", certificate.publication().publishedOn().toString());
        return words;
    }

    /** The claim of the Token Status List. */
    Map<String, Object> status(RegisteredCertificate registered) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("idx", registered.statusIndex());
        entry.put("uri", names.statusList(registered.statusList()));
        return Map.of("status_list", entry);
    }

    /** The same for W3C credentials, in the terms of our context. */
    Map<String, Object> credentialStatus(RegisteredCertificate registered) {
        String list = names.statusList(registered.statusList());
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", list + "#" + registered.statusIndex());
        entry.put("type", "TokenStatusListEntry");
        entry.put("statusListUri", list);
        entry.put("statusListIndex", registered.statusIndex());
        return entry;
    }

    /** The first moment of a day in China. */
    static String midnight(LocalDate day) {
        return day.atStartOfDay().atOffset(CHINA).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
