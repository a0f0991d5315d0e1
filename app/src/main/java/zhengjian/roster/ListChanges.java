package zhengjian.roster;

import java.util.EnumMap;
import java.util.Map;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Status;
import zhengjian.job.JobId;
import zhengjian.register.Register;
import zhengjian.verification.http.list.ListSince;

/**
 * What has become of a list's certificates since its receipt: how many rows have which status now, of those whose status was
 * changed. It tells no row, so that whoever knows the receipt may know it; it can be told when the list is long erased.
 */
public final class ListChanges implements ListSince {
    private final RosterStore store;
    private final Register register;

    public ListChanges(RosterStore store, Register register) {
        this.store = store;
        this.register = register;
    }

    @Override
    public Map<Status, Long> of(String list, long ledgerIndex) {
        Map<Status, Long> changed = new EnumMap<>(Status.class);
        JobId.parse(list)
                .ifPresent(id -> store.changedSince(id, ledgerIndex, MOST)
                        .forEach(row -> register.find(CertificateNumber.parse(row.certificate()))
                                .ifPresent(found -> changed.merge(found.status().status(), 1L, Long::sum))));
        return changed;
    }
}
