package zhengjian.verification;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.BadNumber;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.person.PersonName;
import zhengjian.register.Register;
import zhengjian.register.RegisterDamaged;
import zhengjian.register.RegisteredCertificate;
import zhengjian.signing.credential.CredentialToken;
import zhengjian.signing.credential.TokenException;
import zhengjian.signing.key.KeyRing;
import zhengjian.signing.key.KeyState;
import zhengjian.signing.key.KeyTrust;
import zhengjian.signing.key.TrustedKey;
import zhengjian.signing.trust.Issuer;
import zhengjian.trust.TrustInForce;
import zhengjian.verification.Check.Step;
import zhengjian.verification.Question.Subject;
import zhengjian.verification.upload.AlteredFile;
import zhengjian.verification.upload.FileEvidence;

/**
 * The one verdict function: number and name, QR link and bare token come together at step 4. Steps are numbered as in
 * docs/formats/verification.md; the first that fails decides. Never throws for anything a stranger can send.
 */
public final class VerifyCertificate {
    private static final Logger LOG = LoggerFactory.getLogger(VerifyCertificate.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Register register;
    private final Supplier<KeyRing> keys;
    private final BooleanSupplier upToDate;
    private final InstantSource clock;
    private final URI baseUrl;
    private final String issuer;
    private final DecideUse use;
    private final VerifyOtherIssuer others;

    /**
     * @param keys the ring in force now
     * @param upToDate false while the register is known to be behind a published checkpoint
     * @param baseUrl our public address, as it stands in QR codes
     * @param issuer ISO 3166-2, such as CN-22
     * @param trust the list of issuers in force; without one only the own certificates count
     */
    public VerifyCertificate(
            Register register,
            Supplier<KeyRing> keys,
            Divisions divisions,
            BooleanSupplier upToDate,
            InstantSource clock,
            URI baseUrl,
            String issuer,
            Optional<TrustInForce> trust) {
        this.register = register;
        this.keys = keys;
        this.upToDate = upToDate;
        this.clock = clock;
        this.baseUrl = baseUrl;
        this.issuer = issuer;
        this.use = new DecideUse(divisions);
        this.others = new VerifyOtherIssuer(trust, issuer, use);
    }

    /** Answers; a damaged or unreadable register is an answer too. */
    public Answer verify(Question question) {
        return guarded(findings -> {
            if (question.subject() instanceof Subject.Numbered numbered) {
                return byNumber(numbered, question, findings);
            }
            if (question.subject() instanceof Subject.Shared shared) {
                return byShare(shared, question, findings);
            }
            return question.subject() instanceof Subject.Uploaded uploaded
                    ? byFile(uploaded.evidence(), question, findings)
                    : byScan(((Subject.Scanned) question.subject()).text(), question, findings);
        });
    }

    private Answer guarded(Function<Findings, Answer> steps) {
        Findings findings = new Findings(now());
        try {
            return steps.apply(findings);
        } catch (RegisterDamaged e) {
            LOG.error("a record of the register failed its integrity check", e);
            return new Findings(now()).end(Step.LEDGER, Reason.RECORD_DAMAGED);
        } catch (RuntimeException e) {
            LOG.error("the register cannot be read", e);
            return new Findings(now()).end(Step.REGISTER, Reason.REGISTER_UNREADABLE);
        }
    }

    /** The same question now, for whoever holds a receipt about this certificate: the name was right then. */
    public Answer again(Question question) {
        return guarded(findings -> {
            Optional<RegisteredCertificate> found = register.find(((Subject.Numbered) question.subject()).number());
            return found.isPresent()
                    ? registered(found.get(), false, question, findings)
                    : findings.end(Step.REGISTER, Reason.NO_SUCH_NUMBER);
        });
    }

    /** The answer when the check itself cannot be recorded. */
    public Answer cannotRecord() {
        return new Findings(now()).end(Reason.LEDGER_UNAVAILABLE);
    }

    /** The payload of our own address or of a bare token, by its form alone. */
    public static Optional<String> payload(String text, URI baseUrl) {
        return Scan.read(text, baseUrl) instanceof Scan.Token token ? Optional.of(token.payload()) : Optional.empty();
    }

    /** The listed issuer whose address this is; an address of anybody else is nobody's. */
    public Optional<Issuer> listedIssuer(String text) {
        return text.length() > Scan.LONGEST ? Optional.empty() : others.ofAddress(text.strip(), now());
    }

    /** The host of somebody else's address, to be shown as text. */
    public static Optional<String> foreignHost(String text, URI baseUrl) {
        return Scan.read(text, baseUrl) instanceof Scan.Foreign foreign
                ? Optional.of(foreign.host()).filter(host -> !host.isEmpty())
                : Optional.empty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private Answer byNumber(Subject.Numbered asked, Question question, Findings findings) {
        // 1, 2: the number was readable, else there would be no question
        findings.pass(Step.FORMAT, Sentences.NUMBER_READ);
        // 3: under this number and name; a wrong name is no different from an unknown number
        Optional<RegisteredCertificate> found = register.find(asked.number());
        if (found.isEmpty() || !mayBeAnswered(found.get(), asked.name())) {
            boolean mistyped = asked.number().hasOurShape() && !asked.number().checkCharacterFits();
            return findings.end(Step.REGISTER, mistyped ? Reason.NUMBER_MISTYPED : Reason.NO_SUCH_NUMBER);
        }
        findings.pass(Step.REGISTER, asked.name().isPresent() ? Sentences.NUMBER_AND_NAME : Sentences.NUMBER_ALONE);
        findings.pass(Step.SIGNATURE, Sentences.SIGNED_WHEN_READ);
        return registered(found.get(), asked.name().isPresent(), question, findings);
    }

    /** A number of ours answers alone, an earlier one with the name only; a name that is given has to be right. */
    private static boolean mayBeAnswered(RegisteredCertificate found, Optional<PersonName> name) {
        return name.map(given -> given.matches(found.certificate().holder().name()))
                .orElse(!found.earlierNumber());
    }

    /** The holder named the certificate; from there on it is like any other. */
    private Answer byShare(Subject.Shared shared, Question question, Findings findings) {
        findings.pass(Step.FORMAT, Sentences.SHARE_READ);
        Optional<RegisteredCertificate> found = register.find(shared.number());
        if (found.isEmpty()) {
            return findings.end(Step.REGISTER, Reason.NO_SUCH_NUMBER);
        }
        findings.pass(Step.REGISTER, Sentences.SHARED_BY_HOLDER);
        findings.pass(Step.SIGNATURE, Sentences.SIGNED_WHEN_READ);
        return registered(found.get(), false, question, findings);
    }

    private Answer byScan(String text, Question question, Findings findings) {
        // 1: is it ours at all? Decided by form, before any cryptography
        Scan scan = Scan.read(text, baseUrl);
        String address = issuer;
        if (scan instanceof Scan.Foreign foreign) {
            Optional<VerifyOtherIssuer.Addressed> listed = others.read(text, findings.asOf());
            if (listed.isEmpty()) {
                return findings.end(Step.FORMAT, foreign.host().isEmpty() ? Reason.OTHER_TEXT : Reason.FOREIGN_ADDRESS);
            }
            scan = listed.get().scan();
            address = listed.get().issuer();
        }
        if (scan instanceof Scan.Token token) {
            return byToken(
                    token.payload(), token.addressed() ? Optional.of(address) : Optional.empty(), question, findings);
        }
        return findings.end(Step.FORMAT, Reason.UNREADABLE);
    }

    /** 1f to 3f: an original is answered by the token inside, and nothing else of a file is ever believed. */
    private Answer byFile(FileEvidence file, Question question, Findings findings) {
        switch (file.kind()) {
            case FOREIGN -> {
                return findings.end(Step.FORMAT, Reason.OTHER_FILE);
            }
            case ALTERED_RECEIPT -> {
                return findings.end(Step.DOCUMENT, Reason.RECEIPT_ALTERED);
            }
            case OTHER_RECEIPT -> {
                return findings.end(Step.FORMAT, Reason.OTHER_RECEIPT);
            }
            case ALTERED -> {
                return altered(file, findings);
            }
            case ORIGINAL -> findings.pass(Step.DOCUMENT, Sentences.SAME_FILE);
        }
        return byToken(file.token().orElse(""), Optional.empty(), question, findings);
    }

    /** Never valid: what remains is to say what differs, as far as the credential inside can be read. */
    private Answer altered(FileEvidence file, Findings findings) {
        Optional<RegisteredCertificate> original = file.token()
                .flatMap(VerifyCertificate::readable)
                .flatMap(VerifyCertificate::number)
                .flatMap(register::find)
                .filter(found -> found.tokenText().equals(file.token().orElse("")));
        original.ifPresent(found -> findings.about(found, false));
        findings.add(Check.fail(
                Step.DOCUMENT, AlteredFile.sentence(file, original.map(RegisteredCertificate::certificate))));
        return findings.end(Reason.FILE_ALTERED);
    }

    private static Optional<CredentialToken> readable(String payload) {
        try {
            return Optional.of(CredentialToken.parse(payload));
        } catch (TokenException e) {
            return Optional.empty();
        }
    }

    /** @param address whose address it stood in, if it stood in one */
    private Answer byToken(String payload, Optional<String> address, Question question, Findings findings) {
        // 2: well-formed, in its one spelling
        CredentialToken token;
        try {
            token = CredentialToken.parse(payload);
        } catch (TokenException e) {
            return findings.end(Step.FORMAT, Reason.UNREADABLE);
        }
        findings.pass(Step.FORMAT, Sentences.TOKEN_READ);
        // 3b: another province's, judged by the list of issuers
        if (others.isFor(token) && keys.get().find(token.keyId()).isEmpty()) {
            return others.verify(token, address, question, findings);
        }
        // 3: the register's own, byte for byte; its signature was verified when it was read from the store
        Optional<RegisteredCertificate> found = number(token).flatMap(register::find);
        if (found.isEmpty() || !found.get().tokenText().equals(payload)) {
            return notRegistered(token, found, findings);
        }
        if (address.isPresent() && !address.get().equals(issuer)) {
            return findings.end(Step.KEY, Reason.KEY_OF_OTHER_ISSUER);
        }
        findings.pass(Step.SIGNATURE, Sentences.SIGNED_WHEN_READ);
        findings.pass(Step.REGISTER, Sentences.SAME_TOKEN);
        return registered(found.get(), true, question, findings);
    }

    private static Optional<CertificateNumber> number(CredentialToken token) {
        try {
            return Optional.of(CertificateNumber.parse(token.credential().number()));
        } catch (BadNumber e) {
            return Optional.empty();
        }
    }

    /** Never valid: what remains is to say why. */
    private Answer notRegistered(CredentialToken token, Optional<RegisteredCertificate> sameNumber, Findings findings) {
        Optional<TrustedKey> key = keys.get().find(token.keyId());
        if (key.isEmpty()) {
            return findings.end(Step.KEY, Reason.UNKNOWN_KEY);
        }
        if (!token.signedBy(key.get().key())) {
            return findings.end(Step.SIGNATURE, Reason.SIGNATURE_WRONG);
        }
        findings.pass(Step.SIGNATURE, Sentences.SIGNED_NOW);
        if (!key.get().issuer().equals(token.credential().issuer())) {
            return findings.end(Step.KEY, Reason.KEY_OF_OTHER_ISSUER);
        }
        if (key.get().state() == KeyState.COMPROMISED) {
            return findings.end(Step.KEY, Reason.STOLEN_KEY);
        }
        if (keys.get()
                        .assess(
                                token.keyId(),
                                key.get().issuer(),
                                token.credential().issuedAt())
                != KeyTrust.TRUSTED) {
            return findings.end(Step.KEY, Reason.KEY_OUTSIDE_ITS_TIME);
        }
        findings.pass(Step.KEY, Sentences.KEY_IN_TIME);
        return findings.end(
                Step.REGISTER,
                sameNumber.isPresent() ? Reason.DIFFERS_FROM_REGISTER : Reason.SIGNED_BUT_NOT_REGISTERED);
    }

    /** From here on all ways are one. */
    private Answer registered(RegisteredCertificate found, boolean heldByAsker, Question question, Findings findings) {
        findings.about(found, heldByAsker);
        // 4: its entry in the ledger, verified when it was read from the store
        findings.pass(Step.LEDGER, Sentences.IN_LEDGER);
        // 5: the key, as of the time that the ledger proves
        KeyTrust trust = keys.get().assess(found.keyId(), issuer, found.issuedAt());
        switch (trust) {
            case TRUSTED -> findings.pass(Step.KEY, Sentences.KEY_IN_TIME);
            case UNKNOWN -> {
                return findings.end(Step.KEY, Reason.UNKNOWN_KEY);
            }
            case WRONG_ISSUER -> {
                return findings.end(Step.KEY, Reason.KEY_OF_OTHER_ISSUER);
            }
            case OUTSIDE_WINDOW -> {
                return findings.end(Step.KEY, Reason.KEY_OUTSIDE_ITS_TIME);
            }
            case COMPROMISED -> {
                return findings.end(Step.KEY, Reason.STOLEN_KEY);
            }
        }
        // 6: status now
        return switch (found.status().status()) {
            case VALID -> {
                findings.pass(Step.STATUS, Sentences.STATUS_NOW);
                yield usable(found, question, findings);
            }
            case SUSPENDED -> notValidNow(Reason.UNDER_REVIEW, found, question, findings);
            case REVOKED -> notValidNow(Reason.WITHDRAWN, found, question, findings);
            case SUPERSEDED -> notValidNow(Reason.REPLACED, found, question, findings);
        };
    }

    /** Never valid by asking about an earlier day; what the status was then is said beside it. */
    private Answer notValidNow(Reason reason, RegisteredCertificate found, Question question, Findings findings) {
        findings.failed(Step.STATUS, reason);
        statusOnDate(found, question, findings);
        return findings.end(reason);
    }

    /** 8: status on the date asked about */
    private Optional<StatusOnDate> statusOnDate(RegisteredCertificate found, Question question, Findings findings) {
        Optional<StatusOnDate> then = question.on().map(on -> StatusOnDate.of(found, on, register));
        then.ifPresent(known -> findings.add(known.check()));
        return then;
    }

    private Answer usable(RegisteredCertificate found, Question question, Findings findings) {
        // 7: is what is known about the status recent?
        if (!upToDate.getAsBoolean()) {
            return findings.end(Step.STATUS, Reason.REGISTER_BEHIND);
        }
        LocalDate today = LocalDate.ofInstant(findings.asOf(), ZONE);
        // 8: status on the date asked about
        Optional<StatusOnDate> then = statusOnDate(found, question, findings);
        // 9: place, date, purpose
        if (!question.asksForUse()) {
            findings.notChecked(Step.SCOPE, Sentences.NO_USE_ASKED);
            return findings.end(Reason.GENUINE);
        }
        boolean suspendedThen = then.filter(StatusOnDate::wasNotValid).isPresent();
        return findings.end(use.decide(DecideUse.Subject.of(found.certificate()), question, today, suspendedThen));
    }
}
