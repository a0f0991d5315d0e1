package zhengjian.offline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Supplier;
import zhengjian.catalogue.Divisions;
import zhengjian.offline.OfflineAnswer.Steps;
import zhengjian.signing.credential.Credential;
import zhengjian.signing.credential.CredentialToken;
import zhengjian.signing.credential.TokenException;
import zhengjian.signing.key.KeyTrust;
import zhengjian.signing.status.ListedStatus;
import zhengjian.signing.status.StatusListClaims;
import zhengjian.signing.trust.Issuer;
import zhengjian.signing.trust.IssuerKey;
import zhengjian.signing.trust.KeyPurpose;
import zhengjian.signing.trust.TrustList;
import zhengjian.signing.trust.state.Freshness;
import zhengjian.signing.trust.state.TrustState;
import zhengjian.verification.Answer.OtherCertificate;
import zhengjian.verification.Check.Step;
import zhengjian.verification.DecideUse;
import zhengjian.verification.Question;
import zhengjian.verification.Question.Subject;
import zhengjian.verification.Reason;
import zhengjian.verification.Usable;

/**
 * Checks the text of a QR code against a copy. Steps are numbered as in docs/formats/offline.md; the first that fails
 * decides.
 */
final class CheckToken {
    private static final Subject NOTHING_SHOWN = new Subject.Scanned("");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final TrustState trust;
    private final TrustList issuers;
    private final CopiedLists lists;
    private final Supplier<Divisions> divisions;
    private final Instant now;

    /**
     * @param trust with a list
     * @param lists of the same trust
     * @param divisions asked only when a place is
     */
    CheckToken(TrustState trust, CopiedLists lists, Supplier<Divisions> divisions, Instant now) {
        this.trust = trust;
        this.issuers = trust.list().orElseThrow().content();
        this.lists = lists;
        this.divisions = divisions;
        this.now = now;
    }

    OfflineAnswer check(String text, OfflineQuestion question) {
        Steps steps = new Steps(now);
        // 1: the address of a trusted issuer, or a bare token
        ScannedText scanned = ScannedText.read(text, issuers.issuers());
        if (scanned.foreign()) {
            return steps.end(
                    Step.FORMAT,
                    ScannedText.isAddress(text) ? OfflineReason.FOREIGN_ADDRESS : OfflineReason.OTHER_CONTENT);
        }
        // 2: in its one spelling
        CredentialToken token;
        try {
            token = CredentialToken.parse(scanned.payload().orElse(""));
        } catch (TokenException e) {
            return steps.end(Step.FORMAT, OfflineReason.UNREADABLE);
        }
        steps.pass(Step.FORMAT, "二维码完整，写法唯一。 The code is whole and in its one spelling.");
        // 3: a key for certificates, and its signature
        Optional<IssuerKey> key = issuers.find(token.keyId(), KeyPurpose.ISSUING);
        if (key.isEmpty()) {
            return steps.end(Step.KEY, OfflineReason.UNKNOWN_KEY);
        }
        if (!token.signedBy(key.get().key().key())) {
            return steps.end(Step.SIGNATURE, OfflineReason.SIGNATURE_WRONG);
        }
        steps.pass(Step.SIGNATURE, "签名正确（刚刚验证）。 The signature is right (verified just now).");
        return signed(token, scanned.issuer(), question, steps);
    }

    private OfflineAnswer signed(
            CredentialToken token, Optional<Issuer> address, OfflineQuestion question, Steps steps) {
        Credential credential = token.credential();
        steps.about(credential);
        // 4: the key of this issuer, in its time; the address is this issuer's, too
        KeyTrust keyTrust =
                issuers.assessClaimed(token.keyId(), KeyPurpose.ISSUING, credential.issuer(), credential.issuedAt());
        if (address.isPresent() && !address.get().code().equals(credential.issuer())) {
            keyTrust = KeyTrust.WRONG_ISSUER;
        }
        switch (keyTrust) {
            case TRUSTED -> {}
            case UNKNOWN -> {
                return steps.end(Step.KEY, OfflineReason.UNKNOWN_KEY);
            }
            case WRONG_ISSUER -> {
                return steps.end(Step.KEY, OfflineReason.KEY_OF_OTHER_ISSUER);
            }
            case OUTSIDE_WINDOW -> {
                return steps.end(Step.KEY, OfflineReason.KEY_OUTSIDE_ITS_TIME);
            }
            case COMPROMISED -> {
                return steps.end(Step.KEY, OfflineReason.STOLEN_KEY);
            }
        }
        // 5: within what this issuer may certify
        Issuer issuer = issuers.issuer(credential.issuer()).orElseThrow();
        if (!issuer.scope().covers(credential)) {
            return steps.end(Step.KEY, OfflineReason.OUTSIDE_ISSUER_SCOPE);
        }
        steps.pass(Step.KEY, "密钥属于" + issuer.name() + "，签发时有效。 A key of " + issuer.englishName() + ", in force then.");
        steps.notChecked(Step.REGISTER, "离线不查登记库。 The register is not asked offline.");
        return status(credential, issuer, question, steps);
    }

    private OfflineAnswer status(Credential credential, Issuer issuer, OfflineQuestion question, Steps steps) {
        // 6: what the copy of the status list says; what it says against a certificate for ever needs not be new
        Optional<StatusListClaims> list = lists.of(credential, issuer);
        Optional<ListedStatus> listed = list.flatMap(known -> known.status(credential.statusIndex()));
        if (list.isEmpty() || listed.isEmpty()) {
            return steps.end(Step.STATUS, OfflineReason.NO_STATUS_LIST);
        }
        ListedStatus status = listed.get();
        steps.statusAsOf(list.get().issuedAt());
        switch (status) {
            case INVALID -> {
                return steps.end(Step.STATUS, OfflineReason.WITHDRAWN);
            }
            case SUPERSEDED -> {
                return steps.end(Step.STATUS, OfflineReason.REPLACED);
            }
            case VALID, SUSPENDED -> {}
        }
        // 7: is the copy recent?
        if (trust.freshness(now) != Freshness.FRESH) {
            return steps.end(Step.STATUS, OfflineReason.TRUST_STALE);
        }
        if (list.get().isStale(now)) {
            return steps.end(Step.STATUS, OfflineReason.STATUS_LIST_STALE);
        }
        switch (status) {
            case SUSPENDED -> {
                return steps.end(Step.STATUS, OfflineReason.UNDER_REVIEW);
            }
            case VALID, INVALID, SUPERSEDED ->
                steps.pass(
                        Step.STATUS,
                        "截至 "
                                + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                        list.get().issuedAt().atZone(ZONE))
                                + " 未撤销、未暂停、未换发。 Not revoked, suspended or replaced by then.");
        }
        return usable(credential, issuer, question, steps);
    }

    private OfflineAnswer usable(Credential credential, Issuer issuer, OfflineQuestion question, Steps steps) {
        // 8: usable in the place, on the date
        if (question.in().isEmpty() && question.on().isEmpty()) {
            steps.notChecked(Step.SCOPE, "没有询问使用地区或日期。 No place or date was asked about.");
            return steps.end(OfflineReason.GENUINE);
        }
        Question asked = new Question(NOTHING_SHOWN, question.in(), question.on(), Optional.empty());
        Usable usable = new DecideUse(divisions.get())
                .decide(new OtherCertificate(credential, issuer).use(), asked, LocalDate.ofInstant(now, ZONE), false);
        OfflineReason reason = reason(usable.cause());
        switch (usable.answer()) {
            case YES -> steps.pass(Step.SCOPE, usable.reason());
            case NO -> {
                return steps.end(Step.SCOPE, reason);
            }
            case NOT_DECIDED -> steps.notChecked(Step.SCOPE, usable.reason());
        }
        return steps.end(reason);
    }

    private static OfflineReason reason(Reason cause) {
        if (cause == Reason.OTHER_TIME) {
            return OfflineReason.OTHER_TIME;
        }
        return cause == Reason.OTHER_PLACE ? OfflineReason.OTHER_PLACE : OfflineReason.GENUINE;
    }
}
