package zhengjian.server.command;

import ch.qos.logback.classic.LoggerContext;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhengjian.server.RunningServer;
import zhengjian.server.demo.DemoNeighbour;

/** From the line {@code Ready:} until the process is told to stop (SIGTERM, SIGINT); then the service closes in order. */
final class Serving {
    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    private Serving() {}

    static void untilStopped(RunningServer service, PrintWriter out) throws InterruptedException {
        untilStopped(service, Optional.empty(), out);
    }

    /** @param beside stopped first */
    static void untilStopped(RunningServer service, Optional<DemoNeighbour> beside, PrintWriter out)
            throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            beside.ifPresent(DemoNeighbour::close);
                            service.close();
                            writeOutLog();
                            stopped.countDown();
                        },
                        "stop"));
        out.println("Ready: http://127.0.0.1:" + service.port());
        out.flush();
        ProgramHash.running()
                .ifPresent(hash -> LOG.atInfo().addKeyValue("sha256", hash).log("program"));
        stopped.await();
    }

    /** Log lines are written by a thread of their own, which the end of the process would not wait for. */
    private static void writeOutLog() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            log.stop();
        }
    }
}
