package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.server.keys.ExampleKeys;
import zhengjian.server.keys.KeyRingFile;
import zhengjian.server.keys.KeyUse;
import zhengjian.signing.merkle.NoteKey;
import zhengjian.signing.merkle.SignedCheckpoint;
import zhengjian.signing.merkle.SignedNote;
import zhengjian.witness.SampleWitness;
import zhengjian.witness.SampleWitness.Manner;

/** Witnesses as the configuration names them, from the register's first entries to what everybody is served. */
class WitnessesTest {
    private static final NoteKey LOG = NoteKey.of("zhengjian.example/demo", ledgerKey());

    @TempDir
    private Path directory = Path.of("");

    private static zhengjian.signing.key.VerificationKey ledgerKey() {
        String ring = new String(ExampleKeys.content("ring.yaml"), StandardCharsets.UTF_8);
        return KeyRingFile.parse(ring, "ring.yaml")
                .ring(KeyUse.LEDGER)
                .keys()
                .get(0)
                .key();
    }

    private static String configured(String yaml, SampleWitness... witnesses) {
        StringBuilder all = new StringBuilder(yaml).append("witnesses:\n");
        for (SampleWitness witness : witnesses) {
            all.append("  - {name: ").append(witness.key.name());
            all.append(", key: ").append(witness.key.text());
            all.append(", url: \"").append(witness.url()).append("\"}\n");
        }
        return all.toString();
    }

    @Test
    void theServedCheckpointCarriesTheCosignatureOfTheHonestOneAlone() throws Exception {
        try (SampleWitness honest = new SampleWitness("honest.example/w", LOG, Manner.HONEST);
                SampleWitness liar = new SampleWitness("liar.example/w", LOG, Manner.LYING);
                RunningDemo demo = RunningDemo.start(directory, 3, false, yaml -> configured(yaml, honest, liar))) {
            Http.Reply reply = demo.http().get("/checkpoint/witnessed");
            long until = System.nanoTime() + 60_000_000_000L;
            while (reply.status() != 200) {
                assertThat(System.nanoTime()).as(reply.text()).isLessThan(until);
                reply = demo.http().get("/checkpoint/witnessed");
            }
            SignedNote note = SignedNote.parse(reply.body());
            SignedCheckpoint.open(reply.text(), LOG);
            assertThat(note.signatures())
                    .filteredOn(honest.key::claims)
                    .singleElement()
                    .satisfies(line ->
                            assertThat(honest.key.time(line, note.text())).isPresent());
            assertThat(reply.text()).doesNotContain("liar.example");
            assertThat(demo.http().get("/checkpoint").text()).startsWith("zhengjian.example/demo\n");
        }
    }

    @Test
    void withoutWitnessesNothingIsCosignedAndTheAnswerSaysWhatToDo() throws IOException {
        try (RunningDemo demo = RunningDemo.start(directory, 1)) {
            Http.Reply reply = demo.http().get("/checkpoint/witnessed");
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.text()).contains("not-published-yet", "witnesses");
        }
    }
}
