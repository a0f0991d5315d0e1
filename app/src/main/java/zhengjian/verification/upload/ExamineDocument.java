package zhengjian.verification.upload;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import zhengjian.signing.pdf.DocumentCheck;
import zhengjian.signing.pdf.DocumentDefect;

/**
 * Looks at an uploaded document in the order of docs/formats/verification.md: first the strict check of the one shape that
 * we write, then the credential inside. No general parser of PDF sees a byte, nothing is inflated, and the time is linear in
 * the size.
 */
public final class ExamineDocument {
    private static final Pattern PAYLOAD = Pattern.compile("[A-Z2-7]{40,2048}");

    /** Of the address: longer ones are told apart by what follows. */
    private static final int LONGEST_MARK = 100;

    private final DocumentCheck check;
    private final MarkFinder marks;

    /**
     * @param check of our documents
     * @param baseUrl our public address, as it stands in documents
     */
    public ExamineDocument(DocumentCheck check, URI baseUrl) {
        this.check = check;
        String address = "\"qrText\" : \"" + baseUrl + "/v/";
        this.marks = new MarkFinder(List.of(
                EmbeddedCredential.MARK,
                address.substring(0, Math.min(LONGEST_MARK, address.length())),
                EmbeddedReceipt.MARK));
    }

    /** The marks that the file bears; the only look at a file of any size. */
    public Marks marks(byte[] file) {
        int[] last = marks.last(file);
        return new Marks(last[0], last[1] >= 0, last[2] >= 0);
    }

    /** Whether it is a document of ours, byte for byte as it was signed, whatever it is about. */
    public boolean isOriginal(byte[] file) {
        return check.check(file) instanceof DocumentCheck.Genuine;
    }

    /** What the file is. Never throws, whatever the bytes. @param borne of this file */
    public FileEvidence examine(byte[] file, Marks borne) {
        String sha256 = Sha256.hex(file);
        if (check.check(file) instanceof DocumentCheck.Refused refused) {
            return borne.ofCertificate()
                    ? evidence(sha256, FileEvidence.Kind.ALTERED, sentence(refused.defect()), file, borne)
                    : new FileEvidence(sha256, FileEvidence.Kind.FOREIGN, "", Optional.empty(), Map.of());
        }
        return evidence(sha256, FileEvidence.Kind.ORIGINAL, "", file, borne);
    }

    private static FileEvidence evidence(
            String sha256, FileEvidence.Kind kind, String cause, byte[] file, Marks borne) {
        Map<String, String> stated = EmbeddedCredential.read(file, borne.certificate());
        Optional<String> token = Optional.ofNullable(stated.get("token"))
                .filter(text -> PAYLOAD.matcher(text).matches());
        return new FileEvidence(sha256, kind, cause, token, stated);
    }

    private static String sentence(DocumentDefect defect) {
        return switch (defect) {
            case SIZE -> "文件的大小不对：原件在 1 kB 到 2 MB 之间。 The size is wrong: an original has 1 kB to 2 MB.";
            case NOT_ONE_REVISION ->
                "文件残缺，或者在签发之后被追加、另存过。 The file is cut off, or something was appended or it was saved again after it was issued.";
            case SIGNATURE_SHAPE, BYTE_RANGE, HEXADECIMAL, CONTAINER ->
                "文件里的电子签名不是签发时的样子。 The signature in the file is not as it was issued.";
            case DIGEST -> "签发之后有人改动过文件的内容。 The content of the file was changed after it was issued.";
            case SIGNATURE -> "电子签名不是签发机关的。 The signature is not the issuing authority's.";
            case TIMESTAMP ->
                "时间戳不是为这个文件加盖的，或不出自认可的时间戳机构。 The time stamp is for another file, or not by an accepted authority.";
        };
    }
}
