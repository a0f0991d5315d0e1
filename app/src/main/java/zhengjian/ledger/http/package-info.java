/**
 * The ledger for outsiders: checkpoint, tiles and entries as C2SP tlog-tiles lays them out, and proofs as JSON.
 *
 * <p>Guarantees: everybody gets the same bytes; nothing personal is in them; what is immutable says so to caches.
 */
@NullMarked
package zhengjian.ledger.http;

import org.jspecify.annotations.NullMarked;
