package zhengjian.roster.list;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zhengjian.issuance.sheet.SheetRow;

/**
 * Where what stands, from 0. No column is two things.
 *
 * @param number column of the certificate number
 * @param name column of the name
 * @param in column of the place of use, or {@link #NONE}
 * @param on column of the day of use, or {@link #NONE}
 * @param purpose column of the purpose, or {@link #NONE}
 */
public record Columns(int number, int name, int in, int on, int purpose) {
    /** There is no such column. */
    public static final int NONE = -1;

    private static final int TWICE = -2;
    private static final int MOST = 64;
    private static final int LETTERS = 26;
    private static final Pattern LETTER = Pattern.compile("[A-Z]{1,2}");
    private static final Set<String> NUMBERS =
            Set.of("证书编号", "证书号", "证书号码", "编号", "职称证书编号", "资格证书编号", "证书编码", "number", "certificatenumber");
    private static final Set<String> NAMES = Set.of("姓名", "持证人", "持证人姓名", "员工姓名", "name", "holder", "holdername");
    private static final Set<String> PLACES = Set.of("使用地", "使用地区", "使用区划", "使用地区划", "in");
    private static final Set<String> DAYS = Set.of("使用日期", "核验日期", "截至日期", "on");
    private static final Set<String> PURPOSES = Set.of("用途", "使用用途", "核验用途", "purpose");

    public Columns {
        if (number < 0 || name < 0 || number >= MOST || name >= MOST || number == name) {
            throw new IllegalArgumentException("编号与姓名应为两个不同的列。 Number and name stand in two different columns.");
        }
        List<Integer> chosen = IntStream.of(number, name, in, on, purpose)
                .filter(column -> column != NONE)
                .boxed()
                .toList();
        if (chosen.stream().anyMatch(column -> column < NONE || column >= MOST)
                || chosen.stream().distinct().count() < chosen.size()) {
            throw new IllegalArgumentException("每一列只能对应一项。 A column holds one thing only.");
        }
    }

    /** Number and name alone. */
    public static Columns of(int number, int name) {
        return new Columns(number, name, NONE, NONE, NONE);
    }

    /** As the header row says; empty when it does not name number and name, or anything twice. */
    public static Optional<Columns> named(SheetRow header) {
        int[] found = Stream.of(NUMBERS, NAMES, PLACES, DAYS, PURPOSES)
                .mapToInt(words -> only(header, words))
                .toArray();
        boolean clear = found[0] >= 0 && found[1] >= 0 && IntStream.of(found).allMatch(column -> column >= NONE);
        return clear ? Optional.of(new Columns(found[0], found[1], found[2], found[3], found[4])) : Optional.empty();
    }

    private static int only(SheetRow header, Set<String> words) {
        int found = NONE;
        for (int i = 0; i < header.cells().size() && i < MOST; i++) {
            if (words.contains(plain(header.cell(i).text()))) {
                found = found == NONE ? i : TWICE;
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
        return IntStream.range(0, header.cells().size())
                .mapToObj(Columns::letter)
                .toList();
    }
}
