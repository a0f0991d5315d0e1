package zhengjian.certificate;

import zhengjian.certificate.text.Word;

/** How a certificate was obtained (取得方式). Every channel is named in J21, J22, J23 or the drafts SX and XJ. */
public enum Channel {
    REVIEW("review", "评审"),
    COMBINED_REVIEW("combined-review", "评聘结合"),
    ENTERPRISE_REVIEW("enterprise-review", "自主评审"),
    DIRECTIONAL_REVIEW("directional-review", "定向评价"),
    INITIAL_RECOGNITION("initial-recognition", "认定（初定）"),
    GRASSROOTS_3010("grassroots-3010", "3010基层认定"),
    GRASSROOTS_DEGREE("grassroots-degree", "基层硕博评定"),
    EXAMINATION("examination", "以考代评"),
    EXAMINATION_AND_REVIEW("examination-and-review", "考评结合"),
    CHANGE_AT_SAME_LEVEL("change-at-same-level", "同级改职"),
    SKILLED_WORKER("skilled-worker", "高技能人才贯通"),
    INCENTIVE_POLICY("incentive-policy", "人才激励政策兑现"),
    RURAL_REVITALISATION("rural-revitalisation", "乡村振兴人才"),
    TEACHER_OUTSIDE_ESTABLISHMENT("teacher-outside-establishment", "中小学编外教师评审"),
    TRANSFERRED_OFFICER("transferred-officer", "机关分流与部队转业"),
    XINJIANG_TIBET_AID("xinjiang-tibet-aid", "援疆援藏"),
    PRIVATE_SECTOR_MANAGER("private-sector-manager", "民营高级经营管理人才"),
    QUALIFICATION("qualification", "职业资格对应"),
    SOCIAL_EVALUATION("social-evaluation", "社会化评价");

    private final String code;
    private final String chinese;

    Channel(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    /**
     * Reads a code or a Chinese name; 认定, 初定 and half-width brackets are understood.
     *
     * @throws IllegalArgumentException naming what was expected and found
     */
    public static Channel parse(String text) {
        String full = text.replace('(', '（').replace(')', '）');
        String name = full.equals("认定") || full.equals("初定") ? INITIAL_RECOGNITION.chinese : full;
        return Word.find(values(), name, Channel::code, Channel::chinese, "取得方式 / channel");
    }
}
