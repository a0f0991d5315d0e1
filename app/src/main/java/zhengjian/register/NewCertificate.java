package zhengjian.register;

import java.util.Optional;
import zhengjian.certificate.Certificate;

/**
 * A certificate that is to be entered.
 *
 * @param earlierNumber its number was taken over from an earlier system
 * @param photo present exactly when the certificate names a digest, and with that digest
 */
public record NewCertificate(Certificate certificate, boolean earlierNumber, Optional<Photo> photo) {
    public NewCertificate {
        if (!photo.map(Photo::digest).equals(certificate.photo())) {
            throw new IllegalArgumentException("照片与证书所载摘要不符 / the photo is not the one that the certificate names");
        }
    }

    /** A certificate with a number of ours and without a photo. */
    public static NewCertificate of(Certificate certificate) {
        return new NewCertificate(certificate, false, Optional.empty());
    }
}
