package zhengjian.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A file system that a test has mounted for itself. Where that is not allowed, the test is skipped and says so. */
final class Mounted implements AutoCloseable {
    private final Path point;

    private Mounted(Path point) {
        this.point = point;
    }

    Path point() {
        return point;
    }

    /** Makes an ext4 image of {@code megabytes}. */
    static void makeExt4(Path image, int megabytes) throws Exception {
        assumeRuns(List.of("truncate", "-s", megabytes + "M", image.toString()));
        assumeRuns(List.of("mkfs.ext4", "-q", "-F", image.toString()));
    }

    /** Mounts an image by a loop device. */
    static Mounted image(Path image, Path point) throws Exception {
        Files.createDirectories(point);
        assumeRuns(List.of("mount", "-o", "loop", image.toString(), point.toString()));
        return new Mounted(point);
    }

    /** A file system in memory that is full after {@code megabytes}. */
    static Mounted tmpfs(Path point, int megabytes) throws Exception {
        Files.createDirectories(point);
        assumeRuns(List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", point.toString()));
        return new Mounted(point);
    }

    private static void assumeRuns(List<String> command) throws Exception {
        String reason = run(command);
        if (!reason.isEmpty()) {
            String sentence = "SKIPPED: cannot run `" + String.join(" ", command) + "` here: " + reason;
            System.out.println(sentence);
            Assumptions.abort(sentence);
        }
    }

    /** Empty when the command succeeded, else what it said. */
    static String run(List<String> command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? "" : said.strip() + " (exit code " + process.exitValue() + ")";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Override
    public void close() throws Exception {
        String reason = run(List.of("umount", point.toString()));
        if (!reason.isEmpty()) {
            throw new IOException("cannot unmount " + point + ": " + reason);
        }
    }
}
