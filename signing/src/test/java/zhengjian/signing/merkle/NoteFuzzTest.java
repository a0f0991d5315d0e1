package zhengjian.signing.merkle;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Whatever comes in: a note with this as its only text, or a {@link NoteException}. */
class NoteFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void opensOrRefuses(byte[] input) {
        try {
            SignedNote note = SignedNote.parse(input);
            if (!Arrays.equals(input, note.note().getBytes(StandardCharsets.UTF_8))) {
                throw new AssertionError("a second text of the same note was accepted");
            }
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            if (!checkpoint.text().equals(note.text())) {
                throw new AssertionError("a second text of the same checkpoint was accepted");
            }
            NoteTest.KEY.open(note);
        } catch (NoteException refused) {
            return;
        }
    }
}
