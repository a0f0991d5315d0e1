package zhengjian.document.drawing;

import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import zhengjian.document.font.Face;

/**
 * A drawing as one SVG element for a web page: text stays text in the reader's own fonts, stretched to the measured
 * width, so that the layout holds. No script, no style sheet, no style attribute, nothing from elsewhere.
 */
public final class SvgRendering {
    private static final String SERIF = "'Songti SC','STSong','Noto Serif CJK SC','Noto Serif SC','SimSun',serif";
    private static final String SANS =
            "'PingFang SC','HarmonyOS Sans SC','MiSans','Microsoft YaHei','Noto Sans CJK SC',sans-serif";
    private static final String MONO = "'SF Mono','Cascadia Mono','Consolas','Noto Sans Mono',monospace";

    private final StringBuilder out = new StringBuilder(24_000);
    private final Set<String> defined = new LinkedHashSet<>();
    private final String prefix;
    private Face face = Face.TEXT;
    private boolean inFace;

    private SvgRendering(String prefix) {
        this.prefix = prefix;
    }

    /**
     * @param prefix before every id, so that several drawings can stand in one page; letters and digits
     */
    public static String of(Drawing drawing, String prefix) {
        SvgRendering svg = new SvgRendering(prefix);
        svg.document(drawing);
        return svg.out.toString();
    }

    private void document(Drawing drawing) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append((int) drawing.sheet().width())
                .append(' ')
                .append((int) drawing.sheet().height())
                .append("\" role=\"img\" lang=\"zh-CN\"")
                .append(" aria-labelledby=\"")
                .append(prefix)
                .append("t\" fill=\"none\"><title id=\"")
                .append(prefix)
                .append("t\">");
        escape(drawing.title());
        out.append("</title>");
        drawing.parts().forEach(part -> part.marks().forEach(this::mark));
        endFace();
        out.append("</svg>");
    }

    private void mark(Mark mark) {
        if (mark instanceof Mark.Text text) {
            text(text);
            return;
        }
        endFace();
        if (mark instanceof Mark.Shape shape) {
            shape(shape);
        } else if (mark instanceof Mark.Repeat repeat) {
            repeat(repeat);
        } else if (mark instanceof Mark.Code code) {
            code(code);
        } else if (mark instanceof Mark.Picture picture) {
            picture(picture);
        }
    }

    private void shape(Mark.Shape shape) {
        out.append("<path d=\"");
        new SvgPath(out).append(shape.outline());
        out.append('"');
        ink(shape.ink());
        out.append("/>");
    }

    private void ink(Ink ink) {
        if (ink.width() > 0) {
            out.append(" stroke=\"").append(ink.hex()).append("\" stroke-width=\"");
            Decimal.append(out, ink.width());
        } else {
            out.append(" fill=\"").append(ink.hex());
        }
        out.append('"');
        if (ink.multiplied()) {
            out.append(" opacity=\".82\"");
        }
    }

    private void text(Mark.Text text) {
        startFace(text.face());
        out.append("<text font-size=\"");
        Decimal.append(out, text.size());
        out.append('"');
        Placement at = text.placement();
        if (at.degrees() == 0 && at.widening() == 1) {
            attribute("x", at.x());
            attribute("y", at.y());
        } else {
            transform(at);
        }
        if (text.text().codePointCount(0, text.text().length()) > 1) {
            attribute("textLength", text.width());
        }
        ink(text.ink());
        out.append('>');
        escape(text.text());
        out.append("</text>");
    }

    private void startFace(Face next) {
        if (inFace && next == face) {
            return;
        }
        endFace();
        out.append("<g font-family=\"")
                .append(
                        switch (next) {
                            case TITLE, TEXT -> SERIF;
                            case LABEL -> SANS;
                            case NUMBER -> MONO;
                        });
        out.append(
                switch (next) {
                    case TITLE -> "\" font-weight=\"700\">";
                    case TEXT, NUMBER -> "\" font-weight=\"600\">";
                    case LABEL -> "\">";
                });
        face = next;
        inFace = true;
    }

    private void endFace() {
        if (inFace) {
            out.append("</g>");
            inFace = false;
        }
    }

    private void repeat(Mark.Repeat repeat) {
        Symbol symbol = repeat.symbol();
        if (defined.add(symbol.name())) {
            out.append("<defs><g id=\"").append(prefix).append(symbol.name()).append("\">");
            symbol.marks().forEach(this::mark);
            endFace();
            out.append("</g></defs>");
        }
        for (Placement placement : repeat.placements()) {
            out.append("<use href=\"#").append(prefix).append(symbol.name()).append('"');
            transform(placement);
            out.append("/>");
        }
    }

    private void transform(Placement at) {
        if (at.degrees() == 0 && at.widening() == 1 && at.x() == 0 && at.y() == 0) {
            return;
        }
        out.append(" transform=\"");
        if (at.x() != 0 || at.y() != 0) {
            call("translate", at.x(), at.y());
        }
        if (at.degrees() != 0) {
            out.append("rotate(");
            Decimal.append(out, at.degrees());
            out.append(')');
        }
        if (at.widening() != 1) {
            call("scale", at.widening(), 1);
        }
        out.append('"');
    }

    private void call(String function, double x, double y) {
        out.append(function).append('(');
        Decimal.append(out, x);
        out.append(' ');
        Decimal.append(out, y);
        out.append(')');
    }

    private void code(Mark.Code code) {
        out.append("<path transform=\"");
        call("translate", code.x(), code.y());
        out.append("scale(")
                .append(code.module())
                .append(")\" fill=\"")
                .append(code.ink().hex())
                .append("\" d=\"");
        int[] pen = {0, 0};
        code.modules().eachRun((column, row, length) -> {
            out.append('m').append(column - pen[0]);
            if (row >= pen[1]) {
                out.append(' ');
            }
            out.append(row - pen[1])
                    .append('h')
                    .append(length)
                    .append("v1h-")
                    .append(length)
                    .append('z');
            pen[0] = column;
            pen[1] = row;
        });
        out.append("\"/>");
    }

    private void picture(Mark.Picture picture) {
        out.append("<image");
        attribute("x", picture.x());
        attribute("y", picture.y());
        attribute("width", picture.width());
        attribute("height", picture.height());
        out.append(" preserveAspectRatio=\"xMidYMid slice\" href=\"data:image/jpeg;base64,")
                .append(Base64.getEncoder().encodeToString(picture.photo().jpeg()))
                .append("\"/>");
    }

    private void attribute(String name, double value) {
        out.append(' ').append(name).append("=\"");
        Decimal.append(out, value);
        out.append('"');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
