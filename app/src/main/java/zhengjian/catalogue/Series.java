package zhengjian.catalogue;

import java.time.LocalDate;
import java.util.Set;

/**
 * A series of titles (系列).
 *
 * @param name as printed, for instance 工程
 * @param nationalName as in the ministry's list, for instance 工程技术人员
 * @param examined whether levels of it are decided by examination (以考代评, 考评结合): such a series has no directional titles
 */
public record Series(String name, String nationalName, Set<String> aliases, boolean examined, Validity validity) {
    public Series {
        aliases = Set.copyOf(aliases);
    }

    /** Whether the series was open on a day. */
    public boolean existedOn(LocalDate day) {
        return validity.contains(day);
    }
}
