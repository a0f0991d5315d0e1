package zhengjian.signing.status;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.SigningKey;

/** A signed status list as JWT, for wallets; the same statement as the CWT. Written only: nobody here reads it. */
public final class StatusListJwt {
    /** Media type of the file. */
    public static final String MEDIA_TYPE = "application/statuslist+jwt";

    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

    private StatusListJwt() {}

    /**
     * The compact form of a signed list.
     *
     * @param key ES256; its id in hexadecimal digits is the {@code kid}
     */
    public static String sign(StatusListClaims claims, SigningKey key) {
        if (key.algorithm() != Algorithm.ES256) {
            throw new IllegalArgumentException("status lists are signed with ES256, found " + key);
        }
        String header = "{\"alg\":\"ES256\",\"kid\":\"" + key.id().hex() + "\",\"typ\":\"statuslist+jwt\"}";
        String signed =
                base64(header.getBytes(US_ASCII)) + "." + base64(payload(claims).getBytes(US_ASCII));
        return signed + "." + base64(key.sign(signed.getBytes(US_ASCII)));
    }

    /** The subject needs no escapes: {@link StatusListClaims} admits neither quotes nor controls. */
    private static String payload(StatusListClaims claims) {
        return "{\"sub\":\"" + claims.subject()
                + "\",\"iat\":" + claims.issuedAt().getEpochSecond()
                + ",\"exp\":" + claims.expiresAt().getEpochSecond()
                + ",\"ttl\":" + claims.timeToLive().toSeconds()
                + ",\"status_list\":{\"bits\":" + claims.list().bits()
                + ",\"lst\":\"" + base64(claims.list().deflate().toArray()) + "\"}}";
    }

    private static String base64(byte[] content) {
        return BASE64_URL.encodeToString(content);
    }
}
