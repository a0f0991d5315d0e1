package zhengjian.server.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The published list of the demonstration, in the format that every authority hands in, and its publication. */
final class DemoList {
    /** Specialty of the certificate that takes another one's place. */
    static final String CORRECTED = "云计算";

    static final String HEADER = "姓名,性别,证件类型,证件号码,工作单位,系列,专业,资格名称,级别,取得方式,类别,定向区划,评审日期,评委会,证书种类,证书编号";

    /** 系列,专业,资格名称,级别,取得方式,类别,定向区划,评委会,证书种类: each kind, family and many counties in turn. */
    private static final List<String> TITLES = List.of(
            "新职业,人工智能,高级工程师,副高级,评审,普通,,新职业评委会,职称",
            "工程,机械设计,高级工程师,副高级,定向评价,定向,220582,集安市工程系列评委会,职称",
            "工程,土木工程,工程师,中级,评聘结合,普通,,工程系列评委会,职称",
            "农业,种植,高级农艺师,副高级,定向评价,定向,220582,集安市农业系列评委会,职称",
            "新职业,大数据,工程师,中级,评审,普通,,新职业评委会,职称",
            "新职业,大数据,工程师,中级,评审,普通,,新职业评委会,职称",
            "新职业,物联网,助理工程师,助理级,认定（初定）,普通,,新职业评委会,职称",
            "工程,专业技术岗位,,二级,评审,普通,,岗位评审委员会,岗位",
            "工程,数控加工,,高级技师,高技能人才贯通,普通,,技能评价机构,技能",
            "工程,电气工程,工程师,中级,定向评价,定向,222404,珲春市工程系列评委会,职称",
            "新职业,营销,高级营销师,副高级,评审,普通,,新职业评委会,职称",
            "工程,林业工程,正高级工程师,正高级,评审,普通,,工程系列评委会,职称",
            "新职业,社会服务,中级社会服务师,中级,社会化评价,普通,,新职业评委会,职称",
            "工程,水利工程,助理工程师,助理级,定向评价,定向,220623,长白县工程系列评委会,职称",
            "农业,畜牧,农艺师,中级,3010基层认定,普通,,农业系列评委会,职称",
            "工程,专业技术岗位,,三级,评审,普通,,岗位评审委员会,岗位",
            "工程,汽车维修,,技师,高技能人才贯通,普通,,技能评价机构,技能",
            "工程,化学工程,技术员,员级,认定（初定）,普通,,工程系列评委会,职称",
            "新职业,区块链,正高级工程师,正高级,评审,普通,,新职业评委会,职称",
            "工程,环境工程,高级工程师,副高级,定向评价,定向,222426,安图县工程系列评委会,职称");

    private DemoList() {}

    /** Rows of one list: half of what an import takes. */
    static final int LONGEST = 100_000;

    /**
     * Writes list and publication of the rows from {@code first} to {@code end}, at most {@link #LONGEST}.
     *
     * @param size rows of the whole demonstration
     */
    static void write(Path list, Path publication, int size, int first, int end) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(list)) {
            out.write(HEADER + "\n");
            for (int i = first; i < end; i++) {
                out.write(row(i) + "\n");
            }
        }
        writePublication(publication, "证鉴演示〔2023〕" + (size - first) + "号", DemoProvince.JILIN.authority);
    }

    /** Writes the publication of a list. */
    static void writePublication(Path file, String number, String authority) throws IOException {
        Map<String, String> document = new LinkedHashMap<>();
        document.put("documentNumber", number);
        document.put("title", "关于公布演示用评审结果的通知");
        document.put("publishedOn", "2023-07-10");
        document.put("authority", authority);
        JsonMapper.builder().build().writeValue(file.toFile(), document);
    }

    /** The person of a row: the corrected certificate is for the same one. */
    static int person(int row) {
        return row == DemoStatuses.SUCCESSOR ? DemoStatuses.SUPERSEDED : row;
    }

    private static String row(int i) {
        int person = person(i);
        String title = TITLES.get(i % TITLES.size());
        if (i == DemoStatuses.SUCCESSOR) {
            title = title.replace("大数据", CORRECTED);
        }
        int beforeCommittee = ordinalComma(title, 7);
        return String.join(
                ",",
                DemoPeople.name(person),
                DemoPeople.sex(person),
                "",
                DemoPeople.idNumber(person),
                "演示单位" + (i % 9 + 1),
                title.substring(0, beforeCommittee),
                "2023-06-30",
                title.substring(beforeCommittee + 1),
                i % 10 == 4 && i != DemoStatuses.SUCCESSOR ? earlierNumber(i) : "");
    }

    /** A number of an earlier system: guessable, so it answers with the name only. */
    private static String earlierNumber(int i) {
        return "JL2023-" + (100_001 + i);
    }

    private static int ordinalComma(String text, int ordinal) {
        int position = -1;
        for (int i = 0; i < ordinal; i++) {
            position = text.indexOf(',', position + 1);
        }
        return position;
    }
}
