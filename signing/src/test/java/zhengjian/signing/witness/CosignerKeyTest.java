package zhengjian.signing.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.signing.Bytes;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.merkle.Checkpoint;
import zhengjian.signing.merkle.Hash;
import zhengjian.signing.merkle.NoteSignature;
import zhengjian.signing.merkle.SignedNote;

class CosignerKeyTest {
    private static final SigningKey SECRET = SigningKey.generate(Algorithm.EDDSA, new SecureRandom());
    private static final CosignerKey KEY = CosignerKey.of("witness.example/w1", SECRET.verificationKey());
    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");
    private static final String CHECKPOINT =
            Checkpoint.of("zhengjian.example/test", 5, Hash.ofLeaf(new byte[3])).text();

    @Test
    void aCosignatureSaysWhenAndSurvivesTheNote() throws Exception {
        NoteSignature line = KEY.sign(CHECKPOINT, AT, SECRET);
        SignedNote read = SignedNote.parse(new SignedNote(CHECKPOINT, List.of(line)).note());
        assertThat(KEY.time(read.signatures().get(0), read.text())).contains(AT);
    }

    @Test
    void itHoldsForThisCheckpointThisTimeAndThisKeyOnly() {
        NoteSignature line = KEY.sign(CHECKPOINT, AT, SECRET);
        assertThat(KEY.time(line, CHECKPOINT.replace("\n5\n", "\n6\n"))).isEmpty();
        byte[] later = line.signature().toArray();
        later[7] ^= 1;
        assertThat(KEY.time(new NoteSignature(line.name(), line.keyId(), Bytes.copyOf(later)), CHECKPOINT))
                .isEmpty();
        byte[] cut = java.util.Arrays.copyOf(line.signature().toArray(), 71);
        assertThat(KEY.time(new NoteSignature(line.name(), line.keyId(), Bytes.copyOf(cut)), CHECKPOINT))
                .isEmpty();
        CosignerKey other = CosignerKey.of("witness.example/w2", SECRET.verificationKey());
        assertThat(other.claims(line)).isFalse();
        assertThat(other.time(line, CHECKPOINT)).isEmpty();
    }

    /** A plain signature of the same key over the note is no cosignature: the two have different first lines. */
    @Test
    void aSignatureOverTheNoteItselfIsNone() {
        byte[] plain = SECRET.sign(CHECKPOINT.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        byte[] content = new byte[72];
        System.arraycopy(plain, 0, content, 8, 64);
        NoteSignature line = KEY.sign(CHECKPOINT, AT, SECRET);
        assertThat(KEY.time(new NoteSignature(line.name(), line.keyId(), Bytes.copyOf(content)), CHECKPOINT))
                .isEmpty();
    }

    @Test
    void itsTextIsReadBack() {
        assertThat(CosignerKey.parse(KEY.text()).text()).isEqualTo(KEY.text());
        assertThat(CosignerKey.parse(KEY.text()).time(KEY.sign(CHECKPOINT, AT, SECRET), CHECKPOINT))
                .contains(AT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "witness.example/w1",
                "witness.example/w1+00000000+BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "witness.example/w1+00000000+AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "witness example+00000000+BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "witness.example/w1+00000000+????????????????????????????????????????????"
            })
    void everyOtherTextIsRefused(String text) {
        assertThatThrownBy(() -> CosignerKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherAlgorithmIsRefused() {
        SigningKey es256 = SigningKey.generate(Algorithm.ES256, new SecureRandom());
        assertThatThrownBy(() -> CosignerKey.of("w", es256.verificationKey()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Ed25519");
    }
}
