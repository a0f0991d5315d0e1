/**
 * Receipts: every check is in the ledger before it is answered, and can be proved later.
 *
 * <p>Guarantees: an answer with a receipt is durable together with its ledger entry, in one transaction; the entry holds
 * only a salted commitment and a time rounded to the minute; a receipt's id cannot be guessed; what was answered and what
 * is committed to are the same bytes (docs/formats/receipt.md).
 */
@NullMarked
package zhengjian.verification.receipt;

import org.jspecify.annotations.NullMarked;
