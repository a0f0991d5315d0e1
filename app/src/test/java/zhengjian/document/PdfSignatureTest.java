package zhengjian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.document.face.UsualCharacters;
import zhengjian.document.font.Fonts;
import zhengjian.document.pdf.PdfWriter;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.CertificateUse;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.pdf.DocumentCheck;
import zhengjian.signing.pdf.DocumentSigner;
import zhengjian.tool.Tool;

/** poppler (NSS) and openssl judge the signature; our own check refuses every changed byte. */
class PdfSignatureTest {
    private static final DocumentCheck CHECK =
            new DocumentCheck(List.of(Samples.key().chain()), List.of());

    private final byte[] pdf = Samples.pdf(Samples.DRAWING, Samples.regular());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void popplerFindsItValidAndTrusted() throws Exception {
        Path file = Files.write(folder.resolve("c.pdf"), pdf);
        String output =
                Tool.require("pdfsig").run("-nssdir", trustStore(folder), file).ok();
        assertThat(output)
                .contains("Signature is Valid.", "Certificate is Trusted.", "Total document signed")
                .contains("ETSI.CAdES.detached", "Jun 18 2026 10:00:00");
    }

    @Test
    void popplerFindsOneSignedWithRsaValidAndTrusted() throws Exception {
        SigningKey key = Samples.root()
                .certify(
                        SigningKey.generate(Algorithm.RS256, new SecureRandom()),
                        "CN=证书签章测试 RSA,O=测试,C=CN",
                        CertificateUse.DOCUMENTS,
                        Instant.parse("2020-01-01T00:00:00Z"),
                        Instant.parse("2070-01-01T00:00:00Z"),
                        new SecureRandom());
        PdfWriter writer = new PdfWriter(Fonts.bundled(), UsualCharacters.text(), DocumentSigner.basic(key));
        byte[] signed = Samples.pdf(writer, Samples.DRAWING, Samples.regular());
        assertThat(Samples.pdf(writer, Samples.DRAWING, Samples.regular())).isEqualTo(signed);
        String store = trustStore(folder);
        Path file = Files.write(folder.resolve("rsa.pdf"), signed);
        assertThat(Tool.require("pdfsig").run("-nssdir", store, file).ok())
                .contains("Signature is Valid.", "Certificate is Trusted.", "Total document signed");
        Tool.require("qpdf").run("--check", file).ok();
        assertThat(new DocumentCheck(List.of(key.chain()), List.of()).check(signed))
                .isInstanceOf(DocumentCheck.Genuine.class);
        signed[signed.length / 3] ^= 1;
        assertThat(Tool.require("pdfsig")
                        .run("-nssdir", store, Files.write(file, signed))
                        .output())
                .doesNotContain("Signature is Valid.");
    }

    @Test
    void opensslVerifiesTheContainerAndTheChain() throws Exception {
        int hole = indexOf(pdf, "/Contents<") + 9;
        int end = hole;
        while (pdf[end] != '>') {
            end++;
        }
        byte[] signed = Arrays.copyOf(pdf, pdf.length - (end + 1 - hole));
        System.arraycopy(pdf, end + 1, signed, hole, pdf.length - end - 1);
        byte[] padded = HexFormat.of().parseHex(new String(pdf, hole + 1, end - hole - 1, StandardCharsets.US_ASCII));
        int length = 4 + ((padded[2] & 0xff) << 8 | padded[3] & 0xff);
        Path container = Files.write(folder.resolve("c.der"), Arrays.copyOf(padded, length));
        Path content = Files.write(folder.resolve("signed"), signed);
        Tool.Result result = Tool.require("openssl")
                .run(
                        "cms",
                        "-verify",
                        "-binary",
                        "-inform",
                        "DER",
                        "-in",
                        container,
                        "-content",
                        content,
                        "-CAfile",
                        rootPem(folder),
                        "-out",
                        folder.resolve("out"),
                        "-cades");
        assertThat(result.ok()).contains("successful");
    }

    @Test
    void isTheSameBytesOnEachDownload() {
        assertThat(Samples.pdf(Samples.DRAWING, Samples.regular())).isEqualTo(pdf);
    }

    @Test
    void ourCheckFindsItGenuine() {
        assertThat(CHECK.check(pdf)).isInstanceOf(DocumentCheck.Genuine.class);
    }

    @Test
    void ourCheckRefusesEveryChangedByte() {
        Random random = new Random(20261121);
        int from = indexOf(pdf, "/Type/Sig/Filter");
        for (int i = 0; i < 1500; i++) {
            byte[] changed = pdf.clone();
            // a third of them in and around the signature dictionary
            int at = i % 3 == 0 ? from + random.nextInt(pdf.length - from) : random.nextInt(pdf.length);
            changed[at] ^= (byte) (1 + random.nextInt(255));
            assertThat(CHECK.check(changed)).as("byte %d", at).isInstanceOf(DocumentCheck.Refused.class);
        }
    }

    @Test
    void popplerNeverFindsASignedByteChanged() throws Exception {
        Random random = new Random(7);
        Tool pdfsig = Tool.require("pdfsig");
        String store = trustStore(folder);
        for (int i = 0; i < 25; i++) {
            byte[] changed = pdf.clone();
            int hole = indexOf(pdf, "/Contents<");
            int at = i % 2 == 0 ? random.nextInt(hole) : indexOf(pdf, "\nxref\n") + random.nextInt(2000);
            changed[at] ^= 1;
            Path file = Files.write(folder.resolve("c.pdf"), changed);
            Tool.Result result = pdfsig.run("-nssdir", store, file);
            assertThat(result.output()).as("byte %d", at).doesNotContain("Signature is Valid.");
        }
    }

    @Test
    void ourCheckRefusesAnIncrementThatPopplerCallsValid() throws Exception {
        byte[] increment = "\n9 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\n".getBytes(StandardCharsets.US_ASCII);
        byte[] longer = Arrays.copyOf(pdf, pdf.length + increment.length);
        System.arraycopy(increment, 0, longer, pdf.length, increment.length);
        assertThat(CHECK.check(longer)).isInstanceOf(DocumentCheck.Refused.class);
    }

    static String trustStore(Path folder) throws Exception {
        Path store = Files.createDirectories(folder.resolve("nss"));
        Tool certutil = Tool.require("certutil");
        certutil.run("-N", "-d", "sql:" + store, "--empty-password").ok();
        certutil.run("-A", "-d", "sql:" + store, "-n", "root", "-t", "CT,CT,CT", "-a", "-i", rootPem(folder))
                .ok();
        return "sql:" + store;
    }

    private static Path rootPem(Path folder) throws IOException, CertificateEncodingException {
        X509Certificate root = Samples.root().certificate();
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(root.getEncoded());
        return Files.writeString(
                folder.resolve("root.pem"), "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
    }

    private static int indexOf(byte[] file, String text) {
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf(text);
        assertThat(at).as(text).isNotNegative();
        return at;
    }
}
