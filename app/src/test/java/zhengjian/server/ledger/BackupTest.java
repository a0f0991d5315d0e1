package zhengjian.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.CertificateNumber;
import zhengjian.ledger.TestLedger;
import zhengjian.server.Application;
import zhengjian.server.Main;
import zhengjian.server.command.ExitCode;
import zhengjian.server.demo.Demo;
import zhengjian.server.demo.DemoDirectory;

/** A backup is made while the register is open, and put back only where nothing that was published is lost. */
class BackupTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private DemoDirectory demo;
    private Path backup;

    @BeforeEach
    void fill() throws IOException {
        demo = DemoDirectory.prepare(folder.resolve("demo"), 18080, true);
        backup = folder.resolve("backup");
        try (Application application = open()) {
            Demo.fill(demo, application, 12);
        }
    }

    private Application open() throws IOException {
        return Application.open(demo.configuration());
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        PrintWriter writer = new PrintWriter(out);
        return Main.run(
                writer,
                writer,
                Stream.concat(
                                Stream.of(arguments),
                                Stream.of(
                                        "--config",
                                        folder.resolve("demo")
                                                .resolve("demo.yaml")
                                                .toString()))
                        .toArray(String[]::new));
    }

    private int backUp() {
        return run("backup", "--to", backup.toString());
    }

    private int restore() {
        return run("restore", "--from", backup.toString());
    }

    private List<CertificateNumber> numbers() throws IOException {
        try (Application application = open()) {
            return application.register().numbersAfter("", 100);
        }
    }

    private void changeSomething() throws IOException {
        try (Application application = open()) {
            application.ledger().append(TestLedger.change(1));
        }
    }

    private Path data() throws IOException {
        return demo.configuration().data();
    }

    private void loseTheData() throws IOException {
        try (Stream<Path> files = Files.list(data())) {
            for (Path file : files.filter(
                            one -> String.valueOf(one.getFileName()).startsWith("register.db"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void isMadeWhileTheRegisterIsOpenAndNobodyElseMayReadIt() throws IOException {
        try (Application server = open()) {
            assertThat(backUp()).as(out.toString()).isEqualTo(ExitCode.YES);
            assertThat(server.ledger().health().writable()).isTrue();
        }
        assertThat(out.toString()).contains("Backed up and checked");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
    }

    @Test
    void restoredDataHoldEveryCertificateAndTheLedgerChecks() throws IOException {
        List<CertificateNumber> before = numbers();
        backUp();
        loseTheData();

        assertThat(restore()).as(out.toString()).isEqualTo(ExitCode.YES);

        assertThat(numbers()).isEqualTo(before).hasSize(12);
        assertThat(run("ledger", "check")).as(out.toString()).isEqualTo(ExitCode.YES);
    }

    @Test
    void dataThatAreThereAreKeptAside() throws IOException {
        backUp();
        assertThat(restore()).as(out.toString()).isEqualTo(ExitCode.YES);
        try (Stream<Path> files = Files.list(data())) {
            assertThat(files).anyMatch(file -> file.toString().contains("register.db.before-restore-"));
        }
    }

    @Test
    void neverGoesBehindTheDataThatAreThere() throws IOException {
        backUp();
        changeSomething();

        assertThat(restore()).isEqualTo(ExitCode.NO);

        assertThat(out.toString()).contains("不能恢复").contains("Not restored");
        assertThat(run("ledger", "check")).isEqualTo(ExitCode.YES);
    }

    @Test
    void neverGoesBehindTheCopiedCheckpointEither() throws IOException {
        backUp();
        changeSomething();
        loseTheData();

        assertThat(restore()).isEqualTo(ExitCode.NO);

        assertThat(out.toString()).contains("检查点副本");
        assertThat(Files.exists(data().resolve("register.db"))).isFalse();
    }

    @Test
    void onANewMachineWithoutTheCopyItIsTakenAsItIs() throws IOException {
        backUp();
        loseTheData();
        Files.delete(Application.copyFile(demo.configuration()));

        assertThat(restore()).as(out.toString()).isEqualTo(ExitCode.YES);
        assertThat(numbers()).hasSize(12);
    }

    @Test
    void alteredBackupIsRefusedAndNothingChanges() throws IOException {
        backUp();
        byte[] bytes = Files.readAllBytes(backup);
        for (int at = bytes.length / 4; at < bytes.length; at += 997) {
            bytes[at] ^= 1;
        }
        Files.write(backup, bytes);

        assertThat(restore()).isNotEqualTo(ExitCode.YES);

        assertThat(run("ledger", "check")).as(out.toString()).isEqualTo(ExitCode.YES);
    }

    @Test
    void fileThatIsNoBackupIsRefused() throws IOException {
        Files.writeString(backup, "name,number\n");
        assertThat(restore()).isEqualTo(ExitCode.UNDECIDED);
        assertThat(out.toString()).contains("不是备份文件");
        assertThat(numbers()).hasSize(12);
    }

    @Test
    void neitherOverwritesAFileNorRestoresUnderARunningServer() throws IOException {
        assertThat(backUp()).isEqualTo(ExitCode.YES);
        assertThat(backUp()).isEqualTo(ExitCode.UNDECIDED);
        assertThat(out.toString()).contains("不覆盖");
        try (Application server = open()) {
            assertThat(restore()).isEqualTo(ExitCode.UNDECIDED);
            assertThat(out.toString()).contains("请先停止");
            assertThat(server.ledger().health().writable()).isTrue();
        }
    }

    @Test
    void leavesNothingBesideTheBackup() throws IOException {
        backUp();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("demo", "backup");
        }
    }
}
