package zhengjian.signing.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.CertificateAuthority;
import zhengjian.signing.key.CertificateUse;
import zhengjian.signing.key.SigningKey;

/** A file in the shape of a document, and keys for it. The page does not matter here. */
final class TestDocument {
    static final SigningKey KEY = key("CN=documents");
    static final SigningKey OTHER_KEY = key("CN=other");

    private static final String BODY = "%PDF-1.7\n" + "1 0 obj\n<</Type/Catalog>>\nendobj\n".repeat(40) + "7 0 obj\n";
    private static final String END = "xref\n0 1\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n";

    private TestDocument() {}

    static SigningKey key(String name) {
        return key(name, Algorithm.ES256);
    }

    static SigningKey key(String name, Algorithm algorithm) {
        SecureRandom random = new SecureRandom();
        Instant from = Instant.parse("2020-01-01T00:00:00Z");
        Instant to = Instant.parse("2070-01-01T00:00:00Z");
        CertificateAuthority root =
                CertificateAuthority.create(SigningKey.generate(Algorithm.ES256, random), "CN=root", from, to, random);
        return root.certify(SigningKey.generate(algorithm, random), name, CertificateUse.DOCUMENTS, from, to, random);
    }

    /** The signed file. */
    static byte[] signed(DocumentSigner signer) throws TimestampException {
        SignatureDictionary dictionary = SignatureDictionary.of("D:20260618100000+08'00'", signer.capacity());
        byte[] file = concat(bytes(BODY), dictionary.bytes(), bytes(END));
        int at = BODY.length();
        int hole = at + dictionary.holeOffset();
        int after = hole + dictionary.holeLength();
        byte[] range = dictionary.range(hole, file.length);
        System.arraycopy(range, 0, file, at + dictionary.rangeOffset(), range.length);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(file, 0, hole);
            digest.update(file, after, file.length - after);
            String hex = HexFormat.of().formatHex(signer.container(digest.digest()));
            byte[] container = bytes(hex.toUpperCase(Locale.ROOT));
            System.arraycopy(container, 0, file, hole + 1, container.length);
            return file;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    static byte[] concat(byte[]... parts) {
        StringBuilder all = new StringBuilder();
        for (byte[] part : parts) {
            all.append(text(part));
        }
        return bytes(all.toString());
    }
}
