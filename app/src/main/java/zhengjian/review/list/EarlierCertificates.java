package zhengjian.review.list;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.Channel;
import zhengjian.certificate.Status;
import zhengjian.certificate.person.IdDocument;
import zhengjian.issuance.check.AcceptedRow;
import zhengjian.register.Register;
import zhengjian.register.RegisteredCertificate;

/** What the register has of the people on a list, from whatever year. The very same title is no warning but a fault. */
final class EarlierCertificates {
    private static final int BLOCK = 500;

    private final Register register;
    private final Warnings warnings;

    EarlierCertificates(Register register, Warnings warnings) {
        this.register = register;
        this.warnings = warnings;
    }

    void compare(List<AcceptedRow> rows) {
        for (int from = 0; from < rows.size(); from += BLOCK) {
            List<AcceptedRow> block = rows.subList(from, Math.min(rows.size(), from + BLOCK));
            Set<IdDocument> known =
                    register.known(block.stream().map(row -> row.holder().id()).toList());
            for (AcceptedRow row : block) {
                compare(
                        row,
                        known.contains(row.holder().id())
                                ? register.ofPerson(row.holder().id())
                                : List.of());
            }
        }
    }

    private void compare(AcceptedRow row, List<RegisteredCertificate> earlier) {
        warn(
                WarningKind.OTHER_NAME,
                row,
                earlier,
                one -> !one.certificate().holder().name().matches(row.holder().name()));
        warn(WarningKind.EARLIER_TITLE, row, earlier, one -> stands(one) && isNotBelow(one.certificate(), row));
        warn(WarningKind.REVOKED_BEFORE, row, earlier, one -> one.status().status() == Status.REVOKED);
        boolean changes = row.channel() == Channel.CHANGE_AT_SAME_LEVEL;
        if (changes && earlier.stream().noneMatch(one -> stands(one) && isChangedBy(one.certificate(), row))) {
            warnings.add(WarningKind.NOTHING_TO_CHANGE, row.row(), "");
        }
    }

    private void warn(
            WarningKind kind,
            AcceptedRow row,
            List<RegisteredCertificate> earlier,
            Predicate<RegisteredCertificate> about) {
        earlier.stream()
                .filter(about)
                .findFirst()
                .ifPresent(one -> warnings.add(
                        kind,
                        row.row(),
                        one.certificate().number().text() + "，"
                                + one.certificate().obtainedOn()));
    }

    private static boolean stands(RegisteredCertificate one) {
        Status status = one.status().status();
        return status == Status.VALID || status == Status.SUSPENDED;
    }

    private static boolean isNotBelow(Certificate earlier, AcceptedRow row) {
        return earlier.family() == row.family()
                && earlier.title().series().equals(row.title().series())
                && earlier.title().rank().height() >= row.title().rank().height();
    }

    private static boolean isChangedBy(Certificate earlier, AcceptedRow row) {
        boolean elsewhere = !earlier.title().series().equals(row.title().series())
                || !earlier.title().specialty().equals(row.title().specialty());
        return earlier.family() == row.family()
                && elsewhere
                && earlier.title().rank() == row.title().rank();
    }
}
