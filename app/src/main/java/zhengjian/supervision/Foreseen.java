package zhengjian.supervision;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** An answer about a certificate without those of its members that nobody knows before the approval. */
    static Map<String, Object> without(Map<String, Object> answer, String... unknown) {
        Map<String, Object> known = new LinkedHashMap<>(answer);
        if (answer.get("certificate") instanceof Map<?, ?> certificate) {
            Map<Object, Object> rest = new LinkedHashMap<>(certificate);
            List.of(unknown).forEach(rest::remove);
            known.put("certificate", rest);
        }
        return known;
    }

    /** Once it is issued. Its number is another one then. */
    static RegisteredCertificate issued(Certificate certificate, Instant at) {
        CurrentStatus valid = new CurrentStatus(Status.VALID, at, "", "", Optional.empty());
        return new RegisteredCertificate(certificate, false, NO_TOKEN, new KeyId(0), -1, at, valid, 0, 0);
    }
}
