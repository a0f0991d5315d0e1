package zhengjian.watch;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import zhengjian.certificate.CertificateNumber;
import zhengjian.employer.CreditCode;
import zhengjian.holder.share.ShareId;
import zhengjian.signing.Bytes;

/**
 * A certificate that an employer watches.
 *
 * @param id 32 hexadecimal digits
 * @param share by which the holder lets it
 * @param entry ledger entry of the certificate's issue
 * @param seen the newest entry about it that the employer was told of, or knew
 * @param webhook where changes are told; without one they are only listed
 * @param sealedSecret under which webhooks are signed, encrypted
 */
public record Watch(
        String id,
        CreditCode employer,
        ShareId share,
        CertificateNumber number,
        long entry,
        long seen,
        Optional<URI> webhook,
        Bytes sealedSecret,
        Instant openedAt,
        Optional<Instant> endedAt) {

    @Override
    public String toString() {
        return "watch " + id;
    }
}
