package zhengjian.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * The bytes of an answer, gzip-compressed where the client takes it and it pays. Compression is done here alone (Javalin's
 * is switched off): content that never changes is compressed once, pages with a compressor of their thread.
 *
 * @param plain as it is
 * @param gzip compressed, or empty where that would not be smaller
 */
record Body(byte[] plain, byte[] gzip) {
    private static final int WORTH_IT = 1024;
    private static final ThreadLocal<Deflater> FAST = ThreadLocal.withInitial(() -> new Deflater(4, true));
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final byte[] NONE = {};

    /** Compressed as well as can be; for content that is kept. */
    static Body kept(byte[] plain) {
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            byte[] gzip = compress(plain, best);
            return new Body(plain, gzip.length < plain.length ? gzip : NONE);
        } finally {
            best.end();
        }
    }

    /** Sends bytes that are made for this answer only. */
    static void sendOnce(Context context, byte[] plain, String type) {
        boolean pays = plain.length >= WORTH_IT && accepted(context);
        new Body(plain, pays ? compress(plain, FAST.get()) : NONE).send(context, type);
    }

    /** Sends the smaller form that the client takes. */
    void send(Context context, String type) {
        context.contentType(type);
        context.res().addHeader("Vary", "Accept-Encoding");
        if (gzip.length > 0 && accepted(context)) {
            context.header("Content-Encoding", "gzip");
            context.result(gzip);
        } else {
            context.result(plain);
        }
    }

    private static boolean accepted(Context context) {
        String accepted = context.req().getHeader("Accept-Encoding");
        return accepted != null
                && accepted.contains("gzip")
                && !accepted.contains("gzip;q=0,")
                && !accepted.endsWith("gzip;q=0");
    }

    private static byte[] compress(byte[] plain, Deflater deflater) {
        deflater.reset();
        deflater.setInput(plain);
        deflater.finish();
        ByteArrayOutputStream gzip = new ByteArrayOutputStream(plain.length / 2 + 64);
        gzip.writeBytes(HEADER);
        byte[] piece = new byte[8192];
        while (!deflater.finished()) {
            gzip.write(piece, 0, deflater.deflate(piece));
        }
        CRC32 sum = new CRC32();
        sum.update(plain);
        littleEndian(gzip, (int) sum.getValue());
        littleEndian(gzip, plain.length);
        return gzip.toByteArray();
    }

    private static void littleEndian(ByteArrayOutputStream out, int value) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write(value >>> shift);
        }
    }
}
