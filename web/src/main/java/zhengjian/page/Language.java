package zhengjian.page;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The two languages of the pages. Chinese is the default and has no prefix; English lives under {@code /en}. */
public enum Language {
    /** 简体中文. */
    CHINESE("zh-CN", "", "yyyy年M月d日", "yyyy年M月d日 HH:mm:ss"),
    /** English. */
    ENGLISH("en", "/en", "d MMMM yyyy", "d MMMM yyyy, HH:mm:ss");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final String tag;
    private final String prefix;
    private final DateTimeFormatter day;
    private final DateTimeFormatter second;

    Language(String tag, String prefix, String day, String second) {
        this.tag = tag;
        this.prefix = prefix;
        this.day = DateTimeFormatter.ofPattern(day, Locale.ENGLISH);
        this.second = DateTimeFormatter.ofPattern(second, Locale.ENGLISH);
    }

    /** The language that a request path asks for: {@code /en} and below is English, all else Chinese. */
    public static Language of(String path) {
        return path.startsWith("/en") && (path.length() == 3 || path.charAt(3) == '/') ? ENGLISH : CHINESE;
    }

    /** BCP 47 tag for the {@code lang} attribute. */
    public String tag() {
        return tag;
    }

    /** What stands before every path: empty, or {@code /en}. */
    public String prefix() {
        return prefix;
    }

    /** The same page of this language; {@code path} is without prefix and starts with a slash. */
    public String address(String path) {
        return prefix.isEmpty() ? path : path.equals("/") ? prefix : prefix + path;
    }

    /** The path without its language prefix, starting with a slash. */
    public String bare(String path) {
        if (prefix.isEmpty() || !path.startsWith(prefix)) {
            return path;
        }
        return path.length() == prefix.length() ? "/" : path.substring(prefix.length());
    }

    /** The other one. */
    public Language other() {
        return this == CHINESE ? ENGLISH : CHINESE;
    }

    /**
     * This language's half of a sentence that is said in both: Chinese up to its last full stop 。, then English; or, where
     * there is no such mark, Chinese up to a stroke between blanks. A sentence with neither is given whole.
     */
    public String half(String both) {
        int end = both.lastIndexOf('。') + 1;
        int stroke = both.indexOf(" / ");
        if (end == 0 && stroke > 0) {
            return this == CHINESE ? both.substring(0, stroke) : both.substring(stroke + 3);
        }
        String half = this == CHINESE ? both.substring(0, end) : both.substring(end);
        return half.isBlank() ? both.strip() : half.strip();
    }

    /** A date as people write it: 2026年6月18日, or 18 June 2026. */
    public String date(LocalDate date) {
        return day.format(date);
    }

    /** Date and time to the second in Chinese standard time, whatever offset it came with. */
    public String time(OffsetDateTime time) {
        return second.format(time.atZoneSameInstant(ZONE));
    }
}
