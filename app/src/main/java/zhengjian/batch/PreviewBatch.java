package zhengjian.batch;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Publication;
import zhengjian.certificate.Status;
import zhengjian.document.CertificateDocument;
import zhengjian.issuance.check.AcceptedRow;
import zhengjian.register.CurrentStatus;
import zhengjian.register.RegisteredCertificate;
import zhengjian.review.Review;
import zhengjian.review.steps.PublishReview;
import zhengjian.signing.key.KeyId;
import zhengjian.staff.Account;

/** Shows what a batch would issue before anybody confirms it: how many of which sort, and three of them drawn by lot. */
public final class PreviewBatch {
    private static final int SAMPLES = 3;
    /** What stands in place of a token: no reader takes it for one. */
    private static final String NO_TOKEN = "preview";

    private final PublishReview publishing;
    private final Supplier<CertificateDocument> samples;
    private final DivisionCode province;
    private final SecureRandom random;

    /** @param samples draws certificates across which 样例 stands */
    public PreviewBatch(
            PublishReview publishing,
            Supplier<CertificateDocument> samples,
            DivisionCode province,
            SecureRandom random) {
        this.publishing = publishing;
        this.samples = samples;
        this.province = province;
        this.random = random;
    }

    /**
     * A preview.
     *
     * @param counts for each property its values in order, each with how many certificates have it
     * @param samples rows drawn by lot, in the order of the list
     */
    public record Preview(int certificates, Map<String, Map<String, Integer>> counts, List<AcceptedRow> samples) {}

    /** What would be issued. @throws zhengjian.approval.NotAllowed when the account is not of staff */
    public Preview of(Account staff, Review review) {
        List<AcceptedRow> rows = publishing.preview(staff, review);
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        counts.put("family", counted(rows, row -> row.family().code()));
        counts.put("kind", counted(rows, row -> row.scope().kind().code()));
        counts.put("division", counted(rows, row -> row.scope().division().code()));
        counts.put("level", counted(rows, row -> row.title().rank().code()));
        counts.put("title", counted(rows, row -> row.title().name()));
        counts.put("specialty", counted(rows, row -> row.title().specialty()));
        return new Preview(rows.size(), counts, drawn(rows));
    }

    private static Map<String, Integer> counted(List<AcceptedRow> rows, Function<AcceptedRow, String> property) {
        Map<String, Integer> counted = new TreeMap<>();
        rows.forEach(row -> counted.merge(property.apply(row), 1, Integer::sum));
        return counted;
    }

    private List<AcceptedRow> drawn(List<AcceptedRow> rows) {
        List<Integer> places = new ArrayList<>();
        while (places.size() < Math.min(SAMPLES, rows.size())) {
            int place = random.nextInt(rows.size());
            if (!places.contains(place)) {
                places.add(place);
            }
        }
        Collections.sort(places);
        return places.stream().map(rows::get).toList();
    }

    /**
     * The drawing of one row, with 样例 across it, a number that nobody will get, and a QR code that is none of ours.
     *
     * @param row as the spreadsheet program shows it
     * @return empty when the list has no such row
     */
    public Optional<String> drawing(Account staff, Review review, int row, Instant now, LocalDate today) {
        return publishing.preview(staff, review).stream()
                .filter(one -> one.row() == row)
                .findFirst()
                .map(one -> samples.get().svg(sample(one, review, now, today), Optional.empty(), false));
    }

    /** One row as the register would have it, but for number and token. */
    public RegisteredCertificate sample(AcceptedRow row, Review review, Instant now, LocalDate today) {
        Publication publication =
                review.publication().orElseGet(() -> new Publication("（待公布）", "（待公布）", today, "（待公布）"));
        CertificateNumber number = CertificateNumber.generate(province.code().substring(0, 2), random);
        Certificate certificate = new Certificate(
                number,
                row.family(),
                row.holder(),
                row.title(),
                row.scope(),
                row.channel(),
                row.committee(),
                row.obtainedOn(),
                publication,
                today,
                Optional.empty());
        CurrentStatus status = new CurrentStatus(Status.VALID, now, "", "", Optional.empty());
        return new RegisteredCertificate(certificate, false, NO_TOKEN, new KeyId(0), -1, now, status, 0, 0);
    }
}
