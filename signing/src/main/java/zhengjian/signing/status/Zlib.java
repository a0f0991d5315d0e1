package zhengjian.signing.status;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import zhengjian.signing.status.StatusListException.Defect;

/** zlib (RFC 1950) with a bound on what comes out, checked before it is kept. */
final class Zlib {
    private static final int CHUNK = 1 << 16;

    private Zlib() {}

    static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            while (!deflater.finished()) {
                out.write(chunk, 0, deflater.deflate(chunk));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** @param most bytes that may come out */
    static byte[] inflate(byte[] compressed, int most) throws StatusListException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(compressed);
            byte[] content = inflate(inflater, most);
            if (inflater.getRemaining() > 0) {
                throw new StatusListException(Defect.ZLIB, inflater.getRemaining() + " bytes after the end");
            }
            return content;
        } catch (DataFormatException e) {
            throw new StatusListException(Defect.ZLIB, e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] inflate(Inflater inflater, int most) throws DataFormatException, StatusListException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[Math.min(CHUNK, most + 1)];
        while (!inflater.finished()) {
            int length = inflater.inflate(chunk);
            if (length == 0 && !inflater.finished()) {
                throw new StatusListException(Defect.ZLIB, "cut off, or made with a dictionary");
            }
            if (out.size() + length > most) {
                throw new StatusListException(Defect.SIZE, "more than " + most + " bytes");
            }
            out.write(chunk, 0, length);
        }
        if (out.size() == 0) {
            throw new StatusListException(Defect.SIZE, "no entries");
        }
        return out.toByteArray();
    }
}
