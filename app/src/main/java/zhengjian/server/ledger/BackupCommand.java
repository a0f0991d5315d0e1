package zhengjian.server.ledger;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhengjian.ledger.CheckLedger;
import zhengjian.server.Configuration;
import zhengjian.server.command.ConfigurationOption;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.OutputOption;
import zhengjian.server.command.Refusal;
import zhengjian.server.store.Database;

/**
 * {@code backup --config FILE --to FILE}: the whole register and ledger of one moment in one file, also while a server
 * runs. What was written is read again and checked before it gets its name; keys are not in it.
 */
@Command(
        name = "backup",
        description = {
            "把登记库和账本备份成一个文件，服务运行时也可以；写完即核对。密钥不在其中。",
            "Back up register and ledger into one file, also while serving; it is checked. Keys are not in it."
        })
public final class BackupCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "新文件，不能已存在。 A new file.")
    private Path to = Path.of("");

    /** What is printed. */
    record Report(String file, long bytes, long entries) {}

    @Override
    public Integer call() {
        Configuration read = configuration.read();
        requireSqlite(read);
        if (Files.exists(to)) {
            throw Refusal.undecided("文件已存在，不覆盖：" + to + "。 The file exists and is not overwritten.");
        }
        try {
            Path folder = Files.createTempDirectory(parent(to), ".backup");
            try {
                write(read, folder);
            } finally {
                deleteAll(folder);
            }
        } catch (IOException | SQLException e) {
            throw Refusal.undecided("备份写不成：" + to + "。 The backup cannot be written: " + e.getMessage());
        }
        return ExitCode.YES;
    }

    static void requireSqlite(Configuration configuration) {
        if (!(configuration.database() instanceof Configuration.Database.Sqlite)) {
            throw Refusal.undecided("登记库在 PostgreSQL 里：请用 pg_dump、pg_restore。 The register is in PostgreSQL: use its"
                    + " pg_dump and pg_restore.");
        }
    }

    private void write(Configuration read, Path folder) throws IOException, SQLException {
        Path copy = Database.filesOf(folder).get(0);
        Database.copySqlite(read.data(), copy);
        if (Files.getFileStore(copy).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
        }
        CheckLedger.Report ledger = check(read, folder);
        if (!ledger.isSound()) {
            throw new Refusal(
                    ExitCode.NO,
                    "账本有误，没有写备份；请运行 ledger check：" + ledger.faults().get(0)
                            + "。 The ledger is not sound, no backup was written; run ledger check.");
        }
        force(copy);
        Files.move(copy, to);
        force(parent(to));
        print(new Report(to.toString(), Files.size(to), ledger.entries()));
    }

    /** The copy in the second place may be ahead of a backup made while serving: it is not asked. */
    private static CheckLedger.Report check(Configuration read, Path folder) {
        try (LedgerAtRest at = LedgerAtRest.open(read, folder)) {
            return new CheckLedger(at.store(), at.key(), at.copy(), (index, entry) -> {}).runWithoutCopy();
        }
    }

    private static Path parent(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw Refusal.undecided("没有这个文件夹：" + parent + "。 There is no such folder.");
        }
        return parent;
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static void deleteAll(Path folder) throws IOException {
        for (Path file : Database.filesOf(folder)) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }

    private void print(Report report) {
        PrintWriter out = spec.commandLine().getOut();
        if (output.json()) {
            output.print(out, report);
            return;
        }
        out.println("已备份并核对。 Backed up and checked: " + report.file());
        out.println("记录 entries " + report.entries() + "，字节 bytes " + report.bytes());
        out.flush();
    }
}
