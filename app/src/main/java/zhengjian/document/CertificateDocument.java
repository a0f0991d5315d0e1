package zhengjian.document;

import java.util.List;
import java.util.Optional;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.Certificate;
import zhengjian.document.drawing.Photo;
import zhengjian.document.drawing.SvgRendering;
import zhengjian.document.face.CertificateDrawing;
import zhengjian.document.face.CertificateFace;
import zhengjian.document.face.UsualCharacters;
import zhengjian.document.font.Fonts;
import zhengjian.document.pdf.Attachment;
import zhengjian.document.pdf.Particulars;
import zhengjian.document.pdf.PdfWriter;
import zhengjian.document.picture.PngRendering;
import zhengjian.register.RegisteredCertificate;
import zhengjian.signing.pdf.DocumentSigner;
import zhengjian.signing.pdf.TimestampException;

/**
 * Makes a certificate's documents. Signed without a time stamp, the same record gives the same bytes, so nothing needs
 * storing. Safe for threads.
 */
public final class CertificateDocument {
    private final DocumentSettings settings;
    private final Divisions divisions;
    private final Fonts fonts;
    private final CertificateDrawing drawing;
    private final PdfWriter writer;

    /**
     * @param signer with the authority's document key
     * @throws zhengjian.document.font.FontException naming a font file that cannot be used
     */
    public CertificateDocument(DocumentSettings settings, Divisions divisions, DocumentSigner signer) {
        this.fonts = Fonts.with(settings.furtherFonts());
        this.settings = settings;
        this.divisions = divisions;
        this.drawing = new CertificateDrawing(fonts, settings.sealLine(), settings.sample());
        this.writer = new PdfWriter(fonts, UsualCharacters.text(), signer);
    }

    /**
     * The signed PDF, PDF/A-3a and PDF/UA-1, about 110 kB and the photo.
     *
     * @param photo the one that the certificate names, from the register
     * @throws zhengjian.document.font.UndrawableCharacter naming a character that no font has
     * @throws TimestampException when a time-stamp authority is set and gives no stamp
     * @throws IllegalArgumentException when the photo cannot be embedded
     */
    public byte[] pdf(RegisteredCertificate registered, Optional<zhengjian.register.Photo> photo)
            throws TimestampException {
        CertificateFace face = face(registered, photo);
        Particulars particulars = new Particulars(
                face.documentTitle(),
                face.summary(),
                face.issuer(),
                registered.issuedAt(),
                List.of(Attachment.certificate(CredentialAttachment.of(registered, face, Optional.empty()))),
                face.photo(),
                "发证机关的数字签名",
                CertificateDrawing.SEAL);
        return writer.write(drawing.draw(face), particulars);
    }

    /**
     * A copy for one purpose: as {@link #pdf}, with the annotation on its face and under its signature. The same annotation
     * gives the same bytes.
     *
     * @throws zhengjian.document.font.UndrawableCharacter naming a character that no font has
     * @throws TimestampException when a time-stamp authority is set and gives no stamp
     */
    public byte[] annotatedPdf(
            RegisteredCertificate registered, Optional<zhengjian.register.Photo> photo, Annotation annotation)
            throws TimestampException {
        CertificateFace face = face(registered, photo);
        Particulars particulars = new Particulars(
                face.documentTitle() + "（加注副本）",
                face.summary(),
                face.issuer(),
                annotation.madeAt(),
                List.of(Attachment.certificate(CredentialAttachment.of(registered, face, Optional.of(annotation)))),
                face.photo(),
                "发证机关的数字签名",
                CertificateDrawing.SEAL);
        String words = annotation.words(settings.baseUrl().getAuthority());
        return writer.write(drawing.draw(face, Optional.of(words)), particulars);
    }

    /**
     * The drawing for a page, as one SVG element.
     *
     * @param masked for the public: name shortened; no sex, employer, photo or QR code
     * @throws zhengjian.document.font.UndrawableCharacter naming a character that no font has
     */
    public String svg(RegisteredCertificate registered, Optional<zhengjian.register.Photo> photo, boolean masked) {
        CertificateFace face = face(registered, masked ? Optional.empty() : photo);
        String maskedName = registered.certificate().holder().name().masked();
        return SvgRendering.of(drawing.draw(masked ? face.masked(maskedName) : face), "zj");
    }

    /** The same as a picture: PNG, 2339 by 1654, with the QR code in it. */
    public byte[] png(RegisteredCertificate registered, Optional<zhengjian.register.Photo> photo) {
        return PngRendering.of(drawing.draw(face(registered, photo)), fonts);
    }

    private CertificateFace face(RegisteredCertificate registered, Optional<zhengjian.register.Photo> photo) {
        Certificate certificate = registered.certificate();
        return CertificateFace.of(
                certificate,
                divisions.name(certificate.scope().division()),
                settings.baseUrl() + "/v/" + registered.tokenText(),
                settings.baseUrl().toString(),
                photo.map(p -> Photo.parse(PhotoFile.pictureAlone(p.content().toArray()))));
    }
}
