package zhengjian.approval.http;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhengjian.approval.Act;
import zhengjian.approval.AskForApproval;
import zhengjian.approval.NotAllowed;
import zhengjian.approval.Request;
import zhengjian.ledger.NotAppended;
import zhengjian.page.session.Complaint;
import zhengjian.page.staff.AskPage;
import zhengjian.staff.Account;
import zhengjian.web.Problems;
import zhengjian.web.session.Form;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignedIn;

/**
 * Asking for an act by a form, whatever it is: first a page that says exactly what would happen, then the request. A preview
 * draws the key under which the request is sent, so that a form sent twice is one request.
 */
public final class AskByPageEndpoints {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String KEY = "key";

    private final Gate<Account> gate;
    private final AskForApproval asking;
    private final ActPages acts;
    private final InstantSource clock;
    private final SecureRandom random;

    public AskByPageEndpoints(
            Gate<Account> gate, AskForApproval asking, ActPages acts, InstantSource clock, SecureRandom random) {
        this.gate = gate;
        this.asking = asking;
        this.acts = acts;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Where the form stands.
     *
     * @param action its address
     * @param here the menu's item
     * @param again where to begin anew
     */
    public record Place(String action, String here, String again) {}

    /** Shows what would happen, or sends it, as the form says. */
    public void ask(Context context, SignedIn<Account> visitor, Form form, Act<?> act, Place place) {
        try {
            act.requireMayAsk(visitor.account());
            if (form.typed("step").equals("send") && !form.typed(KEY).isEmpty()) {
                Request request = asking.ask(visitor.account(), act, Optional.of(form.typed(KEY)));
                visitor.tell("staff.request.done.sent");
                gate.leadOn(context, "/staff/requests/" + request.id());
                return;
            }
            act.requirePossible(LocalDate.ofInstant(clock.instant(), ZONE));
            show(context, visitor, form, act, place, List.of());
        } catch (NotAllowed e) {
            throw Problems.notAllowed(String.valueOf(e.getMessage())).exception();
        } catch (AskForApproval.KeyUsedOtherwise e) {
            refuse(
                    context,
                    visitor,
                    form,
                    act,
                    place,
                    409,
                    "这张表单已用于另一项申请，请重新填写。 This form was used for another request; please begin again.");
        } catch (NotAppended.Refused e) {
            refuse(context, visitor, form, act, place, 409, String.valueOf(e.getMessage()));
        } catch (NotAppended e) {
            refuse(context, visitor, form, act, place, 503, String.valueOf(e.getMessage()));
        }
    }

    private void refuse(
            Context context,
            SignedIn<Account> visitor,
            Form form,
            Act<?> act,
            Place place,
            int status,
            String sentence) {
        context.status(status);
        show(context, visitor, form, act, place, List.of(new Complaint("", sentence)));
    }

    private void show(
            Context context,
            SignedIn<Account> visitor,
            Form form,
            Act<?> act,
            Place place,
            List<Complaint> complaints) {
        gate.show(
                context,
                visitor,
                new AskPage(
                        acts.facts(act, complaints.isEmpty()),
                        place.action(),
                        fields(form),
                        complaints,
                        place.here(),
                        place.again()));
    }

    /** Everything that was typed, under a fresh key; what belongs to the page itself is put there anew. */
    private Map<String, List<String>> fields(Form form) {
        Map<String, List<String>> fields = new TreeMap<>(form.fields());
        List.of("csrf", "at", "step").forEach(fields::remove);
        byte[] key = new byte[16];
        random.nextBytes(key);
        fields.put(KEY, new ArrayList<>(List.of(HexFormat.of().formatHex(key))));
        return fields;
    }
}
