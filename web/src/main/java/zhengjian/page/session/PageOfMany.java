package zhengjian.page.session;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which part of a long list is shown.
 *
 * @param path of the list without language prefix
 * @param filters name → value as they stand in the address; empty values are left out
 * @param number of this page, from 1
 * @param pages how many there are, at least 1
 * @param total how many items fit the filters
 */
public record PageOfMany(String path, Map<String, String> filters, int number, int pages, long total) {
    public PageOfMany {
        filters = Map.copyOf(filters);
    }

    /** The path of another page of the same list. */
    public String address(int other) {
        StringBuilder address = new StringBuilder(path);
        char mark = '?';
        for (Map.Entry<String, String> filter : new TreeMap<>(filters).entrySet()) {
            if (!filter.getValue().isEmpty()) {
                address.append(mark)
                        .append(filter.getKey())
                        .append('=')
                        .append(URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8));
                mark = '&';
            }
        }
        return other == 1
                ? address.toString()
                : address.append(mark).append("page=").append(other).toString();
    }
}
