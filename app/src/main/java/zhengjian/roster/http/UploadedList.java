package zhengjian.roster.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** An upload as a file for as long as it is read: readable by nobody else, gone afterwards. */
final class UploadedList {
    private UploadedList() {}

    static <T> T with(byte[] content, Function<Path, T> reader) {
        try {
            Path file = Files.createTempFile("list", null);
            try {
                Files.write(file, content);
                return reader.apply(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
