package zhengjian.holder.pages;

import io.javalin.http.Context;
import java.util.Optional;
import zhengjian.approval.Act;
import zhengjian.approval.http.AskByPageEndpoints;
import zhengjian.certificate.CertificateNumber;
import zhengjian.holder.AddressChange;
import zhengjian.holder.AddressChanges;
import zhengjian.holder.EmailAddress;
import zhengjian.holder.http.StaffForHoldersEndpoints;
import zhengjian.page.holder.desk.HolderAddressPage;
import zhengjian.register.RegisteredCertificate;
import zhengjian.staff.Account;
import zhengjian.web.Problem;
import zhengjian.web.ProblemException;
import zhengjian.web.Problems;
import zhengjian.web.session.Form;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignedIn;

/** The counter's page: registers where a holder gets sign-in codes. One person asks, another one approves. */
public final class StaffAddressPageEndpoints {
    /** Its address. */
    public static final String PATH = "/staff/holder-addresses";

    private static final AskByPageEndpoints.Place PLACE = new AskByPageEndpoints.Place(PATH, "holder-addresses", PATH);
    private static final int ENDING = 4;
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;

    private final Gate<Account> gate;
    private final AskByPageEndpoints asking;
    private final StaffForHoldersEndpoints finding;
    private final AddressChanges kind;

    /** @param finding finds the certificate of who stands at the counter */
    public StaffAddressPageEndpoints(
            Gate<Account> gate, AskByPageEndpoints asking, StaffForHoldersEndpoints finding, AddressChanges kind) {
        this.gate = gate;
        this.asking = asking;
        this.finding = finding;
        this.kind = kind;
    }

    /** {@code GET /staff/holder-addresses}: the form. */
    public void form(Context context, SignedIn<Account> visitor) {
        requireStaff(visitor.account());
        show(context, visitor, Form.empty());
    }

    /** {@code POST /staff/holder-addresses}: what will happen, then the request. */
    public void ask(Context context, SignedIn<Account> visitor, Form form) {
        requireStaff(visitor.account());
        Optional<AddressChange> change = form.typed("step").equals("mend") ? Optional.empty() : read(context, form);
        if (change.isPresent()) {
            asking.ask(context, visitor, form, new Act<>(kind, change.get()), PLACE);
            return;
        }
        if (!form.isRight()) {
            context.status(400);
        }
        show(context, visitor, form);
    }

    private Optional<AddressChange> read(Context context, Form form) {
        Optional<CertificateNumber> number = form.required("number", CertificateNumber::parse);
        Optional<String> ending = form.required("idNumberEnding", ENDING);
        Optional<EmailAddress> address = form.required("address", EmailAddress::new);
        if (number.isEmpty() || ending.isEmpty() || address.isEmpty()) {
            return Optional.empty();
        }
        return find(context, form, number.get(), ending.get())
                .map(found -> new AddressChange(found.certificate().number(), address.get()));
    }

    private Optional<RegisteredCertificate> find(Context context, Form form, CertificateNumber number, String ending) {
        try {
            return Optional.of(finding.find(context, number, ending));
        } catch (ProblemException refusal) {
            Problem problem = refusal.problem();
            if (problem.status() >= SERVER_FAULT || problem.status() == TOO_MANY) {
                throw refusal;
            }
            form.complain(problem.status() == 404 ? "number" : "idNumberEnding", problem.detail());
            return Optional.empty();
        }
    }

    private void show(Context context, SignedIn<Account> visitor, Form form) {
        gate.show(
                context,
                visitor,
                new HolderAddressPage(
                        form.typed("number"), form.typed("idNumberEnding"), form.typed("address"), form.complaints()));
    }

    private static void requireStaff(Account account) {
        if (!account.role().changesCertificates()) {
            throw Problems.notAllowed("须由经办人员办理。 For staff only.").exception();
        }
    }
}
