package zhengjian.roster.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhengjian.certificate.BadNumber;
import zhengjian.certificate.CertificateNumber;
import zhengjian.roster.list.RosterRow;

/** What the rows of a list show about each other. Immutable. */
public final class WholeList {
    /** Names that one number may be asked with; whoever asks with more is guessing. */
    static final int MOST_NAMES = 3;

    private final List<RosterRow> rows;
    private final Map<String, List<Integer>> byNumber = new HashMap<>();

    public WholeList(List<RosterRow> rows) {
        this.rows = List.copyOf(rows);
        for (int i = 0; i < rows.size(); i++) {
            int place = i;
            number(rows.get(i))
                    .ifPresent(number -> byNumber.computeIfAbsent(number.canonical(), any -> new ArrayList<>(1))
                            .add(place));
        }
    }

    static Optional<CertificateNumber> number(RosterRow row) {
        try {
            return Optional.of(CertificateNumber.parse(row.number()));
        } catch (BadNumber e) {
            return Optional.empty();
        }
    }

    public int size() {
        return rows.size();
    }

    public RosterRow row(int place) {
        return rows.get(place);
    }

    /** The row before this one with the same number. */
    Optional<RosterRow> earlier(int place, CertificateNumber number) {
        int first = byNumber.getOrDefault(number.canonical(), List.of(place)).get(0);
        return first < place ? Optional.of(rows.get(first)) : Optional.empty();
    }

    /** Whether the number stands here alone. */
    boolean isAlone(CertificateNumber number) {
        return byNumber.getOrDefault(number.canonical(), List.of()).size() == 1;
    }

    /** Whether more names than {@link #MOST_NAMES} were asked with this number up to here. */
    boolean isGuessing(int place, CertificateNumber number) {
        List<Integer> places = byNumber.getOrDefault(number.canonical(), List.of());
        if (places.size() <= MOST_NAMES) {
            return false;
        }
        Set<String> names = new HashSet<>();
        for (int other : places) {
            names.add(rows.get(other).name());
            if (other == place) {
                return names.size() > MOST_NAMES;
            }
            if (names.size() > MOST_NAMES) {
                return true;
            }
        }
        return false;
    }

    /** The rows just above and below with another name. */
    List<RosterRow> neighbours(int place) {
        List<RosterRow> neighbours = new ArrayList<>(2);
        for (int other : new int[] {place - 1, place + 1}) {
            if (other >= 0
                    && other < rows.size()
                    && !rows.get(other).name().equals(rows.get(place).name())) {
                neighbours.add(rows.get(other));
            }
        }
        return neighbours;
    }
}
