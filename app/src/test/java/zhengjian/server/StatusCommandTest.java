package zhengjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.Status;
import zhengjian.integrity.Recorded;
import zhengjian.ledger.EntryKind;
import zhengjian.register.Certificates;
import zhengjian.register.NewCertificate;
import zhengjian.register.RegisteredCertificate;
import zhengjian.server.command.ExitCode;
import zhengjian.server.demo.DemoDirectory;

/** The commands that change a status, on a register with one certificate; no server runs. */
class StatusCommandTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Certificate certificate = Certificates.certificate(1);
    private DemoDirectory directory;

    @BeforeEach
    void oneCertificate() throws IOException {
        directory = DemoDirectory.prepare(folder, 18082, true);
        try (Application application = Application.open(directory.configuration())) {
            application
                    .enterCertificates()
                    .enter(
                            List.of(NewCertificate.of(certificate)),
                            application.now(),
                            (transaction, index) -> {},
                            count -> {});
        }
    }

    private int run(String command, String... more) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of(command, certificate.number().text()));
        all.addAll(List.of("--config", folder.resolve("demo.yaml").toString()));
        all.addAll(List.of("--reason", "论文抄袭", "--document", "证鉴演示函〔2026〕21号"));
        all.addAll(List.of(more));
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    private RegisteredCertificate registered(Application application) {
        return application.register().find(certificate.number()).orElseThrow();
    }

    private Status status() {
        try (Application application = Application.openForReading(directory.configuration())) {
            return registered(application).status().status();
        }
    }

    private List<Recorded> recorded() {
        try (Application application = Application.openForReading(directory.configuration())) {
            return application.integrity().of(certificate.holder().id());
        }
    }

    @Test
    void aRevocationForMisconductEntersTheHolderInTheIntegrityRecordAsThePagesDo() throws IOException {
        assertThat(run("revoke", "--ground", "plagiarism", "--ban-months", "24", "--json"))
                .as(err.toString())
                .isEqualTo(ExitCode.YES);
        assertThat(status()).isEqualTo(Status.REVOKED);
        Recorded entry = recorded().get(0);
        LocalDate last = entry.entry().enteredOn().plusMonths(24).minusDays(1);
        assertThat(entry.entry().certificate()).isEqualTo(certificate.number());
        assertThat(entry.entry().ground()).isEqualTo("plagiarism");
        assertThat(entry.entry().rule()).isEqualTo("J23·一(四)");
        assertThat(entry.entry().reason()).isEqualTo("论文抄袭");
        assertThat(entry.entry().document()).isEqualTo("证鉴演示函〔2026〕21号");
        assertThat(entry.entry().actor()).startsWith("command line: ");
        assertThat(entry.entry().bannedThrough()).contains(last);
        assertThat(entry.bans(last)).isTrue();
        JsonNode report = JsonMapper.builder().build().readTree(out.toString());
        assertThat(report.get("ground").asText()).isEqualTo("plagiarism");
        assertThat(report.get("bannedThrough").asText()).isEqualTo(last.toString());
        assertThat(entry.ledgerIndex())
                .as("one transaction")
                .isEqualTo(report.get("ledgerIndex").asLong() + 1);
        try (Application application = Application.openForReading(directory.configuration())) {
            assertThat(application
                            .ledger()
                            .entry(entry.ledgerIndex())
                            .orElseThrow()
                            .kind())
                    .isEqualTo(EntryKind.INTEGRITY_RECORDED);
            assertThat(entry.entry().enteredOn())
                    .isEqualTo(
                            LocalDate.ofInstant(registered(application).status().since(), ZONE));
        }
    }

    @Test
    void aRevocationWithoutAGroundEntersNobodyAndSaysSo() {
        assertThat(run("revoke")).as(err.toString()).isEqualTo(ExitCode.YES);
        assertThat(out.toString()).contains("现为“已撤销”", "未记入诚信档案", "nobody is entered");
        assertThat(recorded()).isEmpty();
        assertThat(run("revoke", "--ground", "plagiarism"))
                .as("nobody is entered afterwards for a certificate that was revoked already")
                .isEqualTo(ExitCode.NO);
        assertThat(recorded()).isEmpty();
    }

    @Test
    void aGroundThatTheDataDoesNotHaveIsRefusedWithThoseThatItHasAndNothingIsRevoked() {
        assertThat(run("revoke", "--ground", "rudeness")).isEqualTo(ExitCode.NO);
        assertThat(err.toString()).contains("失信情形应为 plagiarism", "found “rudeness”");
        assertThat(run("revoke", "--ground", "Plagiarism")).isEqualTo(ExitCode.USAGE);
        assertThat(status()).isEqualTo(Status.VALID);
    }

    @Test
    void aBanThatTheRuleDoesNotAllowIsRefusedWithItsRuleAndNothingIsRevoked() {
        assertThat(run("revoke", "--ground", "plagiarism", "--ban-months", "121"))
                .isEqualTo(ExitCode.NO);
        assertThat(err.toString()).contains("禁期应为 0 至 120 个月，现为 121", "J23·一(四)");
        assertThat(run("revoke", "--ban-months", "12")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("有禁期须填 --ground");
        assertThat(status()).isEqualTo(Status.VALID);
        assertThat(recorded()).isEmpty();
    }

    @Test
    void onlyARevocationTakesAGround() {
        assertThat(run("suspend", "--ground", "plagiarism")).isEqualTo(ExitCode.USAGE);
        assertThat(run("suspend")).isEqualTo(ExitCode.YES);
        assertThat(out.toString()).contains("现为“暂停使用”").doesNotContain("诚信档案");
        assertThat(run("reinstate")).isEqualTo(ExitCode.YES);
        assertThat(run("reinstate")).isEqualTo(ExitCode.NO);
        assertThat(status()).isEqualTo(Status.VALID);
        assertThat(run("supersede")).as(err.toString()).isEqualTo(ExitCode.YES);
        assertThat(status()).isEqualTo(Status.SUPERSEDED);
    }
}
