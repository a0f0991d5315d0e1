package zhengjian.page;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The public facts of a certificate, in Chinese as they stand in the register; an empty string hides its row.
 *
 * @param number as printed, in groups
 * @param family {@code title}, {@code post} or {@code skill}
 * @param kind {@code regular}, {@code directional} or {@code local}
 * @param holderName masked name
 * @param idNumber masked ID number, at most the last four symbols
 * @param title 资格名称
 * @param levelCode code such as {@code associate-senior}; translated by the texts, else {@code level} is shown
 * @param level the level in Chinese
 * @param series 系列
 * @param specialty 专业
 * @param scopeName name of the place where it is valid
 * @param obtainedOn 取得时间
 * @param issuedOn 签发日期
 * @param issuer name of the issuing authority
 * @param publication number of the publication document
 */
public record CertificateFacts(
        String number,
        String family,
        String kind,
        String holderName,
        String idNumber,
        String title,
        String levelCode,
        String level,
        String series,
        String specialty,
        String scopeName,
        Optional<LocalDate> obtainedOn,
        Optional<LocalDate> issuedOn,
        String issuer,
        String publication) {

    /** Whether it is valid in one area only. */
    public boolean limited() {
        return !kind.equals("regular");
    }

    /** The same with another text in place of the number. */
    public CertificateFacts withNumber(String text) {
        return new CertificateFacts(
                text,
                family,
                kind,
                holderName,
                idNumber,
                title,
                levelCode,
                level,
                series,
                specialty,
                scopeName,
                obtainedOn,
                issuedOn,
                issuer,
                publication);
    }

    /** What a bad verdict may show: number, kind of certificate and issuer; nothing of the holder. */
    public CertificateFacts numberAndIssuer() {
        return new CertificateFacts(
                number,
                family,
                "regular",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                issuer,
                "");
    }
}
