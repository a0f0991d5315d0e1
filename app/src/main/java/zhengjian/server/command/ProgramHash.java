package zhengjian.server.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/** Which program runs: the SHA-256 of its jar, to be compared with the one that was published. */
final class ProgramHash {
    private ProgramHash() {}

    /** Of the jar that this class came from; empty when it came from a folder of classes. */
    static Optional<String> running() {
        try {
            return of(Path.of(ProgramHash.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (IOException | java.net.URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Lower-case hexadecimal, as sha256sum prints it; empty for a folder. */
    static Optional<String> of(Path jar) throws IOException {
        if (!Files.isRegularFile(jar)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(jar);
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(java.io.OutputStream.nullOutputStream());
            return Optional.of(
                    HexFormat.of().formatHex(digesting.getMessageDigest().digest()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
