package zhengjian.verification.upload;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import java.awt.image.BufferedImage;

/** A picture in grey, one byte a pixel, and what helps to find a small code in it. */
record GreyPicture(byte[] pixels, int width, int height) {
    private static final int SHARES = 256;

    static GreyPicture of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] pixels = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int colour = row[x];
                int grey = ((colour >> 16 & 255) + 2 * (colour >> 8 & 255) + (colour & 255)) / 4;
                pixels[y * width + x] = (byte) grey;
            }
        }
        return new GreyPicture(pixels, width, height);
    }

    long size() {
        return (long) width * height;
    }

    LuminanceSource source() {
        return new PlanarYUVLuminanceSource(pixels, width, height, 0, 0, width, height, false);
    }

    /** The part from this corner on. */
    GreyPicture part(int left, int top, int partWidth, int partHeight) {
        byte[] part = new byte[partWidth * partHeight];
        for (int y = 0; y < partHeight; y++) {
            System.arraycopy(pixels, (top + y) * width + left, part, y * partWidth, partWidth);
        }
        return new GreyPicture(part, partWidth, partHeight);
    }

    /** Larger, pixels between pixels mixed from their four neighbours: modules of two or three pixels need it. */
    GreyPicture enlarged(double factor) {
        if (width < 2 || height < 2) {
            return this;
        }
        int newWidth = (int) (width * factor);
        int newHeight = (int) (height * factor);
        byte[] larger = new byte[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            double at = within((y + 0.5) / factor - 0.5, height);
            int above = (int) at;
            int share = (int) ((at - above) * SHARES);
            for (int x = 0; x < newWidth; x++) {
                larger[y * newWidth + x] = (byte) mixed(within((x + 0.5) / factor - 0.5, width), above, share);
            }
        }
        return new GreyPicture(larger, newWidth, newHeight);
    }

    private static double within(double at, int size) {
        return Math.max(0, Math.min(size - 1.001, at));
    }

    private int mixed(double x, int above, int belowShare) {
        int left = (int) x;
        int rightShare = (int) ((x - left) * SHARES);
        int upper = between(above * width + left, rightShare);
        int lower = between((above + 1) * width + left, rightShare);
        return (upper * SHARES + (lower - upper) * belowShare) / (SHARES * SHARES);
    }

    private int between(int at, int share) {
        int left = pixels[at] & 255;
        int right = pixels[at + 1] & 255;
        return left * SHARES + (right - left) * share;
    }

    /** With harder edges; the outermost pixels stay. */
    GreyPicture sharpened() {
        byte[] sharp = pixels.clone();
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int at = y * width + x;
                int around = (pixels[at - 1] & 255)
                        + (pixels[at + 1] & 255)
                        + (pixels[at - width] & 255)
                        + (pixels[at + width] & 255);
                sharp[at] = (byte) Math.max(0, Math.min(255, 3 * (pixels[at] & 255) - around / 2));
            }
        }
        return new GreyPicture(sharp, width, height);
    }
}
