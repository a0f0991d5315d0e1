package zhengjian.approval;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import zhengjian.dossier.Dossiers;
import zhengjian.ledger.Change;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.signing.Bytes;
import zhengjian.staff.Account;

/**
 * Ends a request. Approving needs another person than the one who asked: not the same account, and not another account of
 * the same name in the directory.
 */
public final class DecideRequest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Dossiers dossiers;
    private final Requests requests;
    private final Ledger ledger;
    private final InstantSource clock;

    public DecideRequest(Dossiers dossiers, Requests requests, Ledger ledger, InstantSource clock) {
        this.dossiers = dossiers;
        this.requests = requests;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** As the next one, of what needs no number typed. */
    public Request approve(Request request, Account account, String comment) {
        return approve(request, account, comment, OptionalInt.empty());
    }

    /**
     * Approves, and does what was asked for in the same transaction.
     *
     * @param typed how many things there are, as the person typed it, where {@link Act#typed()} asks for it
     * @throws Refused when another number was typed, or none
     * @throws NotAllowed when the account is the one who asked, or has no such right
     * @throws Refused when the request has ended, or it cannot be done any more
     */
    public Request approve(Request request, Account account, String comment, OptionalInt typed) {
        requireOther(request, account);
        if (!request.asked().act().typed().equals(typed)) {
            throw new Refused("须键入涉及的证书份数，且与申请一致；单份的不键入 / type how many certificates this is about, as the"
                    + " request has it; nothing for a single one");
        }
        LocalDate on = LocalDate.ofInstant(clock.instant(), ZONE);
        Approval approval = new Approval(request.asked().user(), account.user(), on);
        Change act = request.asked().act().change(approval);
        return end(
                request, ending(request, EntryKind.APPROVED, account, comment).and(act));
    }

    /** Sends it back. @throws NotAllowed when the account is the one who asked: that is {@link #withdraw} */
    public Request decline(Request request, Account account, String comment) {
        requireOther(request, account);
        return end(request, ending(request, EntryKind.DECLINED, account, comment));
    }

    /** Takes it back. @throws NotAllowed when somebody else asked for it */
    public Request withdraw(Request request, Account account, String comment) {
        if (!request.asked().user().equals(account.user())) {
            throw new NotAllowed("只有申请人可以撤回 / only the one who asked may withdraw");
        }
        return end(request, ending(request, EntryKind.WITHDRAWN, account, comment));
    }

    /** Why the account may not decide on a request, in one sentence; empty when it may. */
    public Optional<String> whyNot(Request request, Account account) {
        try {
            requireOther(request, account);
            return Optional.empty();
        } catch (NotAllowed e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static void requireOther(Request request, Account account) {
        request.asked().act().requireMayDecide(account);
        if (request.asked().isOf(account)) {
            throw new NotAllowed(
                    "须由另一人决定，申请人不能批准自己的申请 / another person has to decide; nobody approves the own request");
        }
    }

    private Change ending(Request request, EntryKind kind, Account account, String comment) {
        byte[] decision = Decision.by(account, comment).encode();
        return dossiers.state(
                Requests.subject(request.id()), kind, request.ledgerIndex(), decision, DecideRequest::requireWaiting);
    }

    private static void requireWaiting(List<Bytes> earlier) {
        if (earlier.size() != 1) {
            throw new Refused("这项申请已经办结 / this request has been decided already");
        }
    }

    private Request end(Request request, Change change) {
        ledger.append(change);
        return requests.find(request.id()).orElseThrow();
    }
}
