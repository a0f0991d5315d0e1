package zhengjian.verification.upload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code certificate.json} in a file of ours, found by the bytes that we write around it: it is the last stream, stored as
 * it is, and the signature comes next. No object, filter or reference of the file is followed.
 */
final class EmbeddedCredential {
    /** What every document of ours says of itself; no other file does. */
    static final String MARK = "\"format\" : \"zhengjian-certificate-1\"";

    private static final int LARGEST = 16 * 1024;
    private static final String BEGIN = ">>\nstream\n{";
    private static final String END = "}\nendstream\nendobj\n";
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(3)
                    .maxStringLength(4096)
                    .maxNameLength(64)
                    .build())
            .build();

    private EmbeddedCredential() {}

    /**
     * The texts in it, a scope's as {@code scope.NAME}; empty when there is none or it cannot be read whole.
     *
     * @param mark where {@link #MARK} stands for the last time, or -1
     */
    static Map<String, String> read(byte[] file, int mark) {
        if (mark < 0) {
            return Map.of();
        }
        int low = Math.max(0, mark - LARGEST);
        ByteSearch around = new ByteSearch(Arrays.copyOfRange(file, low, Math.min(file.length, mark + LARGEST)));
        int begin = around.last(BEGIN, mark - low);
        int end = begin < 0 ? -1 : around.first(END, mark - low);
        if (end < 0 || end - begin > LARGEST) {
            return Map.of();
        }
        int from = low + begin + BEGIN.length() - 1;
        int to = low + end + 1;
        try (JsonParser json = JSON.createParser(file, from, to - from)) {
            return texts(json);
        } catch (IOException unreadable) {
            return Map.of();
        }
    }

    private static Map<String, String> texts(JsonParser json) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        String prefix = "";
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token == JsonToken.VALUE_STRING) {
                texts.put(prefix + json.currentName(), json.getText());
            } else if (token == JsonToken.START_OBJECT && json.currentName() != null) {
                prefix = json.currentName() + ".";
            } else if (token == JsonToken.END_OBJECT) {
                prefix = "";
            }
        }
        return texts;
    }
}
