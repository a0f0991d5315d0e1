package zhengjian.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VerdictPageTest {
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-20T23:59:59+08:00");

    private static CertificateFacts facts(String kind) {
        return new CertificateFacts(
                "22A7-K9QX-3M4T-H8PC",
                "title",
                kind,
                "张*明",
                "110***********2417",
                "高级工程师",
                "associate-senior",
                "副高级",
                "工程",
                "结构设计",
                "集安市",
                Optional.of(LocalDate.of(2026, 6, 18)),
                Optional.empty(),
                "证鉴演示人力资源和社会保障厅",
                "演〔2026〕1号");
    }

    private static VerdictPage page(State state, String kind) {
        return new VerdictPage(
                state,
                "",
                TIME,
                Optional.empty(),
                false,
                Optional.of(facts(kind)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"directional", "local", "something-new"})
    void aLimitedCertificateIsNeverGreen(String kind) {
        for (State state : State.values()) {
            assertThat(page(state, kind).state().tone()).isNotEqualTo(State.Tone.OK);
        }
    }

    @Test
    void onlyOneStateIsGreen() {
        assertThat(List.of(State.values()))
                .filteredOn(state -> state.tone() == State.Tone.OK)
                .containsExactly(State.VALID);
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"REVOKED", "SUSPENDED", "FORGED", "KEY_COMPROMISED", "STATUS_STALE"})
    void aBadVerdictShowsNumberAndIssuerAndNothingOfTheHolder(State state) {
        CertificateFacts shown = page(state, "directional").certificate().orElseThrow();
        assertThat(shown.number()).isEqualTo("22A7-K9QX-3M4T-H8PC");
        assertThat(shown.issuer()).isEqualTo("证鉴演示人力资源和社会保障厅");
        assertThat(shown.toString()).doesNotContain("张", "2417", "工程师", "副高级", "结构", "集安", "2026-06-18");
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"NOT_FOUND", "NOT_OURS", "MALFORMED", "CANNOT_CHECK", "KEY_NOT_TRUSTED"})
    void aVerdictWithoutCertificateShowsNothingEvenIfGivenOne(State state) {
        assertThat(page(state, "regular").certificate()).isEmpty();
    }

    @Test
    void eachStateHasAKeyOfItsOwn() {
        assertThat(List.of(State.values()).stream().map(State::key)).doesNotHaveDuplicates();
    }

    @Test
    void timesAreShownInChineseStandardTimeWhateverTheirOffset() {
        OffsetDateTime utc = OffsetDateTime.parse("2026-11-20T16:00:05Z");
        assertThat(Language.CHINESE.time(utc)).isEqualTo("2026年11月21日 00:00:05");
        assertThat(Language.ENGLISH.time(utc)).isEqualTo("21 November 2026, 00:00:05");
    }

    @Test
    void languageIsPartOfThePathAndNothingElse() {
        assertThat(Language.of("/en")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("/en/help")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("/entry")).isEqualTo(Language.CHINESE);
        assertThat(Language.of("/")).isEqualTo(Language.CHINESE);
        assertThat(Language.ENGLISH.address("/")).isEqualTo("/en");
        assertThat(Language.ENGLISH.bare("/en/help")).isEqualTo("/help");
        assertThat(Language.ENGLISH.bare("/en")).isEqualTo("/");
    }

    @Test
    void aParameterOfAnAddressIsEncoded() {
        Frame frame = new Frame(Language.ENGLISH, false, "/", Site.of("机关", "", "zs.example", false), Map.of());
        assertThat(frame.address(Address.RECEIPT, "a/b c")).isEqualTo("/en/receipt/a%2Fb%20c");
    }

    @Test
    void theFingerprintOfTheLedgerIsEightGroupsOfFour() {
        LedgerPage page =
                new LedgerPage("o", 1, TIME, "0123456789abcdef".repeat(4), "", Optional.empty(), Optional.empty());
        assertThat(page.fingerprint()).containsExactly("0123", "4567", "89ab", "cdef", "0123", "4567", "89ab", "cdef");
    }
}
