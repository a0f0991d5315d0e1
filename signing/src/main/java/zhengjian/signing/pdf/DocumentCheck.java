package zhengjian.signing.pdf;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zhengjian.signing.key.VerificationKey;

/**
 * Tells whether a file is a document of ours, byte for byte as it was issued. Knows the one shape that we write and refuses
 * all others; it parses no PDF and inflates nothing. The steps are those of docs/formats/certificate-pdf.md.
 */
public final class DocumentCheck {
    /** Larger files are refused unseen. */
    public static final int MOST_BYTES = 1 << 21;

    private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] END = "%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] HEAD = SignatureDictionary.HEAD.getBytes(StandardCharsets.ISO_8859_1);

    private final List<List<X509Certificate>> chains;
    private final List<X509Certificate> stampAuthorities;
    private final boolean stampsCount;

    /**
     * @param chains of the keys that sign documents, each with the key's own certificate first; pinned byte for byte
     * @param stampAuthorities certificates of accepted time-stamp signers, pinned byte for byte
     */
    public DocumentCheck(List<List<X509Certificate>> chains, List<X509Certificate> stampAuthorities) {
        this(chains, stampAuthorities, true);
    }

    private DocumentCheck(
            List<List<X509Certificate>> chains, List<X509Certificate> stampAuthorities, boolean stampsCount) {
        this.chains = List.copyOf(chains);
        this.stampAuthorities = List.copyOf(stampAuthorities);
        this.stampsCount = stampsCount;
    }

    /**
     * For who knows no time-stamp authority: a stamp must be for this signature and hold by itself, and says nothing, not even
     * when.
     */
    public static DocumentCheck withoutTimes(List<List<X509Certificate>> chains) {
        return new DocumentCheck(chains, List.of(), false);
    }

    /** What was found. */
    public sealed interface Result {}

    /** Unchanged since it was issued; whether the certificate still holds is for the register to say. */
    public record Genuine(X509Certificate signer, Optional<Instant> stampedAt) implements Result {}

    /** Not a document of ours, or not as it was issued. */
    public record Refused(DocumentDefect defect) implements Result {}

    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;
        private final DocumentDefect defect;

        Refusal(DocumentDefect defect) {
            super(defect.name(), null, false, false);
            this.defect = defect;
        }
    }

    /** Never throws, whatever the bytes. */
    public Result check(byte[] file) {
        try {
            return accept(file);
        } catch (Refusal e) {
            return new Refused(e.defect);
        }
    }

    /**
     * The certificates in the container of a file that has our shape, in no order, none of them checked; empty for every
     * other file. For who knows keys but no certificates: the chain to pin is then made of these.
     */
    public static List<X509Certificate> carried(byte[] file) {
        try {
            return SignatureContainer.certificates(take(file).container());
        } catch (Refusal | RuntimeException e) {
            return List.of();
        }
    }

    private record Parts(byte[] container, byte[] sha256) {}

    private Result accept(byte[] file) throws Refusal {
        Parts parts = take(file);
        // 6 to 9
        return accept(parts.container(), parts.sha256());
    }

    private static Parts take(byte[] file) throws Refusal {
        // 1 size
        require(file.length <= MOST_BYTES && file.length > 1024, DocumentDefect.SIZE);
        // 2 one revision
        require(
                startsWith(file, 0, PDF) && startsWith(file, file.length - END.length, END),
                DocumentDefect.NOT_ONE_REVISION);
        require(count(file, "%%EOF") == 1 && count(file, "startxref") == 1, DocumentDefect.NOT_ONE_REVISION);
        // 3 one signature dictionary of our shape
        int head = indexOf(file, HEAD, 0);
        require(head >= 0 && count(file, "/ByteRange") == 1, DocumentDefect.SIGNATURE_SHAPE);
        int range = head + HEAD.length + SignatureDictionary.DATE_LENGTH + SignatureDictionary.RANGE.length();
        int hole = range + SignatureDictionary.RANGE_LENGTH + SignatureDictionary.CONTENTS.length() - 1;
        int end = endOfHole(file, hole);
        require(
                text(file, range - SignatureDictionary.RANGE.length(), SignatureDictionary.RANGE)
                        && text(file, hole + 1 - SignatureDictionary.CONTENTS.length(), SignatureDictionary.CONTENTS)
                        && text(file, end - 1, SignatureDictionary.TAIL),
                DocumentDefect.SIGNATURE_SHAPE);
        // 4 the ranges are everything but the hole
        require(text(file, range, SignatureDictionary.ranges(hole, end, file.length)), DocumentDefect.BYTE_RANGE);
        // 5 hexadecimal
        byte[] container = container(file, hole + 1, end - 1);
        return new Parts(container, digest(file, hole, end));
    }

    private Result accept(byte[] container, byte[] sha256) throws Refusal {
        for (List<X509Certificate> chain : chains) {
            SignatureContainer parsed;
            try {
                parsed = SignatureContainer.parse(container, chain);
            } catch (RuntimeException e) {
                throw new Refusal(DocumentDefect.CONTAINER);
            }
            // 6 encoded as we do, with this chain
            if (Arrays.equals(parsed.encoded(), container)) {
                return accept(parsed, sha256, chain.get(0));
            }
        }
        throw new Refusal(DocumentDefect.CONTAINER);
    }

    private Result accept(SignatureContainer container, byte[] sha256, X509Certificate signer) throws Refusal {
        // 7 digest, 8 signature
        require(MessageDigest.isEqual(container.sha256(), sha256), DocumentDefect.DIGEST);
        byte[] signed = SignatureContainer.signedBytes(signer, sha256);
        require(VerificationKey.from(signer).verifies(signed, container.signature()), DocumentDefect.SIGNATURE);
        // 9 time stamp
        if (container.stamp().isEmpty()) {
            return new Genuine(signer, Optional.empty());
        }
        try {
            Timestamp stamp = Timestamp.parse(container.stamp().get());
            stamp.requireFor(DocumentSigner.sha256(container.signatureValue()));
            if (!stampsCount) {
                return new Genuine(signer, Optional.empty());
            }
            byte[] authority = stamp.signer().getEncoded();
            for (X509Certificate pinned : stampAuthorities) {
                if (Arrays.equals(pinned.getEncoded(), authority)) {
                    return new Genuine(signer, Optional.of(stamp.at()));
                }
            }
        } catch (TimestampException | CertificateEncodingException | java.io.IOException e) {
            throw new Refusal(DocumentDefect.TIMESTAMP);
        }
        throw new Refusal(DocumentDefect.TIMESTAMP);
    }

    private static byte[] container(byte[] file, int from, int to) throws Refusal {
        require((to - from) % 2 == 0, DocumentDefect.HEXADECIMAL);
        byte[] bytes = new byte[(to - from) / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (digit(file[from + 2 * i]) << 4 | digit(file[from + 2 * i + 1]));
        }
        int length = derLength(bytes);
        for (int i = length; i < bytes.length; i++) {
            require(bytes[i] == 0, DocumentDefect.HEXADECIMAL);
        }
        return Arrays.copyOf(bytes, length);
    }

    private static int digit(byte b) throws Refusal {
        if (b >= '0' && b <= '9') {
            return b - '0';
        }
        require(b >= 'A' && b <= 'F', DocumentDefect.HEXADECIMAL);
        return b - 'A' + 10;
    }

    /** Length of the SEQUENCE that begins here, with its header of four bytes. */
    private static int derLength(byte[] bytes) throws Refusal {
        require(bytes.length > 4 && bytes[0] == 0x30 && (bytes[1] & 0xff) == 0x82, DocumentDefect.CONTAINER);
        int length = 4 + ((bytes[2] & 0xff) << 8 | bytes[3] & 0xff);
        require(length <= bytes.length, DocumentDefect.CONTAINER);
        return length;
    }

    private static int endOfHole(byte[] file, int hole) throws Refusal {
        for (int i = hole + 1; i > 0 && i < file.length; i++) {
            if (file[i] == '>') {
                return i + 1;
            }
        }
        throw new Refusal(DocumentDefect.SIGNATURE_SHAPE);
    }

    private static byte[] digest(byte[] file, int hole, int end) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(file, 0, hole);
            digest.update(file, end, file.length - end);
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static void require(boolean condition, DocumentDefect defect) throws Refusal {
        if (!condition) {
            throw new Refusal(defect);
        }
    }

    private static boolean text(byte[] file, int at, String text) {
        return startsWith(file, at, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean startsWith(byte[] file, int at, byte[] text) {
        return at >= 0
                && at + text.length <= file.length
                && Arrays.equals(file, at, at + text.length, text, 0, text.length);
    }

    private static int indexOf(byte[] file, byte[] text, int from) {
        for (int i = from; i + text.length <= file.length; i++) {
            if (file[i] == text[0] && startsWith(file, i, text)) {
                return i;
            }
        }
        return -1;
    }

    private static int count(byte[] file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        int count = 0;
        for (int at = indexOf(file, bytes, 0); at >= 0; at = indexOf(file, bytes, at + 1)) {
            count++;
        }
        return count;
    }
}
