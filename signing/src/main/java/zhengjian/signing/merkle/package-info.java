/**
 * RFC 6962 Merkle tree over SHA-256 with the tile layout, signed notes and checkpoints of C2SP.
 *
 * <p>Guarantees: proofs verify or they do not, nothing in between; every parser refuses each text but the one canonical
 * form with its one declared exception; no clock, no store, no network.
 */
@NullMarked
package zhengjian.signing.merkle;

import org.jspecify.annotations.NullMarked;
