package zhengjian.certificate.person;

import java.util.Locale;
import zhengjian.certificate.person.BadName.Reason;

/** Which texts can be names. What a font cannot draw is not decided here but before issuing. */
final class NameRules {
    private static final int MARKS_IN_A_ROW = 2;

    private NameRules() {}

    static void require(String text) {
        if (!text.equals(strip(text)) || text.isEmpty()) {
            throw new BadName(Reason.EMPTY, 0, "姓名为空或首尾有空白 / the name is empty or has blanks around it");
        }
        int length = text.codePointCount(0, text.length());
        if (length > PersonName.LONGEST) {
            throw new BadName(
                    Reason.TOO_LONG,
                    0,
                    "姓名至多 " + PersonName.LONGEST + " 字，现为 " + length + " 字 / at most " + PersonName.LONGEST
                            + " characters, found " + length);
        }
        requireCharacters(text);
    }

    private static void requireCharacters(String text) {
        int position = 0;
        int marks = 0;
        boolean letter = false;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            position++;
            refuse(codePoint, position);
            marks = NameMask.isMark(codePoint) ? marks + 1 : 0;
            if (marks > MARKS_IN_A_ROW || (marks > 0 && position == 1)) {
                throw at(Reason.TOO_MANY_MARKS, codePoint, position, "组合符号过多", "too many combining marks");
            }
            letter |= isLetter(codePoint);
        }
        if (!letter) {
            throw new BadName(Reason.NO_LETTER, 0, "姓名没有文字 / the name has no letter");
        }
    }

    /** Characters newer than the running Java count too: rare names are often in the newest planes. */
    private static boolean isLetter(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetter(codePoint) || type == Character.UNASSIGNED || type == Character.PRIVATE_USE;
    }

    private static void refuse(int codePoint, int position) {
        switch (Character.getType(codePoint)) {
            case Character.SURROGATE ->
                throw at(Reason.UNPAIRED_SURROGATE, codePoint, position, "不成对的代理码元", "an unpaired surrogate");
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                throw at(Reason.CONTROL, codePoint, position, "控制字符", "a control character");
            case Character.FORMAT ->
                throw at(
                        Reason.INVISIBLE, codePoint, position, "不可见字符", "an invisible or direction-changing character");
            default -> {
                if (isInvisible(codePoint)) {
                    throw at(Reason.INVISIBLE, codePoint, position, "不可见字符", "an invisible character");
                }
            }
        }
    }

    /** Fillers, joiners and noncharacters that Unicode does not class as format characters. */
    private static boolean isInvisible(int codePoint) {
        return switch (codePoint) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0, 0xFFFC, 0xFFFD -> true;
            default ->
                (codePoint & 0xFFFE) == 0xFFFE
                        || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF)
                        || (codePoint >= 0x180B && codePoint <= 0x180F)
                        || (codePoint >= 0xE0000 && codePoint <= 0xE00FF);
        };
    }

    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static BadName at(Reason reason, int codePoint, int position, String chinese, String english) {
        String found = String.format(Locale.ROOT, "U+%04X", codePoint);
        return new BadName(
                reason,
                position,
                "姓名第 " + position + " 个字符 " + found + "：" + chinese + " / character " + position + " of the name, "
                        + found + ", is " + english);
    }
}
