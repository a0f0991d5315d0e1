package zhengjian.issuance.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import zhengjian.issuance.sheet.BadList;

/**
 * What the workbook part says: its visible sheets, and from which day it counts dates.
 *
 * @param from1904 dates count from 1904-01-01 (old Macintosh files), otherwise from 1900
 */
record Workbook(List<Sheet> visible, boolean from1904) {
    private static final String TYPES = "[Content_Types].xml";
    private static final String PART = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    /** A sheet's name and the part that holds it. */
    record Sheet(String name, String part) {}

    static Workbook read(Archive archive) {
        refuseMacros(archive);
        Map<String, String> targets = relations(archive);
        List<Sheet> visible = new ArrayList<>();
        boolean from1904 = false;
        try (Xml xml = Xml.open(archive.open(PART))) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("workbookPr")) {
                    from1904 = isTrue(xml.attribute("date1904"));
                } else if (event == XMLStreamConstants.START_ELEMENT
                        && xml.name().equals("sheet")) {
                    addVisible(xml, targets, visible);
                }
            }
        }
        if (visible.isEmpty()) {
            throw Archive.notASpreadsheet("没有可见的工作表", "it has no visible sheet");
        }
        return new Workbook(visible, from1904);
    }

    private static void addVisible(Xml xml, Map<String, String> targets, List<Sheet> visible) {
        String part = targets.get(xml.attribute("id"));
        if (part != null
                && (xml.attribute("state").isEmpty() || xml.attribute("state").equals("visible"))) {
            visible.add(new Sheet(xml.attribute("name"), part));
        }
    }

    private static void refuseMacros(Archive archive) {
        try (Xml xml = Xml.open(archive.open(TYPES))) {
            boolean workbook = false;
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String type = xml.attribute("ContentType");
                    if (type.contains("macroEnabled")) {
                        throw new BadList(
                                BadList.Reason.MACROS,
                                "表格是启用宏的类型；请另存为不含宏的 .xlsx",
                                "the spreadsheet is of a macro-enabled type; save it as .xlsx");
                    }
                    workbook |= type.endsWith("spreadsheetml.sheet.main+xml");
                }
            }
            if (!workbook) {
                throw Archive.notASpreadsheet("不是工作簿", "it is no workbook");
            }
        }
    }

    private static Map<String, String> relations(Archive archive) {
        Map<String, String> targets = new HashMap<>();
        try (Xml xml = Xml.open(archive.open(RELATIONS))) {
            while (xml.find("Relationship")) {
                if (xml.attribute("TargetMode").equals("External")) {
                    throw new BadList(
                            BadList.Reason.EXTERNAL_LINK,
                            "表格链接到其他文件；请断开链接后另存",
                            "the spreadsheet links to another file; break the link and save again");
                }
                String target = xml.attribute("Target");
                targets.put(xml.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return targets;
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }
}
