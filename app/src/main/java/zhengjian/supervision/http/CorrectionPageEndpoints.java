package zhengjian.supervision.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhengjian.approval.Act;
import zhengjian.approval.http.AskByPageEndpoints;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.person.Holder;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.PersonName;
import zhengjian.certificate.person.Sex;
import zhengjian.page.supervision.CorrectionPage;
import zhengjian.register.RegisteredCertificate;
import zhengjian.staff.Account;
import zhengjian.supervision.Correction;
import zhengjian.supervision.Corrections;
import zhengjian.web.session.Form;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignedIn;

/** Asking for a certificate to be corrected and issued anew, as pages. Nothing of the certificate stands in an address. */
public final class CorrectionPageEndpoints {
    private static final AskByPageEndpoints.Place PLACE =
            new AskByPageEndpoints.Place("/staff/certificates/correction", "certificates", "/staff/certificates");

    private final Gate<Account> gate;
    private final AskByPageEndpoints asking;
    private final Corrections kind;
    private final CertificatePageEndpoints certificates;

    /** @param certificates finds the certificate that is wrong */
    public CorrectionPageEndpoints(
            Gate<Account> gate, AskByPageEndpoints asking, Corrections kind, CertificatePageEndpoints certificates) {
        this.gate = gate;
        this.asking = asking;
        this.kind = kind;
        this.certificates = certificates;
    }

    /** {@code POST /staff/certificates/correction}: the form, what the public will read, then the request, as it says. */
    public void correct(Context context, SignedIn<Account> visitor, Form form) {
        CertificatePageEndpoints.requireStaff(visitor.account());
        Optional<RegisteredCertificate> found = certificates.find(form);
        if (found.isEmpty()) {
            certificates.show(context, visitor, form, found);
            return;
        }
        Optional<Correction> correction =
                form.typed("step").equals("mend") ? Optional.empty() : read(found.get(), form);
        if (correction.isPresent()) {
            asking.ask(context, visitor, form, new Act<>(kind, correction.get()), PLACE);
            return;
        }
        if (!form.isRight()) {
            context.status(400);
        }
        show(context, visitor, form, found.get());
    }

    private void show(Context context, SignedIn<Account> visitor, Form form, RegisteredCertificate found) {
        Holder holder = found.certificate().holder();
        gate.show(
                context,
                visitor,
                new CorrectionPage(
                        certificates.facts(found),
                        holder.sex().map(Sex::chinese).orElse(""),
                        holder.employer().orElse(""),
                        new CorrectionPage.Typed(
                                form.typed("name"),
                                form.typed("sex"),
                                form.typed("idNumber"),
                                form.typed("employer"),
                                form.typed("obtainedOn"),
                                form.typed("reason"),
                                form.typed("document")),
                        form.complaints()));
    }

    private static Optional<Correction> read(RegisteredCertificate found, Form form) {
        Certificate wrong = found.certificate();
        Optional<PersonName> name = form.optional("name", PersonName::parse);
        Optional<Sex> sex = form.optional("sex", Sex::parse);
        Optional<String> idNumber = form.optional(
                "idNumber",
                text -> IdDocument.parse(wrong.holder().id().type(), text).number());
        Optional<String> employer = form.optional("employer", Holder.LONGEST_EMPLOYER);
        Optional<LocalDate> obtainedOn = form.day("obtainedOn");
        Optional<String> reason = form.required("reason", ChangeForm.LONGEST_REASON);
        Optional<String> document = form.required("document", ChangeForm.LONGEST_DOCUMENT);
        boolean nothing = List.of("name", "sex", "idNumber", "employer", "obtainedOn").stream()
                .allMatch(field -> form.typed(field).isEmpty());
        if (nothing) {
            form.complain("name", "至少更正一项。 Something has to be corrected.");
        }
        return form.isRight()
                ? Optional.of(new Correction(
                        wrong.number(),
                        name,
                        sex,
                        idNumber,
                        employer,
                        obtainedOn,
                        reason.orElseThrow(),
                        document.orElseThrow()))
                : Optional.empty();
    }
}
