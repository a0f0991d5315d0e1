package zhengjian.server;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import zhengjian.ledger.Ledger;
import zhengjian.register.Register;

/**
 * Whether the process lives, and whether it can do its work. The reasons name what is out of order, never a path, a name or
 * a secret; whoever may read the log finds more there.
 */
final class Health {
    private final Ledger ledger;
    private final Register register;
    private volatile boolean stopping;

    Health(Ledger ledger, Register register) {
        this.ledger = ledger;
        this.register = register;
    }

    /** From now on not ready: new requests should go elsewhere. */
    void stopping() {
        stopping = true;
    }

    /** {@code GET /health/live}. */
    void live(Context context) {
        answer(context, 200, "{\"status\":\"live\"}");
    }

    /** {@code GET /health/ready}: 200, or 503 with reasons. */
    void ready(Context context) {
        List<String> reasons = notReady();
        answer(
                context,
                reasons.isEmpty() ? 200 : 503,
                reasons.isEmpty()
                        ? "{\"status\":\"ready\"}"
                        : "{\"status\":\"not-ready\",\"reasons\":[\"" + String.join("\",\"", reasons) + "\"]}");
    }

    List<String> notReady() {
        List<String> reasons = new ArrayList<>();
        if (stopping) {
            reasons.add("stopping");
        }
        if (!ledger.health().writable()) {
            reasons.add("ledger-read-only");
        }
        try {
            register.count();
        } catch (RuntimeException e) {
            reasons.add("register-unreadable");
        }
        return reasons;
    }

    private static void answer(Context context, int status, String body) {
        context.status(status);
        context.header("Cache-Control", "no-store");
        context.contentType("application/json");
        context.result(body);
    }
}
