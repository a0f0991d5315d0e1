package zhengjian.document.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.document.drawing.Drawing;
import zhengjian.document.drawing.Mark;
import zhengjian.document.drawing.Part;
import zhengjian.document.drawing.Role;
import zhengjian.document.font.Face;
import zhengjian.document.font.Fonts;

/** Measures what is drawn: nothing leaves its box, whatever the length of the texts. */
class LayoutTest {
    private static final CertificateDrawing DRAWING = new CertificateDrawing(Fonts.bundled(), "职称证书专用章", false);
    private static final double INNER_LEFT = 17.5;
    private static final double INNER_RIGHT = CertificateDrawing.WIDTH - 17.5;

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 10, 16, 17, 18, 19, 20, 28, 36, 45, 60, 80, 100})
    void noTextLeavesItsBox(int length) {
        Drawing drawing = DRAWING.draw(face("测".repeat(Math.min(60, length)), "长".repeat(length)));
        for (Mark.Text text : texts(drawing)) {
            double left = text.placement().x();
            double right = left + text.width() * text.placement().widening();
            assertThat(left).as(text.text()).isGreaterThan(INNER_LEFT);
            assertThat(right).as(text.text()).isLessThan(INNER_RIGHT);
        }
        for (Mark.Text value : values(drawing)) {
            boolean inColumn = value.placement().x() == Fields.VALUE && value.face() == Face.TEXT;
            if (inColumn) {
                assertThat(value.placement().x() + value.width()).isLessThanOrEqualTo(Fields.RIGHT + 0.01);
                assertThat(value.placement().y()).isBetween(Fields.TOP, Fields.BOTTOM + 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 18, 28, 60, 100})
    void noTwoLinesOverlap(int length) {
        List<Mark.Text> values =
                values(DRAWING.draw(face("测".repeat(Math.min(60, length)), "长".repeat(length)))).stream()
                        .filter(v -> v.placement().x() == Fields.VALUE)
                        .toList();
        for (int i = 1; i < values.size(); i++) {
            double gap = values.get(i).placement().y()
                    - values.get(i - 1).placement().y();
            assertThat(gap)
                    .as(values.get(i).text())
                    .isGreaterThanOrEqualTo(values.get(i).size() * 1.1);
        }
    }

    @Test
    void anEmployerOf28CharactersHasTwoLinesOfReadableSize() {
        String employer = "舞阳县枡茶镇畜牧兽医与农产品质量安全监督管理工作站分站";
        List<Mark.Text> lines = values(DRAWING.draw(face("张建明", employer))).stream()
                .filter(v -> employer.contains(v.text()))
                .toList();
        assertThat(lines.stream().map(Mark.Text::text).collect(Collectors.joining()))
                .contains(employer);
        assertThat(lines.get(0).size()).isGreaterThan(3.9);
    }

    @Test
    void everyCharacterOfALongValueIsDrawn() {
        String employer = "吉林省（长春市）2026 Zhengjian-Demo 有限责任公司".repeat(3);
        String drawn = values(DRAWING.draw(face("张建明", employer))).stream()
                .map(Mark.Text::text)
                .collect(Collectors.joining());
        assertThat(drawn.replace(" ", "")).contains(employer.replace(" ", ""));
    }

    @Test
    void noLineBeginsWithAClosingMark() {
        String employer = "一二三四五六七八九十一二三四五六七（八）九十，一二三四五六七八九（十）一、二三四五六";
        values(DRAWING.draw(face("张建明", employer)))
                .forEach(v -> assertThat(v.text()).doesNotStartWith("）").doesNotStartWith("，"));
    }

    @Test
    void theIssuersLineIsCrossedByTheRingAlone() {
        Drawing drawing = DRAWING.draw(face("张建明", "单位"));
        List<Part> parts = drawing.filled();
        Part seal = parts.get(parts.size() - 1);
        Mark.Text issuer = texts(drawing).stream()
                .filter(t -> t.text().equals("证鉴演示人力资源和社会保障厅"))
                .findFirst()
                .orElseThrow();
        double top = issuer.placement().y() - issuer.size();
        for (Mark mark : seal.marks()) {
            if (mark instanceof Mark.Text letter) {
                assertThat(letter.placement().y()).as(letter.text()).isLessThan(top + 0.5);
            }
        }
    }

    @Test
    void theCodeHasWholePrinterDotsAndAQuietZone() {
        Mark.Code code = DRAWING.draw(face("张建明", "单位"))
                .parts()
                .flatMap(p -> p.marks().stream())
                .filter(Mark.Code.class::isInstance)
                .map(Mark.Code.class::cast)
                .findFirst()
                .orElseThrow();
        double dots = code.module() * 300 / 25.4;
        assertThat(dots).isCloseTo(Math.rint(dots), org.assertj.core.api.Assertions.within(1e-9));
        assertThat(code.x() - 4 * code.module()).isGreaterThan(INNER_LEFT);
        assertThat(code.y() + (code.modules().size() + 4) * code.module()).isLessThan(CertificateDrawing.HEIGHT - 17.5);
    }

    @Test
    void aPlateNamesTheOnlyPlace() {
        for (String place : List.of("集安市", "长白朝鲜族自治县", "双江拉祜族佤族布朗族傣族自治县", "积石山保安族东乡族撒拉族自治县")) {
            CertificateFace bound = bound(place);
            Drawing drawing = DRAWING.draw(bound);
            String words = drawing.parts().map(Part::text).collect(Collectors.joining("|"));
            assertThat(words).contains("仅限" + place + "使用", "在限定地区内有效");
            assertThat(drawing.title()).contains("（定向，仅限" + place + "使用）");
            texts(drawing).stream()
                    .filter(t -> t.text().contains("使用"))
                    .forEach(t -> assertThat(t.placement().x() + t.width()).isLessThan(Plate.X + Plate.WIDTH));
        }
    }

    private static CertificateFace bound(String place) {
        CertificateFace f = face("张建明", "单位");
        return new CertificateFace(
                f.family(),
                Kind.DIRECTIONAL,
                f.number(),
                f.holderName(),
                f.sex(),
                f.idNumber(),
                f.employer(),
                f.series(),
                f.specialty(),
                f.title(),
                f.rank(),
                f.channel(),
                f.obtainedOn(),
                f.committee(),
                f.documentNumber(),
                f.issuer(),
                f.issuedOn(),
                Optional.of(place),
                f.qrText(),
                f.host(),
                f.photo(),
                false);
    }

    private static CertificateFace face(String name, String text) {
        return new CertificateFace(
                Family.TITLE,
                Kind.REGULAR,
                "22AB-7K3M-QX9P-5TRE",
                name,
                Optional.of("女"),
                "220***********2417",
                Optional.of(text),
                name,
                name,
                name,
                "副高级",
                "民营高级经营管理人才",
                LocalDate.of(2026, 5, 8),
                text,
                text,
                "证鉴演示人力资源和社会保障厅",
                LocalDate.of(2026, 6, 18),
                Optional.empty(),
                Optional.of("https://zs.example.gov.cn/v/" + "ABCDEFGH".repeat(40)),
                "https://zs.example.gov.cn",
                Optional.empty(),
                false);
    }

    private static List<Mark.Text> texts(Drawing drawing) {
        return marks(drawing.parts());
    }

    private static List<Mark.Text> values(Drawing drawing) {
        return marks(drawing.parts().filter(p -> p.role() == Role.VALUE));
    }

    private static List<Mark.Text> marks(Stream<Part> parts) {
        return parts.flatMap(p -> p.marks().stream())
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .toList();
    }
}
