package zhengjian.approval;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import zhengjian.dossier.Dossiers;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.staff.Account;

/** Asks for an act that needs two people. Nothing is done until somebody else approves. */
public final class AskForApproval {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Dossiers dossiers;
    private final Requests requests;
    private final Ledger ledger;
    private final InstantSource clock;
    private final SecureRandom random;

    public AskForApproval(
            Dossiers dossiers, Requests requests, Ledger ledger, InstantSource clock, SecureRandom random) {
        this.dossiers = dossiers;
        this.requests = requests;
        this.ledger = ledger;
        this.clock = clock;
        this.random = random;
    }

    /** The idempotency key was used for something else before. */
    public static final class KeyUsedOtherwise extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Enters the request in the ledger.
     *
     * @param idempotencyKey the same request under the same key is the same request
     * @throws NotAllowed when the account may not ask for it
     * @throws Refused when it cannot be done as things are
     * @throws KeyUsedOtherwise when the key belongs to another request
     */
    public Request ask(Account account, Act<?> act, Optional<String> idempotencyKey) {
        act.requireMayAsk(account);
        Asked asked = Asked.by(account, act);
        RequestId id =
                idempotencyKey.map(key -> RequestId.of(account.user(), key)).orElseGet(() -> RequestId.draw(random));
        Optional<Request> earlier = requests.find(id);
        if (earlier.isEmpty()) {
            act.requirePossible(LocalDate.ofInstant(clock.instant(), ZONE));
            enter(id, asked);
        }
        Request request = requests.find(id).orElseThrow();
        if (!Arrays.equals(request.asked().encode(), asked.encode())) {
            throw new KeyUsedOtherwise();
        }
        return request;
    }

    /** The entry names nothing: until somebody approves, nobody outside learns what is being looked into. */
    private void enter(RequestId id, Asked asked) {
        ledger.append(dossiers.state(
                Requests.subject(id), EntryKind.REQUESTED, LedgerEntry.NOTHING, asked.encode(), earlier -> {
                    if (!earlier.isEmpty()) {
                        throw new Refused("这项申请已经登记 / this request is entered already");
                    }
                }));
    }
}
