package zhengjian.review;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of a review: the whole machine as data. A step either leads to the next station of the road, or is taken at
 * certain stations only. Codes and the order of the facts are in the ledger for ever: add, never change
 * (docs/formats/review.md).
 */
public enum StepKind {
    APPLIED(
            "applied",
            "申请",
            Party.OFFICE,
            ReviewState.APPLIED,
            "committee",
            "year",
            "family",
            "kind",
            "division",
            "channel",
            "place",
            "firstDay",
            "lastDay",
            "applicants",
            "meetingFirst"),
    MEETING_APPROVED("meeting-approved", "批复例会", Party.AUTHORITY, ReviewState.MEETING_APPROVED, "comment"),
    MEETING_DECLINED(
            "meeting-declined",
            "不批复例会",
            Party.AUTHORITY,
            ReviewState.DECLINED,
            EnumSet.of(ReviewState.APPLIED),
            "comment"),
    REPORTED(
            "reported",
            "报送结果",
            Party.OFFICE,
            ReviewState.REPORTED,
            "endedOn",
            "reviewed",
            "passed",
            "list",
            "sha256",
            "lateReason",
            "columns",
            "warnings"),
    NOTICE_OPENED("notice-opened", "开始公示", Party.OFFICE, ReviewState.ON_NOTICE, "firstDay", "lastDay", "ownSite"),
    OBJECTED(
            "objected",
            "反映问题",
            Party.PUBLIC,
            ReviewState.ON_NOTICE,
            EnumSet.of(ReviewState.ON_NOTICE),
            "text",
            "name",
            "contact"),
    SETTLED(
            "settled",
            "核实处理",
            Party.OFFICE,
            ReviewState.ON_NOTICE,
            EnumSet.of(ReviewState.ON_NOTICE),
            "objection",
            "outcome",
            "finding"),
    REMOVED(
            "removed",
            "从名单中去除",
            Party.OFFICE,
            ReviewState.ON_NOTICE,
            EnumSet.of(ReviewState.ON_NOTICE),
            "row",
            "reason"),
    DOCUMENT_ADDED(
            "document-added",
            "上传备案材料",
            Party.OFFICE,
            ReviewState.ON_NOTICE,
            EnumSet.of(ReviewState.ON_NOTICE),
            "document",
            "file",
            "sha256"),
    FILED("filed", "报送备案", Party.OFFICE, ReviewState.FILED, "comment"),
    RETURNED(
            "returned",
            "退回备案",
            Party.AUTHORITY,
            ReviewState.ON_NOTICE,
            EnumSet.of(ReviewState.ON_NOTICE, ReviewState.FILED),
            "comment",
            "fileBy"),
    ACCEPTED("accepted", "核准备案", Party.AUTHORITY, ReviewState.ACCEPTED, "comment"),
    PUBLISHED(
            "published",
            "公布",
            Party.AUTHORITY,
            ReviewState.PUBLISHED,
            "documentNumber",
            "title",
            "publishedOn",
            "authority"),
    ISSUED("issued", "发证", Party.AUTHORITY, ReviewState.ISSUED, "certificates"),
    ABANDONED(
            "abandoned",
            "终止",
            Party.AUTHORITY,
            ReviewState.ABANDONED,
            EnumSet.of(
                    ReviewState.APPLIED,
                    ReviewState.MEETING_APPROVED,
                    ReviewState.REPORTED,
                    ReviewState.ON_NOTICE,
                    ReviewState.FILED,
                    ReviewState.ACCEPTED),
            "comment");

    private final String code;
    private final String chinese;
    private final Party party;
    private final ReviewState leadsTo;
    private final Set<ReviewState> takenAt;
    private final List<String> facts;

    StepKind(String code, String chinese, Party party, ReviewState leadsTo, String... facts) {
        this(code, chinese, party, leadsTo, EnumSet.noneOf(ReviewState.class), facts);
    }

    StepKind(String code, String chinese, Party party, ReviewState leadsTo, Set<ReviewState> takenAt, String... facts) {
        this.code = code;
        this.chinese = chinese;
        this.party = party;
        this.leadsTo = leadsTo;
        this.takenAt = Set.copyOf(takenAt);
        this.facts = List.of(facts);
    }

    /** The word in the ledger and on the wire. */
    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    /** Who takes it. */
    public Party party() {
        return party;
    }

    /** Where the review stands after it. */
    public ReviewState leadsTo() {
        return leadsTo;
    }

    /** Names of what the step states, in the order of the ledger. */
    public List<String> facts() {
        return facts;
    }

    /** Whether it may be taken on a road at a station; the first step is taken at none. */
    boolean follows(Road road, ReviewState state) {
        return takenAt.isEmpty() ? road.after(state).filter(leadsTo::equals).isPresent() : takenAt.contains(state);
    }

    static Optional<StepKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
