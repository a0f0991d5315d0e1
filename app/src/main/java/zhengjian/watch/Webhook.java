package zhengjian.watch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import zhengjian.signing.Bytes;

/** Addresses of webhooks, and how a message to one is signed: HMAC-SHA256 over the time and the body. */
public final class Webhook {
    /** Bytes of a secret. */
    public static final int SECRET = 32;

    private static final int LONGEST = 500;

    private Webhook() {}

    /**
     * Reads an address. What it leads to is looked at when it is connected to, not here.
     *
     * @param local whether http to this machine will do: in a demonstration
     * @throws IllegalArgumentException saying what was expected
     */
    public static URI address(String text, boolean local) {
        try {
            URI address = new URI(text);
            boolean https = "https".equals(address.getScheme());
            boolean here = local && "http".equals(address.getScheme());
            if (text.length() <= LONGEST
                    && (https || here)
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getQuery() == null
                    && address.getFragment() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // the sentence below says what an address looks like
        }
        throw new IllegalArgumentException("回调地址应为 https 网址，不带用户名、查询串和片段，至多 " + LONGEST
                + " 个字符。 A webhook is an https address without user, query and fragment, at most " + LONGEST
                + " characters.");
    }

    /** {@code t=SECONDS,v1=HEX}: the header Zhengjian-Signature. */
    static String signature(Bytes secret, Instant at, Bytes body) {
        String seconds = Long.toString(at.getEpochSecond());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.toArray(), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
            String hex = HexFormat.of().formatHex(mac.doFinal(body.toArray()));
            return String.format(Locale.ROOT, "t=%s,v1=%s", seconds, hex);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
