package zhengjian.holder.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengjian.approval.ActKind;
import zhengjian.approval.http.ActPage;
import zhengjian.holder.AddressChange;
import zhengjian.holder.AddressChanges;
import zhengjian.holder.Addresses;
import zhengjian.holder.EmailAddress;
import zhengjian.holder.OwnCertificates;
import zhengjian.page.staff.ActFacts;
import zhengjian.register.Register;
import zhengjian.register.RegisteredCertificate;

/**
 * How the registration of an address is shown to who decides: the new one whole, to be held against the paper, while it waits;
 * masked from then on.
 */
public final class AddressChangePage implements ActPage<AddressChange> {
    private final AddressChanges kind;
    private final Register register;
    private final OwnCertificates own;
    private final Addresses addresses;

    public AddressChangePage(AddressChanges kind, Register register, OwnCertificates own, Addresses addresses) {
        this.kind = kind;
        this.register = register;
        this.own = own;
        this.addresses = addresses;
    }

    @Override
    public ActKind<AddressChange> kind() {
        return kind;
    }

    /** The kind by its own name. */
    public AddressChanges addressChanges() {
        return kind;
    }

    @Override
    public ActFacts.Heading heading(AddressChange change) {
        return new ActFacts.Heading("holder-address", List.of(change.number().text()));
    }

    @Override
    public ActFacts facts(AddressChange change, boolean waiting) {
        Optional<RegisteredCertificate> found = register.find(change.number());
        List<ActFacts.Row> rows = new ArrayList<>();
        rows.add(ActFacts.Row.of("number", change.number().text()));
        found.map(one -> one.certificate().holder()).ifPresent(holder -> {
            rows.add(ActFacts.Row.of("holder", holder.name().text()));
            rows.add(ActFacts.Row.of("idNumber", holder.id().masked()));
        });
        EmailAddress address = change.address();
        rows.add(new ActFacts.Row(
                "address",
                waiting ? address.text() : address.masked(),
                waiting ? found.map(this::earlier).orElse("") : ""));
        return ActFacts.inside(heading(change), rows);
    }

    private String earlier(RegisteredCertificate found) {
        return addresses
                .find(own.holderOf(found).key())
                .map(registered -> registered.address().masked())
                .orElse("");
    }
}
