package zhengjian.server.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Invented people, each with a name and an ID number of its own that passes the check of GB 11643. */
final class DemoPeople {
    /** Names that programs like to get wrong: short, long, dots, characters above U+FFFF, compatibility forms. */
    private static final List<String> RARE =
            List.of("张明", "欧阳春晓", "王𬱖", "阿依古丽·买买提", "李㛃", "赵䶮", "刘𠅤", "阿卜杜热合曼·麦麦提吐尔逊", "陈垚", "司马相如明", "金成浩", "豈山");

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String FIRST = "志秀建玉国海文春晓明思雨子佳嘉宇浩梓欣俊";
    private static final String SECOND = "华英强芳军敏静磊洋勇艳杰娟涛超兰平刚桂飞";
    private static final LocalDate OLDEST = LocalDate.of(1962, 1, 1);
    private static final int DAYS = 13_000;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private DemoPeople() {}

    /** @param i 0 and more; every number is another person */
    static String name(int i) {
        if (i < RARE.size()) {
            return RARE.get(i);
        }
        String surname = at(SURNAMES, i);
        String first = at(FIRST, i / SURNAMES.length());
        return i % 5 == 0
                ? surname + first
                : surname + first + at(SECOND, i / (SURNAMES.length() * FIRST.length()) + i);
    }

    private static String at(String characters, int i) {
        int index = i % characters.length();
        return characters.substring(index, index + 1);
    }

    /** 男 or 女, as the ID number says. */
    static String sex(int i) {
        return i % 2 == 1 ? "男" : "女";
    }

    /** A citizen number: a place of the province, a birth date, a sequence, the check character. */
    static String idNumber(int i) {
        String birth = DateTimeFormatter.BASIC_ISO_DATE.format(OLDEST.plusDays(i % DAYS));
        int sequence = 2 * (i / DAYS) + i % 2;
        String digits = "220582" + birth + String.format(java.util.Locale.ROOT, "%03d", sequence);
        int sum = 0;
        for (int position = 0; position < WEIGHTS.length; position++) {
            sum += (digits.charAt(position) - '0') * WEIGHTS[position];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
