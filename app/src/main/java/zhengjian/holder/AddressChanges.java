package zhengjian.holder;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import zhengjian.approval.ActKind;
import zhengjian.approval.Approval;
import zhengjian.approval.NotAllowed;
import zhengjian.certificate.CertificateNumber;
import zhengjian.dossier.Content;
import zhengjian.ledger.Change;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.register.Register;
import zhengjian.register.RegisteredCertificate;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborItem;
import zhengjian.staff.Account;

/**
 * Registers where a holder gets codes, at the counter and by two people: whoever sets the address can sign in as the holder,
 * so no one person may.
 */
public final class AddressChanges implements ActKind<AddressChange> {
    private static final int FIELDS = 2;

    private final Register register;
    private final OwnCertificates own;
    private final Addresses addresses;

    public AddressChanges(Register register, OwnCertificates own, Addresses addresses) {
        this.register = register;
        this.own = own;
        this.addresses = addresses;
    }

    @Override
    public String word() {
        return "holder-address";
    }

    @Override
    public byte[] encode(AddressChange change) {
        return Content.encode(
                CborItem.of(change.number().text()),
                CborItem.of(change.address().text()));
    }

    @Override
    public AddressChange parse(Bytes bytes) {
        return Content.read(
                bytes,
                FIELDS,
                "change of an address",
                content ->
                        new AddressChange(CertificateNumber.parse(content.text(1)), new EmailAddress(content.text(2))));
    }

    @Override
    public void requireMayAsk(AddressChange change, Account account) {
        if (!account.role().changesCertificates()) {
            throw new NotAllowed("须由经办人员申请 / only staff may ask for this");
        }
    }

    @Override
    public void requireMayDecide(AddressChange change, Account account) {
        if (!account.role().changesCertificates()) {
            throw new NotAllowed("须由经办人员决定 / only staff may decide on this");
        }
    }

    @Override
    public void requirePossible(AddressChange change, LocalDate on) {
        certificate(change);
    }

    @Override
    public Change change(AddressChange change, Approval approval) {
        PersonKey person = own.holderOf(certificate(change)).key();
        return addresses.register(person, new Addresses.Registered(change.address(), approval.actor()));
    }

    private RegisteredCertificate certificate(AddressChange change) {
        return register.find(change.number()).orElseThrow(() -> new Refused("没有这本证书 / there is no such certificate"));
    }

    @Override
    public Map<String, Object> describe(AddressChange change) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("number", change.number().text());
        described.put("address", change.address().masked());
        return described;
    }
}
