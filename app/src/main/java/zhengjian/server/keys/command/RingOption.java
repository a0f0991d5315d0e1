package zhengjian.server.keys.command;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import zhengjian.server.Configuration;
import zhengjian.server.command.Refusal;
import zhengjian.server.keys.KeyRingFile;
import zhengjian.server.keys.KeyRingFileException;

/** Which ring a command works on: that of a configuration, or a file on a machine without register. */
final class RingOption {
    @ArgGroup(multiplicity = "1")
    private Choice choice = new Choice();

    /** Exactly one of both. */
    static final class Choice {
        @Option(
                names = "--config",
                paramLabel = "FILE",
                description = "配置文件；用其中 keys.ring。 Configuration; its keys.ring.")
        private @Nullable Path configuration;

        @Option(names = "--ring", paramLabel = "FILE", description = "密钥环文件，不涉及登记库。 A key ring file, without register.")
        private @Nullable Path ring;
    }

    /** What {@code --config} names, or nothing when {@code --ring} was given. */
    Optional<Configuration> configuration() {
        return Optional.ofNullable(choice.configuration).map(Configuration::read);
    }

    /** The ring file. */
    Path ring(Optional<Configuration> configuration) {
        return configuration
                .map(known -> known.keys().ring())
                .or(() -> Optional.ofNullable(choice.ring))
                .orElseThrow();
    }

    /** The keys in the ring file, or a refusal. */
    static KeyRingFile read(Path file) {
        try {
            return KeyRingFile.read(file);
        } catch (KeyRingFileException e) {
            throw Refusal.undecided(String.valueOf(e.getMessage()));
        }
    }
}
