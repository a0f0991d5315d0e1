package zhengjian.procedure;

/** A step that a rule does not allow. The message says what was found, then the rule with its source. */
public final class AgainstProcedure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ProcedureRule rule;

    /**
     * @param chinese what was found, without a full stop and without personal data
     * @param english the same
     */
    public AgainstProcedure(ProcedureRule rule, String chinese, String english) {
        super(
                chinese + "（" + rule.source() + "：" + rule.chinese() + "） / " + english + " (" + rule.source() + ": "
                        + rule.english() + ")",
                null,
                false,
                false);
        this.rule = rule;
    }

    public ProcedureRule rule() {
        return rule;
    }
}
