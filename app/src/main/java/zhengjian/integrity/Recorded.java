package zhengjian.integrity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An entry of the integrity record, and how its ban ended if it ended early.
 *
 * @param ledgerIndex of the entry: its number for staff
 */
public record Recorded(long ledgerIndex, RecordEntry entry, Optional<BanLifting> lifting) {
    /** The last day of the ban as it stands now; empty when none was decided. */
    public Optional<LocalDate> bannedThrough() {
        Optional<LocalDate> decided = entry.bannedThrough();
        return lifting.isPresent() ? decided.map(any -> lifting.get().liftedOn().minusDays(1)) : decided;
    }

    /** Whether the person is banned on that day. Nothing has to be done for a ban to end. */
    public boolean bans(LocalDate on) {
        return !on.isBefore(entry.enteredOn())
                && bannedThrough().map(last -> !on.isAfter(last)).orElse(false);
    }

    /** Whether it is in the record on that day. */
    public boolean isKept(LocalDate on) {
        return !on.isBefore(entry.enteredOn()) && !on.isAfter(entry.keptThrough());
    }

    /** Why the person cannot be on a list, with rule and source, Chinese then English; it names nobody. */
    public String sentence() {
        String last = bannedThrough().map(LocalDate::toString).orElse("");
        return "此人在诚信档案中，" + entry.enteredOn() + " 至 " + last + " 不得申报（" + entry.rule() + "；决定：" + entry.document()
                + "） / the person is in the integrity record and may not apply from " + entry.enteredOn() + " to "
                + last + " (" + entry.rule() + "; decided by " + entry.document() + ")";
    }
}
