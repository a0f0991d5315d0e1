package zhengjian.verification;

import java.net.URI;
import java.util.Optional;
import zhengjian.signing.credential.Credential;
import zhengjian.signing.credential.CredentialToken;
import zhengjian.signing.key.KeyTrust;
import zhengjian.signing.trust.Issuer;
import zhengjian.signing.trust.IssuerKey;
import zhengjian.signing.trust.KeyPurpose;
import zhengjian.signing.trust.TrustList;
import zhengjian.trust.TrustInForce;
import zhengjian.verification.Answer.OtherCertificate;
import zhengjian.verification.Check.Step;

/**
 * Tokens of other provinces, judged by the list of issuers: step 3b of docs/formats/verification.md. Never valid without a
 * status; what our register would know and this cannot is said.
 */
final class VerifyOtherIssuer {
    private final Optional<TrustInForce> trust;
    private final String own;

    /** @param own our own code; its tokens are the register's business */
    VerifyOtherIssuer(Optional<TrustInForce> trust, String own) {
        this.trust = trust;
        this.own = own;
    }

    /** True when somebody else's token may count here at all. */
    boolean isFor(CredentialToken token) {
        return trust.isPresent() && !token.credential().issuer().equals(own);
    }

    /** The payload of an address of a listed issuer; nothing is ever opened. */
    Optional<String> payload(String text, Findings findings) {
        return trust.flatMap(known -> known.list(findings.asOf()))
                .flatMap(list -> list.issuers().stream()
                        .map(issuer -> Scan.read(text, URI.create(issuer.baseUrl())))
                        .filter(Scan.Token.class::isInstance)
                        .map(scan -> ((Scan.Token) scan).payload())
                        .findFirst());
    }

    Answer verify(CredentialToken token, Findings findings) {
        Optional<TrustList> list = trust.flatMap(known -> known.list(findings.asOf()));
        if (list.isEmpty()) {
            return findings.end(Step.KEY, Reason.TRUST_TOO_OLD);
        }
        Optional<IssuerKey> key = list.get().find(token.keyId(), KeyPurpose.ISSUING);
        if (key.isEmpty()) {
            return findings.end(Step.KEY, Reason.UNKNOWN_KEY);
        }
        if (!token.signedBy(key.get().key().key())) {
            return findings.end(Step.SIGNATURE, Reason.SIGNATURE_WRONG);
        }
        findings.pass(Step.SIGNATURE, Sentences.SIGNED_NOW);
        Credential credential = token.credential();
        KeyTrust assessed =
                list.get().assessClaimed(token.keyId(), KeyPurpose.ISSUING, credential.issuer(), credential.issuedAt());
        return switch (assessed) {
            case TRUSTED ->
                withinScope(
                        new OtherCertificate(
                                credential,
                                list.get().issuer(credential.issuer()).orElseThrow()),
                        findings);
            case UNKNOWN -> findings.end(Step.KEY, Reason.UNKNOWN_KEY);
            case WRONG_ISSUER -> findings.end(Step.KEY, Reason.KEY_OF_OTHER_ISSUER);
            case OUTSIDE_WINDOW -> findings.end(Step.KEY, Reason.KEY_OUTSIDE_ITS_TIME);
            case COMPROMISED -> findings.end(Step.KEY, Reason.STOLEN_KEY);
        };
    }

    private static Answer withinScope(OtherCertificate certificate, Findings findings) {
        Issuer issuer = certificate.issuer();
        if (!issuer.scope().covers(certificate.credential())) {
            return findings.end(Step.KEY, Reason.BEYOND_ITS_SCOPE);
        }
        findings.about(certificate);
        findings.pass(Step.KEY, Sentences.KEY_OF_LISTED_ISSUER);
        findings.notChecked(Step.REGISTER, Sentences.NOT_OUR_REGISTER);
        return findings.end(Step.STATUS, Reason.OTHER_STATUS_UNKNOWN);
    }
}
