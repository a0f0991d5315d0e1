package zhengjian.holder.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import zhengjian.holder.SignedHolder;
import zhengjian.holder.own.EraseOwnData;
import zhengjian.holder.own.OwnData;
import zhengjian.holder.own.OwnDataText;
import zhengjian.web.Members;
import zhengjian.web.Problems;

/** The holder's own data: handed out as one file, and forgotten; both said twice. */
public final class OwnDataEndpoints {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HolderSessionEndpoints sessions;
    private final OwnData data;
    private final EraseOwnData erasing;
    private final InstantSource clock;

    public OwnDataEndpoints(HolderSessionEndpoints sessions, OwnData data, EraseOwnData erasing, InstantSource clock) {
        this.sessions = sessions;
        this.data = data;
        this.erasing = erasing;
        this.clock = clock;
    }

    /** {@code POST /api/v1/holder/data}: everything, as JSON. A POST, so that no preview or prefetch pulls it. */
    public void export(Context context) {
        SignedHolder holder = sessions.require(context);
        ShareEndpoints.requireConfirmed(context);
        send(context, holder, false);
    }

    /** How many entries of the integrity record are about the holder. */
    public int integrityEntries(SignedHolder holder) {
        return data.integrity(holder).size();
    }

    /** Sends the file. @param toRead as text, else JSON */
    public void send(Context context, SignedHolder holder, boolean toRead) {
        Map<String, Object> all = data.of(holder, clock.instant());
        context.header("Cache-Control", "no-store");
        context.header("Content-Disposition", "attachment; filename=\"own-data." + (toRead ? "txt" : "json") + "\"");
        if (toRead) {
            context.contentType("text/plain; charset=utf-8");
            context.result(("\uFEFF" + OwnDataText.of(all)).getBytes(StandardCharsets.UTF_8));
        } else {
            context.contentType("application/json");
            context.result(pretty(all));
        }
    }

    private static byte[] pretty(Map<String, Object> all) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of texts are always JSON", e);
        }
    }

    /** {@code GET /api/v1/holder/erasure}: what would be forgotten, and how to confirm exactly that. */
    public void plan(Context context) {
        SignedHolder holder = sessions.require(context);
        context.json(json(erasing.plan(holder)));
    }

    /** {@code POST /api/v1/holder/erasure} with the confirmation: forgets it. */
    public void erase(Context context) {
        SignedHolder holder = sessions.require(context);
        Members members = Members.read(context);
        String confirmation = members.required("confirmation", members.text("confirmation"));
        members.end();
        context.json(json(erase(holder, confirmation)));
    }

    /** Forgets what was confirmed. @throws zhengjian.web.ProblemException 409 when something else is there now */
    public EraseOwnData.Plan erase(SignedHolder holder, String confirmation) {
        if (!erasing.plan(holder).fingerprint().equals(confirmation)) {
            throw Problems.conflict("要删除的内容与您确认时的不同，请再看一遍。 What would be erased is not what you confirmed; look again.")
                    .exception();
        }
        return Answering.guarded(() -> erasing.erase(holder));
    }

    private static Map<String, Object> json(EraseOwnData.Plan plan) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("shares", plan.shares());
        json.put("openShares", plan.open());
        json.put("copies", plan.copies());
        json.put("settledClaims", plan.settled());
        json.put("unsettledClaimsKept", plan.unsettled());
        json.put("address", plan.address());
        json.put("confirmation", plan.fingerprint());
        return json;
    }
}
