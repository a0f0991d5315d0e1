package zhengjian.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import zhengjian.server.Application;
import zhengjian.server.RunningServer;
import zhengjian.server.demo.Demo;
import zhengjian.server.demo.DemoDirectory;
import zhengjian.server.demo.DemoNeighbour;
import zhengjian.server.start.Begun;

/** {@code demo}: one process with everything, for trying out; nothing in it is real. */
@Command(
        name = "demo",
        description = {
            "演示：一条命令，内置示例密钥与虚构的证书。",
            "A demonstration in one process, with example keys and invented certificates."
        })
public final class DemoCommand implements Callable<Integer> {
    private static final int MOST = 1_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "端口，0 为任意空闲端口，默认 8080。 Port, 0 = any free one.")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "zhengjian-demo",
            description = "数据目录，默认 ./zhengjian-demo；再次启动沿用。 Directory, used again by the next start.")
    private Path directory = Path.of("zhengjian-demo");

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "60",
            description =
                    "证书份数，1 至 1000000，默认 60；每 100000 份一个公布名单。 Number of certificates, 1 to 1,000,000, 60 by default;"
                            + " one published list for each 100,000.")
    private int size;

    @Option(
            names = "--limits",
            paramLabel = "on|off",
            defaultValue = "on",
            description = "off：不限次数，只供测量。 off: no attempt limits, for measuring.")
    private String limits = "on";

    @Option(
            names = "--neighbour",
            paramLabel = "on|off",
            defaultValue = "on",
            description = "off：不启动第二个省。 off: without the second province.")
    private String neighbour = "on";

    @Option(names = "--benchmark", hidden = true)
    private boolean benchmark;

    @Override
    public Integer call() throws IOException, InterruptedException {
        requireUsable();
        PrintWriter out = spec.commandLine().getOut();
        int chosen = port == 0 ? freePort() : port;
        DemoDirectory demo = DemoDirectory.prepare(directory, chosen, portBeside(chosen), limits.equals("on"));
        Optional<Begun<DemoNeighbour>> begun = neighbour.equals("on")
                ? Optional.of(Begun.begin("neighbour", () -> DemoNeighbour.open(demo)))
                : Optional.empty();
        Application application = Application.open(demo.configuration());
        Optional<DemoNeighbour> beside = Optional.empty();
        try {
            long certificates = Demo.fill(demo, application, size);
            beside = begun.map(Begun::complete);
            if (beside.isPresent()) {
                Demo.index(demo, application, beside.get());
            } else {
                Demo.index(demo, application);
            }
            banner(out, certificates, beside);
        } catch (IOException | RuntimeException e) {
            beside.ifPresent(DemoNeighbour::close);
            application.close();
            throw e;
        }
        RunningServer service = RunningServer.start(application, benchmark);
        beside.ifPresent(other -> other.serve(application));
        Serving.untilStopped(service, beside, out);
        return ExitCode.YES;
    }

    private void requireUsable() {
        if (port < 0
                || port > 65_535
                || size < 1
                || size > MOST
                || !limits.matches("on|off")
                || !neighbour.matches("on|off")) {
            throw new ParameterException(
                    spec.commandLine(), "--port 0–65535, --size 1–" + MOST + ", --limits on|off, --neighbour on|off");
        }
    }

    /** The port stands in every QR code, so it has to be known before the server starts. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The next port if it is free, else any. */
    private static int portBeside(int port) throws IOException {
        int next = port == 65_535 ? 0 : port + 1;
        try (ServerSocket socket = new ServerSocket(next, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (BindException taken) {
            return freePort();
        }
    }

    private void banner(PrintWriter out, long certificates, Optional<DemoNeighbour> beside) {
        out.println("==================================================================");
        out.println("  演示 DEMO —— 示例密钥，虚构的人和机关，不具任何效力。");
        out.println("  Example keys, invented people and authority. Proves nothing.");
        out.println("  " + certificates + " 份证书 certificates; " + directory.resolve("demo.json"));
        beside.ifPresent(other -> {
            out.println("  第二个省 second province: " + other.baseUrl() + "; " + other.index());
            out.println("  它的证书在这里、这里的在它那里都能核验。 Its certificates verify here, and ours there.");
        });
        out.println("==================================================================");
        out.flush();
    }
}
