package zhengjian.wallet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhengjian.certificate.Certificate;
import zhengjian.register.RegisteredCertificate;

/** A certificate as W3C Verifiable Credential 2.0, secured as {@code vc+jwt}: the payload is the credential itself. */
final class WebCredential {
    static final String TYPE = "vc+jwt";

    private final IssuerNames names;
    private final CertificateWords words;

    WebCredential(IssuerNames names, CertificateWords words) {
        this.names = names;
        this.words = words;
    }

    Map<String, Object> of(RegisteredCertificate registered) {
        Certificate certificate = registered.certificate();
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", List.of("https://www.w3.org/ns/credentials/v2", names.context()));
        credential.put("id", names.certificate(certificate.number()));
        credential.put("type", List.of("VerifiableCredential", "ProfessionalCertificate"));
        Map<String, Object> issuer = new LinkedHashMap<>();
        issuer.put("id", names.did());
        issuer.put("name", certificate.publication().authority());
        credential.put("issuer", issuer);
        credential.put("validFrom", CertificateWords.midnight(certificate.issuedOn()));
        credential.put("credentialStatus", words.credentialStatus(registered));
        credential.put("status", words.status(registered));
        credential.put("credentialSubject", subject(certificate));
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("type", List.of("PublishedDecision"));
        evidence.putAll(CertificateWords.evidence(certificate));
        credential.put("evidence", List.of(evidence));
        return credential;
    }

    /** The name and nothing else of the person: no ID number, sex, photo or employer. */
    private Map<String, Object> subject(Certificate certificate) {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("type", List.of("CertificateHolder"));
        subject.put("holderName", certificate.holder().name().text());
        subject.put("certificateNumber", certificate.number().text());
        subject.putAll(words.attainment(certificate));
        subject.put("obtainedOn", certificate.obtainedOn().toString());
        subject.put("issuedOn", certificate.issuedOn().toString());
        return subject;
    }
}
