package zhengjian.wallet.offer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import zhengjian.wallet.offer.WalletRefusal.Reason;

/**
 * A wallet's proof that it has a key (OpenID4VCI 1.0, appendix F.1): a JWT under that very key, which stands in its header,
 * made for us, lately, with a nonce of ours. ES256 only.
 *
 * @param key the public key as JWK, required members only
 * @param nonce as it was sent; who checks it is {@link Nonces}
 */
record HolderProof(Map<String, Object> key, String thumbprint, String nonce) {
    static final String TYPE = "openid4vci-proof+jwt";
    /** How far the wallet's clock may be off. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final int LONGEST = 4096;

    /**
     * @param audience our name
     * @throws WalletRefusal {@code invalid_proof}
     */
    static HolderProof check(String text, String audience, Instant now) {
        if (text.length() > LONGEST) {
            throw refusal("a proof has at most " + LONGEST + " characters");
        }
        try {
            SignedJWT jwt = SignedJWT.parse(text);
            ECKey key = key(jwt.getHeader());
            if (!jwt.verify(new ECDSAVerifier(key))) {
                throw refusal("the signature is not that of the key in the header");
            }
            String nonce = claims(jwt.getJWTClaimsSet(), audience, now);
            return new HolderProof(
                    Map.copyOf(key.getRequiredParams()), key.computeThumbprint().toString(), nonce);
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw refusal("not a JWT with a public P-256 key in its header");
        }
    }

    private static ECKey key(JWSHeader header) {
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())) {
            throw refusal("the algorithm must be ES256");
        }
        if (!new JOSEObjectType(TYPE).equals(header.getType())) {
            throw refusal("the type must be " + TYPE);
        }
        if (header.getKeyID() != null || header.getX509CertChain() != null || header.getCriticalParams() != null) {
            throw refusal("the key must stand in the header as jwk, without kid, x5c or crit");
        }
        JWK jwk = header.getJWK();
        if (!(jwk instanceof ECKey key) || !Curve.P_256.equals(key.getCurve()) || key.isPrivate()) {
            throw refusal("the header must have the public P-256 key as jwk");
        }
        return key;
    }

    /** The nonce, when the rest is right. */
    private static String claims(JWTClaimsSet claims, String audience, Instant now) throws ParseException {
        if (!List.of(audience).equals(claims.getAudience())) {
            throw refusal("aud must be the credential issuer");
        }
        Date issuedAt = claims.getIssueTime();
        if (issuedAt == null
                || Duration.between(issuedAt.toInstant(), now).abs().compareTo(TOLERANCE) > 0) {
            throw refusal("iat must be within 5 minutes of now");
        }
        Date end = claims.getExpirationTime();
        if (end != null && !now.isBefore(end.toInstant())) {
            throw refusal("the proof has expired");
        }
        String nonce = claims.getStringClaim("nonce");
        if (nonce == null) {
            throw refusal("nonce is missing; the nonce endpoint gives one");
        }
        return nonce;
    }

    private static WalletRefusal refusal(String description) {
        return new WalletRefusal(Reason.INVALID_PROOF, description);
    }
}
