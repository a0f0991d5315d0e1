package zhengjian.web.session;

import java.util.List;
import java.util.regex.Pattern;
import zhengjian.page.Language;

/**
 * A part of the site with a sign-in of its own: accounts of one area are nobody in another one.
 *
 * @param key one word; texts and cookie bear it
 * @param path without language prefix, such as {@code /staff}
 * @param others further paths of the same area
 * @param https whether the public address is https: the cookie is then for this host alone and sent over https alone
 */
public record Area(String key, String path, List<String> others, boolean https) {
    private static final int LONGEST_PATH = 500;
    private static final Pattern OWN = Pattern.compile("(/[A-Za-z0-9._~-]+)*/?(\\?[A-Za-z0-9._~%&=+-]*)?");

    /** An area with one path. */
    public Area(String key, String path, boolean https) {
        this(key, path, List.of(), https);
    }

    public Area {
        others = List.copyOf(others);
        if (!key.matches("[a-z]{1,20}") || !path.matches("/[a-z-]+(/[a-z-]+)?")) {
            throw new IllegalArgumentException("no key or path of an area: " + key + " " + path);
        }
    }

    /** The name of the cookie with the session's token. */
    String cookie() {
        return (https ? "__Host-" : "") + key;
    }

    /** The name of the cookie that the form for signing in is compared with. */
    String formCookie() {
        return (https ? "__Host-" : "") + key + "-form";
    }

    /** The page for signing in. */
    public String signIn() {
        return path + "/login";
    }

    /** Whether it is the address of a page of this area, in either language; what comes back from a request is asked. */
    public boolean holds(String address) {
        if (address.length() > LONGEST_PATH || !OWN.matcher(address).matches()) {
            return false;
        }
        String bare = Language.of(address).bare(address);
        return holds(path, bare) || others.stream().anyMatch(other -> holds(other, bare));
    }

    private static boolean holds(String path, String bare) {
        return bare.equals(path) || bare.startsWith(path + "/") || bare.startsWith(path + "?");
    }
}
