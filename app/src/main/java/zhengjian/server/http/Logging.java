package zhengjian.server.http;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LogbackServiceProvider;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.ContextBase;
import org.slf4j.Logger;

/**
 * What the program logs, and where: one JSON object a line on standard error (standard output belongs to the commands),
 * our own from INFO, of libraries from WARN. Written in Java: to find and read a file of settings takes as long as to open
 * the register. A file given by {@code -Dlogback.configurationFile} is followed instead.
 */
public final class Logging extends LogbackServiceProvider {
    private static final String PROVIDER = "slf4j.provider";
    private static final String FILE = "logback.configurationFile";
    private static final int QUEUE = 8192;
    private static final int DISCARDING = 1024;
    private static final int FLUSH_MILLIS = 2000;

    /** Chooses this for the whole process, unless the command line has chosen; before anything is logged. */
    public static void choose() {
        if (System.getProperty(PROVIDER) == null && System.getProperty(FILE) == null) {
            System.setProperty(PROVIDER, Logging.class.getName());
            // or SLF4J tells on standard error, in a line that is not JSON, that it was told
            System.setProperty("slf4j.internal.verbosity", "WARN");
        }
    }

    @Override
    public void initialize() {
        LoggerContext context = (LoggerContext) getLoggerFactory();
        context.setName("default");
        context.setMDCAdapter((LogbackMDCAdapter) getMDCAdapter());
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(queue(context));
        context.getLogger("zhengjian").setLevel(Level.INFO);
        context.start();
    }

    /** Full, it drops what is below WARN rather than hold up requests. */
    private static AsyncAppender queue(ContextBase context) {
        AsyncAppender queue = new AsyncAppender();
        queue.setContext(context);
        queue.setName("queue");
        queue.setQueueSize(QUEUE);
        queue.setDiscardingThreshold(DISCARDING);
        queue.setNeverBlock(true);
        queue.setMaxFlushTime(FLUSH_MILLIS);
        queue.addAppender(json(context));
        queue.start();
        return queue;
    }

    private static ConsoleAppender<ILoggingEvent> json(ContextBase context) {
        LogLines lines = new LogLines();
        lines.setContext(context);
        lines.start();
        ConsoleAppender<ILoggingEvent> json = new ConsoleAppender<>();
        json.setContext(context);
        json.setName("json");
        json.setTarget("System.err");
        json.setEncoder(lines);
        json.start();
        return json;
    }
}
