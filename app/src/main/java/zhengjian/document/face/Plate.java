package zhengjian.document.face;

import java.util.ArrayList;
import java.util.List;
import zhengjian.certificate.Kind;
import zhengjian.document.drawing.Ink;
import zhengjian.document.drawing.Mark;
import zhengjian.document.drawing.Outline;
import zhengjian.document.font.Face;

/** The plate that binds a certificate to one place (J23·一(九)). */
final class Plate {
    static final double X = 204;
    static final double Y = 78;
    static final double WIDTH = 59;
    static final double HEIGHT = 21;
    /** Every character of the small line. */
    static final String NOTES = "离开该县市区，不作聘任依据";

    private static final double BLOCK = 15;

    private Plate() {}

    static List<Mark> frame() {
        return List.of(
                new Mark.Shape(Outline.roundedRectangle(X, Y, WIDTH, HEIGHT, 1.6), Ink.fill(Palette.BROWN_TINT)),
                new Mark.Shape(Outline.roundedRectangle(X, Y, WIDTH, HEIGHT, 1.6), Ink.line(Palette.BROWN, 0.7)),
                new Mark.Shape(
                        Outline.rectangle(X + 1.4, Y + 1.4, WIDTH - 2.8, HEIGHT - 2.8), Ink.line(Palette.BROWN, 0.18)),
                new Mark.Shape(Outline.rectangle(X + 1.4, Y + 1.4, BLOCK, HEIGHT - 2.8), Ink.fill(Palette.BROWN)));
    }

    static List<Mark.Text> words(Kind kind, String place, Typesetter type) {
        String mark = kind.chinese();
        double middle = X + 1.4 + BLOCK / 2;
        List<Mark.Text> lines = new ArrayList<>();
        lines.add(type.centred(mark.substring(0, 1), Face.TEXT, 6.4, Palette.WHITE, middle, Y + 9.3));
        lines.add(type.centred(mark.substring(1), Face.TEXT, 6.4, Palette.WHITE, middle, Y + 16.8));
        double left = X + 1.4 + BLOCK;
        double centre = (left + X + WIDTH - 1.4) / 2;
        double room = X + WIDTH - 1.4 - left - 2.6;
        String limit = "仅限" + place + "使用";
        double size = 5;
        while (type.width(Face.TEXT, limit, size) > room && size > 4.3) {
            size -= 0.1;
        }
        if (type.width(Face.TEXT, limit, size) <= room) {
            lines.add(type.centred(limit, Face.TEXT, size, Palette.BROWN_INK, centre, Y + 10));
        } else {
            String rest = place + "使用";
            double fitting = Math.min(4.6, room / type.width(Face.TEXT, rest, 1));
            lines.add(type.centred("仅限", Face.TEXT, 4.6, Palette.BROWN_INK, centre, Y + 6.8));
            lines.add(type.centred(rest, Face.TEXT, fitting, Palette.BROWN_INK, centre, Y + 12));
        }
        lines.add(type.centred(note(place), Face.LABEL, 3.05, Palette.BROWN_INK, centre, Y + 16.8));
        return lines;
    }

    private static String note(String place) {
        char last = place.charAt(place.length() - 1);
        String name = last == '县' || last == '市' || last == '区' ? String.valueOf(last) : "区";
        return "离开该" + name + "，不作聘任依据";
    }
}
