package zhengjian.server.ledger;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.http.LedgerJson;
import zhengjian.server.command.ConfigurationOption;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.Refusal;

/** {@code ledger export}: every entry as one line of JSON; entries hold no personal data. */
@Command(
        name = "export",
        description = {"导出全部存证记录（不含个人信息），每行一条 JSON。", "Every entry as one line of JSON, without personal data."})
public final class ExportLedgerCommand implements Callable<Integer> {
    private static final int PAGE = 4096;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    @Option(names = "--from", paramLabel = "INDEX", description = "从第几条起，默认 0。 First index, 0 unless given.")
    private long from;

    @Option(names = "--to", paramLabel = "FILE", description = "写入文件；不写则输出到标准输出。 File; standard output unless given.")
    private @Nullable Path to;

    @Override
    public Integer call() {
        try (LedgerAtRest at = LedgerAtRest.open(configuration.read())) {
            Path file = to;
            if (file == null) {
                export(at, spec.commandLine().getOut());
            } else {
                try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                    export(at, out);
                }
            }
            return ExitCode.YES;
        } catch (IOException e) {
            throw Refusal.undecided("写不进文件。 The file cannot be written: " + e.getMessage());
        } catch (LedgerEntry.BadEntry e) {
            throw new Refusal(ExitCode.NO, "存证记录损坏，请运行 ledger check。 A stored entry is damaged; run ledger check.");
        }
    }

    private void export(LedgerAtRest at, PrintWriter out) throws IOException, LedgerEntry.BadEntry {
        long next = Math.max(0, from);
        for (List<byte[]> page = at.store().entries(next, next + PAGE);
                !page.isEmpty();
                page = at.store().entries(next, next + PAGE)) {
            for (byte[] leaf : page) {
                out.println(LedgerJson.entry(next++, LedgerEntry.parse(leaf), leaf));
            }
        }
        out.flush();
        if (out.checkError()) {
            throw new IOException("output closed");
        }
    }
}
