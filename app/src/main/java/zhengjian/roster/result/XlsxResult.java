package zhengjian.roster.result;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A result as XLSX (ECMA-376): six small parts, every cell an inline text in the format “text”, so that nothing in it is
 * ever calculated. The same rows give the same bytes.
 */
public final class XlsxResult implements ResultWriter {
    /** Media type of the file. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    /** Entries of an archive have a time; this is the earliest that they can have. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int[] WIDTHS = {24, 16, 16, 60, 16, 20, 20, 12, 16, 14};

    private final ZipOutputStream zip;
    private int row;

    /**
     * Writes the header.
     *
     * @param out stays open
     */
    public XlsxResult(OutputStream out, List<String> columns) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + override("/xl/workbook.xml", "sheet.main")
                        + override("/xl/worksheets/sheet1.xml", "worksheet")
                        + override("/xl/styles.xml", "styles") + "</Types>");
        part("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"核验结果\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relation("rId2", "styles", "styles.xml")));
        part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"2\"><font/><font><b/></font></fonts>"
                        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill"
                        + " patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders>"
                        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\">"
                        + "<xf numFmtId=\"49\" applyNumberFormat=\"1\"/>"
                        + "<xf numFmtId=\"49\" fontId=\"1\" applyNumberFormat=\"1\" applyFont=\"1\"/></cellXfs></styleSheet>");
        begin("xl/worksheets/sheet1.xml");
        write(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\""
                + " topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (int i = 0; i < columns.size(); i++) {
            write("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" width=\"" + WIDTHS[i]
                    + "\" customWidth=\"1\"/>");
        }
        write("</cols><sheetData>");
        row(columns);
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private void part(String name, String content) throws IOException {
        begin(name);
        write(XML + content);
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private void write(String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void row(List<String> cells) throws IOException {
        row++;
        StringBuilder xml =
                new StringBuilder(256).append("<row r=\"").append(row).append("\">");
        String style = row == 1 ? " s=\"1\"" : "";
        for (int i = 0; i < cells.size(); i++) {
            xml.append("<c r=\"")
                    .append((char) ('A' + i))
                    .append(row)
                    .append('"')
                    .append(style);
            xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            escape(SafeText.xml(cells.get(i)), xml);
            xml.append("</t></is></c>");
        }
        write(xml.append("</row>").toString());
    }

    private static void escape(String text, StringBuilder xml) {
        for (int i = 0; i < text.length(); i++) {
            char symbol = text.charAt(i);
            switch (symbol) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '\r' -> xml.append("&#13;");
                case '_' -> xml.append(isEscape(text, i) ? "_x005F_" : "_");
                default -> xml.append(symbol);
            }
        }
    }

    /** What spreadsheet programs would read as a character by its number: {@code _x0041_}. */
    private static boolean isEscape(String text, int at) {
        return text.length() >= at + 7 && text.substring(at, at + 7).matches("_x[0-9A-Fa-f]{4}_");
    }

    @Override
    public void close() throws IOException {
        write("</sheetData></worksheet>");
        zip.closeEntry();
        zip.finish();
    }
}
