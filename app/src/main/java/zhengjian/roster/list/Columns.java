package zhengjian.roster.list;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import zhengjian.issuance.sheet.SheetRow;

/**
 * Where number and name stand, from 0.
 *
 * @param number column of the certificate number
 * @param name column of the name; another one
 */
public record Columns(int number, int name) {
    private static final int MOST = 64;
    private static final int LETTERS = 26;
    private static final Pattern LETTER = Pattern.compile("[A-Z]{1,2}");
    private static final Set<String> NUMBERS =
            Set.of("证书编号", "证书号", "证书号码", "编号", "职称证书编号", "资格证书编号", "证书编码", "number", "certificatenumber");
    private static final Set<String> NAMES = Set.of("姓名", "持证人", "持证人姓名", "员工姓名", "name", "holder", "holdername");

    public Columns {
        if (number < 0 || name < 0 || number >= MOST || name >= MOST || number == name) {
            throw new IllegalArgumentException("编号与姓名应为两个不同的列。 Number and name stand in two different columns.");
        }
    }

    /** As the header row says; empty when it does not name both, or one of them twice. */
    public static Optional<Columns> named(SheetRow header) {
        OptionalInt number = only(header, NUMBERS);
        OptionalInt name = only(header, NAMES);
        return number.isPresent() && name.isPresent()
                ? Optional.of(new Columns(number.getAsInt(), name.getAsInt()))
                : Optional.empty();
    }

    private static OptionalInt only(SheetRow header, Set<String> words) {
        OptionalInt found = OptionalInt.empty();
        for (int i = 0; i < header.cells().size(); i++) {
            if (words.contains(plain(header.cell(i).text()))) {
                if (found.isPresent()) {
                    return OptionalInt.empty();
                }
                found = OptionalInt.of(i);
            }
        }
        return found;
    }

    private static String plain(String header) {
        return header.replaceAll("[\\s\\u00A0\\u3000\\uFEFF*＊:：_-]", "").toLowerCase(Locale.ROOT);
    }

    /**
     * One that somebody names by its letter ({@code A}, {@code AB}) or by its header.
     *
     * @throws IllegalArgumentException when there is no such column
     */
    public static int find(SheetRow header, String named) {
        String wanted = named.strip();
        for (int i = 0; i < header.cells().size(); i++) {
            if (header.cell(i).text().strip().equals(wanted)) {
                return i;
            }
        }
        String letters = wanted.toUpperCase(Locale.ROOT);
        if (LETTER.matcher(letters).matches()) {
            int index = 0;
            for (char letter : letters.toCharArray()) {
                index = index * LETTERS + letter - 'A' + 1;
            }
            if (index <= MOST) {
                return index - 1;
            }
        }
        throw new IllegalArgumentException("没有这一列：请填列的字母（如 A）或表头的原文。"
                + " No such column: give its letter, such as A, or its header as it stands there.");
    }

    /** The letter of a column, as a spreadsheet program shows it. */
    public static String letter(int column) {
        int index = column + 1;
        StringBuilder letters = new StringBuilder();
        while (index > 0) {
            letters.insert(0, (char) ('A' + (index - 1) % LETTERS));
            index = (index - 1) / LETTERS;
        }
        return letters.toString();
    }

    /** The letters of all columns that a header has. */
    public static List<String> letters(SheetRow header) {
        return java.util.stream.IntStream.range(0, header.cells().size())
                .mapToObj(Columns::letter)
                .toList();
    }
}
