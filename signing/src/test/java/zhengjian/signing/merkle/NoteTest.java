package zhengjian.signing.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhengjian.signing.Bytes;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.VerificationKey;
import zhengjian.signing.merkle.NoteException.Defect;

/** The files in {@code notes/} are named by the one thing that is wrong with each; they were signed by openssl. */
class NoteTest {
    static final NoteKey KEY = NoteKey.of(
            "zhengjian.example/test",
            VerificationKey.ofSpki(
                    HexFormat.of()
                            .parseHex(
                                    "302a300506032b657003210012ec26952461ca001c20a1c33f75923d3fe0c9a4fbe8e745b46348a3c1dda393")));

    static Stream<Path> notes() throws IOException, URISyntaxException {
        return Files.list(Path.of(
                Objects.requireNonNull(NoteTest.class.getResource("notes")).toURI()));
    }

    static Stream<Path> goodNotes() throws IOException, URISyntaxException {
        return notes().filter(file -> file.getFileName().toString().startsWith("good"));
    }

    static Stream<Path> badNotes() throws IOException, URISyntaxException {
        return notes().filter(file -> !file.getFileName().toString().startsWith("good"));
    }

    private static SignedCheckpoint open(byte[] bytes) throws NoteException {
        SignedNote.parse(bytes);
        return SignedCheckpoint.open(new String(bytes, StandardCharsets.UTF_8), KEY);
    }

    @ParameterizedTest
    @MethodSource("goodNotes")
    void opensWhatOpensslSigned(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        SignedCheckpoint checkpoint = open(bytes);
        assertThat(checkpoint.checkpoint().root()).isEqualTo(Hash.ofEmptyTree());
        assertThat(SignedNote.parse(bytes).note()).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("badNotes")
    void refusesForExactlyTheDefectThatTheFileIsNamedAfter(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        Defect expected = Defect.valueOf(
                name.substring(0, name.indexOf('.')).replace('-', '_').toUpperCase(Locale.ROOT));
        assertThatExceptionOfType(NoteException.class)
                .isThrownBy(() -> open(bytes))
                .satisfies(e -> assertThat(e.defect()).isEqualTo(expected));
    }

    @Test
    void hasASampleForEveryDefect() throws Exception {
        List<String> names =
                badNotes().map(file -> file.getFileName().toString()).toList();
        for (Defect defect : Defect.values()) {
            String prefix = defect.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".";
            boolean made = defect == Defect.TOO_LARGE || names.stream().anyMatch(name -> name.startsWith(prefix));
            assertThat(made).as(defect.name()).isTrue();
        }
    }

    @Test
    void refusesANoteThatIsTooLarge() {
        assertThatExceptionOfType(NoteException.class)
                .isThrownBy(() -> SignedNote.parse(new byte[SignedNote.LARGEST + 1]))
                .satisfies(e -> assertThat(e.defect()).isEqualTo(Defect.TOO_LARGE));
    }

    @Test
    void opensTheExampleOfGosNotePackage() throws Exception {
        byte[] typed = Base64.getDecoder().decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        byte[] spki = Bytes.parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(typed, 1, 33))
                .toArray();
        NoteKey key = NoteKey.of("PeterNeumann", VerificationKey.ofSpki(spki));
        assertThat(key.text()).isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        String text = "If you think cryptography is the answer to your problem,\n"
                + "then you don't know what your problem is.\n";
        String line =
                "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6"
                        + "RyyBwJnAM=\n";
        assertThat(key.open(SignedNote.parse(text + line))).isEqualTo(text);
    }

    @Test
    void readsTheCheckpointOfTheSpecification() throws Exception {
        String note = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
                + "— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9"
                + "nTo+zyWE+xeMcTOAYQ8=\n";
        Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(note).text());
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(checkpoint.text() + "\n").isEqualTo(note.substring(0, note.indexOf("—")));
    }

    @Test
    void signsWhatItCanOpen() throws Exception {
        SigningKey secret = SigningKey.generate(Algorithm.EDDSA, new SecureRandom());
        NoteKey key = NoteKey.of("zhengjian.example/new", secret.verificationKey());
        SignedCheckpoint signed = SignedCheckpoint.sign(7, Hash.ofLeaf(new byte[0]), key, secret);
        assertThat(SignedCheckpoint.open(signed.note(), key).checkpoint()).isEqualTo(signed.checkpoint());
        assertThatExceptionOfType(NoteException.class).isThrownBy(() -> SignedCheckpoint.open(signed.note(), KEY));
    }

    @Test
    void signsOnlyWithEd25519() {
        VerificationKey key =
                SigningKey.generate(Algorithm.ES256, new SecureRandom()).verificationKey();
        assertThatIllegalArgumentException().isThrownBy(() -> NoteKey.of("zhengjian.example/new", key));
    }
}
