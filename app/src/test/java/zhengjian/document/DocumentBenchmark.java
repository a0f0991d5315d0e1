package zhengjian.document;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import zhengjian.document.face.CertificateFace;
import zhengjian.document.qr.QrCode;
import zhengjian.signing.pdf.DocumentSigner;
import zhengjian.signing.pdf.TimestampException;

/** Signed certificates a second and core, from the record to the bytes: ours, and the same page by PDFBox. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DocumentBenchmark {
    private final CertificateFace face = new Samples.Face().noPhoto().name("王芳").face();
    private final DocumentSigner signer = DocumentSigner.basic(Samples.key());
    private final PdfBoxCertificate pdfBox = pdfBox(signer);

    private static PdfBoxCertificate pdfBox(DocumentSigner signer) {
        try {
            return new PdfBoxCertificate(signer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** PDF/A-3a, PDF/UA-1, signed: what the service does. */
    @Benchmark
    public byte[] template() {
        return Samples.pdf(Samples.DRAWING, face);
    }

    /** PDFBox with shared fonts and its incremental signing; no structure tree, no PDF/A. */
    @Benchmark
    public byte[] pdfBox() throws IOException, TimestampException {
        return pdfBox.signed(Samples.DRAWING.draw(face));
    }

    /** Layout alone, which both have. */
    @Benchmark
    public Object layout() {
        return Samples.DRAWING.draw(face);
    }

    /** The QR code alone. */
    @Benchmark
    public Object qrCode() {
        return QrCode.of(Samples.QR_TEXT);
    }

    /** The signature container alone. */
    @Benchmark
    public byte[] container() throws TimestampException {
        return signer.container(new byte[32]);
    }
}
