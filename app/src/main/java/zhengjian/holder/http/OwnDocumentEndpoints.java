package zhengjian.holder.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import zhengjian.document.CertificateDocument;
import zhengjian.holder.OwnCertificates;
import zhengjian.holder.copy.Copy;
import zhengjian.register.RegisteredCertificate;
import zhengjian.signing.pdf.TimestampException;
import zhengjian.web.Pages;
import zhengjian.web.Problems;

/** A holder's certificate as a file, sent to the holder alone. */
public final class OwnDocumentEndpoints {
    private static final String PDF = "application/pdf";

    private final OwnCertificates own;
    private final Supplier<CertificateDocument> documents;

    public OwnDocumentEndpoints(OwnCertificates own, Supplier<CertificateDocument> documents) {
        this.own = own;
        this.documents = documents;
    }

    /** The original. */
    public void pdf(Context context, RegisteredCertificate registered) {
        String name = "zhengshu-" + registered.certificate().number().canonical() + ".pdf";
        send(context, name, PDF, () -> documents.get().pdf(registered, own.photo(registered)));
    }

    /** A copy for one purpose. */
    public void pdf(Context context, RegisteredCertificate registered, Copy copy) {
        String name = "fuben-" + copy.id().substring(0, 8) + ".pdf";
        send(
                context,
                name,
                PDF,
                () -> documents.get().annotatedPdf(registered, own.photo(registered), copy.annotation()));
    }

    /** A picture of it, as it is printed. */
    public void png(Context context, RegisteredCertificate registered) {
        context.header("X-Robots-Tag", "noindex");
        Pages.sendOnce(context, documents.get().png(registered, own.photo(registered)), "image/png");
    }

    /** The drawing for the page, in full. */
    public void svg(Context context, RegisteredCertificate registered) {
        context.header("X-Robots-Tag", "noindex");
        Optional<zhengjian.register.Photo> photo = own.photo(registered);
        byte[] drawing = documents.get().svg(registered, photo, false).getBytes(StandardCharsets.UTF_8);
        Pages.sendOnce(context, drawing, "image/svg+xml");
    }

    @FunctionalInterface
    private interface Making {
        byte[] make() throws TimestampException;
    }

    private static void send(Context context, String name, String type, Making making) {
        byte[] file;
        try {
            file = making.make();
        } catch (TimestampException e) {
            throw Problems.readOnly()
                    .withDetail("时间戳服务没有答复，请稍后再下载。 The time-stamp service did not answer; download again later.")
                    .exception();
        }
        context.header("Cache-Control", "no-store");
        context.header("X-Robots-Tag", "noindex");
        context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        context.contentType(type);
        context.result(file);
    }
}
