package zhengjian.document.face;

import java.time.LocalDate;

/** Dates as certificates write them. */
final class ChineseDate {
    private static final String DIGITS = "〇一二三四五六七八九";
    /** Every character that a date in words can have. */
    static final String CHARACTERS = DIGITS + "十年月日";

    private ChineseDate() {}

    /** 2026年6月18日. */
    static String figures(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** 二〇二六年六月十八日. */
    static String words(LocalDate date) {
        StringBuilder year = new StringBuilder();
        String.valueOf(date.getYear()).chars().forEach(c -> year.append(DIGITS.charAt(c - '0')));
        return year + "年" + count(date.getMonthValue()) + "月" + count(date.getDayOfMonth()) + "日";
    }

    private static String count(int number) {
        String tens = number < 10 ? "" : number < 20 ? "十" : DIGITS.charAt(number / 10) + "十";
        return number % 10 == 0 ? tens : tens + DIGITS.charAt(number % 10);
    }
}
