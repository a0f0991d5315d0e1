package zhengjian.issuance.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import zhengjian.issuance.SampleList;

/** Writes XLSX files part by part, so that each can be spoiled in one way. */
public final class SpreadsheetMaker {
    private static final String RELATIONSHIPS =
            "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/>"
                    + "<Relationship Id=\"r2\" Target=\"worksheets/sheet2.xml\"/></Relationships>";
    private static final String TYPES = "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private SpreadsheetMaker() {}

    /** A workbook with one sheet of that content. */
    public static SpreadsheetMaker sheet(String sheetData) {
        return new SpreadsheetMaker()
                .part("[Content_Types].xml", TYPES)
                .part("xl/workbook.xml", workbook("<sheet name=\"名单\" sheetId=\"1\" r:id=\"r1\"/>"))
                .part("xl/_rels/workbook.xml.rels", RELATIONSHIPS)
                .part("xl/worksheets/sheet1.xml", worksheet(sheetData));
    }

    /** What stands between the tags of the sheet's data. */
    public String sheetData() {
        String sheet = new String(parts.getOrDefault("xl/worksheets/sheet1.xml", new byte[0]), StandardCharsets.UTF_8);
        return sheet.replaceFirst("^.*<sheetData>", "").replaceFirst("</sheetData>.*$", "");
    }

    /** The list's cells as inline texts. */
    public static SpreadsheetMaker list(List<List<String>> cells) {
        StringBuilder data = new StringBuilder();
        for (List<String> row : cells) {
            data.append("<row>");
            row.forEach(cell ->
                    data.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>"));
            data.append("</row>");
        }
        return sheet(data.toString());
    }

    static String workbook(String sheets) {
        return "<workbook xmlns:r=\"r\"><sheets>" + sheets + "</sheets></workbook>";
    }

    static String worksheet(String sheetData) {
        return "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>";
    }

    public SpreadsheetMaker part(String name, String text) {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    SpreadsheetMaker part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public Path write(Path file) {
        return SampleList.write(file, bytes());
    }
}
