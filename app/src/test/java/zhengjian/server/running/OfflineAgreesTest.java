package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.DivisionCode;
import zhengjian.document.CertificateDocument;
import zhengjian.offline.CheckOffline;
import zhengjian.offline.OfflineAnswer;
import zhengjian.offline.OfflineQuestion;
import zhengjian.offline.OfflineWorld;
import zhengjian.offline.ReceiptTold;
import zhengjian.register.RegisteredCertificate;
import zhengjian.server.documents.Documents;
import zhengjian.signing.Bytes;
import zhengjian.signing.credential.CredentialToken;
import zhengjian.signing.status.ListedStatus;
import zhengjian.signing.status.StatusListToken;
import zhengjian.trust.TrustDirectory;

/** What the service says of its own certificates, and what a copy of its files says of them. */
class OfflineAgreesTest {
    @TempDir
    static Path directory;

    private static RunningDemo demo;
    private static Http http;
    private static CheckOffline offline;

    @BeforeAll
    static void start() throws Exception {
        demo = RunningDemo.start(directory.resolve("demo"), 60);
        http = demo.http();
        Instant now = InstantSource.system().instant();
        Bytes statusList = Bytes.copyOf(http.get("/status/0.cwt").body());
        offline = offline("trust", statusList, now);
    }

    private static CheckOffline offline(String folder, Bytes statusList, Instant now) throws Exception {
        Path trust = directory.resolve(folder);
        String ledger = demo.application().ledger().latest().origin();
        Map<String, Bytes> files = OfflineWorld.demonstration(now.minusSeconds(60), statusList, http.base(), ledger);
        for (Map.Entry<String, Bytes> file : files.entrySet()) {
            Path path = trust.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.write(path, file.getValue().toArray());
        }
        return new CheckOffline(new TrustDirectory(trust).read(now), Divisions::load, now);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void onEveryCertificateOfTheDemonstration() throws IOException {
        for (JsonNode certificate : demo.certificates()) {
            String token = certificate.get("token").asText();
            String there = http.verify("token", token).verdict();
            OfflineAnswer here = offline.checkText(token, OfflineQuestion.NOTHING_ASKED);
            assertThat(here.verdict().name())
                    .as(certificate.get("number").asText())
                    .isEqualTo(there);
        }
    }

    @Test
    void onPlacesOfUse() throws IOException {
        for (String kind : new String[] {"directional", "regular"}) {
            String token = demo.certificate("status", "valid", "kind", kind)
                    .get("token")
                    .asText();
            for (String place : new String[] {"220582", "220581", "222404", "220000", "330600"}) {
                OfflineQuestion question =
                        new OfflineQuestion(Optional.of(DivisionCode.parse(place)), Optional.empty());
                assertThat(offline.checkText(token, question).verdict().name())
                        .as(kind + " in " + place)
                        .isEqualTo(http.verify("token", token, "in", place).verdict());
            }
        }
    }

    @Test
    void onDamagedAndForeignTexts() throws IOException {
        String token = demo.certificate("status", "valid").get("token").asText();
        String address = http.base() + "/v/";
        for (String text : new String[] {
            token + "A",
            token.substring(0, token.length() - 1),
            token.replace(address, address.replace("http", "HTTP")),
            token.toLowerCase(Locale.ROOT),
            "https://evil.example/v/" + token.substring(address.length()),
            "职称证书"
        }) {
            assertThat(offline.checkText(text, OfflineQuestion.NOTHING_ASKED)
                            .verdict()
                            .name())
                    .as(text)
                    .isEqualTo(http.verify("token", text).verdict());
        }
    }

    @Test
    void aCertificateAsPdfIsReadWhileItIsUnchanged() throws Exception {
        JsonNode certificate = demo.certificate("status", "valid", "kind", "directional");
        CertificateDocument documents = Documents.open(demo.application());
        RegisteredCertificate registered = demo.application()
                .register()
                .find(CertificateNumber.parse(certificate.get("number").asText()))
                .orElseThrow();
        byte[] file = documents.pdf(registered, demo.application().register().photo(registered));
        assertThat(offline.checkFile(file, OfflineQuestion.NOTHING_ASKED)
                        .reason()
                        .code())
                .isEqualTo("genuine");
        byte[] changed = file.clone();
        changed[file.length / 2] ^= 1;
        assertThat(offline.checkFile(changed, OfflineQuestion.NOTHING_ASKED)
                        .reason()
                        .code())
                .isEqualTo("scan-the-code");
    }

    /** Years later means: with a status list of later. */
    @Test
    void aReceiptInEachFormTellsTheVerdictOfThenAndWhatHasChangedSince() throws Exception {
        JsonNode certificate = demo.certificate("status", "valid", "kind", "regular", "family", "skill");
        String id = http.verify("token", certificate.get("token").asText(), "label", "入职核验")
                .json()
                .at("/receipt/id")
                .asText();
        List<byte[]> forms = new ArrayList<>();
        for (String form : List.of("", ".cose", ".pdf")) {
            forms.add(http.get("/api/v1/receipts/" + id + form).body());
        }
        for (byte[] form : forms) {
            ReceiptTold told = told(offline, form);
            assertThat(told.verdict().name()).isEqualTo("VALID");
            assertThat(told.number())
                    .contains(CertificateNumber.parse(certificate.get("number").asText())
                            .text());
            assertThat(told.changed()).isFalse();
            assertThat(told.since()).isPresent();
        }
        demo.application()
                .changeStatus()
                .revoke(CertificateNumber.parse(certificate.get("number").asText()), "演示", "演示〔2024〕9号", "test");
        Bytes later = listThatSaysRevoked(certificate);
        offline = offline("later", later, InstantSource.system().instant());
        for (byte[] form : forms) {
            ReceiptTold told = told(offline, form);
            assertThat(told.verdict().name()).isEqualTo("VALID");
            assertThat(told.changed()).isTrue();
            assertThat(told.since().orElseThrow().verdict().name()).isEqualTo("REVOKED");
        }
        byte[] pdf = forms.get(2).clone();
        pdf[pdf.length / 2] ^= 1;
        assertThat(offline.checkFile(pdf, OfflineQuestion.NOTHING_ASKED)
                        .reason()
                        .code())
                .isEqualTo("scan-the-code");
    }

    /** A list is signed at most once a second: what changes within the second of the last one stands in the next. */
    private static Bytes listThatSaysRevoked(JsonNode certificate) throws Exception {
        int place = CredentialToken.parse(certificate.get("token").asText().replaceAll(".*/", ""))
                .credential()
                .statusIndex();
        long until = System.nanoTime() + 10_000_000_000L;
        while (true) {
            Bytes list = Bytes.copyOf(http.get("/status/0.cwt").body());
            if (StatusListToken.parse(list.toArray()).claims().status(place).orElseThrow() == ListedStatus.INVALID) {
                return list;
            }
            assertThat(System.nanoTime()).as("waiting for a newer list").isLessThan(until);
            Thread.sleep(20);
        }
    }

    private static ReceiptTold told(CheckOffline check, byte[] file) {
        OfflineAnswer answer = check.checkFile(file, OfflineQuestion.NOTHING_ASKED);
        assertThat(answer.reason().code()).isEqualTo("receipt-genuine");
        return answer.receipt().orElseThrow();
    }

    /** Nothing was found, so no status list can tell of it. */
    @Test
    void aReceiptThatShowsNoCertificateTellsNothingOfToday() throws IOException {
        String id = http.verify("token", "https://evil.example/")
                .json()
                .at("/receipt/id")
                .asText();
        byte[] receipt = http.get("/api/v1/receipts/" + id).body();
        ReceiptTold told = told(offline, receipt);
        assertThat(told.verdict().name()).isEqualTo("NOT_OURS");
        assertThat(told.since()).isEmpty();
        assertThat(told.changed()).isFalse();
    }
}
