package zhengjian.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgainstProcedureTest {
    @ParameterizedTest
    @EnumSource(ProcedureRule.class)
    void everyRefusalSaysWhatWasFoundAndWhichRuleOfWhichDocument(ProcedureRule rule) {
        AgainstProcedure refusal = new AgainstProcedure(rule, "例会未批复", "the meeting is not approved");
        assertThat(refusal)
                .hasMessageMatching("例会未批复（(J2[123]|SX)·.+：.+） / the meeting is not approved \\((J2[123]|SX)·.+: .+\\)")
                .hasMessageContaining(rule.chinese())
                .hasMessageContaining(rule.english());
        assertThat(refusal.rule()).isEqualTo(rule);
    }
}
