package zhengjian.page.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The upper levels of the tree over the ledger's entries: up to eight parts, and what they are joined to. Parts stand below one
 * another on the left, the whole on the right. Lengths are units of the drawing, {@link #WIDTH} wide.
 *
 * @param boxes the parts from the top, each before what it is joined to; the whole last; none for an empty ledger
 * @param height of the drawing
 */
public record LedgerTree(List<Box> boxes, int height) {
    public static final int WIDTH = 360;

    private static final int DEPTH = 3;
    private static final int ROW = 34;
    private static final int PART_WIDTH = 170;
    private static final int JOINT_WIDTH = 20;
    private static final int WHOLE_WIDTH = 64;
    private static final int[] LEFT = {WIDTH - WHOLE_WIDTH - 1, 248, 204, 1};

    public LedgerTree {
        boxes = List.copyOf(boxes);
    }

    /**
     * One box.
     *
     * @param first number of its first entry, from 1
     * @param last number of its last entry
     * @param x left edge
     * @param y middle
     * @param join index of the box that this one is joined to; itself for the whole
     * @param marked whether the entry that was asked for is in it
     */
    public record Box(long first, long last, Kind kind, int x, int y, int width, int join, boolean marked) {
        /** Its entries, as people count them. */
        public String range() {
            String from = String.format(Locale.ROOT, "%,d", first);
            return first == last ? from : from + "–" + String.format(Locale.ROOT, "%,d", last);
        }
    }

    /** What a box stands for. */
    public enum Kind {
        PART,
        JOINT,
        WHOLE
    }

    /** @param index of the entry that was asked for, from 0 */
    public static LedgerTree of(long size, OptionalLong index) {
        Builder builder = new Builder(index);
        if (size > 0) {
            builder.add(0, size, 0);
        }
        return new LedgerTree(builder.boxes, Math.max(1, builder.rows) * ROW);
    }

    /** The whole; call it only on a tree with boxes. */
    public Box whole() {
        return boxes.get(boxes.size() - 1);
    }

    /** The parts, in the order of entries; the whole itself when it has one entry only. */
    public List<Box> parts() {
        return boxes.size() == 1
                ? boxes
                : boxes.stream().filter(box -> box.kind() == Kind.PART).toList();
    }

    /** All parts' ranges in one line, for who does not see the drawing. */
    public String ranges() {
        return parts().stream().map(Box::range).collect(Collectors.joining("; "));
    }

    private static final class Builder {
        private final OptionalLong index;
        private final List<Box> boxes = new ArrayList<>();
        private int rows;

        Builder(OptionalLong index) {
            this.index = index;
        }

        /** Adds what is below first; returns where the box stands in the list. */
        int add(long from, long to, int depth) {
            boolean marked = index.isPresent() && index.getAsLong() >= from && index.getAsLong() < to;
            if (depth == DEPTH || to - from == 1) {
                boolean whole = depth == 0;
                int y = ROW / 2 + ROW * rows++;
                Kind kind = whole ? Kind.WHOLE : Kind.PART;
                return put(from, to, kind, whole ? LEFT[0] : LEFT[DEPTH], y, whole ? WHOLE_WIDTH : PART_WIDTH, marked);
            }
            long split = from + Long.highestOneBit(to - from - 1);
            int one = add(from, split, depth + 1);
            int other = add(split, to, depth + 1);
            int y = (boxes.get(one).y() + boxes.get(other).y()) / 2;
            Kind kind = depth == 0 ? Kind.WHOLE : Kind.JOINT;
            int at = put(from, to, kind, LEFT[depth], y, depth == 0 ? WHOLE_WIDTH : JOINT_WIDTH, marked);
            join(one, at);
            join(other, at);
            return at;
        }

        private int put(long from, long to, Kind kind, int x, int y, int width, boolean marked) {
            boxes.add(new Box(from + 1, to, kind, x, y, width, boxes.size(), marked));
            return boxes.size() - 1;
        }

        private void join(int part, int whole) {
            Box box = boxes.get(part);
            boxes.set(part, new Box(box.first, box.last, box.kind, box.x, box.y, box.width, whole, box.marked));
        }
    }
}
