package zhengjian.oversight.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import zhengjian.ledger.EntryKind;
import zhengjian.oversight.AuditTrail;
import zhengjian.oversight.Deed;
import zhengjian.signing.merkle.Checkpoint;
import zhengjian.staff.http.StaffSessionEndpoints;
import zhengjian.web.Members;
import zhengjian.web.Problems;
import zhengjian.web.body.JsonTime;

/** The audit view for programs. What is looked for comes in bodies: names of people stand in no address. */
public final class AuditEndpoints {
    private static final int LONGEST_ACTOR = 60;

    private final StaffSessionEndpoints sessions;
    private final AuditTrail trail;

    public AuditEndpoints(StaffSessionEndpoints sessions, AuditTrail trail) {
        this.sessions = sessions;
        this.trail = trail;
    }

    private void requireAuditor(Context context) {
        if (!sessions.require(context).account().role().audits()) {
            throw Problems.notAllowed("须为审计管理员。 For auditors.").exception();
        }
    }

    /**
     * {@code POST /api/v1/staff/audit-searches}: {@code kind}, {@code from}, {@code to}, {@code actor}, each optional. Answers at
     * most {@link AuditTrail#MOST_LINES} entries, the newest first.
     */
    public void search(Context context) {
        requireAuditor(context);
        Members members = Members.read(context);
        AuditTrail.Wanted wanted = new AuditTrail.Wanted(
                members.value("kind", AuditEndpoints::kind),
                members.date("from"),
                members.date("to"),
                members.value("actor", AuditEndpoints::actor).orElse(""));
        members.end();
        AuditTrail.Lines found = trail.find(wanted);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("whole", found.whole());
        json.put("entries", found.lines().stream().map(AuditEndpoints::json).toList());
        context.json(json);
    }

    private static EntryKind kind(String word) {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有这种记录。 There is no such kind of entry."));
    }

    private static String actor(String text) {
        if (text.length() > LONGEST_ACTOR) {
            throw new IllegalArgumentException(
                    "至多 " + LONGEST_ACTOR + " 个字符。 At most " + LONGEST_ACTOR + " characters.");
        }
        return text;
    }

    private static Map<String, Object> json(AuditTrail.Line line) {
        Deed deed = line.deed();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("index", line.index());
        json.put("kind", line.kind().word());
        json.put("kindChinese", line.kind().chinese());
        json.put("at", JsonTime.of(line.at()));
        json.put("actor", deed.actor());
        json.put("what", deed.what());
        json.put("path", deed.path());
        return json;
    }

    /**
     * {@code POST /api/v1/staff/audit-proofs}: reads every entry, derives the root anew and compares it with the newest
     * checkpoint; takes seconds in a large ledger.
     */
    public void prove(Context context) {
        requireAuditor(context);
        AuditTrail.Completeness proof = trail.prove();
        Checkpoint signed = proof.signed();
        Map<String, Object> checkpoint = new LinkedHashMap<>();
        checkpoint.put("origin", signed.origin());
        checkpoint.put("size", signed.size());
        checkpoint.put("root", signed.root().base64());
        Map<String, Long> counts = new LinkedHashMap<>();
        proof.counts().forEach((kind, number) -> counts.put(kind.word(), number));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("complete", proof.isComplete());
        json.put("entries", proof.entries());
        json.put("root", proof.derived().base64());
        json.put("checkpoint", checkpoint);
        json.put("counts", counts);
        context.json(json);
    }
}
