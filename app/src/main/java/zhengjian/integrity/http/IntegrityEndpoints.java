package zhengjian.integrity.http;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.approval.Act;
import zhengjian.approval.http.RequestEndpoints;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.IdDocumentType;
import zhengjian.integrity.Ground;
import zhengjian.integrity.IntegrityRecord;
import zhengjian.integrity.LiftBan;
import zhengjian.integrity.LiftBans;
import zhengjian.integrity.Recorded;
import zhengjian.staff.Account;
import zhengjian.staff.http.StaffSessionEndpoints;
import zhengjian.web.Members;
import zhengjian.web.Problems;

/** The integrity record for staff and auditors, and asking for a ban to be lifted. ID numbers are masked in every answer. */
public final class IntegrityEndpoints {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LISTED = 500;

    private final StaffSessionEndpoints sessions;
    private final RequestEndpoints requests;
    private final IntegrityRecord integrity;
    private final LiftBans kind;
    private final InstantSource clock;

    public IntegrityEndpoints(
            StaffSessionEndpoints sessions,
            RequestEndpoints requests,
            IntegrityRecord integrity,
            LiftBans kind,
            InstantSource clock) {
        this.sessions = sessions;
        this.requests = requests;
        this.integrity = integrity;
        this.kind = kind;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private Account reader(Context context) {
        Account account = sessions.require(context).account();
        if (!account.role().seesRequests()) {
            throw Problems.notAllowed("须为经办或审计人员。 For staff and auditors.").exception();
        }
        return account;
    }

    /** {@code GET /api/v1/staff/integrity-grounds}: those in force today, each with its rules. */
    public void grounds(Context context) {
        reader(context);
        context.json(Map.of(
                "grounds",
                integrity.grounds().on(today()).stream()
                        .map(IntegrityEndpoints::json)
                        .toList()));
    }

    private static Map<String, Object> json(Ground ground) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ground", ground.code());
        json.put("chinese", ground.chinese());
        json.put("english", ground.english());
        json.put("rule", ground.rule());
        json.put("since", ground.since().toString());
        ground.until().ifPresent(until -> json.put("until", until.toString()));
        json.put("recordMonths", ground.recordMonths());
        json.put("recordRule", ground.recordRule());
        json.put("leastBanMonths", ground.leastBan());
        json.put("mostBanMonths", ground.mostBan());
        json.put("banRule", ground.banRule());
        return json;
    }

    /** {@code GET /api/v1/staff/integrity-entries}: the newest first, at most 500 people. */
    public void list(Context context) {
        reader(context);
        answer(context, integrity.newest(LISTED));
    }

    /** {@code POST /api/v1/staff/integrity-searches}: {@code idNumber}, and {@code idType} where it is no resident's ID. */
    public void search(Context context) {
        reader(context);
        Members members = Members.read(context);
        IdDocumentType type = members.value("idType", IdDocumentType::parse).orElse(IdDocumentType.RESIDENT_ID);
        IdDocument id =
                members.required("idNumber", members.value("idNumber", number -> IdDocument.parse(type, number)));
        members.end();
        answer(context, integrity.of(id));
    }

    private void answer(Context context, List<Recorded> entries) {
        LocalDate today = today();
        context.json(
                Map.of("entries", entries.stream().map(one -> json(one, today)).toList()));
    }

    /** {@code GET /api/v1/staff/integrity-entries/{entry}}. */
    public void show(Context context) {
        reader(context);
        context.json(json(find(context.pathParam("entry"), integrity), today()));
    }

    static Recorded find(String entry, IntegrityRecord integrity) {
        return Optional.of(entry)
                .filter(text -> text.matches("\\d{1,15}"))
                .flatMap(text -> integrity.find(Long.parseLong(text)))
                .orElseThrow(() -> Problems.notFound()
                        .withDetail("诚信档案中没有这条记录。 The integrity record has no such entry.")
                        .exception());
    }

    private static Map<String, Object> json(Recorded recorded, LocalDate today) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("entry", recorded.ledgerIndex());
        json.put("name", recorded.entry().name().text());
        json.put("idNumber", recorded.entry().id().masked());
        json.put("certificate", recorded.entry().certificate().text());
        json.put("ground", recorded.entry().ground());
        json.put("rule", recorded.entry().rule());
        json.put("reason", recorded.entry().reason());
        json.put("document", recorded.entry().document());
        json.put("enteredOn", recorded.entry().enteredOn().toString());
        json.put("keptThrough", recorded.entry().keptThrough().toString());
        json.put("kept", recorded.isKept(today));
        recorded.bannedThrough().ifPresent(last -> json.put("bannedThrough", last.toString()));
        json.put("banned", recorded.bans(today));
        json.put("actor", recorded.entry().actor());
        recorded.lifting().ifPresent(lifting -> {
            Map<String, Object> lifted = new LinkedHashMap<>();
            lifted.put("reason", lifting.reason());
            lifted.put("document", lifting.document());
            lifted.put("liftedOn", lifting.liftedOn().toString());
            lifted.put("actor", lifting.actor());
            json.put("lifting", lifted);
        });
        return json;
    }

    /** {@code POST /api/v1/staff/integrity-entries/{entry}/lifting}: 202 with the request. */
    public void lift(Context context) {
        Account account = reader(context);
        long entry = find(context.pathParam("entry"), integrity).ledgerIndex();
        Members members = Members.read(context);
        String reason = members.required("reason", members.text("reason"));
        String document = members.required("document", members.text("document"));
        members.end();
        LiftBan lift;
        try {
            lift = new LiftBan(entry, reason, document);
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest(String.valueOf(e.getMessage())).exception();
        }
        requests.ask(context, account, new Act<>(kind, lift));
    }
}
