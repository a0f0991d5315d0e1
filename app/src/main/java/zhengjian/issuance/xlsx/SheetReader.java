package zhengjian.issuance.xlsx;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import zhengjian.issuance.sheet.BadList;
import zhengjian.issuance.sheet.Cell;
import zhengjian.issuance.sheet.CellKind;
import zhengjian.issuance.sheet.RowSink;
import zhengjian.issuance.sheet.SheetLimits;
import zhengjian.issuance.sheet.SheetRow;

/** Reads one sheet part row by row. */
final class SheetReader {
    private final Xml xml;
    private final SharedStrings texts;
    private final RowSink sink;
    private long row;
    private List<Cell> cells = new ArrayList<>();
    private boolean content;
    /** Where a cell without a reference stands; empty cells count. */
    private int nextColumn;

    SheetReader(Xml xml, SharedStrings texts, RowSink sink) {
        this.xml = xml;
        this.texts = texts;
        this.sink = sink;
    }

    /** Whether a sheet has any cell with content; reads no further than the first. */
    static boolean hasContent(Xml xml) {
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT
                    && (xml.name().equals("v") || xml.name().equals("is"))) {
                return true;
            }
        }
        return false;
    }

    void read() {
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml.name());
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("row")) {
                endRow();
            }
        }
    }

    private void start(String element) {
        switch (element) {
            case "row" -> startRow();
            case "c" -> cell();
            case "mergeCell" -> sink.merged(xml.attribute("ref"));
            default -> {}
        }
    }

    private void startRow() {
        String number = xml.attribute("r");
        long next = number.isEmpty() ? row + 1 : parse(number);
        if (next <= row) {
            throw badReference(number);
        }
        row = next;
        SheetLimits.requireRow(row);
        cells = new ArrayList<>(16);
        nextColumn = 0;
        content = false;
    }

    private void endRow() {
        if (content) {
            sink.row(new SheetRow((int) row, cells));
        }
    }

    private void cell() {
        String reference = xml.attribute("r");
        int column = reference.isEmpty() ? nextColumn : column(reference);
        nextColumn = column + 1;
        Cell cell = content(xml.attribute("t"));
        if (cell.isEmpty()) {
            return;
        }
        SheetLimits.requireColumn(column);
        if (column < cells.size()) {
            throw badReference(reference);
        }
        while (cells.size() < column) {
            cells.add(Cell.EMPTY);
        }
        cells.add(cell);
        content = true;
    }

    private Cell content(String type) {
        StringBuilder value = new StringBuilder();
        Cell inline = Cell.EMPTY;
        boolean formula = false;
        boolean inValue = false;
        for (int event = xml.next(); ; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.name().equals("c")) {
                    return formula
                            ? new Cell(CellKind.FORMULA, value.toString())
                            : inline.isEmpty() ? of(type, value) : inline;
                }
                inValue = false;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                formula |= xml.name().equals("f");
                inValue = xml.name().equals("v");
                inline = xml.name().equals("is") ? Cell.text(CellText.read(xml, "is", row)) : inline;
            } else if (inValue) {
                xml.addText(event, value);
                SheetLimits.requireCell(value.length(), row);
            }
        }
    }

    private Cell of(String type, StringBuilder value) {
        if (value.isEmpty()) {
            return Cell.EMPTY;
        }
        return switch (type) {
            case "s" -> Cell.text(texts.get(value.toString()));
            case "str", "inlineStr", "d" -> Cell.text(CellText.unescape(value));
            case "b" -> new Cell(CellKind.BOOLEAN, value.toString());
            case "e" -> new Cell(CellKind.ERROR, value.toString());
            default -> new Cell(CellKind.NUMBER, value.toString());
        };
    }

    /** Column of a reference such as AB12, from 0. */
    private static int column(String reference) {
        int column = 0;
        int i = 0;
        while (i < reference.length() && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z' && i < 4) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
            i++;
        }
        if (column == 0) {
            throw badReference(reference);
        }
        return column - 1;
    }

    private static long parse(String number) {
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException e) {
            throw badReference(number);
        }
    }

    private static BadList badReference(String reference) {
        String shown = reference.substring(0, Math.min(reference.length(), 20));
        return new BadList(BadList.Reason.BAD_XML, "行或单元格编号有误：" + shown, "a row or cell is numbered wrongly: " + shown);
    }
}
