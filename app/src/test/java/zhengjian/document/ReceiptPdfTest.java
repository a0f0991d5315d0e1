package zhengjian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import zhengjian.document.receipt.ReceiptDocument;
import zhengjian.document.receipt.ReceiptFace;
import zhengjian.document.receipt.ReceiptFace.Row;
import zhengjian.signing.pdf.DocumentCheck;
import zhengjian.signing.pdf.DocumentSigner;
import zhengjian.tool.Tool;
import zhengjian.verification.upload.EmbeddedReceipt;

/** A receipt as PDF, judged by veraPDF, qpdf, poppler and zbar. */
class ReceiptPdfTest {
    private static final URI BASE = URI.create("https://zs.example.gov.cn");
    private static final String ID = "717642cfa7b7a9a3cb0609258aabd9000000a1f3";
    private static final byte[] JSON = "{\"id\":\"7\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] COSE = {(byte) 0x84, 0x40, '\n', 0, '>', '>', (byte) 0xff};
    private static final Instant AT = Instant.parse("2026-11-21T03:00:00Z");
    private static final ReceiptDocument DOCUMENT =
            new ReceiptDocument(DocumentSettings.of(BASE), DocumentSigner.basic(Samples.key()));

    private final byte[] pdf = pdf("入职核验");

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void foundry() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static ReceiptFace face(String label) {
        List<Row> rows = new ArrayList<>(List.of(
                row("证书编号", "Number", "22AB-7K3M-QX9P-5TRE"),
                row("持证人", "Holder", "张*明"),
                row("资格名称", "Title", "高级工程师 · 副高级"),
                row("系列专业", "Specialty", "工程技术人员 · 建筑工程（结构设计）"),
                row("有效范围", "Scope", "仅限集安市使用。 Only there."),
                row("取得时间", "Obtained", "2023-06-30"),
                row("签发机关", "Issuer", "证鉴演示人力资源和社会保障厅"),
                row("所询事项", "Asked", "地区 集安市；用途 聘用"),
                row("备注", "Label", label),
                new Row(
                        "逐项核验",
                        "Checks",
                        List.of(
                                "通过 二维码完整，写法唯一。 The code is whole and in its one spelling.",
                                "通过 登记库中有这本证书，内容逐字节一致。 The register holds the very same certificate, byte for byte.",
                                "未查 没有询问使用地区、日期或用途。 No place, date or purpose was asked about.")),
                row("公开账本", "Ledger", "第 1024 条 Entry 1023")));
        return new ReceiptFace(
                ID,
                0x14663d,
                "真实有效",
                "Genuine and valid",
                "这是 2026-11-20 10:00:00（北京时间）的结论。 The verdict as of then, Beijing time.",
                "证书真实，现在有效。 Genuine, and valid now.",
                "出具本页时（2026-11-21 11:00:00）再查，已变为：已撤销，无效。 Changed since: Revoked.",
                0xa51d1d,
                rows,
                BASE + "/receipt/" + ID);
    }

    private static Row row(String label, String english, String value) {
        return new Row(label, english, List.of(value));
    }

    static byte[] pdf(String label) {
        return DOCUMENT.pdf(face(label), JSON, COSE, AT);
    }

    private Path write() throws IOException {
        return Files.write(folder.resolve("receipt.pdf"), pdf);
    }

    @Test
    void isPdfA3aAndPdfUa1WithoutSyntaxErrors() throws IOException {
        byte[] demonstration = new ReceiptDocument(DocumentSettings.demo(BASE), DocumentSigner.basic(Samples.key()))
                .pdf(face(""), JSON, COSE, AT);
        for (byte[] file : List.of(pdf, demonstration, pdf("𬱖😀 备注"))) {
            assertThat(PdfConformanceTest.complaints(file, PDFAFlavour.PDFA_3_A))
                    .isEmpty();
            assertThat(PdfConformanceTest.complaints(file, PDFAFlavour.PDFUA_1)).isEmpty();
        }
        assertThat(Tool.require("qpdf").run("--check", write()).ok())
                .contains("No syntax or stream encoding errors found");
    }

    @Test
    void popplerFindsTheSignatureValidAndTrusted() throws Exception {
        assertThat(Tool.require("pdfsig")
                        .run("-nssdir", PdfSignatureTest.trustStore(folder), write())
                        .ok())
                .contains("Signature is Valid.", "Certificate is Trusted.", "Total document signed")
                .contains("ETSI.CAdES.detached", "Nov 21 2026 11:00:00");
    }

    @Test
    void theTextIsFoundAndTheCodeLeadsToTheReceiptsPage() throws IOException {
        Path text = folder.resolve("text.txt");
        Path file = write();
        Tool.require("pdftotext").run("-enc", "UTF-8", file, text).ok();
        assertThat(Files.readString(text, StandardCharsets.UTF_8))
                .contains("核验回执", ID, "真实有效", "Genuine and valid", "张*明", "仅限集安市使用", "入职核验")
                .contains("已变为：已撤销", "第 1024 条", "byte for byte");
        assertThat(Tool.require("pdfinfo").run(file).ok())
                .containsPattern("Page size: +595.276 x 841.89 pts \\(A4\\)")
                .containsPattern("Pages: +1")
                .containsPattern("Title: +核验回执 " + ID);
        for (int resolution : new int[] {150, 300}) {
            Path picture = folder.resolve("page" + resolution);
            Tool.require("pdftoppm")
                    .run("-r", resolution, "-png", "-singlefile", file, picture)
                    .ok();
            assertThat(Tool.require("zbarimg")
                            .run("--quiet", "--nodbus", "--raw", picture + ".png")
                            .ok()
                            .strip())
                    .isEqualTo(BASE + "/receipt/" + ID);
        }
    }

    @Test
    void theEvidenceIsAttachedByteForByte() throws IOException {
        Path file = write();
        assertThat(Tool.require("pdfdetach").run("-list", file).ok())
                .contains(ReceiptDocument.COSE_NAME, ReceiptDocument.JSON_NAME);
        Path out = folder.resolve("out");
        Tool.require("pdfdetach").run("-save", "1", "-o", out, file).ok();
        assertThat(Files.readAllBytes(out)).isEqualTo(COSE);
        Tool.require("pdfdetach").run("-save", "2", "-o", out, file).ok();
        assertThat(Files.readAllBytes(out)).isEqualTo(JSON);
        assertThat(ReceiptDocument.COSE_NAME).isEqualTo(EmbeddedReceipt.NAME);
        assertThat(EmbeddedReceipt.isIn(pdf)).isTrue();
        assertThat(EmbeddedReceipt.find(pdf)).hasValue(COSE);
    }

    @Test
    void receiptIsSoughtOnlyWhereWePutItAndNeverBeyondTheFile() {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int size = text.indexOf("cose/Params<</Size ") + "cose/Params<</Size ".length();
        for (String spoilt : List.of(
                text.substring(0, size) + "99999" + text.substring(size + 1),
                text.substring(0, size) + text.substring(size + 1),
                text.substring(0, size + 1),
                text.substring(0, text.indexOf("stream", size) + 7))) {
            assertThat(EmbeddedReceipt.find(spoilt.getBytes(StandardCharsets.ISO_8859_1)))
                    .satisfiesAnyOf(
                            found -> assertThat(found).isEmpty(),
                            found -> assertThat(found.orElseThrow()).isNotEqualTo(COSE));
        }
        assertThat(EmbeddedReceipt.isIn(Samples.pdf(Samples.DRAWING, Samples.regular())))
                .isFalse();
    }

    @Test
    void theSameReceiptMadeAtTheSameTimeIsTheSameBytesAndOurCheckKnowsIt() {
        assertThat(pdf("入职核验")).isEqualTo(pdf);
        DocumentCheck check = new DocumentCheck(List.of(Samples.key().chain()), List.of());
        assertThat(check.check(pdf)).isInstanceOf(DocumentCheck.Genuine.class);
        for (int at = 10; at < pdf.length; at += 997) {
            byte[] changed = pdf.clone();
            changed[at] ^= 1;
            assertThat(check.check(changed)).as("byte %d", at).isInstanceOf(DocumentCheck.Refused.class);
        }
        assertThat(check.check(Arrays.copyOf(pdf, pdf.length + 1))).isInstanceOf(DocumentCheck.Refused.class);
    }

    @Test
    void theLongestLabelFitsAndWhatNoFontDrawsIsSpeltOut() throws IOException {
        Path file = Files.write(folder.resolve("long.pdf"), pdf("备注😀".repeat(33) + "注"));
        Path text = folder.resolve("long.txt");
        Tool.require("pdftotext").run("-enc", "UTF-8", file, text).ok();
        assertThat(Files.readString(text, StandardCharsets.UTF_8)).contains("〔U+1F600〕");
    }
}
