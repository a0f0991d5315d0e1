package zhengjian.wallet;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.Title;
import zhengjian.register.RegisteredCertificate;

/**
 * A certificate as Open Badge 3.0 (1EdTech), a W3C credential of the type {@code OpenBadgeCredential}, with the JWT claims
 * that its specification asks for ({@code iss}, {@code jti}, {@code nbf}).
 */
final class OpenBadge {
    private static final String CONTEXT = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    private final IssuerNames names;
    private final CertificateWords words;

    OpenBadge(IssuerNames names, CertificateWords words) {
        this.names = names;
        this.words = words;
    }

    Map<String, Object> of(RegisteredCertificate registered) {
        Certificate certificate = registered.certificate();
        Map<String, Object> badge = new LinkedHashMap<>();
        badge.put("@context", List.of("https://www.w3.org/ns/credentials/v2", CONTEXT, names.context()));
        badge.put("id", names.certificate(certificate.number()) + "#badge");
        badge.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        badge.put("name", certificate.title().name());
        badge.put("issuer", issuer(certificate));
        badge.put("validFrom", CertificateWords.midnight(certificate.issuedOn()));
        badge.put("awardedDate", CertificateWords.midnight(certificate.obtainedOn()));
        badge.put("credentialSubject", subject(certificate));
        badge.put("evidence", List.of(evidence(certificate)));
        badge.put("credentialStatus", words.credentialStatus(registered));
        badge.put("status", words.status(registered));
        badge.put("iss", names.did());
        badge.put("jti", badge.get("id"));
        badge.put(
                "nbf",
                certificate.issuedOn().atStartOfDay(CertificateWords.CHINA).toEpochSecond());
        return badge;
    }

    private Map<String, Object> issuer(Certificate certificate) {
        Map<String, Object> issuer = new LinkedHashMap<>();
        issuer.put("id", names.did());
        issuer.put("type", List.of("Profile"));
        issuer.put("name", certificate.publication().authority());
        issuer.put("url", names.issuer());
        return issuer;
    }

    private Map<String, Object> subject(Certificate certificate) {
        Map<String, Object> holder = new LinkedHashMap<>();
        holder.put("type", "IdentityObject");
        holder.put("hashed", false);
        holder.put("identityHash", certificate.holder().name().text());
        holder.put("identityType", "ext:name");
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("type", List.of("AchievementSubject"));
        subject.put("identifier", List.of(holder));
        subject.put("licenseNumber", certificate.number().text());
        subject.put("achievement", achievement(certificate));
        return subject;
    }

    /** The limit of a directional or local title stands in the description: every badge reader shows that. */
    private Map<String, Object> achievement(Certificate certificate) {
        Title title = certificate.title();
        Map<String, Object> facts = words.attainment(certificate);
        Map<String, Object> achievement = new LinkedHashMap<>();
        achievement.put("id", identifier(facts));
        achievement.put("type", List.of("Achievement"));
        achievement.put("achievementType", "Certification");
        achievement.put("name", title.name());
        achievement.put("fieldOfStudy", title.series() + " · " + title.specialty());
        achievement.put(
                "description",
                certificate.scope().kind().chinese() + " · " + title.rank().chinese() + " · "
                        + words.place(certificate.scope()));
        Map<String, Object> criteria = new LinkedHashMap<>();
        criteria.put("narrative", certificate.channel().chinese() + "，" + certificate.committee());
        achievement.put("criteria", criteria);
        return achievement;
    }

    /** The same attainment always has the same identifier. */
    private static String identifier(Map<String, Object> facts) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(facts.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> evidence(Certificate certificate) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("type", List.of("Evidence"));
        evidence.put("name", certificate.publication().documentNumber());
        evidence.put(
                "description",
                certificate.publication().authority() + "，"
                        + certificate.publication().publishedOn());
        return evidence;
    }
}
