package zhengjian.verification.http;

import java.util.Optional;
import zhengjian.page.ScanPage;
import zhengjian.verification.Question.Subject;
import zhengjian.verification.receipt.Receipt;
import zhengjian.verification.receipt.RecogniseReceipt;
import zhengjian.verification.upload.EmbeddedReceipt;
import zhengjian.verification.upload.ExamineDocument;
import zhengjian.verification.upload.FileEvidence;
import zhengjian.verification.upload.Marks;
import zhengjian.verification.upload.QrPhoto;
import zhengjian.verification.upload.UploadedFile;
import zhengjian.verification.upload.UploadedList;
import zhengjian.web.HttpKit;
import zhengjian.web.Problem;
import zhengjian.web.Problems;

/** What an uploaded file asks about: the code in a photo, a document as a whole, or the check that a receipt tells of. */
public record Uploads(QrPhoto photos, ExamineDocument documents, RecogniseReceipt receipts) {
    /** What came out. */
    sealed interface Upload {
        /** Something to be checked. */
        record About(Subject subject) implements Upload {}

        /** A receipt exactly as we gave it. */
        record Given(Receipt receipt) implements Upload {}

        /** Nothing that can be checked. */
        record Refused(Cause cause) implements Upload {}
    }

    /** Why nothing can be checked. */
    enum Cause {
        TOO_LARGE(ScanPage.Complaint.TOO_LARGE),
        TOO_MANY_PIXELS(ScanPage.Complaint.TOO_LARGE),
        LIST(ScanPage.Complaint.LIST),
        UNKNOWN_KIND(ScanPage.Complaint.NOT_A_PICTURE),
        NO_CODE(ScanPage.Complaint.NO_CODE),
        BUSY(ScanPage.Complaint.NO_CODE);

        private final ScanPage.Complaint complaint;

        Cause(ScanPage.Complaint complaint) {
            this.complaint = complaint;
        }

        /** For people. @throws zhengjian.web.ProblemException 503 when too much is being read */
        ScanPage.Complaint complaint() {
            if (this == BUSY) {
                throw Problems.busy().exception();
            }
            return complaint;
        }

        /** For programs. */
        Problem problem() {
            return switch (this) {
                case TOO_LARGE -> Problems.tooLarge(HttpKit.LARGEST_BODY);
                case TOO_MANY_PIXELS -> Problems.invalidField("/file", "照片的像素太多。 The photo has too many pixels.");
                case LIST ->
                    Problems.wrongContentType("")
                            .withDetail(
                                    "这是一份名单：请用接口密钥发到 POST /api/v1/verification-batches，或登录 /employer 上传，逐行核验。 This is a list:"
                                            + " send it to POST /api/v1/verification-batches with an API key, or sign in at /employer and upload it"
                                            + " there; it is checked row by row.");
                case UNKNOWN_KIND ->
                    Problems.wrongContentType(
                            "JPEG 或 PNG 照片、证书的 PDF 原件，或核验回执（.json、.cose、.pdf）",
                            "a photo (JPEG, PNG), a certificate's PDF as downloaded, or a receipt (.json, .cose, .pdf)");
                case NO_CODE ->
                    Problems.invalidField(
                            "/file",
                            "照片里没有找到二维码：擦净镜头、靠近、避免反光，或输入编号。 No QR code was found in the photo: wipe the lens, go closer,"
                                    + " avoid reflections, or enter the number.");
                case BUSY -> Problems.busy();
            };
        }
    }

    /** Reads a file of any content; bounded in time and memory. */
    Upload read(byte[] content) {
        if (content.length > HttpKit.LARGEST_BODY) {
            return new Upload.Refused(Cause.TOO_LARGE);
        }
        return switch (UploadedFile.of(content)) {
            case JPEG, PNG -> photo(content);
            case PDF -> document(content, documents.marks(content));
            case OTHER -> other(content);
        };
    }

    private Upload document(byte[] content, Marks borne) {
        return borne.receipt()
                ? receiptDocument(content)
                : new Upload.About(new Subject.Uploaded(documents.examine(content, borne)));
    }

    /** A receipt as PDF: the file whole and unchanged, and the receipt inside one that we gave. */
    private Upload receiptDocument(byte[] content) {
        Optional<byte[]> inside = EmbeddedReceipt.find(content);
        Optional<Upload> given = inside.filter(receipt -> documents.isOriginal(content))
                .flatMap(receipts::recognise)
                .map(Upload.Given::new);
        boolean another = inside.filter(receipts::isOfAnother).isPresent();
        return given.orElseGet(() -> notGiven(content, another));
    }

    private static Upload notGiven(byte[] content, boolean another) {
        return new Upload.About(new Subject.Uploaded(
                another ? FileEvidence.otherReceipt(content) : FileEvidence.alteredReceipt(content)));
    }

    private Upload other(byte[] content) {
        Marks borne = documents.marks(content);
        if (borne.any()) {
            return document(content, borne);
        }
        if (!RecogniseReceipt.looksLikeOne(content)) {
            return new Upload.Refused(UploadedList.looksLikeOne(content) ? Cause.LIST : Cause.UNKNOWN_KIND);
        }
        Optional<Upload> given = receipts.recognise(content).map(Upload.Given::new);
        return given.orElseGet(() -> notGiven(content, receipts.isOfAnother(content)));
    }

    private Upload photo(byte[] content) {
        QrPhoto.Found found = photos.read(content);
        if (found instanceof QrPhoto.Found.Code code) {
            return new Upload.About(new Subject.Scanned(code.text()));
        }
        if (found instanceof QrPhoto.Found.TooLarge) {
            return new Upload.Refused(Cause.TOO_MANY_PIXELS);
        }
        if (found instanceof QrPhoto.Found.Busy) {
            return new Upload.Refused(Cause.BUSY);
        }
        return new Upload.Refused(found instanceof QrPhoto.Found.NotAPhoto ? Cause.UNKNOWN_KIND : Cause.NO_CODE);
    }
}
