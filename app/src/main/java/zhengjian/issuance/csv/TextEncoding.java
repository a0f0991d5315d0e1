package zhengjian.issuance.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import zhengjian.issuance.sheet.BadList;

/** The encoding of a CSV file: UTF-8 if every byte of it decodes as UTF-8, otherwise GB 18030 if every byte does. */
enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8, "UTF-8"),
    GB_18030(Charset.forName("GB18030"), "GB 18030");

    private static final int BUFFER = 1 << 16;

    private final Charset charset;
    private final String shownName;

    TextEncoding(Charset charset, String shownName) {
        this.charset = charset;
        this.shownName = shownName;
    }

    String shownName() {
        return shownName;
    }

    /** A decoder that stops at a byte that does not decode. */
    CharsetDecoder strictDecoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * Decides the encoding by reading the whole file.
     *
     * @throws BadList if it is UTF-16, has zero bytes, or decodes as neither
     */
    static TextEncoding detect(Path file) throws IOException {
        refuseOtherThanText(file);
        if (UTF_8.firstFault(file) < 0) {
            return UTF_8;
        }
        long fault = GB_18030.firstFault(file);
        if (fault < 0) {
            return GB_18030;
        }
        throw new BadList(
                BadList.Reason.BAD_ENCODING,
                "文件既不是 UTF-8 也不是 GB 18030（第 " + (fault + 1) + " 字节附近）；请另存为 CSV UTF-8",
                "the file is neither UTF-8 nor GB 18030 (near byte " + (fault + 1) + "); save it as CSV UTF-8");
    }

    private static void refuseOtherThanText(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4096);
        }
        boolean utf16 = start.length >= 2 && ((start[0] & 0xFF) ^ (start[1] & 0xFF)) == 1 && (start[0] & 0xFE) == 0xFE;
        if (utf16) {
            throw new BadList(
                    BadList.Reason.BAD_ENCODING,
                    "文件是 Unicode（UTF-16）文本；请另存为 CSV UTF-8",
                    "the file is UTF-16 text; save it as CSV UTF-8");
        }
        for (byte b : start) {
            if (b == 0) {
                throw new BadList(BadList.Reason.NOT_TEXT, "文件不是文本", "the file is not text");
            }
        }
    }

    /** Where the first byte stands that does not decode, about; −1 if all do. */
    private long firstFault(Path file) throws IOException {
        CharsetDecoder decoder = strictDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer characters = CharBuffer.allocate(BUFFER);
        long decoded = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (boolean end = false; !end; ) {
                int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = count < 0;
                bytes.position(bytes.position() + Math.max(count, 0)).flip();
                CoderResult result = decodeAll(decoder, bytes, characters, end);
                if (result.isError()) {
                    return decoded + bytes.position();
                }
                decoded += bytes.position();
                bytes.compact();
            }
        }
        return decoder.flush(characters).isError() ? decoded : -1;
    }

    private static CoderResult decodeAll(CharsetDecoder decoder, ByteBuffer bytes, CharBuffer characters, boolean end) {
        CoderResult result;
        do {
            characters.clear();
            result = decoder.decode(bytes, characters, end);
        } while (result.isOverflow());
        return result;
    }
}
