package zhengjian.document.picture;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import zhengjian.document.drawing.Drawing;
import zhengjian.document.drawing.Ink;
import zhengjian.document.drawing.Mark;
import zhengjian.document.drawing.Outline;
import zhengjian.document.drawing.Placement;
import zhengjian.document.font.Fonts;
import zhengjian.document.font.GlyphShape;
import zhengjian.document.font.TrueTypeFont;

/**
 * Paints a drawing as PNG with 200 dots an inch, 2339 by 1654: fine enough that the QR code is read from it. Letters are the
 * shapes of our own fonts, so nothing of the machine's matters. One at a time, since each takes 12 MB.
 */
public final class PngRendering {
    private static final double DOTS_A_MILLIMETRE = 200 / 25.4;
    private static final Object ONE_AT_A_TIME = new Object();

    private final Fonts fonts;
    private final Graphics2D canvas;

    private PngRendering(Fonts fonts, Graphics2D canvas) {
        this.fonts = fonts;
        this.canvas = canvas;
    }

    /** The picture as a file. */
    public static byte[] of(Drawing drawing, Fonts fonts) {
        synchronized (ONE_AT_A_TIME) {
            BufferedImage image = new BufferedImage(
                    (int) Math.round(drawing.sheet().width() * DOTS_A_MILLIMETRE),
                    (int) Math.round(drawing.sheet().height() * DOTS_A_MILLIMETRE),
                    BufferedImage.TYPE_INT_RGB);
            Graphics2D canvas = image.createGraphics();
            try {
                canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
                canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
                canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
                canvas.setColor(Color.WHITE);
                canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
                canvas.scale(DOTS_A_MILLIMETRE, DOTS_A_MILLIMETRE);
                PngRendering rendering = new PngRendering(fonts, canvas);
                drawing.parts().forEach(part -> part.marks().forEach(rendering::mark));
            } finally {
                canvas.dispose();
            }
            return file(image);
        }
    }

    private static byte[] file(BufferedImage image) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 20);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("every JDK writes PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private void mark(Mark mark) {
        if (mark instanceof Mark.Shape shape) {
            paint(path(shape.outline()), shape.ink());
        } else if (mark instanceof Mark.Text text) {
            text(text);
        } else if (mark instanceof Mark.Repeat repeat) {
            for (Placement placement : repeat.placements()) {
                placed(placement, () -> repeat.symbol().marks().forEach(this::mark));
            }
        } else if (mark instanceof Mark.Code code) {
            code(code);
        } else if (mark instanceof Mark.Picture picture) {
            picture(picture);
        }
    }

    private void placed(Placement at, Runnable painting) {
        AffineTransform before = canvas.getTransform();
        canvas.translate(at.x(), at.y());
        canvas.rotate(Math.toRadians(at.degrees()));
        canvas.scale(at.widening(), 1);
        painting.run();
        canvas.setTransform(before);
    }

    private void paint(Shape shape, Ink ink) {
        canvas.setColor(new Color(ink.rgb()));
        // close to multiplying where the ground is light, as it is everywhere on this page
        canvas.setComposite(ink.multiplied() ? AlphaComposite.SrcOver.derive(0.82f) : AlphaComposite.SrcOver);
        if (ink.width() > 0) {
            canvas.setStroke(new BasicStroke((float) ink.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10));
            canvas.draw(shape);
        } else {
            canvas.fill(shape);
        }
        canvas.setComposite(AlphaComposite.SrcOver);
    }

    private static Path2D path(Outline outline) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Outline.Step step : outline.steps()) {
            if (step instanceof Outline.Move move) {
                path.moveTo(move.x(), move.y());
            } else if (step instanceof Outline.Line line) {
                path.lineTo(line.x(), line.y());
            } else if (step instanceof Outline.Curve c) {
                path.curveTo(c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y());
            } else {
                path.closePath();
            }
        }
        return path;
    }

    private void text(Mark.Text text) {
        Path2D letters = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double x = 0;
        for (int codePoint : text.text().codePoints().toArray()) {
            TrueTypeFont font = fonts.require(text.face(), codePoint);
            Path2D letter = GlyphShape.of(font, codePoint);
            letter.transform(new AffineTransform(text.size(), 0, 0, -text.size(), x, 0));
            letters.append(letter, false);
            x += font.advance(codePoint) * text.size() / 1000 + text.spacing();
        }
        placed(text.placement(), () -> paint(letters, text.ink()));
    }

    /** Without smoothing between modules of one run, so that no light line runs through a dark area. */
    private void code(Mark.Code code) {
        Path2D squares = new Path2D.Double(Path2D.WIND_NON_ZERO);
        code.modules()
                .eachRun((column, row, length) -> squares.append(
                        new Rectangle2D.Double(
                                code.x() + column * code.module(),
                                code.y() + row * code.module(),
                                length * code.module(),
                                code.module()),
                        false));
        paint(squares, code.ink());
    }

    /** Fills the box, cutting off what is too high or too wide. */
    private void picture(Mark.Picture picture) {
        BufferedImage photo = decoded(picture.photo().jpeg());
        double scale = Math.max(picture.width() / photo.getWidth(), picture.height() / photo.getHeight());
        double width = photo.getWidth() * scale;
        double height = photo.getHeight() * scale;
        Shape before = canvas.getClip();
        canvas.clip(new Rectangle2D.Double(picture.x(), picture.y(), picture.width(), picture.height()));
        AffineTransform place = AffineTransform.getTranslateInstance(
                picture.x() - (width - picture.width()) / 2, picture.y() - (height - picture.height()) / 2);
        place.scale(scale, scale);
        canvas.drawImage(photo, place, null);
        canvas.setClip(before);
    }

    private static BufferedImage decoded(byte[] jpeg) {
        try {
            BufferedImage photo = ImageIO.read(new ByteArrayInputStream(jpeg));
            if (photo == null) {
                throw new IllegalStateException("a photo of the register is no picture");
            }
            return photo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
