package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zhengjian.certificate.CertificateNumber;
import zhengjian.register.RegisteredCertificate;
import zhengjian.server.documents.Documents;
import zhengjian.verification.upload.ExamineDocument;
import zhengjian.verification.upload.FileEvidence;
import zhengjian.verification.upload.HostileFiles;

/** Hostile files by the dozen: never valid, bounded, and each gets a sentence that says what to do. */
class HostileUploadsTest {
    private static final long MOST_BYTES = 16 << 20;

    @RegisterExtension
    private static final SharedDemo demo = SharedDemo.of(60);

    private static Map<String, Supplier<byte[]>> hostile = Map.of();
    private static ExamineDocument examine;

    @BeforeAll
    static void make() throws Exception {
        hostile = HostileFiles.of(
                pdf("kind", "regular", "family", "title", "status", "valid", "name", "张明"),
                pdf("kind", "directional", "status", "valid"));
        examine = new ExamineDocument(
                Documents.check(demo.running().application()),
                demo.running().application().configuration().baseUrl());
    }

    static byte[] pdf(String... members) throws Exception {
        String number = demo.certificate(members).get("number").asText();
        RegisteredCertificate found = demo.running()
                .application()
                .register()
                .find(CertificateNumber.parse(number))
                .orElseThrow();
        return Documents.open(demo.running().application()).pdf(found, Optional.empty());
    }

    @Test
    void thereAreDozens() {
        assertThat(hostile).hasSizeGreaterThan(90);
    }

    @Test
    void noneIsEverTakenForAnOriginalAndEachGetsAClearSentence() {
        hostile.forEach((name, file) -> {
            Http.Reply reply = demo.http().upload("/api/v1/verifications", file.get());
            if (reply.status() == 415) {
                assertThat(reply.json().get("detail").asText()).as(name).contains("证书的 PDF 原件", "as downloaded");
                return;
            }
            assertThat(reply.status()).as(name + ": " + reply.text()).isEqualTo(201);
            assertThat(reply.verdict()).as(name).isIn("FORGED", "NOT_OURS");
            assertThat(reply.json().at("/reason/text").asText()).as(name).contains("。");
            assertThat(reply.json().at("/reason/textEn").asText()).as(name).endsWith(".");
            assertThat(reply.json().path("certificate").has("holderName"))
                    .as(name)
                    .isFalse();
            assertThat(reply.text()).as(name).doesNotContain("WANG");
        });
    }

    @Test
    void whatBearsOurMarksIsCalledForgedAndOnlyThat() {
        hostile.forEach((name, file) -> {
            byte[] content = file.get();
            FileEvidence evidence = examine.examine(content, examine.marks(content));
            boolean ours = new String(content, java.nio.charset.StandardCharsets.ISO_8859_1)
                    .contains("\"format\" : \"zhengjian-certificate-1\"");
            assertThat(evidence.kind())
                    .as(name)
                    .isEqualTo(ours ? FileEvidence.Kind.ALTERED : FileEvidence.Kind.FOREIGN);
            assertThat(evidence.cause().isEmpty()).as(name).isEqualTo(!ours);
        });
    }

    /** The file itself is not counted: it is at most ten megabytes. */
    @Test
    void noneTakesMoreThanSixteenMegabytesToJudge() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        hostile.forEach((name, file) -> {
            byte[] content = file.get();
            long before = threads.getCurrentThreadAllocatedBytes();
            examine.examine(content, examine.marks(content));
            assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                    .as(name)
                    .isLessThan(MOST_BYTES);
        });
    }
}
