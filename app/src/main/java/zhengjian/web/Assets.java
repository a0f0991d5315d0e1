package zhengjian.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Style sheet, scripts and pictures: read and fingerprinted at start, compressed once, served from memory. An address
 * holds a fingerprint of the content, so browsers may keep it for ever.
 */
public final class Assets {
    /** Route of an asset. */
    public static final String ROUTE = "/assets/{asset}";

    private static final String FOLDER = "/zhengjian/assets/";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "png", "image/png",
            "svg", "image/svg+xml",
            "txt", "text/plain; charset=utf-8",
            "wasm", "application/wasm");

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Asset> byFile = new HashMap<>();

    /** Compressed when it is first asked for, once: the start does not wait for it. */
    private static final class Asset {
        private final byte[] content;
        private final String type;
        private volatile @Nullable Body body;

        Asset(byte[] content, String type) {
            this.content = content;
            this.type = type;
        }

        void send(Context context) {
            Body made = body;
            if (made == null) {
                made = Body.kept(content);
                body = made;
            }
            made.send(context, type);
        }
    }

    private Assets() {}

    /** Reads everything that the index lists. */
    public static Assets load() {
        return load(Map.of());
    }

    /**
     * Reads everything that the index lists.
     *
     * @param made what is made at start: plain name → content
     */
    public static Assets load(Map<String, byte[]> made) {
        Assets assets = new Assets();
        made.forEach(assets::add);
        new String(read("index.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(name -> !name.isBlank())
                .forEach(name -> assets.add(name, read(name)));
        return assets;
    }

    private void add(String name, byte[] content) {
        int dot = name.lastIndexOf('.');
        String ending = name.substring(dot + 1);
        String file = name.substring(0, dot) + "-" + fingerprint(content) + "." + ending;
        String type = TYPES.get(ending);
        if (type == null) {
            throw new IllegalStateException("asset " + name + " has none of the endings " + TYPES.keySet());
        }
        addresses.put(name, "/assets/" + file);
        byFile.put(file, new Asset(content, type));
    }

    /** Plain name → address. */
    public Map<String, String> addresses() {
        return Map.copyOf(addresses);
    }

    /** What a plain name stands for. */
    public byte[] content(String name) {
        String address = Objects.requireNonNull(addresses.get(name), name);
        String file = address.substring(address.lastIndexOf('/') + 1);
        return Objects.requireNonNull(byFile.get(file), file).content.clone();
    }

    /** {@code GET /assets/{asset}}. @throws ProblemException 404 */
    public void serve(Context context) {
        Asset asset = byFile.get(context.pathParam("asset"));
        if (asset == null) {
            throw Problems.notFound().exception();
        }
        context.header("Cache-Control", FOR_EVER);
        asset.send(context);
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + FOLDER + name);
            }
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ten hexadecimal digits that change with the content. */
    public static String fingerprint(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
