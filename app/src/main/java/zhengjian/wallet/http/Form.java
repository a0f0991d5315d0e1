package zhengjian.wallet.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhengjian.wallet.offer.WalletRefusal;
import zhengjian.wallet.offer.WalletRefusal.Reason;

/** The body of a token request: an HTML form of at most 4 KiB in which no name stands twice (RFC 6749, 3.2). */
final class Form {
    private static final int LONGEST = 4096;

    private final Map<String, String> fields;

    private Form(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * @param type the request's content type
     * @param content its body
     * @throws WalletRefusal {@code invalid_request}
     */
    static Form read(@Nullable String type, InputStream content) {
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            throw refusal("the body must be application/x-www-form-urlencoded");
        }
        try (InputStream in = content) {
            byte[] body = in.readNBytes(LONGEST + 1);
            if (body.length > LONGEST) {
                throw refusal("the body has at most " + LONGEST + " bytes");
            }
            return parse(new String(body, StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException e) {
            throw refusal("the body is no form");
        }
    }

    private static Form parse(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (fields.put(name, equals < 0 ? "" : decoded(pair.substring(equals + 1))) != null) {
                throw refusal("a parameter stands twice");
            }
        }
        return new Form(fields);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** A parameter without a value counts as left out. */
    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
    }

    /** @throws WalletRefusal {@code invalid_request} */
    String required(String name) {
        return field(name).orElseThrow(() -> refusal(name + " is missing"));
    }

    private static WalletRefusal refusal(String description) {
        return new WalletRefusal(Reason.INVALID_REQUEST, description);
    }
}
