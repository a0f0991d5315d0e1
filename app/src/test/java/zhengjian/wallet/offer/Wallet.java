package zhengjian.wallet.offer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

/** A phone's wallet: makes proofs of its key, right ones and such as are wrong in one thing. */
public final class Wallet {
    /** The key; its private half never leaves a real one. */
    public final ECKey key;

    private final String audience;

    public Wallet(String audience) {
        this.audience = audience;
        try {
            this.key = new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** What a proof is made of. */
    public record Parts(JWSHeader.Builder header, JWTClaimsSet.Builder claims) {}

    public String proof(String nonce, Instant at) {
        return proof(nonce, at, parts -> parts);
    }

    /** @param spoil changes one thing */
    public String proof(String nonce, Instant at, UnaryOperator<Parts> spoil) {
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("openid4vci-proof+jwt"))
                .jwk(key.toPublicJWK());
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .audience(audience)
                .issueTime(Date.from(at))
                .claim("nonce", nonce);
        Parts parts = spoil.apply(new Parts(header, claims));
        try {
            SignedJWT jwt = new SignedJWT(parts.header().build(), parts.claims().build());
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
