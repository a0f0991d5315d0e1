package zhengjian.wallet;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import zhengjian.certificate.DivisionCode;
import zhengjian.register.Photo;
import zhengjian.register.RegisteredCertificate;
import zhengjian.signing.key.SigningKey;

/** Signs a certificate in the three forms that wallets and foreign verifiers take. Valid ones only. Safe for threads. */
public final class MakeCredentials {
    private final IssuerNames names;
    private final CompactJws jws;
    private final WebCredential web;
    private final OpenBadge badge;
    private final HolderCredential holder;

    /**
     * @param key ES256, listed in the ring for the use {@code wallet}
     * @param places the name of a division
     */
    public MakeCredentials(
            IssuerNames names, SigningKey key, Function<DivisionCode, String> places, SecureRandom random) {
        CertificateWords words = new CertificateWords(names, places);
        this.names = names;
        this.jws = new CompactJws(key);
        this.web = new WebCredential(names, words);
        this.badge = new OpenBadge(names, words);
        this.holder = new HolderCredential(names, words, new Documents(names), random);
    }

    /**
     * W3C Verifiable Credential 2.0.
     *
     * @throws NotIssuable when the certificate is not valid
     */
    public String webCredential(RegisteredCertificate registered) {
        CertificateWords.requireValid(registered);
        return jws.sign(WebCredential.TYPE, keyOfDid(), web.of(registered));
    }

    /**
     * Open Badge 3.0.
     *
     * @throws NotIssuable when the certificate is not valid
     */
    public String badge(RegisteredCertificate registered) {
        CertificateWords.requireValid(registered);
        return jws.sign(WebCredential.TYPE, keyOfDid(), badge.of(registered));
    }

    /**
     * SD-JWT VC with all disclosures, for the wallet that has the key.
     *
     * @param holderKey its public key as JWK, proven to be the wallet's
     * @param photo the holder's, if the certificate has one
     * @throws NotIssuable when the certificate is not valid
     */
    public String holderCredential(
            RegisteredCertificate registered, Optional<Photo> photo, Map<String, Object> holderKey, Instant now) {
        CertificateWords.requireValid(registered);
        Disclosures kept = holder.disclosures(registered.certificate(), photo);
        Map<String, Object> payload = holder.payload(registered, kept, holderKey, now);
        return kept.attachTo(jws.sign(HolderCredential.TYPE, jws.key().id().hex(), payload));
    }

    private String keyOfDid() {
        return names.keyOf(jws.key().id());
    }
}
