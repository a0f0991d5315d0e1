package zhengjian.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordFileTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"口令 with spaces ", "口令 with spaces \n", "口令 with spaces \r\n"})
    void takesTheLineAsItIsWithoutItsEnd(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("password"), content);
        assertThat(PasswordFile.read(file)).isEqualTo("口令 with spaces ".toCharArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "one\ntwo", "one\ntwo\n", "\n\n"})
    void refusesAnythingButOneLineWithoutShowingIt(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("password"), content);
        assertThatIOException()
                .isThrownBy(() -> PasswordFile.read(file))
                .withMessageContaining("password")
                .withMessageNotContaining("two");
    }

    @Test
    void refusesOtherEncodingsAndHugeFiles() throws Exception {
        Path file = Files.write(folder.resolve("password"), new byte[] {(byte) 0xff, (byte) 0xfe, 'a'});
        assertThatIOException().isThrownBy(() -> PasswordFile.read(file)).withMessageContaining("UTF-8");
        Files.writeString(file, "a".repeat(2000));
        assertThatIOException().isThrownBy(() -> PasswordFile.read(file)).withMessageContaining("too long");
    }
}
