package zhengjian.server.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A password that stands alone in a file: UTF-8, one line, with or without a line end. */
public final class PasswordFile {
    private static final int LONGEST = 1024;

    private PasswordFile() {}

    /**
     * Reads the password; the caller wipes it after use.
     *
     * @throws IOException when the file cannot be read, is empty, has several lines or more than 1 KiB; the message names
     *     the file and never what is in it
     */
    public static char[] read(Path file) throws IOException {
        OwnerOnly.warn(file);
        if (Files.size(file) > LONGEST) {
            throw new IOException("口令文件太长。 Password file is too long: " + file);
        }
        byte[] content = Files.readAllBytes(file);
        try {
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            char[] password = line(decoded);
            Arrays.fill(decoded.array(), '\0');
            if (password.length == 0) {
                throw new IOException("口令文件应只有一行。 Password file must be one line: " + file);
            }
            return password;
        } catch (CharacterCodingException e) {
            throw new IOException("口令文件不是 UTF-8。 Password file is not UTF-8: " + file, e);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    /** The only line, or nothing when there are none or several. */
    private static char[] line(CharBuffer text) {
        int end = text.length();
        if (end > 0 && text.get(end - 1) == '\n') {
            end--;
        }
        if (end > 0 && text.get(end - 1) == '\r') {
            end--;
        }
        for (int i = 0; i < end; i++) {
            if (text.get(i) == '\n' || text.get(i) == '\r') {
                return new char[0];
            }
        }
        char[] line = new char[end];
        text.get(0, line);
        return line;
    }
}
