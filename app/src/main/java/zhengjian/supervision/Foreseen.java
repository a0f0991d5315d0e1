package zhengjian.supervision;

import java.time.Instant;
import java.util.Optional;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.Status;
import zhengjian.register.CurrentStatus;
import zhengjian.register.RegisteredCertificate;
import zhengjian.register.StatusChange;
import zhengjian.signing.key.KeyId;

/** Certificates as the register would have them: to show what the public will read before anybody decides. */
public final class Foreseen {
    /** What stands in place of a token: no reader takes it for one. */
    private static final String NO_TOKEN = "preview";

    private Foreseen() {}

    /** After a change of its status. */
    public static RegisteredCertificate changed(RegisteredCertificate found, StatusChange change, Instant at) {
        return new RegisteredCertificate(
                found.certificate(),
                found.earlierNumber(),
                found.tokenText(),
                found.keyId(),
                found.ledgerIndex(),
                found.issuedAt(),
                new CurrentStatus(change.status(), at, change.reason(), change.document(), change.successor()),
                found.statusList(),
                found.statusIndex());
    }

    /** Once it is issued. Its number is another one then. */
    static RegisteredCertificate issued(Certificate certificate, Instant at) {
        CurrentStatus valid = new CurrentStatus(Status.VALID, at, "", "", Optional.empty());
        return new RegisteredCertificate(certificate, false, NO_TOKEN, new KeyId(0), -1, at, valid, 0, 0);
    }
}
