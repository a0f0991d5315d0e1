/**
 * Witnesses of a log: what a log asks of one, and what its answer proves (C2SP tlog-witness, tlog-cosignature).
 *
 * <p>Guarantees: a cosignature counts only under a key that somebody configured, over exactly this checkpoint.
 */
@NullMarked
package zhengjian.signing.witness;

import org.jspecify.annotations.NullMarked;
