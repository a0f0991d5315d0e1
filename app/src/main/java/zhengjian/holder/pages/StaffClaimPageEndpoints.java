package zhengjian.holder.pages;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhengjian.holder.claim.Claim;
import zhengjian.holder.claim.Claims;
import zhengjian.holder.claim.Settlement;
import zhengjian.holder.http.Answering;
import zhengjian.page.holder.desk.HolderClaimsPage;
import zhengjian.staff.Account;
import zhengjian.web.Problems;
import zhengjian.web.session.Form;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignedIn;

/** Objections and requests of holders on the desk of staff. */
public final class StaffClaimPageEndpoints {
    /** Where they are. */
    public static final String PATH = "/staff/holder-claims";

    private static final int LISTED = 200;

    private final Gate<Account> gate;
    private final Claims claims;
    private final Cards cards;

    public StaffClaimPageEndpoints(Gate<Account> gate, Claims claims, Cards cards) {
        this.gate = gate;
        this.claims = claims;
        this.cards = cards;
    }

    /** How many wait, for the list of tasks. */
    public long waiting() {
        return claims.countWaiting();
    }

    /** {@code GET /staff/holder-claims}. */
    public void list(Context context, SignedIn<Account> visitor) {
        list(context, visitor, Form.empty());
    }

    private void list(Context context, SignedIn<Account> visitor, Form form) {
        if (!visitor.account().role().seesRequests()) {
            throw Problems.notAllowed("须为经办或审计人员。 For staff and auditors.").exception();
        }
        Stream<Claim> settled = claims.newest(LISTED).stream().filter(claim -> claim.state() != Claim.State.RECEIVED);
        List<HolderClaimsPage.Row> rows = Stream.concat(claims.waiting(LISTED).stream(), settled)
                .map(this::row)
                .toList();
        boolean mayDecide = visitor.account().role().changesCertificates();
        gate.show(context, visitor, new HolderClaimsPage(rows, mayDecide, form.complaints()));
    }

    private HolderClaimsPage.Row row(Claim claim) {
        return new HolderClaimsPage.Row(
                claim.id(),
                claim.kind().code(),
                claim.name().text(),
                claim.number().text(),
                claim.text(),
                claim.check().map(cards::check),
                Cards.time(claim.madeAt()),
                claim.state().code(),
                claim.settled().map(Settlement::answer).orElse(""));
    }

    /** {@code POST /staff/holder-claims/{claim}}: accepted or declined, with an answer. */
    public void settle(Context context, SignedIn<Account> visitor, Form form) {
        if (!visitor.account().role().changesCertificates()) {
            throw Problems.notAllowed("须由经办人员办理。 For staff only.").exception();
        }
        Optional<Claim> claim = claims.find(context.pathParam("claim"));
        String answer = form.typed("answer");
        String accepted = form.typed("accepted");
        if (claim.isEmpty()) {
            throw Problems.notFound().withDetail("没有这件申请。 No such request.").exception();
        }
        if (answer.isEmpty()
                || answer.length() > Claim.LONGEST_TEXT
                || !(accepted.equals("yes") || accepted.equals("no"))) {
            form.complain(
                    "",
                    "请填写答复，至多 " + Claim.LONGEST_TEXT + " 个字，并选择成立或不成立。 Give an answer of at most " + Claim.LONGEST_TEXT
                            + " characters, and accept or decline.");
            list(context, visitor, form);
            return;
        }
        Answering.guarded(() -> claims.settle(
                claim.get(), accepted.equals("yes"), answer, visitor.account().user()));
        visitor.tell("staff.holder-claims.done");
        gate.leadOn(context, PATH);
    }
}
