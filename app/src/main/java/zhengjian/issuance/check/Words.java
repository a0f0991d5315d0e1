package zhengjian.issuance.check;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says which words a cell may hold. */
final class Words {
    private static final int MOST = 30;

    private Words() {}

    static <T> String of(T[] values, Function<T, String> name) {
        return of(Arrays.stream(values).map(name).toList());
    }

    static String of(List<String> words) {
        String some = words.stream().limit(MOST).collect(Collectors.joining("、"));
        return "应为 / one of：" + some + (words.size() > MOST ? "……" : "");
    }
}
