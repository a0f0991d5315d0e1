package zhengjian.roster.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Characters that are taken for each other in names: written otherwise, or sounding the same. Data of similar.txt. */
final class SimilarCharacters {
    private static final Map<Integer, String> USUAL = new HashMap<>();
    private static final Map<Integer, String> SAME_SOUND = new HashMap<>();

    static {
        read();
    }

    private SimilarCharacters() {}

    /** The usual form of a character that is a traditional or variant one. */
    static Optional<String> usualForm(int codePoint) {
        return Optional.ofNullable(USUAL.get(codePoint));
    }

    /** Characters of names that sound the same, at most five. */
    static Optional<String> sameSound(int codePoint) {
        return Optional.ofNullable(SAME_SOUND.get(codePoint));
    }

    /** {@code v 张張}: the first is the usual form of the others. {@code s 敏民}: all sound the same. */
    private static void read() {
        try (InputStream in = Objects.requireNonNull(SimilarCharacters.class.getResourceAsStream("similar.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("v ")) {
                    int[] group = line.substring(2).codePoints().toArray();
                    for (int i = 1; i < group.length; i++) {
                        USUAL.put(group[i], Character.toString(group[0]));
                    }
                } else if (line.startsWith("s ")) {
                    String group = line.substring(2);
                    group.codePoints().forEach(one -> SAME_SOUND.put(one, others(group, one)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String others(String group, int one) {
        StringBuilder others = new StringBuilder();
        group.codePoints()
                .filter(other -> other != one)
                .limit(5)
                .forEach(other -> others.append(others.isEmpty() ? "" : "、").appendCodePoint(other));
        return others.toString();
    }
}
