package zhengjian.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import zhengjian.certificate.Certificate;
import zhengjian.document.face.CertificateFace;
import zhengjian.register.RegisteredCertificate;

/** The certificate for machines: all fields of the page and the token, JSON; docs/formats/certificate-pdf.md. */
final class CredentialAttachment {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CredentialAttachment() {}

    static byte[] of(RegisteredCertificate registered, CertificateFace face, Optional<Annotation> annotation) {
        Certificate certificate = registered.certificate();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "zhengjian-certificate-1");
        json.put("number", certificate.number().text());
        json.put("family", certificate.family().code());
        json.put("kind", certificate.scope().kind().code());
        Map<String, Object> scope = new LinkedHashMap<>();
        scope.put("division", certificate.scope().division().code());
        face.place().ifPresent(place -> scope.put("name", place));
        json.put("scope", scope);
        json.put("holderName", face.holderName());
        face.sex().ifPresent(sex -> json.put("sex", sex));
        json.put("idType", certificate.holder().id().type().code());
        json.put("idMasked", face.idNumber());
        face.employer().ifPresent(employer -> json.put("employer", employer));
        json.put("series", face.series());
        json.put("specialty", face.specialty());
        json.put("title", face.title());
        json.put("level", certificate.title().rank().code());
        json.put("channel", certificate.channel().code());
        json.put("committee", face.committee());
        json.put("obtainedOn", face.obtainedOn().toString());
        json.put("documentNumber", face.documentNumber());
        json.put("publishedOn", certificate.publication().publishedOn().toString());
        json.put("issuer", face.issuer());
        json.put("issuedOn", face.issuedOn().toString());
        certificate.photo().ifPresent(photo -> json.put("photoSha256", photo));
        json.put("ledgerIndex", registered.ledgerIndex());
        json.put("token", registered.tokenText());
        face.qrText().ifPresent(text -> json.put("qrText", text));
        annotation.ifPresent(one -> json.put("annotation", one.json()));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a certificate cannot be written as JSON", e);
        }
    }
}
