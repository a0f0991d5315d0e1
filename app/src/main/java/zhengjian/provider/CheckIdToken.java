package zhengjian.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.text.ParseException;
import java.time.Instant;

/** The checks of an ID token (OpenID Connect Core 1.0, 3.1.3.7). The library decides; here stands only why, in our words. */
final class CheckIdToken {
    private CheckIdToken() {}

    static IDTokenClaimsSet check(JWT token, Nonce nonce, IDTokenValidator validator, Instant now) throws NotProven {
        if (!(token instanceof SignedJWT)) {
            throw new NotProven(NotProven.Reason.SIGNATURE, "the token is not signed");
        }
        try {
            IDTokenClaimsSet claims = validator.validate(token, nonce);
            if (claims.getAudience().size() != 1) {
                // step 3 lets a client refuse audiences that it does not trust; the library takes any beside ours
                throw new NotProven(NotProven.Reason.AUDIENCE, "the token is for others as well");
            }
            return claims;
        } catch (BadJOSEException e) {
            throw new NotProven(why(token, nonce, validator, now), "the token was refused", e);
        } catch (JOSEException e) {
            throw new NotProven(NotProven.Reason.UNREACHABLE, "the provider's keys cannot be had", e);
        }
    }

    /** The first thing that is not as it has to be; the signature when all the rest is. */
    private static NotProven.Reason why(JWT token, Nonce nonce, IDTokenValidator validator, Instant now) {
        try {
            JWTClaimsSet claims = token.getJWTClaimsSet();
            if (!validator.getExpectedIssuer().getValue().equals(claims.getIssuer())) {
                return NotProven.Reason.ISSUER;
            }
            if (!claims.getAudience().contains(validator.getClientID().getValue())) {
                return NotProven.Reason.AUDIENCE;
            }
            if (!nonce.getValue().equals(claims.getClaim("nonce"))) {
                return NotProven.Reason.NONCE;
            }
            return isOfNow(claims, validator, now) ? NotProven.Reason.SIGNATURE : NotProven.Reason.EXPIRED;
        } catch (ParseException unreadable) {
            return NotProven.Reason.SIGNATURE;
        }
    }

    private static boolean isOfNow(JWTClaimsSet claims, IDTokenValidator validator, Instant now) {
        int skew = validator.getMaxClockSkew();
        return claims.getExpirationTime() != null
                && claims.getIssueTime() != null
                && claims.getExpirationTime().toInstant().plusSeconds(skew).isAfter(now)
                && claims.getIssueTime().toInstant().minusSeconds(skew).isBefore(now);
    }
}
