package zhengjian.certificate.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import zhengjian.certificate.person.BadIdDocument.Reason;

class IdDocumentTest {
    /** The two examples printed in GB 11643-1999. */
    private static final String STANDARD_X = "11010519491231002X";

    private static final String STANDARD_DIGIT = "440524188001010014";

    @ParameterizedTest
    @CsvSource({
        STANDARD_X,
        STANDARD_DIGIT,
        "11010519491231002x",
        "11010519491231002Ｘ",
        "１１０１０５１９４９１２３１００２Ｘ",
        "110105 19491231 002X"
    })
    void acceptsTheExamplesOfTheStandardHoweverTyped(String typed) {
        IdDocument id = IdDocument.parse(IdDocumentType.RESIDENT_ID, typed);

        assertThat(id.number()).matches("[0-9]{17}[0-9X]");
    }

    @Test
    void everySingleWrongDigitIsRefused() {
        for (int place = 0; place < 17; place++) {
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                String number = STANDARD_X.substring(0, place) + wrong + STANDARD_X.substring(place + 1);
                if (wrong != STANDARD_X.charAt(place)) {
                    assertThatThrownBy(() -> IdDocument.parse(IdDocumentType.RESIDENT_ID, number))
                            .isInstanceOf(BadIdDocument.class);
                }
            }
        }
    }

    @Test
    void exactlyOneCheckCharacterFits() {
        long fitting = "0123456789X"
                .chars()
                .filter(c -> accepted(IdDocumentType.RESIDENT_ID, STANDARD_X.substring(0, 17) + (char) c))
                .count();

        assertThat(fitting).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "20000229, true",
        "19000229, false",
        "20010229, false",
        "20240229, true",
        "19801301, false",
        "19800431, false",
        "00000000, false",
        "18491231, false"
    })
    void birthDateMustExist(String date, boolean exists) {
        assertThat(accepted(IdDocumentType.RESIDENT_ID, withCheck("110105" + date + "002")))
                .isEqualTo(exists);
    }

    @ParameterizedTest
    @CsvSource({"110105491231002, ", "110105000229002, DATE", "990105491231002, PREFIX", "1101054912310O2, CHARACTER"})
    void fifteenDigitNumbersHaveARealDateOfTheTwentiethCentury(String number, @Nullable Reason refused) {
        assertThat(reason(IdDocumentType.RESIDENT_ID, number)).isEqualTo(refused);
    }

    @Test
    void residencePermitsBeginWithTheirRegion() {
        for (String region : new String[] {"810000", "820000", "830000"}) {
            assertThat(reason(IdDocumentType.RESIDENCE_PERMIT_HMT, withCheck(region + "19900101001")))
                    .isNull();
        }
        assertThat(reason(IdDocumentType.RESIDENCE_PERMIT_HMT, STANDARD_X)).isEqualTo(Reason.PREFIX);
        assertThat(reason(IdDocumentType.RESIDENCE_PERMIT_HMT, withCheck("81000019900230001")))
                .isEqualTo(Reason.DATE);
    }

    @Test
    void foreignersCardBeginsWithNineOrHasItsOldForm() {
        assertThat(reason(IdDocumentType.FOREIGN_PERMANENT_RESIDENT, withCheck("91103019900101001")))
                .isNull();
        assertThat(reason(IdDocumentType.FOREIGN_PERMANENT_RESIDENT, "USA110090123456"))
                .isNull();
        assertThat(reason(IdDocumentType.FOREIGN_PERMANENT_RESIDENT, STANDARD_X))
                .isEqualTo(Reason.PREFIX);
        assertThat(reason(IdDocumentType.FOREIGN_PERMANENT_RESIDENT, "US1110090123456"))
                .isEqualTo(Reason.CHARACTER);
    }

    @ParameterizedTest
    @CsvSource({
        "PASSPORT, E12345678, true",
        "PASSPORT, EA1234567, true",
        "PASSPORT, 123456789, true",
        "PASSPORT, E-1234, false",
        "PASSPORT, AB12, false",
        "TRAVEL_PERMIT_HM, H12345678, true",
        "TRAVEL_PERMIT_HM, M1234567801, true",
        "TRAVEL_PERMIT_HM, C12345678, false",
        "TRAVEL_PERMIT_TW, 12345678, true",
        "TRAVEL_PERMIT_TW, 1234567801, true",
        "TRAVEL_PERMIT_TW, 1234567, false"
    })
    void otherDocumentsHaveTheShapeThatTheirIssuerPrints(IdDocumentType type, String number, boolean accepted) {
        assertThat(accepted(type, number)).isEqualTo(accepted);
    }

    @Test
    void refusalNeverCarriesTheNumber() {
        assertThatThrownBy(() -> IdDocument.parse(IdDocumentType.RESIDENT_ID, "110105194912310021"))
                .hasMessageNotContaining("110105")
                .hasMessageNotContaining("0021");
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENT_ID, 11010519491231002X, 110***********002X", "RESIDENT_ID, 110105491231002, 110********1002",
        "PASSPORT, E12345678, *****5678", "PASSPORT, E1234, ****4"
    })
    void showsAtMostTheLastFourAndTheProvince(IdDocumentType type, String number, String masked) {
        assertThat(IdDocument.parse(type, number).masked()).isEqualTo(masked);
        assertThat(IdDocument.parse(type, number)).hasToString(type.code() + " " + masked);
    }

    @Test
    void masksAnythingThatStandsInItsPlace() {
        assertThat(IdDocument.mask("")).isEmpty();
        assertThat(IdDocument.mask("1")).isEqualTo("*");
        IntStream.range(1, 40)
                .mapToObj("7"::repeat)
                .forEach(number -> assertThat(IdDocument.mask(number))
                        .hasSameSizeAs(number)
                        .contains("*"));
    }

    @ParameterizedTest
    @EnumSource(IdDocumentType.class)
    void typesAreReadByCodeAndByChineseName(IdDocumentType type) {
        assertThat(IdDocumentType.parse(type.code())).isEqualTo(type);
        assertThat(IdDocumentType.parse(type.chinese())).isEqualTo(type);
    }

    private static String withCheck(String seventeen) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = IntStream.range(0, 17)
                .map(i -> (seventeen.charAt(i) - '0') * weights[i])
                .sum();
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    private static boolean accepted(IdDocumentType type, String number) {
        return reason(type, number) == null;
    }

    private static @Nullable Reason reason(IdDocumentType type, String number) {
        try {
            IdDocument.parse(type, number);
            return null;
        } catch (BadIdDocument e) {
            return e.reason();
        }
    }
}
