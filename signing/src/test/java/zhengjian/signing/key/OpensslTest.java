package zhengjian.signing.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.util.Arrays;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** openssl agrees, in both directions. */
class OpensslTest {
    private static final byte[] MESSAGE = "龘龘龘，高级工程师".getBytes(UTF_8);
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2070-01-01T00:00:00Z");
    private static final char[] PASSWORD = "a secret".toCharArray();

    @TempDir
    private Path folder = Path.of("");

    private final SecureRandom random = new SecureRandom();
    private Openssl openssl = new Openssl(folder);

    @BeforeEach
    void openFolder() throws Exception {
        openssl = new Openssl(folder);
        openssl.file("message", MESSAGE);
        openssl.file("other-message", "龘龘龙，高级工程师".getBytes(UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void opensslVerifiesWhatWeSign(Algorithm algorithm) throws Exception {
        SigningKey key = TestKeys.fresh(algorithm);
        openssl.pem("key.pem", "PUBLIC KEY", key.verificationKey().spki());
        openssl.file("signature", algorithm.scheme().certificateSignature(key.sign(MESSAGE)));
        assertThat(verify(algorithm, "message").exitCode()).isZero();
        assertThat(verify(algorithm, "other-message").exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void weVerifyWhatOpensslSigns(Algorithm algorithm) throws Exception {
        generate(algorithm);
        sign(algorithm);
        VerificationKey key = VerificationKey.ofSpki(openssl.content("key.der"));
        byte[] signature = plain(algorithm, openssl.content("signature"));
        assertThat(key.algorithm()).isEqualTo(algorithm);
        assertThat(key.verifies(MESSAGE, signature)).isTrue();
        assertThat(key.verifies(openssl.content("other-message"), signature)).isFalse();
    }

    @Test
    void sm2UnderAnotherUserIdDoesNotVerify() throws Exception {
        generate(Algorithm.SM2);
        succeed(
                "pkeyutl -sign -inkey secret.pem -rawin -digest sm3 -pkeyopt distid:somebody -in message -out signature");
        VerificationKey key = VerificationKey.ofSpki(openssl.content("key.der"));
        assertThat(key.verifies(MESSAGE, plain(Algorithm.SM2, openssl.content("signature"))))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void opensslReadsTheKeyFilesThatWeWrite(Algorithm algorithm) throws Exception {
        SigningKey key = CertificateAuthority.selfSigned(TestKeys.fresh(algorithm), "CN=样例,C=CN", FROM, TO, random);
        KeyFile.write(folder.resolve("key.p12"), PASSWORD, "样例", key, 1000);
        openssl.file("password", "a secret\n".getBytes(UTF_8));
        succeed("pkcs12 -in key.p12 -passin file:password -nodes -out secret.pem");
        sign(algorithm);
        assertThat(key.verificationKey().verifies(MESSAGE, plain(algorithm, openssl.content("signature"))))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void weReadTheKeyFilesThatOpensslWrites(Algorithm algorithm) throws Exception {
        generate(algorithm);
        String distinguishing = algorithm == Algorithm.SM2 ? " -sm3 -sigopt distid:1234567812345678" : "";
        succeed("req -x509 -new -key secret.pem -subj /CN=example -days 2 -out leaf.pem" + distinguishing);
        openssl.file("password", "a secret\n".getBytes(UTF_8));
        succeed("pkcs12 -export -inkey secret.pem -in leaf.pem -name issuing -passout file:password -out key.p12");
        SigningKey key = KeyFile.open(folder.resolve("key.p12"), PASSWORD, "issuing");
        assertThat(key.algorithm()).isEqualTo(algorithm);
        assertThat(key.verificationKey()).isEqualTo(VerificationKey.ofSpki(openssl.content("key.der")));
        assertThat(key.verificationKey().verifies(MESSAGE, key.sign(MESSAGE))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void opensslAcceptsOurCertificatesStrictly(Algorithm algorithm) throws Exception {
        CertificateAuthority root =
                CertificateAuthority.create(TestKeys.fresh(algorithm), "CN=Example root,O=样例,C=CN", FROM, TO, random);
        SigningKey leaf = root.certify(
                SigningKey.generate(Algorithm.ES256, random),
                "CN=样例 documents,C=CN",
                CertificateUse.DOCUMENTS,
                FROM,
                TO,
                random);
        openssl.pem("root.pem", "CERTIFICATE", root.certificate().getEncoded());
        openssl.pem("leaf.pem", "CERTIFICATE", leaf.chain().get(0).getEncoded());
        String user = algorithm == Algorithm.SM2 ? " -vfyopt distid:1234567812345678" : "";
        succeed("verify -x509_strict -purpose smimesign -CAfile root.pem" + user + " leaf.pem");
    }

    private void generate(Algorithm algorithm) throws Exception {
        succeed(
                switch (algorithm) {
                    case ES256 -> "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out secret.pem";
                    case EDDSA -> "genpkey -algorithm ED25519 -out secret.pem";
                    case SM2 -> "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:SM2 -out secret.pem";
                    case RS256 -> "genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 -out secret.pem";
                });
        succeed("pkey -in secret.pem -pubout -outform DER -out key.der");
    }

    private void sign(Algorithm algorithm) throws Exception {
        succeed("pkeyutl -sign -inkey secret.pem -rawin -in message -out signature" + options(algorithm));
    }

    private Openssl.Result verify(Algorithm algorithm, String message) throws Exception {
        String command = "pkeyutl -verify -pubin -inkey key.pem -rawin -sigfile signature -in ";
        return openssl.run((command + message + options(algorithm)).split(" "));
    }

    private static String options(Algorithm algorithm) {
        return switch (algorithm) {
            case ES256, RS256 -> " -digest sha256";
            case EDDSA -> "";
            case SM2 -> " -digest sm3 -pkeyopt distid:1234567812345678";
        };
    }

    private void succeed(String arguments) throws Exception {
        Openssl.Result result = openssl.run(arguments.split(" "));
        assertThat(result.exitCode()).as(arguments + "\n" + result.output()).isZero();
    }

    /** r || s of what openssl writes as DER. */
    private static byte[] plain(Algorithm algorithm, byte[] signature) {
        if (algorithm == Algorithm.EDDSA || algorithm == Algorithm.RS256) {
            return signature;
        }
        List<byte[]> halves = new ArrayList<>();
        for (var number : ASN1Sequence.getInstance(signature)) {
            halves.add(BigIntegers.asUnsignedByteArray(
                    32, ASN1Integer.getInstance(number).getPositiveValue()));
        }
        return Arrays.concatenate(halves.get(0), halves.get(1));
    }
}
