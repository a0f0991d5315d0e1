package zhengjian.issuance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import zhengjian.certificate.person.IdDocument;
import zhengjian.integrity.IntegrityRecord;
import zhengjian.integrity.Recorded;
import zhengjian.issuance.check.AcceptedRow;
import zhengjian.issuance.check.ListCheck;

/**
 * Refuses the rows of people who are banned by the integrity record: on the day of the list, or on the day on which the title
 * is said to have been obtained.
 */
public final class BannedPeople {
    private final IntegrityRecord integrity;

    public BannedPeople(IntegrityRecord integrity) {
        this.integrity = integrity;
    }

    /** Notes each such row with rule and source. @param on the day of the list */
    public void refuse(ListCheck check, LocalDate on) {
        List<AcceptedRow> rows = check.accepted();
        Map<IdDocument, List<Recorded>> recorded =
                integrity.among(rows.stream().map(row -> row.holder().id()).toList());
        if (recorded.isEmpty()) {
            return;
        }
        for (AcceptedRow row : rows) {
            recorded.getOrDefault(row.holder().id(), List.of()).stream()
                    .filter(one -> one.bans(on) || one.bans(row.obtainedOn()))
                    .findFirst()
                    .ifPresent(one -> check.refuse(row, "", one.sentence(), ""));
        }
    }
}
