package zhengjian.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengjian.architecture.Repository;
import zhengjian.signing.Bytes;
import zhengjian.signing.credential.CredentialToken;
import zhengjian.signing.trust.IssuerKey;
import zhengjian.signing.trust.KeyPurpose;
import zhengjian.signing.trust.TrustList;
import zhengjian.signing.trust.state.TrustFiles;
import zhengjian.signing.trust.state.TrustState;
import zhengjian.signing.trust.state.UpdateTrust;

/** The five lines of docs/formats/offline.md stand here, word for word, and run. */
class FiveLinesTest {
    @ParameterizedTest
    @CsvSource({"good-link, true", "good-sm2, true", "name-changed-2, false"})
    void theFiveLinesOfThePageTellAGenuineTokenFromAForgedOne(String sample, boolean expected) throws Exception {
        String scanned = SamplesTest.samples().stream()
                .filter(one -> one.name().equals(sample))
                .findFirst()
                .orElseThrow()
                .member("text");
        Map<String, Bytes> directory = OfflineWorld.directory(OfflineWorld.statusList(Duration.ofHours(25)));
        Bytes root = Objects.requireNonNull(directory.get("pinned-root.cose"));
        Bytes list = Objects.requireNonNull(directory.get("list.cose"));
        Bytes timestamp = Objects.requireNonNull(directory.get("timestamp.cose"));
        Instant now = OfflineWorld.START.plusSeconds(60);
        // the five lines
        TrustFiles files = new TrustFiles(List.of(), Optional.of(list), Optional.of(timestamp), Map.of());
        TrustList issuers = UpdateTrust.apply(TrustState.pinned(root), files, now)
                .list()
                .orElseThrow()
                .content();
        CredentialToken token = CredentialToken.parse(scanned.substring(scanned.lastIndexOf('/') + 1));
        IssuerKey key = issuers.find(token.keyId(), KeyPurpose.ISSUING).orElseThrow();
        boolean genuine = token.signedBy(key.key().key());
        // until here
        assertThat(genuine).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource("docs/formats/offline.md")
    void thePageHasTheSameLines(String page) throws Exception {
        Matcher block =
                Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Repository.file(page)));
        assertThat(block.find()).isTrue();
        String source = Files.readString(Repository.file("app/src/test/java/zhengjian/offline/FiveLinesTest.java"));
        String lines = source.substring(source.indexOf("// the five lines"), source.indexOf("// until here"));
        assertThat(lines.replaceFirst("// the five lines", "").replaceAll("\\s+", ""))
                .isEqualTo(block.group(1).replaceAll("\\s+", ""));
        assertThat(block.group(1).lines()).hasSize(5);
    }
}
