package zhengjian.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zhengjian.page.session.Complaint;

final class FormTest {
    private static Form form(String field, String... values) {
        return Form.of(Map.of(field, List.of(values)));
    }

    private static List<String> fields(Form form) {
        return form.complaints().stream().map(Complaint::field).toList();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Form form =
                Form.of(Map.of("day", List.of("2026-02-30"), "many", List.of("x".repeat(11)), "count", List.of("1o")));
        assertThat(form.required("reason", 10)).isEmpty();
        assertThat(form.day("day")).isEmpty();
        assertThat(form.required("many", 10)).isEmpty();
        assertThat(form.optional("count", Integer::valueOf)).isEmpty();
        assertThat(fields(form)).containsExactly("reason", "day", "many", "count");
        assertThat(form.isRight()).isFalse();
    }

    @Test
    void linesAndBlanksBecomeOneBlank() {
        assertThat(form("reason", " 申报\r\n  材料 ").required("reason", 10)).contains("申报 材料");
    }

    @Test
    void aControlCharacterIsComplainedOf() {
        Form form = form("reason", "a\u0000b");
        assertThat(form.required("reason", 10)).isEmpty();
        assertThat(fields(form)).containsExactly("reason");
    }

    @Test
    void whatMayBeLeftOutIsNoComplaint() {
        Form form = form("day", "  ");
        assertThat(form.day("day")).isEmpty();
        assertThat(form.optional("other", 10)).isEmpty();
        assertThat(form.isRight()).isTrue();
    }

    @Test
    void aDayIsRead() {
        assertThat(form("day", "2026-06-18").day("day")).contains(LocalDate.of(2026, 6, 18));
    }

    @Test
    void ticksAreReadInTheirOrderAndNeverTooMany() {
        assertThat(form("tick", "b", " ", "a").all("tick")).containsExactly("b", "a");
        String[] many = new String[1000];
        java.util.Arrays.fill(many, "x");
        assertThat(form("tick", many).all("tick")).hasSize(300);
    }
}
