package zhengjian.document;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Leaves out of a JPEG (ITU-T T.81, B.1) every application segment and comment but Adobe's twelve bytes, which say how
 * colours are coded, and everything after the picture's end.
 */
final class JpegSegments {
    private static final int START = 0xffd8;
    private static final int END = 0xffd9;
    private static final int SCAN = 0xffda;
    private static final int COMMENT = 0xfffe;
    private static final int APPLICATION_0 = 0xffe0;
    private static final int APPLICATION_15 = 0xffef;
    private static final int ADOBE = 0xffee;
    private static final int ADOBE_LENGTH = 14;

    private final ByteBuffer in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private JpegSegments(byte[] jpeg) {
        this.in = ByteBuffer.wrap(jpeg);
    }

    /** @throws IllegalArgumentException when it is not a JPEG, or ends too early */
    static byte[] pictureOf(byte[] jpeg) {
        try {
            return new JpegSegments(jpeg).copy();
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the JPEG ends before its picture does", e);
        }
    }

    private byte[] copy() {
        if (marker() != START) {
            throw new IllegalArgumentException("neither JPEG nor PNG");
        }
        writeMarker(START);
        for (int marker = marker(); marker != END; marker = marker()) {
            segment(marker);
        }
        writeMarker(END);
        return out.toByteArray();
    }

    private void segment(int marker) {
        if (marker < 0xffc0 || marker == START) {
            throw new IllegalArgumentException("a JPEG of an unusual kind");
        }
        int length = in.getShort() & 0xffff;
        if (length < 2) {
            throw new IllegalArgumentException("a JPEG segment of " + length + " bytes");
        }
        byte[] body = new byte[length - 2];
        in.get(body);
        boolean application = marker >= APPLICATION_0 && marker <= APPLICATION_15;
        boolean colours = marker == ADOBE && length == ADOBE_LENGTH;
        if (marker != COMMENT && (!application || colours)) {
            writeMarker(marker);
            out.write(length >> 8);
            out.write(length);
            out.writeBytes(body);
        }
        if (marker == SCAN) {
            entropy();
        }
    }

    /** Up to the next marker that is neither a stuffed byte nor a restart. */
    private void entropy() {
        while (true) {
            int at = in.position();
            int one = in.get(at) & 0xff;
            int next = one == 0xff ? in.get(at + 1) & 0xff : 0;
            if (one == 0xff && next != 0 && (next < 0xd0 || next > 0xd7)) {
                return;
            }
            out.write(one);
            in.position(at + 1);
        }
    }

    /** The next marker; fill bytes before it are left out. */
    private int marker() {
        int marker = in.getShort() & 0xffff;
        while (marker == 0xffff) {
            marker = 0xff00 | in.get() & 0xff;
        }
        return marker;
    }

    private void writeMarker(int marker) {
        out.write(marker >> 8);
        out.write(marker);
    }
}
