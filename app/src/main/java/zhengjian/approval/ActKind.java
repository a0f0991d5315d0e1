package zhengjian.approval;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import zhengjian.ledger.Change;
import zhengjian.signing.Bytes;
import zhengjian.staff.Account;

/**
 * A kind of act that needs two people, contributed by the feature that knows how to do it. Safe for threads.
 *
 * @param <A> what is asked for: a value, equal to another one with the same content
 */
public interface ActKind<A> {
    /** The word in the store and on the wire, for ever: 1 to 40 of a-z and hyphen. */
    String word();

    /** What is asked for as the ledger commits to it, in the form of {@link zhengjian.dossier.Content}. */
    byte[] encode(A what);

    /** @throws zhengjian.register.RegisterDamaged when the bytes are not what {@link #encode} writes */
    A parse(Bytes content);

    /** @throws NotAllowed when the account may not ask for it, whatever the state of affairs */
    void requireMayAsk(A what, Account account);

    /** Asked of whoever approves or declines; that it is another person has been seen to. @throws NotAllowed when not */
    void requireMayDecide(A what, Account account);

    /** How many things whoever approves has to type, because they are many at once; empty when nothing is typed. */
    default OptionalInt typed(A what) {
        return OptionalInt.empty();
    }

    /** Whether the account may read a request for it. */
    default boolean isSeenBy(A what, Account account) {
        return account.role().seesRequests();
    }

    /**
     * Asked before a request is entered, so that nobody has to approve what cannot be done.
     *
     * @param on the day in Asia/Shanghai
     * @throws zhengjian.ledger.NotAppended.Refused when it cannot be done as things are
     */
    void requirePossible(A what, LocalDate on);

    /**
     * What is done when it is approved, in the same transaction as the approval. Whether it can be done is asked again
     * inside that transaction.
     *
     * @throws zhengjian.ledger.NotAppended.Refused when it cannot be done as things are
     */
    Change change(A what, Approval approval);

    /**
     * What the public is answered before and after, for who decides: asked only while a request waits. Nothing when the public
     * learns of nothing, or when it cannot be done any more.
     */
    default Optional<Object> publicAnswers(A what) {
        return Optional.empty();
    }

    /** How staff read it: members of a JSON object, one of them {@code publicWillRead} when the public will read of it. */
    Map<String, Object> describe(A what);
}
