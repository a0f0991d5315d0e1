package zhengjian.issuance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Publication;
import zhengjian.document.PhotoFile;
import zhengjian.issuance.check.AcceptedRow;
import zhengjian.issuance.sheet.BadList;
import zhengjian.register.NewCertificate;
import zhengjian.register.Photo;
import zhengjian.signing.Bytes;

/** Sound rows as certificates, made one at a time while they are entered: photos are never in memory together. */
final class NewCertificates extends AbstractCollection<NewCertificate> {
    private final List<AcceptedRow> rows;
    private final Publication publication;
    private final String provincePrefix;
    private final LocalDate issuedOn;
    private final Path folder;
    private final SecureRandom random;

    NewCertificates(
            List<AcceptedRow> rows,
            Publication publication,
            DivisionCode province,
            LocalDate issuedOn,
            Path folder,
            SecureRandom random) {
        this.rows = rows;
        this.publication = publication;
        this.provincePrefix = province.code().substring(0, 2);
        this.issuedOn = issuedOn;
        this.folder = folder;
        this.random = random;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public Iterator<NewCertificate> iterator() {
        return rows.stream().map(this::certificate).iterator();
    }

    private NewCertificate certificate(AcceptedRow row) {
        Optional<Photo> photo = row.photo().map(name -> photo(folder.resolve(name)));
        Certificate certificate = new Certificate(
                row.earlierNumber().orElseGet(() -> CertificateNumber.generate(provincePrefix, random)),
                row.family(),
                row.holder(),
                row.title(),
                row.scope(),
                row.channel(),
                row.committee(),
                row.obtainedOn(),
                publication,
                issuedOn,
                photo.map(Photo::digest));
        return new NewCertificate(certificate, row.earlierNumber().isPresent(), photo);
    }

    /**
     * Reads a photo: the picture alone, as certificates carry it.
     *
     * @throws BadList if it is missing, too large, or no picture that a certificate can carry
     */
    static Photo photo(Path file) {
        byte[] content = content(file);
        String name = String.valueOf(file.getFileName());
        if (content.length == 0) {
            throw new BadList(
                    BadList.Reason.UNREADABLE,
                    "照片 " + name + " 应在名单所在文件夹内，为 1 MiB 以内的 JPEG 或 PNG",
                    "photo " + name + " must be beside the list, JPEG or PNG, at most 1 MiB");
        }
        try {
            return new Photo(Bytes.copyOf(PhotoFile.pictureAlone(content)));
        } catch (IllegalArgumentException e) {
            throw new BadList(
                    BadList.Reason.UNREADABLE,
                    "照片 " + name + " 不是可用的 JPEG 或 PNG",
                    "photo " + name + " is no usable JPEG or PNG: " + e.getMessage(),
                    e);
        }
    }

    /** Empty if there is no such file, or a larger one. */
    private static byte[] content(Path file) {
        try {
            boolean fits = Files.isRegularFile(file) && Files.size(file) <= 1 << 20;
            return fits ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new BadList(BadList.Reason.UNREADABLE, "照片无法读取", "a photo cannot be read", e);
        }
    }
}
