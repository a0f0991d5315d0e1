package zhengjian.certificate.person;

import java.util.ArrayList;
import java.util.List;

/** Hides the middle of a name. Counts characters as readers see them: a variation selector or mark stays with its base. */
final class NameMask {
    private NameMask() {}

    static String of(String name) {
        List<String> characters = characters(name);
        int count = characters.size();
        if (count == 1) {
            return "*";
        }
        String last = count == 2 ? "*" : characters.get(count - 1);
        return characters.get(0) + "*".repeat(Math.max(0, count - 2)) + last;
    }

    private static List<String> characters(String name) {
        List<String> characters = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < name.length(); ) {
            int next = i + Character.charCount(name.codePointAt(i));
            if (next == name.length() || !isMark(name.codePointAt(next))) {
                characters.add(name.substring(start, next));
                start = next;
            }
            i = next;
        }
        return characters;
    }

    static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
