package zhengjian.document.face;

import java.util.ArrayList;
import java.util.List;
import zhengjian.document.drawing.Ink;
import zhengjian.document.drawing.Mark;
import zhengjian.document.drawing.Outline;
import zhengjian.document.drawing.Part;
import zhengjian.document.drawing.Role;
import zhengjian.document.font.Face;

/**
 * The fields, one a row on hairlines. A value that does not fit in one line takes more; when the rows together do not fit,
 * all become smaller, down to what 11 fields of the longest allowed texts need.
 */
final class Fields {
    static final double LEFT = 92;
    static final double VALUE = 116.5;
    static final double RIGHT = 200;
    static final double TOP = 74.5;
    static final double BOTTOM = 162;
    private static final double PITCH = 1.42;

    private static final double LABEL_WIDTH = 20;
    private static final double SEX_ROOM = 22;
    private static final double LARGEST_PITCH = 8.6;
    private static final double LARGEST_SIZE = 4.7;
    private static final double SMALLEST_SIZE = 2;

    private final Typesetter type;

    Fields(Typesetter type) {
        this.type = type;
    }

    /** One field. */
    private record Field(String label, String value, double largest, double room) {}

    /** A field's value in lines. */
    private record Row(Field field, List<String> lines, double size) {}

    /** All rows at one scale. */
    private record Fit(List<Row> rows, double pitch, double leading, double height) {}

    List<Part> parts(CertificateFace face) {
        Fit fit = fit(fields(face));
        double spare = BOTTOM - TOP - fit.height();
        double pitch = Math.min(LARGEST_PITCH, fit.pitch() + spare / fit.rows().size());
        double height = fit.height() + (pitch - fit.pitch()) * fit.rows().size();
        double y = TOP + (BOTTOM - TOP - height) / 2;
        List<Part> parts = new ArrayList<>();
        Outline.Pen hairlines = new Outline.Pen();
        for (Row row : fit.rows()) {
            double baseline = y + pitch * 0.72;
            label(row, baseline, parts);
            List<Mark.Text> lines = new ArrayList<>();
            for (String line : row.lines()) {
                lines.add(type.left(line, Face.TEXT, row.size(), Palette.INK, VALUE, baseline));
                baseline += fit.leading();
            }
            parts.add(Part.text(Role.VALUE, lines));
            if (parts.size() == 2) {
                sex(face, lines.get(0), fit.pitch() / (LARGEST_SIZE * PITCH), parts);
            }
            y += pitch + (row.lines().size() - 1) * fit.leading();
            double rule = y - pitch * 0.28 + 1.55;
            hairlines.move(VALUE - 0.8, rule).line(RIGHT, rule);
        }
        Mark rules = new Mark.Shape(hairlines.outline(), Ink.line(Palette.PALE_GOLD, 0.18));
        parts.add(0, Part.artifact(List.of(rules)));
        return parts;
    }

    private void label(Row row, double baseline, List<Part> parts) {
        double size = Math.min(3.9, row.size() * 0.9);
        parts.add(Part.text(
                Role.LABEL,
                type.spread(row.field().label(), Face.LABEL, size, Palette.LABEL, LEFT, baseline - 0.15, LABEL_WIDTH)));
    }

    private void sex(CertificateFace face, Mark.Text name, double scale, List<Part> parts) {
        if (face.sex().isEmpty()) {
            return;
        }
        double y = name.placement().y();
        double x = RIGHT - SEX_ROOM + 4;
        parts.add(Part.text(Role.LABEL, type.left(Wording.SEX, Face.LABEL, 3.9 * scale, Palette.LABEL, x, y - 0.15)));
        parts.add(Part.text(
                Role.VALUE, type.left(face.sex().get(), Face.TEXT, LARGEST_SIZE * scale, Palette.INK, x + 10, y)));
    }

    private static List<Field> fields(CertificateFace face) {
        Wording words = Wording.of(face.family());
        double whole = RIGHT - VALUE;
        List<Field> fields = new ArrayList<>();
        double nameRoom = face.sex().isPresent() ? whole - SEX_ROOM : whole;
        fields.add(new Field(Wording.HOLDER, face.holderName(), 5.8, nameRoom));
        fields.add(new Field(Wording.ID_NUMBER, face.idNumber(), LARGEST_SIZE, whole));
        face.employer().ifPresent(e -> fields.add(new Field(Wording.EMPLOYER, e, LARGEST_SIZE, whole)));
        fields.add(new Field(words.series(), face.series(), LARGEST_SIZE, whole));
        fields.add(new Field(words.specialty(), face.specialty(), LARGEST_SIZE, whole));
        fields.add(new Field(words.name(), face.title(), LARGEST_SIZE, whole));
        fields.add(new Field(words.rank(), face.rank(), LARGEST_SIZE, whole));
        fields.add(new Field(words.channel(), face.channel(), LARGEST_SIZE, whole));
        fields.add(new Field(Wording.OBTAINED_ON, ChineseDate.figures(face.obtainedOn()), LARGEST_SIZE, whole));
        fields.add(new Field(words.committee(), face.committee(), LARGEST_SIZE, whole));
        fields.add(new Field(Wording.DOCUMENT_NUMBER, face.documentNumber(), LARGEST_SIZE, whole));
        return fields;
    }

    private Fit fit(List<Field> fields) {
        for (double scale = 1; scale * LARGEST_SIZE > SMALLEST_SIZE; scale -= 0.02) {
            Fit fit = fit(fields, scale);
            if (fit.height() <= BOTTOM - TOP) {
                return fit;
            }
        }
        throw new IllegalArgumentException("the fields are too long for one page");
    }

    private Fit fit(List<Field> fields, double scale) {
        double wrapped = 4.2 * scale;
        double leading = wrapped * 1.22;
        double pitch = LARGEST_SIZE * scale * PITCH;
        List<Row> rows = new ArrayList<>();
        int further = 0;
        for (Field field : fields) {
            Row row = row(field, scale, wrapped);
            rows.add(row);
            further += row.lines().size() - 1;
        }
        return new Fit(rows, pitch, leading, pitch * rows.size() + leading * further);
    }

    private Row row(Field field, double scale, double wrapped) {
        double size = field.largest() * scale;
        double width = type.width(Face.TEXT, field.value(), size);
        if (width * wrapped / size <= field.room() && width > field.room()) {
            return new Row(field, List.of(field.value()), size * field.room() / width);
        }
        return width <= field.room()
                ? new Row(field, List.of(field.value()), size)
                : new Row(field, type.lines(Face.TEXT, field.value(), wrapped, field.room()), wrapped);
    }
}
