package zhengjian.document.pdf;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import zhengjian.document.drawing.Box;
import zhengjian.document.drawing.Drawing;
import zhengjian.document.drawing.Mark;
import zhengjian.document.drawing.Part;
import zhengjian.document.drawing.Sheet;
import zhengjian.document.drawing.Symbol;
import zhengjian.document.font.Face;

/**
 * All that is the same in every file of one kind, serialised once: header, catalogue, page, structure tree, art, fixed
 * fonts, signature field. Objects 1 to 7 are left for the file's own.
 */
final class Template {
    static final int CONTENT = 1;
    static final int RESOURCES = 2;
    static final int METADATA = 3;
    static final int INFORMATION = 4;
    static final int FILE_SPECIFICATION = 5;
    static final int SIGNATURE = 7;
    static final int FIRST_FIXED = 8;

    private static final double POINTS = 72 / 25.4;

    private final PdfBuffer prefix = new PdfBuffer(1 << 18);
    private final Map<String, Integer> forms = new LinkedHashMap<>();
    private final String fixedResources;
    private final int firstContent;
    private final int next;
    private final MessageDigest digest;
    private final byte[] rows;
    private final Sheet sheet;

    /**
     * @param example any drawing of this kind; only what all of its kind share is read
     * @param particulars of that drawing; names of its attachments, and where and what the signature is
     */
    Template(Drawing example, FixedFonts fonts, Particulars particulars) {
        this.sheet = example.sheet();
        prefix.text("%PDF-1.7\n%").raw(new byte[] {(byte) 0xe8, (byte) 0xaf, (byte) 0x81, (byte) 0xe9, '\n'});
        int catalog = FIRST_FIXED;
        int pages = catalog + 1;
        int page = catalog + 2;
        int art = catalog + 3;
        int profile = catalog + 4;
        int widget = catalog + 5;
        int appearance = catalog + 6;
        int structure = catalog + 7;
        int free = new Structure(prefix, page, structure).write(example, widget, particulars.signature());
        StringBuilder resources = new StringBuilder("/Font<<");
        for (Face face : FixedFonts.ORDER) {
            fonts.of(face).write(prefix, free, true);
            resources
                    .append("/F")
                    .append(FixedFonts.ORDER.indexOf(face))
                    .append(' ')
                    .append(free)
                    .append(" 0 R");
            free += EmbeddedFont.OBJECTS;
        }
        free = symbols(example.fixed(), free, fonts);
        free = symbols(example.filled(), free, fonts);
        this.fixedResources = resources.toString();
        PdfBuffer content = new PdfBuffer(1 << 15);
        OwnFonts none = new OwnFonts(fonts);
        this.firstContent = new PagePainter(content, none, sheet).parts(example.fixed(), 0);
        if (!none.embedded().isEmpty()) {
            throw new IllegalStateException("the fixed part of a page has characters that the fixed fonts lack");
        }
        prefix.compressed(art, "", content.toByteArray());
        prefix.compressed(profile, "/N 3", SrgbProfile.bytes());
        this.next = free;
        catalog(particulars, pages, profile, widget, structure);
        page(page, pages, art, widget, appearance, particulars);
        this.digest = sha256();
        digest.update(prefix.array(), 0, prefix.length());
        this.rows = rows();
    }

    private void catalog(Particulars particulars, int pages, int profile, int widget, int structure) {
        prefix.begin(FIRST_FIXED)
                .text("<</Type/Catalog/Pages ")
                .reference(pages)
                .text("/Lang(zh-CN)/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>")
                .text("/StructTreeRoot ")
                .reference(structure)
                .text("/Metadata ")
                .reference(METADATA)
                .text("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)")
                .text("/Info(sRGB)/DestOutputProfile ")
                .reference(profile)
                .text(">>]");
        attached(particulars.attachments());
        prefix.text("/AcroForm<</Fields[")
                .reference(widget)
                .text("]/SigFlags 3>>/Perms<</DocMDP ")
                .reference(SIGNATURE)
                .text(">>>>")
                .end();
        prefix.begin(pages)
                .text("<</Type/Pages/Count 1/Kids[")
                .reference(pages + 1)
                .text("]>>")
                .end();
    }

    private void attached(List<Attachment> attachments) {
        prefix.text("/AF[");
        for (int i = 0; i < attachments.size(); i++) {
            prefix.reference(fileSpecification(i)).text(i + 1 < attachments.size() ? " " : "");
        }
        prefix.text("]/Names<</EmbeddedFiles<</Names[");
        for (int i = 0; i < attachments.size(); i++) {
            prefix.text("(")
                    .text(attachments.get(i).name())
                    .text(")")
                    .reference(fileSpecification(i))
                    .text(i + 1 < attachments.size() ? " " : "");
        }
        prefix.text("]>>>>");
    }

    /** Object of the n-th attachment's specification; its file is the next object. */
    int fileSpecification(int attachment) {
        return attachment == 0 ? FILE_SPECIFICATION : next + 2 * (attachment - 1);
    }

    private void page(int page, int pages, int art, int widget, int appearance, Particulars particulars) {
        Box seal = particulars.signatureBox();
        prefix.begin(page)
                .text("<</Type/Page/Parent ")
                .reference(pages)
                .text("/MediaBox[0 0 ")
                .number(sheet.widthInPoints())
                .number(sheet.heightInPoints())
                .text("]/Tabs/S/StructParents 0/Contents[")
                .reference(art)
                .text(" ")
                .reference(CONTENT)
                .text("]/Resources ")
                .reference(RESOURCES)
                .text("/Group<</S/Transparency/CS/DeviceRGB>>/Annots[")
                .reference(widget)
                .text("]>>")
                .end();
        prefix.begin(widget)
                .text("<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature)/TU")
                .unicode(particulars.signature())
                .text("/F 132/StructParent 1/P ")
                .reference(page)
                .text("/V ")
                .reference(SIGNATURE)
                .text("/AP<</N ")
                .reference(appearance)
                .text(">>/Rect[")
                .number(seal.x() * POINTS)
                .number((sheet.height() - seal.y() - seal.height()) * POINTS)
                .number((seal.x() + seal.width()) * POINTS)
                .number((sheet.height() - seal.y()) * POINTS)
                .text("]>>")
                .end();
        String box = String.format(
                Locale.ROOT,
                "/Type/XObject/Subtype/Form/BBox[0 0 %.3f %.3f]/Resources<<>>",
                seal.width() * POINTS,
                seal.height() * POINTS);
        prefix.stream(appearance, box, new byte[0], 0, 0);
    }

    /** Writes each symbol once; returns the next free object. */
    private int symbols(List<Part> parts, int firstFree, FixedFonts fonts) {
        int free = firstFree;
        for (Part part : parts) {
            free = symbolsOf(part.marks(), free, fonts);
        }
        return free;
    }

    private int symbolsOf(List<Mark> marks, int firstFree, FixedFonts fonts) {
        int free = firstFree;
        for (Mark mark : marks) {
            if (mark instanceof Mark.Repeat repeat
                    && !forms.containsKey(repeat.symbol().name())) {
                Symbol symbol = repeat.symbol();
                free = symbolsOf(symbol.marks(), free, fonts);
                forms.put(symbol.name(), free);
                form(symbol, free++, fonts);
            }
        }
        return free;
    }

    private void form(Symbol symbol, int object, FixedFonts fonts) {
        PdfBuffer content = new PdfBuffer(2048);
        new PagePainter(content, new OwnFonts(fonts), sheet).symbol(symbol);
        StringBuilder inner = new StringBuilder();
        Set<String> nested = new java.util.LinkedHashSet<>();
        symbol.marks().forEach(m -> {
            if (m instanceof Mark.Repeat repeat) {
                nested.add(repeat.symbol().name());
            }
        });
        nested.forEach(n ->
                inner.append("/X").append(n).append(' ').append(forms.get(n)).append(" 0 R"));
        double r = symbol.reach();
        prefix.compressed(
                object,
                String.format(
                        Locale.ROOT,
                        "/Type/XObject/Subtype/Form/BBox[%.2f %.2f %.2f %.2f]/Resources<</XObject<<%s>>>>",
                        -r,
                        -r,
                        r,
                        r,
                        inner),
                content.toByteArray());
    }

    /** The resources of a page. */
    void resources(PdfBuffer out, List<Integer> ownFonts, int photo) {
        out.begin(RESOURCES).text("<<").text(fixedResources);
        for (int i = 0; i < ownFonts.size(); i++) {
            out.text("/D").integer(i).text(" ").reference(ownFonts.get(i));
        }
        out.text(">>/XObject<<");
        forms.forEach((name, object) -> out.text("/X").text(name).text(" ").reference(object));
        if (photo != 0) {
            out.text("/Photo ").reference(photo);
        }
        out.text(">>/ExtGState<</GM<</BM/Multiply>>/GN<</BM/Normal>>>>>>").end();
    }

    /** A buffer that begins with the template. */
    PdfBuffer start() {
        return PdfBuffer.after(prefix, 1 << 16);
    }

    /** The digest of the template's bytes, ready to go on. */
    MessageDigest digest() {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java's SHA-256 cannot be cloned", e);
        }
    }

    int length() {
        return prefix.length();
    }

    /** Number of the first marked content of a file's own. */
    int firstContent() {
        return firstContent;
    }

    /** The first object that is free for a file's further attachments, fonts and photo. */
    int nextObject() {
        return next;
    }

    /** Rows of the cross-reference table for the template's objects. */
    byte[] crossReferences() {
        return rows.clone();
    }

    private byte[] rows() {
        PdfBuffer table = new PdfBuffer(20 * next);
        for (int object = FIRST_FIXED; object < next; object++) {
            row(table, prefix.offset(object));
        }
        return table.toByteArray();
    }

    static void row(PdfBuffer out, int offset) {
        String digits = Integer.toString(offset);
        out.text("0".repeat(10 - digits.length())).text(digits).text(" 00000 n \n");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
