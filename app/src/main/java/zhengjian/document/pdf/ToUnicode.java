package zhengjian.document.pdf;

/** The map from character identifiers 1 to n back to text, characters above U+FFFF as surrogate pairs. */
final class ToUnicode {
    private static final String HEAD = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
            /CMapName/Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000><FFFF>
            endcodespacerange
            """;
    private static final String TAIL = """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;
    /** The format allows so many in one block. */
    private static final int BLOCK = 100;

    private ToUnicode() {}

    static PdfBuffer of(int[] codePoints) {
        PdfBuffer out = new PdfBuffer(HEAD.length() + TAIL.length() + 64 + 24 * codePoints.length);
        out.text(HEAD);
        for (int from = 0; from < codePoints.length; from += BLOCK) {
            int to = Math.min(codePoints.length, from + BLOCK);
            out.integer(to - from).text(" beginbfchar\n");
            for (int i = from; i < to; i++) {
                out.text("<").hex16(i + 1).text("><");
                for (char c : Character.toChars(codePoints[i])) {
                    out.hex16(c);
                }
                out.text(">\n");
            }
            out.text("endbfchar\n");
        }
        return out.text(TAIL);
    }
}
