package zhengjian.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The words of the pages in one language, read once. Both languages have the same keys with the same placeholders. */
public final class Texts {
    /** Beginnings of the files' names, one for each part of the site. */
    static final List<String> PARTS = List.of(
            "texts", //
            "recognition",
            "notice",
            "session",
            "staff",
            "employer",
            "holder",
            "review",
            "statistics",
            "signin",
            "batch");

    private static final Texts CHINESE = read("zh");
    private static final Texts ENGLISH = read("en");

    private final Map<String, String> texts;

    private Texts(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** The texts of a language. */
    public static Texts of(Language language) {
        return language == Language.CHINESE ? CHINESE : ENGLISH;
    }

    private static Texts read(String language) {
        Map<String, String> texts = new HashMap<>();
        for (String part : PARTS) {
            Properties properties = properties(part + "_" + language + ".properties");
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        }
        return new Texts(texts);
    }

    private static Properties properties(String file) {
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + file);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All keys. */
    public Set<String> keys() {
        return texts.keySet();
    }

    /** The text of a key, with {@code {0}} … {@code {9}} replaced by the values. */
    public String text(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text under the key " + key);
        }
        return values.length == 0 ? text : filled(text, values);
    }

    /** The text of a key, or the alternative if there is none. */
    public String textOr(String key, String alternative) {
        String text = texts.get(key);
        return text == null ? alternative : text;
    }

    private static String filled(String text, Object[] values) {
        StringBuilder filled = new StringBuilder(text.length() + 32);
        for (int i = 0; i < text.length(); i++) {
            char symbol = text.charAt(i);
            boolean slot = symbol == '{' && i + 2 < text.length() && text.charAt(i + 2) == '}';
            int number = slot ? text.charAt(i + 1) - '0' : -1;
            if (number >= 0 && number < values.length) {
                filled.append(values[number]);
                i += 2;
            } else {
                filled.append(symbol);
            }
        }
        return filled.toString();
    }
}
