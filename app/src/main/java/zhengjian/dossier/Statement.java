package zhengjian.dossier;

import java.time.Instant;
import zhengjian.ledger.EntryKind;
import zhengjian.signing.Bytes;

/**
 * One statement, as the ledger proves it.
 *
 * @param ledgerIndex of its entry
 * @param kind of its entry
 * @param at ledger time, whole seconds
 * @param content what was stated, in the form of whoever stated it
 */
public record Statement(long ledgerIndex, EntryKind kind, Instant at, Bytes content) {}
