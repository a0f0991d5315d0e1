package zhengjian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import zhengjian.document.face.CertificateFace;
import zhengjian.tool.Tool;

/** veraPDF judges PDF/A-3a and PDF/UA-1, qpdf the file's structure. */
class PdfConformanceTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void foundry() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Set<String> samples() {
        return Samples.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isPdfA3aAndPdfUa1(String sample) {
        byte[] pdf = Samples.pdf(Samples.DRAWING, sample(sample));
        assertThat(complaints(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(complaints(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void theDemonstrationIsToo() {
        byte[] pdf = Samples.pdf(Samples.DEMO_DRAWING, Samples.regular());
        assertThat(complaints(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(complaints(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void veraPdfWouldComplain() {
        byte[] pdf = Samples.pdf(Samples.DRAWING, Samples.regular());
        byte[] spoilt = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("/Marked true", "/Marked null")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(complaints(spoilt, PDFAFlavour.PDFA_3_A)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hasNoSyntaxErrors(String sample) throws IOException {
        Path file = Files.write(folder.resolve("c.pdf"), Samples.pdf(Samples.DRAWING, sample(sample)));
        assertThat(Tool.require("qpdf").run("--check", file).ok())
                .contains("No syntax or stream encoding errors found");
    }

    @Test
    void everyFontIsEmbeddedAsASubsetWithText() throws IOException {
        Path file = Files.write(folder.resolve("c.pdf"), Samples.pdf(Samples.DRAWING, sample("rare")));
        List<String> fonts =
                Tool.require("pdffonts").run(file).ok().lines().skip(2).toList();
        assertThat(fonts)
                .hasSize(5)
                .allSatisfy(line -> assertThat(line).containsPattern("CID TrueType +Identity-H +yes yes yes"));
    }

    private static CertificateFace sample(String name) {
        CertificateFace face = Samples.all().get(name);
        if (face == null) {
            throw new AssertionError("no sample " + name);
        }
        return face;
    }

    static List<String> complaints(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(a -> a.getStatus() != TestAssertion.Status.PASSED)
                    .map(a -> a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber() + " " + a.getMessage()
                            + " at " + a.getLocation().getContext())
                    .toList();
        } catch (VeraPDFException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
