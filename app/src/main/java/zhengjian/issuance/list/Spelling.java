package zhengjian.issuance.list;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Names under which lists of other systems have the columns. Only what cannot mean anything else stands here: 所学专业 is not
 * 专业, and 时间 may be any.
 */
final class Spelling {
    private static final Map<String, Column> KNOWN = known();

    private Spelling() {}

    private static Map<String, Column> known() {
        Map<Column, List<String>> spellings = Map.ofEntries(
                Map.entry(Column.NAME, List.of("名字", "人员姓名", "申报人", "申报人姓名", "通过人员姓名", "持证人", "持证人姓名", "name")),
                Map.entry(Column.SEX, List.of("性別", "男女", "sex")),
                Map.entry(Column.ID_TYPE, List.of("证件类别", "证件种类", "身份证件类型")),
                Map.entry(
                        Column.ID_NUMBER,
                        List.of(
                                "身份证",
                                "身份证号",
                                "身份证号码",
                                "证件号",
                                "证件编号",
                                "身份证件号码",
                                "公民身份号码",
                                "公民身份证号码",
                                "居民身份证号",
                                "居民身份证号码",
                                "idnumber")),
                Map.entry(
                        Column.EMPLOYER, List.of("单位", "单位名称", "所在单位", "现工作单位", "用人单位", "工作单位名称", "申报单位", "employer")),
                Map.entry(Column.SERIES, List.of("系列名称", "职称系列", "申报系列", "评审系列", "series")),
                Map.entry(Column.SPECIALTY, List.of("专业名称", "申报专业", "评审专业", "职称专业", "specialty")),
                Map.entry(
                        Column.TITLE,
                        List.of(
                                "职称",
                                "职称名称",
                                "资格",
                                "任职资格",
                                "评审资格",
                                "申报资格",
                                "专业技术资格",
                                "专业技术资格名称",
                                "专业技术职务任职资格",
                                "title")),
                Map.entry(Column.LEVEL, List.of("等级", "层级", "职称级别", "职称等级", "资格级别", "申报级别", "level")),
                Map.entry(Column.CHANNEL, List.of("取得途径", "取得渠道", "评审方式", "评价方式", "申报方式", "channel")),
                Map.entry(Column.KIND, List.of("职称类别", "证书类别", "kind")),
                Map.entry(Column.DIVISION, List.of("定向县", "定向县市", "定向县代码", "定向区划代码", "division")),
                Map.entry(
                        Column.REVIEWED_ON,
                        List.of("评审时间", "取得时间", "取得日期", "通过日期", "通过时间", "评审通过日期", "评审通过时间", "资格取得时间", "reviewedon")),
                Map.entry(Column.COMMITTEE, List.of("评审委员会", "评委会名称", "评审委员会名称", "committee")),
                Map.entry(Column.FAMILY, List.of("证书类型", "family")),
                Map.entry(Column.NUMBER, List.of("原证书编号", "证书号", "证书号码")),
                Map.entry(Column.PHOTO, List.of("相片", "照片文件", "照片文件名")),
                Map.entry(Column.EMPLOYER_DIVISION, List.of("单位区划代码", "单位所在县", "单位所在县代码")));
        Map<String, Column> known = new HashMap<>();
        spellings.forEach((column, names) -> names.forEach(name -> known.put(name, column)));
        return known;
    }

    /** The column that a header of another spelling names. Blanks, width, case, and what stands in brackets are passed over. */
    static Optional<Column> of(String header) {
        String plain = Normalizer.normalize(header, Normalizer.Form.NFKC)
                .replaceAll("[(\\[].*", "")
                .replaceAll("[\\s\\p{Cf}*:]", "")
                .toLowerCase(Locale.ROOT);
        return Optional.ofNullable(KNOWN.get(plain));
    }
}
