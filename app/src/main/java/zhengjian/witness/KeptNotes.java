package zhengjian.witness;

import java.util.List;

/** Where cosigned checkpoints outlive a stop. Trusted for nothing: what is read is verified like an answer of a witness. */
public interface KeptNotes {
    /** Keeps nothing. */
    KeptNotes NOWHERE = new KeptNotes() {
        @Override
        public List<String> read() {
            return List.of();
        }

        @Override
        public void keep(List<String> notes) {
            // asked for again after a stop
        }
    };

    /** What was kept last; empty when there is nothing that can be read. */
    List<String> read();

    /** Keeps these and nothing else; a failure is no failure of the caller. */
    void keep(List<String> notes);
}
