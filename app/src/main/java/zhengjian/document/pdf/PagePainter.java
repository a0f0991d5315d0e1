package zhengjian.document.pdf;

import java.util.List;
import zhengjian.document.drawing.Ink;
import zhengjian.document.drawing.Mark;
import zhengjian.document.drawing.Outline;
import zhengjian.document.drawing.Part;
import zhengjian.document.drawing.Photo;
import zhengjian.document.drawing.Placement;
import zhengjian.document.drawing.Role;
import zhengjian.document.drawing.Sheet;
import zhengjian.document.drawing.Symbol;

/** Writes marks as page operators in mm with y downwards; each meaningful part is a marked content with its number. */
final class PagePainter {
    /** From mm to points, upside down. */
    private static final String SCALE = "2.834646 0 0 -2.834646 0 ";

    private final PdfBuffer out;
    private final OwnFonts fonts;
    private final Sheet sheet;
    private int color = -1;
    private int strokeColor = -1;
    private String font = "";
    private boolean open;

    PagePainter(PdfBuffer out, OwnFonts fonts, Sheet sheet) {
        this.out = out;
        this.fonts = fonts;
        this.sheet = sheet;
    }

    /** The name of a structure type. */
    static String tag(Role role) {
        return switch (role) {
            case ARTIFACT -> "Artifact";
            case HEADING -> "H1";
            case PARAGRAPH -> "P";
            case LABEL -> "Lbl";
            case VALUE -> "LBody";
            case FIGURE -> "Figure";
        };
    }

    /** Writes the parts; returns the next free number of a marked content. */
    int parts(List<Part> parts, int firstNumber) {
        int number = firstNumber;
        out.text("q ").text(SCALE).number(sheet.heightInPoints()).text("cm\n");
        for (Part part : parts) {
            if (part.role() == Role.ARTIFACT) {
                out.text("/Artifact BMC\n");
            } else {
                out.text("/").text(tag(part.role())).text("<</MCID ").integer(number++);
                out.text(">>BDC\n");
            }
            boolean words = part.role() != Role.ARTIFACT && needsWords(part);
            if (words) {
                out.text("/Span<</ActualText").unicode(part.text()).text(">>BDC\n");
            }
            part.marks().forEach(this::mark);
            out.text(words ? "EMC EMC\n" : "EMC\n");
        }
        out.text("Q\n");
        return number;
    }

    /** Spread letters and several lines would be read with gaps. */
    private static boolean needsWords(Part part) {
        if (part.role() == Role.FIGURE) {
            return false;
        }
        return part.marks().size() > 1
                || part.marks().stream().anyMatch(m -> m instanceof Mark.Text text && text.spacing() != 0);
    }

    /** Writes the marks of a symbol. */
    void symbol(Symbol symbol) {
        symbol.marks().forEach(this::mark);
    }

    private void mark(Mark mark) {
        if (mark instanceof Mark.Text text) {
            multiplied(text.ink(), () -> text(text));
        } else if (mark instanceof Mark.Shape shape) {
            multiplied(shape.ink(), () -> shape(shape));
        } else if (mark instanceof Mark.Repeat repeat) {
            repeat.placements().forEach(p -> {
                out.text("q ");
                matrix(p, 1);
                out.text("cm/X").text(repeat.symbol().name()).text(" Do Q\n");
            });
        } else if (mark instanceof Mark.Code code) {
            code(code);
        } else if (mark instanceof Mark.Picture picture) {
            picture(picture);
        }
    }

    private void multiplied(Ink ink, Runnable paint) {
        if (ink.multiplied() != open) {
            open = ink.multiplied();
            out.text(open ? "/GM gs\n" : "/GN gs\n");
        }
        paint.run();
    }

    private void shape(Mark.Shape shape) {
        Ink ink = shape.ink();
        if (ink.width() > 0) {
            stroke(ink.rgb());
            out.number(ink.width()).text("w\n");
        } else {
            fill(ink.rgb());
        }
        for (Outline.Step step : shape.outline().steps()) {
            if (step instanceof Outline.Move move) {
                out.number(move.x()).number(move.y()).text("m\n");
            } else if (step instanceof Outline.Line line) {
                out.number(line.x()).number(line.y()).text("l\n");
            } else if (step instanceof Outline.Curve c) {
                out.number(c.x1()).number(c.y1()).number(c.x2()).number(c.y2());
                out.number(c.x()).number(c.y()).text("c\n");
            } else {
                out.text("h\n");
            }
        }
        out.text(ink.width() > 0 ? "S\n" : "f\n");
    }

    private void text(Mark.Text text) {
        fill(text.ink().rgb());
        font = "";
        out.text("BT ");
        if (text.spacing() != 0) {
            out.number(text.spacing()).text("Tc ");
        }
        matrix(text.placement(), -1);
        out.text("Tm");
        fonts.encode(text.face(), text.text(), (name, identifier) -> {
            if (!name.equals(font)) {
                out.text(font.isEmpty() ? "/" : ">Tj/")
                        .text(name)
                        .text(" ")
                        .number(text.size())
                        .text("Tf<");
                font = name;
            }
            out.hex16(identifier);
        });
        out.text(">Tj");
        if (text.spacing() != 0) {
            out.text(" 0 Tc");
        }
        out.text(" ET\n");
    }

    /** @param up 1 for marks drawn downwards, -1 for letters, which stand upwards */
    private void matrix(Placement at, int up) {
        if (at.degrees() == 0) {
            out.number(at.widening()).text("0 0 ").integer(up).text(" ");
        } else {
            double angle = Math.toRadians(at.degrees());
            out.fine(Math.cos(angle) * at.widening()).fine(Math.sin(angle) * at.widening());
            out.fine(-Math.sin(angle) * up).fine(Math.cos(angle) * up);
        }
        out.number(at.x()).number(at.y());
    }

    private void code(Mark.Code code) {
        fill(code.ink().rgb());
        out.text("q ").fine(code.module()).text("0 0 ").fine(code.module());
        out.number(code.x()).number(code.y()).text("cm\n");
        code.modules().eachRun((column, row, length) -> {
            out.integer(column).text(" ").integer(row).text(" ").integer(length).text(" 1 re\n");
        });
        out.text("f Q\n");
    }

    /** Fills the box, cutting off what is too high or too wide. */
    private void picture(Mark.Picture picture) {
        Photo photo = picture.photo();
        double scale = Math.max(picture.width() / photo.width(), picture.height() / photo.height());
        double width = photo.width() * scale;
        double height = photo.height() * scale;
        out.text("q ")
                .number(picture.x())
                .number(picture.y())
                .number(picture.width())
                .number(picture.height());
        out.text("re W n ").number(width).text("0 0 ").number(-height);
        out.number(picture.x() - (width - picture.width()) / 2);
        out.number(picture.y() + height - (height - picture.height()) / 2);
        out.text("cm/Photo Do Q\n");
    }

    private void fill(int rgb) {
        if (rgb != color) {
            color = rgb;
            rgb(rgb);
            out.text("rg\n");
        }
    }

    private void stroke(int rgb) {
        if (rgb != strokeColor) {
            strokeColor = rgb;
            rgb(rgb);
            out.text("RG\n");
        }
    }

    private void rgb(int rgb) {
        out.number((rgb >> 16 & 0xff) / 255.0).number((rgb >> 8 & 0xff) / 255.0).number((rgb & 0xff) / 255.0);
    }
}
