package zhengjian.wholefile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process that writes one file, for a test that lets its calls fail. */
final class WriteOnce {
    static final int FAILED = 3;

    private WriteOnce() {}

    /** @param arguments file and content */
    public static void main(String... arguments) {
        try {
            WholeFile.write(Path.of(arguments[0]), arguments[1].getBytes(StandardCharsets.UTF_8));
        } catch (IOException told) {
            System.exit(FAILED);
        }
    }
}
