package zhengjian.server.prepare;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.Refusal;

/** {@code prepare --to DIR}: a class-data archive, SQLite's library and the argument file that names them. */
@Command(
        name = "prepare",
        description = {
            "为快速启动做准备：类档案和参数文件，升级后须重做。",
            "Make a class-data archive and an argument file for a quick start; once more after each upgrade."
        })
public final class PrepareCommand implements Callable<Integer> {
    private static final String NAME = "zhengjian";
    /** What the first visitors ask for. */
    private static final List<String> PATHS = List.of("/health/ready", "/", "/api/v1/certificates/22-0", "/metrics");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "写到这个目录，没有就新建。 Folder to write to.")
    private Path folder = Path.of(".");

    @Override
    public Integer call() throws InterruptedException {
        Path jar = jar();
        PrintWriter out = spec.commandLine().getOut();
        try {
            Path home = Files.createDirectories(folder).toRealPath();
            Path file = home.resolve(NAME + ".args");
            Files.deleteIfExists(file);
            StartArguments arguments =
                    new StartArguments(jar, signed(jar), home.resolve(NAME + ".jsa"), unpackLibrary(home));
            archive(arguments);
            Files.writeString(file, arguments.text());
            out.println("已就绪，启动时用： Prepared; start with:");
            out.println("java @" + file + " serve --config FILE");
            return ExitCode.YES;
        } catch (IOException e) {
            throw Refusal.undecided("没有准备成。 Could not be prepared: " + e.getMessage());
        }
    }

    private static Path jar() {
        try {
            Path place = Path.of(PrepareCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(place)) {
                Path jar = place.toRealPath();
                if (jar.toString().indexOf(' ') >= 0) {
                    throw Refusal.undecided("程序所在路径有空格，类档案认不出它，请移到没有空格的路径。 The program lies in " + jar
                            + "; a class-data archive does not find a jar with a space in its path: move it.");
                }
                return jar;
            }
        } catch (IOException | URISyntaxException e) {
            // said below
        }
        throw Refusal.undecided("程序不是从 jar 运行的，没有可准备的。 The program does not run from its jar: nothing to prepare.");
    }

    /** Bouncy Castle: its author signed the jars, and classes of signed jars enter an archive on the boot path only. */
    private static List<Path> signed(Path jar) throws IOException {
        Path libraries = jar.resolveSibling("lib");
        if (!Files.isDirectory(libraries)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(libraries)) {
            return files.filter(file -> file.getFileName().toString().matches("bc(prov|pkix|util)-.*\\.jar"))
                    .sorted()
                    .toList();
        }
    }

    /** Otherwise it is unpacked at every start; empty on a system for which the program has none. */
    private static Optional<Path> unpackLibrary(Path home) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            Path library = home.resolve(name);
            Files.copy(in, library, StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(library);
        }
    }

    private void archive(StartArguments arguments) throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("zhengjian-prepare");
        try {
            Java java = new Java(scratch.resolve("log"));
            Path demo = scratch.resolve("demo");
            Path classes = scratch.resolve("classes");
            String jar = arguments.jar().toString();
            progress("1/3", "演示数据 demonstration data");
            java.serve(
                    List.of("-jar", jar, "demo", "--port", "0", "--size", "10", "--data", demo.toString()), List.of());
            progress("2/3", "启动时用到的类 classes of a start");
            List<String> serve = new ArrayList<>(arguments.classPath());
            serve.add("-XX:DumpLoadedClassList=" + classes);
            serve.addAll(List.of("-jar", jar, "serve", "--config"));
            serve.add(demo.resolve("demo.yaml").toString());
            java.serve(serve, PATHS);
            progress("3/3", "类档案 class-data archive");
            Files.deleteIfExists(arguments.archive());
            List<String> dump = new ArrayList<>(arguments.classPath());
            dump.addAll(List.of("-Xshare:dump", "-XX:SharedClassListFile=" + classes));
            dump.addAll(List.of("-XX:SharedArchiveFile=" + arguments.archive(), "-jar", jar));
            java.run(dump);
        } finally {
            delete(scratch);
        }
    }

    private void progress(String step, String what) {
        spec.commandLine().getErr().println("[" + step + "] " + what);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
