package zhengjian.server.roster;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which column of a list holds what, and what the whole list is asked about: as the service's fields. */
final class ListOption {
    @Option(names = "--number-column", paramLabel = "COLUMN", description = "证书编号所在列：字母或表头。 Column of the number.")
    private String numberColumn = "";

    @Option(names = "--name-column", paramLabel = "COLUMN", description = "姓名所在列。 Column of the name.")
    private String nameColumn = "";

    @Option(names = "--in-column", paramLabel = "COLUMN", description = "使用地所在列。 Column of the place of use.")
    private String inColumn = "";

    @Option(names = "--on-column", paramLabel = "COLUMN", description = "使用日期所在列。 Column of the day of use.")
    private String onColumn = "";

    @Option(names = "--purpose-column", paramLabel = "COLUMN", description = "用途所在列。 Column of the purpose.")
    private String purposeColumn = "";

    @Option(names = "--in", paramLabel = "PLACE", description = "使用地：六位区划代码或全称。 Place of use, of the whole list.")
    private String in = "";

    @Option(names = "--on", paramLabel = "DATE", description = "使用日期 YYYY-MM-DD。 Day of use, of the whole list.")
    private String on = "";

    @Option(
            names = "--purpose",
            paramLabel = "PURPOSE",
            description = "用途：employment、pay、promotion-regular、promotion-directional。 Purpose, of the whole list.")
    private String purpose = "";

    /** What was given, by the names of the service's fields. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("numberColumn", numberColumn);
        fields.put("nameColumn", nameColumn);
        fields.put("inColumn", inColumn);
        fields.put("onColumn", onColumn);
        fields.put("purposeColumn", purposeColumn);
        fields.put("in", in);
        fields.put("on", on);
        fields.put("purpose", purpose);
        fields.values().removeIf(String::isBlank);
        return fields;
    }
}
