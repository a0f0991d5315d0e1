package zhengjian.issuance.list;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a list, in the order of the template. The names are the format's and never change. */
public enum Column {
    NAME("姓名", true),
    SEX("性别", true),
    ID_TYPE("证件类型", true),
    ID_NUMBER("证件号码", true),
    EMPLOYER("工作单位", true),
    SERIES("系列", true),
    SPECIALTY("专业", true),
    TITLE("资格名称", true),
    LEVEL("级别", true),
    CHANNEL("取得方式", true),
    KIND("类别", true),
    DIVISION("定向区划", true),
    REVIEWED_ON("评审日期", true),
    COMMITTEE("评委会", true),
    FAMILY("证书种类", false),
    NUMBER("证书编号", false),
    PHOTO("照片", false),
    /** Where the employer is: directional titles are for people who work in the county (J23·一(九)). */
    EMPLOYER_DIVISION("单位区划", false);

    /** Columns that people keep for themselves; they are passed over. */
    private static final List<String> PASSED_OVER = List.of("序号", "备注");

    private final String chinese;
    private final boolean required;

    Column(String chinese, boolean required) {
        this.chinese = chinese;
        this.required = required;
    }

    /** The name in the header row. */
    public String chinese() {
        return chinese;
    }

    /** Whether a list must have the column; its cells may still be empty where the format says so. */
    public boolean required() {
        return required;
    }

    /** The column of a header cell; blanks and a mark for obligatory columns are forgiven. */
    static Optional<Column> of(String header) {
        String name = plain(header);
        return Arrays.stream(values())
                .filter(column -> column.chinese.equals(name))
                .findFirst();
    }

    static boolean isPassedOver(String header) {
        return PASSED_OVER.contains(plain(header));
    }

    private static String plain(String header) {
        return header.replaceAll("[\\s\\u00A0\\u3000\\uFEFF*＊]", "");
    }
}
