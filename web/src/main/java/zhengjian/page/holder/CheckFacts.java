package zhengjian.page.holder;

import java.time.OffsetDateTime;
import java.util.OptionalLong;
import zhengjian.page.Address;

/**
 * One check as everybody but its checker may see it; an empty text is not known.
 *
 * @param way how it came
 * @param share ending of the share code by which it came
 * @param place of use that was asked about
 * @param organisation who had signed in
 * @param name what it is called when somebody objects to it
 * @param entry of the ledger, from 0; none for a row of a list, whose number is then the name
 */
public record CheckFacts(
        OffsetDateTime at,
        String way,
        String share,
        String place,
        String organisation,
        String purpose,
        String name,
        OptionalLong entry) {
    /** Where everybody may read the entry. */
    public String entryPath() {
        return Address.LEDGER_ENTRY.replace("{index}", name) + "#place";
    }
}
