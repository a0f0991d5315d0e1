package zhengjian.signing.trust;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zhengjian.signing.cose.CborItem;
import zhengjian.signing.key.KeyId;

/**
 * A province whose certificates count.
 *
 * @param code ISO 3166-2: {@code CN-22}
 * @param name Chinese name, 1 to 64 characters
 * @param englishName English name, 1 to 64 characters
 * @param baseUrl address of its service without slash at the end; https, or http on this machine
 * @param statusBase status list n is at {@code statusBase + n + ".cwt"}; ends with a slash
 * @param ledger origin line of its checkpoints; 1 to 200 characters
 * @param scope what it may certify
 * @param keys in the order of their key ids, each once
 */
public record Issuer(
        String code,
        String name,
        String englishName,
        String baseUrl,
        String statusBase,
        String ledger,
        IssuerScope scope,
        List<IssuerKey> keys) {
    private static final Pattern CODE = Pattern.compile("CN-[0-9A-Z]{2}");
    private static final Pattern ADDRESS = Pattern.compile(
            "(https://[a-z0-9][a-z0-9.-]{0,200}|http://(127\\.0\\.0\\.1|localhost))(:[0-9]{1,5})?(/[A-Za-z0-9._~-]{1,60}){0,8}");

    public Issuer {
        keys = keys.stream()
                .sorted((a, b) -> Role.BY_KEY_ID.compare(a.key().key(), b.key().key()))
                .toList();
        require(CODE.matcher(code).matches(), "code", code);
        requireText(name, 64, "name");
        requireText(englishName, 64, "english name");
        require(isAddress(baseUrl), "base URL", baseUrl);
        require(
                statusBase.endsWith("/") && isAddress(statusBase.substring(0, statusBase.length() - 1)),
                "status base",
                statusBase);
        requireText(ledger, 200, "ledger");
        require(!keys.isEmpty() && keys.size() <= 64, "number of keys", keys.size());
        for (IssuerKey key : keys) {
            require(
                    key.key().issuer().equals(code),
                    "issuer of key " + key.key().key(),
                    key.key().issuer());
        }
    }

    private static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches() && URI.create(text).getPort() <= 65535;
    }

    private static void requireText(String text, int most, String field) {
        int length = text.codePointCount(0, text.length());
        require(length >= 1 && length <= most, field, length + " characters");
        require(text.codePoints().noneMatch(Issuer::isInvisible), field, "characters that cannot be seen");
    }

    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static void require(boolean holds, String field, Object found) {
        if (!holds) {
            throw new IllegalArgumentException("issuer: " + field + " is not acceptable: " + found);
        }
    }

    /** The key with this id, whatever it is for. */
    public Optional<IssuerKey> find(KeyId id) {
        return keys.stream().filter(key -> key.key().key().id().equals(id)).findFirst();
    }

    static Issuer read(CborItem item) throws TrustException {
        Fields fields = Fields.of(item, 8, "issuer");
        String code = fields.text(0, "code");
        List<IssuerKey> keys = fields.list(7, "keys", key -> IssuerKey.read(key, code));
        for (int i = 1; i < keys.size(); i++) {
            if (Role.BY_KEY_ID.compare(
                            keys.get(i - 1).key().key(), keys.get(i).key().key())
                    > 0) {
                throw fields.malformed("keys are not in the order of their key ids");
            }
        }
        return new Issuer(
                code,
                fields.text(1, "name"),
                fields.text(2, "english name"),
                fields.text(3, "base URL"),
                fields.text(4, "status base"),
                fields.text(5, "ledger"),
                IssuerScope.read(fields.item(6)),
                keys);
    }

    CborItem item() {
        return CborItem.array(
                CborItem.of(code),
                CborItem.of(name),
                CborItem.of(englishName),
                CborItem.of(baseUrl),
                CborItem.of(statusBase),
                CborItem.of(ledger),
                scope.item(),
                new CborItem.Array(keys.stream().map(IssuerKey::item).toList()));
    }
}
