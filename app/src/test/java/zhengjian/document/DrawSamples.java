package zhengjian.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import zhengjian.certificate.Kind;
import zhengjian.document.drawing.SvgRendering;
import zhengjian.document.face.CertificateDrawing;
import zhengjian.document.face.CertificateFace;

/** Writes every sample as PDF and SVG into a folder, to be looked at. Run by hand. */
final class DrawSamples {
    private DrawSamples() {}

    /** Argument: the folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Map.Entry<String, CertificateFace> sample : Samples.all().entrySet()) {
            write(folder, sample.getKey(), Samples.DRAWING, sample.getValue());
        }
        CertificateFace directional =
                new Samples.Face().bound(Kind.DIRECTIONAL, "集安市").face();
        write(folder, "demo", Samples.DEMO_DRAWING, directional);
    }

    private static void write(Path folder, String name, CertificateDrawing drawing, CertificateFace face)
            throws IOException {
        Files.write(folder.resolve(name + ".pdf"), Samples.pdf(drawing, face));
        Files.write(
                folder.resolve(name + ".svg"),
                SvgRendering.of(drawing.draw(face), "c").getBytes(StandardCharsets.UTF_8));
    }
}
