package zhengjian.holder.own;

import java.util.List;
import java.util.Map;

/** The same data to read, one line a fact, Chinese and English side by side; nothing is left out. Pure. */
public final class OwnDataText {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("person", "本人 Person"),
            Map.entry("certificates", "证书 Certificates"),
            Map.entry("shares", "分享码 Share codes"),
            Map.entry("copies", "加注副本 Annotated copies"),
            Map.entry("checks", "查验记录 Checks"),
            Map.entry("claims", "异议和更正 Objections and corrections"),
            Map.entry("integrity", "诚信档案记录 Entries in the integrity record"),
            Map.entry("ground", "失信情形 Ground"),
            Map.entry("rule", "规定 Rule"),
            Map.entry("reason", "理由 Reason"),
            Map.entry("document", "决定文件 Deciding document"),
            Map.entry("enteredOn", "记入日期 Entered on"),
            Map.entry("bannedThrough", "禁期至 Banned through"),
            Map.entry("keptThrough", "保存至 Kept through"),
            Map.entry("liftedBy", "解除禁期的文件 Ban lifted by"),
            Map.entry("name", "姓名 Name"),
            Map.entry("holderName", "证书上的姓名 Name on it"),
            Map.entry("idType", "证件类型 ID document"),
            Map.entry("idNumber", "证件号码 ID number"),
            Map.entry("address", "登记的邮箱 E-mail address"),
            Map.entry("number", "证书编号 Certificate number"),
            Map.entry("family", "证书种类 Family"),
            Map.entry("kind", "类别 Kind"),
            Map.entry("scope", "有效地区代码 Valid in (code)"),
            Map.entry("sex", "性别 Sex"),
            Map.entry("employer", "当时的工作单位 Employer then"),
            Map.entry("series", "系列 Series"),
            Map.entry("specialty", "专业 Specialty"),
            Map.entry("title", "资格名称 Title"),
            Map.entry("level", "级别 Level"),
            Map.entry("channel", "取得方式 Channel"),
            Map.entry("committee", "评审组织 Committee"),
            Map.entry("obtainedOn", "取得时间 Obtained on"),
            Map.entry("issuedOn", "签发日期 Issued on"),
            Map.entry("documentNumber", "批准文号 Publication"),
            Map.entry("issuer", "签发机关 Issuer"),
            Map.entry("photoSha256", "照片摘要 Digest of the photo"),
            Map.entry("ledgerIndex", "账本条目 Ledger entry"),
            Map.entry("status", "状态 Status"),
            Map.entry("statusSince", "自 Since"),
            Map.entry("statusChanges", "状态变更次数 Changes of status"),
            Map.entry("token", "二维码凭证 Token in the QR code"),
            Map.entry("share", "分享 Share"),
            Map.entry("visible", "可见内容 What is visible"),
            Map.entry("looks", "准许查看次数（0 为不限） Looks allowed (0: any)"),
            Map.entry("looked", "已查看次数 Looks so far"),
            Map.entry("madeAt", "生成时间 Made at"),
            Map.entry("until", "到期或停用时间 Until"),
            Map.entry("state", "现状 State"),
            Map.entry("copy", "副本 Copy"),
            Map.entry("purpose", "用途 Purpose"),
            Map.entry("recipient", "接收单位 Recipient"),
            Map.entry("code", "副本查验码 Code on the copy"),
            Map.entry("batch", "名单编号 List"),
            Map.entry("at", "时间 At"),
            Map.entry("way", "方式 How"),
            Map.entry("in", "询问的使用地区 Place asked about"),
            Map.entry("organisation", "登录的单位 Organisation signed in"),
            Map.entry("verdict", "结论 Verdict"),
            Map.entry("claim", "申请 Request"),
            Map.entry("text", "内容 Text"),
            Map.entry("answer", "答复 Answer"),
            Map.entry("settledAt", "办结时间 Settled at"));

    private OwnDataText() {}

    /** The text, for a file. */
    public static String of(Map<String, Object> data) {
        StringBuilder text = new StringBuilder("本人数据 Own data\n生成时间 Made at: ")
                .append(data.get("madeAt"))
                .append('\n');
        section(text, "person", List.of(members(data.getOrDefault("person", Map.of()))));
        for (String list : OwnData.lists()) {
            section(text, list, (List<?>) data.getOrDefault(list, List.of()));
        }
        return text.toString();
    }

    private static void section(StringBuilder text, String key, List<?> items) {
        text.append("\n== ").append(word(key)).append(" (").append(items.size()).append(") ==\n");
        for (Object item : items) {
            members(item)
                    .forEach((name, value) -> text.append(word(name))
                            .append(": ")
                            .append(String.valueOf(value).replace("\n", "\n    "))
                            .append('\n'));
            text.append('\n');
        }
    }

    private static String word(String key) {
        return WORDS.getOrDefault(key, key);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Object item) {
        return (Map<String, Object>) item;
    }
}
