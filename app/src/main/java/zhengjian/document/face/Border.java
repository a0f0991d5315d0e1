package zhengjian.document.face;

import java.util.ArrayList;
import java.util.List;
import zhengjian.document.drawing.Ink;
import zhengjian.document.drawing.Mark;
import zhengjian.document.drawing.Outline;
import zhengjian.document.drawing.Placement;
import zhengjian.document.drawing.Symbol;

/** The frame: rules, a guilloche band whose one period is drawn again and again, a medallion in each corner. */
final class Border {
    private static final double CENTRE = 11;
    private static final double MEDALLION = 7.6;
    private static final double FIRST = 20.2;
    private static final int LONG_PERIODS = 26;
    private static final int SHORT_PERIODS = 17;
    private static final double PERIOD = (CertificateDrawing.WIDTH - 2 * FIRST) / LONG_PERIODS;
    private static final double SHORT_PERIOD = (CertificateDrawing.HEIGHT - 2 * FIRST) / SHORT_PERIODS;
    private static final double AMPLITUDE = 3.3;
    private static final int STRANDS = 6;
    private static final int PIECES = 8;

    private Border() {}

    static List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        double w = CertificateDrawing.WIDTH;
        double h = CertificateDrawing.HEIGHT;
        marks.add(frame(5.6, Ink.line(Palette.CRIMSON, 0.55)));
        marks.add(frame(6.7, Ink.line(Palette.GOLD, 0.15)));
        marks.add(frame(15.3, Ink.line(Palette.GOLD, 0.15)));
        marks.add(frame(16.4, Ink.line(Palette.CRIMSON, 0.45)));
        marks.add(frame(17.5, Ink.line(Palette.GOLD, 0.15)));
        marks.addAll(bands());
        List<Placement> corners = List.of(
                Placement.at(CENTRE, CENTRE),
                Placement.at(w - CENTRE, CENTRE),
                Placement.at(w - CENTRE, h - CENTRE),
                Placement.at(CENTRE, h - CENTRE));
        marks.add(new Mark.Repeat(medallion(), corners));
        return marks;
    }

    private static Mark frame(double inset, Ink ink) {
        return new Mark.Shape(
                Outline.rectangle(
                        inset, inset, CertificateDrawing.WIDTH - 2 * inset, CertificateDrawing.HEIGHT - 2 * inset),
                ink);
    }

    /** One period makes a side, and each side stands twice. */
    private static List<Mark> bands() {
        Symbol period = period();
        List<Placement> along = new ArrayList<>();
        for (int i = 0; i < LONG_PERIODS; i++) {
            along.add(Placement.at(FIRST + i * PERIOD, 0));
        }
        List<Placement> down = new ArrayList<>();
        for (int i = 0; i < SHORT_PERIODS; i++) {
            down.add(Placement.at(FIRST + i * SHORT_PERIOD, 0).widened(SHORT_PERIOD / PERIOD));
        }
        Symbol longSide = new Symbol("l", CertificateDrawing.WIDTH, List.of(new Mark.Repeat(period, along)));
        Symbol shortSide = new Symbol("s", CertificateDrawing.WIDTH, List.of(new Mark.Repeat(period, down)));
        return List.of(
                new Mark.Repeat(
                        longSide,
                        List.of(Placement.at(0, CENTRE), Placement.at(0, CertificateDrawing.HEIGHT - CENTRE))),
                new Mark.Repeat(
                        shortSide,
                        List.of(
                                Placement.turned(CENTRE, 0, 90),
                                Placement.turned(CertificateDrawing.WIDTH - CENTRE, 0, 90))));
    }

    private static Symbol period() {
        Outline.Pen gold = new Outline.Pen();
        for (int k = 0; k < STRANDS; k++) {
            double phase = 2 * Math.PI * k / STRANDS;
            strand(gold, phase);
        }
        Outline.Pen red = new Outline.Pen();
        for (double middle : new double[] {0, PERIOD}) {
            red.move(middle, -0.55)
                    .line(middle + 0.38, 0)
                    .line(middle, 0.55)
                    .line(middle - 0.38, 0)
                    .close();
        }
        double half = PERIOD / 2;
        red.move(half, -0.8)
                .line(half + 0.55, 0)
                .line(half, 0.8)
                .line(half - 0.55, 0)
                .close();
        return new Symbol(
                "g",
                PERIOD + 1,
                List.of(
                        new Mark.Shape(gold.outline(), Ink.line(Palette.GOLD, 0.16)),
                        new Mark.Shape(red.outline(), Ink.fill(Palette.CRIMSON))));
    }

    /** One period of a modulated sine, as cubic pieces that have its values and slopes. */
    private static void strand(Outline.Pen pen, double phase) {
        double step = PERIOD / PIECES;
        for (int i = 0; i <= PIECES; i++) {
            double x = i * step;
            if (i == 0) {
                pen.move(x, height(x, phase));
            } else {
                double before = x - step;
                pen.curve(
                        before + step / 3,
                        height(before, phase) + slope(before, phase) * step / 3,
                        x - step / 3,
                        height(x, phase) - slope(x, phase) * step / 3,
                        x,
                        height(x, phase));
            }
        }
    }

    private static double height(double x, double phase) {
        double t = 2 * Math.PI * x / PERIOD;
        return AMPLITUDE * (0.74 + 0.26 * Math.cos(2 * t)) * Math.sin(t + phase);
    }

    private static double slope(double x, double phase) {
        double t = 2 * Math.PI * x / PERIOD;
        double inner =
                (0.74 + 0.26 * Math.cos(2 * t)) * Math.cos(t + phase) - 0.52 * Math.sin(2 * t) * Math.sin(t + phase);
        return AMPLITUDE * inner * 2 * Math.PI / PERIOD;
    }

    private static Symbol medallion() {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Shape(Outline.circle(0, 0, MEDALLION + 0.9), Ink.fill(Palette.PAPER)));
        marks.add(new Mark.Shape(Outline.circle(0, 0, MEDALLION), Ink.fill(Palette.CREAM)));
        marks.add(new Mark.Shape(Outline.circle(0, 0, MEDALLION), Ink.line(Palette.CRIMSON, 0.4)));
        marks.add(new Mark.Shape(Outline.circle(0, 0, MEDALLION - 0.7), Ink.line(Palette.GOLD, 0.16)));
        marks.add(Rosette.ring("a", 12, 3.25, 3.1, 1.55, Ink.line(Palette.CRIMSON, 0.16)));
        marks.add(Rosette.ring("b", 8, 1.8, 1.75, 0.8, Ink.line(Palette.GOLD, 0.16)));
        marks.add(new Mark.Shape(Outline.circle(0, 0, 0.75), Ink.fill(Palette.CRIMSON)));
        return new Symbol("m", MEDALLION + 1, marks);
    }
}
