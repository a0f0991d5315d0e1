package zhengjian.approval;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import zhengjian.ledger.Change;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborItem;
import zhengjian.staff.Account;

/** Something that can be asked for, together with its kind. */
public record Act<A>(ActKind<A> kind, A what) {
    /** How it reads for staff. */
    public Map<String, Object> describe() {
        return kind.describe(what);
    }

    /** As {@link ActKind#publicAnswers}. */
    public Optional<Object> publicAnswers() {
        return kind.publicAnswers(what);
    }

    /** Whether the account may read a request for it. */
    public boolean isSeenBy(Account account) {
        return kind.isSeenBy(what, account);
    }

    static <A> Act<A> parse(ActKind<A> kind, Bytes content) {
        return new Act<>(kind, kind.parse(content));
    }

    /** As {@link ActKind#typed}. */
    public OptionalInt typed() {
        return kind.typed(what);
    }

    CborItem content() {
        return CborItem.of(kind.encode(what));
    }

    /** @throws NotAllowed when the account may not ask for it, whatever the state of affairs */
    public void requireMayAsk(Account account) {
        kind.requireMayAsk(what, account);
    }

    void requireMayDecide(Account account) {
        kind.requireMayDecide(what, account);
    }

    /** Asked before a request is entered. @throws zhengjian.ledger.NotAppended.Refused when it cannot be done */
    public void requirePossible(LocalDate on) {
        kind.requirePossible(what, on);
    }

    Change change(Approval approval) {
        return kind.change(what, approval);
    }
}
