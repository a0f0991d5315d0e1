package zhengjian.document.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A font file of one character, made on the spot: it draws that character with the outline of another one. */
public final class OneCharacterFont {
    private static final int FIRST_GROUP = 16;

    private OneCharacterFont() {}

    /** @param like a character of the program's text face */
    public static byte[] drawing(int codePoint, int like) {
        TrueTypeFont text = Fonts.bundled().require(Face.TEXT, like);
        byte[] file = FontSubset.of(text, new int[] {like}).file();
        ByteBuffer in = ByteBuffer.wrap(file);
        for (int entry = 12; ; entry += 16) {
            byte[] tag = new byte[4];
            in.get(entry, tag);
            if (new String(tag, StandardCharsets.US_ASCII).equals("cmap")) {
                int table = in.getInt(entry + 8);
                int group = table + in.getInt(table + 8) + FIRST_GROUP;
                in.putInt(group, codePoint).putInt(group + 4, codePoint);
                return file;
            }
        }
    }
}
