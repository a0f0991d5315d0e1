package zhengjian.document.receipt;

import java.util.List;

/**
 * What stands on a receipt, in words; Chinese first, English beside it.
 *
 * @param id number of the receipt
 * @param tone colour of the verdict, sRGB
 * @param verdict in Chinese
 * @param verdictEnglish in English
 * @param then when that was so
 * @param sentence why, in both languages
 * @param since the second line: what was so when this page was made, in both languages
 * @param sinceTone colour of that line: a change must not be overlooked
 * @param rows facts, as many in every receipt
 * @param address of the receipt's page, for its QR code; printable ASCII
 */
public record ReceiptFace(
        String id,
        int tone,
        String verdict,
        String verdictEnglish,
        String then,
        String sentence,
        String since,
        int sinceTone,
        List<Row> rows,
        String address) {
    /** Facts of a receipt; all receipts have so many, so that one template serves them. */
    public static final int ROWS = 11;

    public ReceiptFace {
        rows = List.copyOf(rows);
        if (rows.size() != ROWS) {
            throw new IllegalArgumentException("a receipt has " + ROWS + " rows, found " + rows.size());
        }
    }

    /**
     * One fact.
     *
     * @param lines what it is, one paragraph each; none is written as a dash
     */
    public record Row(String label, String english, List<String> lines) {
        public Row {
            lines = lines.stream().filter(line -> !line.isBlank()).toList();
        }
    }
}
