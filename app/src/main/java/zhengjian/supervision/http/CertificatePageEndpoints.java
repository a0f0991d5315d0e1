package zhengjian.supervision.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import zhengjian.approval.Act;
import zhengjian.approval.http.AskByPageEndpoints;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.DivisionCode;
import zhengjian.integrity.Grounds;
import zhengjian.page.CertificateFacts;
import zhengjian.page.VerdictPage;
import zhengjian.page.staff.CertificateDeskPage;
import zhengjian.register.ChangeStatus;
import zhengjian.register.Register;
import zhengjian.register.RegisteredCertificate;
import zhengjian.register.StatusChange;
import zhengjian.staff.Account;
import zhengjian.supervision.ChangeWord;
import zhengjian.supervision.StatusChanges;
import zhengjian.supervision.StatusDecision;
import zhengjian.web.Problems;
import zhengjian.web.session.Form;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignedIn;

/** A certificate for staff, and asking for a change of its status. Its number is sent in forms only. */
public final class CertificatePageEndpoints {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final AskByPageEndpoints.Place PLACE =
            new AskByPageEndpoints.Place("/staff/certificates/change", "certificates", "/staff/certificates");
    private final Gate<Account> gate;
    private final AskByPageEndpoints asking;
    private final StatusChanges kind;
    private final Grounds grounds;
    private final Register register;
    private final BiFunction<RegisteredCertificate, Instant, VerdictPage> reading;
    private final Function<DivisionCode, String> places;
    private final InstantSource clock;

    /**
     * @param grounds for which a revocation enters somebody in the integrity record
     * @param reading what the public reads of a certificate at a moment
     * @param places names of divisions
     */
    public CertificatePageEndpoints(
            Gate<Account> gate,
            AskByPageEndpoints asking,
            StatusChanges kind,
            Grounds grounds,
            Register register,
            BiFunction<RegisteredCertificate, Instant, VerdictPage> reading,
            Function<DivisionCode, String> places,
            InstantSource clock) {
        this.gate = gate;
        this.asking = asking;
        this.kind = kind;
        this.grounds = grounds;
        this.register = register;
        this.reading = reading;
        this.places = places;
        this.clock = clock;
    }

    /** {@code GET /staff/certificates}: the form. */
    public void form(Context context, SignedIn<Account> visitor) {
        requireReader(visitor.account());
        gate.show(context, visitor, new CertificateDeskPage("", List.of(), Optional.empty()));
    }

    private static void requireReader(Account account) {
        if (!account.role().seesRequests()) {
            throw Problems.notAllowed("须为经办或审计人员。 For staff and auditors.").exception();
        }
    }

    static void requireStaff(Account account) {
        if (!account.role().changesCertificates()) {
            throw Problems.notAllowed("须由经办人员申请。 Only staff may ask for this.").exception();
        }
    }

    /** {@code POST /staff/certificates}: form {@code number}. */
    public void show(Context context, SignedIn<Account> visitor, Form form) {
        requireReader(visitor.account());
        show(context, visitor, form, find(form));
    }

    /** The certificate whose number a form bears; empty with a complaint when there is none. */
    Optional<RegisteredCertificate> find(Form form) {
        Optional<CertificateNumber> number = form.required("number", CertificateNumber::parse);
        Optional<RegisteredCertificate> found = number.flatMap(register::find);
        if (number.isPresent() && found.isEmpty()) {
            form.complain("number", "登记库中没有这个编号的证书。 There is no certificate of this number in the register.");
        }
        return found;
    }

    void show(Context context, SignedIn<Account> visitor, Form form, Optional<RegisteredCertificate> found) {
        if (!form.isRight()) {
            context.status(400);
        }
        gate.show(
                context,
                visitor,
                new CertificateDeskPage(
                        form.typed("number"),
                        form.complaints(),
                        found.map(one -> described(one, visitor.account(), form))));
    }

    private CertificateDeskPage.Found described(RegisteredCertificate found, Account account, Form form) {
        VerdictPage page = reading.apply(found, clock.instant());
        List<String> changes = account.role().changesCertificates()
                ? Arrays.stream(ChangeWord.values())
                        .filter(word -> ChangeStatus.allows(found.status().status(), word.kind()))
                        .map(ChangeWord::code)
                        .toList()
                : List.of();
        return new CertificateDeskPage.Found(
                facts(found),
                found.certificate().holder().employer().orElse(""),
                page.state(),
                found.ledgerIndex(),
                register.datedHistory(found).stream()
                        .map(CertificatePageEndpoints::step)
                        .toList(),
                changes,
                new CertificateDeskPage.Typed(
                        form.typed("change"),
                        form.typed("category"),
                        form.typed("reason"),
                        form.typed("document"),
                        form.typed("successor"),
                        form.typed("ground"),
                        form.typed("banMonths")),
                grounds.on(today()).stream()
                        .map(one ->
                                new CertificateDeskPage.Ground(one.code(), one.chinese(), one.english(), one.rule()))
                        .toList());
    }

    /** The name whole: staff have to tell people apart; the ID number masked. */
    CertificateFacts facts(RegisteredCertificate found) {
        Certificate certificate = found.certificate();
        return new CertificateFacts(
                certificate.number().text(),
                certificate.family().code(),
                certificate.scope().kind().code(),
                certificate.holder().name().text(),
                certificate.holder().id().masked(),
                certificate.title().name(),
                certificate.title().rank().code(),
                certificate.title().rank().chinese(),
                certificate.title().series(),
                certificate.title().specialty(),
                places.apply(certificate.scope().division()),
                Optional.of(certificate.obtainedOn()),
                Optional.of(certificate.issuedOn()),
                certificate.authority(),
                certificate.publication().documentNumber());
    }

    private static CertificateDeskPage.Step step(Register.DatedChange one) {
        StatusChange change = one.change();
        return new CertificateDeskPage.Step(
                OffsetDateTime.ofInstant(one.at(), ZONE),
                ChangeWord.of(change.kind()).code(),
                change.reason(),
                change.document(),
                change.actor(),
                change.successor().map(CertificateNumber::text).orElse(""),
                one.ledgerIndex());
    }

    /** {@code POST /staff/certificates/change}: what the public will read, then the request. */
    public void change(Context context, SignedIn<Account> visitor, Form form) {
        requireStaff(visitor.account());
        Optional<RegisteredCertificate> found = find(form);
        Optional<StatusDecision> decision = found.flatMap(one -> read(one, visitor.account(), form));
        if (decision.isEmpty() || form.typed("step").equals("mend")) {
            show(context, visitor, form, found);
        } else {
            asking.ask(context, visitor, form, new Act<>(kind, decision.get()), PLACE);
        }
    }

    private Optional<StatusDecision> read(RegisteredCertificate found, Account account, Form form) {
        Optional<CertificateNumber> successor = form.optional("successor", CertificateNumber::parse);
        if (successor.isPresent() && !form.typed("change").equals(ChangeWord.SUPERSEDE.code())) {
            form.complain("successor", "只有更正换发才写新证编号。 A superseding certificate is named for superseding alone.");
        }
        return ChangeForm.read(form, grounds, today())
                .map(said -> new StatusDecision(
                        new StatusChange(
                                found.certificate().number(),
                                said.word().kind(),
                                said.reason(),
                                said.document(),
                                account.user().text(),
                                successor),
                        said.misconduct()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
