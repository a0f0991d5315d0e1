package zhengjian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import zhengjian.certificate.Kind;
import zhengjian.document.drawing.SvgRendering;
import zhengjian.document.face.CertificateFace;

class SvgDrawingTest {
    private static final int BUDGET = 30_000;

    private final CertificateFace face =
            new Samples.Face().bound(Kind.DIRECTIONAL, "集安市").face();

    @Test
    void thePublicDrawingShowsNothingThatIsNotPublic() {
        String svg = SvgRendering.of(Samples.DRAWING.draw(face.masked("张*明")), "c");
        assertThat(svg)
                .contains(">张*明<", ">**************2417<", "仅限集安市使用", "22AB-7K3M-QX9P-5TRE", "不是证书原件")
                .doesNotContain("张建明", "220*", "吉林省水利水电勘测设计研究院", "性别", "<image", Samples.QR_TEXT);
        assertThat(svg.getBytes(StandardCharsets.UTF_8).length).isLessThan(BUDGET);
    }

    @Test
    void theHoldersDrawingShowsEverything() {
        String svg = SvgRendering.of(Samples.DRAWING.draw(face), "c");
        assertThat(svg).contains(">张建明<", ">男<", "吉林省水利水电勘测设计研究院", "data:image/jpeg;base64,");
    }

    @Test
    void isWellFormedAndHasNeitherScriptNorStyleNorOutsideAddress() throws Exception {
        String svg = SvgRendering.of(Samples.DRAWING.draw(face), "c");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertThat(element.getTagName()).isNotIn("script", "style", "foreignObject", "a");
            assertThat(element.hasAttribute("style")).isFalse();
            if (element.hasAttribute("href")) {
                assertThat(element.getAttribute("href")).containsPattern("^(#c[a-z]+|data:image/jpeg;base64,.*)$");
            }
        }
        assertThat(document.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 297 210");
    }

    @Test
    void aNameIsTextAndNeverMarkup() {
        CertificateFace hostile = new Samples.Face().name("<b>&\"'").face();
        assertThat(SvgRendering.of(Samples.DRAWING.draw(hostile), "c"))
                .contains(">&lt;b&gt;&amp;&quot;'<")
                .doesNotContain("<b>");
    }
}
