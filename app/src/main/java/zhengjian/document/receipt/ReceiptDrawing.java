package zhengjian.document.receipt;

import java.util.ArrayList;
import java.util.List;
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
import zhengjian.document.face.Typesetter;
import zhengjian.document.font.Face;
import zhengjian.document.font.Fonts;
import zhengjian.document.qr.QrCode;

/** Draws a receipt on A4 portrait: verdict, facts, and below them its own QR code. Safe for threads. */
final class ReceiptDrawing {
    /** Where a click shows the signature. */
    static final Box SIGNATURE = new Box(66, 244, 126, 34);

    static final String TITLE = "核验回执";
    static final String ENGLISH = "RECEIPT OF A CERTIFICATE CHECK";
    static final List<String> NOTES = List.of(
            "扫左侧的码，或把本文件上传到查验页，可以看到当时的结论和此后的变化。",
            "Scan the code, or upload this file, to see the verdict of then and what has changed since.",
            "本页由查验系统数字签名，并附有证据（.json、.cose），不联网也能独立复核。",
            "Signed; the evidence is attached and can be checked without a network.");
    static final String SCAN = "回执二维码 Receipt code";

    private static final int INK = 0x1c1a17;
    private static final int GREY = 0x5b5340;
    private static final int RULE = 0xd9d4c6;
    private static final int SAMPLE = 0xf8e6dd;
    private static final double LEFT = 18;
    private static final double RIGHT = 192;
    private static final double VALUE = 58;
    private static final double TOP = 86;
    private static final double BOTTOM = 238;
    private static final double CODE = 246;
    /** Five dots of a printer with 300 dots an inch. */
    private static final double MODULE = 5 * 25.4 / 300;

    private static final double LARGEST = 3.9;
    private static final double SMALLEST = 1.6;

    private final Typesetter type;
    private final Legible legible;
    private final boolean sample;
    private final List<Part> fixed;

    /** @param sample whether 样例 stands across the page */
    ReceiptDrawing(Fonts fonts, boolean sample) {
        this.type = new Typesetter(fonts);
        this.legible = new Legible(fonts);
        this.sample = sample;
        this.fixed = fixed();
    }

    Drawing draw(ReceiptFace face) {
        List<Part> parts = new ArrayList<>();
        verdict(face, parts);
        rows(face, parts);
        code(face, parts);
        return new Drawing(Sheet.PORTRAIT, TITLE + " " + face.id(), "receipt " + sample, fixed, parts);
    }

    private List<Part> fixed() {
        List<Part> parts = new ArrayList<>();
        List<Mark> art = new ArrayList<>();
        if (sample) {
            art.add(letter("样", 36, 178));
            art.add(letter("例", 98, 145));
        }
        art.add(line(LEFT, 44, RIGHT, 44, 0.4, GREY));
        art.add(line(LEFT, BOTTOM + 3, RIGHT, BOTTOM + 3, 0.2, RULE));
        parts.add(Part.artifact(art));
        parts.add(Part.text(Role.HEADING, type.left(TITLE, Face.TEXT, 10, INK, LEFT, 33)));
        parts.add(Part.text(Role.PARAGRAPH, type.left(ENGLISH, Face.TEXT, 3.4, GREY, LEFT, 40)));
        return parts;
    }

    private static Mark line(double x1, double y1, double x2, double y2, double width, int rgb) {
        return new Mark.Shape(Outline.segment(x1, y1, x2, y2), Ink.line(rgb, width));
    }

    private Mark letter(String letter, double x, double y) {
        double size = 58;
        return new Mark.Text(
                letter,
                Face.TEXT,
                size,
                0,
                type.width(Face.TEXT, letter, size),
                Ink.fill(SAMPLE),
                Placement.turned(x, y, -28));
    }

    private void verdict(ReceiptFace face, List<Part> parts) {
        parts.add(Part.artifact(List.of(new Mark.Shape(Outline.rectangle(LEFT, 50, 2.4, 27), Ink.fill(face.tone())))));
        double x = LEFT + 7;
        double room = RIGHT - x;
        parts.add(Part.text(
                Role.PARAGRAPH,
                List.of(
                        type.left(face.verdict() + " ", Face.TEXT, 7.6, face.tone(), x, 57.5),
                        type.left(
                                face.verdictEnglish(),
                                Face.TEXT,
                                4.2,
                                face.tone(),
                                x + type.width(Face.TEXT, face.verdict(), 7.6) + 4,
                                57.3))));
        one(face.then(), 3.6, INK, x, 64, room, parts);
        one(face.sentence(), 3.2, GREY, x, 70, room, parts);
        one(face.since(), 4.2, face.sinceTone(), x, 76.6, room, parts);
    }

    /** One line, smaller where it is long. */
    private void one(String text, double largest, int rgb, double x, double y, double room, List<Part> parts) {
        String shown = legible.of(text);
        double size = Math.min(largest, largest * room / Math.max(1, type.width(Face.TEXT, shown, largest)));
        parts.add(Part.text(Role.PARAGRAPH, type.left(shown, Face.TEXT, size, rgb, x, y)));
    }

    /** All rows in lines, at one size of type. */
    private record Fit(List<List<String>> rows, double size) {
        double height() {
            return rows.stream().mapToDouble(lines -> height(lines.size())).sum();
        }

        double height(int lines) {
            return size * (lines * 1.36 + 0.78);
        }
    }

    private void rows(ReceiptFace face, List<Part> parts) {
        Fit fit = fit(face);
        List<Mark> rules = new ArrayList<>();
        List<Part> texts = new ArrayList<>();
        double y = TOP;
        for (int i = 0; i < ReceiptFace.ROWS; i++) {
            ReceiptFace.Row row = face.rows().get(i);
            double size = fit.size();
            double baseline = y + size * 1.32;
            double english = size * 0.74;
            texts.add(Part.text(
                    Role.LABEL,
                    List.of(
                            type.left(row.label() + " ", Face.TEXT, size * 0.95, GREY, LEFT, baseline),
                            type.left(
                                    row.english(),
                                    Face.TEXT,
                                    english,
                                    GREY,
                                    LEFT + type.width(Face.TEXT, row.label() + " ", size * 0.95),
                                    baseline))));
            List<Mark.Text> lines = new ArrayList<>();
            for (String text : fit.rows().get(i)) {
                lines.add(type.left(text, Face.TEXT, size, INK, VALUE, baseline));
                baseline += size * 1.36;
            }
            texts.add(Part.text(Role.VALUE, lines));
            y += fit.height(fit.rows().get(i).size());
            rules.add(line(LEFT, y, RIGHT, y, 0.15, RULE));
        }
        parts.add(Part.artifact(rules));
        parts.addAll(texts);
    }

    private Fit fit(ReceiptFace face) {
        for (double size = LARGEST; size > SMALLEST; size -= 0.05) {
            Fit fit = fit(face, size);
            if (fit.height() <= BOTTOM - TOP) {
                return fit;
            }
        }
        throw new IllegalArgumentException("a receipt's facts are too long for one page");
    }

    private Fit fit(ReceiptFace face, double size) {
        List<List<String>> rows = new ArrayList<>();
        for (ReceiptFace.Row row : face.rows()) {
            List<String> lines = new ArrayList<>();
            for (String line : row.lines()) {
                lines.addAll(type.lines(Face.TEXT, legible.of(line), size, RIGHT - VALUE));
            }
            rows.add(lines.isEmpty() ? List.of("—") : lines);
        }
        return new Fit(rows, size);
    }

    private void code(ReceiptFace face, List<Part> parts) {
        Modules modules = QrCode.of(face.address());
        double side = modules.size() * MODULE;
        double quiet = 4 * MODULE;
        Box box = new Box(LEFT, CODE - quiet, side + 2 * quiet, side + 2 * quiet);
        parts.add(Part.figure(SCAN, box, List.of(new Mark.Code(modules, LEFT + quiet, CODE, MODULE, Ink.fill(0)))));
        double x = LEFT + side + 2 * quiet + 5;
        double room = RIGHT - x;
        one("回执编号 Receipt " + face.id(), 3.6, INK, x, CODE + 2, room, parts);
        one(face.address(), 3, GREY, x, CODE + 7.6, room, parts);
        double y = CODE + 15;
        for (String note : NOTES) {
            one(note, 3.2, INK, x, y, room, parts);
            y += 5;
        }
    }
}
