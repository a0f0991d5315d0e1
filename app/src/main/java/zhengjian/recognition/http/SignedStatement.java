package zhengjian.recognition.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import zhengjian.signing.cose.CoseSign1;
import zhengjian.signing.key.SigningKey;

/**
 * A statement as JSON with its signature: COSE_Sign1 whose payload is the JSON as it is without the member
 * {@code signature}. Whoever keeps {@code signature.cose} keeps the whole statement.
 */
record SignedStatement(SigningKey key) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Map<String, Object> signed(Map<String, Object> statement) {
        Map<String, Object> signature = new LinkedHashMap<>();
        signature.put("type", "COSE_Sign1");
        signature.put("algorithm", key.algorithm().name());
        signature.put("keyId", key.id().hex());
        signature.put(
                "cose",
                Base64.getEncoder()
                        .encodeToString(CoseSign1.sign(unsigned(statement), key).encode()));
        Map<String, Object> signed = new LinkedHashMap<>(statement);
        signed.put("signature", signature);
        return signed;
    }

    static byte[] unsigned(Map<String, Object> statement) {
        try {
            return JSON.writeValueAsBytes(statement);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
