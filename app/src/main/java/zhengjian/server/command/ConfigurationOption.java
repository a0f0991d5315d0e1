package zhengjian.server.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import zhengjian.server.Configuration;

/** The option {@code --config FILE}, mixed into every command that works on a register. */
public final class ConfigurationOption {
    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "配置文件（YAML）。 Configuration file; see `serve --print-config`.")
    private Path file = Path.of("zhengjian.yaml");

    /**
     * Reads and checks the file.
     *
     * @throws zhengjian.server.ConfigurationException naming file, line and key
     */
    public Configuration read() {
        return Configuration.read(file);
    }
}
