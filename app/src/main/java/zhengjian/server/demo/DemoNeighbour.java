package zhengjian.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import zhengjian.server.Application;
import zhengjian.server.RunningServer;
import zhengjian.server.trust.KeepTrust;

/**
 * The second province of the demonstration: a register, keys and a server of its own, beside the first one. It trusts the
 * same root, and its certificates are in the first one's trust list.
 */
public final class DemoNeighbour implements AutoCloseable {
    private final DemoDirectory directory;
    private final Application application;
    private AutoCloseable open;

    private DemoNeighbour(DemoDirectory directory, Application application) {
        this.directory = directory;
        this.application = application;
        this.open = application;
    }

    /**
     * Opens its register, and fills it the first time.
     *
     * @param demo the first province's directory; the second one's is in it
     */
    public static DemoNeighbour open(DemoDirectory demo) {
        DemoDirectory own = demo.neighbour();
        Application application = Application.open(own.configuration());
        try {
            Demo.fillNeighbour(own, application);
            Demo.index(own, application);
        } catch (IOException e) {
            application.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            application.close();
            throw e;
        }
        return new DemoNeighbour(own, application);
    }

    /** Serves, and exchanges trust files and status lists with the first province, which is served already. */
    public void serve(Application first) {
        RunningServer server = RunningServer.start(application, false);
        open = server;
        first.keepTrust().ifPresent(KeepTrust::refresh);
        first.keepTrust().ifPresent(KeepTrust::publish);
        application.keepTrust().ifPresent(KeepTrust::refresh);
    }

    /** Where it answers. */
    public String baseUrl() {
        return application.configuration().baseUrl().toString();
    }

    /** Its certificates and people, as {@code demo.json} lists them. */
    public Path index() {
        return directory.file("demo.json");
    }

    /** Its register, open. */
    public Application application() {
        return application;
    }

    @Override
    public void close() {
        try {
            open.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
