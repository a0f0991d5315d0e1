package zhengjian.recognition.http;

import java.util.Optional;
import java.util.function.Supplier;
import zhengjian.signing.Bytes;
import zhengjian.web.Problems;

/**
 * The rules of this server beside those that the list of issuers names: where it names others, nothing is decided here.
 *
 * @param own hash of the rules of this server
 * @param listed hash that the list names now, if it names any
 */
public record ListedRuleSet(Bytes own, Supplier<Optional<Bytes>> listed) {
    /** @throws zhengjian.web.ProblemException 503, naming both */
    void require() {
        listed.get().filter(named -> !named.equals(own)).ifPresent(named -> {
            throw Problems.rulesNotListed(own.hex(), named.hex()).exception();
        });
    }
}
