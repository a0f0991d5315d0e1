package zhengjian.verification.http;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Rank;
import zhengjian.certificate.Status;
import zhengjian.certificate.person.PersonName;
import zhengjian.page.CertificateFacts;
import zhengjian.page.State;
import zhengjian.page.VerdictPage;
import zhengjian.register.RegisteredCertificate;
import zhengjian.signing.credential.Credential;
import zhengjian.verification.Answer;
import zhengjian.verification.Check;
import zhengjian.verification.Question.Subject;
import zhengjian.verification.Usable;
import zhengjian.verification.Verdict;
import zhengjian.verification.receipt.ReceiptId;

/** Answers as verdict pages. What a state must not show, the page record drops. */
public record VerdictPages(Divisions divisions) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** @param asked what was typed, or the host of a foreign code */
    public VerdictPage page(Answer answer, Subject subject, Optional<String> asked, Optional<ReceiptId> receipt) {
        boolean mayAskName = answer.verdict() == Verdict.NOT_FOUND
                && subject instanceof Subject.Numbered numbered
                && numbered.name().isEmpty();
        return new VerdictPage(
                state(answer.verdict()),
                answer.reason().code(),
                OffsetDateTime.ofInstant(answer.asOf(), ZONE),
                asked,
                mayAskName,
                answer.found()
                        .map(found -> facts(found, answer.heldByAsker()))
                        .or(() -> answer.other().map(this::facts)),
                answer.usable().map(this::place),
                change(answer),
                checks(answer.checks()),
                receipt.map(ReceiptId::text),
                technical(answer));
    }

    /** As its page would be drawn: a certificate for one place is never shown as valid everywhere. */
    static State state(Answer answer) {
        State state = state(answer.verdict());
        boolean limited = answer.found()
                .map(found -> found.certificate().scope().kind() != Kind.REGULAR)
                .or(() -> answer.other().map(other -> other.scope().kind() != Kind.REGULAR))
                .orElse(false);
        return state == State.VALID && limited ? State.LIMITED : state;
    }

    public static State state(Verdict verdict) {
        return switch (verdict) {
            case VALID -> State.VALID;
            case OUT_OF_SCOPE -> State.OUT_OF_SCOPE;
            case SUSPENDED -> State.SUSPENDED;
            case REVOKED -> State.REVOKED;
            case SUPERSEDED -> State.SUPERSEDED;
            case STATUS_STALE -> State.STATUS_STALE;
            case KEY_NOT_TRUSTED -> State.KEY_NOT_TRUSTED;
            case KEY_COMPROMISED -> State.KEY_COMPROMISED;
            case FORGED -> State.FORGED;
            case MALFORMED -> State.MALFORMED;
            case NOT_OURS -> State.NOT_OURS;
            case NOT_FOUND -> State.NOT_FOUND;
            case CANNOT_CHECK -> State.CANNOT_CHECK;
        };
    }

    CertificateFacts facts(RegisteredCertificate found, boolean heldByAsker) {
        Certificate certificate = found.certificate();
        return new CertificateFacts(
                certificate.number().text(),
                certificate.family().code(),
                certificate.scope().kind().code(),
                certificate.holder().name().masked(),
                heldByAsker ? certificate.holder().id().masked() : "",
                certificate.title().name(),
                certificate.title().rank().code(),
                certificate.title().rank().chinese(),
                certificate.title().series(),
                certificate.title().specialty(),
                divisions.name(certificate.scope().division()),
                Optional.of(certificate.obtainedOn()),
                Optional.of(certificate.issuedOn()),
                certificate.authority(),
                certificate.publication().documentNumber());
    }

    /** Another province's certificate, as its token states it. */
    private CertificateFacts facts(Answer.OtherCertificate other) {
        Credential credential = other.credential();
        String rank = credential.rank();
        return new CertificateFacts(
                credential.number(),
                credential.family(),
                other.scope().kind().code(),
                PersonName.parse(credential.holderName()).masked(),
                credential.maskedId(),
                credential.title(),
                rank,
                Rank.parse(Family.parse(credential.family()), rank).chinese(),
                credential.series(),
                credential.specialty(),
                divisions.name(other.scope().division()),
                Optional.of(credential.obtainedOn()),
                Optional.of(LocalDate.ofInstant(credential.issuedAt(), ZONE)),
                other.issuer().name(),
                "");
    }

    private VerdictPage.Place place(Usable usable) {
        return new VerdictPage.Place(
                usable.in().code(), divisions.fullName(usable.in()), usable.answer() == Usable.Answer.YES);
    }

    /** Who decided and the words of the decision are not for the public. */
    private static Optional<VerdictPage.StatusChange> change(Answer answer) {
        String successor = answer.successor().map(CertificateNumber::text).orElse("");
        return answer.found()
                .map(RegisteredCertificate::status)
                .filter(status -> status.status() != Status.VALID)
                .map(status ->
                        new VerdictPage.StatusChange(LocalDate.ofInstant(status.since(), ZONE), "", "", successor));
    }

    private static List<VerdictPage.Check> checks(List<Check> checks) {
        List<VerdictPage.Check> shown = new ArrayList<>();
        for (Check check : checks) {
            shown.add(new VerdictPage.Check(
                    step(check.step()), result(check.result()), detail(check.step(), check.detail())));
        }
        return shown;
    }

    /** Where the usual words say less than what was found. */
    static String detail(Check.Step step, String detail) {
        return switch (step) {
            case STATUS_ON_DATE, DOCUMENT -> detail;
            case FORMAT, SIGNATURE, KEY, REGISTER, LEDGER, STATUS, SCOPE -> "";
        };
    }

    static VerdictPage.Step step(Check.Step step) {
        return switch (step) {
            case FORMAT -> VerdictPage.Step.FORMAT;
            case DOCUMENT -> VerdictPage.Step.DOCUMENT;
            case SIGNATURE -> VerdictPage.Step.SIGNATURE;
            case KEY -> VerdictPage.Step.KEY;
            case REGISTER -> VerdictPage.Step.REGISTER;
            case LEDGER -> VerdictPage.Step.LEDGER;
            case STATUS -> VerdictPage.Step.STATUS;
            case SCOPE -> VerdictPage.Step.SCOPE;
            case STATUS_ON_DATE -> VerdictPage.Step.STATUS_ON_DATE;
        };
    }

    private static VerdictPage.Result result(Check.Result result) {
        return switch (result) {
            case PASS -> VerdictPage.Result.PASS;
            case FAIL -> VerdictPage.Result.FAIL;
            case NOT_CHECKED -> VerdictPage.Result.NOT_CHECKED;
        };
    }

    private static List<VerdictPage.Technical> technical(Answer answer) {
        List<VerdictPage.Technical> rows = new ArrayList<>();
        rows.add(new VerdictPage.Technical("verdict", answer.verdict().name()));
        rows.add(new VerdictPage.Technical("reason", answer.reason().code()));
        answer.found()
                .filter(found -> answer.verdict().disclosure() != Verdict.Disclosure.NOTHING)
                .ifPresent(found -> {
                    rows.add(new VerdictPage.Technical("ledger entry", Long.toString(found.ledgerIndex())));
                    rows.add(new VerdictPage.Technical("key", found.keyId().hex()));
                });
        return rows;
    }
}
