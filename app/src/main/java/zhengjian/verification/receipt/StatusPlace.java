package zhengjian.verification.receipt;

import java.util.Optional;
import zhengjian.verification.Answer;
import zhengjian.verification.Verdict;

/**
 * Where the status of the certificate stands for everybody: so that who holds a receipt can learn from a status list alone what
 * has changed since. The token names the same place; it tells nothing of the person.
 *
 * @param issuer code of whose status list it is
 * @param list its number
 * @param index place in it
 */
public record StatusPlace(String issuer, int list, int index) {

    /** @param own code of the issuer whose register this is; nothing where the answer shows no certificate */
    static Optional<StatusPlace> of(Answer answer, String own) {
        if (answer.verdict().disclosure() == Verdict.Disclosure.NOTHING) {
            return Optional.empty();
        }
        return answer.found()
                .map(found -> new StatusPlace(own, found.statusList(), found.statusIndex()))
                .or(() -> answer.other()
                        .map(other -> new StatusPlace(
                                other.credential().issuer(),
                                other.credential().statusList(),
                                other.credential().statusIndex())));
    }

    /** A member of an object, in JSON, with a comma before it. */
    String member() {
        return ",\"statusList\":{\"issuer\":\"" + issuer + "\",\"list\":" + list + ",\"index\":" + index + "}";
    }
}
