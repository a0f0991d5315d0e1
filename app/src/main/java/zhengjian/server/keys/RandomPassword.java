package zhengjian.server.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import zhengjian.signing.key.KeyFile;

/**
 * A password that the program made and no person chose: 256 random bits behind a word that says so. Nobody guesses it, so
 * a key file under it need not make guessing slow.
 */
public final class RandomPassword {
    private static final char[] MARK = "random-".toCharArray();
    private static final int RANDOM_BYTES = 32;
    private static final int LENGTH = MARK.length + 43;

    private RandomPassword() {}

    /**
     * Makes a password in a new file, readable by its owner alone and on the disk when this returns; the caller wipes it.
     *
     * @throws java.nio.file.FileAlreadyExistsException when the file is there: a password is never replaced
     */
    public static char[] make(Path file, SecureRandom random) throws IOException {
        byte[] secret = new byte[RANDOM_BYTES];
        random.nextBytes(secret);
        byte[] text = Base64.getUrlEncoder().withoutPadding().encode(secret);
        char[] password = Arrays.copyOf(MARK, LENGTH);
        for (int i = 0; i < text.length; i++) {
            password[MARK.length + i] = (char) text[i];
        }
        Arrays.fill(secret, (byte) 0);
        Arrays.fill(text, (byte) 0);
        write(file, password);
        return password;
    }

    private static void write(Path file, char[] password) throws IOException {
        ByteBuffer line = ByteBuffer.allocate(LENGTH + 1);
        for (char letter : password) {
            line.put((byte) letter);
        }
        line.put("\n".getBytes(StandardCharsets.US_ASCII)).flip();
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(
                file, options, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        } finally {
            Arrays.fill(line.array(), (byte) 0);
        }
    }

    /** Whether it is of the form that {@link #make} gives. */
    public static boolean is(char[] password) {
        if (password.length != LENGTH || !Arrays.equals(password, 0, MARK.length, MARK, 0, MARK.length)) {
            return false;
        }
        for (int i = MARK.length; i < LENGTH; i++) {
            char letter = password[i];
            if (!(letter >= 'A' && letter <= 'Z')
                    && !(letter >= 'a' && letter <= 'z')
                    && !(letter >= '0' && letter <= '9')
                    && letter != '-'
                    && letter != '_') {
                return false;
            }
        }
        return true;
    }

    /** Rounds that a new key file under this password gets: many only against guessing. */
    public static int rounds(char[] password) {
        return is(password) ? KeyFile.RANDOM_PASSWORD_ROUNDS : KeyFile.CHOSEN_PASSWORD_ROUNDS;
    }
}
