package zhengjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.merkle.Hash;
import zhengjian.signing.merkle.NoteException;
import zhengjian.signing.merkle.NoteKey;
import zhengjian.signing.merkle.SignedCheckpoint;

class CheckpointCopyTest {
    private static final int SLOT = 4096;
    private static final SigningKey SECRET = SigningKey.generate(Algorithm.EDDSA, new SecureRandom());
    private static final NoteKey KEY = NoteKey.of(TestLedger.ORIGIN, SECRET.verificationKey());

    @TempDir
    Path folder;

    private static SignedCheckpoint checkpoint(long size) {
        return SignedCheckpoint.sign(size, Hash.ofLeaf(new byte[] {(byte) size}), KEY, SECRET);
    }

    private Path file() {
        return folder.resolve("second/copy");
    }

    /** The size of the newest checkpoint after closing and opening again; -1 for an empty file. */
    private long newest() throws Exception {
        try (CheckpointCopy copy = CheckpointCopy.open(file())) {
            return copy.read(KEY).map(found -> found.checkpoint().size()).orElse(-1L);
        }
    }

    private void write(long... sizes) throws Exception {
        try (CheckpointCopy copy = CheckpointCopy.open(file())) {
            copy.read(KEY);
            for (long size : sizes) {
                copy.write(checkpoint(size).note());
            }
        }
    }

    @Test
    void mayBeClosedByTheLedgerAndByWhoeverOpenedIt() throws IOException {
        CheckpointCopy copy = CheckpointCopy.open(file());
        copy.close();
        assertThatCode(copy::close).doesNotThrowAnyException();
    }

    @Test
    void isEmptyWhenItIsNew() throws Exception {
        assertThat(newest()).isEqualTo(-1);
        assertThat(Files.size(file())).isEqualTo(2 * SLOT);
    }

    @Test
    void keepsTheNewestOfAnyNumberOfCheckpoints() throws Exception {
        for (long size = 0; size < 7; size++) {
            write(size);
            assertThat(newest()).isEqualTo(size);
        }
        write(20, 21, 22);
        assertThat(newest()).isEqualTo(22);
    }

    /** The process or the power goes after any number of bytes of the slot that was being written. */
    @Test
    void keepsTheOneBeforeWhereverAWriteIsTorn() throws Exception {
        write(5, 6);
        byte[] before = Files.readAllBytes(file());
        write(7);
        byte[] after = Files.readAllBytes(file());
        int slot = before[0] == after[0] && java.util.Arrays.equals(before, 0, SLOT, after, 0, SLOT) ? 1 : 0;
        int length = checkpoint(7).note().length();
        for (int written = 0; written <= length; written += 7) {
            byte[] torn = before.clone();
            System.arraycopy(after, slot * SLOT, torn, slot * SLOT, written);
            Files.write(file(), torn);
            assertThat(newest()).as("%d bytes written", written).isIn(6L, 7L);
            write(8);
            assertThat(newest()).isEqualTo(8);
        }
    }

    @Test
    void survivesEveryFlippedByteOfOneSlot() throws Exception {
        write(5, 6);
        byte[] whole = Files.readAllBytes(file());
        for (int at = 0; at < 2 * SLOT; at += 13) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x20;
            Files.write(file(), flipped);
            assertThat(newest()).as("byte %d", at).isIn(5L, 6L);
        }
    }

    @Test
    void isNoCopyWhenBothSlotsAreDamagedOrOfAnotherKey() throws Exception {
        write(5, 6);
        byte[] whole = Files.readAllBytes(file());
        whole[3] ^= 1;
        whole[SLOT + 3] ^= 1;
        Files.write(file(), whole);
        assertThatThrownBy(this::newest).isInstanceOf(NoteException.class);
        NoteKey other = NoteKey.of("zhengjian.example/other", SECRET.verificationKey());
        try (CheckpointCopy copy = CheckpointCopy.open(folder.resolve("other"))) {
            copy.write(checkpoint(1).note());
            assertThatThrownBy(() -> copy.read(other)).isInstanceOf(NoteException.class);
        }
    }

    @Test
    void isReplacedAsAWholeWhenAnOperatorRenewsIt() throws Exception {
        write(50, 51);
        try (CheckpointCopy copy = CheckpointCopy.open(file())) {
            copy.renew(checkpoint(9));
        }
        assertThat(newest()).as("the greater sizes are gone from both slots").isEqualTo(9);
    }

    @Test
    void refusesWhatDoesNotFitItsSlot() throws Exception {
        write(5);
        try (CheckpointCopy copy = CheckpointCopy.open(file())) {
            assertThatThrownBy(() -> copy.write("x".repeat(SLOT + 1)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("4097");
        }
        assertThat(newest()).isEqualTo(5);
    }
}
