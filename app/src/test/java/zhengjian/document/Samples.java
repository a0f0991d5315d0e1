package zhengjian.document;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.document.drawing.Photo;
import zhengjian.document.face.CertificateDrawing;
import zhengjian.document.face.CertificateFace;
import zhengjian.document.face.UsualCharacters;
import zhengjian.document.font.Fonts;
import zhengjian.document.pdf.Attachment;
import zhengjian.document.pdf.Particulars;
import zhengjian.document.pdf.PdfWriter;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.CertificateAuthority;
import zhengjian.signing.key.CertificateUse;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.pdf.DocumentSigner;
import zhengjian.signing.pdf.TimestampException;

/** Certificates of every kind, and keys to sign them with. */
final class Samples {
    static final String QR_TEXT = "https://zs.example.gov.cn/v/"
            + "2KCEGYQBEZGEC7LTNVQXAZLTORQXIZJAORUGC5BAMNQW4IDCMU".repeat(7).substring(0, 330);
    static final Instant CREATED = Instant.parse("2026-06-18T02:00:00Z");

    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2070-01-01T00:00:00Z");
    private static final CertificateAuthority AUTHORITY = authority();
    private static final SigningKey KEY = AUTHORITY.certify(
            SigningKey.generate(Algorithm.ES256, new SecureRandom()),
            "CN=证书签章测试,O=测试,C=CN",
            CertificateUse.DOCUMENTS,
            FROM,
            TO,
            new SecureRandom());

    static final CertificateDrawing DRAWING = new CertificateDrawing(Fonts.bundled(), "职称证书专用章", false);
    static final CertificateDrawing DEMO_DRAWING = new CertificateDrawing(Fonts.bundled(), "演示专用章", true);
    private static final PdfWriter WRITER =
            new PdfWriter(Fonts.bundled(), UsualCharacters.text(), DocumentSigner.basic(KEY));

    private Samples() {}

    static CertificateAuthority root() {
        return AUTHORITY;
    }

    static SigningKey key() {
        return KEY;
    }

    private static CertificateAuthority authority() {
        SecureRandom random = new SecureRandom();
        return CertificateAuthority.create(
                SigningKey.generate(Algorithm.ES256, random), "CN=测试根,O=测试,C=CN", FROM, TO, random);
    }

    /** The sample as a signed file. */
    static byte[] pdf(CertificateDrawing drawing, CertificateFace face) {
        return pdf(WRITER, drawing, face);
    }

    static byte[] pdf(PdfWriter writer, CertificateDrawing drawing, CertificateFace face) {
        byte[] attachment = ("{\"number\":\"" + face.number() + "\"}").getBytes(StandardCharsets.UTF_8);
        Particulars particulars = new Particulars(
                face.documentTitle(),
                face.summary(),
                face.issuer(),
                CREATED,
                List.of(Attachment.certificate(attachment)),
                face.photo(),
                "测试机关的数字签名",
                CertificateDrawing.SEAL);
        try {
            return writer.write(drawing.draw(face), particulars);
        } catch (TimestampException e) {
            throw new AssertionError(e);
        }
    }

    /** A regular title certificate with a photo. */
    static CertificateFace regular() {
        return new Face().face();
    }

    /** All kinds that the drawing must cope with, by name. */
    static Map<String, CertificateFace> all() {
        Map<String, CertificateFace> all = new LinkedHashMap<>();
        all.put("regular", regular());
        all.put("directional", new Face().bound(Kind.DIRECTIONAL, "集安市").face());
        all.put(
                "directional-long",
                new Face().bound(Kind.DIRECTIONAL, "长白朝鲜族自治县").face());
        all.put("local", new Face().bound(Kind.LOCAL, "绍兴市").face());
        all.put("post", new Face().post().face());
        all.put("skill", new Face().skill().face());
        all.put("no-photo", new Face().noPhoto().face());
        all.put("bare", new Face().noPhoto().bare().face());
        all.put("rare", new Face().name("𬱖䶮㛃𠅤").face());
        all.put("rarest", new Face().name("𠮷𡃁𬱖").face());
        all.put("minority", new Face().name("阿布都热合曼·买买提依明·吾斯曼江").face());
        all.put("long", new Face().longTexts().face());
        all.put("longest", new Face().longestTexts().face());
        all.put("masked", new Face().bound(Kind.DIRECTIONAL, "集安市").face().masked("张*明"));
        return all;
    }

    /** A face under construction; starts as a regular title certificate. */
    static final class Face {
        private Family family = Family.TITLE;
        private Kind kind = Kind.REGULAR;
        private String name = "张建明";
        private Optional<String> sex = Optional.of("男");
        private Optional<String> employer = Optional.of("吉林省水利水电勘测设计研究院");
        private String series = "工程技术人员";
        private String specialty = "建筑工程（结构设计）";
        private String title = "高级工程师";
        private String rank = "副高级";
        private String channel = "评审";
        private String committee = "吉林省建筑工程高级评审委员会";
        private String document = "吉人社职〔2026〕118号";
        private String issuer = "证鉴演示人力资源和社会保障厅";
        private Optional<String> place = Optional.empty();
        private String qrText = QR_TEXT;
        private Optional<Photo> photo = Optional.of(Samples.photo());

        Face bound(Kind to, String where) {
            kind = to;
            place = Optional.of(where);
            channel = "定向评价";
            return this;
        }

        Face post() {
            family = Family.POST;
            series = "卫生技术人员";
            specialty = "心血管内科";
            title = "主任医师";
            rank = "二级";
            return this;
        }

        Face skill() {
            family = Family.SKILL;
            series = "智能制造";
            specialty = "工业机器人系统操作员";
            title = "工业机器人系统操作员";
            rank = "高级技师";
            channel = "社会化评价";
            return this;
        }

        Face noPhoto() {
            photo = Optional.empty();
            return this;
        }

        Face photo(Photo other) {
            photo = Optional.of(other);
            return this;
        }

        Face bare() {
            sex = Optional.empty();
            employer = Optional.empty();
            return this;
        }

        Face name(String text) {
            name = text;
            return this;
        }

        Face qrText(String text) {
            qrText = text;
            return this;
        }

        Face issuer(String text) {
            issuer = text;
            return this;
        }

        /** As long as such names are in practice: 28 characters. */
        Face longTexts() {
            employer = Optional.of("舞阳县枡茶镇畜牧兽医与农产品质量安全监督管理工作站（葛牌分站）");
            committee = "长白山保护开发区管理委员会林业与生态工程系列高级职称评审委员会办公室";
            specialty = "水利水电工程（岩土与地下空间方向，含隧道与边坡）";
            issuer = "新疆生产建设兵团第十四师昆玉市人力资源和社会保障局";
            channel = "民营高级经营管理人才";
            return this;
        }

        /** As long as the vocabulary allows, in its widest characters. */
        Face longestTexts() {
            name = "热".repeat(60);
            employer = Optional.of("单位".repeat(50));
            series = "系列".repeat(30);
            specialty = "专业".repeat(30);
            title = "资格".repeat(30);
            committee = "评委会办".repeat(25);
            document = "吉人社职〔2026〕第一一八号文".repeat(7).substring(0, 100);
            issuer = "人力资源社会保障厅局".repeat(10);
            return this;
        }

        CertificateFace face() {
            return new CertificateFace(
                    family,
                    kind,
                    "22AB-7K3M-QX9P-5TRE",
                    name,
                    sex,
                    "220***********2417",
                    employer,
                    series,
                    specialty,
                    title,
                    rank,
                    channel,
                    LocalDate.of(2026, 5, 8),
                    committee,
                    document,
                    issuer,
                    LocalDate.of(2026, 6, 18),
                    place,
                    Optional.of(qrText),
                    "https://zs.example.gov.cn",
                    photo,
                    false);
        }
    }

    /** A drawn stand-in for a photo of a person: nobody. */
    static Photo photo() {
        BufferedImage image = new BufferedImage(413, 579, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(java.awt.RenderingHints.KEY_ANTIALIASING, java.awt.RenderingHints.VALUE_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(0, 0, new Color(0xdfe9f2), 0, 579, new Color(0xb7cadb)));
        g.fillRect(0, 0, 413, 579);
        g.setColor(new Color(0x2f3d52));
        g.fillRoundRect(46, 390, 321, 320, 170, 170);
        g.setColor(new Color(0xf3f5f8));
        g.fillPolygon(new int[] {170, 243, 206}, new int[] {390, 390, 470}, 3);
        g.setColor(new Color(0xe2b793));
        g.fillRoundRect(172, 330, 69, 80, 40, 40);
        g.setColor(new Color(0xeec8a5));
        g.fillOval(122, 140, 168, 226);
        g.setColor(new Color(0x2a211c));
        g.fillArc(112, 118, 188, 190, 0, 180);
        g.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", out);
            return Photo.parse(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
