package zhengjian.server.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import zhengjian.signing.key.KeyId;
import zhengjian.signing.key.KeyRing;
import zhengjian.signing.key.TrustedKey;

/**
 * The keys of the module {@code keys-example}. Their secrets are public, so whoever is not a demonstration refuses them:
 * {@link #isExample}.
 */
public final class ExampleKeys {
    /** Folder of the resources on the class path. */
    public static final String FOLDER = "/zhengjian/keys-example/";

    /** Password of every example file. */
    public static final String PASSWORD = "example";

    private static final Set<KeyId> IDS = ids();

    private ExampleKeys() {}

    /** True when everybody has the secret of this key. */
    public static boolean isExample(KeyId id) {
        return IDS.contains(id);
    }

    /** True when the ring trusts a key of which everybody has the secret. */
    public static boolean anyIn(KeyRing ring) {
        return ring.keys().stream().map(TrustedKey::key).anyMatch(key -> isExample(key.id()));
    }

    /** One of the example files: issuing.p12, ledger.p12, documents.p12, authority.pem, ring.yaml, … */
    public static byte[] content(String name) {
        try (InputStream in = ExampleKeys.class.getResourceAsStream(FOLDER + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<KeyId> ids() {
        return new String(content("key-ids.txt"), StandardCharsets.US_ASCII)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> KeyId.parse(line.substring(0, 8)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
