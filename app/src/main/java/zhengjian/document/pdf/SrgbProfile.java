package zhengjian.document.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An ICC profile of sRGB (IEC 61966-2-1), version 4.2 as PDF 1.7 allows: primaries adapted to D50, one parametric curve
 * for all channels. Written here so that its bytes do not depend on the Java runtime.
 */
final class SrgbProfile {
    private static final int TAGS = 9;
    private static final int DATA = 128 + 4 + 12 * TAGS;

    private SrgbProfile() {}

    static byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(1024);
        out.position(DATA);
        int description = text(out, "sRGB");
        int copyright = text(out, "CC0");
        int white = xyz(out, 0.9642, 1.0, 0.8249);
        int red = xyz(out, 0.436066, 0.222488, 0.013916);
        int green = xyz(out, 0.385147, 0.716873, 0.097076);
        int blue = xyz(out, 0.143066, 0.060608, 0.714096);
        int curve = curve(out);
        int size = out.position();
        header(out, size);
        out.position(128);
        out.putInt(TAGS);
        tag(out, "desc", description, copyright);
        tag(out, "cprt", copyright, white);
        tag(out, "wtpt", white, red);
        tag(out, "rXYZ", red, green);
        tag(out, "gXYZ", green, blue);
        tag(out, "bXYZ", blue, curve);
        tag(out, "rTRC", curve, size);
        tag(out, "gTRC", curve, size);
        tag(out, "bTRC", curve, size);
        byte[] profile = new byte[size];
        out.get(0, profile);
        return profile;
    }

    private static void header(ByteBuffer out, int size) {
        out.position(0);
        out.putInt(size).putInt(0).putInt(0x04200000);
        ascii(out, "mntrRGB XYZ ");
        out.putShort((short) 2026).putShort((short) 1).putShort((short) 1);
        out.putShort((short) 0).putShort((short) 0).putShort((short) 0);
        ascii(out, "acsp");
        out.position(68);
        fixed(out, 0.9642);
        fixed(out, 1.0);
        fixed(out, 0.8249);
    }

    private static void tag(ByteBuffer out, String name, int from, int to) {
        ascii(out, name);
        out.putInt(from).putInt(to - from);
    }

    private static int text(ByteBuffer out, String text) {
        int at = out.position();
        ascii(out, "mluc");
        out.putInt(0).putInt(1).putInt(12);
        ascii(out, "enUS");
        byte[] characters = text.getBytes(StandardCharsets.UTF_16BE);
        out.putInt(characters.length).putInt(28).put(characters);
        out.position((out.position() + 3) & ~3);
        return at;
    }

    private static int xyz(ByteBuffer out, double x, double y, double z) {
        int at = out.position();
        ascii(out, "XYZ ");
        out.putInt(0);
        fixed(out, x);
        fixed(out, y);
        fixed(out, z);
        return at;
    }

    private static int curve(ByteBuffer out) {
        int at = out.position();
        ascii(out, "para");
        out.putInt(0).putShort((short) 3).putShort((short) 0);
        for (double parameter : new double[] {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) {
            fixed(out, parameter);
        }
        return at;
    }

    private static void fixed(ByteBuffer out, double value) {
        out.putInt((int) Math.round(value * 65536));
    }

    private static void ascii(ByteBuffer out, String text) {
        out.put(text.getBytes(StandardCharsets.US_ASCII));
    }
}
