package zhengjian.wallet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.SigningKey;

/** Writes JWS in compact form (RFC 7515), ES256 under one key. Reading them is a library's work. Safe for threads. */
final class CompactJws {
    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SigningKey key;

    CompactJws(SigningKey key) {
        if (key.algorithm() != Algorithm.ES256) {
            throw new IllegalArgumentException("credentials for wallets are signed with ES256, found " + key);
        }
        this.key = key;
    }

    SigningKey key() {
        return key;
    }

    /** @param type the header's {@code typ} */
    String sign(String type, String keyName, Map<String, Object> payload) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "ES256");
        header.put("typ", type);
        header.put("kid", keyName);
        String signed = base64(json(header)) + "." + base64(json(payload));
        return signed + "." + base64(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of texts are always JSON", e);
        }
    }

    static String base64(byte[] content) {
        return BASE64_URL.encodeToString(content);
    }
}
