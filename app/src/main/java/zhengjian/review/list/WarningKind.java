package zhengjian.review.list;

import java.util.Arrays;
import java.util.Optional;

/** What somebody has to look at before a list is reported. Codes are in the ledger for ever: add, never change. */
public enum WarningKind {
    SAME_PERSON("same-person", "同一人在名单上出现多次", "the same person stands on the list more than once"),
    NEAR_SAME_PERSON(
            "near-same-name", "姓名、证件号码相近，可能是同一人", "names and ID numbers nearly the same: perhaps one person twice"),
    OTHER_NAME("other-name", "登记库中该证件号码是另一个姓名", "the register knows this ID number under another name"),
    EARLIER_TITLE(
            "earlier-title", "此人以往已取得同系列同级或更高的资格", "the person holds the same or a higher rank of this series already"),
    REVOKED_BEFORE("revoked-before", "此人有证书被撤销", "a certificate of this person was revoked"),
    OTHER_OPEN_LIST(
            "other-open-list", "此人同时在另一次评审的在办名单上", "the person is on the list of another review that is under way"),
    IN_INTEGRITY_RECORD(
            "in-integrity-record", "此人在诚信档案记录期内", "the integrity record still has an entry about this person"),
    NOTHING_TO_CHANGE(
            "nothing-to-change",
            "同级改职：登记库中没有此人的同级职称，请核对原证书",
            "a change at the same level, but the register has no title of that level: look at the earlier certificate");

    private final String code;
    private final String chinese;
    private final String english;

    WarningKind(String code, String chinese, String english) {
        this.code = code;
        this.chinese = chinese;
        this.english = english;
    }

    /** The word in the ledger and on the wire. */
    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    static Optional<WarningKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
