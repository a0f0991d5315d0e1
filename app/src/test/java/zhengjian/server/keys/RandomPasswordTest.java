package zhengjian.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.signing.key.KeyFile;

class RandomPasswordTest {
    private static final String MADE = "random-0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";

    private final SecureRandom random = new SecureRandom();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void isReadBackFromItsFile() throws Exception {
        Path file = folder.resolve("password");
        char[] made = RandomPassword.make(file, random);
        assertThat(PasswordFile.read(file)).isEqualTo(made);
        assertThat(RandomPassword.is(made)).isTrue();
    }

    @Test
    void isReadableByItsOwnerAlone() throws Exception {
        Path file = folder.resolve("password");
        RandomPassword.make(file, random);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void neverReplacesAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "the only one");
        assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(() -> RandomPassword.make(file, random));
        assertThat(file).hasContent("the only one");
    }

    @Test
    void isAnotherOneEachTimeAndUsesAllItsLetters() throws Exception {
        Set<String> made = new HashSet<>();
        Set<Integer> letters = new HashSet<>();
        for (int i = 0; i < 64; i++) {
            String password = new String(RandomPassword.make(folder.resolve("password-" + i), random));
            made.add(password);
            password.substring("random-".length()).chars().forEach(letters::add);
        }
        assertThat(made).hasSize(64);
        assertThat(letters).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "random-",
                "correct horse battery staple",
                "0123456789abcdefghijklmnopqrstuvwxyzABCDEFG",
                "random-0123456789abcdefghijklmnopqrstuvwxyzABCDEF",
                "random-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGH",
                "random-0123456789abcdefghijklmnopqrstuvwxyzABCDEF ",
                "random-0123456789abcdefghijklmnopqrstuvwxyzABCDEF口",
                "Random-0123456789abcdefghijklmnopqrstuvwxyzABCDEFG",
            })
    void anyOtherPasswordIsTakenToBeChosen(String password) {
        assertThat(RandomPassword.is(password.toCharArray())).isFalse();
        assertThat(RandomPassword.rounds(password.toCharArray())).isEqualTo(KeyFile.CHOSEN_PASSWORD_ROUNDS);
    }

    @Test
    void needsNoManyRounds() {
        assertThat(RandomPassword.is(MADE.toCharArray())).isTrue();
        assertThat(RandomPassword.rounds(MADE.toCharArray())).isEqualTo(KeyFile.RANDOM_PASSWORD_ROUNDS);
    }
}
