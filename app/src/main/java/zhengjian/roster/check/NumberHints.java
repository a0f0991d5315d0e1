package zhengjian.roster.check;

import java.util.ArrayList;
import java.util.List;
import zhengjian.certificate.CertificateNumber;

/**
 * What a number shows by itself about how it was typed: arithmetic of its check character, nothing of the register. What is
 * said of a number that nobody has is what is said of one that somebody has.
 */
final class NumberHints {
    private static final int MOST = 3;
    /** Symbols that are mistaken for each other by eye, in print and by hand. */
    private static final String[] LOOK_ALIKE = {
        "8B", "0D", "0Q", "DQ", "0C", "6G", "17", "1J", "4A", "UV", "MN", "VY", "CG", "EF", "KX", "PR", "38", "56",
        "VW", "14", "HN", "2Y", "9G", "1T", "0U", "5J", "3B"
    };

    private NumberHints() {}

    /** Of a number of our shape whose check character does not fit. */
    static Sentence mistyped(CertificateNumber number) {
        List<Sentence> found = new ArrayList<>();
        String symbols = number.canonical();
        for (int i = 0; i < symbols.length() && found.size() < MOST; i++) {
            for (char other : lookAlike(symbols.charAt(i)).toCharArray()) {
                if (found.size() < MOST && fits(symbols.substring(0, i) + other + symbols.substring(i + 1))) {
                    found.add(new Sentence(
                            "第 " + (i + 1) + " 位“" + symbols.charAt(i) + "”若为“" + other + "”",
                            "symbol " + (i + 1) + " were " + other + " and not " + symbols.charAt(i)));
                }
            }
        }
        for (int i = 1; i < symbols.length() && found.size() < MOST; i++) {
            if (symbols.charAt(i) != symbols.charAt(i - 1)
                    && fits(symbols.substring(0, i - 1)
                            + symbols.charAt(i)
                            + symbols.charAt(i - 1)
                            + symbols.substring(i + 1))) {
                found.add(new Sentence(
                        "第 " + i + "、" + (i + 1) + " 位若对调", "symbols " + i + " and " + (i + 1) + " changed places"));
            }
        }
        return sentence(found);
    }

    private static Sentence sentence(List<Sentence> found) {
        String begin = "校验位不符，编号有一位输错或两位颠倒";
        String beginEnglish = "The check character does not fit: a symbol is mistyped, or two changed places";
        if (found.isEmpty()) {
            return new Sentence(begin + "，请对照证书重新录入。", beginEnglish + "; compare it with the certificate.");
        }
        String chinese = String.join("，或", found.stream().map(Sentence::chinese).toList());
        String english =
                String.join(", or if ", found.stream().map(Sentence::english).toList());
        return new Sentence(
                begin + "；" + chinese + "，校验位即相符，请对照证书。",
                beginEnglish + ". It would fit if " + english + "; compare it with the certificate.");
    }

    private static String lookAlike(char symbol) {
        StringBuilder others = new StringBuilder();
        for (String pair : LOOK_ALIKE) {
            int at = pair.indexOf(symbol);
            if (at >= 0) {
                others.append(pair.charAt(1 - at));
            }
        }
        return others.toString();
    }

    private static boolean fits(String symbols) {
        CertificateNumber number = CertificateNumber.parse(symbols);
        return number.canonical().equals(symbols) && number.checkCharacterFits();
    }

    /** How the cell was written, where it was read all the same. */
    static List<Sentence> writing(String typed, CertificateNumber number) {
        List<Sentence> notes = new ArrayList<>();
        if (typed.codePoints().anyMatch(symbol -> symbol >= 0xFF01 && symbol <= 0xFF5E)) {
            notes.add(new Sentence("编号中的全角字符已按半角读取。", "Full-width characters of the number were read as usual ones."));
        }
        boolean replaced = number.checkCharacterFits()
                && typed.codePoints().map(NumberHints::narrow).anyMatch(symbol -> "OILSZ".indexOf(symbol) >= 0);
        if (replaced) {
            notes.add(new Sentence(
                    "编号不用字母 O、I、L、S、Z，已按 0、1、1、5、2 读取。", "Numbers have no O, I, L, S, Z: read as 0, 1, 1, 5, 2."));
        }
        return notes;
    }

    private static int narrow(int codePoint) {
        int narrow = codePoint >= 0xFF01 && codePoint <= 0xFF5E ? codePoint - 0xFEE0 : codePoint;
        return Character.toUpperCase(narrow);
    }

    /** A number that is nearly of our length, by its form: one symbol too few or too many. */
    static List<Sentence> length(CertificateNumber number) {
        int off = number.canonical().length() - CertificateNumber.LENGTH;
        boolean near = Math.abs(off) == 1 && number.canonical().chars().anyMatch(Character::isLetter);
        return near
                ? List.of(new Sentence(
                        "本系统的编号为 16 位，这里是 " + number.canonical().length() + " 位，可能" + (off < 0 ? "漏了" : "多了") + "一位。",
                        "Numbers of ours have 16 symbols; this one has "
                                + number.canonical().length() + "."))
                : List.of();
    }
}
