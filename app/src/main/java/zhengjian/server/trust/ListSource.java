package zhengjian.server.trust;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengjian.server.command.Refusal;
import zhengjian.server.keys.KeyRingFile;
import zhengjian.server.keys.KeyRingFileException;
import zhengjian.server.keys.KeyUse;
import zhengjian.server.keys.ListedKey;
import zhengjian.signing.credential.RankCode;
import zhengjian.signing.trust.Issuer;
import zhengjian.signing.trust.IssuerKey;
import zhengjian.signing.trust.IssuerScope;
import zhengjian.signing.trust.KeyPurpose;

/** The list of issuers as people write it: a YAML file, with each issuer's key ring beside it. Unknown keys are refused. */
final class ListSource {
    private static final int LONGEST = 1 << 18;
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private record Document(int version, List<Entry> issuers) {}

    private record Entry(
            String code,
            String name,
            String englishName,
            String baseUrl,
            String statusBase,
            String ledger,
            Scope scope,
            String ring) {}

    private record Scope(List<String> regions, List<String> numbers, boolean directional, List<String> ranks) {}

    private ListSource() {}

    /** The issuers that the file lists. */
    static List<Issuer> read(Path file) {
        Document document = document(file);
        if (document.version() != 1) {
            throw refused(file, "version: 1");
        }
        List<Issuer> issuers = new ArrayList<>();
        for (Entry entry : document.issuers()) {
            try {
                issuers.add(issuer(entry, file.resolveSibling(entry.ring())));
            } catch (IllegalArgumentException | KeyRingFileException e) {
                throw refused(file, entry.code() + ": " + e.getMessage());
            }
        }
        return issuers;
    }

    private static Document document(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw refused(file, "more than " + LONGEST + " bytes");
            }
            @Nullable Document document = YAML.readValue(Files.readString(file, StandardCharsets.UTF_8), Document.class);
            if (document == null) {
                throw refused(file, "empty");
            }
            return document;
        } catch (JsonProcessingException e) {
            throw refused(file, e.getOriginalMessage());
        } catch (IOException e) {
            throw refused(file, e.getClass().getSimpleName());
        }
    }

    private static Issuer issuer(Entry entry, Path ring) {
        List<IssuerKey> keys = KeyRingFile.read(ring).keys().stream()
                .map(key -> new IssuerKey(purpose(key), key.trusted()))
                .toList();
        return new Issuer(
                entry.code(),
                entry.name(),
                entry.englishName(),
                entry.baseUrl(),
                entry.statusBase(),
                entry.ledger(),
                new IssuerScope(
                        entry.scope().regions(),
                        entry.scope().numbers(),
                        entry.scope().directional(),
                        entry.scope().ranks().stream().map(ListSource::rank).toList()),
                keys);
    }

    private static KeyPurpose purpose(ListedKey key) {
        KeyUse use = key.use();
        return Arrays.stream(KeyPurpose.values())
                .filter(purpose -> purpose.word().equals(use.code()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "key " + key.id() + " of use " + use.code() + " belongs in no list of issuers"));
    }

    private static int rank(String word) {
        return Arrays.stream(RankCode.values())
                .filter(code -> code.rank().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("rank not known: " + word))
                .number();
    }

    private static Refusal refused(Path file, String why) {
        return Refusal.undecided(file + " 不被接受。 " + file + " is not accepted: " + why);
    }
}
