package zhengjian.server.keys;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import zhengjian.ledger.Change;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerStore;
import zhengjian.ledger.NewEntry;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.Cbor;
import zhengjian.signing.cose.CborItem;
import zhengjian.signing.key.KeyState;
import zhengjian.signing.key.TrustedKey;

/**
 * Enters what the ring says in the ledger: that a key was added, retired, compromised. Each statement once, however often
 * this runs, so a crash between the ring file and the ledger is made good at the next start. The commitment is the SHA-256
 * of the statement (docs/formats/key-ring.md): keys are public, so anybody with the ring can check it.
 */
public final class RecordKeyChanges {
    private static final String FORMAT = "zhengjian key";
    private static final long VERSION = 1;

    private RecordKeyChanges() {}

    /**
     * Enters what is not entered yet and waits until it is durable.
     *
     * @throws zhengjian.ledger.NotAppended when the ledger takes no change at the moment
     */
    public static void into(Ledger ledger, KeyRingFile ring) {
        for (ListedKey key : ring.keys()) {
            Bytes added = commitment(EntryKind.KEY_ADDED, key);
            long index = append(ledger, NewEntry.of(EntryKind.KEY_ADDED, added));
            if (key.trusted().state() != KeyState.ACTIVE) {
                EntryKind kind =
                        key.trusted().state() == KeyState.RETIRED ? EntryKind.KEY_RETIRED : EntryKind.KEY_COMPROMISED;
                append(ledger, NewEntry.about(index, kind, commitment(kind, key)));
            }
        }
    }

    private static long append(Ledger ledger, NewEntry entry) {
        Change change = Change.of(entry, LedgerStore.Write.NOTHING).withKey(entry.commitment());
        return ledger.append(change).firstIndex();
    }

    /** The commitment of the entry that says {@code kind} of this key. */
    static Bytes commitment(EntryKind kind, ListedKey listed) {
        TrustedKey key = listed.trusted();
        CborItem since = kind == EntryKind.KEY_ADDED
                ? CborItem.ofNull()
                : key.since().map(RecordKeyChanges::seconds).orElseThrow();
        return sha256(Cbor.encode(CborItem.array(
                CborItem.of(FORMAT),
                CborItem.of(VERSION),
                CborItem.of(kind.code()),
                CborItem.of(listed.use().code()),
                CborItem.of(key.issuer()),
                CborItem.of(key.key().coseKey()),
                seconds(key.notBefore()),
                seconds(key.notAfter()),
                since)));
    }

    private static CborItem seconds(Instant instant) {
        return CborItem.of(instant.getEpochSecond());
    }

    private static Bytes sha256(byte[] statement) {
        try {
            return Bytes.copyOf(MessageDigest.getInstance("SHA-256").digest(statement));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
