package zhengjian.signing.status;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import zhengjian.signing.Bytes;
import zhengjian.signing.key.TestKeys;

/** Read back with the JDK alone. */
class StatusListJwtTest {
    private static final String[] PARTS =
            StatusListJwt.sign(StatusLists.EXAMPLE, TestKeys.ES256).split("\\.", -1);

    @Test
    void theHeaderNamesTypeAlgorithmAndKey() {
        assertThat(PARTS).hasSize(3);
        assertThat(decoded(PARTS[0]))
                .isEqualTo(
                        "{\"alg\":\"ES256\",\"kid\":\"" + TestKeys.ES256.id().hex() + "\",\"typ\":\"statuslist+jwt\"}");
    }

    @Test
    void theClaimsSayWhatTheCwtSays() throws StatusListException {
        Matcher claims = Pattern.compile(
                        "\\{\"sub\":\"https://zs\\.example\\.gov\\.cn/status/0\\.cwt\",\"iat\":1795226400,"
                                + "\"exp\":1795316400,\"ttl\":60,\"status_list\":\\{\"bits\":2,\"lst\":\"([A-Za-z0-9_-]+)\"}}")
                .matcher(decoded(PARTS[1]));
        assertThat(claims.matches()).isTrue();
        Bytes compressed = Bytes.copyOf(Base64.getUrlDecoder().decode(claims.group(1)));
        assertThat(StatusList.inflate(2, compressed)).isEqualTo(StatusLists.EXAMPLE.list());
    }

    @Test
    void theSignatureVerifiesWithTheJdk() throws Exception {
        PublicKey key = KeyFactory.getInstance("EC")
                .generatePublic(
                        new X509EncodedKeySpec(TestKeys.ES256.verificationKey().spki()));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key);
        signature.update((PARTS[0] + "." + PARTS[1]).getBytes(US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(PARTS[2]))).isTrue();
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), US_ASCII);
    }
}
