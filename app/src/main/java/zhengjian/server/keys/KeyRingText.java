package zhengjian.server.keys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import zhengjian.wholefile.WholeFile;

/** The YAML of a ring file, both ways; docs/formats/key-ring.md. */
final class KeyRingText {
    private static final int LARGEST_FILE = 1 << 20;
    private static final String HEAD = """
            # 密钥环：用过的全部公钥及其状态。只由 keys 命令修改。
            # Key ring: all public keys ever used, and their state. Changed by the keys commands only.
            """;
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private KeyRingText() {}

    /** The file as it stands. */
    record Ring(int version, List<KeyRow> keys) {}

    static String content(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw refusal(file.toString(), "大于 1 MiB", "is larger than 1 MiB");
            }
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw refusal(file.toString(), "没有这个文件，请先用 keys new 新建密钥", "no such file; make keys with `keys new` first");
        } catch (IOException e) {
            throw refusal(
                    file.toString(), "读不了", "cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    static KeyRingFile parse(String text, String name) {
        try {
            Ring ring = YAML.readValue(text, Ring.class);
            if (ring == null
                    || ring.version() != 1
                    || ring.keys() == null
                    || ring.keys().contains(null)) {
                throw refusal(name, "应有 version: 1 和 keys 的列表", "needs version: 1 and a list of keys");
            }
            return KeyRingFile.of(
                    ring.keys().stream().map(row -> listed(row, name)).toList());
        } catch (JsonProcessingException e) {
            throw refusal(name, "不是合格的密钥环", "is no key ring: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            throw refusal(name, "密钥自相矛盾", String.valueOf(e.getMessage()));
        }
    }

    private static ListedKey listed(KeyRow row, String name) {
        try {
            return row.listed();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refusal(name, "密钥 " + row.id() + " 有误", "key " + row.id() + ": " + e.getMessage());
        }
    }

    static String format(List<ListedKey> keys) {
        try {
            return HEAD
                    + YAML.writeValueAsString(
                            new Ring(1, keys.stream().map(KeyRow::of).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a ring cannot be written as YAML", e);
        }
    }

    static void write(List<ListedKey> keys, Path file) {
        try {
            WholeFile.write(file, format(keys).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw refusal(
                    file.toString(), "写不了", "cannot be written (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static KeyRingFileException refusal(String name, String chinese, String english) {
        return new KeyRingFileException("密钥环 " + name + "：" + chinese + "。 Key ring " + name + ": " + english + ".");
    }
}
