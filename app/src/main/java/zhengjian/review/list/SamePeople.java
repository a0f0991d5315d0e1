package zhengjian.review.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhengjian.certificate.person.IdDocument;
import zhengjian.issuance.check.AcceptedRow;

/**
 * People who stand on one list twice, or seem to: one ID number in several rows; one name under two ID numbers that differ in
 * one of their parts (county, day of birth, sequence) or are of different documents at one employer; two names that differ in
 * one character, of people born on one day at one employer. At most one warning of each kind for a row.
 */
final class SamePeople {
    /** Of rows that share a part, each is compared with so many: a list of namesakes does not take for ever. */
    private static final int COMPARED = 50;

    private static final int LENGTH = 18;

    private final Map<String, AcceptedRow> byId = new HashMap<>();
    private final Map<String, List<AcceptedRow>> alike = new HashMap<>();
    private final Warnings warnings;

    SamePeople(Warnings warnings) {
        this.warnings = warnings;
    }

    void add(AcceptedRow row) {
        IdDocument id = row.holder().id();
        AcceptedRow same = byId.putIfAbsent(id.type().code() + " " + id.number(), row);
        if (same != null) {
            if (same.family() == row.family()) {
                warnings.add(WarningKind.SAME_PERSON, row.row(), place(same));
            }
            return;
        }
        boolean warned = false;
        for (String key : keys(row)) {
            List<AcceptedRow> others = alike.computeIfAbsent(key, any -> new ArrayList<>());
            if (!warned) {
                warned = warn(row, others);
            }
            if (others.size() < COMPARED) {
                others.add(row);
            }
        }
    }

    private boolean warn(AcceptedRow row, List<AcceptedRow> others) {
        for (AcceptedRow other : others) {
            if (isNear(row, other)) {
                warnings.add(WarningKind.NEAR_SAME_PERSON, row.row(), place(other));
                return true;
            }
        }
        return false;
    }

    private static String place(AcceptedRow row) {
        return "第 " + row.row() + " 行 / row " + row.row();
    }

    /** Rows that share none of these are not the same person by mistake. */
    private static List<String> keys(AcceptedRow row) {
        String name = row.holder().name().searchKey();
        String number = row.holder().id().number();
        String employer = row.holder().employer().orElse("");
        List<String> keys = new ArrayList<>();
        if (number.length() == LENGTH) {
            keys.add("day " + name + " " + number.substring(0, 14));
            keys.add("county " + name + " " + number.substring(6, 17));
            keys.add("sequence " + name + " " + number.substring(0, 6) + number.substring(14, 17));
            keys.add("born " + employer + " " + number.substring(6, 14));
        }
        if (!employer.isEmpty()) {
            keys.add("employer " + name + " " + employer);
        }
        return keys;
    }

    private static boolean isNear(AcceptedRow one, AcceptedRow other) {
        String name = one.holder().name().searchKey();
        String otherName = other.holder().name().searchKey();
        IdDocument id = one.holder().id();
        IdDocument otherId = other.holder().id();
        boolean sameDocument = id.type() == otherId.type();
        if (!name.equals(otherName)) {
            return sameDocument
                    && differences(name, otherName) == 1
                    && id.number().length() == LENGTH
                    && otherId.number().length() == LENGTH
                    && id.number().substring(6, 14).equals(otherId.number().substring(6, 14));
        }
        // the check character follows the rest, so that one wrong digit makes two
        return !sameDocument || differences(id.number(), otherId.number()) <= 3;
    }

    /** How many characters differ; many when the lengths do. */
    private static int differences(String one, String other) {
        if (one.length() != other.length()) {
            return Integer.MAX_VALUE;
        }
        int different = 0;
        for (int i = 0; i < one.length(); i++) {
            different += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return different;
    }
}
