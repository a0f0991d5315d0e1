package zhengjian.document.drawing;

import java.nio.ByteBuffer;

/**
 * A baseline or progressive JPEG in grey or YCbCr colour; the bytes are passed on unchanged. Only its header is read.
 *
 * @param components 1 = grey, 3 = colour
 */
public record Photo(byte[] jpeg, int width, int height, int components) {
    /** Larger photos are refused. */
    public static final int MOST_BYTES = 1 << 20;

    private static final int MOST_PIXELS_A_SIDE = 4000;

    public Photo {
        jpeg = jpeg.clone();
    }

    @Override
    public byte[] jpeg() {
        return jpeg.clone();
    }

    /** Number of bytes. */
    public int length() {
        return jpeg.length;
    }

    /** @throws IllegalArgumentException when the bytes are no such JPEG; the message says what was found */
    public static Photo parse(byte[] jpeg) {
        if (jpeg.length > MOST_BYTES) {
            throw new IllegalArgumentException("a photo has at most " + MOST_BYTES + " bytes, found " + jpeg.length);
        }
        try {
            return parse(ByteBuffer.wrap(jpeg), jpeg);
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException e) {
            throw new IllegalArgumentException("the photo ends before its header does", e);
        }
    }

    private static Photo parse(ByteBuffer in, byte[] jpeg) {
        if (in.getShort() != (short) 0xffd8) {
            throw new IllegalArgumentException("the photo is not a JPEG");
        }
        while (true) {
            int marker = in.getShort() & 0xffff;
            if (marker == 0xffc0 || marker == 0xffc1 || marker == 0xffc2) {
                return frame(in, jpeg);
            }
            if (marker < 0xffc0 || marker == 0xffda) {
                throw new IllegalArgumentException("the photo is a JPEG of an unusual kind");
            }
            int length = in.getShort() & 0xffff;
            in.position(in.position() + Math.max(0, Math.min(length - 2, in.remaining())));
        }
    }

    private static Photo frame(ByteBuffer in, byte[] jpeg) {
        in.getShort();
        int bits = in.get();
        int height = in.getShort() & 0xffff;
        int width = in.getShort() & 0xffff;
        int components = in.get();
        boolean sizes = width > 0 && height > 0 && width <= MOST_PIXELS_A_SIDE && height <= MOST_PIXELS_A_SIDE;
        if (bits != 8 || !sizes || (components != 1 && components != 3)) {
            throw new IllegalArgumentException("the photo is " + width + " × " + height + " with " + components
                    + " components of " + bits + " bits; expected grey or colour of 8 bits, at most "
                    + MOST_PIXELS_A_SIDE + " a side");
        }
        return new Photo(jpeg, width, height, components);
    }
}
