package zhengjian.server.ledger;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhengjian.ledger.CheckLedger;
import zhengjian.ledger.LedgerStore;
import zhengjian.server.Configuration;
import zhengjian.server.command.ConfigurationOption;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.OutputOption;
import zhengjian.server.command.Refusal;
import zhengjian.server.store.DataInUse;
import zhengjian.server.store.DataLock;
import zhengjian.server.store.Database;
import zhengjian.signing.merkle.NoteException;
import zhengjian.signing.merkle.SignedCheckpoint;

/**
 * {@code restore --config FILE --from FILE}: puts a backup in the place of the data, which are kept beside it. A backup that
 * ends before the last checkpoint that was published is refused: whoever holds that checkpoint would hold proof of a ledger
 * that went back.
 */
@Command(
        name = "restore",
        description = {
            "用备份替换登记库和账本，原有文件改名保留；早于最后公布的检查点的备份一律拒绝。",
            "Put a backup in place; the data that are there are kept aside. Never behind the last published checkpoint."
        })
public final class RestoreCommand implements Callable<Integer> {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Option(names = "--from", required = true, paramLabel = "FILE", description = "backup 写的文件。 Written by backup.")
    private Path from = Path.of("");

    /** What is printed. */
    record Report(long entries, List<String> keptAside) {}

    @Override
    public Integer call() {
        Configuration read = configuration.read();
        BackupCommand.requireSqlite(read);
        if (!Files.isRegularFile(from)) {
            throw Refusal.undecided("没有这个文件：" + from + "。 There is no such file.");
        }
        try (DataLock lock = DataLock.take(read.data())) {
            Path folder = Files.createTempDirectory(read.data(), ".restore");
            try {
                restore(read, folder);
            } finally {
                BackupCommand.deleteAll(folder);
            }
        } catch (DataInUse e) {
            throw Refusal.undecided("服务正在运行：请先停止，再恢复。 A server runs on these data: stop it first. " + e.getMessage());
        } catch (IOException e) {
            throw Refusal.undecided("恢复不成，原有数据未动。 Not restored, the data are as they were: " + e.getMessage());
        }
        return ExitCode.YES;
    }

    private void restore(Configuration read, Path folder) throws IOException {
        Path copy = Database.filesOf(folder).get(0);
        Files.copy(from, copy);
        migrate(folder);
        CheckLedger.Report found = check(read, folder);
        requireNotBehindTheData(read, found.entries());
        BackupCommand.force(copy);
        List<String> kept = keepAside(read.data());
        Files.move(copy, Database.filesOf(read.data()).get(0));
        BackupCommand.force(read.data());
        print(new Report(found.entries(), kept));
    }

    /** A backup of an earlier release is brought up to date, as the data would be at the next start. */
    private void migrate(Path folder) throws IOException {
        try (Database database = Database.sqlite(folder)) {
            database.reader();
        } catch (SQLException | RuntimeException e) {
            throw Refusal.undecided("不是备份文件，或已损坏：" + from + "。 No backup, or damaged: " + e.getMessage());
        }
    }

    private CheckLedger.Report check(Configuration read, Path folder) {
        try (LedgerAtRest at = LedgerAtRest.open(read, folder)) {
            CheckLedger check = new CheckLedger(at.store(), at.key(), at.copy(), (index, entry) -> {});
            CheckLedger.Report report = check.runWithCopyIfAny();
            if (!report.isSound()) {
                throw new Refusal(
                        ExitCode.NO,
                        "不能恢复，原有数据未动：" + report.faults().get(0)
                                + "。 Not restored, the data are as they were: this backup does not fit what was published.");
            }
            return report;
        }
    }

    /** Data that can still be read published what they hold. */
    private static void requireNotBehindTheData(Configuration read, long entries) {
        if (!Files.exists(Database.filesOf(read.data()).get(0))) {
            return;
        }
        long there;
        try (LedgerAtRest at = LedgerAtRest.open(read)) {
            there = SignedCheckpoint.open(at.store().latestNote(), at.key())
                    .checkpoint()
                    .size();
        } catch (Refusal | LedgerStore.StoreFailed | NoteException unreadable) {
            return;
        }
        if (entries < there) {
            throw new Refusal(
                    ExitCode.NO,
                    "不能恢复，原有数据未动：备份有 " + entries + " 条记录，现有登记库已公布到 " + there
                            + " 条。 Not restored, the data are as they were: the backup has " + entries
                            + " entries, the data have published " + there + ".");
        }
    }

    private static List<String> keepAside(Path data) throws IOException {
        String moment = MOMENT.format(InstantSource.system().instant());
        List<String> kept = new ArrayList<>();
        for (Path file : Database.filesOf(data)) {
            if (Files.exists(file)) {
                Path aside = file.resolveSibling(file.getFileName() + ".before-restore-" + moment);
                Files.move(file, aside);
                kept.add(aside.toString());
            }
        }
        return kept;
    }

    private void print(Report report) {
        PrintWriter out = spec.commandLine().getOut();
        if (output.json()) {
            output.print(out, report);
            return;
        }
        out.println("已恢复到 " + report.entries() + " 条记录。 Restored, " + report.entries() + " entries.");
        report.keptAside().forEach(file -> out.println("原有文件 kept: " + file));
        out.println("检查点副本也丢失时，先运行 ledger check --renew-copy，否则账本只读。 If the checkpoint copy was lost too, run ledger"
                + " check --renew-copy first; until then the ledger reads only.");
        out.flush();
    }
}
