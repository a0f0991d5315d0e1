package zhengjian.benchmark.jmh;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import zhengjian.signing.credential.Credential;
import zhengjian.signing.credential.CredentialToken;
import zhengjian.signing.credential.TokenException;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.SigningKey;

/** One credential: signed, and read back with its signature verified; tokens a second and core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SigningBenchmark {
    static final Credential CREDENTIAL = new Credential(
            "CN-22",
            Instant.parse("2023-07-14T08:00:00Z"),
            "220123456789ABCD",
            "张晓明",
            "220***********123X",
            "title",
            "associate-senior",
            "工程",
            "人工智能",
            "高级工程师",
            Optional.empty(),
            LocalDate.of(2023, 6, 30),
            1,
            4711);

    @Param({"ES256", "EDDSA", "SM2"})
    Algorithm algorithm = Algorithm.ES256;

    private SigningKey key = SigningKey.generate(algorithm, new SecureRandom());
    private String text = "";
    private byte[] message = {};

    /** A key of the chosen algorithm and a token signed by it. */
    @Setup
    public void makeKeyAndToken() {
        key = SigningKey.generate(algorithm, new SecureRandom());
        CredentialToken token = CredentialToken.sign(CREDENTIAL, key);
        text = token.text();
        message = token.bytes().toArray();
    }

    /** The signature alone, over as many bytes. */
    @Benchmark
    public byte[] signBytes() {
        return key.sign(message);
    }

    /** What issuing one certificate costs here. */
    @Benchmark
    public CredentialToken sign() {
        return CredentialToken.sign(CREDENTIAL, key);
    }

    /** What checking one QR code costs here. */
    @Benchmark
    public boolean parseAndVerify() throws TokenException {
        return CredentialToken.parse(text).signedBy(key.verificationKey());
    }
}
