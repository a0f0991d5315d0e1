package zhengjian.server.roster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.OutputOption;
import zhengjian.server.command.Refusal;
import zhengjian.verification.Verdict;

/**
 * {@code roster check --server URL FILE…}: each list is uploaded, followed to its end, and its result and receipt written to
 * a folder. Ends with 0 when every row of every list is valid, with 1 when one is not, with 2 when one could not be decided.
 */
@Command(
        name = "check",
        description = {"核验名单：上传，等到核验完，把结果和回执存到目录。", "Check lists: upload, follow to the end, save result and receipt."})
public final class CheckRosterCommand implements Callable<Integer> {
    private static final long SHORTEST = Duration.ofMillis(100).toNanos();
    private static final long LONGEST = Duration.ofSeconds(1).toNanos();
    private static final long MOST_BYTES = 10L << 20;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ServiceOption server = new ServiceOption();

    @Mixin
    private ListOption list = new ListOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Option(names = "--to", paramLabel = "DIR", description = "存到这个目录，缺省当前目录。 Folder for the files; default: here.")
    private Path folder = Path.of(".");

    @Option(names = "--replace", description = "覆盖已有的文件。 Replace files that are there.")
    private boolean replace;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "名单，CSV 或 XLSX，第一行为表头。 Lists, CSV or XLSX.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        Service service = server.open();
        int exitCode = ExitCode.YES;
        for (Path file : files) {
            exitCode = ExitCode.worse(exitCode, check(service, file));
        }
        return exitCode;
    }

    private int check(Service service, Path file) {
        byte[] content = content(file);
        ResultFiles results = new ResultFiles(folder, file);
        results.require(replace);
        String batch = service.begin(String.valueOf(file.getFileName()), content, list.fields());
        JsonNode checked = followed(service, batch);
        List<Path> saved =
                results.save(service, batch, checked.at("/receipt/id").asText());
        print(file, checked, saved);
        return exitCode(checked.path("counts"));
    }

    private static byte[] content(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Refusal(
                        ExitCode.USAGE, "名单超过 10 MB：" + file + "，请分开。 The list is larger than 10 MB: part it.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refusal(ExitCode.USAGE, "名单读不了：" + file + "。 The list cannot be read: " + e);
        }
    }

    /** The finished check. @throws Refusal when it ends without a receipt */
    private JsonNode followed(Service service, String batch) {
        CheckProgress progress =
                new CheckProgress(spec.commandLine().getErr(), System.console() != null && !output.json());
        try {
            for (long wait = SHORTEST; ; wait = Math.min(LONGEST, wait * 2)) {
                JsonNode now = service.json(batch);
                progress.at(now.path("done").asLong(), now.path("total").asLong());
                if (now.has("receipt")) {
                    return now;
                }
                String state = now.path("state").asText();
                if (!state.equals("running") && !state.equals("waiting")) {
                    throw Refusal.undecided("服务没有核验完这份名单（" + state + "），编号 "
                            + now.path("id").asText() + "。 The service did not finish this list.");
                }
                LockSupport.parkNanos(wait);
            }
        } finally {
            progress.end();
        }
    }

    private void print(Path file, JsonNode checked, List<Path> saved) {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, Long> counts = new LinkedHashMap<>();
        checked.path("counts")
                .fields()
                .forEachRemaining(
                        count -> counts.put(count.getKey(), count.getValue().asLong()));
        if (output.json()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("file", file.toString());
            line.put("batch", checked.path("id").asText());
            line.put("total", checked.path("total").asLong());
            line.put("counts", counts);
            line.put("receipt", checked.at("/receipt/id").asText());
            line.put("saved", saved.stream().map(Path::toString).toList());
            output.print(out, line);
            return;
        }
        out.println(file + "：共 rows " + checked.path("total").asLong() + "，"
                + counts.entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining("，")));
        out.println("  回执 receipt " + checked.at("/receipt/id").asText());
        saved.forEach(path -> out.println("  " + path));
        out.flush();
    }

    private static int exitCode(JsonNode counts) {
        int exitCode = ExitCode.YES;
        for (Verdict verdict : Verdict.values()) {
            if (counts.path(verdict.name()).asLong() > 0) {
                exitCode = ExitCode.worse(exitCode, ExitCode.of(verdict));
            }
        }
        return exitCode;
    }
}
