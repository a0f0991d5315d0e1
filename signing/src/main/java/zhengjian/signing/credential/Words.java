package zhengjian.signing.credential;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import zhengjian.signing.cose.CborItem;

/**
 * Series, specialties and titles that have a number in the token: line n of the table, counted from 0. A table never
 * changes; new words come with a new version of the credential, so that what was signed reads the same for ever.
 */
final class Words {
    static final Words VERSION_1 = load("words-1.txt");

    private final List<String> words;
    private final Map<String, Integer> numbers = new HashMap<>();

    private Words(List<String> words) {
        this.words = words;
        for (int i = 0; i < words.size(); i++) {
            if (numbers.put(words.get(i), i) != null) {
                throw new IllegalStateException("word table has twice: " + words.get(i));
            }
        }
    }

    private static Words load(String name) {
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return new Words(text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of this word, or the word itself where it has none. */
    CborItem encode(String word) {
        Integer number = numbers.get(word);
        return number == null ? CborItem.of(word) : CborItem.of(number);
    }

    /** Nothing for a number without word, for a word that has a number, and for any other item. */
    Optional<String> decode(CborItem item) {
        if (item instanceof CborItem.Int number && number.value() >= 0 && number.value() < words.size()) {
            return Optional.of(words.get((int) number.value()));
        }
        if (item instanceof CborItem.Text text && !numbers.containsKey(text.value())) {
            return Optional.of(text.value());
        }
        return Optional.empty();
    }
}
