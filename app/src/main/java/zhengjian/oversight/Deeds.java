package zhengjian.oversight;

import java.util.Map;
import java.util.Optional;
import zhengjian.certificate.CertificateNumber;
import zhengjian.dossier.Dossiers;
import zhengjian.dossier.Subject;
import zhengjian.ledger.EntryKind;
import zhengjian.register.Register;

/** Who is behind an entry of the ledger: read from the record that the entry commits to. */
public final class Deeds {
    private final Dossiers dossiers;
    private final Register register;
    private final Map<String, DeedSource> sources;

    /** @param sources type of subjects → who tells of them */
    public Deeds(Dossiers dossiers, Register register, Map<String, DeedSource> sources) {
        this.dossiers = dossiers;
        this.register = register;
        this.sources = Map.copyOf(sources);
    }

    /** {@link Deed#NOBODYS} when the record names nobody. */
    Deed of(long ledgerIndex, EntryKind kind) {
        return switch (kind) {
            case SUSPENDED, REINSTATED, REVOKED, SUPERSEDED -> ofCertificate(ledgerIndex);
            case CERTIFICATE_ISSUED, CHECK, KEY_ADDED, KEY_RETIRED, KEY_COMPROMISED, RULES_CHANGED -> Deed.NOBODYS;
            default ->
                dossiers.at(ledgerIndex)
                        .map(subject -> ofSubject(subject, ledgerIndex))
                        .orElse(Deed.NOBODYS);
        };
    }

    private Deed ofSubject(Subject subject, long ledgerIndex) {
        return Optional.ofNullable(sources.get(subject.type()))
                .flatMap(source -> source.deed(subject, ledgerIndex))
                .orElseGet(() -> new Deed("", subject.type(), ""));
    }

    private Deed ofCertificate(long ledgerIndex) {
        return register.changedAfter(ledgerIndex - 1, 1).stream()
                .filter(changed -> changed.ledgerIndex() == ledgerIndex)
                .findFirst()
                .flatMap(changed -> ofCertificate(changed.number(), ledgerIndex))
                .orElse(Deed.NOBODYS);
    }

    private Optional<Deed> ofCertificate(CertificateNumber number, long ledgerIndex) {
        return register.find(number)
                .flatMap(found -> register.datedHistory(found).stream()
                        .filter(one -> one.ledgerIndex() == ledgerIndex)
                        .findFirst())
                .map(one -> new Deed(one.change().actor(), number.text(), ""));
    }
}
