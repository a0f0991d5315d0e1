package zhengjian.register;

import java.time.Instant;
import zhengjian.certificate.Certificate;
import zhengjian.signing.key.KeyId;

/**
 * A certificate as it stands in the register, compared with the ledger when it was loaded.
 *
 * @param earlierNumber the number was taken over from an earlier system: guessable, so it answers only with the name
 * @param tokenText the whole text of its QR code's token, exactly as it was signed
 * @param keyId of the key that signed the token
 * @param ledgerIndex of the entry that records the issue
 * @param issuedAt when the token was signed, whole seconds
 * @param statusList number of the status list that the token names
 * @param statusIndex place in that list
 */
public record RegisteredCertificate(
        Certificate certificate,
        boolean earlierNumber,
        String tokenText,
        KeyId keyId,
        long ledgerIndex,
        Instant issuedAt,
        CurrentStatus status,
        int statusList,
        int statusIndex) {}
