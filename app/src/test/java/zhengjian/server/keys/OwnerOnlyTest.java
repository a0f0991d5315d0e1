package zhengjian.server.keys;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class OwnerOnlyTest {
    private final Logger log = (Logger) LoggerFactory.getLogger(OwnerOnly.class);
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void listen() {
        heard.start();
        log.addAppender(heard);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(heard);
    }

    private Path password(String permissions) throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "secret-of-the-test");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw-----w-", "rw----r--"})
    void saysWhatToDoWhenOthersMayReadOrWrite(String permissions) throws Exception {
        Path file = password(permissions);
        PasswordFile.read(file);
        assertThat(heard.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getFormattedMessage())
                    .contains("chmod 600 " + file, permissions)
                    .doesNotContain("secret-of-the-test");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------"})
    void saysNothingWhenTheOwnerAloneMay(String permissions) throws Exception {
        PasswordFile.read(password(permissions));
        assertThat(heard.list).isEmpty();
    }
}
