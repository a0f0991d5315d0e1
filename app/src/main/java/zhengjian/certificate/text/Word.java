package zhengjian.certificate.text;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds a value of a closed vocabulary by its code or its Chinese name, and says what was expected if there is none. */
public final class Word {
    private Word() {}

    public static <T> T find(
            T[] values, String text, Function<T, String> code, Function<T, String> chinese, String what) {
        for (T value : values) {
            if (text.equals(code.apply(value)) || text.equals(chinese.apply(value))) {
                return value;
            }
        }
        String expected = Arrays.stream(values).map(chinese).collect(Collectors.joining("、"));
        throw new IllegalArgumentException(
                what + "：应为 / expected " + expected + "；现为 / found “" + shortened(text) + "”");
    }

    private static String shortened(String text) {
        int limit = 40;
        return text.codePointCount(0, text.length()) <= limit
                ? text
                : text.substring(0, text.offsetByCodePoints(0, limit)) + "…";
    }
}
