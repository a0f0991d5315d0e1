package zhengjian.holder.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.certificate.CertificateNumber;

class ShareCodeTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ShareCode code = ShareCode.draw(RANDOM);

    @Test
    void isShownInSixGroupsOfFour() {
        assertThat(code.grouped()).matches("([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(code.grouped().replace("-", "")).isEqualTo(code.symbols());
    }

    @Test
    void isReadAsPeopleTypeIt() {
        String grouped = code.grouped();
        String fullWidth = code.symbols()
                .chars()
                .collect(
                        StringBuilder::new,
                        (text, symbol) -> text.append((char) (symbol + 0xFEE0)),
                        StringBuilder::append)
                .toString();
        for (String typed : new String[] {
            grouped.toLowerCase(Locale.ROOT),
            " " + grouped.replace('-', ' ') + "\n",
            grouped.replace('-', '—'),
            fullWidth
        }) {
            assertThat(ShareCode.parse(typed).map(ShareCode::id)).as(typed).contains(code.id());
        }
        String withLetters = grouped.replace('0', 'O').replace('1', 'l');
        assertThat(ShareCode.parse(withLetters).map(ShareCode::id)).contains(code.id());
    }

    @Test
    void seesEverySingleWrongSymbolAndEverySwap() {
        String symbols = code.symbols();
        for (int i = 0; i < symbols.length(); i++) {
            for (char other : ShareCode.ALPHABET.toCharArray()) {
                if (other != symbols.charAt(i)) {
                    String mistyped = symbols.substring(0, i) + other + symbols.substring(i + 1);
                    assertThat(ShareCode.parse(mistyped)).as(mistyped).isEmpty();
                }
            }
            if (i > 0 && symbols.charAt(i) != symbols.charAt(i - 1)) {
                String swapped = symbols.substring(0, i - 1)
                        + symbols.charAt(i)
                        + symbols.charAt(i - 1)
                        + symbols.substring(i + 1);
                assertThat(ShareCode.parse(swapped)).as(swapped).isEmpty();
            }
        }
    }

    @Test
    void noCertificateNumberOfOursIsOne() {
        for (int i = 0; i < 1000; i++) {
            assertThat(ShareCode.parse(CertificateNumber.generate("22", RANDOM).text()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCD", "000000000000000000000000", "JL2023-100005", "https://zs.example.gov.cn/s/x"})
    void everythingElseIsNone(String text) {
        assertThat(ShareCode.parse(text)).isEmpty();
        assertThat(ShareCode.parse(text + "A".repeat(100))).isEmpty();
    }

    @Test
    void codesDifferAndUseAllSymbols() {
        Set<String> codes = new HashSet<>();
        Set<Integer> symbols = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            String drawn = ShareCode.draw(RANDOM).symbols();
            codes.add(drawn);
            drawn.chars().forEach(symbols::add);
        }
        assertThat(codes).hasSize(2000);
        assertThat(symbols).hasSize(32);
    }

    @Test
    void neitherItsNameNorItsTextOpensIt() {
        assertThat(code.toString()).doesNotContain(code.symbols());
        assertThat(code.id().text()).doesNotContainIgnoringCase(code.symbols().substring(0, 8));
        assertThat(ShareCode.parse(code.id().text())).isEmpty();
    }

    @Test
    void termsAreThoseThatCanBeChosen() {
        assertThat(new ShareTerms(180, Visible.ALL, 5).days()).isEqualTo(180);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShareTerms(181, Visible.ALL, 5))
                .withMessageContaining("180");
        assertThatIllegalArgumentException().isThrownBy(() -> new ShareTerms(0, Visible.ALL, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShareTerms(7, Visible.ALL, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Visible.parse("everything"));
    }

    @Test
    void moreIsShownStepByStep() {
        assertThat(Visible.LEAST.shows(Visible.USUAL)).isFalse();
        assertThat(Visible.USUAL.shows(Visible.USUAL)).isTrue();
        assertThat(Visible.USUAL.shows(Visible.ALL)).isFalse();
        assertThat(Visible.ALL.shows(Visible.LEAST)).isTrue();
    }
}
