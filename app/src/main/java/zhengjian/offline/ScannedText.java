package zhengjian.offline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import zhengjian.signing.trust.Issuer;

/**
 * What the text of a QR code is, by its form alone: before any cryptography, and without ever opening an address.
 *
 * @param payload the token, where there may be one
 * @param issuer whose address it stands in; a bare token has none
 * @param foreign whether it belongs to nobody that is trusted
 */
record ScannedText(Optional<String> payload, Optional<Issuer> issuer, boolean foreign) {
    /** Characters that are looked at; a token is far shorter. */
    static final int LONGEST = 4096;

    private static final int SHORTEST_TOKEN = 40;
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.\\-]*:.*", Pattern.DOTALL);
    private static final Pattern BASE32 = Pattern.compile("[A-Z2-7]+");

    /** @param issuers whose addresses are known */
    static ScannedText read(String scanned, List<Issuer> issuers) {
        String text = scanned.strip();
        if (text.length() > LONGEST) {
            return new ScannedText(Optional.empty(), Optional.empty(), true);
        }
        for (Issuer issuer : issuers) {
            String prefix = issuer.baseUrl() + "/v/";
            if (text.startsWith(prefix)) {
                return token(text.substring(prefix.length()), Optional.of(issuer));
            }
            if (text.toLowerCase(Locale.ROOT).startsWith(prefix)) {
                return new ScannedText(Optional.empty(), Optional.of(issuer), false);
            }
        }
        boolean bare = text.length() >= SHORTEST_TOKEN
                && !SCHEME.matcher(text).matches()
                && BASE32.matcher(text.toUpperCase(Locale.ROOT)).matches();
        return bare ? token(text, Optional.empty()) : new ScannedText(Optional.empty(), Optional.empty(), true);
    }

    /** True when it bears an address of somebody else, which is never opened. */
    static boolean isAddress(String text) {
        return SCHEME.matcher(text.strip()).matches();
    }

    private static ScannedText token(String payload, Optional<Issuer> issuer) {
        boolean readable = BASE32.matcher(payload).matches();
        return new ScannedText(readable ? Optional.of(payload) : Optional.empty(), issuer, false);
    }
}
