package zhengjian.document.pdf;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import zhengjian.document.drawing.Drawing;
import zhengjian.document.drawing.Photo;
import zhengjian.document.drawing.Role;
import zhengjian.document.font.Fonts;
import zhengjian.signing.pdf.DocumentSigner;
import zhengjian.signing.pdf.SignatureDictionary;
import zhengjian.signing.pdf.TimestampException;

/**
 * Writes drawings as signed PDF files. Keeps one {@link Template} for each kind of drawing: family, sort of validity, with
 * or without photo and the like, some dozens at most. Safe for threads.
 */
public final class PdfWriter {
    private final FixedFonts fonts;
    private final DocumentSigner signer;
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    /** @param usual characters of the text face that most certificates have; others are embedded file by file */
    public PdfWriter(Fonts fonts, String usual, DocumentSigner signer) {
        this.fonts = new FixedFonts(fonts, usual);
        this.signer = signer;
    }

    /**
     * The signed file.
     *
     * @throws zhengjian.document.font.UndrawableCharacter naming a character that no font has
     * @throws TimestampException when a time-stamp source is set and gives no stamp
     */
    public byte[] write(Drawing drawing, Particulars particulars) throws TimestampException {
        Template template = templates.computeIfAbsent(kind(drawing), k -> new Template(drawing, fonts, particulars));
        PdfBuffer out = template.start();
        int objects = own(out, template, drawing, particulars);
        SignatureDictionary signature =
                SignatureDictionary.of(Metadata.pdfDate(particulars.created()), signer.capacity());
        out.begin(Template.SIGNATURE);
        int dictionary = out.length();
        out.raw(signature.bytes());
        crossReferences(out, template, objects, particulars);
        int hole = dictionary + signature.holeOffset();
        out.put(dictionary + signature.rangeOffset(), signature.range(hole, out.length()));
        MessageDigest digest = template.digest();
        digest.update(out.array(), template.length(), hole - template.length());
        int after = hole + signature.holeLength();
        digest.update(out.array(), after, out.length() - after);
        byte[] container = signer.container(digest.digest());
        PdfBuffer hex = new PdfBuffer(2 * container.length);
        out.put(hole + 1, hex.hex(container).toByteArray());
        return out.toByteArray();
    }

    /** Everything that a template is made from, and nothing else. */
    private static String kind(Drawing drawing) {
        return drawing.filled().stream()
                .filter(p -> p.role() != Role.ARTIFACT)
                .map(p -> p.role() + (p.role() == Role.FIGURE ? p.text() : ""))
                .collect(Collectors.joining("|", drawing.kind() + "|", ""));
    }

    /** Writes the file's own objects but the signature; returns how many objects there are. */
    private int own(PdfBuffer out, Template template, Drawing drawing, Particulars particulars) {
        OwnFonts characters = new OwnFonts(fonts);
        PdfBuffer content = new PdfBuffer(1 << 15);
        new PagePainter(content, characters, drawing.sheet()).parts(drawing.filled(), template.firstContent());
        out.stream(Template.CONTENT, "", content.array(), 0, content.length());
        List<Attachment> attachments = particulars.attachments();
        int next = template.nextObject() + 2 * (attachments.size() - 1);
        List<Integer> ownFonts = new ArrayList<>();
        for (EmbeddedFont font : characters.embedded()) {
            ownFonts.add(next);
            font.write(out, next, false);
            next += EmbeddedFont.OBJECTS;
        }
        int photo = 0;
        if (particulars.photo().isPresent()) {
            photo = next++;
            photo(out, photo, particulars.photo().get());
        }
        template.resources(out, ownFonts, photo);
        Metadata.packet(out, Template.METADATA, particulars);
        Metadata.information(out, Template.INFORMATION, particulars);
        for (int i = 0; i < attachments.size(); i++) {
            attachment(out, template.fileSpecification(i), attachments.get(i), particulars);
        }
        return next;
    }

    private static void photo(PdfBuffer out, int object, Photo photo) {
        byte[] jpeg = photo.jpeg();
        String entries = "/Type/XObject/Subtype/Image/Width " + photo.width() + "/Height " + photo.height()
                + "/ColorSpace/" + (photo.components() == 1 ? "DeviceGray" : "DeviceRGB")
                + "/BitsPerComponent 8/Filter/DCTDecode";
        out.stream(object, entries, jpeg, 0, jpeg.length);
    }

    private static void attachment(PdfBuffer out, int object, Attachment attachment, Particulars particulars) {
        byte[] content = attachment.content();
        out.begin(object)
                .text("<</Type/Filespec/F(")
                .text(attachment.name())
                .text(")/UF(")
                .text(attachment.name())
                .text(")/AFRelationship/Data/Desc")
                .unicode(attachment.description())
                .text("/EF<</F ")
                .reference(object + 1)
                .text("/UF ")
                .reference(object + 1)
                .text(">>>>")
                .end();
        out.stream(
                object + 1,
                "/Type/EmbeddedFile/Subtype/" + attachment.subtype() + "/Params<</Size " + content.length + "/ModDate("
                        + Metadata.pdfDate(particulars.created()) + ")>>",
                content,
                0,
                content.length);
    }

    private static void crossReferences(PdfBuffer out, Template template, int objects, Particulars particulars) {
        int at = out.length();
        out.text("xref\n0 ").integer(objects).text("\n0000000000 65535 f \n");
        for (int object = 1; object < Template.FIRST_FIXED; object++) {
            Template.row(out, out.offset(object));
        }
        out.raw(template.crossReferences());
        for (int object = template.nextObject(); object < objects; object++) {
            Template.row(out, out.offset(object));
        }
        byte[] identifier = Metadata.identifier(particulars);
        out.text("trailer\n<</Size ").integer(objects).text("/Root ").reference(Template.FIRST_FIXED);
        out.text("/Info ")
                .reference(Template.INFORMATION)
                .text("/ID[<")
                .hex(identifier)
                .text("><");
        out.hex(identifier).text(">]>>\nstartxref\n").integer(at).text("\n%%EOF\n");
    }
}
