package zhengjian.page.holder.signin;

import java.util.List;
import java.util.Optional;
import zhengjian.page.session.Complaint;
import zhengjian.page.signin.ProviderLink;

/**
 * First step: who somebody says to be.
 *
 * @param csrf hidden field, compared with a cookie
 * @param to path to go to afterwards, or empty
 * @param why key of why the page is shown, or empty
 * @param name as typed before
 * @param number certificate number as typed before; the ID number is never shown again
 * @param types of identity documents
 * @param open whether codes can be brought to anybody here
 * @param provider who knows people by their real names, if anybody does
 */
public record PersonPage(
        String csrf,
        String to,
        String why,
        String name,
        String number,
        List<Choice> types,
        List<Complaint> complaints,
        boolean open,
        Optional<ProviderLink> provider) {
    public PersonPage {
        types = List.copyOf(types);
        complaints = List.copyOf(complaints);
    }

    /** A type of document. */
    public record Choice(String code, String name, boolean chosen) {}

    /** Whether there is a complaint about a field. */
    public boolean isWrong(String field) {
        return complaints.stream().anyMatch(one -> one.field().equals(field));
    }
}
