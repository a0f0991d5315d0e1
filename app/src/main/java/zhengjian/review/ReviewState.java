package zhengjian.review;

/** Where a review stands. */
public enum ReviewState {
    APPLIED("applied", "已申请", "applied for"),
    MEETING_APPROVED("meeting-approved", "例会已批复", "meeting approved"),
    REPORTED("reported", "结果已报送", "results reported"),
    ON_NOTICE("on-notice", "公示", "on public notice"),
    FILED("filed", "已备案待核", "filed"),
    ACCEPTED("accepted", "备案已核准", "filing accepted"),
    PUBLISHED("published", "已发公布文件", "publication document issued"),
    ISSUED("issued", "已发证", "certificates issued"),
    DECLINED("declined", "例会未获批复", "meeting not approved"),
    ABANDONED("abandoned", "已终止", "ended without certificates");

    private final String code;
    private final String chinese;
    private final String english;

    ReviewState(String code, String chinese, String english) {
        this.code = code;
        this.chinese = chinese;
        this.english = english;
    }

    /** The word on the wire. */
    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** No step follows. */
    public boolean isEnd() {
        return this == ISSUED || this == DECLINED || this == ABANDONED;
    }
}
