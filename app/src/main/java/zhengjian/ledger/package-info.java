/**
 * The append-only record of everything that happens to certificates, keys and checks.
 *
 * <p>Guarantees: what is acknowledged is on disk, in the tree, and under a signed checkpoint, all in one transaction; no
 * entry holds personal data; there is never a second head for a size; when anything does not fit, the ledger reads only
 * and says why.
 */
@NullMarked
package zhengjian.ledger;

import org.jspecify.annotations.NullMarked;
