package zhengjian.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.DivisionCode;
import zhengjian.signing.credential.Credential;
import zhengjian.signing.credential.CredentialToken;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.SigningKey;
import zhengjian.trust.TrustDirectory;
import zhengjian.trust.TrustInForce;
import zhengjian.trust.TrustSet;
import zhengjian.verification.Check.Result;
import zhengjian.verification.Check.Step;

/** We are CN-34; the list of issuers has CN-22, for intermediate titles with numbers and counties beginning with 22. */
class VerifyOtherIssuerTest {
    private static final DecideUse USE = new DecideUse(Divisions.load());
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private Optional<TrustSet> made = Optional.empty();

    @BeforeEach
    void makeASet() throws Exception {
        made = Optional.of(new TrustSet(NOW));
    }

    @Test
    void aRightTokenIsGenuineAndNeverGreenWithoutItsStatus() throws Exception {
        Answer answer = answer(token("CN-22", "22K7M4T9XQ3W8E5A", "intermediate", Optional.empty()));
        assertThat(answer.reason()).isEqualTo(Reason.OTHER_STATUS_MISSING);
        assertThat(answer.verdict()).isEqualTo(Verdict.CANNOT_CHECK);
        assertThat(answer.other().orElseThrow().issuer().name()).isEqualTo("吉林省");
        assertThat(answer.checks())
                .extracting(Check::step, Check::result)
                .containsExactly(
                        tuple(Step.SIGNATURE, Result.PASS),
                        tuple(Step.KEY, Result.PASS),
                        tuple(Step.REGISTER, Result.NOT_CHECKED),
                        tuple(Step.STATUS, Result.NOT_CHECKED));
    }

    @Test
    void aDirectionalOneCountsInAnOwnCountyOnly() throws Exception {
        assertThat(reason(token("CN-22", "22K7M4T9XQ3W8E5A", "intermediate", Optional.of("220582"))))
                .isEqualTo(Reason.OTHER_STATUS_MISSING);
        assertThat(reason(token("CN-22", "22K7M4T9XQ3W8E5A", "intermediate", Optional.of("340102"))))
                .isEqualTo(Reason.BEYOND_ITS_SCOPE);
    }

    @Test
    void aNumberOfAnotherProvinceIsBeyondItsScope() throws Exception {
        assertThat(reason(token("CN-22", "34K7M4T9XQ3W8E5A", "intermediate", Optional.empty())))
                .isEqualTo(Reason.BEYOND_ITS_SCOPE);
    }

    @Test
    void aRankThatItMayNotCertifyIsBeyondItsScope() throws Exception {
        assertThat(reason(token("CN-22", "22K7M4T9XQ3W8E5A", "full-senior", Optional.empty())))
                .isEqualTo(Reason.BEYOND_ITS_SCOPE);
    }

    @Test
    void aProvincesKeyCannotSpeakForAnother() throws Exception {
        assertThat(reason(token("CN-11", "22K7M4T9XQ3W8E5A", "intermediate", Optional.empty())))
                .isEqualTo(Reason.KEY_OF_OTHER_ISSUER);
    }

    @Test
    void aStrangersKeyIsNotTrusted() throws Exception {
        SigningKey stranger = SigningKey.generate(Algorithm.ES256, new SecureRandom());
        CredentialToken token = CredentialToken.sign(
                credential("CN-22", "22K7M4T9XQ3W8E5A", "intermediate", Optional.empty(), NOW), stranger);
        assertThat(reason(token)).isEqualTo(Reason.UNKNOWN_KEY);
    }

    @Test
    void aTokenFromBeforeTheKeysWindowIsNotTrusted() throws Exception {
        Credential early = credential(
                "CN-22", "22K7M4T9XQ3W8E5A", "intermediate", Optional.empty(), Instant.parse("2019-01-01T00:00:00Z"));
        assertThat(reason(CredentialToken.sign(early, set().issuing()))).isEqualTo(Reason.KEY_OUTSIDE_ITS_TIME);
    }

    /** The token says that it is older than the theft; only a ledger could prove it. */
    @Test
    void underAStolenKeyNothingCountsThatOnlyTheTokenDates() throws Exception {
        set().compromised(NOW.minusSeconds(60));
        Credential old = credential(
                "CN-22", "22K7M4T9XQ3W8E5A", "intermediate", Optional.empty(), Instant.parse("2021-01-01T00:00:00Z"));
        assertThat(reason(CredentialToken.sign(old, set().issuing()))).isEqualTo(Reason.STOLEN_KEY);
    }

    @Test
    void aListThatIsTooOldAnswersNothing() throws Exception {
        CredentialToken token = token("CN-22", "22K7M4T9XQ3W8E5A", "intermediate", Optional.empty());
        TrustDirectory directory = set().writtenTo(folder);
        VerifyOtherIssuer others = others(TrustInForce.open(directory, NOW), "CN-34");
        Answer answer = others.verify(
                token, Optional.empty(), question(Optional.empty()), new Findings(NOW.plus(Duration.ofDays(32))));
        assertThat(answer.reason()).isEqualTo(Reason.TRUST_TOO_OLD);
        assertThat(answer.verdict()).isEqualTo(Verdict.CANNOT_CHECK);
    }

    @Test
    void anAddressOfAListedIssuerIsReadAndNoOther() throws Exception {
        VerifyOtherIssuer others = others(TrustInForce.open(set().writtenTo(folder), NOW), "CN-34");
        assertThat(others.read("https://zs.example.gov.cn/v/ABCD", NOW))
                .contains(new VerifyOtherIssuer.Addressed(new Scan.Token("ABCD", true), "CN-22"));
        assertThat(others.read("HTTPS://zs.example.gov.cn/v/ABCD", NOW))
                .contains(new VerifyOtherIssuer.Addressed(new Scan.Damaged(), "CN-22"));
        assertThat(others.read("https://zs.example.gov.cn.evil/v/ABCD", NOW)).isEmpty();
        assertThat(others.read("http://zs.example.gov.cn/v/ABCD", NOW)).isEmpty();
    }

    @Test
    void aTokenInTheAddressOfAnotherIssuerIsNotTrusted() throws Exception {
        set().withStatuses(0, 0, 0, 0);
        VerifyOtherIssuer others = others(TrustInForce.open(set().writtenTo(folder), NOW), "CN-34");
        CredentialToken token = token("CN-22", "22K7M4T9XQ3W8E5A", "intermediate", Optional.empty());
        Question question = question(Optional.empty());
        assertThat(others.verify(token, Optional.of("CN-22"), question, new Findings(NOW))
                        .reason())
                .isEqualTo(Reason.GENUINE);
        assertThat(others.verify(token, Optional.of("CN-34"), question, new Findings(NOW))
                        .reason())
                .isEqualTo(Reason.KEY_OF_OTHER_ISSUER);
    }

    @Test
    void whatWasRevokedStaysSoHoweverOldTheListIs() throws Exception {
        set().withStatuses(0, 1, 2, 3);
        VerifyOtherIssuer others = others(TrustInForce.open(set().writtenTo(folder), NOW), "CN-34");
        Reason[] late = new Reason[4];
        for (int i = 0; i < late.length; i++) {
            Findings findings = new Findings(NOW.plus(Duration.ofHours(26)));
            late[i] = others.verify(indexed(i), Optional.empty(), question(Optional.empty()), findings)
                    .reason();
        }
        assertThat(late)
                .containsExactly(
                        Reason.OTHER_STATUS_STALE, Reason.WITHDRAWN, Reason.OTHER_STATUS_STALE, Reason.REPLACED);
    }

    @Test
    void withoutAListNothingChangesAndOwnTokensAreNeverJudgedHere() throws Exception {
        CredentialToken token = token("CN-22", "22K7M4T9XQ3W8E5A", "intermediate", Optional.empty());
        assertThat(new VerifyOtherIssuer(Optional.empty(), "CN-34", USE).isFor(token))
                .isFalse();
        TrustInForce trust = TrustInForce.open(set().writtenTo(folder), NOW);
        assertThat(others(trust, "CN-22").isFor(token)).isFalse();
        assertThat(others(trust, "CN-34").isFor(token)).isTrue();
    }

    @Test
    void theStatusListDecides() throws Exception {
        CredentialToken token = token("CN-22", "22K7M4T9XQ3W8E5A", "intermediate", Optional.of("220582"));
        set().withStatuses(0, 1, 2, 3);
        assertThat(statuses(token)).isEqualTo(Reason.GENUINE);
        assertThat(statuses(indexed(1))).isEqualTo(Reason.WITHDRAWN);
        assertThat(statuses(indexed(2))).isEqualTo(Reason.UNDER_REVIEW);
        assertThat(statuses(indexed(3))).isEqualTo(Reason.REPLACED);
    }

    @Test
    void beyondTheListOrWithAListOutOfDateNothingIsGreen() throws Exception {
        set().withStatuses(0, 0, 0, 0);
        assertThat(statuses(indexed(1 << 20))).isEqualTo(Reason.OTHER_STATUS_MISSING);
        TrustInForce trust = TrustInForce.open(set().writtenTo(folder), NOW);
        Answer late = others(trust, "CN-34")
                .verify(
                        indexed(0),
                        Optional.empty(),
                        question(Optional.empty()),
                        new Findings(NOW.plus(Duration.ofHours(25))));
        assertThat(late.reason()).isEqualTo(Reason.OTHER_STATUS_STALE);
    }

    @Test
    void aDirectionalOneIsOfNoUseElsewhere() throws Exception {
        set().withStatuses(0, 0, 0, 0);
        CredentialToken token = token("CN-22", "22K7M4T9XQ3W8E5A", "intermediate", Optional.of("220582"));
        TrustInForce trust = TrustInForce.open(set().writtenTo(folder), NOW);
        Answer inside = others(trust, "CN-34")
                .verify(token, Optional.empty(), question(Optional.of("220582")), new Findings(NOW));
        Answer outside = others(trust, "CN-34")
                .verify(token, Optional.empty(), question(Optional.of("220521")), new Findings(NOW));
        assertThat(inside.verdict()).isEqualTo(Verdict.VALID);
        assertThat(outside.verdict()).isEqualTo(Verdict.OUT_OF_SCOPE);
    }

    private Reason statuses(CredentialToken token) throws Exception {
        return answer(token).reason();
    }

    private CredentialToken indexed(int index) {
        Credential from = credential("CN-22", "22K7M4T9XQ3W8E5A", "intermediate", Optional.empty(), NOW);
        return CredentialToken.sign(
                new Credential(
                        from.issuer(),
                        from.issuedAt(),
                        from.number(),
                        from.holderName(),
                        from.maskedId(),
                        from.family(),
                        from.rank(),
                        from.series(),
                        from.specialty(),
                        from.title(),
                        from.localDivision(),
                        from.obtainedOn(),
                        0,
                        index),
                set().issuing());
    }

    private static VerifyOtherIssuer others(TrustInForce trust, String own) {
        return new VerifyOtherIssuer(Optional.of(trust), own, USE);
    }

    private static Question question(Optional<String> in) {
        return new Question(
                new Question.Subject.Scanned("-"), in.map(DivisionCode::parse), Optional.empty(), Optional.empty());
    }

    private TrustSet set() {
        return made.orElseThrow();
    }

    private CredentialToken token(String issuer, String number, String rank, Optional<String> county) {
        return CredentialToken.sign(credential(issuer, number, rank, county, NOW), set().issuing());
    }

    private static Credential credential(
            String issuer, String number, String rank, Optional<String> county, Instant issuedAt) {
        return new Credential(
                issuer,
                issuedAt,
                number,
                "张晓明",
                "220582********123X",
                "title",
                rank,
                "工程",
                "机械工程",
                "工程师",
                county,
                LocalDate.of(2018, 6, 30),
                0,
                0);
    }

    private Reason reason(CredentialToken token) throws Exception {
        return answer(token).reason();
    }

    private Answer answer(CredentialToken token) throws Exception {
        TrustInForce trust = TrustInForce.open(set().writtenTo(folder), NOW);
        return others(trust, "CN-34").verify(token, Optional.empty(), question(Optional.empty()), new Findings(NOW));
    }
}
