package zhengjian.document.face;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import zhengjian.document.drawing.Box;
import zhengjian.document.drawing.Drawing;
import zhengjian.document.drawing.Ink;
import zhengjian.document.drawing.Mark;
import zhengjian.document.drawing.Modules;
import zhengjian.document.drawing.Outline;
import zhengjian.document.drawing.Part;
import zhengjian.document.drawing.Placement;
import zhengjian.document.drawing.Role;
import zhengjian.document.drawing.Sheet;
import zhengjian.document.font.Face;
import zhengjian.document.font.Fonts;
import zhengjian.document.qr.QrCode;

/** Draws the face of a certificate on A4 landscape. The fixed parts of each kind are drawn
 * once. Safe for threads. */
public final class CertificateDrawing {
    /** Where the seal stands. */
    public static final Box SEAL = Seal.BOX;

    static final double WIDTH = Sheet.LANDSCAPE.width();
    static final double HEIGHT = Sheet.LANDSCAPE.height();
    private static final double CENTRE = WIDTH / 2;
    private static final double PHOTO_X = 40;
    private static final double PHOTO_Y = 77;
    private static final double PHOTO_WIDTH = 35;
    private static final double PHOTO_HEIGHT = 49;
    private static final double COLUMN = PHOTO_X + PHOTO_WIDTH / 2;
    private static final double CODE_MIDDLE = 151;
    /** Five and four dots of a printer with 300 dots an inch. */
    private static final double[] MODULES = {5 * 25.4 / 300, 4 * 25.4 / 300, 3 * 25.4 / 300};

    private static final double LARGEST_CARD = 39;

    private static final double FOOT = 189.4;
    private static final double FOOT_LINE = 3.6;
    private static final double FOOT_WIDTH = 250;

    private final Typesetter type;
    private final String sealLine;
    private final boolean sample;
    private final Map<String, List<Part>> fixedParts = new ConcurrentHashMap<>();

    /**
     * @param sealLine words below the seal's star, for instance 职称证书专用章
     * @param sample whether 样例 stands across the page
     */
    public CertificateDrawing(Fonts fonts, String sealLine, boolean sample) {
        this.type = new Typesetter(fonts);
        this.sealLine = sealLine;
        this.sample = sample;
    }

    /**
     * @throws zhengjian.document.font.UndrawableCharacter naming a character that no font has
     */
    public Drawing draw(CertificateFace face) {
        return draw(face, Optional.empty());
    }

    /**
     * The same with an annotation at the foot.
     *
     * @param annotation at most some 180 characters
     * @throws zhengjian.document.font.UndrawableCharacter naming a character that no font has
     */
    public Drawing draw(CertificateFace face, Optional<String> annotation) {
        String kind = face.family().code() + " " + face.kind().code() + (sample ? " sample" : "");
        return new Drawing(
                Sheet.LANDSCAPE,
                face.documentTitle(),
                kind,
                fixedParts.computeIfAbsent(kind, k -> fixed(face)),
                filled(face, annotation));
    }

    private List<Part> fixed(CertificateFace face) {
        Wording words = Wording.of(face.family());
        List<Mark> art = new ArrayList<>();
        art.add(new Mark.Shape(Outline.rectangle(0, 0, WIDTH, HEIGHT), Ink.fill(Palette.PAPER)));
        if (sample) {
            art.addAll(sampleMark());
        }
        art.addAll(Rosette.behindText(CENTRE, 112));
        art.addAll(Border.marks());
        art.add(microText(words));
        art.addAll(headRule());
        List<Part> parts = new ArrayList<>();
        parts.add(Part.artifact(art));
        boolean four = words.title().length() == 4;
        double size = four ? 17 : 14;
        double over = four ? 104 : 156;
        parts.add(Part.text(
                Role.HEADING,
                type.spread(words.title(), Face.TITLE, size, Palette.CRIMSON, CENTRE - over / 2, 42, over)));
        double english = type.width(Face.TEXT, words.english(), 3.7)
                + 0.55 * (words.english().length() - 1);
        parts.add(Part.text(
                Role.PARAGRAPH,
                type.spread(words.english(), Face.TEXT, 3.7, Palette.GOLD_INK, CENTRE - english / 2, 50, english)));
        String sentence = Wording.sentence(face.family(), face.kind());
        parts.add(Part.text(Role.PARAGRAPH, type.centred(sentence, Face.TEXT, 4.7, Palette.INK, CENTRE, 67)));
        return parts;
    }

    private List<Part> filled(CertificateFace face, Optional<String> annotation) {
        List<Part> parts = new ArrayList<>();
        face.place().ifPresent(place -> {
            parts.add(Part.artifact(Plate.frame()));
            parts.add(Part.text(Role.PARAGRAPH, Plate.words(face.kind(), place, type)));
        });
        parts.addAll(new Fields(type).parts(face));
        number(face, parts);
        photo(face, parts);
        code(face, parts);
        issuer(face, parts);
        annotation.ifPresent(words -> parts.add(Part.text(Role.PARAGRAPH, foot(words))));
        parts.add(Part.figure("发证机关印章", Seal.BOX, Seal.marks(face.issuer(), sealLine, type)));
        return parts;
    }

    /** Two lines between what is printed anyway and the micro-text; smaller letters where there is more to say. */
    private List<Mark.Text> foot(String words) {
        double size = 2.9;
        List<String> lines = type.lines(Face.TEXT, words, size, FOOT_WIDTH);
        while (lines.size() > 2) {
            size -= 0.05;
            lines = type.lines(Face.TEXT, words, size, FOOT_WIDTH);
        }
        List<Mark.Text> marks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double y = FOOT + (i - lines.size() + 1) * FOOT_LINE;
            marks.add(type.centred(lines.get(i), Face.TEXT, size, Palette.CRIMSON, CENTRE, y));
        }
        return marks;
    }

    private void number(CertificateFace face, List<Part> parts) {
        parts.add(Part.text(
                Role.LABEL, type.spread(Wording.NUMBER, Face.LABEL, 3.9, Palette.LABEL, Fields.LEFT, 170.5, 20)));
        parts.add(Part.text(Role.VALUE, type.left(face.number(), Face.NUMBER, 4.6, Palette.INK, Fields.VALUE, 170.6)));
        List<Mark.Text> line = new ArrayList<>();
        line.add(type.left(Wording.ADDRESS, Face.LABEL, 3.1, Palette.LABEL, Fields.LEFT, 177.2));
        append(line, face.host(), Face.NUMBER, 3.1, Palette.INK);
        append(line, Wording.ADDRESS_NOTE, Face.LABEL, 3.1, Palette.LABEL);
        parts.add(Part.text(Role.PARAGRAPH, line));
        parts.add(Part.text(
                Role.PARAGRAPH,
                type.left(
                        face.masked() ? Wording.PUBLIC : Wording.SIGNED,
                        Face.LABEL,
                        2.6,
                        Palette.LABEL,
                        Fields.LEFT,
                        182.4)));
    }

    private void append(List<Mark.Text> line, String text, Face face, double size, int rgb) {
        Mark.Text before = line.get(line.size() - 1);
        double gap = before.face() == Face.LABEL ? 1.2 : 0;
        double x = before.placement().x() + before.width() + gap;
        line.add(type.left(text, face, size, rgb, x, before.placement().y()));
    }

    private void photo(CertificateFace face, List<Part> parts) {
        Mark frame = new Mark.Shape(
                Outline.rectangle(PHOTO_X, PHOTO_Y, PHOTO_WIDTH, PHOTO_HEIGHT), Ink.line(Palette.GOLD, 0.35));
        if (face.photo().isPresent()) {
            Mark picture = new Mark.Picture(face.photo().get(), PHOTO_X, PHOTO_Y, PHOTO_WIDTH, PHOTO_HEIGHT);
            Box box = new Box(PHOTO_X, PHOTO_Y, PHOTO_WIDTH, PHOTO_HEIGHT);
            parts.add(Part.figure("持证人照片", box, List.of(picture, frame)));
            return;
        }
        List<Mark> emblem = new ArrayList<>();
        emblem.add(new Mark.Shape(
                Outline.rectangle(PHOTO_X, PHOTO_Y, PHOTO_WIDTH, PHOTO_HEIGHT), Ink.line(Palette.GOLD, 0.25)));
        emblem.add(new Mark.Shape(
                Outline.rectangle(PHOTO_X + 1, PHOTO_Y + 1, PHOTO_WIDTH - 2, PHOTO_HEIGHT - 2),
                Ink.line(Palette.PALE_GOLD, 0.18)));
        emblem.addAll(Rosette.emblem(COLUMN, PHOTO_Y + 19));
        parts.add(Part.artifact(emblem));
        parts.add(Part.text(
                Role.PARAGRAPH,
                List.of(
                        type.centred(
                                face.masked() ? Wording.PHOTO_HIDDEN : Wording.NO_PHOTO,
                                Face.LABEL,
                                3.1,
                                Palette.LABEL,
                                COLUMN,
                                PHOTO_Y + 39.5),
                        type.centred(Wording.NO_PHOTO_NOTE, Face.LABEL, 2.7, Palette.LABEL, COLUMN, PHOTO_Y + 44.3))));
    }

    private void code(CertificateFace face, List<Part> parts) {
        if (face.qrText().isEmpty()) {
            double side = 33;
            parts.add(Part.artifact(List.of(card(side))));
            parts.add(Part.text(
                    Role.PARAGRAPH,
                    type.centred(Wording.CODE_HIDDEN, Face.LABEL, 3.1, Palette.LABEL, COLUMN, CODE_MIDDLE + 1)));
            return;
        }
        Modules modules = QrCode.of(face.qrText().get());
        double module = MODULES[MODULES.length - 1];
        for (double candidate : MODULES) {
            if ((modules.size() + 8) * candidate <= LARGEST_CARD) {
                module = candidate;
                break;
            }
        }
        double side = (modules.size() + 8) * module;
        double x = COLUMN - side / 2 + 4 * module;
        double y = CODE_MIDDLE - side / 2 + 4 * module;
        parts.add(Part.artifact(List.of(
                new Mark.Shape(
                        Outline.rectangle(COLUMN - side / 2, CODE_MIDDLE - side / 2, side, side),
                        Ink.fill(Palette.WHITE)),
                card(side))));
        Box box = new Box(COLUMN - LARGEST_CARD / 2, CODE_MIDDLE - LARGEST_CARD / 2, LARGEST_CARD, LARGEST_CARD);
        parts.add(Part.figure("查验二维码", box, List.of(new Mark.Code(modules, x, y, module, Ink.fill(0)))));
        parts.add(Part.text(
                Role.PARAGRAPH,
                type.centred(Wording.SCAN, Face.LABEL, 3.3, Palette.LABEL, COLUMN, CODE_MIDDLE + side / 2 + 5.4)));
    }

    private static Mark card(double side) {
        return new Mark.Shape(
                Outline.rectangle(COLUMN - side / 2, CODE_MIDDLE - side / 2, side, side),
                Ink.line(Palette.PALE_GOLD, 0.2));
    }

    private void issuer(CertificateFace face, List<Part> parts) {
        double room = 66;
        double size = 4.7;
        while (size > 4 && type.width(Face.TEXT, face.issuer(), size) > room) {
            size -= 0.05;
        }
        List<String> lines = type.lines(Face.TEXT, face.issuer(), size, room);
        while (lines.size() > (size > 3.2 ? 2 : 3)) {
            size -= 0.1;
            lines = type.lines(Face.TEXT, face.issuer(), size, room);
        }
        double y = Seal.CENTRE_Y + (lines.size() == 1 ? 14.6 : lines.size() == 2 ? 13.4 : 12.6);
        List<Mark.Text> marks = new ArrayList<>();
        for (String line : lines) {
            marks.add(type.centred(line, Face.TEXT, size, Palette.INK, Seal.CENTRE_X, y));
            y += lines.size() == 1 ? 6.9 : size * 1.15;
        }
        parts.add(Part.text(Role.PARAGRAPH, marks));
        String date = ChineseDate.words(face.issuedOn());
        double dateY = Seal.CENTRE_Y + (lines.size() == 1 ? 21.4 : 23.6);
        parts.add(Part.text(Role.PARAGRAPH, type.centred(date, Face.TEXT, 4.6, Palette.INK, Seal.CENTRE_X, dateY)));
    }

    private static List<Mark> headRule() {
        Outline rules = new Outline.Pen()
                .move(CENTRE - 52, 55.6)
                .line(CENTRE - 3.4, 55.6)
                .move(CENTRE + 3.4, 55.6)
                .line(CENTRE + 52, 55.6)
                .outline();
        return List.of(
                new Mark.Shape(rules, Ink.line(Palette.GOLD, 0.25)),
                new Mark.Shape(Outline.star(CENTRE, 55.7, 1.6), Ink.fill(Palette.CRIMSON)));
    }

    private Mark microText(Wording words) {
        String unit = words.title() + words.english().replace(" ", "") + "·";
        double size = 0.95;
        double room = WIDTH - 2 * 21;
        double one = type.width(Face.LABEL, unit, size);
        String line = unit.repeat((int) (room / one));
        return type.spread(line, Face.LABEL, size, Palette.GOLD, 21, 190.9, room);
    }

    private List<Mark> sampleMark() {
        List<Mark> marks = new ArrayList<>();
        double size = 62;
        marks.add(letter("样", size, 92, 172));
        marks.add(letter("例", size, 158, 133));
        return marks;
    }

    private Mark letter(String letter, double size, double x, double y) {
        return new Mark.Text(
                letter,
                Face.TEXT,
                size,
                0,
                type.width(Face.TEXT, letter, size),
                Ink.fill(Palette.SAMPLE),
                Placement.turned(x, y, -28));
    }
}
