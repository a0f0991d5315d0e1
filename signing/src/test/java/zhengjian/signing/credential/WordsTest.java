package zhengjian.signing.credential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import zhengjian.signing.cose.CborItem;

class WordsTest {
    @Test
    void everyWordHasOneNumberAndComesBack() throws Exception {
        List<String> words = new String(table(), UTF_8).lines().toList();
        for (int i = 0; i < words.size(); i++) {
            assertThat(Words.VERSION_1.encode(words.get(i))).isEqualTo(CborItem.of(i));
            assertThat(Words.VERSION_1.decode(CborItem.of(i))).contains(words.get(i));
            assertThat(Words.VERSION_1.decode(CborItem.of(words.get(i)))).isEmpty();
        }
        assertThat(Words.VERSION_1.decode(CborItem.of(words.size()))).isEmpty();
        assertThat(Words.VERSION_1.decode(CborItem.of(-1))).isEmpty();
        assertThat(Words.VERSION_1.decode(CborItem.of(1L << 32))).isEmpty();
        assertThat(Words.VERSION_1.decode(CborItem.ofNull())).isEmpty();
    }

    /** A changed table would make other words of what was signed: new words need a new version. */
    @Test
    void theTableOfVersion1IsTheOneThatWasPublished() throws Exception {
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(table())))
                .isEqualTo("2e76ffc8398254eba6bc3524637c69d27380f1823a9c243005938c6569688c74");
    }

    private static byte[] table() throws Exception {
        try (InputStream in = Words.class.getResourceAsStream("words-1.txt")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
