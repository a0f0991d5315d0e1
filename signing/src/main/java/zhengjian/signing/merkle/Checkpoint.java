package zhengjian.signing.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import zhengjian.signing.merkle.NoteException.Defect;

/**
 * What a log promises: its tree had this root at this size (C2SP tlog-checkpoint). A value without a signature; {@link
 * SignedCheckpoint} carries one.
 *
 * @param origin name of the log, not empty, one line
 * @param size leaves, 0 and more
 * @param root of the tree of {@code size} leaves
 * @param extensions further lines, opaque, none of them empty
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (origin.isEmpty() || size < 0) {
            throw new IllegalArgumentException("a checkpoint has an origin and a size, found " + origin + " " + size);
        }
    }

    /** A checkpoint without extension lines. */
    public static Checkpoint of(String origin, long size, Hash root) {
        return new Checkpoint(origin, size, root, List.of());
    }

    /** Reads the text of a note. */
    public static Checkpoint parse(String text) throws NoteException {
        if (!text.endsWith("\n")) {
            throw new NoteException(Defect.NO_FINAL_NEWLINE, "a checkpoint ends in a newline");
        }
        List<String> lines = Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < 3) {
            throw new NoteException(Defect.LINES_MISSING, "a checkpoint has three lines, found " + lines.size());
        }
        if (lines.get(0).isEmpty()) {
            throw new NoteException(Defect.ORIGIN_EMPTY, "the first line names the log");
        }
        return new Checkpoint(lines.get(0), size(lines.get(1)), root(lines.get(2)), extensions(lines));
    }

    private static long size(String line) throws NoteException {
        if (SIZE.matcher(line).matches()) {
            try {
                return Long.parseLong(line);
            } catch (NumberFormatException e) {
                throw new NoteException(Defect.SIZE_MALFORMED, "the tree size is above 2^63 - 1");
            }
        }
        throw new NoteException(Defect.SIZE_MALFORMED, "the tree size is a decimal number without leading zeros");
    }

    private static Hash root(String line) throws NoteException {
        byte[] root = Base64Text.decode(line, Defect.ROOT_MALFORMED);
        if (root.length != Hash.LENGTH) {
            throw new NoteException(Defect.ROOT_MALFORMED, "the root has 32 bytes, found " + root.length);
        }
        return Hash.of(root);
    }

    private static List<String> extensions(List<String> lines) throws NoteException {
        List<String> extensions = new ArrayList<>(lines.subList(3, lines.size()));
        if (extensions.contains("")) {
            throw new NoteException(Defect.EXTENSION_EMPTY, "an extension line is not empty");
        }
        return extensions;
    }

    /** The text that is signed; {@link #parse} reads it back. */
    public String text() {
        StringBuilder text = new StringBuilder(origin).append('\n').append(size).append('\n');
        text.append(root.base64()).append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
