package zhengjian.ledger;

import zhengjian.signing.Bytes;

/**
 * An entry that is to be appended: the sequencer gives it its time and its index.
 *
 * @param commitment 32 bytes, see {@link Commitment}
 * @param about index of the entry that this one follows up (a revocation names the issue), or {@link LedgerEntry#NOTHING}
 */
public record NewEntry(EntryKind kind, Bytes commitment, long about) {
    public NewEntry {
        if (commitment.length() != Commitment.LENGTH || about < LedgerEntry.NOTHING) {
            throw new IllegalArgumentException(
                    "an entry commits with 32 bytes about an index, found " + commitment.length() + ", " + about);
        }
    }

    /** An entry about nothing before it. */
    public static NewEntry of(EntryKind kind, Bytes commitment) {
        return new NewEntry(kind, commitment, LedgerEntry.NOTHING);
    }

    /** An entry that follows up the one at {@code index}. */
    public static NewEntry about(long index, EntryKind kind, Bytes commitment) {
        return new NewEntry(kind, commitment, index);
    }
}
