package zhengjian.verification.http;

import java.io.IOException;
import java.io.InputStream;
import zhengjian.verification.Question.Subject;
import zhengjian.verification.upload.QrPhoto;
import zhengjian.verification.upload.QrPhoto.Found;
import zhengjian.verification.upload.UploadedFile;
import zhengjian.web.HttpKit;
import zhengjian.web.Problems;

/** What an uploaded file asks about: the text of the QR code in a photo. */
final class PhotoSubject {
    private PhotoSubject() {}

    /** @throws zhengjian.web.ProblemException 400, 413, 415 or 503 */
    static Subject read(QrPhoto photos, InputStream file) {
        byte[] content = content(file);
        if (UploadedFile.of(content) == UploadedFile.PDF) {
            throw Problems.wrongContentType(
                            "JPEG 或 PNG 照片，PDF 文件请扫描其中的二维码",
                            "a photo of the QR code, JPEG or PNG; for a PDF, scan its QR code")
                    .exception();
        }
        Found found = photos.read(content);
        if (found instanceof Found.Code code) {
            return new Subject.Scanned(code.text());
        }
        if (found instanceof Found.TooLarge) {
            throw Problems.invalidField("/file", "照片的像素太多。 The photo has too many pixels.")
                    .exception();
        }
        if (found instanceof Found.Busy) {
            throw Problems.busy().exception();
        }
        if (found instanceof Found.NotAPhoto) {
            throw Problems.wrongContentType("JPEG, PNG").exception();
        }
        throw Problems.invalidField(
                        "/file",
                        "照片里没有找到二维码：擦净镜头、靠近、避免反光，或输入编号。 No QR code was found in the photo: wipe the lens, go closer, avoid"
                                + " reflections, or enter the number.")
                .exception();
    }

    private static byte[] content(InputStream file) {
        try (file) {
            byte[] content = file.readNBytes((int) HttpKit.LARGEST_BODY + 1);
            if (content.length > HttpKit.LARGEST_BODY) {
                throw Problems.tooLarge(HttpKit.LARGEST_BODY).exception();
            }
            return content;
        } catch (IOException cutOff) {
            throw Problems.badRequest("文件没有传完。 The file was cut off.").exception();
        }
    }
}
