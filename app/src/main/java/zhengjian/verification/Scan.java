package zhengjian.verification;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a scanned text is, decided by its form alone: before any cryptography, and without ever opening an address (step
 * 1 of docs/formats/verification.md).
 */
sealed interface Scan {
    /** The payload of the address, or a bare token. @param addressed whether it stood in the address */
    record Token(String payload, boolean addressed) implements Scan {}

    /** Meant to be ours but cannot be read. */
    record Damaged() implements Scan {}

    /** Somebody else's. @param host shown as text, empty if there is none */
    record Foreign(String host) implements Scan {}

    /** Characters of a scanned text that are looked at; a token is far shorter. */
    int LONGEST = 4096;

    /** A text without scheme is taken for a bare token from this length on. */
    int SHORTEST_TOKEN = 40;

    Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.\\-]*:.*", Pattern.DOTALL);
    Pattern BASE32 = Pattern.compile("[A-Z2-7]+");
    Pattern HOST = Pattern.compile("[A-Za-z0-9.\\-:\\[\\]]{1,253}");

    /** @param baseUrl our public address; exactly this prefix, in this case, stands in our codes */
    static Scan read(String scanned, URI baseUrl) {
        String text = scanned.strip();
        if (text.length() > LONGEST) {
            return new Foreign("");
        }
        String prefix = baseUrl + "/v/";
        if (text.startsWith(prefix)) {
            return token(text.substring(prefix.length()), true);
        }
        if (SCHEME.matcher(text).matches()) {
            boolean almost = text.toLowerCase(Locale.ROOT).startsWith(prefix);
            return almost ? new Damaged() : new Foreign(host(text));
        }
        boolean looksLikeToken = text.length() >= SHORTEST_TOKEN
                && BASE32.matcher(text.toUpperCase(Locale.ROOT)).matches();
        return looksLikeToken ? token(text, false) : new Foreign("");
    }

    private static Scan token(String payload, boolean addressed) {
        return BASE32.matcher(payload).matches() ? new Token(payload, addressed) : new Damaged();
    }

    private static String host(String text) {
        int start = text.indexOf("://");
        if (start < 0) {
            return "";
        }
        String rest = text.substring(start + 3);
        int end = 0;
        while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String authority = rest.substring(0, end);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        return HOST.matcher(host).matches() ? host : "";
    }
}
