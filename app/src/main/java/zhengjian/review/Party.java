package zhengjian.review;

/** Who takes a step. */
public enum Party {
    /** The office of the review's own committee. */
    OFFICE("评委会办公室", "the committee's office"),
    /** Somebody of the issuing authority. */
    AUTHORITY("发证机关经办人员", "the authority's staff"),
    /** Anybody. */
    PUBLIC("公众", "the public");

    private final String chinese;
    private final String english;

    Party(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
