package zhengjian.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AreaTest {
    private static final Area STAFF = new Area("staff", "/staff", true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff",
                "/en/staff",
                "/staff/requests/0123abcd",
                "/en/staff/requests?state=waiting&page=2",
                "/staff?x=%E4%B8%AD"
            })
    void leadsBackToPagesOfTheArea(String address) {
        assertThat(STAFF.holds(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/holder",
                "/staffing",
                "//evil.example/staff",
                "/staff//evil.example",
                "/\\evil.example",
                "https://evil.example/staff",
                "/staff/x\r\nSet-Cookie: a=b",
                "/staff/<script>",
                "javascript:alert(1)",
                "/en//staff"
            })
    void leadsNowhereElse(String address) {
        assertThat(STAFF.holds(address)).isFalse();
    }

    @Test
    void anAddressHasBounds() {
        assertThat(STAFF.holds("/staff/" + "x".repeat(600))).isFalse();
    }

    @Test
    void onlyOverHttpsItsCookieIsBoundToTheHost() {
        assertThat(STAFF.cookie()).isEqualTo("__Host-staff");
        assertThat(new Area("staff", "/staff", false).cookie()).isEqualTo("staff");
    }

    @Test
    void refusesAKeyThatIsNoCookiesName() {
        assertThatThrownBy(() -> new Area("a b", "/staff", true)).isInstanceOf(IllegalArgumentException.class);
    }
}
