package zhengjian.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Everything around a page's content: language, letter size, where it is, who runs the site, addresses of the assets.
 *
 * @param language language of this page
 * @param largeType whether letters are large (大字版)
 * @param path path without language prefix, without query; what the language switch leads to
 * @param site header and footer
 * @param assets plain name of an asset ({@code style.css}) → its fingerprinted address
 */
public record Frame(Language language, boolean largeType, String path, Site site, Map<String, String> assets) {

    /** A text by key; placeholders {@code {0}} to {@code {9}} are replaced. A missing key is a programming error. */
    public String text(String key, Object... values) {
        return Texts.of(language).text(key, values);
    }

    /** A text if there is one under this key, else the alternative. */
    public String textOr(String key, String alternative) {
        return Texts.of(language).textOr(key, alternative);
    }

    /** All keys that begin so, in their order. */
    public List<String> keys(String beginning) {
        return Texts.of(language).keys().stream()
                .filter(key -> key.startsWith(beginning))
                .sorted()
                .toList();
    }

    /** The address of a page of this language; {@code path} is without prefix. */
    public String address(String path) {
        return language.address(path);
    }

    /** The same with one path parameter filled in, percent-encoded. */
    public String address(String pattern, String parameter) {
        int open = pattern.indexOf('{');
        int close = pattern.indexOf('}');
        return address(pattern.substring(0, open)
                + URLEncoder.encode(parameter, StandardCharsets.UTF_8).replace("+", "%20")
                + pattern.substring(close + 1));
    }

    /** The fingerprinted address of an asset. */
    public String asset(String name) {
        String address = assets.get(name);
        if (address == null) {
            throw new IllegalArgumentException("no asset " + name + "; there are " + assets.keySet());
        }
        return address;
    }
}
