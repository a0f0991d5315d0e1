package zhengjian.server.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One demonstration for all tests of a class, which only read it; its directory is removed with it. */
final class SharedDemo implements BeforeAllCallback, AfterAllCallback {
    private final int size;
    private Path directory;
    private RunningDemo demo;

    private SharedDemo(int size) {
        this.size = size;
    }

    /** With so many certificates. */
    static SharedDemo of(int size) {
        return new SharedDemo(size);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        directory = Files.createTempDirectory("demo");
        demo = RunningDemo.start(directory, size);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (demo != null) {
            demo.close();
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }

    Http http() {
        return demo.http();
    }

    RunningDemo running() {
        return demo;
    }

    /** The list of certificates in {@code demo.json}. */
    JsonNode certificates() throws IOException {
        return demo.certificates();
    }

    /** As {@link RunningDemo#certificate}. */
    JsonNode certificate(String... members) throws IOException {
        return demo.certificate(members);
    }
}
