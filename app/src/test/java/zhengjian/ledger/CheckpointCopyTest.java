package zhengjian.ledger;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointCopyTest {
    @TempDir
    Path folder;

    @Test
    void mayBeClosedByTheLedgerAndByWhoeverOpenedIt() throws IOException {
        CheckpointCopy copy = CheckpointCopy.open(folder.resolve("copy"));
        copy.close();
        assertThatCode(copy::close).doesNotThrowAnyException();
    }
}
