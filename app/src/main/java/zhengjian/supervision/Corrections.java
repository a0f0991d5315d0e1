package zhengjian.supervision;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import zhengjian.approval.ActKind;
import zhengjian.approval.Approval;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Status;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.PersonName;
import zhengjian.certificate.person.Sex;
import zhengjian.dossier.Content;
import zhengjian.ledger.Change;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.register.ChangeStatus;
import zhengjian.register.EnterCertificates;
import zhengjian.register.NewCertificate;
import zhengjian.register.Register;
import zhengjian.register.RegisteredCertificate;
import zhengjian.register.StatusChange;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborItem;
import zhengjian.staff.Account;

/**
 * Corrects a certificate by issuing it anew, by two people: the new one is entered and takes the place of the old one in one
 * transaction, so that whoever has the old QR code is led to the new certificate.
 */
public final class Corrections implements ActKind<Correction> {
    private static final int FIELDS = 8;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Register register;
    private final EnterCertificates entering;
    private final ChangeStatus changes;
    private final DivisionCode province;
    private final Predicate<String> drawable;
    private final Function<RegisteredCertificate, Map<String, Object>> publicAnswer;
    private final InstantSource clock;
    private final SecureRandom random;

    /**
     * What comes of a correction.
     *
     * @param old the wrong certificate as it stands
     * @param superseded the same afterwards; its successor has no number yet
     * @param right the certificate that takes its place; its number is drawn when it is issued
     */
    public record Outcome(RegisteredCertificate old, RegisteredCertificate superseded, RegisteredCertificate right) {}

    /**
     * @param drawable whether a certificate can be drawn with a text
     * @param publicAnswer what the public is answered about a certificate
     */
    public Corrections(
            Register register,
            EnterCertificates entering,
            ChangeStatus changes,
            DivisionCode province,
            Predicate<String> drawable,
            Function<RegisteredCertificate, Map<String, Object>> publicAnswer,
            InstantSource clock,
            SecureRandom random) {
        this.register = register;
        this.entering = entering;
        this.changes = changes;
        this.province = province;
        this.drawable = drawable;
        this.publicAnswer = publicAnswer;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String word() {
        return "correction";
    }

    @Override
    public byte[] encode(Correction correction) {
        return Content.encode(
                CborItem.of(correction.number().canonical()),
                Content.orNull(correction.name().map(PersonName::text)),
                Content.orNull(correction.sex().map(Sex::code)),
                Content.orNull(correction.idNumber()),
                Content.orNull(correction.employer()),
                Content.orNull(correction.obtainedOn().map(LocalDate::toString)),
                CborItem.of(correction.reason()),
                CborItem.of(correction.document()));
    }

    @Override
    public Correction parse(Bytes bytes) {
        return Content.read(
                bytes,
                FIELDS,
                "correction",
                content -> new Correction(
                        CertificateNumber.parse(content.text(1)),
                        content.optionalText(2).map(PersonName::new),
                        content.optionalText(3).map(Sex::parse),
                        content.optionalText(4),
                        content.optionalText(5),
                        content.optionalText(6).map(LocalDate::parse),
                        content.text(7),
                        content.text(8)));
    }

    @Override
    public void requireMayAsk(Correction correction, Account account) {
        StatusChangeLists.requireStaff(account);
    }

    @Override
    public void requireMayDecide(Correction correction, Account account) {
        StatusChangeLists.requireStaff(account);
    }

    @Override
    public void requirePossible(Correction correction, LocalDate on) {
        RegisteredCertificate wrong = wrong(correction);
        Certificate right = applied(correction, wrong, on);
        changes.prepareReissue(superseding(correction, Optional.of(right.number()), "test"));
    }

    private RegisteredCertificate wrong(Correction correction) {
        RegisteredCertificate wrong = register.find(correction.number())
                .orElseThrow(() -> new Refused(
                        "没有编号为 " + correction.number() + " 的证书 / there is no certificate " + correction.number()));
        if (wrong.status().status() != Status.VALID) {
            throw new Refused("证书 " + correction.number() + " 现为“"
                    + wrong.status().status().chinese() + "”，不能更正换发 / certificate " + correction.number() + " is "
                    + wrong.status().status().code() + "; it cannot be corrected");
        }
        return wrong;
    }

    private Certificate applied(Correction correction, RegisteredCertificate wrong, LocalDate on) {
        CertificateNumber next = CertificateNumber.generate(province.code().substring(0, 2), random);
        try {
            Certificate right = correction.applied(wrong.certificate(), next, on);
            if (!drawable.test(right.holder().name().text())
                    || !drawable.test(right.holder().employer().orElse(""))) {
                throw new Refused("更正后的文字有字体画不出的字 / no font has a character of the corrected text");
            }
            return right;
        } catch (IllegalArgumentException e) {
            throw new Refused(String.valueOf(e.getMessage()));
        }
    }

    private static StatusChange superseding(Correction correction, Optional<CertificateNumber> next, String actor) {
        return new StatusChange(
                correction.number(), EntryKind.SUPERSEDED, correction.reason(), correction.document(), actor, next);
    }

    /** What would come of it; empty when it cannot be done as things are. */
    public Optional<Outcome> outcome(Correction correction) {
        Instant now = clock.instant();
        try {
            RegisteredCertificate wrong = wrong(correction);
            Certificate right = applied(correction, wrong, LocalDate.ofInstant(now, ZONE));
            StatusChange superseded = superseding(correction, Optional.empty(), "preview");
            return Optional.of(
                    new Outcome(wrong, Foreseen.changed(wrong, superseded, now), Foreseen.issued(right, now)));
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    @Override
    public Change change(Correction correction, Approval approval) {
        RegisteredCertificate wrong = wrong(correction);
        Certificate right = applied(correction, wrong, approval.on());
        Change superseded =
                changes.prepareReissue(superseding(correction, Optional.of(right.number()), approval.actor()));
        NewCertificate issued = new NewCertificate(right, false, register.photo(wrong));
        return entering.prepare(issued, clock.instant()).and(superseded);
    }

    /** The whole answer to a look-up by number, now and afterwards; the new certificate has no number yet. */
    private Map<String, Object> answers(Outcome outcome) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("now", publicAnswer.apply(outcome.old()));
        answers.put("afterOld", Foreseen.without(publicAnswer.apply(outcome.superseded()), "statusSince"));
        answers.put("afterNew", Foreseen.without(publicAnswer.apply(outcome.right()), "number", "statusSince"));
        return answers;
    }

    @Override
    public Map<String, Object> describe(Correction correction) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("number", correction.number().text());
        described.put("reason", correction.reason());
        described.put("document", correction.document());
        Map<String, Object> corrected = new LinkedHashMap<>();
        correction.name().ifPresent(name -> corrected.put("name", name.text()));
        correction.sex().ifPresent(sex -> corrected.put("sex", sex.code()));
        correction.idNumber().ifPresent(number -> corrected.put("idNumber", IdDocument.mask(number)));
        correction.employer().ifPresent(employer -> corrected.put("employer", employer));
        correction.obtainedOn().ifPresent(day -> corrected.put("obtainedOn", day.toString()));
        described.put("corrected", corrected);
        described.put("publicWillRead", Status.SUPERSEDED.code());
        return described;
    }

    @Override
    public Optional<Object> publicAnswers(Correction correction) {
        return outcome(correction).map(this::answers);
    }
}
