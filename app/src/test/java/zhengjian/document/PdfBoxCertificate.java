package zhengjian.document;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Calendar;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.util.Matrix;
import zhengjian.document.drawing.Drawing;
import zhengjian.document.drawing.Ink;
import zhengjian.document.drawing.Mark;
import zhengjian.document.drawing.Outline;
import zhengjian.document.drawing.Placement;
import zhengjian.document.drawing.Symbol;
import zhengjian.document.font.Face;
import zhengjian.signing.pdf.DocumentSigner;
import zhengjian.signing.pdf.TimestampException;

/**
 * The same page by PDFBox as a careful programmer would use it: fonts parsed once and shared, forms for what repeats,
 * PDFBox's incremental signing with the same signature container. It makes no structure tree and claims no PDF/A, so it
 * does less than ours.
 */
final class PdfBoxCertificate {
    private static final Map<Face, String> FILES =
            Map.of(Face.TITLE, "title.ttf", Face.LABEL, "label.ttf", Face.NUMBER, "number.ttf", Face.TEXT, "text.ttf");

    private final Map<Face, TrueTypeFont> fonts = new EnumMap<>(Face.class);
    private final DocumentSigner signer;

    PdfBoxCertificate(DocumentSigner signer) throws IOException {
        this.signer = signer;
        for (Map.Entry<Face, String> file : FILES.entrySet()) {
            try (InputStream in = Face.class.getResourceAsStream(file.getValue())) {
                if (in == null) {
                    throw new IOException("no font " + file.getValue());
                }
                fonts.put(file.getKey(), new TTFParser(true).parse(new RandomAccessReadBuffer(in.readAllBytes())));
            }
        }
    }

    byte[] unsigned(Drawing drawing) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(841.89f, 595.276f));
            document.addPage(page);
            Map<Face, PDFont> embedded = new EnumMap<>(Face.class);
            for (Map.Entry<Face, TrueTypeFont> font : fonts.entrySet()) {
                embedded.put(font.getKey(), PDType0Font.load(document, font.getValue(), true));
            }
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(new Matrix(2.834646f, 0, 0, -2.834646f, 0, 595.276f));
                Painter painter = new Painter(document, embedded, new HashMap<>(), content);
                for (var part : drawing.parts().toList()) {
                    painter.marks(part.marks());
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
            document.save(out);
            return out.toByteArray();
        }
    }

    byte[] signed(Drawing drawing) throws IOException, TimestampException {
        try (PDDocument document = Loader.loadPDF(unsigned(drawing));
                SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            Calendar date =
                    Calendar.getInstance(java.util.TimeZone.getTimeZone("Asia/Shanghai"), java.util.Locale.ROOT);
            date.setTimeInMillis(Samples.CREATED.toEpochMilli());
            signature.setSignDate(date);
            options.setPreferredSignatureSize(signer.capacity());
            document.addSignature(signature, options);
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
            ExternalSigningSupport support = document.saveIncrementalForExternalSigning(out);
            support.setSignature(signer.container(sha256(support.getContent())));
            return out.toByteArray();
        }
    }

    private static byte[] sha256(InputStream content) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[8192];
            for (int n = content.read(piece); n >= 0; n = content.read(piece)) {
                digest.update(piece, 0, n);
            }
            return digest.digest();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    private record Painter(
            PDDocument document,
            Map<Face, PDFont> fonts,
            Map<String, PDFormXObject> forms,
            PDPageContentStream content) {

        void marks(List<Mark> marks) throws IOException {
            for (Mark mark : marks) {
                if (mark instanceof Mark.Text text) {
                    text(text);
                } else if (mark instanceof Mark.Shape shape) {
                    shape(shape);
                } else if (mark instanceof Mark.Repeat repeat) {
                    repeat(repeat);
                } else if (mark instanceof Mark.Code code) {
                    code(code);
                } else if (mark instanceof Mark.Picture picture) {
                    content.drawImage(
                            JPEGFactory.createFromByteArray(
                                    document, picture.photo().jpeg()),
                            new Matrix(
                                    (float) picture.width(),
                                    0,
                                    0,
                                    (float) -picture.height(),
                                    (float) picture.x(),
                                    (float) (picture.y() + picture.height())));
                }
            }
        }

        private void shape(Mark.Shape shape) throws IOException {
            Ink ink = shape.ink();
            if (ink.width() > 0) {
                content.setStrokingColor(new Color(ink.rgb()));
                content.setLineWidth((float) ink.width());
            } else {
                content.setNonStrokingColor(new Color(ink.rgb()));
            }
            for (Outline.Step step : shape.outline().steps()) {
                if (step instanceof Outline.Move m) {
                    content.moveTo((float) m.x(), (float) m.y());
                } else if (step instanceof Outline.Line l) {
                    content.lineTo((float) l.x(), (float) l.y());
                } else if (step instanceof Outline.Curve c) {
                    content.curveTo(
                            (float) c.x1(), (float) c.y1(), (float) c.x2(), (float) c.y2(), (float) c.x(), (float)
                                    c.y());
                } else {
                    content.closePath();
                }
            }
            if (ink.width() > 0) {
                content.stroke();
            } else {
                content.fill();
            }
        }

        private void text(Mark.Text text) throws IOException {
            PDFont font = fonts.get(text.face());
            if (font == null) {
                throw new IOException("no font for " + text.face());
            }
            content.setNonStrokingColor(new Color(text.ink().rgb()));
            content.beginText();
            content.setFont(font, (float) text.size());
            content.setCharacterSpacing((float) text.spacing());
            AffineTransform matrix = transform(text.placement());
            matrix.scale(1, -1);
            content.setTextMatrix(new Matrix(matrix));
            content.showText(text.text());
            content.endText();
        }

        private static AffineTransform transform(Placement at) {
            AffineTransform matrix = AffineTransform.getTranslateInstance(at.x(), at.y());
            matrix.rotate(Math.toRadians(at.degrees()));
            matrix.scale(at.widening(), 1);
            return matrix;
        }

        private void repeat(Mark.Repeat repeat) throws IOException {
            PDFormXObject form = forms.get(repeat.symbol().name());
            if (form == null) {
                form = form(repeat.symbol());
                forms.put(repeat.symbol().name(), form);
            }
            for (Placement placement : repeat.placements()) {
                content.saveGraphicsState();
                content.transform(new Matrix(transform(placement)));
                content.drawForm(form);
                content.restoreGraphicsState();
            }
        }

        private PDAppearanceStream form(Symbol symbol) throws IOException {
            PDAppearanceStream form = new PDAppearanceStream(document);
            float reach = (float) symbol.reach();
            form.setBBox(new PDRectangle(-reach, -reach, 2 * reach, 2 * reach));
            form.setResources(new PDResources());
            try (PDPageContentStream inner = new PDPageContentStream(
                    document, form, form.getStream().createOutputStream(COSName.FLATE_DECODE))) {
                new Painter(document, fonts, forms, inner).marks(symbol.marks());
            }
            return form;
        }

        private void code(Mark.Code code) throws IOException {
            content.setNonStrokingColor(new Color(code.ink().rgb()));
            content.saveGraphicsState();
            content.transform(
                    new Matrix((float) code.module(), 0, 0, (float) code.module(), (float) code.x(), (float) code.y()));
            IOException[] failed = new IOException[1];
            code.modules().eachRun((column, row, length) -> {
                try {
                    content.addRect(column, row, length, 1);
                } catch (IOException e) {
                    failed[0] = e;
                }
            });
            if (failed[0] != null) {
                throw failed[0];
            }
            content.fill();
            content.restoreGraphicsState();
        }
    }
}
