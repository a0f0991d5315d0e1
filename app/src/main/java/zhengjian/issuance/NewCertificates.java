package zhengjian.issuance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
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

/**
 * Sound rows as certificates, each made when it is signed: photos are never in memory together. The numbers are drawn at
 * once. Safe for threads.
 */
final class NewCertificates {
    private final List<AcceptedRow> rows;
    private final Publication publication;
    private final LocalDate issuedOn;
    private final Path folder;
    private final List<CertificateNumber> numbers;

    NewCertificates(
            List<AcceptedRow> rows,
            Publication publication,
            DivisionCode province,
            LocalDate issuedOn,
            Path folder,
            SecureRandom random) {
        this.rows = rows;
        this.publication = publication;
        this.issuedOn = issuedOn;
        this.folder = folder;
        this.numbers = numbers(rows, province.code().substring(0, 2), random);
    }

    private static List<CertificateNumber> numbers(List<AcceptedRow> rows, String prefix, SecureRandom random) {
        List<CertificateNumber> numbers = new ArrayList<>(rows.size());
        for (AcceptedRow row : rows) {
            numbers.add(row.earlierNumber().orElseGet(() -> CertificateNumber.generate(prefix, random)));
        }
        return numbers;
    }

    /** The numbers in the order of the rows. */
    List<CertificateNumber> numbers() {
        return numbers;
    }

    /**
     * The certificate of a row.
     *
     * @param place of the row, from 0
     * @throws BadList if its photo is no longer what it was when it was checked
     */
    NewCertificate certificate(int place) {
        AcceptedRow row = rows.get(place);
        Optional<Photo> photo = row.photo().map(name -> photo(folder.resolve(name)));
        Certificate certificate = new Certificate(
                numbers.get(place),
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
