package zhengjian.issuance.xlsx;

import java.util.ArrayList;
import java.util.List;
import zhengjian.issuance.sheet.BadList;
import zhengjian.issuance.sheet.SheetLimits;

/** The table of texts that cells refer to. Bounded in number and in characters altogether. */
final class SharedStrings {
    private static final String PART = "xl/sharedStrings.xml";
    private static final int MOST = SheetLimits.ROWS * 10;
    private static final long CHARACTERS = 32L << 20;

    private final List<String> texts;

    private SharedStrings(List<String> texts) {
        this.texts = texts;
    }

    /** Reads the table; an archive without one has none. */
    static SharedStrings read(Archive archive) {
        List<String> texts = new ArrayList<>();
        if (archive.has(PART)) {
            long characters = 0;
            try (Xml xml = Xml.open(archive.open(PART))) {
                while (xml.find("si")) {
                    String text = CellText.read(xml, "si", 0);
                    characters += text.length();
                    if (texts.size() >= MOST || characters > CHARACTERS) {
                        throw tooLarge();
                    }
                    texts.add(text);
                }
            }
        }
        return new SharedStrings(texts);
    }

    /** The text of an index as it stands in a cell. */
    String get(String index) {
        try {
            return texts.get(Integer.parseInt(index));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new BadList(BadList.Reason.BAD_XML, "单元格引用了不存在的文本", "a cell refers to a text that does not exist", e);
        }
    }

    private static BadList tooLarge() {
        return new BadList(
                BadList.Reason.INFLATES_TOO_MUCH, "共享文本表过大", "the spreadsheet's table of texts is too large");
    }
}
