package zhengjian.issuance;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import zhengjian.certificate.Publication;

/**
 * The file {@code publication.json}: one object with exactly documentNumber, title, publishedOn and authority. Unknown,
 * missing and repeated keys are refused, and so is an authority that the configuration does not name.
 */
public final class PublicationFile {
    private static final int LARGEST = 1 << 16;
    private static final List<String> KEYS = List.of("documentNumber", "title", "publishedOn", "authority");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PublicationFile() {}

    /**
     * Reads the file.
     *
     * @param authorities names that a publication may bear
     * @param today in Asia/Shanghai; a publication of a later day is refused
     * @throws BadPublication naming what is wrong
     */
    public static Publication read(Path file, Collection<String> authorities, LocalDate today) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new BadPublication("没有这个文件，或超过 64 kB：" + file, "no such file, or more than 64 kB: " + file);
            }
            return parse(Files.readAllBytes(file), authorities, today);
        } catch (IOException e) {
            throw new BadPublication("文件无法读取：" + file, "the file cannot be read: " + file);
        }
    }

    /** As {@link #read}, from bytes in UTF-8; a byte order mark is forgiven. */
    static Publication parse(byte[] bytes, Collection<String> authorities, LocalDate today) {
        JsonNode root = object(bytes);
        for (Iterator<String> names = root.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!KEYS.contains(name)) {
                throw new BadPublication("没有这样的项 " + shown(name), "there is no such key: " + shown(name));
            }
        }
        Publication publication = publication(root);
        if (!authorities.contains(publication.authority())) {
            throw new BadPublication(
                    "authority 应为配置所列的发证机关：" + String.join("、", authorities) + "；现为“" + shown(publication.authority())
                            + "”",
                    "authority must be one that the configuration lists");
        }
        if (publication.publishedOn().isAfter(today)) {
            throw new BadPublication(
                    "publishedOn 不应晚于今天 " + today + "；现为 " + publication.publishedOn(),
                    "publishedOn must not be after today, " + today);
        }
        return publication;
    }

    private static Publication publication(JsonNode root) {
        try {
            LocalDate publishedOn = LocalDate.parse(text(root, "publishedOn"));
            return new Publication(
                    text(root, "documentNumber"), text(root, "title"), publishedOn, text(root, "authority"));
        } catch (DateTimeException e) {
            throw new BadPublication("publishedOn 应为日期，如 2023-07-10", "publishedOn must be a date such as 2023-07-10");
        } catch (BadPublication e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new BadPublication(String.valueOf(e.getMessage()), "publication.json");
        }
    }

    private static String text(JsonNode root, String key) {
        JsonNode value = root.get(key);
        if (value == null || !value.isTextual()) {
            throw new BadPublication(key + " 应为文本，不可缺少", key + " must be there and a text");
        }
        return value.textValue();
    }

    private static JsonNode object(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode root = JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
            if (!root.isObject()) {
                throw new BadPublication("应为一个 JSON 对象", "one JSON object is expected");
            }
            return root;
        } catch (CharacterCodingException e) {
            throw new BadPublication("文件不是 UTF-8", "the file is not UTF-8");
        } catch (JsonProcessingException e) {
            throw new BadPublication(
                    "JSON 有误：" + e.getOriginalMessage(), "the JSON is malformed: " + e.getOriginalMessage());
        }
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(text.length(), 60)).replaceAll("\\p{C}", "?");
    }
}
