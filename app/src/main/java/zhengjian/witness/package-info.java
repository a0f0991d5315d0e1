/**
 * Witnesses of the ledger: its checkpoints are sent to them, and what they cosign is served (docs/formats/checkpoint.md).
 *
 * <p>Guarantees: nothing that a witness does or fails to do delays or changes the ledger; no line is served that is not a right
 * cosignature of a configured key. Told the time by a clock that is passed in.
 */
@NullMarked
package zhengjian.witness;

import org.jspecify.annotations.NullMarked;
