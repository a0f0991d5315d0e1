package zhengjian.holder.pages;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Kind;
import zhengjian.holder.OwnCertificates;
import zhengjian.holder.SignedHolder;
import zhengjian.holder.checks.CheckName;
import zhengjian.holder.checks.NoticeUnusual;
import zhengjian.holder.checks.SeenCheck;
import zhengjian.holder.checks.WhoChecked;
import zhengjian.holder.claim.Claim;
import zhengjian.holder.claim.ClaimKind;
import zhengjian.holder.claim.Claims;
import zhengjian.holder.http.Answering;
import zhengjian.holder.http.ClaimEndpoints;
import zhengjian.page.State;
import zhengjian.page.holder.ChecksPage;
import zhengjian.page.holder.ClaimFormPage;
import zhengjian.page.holder.ClaimsPage;
import zhengjian.register.RegisteredCertificate;
import zhengjian.verification.Verdict;
import zhengjian.verification.http.VerdictPages;
import zhengjian.web.session.Form;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignedIn;

/** Who checked, objections and requests for correction as pages. */
public final class ClaimPageEndpoints {
    private final Gate<SignedHolder> gate;
    private final OwnCertificates own;
    private final WhoChecked checks;
    private final NoticeUnusual unusual;
    private final Claims claims;
    private final ClaimEndpoints making;
    private final Cards cards;
    private final InstantSource clock;

    public ClaimPageEndpoints(
            Gate<SignedHolder> gate,
            OwnCertificates own,
            WhoChecked checks,
            NoticeUnusual unusual,
            Claims claims,
            ClaimEndpoints making,
            Cards cards,
            InstantSource clock) {
        this.gate = gate;
        this.own = own;
        this.checks = checks;
        this.unusual = unusual;
        this.claims = claims;
        this.making = making;
        this.cards = cards;
        this.clock = clock;
    }

    /** {@code GET /holder/checks}. */
    public void checks(Context context, SignedIn<SignedHolder> visitor) {
        List<SeenCheck> seen = checks.of(visitor.account());
        Set<CertificateNumber> limited = own.of(visitor.account()).stream()
                .map(RegisteredCertificate::certificate)
                .filter(certificate -> certificate.scope().kind() != Kind.REGULAR)
                .map(Certificate::number)
                .collect(Collectors.toSet());
        gate.show(
                context,
                visitor,
                new ChecksPage(
                        seen.stream().map(check -> row(check, limited)).toList(),
                        Cards.alerts(unusual.among(seen, clock.instant())),
                        WhoChecked.MOST));
    }

    /** As the checker saw it: what holds in one area only is never green. */
    private static State state(SeenCheck check, Set<CertificateNumber> limited) {
        State state = VerdictPages.state(Verdict.valueOf(check.verdict()));
        return state == State.VALID && limited.contains(check.number()) ? State.LIMITED : state;
    }

    private ChecksPage.Row row(SeenCheck check, Set<CertificateNumber> limited) {
        State state = state(check, limited);
        return new ChecksPage.Row(
                check.number().text(),
                check.number().canonical(),
                state.key(),
                state.tone().css(),
                cards.check(check));
    }

    /** {@code GET /holder/claims}. */
    public void list(Context context, SignedIn<SignedHolder> visitor) {
        gate.show(
                context,
                visitor,
                new ClaimsPage(
                        claims.of(visitor.account().key()).stream()
                                .map(this::row)
                                .toList(),
                        own.of(visitor.account()).stream().map(cards::card).toList()));
    }

    private ClaimsPage.Row row(Claim claim) {
        return new ClaimsPage.Row(
                claim.id(),
                claim.kind().code(),
                claim.number().text(),
                claim.text(),
                claim.check().map(cards::check),
                Cards.time(claim.madeAt()),
                claim.state().code(),
                claim.settled().map(settled -> new ClaimsPage.Answer(settled.answer(), Cards.time(settled.at()))));
    }

    /** {@code GET /holder/certificates/{number}/claim[?check]}. */
    public void form(Context context, SignedIn<SignedHolder> visitor) {
        String check = context.queryParam("check");
        form(context, visitor, find(context, visitor), check == null ? "" : check, Form.empty());
    }

    /** The check that it is to be about; another's is none. */
    private Optional<SeenCheck> check(RegisteredCertificate registered, String name) {
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(CheckName.parse(name)
                        .flatMap(parsed -> checks.find(registered.certificate().number(), parsed))
                        .orElseThrow(Answering::notYours));
    }

    private void form(
            Context context, SignedIn<SignedHolder> visitor, RegisteredCertificate registered, String name, Form form) {
        Optional<SeenCheck> check = check(registered, name);
        List<String> kinds = Stream.of(ClaimKind.values())
                .filter(kind -> (kind == ClaimKind.CHECK_OBJECTION) == check.isPresent())
                .map(ClaimKind::code)
                .toList();
        String chosen = kinds.contains(form.typed("kind")) ? form.typed("kind") : kinds.get(kinds.size() - 1);
        gate.show(
                context,
                visitor,
                new ClaimFormPage(
                        cards.card(registered),
                        kinds,
                        chosen,
                        check.map(cards::check),
                        form.typed("text"),
                        form.complaints()));
    }

    /** {@code POST /holder/certificates/{number}/claim}. */
    public void send(Context context, SignedIn<SignedHolder> visitor, Form form) {
        RegisteredCertificate registered = find(context, visitor);
        Optional<ClaimKind> kind = form.required("kind", ClaimKind::parse);
        String text = form.typed("text");
        if (text.isEmpty() || text.replace("\r\n", "\n").length() > Claim.LONGEST_TEXT) {
            form.complain(
                    "text",
                    "请填写 1 到 " + Claim.LONGEST_TEXT + " 个字。 Expected 1 to " + Claim.LONGEST_TEXT + " characters.");
        }
        if (!form.isRight() || kind.isEmpty()) {
            form(context, visitor, registered, form.typed("check"), form);
            return;
        }
        Optional<ClaimEndpoints.About> about = Optional.of(form.typed("check"))
                .filter(typed -> !typed.isEmpty())
                .map(name -> new ClaimEndpoints.About(name, "/check"));
        making.make(visitor.account(), registered, kind.get(), about, text);
        visitor.tell("holder.claim.sent");
        gate.leadOn(context, "/holder/claims");
    }

    private RegisteredCertificate find(Context context, SignedIn<SignedHolder> visitor) {
        return own.find(visitor.account(), context.pathParam("number")).orElseThrow(Answering::notYours);
    }
}
