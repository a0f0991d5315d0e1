package zhengjian.wallet;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.person.Holder;
import zhengjian.register.Photo;
import zhengjian.register.RegisteredCertificate;
import zhengjian.signing.Bytes;

/**
 * A certificate as SD-JWT VC, bound to a key of the holder's wallet: what was obtained and where it holds is always shown,
 * everything about the person only as far as the holder wants.
 */
final class HolderCredential {
    static final String TYPE = "dc+sd-jwt";
    /** Digests in every credential, whatever it holds. */
    static final int DIGESTS = 16;

    private static final int PNG = 0x89;

    private final IssuerNames names;
    private final CertificateWords words;
    private final Documents documents;
    private final SecureRandom random;

    HolderCredential(IssuerNames names, CertificateWords words, Documents documents, SecureRandom random) {
        this.names = names;
        this.words = words;
        this.documents = documents;
        this.random = random;
    }

    /** Everything behind digests. */
    Disclosures disclosures(Certificate certificate, Optional<Photo> photo) {
        Holder holder = certificate.holder();
        Disclosures kept = new Disclosures(random, DIGESTS);
        kept.add("certificate_number", certificate.number().text());
        kept.add("holder_name", holder.name().text());
        holder.sex().ifPresent(sex -> kept.add("sex", sex.code()));
        kept.add("id_number_ending", holder.id().lastFour());
        kept.add("id_document", IdNumberDigest.of(holder.id(), random));
        holder.employer().ifPresent(employer -> kept.add("employer", employer));
        photo.ifPresent(picture -> kept.add("photo", dataUri(picture.content())));
        kept.add("obtained_on", certificate.obtainedOn().toString());
        kept.add("issued_on", certificate.issuedOn().toString());
        CertificateWords.evidence(certificate).forEach((name, value) -> kept.add(snakeCase(name), value));
        return kept;
    }

    /** @param holderKey the public key of the wallet as JWK */
    Map<String, Object> payload(
            RegisteredCertificate registered, Disclosures kept, Map<String, Object> holderKey, Instant now) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("iss", names.issuer());
        payload.put("iat", now.getEpochSecond());
        payload.put("vct", names.credentialType());
        payload.put("vct#integrity", documents.typeIntegrity());
        payload.put("cnf", Map.of("jwk", holderKey));
        payload.put("status", words.status(registered));
        payload.put("issuing_authority", registered.certificate().publication().authority());
        words.attainment(registered.certificate())
                .forEach((name, value) -> payload.put(snakeCase(name), snaked(value)));
        payload.put("_sd_alg", "sha-256");
        payload.put("_sd", kept.digests());
        return payload;
    }

    private static Object snaked(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> snaked = new LinkedHashMap<>();
            map.forEach((name, inner) -> snaked.put(snakeCase(String.valueOf(name)), inner));
            return snaked;
        }
        return value;
    }

    /** Claims of JWTs are written with underscores. */
    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static String dataUri(Bytes picture) {
        byte[] content = picture.toArray();
        String type = (content[0] & 0xff) == PNG ? "image/png" : "image/jpeg";
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
    }
}
