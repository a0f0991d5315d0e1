package zhengjian.server.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhengjian.server.Configuration;
import zhengjian.server.RunningServer;

/** {@code serve --config FILE}: the service on SQLite or PostgreSQL. */
@Command(name = "serve", description = "启动服务。 Run the service.")
public final class ServeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    @Option(names = "--print-config", help = true, description = "打印带注释的配置样例。 Print a commented example.")
    private boolean printConfiguration;

    @Option(names = "--benchmark", hidden = true)
    private boolean benchmark;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (printConfiguration) {
            out.print(example());
            out.flush();
            return ExitCode.YES;
        }
        Serving.untilStopped(RunningServer.start(configuration.read(), benchmark), out);
        return ExitCode.YES;
    }

    private static String example() {
        try (InputStream in = Objects.requireNonNull(Configuration.class.getResourceAsStream("configuration.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
