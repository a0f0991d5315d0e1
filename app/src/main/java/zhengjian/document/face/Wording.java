package zhengjian.document.face;

import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;

/**
 * The fixed words of a family of certificates.
 *
 * @param title in large letters
 * @param english below it
 * @param specialty to committee: labels of fields whose name depends on the family
 */
record Wording(
        String title,
        String english,
        String series,
        String specialty,
        String name,
        String rank,
        String channel,
        String committee) {
    static final String HOLDER = "姓名";
    static final String SEX = "性别";
    static final String ID_NUMBER = "证件号码";
    static final String EMPLOYER = "工作单位";
    static final String OBTAINED_ON = "取得时间";
    static final String DOCUMENT_NUMBER = "批准文号";
    static final String NUMBER = "证书编号";
    static final String ADDRESS = "查验网址";
    static final String ADDRESS_NOTE = "（以网上查验结果为准）";
    static final String SCAN = "手机扫码，查验真伪";
    static final String CODE_HIDDEN = "二维码见证书原件";
    static final String NO_PHOTO = "本证书不附照片";
    static final String NO_PHOTO_NOTE = "请与身份证件核对";
    static final String SIGNED = "本电子证书带有数字签名，任何改动都会使签名失效。";
    static final String PHOTO_HIDDEN = "照片以证书原件为准";
    static final String PUBLIC = "本图供公众查看，不是证书原件。";
    static final String ALL_LABELS = HOLDER
            + SEX
            + ID_NUMBER
            + EMPLOYER
            + OBTAINED_ON
            + DOCUMENT_NUMBER
            + NUMBER
            + ADDRESS
            + ADDRESS_NOTE
            + SCAN
            + CODE_HIDDEN
            + NO_PHOTO
            + NO_PHOTO_NOTE
            + SIGNED
            + PHOTO_HIDDEN
            + PUBLIC
            + Plate.NOTES;

    private static final Wording TITLE =
            new Wording("职称证书", "CERTIFICATE OF PROFESSIONAL TITLE", "职称系列", "专业名称", "资格名称", "职称级别", "取得方式", "评审组织");
    private static final Wording POST = new Wording(
            "专业技术岗位证书",
            "CERTIFICATE OF PROFESSIONAL AND TECHNICAL POST",
            "职称系列",
            "专业名称",
            "岗位名称",
            "岗位等级",
            "取得方式",
            "评审组织");
    private static final Wording SKILL = new Wording(
            "职业技能等级证书", "CERTIFICATE OF VOCATIONAL SKILL LEVEL", "职业类别", "职业工种", "资格名称", "技能等级", "取得方式", "评价组织");

    static Wording of(Family family) {
        return switch (family) {
            case TITLE -> TITLE;
            case POST -> POST;
            case SKILL -> SKILL;
        };
    }

    /** The sentence above the fields. */
    static String sentence(Family family, Kind kind) {
        String what = switch (family) {
            case TITLE -> "职称";
            case POST -> "专业技术岗位资格";
            case SKILL -> "职业技能等级";
        };
        return switch (kind) {
            case REGULAR -> "持证人取得下列" + what + "，特发此证。";
            case DIRECTIONAL -> "持证人取得下列定向" + what + "，在限定地区内有效，特发此证。";
            case LOCAL -> "持证人取得下列" + what + "，在限定地区内有效，特发此证。";
        };
    }

    /** Every character that a label can have. */
    static String labelCharacters() {
        StringBuilder all = new StringBuilder(ALL_LABELS);
        for (Family family : Family.values()) {
            Wording w = of(family);
            all.append(w.title)
                    .append(w.series)
                    .append(w.specialty)
                    .append(w.name)
                    .append(w.rank);
            all.append(w.channel).append(w.committee);
        }
        return all.toString();
    }

    /** Every character that a heading can have. */
    static String titleCharacters() {
        return TITLE.title + POST.title + SKILL.title;
    }
}
