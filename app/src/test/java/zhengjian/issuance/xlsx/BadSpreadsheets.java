package zhengjian.issuance.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Spreadsheets that are refused as a whole, each named by its one defect: the reason, then the name of a file. */
public final class BadSpreadsheets {
    private static final String ROW = "<row><c><v>1</v></c></row>";
    private static final String ENTITY = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    private static final String TWO_SHEETS =
            SpreadsheetMaker.workbook("<sheet name=\"a\" r:id=\"r1\"/><sheet name=\"b\" r:id=\"r2\"/>");

    private BadSpreadsheets() {}

    public static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        archives(files);
        contents(files);
        return files;
    }

    private static void archives(Map<String, byte[]> files) {
        byte[] sound = sheet(ROW).bytes();
        files.put("TRUNCATED cut-off.xlsx", Arrays.copyOf(sound, 500));
        files.put("TRUNCATED zip-signature-alone.xlsx", new byte[] {'P', 'K', 3, 4});
        files.put("ENCRYPTED password.xlsx", HexFormat.of().parseHex("D0CF11E0A1B11AE1" + "00".repeat(512)));
        files.put("ENCRYPTED encrypted-part.xlsx", encrypted(sound));
        files.put("MACROS renamed.xlsm.xlsx", with("xl/vbaProject.bin", "x"));
        files.put(
                "MACROS macro-enabled-type.xlsx",
                with("[Content_Types].xml", "<Types><Override ContentType=\"sheet.macroEnabled.main+xml\"/></Types>"));
        files.put("EXTERNAL_LINK external-workbook.xlsx", with("xl/externalLinks/externalLink1.xml", "<e/>"));
        files.put("EXTERNAL_LINK data-connection.xlsx", with("xl/connections.xml", "<c/>"));
        files.put(
                "EXTERNAL_LINK external-relationship.xlsx",
                with(
                        "xl/_rels/workbook.xml.rels",
                        "<R><Relationship Id=\"r1\" TargetMode=\"External\" Target=\"http://127.0.0.1/x\"/></R>"));
        files.put("EMBEDDED_OBJECT embedded.xlsx", with("xl/embeddings/oleObject1.bin", "x"));
        files.put("DUPLICATE_PART two-parts-of-one-name.xlsx", duplicatePart());
        files.put("NOT_A_SPREADSHEET path-out-of-the-archive.xlsx", with("../../etc/x", "x"));
        files.put("NOT_A_SPREADSHEET text-document.xlsx", with("[Content_Types].xml", "<Types/>"));
        files.put("INFLATES_TOO_MUCH zip-bomb.xlsx", with("xl/worksheets/sheet1.xml", " ".repeat(32 << 20)));
    }

    private static void contents(Map<String, byte[]> files) {
        files.put(
                "NOT_A_SPREADSHEET no-visible-sheet.xlsx",
                with("xl/workbook.xml", SpreadsheetMaker.workbook("<sheet name=\"a\" state=\"hidden\" r:id=\"r1\"/>")));
        files.put(
                "NOT_A_SPREADSHEET missing-sheet-part.xlsx",
                with("xl/workbook.xml", SpreadsheetMaker.workbook("<sheet name=\"a\" r:id=\"r2\"/>")));
        files.put(
                "SEVERAL_SHEETS second-sheet-filled.xlsx",
                sheet(ROW)
                        .part("xl/worksheets/sheet2.xml", SpreadsheetMaker.worksheet(ROW))
                        .part("xl/workbook.xml", TWO_SHEETS)
                        .bytes());
        files.put(
                "DOCUMENT_TYPE external-entity.xlsx",
                with("xl/worksheets/sheet1.xml", ENTITY + "<w><row><c t=\"str\"><v>&x;</v></c></row></w>"));
        files.put(
                "DOCUMENT_TYPE entity-in-shared-strings.xlsx",
                with("xl/sharedStrings.xml", ENTITY + "<sst><si><t>&x;</t></si></sst>"));
        files.put(
                "DOCUMENT_TYPE billion-laughs.xlsx",
                with("xl/workbook.xml", "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><w>&b;</w>"));
        files.put("BAD_XML not-closed.xlsx", sheet("<row><c>").bytes());
        files.put("BAD_XML nested-too-deep.xlsx", sheet("<a>".repeat(100)).bytes());
        files.put(
                "BAD_XML no-such-shared-text.xlsx",
                sheet("<row><c t=\"s\"><v>9</v></c></row>").bytes());
        files.put(
                "BAD_XML rows-backwards.xlsx",
                sheet("<row r=\"5\"/><row r=\"4\"/>").bytes());
        files.put(
                "TOO_MANY_ROWS last-row-is-1048576.xlsx",
                sheet(ROW + "<row r=\"1048576\"/>").bytes());
        files.put("TOO_MANY_ROWS a-million-empty-rows.xlsx", millionRows());
        files.put(
                "TOO_MANY_COLUMNS column-XFD.xlsx",
                sheet("<row><c r=\"XFD1\"><v>1</v></c></row>").bytes());
        files.put(
                "CELL_TOO_LONG huge-cell.xlsx",
                sheet("<row><c t=\"str\"><v>" + noise(40_000) + "</v></c></row>")
                        .bytes());
    }

    private static SpreadsheetMaker sheet(String data) {
        return SpreadsheetMaker.sheet(data);
    }

    private static byte[] with(String part, String content) {
        return sheet(ROW).part(part, content).bytes();
    }

    /** Numbered at random in attributes nobody reads, so that the rows do not shrink to nothing in the archive. */
    private static byte[] millionRows() {
        Random random = new Random(7);
        StringBuilder data = new StringBuilder(ROW);
        for (int row = 2; row <= 300_000; row++) {
            data.append("<row ht=\"").append(random.nextInt(1_000_000)).append("\"/>");
        }
        return sheet(data.toString()).bytes();
    }

    private static String noise(int length) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append((char) ('A' + random.nextInt(26)));
        }
        return text.toString();
    }

    /** Two parts written under names of one length, then one renamed in its header and in the table. */
    private static byte[] duplicatePart() {
        byte[] bytes = with("xl/worksheets/sheet9.xml", "x");
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("xl/worksheets/sheet9.xml", "xl/worksheets/sheet1.xml")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Sets the flag “encrypted” of every part in the table. */
    private static byte[] encrypted(byte[] sound) {
        byte[] bytes = sound.clone();
        for (int i = 0; i + 9 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 8] |= 1;
            }
        }
        return bytes;
    }
}
