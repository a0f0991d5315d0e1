package zhengjian.issuance.xlsx;

import javax.xml.stream.XMLStreamConstants;
import zhengjian.issuance.sheet.SheetLimits;

/** Texts of a spreadsheet: plain or with formatted runs, without phonetic guides, with _xHHHH_ escapes resolved. */
final class CellText {
    private CellText() {}

    /** Reads to the end of the current element and returns the texts of its {@code t} elements. */
    static String read(Xml xml, String element, long row) {
        StringBuilder text = new StringBuilder();
        int phonetic = 0;
        boolean inText = false;
        for (int event = xml.next(); ; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals(element)) {
                return unescape(text);
            }
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                boolean start = event == XMLStreamConstants.START_ELEMENT;
                phonetic += xml.name().equals("rPh") ? (start ? 1 : -1) : 0;
                inText = start && xml.name().equals("t");
            } else if (inText && phonetic == 0) {
                xml.addText(event, text);
                SheetLimits.requireCell(text.length(), row);
            }
        }
    }

    /** Characters that XML cannot carry stand as _xHHHH_. */
    static String unescape(StringBuilder text) {
        if (text.indexOf("_x") < 0) {
            return text.toString();
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (isEscape(text, i)) {
                plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 6;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    private static boolean isEscape(StringBuilder text, int at) {
        if (at + 6 >= text.length()
                || text.charAt(at) != '_'
                || text.charAt(at + 1) != 'x'
                || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
