package zhengjian.server.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.server.RunningServer;
import zhengjian.server.demo.Demo;
import zhengjian.server.demo.DemoDirectory;
import zhengjian.tool.FreePort;

/** The demonstration in a directory, served on a free port by this very process; stopped and started at will. */
final class RunningDemo implements AutoCloseable {
    private final Path directory;
    private final int port;
    private final int neighbourPort = FreePort.take();
    private final InstantSource clock;
    private Application application;
    private RunningServer service;

    private RunningDemo(Path directory, int port, InstantSource clock) {
        this.directory = directory;
        this.port = port;
        this.clock = clock;
    }

    /** Fills the directory with so many certificates and serves it, without attempt limits. */
    static RunningDemo start(Path directory, int size) throws IOException {
        return start(directory, size, false, yaml -> yaml);
    }

    static RunningDemo start(Path directory, int size, boolean limits, UnaryOperator<String> yaml) throws IOException {
        RunningDemo demo = new RunningDemo(directory, FreePort.take(), InstantSource.system());
        demo.prepare(limits, yaml);
        demo.open(size);
        return demo;
    }

    /** By a clock that the test moves. */
    static RunningDemo start(Path directory, int size, InstantSource clock) throws IOException {
        RunningDemo demo = new RunningDemo(directory, FreePort.take(), clock);
        demo.prepare(false, yaml -> yaml);
        demo.open(size);
        return demo;
    }

    private void prepare(boolean limits, UnaryOperator<String> yaml) throws IOException {
        DemoDirectory.prepare(directory, port, neighbourPort, limits);
        Path file = directory.resolve("demo.yaml");
        Files.writeString(file, yaml.apply(Files.readString(file)));
    }

    private void open(int size) throws IOException {
        Configuration configuration = Configuration.read(directory.resolve("demo.yaml"));
        application = Application.open(configuration, clock);
        if (size > 0) {
            DemoDirectory demo = DemoDirectory.at(directory);
            Demo.fill(demo, application, size);
            Demo.index(demo, application);
        }
        service = RunningServer.start(application, true);
    }

    /** Stops; on the same data and port starts again with whatever was changed meanwhile. */
    void restart(UnaryOperator<String> yaml) throws IOException {
        service.close();
        prepare(false, yaml);
        open(0);
    }

    void stop() {
        service.close();
    }

    void startAgain() throws IOException {
        open(0);
    }

    Http http() {
        return new Http("http://127.0.0.1:" + port);
    }

    Application application() {
        return application;
    }

    List<String> routes() {
        return service.routes();
    }

    Path directory() {
        return directory;
    }

    /** The list of certificates in {@code demo.json}. */
    JsonNode certificates() throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(directory.resolve("demo.json").toFile())
                .get("certificates");
    }

    /** The first certificate with these values of members, given as name, value, name, value. */
    JsonNode certificate(String... members) throws IOException {
        for (JsonNode certificate : certificates()) {
            boolean fits = true;
            for (int i = 0; i < members.length; i += 2) {
                fits &= certificate.get(members[i]).asText().equals(members[i + 1]);
            }
            if (fits) {
                return certificate;
            }
        }
        throw new AssertionError("the demonstration has no certificate with " + String.join(" ", members));
    }

    @Override
    public void close() {
        service.close();
    }
}
