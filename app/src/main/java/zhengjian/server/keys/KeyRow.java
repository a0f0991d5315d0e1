package zhengjian.server.keys;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhengjian.signing.key.KeyState;
import zhengjian.signing.key.TrustedKey;
import zhengjian.signing.key.VerificationKey;

/**
 * One key as it stands in the ring file and in {@code keys list --json}. Id and algorithm repeat, for people, what the
 * public key (base64 of its SubjectPublicKeyInfo) says; times are ISO 8601 with offset.
 */
public record KeyRow(
        String id,
        String use,
        String algorithm,
        String issuer,
        String notBefore,
        String notAfter,
        String state,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String since,
        String publicKey) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public KeyRow {
        required("id", id);
        required("use", use);
        required("algorithm", algorithm);
        required("issuer", issuer);
        required("notBefore", notBefore);
        required("notAfter", notAfter);
        required("state", state);
        required("publicKey", publicKey);
    }

    private static void required(String name, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("a key without " + name);
        }
    }

    /** How this key is written. */
    public static KeyRow of(ListedKey listed) {
        TrustedKey trusted = listed.trusted();
        return new KeyRow(
                listed.id().hex(),
                listed.use().code(),
                trusted.key().algorithm().name(),
                trusted.issuer(),
                text(trusted.notBefore()),
                text(trusted.notAfter()),
                trusted.state().name().toLowerCase(Locale.ROOT),
                trusted.since().map(KeyRow::text).orElse(null),
                Base64.getEncoder().encodeToString(trusted.key().spki()));
    }

    /**
     * The key that is written here.
     *
     * @throws IllegalArgumentException when the public key is none, something is unknown or contradicts something else
     * @throws java.time.DateTimeException when a time is none
     */
    ListedKey listed() {
        VerificationKey key = VerificationKey.ofSpki(Base64.getDecoder().decode(publicKey));
        if (!key.id().hex().equals(id) || !key.algorithm().name().equals(algorithm)) {
            throw new IllegalArgumentException("id and algorithm are not those of the public key, which is " + key);
        }
        KeyUse parsed = KeyUse.parse(use).orElseThrow(() -> new IllegalArgumentException("unknown use " + use));
        TrustedKey trusted = new TrustedKey(
                key,
                issuer,
                instant(notBefore),
                instant(notAfter),
                state(state),
                Optional.ofNullable(since).map(KeyRow::instant));
        return new ListedKey(parsed, trusted);
    }

    private static KeyState state(String text) {
        for (KeyState state : KeyState.values()) {
            if (state.name().toLowerCase(Locale.ROOT).equals(text)) {
                return state;
            }
        }
        throw new IllegalArgumentException("unknown state " + text);
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static String text(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ZONE));
    }
}
