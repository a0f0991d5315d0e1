package zhengjian.signing.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The openssl program as an independent opinion, in a folder of its own. */
public final class Openssl {
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final Path folder;

    public Openssl(Path folder) {
        this.folder = folder;
    }

    /** What one run said. */
    public record Result(int exitCode, String output) {}

    /** Runs openssl with these arguments, which name files of the folder. */
    public Result run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = start(command, output);
        if (!process.waitFor(300, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("openssl did not end within 300 s: " + command);
        }
        return new Result(process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
    }

    private Process start(List<String> command, Path output) {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError("this test needs the program openssl, version 3, on the PATH", e);
        }
    }

    /** Puts a file into the folder. */
    public void file(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    /** Puts a PEM file into the folder. */
    public void pem(String name, String type, byte[] der) throws IOException {
        String text = "-----BEGIN " + type + "-----\n" + PEM.encodeToString(der) + "\n-----END " + type + "-----\n";
        Files.writeString(folder.resolve(name), text);
    }

    /** A file of the folder. */
    public byte[] content(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }
}
