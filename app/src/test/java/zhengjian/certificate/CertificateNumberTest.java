package zhengjian.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNumberTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = CertificateNumber.ALPHABET;

    /** Worked out by hand in docs/formats/certificate-number.md. */
    private static final String EXAMPLE = "2207K3MXA9QRT4D1";

    @Test
    void alphabetHasThirtyOneSymbolsAndNoLookAlikes() {
        assertThat(ALPHABET).hasSize(31).doesNotContain("I", "L", "O", "S", "Z");
        assertThat(ALPHABET.chars().distinct().count()).isEqualTo(31);
    }

    @Test
    void generatedNumberHasPrefixLengthAndFittingCheckCharacter() {
        CertificateNumber number = CertificateNumber.generate("22", RANDOM);

        assertThat(number.canonical()).hasSize(16).startsWith("22");
        assertThat(number.text()).matches("22..-....-....-....");
        assertThat(number.hasOurShape()).isTrue();
        assertThat(number.checkCharacterFits()).isTrue();
    }

    @Test
    void checkCharacterAgreesWithAnIndependentReckoning() {
        for (int i = 0; i < 1_000; i++) {
            String number = CertificateNumber.generate("22", RANDOM).canonical();
            int sum = ALPHABET.indexOf(number.charAt(15));
            for (int place = 0; place < 15; place++) {
                sum += ALPHABET.indexOf(number.charAt(place)) * (int) (Math.round(Math.pow(3, place)) % 31);
            }
            assertThat(sum % 31).as(number).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void everySingleWrongSymbolIsCaught(String number) {
        for (int place = 0; place < 16; place++) {
            for (char wrong : ALPHABET.toCharArray()) {
                if (wrong != number.charAt(place)) {
                    String spoiled = number.substring(0, place) + wrong + number.substring(place + 1);
                    assertThat(CertificateNumber.parse(spoiled).checkCharacterFits())
                            .as(spoiled)
                            .isFalse();
                }
            }
        }
    }

    /** All pairs at all places, not only those that happen to stand in one number. */
    @Test
    void everySwapOfNeighboursIsCaught() {
        for (int place = 0; place < 15; place++) {
            for (char a : ALPHABET.toCharArray()) {
                for (char b : ALPHABET.toCharArray()) {
                    assertSwapIsCaught(place, a, b);
                }
            }
        }
    }

    private static void assertSwapIsCaught(int place, char a, char b) {
        if (a == b || (place < 2 && (a > '9' || b > '9' || a == '0' || b == '0'))) {
            return;
        }
        StringBuilder symbols = new StringBuilder("220000000000000");
        symbols.setCharAt(place, a);
        if (place < 14) {
            symbols.setCharAt(place + 1, b);
            symbols.append(CertificateNumber.checkCharacter(symbols));
        } else {
            symbols.append(b);
            solve(symbols);
        }
        String number = symbols.toString();
        assertThat(CertificateNumber.parse(number).checkCharacterFits())
                .as(number)
                .isTrue();
        String swapped = number.substring(0, place)
                + number.charAt(place + 1)
                + number.charAt(place)
                + number.substring(place + 2);
        if (!swapped.equals(number)) {
            assertThat(CertificateNumber.parse(swapped).checkCharacterFits())
                    .as(swapped)
                    .isFalse();
        }
    }

    /** Changes the fifth symbol until the given last two fit. */
    private static void solve(StringBuilder symbols) {
        for (char c : ALPHABET.toCharArray()) {
            symbols.setCharAt(4, c);
            if (CertificateNumber.checkCharacter(symbols) == symbols.charAt(15)) {
                return;
            }
        }
    }

    /** Four threads, as an import draws them. At each place by itself: a bias of one place would not show in the sum. */
    @Test
    void aMillionNumbersDoNotRepeatAndEverySymbolIsDrawnEquallyOften() {
        int draws = 1_000_000;
        Set<String> numbers = ConcurrentHashMap.newKeySet(draws);
        AtomicIntegerArray counts = new AtomicIntegerArray(16 * 31);
        IntStream.range(0, 4).parallel().forEach(thread -> {
            for (int i = 0; i < draws / 4; i++) {
                String number = CertificateNumber.generate("22", RANDOM).canonical();
                numbers.add(number);
                for (int place = 2; place < 16; place++) {
                    counts.incrementAndGet(place * 31 + ALPHABET.indexOf(number.charAt(place)));
                }
            }
        });
        assertThat(numbers).hasSize(draws);
        double expected = draws / 31.0;
        for (int place = 2; place < 16; place++) {
            double chiSquared = 0;
            for (int symbol = 0; symbol < 31; symbol++) {
                double off = counts.get(place * 31 + symbol) - expected;
                chiSquared += off * off / expected;
            }
            assertThat(chiSquared)
                    .as("place %d, 30 degrees of freedom, one in 10^9", place)
                    .isLessThan(105);
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void whatPeopleTypeIsUnderstood(String number) {
        CertificateNumber expected = CertificateNumber.parse(number);
        String text = expected.text();
        for (String typed : new String[] {
            text,
            number,
            " " + text + "\n",
            number.toLowerCase(java.util.Locale.ROOT),
            text.replace('-', ' '),
            text.replace('-', '－'),
            text.replace('-', '—'),
            text.replace("-", "\u3000"),
            fullWidth(number),
            number.replace('0', 'O').replace('1', 'l').replace('5', 'S').replace('2', 'Z'),
            number.replace('1', 'I').replace('0', 'o')
        }) {
            assertThat(CertificateNumber.parse(typed)).as(typed).isEqualTo(expected);
            assertThat(CertificateNumber.parse(typed).text()).isEqualTo(text);
        }
    }

    @Test
    void mistypedNumberKeepsOurShapeSoThatTheHintCanSaySo() {
        CertificateNumber number = CertificateNumber.parse(spoilLast(EXAMPLE));

        assertThat(number.hasOurShape()).isTrue();
        assertThat(number.checkCharacterFits()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "JL-2021-000123, JL2021000123, JL-2021-000123",
        "jl2021000123, JL2021000123, JL2021000123",
        "ｊｌ－２０２１－７, JL20217, JL-2021-7",
        "GZSOIL, GZSOIL, GZSOIL",
        "00 12 34, 001234, 001234"
    })
    void earlierNumberKeepsItsLettersAndItsHyphens(String typed, String canonical, String text) {
        CertificateNumber number = CertificateNumber.parse(typed);

        assertThat(number.canonical()).isEqualTo(canonical);
        assertThat(number.text()).isEqualTo(text);
        assertThat(number.hasOurShape()).isFalse();
    }

    @Test
    void hyphensDoNotMakeTwoNumbersDifferent() {
        assertThat(CertificateNumber.parse("JL-2021-000123"))
                .isEqualTo(CertificateNumber.parse("JL2021000123"))
                .hasSameHashCodeAs(CertificateNumber.parse("jl 2021 000123"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'  ', EMPTY",
        "------, EMPTY",
        "12345, TOO_SHORT",
        "123456789012345678901234567890123, TOO_LONG"
    })
    void refusesWrongLengths(String text, BadNumber.Reason reason) {
        assertThatThrownBy(() -> CertificateNumber.parse(text))
                .isInstanceOfSatisfying(
                        BadNumber.class, bad -> assertThat(bad.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"吉人社12345", "1234567;DROP", "../../etc/passwd", "123456\u0000", "12345６\u202E7", "123456😀"})
    void refusesOtherCharactersByCodePointAndPosition(String text) {
        assertThatThrownBy(() -> CertificateNumber.parse(text))
                .isInstanceOfSatisfying(
                        BadNumber.class, bad -> assertThat(bad.reason()).isEqualTo(BadNumber.Reason.BAD_CHARACTER))
                .hasMessageContaining("U+");
    }

    @Test
    void refusesAMillionCharactersAtOnce() {
        assertThatThrownBy(() -> CertificateNumber.parse("1".repeat(1_000_000)))
                .isInstanceOfSatisfying(
                        BadNumber.class, bad -> assertThat(bad.reason()).isEqualTo(BadNumber.Reason.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "222", "02", "JL"})
    void refusesToGenerateForSomethingThatIsNoProvince(String prefix) {
        assertThatThrownBy(() -> CertificateNumber.generate(prefix, RANDOM))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void parsingItsOwnTextGivesTheSameNumberForAnyInput() {
        Random random = new Random(20261121);
        String symbols = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-- ０Ａｚ";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = 6 + random.nextInt(14);
            while (text.length() < length) {
                text.append(symbols.charAt(random.nextInt(symbols.length())));
            }
            assertParsesItsOwnText(text.toString());
        }
    }

    private static void assertParsesItsOwnText(String text) {
        CertificateNumber number;
        try {
            number = CertificateNumber.parse(text);
        } catch (BadNumber expected) {
            return;
        }
        assertThat(CertificateNumber.parse(number.text())).as(text).isEqualTo(number);
        assertThat(CertificateNumber.parse(number.text()).text()).isEqualTo(number.text());
        assertThat(number.canonical()).matches("[0-9A-Z]{1,32}");
    }

    static Stream<String> numbers() {
        Random seeded = new Random(42);
        return Stream.concat(
                Stream.of("2200000000000000", "9900000000000000")
                        .map(text -> text.substring(0, 15))
                        .map(text -> text + CertificateNumber.checkCharacter(text)),
                Stream.generate(() -> {
                            StringBuilder text = new StringBuilder("22");
                            while (text.length() < 15) {
                                text.append(ALPHABET.charAt(seeded.nextInt(31)));
                            }
                            return text.append(CertificateNumber.checkCharacter(text))
                                    .toString();
                        })
                        .limit(20));
    }

    private static String spoilLast(String number) {
        char last = CertificateNumber.checkCharacter(number.substring(0, 15)) == 'A' ? 'B' : 'A';
        return number.substring(0, 15) + last;
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        return wide.toString();
    }
}
