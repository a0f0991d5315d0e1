package zhengjian.integrity.http;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.approval.Act;
import zhengjian.approval.http.AskByPageEndpoints;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.IdDocumentType;
import zhengjian.integrity.Ground;
import zhengjian.integrity.IntegrityRecord;
import zhengjian.integrity.LiftBan;
import zhengjian.integrity.LiftBans;
import zhengjian.integrity.RecordEntry;
import zhengjian.integrity.Recorded;
import zhengjian.page.oversight.IntegrityEntryPage;
import zhengjian.page.oversight.IntegrityPage;
import zhengjian.page.session.PageOfMany;
import zhengjian.staff.Account;
import zhengjian.web.Problems;
import zhengjian.web.session.Form;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignedIn;

/** The integrity record as pages. People are looked for by a form: an ID number stands in no address. */
public final class IntegrityPageEndpoints {
    private static final String PATH = "/staff/integrity";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int PEOPLE = 2_000;
    private static final int ON_A_PAGE = 50;
    private static final int LONGEST_REASON = 900;
    private static final int LONGEST_DOCUMENT = 200;

    private final Gate<Account> gate;
    private final AskByPageEndpoints asking;
    private final IntegrityRecord integrity;
    private final LiftBans kind;
    private final InstantSource clock;

    public IntegrityPageEndpoints(
            Gate<Account> gate,
            AskByPageEndpoints asking,
            IntegrityRecord integrity,
            LiftBans kind,
            InstantSource clock) {
        this.gate = gate;
        this.asking = asking;
        this.integrity = integrity;
        this.kind = kind;
        this.clock = clock;
    }

    private static void requireReader(SignedIn<Account> visitor) {
        if (!visitor.account().role().seesRequests()) {
            throw Problems.notAllowed("须为经办或审计人员。 For staff and auditors.").exception();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** {@code GET /staff/integrity[?page]}. */
    public void list(Context context, SignedIn<Account> visitor) {
        requireReader(visitor);
        List<Recorded> all = integrity.newest(PEOPLE);
        int pages = Math.max(1, (all.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        String typed = Optional.ofNullable(context.queryParam("page")).orElse("");
        int number = typed.matches("[1-9]\\d{0,5}") ? Math.min(pages, Integer.parseInt(typed)) : 1;
        List<Recorded> shown =
                all.stream().skip((number - 1L) * ON_A_PAGE).limit(ON_A_PAGE).toList();
        show(context, visitor, shown, Form.empty(), new PageOfMany(PATH, Map.of(), number, pages, all.size()));
    }

    /** {@code POST /staff/integrity}: form {@code idType}, {@code idNumber}. */
    public void search(Context context, SignedIn<Account> visitor, Form form) {
        requireReader(visitor);
        Optional<IdDocument> id = form.optional("idType", IdDocumentType::parse)
                .flatMap(type -> form.required("idNumber", number -> IdDocument.parse(type, number)));
        List<Recorded> found = id.map(integrity::of).orElse(List.of());
        if (!form.isRight()) {
            context.status(400);
        }
        show(context, visitor, found, form, new PageOfMany(PATH, Map.of(), 1, 1, found.size()));
    }

    private void show(Context context, SignedIn<Account> visitor, List<Recorded> shown, Form form, PageOfMany pages) {
        LocalDate today = today();
        gate.show(
                context,
                visitor,
                new IntegrityPage(
                        shown.stream().map(one -> line(one, today)).toList(),
                        Arrays.stream(IdDocumentType.values())
                                .map(type -> new IntegrityPage.IdType(type.code(), type.chinese()))
                                .toList(),
                        form.typed("idType"),
                        !form.typed("idNumber").isEmpty(),
                        form.complaints(),
                        pages));
    }

    private IntegrityPage.Line line(Recorded recorded, LocalDate today) {
        RecordEntry entry = recorded.entry();
        return new IntegrityPage.Line(
                recorded.ledgerIndex(),
                entry.name().text(),
                entry.id().masked(),
                integrity.grounds().find(entry.ground()).map(Ground::chinese).orElse(entry.ground()),
                entry.enteredOn(),
                entry.keptThrough(),
                recorded.bannedThrough(),
                standing(recorded, today));
    }

    private static IntegrityPage.Standing standing(Recorded recorded, LocalDate today) {
        if (recorded.bans(today)) {
            return IntegrityPage.Standing.BANNED;
        }
        return recorded.isKept(today) ? IntegrityPage.Standing.KEPT : IntegrityPage.Standing.ENDED;
    }

    /** {@code GET /staff/integrity/{entry}}. */
    public void entry(Context context, SignedIn<Account> visitor) {
        requireReader(visitor);
        entry(context, visitor, IntegrityEndpoints.find(context.pathParam("entry"), integrity), Form.empty());
    }

    private void entry(Context context, SignedIn<Account> visitor, Recorded recorded, Form form) {
        RecordEntry entry = recorded.entry();
        LocalDate today = today();
        gate.show(
                context,
                visitor,
                new IntegrityEntryPage(
                        line(recorded, today),
                        entry.certificate().text(),
                        entry.rule(),
                        entry.reason(),
                        entry.document(),
                        entry.actor(),
                        recorded.lifting()
                                .map(one -> new IntegrityEntryPage.Lifting(
                                        one.liftedOn(), one.reason(), one.document(), one.actor())),
                        recorded.bans(today) && visitor.account().role().changesCertificates(),
                        form.typed("reason"),
                        form.typed("document"),
                        form.complaints()));
    }

    /** {@code POST /staff/integrity/{entry}/lifting}: what would happen, then the request. */
    public void lift(Context context, SignedIn<Account> visitor, Form form) {
        requireReader(visitor);
        Recorded recorded = IntegrityEndpoints.find(context.pathParam("entry"), integrity);
        Optional<String> reason = form.required("reason", LONGEST_REASON);
        Optional<String> document = form.required("document", LONGEST_DOCUMENT);
        String own = PATH + "/" + recorded.ledgerIndex();
        if (!form.isRight() || form.typed("step").equals("mend")) {
            context.status(form.isRight() ? 200 : 400);
            entry(context, visitor, recorded, form);
            return;
        }
        LiftBan lift = new LiftBan(recorded.ledgerIndex(), reason.orElseThrow(), document.orElseThrow());
        asking.ask(
                context,
                visitor,
                form,
                new Act<>(kind, lift),
                new AskByPageEndpoints.Place(own + "/lifting", "integrity", own));
    }
}
