package zhengjian.verification;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import zhengjian.signing.credential.Credential;
import zhengjian.signing.credential.CredentialToken;
import zhengjian.signing.key.KeyTrust;
import zhengjian.signing.status.ListedStatus;
import zhengjian.signing.status.StatusListClaims;
import zhengjian.signing.trust.Issuer;
import zhengjian.signing.trust.IssuerKey;
import zhengjian.signing.trust.KeyPurpose;
import zhengjian.signing.trust.StatusListName;
import zhengjian.signing.trust.TrustList;
import zhengjian.signing.trust.state.Freshness;
import zhengjian.signing.trust.state.TrustState;
import zhengjian.trust.IssuersStatusList;
import zhengjian.trust.TrustInForce;
import zhengjian.verification.Answer.OtherCertificate;
import zhengjian.verification.Check.Step;

/**
 * Tokens of other provinces, judged by the list of issuers: step 3b of docs/formats/verification.md. Never valid without a
 * status; what our register would know and this cannot is said.
 */
final class VerifyOtherIssuer {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Optional<TrustInForce> trust;
    private final String own;
    private final DecideUse use;

    /** @param own our own code; its tokens are the register's business */
    VerifyOtherIssuer(Optional<TrustInForce> trust, String own, DecideUse use) {
        this.trust = trust;
        this.own = own;
        this.use = use;
    }

    /** True when somebody else's token may count here at all. */
    boolean isFor(CredentialToken token) {
        return trust.isPresent() && !token.credential().issuer().equals(own);
    }

    /** What stands in an address of a listed issuer. */
    record Addressed(Scan scan, String issuer) {}

    /** Reads the address of a listed issuer; nothing is ever opened. */
    Optional<Addressed> read(String text, Instant now) {
        return trust.flatMap(known -> known.list(now))
                .flatMap(list -> list.issuers().stream()
                        .map(issuer -> new Addressed(Scan.read(text, URI.create(issuer.baseUrl())), issuer.code()))
                        .filter(read -> !(read.scan() instanceof Scan.Foreign))
                        .findFirst());
    }

    /** The listed issuer whose address the text is, whatever stands behind it; by its exact beginning, nothing is opened. */
    Optional<Issuer> ofAddress(String text, Instant now) {
        return trust.flatMap(known -> known.list(now))
                .flatMap(list -> list.issuers().stream()
                        .filter(issuer -> !issuer.code().equals(own))
                        .filter(issuer -> text.equals(issuer.baseUrl()) || text.startsWith(issuer.baseUrl() + "/"))
                        .findFirst());
    }

    /** @param address code of the issuer in whose address it stood, if it stood in one */
    Answer verify(CredentialToken token, Optional<String> address, Question question, Findings findings) {
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
        if (address.isPresent() && !address.get().equals(credential.issuer())) {
            return findings.end(Step.KEY, Reason.KEY_OF_OTHER_ISSUER);
        }
        return switch (assessed) {
            case TRUSTED ->
                withinScope(
                        new OtherCertificate(
                                credential,
                                list.get().issuer(credential.issuer()).orElseThrow()),
                        question,
                        findings);
            case UNKNOWN -> findings.end(Step.KEY, Reason.UNKNOWN_KEY);
            case WRONG_ISSUER -> findings.end(Step.KEY, Reason.KEY_OF_OTHER_ISSUER);
            case OUTSIDE_WINDOW -> findings.end(Step.KEY, Reason.KEY_OUTSIDE_ITS_TIME);
            case COMPROMISED -> findings.end(Step.KEY, Reason.STOLEN_KEY);
        };
    }

    private Answer withinScope(OtherCertificate certificate, Question question, Findings findings) {
        if (!certificate.issuer().scope().covers(certificate.credential())) {
            return findings.end(Step.KEY, Reason.BEYOND_ITS_SCOPE);
        }
        findings.about(certificate);
        findings.pass(Step.KEY, Sentences.KEY_OF_LISTED_ISSUER);
        findings.notChecked(Step.REGISTER, Sentences.NOT_OUR_REGISTER);
        return status(certificate, trust.orElseThrow(), question, findings);
    }

    /** What the issuer's own list says against a certificate for ever needs not be new; everything else does. */
    private Answer status(OtherCertificate certificate, TrustInForce trust, Question question, Findings findings) {
        TrustState state = trust.state();
        Instant now = findings.asOf();
        Credential credential = certificate.credential();
        StatusListName name = new StatusListName(credential.issuer(), credential.statusList());
        Optional<StatusListClaims> list = state.statusList(name)
                .flatMap(file -> IssuersStatusList.read(
                        name, file, state.list().orElseThrow().content(), now));
        Optional<ListedStatus> status = list.flatMap(claims -> claims.status(credential.statusIndex()));
        if (list.isEmpty() || status.isEmpty()) {
            return findings.end(Step.STATUS, Reason.OTHER_STATUS_MISSING);
        }
        boolean recent = state.freshness(now) == Freshness.FRESH && !list.get().isStale(now);
        return switch (status.get()) {
            case INVALID -> findings.end(Step.STATUS, Reason.WITHDRAWN);
            case SUPERSEDED -> findings.end(Step.STATUS, Reason.REPLACED);
            case SUSPENDED -> findings.end(Step.STATUS, recent ? Reason.UNDER_REVIEW : Reason.OTHER_STATUS_STALE);
            case VALID ->
                recent ? usable(certificate, question, findings) : findings.end(Step.STATUS, Reason.OTHER_STATUS_STALE);
        };
    }

    private Answer usable(OtherCertificate certificate, Question question, Findings findings) {
        findings.pass(Step.STATUS, Sentences.STATUS_OF_LIST);
        question.on().ifPresent(on -> findings.notChecked(Step.STATUS_ON_DATE, Sentences.NOT_OUR_REGISTER));
        if (!question.asksForUse()) {
            findings.notChecked(Step.SCOPE, Sentences.NO_USE_ASKED);
            return findings.end(Reason.GENUINE);
        }
        LocalDate today = LocalDate.ofInstant(findings.asOf(), ZONE);
        return findings.end(use.decide(certificate.use(), question, today, false));
    }
}
