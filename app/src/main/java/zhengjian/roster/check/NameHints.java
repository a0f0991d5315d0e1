package zhengjian.roster.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a name shows by itself about how it was typed: nothing of the register. It is said of every name that was not found,
 * whether anybody has a similar one or not.
 */
final class NameHints {
    private static final int DOT = 0x00B7;
    private static final int MOST = 2;
    private static final String BRACKETS = "()（）[]【】<>《》";

    private NameHints() {}

    /** How the cell was written, where it was read all the same. */
    static List<Sentence> writing(String typed) {
        List<Sentence> notes = new ArrayList<>();
        if (typed.codePoints().anyMatch(NameHints::isOtherDot)) {
            notes.add(new Sentence("姓名中的点已按间隔号“·”比对。", "The dot of the name was compared as “·”."));
        }
        if (typed.codePoints().anyMatch(symbol -> symbol >= 0xFF21 && symbol <= 0xFF5A)) {
            notes.add(new Sentence("姓名中的全角字母已按半角比对。", "Full-width letters of the name were compared as usual ones."));
        }
        if (typed.strip().codePoints().anyMatch(symbol -> Character.isWhitespace(symbol) || symbol == 0x3000)) {
            notes.add(new Sentence("姓名中的空格不参与比对。", "Blanks in the name were passed over."));
        }
        return notes;
    }

    private static boolean isOtherDot(int codePoint) {
        return switch (codePoint) {
            case '.', 0x0387, 0x2022, 0x2024, 0x2027, 0x2219, 0x22C5, 0x2E31, 0x30FB, 0xFF0E, 0xFF65 -> true;
            default -> false;
        };
    }

    /** What may be the matter with a name that was not found under its number. */
    static List<Sentence> mistakes(String typed) {
        List<Sentence> hints = new ArrayList<>();
        if (typed.codePoints().anyMatch(symbol -> BRACKETS.indexOf(symbol) >= 0)) {
            hints.add(new Sentence("姓名栏含有括号，请只填姓名。", "The name has brackets; give the name alone."));
        }
        int length = typed.codePointCount(0, typed.length());
        boolean dotted = typed.codePoints().anyMatch(symbol -> symbol == DOT || isOtherDot(symbol));
        if (length >= 5 && !dotted && typed.codePoints().allMatch(Character::isIdeographic)) {
            hints.add(new Sentence("少数民族姓名请核对间隔号“·”是否漏填。", "Is the dot “·” of a transcribed name missing?"));
        }
        int[] characters = typed.codePoints().toArray();
        for (int i = 0; i < characters.length && hints.size() < MOST; i++) {
            Optional<Sentence> hint = mistaken(i + 1, characters[i]);
            hint.ifPresent(hints::add);
        }
        return hints;
    }

    private static Optional<Sentence> mistaken(int place, int character) {
        String shown = Character.toString(character);
        Optional<Sentence> variant = SimilarCharacters.usualForm(character)
                .map(usual -> new Sentence(
                        "姓名第 " + place + " 字“" + shown + "”是“" + usual + "”的繁体或异体，请核对证书用字。",
                        "Character " + place + " of the name is another form of " + usual
                                + ": compare it with the certificate."));
        return variant.or(() -> SimilarCharacters.sameSound(character)
                .map(others -> new Sentence(
                        "姓名第 " + place + " 字“" + shown + "”有常见同音字“" + others + "”，请核对。",
                        "Character " + place + " of the name is often taken for " + others
                                + ", which sound the same.")));
    }
}
