package zhengjian.document.face;

import java.time.LocalDate;
import java.util.Optional;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.certificate.person.Sex;
import zhengjian.document.drawing.Photo;

/**
 * Everything that a certificate shows, as text.
 *
 * @param number as printed
 * @param place name of the only place where it holds; empty for a regular certificate
 * @param qrText whole text of the QR code; empty where the code must not be shown, as it says the full name
 * @param host address of the look-up, as printed
 * @param masked whether name and others are shortened for the public
 */
public record CertificateFace(
        Family family,
        Kind kind,
        String number,
        String holderName,
        Optional<String> sex,
        String idNumber,
        Optional<String> employer,
        String series,
        String specialty,
        String title,
        String rank,
        String channel,
        LocalDate obtainedOn,
        String committee,
        String documentNumber,
        String issuer,
        LocalDate issuedOn,
        Optional<String> place,
        Optional<String> qrText,
        String host,
        Optional<Photo> photo,
        boolean masked) {

    public CertificateFace {
        if (place.isPresent() == (kind == Kind.REGULAR)) {
            throw new IllegalArgumentException("a place belongs to a certificate that is not regular, found " + kind
                    + " with place " + place.orElse("none"));
        }
    }

    /**
     * The face of a certificate, in full.
     *
     * @param placeName name of the division that the certificate is bound to; not used for a regular one
     */
    public static CertificateFace of(
            Certificate certificate, String placeName, String qrText, String host, Optional<Photo> photo) {
        Kind kind = certificate.scope().kind();
        return new CertificateFace(
                certificate.family(),
                kind,
                certificate.number().text(),
                certificate.holder().name().text(),
                certificate.holder().sex().map(Sex::chinese),
                certificate.holder().id().masked(),
                certificate.holder().employer(),
                certificate.title().series(),
                certificate.title().specialty(),
                certificate.title().name(),
                certificate.title().rank().chinese(),
                certificate.channel().chinese(),
                certificate.obtainedOn(),
                certificate.committee(),
                certificate.publication().documentNumber(),
                certificate.authority(),
                certificate.issuedOn(),
                kind == Kind.REGULAR ? Optional.empty() : Optional.of(placeName),
                Optional.of(qrText),
                host,
                photo,
                false);
    }

    /**
     * The same for the public page: name shortened, of the ID number only the last four, no sex, employer, photo, and no QR code, whose text
     * says the name in full.
     */
    public CertificateFace masked(String maskedName) {
        return new CertificateFace(
                family,
                kind,
                number,
                maskedName,
                Optional.empty(),
                lastFour(idNumber),
                Optional.empty(),
                series,
                specialty,
                title,
                rank,
                channel,
                obtainedOn,
                committee,
                documentNumber,
                issuer,
                issuedOn,
                place,
                Optional.empty(),
                host,
                Optional.empty(),
                true);
    }

    private static String lastFour(String number) {
        int hidden = Math.max(0, number.length() - 4);
        return "*".repeat(hidden) + number.substring(hidden);
    }

    /** Title of the document: what it is, where it holds, whose it is, its number. */
    public String documentTitle() {
        return Wording.of(family).title() + limit() + " " + holderName + " " + number;
    }

    /** One sentence about the certificate, without the holder's name. */
    public String summary() {
        return series + "，" + specialty + "，" + title + "（" + rank + "）" + limit();
    }

    private String limit() {
        return place.map(p -> "（" + kind.chinese() + "，仅限" + p + "使用）").orElse("");
    }
}
