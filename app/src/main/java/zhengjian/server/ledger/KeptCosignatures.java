package zhengjian.server.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhengjian.signing.cose.Cbor;
import zhengjian.signing.cose.CborException;
import zhengjian.signing.cose.CborItem;
import zhengjian.signing.cose.CborLimits;
import zhengjian.wholefile.WholeFile;
import zhengjian.witness.KeptNotes;

/** The newest cosigned checkpoints in one file of the data directory, {@code witnessed}: an array of texts in CBOR. */
public final class KeptCosignatures implements KeptNotes {
    private static final Logger LOG = LoggerFactory.getLogger(KeptCosignatures.class);
    private static final int LARGEST = 1 << 16;

    private final Path file;

    /** @param data the data directory */
    public KeptCosignatures(Path data) {
        this.file = data.resolve("witnessed");
    }

    @Override
    public List<String> read() {
        try {
            if (Files.size(file) <= LARGEST
                    && Cbor.parse(Files.readAllBytes(file), CborLimits.STATEMENT) instanceof CborItem.Array array) {
                List<String> notes = new ArrayList<>();
                for (CborItem item : array.items()) {
                    if (item instanceof CborItem.Text text) {
                        notes.add(text.value());
                    }
                }
                return notes;
            }
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException | CborException e) {
            LOG.warn("kept cosignatures cannot be read, the witnesses are asked again: {}", e.toString());
        }
        return List.of();
    }

    @Override
    public void keep(List<String> notes) {
        List<CborItem> items = new ArrayList<>();
        notes.forEach(note -> items.add(CborItem.of(note)));
        try {
            WholeFile.write(file, Cbor.encode(new CborItem.Array(items)));
        } catch (IOException e) {
            LOG.warn("cosignatures cannot be kept, after a stop the witnesses are asked again: {}", e.toString());
        }
    }
}
