package zhengjian.statistics;

import java.util.Comparator;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.Publication;

/** A publication document, and a committee whose results it published. */
public record Published(Publication publication, String committee) implements Comparable<Published> {
    private static final Comparator<Published> NEWEST_FIRST = Comparator.comparing(
                    (Published one) -> one.publication().publishedOn())
            .reversed()
            .thenComparing(one -> one.publication().documentNumber())
            .thenComparing(one -> one.publication().title())
            .thenComparing(one -> one.publication().authority())
            .thenComparing(Published::committee);

    static Published of(Certificate certificate) {
        return new Published(certificate.publication(), certificate.committee());
    }

    @Override
    public int compareTo(Published other) {
        return NEWEST_FIRST.compare(this, other);
    }
}
