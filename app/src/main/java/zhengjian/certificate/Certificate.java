package zhengjian.certificate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import zhengjian.certificate.person.Holder;
import zhengjian.certificate.text.Texts;

/**
 * One certificate as it was issued. Never changes: a correction is a new certificate that supersedes this one. The rank
 * is of the family, and the dates are in order: obtained ≤ published ≤ issued, all in Asia/Shanghai.
 *
 * @param committee 评委会, 1 to 100 code points
 * @param obtainedOn 取得时间, the day of the review
 * @param photo SHA-256 of the photo in lower-case hex, if the certificate carries one
 */
public record Certificate(
        CertificateNumber number,
        Family family,
        Holder holder,
        Title title,
        Scope scope,
        Channel channel,
        String committee,
        LocalDate obtainedOn,
        Publication publication,
        LocalDate issuedOn,
        Optional<String> photo) {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public Certificate {
        Texts.require(committee, 100, "评委会 / committee");
        if (title.rank().family() != family) {
            throw new IllegalArgumentException(
                    "级别与证书种类不符 / rank " + title.rank().code() + " is not of family " + family.code());
        }
        if (obtainedOn.isAfter(publication.publishedOn())) {
            throw new IllegalArgumentException(
                    "取得时间晚于公布日期 / obtained on " + obtainedOn + ", published on " + publication.publishedOn());
        }
        if (publication.publishedOn().isAfter(issuedOn)) {
            throw new IllegalArgumentException(
                    "公布日期晚于发证日期 / published on " + publication.publishedOn() + ", issued on " + issuedOn);
        }
        if (photo.isPresent() && !DIGEST.matcher(photo.get()).matches()) {
            throw new IllegalArgumentException("照片摘要应为 64 位小写十六进制 / the photo digest has 64 lower-case hex digits");
        }
    }

    /** Who issued it, as printed. */
    public String authority() {
        return publication.authority();
    }
}
