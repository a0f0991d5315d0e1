package zhengjian.server.ledger;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhengjian.ledger.CheckLedger;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerEntry;
import zhengjian.register.CertificateStore;
import zhengjian.register.CheckRegister;
import zhengjian.register.PersonalData;
import zhengjian.register.Register;
import zhengjian.server.Configuration;
import zhengjian.server.command.ConfigurationOption;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.OutputOption;
import zhengjian.server.command.Refusal;
import zhengjian.server.keys.KeyRingFile;
import zhengjian.server.keys.KeyUse;
import zhengjian.server.store.DataLock;
import zhengjian.signing.key.KeyRing;
import zhengjian.signing.merkle.NoteException;
import zhengjian.signing.merkle.SignedCheckpoint;

/** {@code ledger check}: derives everything anew from what is stored. Exit code 0 when all of it fits, 1 when not. */
@Command(
        name = "check",
        description = {
            "由已存记录重算整棵树，与全部已公布的检查点、瓦片、副本和登记库逐一比对。",
            "Derive the tree anew and compare it with every checkpoint, tile, the copy and the register."
        })
public final class CheckLedgerCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Option(
            names = "--renew-copy",
            description = "检查通过后重写检查点副本（副本丢失或恢复备份之后）。 After a sound check, write the checkpoint copy anew.")
    private boolean renewCopy;

    /** What is printed. */
    record Report(
            boolean sound, long entries, long checkpoints, long certificates, long changes, List<String> faults) {}

    @Override
    public Integer call() {
        Configuration read = configuration.read();
        try (LedgerAtRest at = LedgerAtRest.open(read)) {
            Map<EntryKind, Long> counts = new EnumMap<>(EntryKind.class);
            CheckLedger check =
                    new CheckLedger(at.store(), at.key(), at.copy(), (index, entry) -> count(counts, entry));
            CheckLedger.Report ledger = renewCopy ? check.runWithoutCopy() : check.run();
            if (renewCopy && ledger.isSound()) {
                renew(read, at);
            }
            Report report = report(ledger, register(read, at, counts));
            print(report);
            return report.sound() ? ExitCode.YES : ExitCode.NO;
        }
    }

    private static void count(Map<EntryKind, Long> counts, LedgerEntry entry) {
        counts.merge(entry.kind(), 1L, Long::sum);
    }

    private static CheckRegister.Report register(Configuration read, LedgerAtRest at, Map<EntryKind, Long> counts) {
        KeyRing keys = KeyRingFile.read(read.keys().ring()).ring(KeyUse.ISSUING);
        try (Ledger ledger = Ledger.openForReading(at.store(), at.key(), at.copy())) {
            Register register = new Register(
                    new CertificateStore(at.database().reader()),
                    PersonalData.open(read.personalDataKeyFile()),
                    ledger,
                    () -> keys);
            return new CheckRegister(register)
                    .run(counts.getOrDefault(EntryKind.CERTIFICATE_ISSUED, 0L), changes(counts));
        } catch (IOException e) {
            throw Refusal.undecided("读不到个人信息密钥。 The personal data key cannot be read: " + e.getMessage());
        }
    }

    private static long changes(Map<EntryKind, Long> counts) {
        long changes = 0;
        for (EntryKind kind :
                List.of(EntryKind.SUSPENDED, EntryKind.REINSTATED, EntryKind.REVOKED, EntryKind.SUPERSEDED)) {
            changes += counts.getOrDefault(kind, 0L);
        }
        return changes;
    }

    private static Report report(CheckLedger.Report ledger, CheckRegister.Report register) {
        List<String> faults = new ArrayList<>(ledger.faults());
        faults.addAll(register.faults());
        return new Report(
                faults.isEmpty(),
                ledger.entries(),
                ledger.checkpoints(),
                register.certificates(),
                register.changes(),
                faults);
    }

    private static void renew(Configuration read, LedgerAtRest at) {
        try (DataLock lock = DataLock.take(read.data())) {
            at.copy().renew(SignedCheckpoint.open(at.store().latestNote(), at.key()));
        } catch (IOException | NoteException e) {
            throw Refusal.undecided("副本写不进去。 The copy cannot be written: " + e.getMessage());
        }
    }

    private void print(Report report) {
        PrintWriter out = spec.commandLine().getOut();
        if (output.json()) {
            output.print(out, report);
            return;
        }
        report.faults().forEach(out::println);
        out.println(report.sound() ? "账本完好。 The ledger is sound." : "账本有误。 The ledger is NOT sound.");
        out.println("记录 entries " + report.entries() + "，检查点 checkpoints " + report.checkpoints() + "，证书 certificates "
                + report.certificates() + "，状态变更 status changes " + report.changes());
        out.flush();
    }
}
