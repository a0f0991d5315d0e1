package zhengjian.signing.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateAuthorityTest {
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2070-01-01T00:00:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SUBJECT_KEY = "2.5.29.14";
    private static final String AUTHORITY_KEY = "2.5.29.35";

    private final CertificateAuthority root = CertificateAuthority.create(
            SigningKey.generate(Algorithm.ES256, RANDOM), "CN=Example root,C=CN", FROM, TO, RANDOM);

    @Test
    void aRootSignsCertificatesAndNothingElse() throws Exception {
        X509Certificate certificate = root.certificate();
        certificate.verify(certificate.getPublicKey());
        assertThat(certificate.getBasicConstraints()).isZero();
        assertThat(certificate.getKeyUsage())
                .containsExactly(false, false, false, false, false, true, true, false, false);
        assertThat(certificate.getExtensionValue(SUBJECT_KEY)).isNotNull();
    }

    @Test
    void aDocumentCertificateIsGoodForPdfReaders() throws Exception {
        X509Certificate certificate = certified(CertificateUse.DOCUMENTS);
        certificate.verify(root.certificate().getPublicKey());
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        assertThat(certificate.getKeyUsage())
                .containsExactly(true, true, false, false, false, false, false, false, false);
        assertThat(certificate.getExtendedKeyUsage()).contains("1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.36");
        assertThat(certificate.getExtensionValue(SUBJECT_KEY)).isNotNull();
        assertThat(certificate.getExtensionValue(AUTHORITY_KEY)).isNotNull();
        assertThat(certificate.getIssuerX500Principal())
                .isEqualTo(root.certificate().getSubjectX500Principal());
    }

    @Test
    void aRecordCertificateSignsButNeitherDocumentsNorCertificates() throws Exception {
        X509Certificate certificate = certified(CertificateUse.RECORDS);
        assertThat(certificate.getKeyUsage()).startsWith(true, false);
        assertThat(certificate.getExtendedKeyUsage()).isNull();
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void serialNumbersArePositiveAndNeverTheSame() {
        assertThat(certified(CertificateUse.RECORDS).getSerialNumber())
                .isPositive()
                .isNotEqualTo(certified(CertificateUse.RECORDS).getSerialNumber());
    }

    @Test
    void theWindowIsTheOneGiven() {
        assertThat(root.certificate().getNotBefore()).isEqualTo(Date.from(FROM));
        assertThat(root.certificate().getNotAfter()).isEqualTo(Date.from(TO));
    }

    @Test
    void aChainMustBeginWithTheKeysOwnCertificate() {
        assertThatIllegalArgumentException().isThrownBy(() -> TestKeys.ES256.withChain(List.of(root.certificate())));
    }

    @Test
    void onlyARootCertifies() {
        SigningKey leaf = CertificateAuthority.selfSigned(TestKeys.ES256, "CN=leaf", FROM, TO, RANDOM);
        assertThatIllegalArgumentException().isThrownBy(() -> CertificateAuthority.of(leaf));
        assertThatIllegalArgumentException().isThrownBy(() -> CertificateAuthority.of(TestKeys.ES256));
        assertThat(CertificateAuthority.of(root.key()).certificate()).isEqualTo(root.certificate());
    }

    private X509Certificate certified(CertificateUse use) {
        return root.certify(TestKeys.ES256, "CN=样例", use, FROM, TO, RANDOM)
                .chain()
                .get(0);
    }
}
