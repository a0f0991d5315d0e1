package zhengjian.holder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"zhang.ming@example.cn", "a@b.gov.cn", "x_1+y@mail-2.example.com.cn"})
    void plainAddressesAreTaken(String text) {
        assertThat(new EmailAddress(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zhang",
                "@example.cn",
                "zhang@",
                "zhang@localhost",
                "zhang@example.cn\r\nBcc: all@example.cn",
                "Zhang <zhang@example.cn>",
                "\"a b\"@example.cn",
                "a@[127.0.0.1]",
                "a@-example.cn",
                "张@example.cn",
                "a@example.cn,b@example.cn"
            })
    void nothingThatCouldBecomeAHeaderOrASecondRecipientIs(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmailAddress(text))
                .withMessageContaining("name@example.cn");
    }

    @Test
    void aLongOneIsRefused() {
        String longest = "a".repeat(64) + "@" + "b".repeat(62) + "." + "c".repeat(62) + "." + "d".repeat(62) + ".cn";
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(longest));
    }

    @Test
    void onlyItsFirstLetterAndDomainAreShown() {
        assertThat(new EmailAddress("zhang.ming@example.cn")).hasToString("z***@example.cn");
    }
}
