package zhengjian.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.Kind;
import zhengjian.document.face.CertificateFace;
import zhengjian.document.font.UndrawableCharacter;
import zhengjian.tool.Tool;

/** What others read out of the file: text, metadata, attachment, QR code. */
class PdfReadingTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void rareCharactersAreFoundAsText() throws IOException {
        assertThat(text(new Samples.Face().name("𬱖䶮㛃𠅤").face())).contains("𬱖䶮㛃𠅤");
        assertThat(text(new Samples.Face().name("𠮷𡃁𬱖").face())).contains("𠮷𡃁𬱖");
    }

    @Test
    void everyFieldIsFoundAsText() throws IOException {
        String text = text(new Samples.Face().bound(Kind.DIRECTIONAL, "集安市").face());
        assertThat(text)
                .contains("职称证书", "CERTIFICATE OF PROFESSIONAL TITLE", "张建明", "男", "220***********2417")
                .contains("吉林省水利水电勘测设计研究院", "工程技术人员", "建筑工程（结构设计）", "高级工程师", "副高级")
                .contains("定向评价", "2026年5月8日", "吉林省建筑工程高级评审委员会", "吉人社职〔2026〕118号")
                .contains("22AB-7K3M-QX9P-5TRE", "https://zs.example.gov.cn", "证鉴演示人力资源和社会保障厅")
                .contains("二〇二六年六月十八日", "仅限集安市使用", "离开该市，不作聘任依据");
    }

    @Test
    void fieldsOfSeveralLinesAreWholeText() throws IOException {
        CertificateFace face = new Samples.Face().longTexts().face();
        assertThat(text(face))
                .contains(face.employer().orElseThrow(), face.committee(), face.specialty(), face.issuer());
    }

    @Test
    void theTitleSaysWhereADirectionalCertificateHolds() throws IOException {
        Path file = write(new Samples.Face().bound(Kind.DIRECTIONAL, "集安市").face());
        String metadata = Tool.require("pdfinfo").run("-meta", file).ok();
        String information = Tool.require("pdfinfo").run(file).ok();
        assertThat(metadata).contains("职称证书（定向，仅限集安市使用） 张建明 22AB-7K3M-QX9P-5TRE");
        assertThat(information)
                .containsPattern("Title: +职称证书（定向，仅限集安市使用） 张建明 22AB-7K3M-QX9P-5TRE")
                .containsPattern("Page size: +841.89 x 595.276 pts \\(A4\\)")
                .containsPattern("Tagged: +yes");
    }

    @Test
    void theMachineReadableCopyIsAttached() throws IOException {
        Path file = write(Samples.regular());
        Path json = folder.resolve("attached.json");
        Tool.require("pdfdetach").run("-save", "1", "-o", json, file).ok();
        assertThat(Files.readString(json)).isEqualTo("{\"number\":\"22AB-7K3M-QX9P-5TRE\"}");
    }

    @Test
    void theQrCodeReadsAsItsExactText() throws IOException {
        for (Map.Entry<String, CertificateFace> sample : Samples.all().entrySet()) {
            if (sample.getValue().qrText().isPresent()) {
                assertThat(scan(write(sample.getValue()), 150))
                        .as(sample.getKey())
                        .isEqualTo(Samples.QR_TEXT);
            }
        }
    }

    @Test
    void theQrCodeOfTheLongestTokenIsRead() throws IOException {
        String longest = "https://zs.example.gov.cn/v/"
                + "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".repeat(20).substring(0, 640);
        assertThat(scan(write(new Samples.Face().qrText(longest).face()), 300)).isEqualTo(longest);
    }

    @Test
    void aNameThatNoFontHasIsRefusedWithTheCharacter() {
        CertificateFace face = new Samples.Face().name("王𰻝").face();
        assertThatThrownBy(() -> Samples.pdf(Samples.DRAWING, face))
                .isInstanceOf(UndrawableCharacter.class)
                .hasMessageContaining("𰻝（U+30EDD）");
    }

    private String scan(Path file, int resolution) throws IOException {
        Path picture = folder.resolve("page");
        Tool.require("pdftoppm")
                .run("-r", resolution, "-gray", "-singlefile", file, picture)
                .ok();
        return Tool.require("zbarimg")
                .run("--quiet", "--nodbus", "--raw", picture + ".pgm")
                .ok()
                .strip();
    }

    private String text(CertificateFace face) throws IOException {
        Path out = folder.resolve("text.txt");
        Tool.require("pdftotext").run("-enc", "UTF-8", write(face), out).ok();
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    private Path write(CertificateFace face) throws IOException {
        return Files.write(folder.resolve("certificate.pdf"), Samples.pdf(Samples.DRAWING, face));
    }
}
